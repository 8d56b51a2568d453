"""The opportunities of a customer, written in place; it stands on more than one tab."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.book.values import Row
from crmdesk.errors import CrmdeskError
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column
from crmdesk.models.words import choice_word
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.fields import FieldGrid, Options, Spec, choice, options_of
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.saving import Saver

_HIGH = 10  # rows that are seen before the table scrolls
_NOBODY = ((None, "–"),)


class DealList(RecordList):
    """What the customer may buy: every field written in place, the last line adds.

    Below the table stands the rest of what is known of the deal in hand.
    """

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            desk, saver, "opportunity", translate("Deals", "Opportunities"),
            translate("Deals", "Add"), translate("Deals", "What they may buy …"),
            (
                Column("name", translate("Deals", "Opportunity"), starts=True),
                Column("stage", translate("Deals", "Stage"), "choice",
                       options_of("opportunity", "stage"), width=92),
                Column("value", translate("Deals", "Value"), "money", width=100),
                Column("probability", translate("Deals", "Chance, %"), "number", width=72),
                Column("expected_on", translate("Deals", "Expected"), "date", width=92),
                Column("closed_on", translate("Deals", "Closed"), "date", width=92),
            ),
            parent,
            most=_HIGH,
        )  # fmt: skip
        self._reader = reader
        self._customer_id: int | None = None
        self._chosen: int | None = None
        self.grid = FieldGrid(
            _specs(), desk.localizer, self._save_field, parent=self, refused=desk.refused
        )
        self.title = QLabel(self)
        self.title.setProperty("role", "caption")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (self.title, self.grid):
            widget.setContentsMargins(tokens.S4, tokens.S1, 0, 0)
            self.body.addWidget(widget)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's opportunities, the open ones first; nameless ones by their product."""
        if record.id != self._customer_id:
            self._customer_id, self._chosen = record.id, None
        rows = sorted(record.parts["opportunities"], key=lambda row: row["closed_on"] is not None)
        names = record.names
        currency = record.customer["currency"]
        if rows:
            self._offer(tuple((each["id"], each["name"]) for each in record.parts["faces"]))
        self.show_rows(
            [{**row, "name": row["name"] or names.get(row["product_id"] or 0, "")} for row in rows],
            customer_id=record.id, currency=currency,
            stage="prospecting", opened_on=date.today(),
        )  # fmt: skip
        self._choose()

    def _offer(self, people: Options) -> None:
        """Let the fields that point to a record offer what there is."""
        offers = {
            "product_id": self._reader.choices("product"),
            "staff_id": self._reader.choices("staff"),
            "contact_id": people,
        }
        for name, options in offers.items():
            self.grid.fields[name].set_options((*_NOBODY, *options))

    def _choose(self) -> None:
        """Take the deal in hand again, the first where that one is not there."""
        found = [row for at in range(self.model.rowCount()) if (row := self.model.row(at))]
        ids = [row["id"] for row in found]
        wanted = ids.index(self._chosen) if self._chosen in ids else 0
        now = self.view.currentIndex()
        adding = now.row() >= len(found)  # the empty last line
        if found and now.row() != wanted and not adding:
            self.view.setCurrentIndex(self.model.index(wanted, max(0, now.column())))
        self._show_deal(found[wanted] if found else None)

    def _show_deal(self, row: Row | None) -> None:
        self._chosen = row["id"] if row is not None else None
        for widget in (self.title, self.grid):
            widget.setVisible(row is not None)
        if row is not None:
            stage = choice_word("opportunity", "stage", row["stage"])
            self.title.setText(" · ".join(part for part in (row["name"], stage) if part))
            self.grid.set_values(row, row["currency"])

    @Slot()
    def _on_current(self, now: QModelIndex | QPersistentModelIndex) -> None:
        row = self.model.row(now.row()) if now.isValid() else None
        if row is not None:
            self._show_deal(row)

    def _save_field(self, field: str, value: Any) -> CrmdeskError | None:
        if self._chosen is None:
            return None
        return self._saver.set("opportunity", self._chosen, field, value)


def _specs() -> tuple[Spec, ...]:
    translate = QCoreApplication.translate
    return (
        Spec("product_id", translate("Deals", "Product"), "choice"),
        Spec("contact_id", translate("Deals", "With whom"), "choice"),
        Spec("staff_id", translate("Deals", "Owner"), "choice"),
        choice("opportunity", "source", translate("Deals", "Source")),
        Spec("competitors", translate("Deals", "Against")),
        Spec("opened_on", translate("Deals", "Since"), "date"),
        Spec("currency", translate("Deals", "Currency")),
        Spec("ref", translate("Deals", "Number")),
        Spec("need", translate("Deals", "Need"), "multiline"),
        Spec("notes", translate("Deals", "Notes"), "multiline"),
    )
