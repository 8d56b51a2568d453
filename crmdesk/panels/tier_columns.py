"""The scroll bars of a board without lanes: every column is gone through by itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

from crmdesk.panels.tier_layout import COLUMN_GAP, STEP


class ColumnBars(QObject):
    """One scroll bar beside each column, where the column is higher than the board.

    Args:
        board: over which they stand, and who owns them.

    Signals:
        scrolled: (column, by how many pixels it has gone up).
    """

    scrolled = Signal(int, int)

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self._board = board
        self._bars: list[QScrollBar] = []
        self._was: list[int] = []
        self.used = False

    def place(
        self, spans: Sequence[tuple[int, int]], heights: Sequence[int], height: int, used: bool
    ) -> None:
        """Put the bars beside the columns.

        Args:
            spans: (left, width) of the columns.
            heights: of all cards of each column, in pixels.
            height: of what is seen of the board.
            used: whether columns scroll by themselves at all.
        """
        self.used = used
        while len(self._bars) < len(spans):
            self._add()
        for at, bar in enumerate(self._bars):
            most = max(0, heights[at] - height) if used and at < len(spans) else 0
            bar.setRange(0, most)
            bar.setPageStep(height)
            bar.setVisible(most > 0)
            if most:
                left, width = spans[at]
                bar.setGeometry(left + width + 1, 0, COLUMN_GAP - 2, height)

    def _add(self) -> None:
        at, bar = len(self._bars), QScrollBar(Qt.Orientation.Vertical, self._board)
        bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard walks the cards
        bar.setSingleStep(STEP // 4)
        bar.valueChanged.connect(partial(self._on_scrolled, at))
        self._bars.append(bar)
        self._was.append(0)

    def _on_scrolled(self, column: int, value: int) -> None:
        by, self._was[column] = value - self._was[column], value
        self.scrolled.emit(column, by)

    def bar(self, column: int) -> QScrollBar | None:
        """Return the bar of a column; None while all scroll as one."""
        return self._bars[column] if self.used and 0 <= column < len(self._bars) else None

    def value(self, column: int) -> int:
        """Return from which height on a column is seen."""
        bar = self.bar(column)
        return 0 if bar is None else bar.value()
