"""The stream of entries, for the timeline panel and for the Timeline tab of a record."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book import Changes
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.book.queries.timeline import Entry, TimelineFilter
from crmdesk.errors import CrmdeskError
from crmdesk.models.timeline import TimelineModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.timeline_delegate import TimelineDelegate
from crmdesk.qt.compat import override
from crmdesk.services import records


class _List(QListView):
    """The list itself; hands the keys that it does not know to the view around it."""

    pressed_key = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_E, Qt.Key.Key_F2,
        )  # fmt: skip
        if event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pressed_key.emit(event.key())
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class TimelineView(QWidget):
    """Shows entries of one customer, or of the whole book.

    Signals:
        customer_opened: id of a customer whose record is wanted.
        edit_requested: id of an interaction to be edited.
        noticed: (text, whether Undo is offered).
        failed: a CrmdeskError.
        loaded: the entries have come.
    """

    customer_opened = Signal(object)
    edit_requested = Signal(object)
    noticed = Signal(str, bool)
    failed = Signal(object)
    loaded = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = TimelineModel(desk.book, desk.runner, desk.localizer, self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Timeline"))
        self.delegate = TimelineDelegate(self.model, desk, self.list)
        self.list.setItemDelegate(self.delegate)
        self.empty = QLabel(self.tr("Nothing here yet. Press Ctrl+L to log a visit."), self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(tokens.S5, tokens.S8, tokens.S5, tokens.S8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty)
        self.setFocusProxy(self.list)
        self.model.loaded.connect(self._on_loaded)
        self.list.pressed_key.connect(self._on_key)
        self.list.doubleClicked.connect(self._on_double_clicked)
        desk.theme.changed.connect(self.list.viewport().update)
        self.empty.hide()

    def show_customer(self, customer_id: int | None) -> None:
        """Show one customer's entries, or those of the whole book."""
        self.set_filter(TimelineFilter(customer_id=customer_id))

    def set_filter(self, chosen: TimelineFilter) -> None:
        """Show the entries of a filter."""
        self.delegate.whole_book = chosen.customer_id is None
        self.model.set_filter(chosen)

    def apply_changes(self, _changes: Changes) -> None:
        """Read the entries again after a change of the book."""
        self.model.reload()

    def current_entry(self) -> Entry | None:
        """Return the entry the keyboard stands on."""
        index = self.list.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    @Slot()
    def _on_loaded(self) -> None:
        self.delegate.forget()
        nothing = not len(self.model.stream)
        self.list.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.loaded.emit()

    @Slot(int)
    def _on_key(self, key: int) -> None:
        entry = self.current_entry()
        if entry is None:
            return
        if key == Qt.Key.Key_Delete:
            self.delete_entry(entry)
        elif key in (Qt.Key.Key_E, Qt.Key.Key_F2):
            if entry.source == "interaction":
                self.edit_requested.emit(entry.id)
        elif self.delegate.whole_book and entry.customer_id is not None:
            self.customer_opened.emit(entry.customer_id)
        else:
            self._toggle(entry)

    def _toggle(self, entry: Entry) -> None:
        self.delegate.expanded ^= {(entry.source, entry.id)}
        self.list.scheduleDelayedItemsLayout()

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
            self._toggle(entry)


def book_filter(
    customers: CustomerFilter, kinds: tuple[str, ...], text: str, period: tuple[date, date] | None
) -> TimelineFilter:
    """Return the filter of the whole book from what the panel's controls say."""
    since, until = period if period else (None, None)
    return TimelineFilter(customers=customers, kinds=kinds, text=text, since=since, until=until)
