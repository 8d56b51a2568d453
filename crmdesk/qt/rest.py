"""Whether somebody works in a window: what nobody waits for waits until nobody does.

Python runs one thread at a time: a key that comes while another one computes has to wait for it.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

from crmdesk.qt.compat import override

REST_MS = 1500
"""After a key, a click or a turn of the wheel: more may come at once."""
_WORK = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class Rest(QObject):
    """Notes when a key, a button of the mouse or its wheel was last used in a window."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._since = QElapsedTimer()
        window.installEventFilter(self)

    @classmethod
    def of(cls, widget: QWidget) -> Rest | None:
        """Return that of the window of a widget, one for all who ask; None where it is not up."""
        window = widget.window().windowHandle()
        return None if window is None else window.findChild(cls) or cls(window)

    @property
    def is_kept(self) -> bool:
        """Whether nobody has worked for a while."""
        return not self._since.isValid() or self._since.hasExpired(REST_MS)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _WORK:
            self._since.start()
        return False
