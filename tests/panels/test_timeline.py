"""Logging a visit by keys, and seeing it in the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.models.selection import Selection
from crmdesk.panels.panel import Desk
from crmdesk.panels.timeline import TimelinePanel
from crmdesk.panels.visit_drawer import VisitDrawer
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.icons import Icons
from crmdesk.qt.settings import Settings
from crmdesk.qt.tasks import TaskRunner
from crmdesk.qt.theme import Theme
from crmdesk.services import records


@pytest.fixture
def timeline_desk(book_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """Return a desk with a new book."""
    theme, runner = Theme(qapp, "light"), TaskRunner()
    with Book.create(book_path) as book:
        yield Desk(book, theme, Icons(theme), Localizer("en"), runner, Settings(), Selection())
        runner.cancel_all()
        runner.wait_for_all()


def _drawer(desk: Desk, qtbot: QtBot, tmp_path: Path) -> VisitDrawer:
    store = QSettings(str(tmp_path / "drafts.ini"), QSettings.Format.IniFormat)
    drawer = VisitDrawer(desk, drafts=store)
    qtbot.addWidget(drawer)
    return drawer


def test_visit_by_keys(timeline_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    customer = records.create_customer(timeline_desk.book, name="Harbour")
    drawer = _drawer(timeline_desk, qtbot, tmp_path)
    drawer.open_for(customer)
    drawer.note.setPlainText("Fine\n! colder print\n-> send ribbon by Friday")
    assert "colder print" in drawer.heard.text()
    with qtbot.waitSignal(drawer.saved):
        drawer.save_button.click()
    panel = TimelinePanel(timeline_desk)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.view.loaded):
        panel.activate()
    assert len(panel.view.model.stream) == 1


def test_escape_keeps_the_draft(timeline_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    customer = records.create_customer(timeline_desk.book, name="Harbour")
    drawer = _drawer(timeline_desk, qtbot, tmp_path)
    drawer.open_for(customer)
    drawer.note.setPlainText("Half a thought")
    with qtbot.waitSignal(drawer.closed):
        qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    again = _drawer(timeline_desk, qtbot, tmp_path)
    again.open_for(customer)
    assert again.note.toPlainText() == "Half a thought"


def test_no_customer_is_said_in_place(timeline_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    drawer = _drawer(timeline_desk, qtbot, tmp_path)
    drawer.open_for(None)
    drawer.save()
    assert drawer.error.text()
