"""What is read of the book for an export: the rows of the chosen customers, names at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crmdesk.book.queries.exporting import Connection, blob, rows_by
from crmdesk.book.records import (
    Address,
    Attachment,
    Channel,
    Contact,
    Customer,
    CustomField,
    Interaction,
    Opportunity,
    Order,
    OrderLine,
    Participant,
    Product,
    Staff,
    Tagging,
)
from crmdesk.book.values import Row


@dataclass(slots=True)
class Sheet:
    """Headers and rows of one kind."""

    headers: list[str]
    rows: list[list[object]] = field(default_factory=list)


class Extract:
    """All the rows of the chosen customers, with their names at hand."""

    def __init__(self, connection: Connection, ids: frozenset[int] | None, currency: str) -> None:
        self.currency = currency
        self.ids = ids
        self.customers = rows_by(connection, Customer, "id", ids)
        self.contacts = rows_by(connection, Contact, "customer_id", ids)
        self.orders = rows_by(connection, Order, "customer_id", ids)
        self.opportunities = rows_by(connection, Opportunity, "customer_id", ids)
        self.interactions = rows_by(connection, Interaction, "customer_id", ids)
        self.products = rows_by(connection, Product, "id", None)
        self.staff = rows_by(connection, Staff, "id", None)
        self.channels = _grouped(rows_by(connection, Channel, "customer_id", ids))
        self.addresses = _grouped(rows_by(connection, Address, "customer_id", ids))
        self.tags = _grouped(rows_by(connection, Tagging, "customer_id", ids))
        self.lines = _grouped(rows_by(connection, OrderLine, "order_id", None), "order_id")
        self.participants = _grouped(rows_by(connection, Participant, "id", None), "interaction_id")
        attachments = {row["id"]: row for row in rows_by(connection, Attachment, "id", None)}
        photos = {c["photo_id"] for c in self.contacts if c["photo_id"]}
        self.photos = {
            photo: (attachments[photo]["mime"], blob(connection, attachments[photo]["sha256"]))
            for photo in photos
            if photo in attachments
        }
        fields = rows_by(connection, CustomField, "id", None)
        self.own_fields = sorted(fields, key=lambda row: (row["position"], row["id"]))
        self.names: dict[int, str] = {}
        for rows in (rows_by(connection, Customer, "id", None), self.contacts, self.products):
            self.names.update((row["id"], row["name"]) for row in rows)
        self.names.update((row["id"], row["name"]) for row in self.staff)
        self.refs = {row["id"]: row["ref"] for row in self.customers}

    def name(self, record_id: int | None) -> str:
        """Return the name of a customer, contact, colleague or product."""
        return self.names.get(record_id, "") if record_id is not None else ""

    def reached(self, customer_id: int, contact_id: int | None, *kinds: str) -> list[str]:
        """Return the values of the channels of a contact (None: of the customer itself)."""
        rows = self.channels.get(customer_id, ())
        return [r["value"] for r in rows if r["contact_id"] == contact_id and r["kind"] in kinds]

    def places(self, customer_id: int, contact_id: int | None) -> list[Row]:
        """Return the addresses of a contact (None: of the customer itself)."""
        return [r for r in self.addresses.get(customer_id, ()) if r["contact_id"] == contact_id]


def _grouped(rows: Sequence[Row], key: str = "customer_id") -> Mapping[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return dict(found)


def headers_of(*names: str) -> list[str]:
    """Return headers for fields: their names as words."""
    return [name.replace("_", " ").capitalize() for name in names]
