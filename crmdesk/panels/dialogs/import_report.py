"""What an import did: every file, every remark, and the way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFileDialog, QHeaderView, QWidget

from crmdesk import tokens
from crmdesk.book import Changes
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.import_report import RemarksModel, ReportFilesModel
from crmdesk.panels.dialogs.import_views import TroubleDelegate, dress_table
from crmdesk.panels.panel import Desk
from crmdesk.services.importing.undoable import Imported
from crmdesk.ui.import_report_ui import Ui_ImportReport

FILES_SHOWN = 5
"""Rows of the upper table before it scrolls."""


class ImportReportDialog(QDialog):
    """Shows the report of one import; takes that import back when asked.

    Signals:
        undone: the import was taken back.
        noticed: (text, whether Undo is offered) for the notice of the window.
        customers_shown: the window's filter now shows the imported customers.
    """

    undone = Signal()
    noticed = Signal(str, bool)
    customers_shown = Signal()

    def __init__(self, desk: Desk, imported: Imported, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._imported = imported
        self.ui = Ui_ImportReport()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.resize(960, 600)
        self.files = ReportFilesModel(imported.report, desk.localizer, self)
        self.remarks = RemarksModel(imported.report, desk.localizer, self)
        self._dress()
        self._connect()
        self._say_result()

    def _dress(self) -> None:
        ui = self.ui
        ui.files_view.setModel(self.files)
        ui.problems_view.setModel(self.remarks)
        ui.problems_view.setItemDelegate(TroubleDelegate(self._desk.theme, self))
        for view in (ui.files_view, ui.problems_view):
            dress_table(view)
            view.verticalHeader().hide()
            view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        heads = ui.files_view.horizontalHeader()
        heads.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 220), (2, 76), (3, 76), (4, 76), (5, 100), (6, 84)):
            heads.resizeSection(column, width)
        rows = min(self.files.rowCount(), FILES_SHOWN)
        ui.files_card.setFixedHeight(32 + rows * tokens.ROW_TABLE)
        heads = ui.problems_view.horizontalHeader()
        for column, width in enumerate((150, 56, 130, 150)):
            heads.resizeSection(column, width)
        heads.setStretchLastSection(True)
        ui.message.hide()
        ui.title.setTextFormat(Qt.TextFormat.PlainText)

    def _connect(self) -> None:
        ui = self.ui
        ui.filter_field.textChanged.connect(self._on_filter)
        ui.undo_button.clicked.connect(self.undo_import)
        ui.save_button.clicked.connect(self._on_save)
        ui.show_button.clicked.connect(self.show_customers)
        ui.close_button.clicked.connect(self.accept)

    def _say_result(self) -> None:
        report, number = self._imported.report, self._desk.localizer.number
        if self._imported.entry_id:
            words = self.tr("{0} rows: {1} created, {2} updated").format(
                number(report.rows), number(report.created), number(report.updated)
            )
        else:
            words = self.tr("{0} rows, nothing new: the book is as it was").format(
                number(report.rows)
            )
        self.ui.title.setText(words)
        self.ui.undo_button.setEnabled(bool(self._imported.entry_id))
        self.ui.show_button.setEnabled(bool(self._imported.customer_ids))
        self.ui.save_button.setEnabled(bool(self.remarks.total))
        self.ui.filter_field.setEnabled(bool(self.remarks.total))
        self._say_count()

    def _say_count(self) -> None:
        number, total = self._desk.localizer.number, self.remarks.total
        shown = self.remarks.rowCount()
        if not total:
            words = self.tr("none: every filled cell is in the book")
        elif shown == total:
            words = number(total)
        else:
            words = self.tr("{0} of {1}").format(number(shown), number(total))
        self.ui.problems_note.setText(words)

    @Slot(str)
    def _on_filter(self, text: str) -> None:
        self.remarks.set_filter(text)
        self._say_count()

    @Slot()
    def show_customers(self) -> None:
        """Let the window show the customers that are new or changed, and close."""
        words = self.tr("imported just now")
        self._desk.selection.clear()
        self._desk.selection.pick(self._imported.customer_ids, words)
        self.customers_shown.emit()
        self.accept()

    @Slot()
    def undo_import(self) -> None:
        """Take this import back, in a task; where later changes forbid it, say so."""
        book, entry_id = self._desk.book, self._imported.entry_id
        self.ui.undo_button.setEnabled(False)
        self._desk.runner.run(
            lambda _job: book.undo(entry_id),
            title=self.tr("Taking back the import"),
            done=self._on_undone,
            failed=self._on_undo_failed,
            show_progress=False,  # it is done whole or not at all, and cannot be stopped half-way
        )
        self._say(self.tr("Taking the import back…"), "muted")

    def _on_undone(self, _changes: Changes) -> None:
        self.ui.show_button.setEnabled(False)
        self._say(self.tr("The import was taken back: the book is as it was before."), "positive")
        self.undone.emit()
        if not self.isVisible():
            self.noticed.emit(self.tr("The import was taken back"), False)

    def _on_undo_failed(self, error: Exception) -> None:
        self.ui.undo_button.setEnabled(True)
        self._on_failed(error)

    @Slot()
    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save report"), "import.csv", self.tr("CSV files (*.csv)")
        )
        if chosen:
            self.save_to(Path(chosen).with_suffix(".csv"))

    def save_to(self, path: Path) -> None:
        """Write the remarks into a file."""
        try:
            count = self.remarks.save(path)
        except CrmdeskError as error:
            self._on_failed(error)
            return
        number = self._desk.localizer.number(count)
        self._say(self.tr("{0} remarks saved as {1}").format(number, path.name), "positive")

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        words = error_words(error, language=self._desk.localizer.language)
        self._say(words.whole, "danger")

    def _say(self, text: str, role: str) -> None:
        message = self.ui.message
        message.setText(text)
        message.setProperty("role", role)
        message.style().polish(message)
        message.show()
