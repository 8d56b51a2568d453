"""What a line of an order was before: its price, amount and cost hang together, so all of it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QMenu

from crmdesk.book.values import Row
from crmdesk.models.field_words import record_word
from crmdesk.models.rows import RowsModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.cell_history import below, give_earlier
from crmdesk.panels.record.field_history import MOST, headed_menu, until_words
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.table import RecordTable
from crmdesk.qt.i18n import Localizer, clauses
from crmdesk.services.order_lines import EXACT, earlier_lines, restore_line


def line_words(line: Row, product: str, currency: str, say: Localizer) -> str:
    """Return what a stored line says, as people write it; its product where it is another one."""

    def money(minor: float | None) -> str:
        return "–" if minor is None else say.money(round(minor), currency)

    quantity, cost = line["quantity"], line["cost_e4"]
    pieces = say.number(1 if quantity is None else quantity)
    sum_of = f"{pieces} × {money(line['unit_price'])} = {money(line['amount_e4'] / EXACT)}"
    less = say.percent(-line["discount_bp"] / 10_000) if line["discount_bp"] else ""
    one = "" if cost is None else money(cost / EXACT / (quantity or 1))
    cost_words = QCoreApplication.translate("LineHistory", "cost of one {0}").format(one)
    name = line["product_text"] if line["product_text"] != product else ""
    return clauses(part for part in (name, sum_of, less, cost_words if one else "") if part)


class LineHistory(QObject):
    """Opens what the line in hand was before; choosing one of them puts it back.

    Args:
        view: the lines of an order; it gets an action for it.
        model: its rows.
        saver: tells what is wrong.
    """

    def __init__(self, desk: Desk, view: RecordTable, model: RowsModel, saver: Saver) -> None:
        super().__init__(view)
        self._desk, self._view, self._model, self._saver = desk, view, model, saver
        give_earlier(view, self.open)

    def menu(self) -> QMenu | None:
        """Return what the line in hand was, the newest first; None on the empty line."""
        row = self._model.row(self._view.currentIndex().row())
        if row is None:
            return None
        found = earlier_lines(self._desk.book, row["id"])[:MOST]
        menu = headed_menu(self._view, record_word("order_line"), known=bool(found))
        currency = row["currency"] or self._desk.book.currency
        for earlier in found:
            words = line_words(earlier.value, row["product"], currency, self._desk.localizer)
            action = menu.addAction(until_words(words, earlier.line, self._desk.localizer))
            action.triggered.connect(partial(self._restore, row["id"], earlier.value))
        return menu

    def _restore(self, line_id: int, values: Row, *_: Any) -> None:
        self._saver.attempt(lambda: restore_line(self._desk.book, line_id, values))

    @Slot()
    def open(self) -> None:
        """Open the menu below the cell."""
        menu = self.menu()
        if menu is not None:
            menu.popup(below(self._view))
