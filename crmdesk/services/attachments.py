"""Several files attached at once: one change, each content stored once."""

from __future__ import annotations

from collections.abc import Sequence

from crmdesk.book.book import Book
from crmdesk.book.records import Attachment, Customer
from crmdesk.services.records import attachment_values
from crmdesk.services.visits import NewFile


def attach_files(
    book: Book,
    customer_id: int,
    files: Sequence[NewFile],
    interaction_id: int | None = None,
    *,
    initiator: str = "",
) -> list[int]:
    """Keep files with a customer, or with one of its interactions; return the attachments' ids.

    Raises:
        CrmdeskError: a file is larger than 64 MiB; then none is attached.
        NoSuchRecord: the customer is gone.
    """
    if not files:
        return []
    with book.transaction("attach_file", initiator=initiator) as tx:
        tx.get(Customer, customer_id)
        tx.subject = files[0].name + (f" +{len(files) - 1}" if len(files) > 1 else "")
        rows = [
            {
                "customer_id": customer_id,
                "interaction_id": interaction_id,
                **attachment_values(tx, each.name, each.data),
            }
            for each in files
        ]
        return tx.insert_many(Attachment, rows)
