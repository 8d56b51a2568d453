"""Care of the book from the window: a backup, another passphrase, a check of the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from crmdesk.errors import CrmdeskError
from crmdesk.panels.dialogs.open_book import offer_backup
from crmdesk.panels.panel import Desk
from crmdesk.qt.tasks import Job

T = TypeVar("T")
PROBLEMS_SHOWN = 20


class BookCare(QObject):
    """Does the work in tasks and says how it went.

    Signals:
        noticed: a sentence for the notice.
        refused: a CrmdeskError.
        restore_requested: (path of a backup, its passphrase or None).
    """

    noticed = Signal(str)
    restore_requested = Signal(object, object)
    refused = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def backup(self) -> None:
        """Ask where to, and write a verified copy."""
        path = self._desk.book.path
        usual = path.with_name(f"{path.stem} {date.today():%Y-%m-%d}{path.suffix}")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Back up the book"), str(usual), self.tr("Books (*.crm)")
        )
        if chosen:
            self.backup_to(Path(chosen))

    def backup_to(self, target: Path) -> None:
        """Write a verified copy."""
        book = self._desk.book

        def work(_job: Job) -> Path:
            book.backup(target)
            return target

        self._run(work, self.tr("Backing up"), self._on_backed_up)

    def _on_backed_up(self, target: Path) -> None:
        self.noticed.emit(self.tr("A verified copy is in {0}").format(target.name))

    def restore(self) -> None:
        """Ask which backup to go back to."""
        from crmdesk.panels.dialogs.restore import RestoreDialog

        book = self._desk.book
        dialog = RestoreDialog(book.path, self._desk.localizer, book.passphrase, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.restore_requested.emit(dialog.chosen, dialog.passphrase)

    def change_passphrase(self) -> None:
        """Ask for the new passphrase, or for none, and write the book anew."""
        from crmdesk.panels.dialogs.passphrase import ChangePassphraseDialog

        dialog = ChangePassphraseDialog(self._desk.book.encrypted, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.set_passphrase(dialog.passphrase)

    def set_passphrase(self, passphrase: str | None) -> None:
        """Write the book anew with this passphrase, or plain."""
        book = self._desk.book
        was = book.encrypted

        def work(_job: Job) -> tuple[bool, bool]:
            book.change_passphrase(passphrase)
            return was, book.encrypted

        self._run(work, self.tr("Writing the book anew"), self._on_rewritten)

    def _on_rewritten(self, change: tuple[bool, bool]) -> None:
        """Say how the book is now, and what that leaves of its backups."""
        words = {
            (False, True): self.tr("The book is encrypted now; earlier backups are not"),
            (True, True): self.tr(
                "The book has a new passphrase; earlier backups keep the old one"
            ),
            (True, False): self.tr("The book is no longer encrypted; earlier backups still are"),
        }
        self.noticed.emit(words.get(change, self.tr("The book is not encrypted")))

    def check(self) -> None:
        """Look through the whole file and say what is wrong with it."""
        book = self._desk.book
        self._run(lambda _job: book.check(), self.tr("Checking the book"), self._on_checked)

    def _on_checked(self, problems: list[str]) -> None:
        if not problems:
            self.noticed.emit(self.tr("The book is whole"))
            return
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            self.tr("Check of the book"),
            self.tr("Parts of the book are damaged. Nothing was changed."),
            parent=self._window,
        )
        box.setInformativeText(self.tr("Go back to the newest backup that is whole."))
        offer_backup(box, self.restore)
        box.setDetailedText("\n".join(problems[:PROBLEMS_SHOWN]))
        box.open()

    def _run(self, work: Callable[[Job], T], title: str, done: Callable[[T], None]) -> None:
        self._desk.runner.run(work, title=title, done=done, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.refused.emit(error)
