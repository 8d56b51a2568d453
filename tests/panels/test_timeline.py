"""Logging a visit by keys, and seeing it in the timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crmdesk import tokens
from crmdesk.book import Book
from crmdesk.models.selection import Selection
from crmdesk.panels.panel import Desk
from crmdesk.panels.timeline import TimelinePanel
from crmdesk.panels.timeline_overview import TimelineOverview
from crmdesk.panels.visit_drawer import VisitDrawer
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.icons import Icons
from crmdesk.qt.paint import text_width
from crmdesk.qt.settings import Settings
from crmdesk.qt.tasks import TaskRunner
from crmdesk.qt.theme import Theme
from crmdesk.services import records
from crmdesk.services.sample import make_sample
from crmdesk.services.visits import Visit, log_visit


@pytest.fixture
def timeline_desk(
    book_path: Path, new_book: Callable[..., Book], qapp: QApplication
) -> Iterator[Desk]:
    """Return a desk with a new book."""
    theme, runner = Theme(qapp, "light"), TaskRunner()
    with new_book(book_path) as book:
        yield Desk(book, theme, Icons(theme), Localizer("en"), runner, Settings(), Selection())
        runner.cancel_all()
        runner.wait_for_all()


def _drawer(desk: Desk, qtbot: QtBot) -> VisitDrawer:
    drawer = VisitDrawer(desk)
    qtbot.addWidget(drawer)
    return drawer


def test_visit_by_keys(timeline_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    customer = records.create_customer(timeline_desk.book, name="Harbour")
    drawer = _drawer(timeline_desk, qtbot)
    drawer.open_for(customer)
    drawer.note.setPlainText("Fine\n! colder print\n-> send ribbon by Friday")
    assert "colder print" in drawer.heard.text()
    with qtbot.waitSignal(drawer.saved):
        drawer.save_button.click()
    panel = TimelinePanel(timeline_desk)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.view.loaded):
        panel.activate()
    assert panel.view.model.rowCount() == 1


def test_escape_keeps_the_draft(timeline_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    customer = records.create_customer(timeline_desk.book, name="Harbour")
    drawer = _drawer(timeline_desk, qtbot)
    drawer.open_for(customer)
    drawer.note.setPlainText("Half a thought")
    with qtbot.waitSignal(drawer.closed):
        qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    again = _drawer(timeline_desk, qtbot)
    again.open_for(customer)
    assert again.note.toPlainText() == "Half a thought"


def test_no_customer_is_said_in_place(timeline_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    drawer = _drawer(timeline_desk, qtbot)
    drawer.open_for(None)
    drawer.save()
    assert drawer.error.text()


def test_editing_an_entry_is_one_undo(timeline_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    customer = records.create_customer(timeline_desk.book, name="Harbour")
    touch = log_visit(timeline_desk.book, Visit(customer, body="Fine", purpose="old"))
    drawer = _drawer(timeline_desk, qtbot)
    drawer.edit(touch)
    drawer.note.setPlainText("Better")
    drawer.purpose.setText("new")
    with qtbot.waitSignal(drawer.saved):
        drawer.save_button.click()
    assert timeline_desk.book.undo().what == "edit_visit"
    drawer.edit(touch)
    assert (drawer.note.toPlainText(), drawer.purpose.text()) == ("Fine", "old")


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("days", [20, 90, 372, 1100, 9000])
def test_words_of_the_axis_never_touch(
    timeline_desk: Desk, qtbot: QtBot, days: int, language: str
) -> None:
    timeline_desk.localizer = Localizer(language)
    overview = TimelineOverview(timeline_desk)
    qtbot.addWidget(overview)
    font = timeline_desk.theme.font(tokens.SIZE_SMALL)
    for width in (700, 1080, 1700):
        overview.resize(width, 130)
        overview.zoom(days / 372)
        labels = [(x, words) for x, words in overview.axis_labels() if words]
        assert len(labels) >= 3
        for (x, words), (following, _) in pairwise(labels):
            assert x + 4 + text_width(words, font) < following
        overview.zoom(372 / days)


def test_panels_read_soon_and_do_not_supersede_each_other(
    timeline_desk: Desk, qtbot: QtBot
) -> None:
    make_sample(timeline_desk.book, customers=20, today=date(2026, 11, 23))
    others = TimelinePanel(timeline_desk), TimelinePanel(timeline_desk)
    for panel in others:
        qtbot.addWidget(panel)
        panel.activate()  # while hidden, and beside another one that reads too
    for panel in others:
        qtbot.waitUntil(lambda p=panel: p.view.model.rowCount() > 500, timeout=900)
        qtbot.waitUntil(
            lambda p=panel: any(p.overview._lanes.values()),
            timeout=900,
        )


def test_what_a_note_says_is_shown_line_by_line(timeline_desk: Desk, qtbot: QtBot) -> None:
    customer = records.create_customer(timeline_desk.book, name="Harbour")
    drawer = _drawer(timeline_desk, qtbot)
    drawer.open_for(customer)
    assert not drawer.heard.isVisible()
    drawer.note.setPlainText("! colder print\n? too dear\n-> send ribbon by 2026-12-04")
    lines = drawer.heard.text().splitlines()
    assert [line.split("   ")[0] for line in lines] == ["need", "objection", "next step"]
    assert lines[2].endswith("Fri 4 Dec")
    assert drawer.heard.height() >= 3 * 24
    drawer.note.setPlainText("")
    assert not drawer.heard.isVisible()


@pytest.fixture
def panel(timeline_desk: Desk, qtbot: QtBot) -> TimelinePanel:
    made = TimelinePanel(timeline_desk)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: bool(made.filter.scope.words))
    return made


def test_escape_takes_the_filters_back_one_by_one(qtbot: QtBot, panel: TimelinePanel) -> None:
    panel.filter.choose_kinds(("visit",))
    panel.filter.words.setText("price")
    panel.overview.select_period((date(2026, 10, 1), date(2026, 10, 31)))
    qtbot.waitUntil(lambda: not panel.filter.period_chip.isHidden())
    for left in (("price", ("visit",)), ("", ("visit",)), ("", ())):
        assert panel.step_back()
        assert panel.overview.period() is None
        assert (panel.filter.words.text(), panel.filter.kinds) == left
    assert not panel.step_back()
    qtbot.waitUntil(panel.filter.period_chip.isHidden)


def test_the_head_says_what_the_stream_holds(qtbot: QtBot, panel: TimelinePanel) -> None:
    qtbot.waitUntil(lambda: "whole book" in panel.filter.scope.words)
    panel.overview.select_period((date(2026, 10, 1), date(2026, 10, 31)))
    qtbot.waitUntil(lambda: panel.filter.period_chip.text() == "1 Oct – 31 Oct")
    panel.filter.period_chip.click()
    assert panel.overview.period() is None
