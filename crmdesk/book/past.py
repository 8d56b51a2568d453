"""The book as it was: a copy from which everything later has been taken back.

The journal holds every change, undos included, so walking back over all that came after a moment,
newest first, gives the book of that moment exactly. It is done on a copy in a folder that is
removed afterwards; the copy of an encrypted book is encrypted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from crmdesk.book import journal, standing
from crmdesk.book.transaction import Transaction

if TYPE_CHECKING:
    from crmdesk.book.book import Book


@contextmanager
def as_of(book: Book, moment: datetime) -> Iterator[Book]:
    """Give the book as it was at a moment, to read; derived figures are those of its day.

    Args:
        book: the open book; it is not changed.
        moment: with a time zone.
    """
    from crmdesk.book.book import Book as Opened

    with TemporaryDirectory(prefix="crmdesk-") as folder:
        target = Path(folder) / book.path.name
        book.backup(target)
        with Opened.open(target, passphrase=book.passphrase, device=book.device) as past:
            past.walk_back(moment)
            yield past


def walk_back(tx: Transaction, moment: datetime) -> None:
    """Take back whatever came after a moment, and the journal of it."""
    connection = tx.connection
    later = journal.entries_after(connection, moment)
    for line in later:
        for block in reversed(journal.blocks_of(connection, line.id)):
            journal.apply(tx, block.inverted(), line)
        if line.kind != "do":
            connection.exec_driver_sql(
                "UPDATE journal_entry SET undone=? WHERE id="
                "(SELECT target_id FROM journal_entry WHERE id=?)",
                (int(line.kind == "redo"), line.id),
            )
    for line in later:
        connection.exec_driver_sql("DELETE FROM journal_block WHERE entry_id=?", (line.id,))
        connection.exec_driver_sql("DELETE FROM journal_entry WHERE id=?", (line.id,))
    ids = [row[0] for row in connection.exec_driver_sql("SELECT id FROM customer")]
    standing.refresh(connection, ids, moment.date())
