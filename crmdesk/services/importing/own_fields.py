"""The user's own fields in files: a column that bears the label of one fills it.

An export writes such a column as ``Own field: Label [kind]``, so that an empty book gets the field
with its kind, and of a choice what there is to choose from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from crmdesk.book.records import CustomField
from crmdesk.services.importing.words import plain

if TYPE_CHECKING:
    from crmdesk.services.importing.ledger import Ledger

_HEADER = re.compile(
    r"(?:Own field|自定义字段)\s*[:：]\s*(?P<label>.+?)"
    r"(?:\s*\[(?P<kind>text|number|date|choice)(?::\s*(?P<choices>.*))?\])?"
)


def own_header(field: Mapping[str, Any]) -> str:
    """Return what an export calls the column of an own field."""
    choices = f": {field['choices']}" if field["choices"] else ""
    return f"Own field: {field['label'] or field['key']} [{field['kind']}{choices}]"


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
            value = _stored(field["kind"], extra[header]) if field is not None else None
            if field is not None and value is not None:
                found[field["key"]] = value
                del extra[header]
        return found

    def _field(self, header: str) -> dict[str, Any] | None:
        """Return the own field that a header means, made where the header says what it is."""
        if self._known is None:
            rows = self._ledger.store(CustomField).rows()
            mine = [row for row in rows if row["record"] == self._record]
            self._known = {plain(row["label"] or row["key"]): row for row in mine}
        match = _HEADER.fullmatch(header)
        label = match["label"].strip() if match else header
        known = self._known.get(plain(label))
        if known is not None or match is None:
            return known
        key = re.sub(r"\W+", "_", label.casefold()).strip("_") or "field"
        while any(row["key"] == key for row in self._known.values()):
            key += "_"
        made = {
            "record": self._record, "key": key, "label": label, "kind": match["kind"] or "text",
            "choices": match["choices"] or "", "position": len(self._known),
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
        try:
            return date.fromisoformat(text[:10].replace("/", "-")).isoformat()
        except ValueError:
            return None
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
