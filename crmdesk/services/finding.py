"""Finding anything in the book: customers, people, notes, tasks, products, opportunities."""

from __future__ import annotations

from dataclasses import dataclass

from crmdesk.book import Book
from crmdesk.book.queries.customers import customer_rows
from crmdesk.book.queries.found import found_titles
from crmdesk.book.queries.matched import matched_texts
from crmdesk.book.search import search


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found.

    Attributes:
        kind: customer, contact, interaction, task, product or opportunity.
        id: of the record.
        customer: the id of the customer it belongs to, if any.
        title: what it is called.
        matched: the text that was found; the title where it was found by its sound.
    """

    kind: str
    id: int
    customer: int | None
    title: str
    matched: str


def find(book: Book, text: str, limit: int = 40) -> list[Found]:
    """Return what matches, best first; digits find numbers however they are written."""
    with book.read() as connection:
        hits = search(connection, text, limit)
        pairs = [(hit.kind, hit.id) for hit in hits]
        ids = [hit.id for hit in hits if hit.kind == "customer"]
        names = {row.id: row.name for row in customer_rows(connection, ids)}
        titles = found_titles(connection, pairs)
        matched = matched_texts(connection, text, pairs)
    return [
        Found(
            kind=hit.kind,
            id=hit.id,
            customer=hit.customer_id,
            title=(title := names.get(hit.id) or titles.get(hit.id, "")),
            matched=matched.get(hit.id) or title,
        )
        for hit in hits
    ]
