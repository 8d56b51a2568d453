"""Columns that hold a field of the user's own: how their headers say so, and what kind they are.

An export writes ``Own field: Label [kind]``, and of a choice what there is to choose from; a column
that the user sends into an own field is read under such a header.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

from crmdesk.exchange.plans import ColumnFormat, Problem
from crmdesk.exchange.values import Unread, parse_date, parse_number

WITH_OWN_FIELDS: MappingProxyType[str, str] = MappingProxyType(
    {"customers": "customer", "contacts": "contact"}
)
"""Kinds of rows whose records can have own fields, and what these records are called."""

_HEADER = re.compile(
    r"(?:Own field|自定义字段)\s*[:：]\s*(?P<label>.+?)"
    r"(?:\s*\[(?P<kind>text|number|date|choice)(?::\s*(?P<choices>.*))?\])?",
    re.DOTALL,
)
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][\d.,]*)%?|[-+]?0[.,]\d+")
"""What is a figure and no number by which something is known: no leading nought."""
_LONGEST = 12  # digits; what is longer is the number of a card or a phone


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A field of the user's own, as a header says it.

    Attributes:
        label: its name.
        kind: text, number, date or choice.
        choices: of a choice, parted by commas.
    """

    label: str
    kind: str = "text"
    choices: str = ""

    @property
    def header(self) -> str:
        """The header that says so."""
        choices = f": {self.choices}" if self.choices else ""
        return f"Own field: {self.label} [{self.kind}{choices}]"


def own_column(header: str) -> OwnColumn | None:
    """Return the own field that a header names, None where it names none."""
    match = _HEADER.fullmatch(header)
    if match is None:
        return None
    return OwnColumn(match["label"].strip(), match["kind"] or "text", match["choices"] or "")


def kind_of(cells: Iterable[str], form: ColumnFormat) -> str:
    """Return what kind of own field holds the cells of a column: number, date or else text."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return "text"
    for kind in ("number", "date"):
        if all(read_own(kind, cell, form) is not None for cell in filled):
            return kind
    return "text"


def read_own(kind: str, cell: str, form: ColumnFormat) -> str | None:
    """Return the text of a cell as an own field of a kind takes it, None where it does not fit."""
    try:
        if kind == "number":
            if not _NUMBER.fullmatch(cell) or sum(char.isdigit() for char in cell) > _LONGEST:
                return None
            value = parse_number(cell, decimal_comma=form.decimal_comma) * form.factor
            return format(value, "f")
        if kind == "date":
            day = parse_date(cell, day_first=form.day_first)
            return day.isoformat() if day is not None else None
    except Unread:
        return None
    return cell


def misfit(kind: str, row: int, column: str, text: str) -> Problem:
    """Return the remark on a cell that an own field of a kind cannot hold."""
    if kind == "number":
        return Problem(row, column, text, f"“{text}” is not a number.", "not_a_number")
    return Problem(row, column, text, f"“{text}” is not a date.", "not_a_date")
