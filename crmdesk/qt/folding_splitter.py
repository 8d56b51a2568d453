"""A splitter that folds its first pane away where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)
from shiboken6 import isValid

from crmdesk.qt.compat import override

_TYPED_INTO = (QLineEdit, QPlainTextEdit, QComboBox)  # a keyboard in one of these stays there


class FoldingSplitter(QSplitter):
    """Two panes side by side; a list that finds, and what is found.

    A window at 200 % on a small screen has no room for list, record and the visit form. The first
    pane is hidden then, and comes back with the room; it never makes the window grow.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: QWidget | None = None
        self.setChildrenCollapsible(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fold()
        super().resizeEvent(event)

    def _fold(self) -> None:
        first, second = self.widget(0), self.widget(1)
        if first is None or second is None:
            return
        needed = first.minimumWidth() + self.handleWidth() + second.minimumSizeHint().width()
        fits = self.width() >= needed
        if first.isHidden() != fits:
            return
        focused = QApplication.focusWidget()
        if not fits:
            self._held = focused if focused and first.isAncestorOf(focused) else None
        first.setVisible(fits)
        if fits and not isinstance(focused, _TYPED_INTO):
            self._give_back()

    def _give_back(self) -> None:
        """Put the keyboard where it was in the pane when that was folded away."""
        held, self._held = self._held, None
        if held is not None and isValid(held):
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def minimumSizeHint(self) -> QSize:
        second = self.widget(1)
        wish = super().minimumSizeHint()
        return QSize(second.minimumSizeHint().width(), wish.height()) if second else wish
