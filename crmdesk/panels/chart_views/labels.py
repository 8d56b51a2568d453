"""Words and grid lines of a plot, painted in pixels: sharp, quick, and in the colours in force.

The library's own text items cost a millisecond each; a chart with forty words is drawn here in one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPen

from crmdesk.qt import paint
from crmdesk.qt.theme import Theme

LABEL = 12  # pixels of the words beside bars, as of the chips
_BETWEEN = 8  # pixels between words of different looks
_DOT = 4.5  # pixels from the middle of a ring to its line
_SQUARE = 9  # pixels of a square that shows a colour

Part = tuple[str, str, bool]
"""Words, the role of their colour, whether they are bold."""


class PlotLabels:
    """Holds what is written into one plot.

    Args:
        theme: the source of colours and fonts.
        plot: the library's view box, which knows where a value stands.
    """

    def __init__(self, theme: Theme, plot: Any) -> None:
        self._theme, self._plot = theme, plot
        self._texts: list[tuple[QPointF, tuple[Part, ...], float, QPointF]] = []
        self._lines: list[tuple[float, str]] = []
        self._dots: list[QPointF] = []
        self._key: tuple[tuple[str, str], ...] = ()

    def clear(self) -> None:
        """Take everything away."""
        self._texts.clear()
        self._dots.clear()
        self._lines.clear()
        self._key = ()

    def add_line(self, position: float, role: str = "grid") -> None:
        """Draw a hairline across the plot, as a grid has it."""
        self._lines.append((position, role))

    def add_text(
        self,
        x: float,
        y: float,
        parts: Sequence[Part],
        align: float = 0.0,
        shift: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        """Write words at a place of the plot.

        Args:
            x: in the units of the plot.
            y: likewise; the middle of the line of words.
            parts: words in a row, each with its look.
            align: 0 begins at the place, 0.5 has it in the middle, 1 ends there.
            shift: pixels to the right and down.
        """
        self._texts.append((QPointF(x, y), tuple(parts), align, QPointF(*shift)))

    def add_dot(self, x: float, y: float) -> None:
        """Draw a ring at a point worth looking at."""
        self._dots.append(QPointF(x, y))

    def set_key(self, parts: Sequence[tuple[str, str]]) -> None:
        """Name colours above the plot, each beside a square: (role, words)."""
        self._key = tuple(parts)

    def paint_lines(self, painter: QPainter) -> None:
        """Paint the grid; below the bars."""
        area = self._plot.sceneBoundingRect()
        for position, role in self._lines:
            y = self._plot.mapViewToScene(QPointF(0, position)).y()
            line = QRectF(area.left(), round(y), area.width(), 1)
            painter.fillRect(line, self._theme.color(role))

    def paint_words(self, painter: QPainter, right: float, top: float) -> None:
        """Paint the words, and the names of colours with their upper right corner at a point."""
        for dot in self._dots:
            self.paint_dot(painter, self._plot.mapViewToScene(dot), "series_1")
        for place, parts, align, shift in self._texts:
            at = self._plot.mapViewToScene(place) + shift
            fonts = [self._theme.font(LABEL, bold) for _, _, bold in parts]
            widths = [paint.text_width(p[0], f) for p, f in zip(parts, fonts, strict=True)]
            x = at.x() - align * (sum(widths) + _BETWEEN * (len(parts) - 1))
            for (text, role, _), font, width in zip(parts, fonts, widths, strict=True):
                self._paint_text(painter, x, at.y(), text, font, role)
                x += width + _BETWEEN
        self._paint_key(painter, right, top + _SQUARE / 2 + 1)

    def paint_dot(self, painter: QPainter, at: QPointF, role: str) -> None:
        """Paint a ring at a point of the scene."""
        painter.setPen(QPen(self._theme.color(role), 2))
        painter.setBrush(self._theme.color("surface"))
        painter.drawEllipse(at, _DOT, _DOT)

    def _paint_key(self, painter: QPainter, x: float, middle: float) -> None:
        font = self._theme.font(LABEL)
        for role, text in reversed(self._key):
            x -= paint.text_width(text, font)
            self._paint_text(painter, x, middle, text, font, "text_muted")
            x -= _SQUARE + 5
            square = QRectF(x, middle - _SQUARE / 2, _SQUARE, _SQUARE)
            painter.fillRect(square, self._theme.color(role))
            x -= 2 * _BETWEEN

    def _paint_text(
        self, painter: QPainter, x: float, middle: float, text: str, font: QFont, role: str
    ) -> None:
        metrics = paint.metrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.color(role))
        painter.drawText(QPointF(x, middle + (metrics.ascent() - metrics.descent()) / 2), text)
