"""Files attached, several at once; photos of people; other names. Each is one change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crmdesk.book.book import Book
from crmdesk.book.records import Attachment, Contact, Customer
from crmdesk.errors import CrmdeskError
from crmdesk.services.fields import InvalidValue
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


class NotAPicture(CrmdeskError):
    """A file that is no picture cannot be a photo."""

    key = "not_a_picture"


def set_photo(
    book: Book, contact_id: int, file: NewFile | None, *, initiator: str = ""
) -> int | None:
    """Keep a picture as somebody's photo; None takes the photo away, and leaves the file.

    Returns:
        The attachment's id.

    Raises:
        NotAPicture: the file is none, by its name.
        CrmdeskError: the file is larger than 64 MiB.
        NoSuchRecord: the person is gone.
    """
    with book.transaction("set_photo", initiator=initiator) as tx:
        person = tx.get(Contact, contact_id)
        tx.subject = str(person["name"])
        photo_id = None
        if file is not None:
            values = attachment_values(tx, file.name, file.data)
            if not values["mime"].startswith("image/"):
                raise NotAPicture(f"{file.name} is no picture.", kept="The photo is as it was.")
            owner = {"customer_id": person["customer_id"], "contact_id": contact_id}
            photo_id = tx.insert(Attachment, **owner, **values)
        tx.update(Contact, contact_id, photo_id=photo_id)
    return photo_id


def rename_file(book: Book, attachment_id: int, name: str, *, initiator: str = "") -> None:
    """Give a file another name; its ending stays where the new name has none.

    Raises:
        InvalidValue: the name is empty.
        NoSuchRecord: the file is gone.
    """
    wanted = " ".join(name.replace("/", " ").replace("\\", " ").split())
    with book.transaction("rename_file", initiator=initiator) as tx:
        old = str(tx.get(Attachment, attachment_id)["name"])
        if not wanted:
            raise InvalidValue("name", "", "it may not be empty")
        ending = Path(old).suffix
        fresh = wanted if Path(wanted).suffix or not ending else wanted + ending
        tx.subject = fresh
        tx.update(Attachment, attachment_id, name=fresh)
