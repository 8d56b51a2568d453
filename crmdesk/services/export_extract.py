"""What is read of the book for an export: the rows of a few customers, and the names they use.

A book is read a page of customers at a time, and of a page only the tables that are asked for, so
that a book of any size is exported in little memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from crmdesk.book.queries.exporting import (
    Connection,
    all_of,
    blob,
    customer_pages,
    named,
    owned,
    unowned,
)
from crmdesk.book.records import (
    Address,
    Attachment,
    Channel,
    Competitor,
    Contact,
    Customer,
    CustomField,
    Interaction,
    Order,
    OrderLine,
    Participant,
    Product,
    Staff,
    Tagging,
    TierPolicy,
)
from crmdesk.book.records.base import Record
from crmdesk.book.values import Row, table_columns
from crmdesk.exchange.own_sheets import header_of


@dataclass(slots=True)
class Sheet:
    """Headers and rows of one kind; the rows are read as they are taken."""

    headers: list[str]
    rows: Iterable[list[object]] = field(default_factory=list)


class Common:
    """What every page of an export needs: what belongs to no customer, and is not much.

    Args:
        connection: sees one state of the book.
        ids: the customers; None for all.
        currency: of amounts that name none.
    """

    def __init__(self, connection: Connection, ids: frozenset[int] | None, currency: str) -> None:
        self.connection = connection
        self.ids = ids
        self.currency = currency
        self._known: dict[type[Record], list[Row]] = {}

    def rows(self, record: type[Record]) -> list[Row]:
        """Return all rows of a record that belongs to no customer."""
        if record not in self._known:
            self._known[record] = all_of(self.connection, record)
        return self._known[record]

    @cached_property
    def own_fields(self) -> list[Row]:
        """The user's own fields, in their order."""
        return sorted(self.rows(CustomField), key=lambda row: (row["position"], row["id"]))

    @cached_property
    def names(self) -> dict[int, str]:
        """Names of colleagues, products, competitors and policies."""
        several = (self.rows(record) for record in (Staff, Product, Competitor, TierPolicy))
        return {row["id"]: row["name"] for rows in several for row in rows}

    @cached_property
    def units(self) -> dict[int, str]:
        """Units of measure of the products."""
        return {row["id"]: row["unit"] for row in self.rows(Product)}

    def page_ids(self) -> Iterator[list[int] | None]:
        """Yield the customers of each page, and for a whole book None for what has no customer."""
        yield from customer_pages(self.connection, self.ids)
        if self.ids is None:
            yield None

    def pages(self) -> Iterator[Extract]:
        """Yield what is to be exported, a page of customers at a time."""
        for ids in self.page_ids():
            yield Extract(self, ids)


class Extract:
    """The rows of a page of customers, each table read when it is first asked for.

    Args:
        common: what all pages share.
        ids: the customers; None for the rows that have no customer.
    """

    def __init__(self, common: Common, ids: Sequence[int] | None) -> None:
        self.common = common
        self.currency = common.currency
        self.own_fields = common.own_fields
        self._ids = ids
        self._known: dict[type[Record], list[Row]] = {}
        self._grouped: dict[type[Record], Mapping[Any, list[Row]]] = {}
        self._found: dict[int, Row] = {}

    def rows(self, record: type[Record]) -> list[Row]:
        """Return the rows of a record that belong to the page, by id."""
        if record not in self._known:
            connection = self.common.connection
            self._known[record] = (
                unowned(connection, record)
                if self._ids is None
                else owned(connection, record, self._ids)
            )
        return self._known[record]

    def of(self, record: type[Record], owner: int, key: str = "customer_id") -> Sequence[Row]:
        """Return the rows of a record that belong to one owner."""
        if record not in self._grouped:
            found: dict[Any, list[Row]] = defaultdict(list)
            for row in self.rows(record):
                found[row[key]].append(row)
            self._grouped[record] = dict(found)
        return self._grouped[record].get(owner, ())

    @property
    def customers(self) -> list[Row]:
        """The customers of the page."""
        return self.rows(Customer)

    @property
    def contacts(self) -> list[Row]:
        """Their contacts."""
        return self.rows(Contact)

    def lines(self, order_id: int) -> Sequence[Row]:
        """Return the lines of an order."""
        return self.of(OrderLine, order_id, "order_id")

    def participants(self, interaction_id: int) -> Sequence[Row]:
        """Return who took part in an interaction."""
        return self.of(Participant, interaction_id, "interaction_id")

    def tags(self, customer_id: int) -> list[str]:
        """Return the tags of a customer."""
        return [row["tag"] for row in self.of(Tagging, customer_id)]

    def channels(self, customer_id: int) -> Sequence[Row]:
        """Return how a customer and its contacts are reached."""
        return self.of(Channel, customer_id)

    def reached(self, customer_id: int, contact_id: int | None, *kinds: str) -> list[str]:
        """Return the values of the channels of a contact (None: of the customer itself)."""
        rows = self.channels(customer_id)
        return [r["value"] for r in rows if r["contact_id"] == contact_id and r["kind"] in kinds]

    def places(self, customer_id: int, contact_id: int | None) -> list[Row]:
        """Return the addresses of a contact (None: of the customer itself)."""
        return [r for r in self.of(Address, customer_id) if r["contact_id"] == contact_id]

    # names

    def name(self, record_id: int | None) -> str:
        """Return the name of a customer, contact, colleague, product, competitor or policy."""
        if record_id is None:
            return ""
        known = self.common.names.get(record_id)
        return known if known is not None else str(self._other(record_id).get("name", ""))

    def ref(self, customer_id: int | None) -> str:
        """Return the number of a customer."""
        return str(self._other(customer_id).get("ref", ""))

    def customer_of(self, contact_id: int | None) -> int | None:
        """Return the customer of a contact."""
        return self._other(contact_id).get("customer_id")

    def _other(self, record_id: int | None) -> Row:
        """Return id, name and number (or customer) of a customer or contact, {} if it is neither.

        What a page points to is looked up for all its rows at once.
        """
        if record_id is None:
            return {}
        if record_id not in self._found:
            self._gather()
        return self._found.setdefault(record_id, {})

    def _gather(self) -> None:
        found, connection = self._found, self.common.connection
        found.update((row["id"], row) for row in (*self.customers, *self.contacts))
        people = self._wanted(("contact_id", "other_id", "introducer_contact_id"))
        for row in named(connection, "contact", "id, name, customer_id", people):
            found[row["id"]] = row
        firms = self._wanted(("customer_id", "parent_id", "introducer_customer_id"))
        firms += [row["customer_id"] for row in found.values() if row.get("customer_id")]
        wanted = sorted(set(firms) - found.keys())
        for row in named(connection, "customer", "id, name, ref", wanted):
            found[row["id"]] = row

    def _wanted(self, columns: tuple[str, ...]) -> list[int]:
        """Return what the rows read so far point to, and is not known yet."""
        rows = [row for rows in self._known.values() for row in rows]
        wanted = {row[name] for row in rows for name in columns if row.get(name) is not None}
        return sorted(wanted - self._found.keys())

    # pictures and files

    def photo(self, contact: Row) -> tuple[str, bytes]:
        """Return (type, bytes) of the photo of a contact, empty where there is none."""
        for row in self.of(Attachment, contact["customer_id"]):
            if row["id"] == contact["photo_id"]:
                return row["mime"], blob(self.common.connection, row["sha256"])
        return "", b""

    def interaction(self, interaction_id: int | None) -> Row | None:
        """Return an interaction of the page."""
        return self._interactions.get(interaction_id) if interaction_id is not None else None

    @cached_property
    def _interactions(self) -> dict[int, Row]:
        return {row["id"]: row for row in self.rows(Interaction)}

    def order_number(self, order_id: int | None) -> str:
        """Return the number of an order; one of several lines that has none gets one."""
        order = self._orders.get(order_id) if order_id is not None else None
        if order is None:
            return ""
        return order["number"] or (f"#{order_id}" if len(self.lines(order["id"])) > 1 else "")

    @cached_property
    def _orders(self) -> dict[int, Row]:
        return {row["id"]: row for row in self.rows(Order)}


def headers_of(*names: str) -> list[str]:
    """Return headers for fields: their names as words."""
    return [header_of(name) for name in names]


def has_customer(record: type[Record]) -> bool:
    """Tell whether the rows of a record belong to customers, directly or through another."""
    return (
        not table_columns(record)
        .keys()
        .isdisjoint(("customer_id", "contact_id", "order_id", "interaction_id"))
    )
