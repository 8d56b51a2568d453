"""A book that cannot be opened: what happened, what was kept, and the ways on from here."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from crmdesk.book.errors import (
    BookDamaged,
    BookGone,
    BookLocked,
    BookMissing,
    BookReadOnly,
    BookTooNew,
    DiskFailed,
    DiskFull,
    NotABook,
    WrongPassphrase,
)
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.panels.dialogs.restore import RestoreDialog
from crmdesk.panels.dialogs.welcome import ChoiceButton
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.icons import Icons
from crmdesk.qt.tasks import TaskRunner
from crmdesk.services.care import backups_of, copy_to, restore
from crmdesk.ui.cannot_open_ui import Ui_CannotOpen

_PASSING = (BookLocked, BookReadOnly, BookGone, BookMissing, DiskFailed, DiskFull)
"""What may be over a moment later, when the user has done something about it."""


class Tools(Protocol):
    """What whoever opens books has at hand."""

    icons: Icons
    runner: TaskRunner
    localizer: Localizer


class CannotOpenDialog(QDialog):
    """Says why a book does not open and leads on; :attr:`wanted` once accepted.

    Going back to a backup keeps the file that could not be opened beside the book.
    """

    def __init__(
        self,
        path: Path,
        error: CrmdeskError,
        tools: Tools,
        passphrase: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Say it.

        Args:
            path: the book's file.
            error: why it does not open.
            tools: of whoever opens books.
            passphrase: that was tried; it may open a backup.
            parent: as Qt has it.
        """
        super().__init__(parent)
        self.wanted: tuple[Path, str | None] | None = None
        self._path, self._passphrase, self._tools = path, passphrase, tools
        self._busy = False
        self._ways = {
            "again": self._again,
            "restore": self._restore,
            "copy": self._copy,
            "other": self._other,
        }
        self.ui = Ui_CannotOpen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        words = error_words(error, language=tools.localizer.language)
        self.ui.title.setText(_title(error, bool(backups_of(path))))
        self.ui.happened.setText(words.happened)
        self.ui.rest.setText(words.rest)
        self.ui.rest.setVisible(bool(words.rest))
        self.ui.place.setText(str(path))
        self._say("")
        self.ui.progress.hide()
        self.buttons: dict[str, ChoiceButton] = {}
        self._offer(error)
        self.ui.close_button.clicked.connect(self.reject)
        next(iter(self.buttons.values())).setFocus()

    # the ways on

    def _offer(self, error: CrmdeskError) -> None:
        """Offer what helps against this failure, the likeliest first."""
        backups = backups_of(self._path)
        if isinstance(error, WrongPassphrase):
            self._add(
                "again", self.tr("Type the passphrase again"),
                self.tr("Mind capital letters and the language of the keyboard"), "edit",
            )  # fmt: skip
        if isinstance(error, BookDamaged) or (
            backups and isinstance(error, NotABook | BookMissing | WrongPassphrase)
        ):
            self._add("restore", self.tr("Go back to a backup…"), self._backup_words(), "timeline")
        if isinstance(error, BookReadOnly):
            self._add(
                "copy", self.tr("Copy the book to a folder of mine…"),
                self.tr("The copy is opened; this file stays as it is"), "copy",
            )  # fmt: skip
        if isinstance(error, _PASSING):
            self._add(
                "again", self.tr("Try again"),
                self.tr("When you have done what is said above"), "refresh",
            )  # fmt: skip
        self._add(
            "other", self.tr("Open another book…"),
            self.tr("This file stays as it is"), "file",
        )  # fmt: skip

    def _backup_words(self) -> str:
        backups = backups_of(self._path)
        if not backups:
            return self.tr("None lies beside the book: choose one kept elsewhere")
        at, localizer = backups[0].at, self._tools.localizer
        words = (
            self.tr("The newest is of {0}, {1}; this file is kept")
            if self._path.exists()
            else self.tr("The newest is of {0}, {1}")
        )
        return words.format(localizer.date(at.date()), localizer.time(at))

    def _add(self, key: str, title: str, words: str, icon: str) -> None:
        button = ChoiceButton(title, words, icon, self._tools.icons, self)
        button.setAutoDefault(True)
        self.ui.choices.addWidget(button)
        self.buttons[key] = button
        button.clicked.connect(self._ways[key])

    @Slot()
    def _again(self) -> None:
        self._go_on(self._path, self._passphrase)

    @Slot()
    def _other(self) -> None:
        words = self.tr("Books (*.crm)")
        folder = str(self._path.parent)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open another book"), folder, words)
        if chosen:
            self._go_on(Path(chosen), None)

    @Slot()
    def _restore(self) -> None:
        dialog = RestoreDialog(self._path, self._tools.localizer, self._passphrase, self)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen is not None:
            self.go_back(dialog.chosen, dialog.passphrase)

    def go_back(self, backup: Path, passphrase: str | None) -> None:
        """Put a backup in the book's place and open that; what was there is kept beside it."""
        work = partial(restore, self._path, backup, passphrase=passphrase, own=self._passphrase)
        self._start(self.tr("Going back to the backup…"))
        self._tools.runner.run(
            lambda _job: work(), title=self.tr("Going back to the backup"),
            done=lambda _kept: self._go_on(self._path, passphrase), failed=self._on_failed,
        )  # fmt: skip

    @Slot()
    def _copy(self) -> None:
        title = self.tr("Folder for the copy")
        folder = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if folder:
            self.copy_into(Path(folder))

    def copy_into(self, folder: Path) -> None:
        """Copy the book into a folder and open it there."""
        path = self._path
        self._start(self.tr("Copying…"))
        self._tools.runner.run(
            lambda _job: copy_to(path, folder), title=self.tr("Copying the book"),
            done=lambda copy: self._go_on(copy, self._passphrase), failed=self._on_failed,
        )  # fmt: skip

    # under way

    def _start(self, words: str) -> None:
        self._rest(False)
        self.ui.message.setProperty("role", "muted")
        self._say(words)

    def _rest(self, rests: bool) -> None:
        self._busy = not rests
        self.ui.progress.setVisible(not rests)
        for button in (*self.buttons.values(), self.ui.close_button):
            button.setEnabled(rests)

    def _say(self, text: str) -> None:
        self.ui.message.style().polish(self.ui.message)
        self.ui.message.setText(text)
        self.ui.message.setVisible(bool(text))

    def _on_failed(self, error: Exception) -> None:
        self._rest(True)
        self.ui.message.setProperty("role", "danger")
        if not isinstance(error, CrmdeskError):
            self._say("")
            raise error
        self._say(error_words(error, language=self._tools.localizer.language).whole)

    def _go_on(self, path: Path, passphrase: str | None) -> None:
        self._rest(True)
        self.wanted = (path, passphrase)
        self.accept()

    def reject(self) -> None:
        """Close, but not while the file is being written."""
        if not self._busy:
            super().reject()


def _title(error: CrmdeskError, has_backup: bool) -> str:
    translate = QCoreApplication.translate
    if isinstance(error, BookDamaged) and has_backup:
        return translate("CannotOpenDialog", "The book is damaged, but not lost")
    titles: tuple[tuple[type[CrmdeskError], str], ...] = (
        (BookDamaged, translate("CannotOpenDialog", "The book is damaged")),
        (WrongPassphrase, translate("CannotOpenDialog", "The passphrase does not open the book")),
        (BookMissing, translate("CannotOpenDialog", "The book is not where it was")),
        (BookTooNew, translate("CannotOpenDialog", "The book needs a newer crmdesk")),
        (BookLocked, translate("CannotOpenDialog", "The book is in use")),
        (BookReadOnly, translate("CannotOpenDialog", "The book cannot be written here")),
    )
    other = translate("CannotOpenDialog", "This book cannot be opened")
    return next((title for kind, title in titles if isinstance(error, kind)), other)
