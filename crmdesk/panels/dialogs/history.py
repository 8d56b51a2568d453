"""The history of the book: every change, who made it and when, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QSize, Qt, Slot
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from crmdesk import tokens
from crmdesk.book import Book, Changes, journal
from crmdesk.book.errors import UndoConflict
from crmdesk.book.journal import JournalLine
from crmdesk.book.queries.customers import customer_rows
from crmdesk.book.queries.history import NamedChange, edited, named_changes
from crmdesk.errors import CrmdeskError
from crmdesk.models.changes import ChangesModel, fields_of
from crmdesk.models.error_words import error_words
from crmdesk.models.journal_words import deed
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.i18n import clauses
from crmdesk.qt.tasks import Job
from crmdesk.ui.history_ui import Ui_History

LINES = 500
FIELDS = 1000
"""How many changes, and fields of one change, are shown: more than anybody reads."""
_Read = tuple[list[JournalLine], dict[int, list[NamedChange]]]
_LINE = Qt.ItemDataRole.UserRole
_NAME_WIDTH = 320


class HistoryDialog(QDialog):
    """Lists the newest changes, of the book or of one customer, and the fields of the chosen one.

    The chosen change can be undone where nothing later stands on it.
    """

    def __init__(
        self, desk: Desk, customer_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._customer_id = desk, customer_id
        self.ui = Ui_History()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.tree, self.message = self.ui.tree, self.ui.message
        self.undo_button = self.ui.undo_button
        self.details = ChangesModel(desk.localizer, desk.book.currency, self)
        self._build()
        self._connect()
        self.reload()
        self.tree.setFocus()

    def _build(self) -> None:
        ui = self.ui
        ui.customer_button.setVisible(self._customer_id is not None)
        ui.book_button.setVisible(self._customer_id is not None)
        if self._customer_id is not None:
            with self._desk.book.read() as connection:
                rows = customer_rows(connection, [self._customer_id])
            name = rows[0].name if rows else ""
            ui.customer_button.setText(paint.elide(name, _NAME_WIDTH, self.font()))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.tree.headerItem().setTextAlignment(3, right)
        ui.filter_line.setAccessibleName(ui.filter_line.placeholderText())
        heads = self.tree.header()
        heads.setStretchLastSection(False)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (2, 3):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table = ui.details
        table.setModel(self.details)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(tokens.ROW_TABLE)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        for column, width in enumerate((230, 130, 200)):
            table.setColumnWidth(column, width)
        ui.splitter.setSizes([300, 200])

    def _connect(self) -> None:
        self.tree.selectionModel().selectionChanged.connect(self._on_selection)
        self.undo_button.clicked.connect(self.undo_chosen)
        self.ui.close_button.clicked.connect(self.reject)
        self.ui.book_button.toggled.connect(self.reload)
        self.ui.filter_line.textChanged.connect(self._on_filter)

    @Slot()
    def reload(self) -> None:
        """Read the newest changes."""
        self.undo_button.setEnabled(False)
        self.details.show_changes([])
        reading = self._desk.runner.latest("history-details")
        if reading is not None:
            reading.cancel()
        if self.ui.book_button.isChecked() or self._customer_id is None:
            with self._desk.book.read() as connection:
                lines = journal.entries(connection, LINES)
                self._fill((lines, edited(connection, lines)))
            return
        book, customer_id = self._desk.book, self._customer_id

        def work(_job: Job) -> _Read:
            with book.read() as connection:
                lines = journal.entries_of_customer(connection, customer_id)[:LINES]
                return lines, edited(connection, lines)

        self._desk.runner.run(
            work, title=self.tr("Reading the history"), done=self._fill, key="history"
        )

    def _fill(self, read: _Read) -> None:
        lines, changes = read
        self.tree.clear()
        self.tree.addTopLevelItems([self._item(each, changes.get(each.id, ())) for each in lines])
        self._on_filter()

    @Slot()
    def _on_filter(self, *_text: object) -> None:
        """Show the changes that hold every word typed: a day, a deed, a person, a device."""
        words = self.ui.filter_line.text().casefold().split()
        first: QTreeWidgetItem | None = None
        for number in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(number)
            if item is None:
                continue
            held = " ".join(item.text(column) for column in range(3)).casefold()
            item.setHidden(not all(word in held for word in words))
            if first is None and not item.isHidden():
                first = item
        if first is not None:
            self.tree.setCurrentItem(first)
        else:
            self.tree.clearSelection()

    def _item(self, line: JournalLine, changes: Sequence[NamedChange]) -> QTreeWidgetItem:
        words, details = deed(line.what, line.subject), fields_of(changes, line.subject)
        if details:
            words = self.tr("{0}: {1}").format(words, details)
        if line.kind == "undo":
            words = self.tr("Undone: {0}").format(words)
        elif line.kind == "redo":
            words = self.tr("Done again: {0}").format(words)
        elif line.undone:
            words = self.tr("{0} (taken back)").format(words)
        local = self._desk.localizer
        at = line.at.astimezone()
        when = f"{local.date(at.date())} {local.time(at)}"
        own = line.device == self._desk.book.device.number
        device = self.tr("this device") if own else self.tr("device {0}").format(line.device)
        by = clauses((line.who, device))
        item = QTreeWidgetItem([when, words, by, local.number(line.rows)])
        item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, _LINE, line)
        item.setSizeHint(1, QSize(0, tokens.ROW_TABLE))  # measured before there is a style
        return item

    def _chosen(self) -> JournalLine | None:
        items = self.tree.selectedItems()
        line = items[0].data(0, _LINE) if items else None
        return line if isinstance(line, JournalLine) else None

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self, _now: QItemSelection, _before: QItemSelection) -> None:
        line = self._chosen()
        self.undo_button.setEnabled(line is not None and line.kind == "do" and not line.undone)
        self.message.setText(self._why_never(line) if line is not None else "")
        if line is None:
            return
        book, chosen = self._desk.book, line

        def work(_job: Job) -> tuple[list[NamedChange], JournalLine | None]:
            return _read(book, chosen)

        self._desk.runner.run(
            work,
            title=self.tr("Reading the history"),
            done=self._show_details,
            show_progress=False,
            key="history-details",
        )

    def _why_never(self, line: JournalLine) -> str:
        """Return why a line is nothing to be undone; its own words tell where it undid."""
        again = line.kind == "do" and line.undone
        return self.tr("This was taken back already.") if again else ""

    def _show_details(self, read: tuple[list[NamedChange], JournalLine | None]) -> None:
        changes, later = read
        self.details.show_changes(changes)
        if later is not None and self.undo_button.isEnabled():
            self.undo_button.setEnabled(False)
            self.message.setText(self._conflict_words(UndoConflict(later.subject), later))

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
        line, later = self._chosen(), None
        if isinstance(error, UndoConflict) and line is not None:
            with self._desk.book.read() as connection:
                later = journal.standing_on(connection, line.id)
        self.message.setText(self._conflict_words(error, later))

    def _conflict_words(self, error: CrmdeskError, later: JournalLine | None) -> str:
        """Return what forbids the undo, and the later change that stands in its way."""
        words = error_words(error, language=self._desk.localizer.language).whole
        if later is None:
            return words
        say, at = self._desk.localizer, later.at.astimezone()
        told = self.tr("Later: {0}, {1} {2}.").format(
            deed(later.what, later.subject), say.date(at.date()), say.time(at)
        )
        return f"{words} {told}"


def _read(book: Book, line: JournalLine) -> tuple[list[NamedChange], JournalLine | None]:
    """Return what a line changed, and what later stands on it."""
    with book.read() as connection:
        undoable = line.kind == "do" and not line.undone
        later = journal.standing_on(connection, line.id) if undoable else None
        return named_changes(connection, line.id, FIELDS), later
