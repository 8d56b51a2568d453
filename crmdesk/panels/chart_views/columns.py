"""Revenue by month: a column for the month, a grey one before it for the year before."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF

from crmdesk.models.chart_words import month_of
from crmdesk.panels.chart_views.base import KEY_HEIGHT, ChartView, nice_step
from crmdesk.qt.compat import override
from crmdesk.services.charts import ChartData

_WIDE, _GAP = 0.36, 0.02  # of a column and between two, in months
_AXIS = 20  # pixels of the months


class MonthColumns(ChartView):
    """Draws ``this`` and ``before`` of a chart by month."""

    _low = 0.0
    _high = 1.0

    @override
    def draw(self, chart: ChartData, width: float, height: float) -> None:
        this, before = (chart.series[name].astype(float) for name in ("this", "before"))
        low, high = min(0.0, this.min(), before.min()), max(this.max(), before.max())
        ticks = self._ticks(float(low), float(high), (height - _AXIS) / 52)
        names = [self.words.axis_money(tick, chart.currency) for tick in ticks]
        left = max(self.tick_width(name) for name in names) + 10
        self._left.setWidth(left)
        self._left.setTicks([list(zip(ticks, names, strict=True))])
        self._bottom.setHeight(_AXIS)
        self._bottom.setTicks([self._months(chart, width - left)])
        room = (height - _AXIS) / (height - _AXIS - KEY_HEIGHT)
        self._low, self._high = ticks[0], ticks[-1]
        top = self._low + (self._high - self._low) * room
        self._plot.setRange(xRange=(-0.5, len(this) - 0.5), yRange=(self._low, top), padding=0)
        for tick in ticks:
            self.labels.add_line(tick, "line_strong" if tick == 0 else "grid")
        place = np.arange(len(this))
        for values, x0, role in (
            (before, place - _GAP / 2 - _WIDE, "series_3"),
            (this, place + _GAP / 2, "series_1"),
        ):
            brush = pg.mkBrush(self.color(role))
            bars = pg.BarGraphItem(
                x0=x0, width=_WIDE, y0=0, height=values, brush=brush, pen=pg.mkPen(None)
            )
            self.add(bars)
        key = [("series_3", self.tr("year before")), ("series_1", self.tr("this period"))]
        self.labels.set_key(key)

    @staticmethod
    def _ticks(low: float, high: float, parts: float) -> list[float]:
        step = nice_step(high - low, min(6.0, max(2.0, parts)))
        first, last = math.floor(low / step), math.ceil(high / step - 1e-9)
        return [step * n for n in range(first, max(last, first + 1) + 1)]

    def _months(self, chart: ChartData, width: float) -> list[tuple[float, str]]:
        """Return the months of the axis: every one, or every other where there is no room."""
        names = [self.words.write.month_name(month_of(label)) for label in chart.labels]
        widest = max(self.tick_width(name) for name in names) + 6
        every = max(1, math.ceil(widest * len(names) / width))
        last = len(names) - 1
        return [(place, name) for place, name in enumerate(names) if (last - place) % every == 0]

    @override
    def element_at(self, x: float, y: float) -> int | None:
        return round(x)

    @override
    def rect_of(self, element: int) -> QRectF:
        if self._chart is None:
            return QRectF()
        values = [float(self._chart.series[name][element]) for name in ("this", "before")]
        low, high = min(0.0, *values), max(0.0, *values)
        return QRectF(element - _GAP / 2 - _WIDE, low, 2 * _WIDE + _GAP, high - low)
