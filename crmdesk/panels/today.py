"""The Today panel (U2): what the day asks for, and the ledger of what is coming."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book import Changes
from crmdesk.models.today import PARTS, TodayReader
from crmdesk.panels.coming_page import ComingPage
from crmdesk.panels.panel import Desk, Panel
from crmdesk.panels.today_page import DayPage
from crmdesk.qt.compat import override

_LONGEST_WAIT = timedelta(hours=1)
"""A laptop that slept must not show yesterday: the day is looked at again this often."""
_PAUSE_MS = 200


class TodayPanel(Panel):
    """Today and Coming, as two tabs over the same readings.

    Args:
        desk: what it works with.
        clock: what day it is.
        parent: as Qt has it.
    """

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, clock: Callable[[], date] = date.today
    ) -> None:
        super().__init__(desk, parent)
        self._clock, self._begun = clock, False
        self._stale: set[str] = set()
        self.reader = TodayReader(desk.book, desk.runner, clock, self)
        self.day, self.ledger = DayPage(desk, self.reader, self), ComingPage(desk, self)
        self._midnight, self._later = QTimer(self), QTimer(self)
        for timer in (self._midnight, self._later):
            timer.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.scope = QLabel(self)
        self.scope.setProperty("role", "muted")
        self.tabs = QTabBar(self)
        self.tabs.addTab(self.tr("Today"))
        self.tabs.addTab(self.tr("Coming"))
        self.tabs.setAccessibleName(self.tr("Today or what is coming"))
        self.tabs.setToolTip(self.tr("Ctrl+Tab changes between them"))
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S5, tokens.S1, tokens.S2, 0)
        head.setSpacing(tokens.S3)
        head.addWidget(self.title)
        head.addWidget(self.scope, 1)
        for tool in (self.ledger.filter, self.ledger.export):
            head.addWidget(tool)
            tool.hide()
        head.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.day)
        self.stack.addWidget(self.ledger)
        line = QFrame(self)
        line.setProperty("line", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line)
        column.addWidget(self.stack, 1)
        self.home = self.day.home
        self._write_head()

    def _connect(self) -> None:
        self.reader.read.connect(self._on_read)
        self.tabs.currentChanged.connect(self._on_tab)
        for page in (self.day, self.ledger):
            page.customer_opened.connect(self.customer_opened)
            page.noticed.connect(self.noticed)
            page.failed.connect(self.failed)
        self.day.visit_requested.connect(self.visit_requested)
        self.day.target_opened.connect(self.target_opened)
        self._midnight.timeout.connect(self._on_midnight)
        self._later.timeout.connect(self._read_stale)
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("by", by)
            shortcut.activated.connect(self._on_turn)

    # panel

    @override
    def activate(self) -> None:
        """Read the day when the panel first comes to the front, and what changed meanwhile."""
        if not self._begun:
            self._begun = True
            self.reader.start()
            self._wait_for_midnight()
        elif self.reader.today != self._clock():
            self._on_midnight()
        else:
            self._read_stale()

    @override
    def apply_changes(self, changes: Changes) -> None:
        """Read again what a change may have changed; steps at once, for the side bar counts."""
        if not self._begun:
            return
        parts = set(self.reader.parts_of(changes))
        if "steps" in parts:
            self.reader.start(["steps"])
        self._stale |= parts - {"steps"}
        if self._stale and self.isVisible():
            self._later.start()

    @override
    def focus_filter(self) -> None:
        if self.stack.currentWidget() is self.ledger:
            self.ledger.focus_filter()

    @override
    def step_back(self) -> bool:
        if self.tabs.currentIndex():
            self.tabs.setCurrentIndex(0)
            return True
        return False

    @property
    @override
    def is_drawn(self) -> bool:
        return not self.reader.is_reading

    def show_coming(self) -> None:
        """Bring the ledger to the front."""
        self.tabs.setCurrentIndex(1)

    # reading

    @Slot()
    def _read_stale(self) -> None:
        parts = [part for part in PARTS if part in self._stale]
        self._stale.clear()
        if parts:
            self.reader.start(parts)

    @Slot(str)
    def _on_read(self, part: str) -> None:
        self.day.show_read()
        if part in ("forecasts", "remembered"):
            self.ledger.show_read(self.reader)
        steps = self.reader.steps
        if steps is not None:
            self.counted.emit(len(steps.tasks) + len(steps.promises))
        self._write_head()

    def _write_head(self) -> None:
        coming = self.tabs.currentIndex() == 1
        today = self.reader.today
        heading = self.desk.localizer.heading_date(today)
        self.title.setText(self.tr("Coming") if coming else heading)
        self.scope.setText(self.ledger.summary() if coming else self.day.page.summary())

    def _wait_for_midnight(self) -> None:
        now = datetime.now()
        midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time())
        wait = min(midnight - now + timedelta(seconds=1), _LONGEST_WAIT)
        self._midnight.start(int(wait.total_seconds() * 1000))

    @Slot()
    def _on_midnight(self) -> None:
        """Begin a new day, where it is one."""
        if self.reader.today != self._clock():
            self.reader.start()
        self._wait_for_midnight()

    # tabs

    @Slot(int)
    def _on_tab(self, at: int) -> None:
        page = self.ledger if at else self.day
        self.stack.setCurrentWidget(page)
        self.home = self.ledger.home if at else self.day.home
        self.take_keyboard()
        for tool in (self.ledger.filter, self.ledger.export):
            tool.setVisible(page is self.ledger)
        self._write_head()

    @Slot()
    def _on_turn(self) -> None:
        by = int(self.sender().property("by"))
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())
