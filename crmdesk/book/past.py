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

from crmdesk.book.book import Book


@contextmanager
def as_of(book: Book, moment: datetime) -> Iterator[Book]:
    """Give the book as it was at a moment, to read; derived figures are those of its day.

    Args:
        book: the open book; it is not changed.
        moment: with a time zone.
    """
    with TemporaryDirectory(prefix="crmdesk-") as folder:
        target = Path(folder) / book.path.name
        book.backup(target)
        with Book.open(target, passphrase=book.passphrase, device=book.device) as past:
            past.walk_back(moment)
            yield past
