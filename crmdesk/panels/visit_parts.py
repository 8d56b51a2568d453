"""Small parts of the log-a-visit form: its chips and labels."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QScrollArea, QToolButton, QWidget

from crmdesk import tokens

OUTCOME_KEYS = ("lost_ground", "no_change", "forward")
"""What a touch did for us, worst first; the keys 1 to 3 choose it."""

_SETTLES = 60
"""Milliseconds until a form has laid out what was added to it."""


def make_label(text: str, role: str) -> QLabel:
    """Return a label in a role of the style sheet."""
    label = QLabel(text)
    label.setProperty("role", role)
    return label


def make_chip(text: str) -> QToolButton:
    """Return a button that is ticked on and off, reached by Tab."""
    chip = QToolButton()
    chip.setText(text)
    chip.setCheckable(True)
    chip.setProperty("chip", True)
    chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return chip


class FormScroll(QScrollArea):
    """Holds the fields of a form; scrolls up and down only, and to what is opened among them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def reveal(self, part: QWidget) -> None:
        """Scroll to all of a part that is just being added, once it has its place."""

        def scroll() -> None:
            self.ensureWidgetVisible(part, 0, tokens.S1)

        QTimer.singleShot(_SETTLES, part, scroll)
