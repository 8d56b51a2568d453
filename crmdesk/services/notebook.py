"""The rice notebook of one customer: use, stock, rhythm of orders and payments, and what follows.

What somebody states of a product (how much is used, what is in stock) stands in Consumption; all
else is computed from orders and payments when it is looked at, so each new order is learned from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crmdesk.book.book import Book
from crmdesk.book.queries.coming import Goods, Stated, Trade, trade_of
from crmdesk.book.records import Consumption, Customer, Product
from crmdesk.insight.coming import (
    Forecast,
    OrderRhythm,
    Usage,
    by_day,
    dropped,
    following,
    usage,
)
from crmdesk.insight.paying import PayRhythm, learned_payday, pay_rhythm
from crmdesk.services.coming import (
    OVERDUE_DAYS,
    AtRisk,
    Coming,
    at_risk,
    collections,
    late_by,
    rhythm_of,
    stated_of,
    stock_out,
)
from crmdesk.services.fields import checked
from crmdesk.services.goods import count_alike, label

STATED = ("per_day", "stock", "stock_on")
_APART = 1.25
"""A stated rate that lies so far beyond what purchases show is worth a question."""


@dataclass(frozen=True, slots=True)
class ProductLine:
    """One product of the notebook.

    Attributes:
        name, unit, product_id: which; the name has the unit behind it where there are several.
        bought: the rate that purchases show; None with less than two.
        said: what was stated.
        stated: ``rate``, ``stock``, ``both`` or nothing.
        out: when it runs out.
        last_on: the day of the last purchase.
        times: on how many days it was bought.
        dropped: orders go past it now, or it ran out too long ago to be ordered again.
        instead: what is bought since, where that is plain.
    """

    name: str
    unit: str
    product_id: int | None
    bought: Usage | None
    said: Stated | None
    stated: str
    out: Forecast | None
    last_on: date | None
    times: int
    dropped: bool
    instead: str

    @property
    def differs(self) -> bool:
        """Whether what was stated is far from what is bought, seen often enough."""
        if self.said is None or not self.said.per_day or self.bought is None:
            return False
        if self.bought.sure == "rough":
            return False
        more = max(self.said.per_day, self.bought.per_day)
        return more > _APART * min(self.said.per_day, self.bought.per_day)


@dataclass(frozen=True, slots=True)
class Notebook:
    """What the notebook says of a customer.

    Attributes:
        products: the products in use, by when they run out; those no longer bought last.
        rhythm, following: how often the customer orders, and when again.
        risk: that an order was passed over.
        paying: how long payment takes; None where no order was ever paid.
        late_by: days after the day agreed.
        payday: the day of the month on which payments come, learned.
        collections: what is to be collected, in each currency.
    """

    products: tuple[ProductLine, ...]
    rhythm: OrderRhythm | None
    following: Forecast | None
    risk: AtRisk | None
    paying: PayRhythm | None
    late_by: float
    payday: int | None
    collections: tuple[Coming, ...]


def notebook(book: Book, customer_id: int, today: date | None = None) -> Notebook:
    """Return the notebook of a customer; an empty one where nothing was bought or stated."""
    with book.read() as connection:
        found = trade_of(connection, [customer_id])
    if not found:
        return Notebook((), None, None, None, None, 0.0, None, ())
    trade = count_alike(found[0])
    today = today or book.past or date.today()
    rhythm = rhythm_of(trade)
    paid = [each.paid_on for each in trade.payments if each.paid_on]
    return Notebook(
        products=tuple(_products(trade, today)),
        rhythm=rhythm,
        following=None if rhythm is None else following(rhythm),
        risk=at_risk(trade, rhythm, today),
        paying=pay_rhythm(
            [(sale.on, sale.amount) for sale in trade.orders],
            [(each.paid_on, each.amount) for each in trade.payments if each.paid_on],
        ),
        late_by=late_by(trade.payments),
        payday=learned_payday(paid),
        collections=tuple(collections(trade)),
    )


def _products(trade: Trade, today: date) -> Iterable[ProductLine]:
    lines = [_product(trade, goods, today) for goods in sorted({*trade.lines, *trade.stated})]
    return sorted(
        lines,
        key=lambda line: (
            line.dropped, line.out is None, line.out.on if line.out else date.max, line.name,
        ),
    )  # fmt: skip


def _product(trade: Trade, goods: Goods, today: date) -> ProductLine:
    bought = trade.lines.get(goods, [])
    days, out = by_day(bought), stock_out(trade, goods)
    said = trade.stated.get(goods)
    orders = [sale.on for sale in trade.orders]
    gone = (
        said is None
        and out is not None
        and (dropped(out, orders) or (today - out.late).days > OVERDUE_DAYS)
    )
    last_on = days[-1][0] if days else None
    return ProductLine(
        name=label(trade, goods),
        unit=goods.unit,
        product_id=trade.products.get(goods),
        bought=usage(bought),
        said=said,
        stated=stated_of(trade, goods),
        out=out,
        last_on=last_on,
        times=len(days),
        dropped=gone,
        instead=_instead(trade, goods, last_on) if gone and last_on else "",
    )


def _instead(trade: Trade, goods: Goods, last_on: date) -> str:
    """Return the only product that is bought since another one no longer is."""
    begun = [
        label(trade, other)
        for other, bought in trade.lines.items()
        if other != goods and min(on for on, _ in bought) > last_on
    ]
    return begun[0] if len(begun) == 1 else ""


def state(
    book: Book,
    customer_id: int,
    product: int | str,
    field: str,
    value: object,
    *,
    today: date | None = None,
    initiator: str = "",
) -> int:
    """Write down what was stated of a product; return the id of what is written.

    A stock is what was there on a day: one that is stated without it was counted today.

    Args:
        book: where.
        customer_id: whose.
        product: its id, or the name of one that is not among ours yet; it is added to them.
        field: ``per_day``, ``stock`` or ``stock_on``; ``product_id`` begins a line.
        value: as typed; None clears it.
        today: the day it is.
        initiator: who asks.

    Raises:
        InvalidValue: the field cannot hold the value.
        NoSuchRecord: the customer is gone.
    """
    values = {}
    if field in STATED:
        values[field] = checked("consumption", field, value)
    if field == "stock":
        values["stock_on"] = None if values["stock"] is None else today or date.today()
    with book.transaction("state_use", initiator=initiator) as tx:
        tx.subject = tx.get(Customer, customer_id)["name"]
        if isinstance(product, str):
            known = tx.find(Product, name=product)
            product = known[0]["id"] if known else tx.insert(Product, name=product)
        there = tx.find(Consumption, customer_id=customer_id, product_id=product)
        if not there:
            return tx.insert(Consumption, customer_id=customer_id, product_id=product, **values)
        row_id = int(there[0]["id"])
        if field == "stock_on" or any(there[0][name] != values[name] for name in values):
            tx.update(Consumption, row_id, **values)
        return row_id
