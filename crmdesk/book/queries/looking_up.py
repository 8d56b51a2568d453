"""Looking things up by what is typed: ranked, by kind, and quick in a book of a million.

Names that begin with the words come from the indexes of names; everything else from the full-text
index, the newest first, and only so many as can be ranked within a key press.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.pieces import INSIDE, LAST, inside, marks
from crmdesk.book.queries.customer_order import names_begun
from crmdesk.book.queries.customers import is_small
from crmdesk.book.queries.matched import matched_texts
from crmdesk.book.search import Hit, may_be_inside, names_holding, search
from crmdesk.book.words import digits_of, has_cjk, is_number, match_query

MOST = LOOKED_AT = 160
"""Hits of the index that are looked at."""
AT_ONCE = 100
"""So many of them at every key; a pause follows for the others."""
NAMES = 40
"""So many of them by their name are enough."""
_BEGINNING = 3
"""Letters of a beginning that the index knows (its ``prefix``)."""
LEAST_DIGITS = 5
"""So many digits are meant as somebody's number."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """Whose a number is: a customer's, or a person's there."""

    customer_id: int
    contact_id: int | None
    value: str
    who: str


@dataclass(slots=True)
class LookedUp:
    """What was found: ids of customers in no order, the other hits by kind.

    ``more`` tells that others whose name holds the words may be found by a deeper look.
    """

    customers: list[int] = field(default_factory=list)
    numbers: list[Numbered] = field(default_factory=list)
    others: dict[str, list[int]] = field(default_factory=dict)
    owners: dict[int, int | None] = field(default_factory=dict)
    more: bool = False


def look_up(connection: Connection, text: str, few: int = 12, *, deep: bool = True) -> LookedUp:
    """Return what matches the words typed.

    Names that hold the words inside, and those among very many that match, are looked for only
    if ``deep`` or in a small book: that takes many times as long as everything else.
    """
    found = LookedUp()
    text = text.strip()
    if not text:
        return found
    found.numbers = whose_number(connection, text)
    seen = dict.fromkeys(names_begun(connection, text, 2 * few))
    hits, found.more = _hits(connection, text, deep or is_small(connection))
    for hit in hits:
        if hit.kind == "customer":
            seen[hit.id] = None
        else:
            found.others.setdefault(hit.kind, []).append(hit.id)
            found.owners[hit.id] = hit.customer_id
    for kind in ("contact", "product"):
        _add_begun(connection, found, kind, text, few)
    found.customers = list(seen)
    return found


def candidates(connection: Connection, text: str, limit: int) -> list[Hit]:
    """Return what may be meant, more than ``limit``: whose number it is and names begun first."""
    first = [
        Hit(n.customer_id, "customer", n.customer_id)
        if n.contact_id is None
        else Hit(n.contact_id, "contact", n.customer_id)
        for n in whose_number(connection, text)
    ]
    first += [Hit(i, "customer", i) for i in names_begun(connection, text, limit)]
    return list(dict.fromkeys([*first, *search(connection, text, max(limit, LOOKED_AT))]))


def _hits(connection: Connection, text: str, deep: bool) -> tuple[list[Hit], bool]:
    """Return the newest hits, and whether a deeper look may find names among the others."""
    query = match_query(text)
    if not query:
        return [], False
    most = MOST if deep else AT_ONCE
    rows = (None if deep else _ask_common(connection, text, most)) or _ask(connection, query, most)
    hits = [Hit(*row[:3]) for row in rows]
    if not deep and may_be_inside(text):
        return hits, True
    many = len(hits) >= most and len(text) > 2
    many = many and not _enough_names(text, [row[3] for row in rows])
    if not deep:
        return hits, many
    named = _ask(connection, match_query(text, "name other"), NAMES) if many else []
    hits = [*(Hit(*row[:3]) for row in named), *hits, *names_holding(connection, text, MOST)]
    return list(dict.fromkeys(hits)), False


def _enough_names(text: str, names: Sequence[str]) -> bool:
    """Tell whether the words are in so many of the names that no more need be looked for."""
    words = text.casefold().split()
    found = (name for name in names if all(word in name.casefold() for word in words))
    return any(True for _ in islice(found, NAMES - 1, None))


def _ask(connection: Connection, query: str, limit: int) -> list[tuple[int, str, int | None, str]]:
    """Return (id, kind, customer, words of its name) of the newest documents that match."""
    sql = (
        "SELECT d.id,d.kind,d.customer_id,d.name FROM (SELECT rowid AS i FROM search"
        " WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) s CROSS JOIN search_doc d ON d.id=s.i"
    )
    return rows_of(connection, sql, (query, limit))


def _ask_common(connection: Connection, word: str, limit: int) -> list[Any] | None:
    """Return the newest documents with a long word that very many hold; None where it is not one.

    The index knows beginnings of a few letters; for a longer one it gathers all documents with
    it before it tells of one. Where nearly all that begin as it does hold it (Sha, Shanghai), the
    newest of those are looked through instead.
    """
    if len(word) <= _BEGINNING or not (word.isascii() and word.isalpha()):
        return None
    sql = (
        "SELECT d.id,d.kind,d.customer_id,d.name,"
        "' '||d.name||' '||d.other||' '||d.words LIKE ? FROM (SELECT rowid AS i FROM search"
        " WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) s CROSS JOIN search_doc d ON d.id=s.i"
    )
    begun = match_query(word[:_BEGINNING])
    rows = rows_of(connection, sql, (f"% {word}%", begun, limit * 3 // 2))
    found = [row[:4] for row in rows if row[4]]
    return found[:limit] if len(found) >= limit else None


def _add_begun(connection: Connection, found: LookedUp, kind: str, text: str, few: int) -> None:
    """Add people or products whose name begins with the words, before the others."""
    owner = "customer_id" if kind == "contact" else "NULL"
    starts = dict.fromkeys((text, text[:1].upper() + text[1:]))
    for start in starts if not has_cjk(text) else (text,):
        sql = f"SELECT id,{owner} FROM {kind} WHERE name>=? AND name<? ORDER BY name LIMIT ?"
        rows = rows_of(connection, sql, (start, start + LAST, few))
        begun = dict.fromkeys(row[0] for row in rows)
        others = [i for i in found.others.get(kind, ()) if i not in begun]
        found.others[kind] = [*begun, *others]
        found.owners.update({row[0]: row[1] for row in rows})


def whose_number(connection: Connection, text: str, limit: int = 8) -> list[Numbered]:
    """Return whose a number is, however it is written; the most alike first.

    A number is the same where one is the end of the other, or where the last eight digits agree:
    who calls shows a trunk 0, a country's prefix or a carrier's, or none.
    """
    typed = digits_of(text).lstrip("0")
    if not is_number(text) or len(typed) < LEAST_DIGITS:
        return []
    query = match_query(text, "codes")
    found = _ask(connection, query, 60)
    ids = tuple(row[0] for row in found if row[1] in ("customer", "contact"))
    if not ids:
        return []
    sql = (
        "SELECT h.customer_id,h.contact_id,h.value,COALESCE(p.name,''),h.digits FROM channel h"
        " LEFT JOIN contact p ON p.id=h.contact_id WHERE h.digits<>'' AND"
        f" (h.contact_id IN ({marks(len(ids))}) OR h.contact_id IS NULL"
        f" AND h.customer_id IN ({marks(len(ids))}))"
    )
    scored = []
    for row in rows_of(connection, sql, (*ids, *ids)):
        alike = likeness(typed, row[4])
        if alike:
            scored.append(
                (-alike, row[1] is None, row[2], Numbered(row[0], row[1], row[2], row[3]))
            )
    scored.sort(key=lambda each: each[:3])
    return [each[3] for each in scored[:limit]]


def likeness(typed: str, stored: str) -> int:
    """Return how alike two numbers are: 3 the same, 2 at the end, 1 somewhere, 0 not at all."""
    stored = stored.lstrip("0")
    if typed == stored:
        return 3
    shorter = min(len(typed), len(stored))
    if shorter >= 7 and (typed.endswith(stored) or stored.endswith(typed)):
        return 3
    if shorter >= 8 and typed[-8:] == stored[-8:]:
        return 2
    return 1 if typed in stored else 0


@dataclass(frozen=True, slots=True)
class Titled:
    """Something found that is not a customer: a person, a note, a task."""

    kind: str
    id: int
    customer_id: int | None
    title: str
    more: str


_TITLES: dict[str, tuple[str, str]] = {
    "contact": ("name", "job_title"),
    "interaction": ("CASE WHEN subject<>'' THEN subject ELSE substr(body,1,90) END", "kind"),
    "task": ("title", "COALESCE(due_on,'')"),
    "product": ("name", "CASE WHEN category<>'' THEN category ELSE ref END"),
    "opportunity": ("name", "stage"),
    "answer": ("question", "substr(answer,1,2000)"),
    "saved_list": ("name", "''"),
}


def titled(
    connection: Connection, kind: str, ids: Sequence[int], owners: dict[int, int | None]
) -> list[Titled]:
    """Return what these records are called, in the order of ``ids``."""
    if not ids:
        return []
    title, more = _TITLES[kind]
    sql = f"SELECT id,{title},{more} FROM {kind} WHERE id IN ({marks(len(ids))})"
    rows = {row[0]: row for row in rows_of(connection, sql, ids)}
    return [
        Titled(kind, i, owners.get(i), " ".join(str(rows[i][1]).split()), str(rows[i][2] or ""))
        for i in ids
        if i in rows
    ]


def answers_with(connection: Connection, text: str, limit: int = 4) -> list[Titled]:
    """Return the prepared answers that hold every word typed; the library is small."""
    parts = [word for word in text.split() if word]
    if not parts:
        return []
    like = " AND ".join(f"(question||' '||tags||' '||answer) {INSIDE}" for _ in parts)
    sql = f"SELECT id FROM answer WHERE {like} ORDER BY question,id LIMIT ?"
    rows = rows_of(connection, sql, (*map(inside, parts), limit))
    return titled(connection, "answer", [row[0] for row in rows], {})


def with_excerpts(connection: Connection, text: str, notes: Sequence[Titled]) -> list[Titled]:
    """Return notes with what was found in each in place of its kind."""
    matched = matched_texts(connection, text, [(note.kind, note.id) for note in notes])
    found = []
    for note in notes:
        excerpt = matched.get(note.id, "")
        found.append(replace(note, more="" if excerpt == note.title else excerpt))
    return found
