"""A person's ties to others, their family and the posts they held: lists of the profile."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.fields import FieldGrid, Spec, options_of
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.saving import Saver
from crmdesk.services.birthdays import BIRTHDAY

USUAL_TIE = "former_colleague"


class TieList(RecordList):
    """Ties to other people, here and at other customers; a tie is read from both of its ends.

    Signals:
        person_opened: contact id of the other end.
    """

    person_opened = Signal(object)

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            desk, saver, "bond", translate("Ties", "Ties to other people"), "", "",
            (
                Column("words", translate("Ties", "Person"), editable=False),
                Column("kind", translate("Ties", "Is"), "choice", options_of("bond", "kind")[1:],
                       width=128),
                Column("since_year", translate("Ties", "Since"), "year", width=56),
                Column("notes", translate("Ties", "Note")),
            ),
            parent,
            adds=False,
        )  # fmt: skip
        self._reader = reader
        self._person: int | None = None
        self.new = FieldGrid(
            (Spec("other_id", translate("Ties", "Add"), find=self._find),),
            desk.localizer, self._add, columns=1, parent=self,
        )  # fmt: skip
        self.body.addWidget(self.new)
        self.view.doubleClicked.connect(self._on_opened)

    def _find(self, text: str) -> list[tuple[object, str]]:
        return [each for each in self._reader.find_contacts(text) if each[0] != self._person]

    def show_person(self, record: CustomerRecord, person: int) -> None:
        """Show the ties of one of a customer's people."""
        self._person = person
        rows: list[dict[str, Any]] = []
        for bond in record.parts["bonds"]:
            if person in (bond["contact_id"], bond["other_id"]):
                other = bond["other_id"] if bond["contact_id"] == person else bond["contact_id"]
                rows.append({**bond, "other": other, "words": self._words(record, other)})
        self.show_rows(rows)
        self.new.set_values({"other_id": None})

    def _words(self, record: CustomerRecord, person: int) -> str:
        """Return who it is; where they work is told of those who work elsewhere."""
        here = (each["name"] for each in record.parts["contacts"] if each["id"] == person)
        return next(here, None) or self._reader.contact_words(person)

    def _add(self, _field: str, other: Any) -> None:
        if self._person is not None and isinstance(other, int):
            self._saver.add("bond", contact_id=self._person, other_id=other, kind=USUAL_TIE)

    def _on_opened(self) -> None:
        row = self.model.row(self.view.currentIndex().row())
        if row is not None and self.view.currentIndex().column() == 0:
            self.person_opened.emit(row["other"])


def kin_list(desk: Desk, saver: Saver, parent: QWidget | None = None) -> RecordList:
    """Return the list of a person's family."""
    translate = QCoreApplication.translate
    return RecordList(
        desk, saver, "kin", translate("Ties", "Family members"), translate("Ties", "Add"),
        translate("Ties", "A name …"),
        (
            Column("name", translate("Ties", "Name"), width=92, starts=True),
            Column("relation", translate("Ties", "Is"), "choice", options_of("kin", "relation")[1:],
                   width=64),
            Column(BIRTHDAY, translate("Ties", "Birthday"), width=136),
            Column("notes", translate("Ties", "Note"), width=140),
        ),
        parent,
        two_lines=True,
    )  # fmt: skip


def career_list(desk: Desk, saver: Saver, parent: QWidget | None = None) -> RecordList:
    """Return the list of the posts that a person held."""
    translate = QCoreApplication.translate
    return RecordList(
        desk, saver, "career_step", translate("Ties", "Posts held"), translate("Ties", "Add"),
        translate("Ties", "An organisation …"),
        (
            Column("organisation", translate("Ties", "Organisation"), starts=True),
            Column("job_title", translate("Ties", "Job")),
            Column("from_year", translate("Ties", "From"), "year", width=56),
            Column("to_year", translate("Ties", "To"), "year", width=56),
            Column("notes", translate("Ties", "Note")),
        ),
        parent,
    )  # fmt: skip
