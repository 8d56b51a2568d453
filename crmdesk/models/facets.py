"""The values of facets for filter menus, read when a menu opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from crmdesk.book import Book
from crmdesk.book.queries.customers import customer_rows, facet_values
from crmdesk.book.queries.names import named
from crmdesk.errors import CrmdeskError
from crmdesk.qt.tasks import Job, TaskRunner

Values = list[tuple[str, str, int]]


class FacetReader:
    """Reads what customers can be filtered by."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def values(self, facet: str) -> list[tuple[str, str, int]]:
        """Return (stored value, label, customers), most frequent first; tiers in their order."""
        with self._book.read() as connection:
            found = facet_values(connection, facet)
        return sorted(found) if facet == "tier" else found

    def tags_of(self, customer_ids: Sequence[int]) -> dict[str, int]:
        """Return how many of these customers have each tag."""
        with self._book.read() as connection:
            rows = customer_rows(connection, customer_ids)
        return dict(Counter(tag for row in rows for tag in row.tags))

    def staff(self) -> list[tuple[int, str]]:
        """Return (id, name) of all our people, whether or not customers are theirs."""
        with self._book.read() as connection:
            return named(connection, "staff")

    def labels(self, facet: str, stored: Sequence[str]) -> list[str]:
        """Return the labels of stored values, in the same order."""
        if facet != "owner":
            return list(stored)
        known = {str(i): name for i, name in self.staff()}
        return [known.get(value, value) for value in stored]


class FacetCounts(QObject):
    """Counts the values of facets off the window's thread; what was counted last is known at once.

    Signals:
        counted: the facet whose values are known anew.
        failed: a CrmdeskError.
    """

    counted = Signal(str)
    failed = Signal(object)

    def __init__(self, book: Book, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reader, self._runner = FacetReader(book), runner
        self._known: dict[str, Values] = {}

    def known(self, facet: str) -> Values | None:
        """Return the values as they were counted last; None before the first time."""
        return self._known.get(facet)

    def count(self, facet: str) -> None:
        """Count the values of a facet anew."""
        reader = self.reader

        def work(_job: Job) -> Values:
            return reader.values(facet)

        def take(values: Values) -> None:
            self._known[facet] = values
            self.counted.emit(facet)

        self._runner.run(
            work, title=self.tr("Counting"), done=take, failed=self._on_failed,
            show_progress=False, key=f"facet-{facet}",
        )  # fmt: skip

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error)
