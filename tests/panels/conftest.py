"""What the tests of the panels share: a desk with a book in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from crmdesk.book import Book
from crmdesk.models.selection import Selection
from crmdesk.panels.panel import Desk
from crmdesk.qt.garbage import WindowGarbage
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.icons import Icons
from crmdesk.qt.settings import Settings
from crmdesk.qt.tasks import TaskRunner
from crmdesk.qt.theme import Theme


def _let_go_of_widgets() -> None:
    """Delete widgets that were closed: they wait for an event loop, and none runs between tests.

    Each that is left makes the next theme slower.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def window_garbage(qapp: QApplication) -> Iterator[None]:
    """No test may see a widget collected on a pool's thread."""
    garbage = WindowGarbage(qapp)
    yield
    _let_go_of_widgets()
    garbage.collect()
    garbage.stop()
    garbage.deleteLater()


@pytest.fixture
def book(tmp_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    made = new_book(tmp_path / "book.crm")
    yield made
    made.close()


@pytest.fixture
def desk(qapp: QApplication, book: Book) -> Iterator[Desk]:
    theme = Theme(qapp, "light")
    runner = TaskRunner()
    yield Desk(book, theme, Icons(theme), Localizer("en"), runner, Settings(), Selection())
    runner.cancel_all()
    runner.wait_for_all()
    _let_go_of_widgets()  # before they are dressed once more
    qapp.setStyleSheet("")
    theme.deleteLater()
