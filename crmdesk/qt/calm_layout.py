"""Keeps a layout still while several of its widgets come and go.

Qt lays out all that stands around a widget, up to the window, at the moment when it is shown; for
ten of them that is ten times the work, and takes longer than making them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLayout


@contextmanager
def calm(layout: QLayout) -> Iterator[None]:
    """Let what is shown and hidden within be laid out once, when it is next painted."""
    was = layout.isEnabled()
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(was)
