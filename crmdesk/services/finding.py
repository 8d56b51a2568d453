"""Finding anything in the book: customers, people, notes, tasks, products, opportunities."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerRow, customer_rows
from crmdesk.book.queries.found import found_titles
from crmdesk.book.queries.glance import Glance, glance
from crmdesk.book.queries.looking_up import (
    Numbered,
    Titled,
    answers_with,
    look_up,
    titled,
    with_excerpts,
)
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


# what the search box of the window shows


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found for the search box, ranked and by kind.

    Attributes:
        numbers: whose a typed number is.
        customers: the best ones.
        others: by kind: contact, task, opportunity, interaction, product, answer.
        names: of the customers that the others belong to.
    """

    numbers: tuple[Numbered, ...] = ()
    customers: tuple[CustomerRow, ...] = ()
    others: dict[str, list[Titled]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)


SHOWN = {
    "contact": 6,
    "task": 4,
    "opportunity": 4,
    "interaction": 5,
    "product": 4,
}
"""So many of each kind are shown."""
CUSTOMERS_SHOWN = 8
_RANKED = 60


def find_for_box(book: Book, text: str) -> Findings:
    """Return what the search box shows for a text; quick enough for every key."""
    with book.read() as connection:
        found = look_up(connection, text)
        rows = customer_rows(connection, found.customers[:_RANKED])
        others = {
            kind: titled(connection, kind, found.others.get(kind, [])[:most], found.owners)
            for kind, most in SHOWN.items()
        }
        others["answer"] = answers_with(connection, text)
        others["interaction"] = with_excerpts(connection, text, others["interaction"])
        wanted = {each.customer_id for group in others.values() for each in group}
        wanted |= {number.customer_id for number in found.numbers}
        names = {row.id: row.name for row in rows}
        missing = [i for i in wanted if i is not None and i not in names]
        names.update({row.id: row.name for row in customer_rows(connection, missing)})
    ranked = sorted(rows, key=lambda row: _rank(row, text))[:CUSTOMERS_SHOWN]
    return Findings(tuple(found.numbers), tuple(ranked), others, names)


def _rank(row: CustomerRow, text: str) -> tuple[int, str, int, str]:
    """Return what orders customers: how well the name fits, then tier, then revenue."""
    wanted = text.strip().casefold()
    names = [name.casefold() for name in (row.name, row.name_local) if name]
    if wanted in names:
        fit = 0
    elif any(name.startswith(wanted) for name in names):
        fit = 1
    elif any(f" {wanted}" in name for name in names):
        fit = 2
    elif any(wanted in name for name in names):
        fit = 3
    else:
        fit = 4
    return fit, row.tier or "Z", -row.revenue_12m, row.name


def at_a_glance(book: Book, customer_id: int, today: date | None = None) -> Glance:
    """Return what is last and what is open with a customer."""
    with book.read() as connection:
        return glance(connection, customer_id, today or date.today())
