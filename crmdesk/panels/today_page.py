"""The Today page itself: what is to be done beside what is to be expected, or all in one column."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from crmdesk.errors import CrmdeskError
from crmdesk.models.finder import Target
from crmdesk.models.today import TodayPage, TodayReader
from crmdesk.models.today_words import Item
from crmdesk.panels.panel import Desk
from crmdesk.panels.today_view import TodayView
from crmdesk.qt.compat import override
from crmdesk.services import records, tasks
from crmdesk.services.complaints import close_complaint
from crmdesk.services.days import recognise_day

_BESIDE_FROM = 820  # pixels from which there are two columns
_SETTLE_MS = 250


class DayPage(QWidget):
    """Two columns of sections.

    Signals:
        customer_opened: id of a customer whose record is wanted.
        target_opened: a ``Target`` on a record.
        visit_requested: id of a customer for whom a visit is to be logged.
        noticed: (text, whether Undo is offered).
        failed: a CrmdeskError.
    """

    customer_opened = Signal(object)
    target_opened = Signal(object)
    visit_requested = Signal(object)
    noticed = Signal(str, bool)
    failed = Signal(object)

    def __init__(self, desk: Desk, reader: TodayReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._reader = desk, reader
        self.page = TodayPage(reader, desk.localizer, self)
        self.left = TodayView(desk, self.tr("To do"), self._pass_on, self._jump, self)
        self.right = TodayView(desk, self.tr("To expect"), self._pass_on, self._jump, self)
        self.edge = QFrame(self)
        self.edge.setProperty("line", "vertical")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left, 1)
        row.addWidget(self.edge)
        row.addWidget(self.right, 1)
        self._beside = True
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self.home = self.left
        self._placed = ""  # the line marked while the day was still being read
        self._connect()

    def _connect(self) -> None:
        self._settle.timeout.connect(self.settle)
        self._desk.theme.changed.connect(self.update)
        for view in (self.left, self.right):
            view.verb_chosen.connect(self._on_verb)
            view.current_changed.connect(self._on_current)
            view.settled.connect(self.settle)

    def show_read(self) -> None:
        """Show what was read; the keyboard stays on its line, or goes on to the next one."""
        left, right = self.page.left(), self.page.right()
        columns = (left, right) if self._beside else ([*left, *right], [])
        for view, sections in zip((self.left, self.right), columns, strict=True):
            item, here = view.current(), view.currentIndex().row()
            top = view.verticalScrollBar().value()
            view.page.set_sections(sections)
            if item is None or view.current() is not None:
                continue
            row = view.page.row_of(item.key)
            if row < 0:
                row = next((at for at in view.page.lines() if at >= here), -1)
            if row >= 0:
                view.mark(row)
                view.verticalScrollBar().setValue(top)
            elif not view.mark_edge(last=True) and view.hasFocus():
                self._pass_on(view, 1)
        current = self.left.current()
        placed = current is not None and current.key == self._placed
        if placed or (current is None and self.right.current() is None):
            self.left.mark_edge(last=False)  # what comes first may be read last
            current = self.left.current()
            self._placed = current.key if current is not None and self._reader.is_reading else ""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE_FROM
        if beside != self._beside:
            self._beside = beside
            self.right.setVisible(beside)
            self.edge.setVisible(beside)
            self.show_read()

    # moving

    def _other(self, view: TodayView) -> TodayView:
        return self.right if view is self.left else self.left

    def _pass_on(self, view: TodayView, by: int) -> bool:
        """Go on in the other column, from the end of this one."""
        other = self._other(view)
        forward = view is self.left
        if (by > 0) != forward or not other.isVisible() or not other.mark_edge(last=by < 0):
            return False
        other.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _jump(self, view: TodayView, by: int) -> bool:
        """Go to the first line of the section before or after; return whether there is one."""
        here = view.currentIndex().row()
        starts = view.page.starts()
        own = max((row for row in starts if row <= here), default=-1)
        ahead = [row for row in starts if (row > here if by > 0 else row < own)]
        if ahead:
            view.mark(ahead[0] if by > 0 else ahead[-1])
            return True
        other = self._other(view)
        starts = other.page.starts()
        if (by > 0) != (view is self.left) or not other.isVisible() or not starts:
            return False
        other.mark(starts[0] if by > 0 else starts[-1])
        other.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot(object)
    def _on_current(self, _item: Item | None) -> None:
        self._settle.start()

    @Slot()
    def settle(self) -> None:
        """Bring the customer of the marked line into view, once the keyboard rests on it."""
        self._settle.stop()
        view = self.right if self.right.hasFocus() else self.left
        item = view.current()
        if item is not None and item.customer_id is not None and self.isVisible():
            self._desk.selection.select(item.customer_id)

    # verbs

    @Slot(str, object)
    def _on_verb(self, verb: str, item: Item) -> None:
        if verb == "open" and item.complaint_id is not None:
            target = Target("interaction", item.complaint_id, item.customer_id)
            self.target_opened.emit(target)
        elif verb == "open":
            self.customer_opened.emit(item.customer_id)
        elif verb == "visit":
            self.visit_requested.emit(item.customer_id)
        elif verb == "done" and item.complaint_id is not None:
            self._close_complaint(item, item.complaint_id)
        elif verb == "done":
            self._complete(item)
        elif verb == "snooze":
            self.rest_menu(item).popup(self._view().place_below())
        elif verb == "step":
            self._make_step(item)

    def _view(self) -> TodayView:
        return self.right if self.right.hasFocus() else self.left

    def _complete(self, item: Item) -> None:
        assert item.task_id is not None
        try:
            following = tasks.complete(self._desk.book, item.task_id, today=self._reader.today)
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        words = self.tr("Done: {0}") if following is None else self.tr("Done, it comes again: {0}")
        self.noticed.emit(words.format(item.title), True)

    def _close_complaint(self, item: Item, complaint_id: int) -> None:
        try:
            close_complaint(self._desk.book, complaint_id, self._reader.today)
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        self.noticed.emit(self.tr("Complaint closed: {0}").format(item.title), True)

    def _make_step(self, item: Item) -> None:
        """Write a next step for today of what is expected."""
        kind = "visit" if item.key.startswith("due ") else "call"
        try:
            records.add(
                self._desk.book, "task", customer_id=item.customer_id, kind=kind,
                title=item.step or item.note, due_on=self._reader.today,
                interaction_id=item.complaint_id,
            )  # fmt: skip
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        self.noticed.emit(self.tr("Next step: {0}").format(item.step or item.note), True)

    def rest_menu(self, item: Item) -> QMenu:
        """Return the menu of days until which a step may rest; digits choose."""
        menu, today = QMenu(self), self._reader.today
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, days in (
            (self.tr("&1 Tomorrow"), 1),
            (self.tr("&2 Next Monday"), 7 - today.weekday()),
            (self.tr("&3 In four weeks"), 28),
        ):
            day = today + timedelta(days=days)
            menu.addAction(words).triggered.connect(partial(self.snooze, item, day))
        menu.addAction(self.tr("&4 A date…")).triggered.connect(partial(self._ask_day, item))
        return menu

    def _ask_day(self, item: Item, *_: object) -> None:
        hint = self.tr("Rests until when? “Friday”, “27 Nov”")
        self._view().ask("", hint, partial(self._on_day, item))

    def _on_day(self, item: Item, text: str) -> None:
        day = recognise_day(text, self._reader.today)
        if day is not None:
            self.snooze(item, day)

    def snooze(self, item: Item, until: date, *_: object) -> None:
        """Let a step rest until a day."""
        assert item.task_id is not None
        try:
            tasks.snooze(self._desk.book, item.task_id, until)
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        day = self._desk.localizer.relative_day(until, self._reader.today)
        self.noticed.emit(self.tr("{0}: rests until {1}").format(item.title, day), True)
