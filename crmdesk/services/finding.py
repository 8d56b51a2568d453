"""Finding anything in the book: customers, people, notes, tasks, products, orders, deals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from crmdesk.book import Book
from crmdesk.book.queries.buyers import buyers_of
from crmdesk.book.queries.customers import CustomerRow, customer_rows, names_and_tiers
from crmdesk.book.queries.found import found_titles
from crmdesk.book.queries.glance import Glance, glance
from crmdesk.book.queries.looking_up import (
    LOOKED_AT,
    LookedUp,
    Numbered,
    Titled,
    answers_with,
    candidates,
    look_up,
    titled,
    with_excerpts,
)
from crmdesk.book.queries.matched import matched_texts
from crmdesk.book.queries.orders_found import OrderFound, many_orders, orders_found
from crmdesk.book.words import is_number
from crmdesk.services.ranking import ELSEWHERE, name_fit


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found.

    Attributes:
        kind: customer, contact, interaction, task, product, opportunity or order.
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
        hits = candidates(connection, text, limit)
        pairs = [(hit.kind, hit.id) for hit in hits]
        ids = [hit.id for hit in hits if hit.kind == "customer"]
        rows = {row.id: row for row in customer_rows(connection, ids)}
        titles = found_titles(connection, pairs)
        matched = matched_texts(connection, text, pairs)
        products = [hit.id for hit in hits if hit.kind == "product"]
        orders = orders_found(connection, text, products[:ORDERS_SHOWN], limit, whole=True)
    found = [
        Found(
            kind=hit.kind,
            id=hit.id,
            customer=hit.customer_id,
            title=(title := rows[hit.id].name if hit.id in rows else titles.get(hit.id, "")),
            matched=matched.get(hit.id) or title,
        )
        for hit in hits
    ]
    found.sort(key=lambda each: _fit_found(each, rows, text))
    wanted = text.strip().casefold()
    exact = [_as_found(each) for each in orders if each.number.casefold() == wanted]
    others = [_as_found(each) for each in orders if each.number.casefold() != wanted]
    return [*exact, *found, *others][:limit]


def _as_found(order: OrderFound) -> Found:
    title = order.number or order.bought
    return Found("order", order.id, order.customer_id, title, matched=order.bought or title)


def _fit_found(found: Found, rows: Mapping[int, CustomerRow], text: str) -> tuple[int, str, int]:
    """Return what orders what was found: notes and tasks stay behind names, in their order."""
    if is_number(text) or found.kind not in _NAMED:
        return (0 if is_number(text) else ELSEWHERE), "", 0
    row = rows.get(found.id)
    fit = name_fit(text, found.title, row.name_local if row else "")
    if fit == ELSEWHERE or row is None:
        return fit, "Z", 0
    return fit, row.tier or "Z", -row.revenue_12m


# what the search box of the window shows


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found for the search box, ranked and by kind.

    Attributes:
        numbers: whose a typed number is.
        customers: the best ones.
        others: by kind: contact, task, opportunity, interaction, product, answer.
        orders: by their number, or of the products that were found.
        names: of the customers that the others belong to.
        more: whether a deeper look may find better ones.
    """

    numbers: tuple[Numbered, ...] = ()
    customers: tuple[CustomerRow, ...] = ()
    others: dict[str, list[Titled]] = field(default_factory=dict)
    orders: tuple[OrderFound, ...] = ()
    names: dict[int, str] = field(default_factory=dict)
    more: bool = False


SHOWN = {
    "contact": 6,
    "task": 4,
    "opportunity": 4,
    "interaction": 5,
    "product": 4,
}
"""So many of each kind are shown."""
CUSTOMERS_SHOWN = 8
ORDERS_SHOWN = 4
_RANKED = 60
_RANKED_AT_ONCE = 40
"""So many where a deeper look follows: a Chinese name takes a while to be read aloud."""
_NAMED = frozenset(("customer", "contact", "product", "opportunity"))
"""What is meant by its name."""


def find_for_box(book: Book, text: str, *, deep: bool = True) -> Findings:
    """Return what the search box shows for a text; quick enough for every key if not ``deep``."""
    with book.read() as connection:
        found = look_up(connection, text, deep=deep)
        ranked = _RANKED_AT_ONCE if found.more else _RANKED
        named = names_and_tiers(connection, found.customers[:ranked])
        rows = customer_rows(connection, _nearest(text, named))
        others = {
            kind: titled(connection, kind, _of_kind(found, kind, most), found.owners)
            for kind, most in SHOWN.items()
        }
        others["answer"] = answers_with(connection, text)
        others["interaction"] = with_excerpts(connection, text, others["interaction"])
        products = [each.id for each in others["product"][:ORDERS_SHOWN]]
        orders = tuple(orders_found(connection, text, products, ORDERS_SHOWN, whole=deep))
        further = not deep and len(orders) < ORDERS_SHOWN and many_orders(connection)
        wanted = {each.customer_id for group in others.values() for each in group}
        wanted |= {number.customer_id for number in found.numbers}
        wanted |= {order.customer_id for order in orders}
        names = {row.id: row.name for row in rows}
        missing = [i for i in wanted if i is not None and i not in names]
        names.update({row.id: row.name for row in customer_rows(connection, missing)})
    for kind in _NAMED.intersection(others):
        fitting = sorted(others[kind], key=lambda each: name_fit(text, each.title))
        others[kind] = fitting[: SHOWN[kind]]
    best = sorted(rows, key=lambda row: _rank(row, text))[:CUSTOMERS_SHOWN]
    return Findings(tuple(found.numbers), tuple(best), others, orders, names, found.more or further)


def _nearest(text: str, named: Sequence[tuple[int, str, str, str]]) -> list[int]:
    """Return those whose name and tier are nearest to what is meant, before whole rows are read."""
    found = [
        (name_fit(text, name, local), tier or "Z", customer_id)
        for customer_id, name, local, tier in named
    ]
    return [each[2] for each in sorted(found)[: 2 * CUSTOMERS_SHOWN]]


def _of_kind(found: LookedUp, kind: str, most: int) -> list[int]:
    """Return the records of a kind whose titles are read: more of those ranked by name."""
    return found.others.get(kind, [])[: LOOKED_AT if kind in _NAMED else most]


def _rank(row: CustomerRow, text: str) -> tuple[int, str, int, str]:
    """Return what orders customers: how well the name fits, then tier, then revenue."""
    fit = name_fit(text, row.name, row.name_local)
    return fit, row.tier or "Z", -row.revenue_12m, row.name


def at_a_glance(book: Book, customer_id: int, today: date | None = None) -> Glance:
    """Return what is last and what is open with a customer."""
    with book.read() as connection:
        return glance(connection, customer_id, today or book.past or date.today())


def who_bought(book: Book, product_id: int) -> tuple[int, ...]:
    """Return the customers who bought a product."""
    with book.read() as connection:
        return buyers_of(connection, product_id)
