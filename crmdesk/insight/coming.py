"""The rice notebook: when a customer runs out, and when it orders again.

The name is that of the notebook in which a rice dealer wrote how many people eat in a house, how
much they bought and on which day they are paid, and so knew when to come with the next sack
(the story told of Wang Yung-ching). Dates are days; everything says on how
much it is based.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

WINDOW = 8
"""Gaps between purchases that count: habits of years ago are no habits."""
FARTHEST_DAYS = 3650
"""A stock that lasts longer than ten years does not run out."""
_NEW_HABIT, _CLEARLY = 3, 1.1
"""So many rates in a row, all beyond any before by a tenth, are a new habit."""
_MISSED = 2
"""Orders that passed without a product before it counts as no longer bought."""

Sureness = Literal["stated", "sure", "fair", "rough"]


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

    @property
    def sure(self) -> Sureness:
        """How far the rate can be trusted."""
        return sureness(self.gaps, self.low, self.high, self.per_day)


def sureness(gaps: int, low: float, high: float, usual: float) -> Sureness:
    """Say how far a habit can be trusted, from how often it was seen and how wide it spreads.

    ``sure``: five gaps or more, the middle half of them within 35 % of the usual; ``rough``: fewer
    than three, or the middle half wider than 80 %; ``fair`` lies between.
    """
    if gaps == 0:
        return "stated"
    spread = (high - low) / usual if usual > 0 else 1.0
    if gaps >= 5 and spread <= 0.35:
        return "sure"
    return "rough" if gaps < 3 or spread > 0.8 else "fair"


def quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    """Return lower quartile, median and upper quartile, by linear interpolation (R's type 7)."""
    known, last = sorted(values), len(values) - 1
    found = []
    for part in (0.25, 0.5, 0.75):
        at = last * part
        below = int(at)
        above = min(below + 1, last)
        found.append(known[below] + (known[above] - known[below]) * (at - below))
    return found[0], found[1], found[2]


def usage(purchases: Sequence[tuple[date, float]]) -> Usage | None:
    """Return the rate at which purchases were used up.

    What was bought lasted until the next purchase: the quantity of all purchases but the last, over
    the days from the first to the last. Purchases of one day are one; what was given back was
    never used; the last ``WINDOW`` gaps count, or fewer where the habit has clearly changed.

    Args:
        purchases: (day, quantity), in any order; a negative quantity was given back.

    Returns:
        The rate, or None with purchases on fewer than two days.
    """
    return _usage(by_day(purchases))


def _usage(days: list[tuple[date, float]]) -> Usage | None:
    days = days[-WINDOW - 1 :]
    if len(days) < 2:
        return None
    rates = [quantity / (after - on).days for (on, quantity), (after, _) in pairwise(days)]
    if _changed(rates):
        days, rates = days[-_NEW_HABIT - 1 :], rates[-_NEW_HABIT:]
    span = (days[-1][0] - days[0][0]).days
    per_day = sum(quantity for _, quantity in days[:-1]) / span
    if len(rates) < 2:
        return Usage(per_day, per_day, per_day, len(rates))
    low, _, high = quartiles(rates)
    return Usage(per_day, min(low, per_day), max(high, per_day), len(rates))


def _changed(rates: list[float]) -> bool:
    """Tell whether the last rates all lie beyond any that came before."""
    if len(rates) < 2 * _NEW_HABIT:
        return False
    before, lately = rates[:-_NEW_HABIT], rates[-_NEW_HABIT:]
    return min(lately) > max(before) * _CLEARLY or max(lately) * _CLEARLY < min(before)


def by_day(purchases: Sequence[tuple[date, float]]) -> list[tuple[date, float]]:
    """Return what was bought on each day and kept: returns are taken off the purchases before."""
    if _is_plain(purchases):
        return list(purchases)
    days: dict[date, float] = {}
    for on, quantity in purchases:
        if quantity:
            days[on] = days.get(on, 0.0) + quantity
    kept: list[tuple[date, float]] = []
    for day in sorted(days):
        quantity = days[day]
        while quantity < 0 and kept:
            on, there = kept.pop()
            quantity += there
            day = on
        if quantity > 0:
            kept.append((day, quantity))
    return kept


def _is_plain(purchases: Sequence[tuple[date, float]]) -> bool:
    """Tell whether each day comes once, in order, and nothing was given back."""
    before = date.min
    for on, quantity in purchases:
        if quantity <= 0 or on <= before:
            return False
        before = on
    return True


@dataclass(frozen=True, slots=True)
class Forecast:
    """A day that is coming.

    Attributes:
        on: the expected day.
        early: the earliest that the spread makes likely.
        late: the latest.
        gaps: on how many gaps it is based.
        sure: how far it can be trusted.
        per_day: the rate by which a stock is used up; 0 where it is about no stock.
    """

    on: date
    early: date
    late: date
    gaps: int
    sure: Sureness = "rough"
    per_day: float = 0.0


def runs_out(
    purchases: Sequence[tuple[date, float]],
    *,
    per_day: float | None = None,
    stock: float | None = None,
    stock_on: date | None = None,
) -> Forecast | None:
    """Return when the stock is used up.

    The stock is followed from purchase to purchase: each adds, every day takes the rate away, and
    an empty shelf stays empty until the next purchase. So what was bought before it was needed
    lasts longer.

    Args:
        purchases: (day, quantity); a negative quantity was given back.
        per_day: a stated rate; it counts instead of the one that purchases show. Without a stated
            stock the last purchase is then taken to have filled an empty shelf.
        stock: what was there on ``stock_on``; what was bought since then comes on top. Without it
            the shelf is taken to have been empty before the first purchase that counts.
        stock_on: the day of ``stock``.

    Returns:
        The day, or None where no rate or no stock is known.
    """
    days = by_day(purchases)
    rate = Usage(per_day, per_day, per_day, 0) if per_day else _usage(days)
    if rate is None or rate.per_day <= 0:
        return None
    if stock is not None and stock_on is not None:
        at, left, then = stock_on, max(0.0, stock), [day for day in days if day[0] > stock_on]
    elif days:
        counted = 1 if per_day else WINDOW + 1
        (at, left), *then = days[-counted:]
    else:
        return None
    for on, quantity in then:
        left = max(0.0, left - rate.per_day * (on - at).days) + quantity
        at = on
    if left / rate.per_day > FARTHEST_DAYS:
        return None
    slow = left / rate.low if rate.low > 0 else FARTHEST_DAYS
    return Forecast(
        on=at + timedelta(days=int(left / rate.per_day)),
        early=at + timedelta(days=int(left / rate.high)),
        late=at + timedelta(days=int(min(slow, FARTHEST_DAYS))),
        gaps=rate.gaps,
        sure=rate.sure,
        per_day=rate.per_day,
    )


def dropped(out: Forecast, order_days: Sequence[date]) -> bool:
    """Tell whether a product is bought no more: orders came after it ran out, and not for it.

    Args:
        out: when it was to run out.
        order_days: days of all orders of the customer, whatever they were for.
    """
    return len({day for day in order_days if day > out.late}) >= _MISSED


@dataclass(frozen=True, slots=True)
class OrderRhythm:
    """How often a customer orders.

    Attributes:
        gap: the usual days between orders, a median: one odd gap cannot upset it.
        low, high: the quartiles of the gaps, in days.
        gaps: how many gaps count.
        last: the day of the last order.
    """

    gap: float
    low: float
    high: float
    gaps: int
    last: date

    @property
    def sure(self) -> Sureness:
        """How far the rhythm can be trusted."""
        return sureness(self.gaps, self.low, self.high, self.gap)

    def missed(self, today: date) -> float:
        """Return days since the last order in usual gaps: 1 is just due, 2 a whole one missed."""
        return (today - self.last).days / self.gap


def order_rhythm(days: Sequence[date]) -> OrderRhythm | None:
    """Return the rhythm of the last ``WINDOW`` gaps between days of orders; None without a gap."""
    known = sorted(set(days))[-WINDOW - 1 :]
    gaps = [float((after - on).days) for on, after in pairwise(known)]
    if not gaps:
        return None
    low, usual, high = quartiles(gaps)
    return OrderRhythm(usual, low, high, len(gaps), known[-1])


def following(rhythm: OrderRhythm) -> Forecast:
    """Return when the next order of a rhythm comes: the last one plus the median gap.

    The spread is that of the quartiles of the gaps.
    """
    return Forecast(
        on=rhythm.last + timedelta(days=round(rhythm.gap)),
        early=rhythm.last + timedelta(days=int(rhythm.low)),
        late=rhythm.last + timedelta(days=round(rhythm.high)),
        gaps=rhythm.gaps,
        sure=rhythm.sure,
    )
