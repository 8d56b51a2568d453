"""What the log-a-visit form reads from the book: customers by typed words, people, an old entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crmdesk.book import Book
from crmdesk.book.errors import NoSuchRecord
from crmdesk.book.queries.customers import (
    CustomerFilter,
    CustomerRow,
    customer_ids,
    customer_rows,
)
from crmdesk.book.queries.names import named
from crmdesk.book.queries.record import customer_record
from crmdesk.book.queries.touch import Touch, touch
from crmdesk.book.standing import cadence
from crmdesk.services.answers import Prepared, list_answers


@dataclass(frozen=True, slots=True)
class Standing:
    """When a customer was last touched, comes next and is due, and how often its tier wants it."""

    last_on: date | None = None
    last_kind: str = ""
    next_on: date | None = None
    due_on: date | None = None
    every: int | None = None


@dataclass(frozen=True, slots=True)
class Persons:
    """A customer's name and tier, its contacts and our staff, as (id, name) pairs."""

    name: str
    tier: str
    contacts: tuple[tuple[int, str], ...]
    staff: tuple[tuple[int, str], ...]
    standing: Standing = Standing()


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
        """Return who can take part, those seen last first; raise NoSuchRecord."""
        with self._book.read() as connection:
            record = customer_record(connection, customer_id, ("contacts",))
            staff = named(connection, "staff")
            days = cadence(connection)
        row = record.row
        seen = sorted(
            record.parts["contacts"], key=lambda c: c["last_seen_on"] or date.min, reverse=True
        )
        owner = record.customer["owner_id"]
        return Persons(
            row.name,
            row.tier or "",
            tuple((c["id"], c["name"]) for c in seen),
            tuple(sorted(staff, key=lambda each: each[0] != owner)),
            Standing(
                row.last_touch_on, row.last_touch_kind, row.next_on, row.due_on, days.get(row.tier)
            ),
        )

    def touch(self, interaction_id: int) -> Touch | None:
        """Return an interaction with its parts, None where it is gone."""
        with self._book.read() as connection:
            try:
                return touch(connection, interaction_id)
            except NoSuchRecord:
                return None

    def answers(self) -> list[Prepared]:
        """Return the prepared answers."""
        return list_answers(self._book)
