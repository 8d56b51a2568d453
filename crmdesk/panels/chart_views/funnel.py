"""How far customers come: a bar per stage, those who stand there now in the accent."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from crmdesk.panels.chart_views.rows import RowsView
from crmdesk.qt.compat import override
from crmdesk.services.charts import ChartData


class StageFunnel(RowsView):
    """Draws ``reached`` and ``count`` of a chart by stage."""

    @override
    def draw(self, chart: ChartData, width: float, height: float) -> None:
        reached = [int(value) for value in chart.series["reached"]]
        standing = [int(value) for value in chart.series["count"]]
        texts = [
            (self.words.write.number(count), self.words.write.percent(float(share)))
            for count, share in zip(reached, chart.series["share"], strict=True)
        ]
        names = [self.words.group(chart, place) for place in range(len(reached))]
        ends = [(float(n), self.value_width(*text)) for n, text in zip(reached, texts, strict=True)]
        self.set_rows(names, ends, width, height, key=True)
        bars = []
        for place, (all_in, here) in enumerate(zip(reached, standing, strict=True)):
            bars.append((place, 0.0, float(all_in - here), "series_3"))
            bars.append((place, float(all_in - here), float(all_in), "series_1"))
        self.add_bars(bars)
        for place, (count, text) in enumerate(zip(reached, texts, strict=True)):
            self.add_value(place, count, *text)
        key = [("series_3", self.tr("went further")), ("series_1", self.tr("stand here now"))]
        self.labels.set_key(key)

    @override
    def rect_of(self, element: int) -> QRectF:
        if self._chart is None:
            return QRectF()
        reached, here = (int(self._chart.series[name][element]) for name in ("reached", "count"))
        return self.row_rect(element, reached - here, reached)
