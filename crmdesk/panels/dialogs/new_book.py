"""Making a new book: its name, place, currency and, if wanted, its passphrase."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from crmdesk.ui.new_book_ui import Ui_NewBook

SUFFIX = ".crm"
CURRENCIES = ("CNY", "EUR", "USD", "GBP", "JPY", "HKD", "TWD", "SGD", "KRW", "CHF", "AUD", "CAD")
"""Those met most among the people the program is for; every other ISO code can be typed."""
_NO_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class NewBook:
    """What a new book shall be."""

    path: Path
    name: str
    currency: str
    passphrase: str | None


class NewBookDialog(QDialog):
    """Asks what a new book shall be; :attr:`wanted` holds the answer once accepted."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NewBook()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.wanted: NewBook | None = None
        self.ui.name_field.setText(self.tr("My customers"))
        self.ui.name_field.selectAll()
        self.ui.folder_field.setText(str(folder))
        self.ui.currency_field.setEditable(True)
        self.ui.currency_field.addItems(CURRENCIES)
        self._show_secret(False)
        self.ui.message.hide()
        self._connect()

    def _connect(self) -> None:
        self.ui.folder_button.clicked.connect(self._on_folder)
        self.ui.encrypt_box.toggled.connect(self._show_secret)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.make_button.clicked.connect(self._on_make)

    @Slot(bool)
    def _show_secret(self, on: bool) -> None:
        ui = self.ui
        for widget in (ui.first_label, ui.first_field, ui.second_label, ui.second_field, ui.hint):
            widget.setVisible(on)
        self.adjustSize()

    @Slot()
    def _on_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder of the book"), self.ui.folder_field.text()
        )
        if folder:
            self.ui.folder_field.setText(folder)

    @Slot()
    def _on_make(self) -> None:
        wanted = self._read()
        trouble = self._trouble(wanted)
        self.ui.message.setText(trouble)
        self.ui.message.setVisible(bool(trouble))
        if not trouble:
            self.wanted = wanted
            self.accept()

    def _read(self) -> NewBook:
        name = self.ui.name_field.text().strip()
        file_name = _NO_NAME.sub(" ", name).strip(" .") or "book"
        folder = Path(self.ui.folder_field.text().strip()).expanduser()
        return NewBook(
            folder / (file_name + SUFFIX),
            name,
            self.ui.currency_field.currentText().strip().upper(),
            self.ui.first_field.text() if self.ui.encrypt_box.isChecked() else None,
        )

    def _trouble(self, wanted: NewBook) -> str:
        """Return what is wrong with the wishes, or nothing."""
        if not wanted.name:
            return self.tr("The book needs a name.")
        if wanted.path.exists():
            return self.tr("{0} exists already; choose another name.").format(wanted.path.name)
        nearest = wanted.path.parent
        while not nearest.exists() and nearest != nearest.parent:
            nearest = nearest.parent
        if not (nearest.is_dir() and os.access(nearest, os.W_OK)):
            return self.tr("Nothing can be written into this folder.")
        if not re.fullmatch("[A-Z]{3}", wanted.currency):
            return self.tr("A currency has three letters, for example CNY.")
        if wanted.passphrase is not None and not wanted.passphrase:
            return self.tr("Type the passphrase.")
        if wanted.passphrase is not None and wanted.passphrase != self.ui.second_field.text():
            return self.tr("The two passphrases differ.")
        return ""
