"""A stream with all that belongs to it: filter, overview in time, entries, the entry in hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book import Changes
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.book.queries.entries import Entry
from crmdesk.book.queries.timeline import TimelineFilter
from crmdesk.models.filter_words import filter_words
from crmdesk.models.timeline_lanes import Lanes, read_lanes
from crmdesk.panels.panel import Desk
from crmdesk.panels.timeline_detail import EntryDetail
from crmdesk.panels.timeline_filter import StreamFilter
from crmdesk.panels.timeline_overview import TimelineOverview
from crmdesk.panels.timeline_view import TimelineView
from crmdesk.qt.compat import override

_OVERVIEW_FROM = 420
"""Pixels of height from which a record's stream has its overview without being asked."""
_BESIDE_DETAIL_FROM = 640
"""The same while an entry is shown whole below it."""
_LANES_WAIT = 250
"""Milliseconds after the last key until the overview follows typed words."""


class TimelineArea(QWidget):
    """Shows the entries of one customer, or of the whole book.

    Signals:
        customer_opened: id of a customer whose record is wanted.
        edit_requested: id of an interaction to be edited.
        target_opened: a ``Target`` (an order, a payment, a deal) to be shown where it is written.
        noticed: (text, whether Undo is offered).
        failed: a CrmdeskError.
    """

    customer_opened = Signal(object)
    edit_requested = Signal(object)
    target_opened = Signal(object)
    noticed = Signal(str, bool)
    failed = Signal(object)

    def __init__(self, desk: Desk, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._customer_id: int | None = None
        self._customers = CustomerFilter()
        self._wanted: bool | None = None
        self._typed = ""
        self._old = False  # what the entry in hand shows
        self._lanes_timer = QTimer(self)
        self._lanes_timer.setSingleShot(True)
        self.filter = StreamFilter(desk, self)
        self.overview = TimelineOverview(desk, self)
        self.view = TimelineView(desk, self)
        self.detail = EntryDetail(desk, self)
        self.detail.hide()
        self._build(title)
        self._connect()

    def _build(self, title: str) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.S2)
        top.setContentsMargins(
            tokens.S5, tokens.S2 if not title else tokens.S3, tokens.S5, tokens.S2
        )
        if title:
            heading = QLabel(title, self)
            heading.setProperty("role", "heading")
            top.addWidget(heading)
        top.addWidget(self.filter, 1)
        line = QFrame(self)
        line.setProperty("line", "true")
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.detail)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([300, 300])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.overview)
        column.addWidget(line)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self._lanes_timer.timeout.connect(self._read_lanes)
        self.overview.period_chosen.connect(self.reload)
        self.filter.changed.connect(self.reload)
        self.filter.period_cleared.connect(self.clear_period)
        self.filter.period_named.connect(self.overview.go_to)
        self.filter.entered.connect(self.view.model.prepare_words)
        self.filter.left.connect(self.view.focus_first)
        self.view.loaded.connect(self._show_scope)
        self.view.current_changed.connect(self._on_current)
        self.view.open_requested.connect(self.open_entry)
        self.detail.closed.connect(self._on_detail_closed)
        self.view.edit_requested.connect(self.edit_requested)
        self.detail.edit_requested.connect(self.view.edit)
        self.detail.delete_requested.connect(self.view.delete_entry)
        for source in (self.view, self.detail):
            source.target_opened.connect(self.target_opened)
            source.customer_opened.connect(self.customer_opened)
            source.noticed.connect(self.noticed)
            source.failed.connect(self.failed)
        for keys, run in (("/", self.focus_words), ("O", self.toggle_overview)):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    # what is shown

    def show_customer(self, customer_id: int | None) -> None:
        """Show one customer's entries, or those of the whole book."""
        if customer_id != self._customer_id:
            self.detail.show_entry(None)
            self.detail.hide()
        elif self._old:
            self.detail.reload()
        self._old = False
        self._customer_id = customer_id
        self.filter.set_customer(customer_id)
        self._fit()
        self.reload()

    def show_customers(self, customers: CustomerFilter) -> None:
        """Show the entries of all customers of a filter."""
        self._customers = customers
        self.reload()

    @Slot()
    def reload(self, *_: object) -> None:
        """Filter anew."""
        base = TimelineFilter(customers=self._customers)
        period = self.overview.period()
        chosen = self.filter.chosen(base, period)
        self.view.set_filter(chosen)
        typing = chosen.text != self._typed
        self._typed = chosen.text
        self._lanes_timer.start(_LANES_WAIT if typing else 0)

    @Slot()
    def _read_lanes(self) -> None:
        if self.overview.isHidden():
            return
        read_lanes(
            self._desk.book, self._desk.runner, self.view.model.filter, self._show_lanes,
            self.tr("Reading the timeline"), key=f"lanes-{id(self)}", words=self.view.model.words,
        )  # fmt: skip

    def apply_changes(self, changes: Changes) -> None:
        """Follow a change of the book."""
        del changes
        self.read_again()

    def read_again(self) -> None:
        """Read everything shown again."""
        self.view.read_again()
        self.detail.reload()
        self._lanes_timer.start(0)

    def forget(self) -> None:
        """Read everything again when it is next looked at."""
        self.view.forget()
        self._old = True

    def _show_lanes(self, lanes: Lanes) -> None:
        self.overview.set_entries(lanes)

    @Slot()
    def _show_scope(self) -> None:
        """Say what the stream holds: whose entries, how many, and of which days."""
        count = self.view.model.rowCount()
        events = self.tr("{n} events").format(n=self._desk.localizer.number(count))
        whose = filter_words(self._customers, self._desk.book, self._desk.localizer) or [
            self.tr("whole book")
        ]
        if self._customer_id is not None:
            whose = []
        words = " · ".join((*whose, events if count != 1 else self.tr("1 event")))
        self.filter.scope.set_words(words)
        self.filter.scope.setToolTip(words)
        self.filter.show_period(self.overview.period())

    # the overview

    def _fit(self) -> None:
        """Show the overview where it has room, unless the user said otherwise."""
        needed = _OVERVIEW_FROM if self.detail.isHidden() else _BESIDE_DETAIL_FROM
        roomy = self._customer_id is None or self.height() >= needed
        self.overview.setVisible(roomy if self._wanted is None else self._wanted)

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        shown = self.overview.isVisibleTo(self)
        self._fit()
        if self.overview.isVisibleTo(self) and not shown and self._customer_id is not None:
            self.reload()

    @Slot()
    def toggle_overview(self) -> None:
        """Show the overview in time, or put it away."""
        self._wanted = not self.overview.isVisibleTo(self)
        self._fit()
        if self._wanted:
            self.reload()
            self.overview.setFocus()

    @Slot()
    def clear_period(self) -> None:
        """Show all the time again."""
        self.overview.select_period(None)

    def take_keyboard(self) -> None:
        """Put the keyboard onto the entries."""
        self.view.list.setFocus()

    @Slot()
    def focus_words(self) -> None:
        """Put the keyboard into the line of words."""
        self.filter.words.setFocus()
        self.filter.words.selectAll()

    def step_back(self) -> bool:
        """Close the entry in hand, else let go of one part of the filter."""
        if self.detail.isVisibleTo(self):
            self.detail.close_detail()
            return True
        if self.overview.period() is not None:
            self.clear_period()
            return True
        return self.filter.step_back()

    def show_entry(self, source: str, record_id: int) -> None:
        """Stand on an entry of the stream and show it whole, letting go of what may hide it."""
        self.detail.show_entry(None)
        self.clear_period()
        while self.filter.step_back():
            pass
        self.view.find_entry(source, record_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.filter.words.hasFocus():
            self.view.focus_first()
            return
        super().keyPressEvent(event)

    # the entry in hand

    @Slot(object)
    def open_entry(self, entry: Entry) -> None:
        """Show an entry whole, below the stream; again: put it away."""
        shown = self.detail.entry
        same = shown is not None and (shown.source, shown.id) == (entry.source, entry.id)
        if same and self.detail.isVisibleTo(self):
            self.detail.close_detail()
            return
        self.detail.show_entry(entry)
        self.detail.show()
        self._fit()
        QTimer.singleShot(0, self, self._share_room)  # once the overview has made way

    @Slot()
    def _share_room(self) -> None:
        """Give an entry the height it needs, half of it at the most; the stream has the rest."""
        whole = sum(self.splitter.sizes())
        needed = min(self.detail.wanted_height(), whole // 2)
        self.splitter.setSizes([whole - needed, needed])
        self.view.keep_current_visible()

    def _grow(self) -> None:
        """Give more room to a longer entry; a shorter one leaves all where it is."""
        if self.splitter.sizes()[1] < self.detail.wanted_height():
            self._share_room()

    @Slot(object)
    def _on_current(self, entry: Entry | None) -> None:
        if entry is not None and self.detail.isVisibleTo(self):
            self.detail.show_entry(entry)
            QTimer.singleShot(0, self, self._grow)

    @Slot()
    def _on_detail_closed(self) -> None:
        self._fit()
        self.view.list.setFocus()
