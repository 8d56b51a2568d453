"""What the log-a-visit form reads from the book: customers by typed words, people, an old entry."""

from __future__ import annotations

from dataclasses import dataclass

from crmdesk.book import Book
from crmdesk.book.queries.customers import (
    CustomerFilter,
    CustomerRow,
    customer_ids,
    customer_rows,
)
from crmdesk.book.queries.names import named
from crmdesk.book.queries.record import customer_record
from crmdesk.book.queries.timeline import SOURCES, Entry, entries


@dataclass(frozen=True, slots=True)
class Persons:
    """A customer's name and tier, its contacts and our staff, as (id, name) pairs."""

    name: str
    tier: str
    contacts: tuple[tuple[int, str], ...]
    staff: tuple[tuple[int, str], ...]


class VisitReader:
    """Reads for the form."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def find(self, text: str, limit: int = 8) -> list[CustomerRow]:
        """Return the customers whose name, in any script or pinyin, matches the words."""
        with self._book.read() as connection:
            ids = customer_ids(connection, CustomerFilter(text=text), limit=limit)
            return customer_rows(connection, list(ids))

    def persons(self, customer_id: int) -> Persons:
        """Return who can take part; raise NoSuchRecord."""
        with self._book.read() as connection:
            record = customer_record(connection, customer_id, ("contacts",))
            staff = named(connection, "staff")
        return Persons(
            record.row.name,
            record.row.tier or "",
            tuple((c["id"], c["name"]) for c in record.parts["contacts"]),
            tuple(staff),
        )

    def touch(self, interaction_id: int) -> Entry | None:
        """Return an interaction, None where it is gone."""
        with self._book.read() as connection:
            found = entries(connection, [(list(SOURCES).index("interaction"), interaction_id)])
        return found[0] if found else None
