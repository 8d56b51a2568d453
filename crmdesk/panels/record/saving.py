"""How fields of the record page reach the book: one call, one journal entry, errors returned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from crmdesk.book import Book
from crmdesk.errors import CrmdeskError
from crmdesk.services import birthdays, records, tasks


class Saver(QObject):
    """Saves what was edited.

    Signals:
        failed: a CrmdeskError that has no field to stand under.
        noticed: (words about what was done, whether Undo is offered).
    """

    failed = Signal(object)
    noticed = Signal(str, bool)

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = book

    def set(self, table: str, record_id: int, field: str, value: Any) -> CrmdeskError | None:
        """Set a field; return what is wrong with the value, if anything."""
        if field == birthdays.BIRTHDAY:
            return self.trial(lambda: birthdays.set_birthday(self.book, table, record_id, value))
        return self.trial(lambda: records.set_field(self.book, table, record_id, field, value))

    def add(self, table: str, **values: Any) -> int | None:
        """Add a record; None where it failed, which was told."""
        fresh: int | None = self.attempt(lambda: records.add(self.book, table, **values))
        return fresh

    def delete(self, table: str, ids: Sequence[int]) -> bool:
        """Delete records and offer Undo; return whether it worked."""
        done = self.attempt(lambda: records.delete(self.book, table, ids)) is not None
        if done:
            self.noticed.emit(self.tr("Deleted"), True)
        return done

    def complete(self, task_id: int, done: bool) -> None:
        """Mark a task done, or open again."""
        self.attempt(lambda: tasks.complete(self.book, task_id, done))

    def trial(self, verb: Callable[[], Any]) -> CrmdeskError | None:
        """Do something for a field; return what is wrong, to stand under it."""
        try:
            verb()
        except CrmdeskError as error:
            return error
        return None

    def attempt(self, verb: Callable[[], Any]) -> Any:
        """Do something that may fail in an expected way; tell of the failure."""
        try:
            return verb()
        except CrmdeskError as error:
            self.failed.emit(error)
            return None
