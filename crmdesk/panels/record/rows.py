"""Widgets of one kind below each other, kept when another record is shown.

A widget that is made anew is styled, measured and laid out from nothing, which takes many times
longer than giving it other words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

_W = TypeVar("_W", bound=QWidget)
_T = TypeVar("_T")


class Rows(Generic[_W]):
    """The first widgets of a column: as many are seen as there are things to show.

    Args:
        column: where they stand, before all else.
        make: makes one more.
    """

    def __init__(self, column: QBoxLayout, make: Callable[[], _W]) -> None:
        self._column, self._make = column, make
        self._made: list[_W] = []
        self.shown: list[_W] = []

    def show(self, things: Iterable[_T], fill: Callable[[_W, _T], object]) -> list[_W]:
        """Show these things: ``fill(widget, thing)`` gives each widget its words; return them."""
        filled = []
        for at, thing in enumerate(things):
            if at == len(self._made):
                self._made.append(self._make())
                self._column.insertWidget(at, self._made[at])
            fill(self._made[at], thing)
            filled.append(self._made[at])
        for widget in filled:
            if widget.isHidden():
                widget.show()
        for widget in islice(self._made, len(filled), None):
            widget.hide()
        self.shown = filled
        return filled
