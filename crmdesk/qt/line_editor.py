"""A line to type words in where they stand, over the widget that shows them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from crmdesk.qt.compat import override

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineEditor(QLineEdit):
    """A line whose Enter and Esc reach nobody else: the widget below has its own use for them.

    Signals:
        given_up: Esc was pressed.
    """

    given_up = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()  # before the window's own meaning of the key
            return True
        return super().event(event)

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
