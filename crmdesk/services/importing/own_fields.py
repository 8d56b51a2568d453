"""The user's own fields in files: a column that bears the label of one fills it.

A header that says of a column that it is an own field (see ``exchange.own_columns``) makes the
field where the book has none of that name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from crmdesk.book.queries.names import custom_fields
from crmdesk.book.records import CustomField
from crmdesk.exchange.own_columns import WITH_OWN_FIELDS, OwnColumn, misfit, own_column, read_own
from crmdesk.exchange.plans import ColumnFormat
from crmdesk.services.importing.words import plain

if TYPE_CHECKING:
    from crmdesk.book.book import Book
    from crmdesk.services.importing.ledger import Ledger


_USUAL = ColumnFormat()


def own_header(field: Mapping[str, Any]) -> str:
    """Return what an export calls the column of an own field."""
    label = str(field["label"] or field["key"])
    return OwnColumn(label, str(field["kind"]), str(field["choices"] or "")).header


def own_fields_of(book: Book) -> list[tuple[str, OwnColumn]]:
    """Return the own fields of a book: of which record each is, and what it is."""
    found = []
    with book.read() as connection:
        for record in WITH_OWN_FIELDS.values():
            for row in custom_fields(connection, record):
                label, choices = str(row["label"] or row["key"]), str(row["choices"] or "")
                found.append((record, OwnColumn(label, str(row["kind"]), choices)))
    return found


class OwnFields:
    """Finds and makes the own fields of customers or of contacts during an import."""

    def __init__(self, ledger: Ledger, record: str) -> None:
        self._ledger = ledger
        self._record = record
        self._known: dict[str, dict[str, Any]] | None = None
        self._headers: dict[str, dict[str, Any] | None] = {}

    def take(self, extra: dict[str, Any]) -> dict[str, Any]:
        """Move out of the further cells of a row what belongs into own fields; return it by key."""
        found: dict[str, Any] = {}
        for header in list(extra):
            if header not in self._headers:
                self._headers[header] = self._field(header)
            field = self._headers[header]
            if field is None:
                continue
            value = _stored(field["kind"], extra[header])
            if value is not None:
                found[field["key"]] = value
                del extra[header]
            else:
                self._misfit(extra, header, field)
        return found

    def _misfit(self, extra: dict[str, Any], header: str, field: Mapping[str, Any]) -> None:
        """Keep a cell that does not fit its field among the further cells, and say so."""
        text = extra.pop(header)
        named = own_column(header)
        extra[named.label if named else header] = text
        if named is None:  # of one that names its field the reader has said so
            tally = self._ledger.tally
            tally.problems.append(misfit(field["kind"], tally.row, header, text))

    def _field(self, header: str) -> dict[str, Any] | None:
        """Return the own field that a header means, made where the header says what it is."""
        if self._known is None:
            rows = self._ledger.store(CustomField).rows()
            mine = [row for row in rows if row["record"] == self._record]
            self._known = {plain(row["label"] or row["key"]): row for row in mine}
        named = own_column(header)
        label = named.label if named else header
        known = self._known.get(plain(label))
        if known is not None or named is None:
            return known
        key = re.sub(r"\W+", "_", label.casefold()).strip("_") or "field"
        while any(row["key"] == key for row in self._known.values()):
            key += "_"
        made = {
            "record": self._record, "key": key, "label": label, "kind": named.kind,
            "choices": named.choices, "position": len(self._known),
        }  # fmt: skip
        self._ledger.store(CustomField).add(made)
        self._known[plain(label)] = made
        return made


def _stored(kind: str, text: Any) -> Any:
    """Return a cell as an own field of a kind holds it, None where it does not fit."""
    if not isinstance(text, str):
        return None
    if kind == "number":
        try:
            number = Decimal(text.replace(",", ""))
        except InvalidOperation:
            return None
        if not number.is_finite():
            return None
        return int(number) if number == number.to_integral_value() else float(number)
    if kind == "date":
        return read_own("date", text, _USUAL)
    return text


def split_cells(text: str) -> dict[str, str]:
    """Return the cells of an export's column of other cells: a line each, going on when indented.

    A line that names no cell belongs to the text as a whole, which then is kept as one.
    """
    found: dict[str, str] = {}
    last = ""
    for line in text.split("\n"):
        head, colon, rest = line.partition(": ")
        if line.startswith("  ") and last:
            found[last] += f"\n{line[2:]}"
        elif colon and head.strip() == head and head:
            last = head.replace("∶", ":")
            found[last] = rest
        else:
            return {"Other cells": text}
    return found


def join_cells(cells: dict[str, str]) -> str:
    """Return cells as lines that ``split_cells`` reads."""
    lines = []
    for head, text in cells.items():
        name = " ".join(head.replace(":", "∶").split())
        lines.append(f"{name}: " + text.replace("\n", "\n  "))
    return "\n".join(lines)
