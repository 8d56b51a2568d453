"""Earlier values of a cell of the record's tables: by key or from the menu of its row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence

from crmdesk.models.rows import RowsModel
from crmdesk.panels.record.field_history import FieldHistory
from crmdesk.panels.record.table import RecordTable
from crmdesk.services.birthdays import BIRTHDAY


def give_earlier(view: RecordTable, then: Callable[[], object]) -> None:
    """Give a table the key for earlier values, and its line in the menu of a row."""
    action = QAction(QCoreApplication.translate("CellHistory", "Earlier values"), view)
    action.setShortcut(QKeySequence("Ctrl+Shift+H"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(then)
    view.addAction(action)


def below(view: RecordTable) -> QPoint:
    """Return the place on the screen below the cell in hand."""
    return view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft())


class CellHistory(QObject):
    """Opens what the cell in hand held before, as a field of the record does.

    Args:
        view: the table; it gets an action for it.
        model: its rows.
        history: reads and restores the values of the stored table.
        stored: the id of the stored record of a row, None where there is none; else the row's own.
    """

    def __init__(
        self,
        view: RecordTable,
        model: RowsModel,
        history: FieldHistory,
        stored: Callable[[int], int | None] = lambda row_id: row_id,
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._history = view, model, history
        self._stored = stored
        give_earlier(view, self.open)

    @Slot()
    def open(self) -> None:
        """Open the menu below the cell; nothing where the cell is reckoned from others."""
        at = self._view.currentIndex()
        row = self._model.row(at.row()) if at.isValid() else None
        if row is None:
            return
        column, record_id = self._model.columns[at.column()], self._stored(row["id"])
        known = column.field == BIRTHDAY or self._history.knows(column.field)
        if column.editable and known and record_id is not None:
            self._history.open(record_id, column.field, column.title, below(self._view))
