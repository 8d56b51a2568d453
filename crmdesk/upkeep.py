"""Upkeep of the open book by the window: the day's backup, and going back to one."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Slot
from shiboken6 import isValid

from crmdesk.errors import CrmdeskError
from crmdesk.panels.dialogs.open_book import show_error
from crmdesk.qt.tasks import Job

if TYPE_CHECKING:
    from crmdesk.book import Book
    from crmdesk.main_window import MainWindow
    from crmdesk.panels.dialogs.open_book import BookOpener
    from crmdesk.panels.panel import Desk
    from crmdesk.panels.shell.reminders import Heard, Reminders
    from crmdesk.qt.tasks import TaskRunner

AT_REST_MS = 1500
"""Until the window's first work is done."""
SETTLE_AFTER_MS = 4000
"""Until somebody has written, or looked around, and rests."""
_BREATH = 0.02  # seconds between two pieces of that: others write, too
BACK_UP_AFTER_MS = 60_000
"""The day's backup waits until the first looking around is over."""


class Place(Protocol):
    """Where work goes on: a window on an open book, each of which may give way to another."""

    desk: Desk
    window: MainWindow
    runner: TaskRunner

    @property
    def opener(self) -> BookOpener:
        """Opens books."""

    def show_book(self, book: Book) -> None:
        """Show this book, in place of the one shown so far."""


class Upkeep(QObject):
    """Cares for the book of a workplace, off the window's thread."""

    def __init__(self, workplace: Place, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._heard: Heard | None = None
        self.reminders: Reminders | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BACK_UP_AFTER_MS)
        self._timer.timeout.connect(self.back_up)
        self.settling = QTimer(self)
        self.settling.setSingleShot(True)
        self.settling.setInterval(SETTLE_AFTER_MS)
        self.settling.timeout.connect(self.settle_search)

    def refresh_standing(self) -> None:
        """Bring figures of another day up to date, once the window is up."""
        book = self._workplace.desk.book
        self._workplace.runner.run(
            lambda _job: book.refresh_standing(), title=self.tr("Bringing figures up to date"),
            failed=self._on_work_failed,
        )  # fmt: skip

    def count_today(self) -> None:
        """Show in the side bar what today asks for, before anybody looks at it."""
        from crmdesk.services.today import to_do

        book = self._workplace.desk.book
        self._workplace.runner.run(
            lambda _job: to_do(book, date.today()), title=self.tr("Reading what is due"),
            done=self._show_count, failed=self._on_work_failed, show_progress=False,
            key="count-today",
        )  # fmt: skip

    def _show_count(self, count: int) -> None:
        self._workplace.window.side_bar.set_count("today", count)

    @Slot()
    def remind(self) -> None:
        """Look after the reminders of the window; what was dealt with before stays so."""
        from crmdesk.panels.shell.reminders import Heard, Reminders
        from crmdesk.services.reminders import recall

        window, book = self._workplace.window, self._workplace.desk.book
        before = self.reminders
        if before is not None and isValid(before) and before.parent() is window:
            return
        if self._heard is None or self._heard.book != str(book.path):
            self._heard = Heard(str(book.path), dealt=recall(book))
        desk = self._workplace.desk
        made = self.reminders = Reminders(desk, window, window.middle, self._heard)
        made.target_opened.connect(window.places.show_target)
        made.day_opened.connect(partial(window.show_panel, "today"))
        made.noticed.connect(window.notice.show_text)
        made.failed.connect(window.show_error)
        window.hub.changed.connect(made.apply_changes)
        made.begin()

    def _on_work_failed(self, error: Exception) -> None:
        """Say what nobody asked for only where it is a fault of the book."""
        if not isinstance(error, CrmdeskError):
            raise error
        self._workplace.window.show_error(error)

    @Slot()
    def settle_search(self) -> None:
        """Tidy the search index a little at a time, so that no visit has to wait for it."""
        book = self._workplace.desk.book

        def work(job: Job) -> None:
            with suppress(CrmdeskError):
                while not job.cancelled and book.settle_search():
                    time.sleep(_BREATH)

        self._workplace.runner.run(
            work, title=self.tr("Tidying the search index"), show_progress=False,
            key="settle-search",
        )  # fmt: skip

    def back_up_soon(self) -> None:
        """Make the day's backup when the book has been open for a while."""
        self._timer.start()

    @Slot()
    def back_up(self) -> None:
        """Make the day's backup; what forbids it is told when one is asked for by hand."""
        from crmdesk.services.care import back_up

        book = self._workplace.desk.book

        def work(_job: object) -> None:
            with suppress(CrmdeskError, OSError):
                back_up(book)

        self._workplace.runner.run(
            work, title=self.tr("Backing up"), show_progress=False, key="back-up"
        )

    def get_ready_soon(self, *, chinese: bool) -> None:
        """Make ready what will be wanted: search box, visit form, panels, how Chinese is read."""
        search = self._workplace.window.search
        QTimer.singleShot(AT_REST_MS // 2, search, search.prepare)
        QTimer.singleShot(AT_REST_MS, self, partial(self._learn_to_read, chinese))
        QTimer.singleShot(AT_REST_MS, self, self.remind)
        QTimer.singleShot(AT_REST_MS, self._workplace.window, self._get_panels_ready)
        self.settling.start()

    @Slot()
    def _get_panels_ready(self) -> None:
        from crmdesk.panels.record.ahead import Ahead, panel_modules

        window = self._workplace.window
        Ahead(self._workplace.runner, panel_modules(), window.visits.pieces(), window).start()

    def _learn_to_read(self, chinese: bool) -> None:
        from crmdesk.services.reading import learn_to_read

        book = self._workplace.desk.book
        self._workplace.runner.run(
            lambda job: learn_to_read(book, chinese, job.raise_if_cancelled),
            title=self.tr("Learning to read Chinese"), show_progress=False, key="learn-to-read",
        )  # fmt: skip

    @Slot(object, object)
    def restore(self, backup: Path, passphrase: str | None) -> None:
        """Go back to a backup; what the book holds now is kept beside it."""
        from crmdesk.services.care import restore

        place = self._workplace
        book, window = place.desk.book, place.window
        path, own = book.path, book.passphrase
        if window.leaving.holds_back():
            return
        place.runner.cancel_all()
        place.runner.wait_for_all()
        window.retire()
        window.setEnabled(False)
        replace = partial(restore, path, backup, passphrase=passphrase, own=own)
        place.runner.run(
            lambda _job: book.give_way(replace),
            title=self.tr("Going back to the backup"),
            done=partial(self._on_restored, path, passphrase),
            failed=partial(self._on_failed, path, own),
        )

    def _on_restored(self, path: Path, passphrase: str | None, aside: Path | None) -> None:
        if self._show(path, passphrase):
            words = self.tr("Back at the backup. The book as it was: {0}")
            notice = self._workplace.window.notice
            notice.show_text(words.format(aside.name if aside else "–"), False)

    def _on_failed(self, path: Path, own: str | None, error: Exception) -> None:
        self._show(path, own)
        if not isinstance(error, CrmdeskError):
            raise error
        show_error(error, self._workplace.desk.localizer.language, self._workplace.window)

    def _show(self, path: Path, passphrase: str | None) -> bool:
        place = self._workplace
        book = place.opener.open(path, place.window, passphrase)
        if book is not None:
            place.show_book(book)
        else:
            place.window.setEnabled(True)  # another book may be opened
        return book is not None
