"""The first start: look at a sample book, begin an empty one, or bring what one has."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.qt.icons import IconLabel, Icons
from crmdesk.ui.welcome_ui import Ui_Welcome

ICON = 24


class ChoiceButton(QPushButton):
    """A large button that says what it does and what comes of it."""

    def __init__(
        self, title: str, words: str, icon: str, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.S4, tokens.S3, tokens.S4, tokens.S3)
        row.setSpacing(tokens.S4)
        picture = IconLabel(icons, icon, "accent", ICON, self)
        row.addWidget(picture)
        column = QVBoxLayout()
        column.setSpacing(2)
        head, rest = QLabel(title, self), QLabel(words, self)
        head.setProperty("role", "section")
        rest.setProperty("role", "muted")
        column.addWidget(head)
        column.addWidget(rest)
        row.addLayout(column, 1)
        for label in (picture, head, rest):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class WelcomeDialog(QDialog):
    """Offers the ways to begin; :attr:`choice` is one of sample, empty, import, open.

    Signals:
        language_requested: the user reads the other language.
    """

    language_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Welcome()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.choice = ""
        self.buttons = {
            "sample": self._add(
                self.tr("Look around in a sample book"),
                self.tr("60 made-up customers, three years of visits and orders"),
                "customers",
                icons,
            ),
            "empty": self._add(
                self.tr("Start an empty book"),
                self.tr("Plain, or encrypted with a passphrase"),
                "plus",
                icons,
            ),
            "import": self._add(
                self.tr("Bring my customers"),
                self.tr("From Excel, CSV or contact cards; you see everything first"),
                "import",
                icons,
            ),
        }
        self.ui.open_button.clicked.connect(self._on_open)
        self.ui.language_button.clicked.connect(self.language_requested)
        self.buttons["sample"].setFocus()

    def _add(self, title: str, words: str, icon: str, icons: Icons) -> ChoiceButton:
        button = ChoiceButton(title, words, icon, icons, self)
        button.setAutoDefault(True)
        self.ui.choices.addWidget(button)
        button.clicked.connect(self._on_choice)
        return button

    @Slot()
    def _on_choice(self) -> None:
        sender = self.sender()
        self._choose(next(key for key, button in self.buttons.items() if button is sender))

    @Slot()
    def _on_open(self) -> None:
        self._choose("open")

    def _choose(self, key: str) -> None:
        self.choice = key
        self.accept()
