"""The history of the book: every change, who made it and when, each of which can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crmdesk.book import Changes, journal
from crmdesk.book.journal import JournalLine
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.journal_words import deed
from crmdesk.panels.panel import Desk

LINES = 500
_LINE = Qt.ItemDataRole.UserRole


class HistoryDialog(QDialog):
    """Lists the newest changes; the chosen one can be undone where nothing later stands on it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("History"))
        self.resize(680, 480)
        self._build()
        self._connect()
        self.reload()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        self.tree = QTreeWidget(self)
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels([self.tr("When"), self.tr("Change"), self.tr("Records")])
        self.tree.setColumnWidth(0, 150)
        self.tree.setColumnWidth(1, 400)
        column.addWidget(self.tree, 1)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setProperty("role", "danger")
        column.addWidget(self.message)
        row = QHBoxLayout()
        row.addStretch(1)
        self.undo_button = QPushButton(self.tr("Undo this change"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setDefault(True)
        row.addWidget(self.undo_button)
        row.addWidget(self.close_button)
        column.addLayout(row)

    def _connect(self) -> None:
        self.tree.selectionModel().selectionChanged.connect(self._on_selection)
        self.undo_button.clicked.connect(self.undo_chosen)
        self.close_button.clicked.connect(self.reject)

    def reload(self) -> None:
        """Read the newest changes."""
        with self._desk.book.read() as connection:
            lines = journal.entries(connection, LINES)
        self.tree.clear()
        for line in lines:
            self.tree.addTopLevelItem(self._item(line))
        self.undo_button.setEnabled(False)

    def _item(self, line: JournalLine) -> QTreeWidgetItem:
        words = deed(line.what, line.subject)
        if line.kind == "undo":
            words = self.tr("Undone: {0}").format(words)
        elif line.kind == "redo":
            words = self.tr("Done again: {0}").format(words)
        elif line.undone:
            words = self.tr("{0} (taken back)").format(words)
        at = line.at.astimezone().strftime("%Y-%m-%d %H:%M")
        item = QTreeWidgetItem([at, words, self._desk.localizer.number(line.rows)])
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, _LINE, line)
        return item

    def _chosen(self) -> JournalLine | None:
        items = self.tree.selectedItems()
        line = items[0].data(0, _LINE) if items else None
        return line if isinstance(line, JournalLine) else None

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self, _now: QItemSelection, _before: QItemSelection) -> None:
        line = self._chosen()
        self.undo_button.setEnabled(line is not None and line.kind == "do" and not line.undone)
        self.message.clear()

    @Slot()
    def undo_chosen(self) -> None:
        """Take the chosen change back, in a task; a conflict is said under the list."""
        line = self._chosen()
        if line is None:
            return
        book, entry_id = self._desk.book, line.id
        self.undo_button.setEnabled(False)
        self._desk.runner.run(
            lambda _job: book.undo(entry_id),
            title=self.tr("Taking back"),
            done=self._on_undone,
            failed=self._on_failed,
        )

    def _on_undone(self, _changes: Changes) -> None:
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        words = error_words(error, language=self._desk.localizer.language)
        self.message.setText(f"{words.happened} {words.rest}".strip())
