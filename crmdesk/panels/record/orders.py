"""What a customer ordered, newest first: every value written in place, lines below their order."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column, RowsModel
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.cell_history import CellHistory
from crmdesk.panels.record.field_history import FieldHistory
from crmdesk.panels.record.order_form import OrderForm
from crmdesk.panels.record.order_lines import OrderDetail
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.table import RecordTable
from crmdesk.services.orders import add_order, add_payment, read_day, set_order

_SHOWN = 50  # orders read at once
_ALL = 100_000
_HIGH = 8  # rows that are seen before the table scrolls


class OrderList(Section):
    """The orders, the line that adds one, and the lines of the order in hand.

    Signals:
        noticed: (words about what was done, whether Undo is offered).
    """

    noticed = Signal(str, bool)

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Orders"))
        self.link.setText(self.tr("Add"))
        self.link.setObjectName("add_order")
        self.link.setAccessibleName(self.tr("Add an order or a payment"))
        self.link.show()
        self._desk, self._reader, self._saver = desk, reader, saver
        self._customer_id: int | None = None
        self._chosen: int | None = None
        self._limit = _SHOWN
        self.form: OrderForm | None = None
        self.model = RowsModel(self._columns(), desk.localizer, self._on_save, None, self)
        self.table = RecordTable(self.model, self.heading.text(), self, most=_HIGH)
        earlier = FieldHistory("sales_order", reader, saver, desk.localizer, self, self._on_save)
        self.earlier = CellHistory(self.table, self.model, earlier)
        self.more = QPushButton(self.tr("Show more"), self)
        self.more.setProperty("kind", "link")
        self.empty = QLabel(self.tr("No orders yet: press Add, or import them from a file."), self)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.error = QLabel(self)
        self.error.setProperty("role", "danger")
        self.error.setWordWrap(True)
        self.error.hide()
        self.detail = OrderDetail(desk, reader, saver, self)
        self._column.removeItem(self._foot)  # one types above the orders, of which there are many
        self._column.insertLayout(1, self._foot)
        self._column.insertWidget(2, self.error)
        for widget in (self.empty, self.table, self.detail):
            self.body.addWidget(widget)
        self.body.insertWidget(2, self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()

    def _connect(self) -> None:
        self.link_clicked.connect(self.start_adding)
        self.more.clicked.connect(self._on_more)
        self.table.delete_requested.connect(self._on_delete)
        self.table.edit_ended.connect(self.error.hide)
        self.table.entered_row.connect(self.detail.take_keyboard)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.detail.left.connect(self._on_lines_left)
        self.detail.delete_requested.connect(self._on_delete)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("what", self.tr("Bought"), editable=False, width=120),
            Column("ordered_on", self.tr("Day"), "date", width=92),
            Column("number", self.tr("Number"), width=88),
            Column("channel", self.tr("Channel"), width=84, words=word),
            Column("due_on", self.tr("Pay by"), "date", width=92),
            Column("amount", self.tr("Amount"), "money", width=104, editable=False),
        )

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's orders; the newest is in hand until another is chosen."""
        if record.id != self._customer_id:
            self.close_asking()
            self.error.hide()
            self._chosen, self._limit = None, _SHOWN
        self._customer_id = record.id
        self._read()

    def _read(self) -> None:
        assert self._customer_id is not None
        found = self._reader.orders(self._customer_id, self._limit)
        for widget, shown in ((self.empty, not found.rows), (self.table, bool(found.rows))):
            widget.setVisible(shown)
        self.model.set_rows(found.rows)
        words = self.tr("newest {0} of {1}").format(len(found.rows), found.count)
        less = len(found.rows) < found.count
        self.note.setText(words if less else "")
        self.more.setVisible(less)
        self._choose(self._chosen)

    def _choose(self, order_id: int | None) -> None:
        """Take an order in hand, the newest where that one is not there."""
        rows = range(self.model.rowCount())
        wanted = next((at for at in rows if (self.model.row(at) or {})["id"] == order_id), 0)
        if self.table.currentIndex().row() != wanted and len(rows):
            column = max(0, self.table.currentIndex().column())
            self.table.setCurrentIndex(self.model.index(wanted, column))
        self._show_detail()

    def choose(self, order_id: int) -> None:
        """Take an order in hand, however long ago it was."""
        self._chosen = order_id
        if self._customer_id is not None and self._limit < _ALL:
            self._limit = _ALL
            self._read()
        self._choose(order_id)
        self.table.setFocus()

    def _show_detail(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        self._chosen = row["id"] if row is not None else None
        self.detail.show_order(row)

    @Slot()
    def _on_current(self, now: QModelIndex | QPersistentModelIndex) -> None:
        if now.isValid():
            self._show_detail()

    @Slot()
    def _on_more(self) -> None:
        self._limit *= 4
        self._read()

    @Slot()
    def _on_lines_left(self) -> None:
        self.table.setFocus()

    # writing

    def _on_save(self, order_id: int, field: str, value: Any) -> bool:
        book = self._desk.book
        problem = self._saver.trial(lambda: set_order(book, order_id, field, value))
        self._tell(problem)
        return problem is None

    def _tell(self, problem: CrmdeskError | None) -> None:
        self.error.setVisible(problem is not None)
        language = self._desk.localizer.language
        self.error.setText(error_words(problem, language=language).whole if problem else "")

    @Slot(object)
    def _on_delete(self, order_id: int) -> None:
        row = self.model.row(self.table.currentIndex().row())
        words = self.tr("Order deleted")
        if row is not None and row["ordered_on"]:
            words = self.tr("Order of {0} deleted").format(
                self._desk.localizer.date(row["ordered_on"])
            )
        if self._saver.delete("sales_order", [order_id]):
            self.noticed.emit(words, True)

    @Slot()
    def start_adding(self) -> None:
        """Open the line for an order or a payment; Enter writes it down, Esc closes."""
        products = [name for _, name in self._reader.choices("product")]
        self.form = OrderForm(products, date.today(), self)
        self.form.entered.connect(self._on_entered)
        self.ask(self.form, self.form.product)

    @Slot()
    def _on_entered(self) -> None:
        form, customer_id = self.form, self._customer_id
        if form is None or customer_id is None:
            return
        try:
            words = self._write(form, customer_id)
        except CrmdeskError as error:
            self._tell(error)
            return
        self.error.hide()
        self.form = None
        self.close_asking()
        self.noticed.emit(words, True)

    def _write(self, form: OrderForm, customer_id: int) -> str:
        """Write down what was typed; return the words of it."""
        book, on = self._desk.book, read_day(form.day.text(), date.today())
        if form.is_payment:
            add_payment(book, customer_id, form.amount.text(), on=on)
            return self.tr("Payment of {0}").format(self._desk.localizer.date(on))
        self._chosen = add_order(
            book, customer_id, form.product.text(), form.quantity.text(),
            amount=form.amount.text(), number=form.number.text(), on=on,
        )  # fmt: skip
        self._choose(self._chosen)
        return self.tr("Order of {0}").format(self._desk.localizer.date(on))
