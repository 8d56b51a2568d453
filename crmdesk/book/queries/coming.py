"""Purchases, stated stocks and payments, from which is read what is coming."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection


@dataclass(slots=True)
class Trade:
    """What one customer bought and paid.

    Attributes:
        customer_id: of the customer.
        name: of the customer.
        payment_days: terms, if any.
        paydays: days of the month on which the customer pays.
        currency: of the amounts.
        lines: product → (day, quantity).
        orders: (day, amount in minor units).
        stated: product → (units a day, stock, day of the stock), as somebody stated.
        paid: all that was paid, in minor units.
        lateness: days between due and paid, of payments where both are known.
    """

    customer_id: int
    name: str
    payment_days: int | None
    paydays: str
    currency: str
    lines: dict[str, list[tuple[date, float]]] = field(default_factory=lambda: defaultdict(list))
    orders: list[tuple[date, int]] = field(default_factory=list)
    stated: dict[str, tuple[float | None, float | None, date | None]] = field(default_factory=dict)
    paid: int = 0
    lateness: list[int] = field(default_factory=list)


_ORDERS = """
SELECT o.customer_id, o.id, o.ordered_on, COALESCE(NULLIF(p.name,''), l.product_text), l.quantity,
  l.amount_e4
FROM sales_order o JOIN order_line l ON l.order_id=o.id LEFT JOIN product p ON p.id=l.product_id
WHERE o.ordered_on IS NOT NULL {0} ORDER BY o.customer_id, o.ordered_on, o.id
"""
_PAYMENTS = """
SELECT customer_id, paid_on, due_on, amount FROM payment WHERE paid_on IS NOT NULL {0}
"""
_STATED = """
SELECT c.customer_id, COALESCE(p.name,''), c.per_day, c.stock, c.stock_on
FROM consumption c LEFT JOIN product p ON p.id=c.product_id WHERE 1 {0}
"""
_CUSTOMERS = """
SELECT id, name, payment_days, paydays, currency FROM customer
WHERE id IN (SELECT customer_id FROM sales_order UNION SELECT customer_id FROM consumption) {0}
ORDER BY sort_key, id
"""


def trade_of(connection: Connection, customer_id: int | None = None) -> list[Trade]:
    """Return the trade of every customer that bought or uses something, or of one."""
    values = () if customer_id is None else (customer_id,)
    own, mine = ("", "") if customer_id is None else ("AND customer_id=?", "AND id=?")
    found = {
        row[0]: Trade(row[0], row[1], row[2], row[3] or "", row[4] or "")
        for row in connection.exec_driver_sql(_CUSTOMERS.format(mine), values)
    }
    last: int | None = None
    for customer, order, on, product, quantity, amount in connection.exec_driver_sql(
        _ORDERS.format(own), values
    ):
        trade, day = found[customer], date.fromisoformat(on)
        whole = round(amount / 10_000)
        if order == last:
            before = trade.orders[-1]
            trade.orders[-1] = (before[0], before[1] + whole)
        else:
            trade.orders.append((day, whole))
        last = order
        if product and quantity:
            trade.lines[product].append((day, float(quantity)))
    for customer, paid_on, due_on, amount in connection.exec_driver_sql(
        _PAYMENTS.format(own), values
    ):
        if customer in found:
            found[customer].paid += amount or 0
            if due_on:
                days = (date.fromisoformat(paid_on) - date.fromisoformat(due_on)).days
                found[customer].lateness.append(days)
    for customer, product, *stated in connection.exec_driver_sql(_STATED.format(own), values):
        per_day, stock, stock_on = stated
        on = date.fromisoformat(stock_on) if stock_on else None
        found[customer].stated[product] = (per_day, stock, on)
    return list(found.values())
