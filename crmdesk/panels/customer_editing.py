"""Editing in the list of customers: a cell in place, or all that are marked at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from crmdesk.errors import CrmdeskError
from crmdesk.models.cell_choices import CellChoices, Choice
from crmdesk.models.column_words import column_title
from crmdesk.models.customer_list import COLUMNS, CustomerListModel
from crmdesk.models.error_words import error_words
from crmdesk.panels.customer_table import CustomerTable
from crmdesk.panels.panel import Desk
from crmdesk.qt.cell_editor import CellEditor

if TYPE_CHECKING:  # loaded when it is first wanted
    from crmdesk.panels.dialogs.edit_customers import EditCustomersDialog

FIELDS = {
    "name": "name",
    "stage": "stage",
    "city": "city",
    "region": "region",
    "country": "country",
    "industry": "industry",
    "owner": "owner_id",
    "tags": "tag",
}
"""Column → what it shows of a customer; the other columns follow from orders and visits."""


class CustomerEditing(QObject):
    """Edits cells of the list (F2 or typing, Tab to the next), and all that are marked.

    Signals:
        noticed: (text, whether Undo is offered).
    """

    noticed = Signal(str, bool)

    def __init__(self, desk: Desk, table: CustomerTable, model: CustomerListModel) -> None:
        super().__init__(table)
        self._desk, self._table, self._model = desk, table, model
        self._customer_id: int | None = None
        self._column = ""
        self.choices = CellChoices(desk.book, desk.localizer)
        self.editor = CellEditor(table)
        self.editor.left.connect(self._on_left)
        table.edit_requested.connect(self.start)
        table.composed.connect(self.compose)
        table.cell_editor = self.editor
        table.selectionModel().currentChanged.connect(self._on_moved)

    def columns(self) -> list[str]:
        """Return the columns in view that can be edited, from left to right."""
        head = self._table.horizontalHeader()
        shown = sorted(range(len(COLUMNS)), key=head.visualIndex)
        return [COLUMNS[c] for c in shown if COLUMNS[c] in FIELDS and not head.isSectionHidden(c)]

    @Slot(str)
    def start(self, typed: str = "", *, composing: bool = False) -> None:
        """Edit the cell under the keyboard, or the name where that one cannot be edited."""
        index = self._table.currentIndex()
        column = COLUMNS[index.column()] if index.isValid() else "name"
        column = column if column in self.columns() else "name"
        self.edit(index.row(), column, typed, composing=composing)

    @Slot(object)
    def compose(self, event: QInputMethodEvent) -> None:
        """Let an input method write into the cell under the keyboard, from its first letter on."""
        if not self.editor.is_open and (event.preeditString() or event.commitString()):
            self.start(composing=True)
        if self.editor.is_open:
            self.editor.compose(event)

    @Slot()
    def _on_moved(self) -> None:
        """Leave a cell as it was where words are still being composed for it."""
        if self.editor.is_open and not self.editor.hasFocus():
            QApplication.sendEvent(self.editor, QInputMethodEvent())
            self.editor.leave(keep=False)

    def edit(self, row: int, column: str, typed: str = "", *, composing: bool = False) -> None:
        """Edit a cell; ``typed`` takes the place of what it holds."""
        shown = self._model.row_at(row)
        if shown is None:
            return
        self._customer_id, self._column = shown.id, column
        index = self._model.index(row, COLUMNS.index(column))
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index)
        among = self.choices.choices(FIELDS[column])
        text = shown.name if column == "name" else self._model.text(shown, column)
        self.editor.open_over(
            self._table.visualRect(index),
            text,
            [label for _, label in among],
            partial(self._save, shown.id, column, among),
            column_title(column),
            several=column == "tags",
            take_focus=not composing,
        )
        if typed:
            self.editor.setText(typed)

    def _save(self, customer_id: int, column: str, among: list[Choice], text: str) -> str:
        try:
            self._store(customer_id, column, among, text)
        except CrmdeskError as error:
            return error_words(error, language=self._desk.localizer.language).happened
        return ""

    def _store(self, customer_id: int, column: str, among: list[Choice], text: str) -> None:
        from crmdesk.services import records
        from crmdesk.services.bulk import BulkEdit, edit_customers

        book, field = self._desk.book, FIELDS[column]
        if column == "owner":
            edit_customers(book, [customer_id], BulkEdit(owner=text))
        elif column == "tags":
            records.set_tags(book, customer_id, text.replace("，", ",").split(","))
        else:
            value = self.choices.stored(field, text, among) if among else text
            records.set_field(book, "customer", customer_id, field, value)

    @Slot(int)
    def _on_left(self, step: int) -> None:
        """Go on to the next cell; the row may stand elsewhere since its value is another."""
        row = self._model.row_of(self._customer_id)
        if not step or row < 0:
            return
        columns = self.columns()
        place = columns.index(self._column) + step if self._column in columns else 0
        if not 0 <= place < len(columns):
            row += step
            place %= len(columns)
        if 0 <= row < self._model.rowCount():
            self.edit(row, columns[place])

    def edit_many(self, ids: Sequence[int], *, tags: bool = False) -> None:
        """Ask what shall be the same of these customers, and write it as one change."""
        from crmdesk.panels.dialogs.edit_customers import EditCustomersDialog

        if ids:
            dialog = EditCustomersDialog(self._desk, ids, self._table, tags=tags)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(partial(self._on_many_edited, dialog))
            dialog.open()

    def _on_many_edited(self, dialog: EditCustomersDialog) -> None:
        one, many = self.tr("Changed one customer"), self.tr("Changed {0} customers")
        count = self._desk.localizer.number(dialog.moved)
        words = one if dialog.moved == 1 else many.format(count)
        words = words if dialog.moved else self.tr("All were so already")
        self.noticed.emit(words, dialog.moved > 0)
