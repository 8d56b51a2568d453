"""What charts of horizontal bars share: a row per group, its name on the left, its value beside."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from crmdesk import tokens
from crmdesk.panels.chart_views.base import KEY_HEIGHT, ChartView
from crmdesk.panels.chart_views.labels import LABEL
from crmdesk.qt import paint
from crmdesk.qt.compat import override

_PITCH, _BAR = 42.0, 18.0  # pixels of a row and of its bar at most
_NAMES = 0.36  # of the width that names may take
_TEXT_GAP = 16  # pixels that a text keeps to both sides

Bar = tuple[int, float, float, str]
"""Row, where it begins and ends, and the role of its colour."""


class RowsView(ChartView):
    """Base of the charts of horizontal bars."""

    _half = 0.3  # half a bar, in rows
    _per_pixel = 1.0  # units of value in a pixel

    def set_rows(
        self,
        names: Sequence[str],
        ends: Sequence[tuple[float, int]],
        width: float,
        height: float,
        *,
        key: bool = False,
        low: float = 0.0,
    ) -> None:
        """Lay out the rows.

        Args:
            names: of the rows.
            ends: of each row, its greatest value and the pixels of the words behind it.
            width: of everything, in pixels.
            height: likewise.
            key: whether room for the names of colours is kept above.
            low: where values begin, below 0 where there are such.
        """
        font = self._theme.font(LABEL)
        most = int(width * _NAMES)
        left = min(most, max(self.label_width(name) for name in names)) + 2 * tokens.S1
        self._left.setTickFont(font)
        self._left.setTextPen(self.color("text"))
        self._left.setWidth(left)
        shown = [paint.elide(name, most, font) for name in names]
        self._left.setTicks([list(enumerate(shown))])
        self._bottom.setHeight(0)
        self._bottom.setTicks([[]])
        above = KEY_HEIGHT if key else 0
        pitch = min(_PITCH if height < 420 else 1.4 * _PITCH, (height - above) / len(names))
        self._half = min(0.34, (_BAR if height < 420 else 1.4 * _BAR) / 2 / pitch)
        top = -0.5 - above / pitch
        plot = max(40.0, width - left)
        spans = [(end - low) * plot / max(20.0, plot - words) for end, words in ends]
        high = low + (max(spans, default=0.0) or 1.0)
        self._per_pixel = (high - low) / plot
        self._plot.invertY(True)
        self._plot.setRange(xRange=(low, high), yRange=(top, top + height / pitch), padding=0)

    def add_bars(self, bars: Sequence[Bar]) -> None:
        """Draw bars."""
        item = pg.BarGraphItem(
            x0=[start for _, start, _, _ in bars],
            x1=[end for _, _, end, _ in bars],
            y0=[row - self._half for row, *_ in bars],
            height=2 * self._half,
            brushes=[pg.mkBrush(self.color(role)) for *_, role in bars],
            pen=pg.mkPen(None),
        )
        self.add(item)

    def add_value(self, row: int, end: float, value: str, more: str = "") -> None:
        """Write the value of a row behind its bar, and something more in grey."""
        parts = [(value, "text", True)]
        if more:
            parts.append((more, "text_muted", False))
        self.labels.add_text(end, row, parts, shift=(tokens.S2 - 1, 0))

    def value_width(self, value: str, more: str = "") -> int:
        """Return the pixels that :meth:`add_value` needs."""
        rest = self.label_width(more) + tokens.S2 if more else 0
        return self.label_width(value, bold=True) + rest + _TEXT_GAP

    def row_rect(self, row: int, start: float, end: float) -> QRectF:
        """Return the rectangle of a bar; at least two pixels wide."""
        wide = max(end - start, 2 * self._per_pixel)
        return QRectF(start, row - self._half, wide, 2 * self._half)

    @override
    def element_at(self, x: float, y: float) -> int | None:
        row = round(y)
        return row if 0 <= row < self.count() else None
