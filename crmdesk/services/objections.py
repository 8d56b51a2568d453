"""What is known of an objection, changed where it is shown."""

from __future__ import annotations

from crmdesk.book.book import Book
from crmdesk.book.records import Customer, Objection
from crmdesk.services.visits import ObjectionNote


def judge(book: Book, objection_id: int, note: ObjectionNote, *, initiator: str = "") -> bool:
    """Write what is known of an objection as one change; return whether anything differed.

    Raises:
        NoSuchRecord: the objection is gone.
    """
    with book.transaction("judge_objection", initiator=initiator) as tx:
        row = tx.get(Objection, objection_id)
        tx.subject = str(tx.get(Customer, row["customer_id"])["name"])
        return tx.update(Objection, objection_id, **note.values())
