"""What the tests of the Qt tools share: one theme per test, put back afterwards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from crmdesk.qt.garbage import WindowGarbage
from crmdesk.qt.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture(autouse=True)
def window_garbage(qapp: QApplication) -> Iterator[None]:
    """No test may see a widget collected on a pool's thread."""
    garbage = WindowGarbage(qapp)
    yield
    garbage.collect()
    garbage.stop()
    garbage.deleteLater()
