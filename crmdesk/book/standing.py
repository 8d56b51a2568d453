"""Derived figures of customers, computed anew for those a change touched.

Last touch, next step, due day and twelve-month figures are never typed; they follow from sales,
interactions and tasks. A row exists only for customers that have any of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.changes import BlockData
from crmdesk.book.currencies import rates_of
from crmdesk.book.pieces import chunks, marks
from crmdesk.book.sales import sales
from crmdesk.book.values import from_ms
from crmdesk.money import E4, Foreign, Rates, minor, packed_foreign

TOUCH_KINDS = ("visit", "call", "message", "email", "letter", "fax", "care", "service")
DEFAULT_CADENCE = {"A": 21, "B": 42, "C": 91, "D": 182}
"""Days between touches by tier, until a policy says otherwise."""

ASKED_ON = "CASE WHEN due_on IS NULL OR snoozed_until>due_on THEN snoozed_until ELSE due_on END"
"""SQL of the day a task asks for attention: when it is due, or what it was put off to."""

_DIRECT = {"interaction", "sales_order", "task", "opportunity"}


def touched_customers(connection: Connection, blocks: Sequence[BlockData]) -> set[int]:
    """Return the customers whose figures a change may have moved."""
    found: set[int] = set()
    orders: set[int] = set()
    for block in blocks:
        if block.table in _DIRECT:
            found.update(_column(connection, block, "customer_id"))
        elif block.table == "order_line":
            orders.update(_column(connection, block, "order_id"))
        elif block.table == "customer" and block.op == "update":
            wanted = ("tier", "currency")
            found.update(i for i, fields in block.updates if any(w in fields for w in wanted))
    for piece in chunks(sorted(orders)):
        sql = f"SELECT customer_id FROM sales_order WHERE id IN ({marks(len(piece))})"
        found.update(r[0] for r in connection.exec_driver_sql(sql, tuple(piece)))
    return found


def _column(connection: Connection, block: BlockData, name: str) -> set[int]:
    values: set[int] = {int(v) for v in block.column(name) if v is not None}
    if block.op != "update":
        return values
    for _, fields in block.updates:
        values.update(int(v) for v in fields.get(name, ()) if v is not None)
    for piece in chunks(block.ids):
        sql = f'SELECT "{name}" FROM "{block.table}" WHERE id IN ({marks(len(piece))})'
        rows = connection.exec_driver_sql(sql, tuple(piece))
        values.update(r[0] for r in rows if r[0] is not None)
    return values


def refresh(connection: Connection, customer_ids: Iterable[int], today: date) -> None:
    """Compute the figures of some customers as of ``today``."""
    for piece in chunks(sorted(customer_ids)):
        _refresh_piece(connection, piece, today)


def stale(connection: Connection, today: date) -> list[int]:
    """Return the customers whose figures were computed on another day."""
    sql = "SELECT customer_id FROM standing WHERE as_of<>?"
    return [r[0] for r in connection.exec_driver_sql(sql, (today.isoformat(),))]


def cadence(connection: Connection) -> dict[str, int]:
    """Return days between touches by tier: the active policy's, else the default."""
    sql = "SELECT settings FROM tier_policy WHERE active=1 ORDER BY id DESC LIMIT 1"
    row = next(iter(rows_of(connection, sql)), None)
    if row is None or not row[0]:
        return DEFAULT_CADENCE
    import json

    days = json.loads(row[0]).get("cadence_days") or {}
    return {**DEFAULT_CADENCE, **{k: int(v) for k, v in days.items()}}


def _refresh_piece(connection: Connection, ids: Sequence[int], today: date) -> None:
    inside = f"IN ({marks(len(ids))})"
    key = tuple(ids)
    figures: dict[int, dict[str, object]] = {}
    _touches(connection, inside, key, figures)
    _sales(connection, inside, key, figures, today)
    _next_steps(connection, inside, key, figures)
    _due(connection, inside, key, figures)
    connection.exec_driver_sql(f"DELETE FROM standing WHERE customer_id {inside}", key)
    rows = [
        (
            customer_id,
            today.isoformat(),
            f.get("touch"),
            f.get("touch_kind", ""),
            f.get("next"),
            f.get("next_title", ""),
            f.get("due"),
            f.get("r12", 0),
            f.get("prev", 0),
            f.get("m12", 0),
            f.get("total", 0),
            f.get("n12", 0),
            f.get("n", 0),
            f.get("last_order"),
            f.get("foreign", ""),
        )
        for customer_id, f in figures.items()
    ]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO standing(customer_id,as_of,last_touch_on,last_touch_kind,next_on,"
            "next_title,due_on,revenue_12m,revenue_prev,margin_12m,revenue_total,orders_12m,"
            f"orders_total,last_order_on,foreign_sums) VALUES ({marks(15)})",
            rows,
        )


Figures = dict[int, dict[str, object]]


def _touches(connection: Connection, inside: str, key: tuple[int, ...], into: Figures) -> None:
    kinds = ",".join(f"'{kind}'" for kind in TOUCH_KINDS)
    sql = (
        "SELECT customer_id, MAX(at), kind FROM interaction"
        f" WHERE customer_id {inside} AND kind IN ({kinds}) AND at IS NOT NULL"
        " GROUP BY customer_id"
    )
    for customer_id, at, kind in connection.exec_driver_sql(sql, key):
        day = from_ms(at).astimezone().date()  # the day on the user's own calendar
        into.setdefault(customer_id, {}).update(touch=day.isoformat(), touch_kind=kind)


def _sales(
    connection: Connection, inside: str, key: tuple[int, ...], into: Figures, today: date
) -> None:
    year, before = today - timedelta(days=365), today - timedelta(days=730)
    sql = (
        "SELECT customer_id, currency, COUNT(DISTINCT id), MAX(day),"
        " COUNT(DISTINCT CASE WHEN day>? THEN id END),"
        " SUM(CASE WHEN day>? THEN amount_e4 ELSE 0 END),"
        " SUM(CASE WHEN day>? AND day<=? THEN amount_e4 ELSE 0 END),"
        " SUM(CASE WHEN day>? AND cost_e4 IS NOT NULL THEN amount_e4-cost_e4 ELSE 0 END),"
        " SUM(amount_e4)"
        f" FROM ({sales(f'{{customer}} {inside}')}) GROUP BY customer_id, currency"
        " ORDER BY customer_id, currency"
    )
    rates = rates_of(connection)
    y, b = year.isoformat(), before.isoformat()
    rows = connection.exec_driver_sql(sql, (y, y, b, y, y, *key, *key))
    for customer_id, found in groupby(rows, key=itemgetter(0)):
        into.setdefault(customer_id, {}).update(_added([tuple(row) for row in found], rates))


_MONEY = ("r12", "prev", "m12", "total")


def _added(rows: list[tuple[Any, ...]], rates: Rates) -> dict[str, object]:
    """Return the figures of one customer, from a row for each currency it bought in."""
    found: dict[str, object] = {
        "n": sum(row[2] for row in rows),
        "last_order": max((row[3] for row in rows if row[3]), default=None),
        "n12": sum(row[4] for row in rows),
    }
    money = {row[1]: [value or 0 for value in row[5:]] for row in rows}
    if set(money) <= {rates.home, ""}:
        sums = [sum(values) for values in zip(*money.values(), strict=True)]
        found.update(zip(_MONEY, map(minor, sums), strict=True))
        return found
    for at, name in enumerate(_MONEY):
        found[name] = rates.total({code: values[at] for code, values in money.items()}, E4).amount
    found["foreign"] = packed_foreign(
        {
            code: Foreign(*map(minor, values))
            for code, values in money.items()
            if code not in (rates.home, "")
        }
    )
    return found


def _next_steps(connection: Connection, inside: str, key: tuple[int, ...], into: Figures) -> None:
    sql = (
        f"SELECT customer_id, MIN({ASKED_ON}), title FROM task WHERE done_at IS NULL"
        f" AND {ASKED_ON} IS NOT NULL AND customer_id {inside} GROUP BY customer_id"
    )
    for customer_id, due_on, title in connection.exec_driver_sql(sql, key):
        into.setdefault(customer_id, {}).update(next=due_on, next_title=title)


def _due(connection: Connection, inside: str, key: tuple[int, ...], into: Figures) -> None:
    days = cadence(connection)
    sql = f"SELECT id,tier FROM customer WHERE id {inside}"
    for customer_id, tier in connection.exec_driver_sql(sql, key):
        figures = into.get(customer_id)
        if figures is None:
            continue
        by_cadence = None
        if tier in days and figures.get("touch"):
            touched = date.fromisoformat(str(figures["touch"]))
            by_cadence = (touched + timedelta(days=days[tier])).isoformat()
        wanted = [d for d in (figures.get("next"), by_cadence) if d]
        figures["due"] = min(map(str, wanted)) if wanted else None
