"""The words of a record that a search was answered by, to show beside what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.pieces import chunks, marks
from crmdesk.book.words import LAST_DIGITS, digits_of

_TEXTS: Mapping[str, str] = {
    "customer": "name,name_local,name_latin,short_name,ref,city,region,industry,notes",
    "contact": "name,name_latin,nickname,job_title,department,notes",
    "interaction": "subject,purpose,body,promise",
    "task": "title,notes",
    "product": "name,ref",
    "opportunity": "name,need",
}
"""Kind → the columns that its words come from, the most telling first."""
_OWNED: Mapping[str, tuple[str, ...]] = {
    "customer": (
        "SELECT customer_id,value FROM channel WHERE contact_id IS NULL AND customer_id IN ({0})",
        "SELECT customer_id,tag FROM tagging WHERE customer_id IN ({0})",
    ),
    "contact": ("SELECT contact_id,value FROM channel WHERE contact_id IN ({0})",),
}
LEAST_DIGITS = 3
AROUND = 40


def matched_texts(
    connection: Connection, text: str, found: Sequence[tuple[str, int]]
) -> dict[int, str]:
    """Return, for each (kind, id), the text that holds what was typed, cut to its surroundings.

    What was found by its sound (pinyin) holds no such text and is left out.
    """
    matched: dict[int, str] = {}
    for kind, columns in _TEXTS.items():
        ids = [record_id for each, record_id in found if each == kind]
        for piece in chunks(ids):
            sql = f"SELECT id,{columns} FROM {kind} WHERE id IN ({marks(len(piece))})"
            for row in rows_of(connection, sql, piece):
                _keep(matched, row[0], text, row[1:])
            for more in _OWNED.get(kind, ()):
                for row in rows_of(connection, more.format(marks(len(piece))), piece):
                    _keep(matched, row[0], text, row[1:])
    return matched


def _keep(matched: dict[int, str], record_id: int, text: str, values: Iterable[str | None]) -> None:
    if record_id in matched:
        return
    for value in values:
        cut = _cut(value or "", text)
        if cut:
            matched[record_id] = cut
            return


def _cut(value: str, text: str) -> str:
    """Return the part of a value around what was typed; empty where it does not hold it."""
    folded, wanted = value.casefold(), text.casefold().strip()
    at = folded.find(wanted)
    if at < 0:
        at = next((folded.find(w) for w in wanted.split() if w in folded), -1)
    if at < 0:
        typed, held = digits_of(text).lstrip("0"), digits_of(value)
        last = typed[-LAST_DIGITS:] if len(typed) > LAST_DIGITS else typed
        return value if len(typed) >= LEAST_DIGITS and last in held else ""
    start, end = max(0, at - AROUND), at + len(wanted) + AROUND
    cut = " ".join(value[start:end].split())
    return ("…" if start else "") + cut + ("…" if end < len(value) else "")
