"""The foot of the window: what is shown, in words, and the work under way."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from crmdesk import tokens
from crmdesk.book.queries.customers import CustomerFilter, count_customers
from crmdesk.models.filter_words import filter_words
from crmdesk.panels.panel import Desk
from crmdesk.qt.tasks import Job, Task

CALM_MS = 250
"""Work that ends sooner is not worth a flicker."""
BAR_WIDTH = 96


class WorkBar(QWidget):
    """The oldest piece of work that takes a while: title, progress, percent, and a way to stop."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, tokens.S2, 0)
        row.setSpacing(tokens.S2)
        self.title = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(BAR_WIDTH)
        self.bar.setTextVisible(False)
        self.percent = QLabel(self)
        self.stop_button = QToolButton(self)
        self.stop_button.setAccessibleName(self.tr("Stop this work"))
        self.stop_button.setToolTip(self.tr("Stop; nothing of it is kept"))
        desk.icons.dress(self.stop_button, "close")
        for widget in (self.title, self.bar, self.percent, self.stop_button):
            row.addWidget(widget)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._connect()
        self.hide()

    def _connect(self) -> None:
        self._desk.runner.started.connect(self._on_started)
        self._desk.runner.ended.connect(self._on_ended)
        self._calm.timeout.connect(self._show_oldest)
        self.stop_button.clicked.connect(self._on_stop)

    @Slot(object)
    def _on_started(self, task: Task) -> None:
        if task.shown and not self._calm.isActive() and self._task is None:
            self._calm.start()

    @Slot(object)
    def _on_ended(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self._show_oldest()

    @Slot()
    def _show_oldest(self) -> None:
        tasks = [task for task in self._desk.runner.tasks() if task.shown]
        self._task = tasks[0] if tasks else None
        self.setVisible(self._task is not None)
        if self._task is not None:
            self.title.setText(self._task.title)
            self.bar.setRange(0, 0)
            self.percent.clear()
            self._task.progressed.connect(self._on_progress)

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        if self.sender() is not self._task or total <= 0:
            return
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.percent.setText(self._desk.localizer.percent(done / total))

    @Slot()
    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()


class StatusLine(QStatusBar):
    """Which customers are shown, in words; counted off the window's thread."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setSizeGripEnabled(False)
        self.setContentsMargins(tokens.S2, 0, 0, 0)
        self.words = QLabel(self)
        self.addWidget(self.words, 1)
        self.work = WorkBar(desk, self)
        self.addPermanentWidget(self.work)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._count)
        self._shown = ""
        desk.selection.marked_changed.connect(self._write)

    def refresh(self) -> None:
        """Count anew, once, however often this is called in one go."""
        self._soon.start()

    @Slot()
    def _count(self) -> None:
        book, chosen = self._desk.book, self._desk.selection.filter

        def work(_job: Job) -> tuple[CustomerFilter, int, int]:
            with book.read() as connection:
                total = count_customers(connection)
                shown = total if chosen.empty else count_customers(connection, chosen)
            return chosen, shown, total

        self._desk.runner.run(
            work, title="", done=self._on_counted, show_progress=False, key="status"
        )

    def _on_counted(self, counted: tuple[CustomerFilter, int, int]) -> None:
        chosen, shown, total = counted
        number = self._desk.localizer.number
        if chosen.empty:
            one, many = self.tr("<b>1</b> customer"), self.tr("<b>{0}</b> customers")
            self._shown = one if total == 1 else many.format(number(total))
            self._write()
            return
        words = " · ".join(filter_words(chosen, self._desk.book, self._desk.localizer))
        self._shown = self.tr("<b>{0}</b> of {1} customers · {2} · Esc clears").format(
            number(shown), number(total), _plain(words)
        )
        self._write()

    @Slot()
    def _write(self) -> None:
        marked, words = self._desk.selection.marked, self._shown
        if marked > 1:
            more = self.tr("<b>{0}</b> marked, Ctrl+Shift+E changes them")
            words += " · " + more.format(self._desk.localizer.number(marked))
        self.words.setText(words)


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
