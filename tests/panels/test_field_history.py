"""What a field held before stands beside it, and comes back by a choice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crmdesk.book import journal
from crmdesk.book.errors import PointsToGone
from crmdesk.book.queries.history import named_changes
from crmdesk.book.queries.record import customer_record
from crmdesk.book.records import Contact, Customer, Order, OrderLine, Staff
from crmdesk.models.changes import ChangesModel
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.overview import OverviewTab
from crmdesk.panels.record.people import PeopleTab
from crmdesk.panels.record.saving import Saver
from crmdesk.services import records

Key = Qt.Key


@pytest.fixture
def firm(desk: Desk) -> int:
    with desk.book.transaction("fill") as tx:
        lin, mar = tx.insert_many(Staff, [{"name": "林悦"}, {"name": "Marcus Reed"}])
        made = tx.insert(
            Customer, name="Harbour Foods", sort_key="harbour", city="Tianjin", owner_id=lin
        )
        tx.insert(
            Contact, customer_id=made, name="陈曦", role="uses", last_seen_on=date(2026, 1, 2)
        )
    for city in ("Dalian", "Qingdao", "Dalian"):
        records.set_field(desk.book, "customer", made, "city", city)
    records.set_field(desk.book, "customer", made, "owner_id", mar)
    return made


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk, firm: int) -> Iterator[OverviewTab]:
    shown = OverviewTab(desk, RecordReader(desk.book), Saver(desk.book))
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show()
    with desk.book.read() as connection:
        shown.show_record(customer_record(connection, firm, OverviewTab.parts))
    yield shown


def words(menu: QMenu) -> list[str]:
    return [action.text().split("\t")[0] for action in menu.actions() if action.isEnabled()][1:]


def test_earlier_values_newest_first_each_once(tab: OverviewTab, firm: int) -> None:
    menu = tab.histories["customer"].menu(firm, "city", "City")
    assert words(menu) == ["Qingdao", "Tianjin"]
    assert "until" in menu.actions()[2].text()


def test_by_key_and_a_choice_restores(
    qtbot: QtBot, tab: OverviewTab, desk: Desk, firm: int
) -> None:
    field = tab.grid.fields["city"]
    face = field.focusProxy()
    assert face is not None
    face.setFocus()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(face, Key.Key_H, held)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "City" in menu.actions()[0].text()
    menu.actions()[-1].trigger()
    menu.close()
    with desk.book.read() as connection:
        assert customer_record(connection, firm).customer["city"] == "Tianjin"
    desk.book.undo()
    with desk.book.read() as connection:
        assert customer_record(connection, firm).customer["city"] == "Dalian"


def test_what_points_to_a_record_is_named(tab: OverviewTab, desk: Desk, firm: int) -> None:
    menu = tab.histories["customer"].menu(firm, "owner_id", "Owner")
    assert words(menu) == ["林悦"]
    menu.actions()[2].trigger()
    with desk.book.read() as connection:
        record = customer_record(connection, firm)
    assert record.names[record.customer["owner_id"]] == "林悦"


def test_what_was_deleted_is_named_and_not_put_back(
    tab: OverviewTab, desk: Desk, firm: int
) -> None:
    other = records.create_customer(desk.book, name="Redstone")
    records.set_field(desk.book, "customer", firm, "introducer_customer_id", other)
    records.delete(desk.book, "customer", [other])
    menu = tab.histories["customer"].menu(firm, "introducer_customer_id", "Introduced by")
    assert menu.actions()[2].text().split("\t")[0] == "Redstone (deleted)"
    assert not menu.actions()[2].isEnabled()
    with pytest.raises(PointsToGone):
        records.set_field(desk.book, "customer", firm, "introducer_customer_id", other)
    desk.book.undo()
    menu = tab.histories["customer"].menu(firm, "introducer_customer_id", "Introduced by")
    assert "Redstone" not in menu.actions()[2].text()  # it is so again


def test_people_have_it_too(qtbot: QtBot, desk: Desk, firm: int) -> None:
    people = PeopleTab(desk, RecordReader(desk.book), Saver(desk.book))
    qtbot.addWidget(people)
    with desk.book.read() as connection:
        record = customer_record(connection, firm, PeopleTab.parts)
    people.show_record(record)
    who = record.parts["contacts"][0]["id"]
    records.set_field(desk.book, "contact", who, "role", "decides")
    records.set_field(desk.book, "contact", who, "last_seen_on", date(2026, 5, 4))
    history = people.histories["contact"]
    assert words(history.menu(who, "role", "Role")) == ["uses"]
    assert "2026" in words(history.menu(who, "last_seen_on", "Last seen"))[0]


def test_a_field_without_a_past_says_so(tab: OverviewTab, firm: int) -> None:
    menu = tab.histories["customer"].menu(firm, "industry", "Industry")
    assert "never" in menu.actions()[0].text()
    assert words(menu) == []


def test_each_amount_keeps_the_currency_it_was_in(tab: OverviewTab, desk: Desk, firm: int) -> None:
    records.set_field(desk.book, "customer", firm, "currency", "USD")
    records.set_field(desk.book, "customer", firm, "credit_limit", 500000)
    records.set_field(desk.book, "customer", firm, "credit_limit", 700000)
    records.set_field(desk.book, "customer", firm, "currency", "EUR")
    records.set_field(desk.book, "customer", firm, "credit_limit", 900000)
    records.set_field(desk.book, "customer", firm, "credit_limit", 800000)
    menu = tab.histories["customer"].menu(firm, "credit_limit", "Credit")
    shown = [(a.text().split("\t")[0], a.isEnabled()) for a in menu.actions()[2:]]
    assert shown == [("€9,000", True), ("€7,000", True), ("$5,000", False), ("–", True)]
    model = ChangesModel(desk.localizer, "CNY")
    told = []
    with desk.book.read() as connection:
        for line in journal.entries(connection, 6):
            model.show_changes(named_changes(connection, line.id))
            told.append([model.index(0, column).data() for column in (2, 3)])
    assert told == [
        ["€9,000", "€8,000"], ["€7,000", "€9,000"], ["USD", "EUR"],
        ["$5,000", "$7,000"], ["", "$5,000"], ["", "USD"],
    ]  # fmt: skip


def test_a_price_of_an_order_line_is_in_the_currency_of_its_order(desk: Desk, firm: int) -> None:
    with desk.book.transaction("fill") as tx:
        order = tx.insert(Order, customer_id=firm, ordered_on=date(2026, 3, 1), currency="JPY")
        line = tx.insert(OrderLine, order_id=order, product_text="Ribbon", unit_price=1200)
    with desk.book.transaction("edit") as tx:
        tx.update(OrderLine, line, unit_price=1500)
    with desk.book.transaction("delete") as tx:
        tx.delete(Order, [order])
    model = ChangesModel(desk.localizer, "CNY")
    with desk.book.read() as connection:
        gone, edit, made = journal.entries(connection, 3)
        for entry, old, new in ((edit, "JP¥1,200", "JP¥1,500"), (made, "", "JP¥1,200"),
                                (gone, "JP¥1,500", "")):  # fmt: skip
            model.show_changes(named_changes(connection, entry.id))
            cells = [[model.index(r, c).data() for c in (1, 2, 3)] for r in range(20)]
            assert ["Price", old, new] in cells, cells
