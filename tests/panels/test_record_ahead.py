"""The tabs of the record are made ready while nobody works, and piece by piece where one looks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from crmdesk.book.records import Contact, Customer
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.context import Tab
from crmdesk.panels.record.fields import FieldGrid
from crmdesk.panels.record.page import RecordPage
from crmdesk.panels.record.people import PeopleTab
from crmdesk.panels.record.profile import Profile
from crmdesk.panels.record.value import ValueTab
from crmdesk.services.sample import make_sample
from tests.eyes import moves_of

MADE = (Tab, Section, FieldGrid, Profile)
"""Large parts of the record."""


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[RecordPage]:
    make_sample(desk.book, customers=3, today=date(2026, 11, 23))
    shown = RecordPage(desk)
    qtbot.addWidget(shown)
    shown.resize(760, 640)
    shown.show()
    with desk.book.read() as connection:
        sql = "SELECT customer_id FROM contact GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1"
        shown.show_customer(connection.exec_driver_sql(sql).scalar_one())
    yield shown
    desk.runner.cancel_all()
    desk.runner.wait_for_all()


def test_tabs_are_made_before_anybody_looks_and_filled_when_one_does(
    qtbot: QtBot, page: RecordPage
) -> None:
    page.build_ahead()
    qtbot.waitUntil(lambda: set(page._tabs) == set(page.names), timeout=20_000)
    qtbot.waitUntil(lambda: page.ahead is not None and not page.ahead.is_busy, timeout=20_000)
    people, value = page.findChild(PeopleTab), page.findChild(ValueTab)
    assert people is not None and value is not None
    assert people.customer_id is None and not people.isVisible()
    pending = Qt.WidgetAttribute.WA_PendingResizeEvent
    parts = [each for kind in MADE for each in page.findChildren(kind)]
    assert not any(each.testAttribute(pending) for each in parts), (
        "the first picture of the window would lay all of them out at once"
    )
    made = len(page.findChildren(QTableView))
    page.show_tab("value")
    qtbot.waitUntil(lambda: not value.built.waiting)
    assert value.orders.model.rowCount() > 1
    page.show_tab("people")
    qtbot.waitUntil(lambda: not people.form.built.waiting)
    assert people.form.channels.model.rowCount() > 1
    assert people.form.grids[1].fields["birthday"].text()
    assert len(page.findChildren(QTableView)) == made


@pytest.mark.parametrize("name", ["overview", "people", "wallet", "value", "files"])
def test_what_a_tab_is_made_of_is_made_where_it_stands(
    qtbot: QtBot, qapp: QApplication, page: RecordPage, name: str
) -> None:
    page.retranslate()  # the one in front is made anew, too
    with moves_of(qapp, MADE) as moved:
        tab = page.settled(name)
        assert isinstance(tab, Tab)
        tab.build_rest()
    assert tab.findChildren(Section)
    assert moved == []


def test_the_head_comes_first_where_nobody_waits_for_the_tab(
    qtbot: QtBot, desk: Desk, page: RecordPage
) -> None:
    fresh = RecordPage(desk)
    qtbot.addWidget(fresh)
    fresh.show()
    fresh.show_customer(page.customer_id, at_once=False)
    assert fresh.figures.figures and not fresh._filled
    qtbot.waitUntil(lambda: fresh._filled == {"overview"})


def test_nothing_is_made_while_somebody_types(qtbot: QtBot, page: RecordPage) -> None:
    page.build_ahead()
    assert page.ahead is not None
    qtbot.waitUntil(lambda: page.ahead is not None and page.ahead.is_busy, timeout=20_000)
    made = set(page._tabs)
    for _ in range(8):
        QTest.keyClick(page.window().windowHandle(), Qt.Key.Key_Shift)
        qtbot.wait(40)
    assert set(page._tabs) == made
    qtbot.waitUntil(lambda: set(page._tabs) == set(page.names), timeout=20_000)


def test_a_tab_looked_at_at_once_grows_under_the_eyes(qtbot: QtBot, page: RecordPage) -> None:
    page.show_tab("value")
    value = page.findChild(ValueTab)
    assert value is not None and not hasattr(value, "benefits")
    qtbot.waitUntil(value.notebook.isVisible)
    qtbot.waitUntil(lambda: hasattr(value, "referrals") and not value._growing)
    assert value.orders.model.rowCount() > 1 and value.grid.fields["credit_limit"].text()


def test_a_command_finds_its_button_in_a_tab_that_is_not_made_yet(
    qtbot: QtBot, page: RecordPage
) -> None:
    page.turn_to("add_order")
    value = page.findChild(ValueTab)
    assert value is not None and hasattr(value, "referrals")


def test_another_customer_is_shown_whole_at_once(
    qtbot: QtBot, desk: Desk, page: RecordPage
) -> None:
    page.show_tab("people")
    people = page.findChild(PeopleTab)
    assert people is not None
    people.build_rest()
    with desk.book.transaction("fill") as tx:
        firm = tx.insert(Customer, name="Harbour", sort_key="harbour")
        tx.insert(Contact, customer_id=firm, name="Ann", birth_month=2, birth_day=3, hobbies="tea")
    page.show_customer(firm)
    assert people.form.grids[2].fields["hobbies"].text() == "tea"


def test_nothing_is_made_ready_for_a_window_that_was_closed(page: RecordPage) -> None:
    page.hide()
    page.build_ahead()
    assert page.ahead is not None and not page.ahead.is_busy
    page.desk.runner.wait_for_all()
    assert set(page._tabs) == {"overview"}


def test_a_record_asks_for_little_height_before_it_has_its_place(
    qtbot: QtBot, desk: Desk, page: RecordPage
) -> None:
    unseen = RecordPage(desk)
    qtbot.addWidget(unseen)
    unseen.show_customer(page.customer_id)
    unseen.show_tab("timeline")
    qtbot.waitUntil(lambda: unseen.customer_id == page.customer_id and bool(unseen.figures.figures))
    assert unseen.minimumSizeHint().height() < 400  # more would make the window higher
