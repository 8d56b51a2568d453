"""What a customer ordered, newest first; an order or a payment is written down in one line."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLabel, QLineEdit, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Line, Section
from crmdesk.services.orders import add_order, add_payment, read_day

_SHOWN = 50


class OrderForm(QWidget):
    """The line in which an order or a payment is typed; Enter in any field takes it.

    Args:
        products: names that are offered.
        today: the day that is meant where none is typed.
        parent: the owner.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def __init__(self, products: list[str], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, tokens.S1, 0, 0)
        row.setSpacing(tokens.S1)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("Order"), "order")
        self.kind.addItem(self.tr("Payment"), "payment")
        self.kind.setAccessibleName(self.tr("Order or payment"))
        self.product = self._line(self.tr("Product"))
        self.quantity = self._line(self.tr("Quantity"), 84)
        self.amount = self._line(self.tr("Amount"), 100)
        self.day = self._line(today.isoformat(), 100, self.tr("Day"))
        self.number = self._line(self.tr("Number"), 90)
        completer = QCompleter(products, self.product)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.product.setCompleter(completer)
        self.amount.setToolTip(self.tr("Empty: the price of the catalogue times the quantity"))
        for widget in (self.kind, self.product, self.quantity, self.amount, self.day, self.number):
            row.addWidget(widget, int(widget is self.product))
        self.kind.currentIndexChanged.connect(self._on_kind)

    def _line(self, hint: str, width: int = 0, name: str = "") -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(hint)
        line.setAccessibleName(name or hint)
        if width:
            line.setFixedWidth(width)
        line.returnPressed.connect(self.entered)
        return line

    @Slot()
    def _on_kind(self) -> None:
        paid = self.is_payment
        for line in (self.product, self.quantity, self.number):
            line.setVisible(not paid)
        (self.amount if paid else self.product).setFocus()

    @property
    def is_payment(self) -> bool:
        """Whether a payment is typed."""
        return bool(self.kind.currentData() == "payment")


class OrderList(Section):
    """The orders, and the line that adds one.

    Signals:
        noticed: (words about what was done, whether Undo is offered).
    """

    noticed = Signal(str, bool)

    def __init__(self, desk: Desk, reader: RecordReader, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Orders"))
        self.link.setText(self.tr("Add"))
        self.link.setAccessibleName(self.tr("Add an order or a payment"))
        self.link.show()
        self._desk, self._reader = desk, reader
        self._customer_id: int | None = None
        self.form: OrderForm | None = None
        self.error = QLabel(self)
        self.error.setProperty("role", "danger")
        self.error.setWordWrap(True)
        self.error.hide()
        self._column.removeItem(self._foot)  # one types above the orders, of which there are many
        self._column.insertLayout(1, self._foot)
        self._column.insertWidget(2, self.error)
        self.link_clicked.connect(self.start_adding)

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's orders."""
        if record.id != self._customer_id:
            self.close_asking()
            self.error.hide()
        self._customer_id = record.id
        self.clear()
        say = self._desk.localizer
        found = self._reader.all_entries_of(record.id, "order")
        for entry in found[:_SHOWN]:
            money = say.money(entry.amount or 0, entry.currency)
            title = f"{entry.title or self.tr('Order')} · {say.date(entry.at.date())}"
            self.body.addWidget(
                Line(
                    self._desk.theme, self._desk.icons, title, note=entry.body, right=money,
                    right_role="text",
                )
            )  # fmt: skip
        hidden = len(found) - _SHOWN
        words = self.tr("newest {0} of {1}").format(_SHOWN, len(found))
        self.note.setText(words if hidden > 0 else "")
        if not found:
            self.add_hint(self.tr("No orders yet: press Add, or import them from a file."))

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
            self.error.setText(error_words(error, language=self._desk.localizer.language).whole)
            self.error.show()
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
        add_order(
            book, customer_id, form.product.text(), form.quantity.text(),
            amount=form.amount.text(), number=form.number.text(), on=on,
        )  # fmt: skip
        return self.tr("Order of {0}").format(self._desk.localizer.date(on))
