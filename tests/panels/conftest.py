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


@pytest.fixture(autouse=True)
def window_garbage(qapp: QApplication) -> Iterator[None]:
    """No test may see a widget collected on a pool's thread."""
    garbage = WindowGarbage(qapp)
    yield
    # widgets that were closed wait for an event loop to delete them; none runs between tests, and
    # each that is left makes the next theme slower
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
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
    qapp.setStyleSheet("")
    theme.deleteLater()
