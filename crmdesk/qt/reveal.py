"""Scrolls to what has just been opened on a page, which may lie below what is seen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN = 16  # pixels around it
_PLACED_MS = (0, 60)
"""What was filled anew is laid out when it is next painted; then it is looked at once more."""


def reveal(widget: QWidget) -> None:
    """Bring a widget into sight, once it has its place on the page around it."""
    for after in _PLACED_MS:
        QTimer.singleShot(after, widget, partial(_reveal, widget))


def _reveal(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea) and widget.isVisible():
        around.ensureWidgetVisible(widget, 0, _MARGIN)
