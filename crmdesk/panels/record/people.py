"""The People tab: who works there on the left, one person's whole profile on the right."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book.queries.record import LIGHT, CustomerRecord
from crmdesk.models.birthday_words import birthday_words
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.context import Tab
from crmdesk.panels.record.custom import CustomFields
from crmdesk.panels.record.fields import FieldGrid, Spec, choice, options_of
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.people_list import PeopleList
from crmdesk.panels.record.people_map import PeopleMap
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.ties import TieList, career_list, kin_list
from crmdesk.qt.compat import override
from crmdesk.services import records

_SIDE, _BESIDE_FROM, _LOW = 210, 600, 190
_ANY = 16_777_215  # what Qt calls no limit


def _ids(record: CustomerRecord) -> set[int]:
    return {person["id"] for person in record.parts["contacts"]}


class PeopleTab(Tab):
    """Contacts of the customer, as a list with a profile or drawn as an organisation.

    Signals:
        person_opened: contact id of somebody who may work elsewhere.
    """

    person_opened = Signal(object)
    parts = (*LIGHT, "bonds", "kin", "careers")

    def __init__(self, desk: Desk, reader: RecordReader, saver: Saver) -> None:
        super().__init__(desk, reader, saver)
        self._record: CustomerRecord | None = None
        self._chosen: int | None = None
        column = QVBoxLayout(self.page)
        column.setContentsMargins(tokens.S5, tokens.S2, tokens.S5, tokens.S5)
        column.setSpacing(tokens.S2)
        column.addLayout(self._build_switch())
        self.map: PeopleMap | None = None
        self.profile = QWidget(self.page)
        column.addWidget(self.profile, 1)
        self._page_column = column
        self._row = QHBoxLayout(self.profile)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(tokens.S5)
        self._side = self._build_list()
        self._row.addWidget(self._side)
        self._row.addWidget(self._build_form(), 1)
        self._place(beside=True)

    def _build_switch(self) -> QHBoxLayout:
        """Return the two buttons that show the list or the map."""
        row = QHBoxLayout()
        row.setSpacing(tokens.S1)
        group = QButtonGroup(self)
        self.list_button, self.map_button = QToolButton(self.page), QToolButton(self.page)
        self.list_button.setText(self.tr("Profiles"))
        self.map_button.setText(self.tr("Power map"))
        for button in (self.list_button, self.map_button):
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        self.list_button.setChecked(True)
        row.addStretch(1)
        self.map_button.toggled.connect(self._on_switched)
        return row

    @Slot(bool)
    def _on_switched(self, drawn: bool) -> None:
        if drawn and self.map is None:
            self.map = PeopleMap(self.desk, self.saver, self.page)
            self.map.person_opened.connect(self._on_person)
            self.map.person_chosen.connect(self._on_map_chosen)
            self.map.noticed.connect(self.noticed)
            self._page_column.addWidget(self.map, 1)
        if self.map is not None:
            self.map.setVisible(drawn)
        self.profile.setVisible(not drawn)
        if self._record is not None:
            self.show_record(self._record)
        if drawn and self.map is not None:
            self.map.view.setFocus()

    @Slot(object)
    def _on_map_chosen(self, person: int) -> None:
        self._chosen = person

    @Slot(object)
    def _on_person(self, person: int) -> None:
        """Show the whole profile of somebody on the map."""
        self._chosen = person
        self.list_button.setChecked(True)

    def choose_person(self, person: int) -> None:
        """Show somebody's profile as soon as their customer is on the page."""
        self._chosen = person
        if self._record is not None:
            self.list_button.setChecked(True)
            self.show_record(self._record)

    def _place(self, *, beside: bool) -> None:
        """Put the list of people beside the form, or above it where the page is narrow."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._side.setMinimumWidth(_SIDE if beside else 0)
        self._side.setMaximumWidth(_SIDE if beside else _ANY)
        self._side.setMaximumHeight(_ANY if beside else _LOW)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(beside=self.viewport().width() >= _BESIDE_FROM)
        super().resizeEvent(event)

    def _build_list(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        self.list = PeopleList(self.desk.theme, side)
        self.list.setAccessibleName(self.tr("People"))
        self.list.currentItemChanged.connect(self._on_chosen)
        self.add_button = QPushButton(self.tr("New person"), side)
        self.delete_button = QPushButton(self.tr("Delete"), side)
        self.delete_button.setProperty("kind", "flat")
        self.add_button.clicked.connect(self._on_add)
        self.delete_button.clicked.connect(self._on_delete)
        self.empty = QLabel(self.tr("Nobody is known here yet. “New person” adds the first."), side)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.delete_button)
        column.addLayout(buttons)
        column.addStretch(0)
        return side

    def _build_form(self) -> QWidget:
        self.form = QWidget()
        self._column = QVBoxLayout(self.form)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.photo = QLabel(self.form)
        self._column.addWidget(self.photo)
        self.grids: list[FieldGrid] = []
        work = self._add_group(self.tr("Work"), self._work(), self.tr("Choose a photo …"))
        work.link_clicked.connect(self._on_photo)
        self.channels: RecordList | None = None
        self.custom: CustomFields | None = None
        self.ties: TieList | None = None
        # the rest is below what one sees first: built when this page stands on the screen
        QTimer.singleShot(0, self, self.build_rest)
        return self.form

    def _add_group(self, title: str, specs: tuple[Spec, ...], link: str = "") -> Section:
        section = Section(title, link)
        grid = FieldGrid(specs, self.desk.localizer, self._save)
        section.body.addWidget(grid)
        self.keep_history("contact", grid)
        self.grids.append(grid)
        self._column.addWidget(section)
        return section

    @Slot()
    def build_rest(self) -> None:
        """Build what is not seen at once; harmless when it stands already."""
        if self.custom is not None:
            return
        self.channels = RecordList(
            self.desk, self.saver, "channel", self.tr("Phone, mail, web"), self.tr("Add"),
            self.tr("A number or an address …"),
            (
                Column("value", self.tr("Number or address"), starts=True),
                Column("kind", self.tr("Kind"), "choice", options_of("channel", "kind")),
                Column("label", self.tr("Label")),
            ),
        )  # fmt: skip
        self._column.addWidget(self.channels)
        self.birth = self._add_group(self.tr("Name and birth"), self._names())
        self._add_group(self.tr("Person"), self._life())
        self.kin = kin_list(self.desk, self.saver, self.form)
        self.careers = career_list(self.desk, self.saver, self.form)
        self.ties = TieList(self.desk, self.reader, self.saver)
        self.ties.person_opened.connect(self.person_opened)
        for part in (self.ties, self.kin, self.careers):
            self._column.addWidget(part)
        self.custom = CustomFields(self.desk, self.reader, self.saver, "contact", self._save_custom)
        self._column.addWidget(self.custom)
        self._column.addStretch(1)
        self._on_chosen()

    def _work(self) -> tuple[Spec, ...]:
        return (
            Spec("name", self.tr("Name")),
            Spec("job_title", self.tr("Job")),
            Spec("department", self.tr("Department")),
            Spec("reports_to_id", self.tr("Reports to"), "choice"),
            choice("contact", "role", self.tr("Role")),
            choice("contact", "stance", self.tr("Stance")),
            choice("contact", "strength", self.tr("Strength")),
            Spec("last_seen_on", self.tr("Last seen"), "date"),
            choice("contact", "preferred_channel", self.tr("Prefers")),
            Spec("titles", self.tr("Titles")),
        )

    def _names(self) -> tuple[Spec, ...]:
        flag = ((False, self.tr("no")), (True, self.tr("yes")))
        return (
            Spec("name_latin", self.tr("Latin name")),
            Spec("nickname", self.tr("Nickname")),
            Spec("family_name", self.tr("Family name")),
            Spec("given_name", self.tr("Given name")),
            Spec("middle_name", self.tr("Middle name")),
            Spec("prefix", self.tr("Prefix")),
            Spec("suffix", self.tr("Suffix")),
            choice("contact", "sex", self.tr("Sex")),
            Spec("birth_year", self.tr("Birth year")),
            Spec("birth_month", self.tr("Birth month"), "number"),
            Spec("birth_day", self.tr("Birth day"), "number"),
            Spec("birth_lunar", self.tr("Lunar"), "choice", flag),
            Spec("birth_leap_month", self.tr("Leap month"), "choice", flag),
            Spec("native_place", self.tr("Native place")),
            Spec("birthplace", self.tr("Birthplace")),
            Spec("ethnicity", self.tr("Ethnicity")),
        )

    def _life(self) -> tuple[Spec, ...]:
        return (
            Spec("education", self.tr("Education"), "multiline"),
            Spec("career", self.tr("Career"), "multiline"),
            Spec("family", self.tr("Family"), "multiline"),
            Spec("health", self.tr("Health"), "multiline"),
            Spec("personality", self.tr("Personality"), "multiline"),
            Spec("hobbies", self.tr("Hobbies"), "multiline"),
            Spec("tastes", self.tr("Tastes"), "multiline"),
            Spec("habits", self.tr("Habits"), "multiline"),
            choice("contact", "consent", self.tr("Consent")),
            Spec("consent_on", self.tr("Consent on"), "date"),
            Spec("notes", self.tr("Notes"), "multiline"),
        )

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's people; the chosen one stays chosen."""
        if record.id != self.customer_id and self._chosen not in _ids(record):
            self._chosen = None
        self.customer_id, self._record = record.id, record
        if self.map is not None and self.map_button.isChecked():
            self.map.show_record(record, self._chosen)
            return
        people = record.parts["contacts"]
        self.empty.setVisible(not people)
        self.list.setVisible(bool(people))
        self.list.show_people(people, self._chosen)
        self._on_chosen()

    @Slot()
    def _on_chosen(self, *_items: object) -> None:
        item, record = self.list.currentItem(), self._record
        self.form.setVisible(item is not None)
        self.delete_button.setVisible(item is not None)
        if item is None or record is None:
            return
        self._chosen = int(item.data(Qt.ItemDataRole.UserRole))
        people = record.parts["contacts"]
        person = next(p for p in people if p["id"] == self._chosen)
        chiefs = tuple((p["id"], p["name"]) for p in people if p["id"] != self._chosen)
        self.grids[0].fields["reports_to_id"].set_options(((None, "–"), *chiefs))
        for grid in self.grids:
            grid.set_values(person)
        if self.channels is not None and self.custom is not None:
            own = record.contact_channels(self._chosen)
            self.channels.show_rows(
                own, customer_id=self.customer_id, contact_id=self._chosen, kind="phone"
            )
            self.custom.show_values(person["custom"])
            self._show_life(record, person)
        self._show_photo(person)

    def _show_life(self, record: CustomerRecord, person: dict[str, Any]) -> None:
        """Show what is kept in records of its own, and when the next birthday is."""
        for part, name in ((self.kin, "kin"), (self.careers, "careers")):
            rows = [row for row in record.parts[name] if row["contact_id"] == person["id"]]
            more = {"relation": "child"} if name == "kin" else {}
            part.show_rows(rows, contact_id=person["id"], **more)
        if self.ties is not None:
            self.ties.show_person(record, person["id"])
        words = birthday_words(person, self.desk.localizer, date.today())
        self.birth.note.setText(words)

    def _show_photo(self, person: dict[str, Any]) -> None:
        picture = QPixmap()
        if person["photo_id"]:
            photo_id = person["photo_id"]
            book = self.desk.book
            found = self.saver.attempt(lambda: records.read_attachment(book, photo_id))
            if found:
                picture.loadFromData(found[2])
        self.photo.setVisible(not picture.isNull())
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        if not picture.isNull():
            self.photo.setPixmap(picture.scaled(72, 72, keep, smooth))

    def _save(self, field: str, value: Any) -> Any:
        return self.saver.set("contact", self._chosen, field, value) if self._chosen else None

    def _save_custom(self, values: dict[str, Any]) -> Any:
        return self.saver.set("contact", self._chosen, "custom", values) if self._chosen else None

    @Slot()
    def _on_add(self) -> None:
        name = self.tr("New person")
        fresh = self.saver.add("contact", customer_id=self.customer_id, name=name)
        if fresh is None or self.customer_id is None:
            return
        self._chosen = fresh
        self.show_record(self.reader.record(self.customer_id, self.parts))
        self.grids[0].fields["name"].start_editing()

    @Slot()
    def _on_delete(self) -> None:
        if self._chosen and self.saver.delete("contact", [self._chosen]):
            self._chosen = None
            if self.customer_id is not None:
                self.show_record(self.reader.record(self.customer_id, self.parts))

    @Slot()
    def _on_photo(self) -> None:
        pictures = self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")
        dialog = QFileDialog(self, self.tr("Choose a photo"), "", pictures)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self._set_photo, self._chosen))
        dialog.open()

    def _set_photo(self, contact_id: int | None, path: str) -> None:
        customer_id, book = self.customer_id, self.desk.book
        if customer_id is None or contact_id is None:
            return
        fresh = self.saver.attempt(
            lambda: records.attach_file(book, customer_id, Path(path), contact_id=contact_id)
        )
        if fresh is not None:
            self.saver.set("contact", contact_id, "photo_id", fresh)
