"""Reading one entry of the timeline whole, for the pane below the stream."""

from __future__ import annotations

from crmdesk.book import Book
from crmdesk.book.errors import NoSuchRecord
from crmdesk.book.queries.entries import Entry
from crmdesk.book.queries.timeline import SOURCES, entries
from crmdesk.book.queries.touch import Touch, task, touch
from crmdesk.book.values import Row


class EntryReader:
    """Answers what the pane shows; every call reads one state of the book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def entry(self, source: str, record_id: int) -> Entry | None:
        """Return an entry as it is now; None where it is gone."""
        with self._book.read() as connection:
            found = entries(connection, [(list(SOURCES).index(source), record_id)])
        return found[0] if found else None

    def touch(self, interaction_id: int) -> Touch | None:
        """Return an interaction with all that hangs on it; None where it is gone."""
        with self._book.read() as connection:
            try:
                return touch(connection, interaction_id)
            except NoSuchRecord:
                return None

    def task(self, task_id: int) -> Row | None:
        """Return a task; None where it is gone."""
        with self._book.read() as connection:
            try:
                return task(connection, task_id)
            except NoSuchRecord:
                return None
