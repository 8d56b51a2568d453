"""Which words of the book belong to an entry of the timeline, and looking inside them by SQL.

A word typed is found in any part of a word of an entry. In a very large book the search index
finds how words begin instead.
"""

from __future__ import annotations

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.parts import MOST, docs_holding
from crmdesk.book.pieces import INSIDE, inside
from crmdesk.book.words import match_query

OWN = {
    "interaction": "x.subject||' '||x.purpose||' '||x.body||' '||x.promise",
    "order": "x.number||' '||x.notes",
    "payment": "x.notes",
    "deal": "x.name||' '||x.ref||' '||x.need||' '||x.competitors||' '||x.notes",
    "tier": "x.reason",
    "stage": "x.reason",
    "task": "x.title||' '||x.notes",
    "file": "x.name",
}
"""Source of entries → SQL of the words of its record ``x``."""

_TAKING_PART = "participant p JOIN interaction x ON x.id=p.interaction_id"
MORE = (
    ("interaction", "x.id", "k.name", f"{_TAKING_PART} JOIN contact k ON k.id=p.contact_id"),
    ("interaction", "x.id", "s.name", f"{_TAKING_PART} JOIN staff s ON s.id=p.staff_id"),
    ("interaction", "x.id", "s.name", "interaction x JOIN staff s ON s.id=x.staff_id"),
    ("interaction", "x.interaction_id", "x.text||' '||x.answer||' '||x.evidence", "objection x"),
    ("interaction", "x.interaction_id", "x.text", "matter x"),
    ("interaction", "x.interaction_id", "x.title", "task x"),
    ("interaction", "x.interaction_id", "x.name", "attachment x"),
    ("deal", "x.id", "p.name", "opportunity x JOIN product p ON p.id=x.product_id"),
    ("order", "x.id", "COALESCE(p.name,l.product_text)", "order_line l JOIN sales_order x"
     " ON x.id=l.order_id LEFT JOIN product p ON p.id=l.product_id"),
)  # fmt: skip
"""Further words: source, SQL of the id of its record, of the words, and the tables; the
customer's id is ``x.customer_id``."""

LOOKED_INTO = 20_000
"""Of so many visits and so many orders the words are looked into whenever some are typed."""
_CUSTOMERS = (
    "SELECT id FROM customer WHERE name||' '||name_local||' '||name_latin||' '||short_name||' '"
    f"||city {INSIDE} UNION ALL SELECT customer_id FROM channel"
    f" WHERE kind='email' AND value {INSIDE}"
)
_CALLED = (
    "SELECT d.customer_id FROM ({}) s JOIN search_doc d ON d.id=s.rowid WHERE d.kind='customer'"
)


def can_look_inside(connection: Connection) -> bool:
    """Tell whether a book is small enough for a look into every entry."""
    return not any(
        rows_of(connection, f"SELECT 1 FROM {table} LIMIT 1 OFFSET ?", (LOOKED_INTO,))
        for table in ("interaction", "sales_order")
    )


def holding(source: str, text: str, *, of_one: bool) -> tuple[str, list[str]]:
    """Return (SQL, values): an entry ``x`` holds every word typed, in any part of its words.

    ``of_one`` means the entries of one customer; else a word may also be of the customer: in its
    names, its city, or an e-mail address: before its @ where the word has neither @ nor dot, for
    behind it all are alike.
    """
    where: list[str] = []
    values: list[str] = []
    for word in text.split()[:MOST]:
        like = inside(word)
        among = [f"({OWN[source]}) {INSIDE}"]
        values.append(like)
        for each, record_id, words, tables in MORE:
            if each == source:
                among.append(f"x.id IN (SELECT {record_id} FROM {tables} WHERE {words} {INSIDE})")
                values.append(like)
        if not of_one:
            customers, its = _customers_with(word, like)
            among.append(f"x.customer_id IN ({customers})")
            values += its
        where.append(f"({' OR '.join(among)})")
    return " AND ".join(where), values


def _customers_with(word: str, like: str) -> tuple[str, list[str]]:
    mail = like if "@" in word or "." in word else f"{like}@%"
    sql, values = [_CUSTOMERS], [like, mail]
    called, inside = match_query(word, "name"), docs_holding(word)
    if called:
        sql.append(_CALLED.format("SELECT rowid FROM search WHERE search MATCH ?"))
        values.append(called)
    if inside is not None:
        sql.append(_CALLED.format(inside[0]))
        values += inside[1]
    return " UNION ALL ".join(sql), values
