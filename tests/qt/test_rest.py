"""What nobody waits for waits until nobody works in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crmdesk.qt import rest
from crmdesk.qt.rest import Rest


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[QLineEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    line = QLineEdit(window)
    window.show()
    qtbot.waitExposed(window)
    line.setFocus()
    yield line
    window.close()


def test_a_window_that_is_not_up_knows_of_no_rest(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert Rest.of(window) is None


def test_a_key_ends_the_rest_for_a_while(
    qtbot: QtBot, line: QLineEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Rest.of(line)
    assert found is not None and found.is_kept
    assert Rest.of(line.window()) is found, "one for the whole window"
    qtbot.keyClick(line.window().windowHandle(), Qt.Key.Key_A)
    assert not found.is_kept
    monkeypatch.setattr(rest, "REST_MS", 20)
    qtbot.waitUntil(lambda: found.is_kept)


def test_a_click_ends_the_rest_too(qtbot: QtBot, line: QLineEdit) -> None:
    found = Rest.of(line)
    assert found is not None
    qtbot.mouseClick(line.window().windowHandle(), Qt.MouseButton.LeftButton)
    assert not found.is_kept
