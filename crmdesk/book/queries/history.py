"""What the journal says, with the names of the records it speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from crmdesk.book import journal
from crmdesk.book.changes import BlockData
from crmdesk.book.errors import NoSuchRecord
from crmdesk.book.journal import FieldChange, JournalLine
from crmdesk.book.pieces import chunks, marks, quoted
from crmdesk.book.queries.money_then import currencies_then
from crmdesk.book.values import from_ms, loaded, owned_tables, record_of, table_columns

NAMED: Mapping[str, str] = {
    "customer": "name",
    "contact": "name",
    "staff": "name",
    "product": "name",
    "competitor": "name",
    "interaction": "subject",
    "task": "title",
    "opportunity": "name",
    "matter": "text",
    "attachment": "name",
    "sales_order": "number",
    "channel": "value",
    "address": "city",
    "custom_field": "label",
}
"""Table → the column that names its records."""

_LOOKED_UP = 100
"""Of so many records that are gone it is looked up what they were called."""

POINTS_TO: Mapping[str, str] = {
    "customer_id": "customer",
    "parent_id": "customer",
    "introducer_customer_id": "customer",
    "contact_id": "contact",
    "introducer_contact_id": "contact",
    "reports_to_id": "contact",
    "owner_id": "staff",
    "staff_id": "staff",
    "manager_id": "staff",
    "product_id": "product",
    "competitor_id": "competitor",
    "interaction_id": "interaction",
    "order_id": "sales_order",
    "photo_id": "attachment",
}
"""Field → the table its value points to."""


@dataclass(frozen=True, slots=True)
class NamedChange:
    """One field that changed: old and new as Python values, ids as names.

    Attributes:
        table: of the record.
        name: what the record is called now; empty where it has no name or is gone.
        op: insert, update or delete.
        field: the column.
        old: before; None for nothing.
        new: after; None for nothing.
        currencies: of the record before and after, where it holds amounts in one of its own.
    """

    table: str
    record_id: int
    name: str
    op: str
    field: str
    old: Any
    new: Any
    currencies: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class EarlierValue:
    """What a field held until a change.

    Attributes:
        line: the change that replaced it.
        value: as a Python value, fit to be stored again.
        named: the same with the name of the record that it points to.
        currency: of the record then; empty where it says none.
        foreign: whether that is another one than its currency now.
        gone: whether it points to a record that is not in the book any more.
    """

    line: JournalLine
    value: Any
    named: Any
    currency: str = ""
    foreign: bool = False
    gone: bool = False


def earlier_values(
    connection: Connection, table: str, record_id: int, field: str
) -> list[EarlierValue]:
    """Return what a field held before, each value once, the newest first."""
    column = table_columns(record_of(table))[field]
    found: dict[Any, EarlierValue] = {}
    currency = ""  # of the record, followed back from today
    if "currency" in table_columns(record_of(table)):
        sql = f'SELECT currency FROM "{table}" WHERE id=?'
        currency = str(connection.exec_driver_sql(sql, (record_id,)).scalar() or "")
    now_in = currency
    now = True  # the first change met is the newest: what it left is the value of today
    today: Any = None
    for line, changes in journal.history(connection, table, record_id, updates_only=True):
        currency = next((str(c.old or "") for c in changes if c.field == "currency"), currency)
        for change in changes:
            if change.field != field:
                continue
            if now:
                today, now = change.new, False
            if change.old != today and change.old not in found:
                [named] = _named(connection, [change])
                value = loaded(column, change.old)
                found[change.old] = EarlierValue(
                    line, value, named.old, currency, currency != now_in,
                    gone=_is_gone(connection, field, change.old),
                )  # fmt: skip
    return list(found.values())


def _is_gone(connection: Connection, field: str, stored: Any) -> bool:
    target = POINTS_TO.get(field)
    if target is None or not isinstance(stored, int):
        return False
    return not connection.exec_driver_sql(f"SELECT 1 FROM {target} WHERE id=?", (stored,)).first()


BIRTH = ("birth_year", "birth_month", "birth_day", "birth_lunar", "birth_leap_month")


def earlier_births(connection: Connection, table: str, record_id: int) -> list[EarlierValue]:
    """Return the days of birth that somebody was thought to have, the newest first."""
    return earlier_together(connection, table, record_id, BIRTH)


def earlier_together(
    connection: Connection, table: str, record_id: int, fields: Sequence[str]
) -> list[EarlierValue]:
    """Return what fields that hang together held before, each state once, the newest first.

    The value of each is a dict of the stored fields; what it was at each change is found by going
    back from today. Empty where the record is gone.
    """
    columns = table_columns(record_of(table))
    sql = f'SELECT {quoted(fields)} FROM "{table}" WHERE id=?'
    row = connection.exec_driver_sql(sql, (record_id,)).first()
    if row is None:
        return []
    state = {name: loaded(columns[name], value) for name, value in zip(fields, row, strict=True)}
    found: list[EarlierValue] = []
    met = [state]
    for line, changes in journal.history(connection, table, record_id, updates_only=True):
        old = {c.field: loaded(columns[c.field], c.old) for c in changes if c.field in fields}
        state = {**state, **old}
        if state not in met:
            met.append(state)
            found.append(EarlierValue(line, state, state))
    return found


def named_changes(
    connection: Connection, entry_id: int, limit: int | None = None
) -> list[NamedChange]:
    """Return what an entry changed; the first ``limit`` fields where it is given."""
    return _named(connection, journal.field_changes(connection, entry_id, limit), entry_id)


def edited(connection: Connection, lines: Sequence[JournalLine]) -> dict[int, list[NamedChange]]:
    """Return what each change of a single record changed, by entry, and which fields of many.

    A change of many at once has each of its fields once, without a name or values; others are
    left out.
    """
    wanted = [line.id for line in lines if line.rows == 1]
    raw: list[tuple[int, FieldChange]] = []
    for piece in chunks(wanted):
        sql = (
            "SELECT entry_id,table_name,op,payload FROM journal_block"
            f" WHERE op='update' AND entry_id IN ({marks(len(piece))}) ORDER BY entry_id,seq"
        )
        for entry, *block in connection.exec_driver_sql(sql, tuple(piece)):
            for record_id, fields in BlockData.unpacked(*block).updates:
                raw += [
                    (entry, FieldChange(block[0], record_id, "update", name, *values))
                    for name, values in fields.items()
                ]
    found: dict[int, list[NamedChange]] = {}
    named = _named(connection, [change for _, change in raw])
    for (entry, _), change in zip(raw, named, strict=True):
        found.setdefault(entry, []).append(change)
    together = [line.id for line in lines if line.rows > 1 and line.what == "edit_many"]
    return found | {entry: _fields_of_many(connection, entry) for entry in together}


def _fields_of_many(connection: Connection, entry_id: int) -> list[NamedChange]:
    """Return the fields that were set of many customers: the first block of a kind tells all."""
    sql = (
        "SELECT table_name,op,payload,MIN(seq) FROM journal_block WHERE entry_id=?"
        " AND table_name IN ('customer','tagging') GROUP BY table_name,op ORDER BY 4 DESC"
    )
    fields: dict[tuple[str, str], None] = {}
    for table, op, payload, _ in connection.exec_driver_sql(sql, (entry_id,)):
        if table == "tagging":
            fields[table, "tag"] = None
        else:
            for _, changed in BlockData.unpacked(table, op, payload).updates:
                fields.update(dict.fromkeys((table, name) for name in changed))
    return [NamedChange(table, 0, "", "update", name, None, None) for table, name in fields]


def came_at(connection: Connection, customer_id: int) -> datetime | None:
    """Return when a customer first came into the book; None where the journal knows nothing."""
    sql = (
        "SELECT e.at,b.table_name,b.op,b.payload FROM journal_block b JOIN journal_entry e"
        " ON e.id=b.entry_id WHERE b.table_name='customer' AND b.op='insert'"
        " AND b.first_id<=? AND b.last_id>=? ORDER BY b.entry_id"
    )
    for at, *block in connection.exec_driver_sql(sql, (customer_id, customer_id)):
        if customer_id in BlockData.unpacked(*block).ids:
            return from_ms(at)
    return None


def _named(
    connection: Connection, changes: list[FieldChange], entry_id: int | None = None
) -> list[NamedChange]:
    names = _names(connection, changes)
    money = {} if entry_id is None else currencies_then(connection, changes, entry_id)
    return [
        NamedChange(
            table=each.table,
            record_id=each.record_id,
            name=names.get((each.table, each.record_id), ""),
            op=each.op,
            field=each.field,
            old=_value(each, each.old, names),
            new=_value(each, each.new, names),
            currencies=money.get((each.table, each.record_id), ("", "")),
        )
        for each in changes
    ]


def _names(connection: Connection, changes: Iterable[FieldChange]) -> dict[tuple[str, int], str]:
    """Return the names of the records that changed and of those they point to."""
    wanted: defaultdict[str, set[int]] = defaultdict(set)
    names: dict[tuple[str, int], str] = {}
    for each in changes:
        wanted[each.table].add(each.record_id)
        target = POINTS_TO.get(each.field)
        if target:
            wanted[target].update(v for v in (each.old, each.new) if isinstance(v, int))
        if each.field == NAMED.get(each.table) and each.op == "delete":
            names[each.table, each.record_id] = str(each.old)
    for table, ids in wanted.items():
        if table not in NAMED:
            continue
        for piece in chunks(sorted(ids)):
            sql = f"SELECT id,{NAMED[table]} FROM {table} WHERE id IN ({marks(len(piece))})"
            for row in connection.exec_driver_sql(sql, tuple(piece)):
                names[table, row[0]] = row[1]
        missing = {each for each in ids if (table, each) not in names}
        if len(missing) <= _LOOKED_UP:
            names.update(_names_of_gone(connection, table, missing))
    return names


def _names_of_gone(connection: Connection, table: str, ids: set[int]) -> dict[tuple[str, int], str]:
    """Return what records were called that were deleted, as their deletion tells."""
    names: dict[tuple[str, int], str] = {}
    sql = (
        "SELECT table_name,op,payload FROM journal_block WHERE table_name=? AND op='delete'"
        " AND first_id<=? AND last_id>=? ORDER BY entry_id DESC"
    )
    for record_id in ids:
        for row in connection.exec_driver_sql(sql, (table, record_id, record_id)):
            block = BlockData.unpacked(*row)
            called = dict(zip(block.ids, block.column(NAMED[table]), strict=False))
            if record_id in called:
                names[table, record_id] = str(called[record_id] or "")
                break
    return names


def _value(
    change: FieldChange, stored: str | int | float | None, names: dict[tuple[str, int], str]
) -> Any:
    target = POINTS_TO.get(change.field)
    if target and isinstance(stored, int):
        return names.get((target, stored), str(stored))
    column = table_columns(record_of(change.table)).get(change.field)
    return stored if column is None else loaded(column, stored)


def customer_changes(
    connection: Connection, customer_id: int, limit: int
) -> list[tuple[JournalLine, list[NamedChange]]]:
    """Return what happened to a customer and to what belongs to it, newest first.

    Raises:
        NoSuchRecord: neither the book nor its journal knows the customer.
    """
    lines = journal.entries_of_customer(connection, customer_id)[:limit]
    if not lines:
        raise NoSuchRecord("customer", customer_id)
    owned = _owned(connection, customer_id)
    found = []
    for line in lines:
        raw = journal.field_changes(connection, line.id)
        own = {
            (each.table, each.record_id)
            for each in raw
            if each.record_id in owned.get(each.table, ())
            or (each.field == "customer_id" and customer_id in (each.old, each.new))
        }
        mine = [each for each in raw if (each.table, each.record_id) in own]
        found.append((line, _named(connection, mine, line.id)))
    return found


def _owned(connection: Connection, customer_id: int) -> dict[str, set[int]]:
    owned = {"customer": {customer_id}}
    for table in owned_tables():
        sql = f"SELECT id FROM {table} WHERE customer_id=?"
        owned[table] = {row[0] for row in connection.exec_driver_sql(sql, (customer_id,))}
    return owned
