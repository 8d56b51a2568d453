"""The timeline: keys of all entries in time order, and entries of a page at a time (T1, T5).

An entry is an interaction, order, payment, deal won or lost, tier move, stage move, task done or
attachment. A stream is
held as arrays of keys; texts are read when they are shown.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.pieces import marks
from crmdesk.book.queries.customers import CustomerFilter, conditions
from crmdesk.book.queries.entries import Entry, read_entries
from crmdesk.book.queries.stream_texts import can_look_inside, holding
from crmdesk.book.values import to_ms
from crmdesk.book.words import match_query

SOURCES: dict[str, tuple[str, str, str]] = {
    "interaction": ("interaction", "x.at", "x.kind"),
    "order": ("sales_order", "unixepoch_ms(x.ordered_on)", "'order'"),
    "payment": ("payment", "unixepoch_ms(x.paid_on)", "'payment'"),
    "tier": ("tier_grade", "x.at", "'tier'"),
    "stage": ("stage_change", "x.at", "'stage'"),
    "task": ("task", "x.done_at", "'task'"),
    "file": ("attachment", "x.added_at", "'file'"),
    "deal": ("opportunity", "unixepoch_ms(x.closed_on)", "'deal'"),
}
"""Source of entries → (table, moment, kind)."""

KINDS = (
    "visit", "call", "message", "email", "letter", "fax", "enquiry", "complaint", "suggestion",
    "service", "care", "order", "payment", "deal", "tier", "stage", "task", "file",
    "note",
)  # fmt: skip
"""Every kind of entry, in the order in which filters list them."""


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """Which entries are shown.

    Attributes:
        customer_id: one customer; None for the whole book (or the customers of ``customers``).
        customers: the window's customer filter; ignored where ``customer_id`` is given.
        kinds: kinds of entries; empty means all.
        contact_id, staff_id: only interactions with that person.
        since, until: first and last day, inclusive, local.
        text: words that must be found.
    """

    customer_id: int | None = None
    customers: CustomerFilter = field(default_factory=CustomerFilter)
    kinds: tuple[str, ...] = ()
    contact_id: int | None = None
    staff_id: int | None = None
    since: date | None = None
    until: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Stream:
    """Keys of the entries, newest first: three arrays of the same length.

    ``sources`` holds indexes into the keys of ``SOURCES``; ``ids`` the record ids; ``at`` the
    moments in milliseconds UTC.
    """

    sources: bytes
    ids: array[int]
    at: array[int]

    def __len__(self) -> int:
        return len(self.ids)


def timeline(connection: Connection, chosen: TimelineFilter, limit: int | None = None) -> Stream:
    """Return the keys of the chosen entries, newest first; the newest ``limit`` of them."""
    parts: list[str] = []
    values: list[Any] = []
    inside = bool(chosen.text) and (chosen.customer_id is not None or can_look_inside(connection))
    for index, source in enumerate(SOURCES):
        if not _wanted(source, chosen, inside=inside):
            continue
        sql, more = _select(index, source, chosen, inside=inside)
        if limit is not None:
            sql = f"SELECT * FROM ({sql} ORDER BY 3 DESC, 2 DESC LIMIT {int(limit)})"
        parts.append(sql)
        values += more
    if not parts:
        return Stream(b"", array("q"), array("q"))
    sql = " UNION ALL ".join(parts) + " ORDER BY 3 DESC, 2 DESC"
    if limit is not None:
        sql += f" LIMIT {int(limit)}"
    rows = rows_of(connection, sql, values)
    return Stream(
        bytes(r[0] for r in rows),
        array("q", [r[1] for r in rows]),
        array("q", [r[2] for r in rows]),
    )


_INDEXED = ("interaction", "task", "order", "payment", "deal")
"""Sources in which the search index finds words."""


def _wanted(source: str, chosen: TimelineFilter, *, inside: bool) -> bool:
    if (chosen.contact_id or chosen.staff_id) and source != "interaction":
        return False
    if chosen.text and not inside and source not in _INDEXED:
        return False
    plain = ("order", "payment", "tier", "stage", "task", "file", "deal")
    if not chosen.kinds:
        return True
    return source in chosen.kinds if source in plain else bool(set(chosen.kinds) - set(plain))


def _moment(at: str) -> str:
    """Return SQL of a moment; a plain day counts as its noon, so that no zone moves it."""
    if at.startswith("unixepoch_ms("):
        column = at[len("unixepoch_ms(") : -1]
        return f"(CAST(strftime('%s',{column}) AS INTEGER)+43200)*1000"
    return at


def _select(
    index: int, source: str, chosen: TimelineFilter, *, inside: bool
) -> tuple[str, list[Any]]:
    table, at, kind = SOURCES[source]
    moment = _moment(at)
    where = [f"{moment} IS NOT NULL"]
    values: list[Any] = []
    if chosen.customer_id is not None:
        where.append("x.customer_id=?")
        values.append(chosen.customer_id)
    elif not chosen.customers.empty:
        more, wanted = conditions(chosen.customers, date.today())
        join = " LEFT JOIN standing t ON t.customer_id=c.id"
        where.append(f"x.customer_id IN (SELECT c.id FROM customer c{join}{more})")
        values += wanted
    _add_kinds_and_people(source, kind, chosen, where, values)
    _add_period(moment, chosen, where, values)
    if source == "file" and chosen.kinds != ("file",):
        where.append("x.interaction_id IS NULL")  # the others are shown with their interaction
    if source == "deal":
        where.append("x.stage IN ('won','lost')")
    if chosen.text:
        among: list[str] = []
        if inside:
            held, words = holding(source, chosen.text, of_one=chosen.customer_id is not None)
            among.append(held)
            values += words
        if source in _INDEXED:
            _add_words(source, chosen.text, among, values)
        where.append(f"({' OR '.join(filter(None, among)) or 1})")
    return f"SELECT {index},x.id,{moment} FROM {table} x WHERE {' AND '.join(where)}", values


def _add_kinds_and_people(
    source: str, kind: str, chosen: TimelineFilter, where: list[str], values: list[Any]
) -> None:
    if chosen.kinds and source == "interaction":
        where.append(f"{kind} IN ({marks(len(chosen.kinds))})")
        values += chosen.kinds
    if chosen.contact_id:
        where.append("x.id IN (SELECT interaction_id FROM participant WHERE contact_id=?)")
        values.append(chosen.contact_id)
    if chosen.staff_id:
        where.append(
            "(x.staff_id=? OR x.id IN (SELECT interaction_id FROM participant WHERE staff_id=?))"
        )
        values += [chosen.staff_id, chosen.staff_id]


def _add_period(moment: str, chosen: TimelineFilter, where: list[str], values: list[Any]) -> None:
    if chosen.since:
        where.append(f"{moment}>=?")
        values.append(to_ms(datetime.combine(chosen.since, datetime.min.time())))
    if chosen.until:
        where.append(f"{moment}<?")
        end = chosen.until + timedelta(days=1)
        values.append(to_ms(datetime.combine(end, datetime.min.time())))


def _add_words(source: str, text: str, where: list[str], values: list[Any]) -> None:
    query = match_query(text)
    if not query:
        return
    own = {"order": "x.number", "payment": "x.notes"}.get(source)
    if own is not None:
        where.append(
            f"({own} LIKE ? OR x.customer_id IN (SELECT d.customer_id FROM search s"
            " JOIN search_doc d ON d.id=s.rowid WHERE search MATCH ? AND d.kind='customer'))"
        )
        values += [f"%{text}%", match_query(text, "name")]
        return
    where.append(
        "(x.id IN (SELECT rowid FROM search WHERE search MATCH ?) OR x.customer_id IN"
        " (SELECT d.customer_id FROM search s JOIN search_doc d ON d.id=s.rowid"
        " WHERE search MATCH ? AND d.kind='customer'))"
    )
    values += [query, match_query(text, "name")]


def entries(connection: Connection, keys: Sequence[tuple[int, int]]) -> list[Entry]:
    """Return the entries of (source index, id) pairs, in the same order."""
    names = list(SOURCES)
    wanted: dict[str, list[int]] = {}
    for source, record_id in keys:
        wanted.setdefault(names[source], []).append(record_id)
    found = {
        (source, entry.id): entry
        for source, ids in wanted.items()
        for entry in read_entries(connection, source, ids)
    }
    return [
        found[names[source], record_id]
        for source, record_id in keys
        if (names[source], record_id) in found
    ]
