"""The line in which an order or a payment is typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from crmdesk import tokens
from crmdesk.qt.suggestions import Suggestions


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
        Suggestions(self.product, products)
        self.quantity.setToolTip(self.tr("With its unit where it is another one: 20 kg"))
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
