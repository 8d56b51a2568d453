"""The figures of a chart as a table, for spreadsheets: exactly those that are drawn."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from crmdesk.models.chart_words import VISIT_STATES, ChartWords
from crmdesk.qt.i18n import currency_digits

if TYPE_CHECKING:  # numpy is loaded with the first chart, not with its words
    from crmdesk.services.charts import ChartData

Rows = list[list[str]]


def chart_rows(chart: ChartData, words: ChartWords) -> Rows:
    """Return a head and a row per element.

    Money is in units of the currency, with all its decimals and a point; shares are 0 to 1.
    """
    head, *rows = _MAKERS.get(chart.key, _mix)(chart, words)
    return [head, *rows]


def write_chart(chart: ChartData, words: ChartWords, path: Path) -> None:
    """Write the table of a chart as a CSV file that spreadsheets read as UTF-8.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(chart_rows(chart, words))


def _money(chart: ChartData, minor: float) -> str:
    digits = currency_digits(chart.currency)
    return f"{Decimal(round(float(minor))).scaleb(-digits):.{digits}f}"


def _revenue(chart: ChartData, _words: ChartWords) -> Rows:
    translate = QCoreApplication.translate
    this = translate("ChartTable", "Revenue ({0})").format(chart.currency)
    before = translate("ChartTable", "Year before ({0})").format(chart.currency)
    rows = [
        [label, *(_money(chart, int(chart.series[name][place])) for name in ("this", "before"))]
        for place, label in enumerate(chart.labels)
    ]
    return [[translate("ChartTable", "Month"), this, before], *rows]


def _pareto(chart: ChartData, _words: ChartWords) -> Rows:
    translate = QCoreApplication.translate
    head = [
        translate("ChartTable", "Rank"),
        translate("ChartTable", "Customer"),
        translate("ChartTable", "Revenue ({0})").format(chart.currency),
        translate("ChartTable", "Cumulative share"),
    ]
    series = chart.series
    rows = [
        [
            label,
            chart.names[place],
            _money(chart, int(series["revenue"][place])),
            repr(float(series["cumulative"][place])),
        ]
        for place, label in enumerate(chart.labels)
    ]
    return [head, *rows]


def _mix(chart: ChartData, words: ChartWords) -> Rows:
    translate = QCoreApplication.translate
    head = [
        translate("ChartTable", "Group"),
        translate("ChartTable", "Revenue ({0})").format(chart.currency),
        translate("ChartTable", "Share"),
        translate("ChartTable", "Customers"),
    ]
    series = chart.series
    rows = [
        [
            words.group(chart, place),
            _money(chart, float(series["value"][place])),
            repr(float(series["share"][place])),
            str(int(series["count"][place])),
        ]
        for place in range(len(chart.labels))
    ]
    return [head, *rows]


def _funnel(chart: ChartData, words: ChartWords) -> Rows:
    translate = QCoreApplication.translate
    head = [
        translate("ChartTable", "Stage"),
        translate("ChartTable", "Came this far"),
        translate("ChartTable", "Standing here"),
        translate("ChartTable", "Share"),
    ]
    series = chart.series
    rows = [
        [
            words.group(chart, place),
            str(int(series["reached"][place])),
            str(int(series["count"][place])),
            repr(float(series["share"][place])),
        ]
        for place in range(len(chart.labels))
    ]
    return [head, *rows]


def _visits(chart: ChartData, words: ChartWords) -> Rows:
    head = [QCoreApplication.translate("ChartTable", "Tier"), *map(words.state, VISIT_STATES)]
    rows = [
        [tier, *(str(int(chart.series[state][place])) for state in VISIT_STATES)]
        for place, tier in enumerate(chart.names)
    ]
    return [head, *rows]


_MAKERS: dict[str, Callable[[ChartData, ChartWords], Rows]] = {
    "revenue": _revenue,
    "pareto": _pareto,
    "funnel": _funnel,
    "visits": _visits,
}
