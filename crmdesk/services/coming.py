"""What is coming: stocks that run out, orders that are expected, money to collect."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from crmdesk.book import Book
from crmdesk.book.pieces import chunks
from crmdesk.book.queries.coming import Goods, Receipt, Sale, Trade, candidates, trade_of
from crmdesk.insight import coming as insight
from crmdesk.insight import paying
from crmdesk.services.goods import count_alike, label

What = Literal["stock_out", "next_order", "collection"]
OVERDUE_DAYS = 60
"""What was expected longer ago than this is not coming, it is lost."""
NEWEST = 2 * insight.WINDOW
"""Purchases of a product, orders and payments of a customer that are looked at for a whole book."""
RISK_GAPS, RISK_FROM, RISK_DAYS = 3, 2.0, 400
"""Who missed a whole order of a rhythm seen so often is at risk, until it is lost."""


@dataclass(frozen=True, slots=True)
class Coming:
    """Something that is expected of a customer.

    Attributes:
        customer: id.
        name: of the customer.
        what: which of the three.
        product: what runs out, with its unit where it is bought in several that cannot be told in
            each other; empty for the others.
        on: the expected day; a past one is overdue.
        early: the earliest likely day.
        late: the latest likely day.
        amount: what is owed, in minor units of ``currency``; 0 for the others.
        currency: of the amount.
        gaps: on how many gaps between purchases it is based, or on how many payments; 0 where it
            was stated or agreed.
        tier: of the customer.
        unit: of the product.
        per_day: how much of the product is used in a day; 0 for the others.
        sure: how far it can be trusted.
        stated: what somebody stated goes into it: ``rate``, ``stock``, ``both``, ``terms``
            (days to pay, or a day agreed for the order), or nothing.
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
    tier: str = ""
    unit: str = ""
    per_day: float = 0.0
    sure: insight.Sureness = "stated"
    stated: str = ""

    @property
    def based_on(self) -> str:
        """Say in English on what it is based."""
        if self.what == "collection":
            return "terms and payments so far"
        if self.stated in ("rate", "both"):
            known = "the consumption and stock stated"
            return known if self.stated == "both" else "the consumption stated and the last order"
        bought = f"the last {self.gaps + 1} purchases"
        return f"the stock stated and {bought}" if self.stated else bought


@dataclass(frozen=True, slots=True)
class AtRisk:
    """A customer that let a whole order pass.

    Attributes:
        customer, name, tier: who.
        last: the day of the last order.
        expected: the day the next one was expected.
        gap: usual days between orders.
        gaps: how many gaps that is based on.
        missed: days since the last order in usual gaps.
    """

    customer: int
    name: str
    tier: str
    last: date
    expected: date
    gap: float
    gaps: int
    missed: float


Foretold = tuple[list[Coming], list[AtRisk]]


def coming(
    book: Book, days: int = 30, *, today: date | None = None, customer_id: int | None = None
) -> list[Coming]:
    """Return what is expected within so many days, and what is overdue, by day."""
    only = None if customer_id is None else [customer_id]
    return foretold(book, days, today=today, customer_ids=only)[0]


def foretold(
    book: Book,
    days: int = 30,
    *,
    today: date | None = None,
    customer_ids: Sequence[int] | None = None,
    tick: Callable[[], None] | None = None,
) -> Foretold:
    """Return what is expected within so many days by day, and who is at risk, the best first.

    A large book is asked for the customers that buy most and for those who stated what they use
    (:data:`crmdesk.book.queries.coming.CANDIDATES`). ``tick`` is called every few hundred of them,
    and may raise to end the work.
    """
    now = today or book.past or date.today()
    with book.read() as connection:
        wanted = candidates(connection, now) if customer_ids is None else customer_ids
    found: list[Coming] = []
    risks: list[AtRisk] = []
    for ids in chunks(wanted):
        if tick is not None:
            tick()
        some, fallen = _piece(book, now, days, ids)
        found += some
        risks += fallen
    return sorted(found, key=by_day), sorted(risks, key=by_weight)


def by_day(found: Coming) -> tuple[date, str, str, str]:
    """Return the key by which what is coming is sorted."""
    return found.on, found.name, found.what, found.product


def by_weight(risk: AtRisk) -> tuple[str, float, str]:
    """Return the key by which those at risk are sorted: the best first, then the longest gone."""
    return risk.tier or "Z", -risk.missed, risk.name


def _piece(book: Book, today: date, days: int, ids: Sequence[int]) -> Foretold:
    """Return what is expected of some customers."""
    first, last = today - timedelta(days=OVERDUE_DAYS), today + timedelta(days=days)
    with book.read() as connection:
        trades = trade_of(connection, ids, newest=NEWEST)
    found: list[Coming] = []
    risks: list[AtRisk] = []
    for trade in map(count_alike, trades):
        rhythm = rhythm_of(trade)
        found += [each for each in expected(trade, rhythm) if first <= each.on <= last]
        risk = at_risk(trade, rhythm, today)
        if risk is not None:
            risks.append(risk)
    return found, risks


def rhythm_of(trade: Trade) -> insight.OrderRhythm | None:
    """Return how often a customer orders; credits are no orders."""
    return insight.order_rhythm([sale.on for sale in trade.orders if sale.amount >= 0])


def expected(trade: Trade, rhythm: insight.OrderRhythm | None) -> list[Coming]:
    """Return all that is expected of one customer with its rhythm, whenever it is."""
    found = list(_stocks(trade))
    if rhythm is not None:
        found.append(_coming(trade, "next_order", insight.following(rhythm)))
    return [*found, *collections(trade)]


def at_risk(trade: Trade, rhythm: insight.OrderRhythm | None, today: date) -> AtRisk | None:
    """Return how a customer fell out of its rhythm; None where it did not, or is gone."""
    if rhythm is None or rhythm.gaps < RISK_GAPS or (today - rhythm.last).days > RISK_DAYS:
        return None
    if rhythm.missed(today) < RISK_FROM or today <= rhythm.last + timedelta(days=rhythm.high):
        return None
    return AtRisk(
        trade.customer_id, trade.name, trade.tier, rhythm.last,
        rhythm.last + timedelta(days=round(rhythm.gap)), rhythm.gap, rhythm.gaps,
        rhythm.missed(today),
    )  # fmt: skip


def _stocks(trade: Trade) -> Iterable[Coming]:
    days = [sale.on for sale in trade.orders]
    for goods in sorted({*trade.lines, *trade.stated}):
        out = stock_out(trade, goods)
        said = trade.stated.get(goods)
        if out is None or (said is None and insight.dropped(out, days)):
            continue
        yield _coming(trade, "stock_out", out, goods=goods, stated=stated_of(trade, goods))


def stock_out(trade: Trade, goods: Goods) -> insight.Forecast | None:
    """Return when a customer runs out of a product, from what is stated and bought."""
    said = trade.stated.get(goods)
    return insight.runs_out(
        trade.lines.get(goods, []),
        per_day=said.per_day if said else None,
        stock=said.stock if said else None,
        stock_on=said.stock_on if said else None,
    )


def stated_of(trade: Trade, goods: Goods) -> str:
    """Return what somebody stated of a product: ``rate``, ``stock``, ``both`` or nothing."""
    said = trade.stated.get(goods)
    rate = bool(said and said.per_day)
    stock = bool(said and said.stock is not None and said.stock_on)
    if rate and stock:
        return "both"
    return "rate" if rate else "stock" if stock else ""


def collections(trade: Trade) -> Iterable[Coming]:
    """Return the next collection in each currency in which something is owed."""
    orders, paid = trade.orders, trade.payments
    money = {each.currency for each in orders} | {each.currency for each in paid}
    for currency in sorted(money):
        if len(money) > 1:
            orders = [each for each in trade.orders if each.currency == currency]
            paid = [each for each in trade.payments if each.currency == currency]
        due = _due(trade, orders, paid)
        if due is None:
            continue
        on, owed, terms = due
        known = min(sum(1 for each in paid if each.paid_on), paying.WINDOW)
        day = insight.Forecast(on, on, on, known)
        yield _coming(
            trade, "collection", day, amount=owed, currency=currency,
            stated="terms" if terms else "",
        )  # fmt: skip


def _due(trade: Trade, orders: list[Sale], paid: list[Receipt]) -> tuple[date, int, bool] | None:
    """Return (day, amount, whether terms were agreed) of what is to be collected next."""
    planned = sorted(
        (each.due_on, each.amount) for each in paid if not each.paid_on and each.due_on
    )
    if planned:
        return planned[0][0], sum(amount for _, amount in planned), True
    sums = [(each.on, each.amount) for each in orders]
    owed = paying.open_since(sums, sum(each.amount for each in paid) + trade.settled)
    if owed is None:
        return None
    agreed = next((each.due_on for each in orders if each.on == owed[0] and each.due_on), None)
    on = paying.collection(
        owed[0],
        payment_days=trade.payment_days,
        paydays=paydays(trade, paid),
        late_by=late_by(paid),
        due_on=agreed,
    )
    return on, owed[1], agreed is not None or trade.payment_days is not None


def late_by(paid: Iterable[Receipt]) -> float:
    """Return how many days late a customer usually pays."""
    return paying.usual_lateness(
        [
            (each.paid_on - each.due_on).days
            for each in sorted(paid, key=lambda each: each.paid_on or date.max)
            if each.paid_on and each.due_on
        ]
    )


def paydays(trade: Trade, paid: Iterable[Receipt]) -> str:
    """Return the days of the month on which a customer pays: stated, else learned, else none."""
    if trade.paydays:
        return trade.paydays
    learned = paying.learned_payday([each.paid_on for each in paid if each.paid_on])
    return "" if learned is None else str(learned)


def _coming(
    trade: Trade,
    what: What,
    day: insight.Forecast,
    *,
    goods: Goods | None = None,
    amount: int = 0,
    currency: str = "",
    stated: str = "",
) -> Coming:
    return Coming(
        customer=trade.customer_id,
        name=trade.name,
        what=what,
        product=label(trade, goods) if goods else "",
        on=day.on,
        early=day.early,
        late=day.late,
        amount=amount,
        currency=currency or trade.currency,
        gaps=day.gaps,
        tier=trade.tier,
        unit=goods.unit if goods else "",
        per_day=day.per_day,
        sure=day.sure,
        stated=stated,
    )
