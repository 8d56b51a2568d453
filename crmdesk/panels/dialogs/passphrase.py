"""Asking for the passphrase of a book, and giving a book another one or none."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from crmdesk.ui.passphrase_ui import Ui_Passphrase


class _PassphraseDialog(QDialog):
    """What both questions share: the form, and where trouble is said."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.ui = Ui_Passphrase()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.say("")
        self.ui.cancel_button.clicked.connect(self.reject)

    def say(self, text: str) -> None:
        """Say what is wrong, under the fields."""
        self.ui.message.setText(text)
        self.ui.message.setVisible(bool(text))


class AskPassphraseDialog(_PassphraseDialog):
    """Asks for the passphrase that opens a book.

    :attr:`lost` tells, once it was rejected, that the user has none that works, or never had one.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, again: bool = False) -> None:
        """Ask.

        Args:
            name: the file's name, shown to the user.
            parent: as Qt has it.
            again: whether a first try did not open the book.
        """
        super().__init__(parent)
        self.lost = False
        if not again:  # a file whose beginning is destroyed looks like an encrypted one
            self.ui.lost_button.setText(self.tr("It never had one…"))
        self.ui.lost_button.clicked.connect(self._on_lost)
        self.ui.question.setText(self.tr("{0} is encrypted.").format(name))
        self.ui.second_label.hide()
        self.ui.second_field.hide()
        self.ui.remove_button.hide()
        self.ui.ok_button.setText(self.tr("Open"))
        self.ui.ok_button.clicked.connect(self.accept)
        if again:
            self.say(self.tr("This passphrase does not open the book. Nothing was changed."))

    @Slot()
    def _on_lost(self) -> None:
        self.lost = True
        self.reject()

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.ui.first_field.text()


class ChangePassphraseDialog(_PassphraseDialog):
    """Asks for a book's new passphrase; :attr:`passphrase` is None to have none."""

    def __init__(self, encrypted: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passphrase: str | None = None
        self.ui.question.setText(
            self.tr(
                "The book is encrypted. Give it a new passphrase, or remove it: "
                "everybody with the file can then read it."
            )
            if encrypted
            else self.tr(
                "The book is not encrypted. Give it a passphrase, and keep it safe: "
                "without it nobody can read the book, not even we."
            )
        )
        self.ui.lost_button.hide()
        self.ui.remove_button.setVisible(encrypted)
        self.ui.ok_button.setText(self.tr("Change") if encrypted else self.tr("Encrypt"))
        self.ui.ok_button.clicked.connect(self._on_ok)
        self.ui.remove_button.clicked.connect(self.accept)

    @Slot()
    def _on_ok(self) -> None:
        first, second = self.ui.first_field.text(), self.ui.second_field.text()
        if not first:
            self.say(self.tr("Type the passphrase."))
        elif first != second:
            self.say(self.tr("The two passphrases differ."))
        else:
            self.passphrase = first
            self.accept()
