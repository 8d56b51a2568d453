"""The drawings of the charts, a small class for each kind; the only rooms that know pyqtgraph.

Importing this package loads pyqtgraph, which takes about half a second: the panel does so off the
window's thread, when it is first shown.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crmdesk.models.chart_words import ChartWords
from crmdesk.panels.chart_views.base import ChartView
from crmdesk.panels.chart_views.columns import MonthColumns
from crmdesk.panels.chart_views.curve import ParetoCurve
from crmdesk.panels.chart_views.funnel import StageFunnel
from crmdesk.panels.chart_views.mix import MixBars
from crmdesk.panels.chart_views.visits import VisitBars
from crmdesk.qt.theme import Theme

_KINDS: dict[str, type[ChartView]] = {
    "revenue": MonthColumns,
    "pareto": ParetoCurve,
    "industry": MixBars,
    "region": MixBars,
    "tier": MixBars,
    "funnel": StageFunnel,
    "visits": VisitBars,
}


def make_view(key: str, theme: Theme, words: ChartWords, parent: QWidget) -> ChartView:
    """Return the view of a chart, one of ``crmdesk.services.charts.CHARTS``."""
    return _KINDS[key](theme, words, parent)
