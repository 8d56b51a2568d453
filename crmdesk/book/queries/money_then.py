"""In which currency an amount was at a change: that of its record then, not the book's of today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from crmdesk.book.changes import BlockData
from crmdesk.book.journal import FieldChange
from crmdesk.book.pieces import chunks, marks
from crmdesk.book.values import record_of, table_columns

Key = tuple[str, int]
Pair = tuple[str, str]
_MANY = 50  # records of one change; of more, what was changed later is not looked for


def currencies_then(
    connection: Connection, changes: Sequence[FieldChange], entry_id: int
) -> dict[Key, Pair]:
    """Return (table, id) → (currency before, currency after) at an entry of the journal.

    Records without a currency are left out, as are those that say nothing of theirs.
    """
    said: dict[Key, Pair] = {}
    links: dict[int, int] = {}
    for each in changes:
        if each.field == "currency":
            old, new = str(each.old or ""), str(each.new or "")
            said[each.table, each.record_id] = (old or new, new or old)
        if (each.table, each.field) == ("order_line", "order_id"):
            links[each.record_id] = int(each.new or each.old or 0)
    ids: defaultdict[str, set[int]] = defaultdict(set)
    for each in changes:
        ids[each.table].add(each.record_id)
    lines = ids.pop("order_line", set())
    orders = _orders(connection, lines) | links
    ids["sales_order"] |= set(orders.values())
    found: dict[Key, Pair] = {}
    for table, wanted in ids.items():
        if wanted and "currency" in table_columns(record_of(table)):
            now = _now(connection, table, "currency", sorted(wanted))
            now |= _changed_later(connection, table, sorted(wanted), entry_id)
            found |= {(table, key): (code, code) for key, code in now.items() if code}
    found |= said
    for line, order in orders.items():
        if ("sales_order", order) in found:
            found["order_line", line] = found["sales_order", order]
    return found


def _orders(connection: Connection, lines: Iterable[int]) -> dict[int, int]:
    found = _now(connection, "order_line", "order_id", sorted(lines))
    return {line: int(order) for line, order in found.items()}


def _now(connection: Connection, table: str, column: str, ids: Sequence[int]) -> dict[int, Any]:
    """Return a column of records; of those that are gone, what it was when they went."""
    found: dict[int, Any] = {}
    for piece in chunks(list(ids)):
        sql = f'SELECT id,{column} FROM "{table}" WHERE id IN ({marks(len(piece))})'
        found |= {int(row[0]): row[1] for row in connection.exec_driver_sql(sql, tuple(piece))}
    gone = [each for each in ids if each not in found]
    if gone and len(gone) <= _MANY:
        sql = (
            "SELECT table_name,op,payload FROM journal_block WHERE table_name=? AND op='delete'"
            " AND first_id<=? AND last_id>=? ORDER BY entry_id,seq"
        )
        for row in connection.exec_driver_sql(sql, (table, gone[-1], gone[0])):
            block = BlockData.unpacked(*row)
            pairs = zip(block.column("id"), block.column(column), strict=False)
            found |= {int(str(key)): value for key, value in pairs if key in gone and value}
    return found


def _changed_later(
    connection: Connection, table: str, ids: Sequence[int], entry_id: int
) -> dict[int, str]:
    """Return the currencies of records whose currency was changed since, as they were then."""
    if len(ids) > _MANY:
        return {}
    sql = (
        "SELECT table_name,op,payload FROM journal_block WHERE table_name=? AND op='update'"
        " AND entry_id>? AND first_id<=? AND last_id>=? ORDER BY entry_id,seq"
    )
    wanted, found = set(ids), dict[int, str]()
    for row in connection.exec_driver_sql(sql, (table, entry_id, ids[-1], ids[0])):
        for record_id, fields in BlockData.unpacked(*row).updates:
            if record_id in wanted and "currency" in fields:
                found.setdefault(record_id, str(fields["currency"][0] or ""))
    return found
