"""The list of entries of a stream: keys, files dropped on an entry, what to do with one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book.queries.entries import Entry
from crmdesk.book.queries.timeline import TimelineFilter
from crmdesk.errors import CrmdeskError
from crmdesk.models.finder import IN_VALUE, Target
from crmdesk.models.thumbnails import Thumbnails
from crmdesk.models.timeline import TimelineModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.timeline_painter import HEADING, USUAL, EntryPainter
from crmdesk.panels.visit_note import files_of, local_paths
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import listed
from crmdesk.qt.long_list import LongList
from crmdesk.services import records
from crmdesk.services.attachments import attach_files
from crmdesk.services.complaints import close_complaint


class _List(LongList):
    """The list itself; hands the keys that it does not know to the view around it."""

    pressed_key = Signal(int)
    dropped = Signal(QPoint, object)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_E, Qt.Key.Key_F2,
            Qt.Key.Key_Space, Qt.Key.Key_G, Qt.Key.Key_C,
        )  # fmt: skip
        if event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pressed_key.emit(event.key())
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:  # a press chooses by itself
            self.stand_somewhere()

    def stand_somewhere(self) -> None:
        """Let the keyboard stand on the first entry in view, where it stands on none."""
        model = self.model()
        if not self.currentIndex().isValid() and model is not None and model.rowCount():
            self.setCurrentIndex(model.index(self.top_row()[0], 0))

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of their own here."""

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _welcome(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if _welcome(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(event.position().toPoint(), event.mimeData())


def _welcome(mime: QMimeData) -> bool:
    return mime.hasImage() or bool(local_paths(mime))


class TimelineView(QWidget):
    """Shows entries of one customer, or of the whole book.

    Signals:
        customer_opened: id of a customer whose record is wanted.
        edit_requested: id of an interaction to be edited.
        target_opened: a ``Target`` (an order, a payment, a deal) to be shown where it is written.
        open_requested: an ``Entry`` to be shown whole.
        current_changed: the ``Entry`` the keyboard stands on, or None.
        noticed: (text, whether Undo is offered).
        failed: a CrmdeskError.
        loaded: the entries have come.
    """

    customer_opened = Signal(object)
    edit_requested = Signal(object)
    target_opened = Signal(object)
    open_requested = Signal(object)
    current_changed = Signal(object)
    noticed = Signal(str, bool)
    failed = Signal(object)
    loaded = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: tuple[Entry | None, Entry | None, int] = (None, None, 0)
        self._wanted: tuple[str, int] | None = None
        self.model = TimelineModel(desk.book, desk.runner, desk.localizer, self)
        self.thumbnails = Thumbnails(desk.book, desk.runner, self)
        self.painter = EntryPainter(self.model, desk, self.thumbnails)
        self.list = _List(self.painter, USUAL, HEADING, self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Timeline"))
        self.list.setAccessibleDescription(
            self.tr(
                "Enter shows an entry whole, E edits, C closes a complaint, G goes to the customer,"
                " Delete deletes"
            )
        )
        self.list.setAcceptDrops(True)
        self.empty = QLabel(self.tr("Nothing here yet. Press Ctrl+L to log a visit."), self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(tokens.S5, tokens.S8, tokens.S5, tokens.S8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty)
        self._connect()

    def _connect(self) -> None:
        self.model.loaded.connect(self._on_loaded)
        self.model.forgotten.connect(self.painter.forget)
        self.thumbnails.came.connect(self.list.viewport().update)
        self.list.pressed_key.connect(self._on_key)
        self.list.dropped.connect(self._on_dropped)
        self.list.doubleClicked.connect(self._on_double_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._desk.theme.changed.connect(self.list.viewport().update)
        self.empty.hide()

    def set_filter(self, chosen: TimelineFilter) -> None:
        """Show the entries of a filter."""
        self.painter.whole_book = chosen.customer_id is None
        asked = chosen.text or chosen.kinds or chosen.since or chosen.contact_id or chosen.staff_id
        self.empty.setText(
            self.tr("Nothing of that kind. Esc shows more.")
            if asked
            else self.tr("Nothing here yet. Press Ctrl+L to log a visit.")
        )
        self.model.set_filter(chosen)

    def read_again(self) -> None:
        """Read the entries again after a change of the book; the keyboard stays where it was."""
        self._keep()
        self.model.reload()

    def forget(self) -> None:
        """Read the entries again when they are next looked at; the keyboard stays where it was."""
        self._keep()
        self.model.forget()

    def _keep(self) -> None:
        row, y = self.list.top_row()
        at_top = row == 0 and y == 0  # what is new shall be seen there
        top = self.model.entry(row) if row < self.model.rowCount() and not at_top else None
        self._kept = self.current_entry(), top, y

    def find_entry(self, source: str, record_id: int) -> None:
        """Stand on an entry and ask for it whole, at once or when it has been read."""
        self._wanted = source, record_id
        if self.model.row_of(source, record_id) is not None:
            self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        (source, record_id), self._wanted = self._wanted or ("interaction", 0), None
        row = self.model.row_of(source, record_id)
        if row is not None:
            self._stand_on(row)
            self.list.scrollTo(self.list.currentIndex(), self.list.ScrollHint.PositionAtCenter)
            self.open_requested.emit(self.current_entry())

    def _stand_on(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _give_back(self) -> None:
        entry, top, y = self._kept
        self._kept = None, None, 0
        row = self._row_of(entry)
        if row is not None:
            self._stand_on(row)
        row = self._row_of(top)
        if row is not None:
            self.list.put_row(row, y)

    def _row_of(self, entry: Entry | None) -> int | None:
        return None if entry is None else self.model.row_of(entry.source, entry.id)

    def current_entry(self) -> Entry | None:
        """Return the entry the keyboard stands on."""
        index = self.list.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    @Slot()
    def focus_first(self) -> None:
        """Put the keyboard on the first entry."""
        self.list.setFocus()
        self._stand_on(0)

    def keep_current_visible(self) -> None:
        """Scroll to the entry in hand."""
        self.list.scrollTo(self.list.currentIndex())

    @Slot()
    def _on_loaded(self) -> None:
        nothing = not self.model.rowCount()
        self.list.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self._give_back()
        if self.list.hasFocus():
            self.list.stand_somewhere()
        if self._wanted is not None:
            self._go_to_wanted()
        self.loaded.emit()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self.current_entry())

    @Slot(int)
    def _on_key(self, key: int) -> None:
        entry = self.current_entry()
        if entry is None:
            return
        keys = Qt.Key
        if key == keys.Key_Delete:
            self.delete_entry(entry)
        elif key in (keys.Key_E, keys.Key_F2):
            self.edit(entry)
        elif key == keys.Key_C and entry.kind == "complaint":
            self.close_complaint(entry)
        elif key == keys.Key_G and entry.customer_id is not None:
            self.customer_opened.emit(entry.customer_id)
        elif key in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            self.open_requested.emit(entry)

    def edit(self, entry: Entry) -> None:
        """Ask for an entry to be changed: in the form, or where it is written."""
        if entry.source == "interaction":
            self.edit_requested.emit(entry.id)
        elif entry.source in IN_VALUE:
            self.target_opened.emit(Target(entry.source, entry.id, entry.customer_id))

    def close_complaint(self, entry: Entry) -> None:
        """Close a complaint today, or open it again."""
        reopened = bool(entry.values.get("closed_on"))
        try:
            close_complaint(self._desk.book, entry.id, None if reopened else date.today())
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        words = self.tr("Complaint opened again") if reopened else self.tr("Complaint closed")
        self.noticed.emit(words, True)

    def delete_entry(self, entry: Entry) -> None:
        """Delete an interaction; the notice offers Undo."""
        if entry.source != "interaction":
            self.noticed.emit(self.tr("Only interactions are deleted here."), False)
            return
        try:
            records.delete(self._desk.book, "interaction", [entry.id])
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        self.model.reload()
        self.noticed.emit(self.tr("Entry deleted"), True)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry is not None:
            self.open_requested.emit(entry)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.list.viewport().mapFromGlobal(event.globalPos())
        index = self.list.indexAt(at) if event.reason() == event.Reason.Mouse else None
        if index is not None and index.isValid():
            self.list.setCurrentIndex(index)
        entry = self.current_entry()
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = [(self.tr("Show whole\tEnter"), Qt.Key.Key_Return)]
        if entry.source in ("interaction", *IN_VALUE):
            rows.append((self.tr("Edit\tE"), Qt.Key.Key_E))
        if entry.kind == "complaint":
            reopened = bool(entry.values.get("closed_on"))
            words = self.tr("Open again\tC") if reopened else self.tr("Close complaint\tC")
            rows.append((words, Qt.Key.Key_C))
        if self.painter.whole_book:
            rows.append((self.tr("Go to the customer\tG"), Qt.Key.Key_G))
        if entry.source == "interaction":
            rows.append((self.tr("Delete\tDel"), Qt.Key.Key_Delete))
        for words, key in rows:
            menu.addAction(words).triggered.connect(lambda _on=False, k=key: self._on_key(int(k)))
        menu.popup(event.globalPos())

    @Slot(QPoint, object)
    def _on_dropped(self, at: QPoint, mime: QMimeData) -> None:
        """Attach what is dropped to the entry below the mouse, else to the customer."""
        index = self.list.indexAt(at)
        entry = self.model.entry(index.row()) if index.isValid() else None
        customer = entry.customer_id if entry is not None else self.model.filter.customer_id
        if customer is None:
            self.noticed.emit(self.tr("Drop files on an entry or in a customer's record."), False)
            return
        touch = entry.id if entry is not None and entry.source == "interaction" else None
        self.attach(customer, touch, mime)

    def attach(self, customer_id: int, interaction_id: int | None, mime: QMimeData) -> None:
        """Keep files in the book, with an interaction where one is given."""
        files = files_of(mime, self.failed.emit)
        try:
            attach_files(self._desk.book, customer_id, files, interaction_id)
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        if files:
            names = listed(each.name for each in files)
            self.noticed.emit(self.tr("Attached: {0}").format(names), True)
