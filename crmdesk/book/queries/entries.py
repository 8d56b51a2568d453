"""The words of timeline entries, read by source for the page that is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import Any

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.currencies import DECLARED
from crmdesk.book.pieces import marks
from crmdesk.book.values import from_ms


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the stream with its words. ``marks`` are short tags (kind, words)."""

    source: str
    id: int
    kind: str
    at: datetime
    has_time: bool
    customer_id: int | None
    customer: str
    tier: str
    title: str
    body: str
    people: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
    outcome: str = ""
    amount: int | None = None
    currency: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    values: dict[str, Any] = field(default_factory=dict)


_WHO = "COALESCE(c.name,''),COALESCE(c.tier,'')"
_CURRENCY = f"COALESCE(NULLIF(x.currency,''),{DECLARED})"
_JOIN = "LEFT JOIN customer c ON c.id=x.customer_id"


def read_entries(connection: Connection, source: str, ids: Sequence[int]) -> list[Entry]:
    """Return the entries of one source (see ``timeline.SOURCES``)."""
    found: list[Entry] = []
    for start in range(0, len(ids), 400):
        found += _READERS[source](connection, list(ids[start : start + 400]))
    return found


def _query(connection: Connection, columns: str, table: str, ids: list[int]) -> Any:
    sql = f"SELECT {columns} FROM {table} x {_JOIN} WHERE x.id IN ({marks(len(ids))})"
    return rows_of(connection, sql, ids)


def _at_noon(day: str) -> datetime:
    return datetime.combine(datetime.fromisoformat(day).date(), time(12), UTC)


def _interactions(connection: Connection, ids: list[int]) -> list[Entry]:
    theirs, ours = _participants(connection, ids)
    more = _attached(connection, ids)
    tags = _tags(connection, ids, more)
    columns = (
        f"x.id,x.kind,x.at,x.customer_id,{_WHO},x.subject,x.body,x.outcome,x.purpose,x.promise,"
        "x.minutes,x.direction,x.closed_on,COALESCE(s.name,''),x.answered_on"
    )
    sql = (
        f"SELECT {columns} FROM interaction x {_JOIN} LEFT JOIN staff s ON s.id=x.staff_id"
        f" WHERE x.id IN ({marks(len(ids))})"
    )
    found = []
    for r in rows_of(connection, sql, ids):
        marks_of = tags[r[0]]
        told = any(kind == "promise" and words == r[10] for kind, words in marks_of)
        promise = (("promise", r[10]),) if r[10] and not told else ()
        own = (r[14], *ours[r[0]]) if r[14] else tuple(ours[r[0]])
        found.append(
            Entry(
                "interaction", r[0], r[1], from_ms(r[2]), True, r[3], r[4], r[5], r[6], r[7],
                people=tuple(theirs[r[0]]), ours=tuple(dict.fromkeys(own)), outcome=r[8],
                marks=(*marks_of, *promise),
                values={
                    "purpose": r[9], "minutes": r[11], "direction": r[12], "closed_on": r[13],
                    "answered_on": r[15],
                    **more[r[0]],
                },
            )
        )  # fmt: skip
    return found


def _participants(
    connection: Connection, ids: list[int]
) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    theirs: dict[int, list[str]] = defaultdict(list)
    ours: dict[int, list[str]] = defaultdict(list)
    sql = (
        "SELECT p.interaction_id,k.name,s.name FROM participant p"
        " LEFT JOIN contact k ON k.id=p.contact_id LEFT JOIN staff s ON s.id=p.staff_id"
        f" WHERE p.interaction_id IN ({marks(len(ids))}) ORDER BY p.id"
    )
    for interaction_id, contact, staff in rows_of(connection, sql, ids):
        if contact:
            theirs[interaction_id].append(contact)
        if staff:
            ours[interaction_id].append(staff)
    return theirs, ours


def _tags(
    connection: Connection, ids: list[int], more: dict[int, dict[str, Any]]
) -> dict[int, list[tuple[str, str]]]:
    """Return the short tags of interactions: matters, objections, promises and next steps."""
    tags: dict[int, list[tuple[str, str]]] = defaultdict(list)
    inside = f"interaction_id IN ({marks(len(ids))})"
    sql = f"SELECT interaction_id,kind,text FROM matter WHERE {inside} ORDER BY id"
    for interaction_id, kind, text in rows_of(connection, sql, ids):
        tags[interaction_id].append((kind, text))
    for interaction_id, parts in more.items():
        tags[interaction_id] += [("objection", row[1]) for row in parts.get("objections", ())]
        tags[interaction_id] += [
            (row[1] if row[1] == "promise" else "next_step", row[2])
            for row in parts.get("tasks", ())
        ]
    return tags


def _attached(connection: Connection, ids: list[int]) -> dict[int, dict[str, Any]]:
    """Return what hangs on interactions: ``files``, ``objections`` and ``tasks`` as tuples."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    inside = f"interaction_id IN ({marks(len(ids))})"
    for name, columns, table in (
        ("files", "id,name,mime", "attachment"),
        ("objections", "id,text,real,held,answer", "objection"),
        ("tasks", "id,kind,title,due_on,done_at", "task"),
    ):
        sql = f"SELECT interaction_id,{columns} FROM {table} WHERE {inside} ORDER BY id"
        for row in rows_of(connection, sql, ids):
            found[row[0]].setdefault(name, []).append(row[1:])
    return found


def _orders(connection: Connection, ids: list[int]) -> list[Entry]:
    inside = f"l.order_id IN ({marks(len(ids))})"
    lines: dict[int, list[str]] = defaultdict(list)
    totals: dict[int, int] = defaultdict(int)
    sql = (
        "SELECT l.order_id,COALESCE(p.name,l.product_text),l.quantity,l.amount_e4"
        f" FROM order_line l LEFT JOIN product p ON p.id=l.product_id WHERE {inside} ORDER BY l.id"
    )
    for order_id, product, quantity, amount in rows_of(connection, sql, ids):
        lines[order_id].append(f"{product} × {quantity:g}" if quantity is not None else product)
        totals[order_id] += amount
    columns = f"x.id,x.ordered_on,x.customer_id,{_WHO},x.number,{_CURRENCY}"
    return [
        Entry(
            "order", r[0], "order", _at_noon(r[1]), False, r[2], r[3], r[4], r[5],
            ", ".join(lines[r[0]]), amount=(totals[r[0]] + 5000) // 10_000, currency=r[6],
        )
        for r in _query(connection, columns, "sales_order", ids)
    ]  # fmt: skip


def _payments(connection: Connection, ids: list[int]) -> list[Entry]:
    columns = f"x.id,x.paid_on,x.customer_id,{_WHO},x.notes,x.amount,{_CURRENCY}"
    return [
        Entry(
            "payment", r[0], "payment", _at_noon(r[1]), False, r[2], r[3], r[4], "", r[5],
            amount=r[6], currency=r[7],
        )
        for r in _query(connection, columns, "payment", ids)
    ]  # fmt: skip


def _deals(connection: Connection, ids: list[int]) -> list[Entry]:
    """Read deals that were won or lost: named as they are, else by what they are about."""
    sql = (
        f"SELECT x.id,x.closed_on,x.customer_id,{_WHO},x.name,COALESCE(p.name,''),x.ref,x.need,"
        f"x.value,{_CURRENCY},x.stage,x.competitors FROM opportunity x {_JOIN}"
        f" LEFT JOIN product p ON p.id=x.product_id WHERE x.id IN ({marks(len(ids))})"
    )
    return [
        Entry(
            "deal", r[0], "deal", _at_noon(r[1]), False, r[2], r[3], r[4], r[5] or r[6] or r[7],
            r[8], amount=r[9], currency=r[10], values={"stage": r[11], "competitors": r[12]},
        )
        for r in rows_of(connection, sql, ids)
    ]  # fmt: skip


def _moves(table: str, source: str, value: str) -> Callable[[Connection, list[int]], list[Entry]]:
    def read(connection: Connection, ids: list[int]) -> list[Entry]:
        columns = f"x.id,x.at,x.customer_id,{_WHO},x.previous,x.{value},x.reason"
        return [
            Entry(
                source, r[0], source, from_ms(r[1]), True, r[2], r[3], r[4], "", r[7],
                values={"previous": r[5], "new": r[6]},
            )
            for r in _query(connection, columns, table, ids)
        ]  # fmt: skip

    return read


def _tasks(connection: Connection, ids: list[int]) -> list[Entry]:
    columns = f"x.id,x.done_at,x.customer_id,{_WHO},x.title,x.notes"
    return [
        Entry("task", r[0], "task", from_ms(r[1]), True, r[2], r[3], r[4], r[5], r[6])
        for r in _query(connection, columns, "task", ids)
    ]


def _files(connection: Connection, ids: list[int]) -> list[Entry]:
    columns = f"x.id,x.added_at,x.customer_id,{_WHO},x.name,x.size,x.mime"
    return [
        Entry(
            "file", r[0], "file", from_ms(r[1]), True, r[2], r[3], r[4], r[5], "",
            values={"size": r[6], "mime": r[7]},
        )
        for r in _query(connection, columns, "attachment", ids)
    ]  # fmt: skip


_READERS: dict[str, Callable[[Connection, list[int]], list[Entry]]] = {
    "interaction": _interactions,
    "order": _orders,
    "payment": _payments,
    "deal": _deals,
    "tier": _moves("tier_grade", "tier", "tier"),
    "stage": _moves("stage_change", "stage", "stage"),
    "task": _tasks,
    "file": _files,
}
