"""Sheets that only our own export writes: family, posts, matters, wallet, tasks and the rest.

Each row is put back as it was, with what it names found by name; a row that is there already is
not added again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from crmdesk.book.queries.importing import columns_of
from crmdesk.book.values import Row, stored, table_columns
from crmdesk.exchange.likeness import country_code
from crmdesk.exchange.own_sheets import OWN_SHEETS
from crmdesk.exchange.plans import ParsedRow
from crmdesk.services.book_sheets import BOOK_SHEETS
from crmdesk.services.importing.ledger import NUMBERS, Ledger
from crmdesk.services.importing.links import Links
from crmdesk.services.importing.report import Outcome
from crmdesk.services.importing.store import Multiset
from crmdesk.services.importing.words import moment
from crmdesk.services.phone_numbers import phone_digits

Key = tuple[Any, ...]


class BookRows:
    """Takes rows of a sheet of the book.

    Args:
        kind: of the sheet.
        ledger: of the import.
        preset: as every taker of rows is given it.
    """

    def __init__(self, kind: str, ledger: Ledger, preset: str | None) -> None:
        self._kind = kind
        self._ledger = ledger
        self._sheet = BOOK_SHEETS[kind]
        self._store = ledger.store(self._sheet.record)
        self._types = {name: type_ for name, type_, _ in OWN_SHEETS[kind]}
        self._columns = [name for name in table_columns(self._sheet.record) if name != "id"]
        self._compared = self._sheet.key or tuple(
            name for name in self._columns if name not in ("digits", "detail")
        )
        self._there = Multiset(self._read)
        self._known: dict[Key, int] | None = None
        self._links = Links(ledger, kind)

    def take(self, parsed: ParsedRow) -> Outcome:
        """Put one row into the book."""
        values = self._values(parsed.values)
        if values is None:
            return "skipped"
        key = self._key(values)
        if not self._sheet.key:
            if self._there.take(key) is None:
                self._store.add(values)
                return "created"
            return "skipped"
        known = self._index()
        if key in known:
            return "updated" if self._store.set(known[key], values) else "skipped"
        known[key] = self._store.add(values)
        return "created"

    def finish(self) -> None:
        """Nothing is left to do."""

    def _values(self, given: dict[str, Any]) -> Row | None:
        """Return the columns of a row, None where it lacks whom it is about."""
        values = self._links.of(given)
        if values is None:
            return None
        currency = str(given.get("currency", "")).upper() or self._ledger.currency
        for name, type_ in self._types.items():
            if self._sheet.refers(name) or name not in given:
                continue
            column = self._sheet.columns.get(name, name)
            values[column] = self._value(name, type_, given[name], currency)
        if self._kind == "numbers":
            values["digits"] = self._digits(values)
        if self._kind in ("numbers", "addresses"):
            values.setdefault("label", "")  # else the one that a row of contacts gave it stays
        return values

    def _value(self, name: str, type_: str, value: Any, currency: str) -> Any:
        if type_ == "money":
            return self._ledger.minor(name, value, currency)
        if type_ == "datetime":
            return moment(value)
        if type_ == "number":
            return float(value)
        if type_ == "integer":
            return self._ledger.whole(name, value)
        if name in _AS_JSON:
            with suppress(ValueError):
                return json.loads(str(value))
            return None
        return value

    def _digits(self, values: Row) -> str:
        if values.get("kind") not in NUMBERS:
            return ""
        country = str(self._ledger.customers.row(values["customer_id"]).get("country") or "")
        return phone_digits(str(values.get("value", "")), country)

    def _key(self, values: Row) -> Key:
        return tuple(_compared(name, values.get(name)) for name in self._compared)

    def _index(self) -> dict[Key, int]:
        if self._known is None:
            self._known = {}
            for key, found in self._read():
                self._known.setdefault(key, found)
            for found, row in self._store.fresh.items():
                self._known.setdefault(self._key(row), found)
        return self._known

    def _read(self) -> Iterator[tuple[Key, int]]:
        if self._store.before:
            connection = self._ledger.tx.connection
            for *key, found in columns_of(connection, self._sheet.record, (*self._compared, "id")):
                pairs = zip(self._compared, key, strict=True)
                yield tuple(_compared(name, value) for name, value in pairs), found


_AS_JSON = ("how_it_came",)


def _compared(name: str, value: Any) -> Any:
    """Return a value as two rows are compared by it; nothing, none and no are the same."""
    if name == "country" and value:
        return country_code(str(value)) or value
    return stored(value) or ""
