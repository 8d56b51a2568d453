"""What is done to the customers marked in the list, or to the one in view where none is marked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from crmdesk.book import Book
from crmdesk.errors import CrmdeskError
from crmdesk.models.copied_rows import MOST, copied_rows
from crmdesk.models.customer_list import CustomerListModel
from crmdesk.panels.customer_editing import CustomerEditing
from crmdesk.panels.customer_table import CustomerTable
from crmdesk.panels.panel import Desk

_AT_ONCE = 50  # so many are deleted before one notices


class CustomerVerbs(QObject):
    """The verbs of the list: its keys, its menu and the commands of the window call them.

    Signals:
        noticed: (text, whether Undo is offered).
        failed: a CrmdeskError.
        visit_requested: a customer id.
        dossier_requested: customer ids.
        new_requested: a new customer is wanted.
    """

    noticed = Signal(str, bool)
    failed = Signal(object)
    visit_requested = Signal(object)
    dossier_requested = Signal(object)
    new_requested = Signal()

    def __init__(
        self, desk: Desk, table: CustomerTable, model: CustomerListModel, editing: CustomerEditing
    ) -> None:
        super().__init__(table)
        self._desk, self._table, self._model, self._editing = desk, table, model, editing
        table.delete_requested.connect(self.delete_chosen)
        table.copy_requested.connect(self.copy_chosen)

    def chosen(self) -> tuple[int, ...]:
        """Return who is meant: those marked, else the customer in view."""
        ids, shown = self._table.chosen_ids(), self._desk.selection.customer_id
        return ids or ((shown,) if shown is not None else ())

    def _chosen_or_said(self) -> tuple[int, ...]:
        ids = self.chosen()
        if not ids:
            self.noticed.emit(self.tr("Choose a customer first"), False)
        return ids

    @Slot()
    def delete_chosen(self) -> None:
        """Delete them; the notice offers to take it back."""
        ids, book = self._chosen_or_said(), self._desk.book
        if not ids:
            return
        if len(ids) > _AT_ONCE:
            self._desk.runner.run(
                lambda _job: _delete(book, ids),
                title=self.tr("Deleting customers"),
                done=partial(self._on_deleted, ids),
                failed=self._on_failed,
            )
            return
        try:
            name = _delete(book, ids)
        except CrmdeskError as error:
            self.failed.emit(error)
        else:
            self._on_deleted(ids, name)

    def _on_deleted(self, ids: tuple[int, ...], name: str) -> None:
        row = max(0, self._model.row_of(ids[0]))
        self._model.reload()
        self._desk.selection.select(self._model.id_at(min(row, self._model.rowCount() - 1)))
        one = self.tr("Deleted {0}").format(name)
        many = self.tr("Deleted {0} customers").format(self._desk.localizer.number(len(ids)))
        self.noticed.emit(one if len(ids) == 1 else many, True)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error)

    @Slot()
    def duplicate_chosen(self) -> None:
        """Copy the customer in view, and show the copy."""
        from crmdesk.services import records

        chosen = self._desk.selection.customer_id
        if chosen is None:
            self.noticed.emit(self.tr("Choose a customer first"), False)
            return
        try:
            fresh = records.duplicate_customer(self._desk.book, chosen)
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        self._model.reload()
        self._desk.selection.select(fresh)
        self.noticed.emit(self.tr("Duplicated"), True)

    @Slot()
    def copy_chosen(self) -> None:
        """Put the rows marked on the clipboard, as a spreadsheet takes them."""
        ids = self._table.chosen_ids()
        if not ids:
            return
        text = copied_rows(self._model, ids, self._table.columns)
        QGuiApplication.clipboard().setText(text)
        say = self._desk.localizer.number
        words = self.tr("Copied {0} customers").format(say(len(ids)))
        if len(ids) == 1:
            words = self.tr("Copied one customer")
        elif len(ids) > MOST:
            words = self.tr("Copied the first {0} customers; Export writes all of them")
            words = words.format(say(MOST))
        self.noticed.emit(words, False)

    @Slot()
    def edit_cell(self) -> None:
        """Edit the cell that was pointed at."""
        self._editing.start()

    @Slot()
    def tag_chosen(self) -> None:
        """Ask for their tags."""
        self._editing.edit_many(self._chosen_or_said(), tags=True)

    @Slot()
    def edit_chosen(self) -> None:
        """Ask for their owner, stage, tier and tags."""
        self._editing.edit_many(self._chosen_or_said())

    @Slot()
    def print_chosen(self) -> None:
        """Print those marked, or the one in view where it is not among them."""
        ids, shown = self._table.chosen_ids(), self._desk.selection.customer_id
        if shown is not None and shown not in ids:
            ids = (shown,)
        if ids:
            self.dossier_requested.emit(ids)

    @Slot()
    def log_visit(self) -> None:
        """Log a visit to the one in view."""
        self.visit_requested.emit(self._desk.selection.customer_id)

    @Slot(QPoint)
    def open_menu(self, at: QPoint) -> None:
        """Open the menu of the list."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self._table.viewport().mapToGlobal(at))

    def fill(self, menu: QMenu) -> None:
        """Fill a menu with what can be done to those marked."""
        count = len(self._table.chosen_ids())
        if not count:
            menu.addAction(self.tr("New customer"), self.new_requested.emit)
            return
        number, many = self._desk.localizer.number(count), count > 1
        menu.addAction(self.tr("Log a visit") + "\tCtrl+L", self.log_visit)
        words = self.tr("Print {0} dossiers").format(number) if many else self.tr("Print")
        menu.addAction(words + "\tCtrl+P", self.print_chosen)
        menu.addSeparator()
        menu.addAction(self.tr("Edit the cell") + "\tF2", self.edit_cell)
        menu.addAction(self.tr("Tags …") + "\tCtrl+T", self.tag_chosen)
        change = self.tr("Change owner, stage, tier …")
        menu.addAction(change + "\tCtrl+Shift+E", self.edit_chosen)
        menu.addSeparator()
        menu.addAction(self.tr("Copy") + "\tCtrl+C", self.copy_chosen)
        menu.addAction(self.tr("Duplicate") + "\tCtrl+D", self.duplicate_chosen)
        words = self.tr("Delete {0} customers").format(number) if many else self.tr("Delete")
        menu.addAction(words + "\tDel", self.delete_chosen)


def _delete(book: Book, ids: tuple[int, ...]) -> str:
    """Delete customers; return what the first was called."""
    from crmdesk.models.record import RecordReader
    from crmdesk.services import records

    name = str(RecordReader(book).record(ids[0], ()).customer["name"])
    records.delete(book, "customer", list(ids))
    return name
