"""What a change consists of: blocks of rows, packed small, and who depends on whom."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from crmdesk.book.values import Stored

if TYPE_CHECKING:
    from crmdesk.book.records.base import Record


@dataclass(frozen=True, slots=True)
class Changes:
    """What one transaction did; told to everybody who shows the book.

    Attributes:
        entry_id: the journal entry, 0 where nothing was written.
        what: the stable verb, for example ``log_visit``.
        subject: what it was done to, in the user's words.
        tables: ids of the changed rows by table name.
        initiator: who asked, so that a panel can skip its own echo.
    """

    entry_id: int
    what: str
    subject: str
    tables: dict[str, frozenset[int]]
    initiator: str = ""

    def touches(self, *tables: str) -> bool:
        """Tell whether any of the tables changed."""
        return any(table in self.tables for table in tables)


@dataclass(frozen=True)
class BlockData:
    """Rows of one table changed in one way, in stored values.

    For insert and delete ``names`` are the columns and ``rows`` their values; for update
    ``updates`` are (id, {column: [old, new]}).
    """

    table: str
    op: str
    names: tuple[str, ...] = ()
    rows: tuple[tuple[Stored, ...], ...] = ()
    updates: tuple[tuple[int, dict[str, list[Stored]]], ...] = ()

    @classmethod
    def of_rows(
        cls, table: str, op: str, names: Sequence[str], rows: Sequence[tuple[Stored, ...]]
    ) -> BlockData:
        """Return a block of inserted or deleted rows."""
        return cls(table, op, names=tuple(names), rows=tuple(rows))

    @classmethod
    def of_updates(
        cls, table: str, updates: Sequence[tuple[int, dict[str, list[Stored]]]]
    ) -> BlockData:
        """Return a block of updated rows."""
        return cls(table, "update", updates=tuple(updates))

    @property
    def ids(self) -> list[int]:
        """The ids of the rows."""
        if self.op == "update":
            return [record_id for record_id, _ in self.updates]
        at = self.names.index("id")
        return [int(row[at]) for row in self.rows]  # type: ignore[arg-type]

    def column(self, name: str) -> list[Stored]:
        """Return the values of one column of inserted or deleted rows; empty if not there."""
        if name not in self.names:
            return []
        at = self.names.index(name)
        return [row[at] for row in self.rows]

    def inverted(self) -> BlockData:
        """Return the block that takes this one back."""
        if self.op == "update":
            back = tuple(
                (record_id, {name: [new, old] for name, (old, new) in fields.items()})
                for record_id, fields in self.updates
            )
            return BlockData(self.table, "update", updates=back)
        op = "delete" if self.op == "insert" else "insert"
        return BlockData(self.table, op, names=self.names, rows=self.rows)

    @cached_property
    def packed(self) -> bytes:
        """The block's rows as compressed JSON."""
        body: Any = self.updates if self.op == "update" else [self.names, self.rows]
        raw = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        return zlib.compress(raw, 1)

    @classmethod
    def unpacked(cls, table: str, op: str, payload: bytes) -> BlockData:
        """Return the block that ``packed`` made."""
        body = json.loads(zlib.decompress(payload))
        if op == "update":
            return cls(table, op, updates=tuple((i, fields) for i, fields in body))
        return cls(table, op, names=tuple(body[0]), rows=tuple(tuple(row) for row in body[1]))


@dataclass(frozen=True, slots=True)
class Dependent:
    """A column elsewhere that points to a record; ``owned`` rows go when the record goes."""

    record: type[Record]
    column: str
    owned: bool


@cache
def dependents_of(record: type[Record]) -> tuple[Dependent, ...]:
    """Return every column that points to ``record``: first what is emptied, then what is owned."""
    found = sorted(_pointing_to(record.__tablename__), key=lambda d: d.owned)
    return tuple(found)


def _pointing_to(table: str) -> Iterator[Dependent]:
    from crmdesk.book.records import Record

    for mapper in Record.registry.mappers:
        other = mapper.class_
        if not issubclass(other, Record):
            continue
        for column in other.__table__.columns:
            for key in column.foreign_keys:
                if key.target_fullname == f"{table}.id":
                    owned = column.info.get("on_delete") == "delete"
                    yield Dependent(other, column.name, owned)
