"""An import whose change can be named afterwards: to take exactly it back, to show whom it met."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crmdesk.book.book import Book
from crmdesk.book.changes import Changes
from crmdesk.book.queries.importing import customers_of
from crmdesk.errors import Cancelled
from crmdesk.services.importing import ImportReport, Plans, import_files
from crmdesk.services.importing.sources import Progress

_OWNED = ("contact", "sales_order", "opportunity", "interaction")


@dataclass(frozen=True, slots=True)
class Imported:
    """A finished import.

    Attributes:
        report: what became of the rows.
        entry_id: the journal entry to undo, 0 where nothing changed.
        customer_ids: the customers that are new or changed, in the order of their ids.
    """

    report: ImportReport
    entry_id: int = 0
    customer_ids: tuple[int, ...] = ()


def import_undoably(
    book: Book,
    paths: Sequence[Path],
    *,
    plans: Plans | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Import files and note the change; like ``import_files`` otherwise.

    A wish to stop that comes while the last change is being written takes the change back, so
    that cancelled always means untouched.

    Raises:
        Cancelled: the user stopped it; nothing of it is in the book.
        CrmdeskError: none of the files can be read.
    """
    heard: list[Changes] = []
    initiator = f"import:{uuid.uuid4().hex}"

    def hear(changes: Changes) -> None:
        if changes.initiator == initiator:
            heard.append(changes)

    book.subscribe(hear)
    try:
        report = import_files(book, paths, plans=plans, progress=progress, initiator=initiator)
    finally:
        book.unsubscribe(hear)
    made = next((changes for changes in heard if changes.entry_id), None)
    if made is None:
        return Imported(report)
    if progress is not None and progress(1, 1) is False:
        book.undo(made.entry_id)
        raise Cancelled("The import")
    return Imported(report, made.entry_id, _customers(book, made))


def _customers(book: Book, changes: Changes) -> tuple[int, ...]:
    found = set(changes.tables.get("customer", ()))
    with book.read() as connection:
        for table in _OWNED:
            found |= customers_of(connection, table, changes.tables.get(table, frozenset()))
    return tuple(sorted(found))
