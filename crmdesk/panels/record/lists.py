"""An editable list of records that belong to a customer, with its heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from crmdesk import tokens
from crmdesk.models.error_words import error_words
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column, RowsModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.cell_history import CellHistory
from crmdesk.panels.record.field_history import FieldHistory
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.table import RecordTable
from crmdesk.panels.record.two_lines import ROW, TwoLines


class RecordList(Section):
    """A heading, an editable table whose last line adds, and a place for what is wrong.

    Args:
        desk, saver: what it works with.
        table: the stored table's name.
        title, link, hint: translated words; the hint stands in the empty last line.
        columns: what is shown.
        adds: whether an empty last line begins a new record.
        most: so many rows are seen before the table scrolls; None is all.
        two_lines: whether cells have words below their own.
    """

    def __init__(
        self,
        desk: Desk,
        saver: Saver,
        table: str,
        title: str,
        link: str,
        hint: str,
        columns: Sequence[Column],
        parent: QWidget | None = None,
        *,
        adds: bool = True,
        most: int | None = None,
        two_lines: bool = False,
    ) -> None:
        super().__init__(title, link, parent)
        self._desk, self._saver, self._table = desk, saver, table
        self.belongs: dict[str, Any] = {}
        self.model = RowsModel(
            columns, desk.localizer, self._on_save, self._on_add if adds else None, self
        )
        self.model.hint = hint
        height = ROW if two_lines else tokens.ROW_TABLE
        self.view = RecordTable(self.model, title, self, most=most, row_height=height)
        if two_lines:
            self.view.setItemDelegate(TwoLines(desk.theme, self.view))
        reader = RecordReader(desk.book)
        earlier = FieldHistory(table, reader, saver, desk.localizer, self)
        self.earlier = CellHistory(self.view, self.model, earlier)
        self.error = QLabel(self)
        self.error.setProperty("role", "danger")
        self.error.setWordWrap(True)
        self.error.hide()
        self.body.addWidget(self.view)
        self.body.addWidget(self.error)
        self.view.delete_requested.connect(self._on_delete)
        self.view.edit_ended.connect(self.error.hide)
        self.link_clicked.connect(self.view.start_adding)

    def show_rows(self, rows: Sequence[dict[str, Any]], **belongs: Any) -> None:
        """Show rows; new ones get the values of ``belongs``."""
        self.belongs = belongs
        self.error.hide()
        self.model.set_rows(self._priced(rows))

    def choose(self, record_id: int) -> None:
        """Put the keyboard onto a record, or onto the list where it is not shown."""
        rows = range(self.model.rowCount())
        at = next((n for n in rows if (self.model.row(n) or {}).get("id") == record_id), None)
        if at is not None:
            self.view.setCurrentIndex(self.model.index(at, 0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _priced(self, rows: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
        """Return rows whose amounts have a currency: the book's, where one names none."""
        if all(row.get("currency", True) for row in rows):
            return rows
        home = self._desk.book.currency
        return [{**row, "currency": row.get("currency") or home} for row in rows]

    def _on_save(self, record_id: int, field: str, value: Any) -> bool:
        problem = self._saver.set(self._table, record_id, field, value)
        self.error.setVisible(problem is not None)
        language = self._desk.localizer.language
        self.error.setText(error_words(problem, language=language).whole if problem else "")
        return problem is None

    def _on_add(self, field: str, value: Any) -> bool:
        return self._saver.add(self._table, **{**self.belongs, field: value}) is not None

    def _on_delete(self, record_id: int) -> None:
        self._saver.delete(self._table, [record_id])
