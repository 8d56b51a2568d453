"""What is coming: stocks that run out, orders that are expected, money to collect."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Literal

from crmdesk.book import Book
from crmdesk.book.queries.coming import Trade, trade_of
from crmdesk.insight import coming as insight

What = Literal["stock_out", "next_order", "collection"]
OVERDUE_DAYS = 60
"""What was expected longer ago than this is not coming, it is lost."""


@dataclass(frozen=True, slots=True)
class Coming:
    """Something that is expected of a customer.

    Attributes:
        customer: id.
        name: of the customer.
        what: which of the three.
        product: what runs out; empty for the others.
        on: the expected day; a past one is overdue.
        early: the earliest likely day.
        late: the latest likely day.
        amount: what is owed, in minor units of ``currency``; 0 for the others.
        currency: of the amount.
        gaps: on how many gaps between purchases it is based; 0 where it was stated or agreed.
    """

    customer: int
    name: str
    what: What
    product: str
    on: date
    early: date
    late: date
    amount: int
    currency: str
    gaps: int

    @property
    def based_on(self) -> str:
        """Say in English on what it is based."""
        if self.what == "collection":
            return "terms and payments so far"
        if self.gaps == 0:
            return "the consumption and stock stated"
        return f"the last {self.gaps + 1} purchases"


def coming(
    book: Book, days: int = 30, *, today: date | None = None, customer_id: int | None = None
) -> list[Coming]:
    """Return what is expected within so many days, and what is overdue, by day."""
    now = today or date.today()
    with book.read() as connection:
        trades = trade_of(connection, customer_id)
    first, last = now - timedelta(days=OVERDUE_DAYS), now + timedelta(days=days)
    found = [each for trade in trades for each in _of(trade) if first <= each.on <= last]
    return sorted(found, key=lambda each: (each.on, each.name, each.what, each.product))


def _of(trade: Trade) -> list[Coming]:
    found = [*_stocks(trade)]
    order = insight.next_order([on for on, _ in trade.orders])
    if order is not None:
        found.append(_coming(trade, "next_order", order))
    owed = insight.open_since(trade.orders, trade.paid)
    if owed is not None:
        on = insight.collection(
            owed[0],
            payment_days=trade.payment_days,
            paydays=trade.paydays,
            late_by=median(trade.lateness) if trade.lateness else 0.0,
        )
        day = insight.Forecast(on, on, on, 0)
        found.append(_coming(trade, "collection", day, amount=owed[1]))
    return found


def _stocks(trade: Trade) -> list[Coming]:
    found = []
    for product in sorted({*trade.lines, *trade.stated}):
        per_day, stock, stock_on = trade.stated.get(product, (None, None, None))
        day = insight.runs_out(
            trade.lines.get(product, []), per_day=per_day, stock=stock, stock_on=stock_on
        )
        if day is not None:
            found.append(_coming(trade, "stock_out", day, product=product))
    return found


def _coming(
    trade: Trade, what: What, day: insight.Forecast, *, product: str = "", amount: int = 0
) -> Coming:
    return Coming(
        customer=trade.customer_id,
        name=trade.name,
        what=what,
        product=product,
        on=day.on,
        early=day.early,
        late=day.late,
        amount=amount,
        currency=trade.currency,
        gaps=day.gaps,
    )
