"""Customers: companies and persons, where they are, how they are reached (R1, R7, G1, G7)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, Boolean, Float, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from crmdesk.book.records.base import (
    Id,
    Record,
    day,
    free_text,
    instant,
    link,
    money,
    owner,
    part_of,
)


class Staff(Record):
    """One of our own people."""

    __tablename__ = "staff"

    ref: Mapped[str] = free_text()
    name: Mapped[str] = free_text(index=True)
    title: Mapped[str] = free_text()
    level: Mapped[str] = free_text()
    email: Mapped[str] = free_text()
    phone: Mapped[str] = free_text()
    office: Mapped[str] = free_text()
    manager_id: Mapped[int | None] = link("staff")
    notes: Mapped[str] = free_text()


class Customer(Record):
    """A client: a company or a person."""

    __tablename__ = "customer"
    __table_args__ = (
        Index("ix_customer_order", "sort_key", "id"),
        Index("ix_customer_tier_order", "tier", "sort_key"),
    )

    kind: Mapped[str] = mapped_column(default="company")  # company | person
    name: Mapped[str] = free_text(index=True)
    name_local: Mapped[str] = free_text()
    name_latin: Mapped[str] = free_text()
    short_name: Mapped[str] = free_text()
    sort_key: Mapped[str] = free_text()  # found from the names: latin or pinyin, lower case
    ref: Mapped[str] = free_text(index=True)  # the customer's number in the files it came from
    industry: Mapped[str] = free_text(index=True)
    occupation: Mapped[str] = free_text()
    region: Mapped[str] = free_text(index=True)
    country: Mapped[str] = free_text()  # ISO 3166 alpha-2, or as written where unknown
    city: Mapped[str] = free_text()
    size_staff: Mapped[int | None] = mapped_column(Integer, default=None)
    size_note: Mapped[str] = free_text()
    economic_strength: Mapped[str] = free_text()
    annual_revenue: Mapped[int | None] = money()
    income_band: Mapped[str] = free_text()
    founded_year: Mapped[int | None] = mapped_column(Integer, default=None)
    tax_id: Mapped[str] = free_text()
    source_channel: Mapped[str] = free_text()
    introducer_customer_id: Mapped[int | None] = link("customer")
    introducer_contact_id: Mapped[int | None] = link("contact")
    owner_id: Mapped[int | None] = link("staff")
    service_level: Mapped[str] = free_text()
    trade_role: Mapped[str] = free_text()  # direct | indirect
    parent_id: Mapped[int | None] = link("customer")
    customer_since: Mapped[date | None] = day()
    tier: Mapped[str] = free_text()  # A | B | C | D | ""
    tier_locked_until: Mapped[date | None] = day()
    stage: Mapped[str] = free_text(index=True)
    relation: Mapped[str] = free_text()
    currency: Mapped[str] = free_text()
    credit_limit: Mapped[int | None] = money()
    payment_days: Mapped[int | None] = mapped_column(Integer, default=None)
    paydays: Mapped[str] = free_text()  # days of the month, "15, 30"
    delivery_promise: Mapped[str] = free_text()
    headcount: Mapped[int | None] = mapped_column(Integer, default=None)
    notes: Mapped[str] = free_text()
    custom: Mapped[dict[str, Any] | None] = mapped_column(JSON, default=None)
    extra: Mapped[dict[str, Any] | None] = mapped_column(JSON, default=None)
    created_at: Mapped[int | None] = instant()


class Address(Record):
    """A place of a customer or of a contact, with coordinates where known."""

    __tablename__ = "address"

    customer_id: Mapped[int] = owner("customer")
    contact_id: Mapped[int | None] = part_of("contact")
    label: Mapped[str] = free_text()
    street: Mapped[str] = free_text()
    city: Mapped[str] = free_text()
    state: Mapped[str] = free_text()
    postal_code: Mapped[str] = free_text()
    country: Mapped[str] = free_text()
    latitude: Mapped[float | None] = mapped_column(Float, default=None)
    longitude: Mapped[float | None] = mapped_column(Float, default=None)
    main: Mapped[bool] = mapped_column(Boolean, default=False)


class Channel(Record):
    """A way to reach a customer or a contact: phone, mobile, fax, email, web, messaging, post."""

    __tablename__ = "channel"

    customer_id: Mapped[int] = owner("customer")
    contact_id: Mapped[int | None] = part_of("contact")
    kind: Mapped[str] = free_text()
    label: Mapped[str] = free_text()
    value: Mapped[str] = free_text()
    digits: Mapped[str] = free_text(index=True)  # E.164 without the plus, where it is a number
    preferred: Mapped[bool] = mapped_column(Boolean, default=False)


class Tagging(Record):
    """One tag on one customer."""

    __tablename__ = "tagging"
    __table_args__ = (Index("ix_tagging_tag", "tag", "customer_id"),)

    customer_id: Mapped[int] = owner("customer")
    tag: Mapped[str] = free_text()


class CustomField(Record):
    """A field of the user's own on customers or contacts; values live in ``custom``."""

    __tablename__ = "custom_field"

    record: Mapped[str] = mapped_column(default="customer")
    key: Mapped[str] = free_text()
    label: Mapped[str] = free_text()
    kind: Mapped[str] = mapped_column(default="text")  # text | number | date | choice
    choices: Mapped[str] = free_text()
    position: Mapped[int] = mapped_column(Integer, default=0)


class Waiver(Record):
    """A finding about the data that the user looked at and lets stand (D4)."""

    __tablename__ = "waiver"

    customer_id: Mapped[int] = owner("customer")
    record_id: Mapped[int] = mapped_column(Id)  # the customer, contact, channel … it is about
    rule: Mapped[str] = free_text()
    value: Mapped[str] = free_text()  # as it was: another value is looked at anew
    at: Mapped[int | None] = instant()


class Attachment(Record):
    """A file kept in the book; its bytes are stored once per content in ``blob``."""

    __tablename__ = "attachment"

    customer_id: Mapped[int] = owner("customer")
    contact_id: Mapped[int | None] = link("contact")
    interaction_id: Mapped[int | None] = link("interaction")
    name: Mapped[str] = free_text()
    mime: Mapped[str] = free_text()
    size: Mapped[int] = mapped_column(Integer, default=0)
    sha256: Mapped[str] = free_text(index=True)
    added_at: Mapped[int | None] = instant()
