"""Rows of one table during an import: those in the book, and those waiting to be written.

An import looks up and changes rows a great many times; here they are kept by id and written in
bulk at the end, so that a row that is made and then changed by a later line is written once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from crmdesk.book.queries.importing import all_rows, count_rows, rows_of_owner
from crmdesk.book.records.base import Record
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row

WHOLE = 60_000
"""Tables up to this many rows are read at once; of larger ones only what is asked for."""


Touched = list[tuple["Store", int]]
"""Rows that were added or changed since the list was last emptied."""


def let_go(known: dict[Any, Any]) -> None:
    """Empty a mapping one by one: at once would hold all threads up where it is large."""
    while known:
        known.popitem()


class Ids:
    """Hands out new ids one by one, minted in bulk."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._left: list[int] = []

    def next(self) -> int:
        """Return a new id."""
        if not self._left:
            self._left = self._tx.new_ids(1000)[::-1]
        return self._left.pop()


class Store:
    """The rows of one record class."""

    def __init__(self, tx: Transaction, record: type[Record], ids: Ids, touched: Touched) -> None:
        self.record = record
        self.fresh: dict[int, Row] = {}
        self._changed: dict[int, Row] = {}
        self._read: dict[int, Row] = {}
        self._whole = False
        self._tx = tx
        self._ids = ids
        self._touched = touched
        self._were: dict[int, Row] = {}
        self.before = count_rows(tx.connection, record)

    def add(self, values: Row) -> int:
        """Keep a new row and return its id; the mapping is kept, not copied."""
        new_id = self._ids.next()
        values["id"] = new_id
        self.fresh[new_id] = values
        self._touched.append((self, new_id))
        return new_id

    def row(self, record_id: int) -> Row:
        """Return a row as it will be; of a fresh one only what was given."""
        if record_id in self.fresh:
            return self.fresh[record_id]
        self._load()
        if record_id not in self._read:
            self._read[record_id] = self._tx.get(self.record, record_id)
        return self._read[record_id]

    def rows(self) -> Iterator[Row]:
        """Yield every row, those in the book first."""
        for row in all_rows(self._tx.connection, self.record) if self.before else ():
            yield self._read.setdefault(row["id"], row)
        yield from self.fresh.values()

    def set(self, record_id: int, values: Mapping[str, Any]) -> bool:
        """Change a row where it differs; return whether it did."""
        row = self.row(record_id)
        different = {name: value for name, value in values.items() if row.get(name) != value}
        different = {n: v for n, v in different.items() if not (v == "" and not row.get(n))}
        if not different:
            return False
        self._touched.append((self, record_id))
        if record_id not in self.fresh:
            were = self._were.setdefault(record_id, {})
            for name in different:
                were.setdefault(name, row.get(name))
            self._changed.setdefault(record_id, {}).update(different)
        row.update(different)
        return True

    def is_above(self, record_id: int, other: int, column: str) -> bool:
        """Tell whether ``record_id`` is ``other`` or stands above it by a column that links up."""
        seen: set[int] = set()
        step: int | None = other
        while step is not None and step not in seen:
            if step == record_id:
                return True
            seen.add(step)
            step = self.row(step).get(column)
        return False

    def differs(self, record_id: int) -> bool:
        """Tell whether a row is new, or other than it was before the import."""
        if record_id in self.fresh:
            return True
        row, were = self._read.get(record_id, {}), self._were.get(record_id, {})
        return any(row[name] != value for name, value in were.items())

    def flush(self) -> None:
        """Write everything that waits."""
        self._tx.insert_many(self.record, list(self.fresh.values()))
        self._tx.update_many(self.record, self._changed)
        let_go(self.fresh)
        self._changed = {}

    def _load(self) -> None:
        if not self._whole and 0 < self.before <= WHOLE:
            self._whole = True
            for row in all_rows(self._tx.connection, self.record):
                self._read.setdefault(row["id"], row)


class Parts:
    """What belongs to an owner (channels, addresses, tags …): adds only what is not there."""

    def __init__(self, store: Store, owner: str, names: Sequence[str], tx: Transaction) -> None:
        self.store = store
        self._owner = owner
        self._names = tuple(names)
        self._tx = tx
        self._known: dict[int, set[tuple[Any, ...]]] = {}
        self._whole = False

    def of(self, owner_id: int, *, fresh: bool) -> set[tuple[Any, ...]]:
        """Return the keys of what an owner has; a ``fresh`` owner is not looked up."""
        known = self._known.get(owner_id)
        if known is None:
            known = self._known[owner_id] = set()
            if not fresh and self.store.before:
                self._read(owner_id, known)
        return known

    def add(self, owner_id: int, values: Row, *, fresh: bool) -> bool:
        """Add a part unless the owner has one with the same key; return whether it was added."""
        key = tuple([values.get(name) or "" for name in self._names])
        known = self._known.get(owner_id)
        if known is None:
            known = self.of(owner_id, fresh=fresh)
        if key in known:
            return False
        known.add(key)
        values[self._owner] = owner_id
        self.store.add(values)
        return True

    def forget(self) -> None:
        """Let go of what was looked up."""
        let_go(self._known)
        self._whole = False

    def _read(self, owner_id: int, known: set[tuple[Any, ...]]) -> None:
        if self.store.before <= WHOLE * 5:
            if not self._whole:
                self._whole = True
                self._read_all()
            return
        for row in rows_of_owner(self._tx.connection, self.store.record, self._owner, owner_id):
            known.add(tuple(row[name] or "" for name in self._names))

    def _read_all(self) -> None:
        for row in all_rows(self._tx.connection, self.store.record):
            known = self._known.setdefault(row[self._owner], set())
            known.add(tuple(row[name] or "" for name in self._names))


class Multiset:
    """Counts equal things in the book, so that a second import of them adds none.

    A file may hold two equal lines and both are meant; importing the file again finds both.
    """

    def __init__(self, read: Callable[[], Iterator[tuple[tuple[Any, ...], int]]]) -> None:
        self._read = read
        self._ids: dict[tuple[Any, ...], list[int]] | None = None

    def take(self, key: tuple[Any, ...]) -> int | None:
        """Return the id of a thing with this key that was not taken yet, None if there is none."""
        if self._ids is None:
            self._ids = {}
            for found, record_id in self._read():
                self._ids.setdefault(found, []).append(record_id)
        ids = self._ids.get(key)
        return ids.pop(0) if ids else None
