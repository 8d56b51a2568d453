"""A line to type words in where they stand, over the widget that shows them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from crmdesk.qt.compat import override

_STILL_HERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineEditor(QLineEdit):
    """A line whose Enter and Esc reach nobody else: the widget below has its own use for them.

    Leaving it finishes it, also where nothing was typed; Qt says so only of what was changed.

    Signals:
        given_up: Esc was pressed.
    """

    given_up = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._told = False
        self.editingFinished.connect(self._on_finished)

    @Slot()
    def _on_finished(self) -> None:
        self._told = True

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()  # before the window's own meaning of the key
            return True
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._told = False
        super().focusOutEvent(event)
        if not self._told and event.reason() not in _STILL_HERE:
            self.editingFinished.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_escape(event):
            event.accept()
            self.given_up.emit()
            return
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
