"""Small parts of the log-a-visit form: its chips and labels."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

OUTCOME_KEYS = ("lost_ground", "no_change", "forward")
"""What a touch did for us, worst first; the keys 1 to 3 choose it."""


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
    chip.setProperty("tight", True)
    chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return chip
