"""Earlier values of a cell of the record's tables: by key or from the menu of its row."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence

from crmdesk.models.rows import RowsModel
from crmdesk.panels.record.field_history import FieldHistory
from crmdesk.panels.record.table import RecordTable
from crmdesk.services.birthdays import BIRTHDAY


class CellHistory(QObject):
    """Opens what the cell in hand held before, as a field of the record does.

    Args:
        view: the table; it gets an action for it.
        model: its rows.
        history: reads and restores the values of the stored table.
    """

    def __init__(self, view: RecordTable, model: RowsModel, history: FieldHistory) -> None:
        super().__init__(view)
        self._view, self._model, self._history = view, model, history
        action = QAction(self.tr("Earlier values"), view)
        action.setShortcut(QKeySequence("Ctrl+Shift+H"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self.open)
        view.addAction(action)

    @Slot()
    def open(self) -> None:
        """Open the menu below the cell; nothing where the cell is reckoned from others."""
        at = self._view.currentIndex()
        row = self._model.row(at.row()) if at.isValid() else None
        if row is None:
            return
        column = self._model.columns[at.column()]
        if column.editable and (column.field == BIRTHDAY or self._history.knows(column.field)):
            below = self._view.visualRect(at).bottomLeft()
            place = self._view.viewport().mapToGlobal(below)
            self._history.open(row["id"], column.field, column.title, place)
