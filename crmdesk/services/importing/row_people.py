"""The people whom a row of customers names beside the customer, with what it says of them."""

from __future__ import annotations

from typing import Any

from crmdesk.book.values import Row
from crmdesk.exchange.rows import MORE
from crmdesk.services.importing.ledger import Ledger
from crmdesk.services.importing.persons import Named, people_in
from crmdesk.services.importing.profile import birth_values

DETAILS = ("contact_title", "contact_birthday")
REACHED = (
    ("contact_mobile", "mobile"), ("contact_phone", "phone"), ("contact_email", "email"),
    ("contact_im", "message"), ("wechat", "wechat"), ("qq", "message"),
)  # fmt: skip
OWN = ("mobile", MORE["mobile"])
"""A mobile is a person's: where a row names one, it is theirs and not the company's."""
_LABELS = {"qq": "QQ"}


class RowPeople:
    """Takes the contacts of rows of kind ``customers``."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def take(self, customer_id: int, given: dict[str, Any], country: str) -> bool:
        """Put them into the book; return whether anything was different.

        What is said of somebody who is not named goes to the customer, where that is a person;
        of a company it is kept among the further cells.
        """
        people = self._people(customer_id, given)
        if not people:
            return self._nobodys(customer_id, given, country)
        ledger, changed = self._ledger, False
        for person in people:
            values: Row = {"sex": person.sex} if person.sex else {}
            if "contact_title" in given:
                values["job_title"] = str(given["contact_title"])
            if person is people[0]:
                values |= birth_values(given.get("contact_birthday"))
            known = ledger.people.named(customer_id, person.name)
            contact_id = ledger.people.meant(customer_id, person)
            changed |= known is None or ledger.contacts.set(contact_id, values)
            if known is None:
                ledger.contacts.set(contact_id, values)
            if person is people[0]:
                changed |= self._reach(customer_id, contact_id, given, country)
        return changed

    def _people(self, customer_id: int, given: dict[str, Any]) -> list[Named]:
        if "contact_name" in given:
            return people_in(str(given["contact_name"]))
        customer = self._ledger.customers.row(customer_id)
        if customer.get("kind") != "person" or given.keys().isdisjoint(DETAILS):
            return []
        return [Named(str(customer["name"]))]

    def _reach(
        self, customer_id: int, contact_id: int | None, given: dict[str, Any], country: str
    ) -> bool:
        ledger = self._ledger
        there = ledger.channels.of(customer_id, fresh=ledger.is_fresh(customer_id))
        found = [
            (kind, _LABELS.get(name, ""), value.strip())
            for name, kind in REACHED
            if name in given
            for value in str(given[name]).split("; ")
        ]
        if contact_id is not None and "contact_name" in given:
            mobiles = [given[OWN[0]]] if OWN[0] in given else []
            found += [("mobile", "cell", value) for value in (*mobiles, *given.get(OWN[1], ()))]
        changed = False
        for kind, label, value in found:
            if ("", kind, str(value)) in there:
                continue
            changed |= ledger.add_channel(
                customer_id, kind, str(value), contact_id=contact_id, label=label, country=country
            )
            if kind == "email" and contact_id is not None:
                ledger.people.note_email(contact_id, str(value))
        return changed

    def _nobodys(self, customer_id: int, given: dict[str, Any], country: str) -> bool:
        changed = self._reach(customer_id, None, given, country)
        kept = {
            self._ledger.tally.headers.get(name, name): str(given[name])
            for name in DETAILS
            if name in given
        }
        if not kept:
            return changed
        extra = self._ledger.customers.row(customer_id).get("extra") or {}
        return self._ledger.customers.set(customer_id, {"extra": {**extra, **kept}}) or changed
