"""The one journal: writing an entry, taking it back, doing it again, reading a record's history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from sqlalchemy import Connection

from crmdesk.book.changes import BlockData, Changes, dependents_of
from crmdesk.book.errors import NothingToUndo, UndoConflict
from crmdesk.book.ids import IdMinter
from crmdesk.book.pieces import chunks, marks, quoted
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import (
    Stored,
    from_ms,
    now_ms,
    owned_tables,
    record_of,
    to_ms,
)


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One entry as a reader sees it; ``kind`` is do, undo or redo; ``rows`` counts changed rows."""

    id: int
    at: datetime
    device: int
    who: str
    what: str
    subject: str
    kind: str
    undone: bool
    rows: int


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record that changed: old and new as stored."""

    table: str
    record_id: int
    op: str
    field: str
    old: Stored
    new: Stored


def write_entry(
    tx: Transaction,
    minter: IdMinter,
    *,
    what: str,
    who: str,
    kind: str = "do",
    target_id: int | None = None,
    initiator: str = "",
) -> Changes:
    """Write the journal entry of all that ``tx`` did, and say what changed."""
    tables: dict[str, set[int]] = defaultdict(set)
    ids_of = [block.ids for block in tx.blocks]
    for block, ids in zip(tx.blocks, ids_of, strict=True):
        tables[block.table].update(ids)
    found = {table: frozenset(ids) for table, ids in tables.items()}
    if not tx.blocks:
        return Changes(0, what, tx.subject, {}, initiator)
    entry_id = minter.mint()
    rows = sum(map(len, ids_of))
    tx.connection.exec_driver_sql(
        "INSERT INTO journal_entry(id,at,device,who,what,subject,kind,target_id,undone,rows)"
        " VALUES (?,?,?,?,?,?,?,?,0,?)",
        (entry_id, now_ms(), minter.device, who, what, tx.subject, kind, target_id, rows),
    )
    data = [
        (block_id, entry_id, seq, block.table, block.op, min(ids), max(ids), block.packed)
        for seq, (block_id, block, ids) in enumerate(
            zip(minter.mint_many(len(tx.blocks)), tx.blocks, ids_of, strict=True)
        )
    ]
    tx.connection.exec_driver_sql(
        "INSERT INTO journal_block(id,entry_id,seq,table_name,op,first_id,last_id,payload)"
        " VALUES (?,?,?,?,?,?,?,?)",
        data,
    )
    return Changes(entry_id, what, tx.subject, found, initiator)


def undoable(connection: Connection) -> JournalLine | None:
    """Return the change that the next undo takes back, if any."""
    lines = _lines(connection, "WHERE kind='do' AND undone=0 ORDER BY id DESC LIMIT 1", ())
    return lines[0] if lines else None


def redoable(connection: Connection) -> JournalLine | None:
    """Return the change that the next redo does again; a new change empties this."""
    sql = (
        "WHERE undone=1 AND id=(SELECT u.target_id FROM journal_entry u JOIN journal_entry t"
        " ON t.id=u.target_id WHERE u.kind='undo' AND t.undone=1 AND u.id >"
        " COALESCE((SELECT MAX(id) FROM journal_entry WHERE kind='do'),0)"
        " ORDER BY u.id DESC LIMIT 1)"
    )
    lines = _lines(connection, sql, ())
    return lines[0] if lines else None


def entries(connection: Connection, limit: int = 200, offset: int = 0) -> list[JournalLine]:
    """Return the newest entries first."""
    return _lines(connection, "ORDER BY id DESC LIMIT ? OFFSET ?", (limit, offset))


def entries_after(connection: Connection, moment: datetime) -> list[JournalLine]:
    """Return the entries made after a moment, newest first.

    Ids tell the order in which changes were made; where a clock was wrong for a while, the moments
    of some of them disagree, and the place is taken at which the fewest are on the wrong side.
    """
    if to_ms(moment) >= now_ms():
        return []
    sql = "SELECT id,at>? FROM journal_entry WHERE at<=? ORDER BY id"  # none is of the future
    rows = connection.exec_driver_sql(sql, (to_ms(moment), now_ms())).all()
    before, least, balance = 0, 0, 0
    for entry_id, is_later in rows:
        balance += 1 if is_later else -1
        if balance < least:
            before, least = entry_id, balance
    return _lines(connection, "WHERE id>? ORDER BY id DESC", (before,))


def _lines(connection: Connection, tail: str, values: tuple[int, ...]) -> list[JournalLine]:
    sql = f"SELECT id,at,device,who,what,subject,kind,undone,rows FROM journal_entry {tail}"
    return [
        JournalLine(r[0], from_ms(r[1]), r[2], r[3], r[4], r[5], r[6], bool(r[7]), r[8])
        for r in connection.exec_driver_sql(sql, values)
    ]


def blocks_of(connection: Connection, entry_id: int) -> list[BlockData]:
    """Return the blocks of an entry in the order in which they happened."""
    sql = "SELECT table_name,op,payload FROM journal_block WHERE entry_id=? ORDER BY seq"
    return [BlockData.unpacked(*row) for row in connection.exec_driver_sql(sql, (entry_id,))]


def take_back(tx: Transaction, line: JournalLine) -> None:
    """Undo an entry inside ``tx``; raise UndoConflict where later changes forbid it."""
    for block in reversed(blocks_of(tx.connection, line.id)):
        apply(tx, block.inverted(), line)
    _mark(tx.connection, line.id, undone=1)


def do_again(tx: Transaction, line: JournalLine) -> None:
    """Redo an undone entry inside ``tx``."""
    for block in blocks_of(tx.connection, line.id):
        apply(tx, block, line)
    _mark(tx.connection, line.id, undone=0)


def _mark(connection: Connection, entry_id: int, *, undone: int) -> None:
    connection.exec_driver_sql("UPDATE journal_entry SET undone=? WHERE id=?", (undone, entry_id))


def apply(tx: Transaction, block: BlockData, line: JournalLine) -> None:
    """Apply one block as it stands; raise UndoConflict where the rows are not as it expects."""
    table, connection = block.table, tx.connection
    if block.op == "insert":
        taken = 0
        for piece in chunks(block.ids):
            sql = f'SELECT COUNT(*) FROM "{table}" WHERE id IN ({marks(len(piece))})'
            taken += connection.exec_driver_sql(sql, tuple(piece)).scalar_one()
        if taken:
            raise UndoConflict(line.subject or line.what)
        tx._insert_stored(record_of(table).__table__, block.names, block.rows)
    elif block.op == "delete":
        if not _as_they_were(connection, block):
            raise UndoConflict(line.subject or line.what)
        if tx._delete_stored_many(record_of(table), block.ids) != len(block.ids):
            raise UndoConflict(line.subject or line.what)
    else:
        _apply_updates(tx, block, line)


def _as_they_were(connection: Connection, block: BlockData) -> bool:
    """Whether the rows that are to go still hold what the block says: nothing later is lost.

    A column that the block does not name has to hold its default.
    """
    info = connection.exec_driver_sql(f'PRAGMA table_info("{block.table}")')
    defaults = {row[1]: row[4] or "NULL" for row in info if row[1] not in block.names}
    at, columns = block.names.index("id"), quoted(block.names)
    other = " OR ".join(f'"{name}" IS NOT {default}' for name, default in defaults.items())
    for piece in chunks(block.rows):
        ids = tuple(row[at] for row in piece)
        sql = f'SELECT {columns},{other or 0} FROM "{block.table}" WHERE id IN ({marks(len(ids))})'
        found = {row[at]: tuple(row) for row in connection.exec_driver_sql(sql, ids)}
        if any(found.get(row[at]) != (*row, 0) for row in piece):
            return False
    return True


def _apply_updates(tx: Transaction, block: BlockData, line: JournalLine) -> None:
    for record_id, fields in block.updates:
        names = list(fields)
        columns = ",".join(f'"{name}"' for name in names)
        sql = f'SELECT {columns} FROM "{block.table}" WHERE id=?'
        row = tx.connection.exec_driver_sql(sql, (record_id,)).first()
        if row is None or [fields[name][0] for name in names] != list(row):
            raise UndoConflict(line.subject or line.what)
    tx._update_stored(block.table, block.updates)


_LOOKED_AT = 5_000
"""Of so many new records it is looked up what points to them now."""


def standing_on(connection: Connection, entry_id: int) -> JournalLine | None:
    """Return the newest later change that touched what an entry changed, None where there is none.

    It is what forbids to take the entry back; so does what points to a record that it made.
    """
    found: set[int] = set()
    for block in blocks_of(connection, entry_id):
        ids = set(block.ids)
        for later, other in _later(connection, block.table, ids, entry_id):
            if _meets(block, other):
                found.add(later)
                break
        if block.op == "insert" and len(ids) <= _LOOKED_AT:
            found |= _pointing_since(connection, block, entry_id)
    lines = _lines(connection, "WHERE id=?", (max(found),)) if found else []
    return lines[0] if lines else None


def _later(
    connection: Connection, table: str, ids: set[int], entry_id: int
) -> Iterator[tuple[int, BlockData]]:
    """Yield (entry, block) of later changes that may be about these records, newest first."""
    sql = (
        "SELECT b.entry_id,b.table_name,b.op,b.payload FROM journal_block b"
        " JOIN journal_entry e ON e.id=b.entry_id WHERE b.table_name=? AND b.entry_id>?"
        " AND b.first_id<=? AND b.last_id>=? AND e.kind='do' AND e.undone=0"
        " ORDER BY b.entry_id DESC"
    )
    values = (table, entry_id, max(ids, default=0), min(ids, default=0))
    for row in connection.exec_driver_sql(sql, values):
        yield row[0], BlockData.unpacked(*row[1:])


def _pointing_since(connection: Connection, block: BlockData, entry_id: int) -> set[int]:
    """Return later changes of records that point to those a block inserted."""
    found: set[int] = set()
    for dependent in dependents_of(record_of(block.table)):
        table, column = dependent.record.__tablename__, dependent.column
        ids: set[int] = set()
        for piece in chunks(block.ids):
            sql = f'SELECT id FROM "{table}" WHERE "{column}" IN ({marks(len(piece))})'
            ids.update(row[0] for row in connection.exec_driver_sql(sql, tuple(piece)))
        later = _later(connection, table, ids, entry_id) if ids else iter(())
        found.update(islice((each for each, other in later if not ids.isdisjoint(other.ids)), 1))
    return found


def _meets(block: BlockData, later: BlockData) -> bool:
    """Tell whether two blocks are about the same rows, or fields where both only change fields."""
    if block.op != "update" or later.op != "update":
        return not set(block.ids).isdisjoint(later.ids)
    before = {(record, name) for record, fields in block.updates for name in fields}
    return any((record, name) in before for record, fields in later.updates for name in fields)


def next_to_undo(connection: Connection, entry_id: int | None) -> JournalLine:
    """Return the entry to undo: the given one, or the newest; raise NothingToUndo."""
    if entry_id is None:
        line = undoable(connection)
    else:
        found = _lines(connection, "WHERE id=? AND kind='do' AND undone=0", (entry_id,))
        line = found[0] if found else None
    if line is None:
        raise NothingToUndo("undo")
    return line


def next_to_redo(connection: Connection) -> JournalLine:
    """Return the entry to redo; raise NothingToUndo where there is none."""
    line = redoable(connection)
    if line is None:
        raise NothingToUndo("redo")
    return line


def history(
    connection: Connection, table: str, record_id: int, *, updates_only: bool = False
) -> list[tuple[JournalLine, list[FieldChange]]]:
    """Return what happened to one record, newest first.

    ``updates_only`` leaves out its making and deleting, which may stand in a block of a hundred
    thousand rows.
    """
    also = " AND op='update'" if updates_only else ""
    sql = (
        "SELECT entry_id,table_name,op,payload FROM journal_block"
        f" WHERE table_name=? AND first_id<=? AND last_id>=?{also} ORDER BY entry_id DESC, seq DESC"
    )
    found: dict[int, list[FieldChange]] = {}
    for row in connection.exec_driver_sql(sql, (table, record_id, record_id)):
        changes = _of_record(BlockData.unpacked(*row[1:]), record_id)
        if changes:
            found.setdefault(row[0], []).extend(changes)
    lines: dict[int, JournalLine] = {}
    for piece in chunks(list(found)):
        for line in _lines(connection, f"WHERE id IN ({marks(len(piece))})", tuple(piece)):
            lines[line.id] = line
    return [(lines[i], found[i]) for i in found]


def entries_of_customer(connection: Connection, customer_id: int) -> list[JournalLine]:
    """Return the entries that touch a customer or anything that belongs to it, newest first."""
    found: set[int] = set()
    for table in ("customer", *owned_tables()):
        column = "id" if table == "customer" else "customer_id"
        sql = f"SELECT id FROM {table} WHERE {column}=?"
        ids = {int(row[0]) for row in connection.exec_driver_sql(sql, (customer_id,))}
        sql = "SELECT entry_id,table_name,op,payload FROM journal_block WHERE table_name=?"
        for row in connection.exec_driver_sql(sql, (table,)):
            if row[0] in found:
                continue
            block = BlockData.unpacked(*row[1:])
            if not ids.isdisjoint(block.ids) or customer_id in block.column("customer_id"):
                found.add(row[0])
    lines: list[JournalLine] = []
    for piece in chunks(sorted(found, reverse=True)):
        tail = f"WHERE id IN ({marks(len(piece))}) ORDER BY id DESC"
        lines += _lines(connection, tail, tuple(piece))
    return lines


def field_changes(
    connection: Connection, entry_id: int, limit: int | None = None
) -> list[FieldChange]:
    """Return the fields that an entry changed, in order; the first ``limit`` where it is given."""
    found: list[FieldChange] = []
    for block in blocks_of(connection, entry_id):
        for change in _of_block(block):
            if limit is not None and len(found) >= limit:
                return found
            found.append(change)
    return found


def _of_block(block: BlockData) -> Iterator[FieldChange]:
    if block.op == "update":
        for record_id, fields in block.updates:
            for name, (old, new) in fields.items():
                yield FieldChange(block.table, record_id, "update", name, old, new)
        return
    at = block.names.index("id")
    for row in block.rows:
        yield from _of_row(block, row, int(row[at] or 0))


def _of_row(block: BlockData, row: tuple[Stored, ...], record_id: int) -> Iterator[FieldChange]:
    for name, value in zip(block.names, row, strict=True):
        if value not in (None, ""):
            pair = (None, value) if block.op == "insert" else (value, None)
            yield FieldChange(block.table, record_id, block.op, name, *pair)


def _of_record(block: BlockData, record_id: int) -> list[FieldChange]:
    return [change for change in _of_block(block) if change.record_id == record_id]
