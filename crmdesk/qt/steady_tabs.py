"""A tab bar whose words stay where they are when another tab is chosen and becomes bold."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyleOptionTab,
    QStylePainter,
    QTabBar,
    QWidget,
)

from crmdesk.qt.compat import override

_MNEMONIC = Qt.TextFlag.TextShowMnemonic.value


class SteadyTabBar(QTabBar):
    """Gives each tab the room of its bold word, and begins the word at the left of it.

    Style sheets measure a tab by the font it has now, so that choosing one moves its neighbours,
    and centre the word in the room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: dict[tuple[str, bool], int] = {}
        self._sizes: dict[tuple[str, bool], QSize] = {}
        self._is_narrow = False

    def set_narrow(self, narrow: bool) -> None:
        """Move the tabs closer together, or apart."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.setProperty("narrow", narrow)
            self.style().unpolish(self)
            self.style().polish(self)
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))  # lays them out anew

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widths.clear()
            self._sizes.clear()
        super().changeEvent(event)  # which may lay the tabs out

    @override
    def tabSizeHint(self, index: int) -> QSize:
        # for each word that changes, Qt asks three times for the size of every tab
        key = self.tabText(index), index == self.currentIndex()
        if key not in self._sizes:
            self._sizes[key] = super().tabSizeHint(index) + QSize(self._spare(index), 0)
        return self._sizes[key]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        for index in range(self.count()):
            option = QStyleOptionTab()
            self.initStyleOption(option, index)
            room: QRect = option.rect
            option.rect = room.adjusted(0, 0, -self._spare(index), 0)
            painter.drawControl(QStyle.ControlElement.CE_TabBarTab, option)

    def _spare(self, index: int) -> int:
        """Return how many pixels the word of a tab would be wider in bold; 0 for the chosen one."""
        if index == self.currentIndex():
            return 0
        words = self.tabText(index)
        return max(0, self._width(words, True) - self._width(words, False))

    def _width(self, words: str, bold: bool) -> int:
        """Return the pixels that words take, as Qt counts them for a tab; remembered."""
        if (words, bold) not in self._widths:
            font = QFont(self.font())
            if bold:
                font.setWeight(QFont.Weight.DemiBold)
            self._widths[words, bold] = QFontMetrics(font).size(_MNEMONIC, words).width()
        return self._widths[words, bold]
