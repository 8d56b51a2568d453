"""A customer's orders with their lines, and its payments, as rows of values (R6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from crmdesk.book.asking import named_rows_of
from crmdesk.book.pieces import marks
from crmdesk.book.records import Order, Payment
from crmdesk.book.values import Row, load_rows

_EXACT = 10_000  # parts of a minor unit in which amounts of lines are kept
_LINES = """
SELECT l.id,l.order_id,COALESCE(p.name,l.product_text),COALESCE(p.unit,''),l.quantity,l.unit_price,
  l.discount_bp,l.amount_e4,l.cost_e4
FROM order_line l LEFT JOIN product p ON p.id=l.product_id WHERE l.order_id IN ({0}) ORDER BY l.id
"""


@dataclass(frozen=True, slots=True)
class Trades:
    """What was ordered or paid, newest first: some rows, and how many there are in all."""

    rows: list[Row]
    count: int


def customer_orders(connection: Connection, customer_id: int, limit: int) -> Trades:
    """Return the newest orders of a customer.

    Each row has the order's own values, ``lines`` (rows of :func:`_line`), ``amount`` and ``cost``
    of all lines in minor units (cost None where that of a line is not known), and ``what`` was
    bought.
    """
    sql = "SELECT * FROM sales_order WHERE customer_id=? ORDER BY ordered_on DESC,id DESC LIMIT ?"
    found = load_rows(Order, *named_rows_of(connection, sql, (customer_id, limit)))
    lines = _lines(connection, [row["id"] for row in found], found)
    rows = [{**row, **_summed(lines[row["id"]])} for row in found]
    return Trades(rows, _count(connection, "sales_order", customer_id))


def customer_payments(connection: Connection, customer_id: int, limit: int) -> Trades:
    """Return the payments of a customer: those still to come first, then the newest."""
    sql = (
        "SELECT * FROM payment WHERE customer_id=?"
        " ORDER BY paid_on IS NOT NULL,COALESCE(paid_on,due_on) DESC,id DESC LIMIT ?"
    )
    found = load_rows(Payment, *named_rows_of(connection, sql, (customer_id, limit)))
    return Trades(found, _count(connection, "payment", customer_id))


def _count(connection: Connection, table: str, customer_id: int) -> int:
    sql = f"SELECT COUNT(*) FROM {table} WHERE customer_id=?"
    return int(connection.exec_driver_sql(sql, (customer_id,)).scalar_one())


def _lines(
    connection: Connection, order_ids: list[int], orders: Iterable[Row]
) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    money = {row["id"]: row["currency"] for row in orders}
    for start in range(0, len(order_ids), 400):
        piece = tuple(order_ids[start : start + 400])
        for row in connection.exec_driver_sql(_LINES.format(marks(len(piece))), piece):
            found[row[1]].append(_line(tuple(row), money[row[1]]))
    return found


def _line(row: tuple, currency: str) -> Row:  # type: ignore[type-arg]
    """Return a line: price and cost of one, discount in per cent, the amount in minor units."""
    line_id, _, product, unit, quantity, price, discount, amount, cost = row
    return {
        "id": line_id,
        "product": product,
        "unit": unit,
        "quantity": quantity,
        "unit_price": price,
        "discount": discount / 100 if discount else None,
        "cost": None if cost is None else round(cost / (quantity or 1) / _EXACT),
        "amount": _rounded(amount),
        "amount_e4": amount,
        "cost_e4": cost,
        "currency": currency,
    }


def _rounded(exact: int) -> int:
    return (exact + _EXACT // 2) // _EXACT


def _summed(lines: list[Row]) -> Row:
    costs = [line["cost_e4"] for line in lines]
    known = bool(costs) and None not in costs
    words = [
        f"{line['product']} × {line['quantity']:g}" + (f" {line['unit']}" if line["unit"] else "")
        if line["quantity"] is not None
        else line["product"]
        for line in lines
    ]
    return {
        "lines": lines,
        "amount": _rounded(sum(line["amount_e4"] for line in lines)),
        "cost": _rounded(sum(costs)) if known else None,
        "what": ", ".join(words),
    }
