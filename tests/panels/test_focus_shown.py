"""Tab goes through a record as one reads it, and one sees in every list where the keyboard is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTableView,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from crmdesk.book.records import Contact, Customer, Matter
from crmdesk.models.hub import Hub
from crmdesk.panels.customer_table import CustomerTable
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.matters import MatterLine
from crmdesk.panels.record.people import PeopleTab
from crmdesk.panels.record.table import RecordTable
from crmdesk.qt.focus_mark import FocusMark
from crmdesk.qt.frame import Frame

Key = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, qapp: QApplication) -> Iterator[CustomersPanel]:
    with desk.book.transaction("fill") as tx:
        made = tx.insert(Customer, name="Delta", sort_key="delta", currency="CNY", tier="B")
        tx.insert(Customer, name="Echo", sort_key="echo", currency="CNY", tier="B")
        tx.insert(Contact, customer_id=made, name="Lin Yuqing")
        tx.insert(Matter, customer_id=made, kind="goal", text="Export", on=date(2026, 1, 2))
    panel = CustomersPanel(desk)
    mark = FocusMark(desk.theme, qapp, panel)
    hub = Hub(desk.book, panel)
    hub.changed.connect(panel.apply_changes)
    qtbot.addWidget(panel)
    desk.selection.select(made)
    panel.resize(1200, 800)
    panel.show()
    panel.activate()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    yield panel
    hub.close()
    mark.deleteLater()


def tabbed(qtbot: QtBot, first: QWidget, count: int) -> list[QWidget]:
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _each in range(count):
        here = QApplication.focusWidget()
        assert here is not None
        seen.append(here)
        qtbot.keyClick(here, Key.Key_Tab)
    return seen


def test_a_goal_comes_right_after_the_link_that_adds_one(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    qtbot.waitUntil(lambda: panel.findChild(MatterLine) is not None)
    qtbot.wait(50)  # until all stands where it belongs
    line = panel.findChild(MatterLine)
    first = next(each for each in panel.record.findChildren(QPushButton) if each.text() == "Add")
    assert tabbed(qtbot, first, 2) == [first, line]


def test_no_table_of_the_record_holds_the_keyboard(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.record.show_tab("people")
    people = panel.findChild(PeopleTab)
    assert people is not None
    people.build_rest()
    qtbot.wait(20)
    passed = tabbed(qtbot, people.list, 70)
    tables = [each for each in passed if isinstance(each, RecordTable)]
    names = {each.accessibleName() for each in tables}
    assert {"Phone, mail, web", "Family members", "Posts held"} <= names
    assert not any(first is second for first, second in pairwise(tables))


@pytest.mark.parametrize("kind", [QListWidget, CustomerTable])
def test_a_list_looks_different_with_the_keyboard(
    qtbot: QtBot, panel: CustomersPanel, kind: type[QWidget]
) -> None:
    panel.record.show_tab("people")
    view, elsewhere = panel.findChild(kind), panel.findChild(QLineEdit)
    assert view is not None and elsewhere is not None
    view.setFocus()
    qtbot.wait(20)
    shown = view.grab().toImage()
    elsewhere.setFocus()
    qtbot.wait(20)
    assert view.grab().toImage() != shown


def test_the_mark_goes_along_with_the_row(qtbot: QtBot, panel: CustomersPanel) -> None:
    table = panel.findChild(CustomerTable)
    assert table is not None
    table.setFocus()
    qtbot.wait(20)
    for key in (Key.Key_Down, Key.Key_Up):
        qtbot.keyClick(table, key)
        qtbot.wait(20)
        marks = [each for each in _marks(table) if each.isVisible()]
        assert [each.y() for each in marks] == [table.visualRect(table.currentIndex()).y()]


def _marks(view: QTableView) -> list[QWidget]:
    shown = view.viewport().children()
    return [each for each in shown if isinstance(each, QWidget) and each.width() == 2]


def test_without_people_the_hint_has_the_page(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.record.show_tab("people")
    people = panel.findChild(PeopleTab)
    assert people is not None
    assert not people.empty.isVisible()
    people.list.setFocus()
    qtbot.keyClick(people.list, Key.Key_Delete)
    qtbot.wait(20)
    assert people.empty.isVisible()
    assert not people.form.isVisible()
    assert people.empty.width() > 400


def test_tab_leaves_out_neither_the_filters_nor_the_head_of_the_record(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    panel.take_keyboard()
    assert panel.table.hasFocus()
    head, page = panel.record.header, panel.record.ui
    qtbot.waitUntil(head.print.isVisible)
    passed = tabbed(qtbot, panel.ui.columns_button, 20)
    wanted = [
        panel.ui.columns_button, panel.ui.new_button, panel.ui.filter_line, panel.table,
        head.print, head.visit, page.tabs.tabBar(),
    ]  # fmt: skip
    assert [each for each in dict.fromkeys(passed) if each in wanted] == wanted


def test_a_name_that_was_typed_keeps_the_keyboard(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.record.show_tab("people")
    panel.new_customer()
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    qtbot.keyClicks(name, "Harbour Foods")
    qtbot.keyClick(name, Key.Key_Return)
    qtbot.wait(20)
    now = QApplication.focusWidget()
    assert now is not None and panel.record.header.name.isAncestorOf(now)
    assert panel.record.ui.tabs.currentIndex() == 0


def test_enter_presses_the_button_with_the_keyboard(qtbot: QtBot) -> None:
    window = Frame()
    qtbot.addWidget(window)
    button = QPushButton("Add", window)
    window.setCentralWidget(button)
    window.place(b"")
    window.show()
    room = window.screen().availableGeometry()
    assert window.width() <= room.width() - 16 and window.height() <= room.height() - 48
    qtbot.waitExposed(window)
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, Key.Key_Return)


def test_the_page_follows_the_keyboard_through_a_table(
    qtbot: QtBot, panel: CustomersPanel, qapp: QApplication
) -> None:
    page, body = QScrollArea(), QWidget()
    qtbot.addWidget(page)
    mark = FocusMark(panel.desk.theme, qapp, page)
    table = QTableWidget(40, 1, body)
    table.resize(200, 40 * table.rowHeight(0) + 40)
    body.setMinimumHeight(table.height())
    page.setWidget(body)
    page.resize(240, 200)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.setCurrentCell(0, 0)
    for _each in range(12):
        qtbot.keyClick(table, Key.Key_Down)
    row = table.visualRect(table.currentIndex()).bottomLeft()
    assert table.currentRow() == 12
    assert 0 < table.viewport().mapTo(page, row).y() <= page.height()
    mark.deleteLater()
