"""Prepared answers offered while an objection is typed; Enter takes one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from crmdesk.qt.compat import override
from crmdesk.services.answers import Prepared, rank_answers

_ROW, _MOST = 38, 3


class _Offers(QListWidget):
    """The list; Enter takes, Esc and Up from the first line go back."""

    taken = Signal()
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit()
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self.currentRow() <= 0):
            event.accept()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)


class AnswerOffers(QWidget):
    """What the library says to an objection; not there while it says nothing.

    Signals:
        taken: the words of the answer chosen.
        left: the keyboard goes back to where it came from.
    """

    taken = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: Sequence[Prepared] = ()
        self._asked = ""
        self.hint = QLabel(self.tr("Prepared answers: ↓ and Enter take one"), self)
        self.hint.setProperty("role", "caption")
        self.list = _Offers(self)
        self.list.setAccessibleName(self.tr("Prepared answers"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setTabKeyNavigation(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.hint)
        column.addWidget(self.list)
        self.list.taken.connect(self._on_taken)
        self.list.left.connect(self.left)
        self.list.itemClicked.connect(self._on_taken)
        self.hide()

    def set_library(self, answers: Sequence[Prepared]) -> None:
        """Offer from these answers."""
        self._answers, self._asked = answers, ""

    def offer_for(self, text: str) -> None:
        """Offer what fits these words; nothing for no words."""
        if text == self._asked:
            return
        self._asked = text
        found = rank_answers(self._answers, text, _MOST) if text.strip() else []
        if [each.id for each in found] == self._ids():
            return
        self.list.clear()
        for each in found:
            item = QListWidgetItem(f"{each.answer}\n{self._note(each)}")
            item.setData(Qt.ItemDataRole.UserRole, (each.id, each.answer))
            item.setToolTip(f"{each.question}\n{each.answer}")
            item.setSizeHint(QSize(100, _ROW))
            self.list.addItem(item)
        self.list.setCurrentRow(-1)
        self.list.setFixedHeight(_ROW * len(found) + 4)
        self.setVisible(bool(found))

    def _ids(self) -> list[int]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return [int(item.data(Qt.ItemDataRole.UserRole)[0]) for item in items]

    def _note(self, each: Prepared) -> str:
        if not each.given:
            return each.question
        held = self.tr("held {0} of {1}").format(each.held, each.given)
        return f"{held} · {each.question}"

    def enter(self) -> bool:
        """Put the keyboard into the list; False where there is nothing."""
        if not self.isVisible() or not self.list.count():
            return False
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot()
    def _on_taken(self, *_: object) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.taken.emit(str(item.data(Qt.ItemDataRole.UserRole)[1]))
