"""Eyes on what Qt does while a test runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def moves_of(app: QApplication, kinds: tuple[type[QWidget], ...]) -> Iterator[list[str]]:
    """Note the widgets of some classes that get another parent meanwhile, by their class names.

    Qt dresses anew what is moved, with all in it.
    """
    moved: list[str] = []

    class Eye(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.ParentChange and isinstance(watched, kinds):
                moved.append(type(watched).__name__)
            return False

    eye = Eye()
    app.installEventFilter(eye)
    yield moved
    app.removeEventFilter(eye)
