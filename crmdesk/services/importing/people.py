"""Finding the contact that a row or card means: by customer and name, else by e-mail and name."""

from __future__ import annotations

from typing import Any

from crmdesk.book.queries.importing import columns_of
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row
from crmdesk.services.importing.persons import Named
from crmdesk.services.importing.store import Store
from crmdesk.services.importing.words import alike, plain


class People:
    """The contacts of the book during an import, indexed by customer and by e-mail address."""

    def __init__(self, tx: Transaction, contacts: Store, channels: Store, now: int) -> None:
        """Look among them.

        Args:
            tx: the import's.
            contacts: rows of contacts.
            channels: rows of the ways they are reached.
            now: when new ones were made, in milliseconds since 1970 UTC.
        """
        self._tx, self._contacts, self._channels, self._now = tx, contacts, channels, now
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
                if alike(name, self._contacts.row(contact_id)["name"]):
                    return contact_id
        return None

    def add(self, values: Row) -> int:
        """Add a contact (at least ``customer_id`` and ``name``) and return its id."""
        names = self._by_customer()
        values.setdefault("created_at", self._now)
        contact_id = self._contacts.add(values)
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

    def _by_customer(self) -> dict[int, list[tuple[str, int]]]:
        if self._names is None:
            self._names = {}
            columns = ("customer_id", "name", "id")
            for row in self._read(self._contacts, columns, "1"):
                self._names.setdefault(row[0], []).append((plain(row[1]), row[2]))
        return self._names

    def _by_email(self) -> dict[str, list[int]]:
        if self._emails is None:
            self._emails = {}
            where = "kind='email' AND contact_id IS NOT NULL"
            for value, contact_id in self._read(self._channels, ("value", "contact_id"), where):
                self._emails.setdefault(value.casefold(), []).append(contact_id)
        return self._emails

    def _read(self, store: Store, columns: tuple[str, ...], where: str) -> list[tuple[Any, ...]]:
        if not store.before:
            return []
        return list(columns_of(self._tx.connection, store.record, columns, where))
