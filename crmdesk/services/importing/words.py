"""Comparing names, and keeping text that has no field of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from difflib import SequenceMatcher
from typing import Any

from crmdesk.book.values import Row, to_ms

ALIKE = 0.6
"""Likeness (difflib) from which two names under one number are taken for the same customer."""


OWN_CHIEF = "Nobody can report to themself, directly or not."
"""What is said of a chief who would close a ring."""


def plain(name: str) -> str:
    """Return a name as it is compared: lower case, single spaces."""
    return " ".join(name.casefold().split())


def alike(one: str, other: str) -> bool:
    """Tell whether two names may be of the same, one of them renamed."""
    one, other = plain(one), plain(other)
    return one == other or SequenceMatcher(None, one, other).ratio() >= ALIKE


def merged(row: Mapping[str, Any], values: Row, extra: Mapping[str, Any]) -> Row:
    """Return values for a row that is there already: notes are added to, own fields merged."""
    notes = values.get("notes")
    if notes:
        values["notes"] = with_note(row.get("notes") or "", notes)
    if values.get("custom"):
        values["custom"] = {**(row.get("custom") or {}), **values["custom"]}
    if extra:
        values["extra"] = {**(row.get("extra") or {}), **extra}
    return values


def with_note(notes: str, more: str) -> str:
    """Return notes with a text that is not lost and not doubled."""
    if not more or more in notes:
        return notes
    return f"{notes}\n{more}" if notes else more


def as_lines(extra: Mapping[str, str]) -> str:
    """Return cells that have no field as lines of a note."""
    return "\n".join(f"{head}: {text}" for head, text in extra.items())


def moment(value: Any) -> int | None:
    """Return an instant; a day without a time is taken at noon of the user's own clock."""
    if isinstance(value, datetime):
        return to_ms(value)
    if isinstance(value, date):
        return to_ms(datetime.combine(value, time(12)))
    return None
