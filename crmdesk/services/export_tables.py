"""The book as tables whose headers are the words that an import knows its fields by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from crmdesk.book.queries.exporting import Connection, blob, rows_by
from crmdesk.book.records import (
    Address,
    Attachment,
    Channel,
    Contact,
    Customer,
    Interaction,
    Opportunity,
    Order,
    OrderLine,
    Participant,
    Product,
    Staff,
    Tagging,
)
from crmdesk.book.values import Row, from_ms
from crmdesk.services.fields import decimals, to_major

CUSTOMER = (
    "name", "ref", "kind", "industry", "region", "country", "city", "source_channel", "stage",
    "tier", "size_staff", "founded_year", "payment_days", "currency", "notes", "customer_since",
)  # fmt: skip
CUSTOMER_MORE = (
    "name_local", "name_latin", "short_name", "occupation", "size_note", "economic_strength",
    "income_band", "tax_id", "service_level", "trade_role", "relation", "paydays",
    "delivery_promise",
)  # fmt: skip
"""Columns that no file of others has; read back they are kept with the record."""
CONTACT = (
    "name", "given_name", "middle_name", "family_name", "prefix", "suffix", "nickname",
    "job_title", "department", "education", "hobbies", "sex", "notes",
)  # fmt: skip


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


def sheets_of(extract: Extract) -> dict[str, Sheet]:
    """Return a sheet per kind, customers first."""
    return {
        "customers": _customers(extract),
        "contacts": _contacts(extract),
        "products": _products(extract),
        "staff": _staff(extract),
        "orders": _orders(extract),
        "opportunities": _opportunities(extract),
        "interactions": _interactions(extract),
    }


def _headers(*names: str) -> list[str]:
    return [name.replace("_", " ").capitalize() for name in names]


def _money(minor: int | None, currency: str) -> Decimal | None:
    return None if minor is None else to_major(minor, currency)


def _first(values: Sequence[str]) -> str:
    return values[0] if values else ""


def _customers(extract: Extract) -> Sheet:
    sheet = Sheet(
        _headers(
            *CUSTOMER, "annual_revenue", "credit_limit", "owner_name", "parent_name", "tags",
            "phone", "mobile", "fax", "email", "website", "street", "state", "postal_code",
            *CUSTOMER_MORE, "further_numbers", "other_cells",
        )
    )  # fmt: skip
    for row in extract.customers:
        own = row["id"]
        currency = row["currency"] or extract.currency
        kinds = ("phone", "mobile", "fax", "email", "web")
        reached = [extract.reached(own, None, kind) for kind in kinds]
        more = [value for values in reached for value in values[1:]]
        more += extract.reached(own, None, "message", "wechat", "whatsapp", "post")
        place = next(iter(extract.places(own, None)), {})
        sheet.rows.append(
            [
                *(row[name] for name in CUSTOMER),
                _money(row["annual_revenue"], currency), _money(row["credit_limit"], currency),
                extract.name(row["owner_id"]), extract.name(row["parent_id"]),
                "; ".join(tag["tag"] for tag in extract.tags.get(own, ())),
                *(_first(values) for values in reached),
                *(place.get(name, "") for name in ("street", "state", "postal_code")),
                *(row[name] for name in CUSTOMER_MORE),
                "; ".join(more), _cells(row["extra"]),
            ]
        )  # fmt: skip
    return sheet


def _cells(extra: Mapping[str, Any] | None) -> str:
    return "; ".join(f"{k}: {v}" for k, v in (extra or {}).items() if isinstance(v, str))


def _contacts(extract: Extract) -> Sheet:
    place = ("street", "city", "state", "postal_code", "country")
    sheet = Sheet(
        _headers(
            *CONTACT, "customer_name", "phone", "mobile", "fax", "email", "email_2", "email_3",
            "website", "im", *(f"business_{p}" for p in place), *(f"home_{p}" for p in place),
            "birthday", "birth_year", "birth_month", "day_of_birth", "manager_name", "other_cells",
        )
    )  # fmt: skip
    for row in extract.contacts:
        customer, own = row["customer_id"], row["id"]
        emails = [*extract.reached(customer, own, "email"), "", "", ""]
        homes = [p for p in extract.places(customer, own) if "home" in p["label"]]
        offices = [p for p in extract.places(customer, own) if "home" not in p["label"]]
        office, home = next(iter(offices), {}), next(iter(homes), {})
        sheet.rows.append(
            [
                *(row[name] for name in CONTACT),
                extract.name(customer),
                *(_first(extract.reached(customer, own, k)) for k in ("phone", "mobile", "fax")),
                *emails[:3],
                "; ".join(extract.reached(customer, own, "web")),
                "; ".join(extract.reached(customer, own, "message", "wechat", "whatsapp")),
                *(office.get(p, "") for p in place), *(home.get(p, "") for p in place),
                *_birthday(row), extract.name(row["reports_to_id"]), _cells(_lunar(row)),
            ]
        )  # fmt: skip
    return sheet


def _birthday(row: Row) -> list[object]:
    """Return day, and year, month and day where they make no whole day; a lunar one is no day."""
    year, month, day = row["birth_year"], row["birth_month"], row["birth_day"]
    if row["birth_lunar"]:
        return [None] * 4
    with suppress(ValueError):
        if year and month and day:
            return [date(year, month, day), None, None, None]
    return [None, year, month, day]


def _lunar(row: Row) -> dict[str, Any]:
    """Return the further cells of a contact; a lunar birthday, which no column holds, is one."""
    extra = dict(row["extra"] or {})
    if row["birth_lunar"]:
        parts = (row["birth_year"], row["birth_month"], row["birth_day"])
        leap = " (leap month)" if row["birth_leap_month"] else ""
        extra["Lunar birthday"] = "-".join("?" if p is None else str(p) for p in parts) + leap
    return extra


def _products(extract: Extract) -> Sheet:
    sheet = Sheet(
        _headers("name", "ref", "category", "unit", "price", "cost", "currency", "active")
    )
    for row in extract.products:
        currency = row["currency"] or extract.currency
        sheet.rows.append(
            [
                row["name"], row["ref"], row["category"], row["unit"],
                _money(row["price"], currency), _money(row["cost"], currency), currency,
                row["active"],
            ]
        )  # fmt: skip
    return sheet


def _staff(extract: Extract) -> Sheet:
    names = ("name", "ref", "title", "email", "phone", "office", "notes")
    sheet = Sheet(_headers("name", "employee_id", *names[2:], "manager_name"))
    for row in extract.staff:
        sheet.rows.append([*(row[name] for name in names), extract.name(row["manager_id"])])
    return sheet


def _orders(extract: Extract) -> Sheet:
    sheet = Sheet(
        _headers(
            "order_number", "customer_id", "customer_name", "ordered_on", "currency", "product",
            "quantity", "unit_price", "discount", "total", "staff_name", "channel", "notes",
        )
    )  # fmt: skip
    for order in extract.orders:
        currency = order["currency"] or extract.currency
        lines = extract.lines.get(order["id"], [])
        number = order["number"] or (f"#{order['id']}" if len(lines) > 1 else "")
        head = [
            number, extract.refs.get(order["customer_id"], ""),
            extract.name(order["customer_id"]), order["ordered_on"], currency,
        ]  # fmt: skip
        tail = [extract.name(order["staff_id"]), order["channel"], order["notes"]]
        if not lines:
            sheet.rows.append([*head, *[None] * 5, *tail])
        unit = Decimal(10) ** (decimals(currency) + 4)
        for line in lines:
            sheet.rows.append(
                [
                    *head, extract.name(line["product_id"]) or line["product_text"],
                    line["quantity"], _money(line["unit_price"], currency),
                    Decimal(line["discount_bp"]) / 10_000, Decimal(line["amount_e4"]) / unit,
                    *tail,
                ]
            )  # fmt: skip
    return sheet


def _opportunities(extract: Extract) -> Sheet:
    sheet = Sheet(
        _headers(
            "opportunity_id", "name", "customer_name", "product", "staff_name", "stage",
            "opened_on", "closed_on", "value", "currency", "probability", "source", "notes",
        )
    )  # fmt: skip
    for row in extract.opportunities:
        currency = row["currency"] or extract.currency
        sheet.rows.append(
            [
                row["ref"], row["name"], extract.name(row["customer_id"]),
                extract.name(row["product_id"]), extract.name(row["staff_id"]), row["stage"],
                row["opened_on"], row["closed_on"] or row["expected_on"],
                _money(row["value"], currency), currency, row["probability"], row["source"],
                row["notes"],
            ]
        )  # fmt: skip
    return sheet


def _interactions(extract: Extract) -> Sheet:
    sheet = Sheet(
        _headers(
            "customer_name", "contact_name", "kind", "at", "subject", "body", "staff_name",
            "outcome",
        )
    )  # fmt: skip
    for row in extract.interactions:
        people = extract.participants.get(row["id"], ())
        names = [extract.name(p["contact_id"]) for p in people if p["contact_id"]]
        at = "" if row["at"] is None else from_ms(row["at"]).astimezone()
        sheet.rows.append(
            [
                extract.name(row["customer_id"]), _first(names), row["kind"],
                at and f"{at:%Y-%m-%d %H:%M:%S}", row["subject"], row["body"],
                extract.name(row["staff_id"]), row["outcome"],
            ]
        )  # fmt: skip
    return sheet
