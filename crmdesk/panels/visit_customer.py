"""The line of the visit form that finds its customer while part of a name is typed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from crmdesk.models.visit_form import VisitReader
from crmdesk.qt.suggestions import dress_offers


class CustomerFinder(QObject):
    """Offers the customers that fit what is typed; Enter without a choice takes the first.

    Two customers of one name are told apart by their place.

    Args:
        line: where the user types.
        reader: what finds customers.
        parent: the owner.

    Signals:
        unsure: something else is typed: no customer is chosen.
        chosen: id of the customer.
    """

    unsure = Signal()
    chosen = Signal(object)  # ids have 64 bits

    def __init__(self, line: QLineEdit, reader: VisitReader, parent: QObject) -> None:
        super().__init__(parent)
        self._line, self._reader = line, reader
        self._ids: list[int] = []
        self._offers = QStandardItemModel(self)
        self._completer = QCompleter(self._offers, line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated[QModelIndex].connect(self._on_offered)  # type: ignore[index]
        line.setCompleter(self._completer)
        dress_offers(self._completer)
        line.textEdited.connect(self._on_typed)
        line.returnPressed.connect(self._on_entered)

    @property
    def only(self) -> int | None:
        """The customer found, where it is the only one."""
        return self._ids[0] if len(self._ids) == 1 else None

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.unsure.emit()
        rows = self._reader.find(text) if text.strip() else []
        self._ids = [row.id for row in rows]
        names = [row.name for row in rows]
        self._offers.clear()
        for row in rows:
            twice = names.count(row.name) > 1 and row.city
            item = QStandardItem(f"{row.name} · {row.city}" if twice else row.name)
            item.setData(row.id, Qt.ItemDataRole.UserRole)
            self._offers.appendRow(item)
        if rows:
            self._completer.complete()

    @Slot()
    def _on_entered(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()
        if self._ids:
            self._choose(self._ids[0])

    @Slot(QModelIndex)
    def _on_offered(self, index: QModelIndex) -> None:
        found = index.data(Qt.ItemDataRole.UserRole)
        if found is not None:
            self._choose(int(found))

    def _choose(self, customer_id: int) -> None:
        self._ids = []
        self.chosen.emit(customer_id)
