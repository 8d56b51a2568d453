"""Several files attached at once: one change, each content stored once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crmdesk.book.book import Book
from crmdesk.book.records import Attachment, Customer
from crmdesk.errors import CrmdeskError
from crmdesk.services.records import LARGEST_FILE, attachment_values
from crmdesk.services.visits import NewFile


class FileRefused(CrmdeskError):
    """A file cannot be attached: it cannot be read, or is larger than the book takes."""

    key = "file_unreadable"

    def __init__(self, name: str, reason: str = "") -> None:
        self.key = "file_unreadable" if reason else "file_too_large"
        if reason:
            super().__init__(f"{name} cannot be read: {reason}.", kept="It was not attached.")
        else:
            super().__init__(
                f"{name} is larger than 64 MiB.",
                kept="It was not attached.",
                advice="Keep it in a folder, and write in the note where it is.",
            )


def read_file(path: Path) -> NewFile:
    """Read a file to be attached; raise FileRefused, without reading what is too large."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise FileRefused(path.name)
        return NewFile(path.name, path.read_bytes())
    except OSError as error:
        raise FileRefused(path.name, error.strerror or str(error)) from error


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
