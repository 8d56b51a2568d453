"""One customer at a glance: what to know before one says hello to whoever is calling."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.values import from_ms

FEW = 3
EXCERPT = 90
_ORDERS = """
SELECT o.number, o.ordered_on, o.currency, o.due_on,
  (SELECT CAST(ROUND(SUM(l.amount_e4)/10000.0) AS INTEGER) FROM order_line l
    WHERE l.order_id=o.id),
  (SELECT SUM(p.amount) FROM payment p WHERE p.order_id=o.id AND p.paid_on IS NOT NULL)
FROM sales_order o WHERE o.customer_id=? {0} ORDER BY o.ordered_on DESC, o.id DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Reached:
    """A way to reach the customer: ``who`` is empty for the customer itself."""

    who: str
    kind: str
    value: str
    contact_id: int | None
    digits: str


@dataclass(frozen=True, slots=True)
class Touch:
    """A visit, call … with the beginning of what was written."""

    kind: str
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class Bought:
    """An order: amounts in minor units; ``owed`` is what is not paid yet."""

    number: str
    on: date | None
    currency: str
    amount: int
    due_on: date | None
    owed: int


@dataclass(slots=True)
class Glance:
    """What is last and what is open with a customer, the newest first."""

    customer_id: int
    reached: list[Reached] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    orders: list[Bought] = field(default_factory=list)
    complaints: list[Touch] = field(default_factory=list)
    steps: list[tuple[str, date | None]] = field(default_factory=list)
    overdue: list[Bought] = field(default_factory=list)


def glance(connection: Connection, customer_id: int, today: date) -> Glance:
    """Return a customer at a glance; each part is read from an index."""
    found = Glance(customer_id)
    sql = (
        "SELECT COALESCE(p.name,''),h.kind,h.value,h.contact_id,h.digits FROM channel h"
        " LEFT JOIN contact p ON p.id=h.contact_id WHERE h.customer_id=?"
        " ORDER BY h.contact_id IS NOT NULL,h.preferred DESC,h.id LIMIT 40"
    )
    found.reached = [Reached(*row) for row in _rows(connection, sql, customer_id)]
    sql = (
        "SELECT kind,at,CASE WHEN subject<>'' THEN subject WHEN purpose<>'' THEN purpose ELSE"
        " substr(body,1,?) END FROM interaction WHERE customer_id=? AND at IS NOT NULL {0}"
        " ORDER BY at DESC LIMIT ?"
    )
    last = _rows(connection, sql.format(""), EXCERPT, customer_id, FEW)
    found.touches = [_touch(row) for row in last]
    open_ones = "AND kind='complaint' AND closed_on IS NULL"
    open_rows = _rows(connection, sql.format(open_ones), EXCERPT, customer_id, FEW)
    found.complaints = [_touch(row) for row in open_rows]
    sql = (
        "SELECT title,due_on FROM task WHERE customer_id=? AND done_at IS NULL"
        " ORDER BY due_on IS NULL,due_on,id LIMIT ?"
    )
    steps = _rows(connection, sql, customer_id, FEW)
    found.steps = [(title, _day(due_on)) for title, due_on in steps]
    found.orders = [_bought(row) for row in _rows(connection, _ORDERS.format(""), customer_id, FEW)]
    late = _ORDERS.format("AND o.due_on<?")
    owing = (_bought(r) for r in _rows(connection, late, customer_id, today.isoformat(), 24))
    found.overdue = [order for order in owing if order.owed > 0][:FEW]
    return found


def _rows(connection: Connection, sql: str, *values: Any) -> list[Any]:
    return rows_of(connection, sql, values)


def _touch(row: Any) -> Touch:
    return Touch(row[0], from_ms(row[1]).astimezone().date(), " ".join(str(row[2]).split()))


def _bought(row: Any) -> Bought:
    amount = row[4] or 0
    return Bought(
        row[0], _day(row[1]), row[2], amount, _day(row[3]), max(0, amount - (row[5] or 0))
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
