"""The words of one customer's entries, read at once, so that a filter answers every key.

A customer has thousands of entries at the most: their words are held and looked through. The
stream of the whole book is filtered where its words are stored.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from crmdesk.book.parts import folded
from crmdesk.book.queries.stream_texts import MORE, OWN
from crmdesk.book.queries.timeline import SOURCES, Stream


@dataclass(frozen=True, slots=True)
class StreamWords:
    """Folded words by source index and record id."""

    texts: dict[tuple[int, int], str]

    def of(self, stream: Stream) -> list[str]:
        """Return the words of a stream's entries, in its order."""
        read = self.texts.get
        return [read(key, "") for key in zip(stream.sources, stream.ids, strict=True)]


def places_of(
    texts: Sequence[str], text: str, among: Sequence[int] | None = None, held: str = ""
) -> list[int]:
    """Return the places of texts that hold every typed word, in any part of a word.

    Args:
        texts: folded words.
        text: what was typed.
        among: ascending places that can match; None for all.
        held: what the texts at those places are known to hold, a beginning of `text`.
    """
    found = list(range(len(texts))) if among is None else list(among)
    known = folded(held).split()
    for word in folded(text).split():
        if word not in known:
            found = [at for at in found if word in texts[at]]
    return found


def picked(stream: Stream, places: Sequence[int]) -> Stream:
    """Return some entries of a stream."""
    sources, ids, moments = stream.sources, stream.ids, stream.at
    return Stream(
        bytes([sources[at] for at in places]),
        array("q", [ids[at] for at in places]),
        array("q", [moments[at] for at in places]),
    )


def stream_words(connection: Connection, customer_id: int) -> StreamWords:
    """Read the words of all entries of a customer, of their people and of what was bought."""
    texts: dict[tuple[int, int], str] = {}
    for index, (source, (table, _, _)) in enumerate(SOURCES.items()):
        sql = f"SELECT x.id,{OWN[source]} FROM {table} x WHERE x.customer_id=?"
        for record_id, words in connection.exec_driver_sql(sql, (customer_id,)):
            texts[index, record_id] = words or ""
    names = list(SOURCES)
    for source, of, more, tables in MORE:
        index = names.index(source)
        sql = f"SELECT {of},{more} FROM {tables} WHERE x.customer_id=? AND {of} IS NOT NULL"
        for record_id, words in connection.exec_driver_sql(sql, (customer_id,)):
            if words:
                texts[index, record_id] = f"{texts.get((index, record_id), '')} {words}"
    return StreamWords({key: folded(words) for key, words in texts.items()})
