"""Who introduced whom (R9): the way up from a customer, and everybody it brought, at any depth.

A customer is introduced by another customer, or by a contact and so by the contact's customer;
where both are stored the contact tells. The links are followed by SQLite itself in one recursive
statement over two indexes, so that only the customers concerned are read. A circle, should a book
hold one, ends the walk.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from crmdesk.book.currencies import rates_of
from crmdesk.book.search import search_people
from crmdesk.money import Sum, foreign_of

_DOWN = """
WITH RECURSIVE brought(id, by_id, via) AS (
  SELECT ?, NULL, NULL
  UNION
  SELECT c.id, b.id, NULL FROM brought b
    JOIN customer c ON c.introducer_customer_id=b.id AND c.introducer_contact_id IS NULL
    WHERE c.id<>?
  UNION
  SELECT c.id, b.id, k.id FROM brought b
    JOIN contact k ON k.customer_id=b.id
    JOIN customer c ON c.introducer_contact_id=k.id
    WHERE c.id<>?
)
SELECT b.id, b.by_id, c.name, c.tier, COALESCE(k.name,''), COALESCE(s.revenue_total,0),
  COALESCE(s.foreign_sums,'')
FROM brought b JOIN customer c ON c.id=b.id
LEFT JOIN standing s ON s.customer_id=b.id
LEFT JOIN contact k ON k.id=b.via
"""
_UP = """
WITH RECURSIVE above(id, via, step) AS (
  SELECT ?, NULL, 0
  UNION ALL
  SELECT COALESCE(k.customer_id, c.introducer_customer_id), k.id, a.step+1
  FROM above a JOIN customer c ON c.id=a.id
  LEFT JOIN contact k ON k.id=c.introducer_contact_id
  WHERE COALESCE(k.customer_id, c.introducer_customer_id) IS NOT NULL AND a.step<?
)
SELECT a.id, c.name, c.tier, COALESCE(k.name,'') FROM above a JOIN customer c ON c.id=a.id
LEFT JOIN contact k ON k.id=a.via WHERE a.step>0 ORDER BY a.step
"""
_STEPS = 1_000
"""A chain of introductions is never as long; only one in a circle is."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A customer in a referral tree.

    Attributes:
        id, name, tier: of the customer.
        by: who introduced it, another of the tree; None for the one asked for.
        via: the contact who did, empty where it is not known.
        bought: in all.
    """

    id: int
    by: int | None
    name: str
    tier: str
    via: str
    bought: Sum


@dataclass(frozen=True, slots=True)
class Introducer:
    """A customer on the way up; ``via`` is the contact who introduced the one below it."""

    id: int
    name: str
    tier: str
    via: str


def brought_by(connection: Connection, customer_id: int) -> list[Brought]:
    """Return a customer and everybody it introduced, directly or through others, each once.

    An introducer stands before those it introduced.
    """
    ids = (customer_id,) * 3
    found: dict[int, Brought] = {}
    rates = rates_of(connection)
    for row in connection.exec_driver_sql(_DOWN, ids):
        customer_id, by, name, tier, via, total, foreign = row
        sums = foreign_of(foreign)
        out = ((code, sums[code].revenue_total) for code in rates.missing(sums))
        bought = Sum(total, rates.home, tuple(each for each in out if each[1]))
        found.setdefault(customer_id, Brought(customer_id, by, name, tier, via, bought))
    return list(found.values())


def introducers(connection: Connection, customer_id: int) -> list[Introducer]:
    """Return who introduced a customer, who introduced that one and so on, nearest first."""
    found: dict[int, Introducer] = {}
    for row in connection.exec_driver_sql(_UP, (customer_id, _STEPS)):
        if row[0] == customer_id:
            break
        found.setdefault(row[0], Introducer(*row))
    return list(found.values())


def find_contacts(connection: Connection, text: str, limit: int = 12) -> list[tuple[int, str]]:
    """Return (id, "name, customer") of the contacts that typed words match."""
    hits = search_people(connection, text, limit)
    words = contact_words(connection, hits)
    return [(contact_id, words[contact_id]) for contact_id in hits if contact_id in words]


def contact_words(connection: Connection, ids: list[int]) -> dict[int, str]:
    """Return "name, customer" of contacts, by id."""
    if not ids:
        return {}
    sql = (
        "SELECT k.id, k.name, c.name FROM contact k JOIN customer c ON c.id=k.customer_id"
        f" WHERE k.id IN ({','.join('?' * len(ids))})"
    )
    rows = connection.exec_driver_sql(sql, tuple(ids))
    return {row[0]: row[1] if row[1] == row[2] else f"{row[1]}, {row[2]}" for row in rows}
