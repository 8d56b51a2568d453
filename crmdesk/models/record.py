"""Reading one customer for its page: the light parts first, the heavy ones when a tab asks."""

from __future__ import annotations

from typing import Any

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter, customer_ids, customer_rows
from crmdesk.book.queries.entries import Entry
from crmdesk.book.queries.history import EarlierValue, earlier_births, earlier_values
from crmdesk.book.queries.names import Named, custom_fields, customer_of, named
from crmdesk.book.queries.orders import Trades, customer_orders, customer_payments
from crmdesk.book.queries.record import LIGHT, CustomerRecord, customer_record
from crmdesk.book.queries.referrals import contact_words, find_contacts
from crmdesk.book.queries.timeline import TimelineFilter, entries, timeline
from crmdesk.services.birthdays import BIRTHDAY
from crmdesk.services.choices import INTERACTION_KINDS

Row = dict[str, Any]


class RecordReader:
    """Answers what the record page shows; every call reads one state of the book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def record(self, customer_id: int, parts: tuple[str, ...] = LIGHT) -> CustomerRecord:
        """Return a customer with the named parts; raise NoSuchRecord."""
        with self._book.read() as connection:
            return customer_record(connection, customer_id, parts, self._book.past)

    def recent(self, customer_id: int, count: int = 5) -> list[Entry]:
        """Return the newest entries of a customer's timeline."""
        with self._book.read() as connection:
            stream = timeline(connection, TimelineFilter(customer_id=customer_id), count)
            return entries(connection, list(zip(stream.sources, stream.ids, strict=True)))

    def talks(self, customer_id: int, count: int) -> list[Entry]:
        """Return the newest visits, calls and other touches, without orders and payments."""
        with self._book.read() as connection:
            wanted = TimelineFilter(customer_id=customer_id, kinds=INTERACTION_KINDS)
            stream = timeline(connection, wanted, count)
            return entries(connection, list(zip(stream.sources, stream.ids, strict=True)))

    def orders(self, customer_id: int, limit: int) -> Trades:
        """Return the newest orders of a customer with their lines."""
        with self._book.read() as connection:
            return customer_orders(connection, customer_id, limit)

    def payments(self, customer_id: int, limit: int) -> Trades:
        """Return the payments of a customer, those still to come first."""
        with self._book.read() as connection:
            return customer_payments(connection, customer_id, limit)

    def find_customers(self, text: str, limit: int = 12) -> list[tuple[int, str]]:
        """Return (id, name) of customers that typed words match, for a field that points to one."""
        with self._book.read() as connection:
            ids = customer_ids(connection, CustomerFilter(text=text), limit=limit)
            return [(row.id, row.name) for row in customer_rows(connection, list(ids))]

    def find_contacts(self, text: str) -> list[tuple[int, str]]:
        """Return (id, "name, customer") of contacts that typed words match."""
        with self._book.read() as connection:
            return find_contacts(connection, text)

    def contact_words(self, contact_id: int) -> str:
        """Return "name, customer" of a contact."""
        with self._book.read() as connection:
            return contact_words(connection, [contact_id]).get(contact_id, "")

    def customer_of(self, contact_id: int) -> int | None:
        """Return where somebody works; None where they are gone."""
        with self._book.read() as connection:
            return customer_of(connection, contact_id)

    @property
    def currency(self) -> str:
        """The book's currency."""
        return self._book.currency

    def earlier_values(self, table: str, record_id: int, field: str) -> list[EarlierValue]:
        """Return what a field held before, the newest first; of a birthday, all five at once."""
        with self._book.read() as connection:
            if field == BIRTHDAY:
                return earlier_births(connection, table, record_id)
            return earlier_values(connection, table, record_id, field)

    def choices(self, table: Named) -> list[tuple[int, str]]:
        """Return (id, name) of our people, products or competitors, for choosing from."""
        with self._book.read() as connection:
            return named(connection, table)

    def custom_fields(self, record: str) -> list[Row]:
        """Return the user's own fields of customers or contacts."""
        with self._book.read() as connection:
            return custom_fields(connection, record)
