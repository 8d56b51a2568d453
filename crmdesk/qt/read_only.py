"""A part of a window that is only to be read: nothing in it opens for typing, and it says why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class ReadOnlyPart(QWidget):
    """Holds what is only to be read.

    Signals:
        refused: somebody wanted to write here.
    """

    refused = Signal()


def part_of(widget: QWidget) -> ReadOnlyPart | None:
    """Return the part only to be read that a widget stands in, None where it may be written."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, ReadOnlyPart):
        around = around.parentWidget()
    return around


def refuses(widget: QWidget) -> bool:
    """Tell whether nothing may be typed into a widget, and have its part say so."""
    part = part_of(widget)
    if part is not None:
        part.refused.emit()
    return part is not None
