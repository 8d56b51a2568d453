"""When the next touch is due, and the rhythm in which a customer orders."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def due_on(
    last_touch: date | None,
    tier: str | None,
    cadence_days: Mapping[str, int],
    planned: date | None = None,
) -> date | None:
    """The day the next touch is due.

    A touch that was planned wins over the cadence, earlier or later, because it was promised; a
    plan not after the last touch is settled and no longer counts.

    Args:
        last_touch: day of the last one, None if never.
        tier: the customer's tier.
        cadence_days: days between touches for each tier.
        planned: day a touch is planned for.

    Returns:
        The day; None if nothing says when.
    """
    if planned is not None and (last_touch is None or planned > last_touch):
        return planned
    days = cadence_days.get(tier) if tier else None
    if last_touch is None or days is None:
        return None
    return last_touch + timedelta(days=days)


def due_days(
    last_touch: NDArray[Any],
    tiers: NDArray[Any],
    cadence_days: Mapping[str, int],
    planned: NDArray[Any] | None = None,
) -> Floats:
    """``due_on`` for many customers at once, on day numbers.

    Args:
        last_touch: day number of the last touch, nan if never.
        tiers: each customer's tier.
        cadence_days: days between touches for each tier.
        planned: day number of a planned touch, nan if none.

    Returns:
        Day number of the next touch, nan if nothing says when.
    """
    last = np.asarray(last_touch, dtype=np.float64)
    names = np.array(["" if tier is None else tier for tier in tiers], dtype=np.str_)
    cadence = np.full(last.size, np.nan)
    for tier, days in cadence_days.items():
        cadence[names == tier] = days
    due: Floats = last + cadence
    if planned is None:
        return due
    plan = np.asarray(planned, dtype=np.float64)
    standing = ~np.isnan(plan) & (np.isnan(last) | (plan > last))
    return np.where(standing, plan, due)


@dataclass(frozen=True)
class Rhythm:
    """How regularly a customer orders.

    Attributes:
        median_gap: usual days between orders; nan with fewer than two days of orders.
        mad: median absolute deviation of the gaps from it, in days: half of the gaps are within
            this much of the usual one.
        expected_next: day number of the next order if the rhythm holds, nan if unknown.
        overdue_ratio: days since the last order in usual gaps: 1 is just due, 2 a whole order
            missed; nan if unknown.
    """

    median_gap: float
    mad: float
    expected_next: float
    overdue_ratio: float


def order_rhythm(days: NDArray[Any], today: float | None = None) -> Rhythm:
    """Usual gap between orders, by measures that one odd gap cannot upset.

    Median and median absolute deviation (F. Hampel, *The Influence Curve and its Role in Robust
    Estimation*, JASA 69, 1974), unscaled, so that both are days. Orders of one day are one order.

    Args:
        days: day numbers of the orders, in any order; nan is left out.
        today: day number to measure lateness at; without it ``overdue_ratio`` is nan.

    Returns:
        The rhythm.
    """
    known = np.asarray(days, dtype=np.float64)
    known = np.unique(known[~np.isnan(known)])
    if known.size < 2:
        return Rhythm(math.nan, math.nan, math.nan, math.nan)
    gaps = np.diff(known)
    median = float(np.median(gaps))
    last = float(known[-1])
    return Rhythm(
        median_gap=median,
        mad=float(np.median(np.abs(gaps - median))),
        expected_next=last + median,
        overdue_ratio=math.nan if today is None else (today - last) / median,
    )
