"""The words of one customer's entries, read at once, so that a filter answers every key.

A customer has thousands of entries at the most: their words are held and looked through. The
stream of the whole book is filtered by the search index instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from crmdesk.book.queries.timeline import SOURCES, Stream

_WORDS = {
    "interaction": "x.subject||' '||x.purpose||' '||x.body||' '||x.promise",
    "order": "x.number||' '||x.notes",
    "payment": "x.notes",
    "tier": "x.reason",
    "stage": "x.reason",
    "task": "x.title||' '||x.notes",
    "file": "x.name",
}
_MORE = (
    ("interaction", "SELECT p.interaction_id,k.name FROM participant p JOIN contact k"
     " ON k.id=p.contact_id JOIN interaction x ON x.id=p.interaction_id WHERE x.customer_id=?"),
    ("interaction", "SELECT p.interaction_id,s.name FROM participant p JOIN staff s"
     " ON s.id=p.staff_id JOIN interaction x ON x.id=p.interaction_id WHERE x.customer_id=?"),
    ("interaction", "SELECT interaction_id,text||' '||answer||' '||evidence FROM objection"
     " WHERE interaction_id IS NOT NULL AND customer_id=?"),
    ("order", "SELECT l.order_id,COALESCE(p.name,l.product_text) FROM order_line l JOIN sales_order"
     " x ON x.id=l.order_id LEFT JOIN product p ON p.id=l.product_id WHERE x.customer_id=?"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StreamWords:
    """Folded words by source index and record id."""

    texts: dict[tuple[int, int], str]

    def matching(self, stream: Stream, text: str) -> Stream:
        """Return the entries of a stream that hold every typed word, in any part of a word."""
        wanted = text.casefold().split()
        if not wanted:
            return stream
        read, first, rest = self.texts.get, wanted[0], wanted[1:]
        places = [
            at
            for at, key in enumerate(zip(stream.sources, stream.ids, strict=True))
            if first in (words := read(key, "")) and all(each in words for each in rest)
        ]
        ids, moments = stream.ids, stream.at
        return Stream(
            bytes(stream.sources[at] for at in places),
            type(ids)("q", [ids[at] for at in places]),
            type(moments)("q", [moments[at] for at in places]),
        )


def stream_words(connection: Connection, customer_id: int) -> StreamWords:
    """Read the words of all entries of a customer, of their people and of what was bought."""
    texts: dict[tuple[int, int], str] = {}
    for index, (source, (table, _, _)) in enumerate(SOURCES.items()):
        sql = f"SELECT x.id,{_WORDS[source]} FROM {table} x WHERE x.customer_id=?"
        for record_id, words in connection.exec_driver_sql(sql, (customer_id,)):
            texts[index, record_id] = words or ""
    names = list(SOURCES)
    for source, sql in _MORE:
        index = names.index(source)
        for record_id, words in connection.exec_driver_sql(sql, (customer_id,)):
            if words:
                texts[index, record_id] = f"{texts.get((index, record_id), '')} {words}"
    return StreamWords({key: words.casefold() for key, words in texts.items()})
