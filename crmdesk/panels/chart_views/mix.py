"""Revenue by industry, region or tier: bars, the one that leads in the accent."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from crmdesk.panels.chart_views.rows import RowsView
from crmdesk.qt.compat import override
from crmdesk.services.charts import ChartData


class MixBars(RowsView):
    """Draws ``value`` and ``share`` of a chart by group."""

    @override
    def draw(self, chart: ChartData, width: float, height: float) -> None:
        values = [float(value) for value in chart.series["value"]]
        texts = [
            (
                self.words.write.money_short(round(value), chart.currency),
                self.words.write.percent(float(share)) if value >= 0 else "",
            )
            for value, share in zip(values, chart.series["share"], strict=True)
        ]
        names = [self.words.group(chart, place) for place in range(len(values))]
        ends = [(max(0.0, v), self.value_width(*t)) for v, t in zip(values, texts, strict=True)]
        self.set_rows(names, ends, width, height, low=min(0.0, *values))
        leader = chart.finding.numbers.get("label")
        self.add_bars(
            [
                (place, 0.0, value, self._role(chart.labels[place], leader))
                for place, value in enumerate(values)
            ]
        )
        for place, (value, text) in enumerate(zip(values, texts, strict=True)):
            self.add_value(place, max(0.0, value), *text)

    @staticmethod
    def _role(label: str, leader: object) -> str:
        if label in ("", "other"):
            return "series_3"
        return "series_1" if leader is None or label == leader else "series_2"

    @override
    def rect_of(self, element: int) -> QRectF:
        if self._chart is None:
            return QRectF()
        value = float(self._chart.series["value"][element])
        return self.row_rect(element, min(0.0, value), max(0.0, value))
