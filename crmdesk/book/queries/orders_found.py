"""Orders found by their number, or by what was bought in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.pieces import INSIDE, LAST, inside, marks
from crmdesk.money import minor

NEWEST = 5_000
"""So many orders and lines are looked through for a part of a number or of a product's name."""
SHORTEST = 2
"""Characters that are worth looking for."""


@dataclass(frozen=True, slots=True)
class OrderFound:
    """An order, and what was bought: ``amount`` in minor units of ``currency``."""

    id: int
    customer_id: int
    number: str
    on: date | None
    bought: str
    amount: int
    currency: str


def orders_found(
    connection: Connection, text: str, products: Iterable[int] = (), limit: int = 4,
    *, whole: bool = False,
) -> list[OrderFound]:  # fmt: skip
    """Return the orders meant by words: by number first, then the newest of a product.

    Args:
        connection: to read with.
        text: what was typed.
        products: of the catalogue, that the words mean.
        limit: of the orders.
        whole: look through the whole book for what the indexes do not know: parts of numbers,
            and products that are not in the catalogue. Otherwise through the newest only.
    """
    text = text.strip()
    if len(text) < SHORTEST:
        return []
    newest = -1 if whole else NEWEST
    found = dict.fromkeys(_numbered(connection, text, limit, newest))
    for product in products:
        if len(found) >= limit:
            break
        sql = "SELECT order_id FROM order_line WHERE product_id=? ORDER BY id DESC LIMIT ?"
        found |= dict.fromkeys(row[0] for row in rows_of(connection, sql, (product, limit)))
    if len(found) < limit:
        sql = (
            "SELECT order_id FROM (SELECT order_id,product_text,product_id FROM order_line"
            " ORDER BY id DESC LIMIT ?) WHERE product_id IS NULL AND product_text"
            f" {INSIDE} LIMIT ?"
        )
        rows = rows_of(connection, sql, (newest, inside(text), limit))
        found |= dict.fromkeys(row[0] for row in rows)
    return _read(connection, list(found)[:limit])


def many_orders(connection: Connection) -> bool:
    """Tell whether there is more than what is looked through for every key."""
    sql = f"SELECT 1 FROM order_line LIMIT 1 OFFSET {NEWEST}"
    return bool(rows_of(connection, sql, ()))


def _numbered(connection: Connection, text: str, limit: int, newest: int) -> list[int]:
    """Return orders whose number begins with the words, then those that have them inside."""
    found: dict[int, None] = {}
    for start in dict.fromkeys((text, text.upper())):
        sql = "SELECT id FROM sales_order WHERE number>=? AND number<? ORDER BY number LIMIT ?"
        rows = rows_of(connection, sql, (start, start + LAST, limit))
        found |= dict.fromkeys(row[0] for row in rows)
    if len(found) < limit and any(letter.isdigit() for letter in text):
        sql = (
            "SELECT id FROM (SELECT id,number FROM sales_order ORDER BY id DESC LIMIT ?)"
            f" WHERE number {INSIDE} LIMIT ?"
        )
        rows = rows_of(connection, sql, (newest, inside(text), limit))
        found |= dict.fromkeys(row[0] for row in rows)
    return list(found)[:limit]


def _read(connection: Connection, ids: Sequence[int]) -> list[OrderFound]:
    if not ids:
        return []
    sql = (
        "SELECT o.id,o.customer_id,o.number,o.ordered_on,o.currency,COALESCE(SUM(l.amount_e4),0),"
        " COALESCE(GROUP_CONCAT(COALESCE(p.name,l.product_text),', '),'') FROM sales_order o"
        " LEFT JOIN order_line l ON l.order_id=o.id LEFT JOIN product p ON p.id=l.product_id"
        f" WHERE o.id IN ({marks(len(ids))}) GROUP BY o.id"
    )
    rows = {row[0]: row for row in rows_of(connection, sql, ids)}
    return [
        OrderFound(
            id=row[0],
            customer_id=row[1],
            number=row[2],
            on=date.fromisoformat(row[3]) if row[3] else None,
            bought=row[6],
            amount=minor(row[5]),
            currency=row[4],
        )
        for row in (rows[each] for each in ids if each in rows)
    ]
