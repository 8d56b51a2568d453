"""The manners of a main window that know no customer: where it opens, and that Enter presses."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget

from crmdesk.qt.compat import override

_WISHED = QSize(1440, 900)
FRAME = QSize(16, 48)
"""About what a frame and its title take of the screen; it is known only once it is there."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Frame(QMainWindow):
    """A main window that fits its screen and whose buttons answer to Enter as to Space."""

    _entered: QWidget | None = None  # what had the keyboard as Enter was pressed

    def place(self, geometry: bytes) -> None:
        """Stand where one stood before, else as large as wished and as the screen has room for.

        Args:
            geometry: as Qt saved it; empty at first.
        """
        room = self.screen().availableGeometry().size() - FRAME
        self.resize(_WISHED.boundedTo(room))
        if geometry:
            self.restoreGeometry(geometry)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._entered = QApplication.focusWidget()  # asked before the key is given to anybody
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here, entered = QApplication.focusWidget(), self._entered
        pressed = event.key() in _ENTER and not event.isAutoRepeat()
        # the key of a line that closed itself and gave the keyboard to a button is used up
        if pressed and isinstance(here, QAbstractButton) and here is entered:
            here.click()
        else:
            super().keyPressEvent(event)
        self._entered = None
