"""How much of the revenue the best customers bring: the curve of Lorenz, best first."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from crmdesk import tokens
from crmdesk.panels.chart_views.base import ChartView, nice_step
from crmdesk.qt.compat import override
from crmdesk.services.charts import ChartData

_MOST_POINTS = 800  # no screen shows more of a curve
_AXIS = 36  # pixels of the numbers and the unit below
_FIFTH = 0.2
_WORTH_SAYING = 3  # customers, below which the title says it all
_RIGHT = 0.5  # of the width: up to here the words of the fifth stand to its right


class ParetoCurve(ChartView):
    """Draws ``cumulative``; an element is the best so many customers."""

    readout_below = True

    @override
    def draw(self, chart: ChartData, width: float, height: float) -> None:
        count = len(chart.labels)
        shares = chart.series["cumulative"]
        self._lay_out(count, width, 4 if height > 120 else 2)
        even = self.pen("line_strong")
        even.setStyle(Qt.PenStyle.DashLine)
        self.add(pg.PlotCurveItem([0, count], [0, 1], pen=even, antialias=True), -5)
        places = np.unique(np.linspace(0, count - 1, min(count, _MOST_POINTS)).round().astype(int))
        x, y = np.concatenate([[0], places + 1]), np.concatenate([[0], shares[places]])
        self._draw_fifth(chart, x, y)
        pen = self.pen("series_1", 2)
        self.add(pg.PlotCurveItem(x, y, pen=pen, antialias=True), 1)

    def _lay_out(self, count: int, width: float, parts: int) -> None:
        """Set both axes and the range between them."""
        ticks = [
            (part / parts, self.words.write.percent(part / parts)) for part in range(parts + 1)
        ]
        left = max(self.tick_width(name) for _, name in ticks) + 10
        self._left.setWidth(left)
        self._left.setTicks([ticks])
        ranks = self._ranks(count, width)
        self._bottom.setHeight(_AXIS)
        self._bottom.setTicks([ranks])
        look = {"color": self.color("text_muted").name(), "font-size": f"{tokens.SIZE_SMALL}px"}
        self._bottom.setLabel(self.tr("customers, by revenue"), **look)
        free = max(0.0, self.tick_width(ranks[-1][1]) / 2 - tokens.S1)  # of the last number
        end = count * (width - left) / max(1.0, width - left - free)
        self._plot.setRange(xRange=(0, end), yRange=(0, 1.04), padding=0)
        for tick, _ in ticks:
            self.labels.add_line(tick, "grid" if tick else "line_strong")

    def _draw_fifth(self, chart: ChartData, x: np.ndarray, y: np.ndarray) -> None:
        """Shade the best fifth and say what it brings."""
        best = max(1, math.ceil(_FIFTH * len(chart.labels) - 1e-9))
        share = float(chart.series["cumulative"][best - 1])
        inside = x < best
        px, py = np.append(x[inside], best), np.append(y[inside], share)
        brush = pg.mkBrush(self.color("accent_soft"))
        none = pg.mkPen(None)
        self.add(pg.PlotCurveItem(px, py, pen=none, brush=brush, fillLevel=0), -8)
        line = self.pen("series_1")
        self.add(pg.PlotCurveItem([best, best], [0, share], pen=line))
        self.labels.add_dot(best, share)
        if len(chart.labels) < _WORTH_SAYING:
            return
        said = self.tr("{0}, {1} of revenue").format(
            self.words.customers(best), self.words.write.percent(share)
        )
        right = best <= _RIGHT * len(chart.labels)
        shift = (tokens.S3 if right else -tokens.S3, tokens.S4)
        self.labels.add_text(best, share, [(said, "text", True)], 0.0 if right else 1.0, shift)

    def _ranks(self, count: int, width: float) -> list[tuple[float, str]]:
        step = max(1.0, nice_step(count, min(6.0, width / 80)))
        step = float(math.ceil(step))
        ranks = [step * n for n in range(int(count // step) + 1)]
        if count - ranks[-1] > 0.7 * step:
            ranks.append(float(count))
        elif len(ranks) > 1:
            ranks[-1] = float(count)
        return [(rank, self.words.write.number(int(rank))) for rank in ranks]

    @override
    def places(self, element: int) -> range:
        return range(element + 1)

    @override
    def step_of(self, key: int) -> int:
        return super().step_of(key) * max(1, self.count() // 100)

    @override
    def element_at(self, x: float, y: float) -> int | None:
        return min(self.count() - 1, max(0, math.ceil(x) - 1)) if x >= 0 else None

    @override
    def rect_of(self, element: int) -> QRectF:
        if self._chart is None:
            return QRectF()
        share = float(self._chart.series["cumulative"][element])
        return QRectF(element + 1, share, 0, 0)

    @override
    def paint_mark(self, painter: QPainter, element: int) -> None:
        spot = self.rect_of(element).topLeft()
        dot = self._plot.mapViewToScene(spot)
        foot = self._plot.mapViewToScene(QPointF(spot.x(), 0))
        painter.setPen(QPen(self.color("text"), 1))
        painter.drawLine(dot, foot)
        self.labels.paint_dot(painter, dot, "text")
