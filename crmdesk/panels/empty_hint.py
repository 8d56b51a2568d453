"""What stands where a list has nothing to show: a sentence, and buttons that go on from there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.qt.icons import Icons

Way = tuple[str, str, str]
"""(command of the window, icon, words)."""


class EmptyHint(QWidget):
    """A sentence and what can be done.

    Signals:
        command_chosen: the name of a command of the window.
    """

    command_chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._ways: tuple[Way, ...] | None = None
        self._shown: list[QPushButton] = []
        self.words = QLabel(self)
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S5, tokens.S8, tokens.S5, tokens.S8)
        column.setSpacing(tokens.S4)
        column.addStretch(1)
        column.addWidget(self.words)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(tokens.S2)
        column.addLayout(self._buttons)
        column.addStretch(2)

    def show_words(self, words: str, ways: Sequence[Way] = ()) -> None:
        """Show a sentence with buttons below it."""
        self.words.setText(words)
        if tuple(ways) == self._ways:
            return
        self._ways = tuple(ways)
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown.clear()
        for command, icon, text in self._ways:
            button = QPushButton(f" {text}", self)
            button.setObjectName(f"empty_{command}")
            self._icons.dress(button, icon, "text")
            button.clicked.connect(partial(self._on_clicked, command))
            self._shown.append(button)
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _on_clicked(self, command: str, _checked: bool = False) -> None:
        self.command_chosen.emit(command)
