"""One change of the book: rows in, journal out, all or nothing.

Everything that alters a record goes through here, in three verbs (insert, update, delete). Each
notes what it did as blocks for the journal; derived figures and the search index follow before
the commit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, Table

from crmdesk.book.changes import BlockData, Dependent, dependents_of
from crmdesk.book.errors import NoSuchRecord
from crmdesk.book.ids import IdMinter
from crmdesk.book.indexes import indexed_afterwards
from crmdesk.book.pieces import chunks, marks, quoted
from crmdesk.book.values import (
    AS_IT_IS,
    Row,
    Stored,
    load_row,
    required_defaults,
    stored,
    table_columns,
)

if TYPE_CHECKING:  # the record classes take a while to load, and reading needs none of them
    from crmdesk.book.records.base import Record


PIECE = 2_000
"""Rows of one block of the journal, and of one step of a large insert."""


class Transaction:
    """The only way to write records. Made by ``Book.transaction``; lives as long as its block."""

    def __init__(self, connection: Connection, minter: IdMinter) -> None:
        self.connection = connection
        self.blocks: list[BlockData] = []
        self.subject = ""
        self._minter = minter

    # reading inside the change

    def get(self, record: type[Record], record_id: int) -> Row:
        """Return one record's values; raise NoSuchRecord where it is not there."""
        rows = self.find(record, id=record_id)
        if not rows:
            raise NoSuchRecord(record.__tablename__, record_id)
        return rows[0]

    def find(self, record: type[Record], **equals: Any) -> list[Row]:
        """Return the records whose columns equal the given values, by id."""
        columns = table_columns(record)
        for name in equals:
            columns[name]  # a wrong name is a bug: KeyError
        where = " AND ".join(f'"{name}" IS ?' for name in equals) or "1"
        sql = f'SELECT * FROM "{record.__tablename__}" WHERE {where} ORDER BY id'
        found = self.connection.exec_driver_sql(sql, tuple(map(stored, equals.values())))
        return [load_row(record, row) for row in found.mappings()]

    # the verbs

    def new_ids(self, count: int) -> list[int]:
        """Return ids for rows that point to each other before they are inserted."""
        return self._minter.mint_many(count)

    def insert(self, record: type[Record], **values: Any) -> int:
        """Add one record and return its id."""
        return self.insert_many(record, [values])[0]

    def insert_many(self, record: type[Record], rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add records and return their ids, in order; a row may bring its own ``id``."""
        if not rows:
            return []
        columns, defaults = table_columns(record), required_defaults(record)
        shapes: dict[tuple[str, ...], None] = {}
        for row in rows:  # a loop, so that other threads get their turn
            shapes[tuple(row)] = None
        used = dict.fromkeys(name for shape in shapes for name in shape)
        names = ["id", *(name for name in {**used, **defaults} if name != "id")]
        fallback = [_empty(columns[name], defaults.get(name)) for name in names[1:]]
        ids = [row.get("id") for row in rows]
        minted = iter(self._minter.mint_many(sum(i is None for i in ids)))
        ids = [next(minted) if i is None else i for i in ids]
        with indexed_afterwards(self.connection, record.__tablename__, len(rows)):
            for start in range(0, len(rows), PIECE):
                piece = rows[start : start + PIECE]
                found = [
                    _column(piece, name, default) if name in used else [default] * len(piece)
                    for name, default in zip(names[1:], fallback, strict=True)
                ]
                data = list(zip(ids[start : start + PIECE], *found, strict=True))
                self._insert_stored(record.__table__, names, cast(list[tuple[Stored, ...]], data))
        return cast(list[int], ids)

    def _insert_stored(
        self, table: Any, names: Sequence[str], data: Sequence[tuple[Stored, ...]]
    ) -> None:
        name = cast(Table, table).name
        sql = f'INSERT INTO "{name}" ({quoted(names)}) VALUES ({marks(len(names))})'
        for start in range(0, len(data), PIECE):
            piece = data[start : start + PIECE]
            self.connection.exec_driver_sql(sql, list(piece))
            self.blocks.append(BlockData.of_rows(name, "insert", names, piece))

    def update(self, record: type[Record], record_id: int, **values: Any) -> bool:
        """Set values of one record; return whether anything was different."""
        return self.update_many(record, {record_id: values}) > 0

    def update_many(self, record: type[Record], changes: Mapping[int, Mapping[str, Any]]) -> int:
        """Set values of many records (id → values); return how many really changed."""
        columns = table_columns(record)
        table = record.__tablename__
        changed: list[tuple[int, dict[str, list[Stored]]]] = []
        for ids in chunks(sorted(changes)):
            names = list(dict.fromkeys(name for i in ids for name in changes[i]))
            for name in names:
                columns[name]
            sql = f'SELECT id,{quoted(names)} FROM "{table}" WHERE id IN ({marks(len(ids))})'
            if not names:
                continue
            now = {r[0]: r for r in self.connection.exec_driver_sql(sql, tuple(ids))}
            for record_id in ids:
                if record_id not in now:
                    raise NoSuchRecord(table, record_id)
                old = dict(zip(names, now[record_id][1:], strict=True))
                new = {
                    name: _empty(columns[name], None) if value is None else stored(value)
                    for name, value in changes[record_id].items()
                }
                fields = {n: [old[n], v] for n, v in new.items() if v != old[n]}
                if fields:
                    changed.append((record_id, fields))
        self._update_stored(table, changed)
        return len(changed)

    def _update_stored(
        self, table: str, changed: Sequence[tuple[int, dict[str, list[Stored]]]]
    ) -> None:
        for record_id, fields in changed:
            sets = ",".join(f'"{name}"=?' for name in fields)
            values = tuple(pair[1] for pair in fields.values())
            self.connection.exec_driver_sql(
                f'UPDATE "{table}" SET {sets} WHERE id=?', (*values, record_id)
            )
        for start in range(0, len(changed), 1000):
            self.blocks.append(BlockData.of_updates(table, changed[start : start + 1000]))

    def delete(self, record: type[Record], ids: Sequence[int]) -> int:
        """Delete records and what they own; links to them are emptied. Return rows deleted."""
        gone = 0
        for piece in chunks(sorted(set(ids))):
            for dependent in dependents_of(record):
                gone += self._release(dependent, piece)
            gone += self._delete_stored(record, piece)
        return gone

    def _release(self, dependent: Dependent, ids: Sequence[int]) -> int:
        sql = (
            f'SELECT id FROM "{dependent.record.__tablename__}" '
            f'WHERE "{dependent.column}" IN ({marks(len(ids))}) ORDER BY id'
        )
        found = [row[0] for row in self.connection.exec_driver_sql(sql, tuple(ids))]
        if not found:
            return 0
        if dependent.owned:
            return self.delete(dependent.record, found)
        self.update_many(dependent.record, {i: {dependent.column: None} for i in found})
        return 0

    def _delete_stored(self, record: type[Record], ids: Sequence[int]) -> int:
        table, names = record.__tablename__, list(table_columns(record))
        where = f"WHERE id IN ({marks(len(ids))})"
        found = self.connection.exec_driver_sql(
            f'SELECT {quoted(names)} FROM "{table}" {where} ORDER BY id', tuple(ids)
        )
        data = [tuple(row) for row in found]
        if data:
            self.connection.exec_driver_sql(f'DELETE FROM "{table}" {where}', tuple(ids))
            self.blocks.append(BlockData.of_rows(table, "delete", names, data))
        return len(data)

    def _delete_stored_many(self, record: type[Record], ids: Sequence[int]) -> int:
        return sum(self._delete_stored(record, piece) for piece in chunks(ids))

    def keep_bytes(self, data: bytes) -> str:
        """Store an attachment's bytes once per content; return their SHA-256."""
        digest = sha256(data).hexdigest()
        self.connection.exec_driver_sql(
            "INSERT INTO blob(sha256, data) VALUES (?,?) ON CONFLICT DO NOTHING", (digest, data)
        )
        return digest


def _column(rows: Sequence[Mapping[str, Any]], name: str, default: Stored) -> list[Stored]:
    """Return the stored values of one column of new rows."""
    values: list[Any] = [row.get(name) for row in rows]
    kinds: set[type] = set(map(type, values))
    if kinds <= AS_IT_IS:
        return values
    found: list[Any] = [
        default if value is None else value if value.__class__ in AS_IT_IS else stored(value)
        for value in values
    ]
    return found


def _empty(column: Any, default: Stored) -> Stored:
    """Return what a missing value is stored as: the default, empty text, or null."""
    if default is not None:
        return default
    return "" if not column.nullable and column.server_default is not None else None
