"""Visits against due: a bar per tier in four parts, those seen too late in the accent."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from crmdesk import tokens
from crmdesk.models.chart_words import VISIT_STATES
from crmdesk.models.finding_words import group_words
from crmdesk.panels.chart_views.rows import Bar, RowsView
from crmdesk.qt.compat import override
from crmdesk.services.charts import ChartData

_ROLES = {"on_time": "series_3", "due_soon": "series_4", "late": "series_1", "never": "series_2"}
_STATES = len(VISIT_STATES)
_INKS = ("text", "on_accent", "surface")
_PADDING = 6  # pixels that a number needs around it within its part


class VisitBars(RowsView):
    """Draws the counts of a chart by tier and state; an element is a part of a bar."""

    @override
    def draw(self, chart: ChartData, width: float, height: float) -> None:
        rows = [self._edges(chart, tier) for tier in range(len(chart.names))]
        totals = [self.words.write.number(int(edges[-1])) for edges in rows]
        ends = [
            (edges[-1], self.value_width(total)) for edges, total in zip(rows, totals, strict=True)
        ]
        names = [group_words(tier, "tier") for tier in chart.names]
        self.set_rows(names, ends, width, height, key=True)
        bars: list[Bar] = [
            (row, edges[state], edges[state + 1], _ROLES[name])
            for row, edges in enumerate(rows)
            for state, name in enumerate(VISIT_STATES)
            if edges[state + 1] > edges[state]
        ]
        self.add_bars(bars)
        for bar in bars:
            self._add_number(bar)
        for row, total in enumerate(totals):
            self.labels.add_text(
                rows[row][-1], row, [(total, "text_muted", False)], shift=(tokens.S2 - 1, 0)
            )
        key = [
            (_ROLES[name], self.words.state(name))
            for name in VISIT_STATES
            if chart.series[name].any()
        ]
        self.labels.set_key(key)

    @staticmethod
    def _edges(chart: ChartData, tier: int) -> list[float]:
        """Return where the parts of a bar begin, and the last one ends."""
        counts = (float(chart.series[name][tier]) for name in VISIT_STATES)
        return list(accumulate(counts, initial=0.0))

    def _add_number(self, bar: Bar) -> None:
        row, start, end, role = bar
        text = self.words.write.number(int(end - start))
        if (end - start) / self._per_pixel >= self.label_width(text) + _PADDING:
            self.labels.add_text((start + end) / 2, row, [(text, self._ink(role), False)], 0.5)

    def _ink(self, role: str) -> str:
        """Return the ink that reads best on a colour."""
        ground = _luminance(self.color(role))
        return max(_INKS, key=lambda ink: _contrast(_luminance(self.color(ink)), ground))

    @override
    def can_mark(self, element: int) -> bool:
        if self._chart is None or not super().can_mark(element):
            return False
        tier, state = divmod(element, _STATES)
        return int(self._chart.series[VISIT_STATES[state]][tier]) > 0

    @override
    def step_of(self, key: int) -> int:
        across = key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return super().step_of(key) * (_STATES if across else 1)

    @override
    def element_at(self, x: float, y: float) -> int | None:
        tier = round(y)
        if self._chart is None or not 0 <= tier < len(self._chart.names):
            return None
        edges = self._edges(self._chart, tier)
        for state in range(_STATES):
            if edges[state] <= x < edges[state + 1]:
                return tier * _STATES + state
        return None

    @override
    def rect_of(self, element: int) -> QRectF:
        if self._chart is None:
            return QRectF()
        tier, state = divmod(element, _STATES)
        edges = self._edges(self._chart, tier)
        return self.row_rect(tier, edges[state], edges[state + 1])


def _luminance(color: QColor) -> float:
    """Return the relative luminance of a colour (WCAG 2.2), 0 to 1."""
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(first: float, second: float) -> float:
    """Return the contrast of two luminances (WCAG 2.2), 1 to 21."""
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
