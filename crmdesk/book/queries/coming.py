"""Purchases, stated stocks and payments, from which is read what is coming."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection

from crmdesk.book.pieces import chunks, marks

CANDIDATES = 5000
"""Customers whose trade is looked at for a whole book: those that buy most."""
_LATELY_DAYS = 800
"""Who bought nothing for longer has no rhythm that could go on."""


class Goods(NamedTuple):
    """A product as customers use it: the same name in another unit is another one."""

    name: str
    unit: str


class Sale(NamedTuple):
    """An order: when, how much in minor units, when it is to be paid where that was agreed."""

    on: date
    amount: int
    currency: str
    due_on: date | None


class Receipt(NamedTuple):
    """A payment; one that is still to come has no ``paid_on``."""

    paid_on: date | None
    due_on: date | None
    amount: int
    currency: str


class Stated(NamedTuple):
    """What somebody said of a product: units a day, and what was in stock on a day."""

    id: int
    product_id: int | None
    per_day: float | None
    stock: float | None
    stock_on: date | None


@dataclass(slots=True)
class Trade:
    """What one customer bought and paid.

    Attributes:
        customer_id, name, tier: of the customer.
        payment_days: terms, if any.
        paydays: days of the month on which the customer pays.
        headcount: people who use what is bought, if known.
        currency: of the customer.
        lines: product → (day, quantity), in order of days.
        products: product → its id, None where only its name is known.
        orders: all orders, in order of days.
        stated: product → what somebody stated of it.
        payments: all payments.
    """

    customer_id: int
    name: str
    tier: str
    payment_days: int | None
    paydays: str
    headcount: int | None
    currency: str
    lines: dict[Goods, list[tuple[date, float]]] = field(default_factory=dict)
    products: dict[Goods, int | None] = field(default_factory=dict)
    orders: list[Sale] = field(default_factory=list)
    stated: dict[Goods, Stated] = field(default_factory=dict)
    payments: list[Receipt] = field(default_factory=list)


_CUSTOMERS = (
    "SELECT id,name,tier,payment_days,paydays,headcount,currency FROM customer WHERE id {0}"
)
_ORDERS = (
    "SELECT customer_id,id,ordered_on,currency,due_on FROM sales_order"
    " WHERE customer_id {0} AND ordered_on IS NOT NULL ORDER BY customer_id,ordered_on,id"
)
_LINES = (
    "SELECT l.order_id,l.product_id,l.product_text,l.quantity,l.amount_e4 FROM sales_order o"
    " JOIN order_line l ON l.order_id=o.id WHERE o.customer_id {0}"
)
_PAYMENTS = (
    "SELECT customer_id,paid_on,due_on,amount,currency FROM payment WHERE customer_id {0}"
    " AND (paid_on IS NOT NULL OR due_on IS NOT NULL)"
)
_STATED = (
    "SELECT customer_id,id,product_id,per_day,stock,stock_on FROM consumption"
    " WHERE customer_id {0} ORDER BY id"
)
_BUYERS = (
    "SELECT customer_id FROM standing WHERE orders_total>0 AND last_order_on>=?"
    " ORDER BY revenue_12m DESC LIMIT ?"
)


def candidates(connection: Connection, today: date, limit: int = CANDIDATES) -> list[int]:
    """Return the customers that are likely to buy again: by revenue, and all who stated a use."""
    since = (today - timedelta(days=_LATELY_DAYS)).isoformat()
    buyers = connection.exec_driver_sql(_BUYERS, (since, limit)).scalars().all()
    sql = "SELECT DISTINCT customer_id FROM consumption LIMIT ?"
    users = connection.exec_driver_sql(sql, (limit,)).scalars().all()
    return sorted({*buyers, *users})


def trade_of(connection: Connection, customer_ids: Sequence[int]) -> list[Trade]:
    """Return the trade of customers, by the order of their names."""
    goods = _goods(connection)
    found: list[Trade] = []
    for piece in chunks(sorted(set(customer_ids))):
        found += _piece(connection, f"IN ({marks(len(piece))})", tuple(piece), goods)
    return found


def _piece(
    connection: Connection, inside: str, key: tuple[int, ...], goods: dict[int, Goods]
) -> Iterator[Trade]:
    days: dict[str | None, date | None] = _Days()

    def rows(sql: str) -> Any:
        return connection.exec_driver_sql(sql.format(inside), key).cursor.fetchall()

    found = {row[0]: Trade(*row) for row in rows(_CUSTOMERS)}
    _add_orders(found, rows(_ORDERS), rows(_LINES), goods, days)
    for customer, paid_on, due_on, amount, currency in rows(_PAYMENTS):
        receipt = Receipt(days[paid_on], days[due_on], amount or 0, currency)
        found[customer].payments.append(receipt)
    for customer, row_id, product, per_day, stock, stock_on in rows(_STATED):
        name = goods.get(product, Goods("", ""))
        stated = Stated(row_id, product, per_day, stock, days[stock_on])
        found[customer].stated[name] = stated
        found[customer].products.setdefault(name, product)
    return iter(found.values())


class _Days(dict[str | None, date | None]):
    """Dates by their stored text: the same few hundred stand in thousands of rows."""

    def __missing__(self, text: str | None) -> date | None:
        day = self[text] = date.fromisoformat(text) if text else None
        return day


def _add_orders(
    found: dict[int, Trade], orders: Any, lines: Any, goods: dict[int, Goods], days: Any
) -> None:
    """Put orders and what they were for into the trades."""
    of_order: dict[int, list[Any]] = {}
    for line in lines:
        of_order.setdefault(line[0], []).append(line)
    texts: dict[str, Goods] = {each.name: each for each in goods.values()}
    for customer, order_id, ordered_on, currency, due_on in orders:
        trade, day, amount = found[customer], days[ordered_on], 0
        for _, product, text, quantity, amount_e4 in of_order.get(order_id, ()):
            amount += amount_e4
            if not quantity:
                continue
            name = goods.get(product) or texts.get(text)
            if name is None:
                if not text:
                    continue
                name = texts[text] = Goods(text, "")
            bought = trade.lines.get(name)
            if bought is None:
                bought = trade.lines[name] = []
                trade.products[name] = product
            bought.append((day, quantity))
        trade.orders.append(Sale(day, (amount + 5000) // 10_000, currency, days[due_on]))


def _goods(connection: Connection) -> dict[int, Goods]:
    rows = connection.exec_driver_sql("SELECT id,name,unit FROM product WHERE name<>''")
    return {row[0]: Goods(row[1], row[2]) for row in rows}
