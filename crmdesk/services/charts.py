"""The charts of a book: what each draws, what it says, and who is behind every part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crmdesk.book.book import Book
from crmdesk.book.queries.charts import (
    CustomerColumns,
    SaleColumns,
    cadence_days,
    customer_columns,
    newest_sale,
    sale_columns,
)
from crmdesk.insight import charts as figures
from crmdesk.insight import findings
from crmdesk.insight.findings import Finding
from crmdesk.services.choices import PERIODS, STAGES

MONEY = ("revenue", "pareto", "industry", "region", "tier")
"""The charts of revenue."""
CHARTS = ("revenue", "pareto", "industry", "region", "tier", "funnel", "visits")
FUNNEL = STAGES[1:6]
"""Stages on the path of a customer; lost and won back lie beside it."""


@dataclass(frozen=True)
class ChartData:
    """One chart.

    Attributes:
        key: one of ``CHARTS``.
        finding: what it says.
        labels: one per element (month "2026-05", label of a group, stage, tier).
        series: name → an array; money in minor units of ``currency``. All but ``pareto``'s and
            the parts of ``visits`` have one value per element.
        members: customer ids behind each element.
        currency: of the money: the book's home currency.
        left_out: currencies without a rate, with how many sales of the period were in them; they
            are not added up.
        newest: day of the newest sale in the book, None without any.
    """

    key: str
    finding: Finding
    labels: tuple[str, ...]
    series: dict[str, NDArray[Any]]
    members: tuple[tuple[int, ...], ...]
    currency: str
    names: tuple[str, ...] = field(default=())
    left_out: tuple[tuple[str, int], ...] = ()
    newest: date | None = None

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to draw."""
        return self.finding.key.endswith(".empty")


@dataclass(frozen=True)
class _Source:
    customers: CustomerColumns
    revenue: NDArray[np.int64]  # of the months that are shown, by customer
    sales: SaleColumns
    cadence: dict[str, int]
    until: date  # sales are known up to this day
    currency: str
    first: date  # of the months that are shown
    months: int


def chart_data(
    book: Book,
    ids: Sequence[int] | None = None,
    today: date | None = None,
    period: str = PERIODS[0],
) -> dict[str, ChartData]:
    """Return all charts by key, of the customers of ``ids`` (None: of everybody).

    Args:
        book: the book.
        ids: whose charts.
        today: the day to look from.
        period: one of :data:`PERIODS`; stages and visits are always as they stand.
    """
    today = today or date.today()
    with book.read() as connection:
        newest = newest_sale(connection, today)
        until = newest if newest is not None and period == "latest" else today
        first, months = _months_of(period, until)
        customers = customer_columns(connection, today, ids)
        sales = sale_columns(connection, _year_before(first), ids)
        cadence = cadence_days(connection)
    left_out, currency = _left_out(sales, first, months), sales.rates.home
    revenue = _by_customer(customers, sales, first, months)
    source = _Source(customers, revenue, sales, cadence, until, currency, first, months)
    charts = {key: _MAKERS[key](source) for key in CHARTS}
    return {
        key: replace(chart, left_out=left_out if key in MONEY else (), newest=newest)
        for key, chart in charts.items()
    }


def behind(book: Book, chart: ChartData, element: int | str) -> list[int]:
    """Return the customers behind an element, by its place or label; empty for none.

    Ids of customers deleted since are left out.
    """
    place = chart.labels.index(element) if isinstance(element, str) else element
    if not 0 <= place < len(chart.members):
        return []
    wanted = chart.members[place]
    with book.read() as connection:
        there = customer_columns(connection, date.today(), wanted).ids.tolist()
    kept = set(there)
    return [i for i in wanted if i in kept]


def _first_month(today: date, back: int) -> date:
    months = today.year * 12 + today.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)


def _months_of(period: str, today: date) -> tuple[date, int]:
    """Return the first month of a period and how many months it has."""
    return {
        "12_months": (_first_month(today, 11), 12),
        "3_months": (_first_month(today, 2), 3),
        "this_year": (date(today.year, 1, 1), today.month),
        "last_year": (date(today.year - 1, 1, 1), 12),
        "latest": (_first_month(today, 11), 12),
    }[period]


def _year_before(day: date) -> date:
    """Return the same day of the year before; the 28th for a leap day."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _left_out(sales: SaleColumns, first: date, months: int) -> tuple[tuple[str, int], ...]:
    """Return the currencies that no rate leads home from, and how many sales were in them."""
    missing = sales.rates.missing(set(sales.currencies.tolist()))
    if not missing:
        return ()
    place = figures.month_numbers(sales.days, first)
    counts = Counter(sales.currencies[(place >= 0) & (place < months)].tolist())
    return tuple((code, counts[code]) for code in missing if counts[code])


def _by_customer(
    customers: CustomerColumns, sales: SaleColumns, first: date, months: int
) -> NDArray[np.int64]:
    """Return each customer's revenue of some months, in minor units."""
    place = figures.month_numbers(sales.days, first)
    inside = (place >= 0) & (place < months)
    at = np.searchsorted(customers.ids, sales.customers)  # both by id
    found = np.zeros(len(customers.ids), dtype=np.int64)
    np.add.at(found, at[inside], sales.amounts[inside])
    return found


def _revenue(source: _Source) -> ChartData:
    first, months, sales = source.first, source.months, source.sales
    this = figures.by_month(sales.days, sales.amounts, first, months)
    last_year = _year_before(source.until)  # a month that has not ended is not held against a whole
    days = sales.days.astype("datetime64[D]")
    late = (days > np.datetime64(last_year)) & (
        days.astype("datetime64[M]") == np.datetime64(last_year, "M")
    )
    fair = np.where(late & (first > last_year), 0, sales.amounts)
    before = figures.by_month(sales.days, fair, _year_before(first), months)
    place = figures.month_numbers(sales.days, first)
    members = tuple(
        tuple(int(i) for i in np.unique(sales.customers[place == month])) for month in range(months)
    )
    start = np.datetime64(first, "M")
    return ChartData(
        "revenue",
        findings.revenue_finding(this, before, first),
        tuple(str(start + month) for month in range(months)),
        {"this": this, "before": before},
        members,
        source.currency,
    )


def _pareto(source: _Source) -> ChartData:
    customers = source.customers
    curve = figures.pareto(source.revenue)
    ranked = customers.ids[curve.order]
    count = len(ranked)
    return ChartData(
        "pareto",
        findings.pareto_finding(curve),
        tuple(str(rank) for rank in range(1, count + 1)),
        {
            "customers": np.arange(1, count + 1) / max(1, count),
            "cumulative": curve.cumulative,
            "revenue": source.revenue[curve.order],
        },
        tuple((int(i),) for i in ranked),
        source.currency,
        tuple(customers.names[i] for i in curve.order),
    )


def _mix(key: str) -> Callable[[_Source], ChartData]:
    def make(source: _Source) -> ChartData:
        customers = source.customers
        columns = {
            "industry": customers.industries,
            "region": customers.regions,
            "tier": customers.tiers,
        }
        labels = columns[key]
        groups = figures.mix(labels, source.revenue)
        if key == "tier":
            groups = sorted(groups, key=lambda group: group.label or "~")
        members = tuple(
            tuple(int(i) for i in customers.ids[np.isin(labels.astype(str), group.labels)])
            for group in groups
        )
        best_first = sorted(groups, key=lambda group: (group.other, -group.value))
        return ChartData(
            key,
            findings.mix_finding(best_first),
            tuple("other" if group.other else group.label for group in groups),
            {
                "value": np.array([group.value for group in groups]),
                "share": np.array([group.share for group in groups]),
                "count": np.array([group.count for group in groups], dtype=np.int64),
            },
            members,
            source.currency,
        )

    return make


def _funnel(source: _Source) -> ChartData:
    customers = source.customers
    standing = [np.flatnonzero(customers.stages == stage) for stage in FUNNEL]
    steps = figures.funnel(FUNNEL, [len(found) for found in standing])
    return ChartData(
        "funnel",
        findings.funnel_finding(steps),
        FUNNEL,
        {
            "count": np.array([step.standing for step in steps], dtype=np.int64),
            "reached": np.array([step.reached for step in steps], dtype=np.int64),
            "share": np.array([step.share for step in steps]),
        },
        tuple(tuple(int(i) for i in customers.ids[found]) for found in standing),
        source.currency,
    )


def _visits(source: _Source) -> ChartData:
    customers = source.customers
    arguments = (customers.since_touch, customers.tiers, source.cadence)
    counts = figures.visits_against_due(*arguments)
    states = figures.visit_states(*arguments)
    labels = [(tier, state) for tier in counts for state in range(4)]
    members = tuple(
        tuple(int(i) for i in customers.ids[(customers.tiers == tier) & (states == state)])
        for tier, state in labels
    )
    series = {
        name: np.array([getattr(count, name) for count in counts.values()], dtype=np.int64)
        for name in figures.VISIT_STATES
    }
    return ChartData(
        "visits",
        findings.visits_finding(counts),
        tuple(f"{tier}:{figures.VISIT_STATES[state]}" for tier, state in labels),
        series,
        members,
        source.currency,
        tuple(counts),
    )


_MAKERS: dict[str, Callable[[_Source], ChartData]] = {
    "revenue": _revenue,
    "pareto": _pareto,
    "industry": _mix("industry"),
    "region": _mix("region"),
    "tier": _mix("tier"),
    "funnel": _funnel,
    "visits": _visits,
}
