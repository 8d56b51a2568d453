"""Labels that never force a window wider: what does not fit ends in an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from crmdesk.qt.compat import override


class ElidedLabel(QLabel):
    """One line of text, cut to the width it is given.

    Args:
        parent: the owner.
        inset: pixels of the width that the style takes for border and padding.
    """

    def __init__(self, parent: QWidget | None = None, inset: int = 2) -> None:
        super().__init__(parent)
        self._inset, self._words = inset, ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def words(self) -> str:
        """The whole text, whatever of it is seen."""
        return self._words

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self._cut()
        self.updateGeometry()

    def _cut(self) -> None:
        shown = self._words
        if not self.wordWrap():
            room = max(0, self.width() - self._inset)
            shown = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room)
            shown = "" if shown == "…" else shown  # dots alone say nothing
        if shown != self.text():
            self.setText(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    @override
    def sizeHint(self) -> QSize:
        if self.wordWrap():
            return super().sizeHint()
        width = self.fontMetrics().horizontalAdvance(self._words) + self._inset + 2
        return QSize(width, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


_HISTORY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ValueLabel(ElidedLabel):
    """The resting face of a field: takes the focus and asks to be edited.

    Signals:
        edit_requested: a click, F2 or Enter.
        list_requested: a click, where it opens a list to choose from.
        clear_requested: Delete.
        history_requested: a right click or Ctrl+Shift+H; the place on the screen.
    """

    edit_requested = Signal()
    list_requested = Signal()
    clear_requested = Signal()
    history_requested = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, inset=12)
        self.opens_list = False
        self.setProperty("value", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.opens_list:
            self.edit_requested.emit()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # a list that opens under a pressed button would take its release for a choice
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.opens_list and self.rect().contains(event.position().toPoint()):
            self.list_requested.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear_requested.emit()
        elif event.key() == Qt.Key.Key_H and event.modifiers() == _HISTORY:
            self.history_requested.emit(self.mapToGlobal(QPoint(0, self.height())))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.history_requested.emit(event.globalPos())
