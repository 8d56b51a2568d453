"""The customers panel as somebody uses it: find, open, edit, delete, duplicate."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter
from pytestqt.qtbot import QtBot

from crmdesk.book.records import Channel, Contact, Customer, Task
from crmdesk.models import customer_list
from crmdesk.models.customer_list import COLUMNS
from crmdesk.models.facets import FacetReader, Values
from crmdesk.models.hub import Hub
from crmdesk.models.record import RecordReader
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.overview import OverviewTab
from crmdesk.qt import paint
from crmdesk.qt.i18n import Localizer


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> Iterator[CustomersPanel]:
    with desk.book.transaction("fill") as tx:
        for name, local in (("Harbour Foods", "海港食品"), ("Delta Packaging", ""), ("Marlow", "")):
            made = tx.insert(
                Customer, name=name, name_local=local, sort_key=name.lower(), currency="CNY",
                tier="A", industry="food",
            )  # fmt: skip
            tx.insert(Contact, customer_id=made, name="Lin Yuqing", role="decides")
            tx.insert(Task, customer_id=made, title="Send sample")
        tx.insert(Channel, customer_id=made, kind="phone", value="+86 10 1234")
    shown = CustomersPanel(desk)
    qtbot.addWidget(shown)
    hub = Hub(desk.book, shown)
    hub.changed.connect(shown.apply_changes)
    shown.resize(1256, 830)
    shown.show()
    shown.activate()
    yield shown
    hub.close()


def choose(panel: CustomersPanel, name: str) -> int:
    for row in range(panel.model.rowCount()):
        found = panel.model.row_at(row)
        if found is not None and found.name == name:
            panel.table.selectRow(row)
            return found.id
    raise AssertionError(name)


def test_typing_filters_and_the_title_counts(qtbot: QtBot, panel: CustomersPanel) -> None:
    assert panel.ui.count.text() == "3"
    qtbot.keyClicks(panel.ui.filter_line, "harb")
    assert panel.model.rowCount() == 1
    assert panel.ui.count.text() == "1 of 3"
    qtbot.keyClicks(panel.ui.filter_line, "zz")
    assert not panel.table.isVisible() and panel.empty.isVisible()


def test_in_a_large_book_an_empty_list_says_that_names_are_still_looked_into(
    qtbot: QtBot, panel: CustomersPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(customer_list, "SMALL_BOOK", 2)
    words = panel.empty.words
    qtbot.keyClicks(panel.ui.filter_line, "ckag")
    assert panel.empty.isVisible() and words.text() == "Looking inside names…"
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    assert panel.ui.count.text() == "1 of 3" and panel.table.isVisible()
    qtbot.keyClicks(panel.ui.filter_line, "qq")
    qtbot.waitUntil(lambda: words.text() == "No customer matches.")


def test_the_record_follows_the_list(panel: CustomersPanel) -> None:
    chosen = choose(panel, "Harbour Foods")
    assert panel.desk.selection.customer_id == chosen
    assert panel.record.header.name.value == "Harbour Foods"
    assert not panel.record.header.call.isVisible()
    choose(panel, "Marlow")
    assert panel.record.header.call.isVisible()


def test_every_tab_opens(panel: CustomersPanel) -> None:
    choose(panel, "Harbour Foods")
    for name in panel.record.names:
        panel.record.show_tab(name)
        assert panel.record.ui.tabs.currentWidget().layout().count() == 1


def test_a_field_is_saved_as_one_leaves_it(qtbot: QtBot, panel: CustomersPanel) -> None:
    chosen = choose(panel, "Harbour Foods")
    overview = panel.record.findChild(OverviewTab)
    assert overview is not None
    field = overview.grid.fields["city"]
    field.start_editing()
    qtbot.keyClicks(field.focusProxy(), "Tianjin")
    qtbot.keyClick(field.focusProxy(), Qt.Key.Key_Return)
    assert RecordReader(panel.desk.book).record(chosen).customer["city"] == "Tianjin"
    assert "Tianjin" in panel.record.header.subtitle.text()
    panel.desk.book.undo()
    assert RecordReader(panel.desk.book).record(chosen).customer["city"] == ""


def test_duplicate_then_delete_by_key(qtbot: QtBot, panel: CustomersPanel) -> None:
    choose(panel, "Delta Packaging")
    panel.verbs.duplicate_chosen()
    assert panel.model.rowCount() == 4
    assert panel.record.header.name.value == "Delta Packaging (2)"
    with qtbot.waitSignal(panel.noticed) as told:
        qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert told.args == ["Deleted Delta Packaging (2)", True]
    assert panel.model.rowCount() == 3
    panel.desk.book.undo()
    assert panel.model.rowCount() == 4


def test_who_is_opened_from_elsewhere_is_the_only_one_marked(panel: CustomersPanel) -> None:
    panel.table.selectAll()
    assert panel.desk.selection.marked == 3
    for row in (2, 2, 0):
        wanted = panel.model.id_at(row)
        assert wanted is not None
        panel.open_customer(wanted)
        assert panel.table.chosen_ids() == (wanted,)
        assert panel.desk.selection.marked == 1
        panel.table.selectAll()


def test_chips_filter(qtbot: QtBot, panel: CustomersPanel) -> None:
    menu = panel.chips.menu_for("tier")
    qtbot.waitUntil(lambda: menu.actions()[0].text().startswith("A   "))
    menu.actions()[0].setChecked(True)
    assert panel.desk.selection.filter.tier == ("A",)
    qtbot.keyClick(panel.chips._chips["tier"], Qt.Key.Key_Delete)
    assert panel.desk.selection.filter.tier == ()


def test_the_values_of_a_filter_are_counted_off_the_thread_while_its_menu_is_open(
    qtbot: QtBot, panel: CustomersPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted, go_on, threads = FacetReader.values, threading.Event(), []

    def slowly(reader: FacetReader, facet: str) -> Values:
        threads.append(threading.current_thread())
        go_on.wait(20)
        return counted(reader, facet)

    monkeypatch.setattr(FacetReader, "values", slowly)
    panel.desk.selection.set_filter(panel.desk.selection.filter.with_(tier=("A",)))
    panel.chips._open_menu("tier")
    menu = panel.chips._menu
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    assert [each.text() for each in menu.actions()] == ["A", "Counting …"]
    go_on.set()
    qtbot.waitUntil(lambda: menu.actions()[0].text().startswith("A   "))
    assert menu.actions()[0].isChecked()
    assert threads and threading.main_thread() not in threads
    menu.close()
    go_on.clear()
    again = panel.chips.menu_for("tier")
    assert again.actions()[0].text().startswith("A   "), "what was counted last is there at once"
    go_on.set()
    qtbot.waitUntil(lambda: not panel.desk.runner.tasks())


def test_done_tasks_leave_the_overview(qtbot: QtBot, panel: CustomersPanel) -> None:
    from PySide6.QtWidgets import QCheckBox

    chosen = choose(panel, "Harbour Foods")
    overview = panel.record.findChild(OverviewTab)
    assert overview is not None
    overview.steps.findChildren(QCheckBox)[-1].click()
    found = RecordReader(panel.desk.book).record(chosen, ("tasks", "open_tasks"))
    assert found.parts["tasks"][0]["done_at"]
    assert found.parts["open_tasks"] == []


def test_days_in_the_list_are_whole_in_chinese(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.localizer = Localizer("zh_CN")
    soon = date.today() + timedelta(days=20)
    with desk.book.transaction("fill") as tx:
        made = tx.insert(Customer, name="Harbour", sort_key="harbour", tier="A")
        tx.insert(Task, customer_id=made, title="Send sample", due_on=soon)
    panel = CustomersPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(1256, 500)
    panel.show()
    panel.activate()
    drawn: list[tuple[str, int]] = []
    really = paint.draw_text

    def draw(painter: QPainter, rect: QRect, text: str, font: QFont, *rest: Any) -> None:
        drawn.append((text, rect.width() - paint.text_width(text, font)))
        really(painter, rect, text, font, *rest)

    monkeypatch.setattr(paint, "draw_text", draw)
    panel.table.show_columns(("tier", "name", "next"), {})
    panel.table.setColumnWidth(COLUMNS.index("next"), 96)
    panel.table.viewport().grab()
    [spare] = [spare for text, spare in drawn if text.startswith(f"{soon.month}月")]
    assert spare >= 0


def test_the_list_has_its_part_of_a_wide_window_until_somebody_moves_it(
    panel: CustomersPanel,
) -> None:
    splitter = panel.ui.splitter
    panel.resize(1000, 700)
    narrow = splitter.sizes()[0]
    panel.resize(1736, 1000)
    assert narrow < splitter.sizes()[0] < splitter.sizes()[1]
    splitter.moveSplitter(400, 1)
    moved = splitter.sizes()[0]
    panel.resize(1800, 1000)
    assert splitter.sizes()[0] == moved
