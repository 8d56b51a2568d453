"""What is marked in the list stays marked when the book changes: a next step may follow."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Slot

from crmdesk.models.customer_list import COLUMNS, CustomerListModel
from crmdesk.panels.customer_table import CustomerTable

MOST = 20_000
"""So many marked rows are found again; of more it would be felt."""


class KeptMarks(QObject):
    """Marks the same customers again after a list was read anew because of a change."""

    def __init__(self, table: CustomerTable, model: CustomerListModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._wanted: frozenset[int] = frozenset()
        self._set: tuple[int, ...] = ()
        self._waiting = False
        model.loaded.connect(self._on_loaded)

    def remember(self) -> None:
        """Keep in mind who is marked, before a change is shown."""
        count = self._table.marked_count()
        found = self._table.chosen_ids() if 1 < count <= MOST else ()
        if not self._waiting or found != self._set:  # else the same ones still wait for their rows
            self._wanted = frozenset(found)
        self._waiting = False

    @Slot()
    def mark_again(self) -> None:
        """Mark them, as far as they are listed; one alone is the list's own matter."""
        if self._wanted:
            self._mark(self._wanted)
            self._set = self._table.chosen_ids()
            self._waiting = not self._model.whole
            if not self._waiting:
                self._wanted = frozenset()

    @Slot()
    def _on_loaded(self) -> None:
        """Mark the rest, now that all rows are there, unless other rows were marked meanwhile."""
        if self._waiting:
            self._waiting = False
            if self._table.chosen_ids() == self._set:
                self.mark_again()
            self._wanted = frozenset()

    def _mark(self, ids: Collection[int]) -> None:
        rows = [row for row, each in enumerate(self._model.ids) if each in ids]
        last = len(COLUMNS) - 1
        if len(rows) < 2:
            return
        chosen = QItemSelection()
        for first, end in _runs(rows):
            chosen.select(self._model.index(first, 0), self._model.index(end, last))
        flags = QItemSelectionModel.SelectionFlag
        self._table.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Return ascending rows as (first, last) of those that stand together."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = found[-1][0], row
        else:
            found.append((row, row))
    return found
