"""Everything one import has at hand: the rows of each table, and finding customers and staff."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from crmdesk.book.queries.importing import columns_of
from crmdesk.book.records import (
    Address,
    Answer,
    Attachment,
    Benefit,
    Bond,
    CareerStep,
    Channel,
    Competitor,
    Consumption,
    Contact,
    Customer,
    CustomField,
    FactQuestion,
    Interaction,
    Kin,
    Matter,
    NoteTemplate,
    Objection,
    Opportunity,
    Order,
    OrderLine,
    Participant,
    Payment,
    Product,
    Staff,
    StageChange,
    Tagging,
    Task,
    TierGrade,
    WalletCell,
)
from crmdesk.book.records.base import Record
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row, now_ms
from crmdesk.book.words import sort_key
from crmdesk.exchange.plans import ParsedRow
from crmdesk.services.fields import to_minor
from crmdesk.services.importing.people import People
from crmdesk.services.importing.report import Tally
from crmdesk.services.importing.store import Ids, Parts, Store, Touched, let_go
from crmdesk.services.importing.words import alike, plain
from crmdesk.services.phone_numbers import phone_digits

ORDER: tuple[type[Record], ...] = (
    CustomField, Staff, Product, Customer, Contact, Address, Channel, Tagging, Attachment,
    TierGrade, StageChange, Order, OrderLine, Opportunity, Interaction, Participant, Task,
    Competitor, Kin, CareerStep, Bond, Matter, WalletCell, Payment, Consumption, Benefit,
    Objection, Answer, FactQuestion, NoteTemplate,
)  # fmt: skip
"""The order in which what waits is written."""

PLACE = ("contact_id", "street", "city", "state", "postal_code", "country")
"""What tells addresses apart."""
NUMBERS = frozenset({"phone", "mobile", "fax", "whatsapp"})
BIGGEST = 2**63

Reached = set[tuple[str, str]]
"""(kind, value) of channels."""


class Ledger:
    """The tables of one import, and the lookups that every kind of file needs."""

    def __init__(self, tx: Transaction, currency: str) -> None:
        self.tx = tx
        self.currency = currency
        self.now = now_ms()
        self.tally = Tally("", "")
        self.touched: Touched = []
        ids = Ids(tx)
        self._stores = {record: Store(tx, record, ids, self.touched) for record in ORDER}
        self.customers = self._stores[Customer]
        self.contacts = self._stores[Contact]
        self.staff = self._stores[Staff]
        self.products = self._stores[Product]
        self.channels = Parts(
            self._stores[Channel], "customer_id", ("contact_id", "kind", "value"), tx
        )
        self.tags = Parts(self._stores[Tagging], "customer_id", ("tag",), tx)
        self.addresses = Parts(self._stores[Address], "customer_id", PLACE, tx)
        self.people = self._known_people()
        self._by_ref: dict[str, tuple[int, ...]] | None = None
        self._by_name: dict[str, tuple[int, ...]] = {}
        self._staff_refs: dict[str, int] | None = None
        self._staff_names: dict[str, int] = {}
        self.afterwards: list[Callable[[], None]] = []
        """What can only be done when all files are in."""

    def settle(self) -> None:
        """Do what needed the rows of all files."""
        for do in self.afterwards:
            do()
        self.afterwards.clear()

    def store(self, record: type[Record]) -> Store:
        """Return the rows of a record class."""
        return self._stores[record]

    def flush(self) -> None:
        """Write everything that waits."""
        for store in self._stores.values():
            store.flush()

    def forget(self) -> None:
        """Let go of what was looked up: this object stands in a ring, and may live on a while."""
        for parts in (self.channels, self.tags, self.addresses):
            parts.forget()
        let_go(self._by_ref or {})
        let_go(self._by_name)
        self._by_ref = None
        self.people = self._known_people()

    def _known_people(self) -> People:
        return People(self.tx, self.contacts, self._stores[Channel], self.now)

    # customers

    def find_customer(self, ref: str, name: str) -> int | None:
        """Return a customer by its number, else by its name; None where there is none.

        One number under quite another name is the numbering of another source, and a name
        under another number is a namesake; neither is taken for the same.
        """
        by_ref = self._customer_index()
        row = self.customers.row
        for found in by_ref.get(ref, ()) if ref else ():
            if not name or alike(name, row(found)["name"]):
                return found
        for found in self._by_name.get(plain(name), ()) if name else ():
            if not ref or not row(found).get("ref"):
                return found
        return None

    def namesakes(self, name: str) -> tuple[int, ...]:
        """Return all customers of a name, oldest first."""
        self._customer_index()
        return self._by_name.get(plain(name), ())

    def with_ref(self, ref: str) -> tuple[int, ...]:
        """Return all customers of a number, oldest first."""
        return self._customer_index().get(ref, ())

    def add_customer(self, values: Row) -> int:
        """Add a customer (at least ``name``) and return its id."""
        by_ref = self._customer_index()
        name = values["name"]
        values.setdefault("kind", "company")
        values.setdefault("currency", self.currency)
        values["sort_key"] = sort_key(name)
        values.setdefault("created_at", self.now)
        new_id = self.customers.add(values)
        ref = values.get("ref")
        if ref:
            by_ref[ref] = (*by_ref.get(ref, ()), new_id)
        key = plain(name)
        self._by_name[key] = (*self._by_name.get(key, ()), new_id)
        return new_id

    def update_customer(self, customer_id: int, values: Row) -> bool:
        """Change a customer that is there; return whether anything was different."""
        by_ref, ref = self._customer_index(), values.get("ref")
        if ref and customer_id not in by_ref.get(ref, ()):
            by_ref[ref] = (*by_ref.get(ref, ()), customer_id)
        return self.customers.set(customer_id, values)

    def customer_named(self, name: str, field: str = "customer_name", **values: Any) -> int:
        """Return the customer of a name; where there is none, add it and say so."""
        found = self.find_customer("", name) or next(iter(self.namesakes(name)), None)
        if found is not None:
            return found
        self.tally.problem(
            field, name, f"“{name}” was not in the book and was added.", "customer_added"
        )
        return self.add_customer({"name": name, **values})

    def person(self, name: str, reached: Reached) -> tuple[int, int | None] | None:
        """Return (customer, contact) of the person meant by a name and channels.

        Namesakes are told apart by their channels: where both have some and share none, they
        are two people.
        """
        for customer_id in self.namesakes(name):
            if self.customers.row(customer_id).get("kind") != "person":
                continue
            keys = self.channels.of(customer_id, fresh=self.is_fresh(customer_id))
            theirs = {(kind, value) for _, kind, value in keys}
            if not reached or not theirs or reached & theirs:
                return customer_id, next(iter(self.people.of(customer_id)), None)
        return None

    def is_fresh(self, customer_id: int) -> bool:
        """Tell whether a customer was made by this import."""
        return customer_id in self.customers.fresh

    def _customer_index(self) -> dict[str, tuple[int, ...]]:
        if self._by_ref is None:
            self._by_ref = {}
            names = ("id", "ref", "name")
            if self.customers.before:
                for new_id, ref, name in columns_of(self.tx.connection, Customer, names):
                    if ref:
                        self._by_ref[ref] = (*self._by_ref.get(ref, ()), new_id)
                    key = plain(name)
                    self._by_name[key] = (*self._by_name.get(key, ()), new_id)
        return self._by_ref

    # what belongs to a customer

    def add_channel(
        self,
        customer_id: int,
        kind: str,
        value: str,
        *,
        contact_id: int | None = None,
        label: str = "",
        country: str = "",
    ) -> bool:
        """Add a way to reach somebody unless it is there."""
        digits = phone_digits(value, country) if kind in NUMBERS else ""
        values = {
            "contact_id": contact_id, "kind": kind, "label": label, "value": value,
            "digits": digits,
        }  # fmt: skip
        return self.channels.add(customer_id, values, fresh=self.is_fresh(customer_id))

    def add_address(self, customer_id: int, values: Row) -> bool:
        """Add a place unless it is there."""
        return self.addresses.add(customer_id, values, fresh=self.is_fresh(customer_id))

    def add_tags(self, customer_id: int, text: str) -> bool:
        """Add the tags named in a text; return whether one is new."""
        fresh = self.is_fresh(customer_id)
        words = (word.strip(" *") for word in text.replace(",", ";").replace("，", ";").split(";"))
        added = [self.tags.add(customer_id, {"tag": w}, fresh=fresh) for w in words if w]
        return any(added)

    # our own people

    def staff_named(self, name: str) -> int:
        """Return the colleague of a name, added where there is none."""
        self._staff_index()
        found = self._staff_names.get(plain(name))
        return found if found is not None else self.add_staff({"name": name})

    def staff_with_ref(self, ref: str) -> int | None:
        """Return the colleague with a number, None where there is none."""
        return self._staff_index().get(ref)

    def find_staff(self, ref: str, name: str) -> int | None:
        """Return a colleague by number, else by name."""
        index = self._staff_index()
        found = index.get(ref) if ref else None
        if found is not None and (not name or alike(name, self.staff.row(found)["name"])):
            return found
        return self._staff_names.get(plain(name)) if name else None

    def add_staff(self, values: Row) -> int:
        """Add a colleague and return the id."""
        refs = self._staff_index()
        new_id = self.staff.add(values)
        self._staff_names.setdefault(plain(values["name"]), new_id)
        if values.get("ref"):
            refs.setdefault(values["ref"], new_id)
        return new_id

    def _staff_index(self) -> dict[str, int]:
        if self._staff_refs is None:
            self._staff_refs = {}
            for row in self.staff.rows():
                self._staff_names.setdefault(plain(row["name"]), row["id"])
                if row["ref"]:
                    self._staff_refs.setdefault(row["ref"], row["id"])
        return self._staff_refs

    # values

    def minor(self, field: str, value: object, currency: str) -> int | None:
        """Return money in minor units; a number out of range is reported and left out."""
        minor = to_minor(Decimal(str(value)), currency)
        return self.whole(field, minor)

    def whole(self, field: str, value: object) -> int | None:
        """Return a whole number that fits a column, else report it."""
        number = int(str(value)) if not isinstance(value, int) else value
        if abs(number) < BIGGEST:
            return number
        self.tally.problem(field, value, "The number is too large.", "too_large")
        return None


def report_nameless(ledger: Ledger, parsed: ParsedRow) -> None:
    """Name every filled cell of a row that nothing can be made of."""
    cells = {**{k: str(v) for k, v in parsed.values.items()}, **parsed.extra}
    for column, value in cells.items():
        reason = "The row has no name, number or address to know it by."
        ledger.tally.problem(column, value, reason, "no_name")
