"""What is not in order in the sample, as in every book: something for the list "Tidy up"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from crmdesk.book.records import Channel, Contact, Customer, SavedList, WalletCell
from crmdesk.book.transaction import Transaction
from crmdesk.services.sample.people import Company

LEAST = 20
"""A sample smaller than this is left in order."""


def mend_beginnings(tx: Transaction, first_orders: dict[int, date]) -> None:
    """Let nobody have bought before they became a customer."""
    changes = {}
    for customer_id, day in first_orders.items():
        since = tx.get(Customer, customer_id)["customer_since"]
        if since is not None and day < since:
            changes[customer_id] = {"customer_since": day}
    tx.update_many(Customer, changes)


def add_disorder(tx: Transaction, made: Sequence[Company], today: date) -> None:
    """Put some values out of order: missing, mistyped, out of date, written twice."""
    if len(made) < LEAST:
        return
    ids = [company.id for company in made]
    tx.update_many(
        Customer,
        {
            ids[4]: {"owner_id": None},
            ids[9]: {"industry": ""},
            ids[11]: {"tax_id": "91310000MA1FL4C51X", "country": "CN"},
            ids[13]: {"paydays": "月底 28 号"},
            ids[15]: {"name": f"{made[15].row['name']} "},
            ids[17]: {"owner_id": None},
        },
    )
    _mistype_mail(tx, ids[6])
    _drop_digit(tx, ids[10])
    _write_twice(tx, ids[8])
    people = tx.find(Contact, customer_id=ids[12])
    if people:
        tx.update(Contact, people[0]["id"], birth_month=2, birth_day=30, birth_lunar=False)
    cells = tx.find(WalletCell, customer_id=ids[7])
    if cells:
        last = max(cells, key=lambda cell: cell["observed_on"] or date.min)
        tx.update(WalletCell, last["id"], contract_end=today - timedelta(days=40))


def _mistype_mail(tx: Transaction, customer_id: int) -> None:
    mails = [c for c in tx.find(Channel, customer_id=customer_id) if c["kind"] == "email"]
    for channel in mails[:1]:
        tx.update(
            Channel, channel["id"], value=channel["value"].rpartition("@")[0] + "@example,com"
        )


def _drop_digit(tx: Transaction, customer_id: int) -> None:
    numbers = [c for c in tx.find(Channel, customer_id=customer_id) if c["kind"] == "mobile"]
    for channel in numbers[:1]:
        tx.update(
            Channel, channel["id"], value=channel["value"][:-1], digits=channel["digits"][:-1]
        )


def _write_twice(tx: Transaction, customer_id: int) -> None:
    for channel in tx.find(Channel, customer_id=customer_id)[:1]:
        again = {key: value for key, value in channel.items() if key != "id"}
        tx.insert_many(Channel, [again])


def add_lists(tx: Transaction) -> None:
    """Give a few filters a name."""
    views = (
        ("Late, tier A and B", {"tier": ["A", "B"], "due": "late"}, "due", False),
        ("长江三角洲", {"region": ["East China"]}, "revenue", True),
        ("Not touched for 90 days", {"last_touch": "longer"}, "last_touch", False),
    )
    tx.insert_many(
        SavedList,
        [
            {
                "name": name,
                "filter": {"filter": chosen, "sort": sort, "descending": down},
                "position": place,
            }
            for place, (name, chosen, sort, down) in enumerate(views)
        ],
    )
