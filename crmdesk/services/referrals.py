"""Introductions: who may have introduced whom, and what a customer's introductions brought (R9).

An introducer is a customer, or a contact and with it the contact's customer: the two fields are
kept in step. Nobody can have been introduced by somebody it introduced itself, directly or through
others, by customers or by contacts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crmdesk.book.book import Book
from crmdesk.book.queries.referrals import Brought, Introducer, brought_by, introducers
from crmdesk.book.records import Contact, Customer
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row
from crmdesk.errors import InCircle
from crmdesk.insight.referrals import Gains, Member, gains

INTRODUCER_FIELDS = ("introducer_customer_id", "introducer_contact_id")


class IntroducedInCircle(InCircle):
    """A customer would have been introduced by somebody whom it brought itself."""

    key = "introduced_in_circle"
    step = "{0} brought {1}"
    refused = "{0} cannot have been introduced by {1}"
    alone = "{0} cannot have introduced itself"

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(names, advice="Change the older introduction first.")


@dataclass(frozen=True, slots=True)
class Referrals:
    """The referral tree around a customer.

    Attributes:
        above: who introduced it, nearest first.
        members: the customer and all it brought; introducers stand before whom they introduced.
        gains: customer id → what it brought.
    """

    above: tuple[Introducer, ...]
    members: tuple[Brought, ...]
    gains: Mapping[int, Gains]


def referrals(book: Book, customer_id: int) -> Referrals:
    """Return the referral tree around a customer."""
    with book.read() as connection:
        above = tuple(introducers(connection, customer_id))
        members = tuple(brought_by(connection, customer_id))
    found = gains([Member(m.id, m.by, m.bought) for m in members])
    return Referrals(above, members, found)


def introduced(tx: Transaction, customer: Row, field: str, stored: int | None) -> Row:
    """Return the values by which a customer's introducer is set, both fields kept in step.

    Args:
        tx: the change it is part of.
        customer: the row of who was introduced.
        field: one of ``INTRODUCER_FIELDS``.
        stored: the customer or contact who did, None for nobody known.

    Raises:
        IntroducedInCircle: the customer brought the introducer itself.
    """
    values: Row = {field: stored}
    if field == "introducer_contact_id" and stored is not None:
        values["introducer_customer_id"] = tx.get(Contact, stored)["customer_id"]
    elif field == "introducer_customer_id" and customer["introducer_contact_id"] is not None:
        known = tx.find(Contact, id=customer["introducer_contact_id"])
        if not known or known[0]["customer_id"] != stored:
            values["introducer_contact_id"] = None
    refuse_circle(tx, customer["id"], values.get("introducer_customer_id"))
    return values


def refuse_circle(tx: Transaction, customer_id: int, introducer_id: int | None) -> None:
    """Raise IntroducedInCircle where a customer brought the one who is to have introduced it."""
    if introducer_id is None:
        return
    if introducer_id == customer_id:
        raise IntroducedInCircle([tx.get(Customer, customer_id)["name"]])
    above = introducers(tx.connection, introducer_id)
    at = next((n for n, step in enumerate(above) if step.id == customer_id), None)
    if at is not None:
        way = [step.name for step in reversed(above[: at + 1])]
        raise IntroducedInCircle([*way, tx.get(Customer, introducer_id)["name"]])


def refuse_move(tx: Transaction, contact_id: int, customer_id: int) -> None:
    """Raise IntroducedInCircle where a contact's new customer was brought by whom it introduced."""
    for row in tx.find(Customer, introducer_contact_id=contact_id):
        refuse_circle(tx, row["id"], customer_id)
