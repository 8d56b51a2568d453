"""The rice notebook: when a customer runs out, orders again, and pays.

The name is that of the notebook in which a rice dealer wrote how many people eat in a house, how
much they bought and on which day they are paid, and so knew when to come with the next sack
(the story told of Wang Yung-ching). Dates are days; everything says on how
much it is based.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median, quantiles

WINDOW = 8
"""Gaps between purchases that count: habits of years ago are no habits."""
FARTHEST_DAYS = 3650
"""A stock that lasts longer than ten years does not run out."""


@dataclass(frozen=True, slots=True)
class Usage:
    """How fast something is used up.

    Attributes:
        per_day: units a day.
        low: the lower quartile of the rates between single purchases.
        high: the upper quartile; both are ``per_day`` where there is one gap or a stated rate.
        gaps: on how many gaps between purchases it is based; 0 for a stated rate.
    """

    per_day: float
    low: float
    high: float
    gaps: int


def usage(purchases: Sequence[tuple[date, float]]) -> Usage | None:
    """Return the rate at which purchases were used up.

    What was bought lasted until the next purchase: the quantity of all purchases but the last, over
    the days from the first to the last. Purchases of one day are one; the last ``WINDOW`` gaps
    count.

    Args:
        purchases: (day, quantity), in any order; quantities of zero or less are left out.

    Returns:
        The rate, or None with purchases on fewer than two days.
    """
    days = _by_day(purchases)[-WINDOW - 1 :]
    if len(days) < 2:
        return None
    rates = [quantity / (after - on).days for (on, quantity), (after, _) in pairwise(days)]
    span = (days[-1][0] - days[0][0]).days
    per_day = sum(quantity for _, quantity in days[:-1]) / span
    if len(rates) < 2:
        return Usage(per_day, per_day, per_day, len(rates))
    low, _, high = quantiles(rates, n=4, method="inclusive")
    return Usage(per_day, min(low, per_day), max(high, per_day), len(rates))


def _by_day(purchases: Sequence[tuple[date, float]]) -> list[tuple[date, float]]:
    days: dict[date, float] = {}
    for on, quantity in purchases:
        if quantity > 0:
            days[on] = days.get(on, 0.0) + quantity
    return sorted(days.items())


@dataclass(frozen=True, slots=True)
class Forecast:
    """A day that is coming.

    Attributes:
        on: the expected day.
        early: the earliest that the spread makes likely.
        late: the latest.
        gaps: on how many gaps it is based.
    """

    on: date
    early: date
    late: date
    gaps: int


def runs_out(
    purchases: Sequence[tuple[date, float]],
    *,
    per_day: float | None = None,
    stock: float | None = None,
    stock_on: date | None = None,
) -> Forecast | None:
    """Return when the stock is used up.

    Args:
        purchases: (day, quantity).
        per_day: a stated rate; it counts instead of the one that purchases show.
        stock: what was there on ``stock_on``; what was bought since then comes on top. Without it
            the last purchase is taken to have filled an empty shelf.
        stock_on: the day of ``stock``.

    Returns:
        The day, or None where no rate is known or nothing is in stock.
    """
    days = _by_day(purchases)
    rate = Usage(per_day, per_day, per_day, 0) if per_day else usage(purchases)
    if rate is None or rate.per_day <= 0:
        return None
    if stock is not None and stock_on is not None:
        start, left = stock_on, stock + sum(q for on, q in days if on > stock_on)
    elif days:
        start, left = days[-1]
    else:
        return None
    if left <= 0 or left / rate.per_day > FARTHEST_DAYS:
        return None
    slow = left / rate.low if rate.low > 0 else FARTHEST_DAYS
    return Forecast(
        on=start + timedelta(days=int(left / rate.per_day)),
        early=start + timedelta(days=int(left / rate.high)),
        late=start + timedelta(days=int(min(slow, FARTHEST_DAYS))),
        gaps=rate.gaps,
    )


def next_order(days: Sequence[date]) -> Forecast | None:
    """Return when the next order comes if the rhythm holds: the last one plus the median gap.

    The spread is that of the quartiles of the gaps. One odd gap cannot upset a median.
    """
    known = sorted(set(days))[-WINDOW - 1 :]
    gaps = [(after - on).days for on, after in pairwise(known)]
    if not gaps:
        return None
    usual = median(gaps)
    low, high = usual, usual
    if len(gaps) > 1:
        low, _, high = quantiles(gaps, n=4, method="inclusive")
    last = known[-1]
    return Forecast(
        on=last + timedelta(days=round(usual)),
        early=last + timedelta(days=int(low)),
        late=last + timedelta(days=round(high)),
        gaps=len(gaps),
    )


def open_since(orders: Sequence[tuple[date, int]], paid: int) -> tuple[date, int] | None:
    """Return the day of the oldest order that is not fully paid, and all that is owed.

    Payments are taken to settle the oldest orders first.

    Args:
        orders: (day, amount in minor units).
        paid: all that was paid, in minor units.
    """
    owed = sum(amount for _, amount in orders) - paid
    if owed <= 0:
        return None
    for on, amount in sorted(orders):
        if amount > paid:
            return on, owed
        paid -= amount
    return None


def collection(
    ordered_on: date, *, payment_days: int | None = None, paydays: str = "", late_by: float = 0.0
) -> date:
    """Return when money for an order can be collected.

    Args:
        ordered_on: day of the order.
        payment_days: terms; none is cash.
        paydays: days of the month on which the customer pays, for example ``15, 30``; a day that
            the month does not have is its last.
        late_by: days by which the customer usually pays late.
    """
    due = ordered_on + timedelta(days=(payment_days or 0) + max(0, round(late_by)))
    wanted = sorted({int(text) for text in re.findall(r"\d+", paydays) if 1 <= int(text) <= 31})
    if not wanted:
        return due
    year, month = due.year, due.month
    while True:
        last = calendar.monthrange(year, month)[1]
        for each in wanted:
            on = date(year, month, min(each, last))
            if on >= due:
                return on
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
