"""Opening a book from the window: asks for a passphrase where one is needed, says what is wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from crmdesk.book import Book
from crmdesk.book.errors import WrongPassphrase
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words


def show_error(error: CrmdeskError, language: str, parent: QWidget | None = None) -> None:
    """Say what happened, what was kept and what to do."""
    words = error_words(error, language=language)
    box = QMessageBox(QMessageBox.Icon.Warning, "crmdesk", words.happened, parent=parent)
    box.setInformativeText(words.rest)
    if parent is None:
        box.exec()
    else:
        box.open()


def open_with_questions(
    path: Path, language: str, parent: QWidget | None = None, passphrase: str | None = None
) -> Book | None:
    """Return the open book, or None when the user gave up or it cannot be opened (and was told).

    Args:
        path: the book's file.
        language: of the words.
        parent: the window the questions belong to.
        passphrase: tried first where it is given.
    """
    tried = passphrase is not None
    while True:
        try:
            return Book.open(path, passphrase=passphrase)
        except WrongPassphrase:
            from crmdesk.panels.dialogs.passphrase import AskPassphraseDialog

            dialog = AskPassphraseDialog(path.name, parent, again=tried)
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return None
            passphrase, tried = dialog.passphrase, True
        except CrmdeskError as error:
            show_error(error, language, parent)
            return None
