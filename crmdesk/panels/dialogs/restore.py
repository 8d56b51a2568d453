"""Choosing a backup to go back to: those beside the book, or any other file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHeaderView, QTreeWidgetItem, QWidget

from crmdesk.book.errors import BookDamaged, WrongPassphrase
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.panels.dialogs.passphrase import AskPassphraseDialog
from crmdesk.qt.i18n import Localizer
from crmdesk.services.care import Backup, backups_of, probe
from crmdesk.ui.restore_ui import Ui_Restore

_PATH = Qt.ItemDataRole.UserRole


class RestoreDialog(QDialog):
    """Lists the backups of a book; :attr:`chosen` and :attr:`passphrase` once accepted.

    A file that is no backup, or a wrong passphrase, is said under the list, and nothing happens.
    """

    def __init__(
        self,
        book: Path,
        localizer: Localizer,
        passphrase: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """List them.

        Args:
            book: the book's file.
            localizer: writes dates.
            passphrase: of the book; it is tried on a backup before the user is asked.
            parent: as Qt has it.
        """
        super().__init__(parent)
        self.chosen: Path | None = None
        self.passphrase = passphrase
        self._book, self._localizer = book, localizer
        self.ui = Ui_Restore()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        heads = self.ui.tree.header()
        heads.setStretchLastSection(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.ui.tree.headerItem().setTextAlignment(2, right)
        self._say("")
        self._fill(backups_of(book))
        self._connect()

    def _connect(self) -> None:
        self.ui.other_button.clicked.connect(self._on_other)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.ok_button.clicked.connect(self._on_ok)
        self.ui.tree.itemActivated.connect(self._on_ok)

    def _fill(self, backups: Sequence[Backup]) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for backup in backups:
            when = f"{self._localizer.date(backup.at.date())} {self._localizer.time(backup.at)}"
            size = QLocale(self._localizer.language).formattedDataSize(backup.size, 1)
            item = QTreeWidgetItem([when, backup.path.name, size])
            item.setTextAlignment(2, right)
            item.setToolTip(1, str(backup.path))
            item.setData(0, _PATH, str(backup.path))
            self.ui.tree.addTopLevelItem(item)
        first = self.ui.tree.topLevelItem(0)
        if first is not None:
            self.ui.tree.setCurrentItem(first)
        else:
            self._say(self.tr("No backup lies beside the book; choose another file."))
        self.ui.ok_button.setEnabled(bool(backups))

    def _say(self, text: str) -> None:
        self.ui.message.setText(text)
        self.ui.message.setVisible(bool(text))

    @Slot()
    def _on_other(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.windowTitle(), str(self._book.parent), self.tr("Books (*.crm)")
        )
        if chosen:
            self.choose(Path(chosen))

    @Slot()
    def _on_ok(self) -> None:
        item = self.ui.tree.currentItem()
        if item is not None:
            self.choose(Path(str(item.data(0, _PATH))))

    def choose(self, backup: Path) -> None:
        """Take a file, asking for its passphrase where the book's does not open it."""
        passphrase, again = self.passphrase, False
        while True:
            try:
                probe(backup, passphrase)
            except WrongPassphrase:
                dialog = AskPassphraseDialog(backup.name, self, again=again)
                if dialog.exec() != QDialog.DialogCode.Accepted:
                    if dialog.lost and not again:
                        self._tell(BookDamaged(backup))
                    return
                passphrase, again = dialog.passphrase, True
                continue
            except CrmdeskError as error:
                self._tell(error)
                return
            self.chosen, self.passphrase = backup, passphrase
            self.accept()
            return

    def _tell(self, error: CrmdeskError) -> None:
        self._say(error_words(error, language=self._localizer.language).whole)
