"""Whose birthday is known: people at customers, and their families."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of


@dataclass(frozen=True, slots=True)
class BornRow:
    """Somebody with a birthday.

    Attributes:
        customer_id, customer: where the person works.
        contact_id, contact: the person at the customer.
        kin: the name of the family member whose birthday it is; empty where it is the person's.
        relation: what that one is to the person ("child"); empty where it is the person's own.
        year, month, day, lunar, leap: as stored; the last two 0 or 1.
    """

    customer_id: int
    customer: str
    contact_id: int
    contact: str
    kin: str
    relation: str
    year: int | None
    month: int
    day: int
    lunar: int
    leap: int


_DAY = "birth_year,{0}.birth_month,{0}.birth_day,{0}.birth_lunar,{0}.birth_leap_month"
_KNOWN = "birth_month IS NOT NULL AND {0}.birth_day IS NOT NULL"


def born_rows(connection: Connection, customer_id: int | None = None) -> list[BornRow]:
    """Return everybody whose birthday is known, at one customer or (None) in the whole book."""
    mine, values = ("", ()) if customer_id is None else (" AND c.id=?", (customer_id,))
    people = (
        "SELECT c.id,c.name,p.id,p.name,'','',p." + _DAY.format("p") + " FROM contact p"
        " JOIN customer c ON c.id=p.customer_id WHERE p." + _KNOWN.format("p") + mine
    )
    families = (
        "SELECT c.id,c.name,p.id,p.name,k.name,k.relation,k." + _DAY.format("k") + " FROM kin k"
        " JOIN contact p ON p.id=k.contact_id JOIN customer c ON c.id=p.customer_id"
        " WHERE k." + _KNOWN.format("k") + mine
    )
    sql = f"{people} UNION ALL {families}"
    return [BornRow(*r) for r in rows_of(connection, sql, values * 2)]
