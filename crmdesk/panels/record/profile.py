"""One person's whole profile: work, numbers, character, background, family, ties, names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.models.birthday_words import birthday_text, birthday_words, next_words
from crmdesk.models.people_like import Person, people_like
from crmdesk.models.personality_words import advice_for
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.custom import CustomFields
from crmdesk.panels.record.fields import FieldGrid, Spec, choice, options_of
from crmdesk.panels.record.heard import Heard
from crmdesk.panels.record.kept import KeptCells
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.matters import MatterList
from crmdesk.panels.record.photo import PhotoBox
from crmdesk.panels.record.pieces import Pieces
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.ties import TieList, career_list, kin_list
from crmdesk.services.birthdays import BIRTHDAY
from crmdesk.services.choices import MATTER_KINDS

Fill = Callable[[CustomerRecord, Person], None]


def _nothing_more(_record: CustomerRecord, _person: Person) -> None:
    """Fill a piece that is all fields, which are filled with the others."""


def _spread(fill: Fill, shown: tuple[CustomerRecord, Person]) -> None:
    fill(*shown)


class Profile(QWidget):
    """The form of one person; what is below what one sees first is built by :meth:`build_next`.

    Signals:
        person_opened: contact id of somebody this one is tied to.
        noticed: (words about what was done, whether Undo is offered).
        source_requested: id of the interaction in which something was heard.
    """

    person_opened = Signal(object)
    noticed = Signal(str, bool)
    source_requested = Signal(object)

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._reader, self._saver = desk, reader, saver
        self._record: CustomerRecord | None = None
        self.person: int | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, tokens.S3, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._build_head())
        self.grids: list[FieldGrid] = []
        self._add_group(self.tr("Work"), self._work())
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._shown: Person | None = None
        self.built: Pieces[tuple[CustomerRecord, Person]] = Pieces(
            self._spread_pieces, 0, (partial(_spread, self._fill_the_others),)
        )

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, tokens.S2)
        head.setSpacing(tokens.S3)
        self.photo = PhotoBox(self._desk, self)
        self.photo.failed.connect(self._saver.failed)
        self.photo.noticed.connect(self.noticed)
        head.addWidget(self.photo)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name, self.note = QLabel(self), QLabel(self)
        self.name.setProperty("role", "title")
        self.note.setProperty("role", "caption")
        for label in (self.name, self.note):
            label.setMinimumWidth(0)
            label.setWordWrap(True)
            words.addWidget(label)
        head.addLayout(words, 1)
        return head

    def _add_group(
        self, title: str, specs: tuple[Spec, ...], long: tuple[Spec, ...] = ()
    ) -> Section:
        """Add a section of fields, two in a line; the long ones have a line each below them."""
        section = Section(title, "", self)
        for group, columns in ((specs, 2), (long, 1)):
            if group:
                grid = FieldGrid(
                    group,
                    self._desk.localizer,
                    self._save,
                    columns,
                    section,
                    refused=self._desk.refused,
                )
                section.body.addWidget(grid)
                self.grids.append(grid)
        self._column.addWidget(section)
        return section

    def pieces(self) -> Iterator[Fill]:
        """Build what is not seen at once, piece by piece; each yields what fills it."""
        desk, saver = self._desk, self._saver
        self.channels = channels = self._channel_list()
        yield self._add(channels, self._show_channels)
        self.birth = self._add_group(self.tr("Person"), self._life())
        yield self._show_birth
        self.character = self._add_group(self.tr("Character and interests"), (), self._likings())
        self.advice = QLabel(self)
        self.advice.setProperty("role", "caption")
        self.advice.setWordWrap(True)
        self.advice.setContentsMargins(0, tokens.S1, 0, tokens.S2)
        self.character.body.insertWidget(0, self.advice)
        yield self._show_character
        heard = Heard(desk, self._reader, saver, self)
        self.matters = MatterList(
            desk, saver, heard, MATTER_KINDS, self.tr("What matters to this person"),
            self.tr("Goals, likes, dislikes, worries: press Add, or write them in a visit."),
            self,
        )  # fmt: skip
        self.matters.source_requested.connect(self.source_requested)
        yield self._add(self.matters, self._show_matters)
        self._add_group(self.tr("Background"), (), self._background())
        yield _nothing_more
        self.kin = kin_list(desk, saver, self)
        yield self._add(self.kin, self._show_kin)
        self.ties = ties = TieList(desk, self._reader, saver, self)
        ties.person_opened.connect(self.person_opened)
        yield self._add(ties, lambda record, person: ties.show_person(record, person["id"]))
        self.careers = career_list(desk, saver, self)
        yield self._add(self.careers, self._show_careers)
        self._add_group(self.tr("Names"), self._names())
        yield _nothing_more
        store = self._save_custom
        self.custom = custom = CustomFields(desk, self._reader, saver, "contact", store, self)
        yield self._add(custom, lambda _record, who: custom.show_values(who["custom"], who["id"]))
        self.kept = kept = KeptCells(self)
        yield self._add(kept, lambda _record, person: kept.show_cells(person["extra"]))

    def _spread_pieces(self) -> Iterator[Callable[[tuple[CustomerRecord, Person]], None]]:
        return (partial(_spread, fill) for fill in self.pieces())

    def build_next(self) -> list[FieldGrid] | None:
        """Fill or build the next piece; return its new fields, None where all is done."""
        before = len(self.grids)
        if not self.built.step():
            return None
        fresh = self.grids[before:]
        self._fill_grids(fresh)
        return fresh

    def _add(self, part: QWidget, fill: Fill) -> Fill:
        self._column.addWidget(part)
        return fill

    def _channel_list(self) -> RecordList:
        return RecordList(
            self._desk, self._saver, "channel", self.tr("Phone, mail, web"), self.tr("Add"),
            self.tr("A number or an address …"),
            (
                Column("value", self.tr("Number or address"), starts=True),
                Column("kind", self.tr("Kind"), "choice", options_of("channel", "kind")),
                Column("label", self.tr("Label")),
            ),
            self,
        )  # fmt: skip

    def _work(self) -> tuple[Spec, ...]:
        return (
            Spec("name", self.tr("Name")),
            Spec("job_title", self.tr("Job")),
            Spec("department", self.tr("Department")),
            Spec("reports_to_id", self.tr("Reports to"), find=self._find_chief),
            choice("contact", "role", self.tr("Role")),
            choice("contact", "stance", self.tr("Stance")),
            choice("contact", "strength", self.tr("Closeness")),
            Spec("last_seen_on", self.tr("Last seen"), "date"),
            choice("contact", "preferred_channel", self.tr("Prefers")),
            Spec("titles", self.tr("Titles")),
        )

    def _life(self) -> tuple[Spec, ...]:
        return (
            Spec(BIRTHDAY, self.tr("Birthday")),
            choice("contact", "sex", self.tr("Sex")),
            Spec("native_place", self.tr("Native place")),
            Spec("birthplace", self.tr("Birthplace")),
            Spec("ethnicity", self.tr("Ethnicity")),
            Spec("nickname", self.tr("Nickname")),
            choice("contact", "consent", self.tr("Consent")),
            Spec("consent_on", self.tr("Consent on"), "date"),
        )

    def _likings(self) -> tuple[Spec, ...]:
        return (
            Spec("personality", self.tr("Personality"), "multiline"),
            Spec("hobbies", self.tr("Hobbies"), "multiline"),
            Spec("tastes", self.tr("Tastes"), "multiline"),
            Spec("habits", self.tr("Habits"), "multiline"),
        )

    def _background(self) -> tuple[Spec, ...]:
        return (
            Spec("education", self.tr("Education"), "multiline"),
            Spec("career", self.tr("Career"), "multiline"),
            Spec("family", self.tr("Family"), "multiline"),
            Spec("health", self.tr("Health"), "multiline"),
            Spec("notes", self.tr("Notes"), "multiline"),
        )

    def _names(self) -> tuple[Spec, ...]:
        return (
            Spec("family_name", self.tr("Family name")),
            Spec("given_name", self.tr("Given name")),
            Spec("middle_name", self.tr("Middle name")),
            Spec("name_latin", self.tr("Latin name")),
            Spec("prefix", self.tr("Prefix")),
            Spec("suffix", self.tr("Suffix")),
        )

    def show_person(self, record: CustomerRecord, person: Person) -> None:
        """Show one of a customer's people."""
        self._record, self._shown, self.person = record, person, person["id"]
        self.photo.show_person(person)
        self._show_head(person)
        self._fill_grids(self.grids[:1])
        self.built.show((record, person))

    def _fill_the_others(self, _record: CustomerRecord, _person: Person) -> None:
        self._fill_grids(self.grids[1:])

    def _fill_grids(self, grids: Sequence[FieldGrid]) -> None:
        if self._shown is None or self._record is None:
            return
        shown = {**self._shown, BIRTHDAY: birthday_text(self._shown, self._desk.localizer)}
        for grid in grids:
            grid.set_values(shown, names=self._record.names)

    def _show_channels(self, record: CustomerRecord, person: Person) -> None:
        own = record.contact_channels(person["id"])
        self.channels.show_rows(own, customer_id=record.id, contact_id=self.person)

    def _show_head(self, person: dict[str, Any]) -> None:
        self.name.setText(person["name"])
        stance, say = person["stance"], self._desk.localizer
        parts = (
            person["job_title"],
            word(person["role"]) if person["role"] else "",
            word(f"stance_{stance}") if stance is not None else "",
            birthday_words(person, say, say.today),
        )
        self.note.setText(" · ".join(part for part in parts if part))

    def _show_birth(self, _record: CustomerRecord, person: Person) -> None:
        say = self._desk.localizer
        self.birth.note.setText(birthday_words(person, say, say.today))

    def _show_character(self, _record: CustomerRecord, person: Person) -> None:
        """Show advice for somebody of this kind."""
        advice = advice_for(str(person["personality"]))
        self.character.note.setText(advice.title if advice else "")
        self.advice.setVisible(advice is not None)
        if advice is not None:
            avoid = self.tr("Avoid: {0}").format(advice.avoid)
            self.advice.setText(f"{advice.do} {avoid}")

    def _show_matters(self, record: CustomerRecord, person: Person) -> None:
        own = [row for row in record.parts["matters"] if row["contact_id"] == person["id"]]
        people = record.parts["contacts"]
        self.matters.show_matters(record.id, own, {}, people, contact_id=person["id"])

    def _show_kin(self, record: CustomerRecord, person: Person) -> None:
        say = self._desk.localizer
        kin = [
            {
                **row, BIRTHDAY: birthday_text(row, say),
                "below": {BIRTHDAY: next_words(row, say, say.today)},
            }
            for row in record.parts["kin"] if row["contact_id"] == person["id"]
        ]  # fmt: skip
        self.kin.show_rows(kin, contact_id=person["id"], relation="child")

    def _show_careers(self, record: CustomerRecord, person: Person) -> None:
        posts = [row for row in record.parts["careers"] if row["contact_id"] == person["id"]]
        self.careers.show_rows(posts, contact_id=person["id"])

    def _find_chief(self, text: str) -> list[tuple[object, str]]:
        people = self._record.parts["contacts"] if self._record is not None else []
        return people_like((each for each in people if each["id"] != self.person), text)

    def _save(self, field: str, value: Any) -> Any:
        return self._saver.set("contact", self.person, field, value) if self.person else None

    def _save_custom(self, values: dict[str, Any]) -> Any:
        return self._saver.set("contact", self.person, "custom", values) if self.person else None

    @Slot()
    def edit_name(self) -> None:
        """Open the name for typing."""
        self.grids[0].fields["name"].start_editing()
