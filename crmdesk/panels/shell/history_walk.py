"""Undo and redo from the window: one step after the other, off the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crmdesk.book import Changes, journal
from crmdesk.errors import CrmdeskError
from crmdesk.models.journal_words import deed
from crmdesk.panels.panel import Desk
from crmdesk.qt.tasks import Job


class HistoryWalk(QObject):
    """Takes changes back and does them again, in the order the keys were pressed.

    Signals:
        walked: a sentence saying what was done.
        refused: a CrmdeskError saying why a step is not possible.
    """

    walked = Signal(str)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._steps: list[bool] = []
        self._busy = False

    def undo(self) -> None:
        """Take the newest change back."""
        self._add(back=True)

    def redo(self) -> None:
        """Do the newest undone change again."""
        self._add(back=False)

    def _add(self, *, back: bool) -> None:
        self._steps.append(back)
        self._next()

    def _next(self) -> None:
        if self._busy or not self._steps:
            return
        self._busy = True
        back = self._steps.pop(0)
        book = self._desk.book

        def work(_job: Job) -> tuple[bool, Changes]:
            return back, book.undo() if back else book.redo()

        self._desk.runner.run(
            work,
            title=self.tr("Taking back") if back else self.tr("Doing again"),
            done=self._on_done,
            failed=self._on_failed,
        )

    def _on_done(self, outcome: tuple[bool, Changes]) -> None:
        back, changes = outcome
        words = self.tr("Undone: {0}") if back else self.tr("Done again: {0}")
        self._busy = False
        self.walked.emit(words.format(deed(changes.what, changes.subject)))
        self._next()

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        self._steps.clear()
        if not isinstance(error, CrmdeskError):
            raise error
        self.refused.emit(error)

    def names(self) -> dict[str, str]:
        """Return the menu's words for the next undo and redo; empty where there is none."""
        with self._desk.book.read() as connection:
            last, next_ = journal.undoable(connection), journal.redoable(connection)
        return {
            "undo": self.tr("Undo {0}").format(deed(last.what, last.subject)) if last else "",
            "redo": self.tr("Redo {0}").format(deed(next_.what, next_.subject)) if next_ else "",
        }
