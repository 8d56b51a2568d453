"""Finding the contact that a row or card means: by customer and name, else by e-mail and name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmdesk.book.queries.importing import columns_of
from crmdesk.book.records import Channel, Contact
from crmdesk.book.values import Row
from crmdesk.services.importing.persons import Named
from crmdesk.services.importing.words import alike, plain

if TYPE_CHECKING:
    from crmdesk.services.importing.ledger import Ledger

Reached = set[tuple[str, str]]
"""(kind, value) of channels."""


class People:
    """The contacts of the book during an import, indexed by customer and by e-mail address."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._names: dict[int, list[tuple[str, int]]] | None = None
        self._emails: dict[str, list[int]] | None = None

    def named(self, customer_id: int, name: str) -> int | None:
        """Return the contact of a name at a customer, None where there is none."""
        key = plain(name)
        found = self._by_customer().get(customer_id, ())
        return next((contact_id for known, contact_id in found if known == key), None)

    def of(self, customer_id: int) -> list[int]:
        """Return the contacts of a customer."""
        return [contact_id for _, contact_id in self._by_customer().get(customer_id, ())]

    def with_email(self, emails: list[str], name: str) -> int | None:
        """Return the contact that has one of the addresses and a like name."""
        if not emails:
            return None
        index = self._by_email()
        for email in emails:
            for contact_id in index.get(email.casefold(), ()):
                if alike(name, self._ledger.contacts.row(contact_id)["name"]):
                    return contact_id
        return None

    def add(self, values: Row) -> int:
        """Add a contact (at least ``customer_id`` and ``name``) and return its id."""
        names = self._by_customer()
        values.setdefault("created_at", self._ledger.now)
        contact_id = self._ledger.contacts.add(values)
        names.setdefault(values["customer_id"], []).append((plain(values["name"]), contact_id))
        return contact_id

    def meant(self, customer_id: int, person: Named) -> int:
        """Return the contact that a cell names at a customer, added where there is none."""
        found = self.named(customer_id, person.name)
        if found is None:
            values: Row = {"customer_id": customer_id, "name": person.name}
            return self.add(values | ({"sex": person.sex} if person.sex else {}))
        return found

    def note_email(self, contact_id: int, email: str) -> None:
        """Let a later row find the contact by an address that was just added."""
        found = self._by_email().setdefault(email.casefold(), [])
        if contact_id not in found:
            found.append(contact_id)

    def self_of(self, name: str, reached: Reached) -> tuple[int, int | None] | None:
        """Return (customer, contact) of the person meant by a name and channels.

        Namesakes are told apart by their channels: where both have some and share none, they
        are two people.
        """
        ledger = self._ledger
        for customer_id in ledger.namesakes(name):
            if ledger.customers.row(customer_id).get("kind") != "person":
                continue
            theirs = self.reached(customer_id)
            if not reached or not theirs or reached & theirs:
                return customer_id, next(iter(self.of(customer_id)), None)
        return None

    def reached(self, customer_id: int) -> Reached:
        """Return all the ways a customer and its contacts are reached."""
        ledger = self._ledger
        keys = ledger.channels.of(customer_id, fresh=ledger.is_fresh(customer_id))
        return {(kind, value) for _, kind, value in keys}

    def _by_customer(self) -> dict[int, list[tuple[str, int]]]:
        if self._names is None:
            self._names = {}
            columns = ("customer_id", "name", "id")
            for row in self._read(Contact, columns, "1"):
                self._names.setdefault(row[0], []).append((plain(row[1]), row[2]))
        return self._names

    def _by_email(self) -> dict[str, list[int]]:
        if self._emails is None:
            self._emails = {}
            where = "kind='email' AND contact_id IS NOT NULL"
            for value, contact_id in self._read(Channel, ("value", "contact_id"), where):
                self._emails.setdefault(value.casefold(), []).append(contact_id)
        return self._emails

    def _read(self, record: Any, columns: tuple[str, ...], where: str) -> list[tuple[Any, ...]]:
        if not self._ledger.store(record).before:
            return []
        return list(columns_of(self._ledger.tx.connection, record, columns, where))
