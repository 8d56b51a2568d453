"""Purchases, stated stocks and payments, from which is read what is coming."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.currencies import DECLARED
from crmdesk.book.pieces import CHUNK, chunks, marks

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
        orders: in order of days.
        payments: in order of days, those still to come first.
        stated: product → what somebody stated of it.
        settled: what payments came to that are not among ``payments``, less orders that are not
            among ``orders``; 0 where all are.
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
    payments: list[Receipt] = field(default_factory=list)
    stated: dict[Goods, Stated] = field(default_factory=dict)
    settled: int = 0


_CUSTOMERS = (
    "SELECT id,name,tier,payment_days,paydays,headcount,"
    f"COALESCE(NULLIF(currency,''),{DECLARED})"
    " FROM customer WHERE id {0}"
)
# A row per product or customer instead of one per order: handing rows over is what takes longest.
# Quantities are written as ten-thousandths, because a float takes three times as long.
_LINES = """
SELECT o.customer_id, l.product_id, CASE WHEN l.product_id IS NULL THEN l.product_text END,
  group_concat(o.ordered_on||'|'||CAST(round(l.quantity*10000) AS INTEGER))
FROM sales_order o JOIN order_line l ON l.order_id=o.id
WHERE o.customer_id {0} AND o.ordered_on IS NOT NULL AND l.quantity<>0 GROUP BY 1,2,3
"""
_ORDERS = """
SELECT c, SUM(a), MIN(currency), MAX(currency), group_concat(d||'|'||a||'|'||due||'|'||currency)
FROM (SELECT customer_id AS c, ordered_on AS d, COALESCE(due_on,'') AS due, currency,
  (SELECT CAST(round(COALESCE(SUM(l.amount_e4),0)/10000.0) AS INTEGER) FROM order_line l
   WHERE l.order_id=o.id) AS a
  FROM sales_order o WHERE customer_id {0} AND ordered_on IS NOT NULL)
GROUP BY c
"""
_PAYMENTS = """
SELECT customer_id, SUM(COALESCE(amount,0)), MIN(currency), MAX(currency),
  group_concat(
    COALESCE(paid_on,'')||'|'||COALESCE(amount,0)||'|'||COALESCE(due_on,'')||'|'||currency)
FROM payment WHERE customer_id {0} AND (paid_on IS NOT NULL OR due_on IS NOT NULL)
GROUP BY customer_id
"""
_STATED = (
    "SELECT customer_id,id,product_id,per_day,stock,stock_on FROM consumption"
    " WHERE customer_id {0} ORDER BY id"
)
_BUYERS = (
    "SELECT customer_id FROM standing WHERE orders_total>0 AND last_order_on>=?"
    " ORDER BY revenue_12m DESC LIMIT ?"
)

_BEHIND = {
    "sales_order": "SELECT customer_id FROM sales_order WHERE id {0}",
    "order_line": (
        "SELECT o.customer_id FROM order_line l JOIN sales_order o ON o.id=l.order_id"
        " WHERE l.id {0}"
    ),
    "payment": "SELECT customer_id FROM payment WHERE id {0}",
    "consumption": "SELECT customer_id FROM consumption WHERE id {0}",
    "customer": "SELECT id FROM customer WHERE id {0}",
    "product": "",
}
"""The tables that trade is read from, and SQL of whose a row is; a product is everybody's."""


def candidates(connection: Connection, today: date, limit: int = CANDIDATES) -> list[int]:
    """Return the customers that are likely to buy again: by revenue, and all who stated a use."""
    since = (today - timedelta(days=_LATELY_DAYS)).isoformat()
    buyers = connection.exec_driver_sql(_BUYERS, (since, limit)).scalars().all()
    sql = "SELECT DISTINCT customer_id FROM consumption LIMIT ?"
    users = connection.exec_driver_sql(sql, (limit,)).scalars().all()
    return sorted({*buyers, *users})


def customers_behind(
    connection: Connection, changes: Iterable[Mapping[str, frozenset[int]]]
) -> set[int] | None:
    """Return the customers whose trade changed; None where nobody can say, so it may be all.

    Args:
        connection: to the book as it is now.
        changes: ids of changed rows by table. A row that is gone tells no more whose it was.
    """
    found: set[int] = set()
    for tables in changes:
        for table, sql in _BEHIND.items():
            ids = sorted(tables.get(table, ()))
            if len(ids) > CHUNK or (ids and table == "product"):
                return None
            if not ids:
                continue
            text = sql.format(f"IN ({marks(len(ids))})")
            rows = connection.exec_driver_sql(text, tuple(ids)).all()
            if len(rows) < len(ids):
                return None
            found.update(row[0] for row in rows)
    return found


def trade_of(
    connection: Connection, customer_ids: Sequence[int], *, newest: int | None = None
) -> list[Trade]:
    """Return the trade of customers.

    Args:
        connection: to the book.
        customer_ids: whose.
        newest: so many purchases of a product, orders and payments at most, of a customer whose
            money is all in one currency; None is all.
    """
    reader = _Reader(_goods(connection), newest)
    found: list[Trade] = []
    for piece in chunks(sorted(set(customer_ids))):
        found += reader.read(connection, piece)
    return found


class _Days(dict[str, date]):
    """Dates by their stored text: the same few hundred stand in thousands of rows."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


class _Reader:
    """Puts together trades from what SQL has joined."""

    def __init__(self, goods: dict[int, Goods], newest: int | None) -> None:
        self._goods, self._newest, self._days = goods, newest, _Days()
        self._texts: dict[str, Goods] = {}
        for each in goods.values():  # a name alone does not say which of several units is meant
            other = self._texts.setdefault(each.name, each)
            if other != each:
                self._texts[each.name] = Goods(each.name, "")

    def read(self, connection: Connection, ids: Sequence[int]) -> Iterable[Trade]:
        """Return the trades of some customers."""
        inside, key = f"IN ({marks(len(ids))})", tuple(ids)

        def rows(sql: str) -> Any:
            return rows_of(connection, sql.format(inside), key)

        found = {row[0]: Trade(*row) for row in rows(_CUSTOMERS)}
        for customer, product, text, joined in rows(_LINES):
            self._add_lines(found[customer], product, text, joined)
        for customer, row_id, *said in rows(_STATED):
            self._add_stated(found[customer], row_id, said)
        orders = {row[0]: row[1:] for row in rows(_ORDERS)}
        payments = {row[0]: row[1:] for row in rows(_PAYMENTS)}
        for customer, trade in found.items():
            self._add_money(trade, orders.get(customer), payments.get(customer))
        return found.values()

    def _add_lines(self, trade: Trade, product: int | None, text: str | None, joined: str) -> None:
        name = self._goods.get(product or 0) or self._texts.get(text or "")
        if name is None:
            if not text:
                return
            name = self._texts[text] = Goods(text, "")
        days = self._days
        parts = self._last(joined.split(","), given_back="|-" in joined)
        bought = [(days[each[:10]], int(each[11:]) / 10_000) for each in parts]
        if name in trade.lines:  # a product and a text of the same name
            bought = sorted([*trade.lines[name], *bought])
        trade.lines[name] = bought
        trade.products[name] = trade.products.get(name) or product

    def _last(self, parts: list[str], *, given_back: bool = False) -> list[str]:
        parts.sort()  # they begin with their day
        newest = None if given_back else self._newest
        return parts if newest is None else parts[-newest:]

    def _add_stated(self, trade: Trade, row_id: int, said: list[Any]) -> None:
        product, per_day, stock, stock_on = said
        name = self._goods.get(product, Goods("", ""))
        on = self._days[stock_on] if stock_on else None
        trade.stated[name] = Stated(row_id, product, per_day, stock, on)
        trade.products.setdefault(name, product)

    def _add_money(self, trade: Trade, orders: Any, payments: Any) -> None:
        """Read orders and payments; the newest only, where the sums of the others will do."""
        ordered, paid = orders or (0, "", "", ""), payments or (0, "", "", "")
        currencies = {each for each in (*ordered[1:3], *paid[1:3]) if each}
        alike = currencies <= {trade.currency}
        all_orders = sorted(ordered[3].split(",")) if ordered[3] else []
        all_paid = sorted(paid[3].split(",")) if paid[3] else []
        some_orders, some_paid = all_orders, all_paid
        planned = bool(all_paid) and all_paid[0].startswith("|")
        if self._newest is not None and alike and not planned:
            some_orders, some_paid = all_orders[-self._newest :], all_paid[-self._newest :]
        trade.orders = [self._sale(each, trade.currency) for each in some_orders]
        trade.payments = [self._receipt(each, trade.currency) for each in some_paid]
        if len(some_orders) + len(some_paid) < len(all_orders) + len(all_paid):
            left = sum(each.amount for each in trade.orders)
            trade.settled = paid[0] - ordered[0] + left - sum(e.amount for e in trade.payments)

    def _sale(self, joined: str, usual: str) -> Sale:
        on, amount, due_on, currency = joined.split("|")
        due = self._days[due_on] if due_on else None
        return Sale(self._days[on], int(amount), currency or usual, due)

    def _receipt(self, joined: str, usual: str) -> Receipt:
        paid_on, amount, due_on, currency = joined.split("|")
        paid = self._days[paid_on] if paid_on else None
        due = self._days[due_on] if due_on else None
        return Receipt(paid, due, int(amount), currency or usual)


def _goods(connection: Connection) -> dict[int, Goods]:
    rows = connection.exec_driver_sql("SELECT id,name,unit FROM product WHERE name<>''")
    return {row[0]: Goods(row[1], row[2]) for row in rows}
