"""The keyboard stays where one works, and a narrow window folds instead of growing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crmdesk.book.records import Customer, Matter, Task
from crmdesk.models.hub import Hub
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.overview import OverviewTab
from crmdesk.panels.record.person_cards import PersonCards, PersonWords
from crmdesk.panels.record.steps import StepLine
from crmdesk.panels.visit_drawer import VisitDrawer
from crmdesk.qt import paint

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[QWidget]:
    """A window as the program has it: something before the panel, and the form beside it."""
    with desk.book.transaction("fill") as tx:
        made = tx.insert(
            Customer, name="Harbour Foods", sort_key="harbour foods", currency="CNY", tier="A"
        )
        tx.insert(Customer, name="Delta", sort_key="delta", currency="CNY", tier="B")
        tx.insert(Matter, customer_id=made, kind="goal", text="Export", on=date(2026, 1, 2))
        for title in ("Send samples", "Call Lin"):
            tx.insert(Task, customer_id=made, kind="task", title=title)
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    first, panel, drawer = QLineEdit(window), CustomersPanel(desk, window), VisitDrawer(desk)
    first.setFixedWidth(40)
    drawer.setFixedWidth(340)
    for widget in (first, panel, drawer):
        row.addWidget(widget)
    drawer.hide()
    hub = Hub(desk.book, window)
    hub.changed.connect(panel.apply_changes)
    desk.selection.select(made)
    window.resize(1200, 800)
    window.show()
    panel.activate()
    qtbot.waitExposed(window)
    window.activateWindow()
    assert panel.record.customer_id == made
    yield window
    hub.close()


def overview_of(window: QWidget) -> OverviewTab:
    found = window.findChild(OverviewTab)
    assert found is not None
    return found


def test_after_adding_a_goal_the_keyboard_is_at_its_link(qtbot: QtBot, window: QWidget) -> None:
    goals = overview_of(window).goals
    goals.link.click()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Second plant")
    qtbot.keyClick(line, Key.Key_Return)
    assert [each.text for each in goals.lines if each.text == "Second plant"]
    assert goals.link.hasFocus()


def test_leaving_the_line_saves_and_escape_does_not(qtbot: QtBot, window: QWidget) -> None:
    goals = overview_of(window).goals
    goals.link.click()
    qtbot.keyClicks(QApplication.focusWidget(), "Kept")
    elsewhere = window.findChild(CustomersPanel).table
    elsewhere.setFocus()
    assert elsewhere.hasFocus()
    goals.link.click()
    qtbot.keyClicks(QApplication.focusWidget(), "Not kept")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert goals.link.hasFocus()
    assert {each.text for each in goals.lines} == {"Export", "Kept"}


def test_what_is_being_typed_outlives_a_change(qtbot: QtBot, window: QWidget, desk: Desk) -> None:
    goals = overview_of(window).goals
    goals.link.click()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "half a w")
    with desk.book.transaction("elsewhere") as tx:
        tx.insert(Matter, customer_id=desk.selection.customer_id, kind="goal", text="Other")
    qtbot.waitUntil(lambda: len(goals.lines) == 2)
    assert line.text() == "half a w" and line.hasFocus() and line.isVisible()


def test_a_task_ticked_off_hands_on_to_the_next(qtbot: QtBot, window: QWidget) -> None:
    steps = overview_of(window).steps
    line = steps.findChildren(StepLine)[0]
    line.setFocus()
    done = line.task["id"]
    qtbot.keyClick(line, Key.Key_Space)

    def next_box_has_it() -> bool:
        held = QApplication.focusWidget()
        return isinstance(held, StepLine) and held.task["id"] != done and held.isVisible()

    qtbot.waitUntil(next_box_has_it)


@pytest.mark.parametrize("width", [1200, 820])  # with room for the list beside it, and without
def test_the_visit_form_gives_the_keyboard_back(
    qtbot: QtBot, window: QWidget, desk: Desk, width: int
) -> None:
    panel, drawer = window.findChild(CustomersPanel), window.findChild(VisitDrawer)
    window.resize(width, 700)
    panel.table.setFocus()
    qtbot.waitUntil(panel.table.hasFocus)
    drawer.open_for(desk.selection.customer_id)
    qtbot.waitUntil(drawer.note.hasFocus)
    assert window.width() == width
    qtbot.keyClick(drawer.note, Key.Key_Escape)
    qtbot.waitUntil(panel.table.hasFocus)


def test_a_narrow_window_folds_the_list_and_does_not_grow(
    qtbot: QtBot, window: QWidget, desk: Desk
) -> None:
    panel, drawer = window.findChild(CustomersPanel), window.findChild(VisitDrawer)
    window.resize(800, 540)
    qtbot.waitUntil(lambda: window.width() == 800)
    assert panel.ui.list_side.isVisible()
    drawer.open_for(desk.selection.customer_id)
    qtbot.waitUntil(lambda: not panel.ui.list_side.isVisible())
    assert window.width() == 800
    assert drawer.geometry().right() < window.width()
    drawer.close_drawer()
    qtbot.waitUntil(panel.ui.list_side.isVisible)


def test_chinese_stands_on_the_same_base_line(desk: Desk) -> None:
    def bottom_of(text: str) -> int:
        picture = QImage(200, 60, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        font = desk.theme.font(26)
        paint.draw_text(painter, QRect(4, 0, 190, 60), text, font, desk.theme.color("text"))
        painter.end()
        dark = [
            y for y in range(60) for x in range(4, 34) if picture.pixelColor(x, y).lightness() < 90
        ]
        return max(dark)

    assert abs(bottom_of("H国国国") - bottom_of("HHHHHH")) <= 4  # strokes reach below the line
    first = bottom_of("H ·")  # the latin letter itself must not move for what stands beside it
    rect = desk.theme.font(26)
    assert paint.text_width("H", rect) < 34
    assert abs(bottom_of("H     国") - first) <= 1


def test_names_on_cards_are_not_cut(qtbot: QtBot, desk: Desk) -> None:
    cards = [PersonWords(name, "", ("+", "positive")) for name in ("Ann", "Bo Li")]
    long = [PersonWords("Saskia Ashdown", not_met="not met"), PersonWords("Bo")]
    holder = PersonCards(desk.theme)
    qtbot.addWidget(holder)
    holder.resize(260, 120)
    holder.show()
    for each, columns in ((cards, 2), (long, 1), (cards, 2)):
        holder.show_people(each)
        qtbot.waitUntil(lambda n=3 - columns: len({card.y() for card in holder.cards}) == n)
        qtbot.waitUntil(lambda: all(card.x() + card.width() > 100 for card in holder.cards))
        assert all(card.width() >= card.needed() for card in holder.cards)


def test_every_tab_is_in_sight_beside_the_visit_form(
    qtbot: QtBot, window: QWidget, desk: Desk
) -> None:
    page = window.findChild(CustomersPanel).record
    page.ui.tabs.setTabText(page.names.index("people"), "People  4")
    page.ui.tabs.setTabText(page.names.index("timeline"), "Timeline  154")
    page.ui.tabs.setTabText(page.names.index("files"), "Files  1")
    window.resize(40 + 281 + 420, 700)
    qtbot.waitUntil(lambda: page.width() <= 421)
    bar = page.ui.tabs.tabBar()
    qtbot.waitUntil(lambda: bar.tabRect(bar.count() - 1).right() <= page.width())
