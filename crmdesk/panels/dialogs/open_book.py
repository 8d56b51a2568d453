"""Opening a book from the window: asks for a passphrase where one is needed, says what is wrong.

What cannot be opened is not the end: the page that says so leads on, to a backup for instance.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from crmdesk.book import Book
from crmdesk.book.errors import BookDamaged, WrongPassphrase
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.icons import Icons
from crmdesk.qt.tasks import TaskRunner


def show_error(
    error: CrmdeskError,
    language: str,
    parent: QWidget | None = None,
    restore: Callable[[], None] | None = None,
) -> None:
    """Say what happened, what was kept and what to do; the same is not said twice at a time.

    Args:
        error: the failure.
        language: of the words.
        parent: the window it belongs to.
        restore: asks for a backup to go back to; offered where the book is damaged.
    """
    words = error_words(error, language=language)
    if parent is not None and any(
        box.isVisible() and box.text() == words.happened for box in parent.findChildren(QMessageBox)
    ):
        return
    box = QMessageBox(QMessageBox.Icon.Warning, "crmdesk", words.happened, parent=parent)
    box.setInformativeText(words.rest)
    if isinstance(error, BookDamaged) and restore is not None:
        offer_backup(box, restore)
    if parent is None:
        box.exec()
    else:
        box.open()


def offer_backup(box: QMessageBox, restore: Callable[[], None]) -> None:
    """Let a box that tells of damage lead to the backups."""
    words = QCoreApplication.translate("Errors", "Go back to a backup…")
    button = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Close)
    box.setDefaultButton(button)
    button.clicked.connect(restore)


class BookOpener:
    """Opens books, asking the user for what that takes."""

    def __init__(self, icons: Icons, runner: TaskRunner, localizer: Localizer) -> None:
        self.icons, self.runner, self.localizer = icons, runner, localizer

    def open(
        self, path: Path, parent: QWidget | None = None, passphrase: str | None = None
    ) -> Book | None:
        """Return an open book, or None when the user gave up.

        Args:
            path: the book's file; the user may choose another one where it cannot be opened.
            parent: the window the questions belong to.
            passphrase: tried first where it is given.
        """
        wanted: tuple[Path, str | None] | None = (path, passphrase)
        while wanted is not None:
            path, passphrase = wanted
            try:
                return Book.open(path, passphrase=passphrase)
            except WrongPassphrase as error:
                wanted = self._ask_passphrase(path, passphrase, error, parent)
            except CrmdeskError as error:
                wanted = self._ask_what_to_do(path, passphrase, error, parent)
        return None

    def _ask_passphrase(
        self, path: Path, tried: str | None, error: CrmdeskError, parent: QWidget | None
    ) -> tuple[Path, str | None] | None:
        from crmdesk.panels.dialogs.passphrase import AskPassphraseDialog

        dialog = AskPassphraseDialog(path.name, parent, again=tried is not None)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            return path, dialog.passphrase
        if not dialog.lost:
            return None
        told = error if tried is not None else BookDamaged(path)
        return self._ask_what_to_do(path, tried, told, parent)

    def _ask_what_to_do(
        self, path: Path, passphrase: str | None, error: CrmdeskError, parent: QWidget | None
    ) -> tuple[Path, str | None] | None:
        from crmdesk.panels.dialogs.cannot_open import CannotOpenDialog

        dialog = CannotOpenDialog(path, error, self, passphrase, parent)
        return dialog.wanted if dialog.exec() == QDialog.DialogCode.Accepted else None
