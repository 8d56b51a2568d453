"""Looking through the book for what is to be put in order, off the window's thread."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from crmdesk.book import Book
from crmdesk.insight.quality_facts import Flaw
from crmdesk.qt.tasks import Job, TaskRunner
from crmdesk.services.tidy import find_flaws

MOST = 100_000
"""So many are worth listing; who has more puts some right and looks again."""
FEW = 20
"""Customers so few are looked at anew at once after a change."""


class FlawReader(QObject):
    """Looks through the book off the window's thread.

    Signals:
        found: a list of flaws, of the next customers.
        finished: all customers were looked at.
    """

    found = Signal(object)
    finished = Signal()

    def __init__(self, book: Book, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._runner = book, runner
        self._turn = 0
        self._heard.connect(self._on_heard)

    _heard = Signal(int, object)

    def start(self) -> None:
        """Look through the whole book, anew."""
        self._turn += 1
        self._runner.run(
            partial(self._work, self._turn),
            title=QCoreApplication.translate("Tidy", "Looking through the book"),
            done=self._on_done,
            key="tidy",
        )

    def _work(self, turn: int, job: Job) -> int:
        def progress(done: int, total: int) -> bool:
            job.progress(done, total)
            return not job.cancelled

        count = 0
        for flaws in find_flaws(self._book, progress=progress):
            job.raise_if_cancelled()
            count += len(flaws)
            if flaws:
                self._heard.emit(turn, flaws)
            if count > MOST:
                break
        return turn

    @Slot(int, object)
    def _on_heard(self, turn: int, flaws: list[Flaw]) -> None:
        if turn == self._turn:
            self.found.emit(flaws)

    def _on_done(self, _turn: int) -> None:
        self.finished.emit()

    def of_customers(self, ids: Iterable[int]) -> list[Flaw]:
        """Return what is to be put right of some customers, at once."""
        return [flaw for piece in find_flaws(self._book, ids=[*ids]) for flaw in piece]
