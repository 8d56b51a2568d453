"""What became of a complaint: answered, closed, opened again."""

from __future__ import annotations

from datetime import date

from crmdesk.book.book import Book
from crmdesk.book.records import Customer, Interaction


def answer_complaint(
    book: Book, interaction_id: int, on: date | None, *, initiator: str = ""
) -> bool:
    """Say on which day a complaint was answered (None: it was not); return whether it differs.

    Raises:
        NoSuchRecord: the complaint is gone.
    """
    with book.transaction("answer_complaint", initiator=initiator) as tx:
        row = tx.get(Interaction, interaction_id)
        tx.subject = str(tx.get(Customer, row["customer_id"])["name"])
        return tx.update(Interaction, interaction_id, answered_on=on)


def close_complaint(
    book: Book, interaction_id: int, on: date | None, *, initiator: str = ""
) -> bool:
    """Close a complaint on a day, or open it again (None); return whether it differs.

    One that is closed was answered: on the same day where nothing else was said.

    Raises:
        NoSuchRecord: the complaint is gone.
    """
    what = "close_complaint" if on is not None else "reopen_complaint"
    with book.transaction(what, initiator=initiator) as tx:
        row = tx.get(Interaction, interaction_id)
        tx.subject = str(tx.get(Customer, row["customer_id"])["name"])
        values = {"closed_on": on}
        if on is not None and row["answered_on"] is None:
            values["answered_on"] = on
        return tx.update(Interaction, interaction_id, **values)
