"""What a customer paid or is to pay, as an editable list (R6)."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.book.values import Row
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.saving import Saver
from crmdesk.services.orders import add_payment, set_payment

_SHOWN, _ORDERS = 200, 400  # payments that are shown, orders that a payment may be for
_HIGH = 8  # rows that are seen before the table scrolls


class PaymentList(RecordList):
    """Payments that came, and above them those that are expected; an amount begins another one."""

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            desk, saver, "payment", translate("Payments", "Payments"), translate("Payments", "Add"),
            translate("Payments", "Another payment: its amount …"), _columns(()), parent,
            most=_HIGH,
        )  # fmt: skip
        self._reader = reader
        self._customer_id: int | None = None

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's payments, and which orders they may be for."""
        self._customer_id = record.id
        orders = self._reader.orders(record.id, _ORDERS).rows
        found = self._reader.payments(record.id, _SHOWN)
        self.model.columns = _columns(tuple((row["id"], self._name(row)) for row in orders))
        self.show_rows(found.rows)
        words = QCoreApplication.translate("Payments", "newest {0} of {1}")
        less = len(found.rows) < found.count
        self.note.setText(words.format(len(found.rows), found.count) if less else "")

    def _name(self, order: Row) -> str:
        day = self._desk.localizer.date(order["ordered_on"]) if order["ordered_on"] else ""
        return " · ".join(part for part in (order["number"], day) if part)

    def _on_save(self, record_id: int, field: str, value: Any) -> bool:
        book = self._desk.book
        return self._told(
            self._saver.trial(lambda: set_payment(book, record_id, field, value))
        )  # fmt: skip

    def _on_add(self, _field: str, value: Any) -> bool:
        book, customer_id = self._desk.book, self._customer_id
        if customer_id is None:
            return False
        today = date.today()
        return self._told(
            self._saver.trial(lambda: add_payment(book, customer_id, value, on=today))
        )  # fmt: skip

    def _told(self, problem: CrmdeskError | None) -> bool:
        """Say what is wrong, if anything; return whether nothing is."""
        self.error.setVisible(problem is not None)
        language = self._desk.localizer.language
        self.error.setText(error_words(problem, language=language).whole if problem else "")
        return problem is None


def _columns(orders: tuple[tuple[object, str], ...]) -> tuple[Column, ...]:
    translate = QCoreApplication.translate
    return (
        Column("order_id", translate("Payments", "For order"), "choice",
               ((None, "–"), *orders), width=120),
        Column("due_on", translate("Payments", "Due"), "date", width=92),
        Column("paid_on", translate("Payments", "Paid"), "date", width=92),
        Column("notes", translate("Payments", "Notes"), width=92),
        Column("currency", translate("Payments", "Currency"), width=72),
        Column("amount", translate("Payments", "Amount"), "money", width=104, starts=True),
    )  # fmt: skip
