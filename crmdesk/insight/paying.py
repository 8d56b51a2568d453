"""How a customer pays: what is owed since when, how late it pays, on which day to collect."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crmdesk.insight.coming import Sureness, quartiles, sureness

WINDOW = 12
"""Payments that count."""
_PAYDAY_FROM, _PAYDAY_SHARE = 4, 0.75
"""A payday is learned from so many payments on, if so many of them fall on it."""


@dataclass(frozen=True, slots=True)
class PayRhythm:
    """How long a customer takes to pay.

    Attributes:
        days: the usual days from order to payment, a median.
        low, high: the quartiles, in days.
        payments: how many orders, paid in full, it is based on.
    """

    days: float
    low: float
    high: float
    payments: int

    @property
    def sure(self) -> Sureness:
        """How far the rhythm can be trusted."""
        return sureness(self.payments, self.low, self.high, self.days)


def pay_rhythm(
    orders: Sequence[tuple[date, int]], payments: Sequence[tuple[date, int]]
) -> PayRhythm | None:
    """Return how long the last ``WINDOW`` orders took to be paid in full; None where none was.

    Payments are taken to settle the oldest orders first.

    Args:
        orders: (day, amount in minor units).
        payments: (day, amount in minor units).
    """
    took: list[float] = []
    coming = iter(sorted(payments))
    covered, on = 0, date.min
    for ordered, amount in sorted(orders):
        if amount <= 0:
            covered -= amount
            continue
        while covered < amount:
            payment = next(coming, None)
            if payment is None:
                return _rhythm(took)
            on, covered = payment[0], covered + payment[1]
        covered -= amount
        if on > date.min:
            took.append(float(max(0, (on - ordered).days)))
    return _rhythm(took)


def _rhythm(took: list[float]) -> PayRhythm | None:
    counted = took[-WINDOW:]
    if not counted:
        return None
    low, usual, high = quartiles(counted)
    return PayRhythm(usual, low, high, len(counted))


def usual_lateness(days: Sequence[int]) -> float:
    """Return how many days after it was due the customer usually pays: a median, 0 if unknown."""
    return quartiles(days[-WINDOW:])[1] if days else 0.0


def learned_payday(paid: Sequence[date]) -> int | None:
    """Return the day of the month on which payments come, where it is plain to see.

    Three in four of the last ``WINDOW`` payments, four of them or more, have to fall within a day
    of it; a weekend moves a payday.
    """
    counted = sorted(paid)[-WINDOW:]
    if len(counted) < _PAYDAY_FROM:
        return None
    days = [day.day for day in counted]
    near = {each: sum(1 for day in days if abs(day - each) <= 1) for each in set(days)}
    best = max(near, key=lambda each: (near[each], days.count(each), -each))
    return best if near[best] >= len(days) * _PAYDAY_SHARE else None


def open_since(orders: Sequence[tuple[date, int]], paid: int) -> tuple[date, int] | None:
    """Return the day of the oldest order that is not fully paid, and all that is owed.

    Payments are taken to settle the oldest orders first; a negative order is a credit.

    Args:
        orders: (day, amount in minor units).
        paid: all that was paid, in minor units.
    """
    owed = sum(amount for _, amount in orders) - paid
    if owed <= 0:
        return None
    paid -= sum(amount for _, amount in orders if amount < 0)
    for on, amount in sorted(orders):
        if amount > max(paid, 0):
            return on, owed
        paid -= max(amount, 0)
    return None


def paydays_of(text: str) -> list[int]:
    """Return the days of the month that somebody wrote: ``15, 30`` or ``25日和10日``."""
    return sorted({int(each) for each in re.findall(r"\d+", text) if 1 <= int(each) <= 31})


def collection(
    ordered_on: date,
    *,
    payment_days: int | None = None,
    paydays: str = "",
    late_by: float = 0.0,
    due_on: date | None = None,
) -> date:
    """Return when money for an order can be collected.

    Args:
        ordered_on: day of the order.
        payment_days: terms; none is cash.
        paydays: days of the month on which the customer pays, for example ``15, 30``; a day that
            the month does not have is its last.
        late_by: days by which the customer usually pays late.
        due_on: the day agreed for this very order; it counts instead of the terms.
    """
    due = due_on or ordered_on + timedelta(days=payment_days or 0)
    due += timedelta(days=max(0, round(late_by)))
    wanted = paydays_of(paydays)
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
