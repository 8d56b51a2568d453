"""The order in hand: who sold it, in which currency, and its lines, written in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book.values import Row
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column, RowsModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.fields import FieldGrid, Spec
from crmdesk.panels.record.line_history import LineHistory
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.table import RecordTable
from crmdesk.qt.compat import override
from crmdesk.services.order_lines import add_line, set_line
from crmdesk.services.orders import set_order

_QUANTITY = 1  # the column one goes to from a new product


class LineTable(RecordTable):
    """The lines of an order.

    Signals:
        escaped: Esc was pressed while nothing is written.
    """

    escaped = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:  # it is a shortcut of the window too
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.escaped.emit()
                return True
        return super().event(event)


class OrderDetail(QWidget):
    """What stands in one order. Enter writes, Del deletes, Esc goes back to the orders.

    Signals:
        delete_requested: the id of the order, which shall go.
        left: the keyboard wants to go back to the orders.
    """

    delete_requested = Signal(object)
    left = Signal()

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._reader, self._saver = desk, reader, saver
        self._order: Row | None = None
        self._fresh: int | None = None  # the line just added, whose quantity comes next
        self.title = QLabel(self)
        self.title.setProperty("role", "caption")
        self.delete = QPushButton(self.tr("Delete order"), self)
        self.delete.setProperty("kind", "link")
        self.model = RowsModel((), desk.localizer, self._on_save, self._on_add, self)
        self.model.columns = self._columns()
        self.model.hint = self.tr("Another product …")
        self.table = LineTable(self.model, self.tr("Lines of the order"), self)
        self.earlier = LineHistory(desk, self.table, self.model, saver)
        self.error = QLabel(self)
        self.error.setProperty("role", "danger")
        self.error.setWordWrap(True)
        self.error.hide()
        self.grid = FieldGrid(
            (
                Spec("staff_id", self.tr("Sold by"), "choice"),
                Spec("currency", self.tr("Currency")),
                Spec("notes", self.tr("Notes"), "multiline"),
            ),
            desk.localizer,
            self._save_field,
            parent=self,
            refused=desk.refused,
        )
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S4, tokens.S1, 0, 0)
        column.setSpacing(tokens.S1)
        column.addLayout(head)
        for widget in (self.table, self.error, self.grid):
            column.addWidget(widget)
        self.delete.clicked.connect(self._on_delete_order)
        self.table.delete_requested.connect(self._on_delete)
        self.table.edit_ended.connect(self.error.hide)
        self.table.escaped.connect(self.left)

    def _columns(self) -> tuple[Column, ...]:
        products = tuple(name for _, name in self._reader.choices("product"))
        return (
            Column("product", self.tr("Product"), starts=True, offers=products, width=120),
            Column("quantity", self.tr("Quantity"), "number", width=72),
            Column("unit", self.tr("Unit"), width=56),
            Column("unit_price", self.tr("Price"), "money", width=84),
            Column("discount", self.tr("Off, %"), "number", width=60),
            Column("cost", self.tr("Cost of one"), "money", width=88),
            Column("amount", self.tr("Amount"), "money", width=100),
        )

    def show_order(self, order: Row | None) -> None:
        """Show an order; None hides all."""
        other = (order or {}).get("id") != (self._order or {}).get("id")
        self._order = order
        self.setVisible(order is not None)
        if order is None:
            return
        if other:
            self.error.hide()
            self._fresh = None
        self.title.setText(self._words(order))
        staff = ((None, "–"), *self._reader.choices("staff"))
        self.grid.fields["staff_id"].set_options(staff)
        self.grid.set_values(order)
        self.model.columns = self._columns()
        self.model.set_rows(order["lines"])

    def _words(self, order: Row) -> str:
        """Return which order it is, and what it leaves over its cost."""
        say = self._desk.localizer
        on = order["ordered_on"]
        parts = [order["number"] or self.tr("Order"), say.date(on) if on else ""]
        if order["cost"] is not None and order["amount"]:
            margin = (order["amount"] - order["cost"]) / abs(order["amount"])
            parts.append(self.tr("margin {0}").format(say.percent(round(margin, 2))))
        return " · ".join(part for part in parts if part)

    @Slot()
    def take_keyboard(self) -> None:
        """Put the keyboard onto the first line."""
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    # writing

    def _save_field(self, field: str, value: Any) -> CrmdeskError | None:
        book, order_id = self._desk.book, (self._order or {})["id"]
        return self._saver.trial(lambda: set_order(book, order_id, field, value))

    def _tell(self, problem: CrmdeskError | None) -> bool:
        """Say what is wrong, if anything; return whether nothing is."""
        self.error.setVisible(problem is not None)
        language = self._desk.localizer.language
        self.error.setText(error_words(problem, language=language).whole if problem else "")
        return problem is None

    def _on_save(self, line_id: int, field: str, value: Any) -> bool:
        book = self._desk.book
        problem = self._saver.trial(lambda: set_line(book, line_id, field, value or ""))
        if problem is None and field == "quantity" and line_id == self._fresh:
            self._fresh = None
            QTimer.singleShot(0, self, self._go_to_next_product)
        return self._tell(problem)

    def _on_add(self, _field: str, product: Any) -> bool:
        book, order_id, added = self._desk.book, (self._order or {})["id"], list[int]()
        problem = self._saver.trial(lambda: added.append(add_line(book, order_id, product)))
        if added:
            self._fresh = added[0]
            QTimer.singleShot(0, self, self._ask_quantity)
        return self._tell(problem)

    @Slot()
    def _ask_quantity(self) -> None:
        """Go on to the quantity of the product just added."""
        rows = range(self.model.rowCount())
        found = [at for at in rows if (self.model.row(at) or {}).get("id") == self._fresh]
        if found and self._fresh is not None:
            index = self.model.index(found[0], _QUANTITY)
            self.table.setFocus()
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    @Slot()
    def _go_to_next_product(self) -> None:
        self.table.setCurrentIndex(self.model.index(self.model.rowCount() - 1, 0))

    @Slot(object)
    def _on_delete(self, line_id: int) -> None:
        self._saver.delete("order_line", [line_id])

    @Slot()
    def _on_delete_order(self) -> None:
        if self._order is not None:
            self.delete_requested.emit(self._order["id"])
