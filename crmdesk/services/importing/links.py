"""Finds the records that a row of our own export names: whom it is about, product, order, visit."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from crmdesk.book.queries.importing import columns_of
from crmdesk.book.records import Competitor, Interaction, Order, Task, TierPolicy
from crmdesk.book.records.base import Record
from crmdesk.book.values import Row
from crmdesk.exchange.own_sheets import OWN_SHEETS
from crmdesk.services.book_sheets import BOOK_SHEETS, interaction_meant
from crmdesk.services.importing.ledger import Ledger
from crmdesk.services.importing.persons import Named
from crmdesk.services.importing.words import plain


class Links:
    """Finds what the rows of one sheet point to."""

    def __init__(self, ledger: Ledger, kind: str) -> None:
        self._ledger = ledger
        self._sheet = BOOK_SHEETS[kind]
        self._fields = {name for name, _, _ in OWN_SHEETS[kind] if self._sheet.refers(name)}
        self._own = "other_contact_name" not in self._fields and kind not in ("family", "career")

    def of(self, given: dict[str, Any]) -> Row | None:
        """Return the columns that point to other records; None where whom it is about lacks."""
        found = self._people(given) if "customer_name" in self._fields else {}
        if found is None:
            for column, value in given.items():
                reason = "The row names no customer."
                self._ledger.tally.problem(column, value, reason, "no_customer")
            return None
        customer = found.get("customer_id")
        for name in self._fields & given.keys() & _FINDERS.keys():
            column, find = _FINDERS[name]
            found[column] = find(self, customer, str(given[name]))
        return found

    def _people(self, given: dict[str, Any]) -> Row | None:
        """Return customer and contact, and the other contact of a tie; None where one lacks."""
        customer = self._customer(given, "")
        found: Row = {}
        if self._own:
            if customer is None and self._sheet.record is not Task:
                return None
            found["customer_id"] = customer
        if "contact_name" in self._fields:
            found["contact_id"] = self._contact(customer, given.get("contact_name"))
            if found["contact_id"] is None and not self._own:
                return None
        if "other_contact_name" in self._fields:
            other = self._customer(given, "other_")
            found["other_id"] = self._contact(other, given.get("other_contact_name"))
            if found["other_id"] is None:
                return None
        return found

    def _customer(self, given: dict[str, Any], which: str) -> int | None:
        ref = str(given.get(f"{which}customer_number", ""))
        name = str(given.get(f"{which}customer_name", ""))
        if not ref and not name:
            return None
        ledger = self._ledger
        found = ledger.find_customer(ref, name)
        if found is None and name:
            found = ledger.customer_named(name, f"{which}customer_name")
        return found

    def _contact(self, customer: int | None, name: object) -> int | None:
        if customer is None or not name:
            return None
        return self._ledger.people.meant(customer, Named(str(name)))

    def product(self, _customer: int | None, name: str) -> int | None:
        """Return the product of a name."""
        return self._products.get(plain(name))

    def colleague(self, _customer: int | None, name: str) -> int | None:
        """Return the colleague of a name, added where there is none."""
        return self._ledger.staff_named(name)

    def policy(self, _customer: int | None, name: str) -> int | None:
        """Return the tier policy of a name."""
        return self._policies.get(plain(name))

    def order(self, customer: int | None, number: str) -> int | None:
        """Return the order of a number at a customer."""
        return self._orders.get((customer, number))

    def interaction(self, customer: int | None, text: str) -> int | None:
        """Return the entry of the timeline that a text names."""
        at, words = interaction_meant(text)
        return self._interactions.get((customer, at, " ".join(words.split())))

    @cached_property
    def _products(self) -> dict[str, int]:
        return {plain(row["name"]): row["id"] for row in self._ledger.products.rows()}

    def competitor(self, _customer: int | None, name: str) -> int | None:
        """Return the competitor of a name, added where there is none."""
        found = self._competitors.get(plain(name))
        if found is None:
            found = self._ledger.store(Competitor).add({"name": name})
            self._competitors[plain(name)] = found
        return found

    @cached_property
    def _competitors(self) -> dict[str, int]:
        return {plain(row["name"]): row["id"] for row in self._ledger.store(Competitor).rows()}

    @cached_property
    def _policies(self) -> dict[str, int]:
        rows = columns_of(self._ledger.tx.connection, TierPolicy, ("name", "id"))
        return {plain(name): found for name, found in rows}

    @cached_property
    def _orders(self) -> dict[tuple[int | None, str], int]:
        rows = self._columns(Order, ("customer_id", "number"))
        return {(customer, number): found for customer, number, found in rows if number}

    @cached_property
    def _interactions(self) -> dict[tuple[int | None, int | None, str], int]:
        rows = self._columns(Interaction, ("customer_id", "at", "kind", "subject"))
        return {
            (customer, at, " ".join(f"{kind}: {subject}".split())): found
            for customer, at, kind, subject, found in rows
        }

    def _columns(self, record: type[Record], names: tuple[str, ...]) -> list[tuple[Any, ...]]:
        """Return some columns, and the id, of all rows of a record, as they will be."""
        store = self._ledger.store(record)
        known = columns_of(self._ledger.tx.connection, record, (*names, "id"))
        fresh = [(*(row.get(name) for name in names), at) for at, row in store.fresh.items()]
        return [*known, *fresh]


_FINDERS: dict[str, tuple[str, Callable[[Links, int | None, str], int | None]]] = {
    "product": ("product_id", Links.product),
    "competitor": ("competitor_id", Links.competitor),
    "task_owner": ("owner_id", Links.colleague),
    "tier_policy": ("policy_id", Links.policy),
    "order_number": ("order_id", Links.order),
    "interaction": ("interaction_id", Links.interaction),
}
"""Field to the column it fills, and how what it names is found."""
