"""Who introduced whom, as files say it by name: linked once all rows are in."""

from __future__ import annotations

from crmdesk.services.importing.ledger import Ledger

IN_CIRCLE = "Nobody can be introduced by somebody whom they brought themselves."


class Introductions:
    """Collects the names of introducers and links them at the end."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._named: list[tuple[int, str, str, int]] = []

    def note(self, customer_id: int, field: str, name: str, row: int) -> None:
        """Remember that a row names an introducer.

        Args:
            customer_id: who was introduced.
            field: the field that says so.
            name: of a customer, or of a contact of any customer that the file brings too.
            row: its number in the file.
        """
        self._named.append((customer_id, field, name, row))

    def note_contact(self, customer_id: int, name: str, of: str) -> None:
        """Remember that a person introduced a customer; people come after the customers.

        Args:
            customer_id: who was introduced.
            name: of the contact.
            of: name of the contact's customer; without it nobody can be meant.
        """
        ledger = self._ledger

        def link() -> None:
            firm = ledger.find_customer("", of) or next(iter(ledger.namesakes(of)), None)
            contact = ledger.people.named(firm, name) if firm is not None else None
            if contact is None:
                self._keep(customer_id, f"{name}, {of}" if of else name)
            elif ledger.customers.row(customer_id).get("introducer_contact_id") is None:
                ledger.customers.set(customer_id, {"introducer_contact_id": contact})

        ledger.afterwards.append(link)

    def link(self) -> None:
        """Link them; a name that nobody has is kept as written, and so is a circle, reported."""
        ledger = self._ledger
        for customer_id, field, name, row in self._named:
            giver = ledger.find_customer("", name)
            if giver is None:
                giver = next(iter(ledger.namesakes(name)), None)
            if giver is None:
                self._keep(customer_id, name)
                continue
            ledger.tally.row = row
            if ledger.customers.is_above(customer_id, giver, "introducer_customer_id"):
                ledger.tally.problem(field, name, IN_CIRCLE, "introduced_in_circle")
                self._keep(customer_id, name)
                continue
            own = ledger.customers.row(customer_id)
            if own.get("introducer_customer_id") in (None, giver):
                ledger.customers.set(customer_id, {"introducer_customer_id": giver})
        self._named.clear()

    def _keep(self, customer_id: int, name: str) -> None:
        """Keep a name that cannot be linked among the other cells of its row."""
        extra = self._ledger.customers.row(customer_id).get("extra") or {}
        self._ledger.customers.set(customer_id, {"extra": {**extra, "Referred by": name}})
