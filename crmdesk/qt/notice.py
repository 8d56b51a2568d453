"""A small notice at the bottom: says what was done, offers to take it back, and goes away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from crmdesk import tokens
from crmdesk.qt.compat import override
from crmdesk.qt.value_label import ElidedLabel


class Notice(QFrame):
    """Floats over the lower edge of a widget for six seconds, longer while pointed at.

    Args:
        parent: the window it belongs to.
        over: the widget of the window that it floats over.
        seconds: how long it stays.

    Signals:
        undo_requested(): the person wants the thing undone.
    """

    undo_requested = Signal()

    def __init__(self, parent: QWidget, over: QWidget, seconds: float = 6.0) -> None:
        super().__init__(parent)
        self._over = over
        self.setObjectName("notice")
        self._label = ElidedLabel(self)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._undo.setProperty("kind", "link")
        self._undo.setCursor(Qt.CursorShape.PointingHandCursor)
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(seconds * 1000))
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.S4, tokens.S2, tokens.S3, tokens.S2)
        row.setSpacing(tokens.S4)
        row.addWidget(self._label)
        row.addWidget(self._undo)
        self.hide()
        over.installEventFilter(self)
        self._connect()

    def _connect(self) -> None:
        self._undo.clicked.connect(self._on_undo_clicked)
        self._timer.timeout.connect(self.hide)

    def text(self) -> str:
        """Return what the notice says."""
        return self._label.words

    def show_text(self, text: str, undo: bool = True) -> None:
        """Show the notice.

        Args:
            text: what was done.
            undo: whether it can be undone.
        """
        self._label.set_words(text)
        self.setAccessibleName(text)
        self._undo.setVisible(undo)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def _place(self) -> None:
        window = self.parentWidget()
        assert window is not None
        corner, room = self._over.mapTo(window, QPoint(0, 0)), self._over.size()
        self.resize(self.sizeHint().boundedTo(QSize(room.width() - 2 * tokens.S4, room.height())))
        left = corner.x() + (room.width() - self.width()) // 2
        self.move(left, corner.y() + room.height() - tokens.S4 - self.height())

    @Slot()
    def _on_undo_clicked(self) -> None:
        self._timer.stop()
        self.hide()
        self.undo_requested.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._place()
        return False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._undo.setText(self.tr("Undo"))
        super().changeEvent(event)
