"""Tables of the record keep what is refused as typed, and the keyboard where it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from crmdesk.book.queries.record import customer_record
from crmdesk.book.queries.timeline import TimelineFilter, entries, timeline
from crmdesk.book.records import Customer, Opportunity
from crmdesk.models.timeline_words import title_of
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.page import RecordPage
from crmdesk.panels.record.value import ValueTab
from crmdesk.services import records, tasks
from crmdesk.services.grading import override
from crmdesk.services.orders import add_order, add_payment

Key = Qt.Key


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> Iterator[ValueTab]:
    with desk.book.transaction("fill") as tx:
        firm = tx.insert(Customer, name="Harbour", sort_key="harbour", currency="CNY")
        for name in ("Chillers", "Pallets"):
            tx.insert(Opportunity, customer_id=firm, name=name, stage="proposal", currency="CNY")
    page = RecordPage(desk)
    qtbot.addWidget(page)
    page.resize(800, 700)
    page.show_customer(firm)
    page.show_tab("value")
    page.show()
    desk.book.subscribe(page.apply_changes)
    qtbot.waitExposed(page)
    page.activateWindow()
    found = page.findChild(ValueTab)
    assert found is not None
    found.build_rest()
    yield found
    desk.book.unsubscribe(page.apply_changes)
    desk.runner.cancel_all()
    desk.runner.wait_for_all()


def _focused() -> QLineEdit:
    QApplication.processEvents()  # Enter in an editor of a table comes after its own work
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    return line


def _deals(tab: ValueTab) -> dict[str, tuple[object, ...]]:
    with tab.desk.book.read() as connection:
        sql = "SELECT name,stage,value,probability,expected_on FROM opportunity ORDER BY name"
        return {row[0]: tuple(row[1:]) for row in connection.exec_driver_sql(sql)}


def test_what_is_refused_stays_as_typed_and_escape_takes_it_back(
    qtbot: QtBot, tab: ValueTab
) -> None:
    view, model = tab.deals.view, tab.deals.model
    view.setFocus()
    view.setCurrentIndex(model.index(0, 3))
    qtbot.keyClick(view, Key.Key_Return)
    line = _focused()
    line.selectAll()
    qtbot.keyClicks(line, "a lot")
    qtbot.keyClick(line, Key.Key_Return)
    assert _focused() is line and line.text() == "a lot"
    assert "a lot" in tab.deals.error.text() and tab.deals.error.isVisible()
    view.setFocus()  # the mouse elsewhere is no reason to forget it
    assert line.isVisible() and line.text() == "a lot"
    line.setFocus()
    qtbot.keyClick(line, Key.Key_Escape)
    assert not tab.deals.error.isVisible()
    assert model.index(0, 3).data() == ""
    qtbot.keyClick(view, Key.Key_Return)
    line = _focused()
    qtbot.keyClicks(line, "140")
    qtbot.keyClick(line, Key.Key_Return)
    assert _focused() is line and tab.deals.error.isVisible()
    line.setText("40")
    qtbot.keyClick(line, Key.Key_Return)
    QApplication.processEvents()
    assert not tab.deals.error.isVisible()
    assert 40 in [deal[2] for deal in _deals(tab).values()]


def test_tab_goes_on_to_the_next_cell_of_the_same_row(qtbot: QtBot, tab: ValueTab) -> None:
    view, model = tab.deals.view, tab.deals.model
    row = next(at for at in range(2) if model.index(at, 0).data() == "Pallets")
    view.setFocus()
    view.setCurrentIndex(model.index(row, 2))
    for typed in ("1200", "60", "2027-01-15"):
        qtbot.keyClick(view, Key.Key_F2)
        line = _focused()
        line.selectAll()
        qtbot.keyClicks(line, typed)
        qtbot.keyClick(line, Key.Key_Tab)
        assert view.currentIndex().row() == row
        assert _focused() is not line, "the next cell is open"
        qtbot.keyClick(_focused(), Key.Key_Escape)
    expected = date(2027, 1, 15).isoformat()
    assert _deals(tab)["Pallets"] == ("proposal", 1200_00, 60, expected)


def test_a_new_line_is_followed_by_another_and_deleting_can_be_undone(
    qtbot: QtBot, tab: ValueTab
) -> None:
    view, model = tab.deals.view, tab.deals.model
    tab.deals.link.click()
    for name in ("Trays", "Racks"):
        line = _focused()
        qtbot.keyClicks(line, name)
        qtbot.keyClick(line, Key.Key_Return)
        QApplication.processEvents()
        assert view.hasFocus() and view.currentIndex().row() == model.rowCount() - 1
        qtbot.keyClick(view, Key.Key_Return)
    qtbot.keyClick(_focused(), Key.Key_Escape)
    assert set(_deals(tab)) == {"Chillers", "Pallets", "Racks", "Trays"}
    row = next(at for at in range(4) if model.index(at, 0).data() == "Trays")
    view.setCurrentIndex(model.index(row, 0))
    qtbot.keyClick(view, Key.Key_Delete)
    assert set(_deals(tab)) == {"Chillers", "Pallets", "Racks"}
    tab.desk.book.undo()
    assert "Trays" in _deals(tab)


def test_tab_from_the_empty_line_goes_on_in_the_row_that_it_began(
    qtbot: QtBot, tab: ValueTab
) -> None:
    tab.deals.link.click()
    line = _focused()
    qtbot.keyClicks(line, "Trays")
    qtbot.keyClick(line, Key.Key_Tab)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), (QLineEdit, QComboBox)))
    view, model = tab.deals.view, tab.deals.model
    assert model.index(view.currentIndex().row(), 0).data() == "Trays"
    assert view.currentIndex().column() == 1
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    line = _focused()
    qtbot.keyClicks(line, "1200")
    qtbot.keyClick(line, Key.Key_Return)
    QApplication.processEvents()
    assert _deals(tab)["Trays"][1] == 1200_00


def _type(qtbot: QtBot, tab: ValueTab, row: int, column: int, text: str) -> None:
    view = tab.deals.view
    view.setFocus()
    view.setCurrentIndex(tab.deals.model.index(row, column))
    qtbot.keyClick(view, Key.Key_F2)
    line = _focused()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Key.Key_Return)
    QApplication.processEvents()


def test_a_deal_that_is_won_is_closed_counted_and_stands_in_the_timeline(
    qtbot: QtBot, tab: ValueTab
) -> None:
    book, model = tab.desk.book, tab.deals.model
    row = next(at for at in range(2) if model.index(at, 0).data() == "Pallets")
    _type(qtbot, tab, row, 2, "1,200")
    deal = (model.row(row) or {})["id"]
    records.set_field(book, "opportunity", deal, "stage", "won")
    assert model.index(1, 0).data() == "Pallets", "what is closed stands below what is open"
    assert (model.row(1) or {})["closed_on"] == date.today()
    with book.read() as connection:
        sql = "SELECT revenue_total FROM standing"
        assert connection.exec_driver_sql(sql).scalar() == 1200_00
        for chosen in (
            TimelineFilter(customer_id=tab.customer_id), TimelineFilter(),
            TimelineFilter(kinds=("deal",)), TimelineFilter(text="Harbour"),
            TimelineFilter(text="pallets"),
        ):  # fmt: skip
            stream = timeline(connection, chosen)
            found = entries(connection, list(zip(stream.sources, stream.ids, strict=True)))
            assert [each.id for each in found] == [deal], chosen
    assert title_of(found[0], tab.desk.localizer) == "Deal won: Pallets, ¥1,200"
    records.set_field(book, "opportunity", deal, "stage", "negotiation")
    with book.read() as connection:
        assert len(timeline(connection, TimelineFilter(customer_id=tab.customer_id))) == 0
    book.undo()
    records.set_field(book, "opportunity", deal, "closed_on", "2026-11-02")
    records.set_field(book, "opportunity", deal, "stage", "lost")
    assert (model.row(1) or {})["closed_on"] == date(2026, 11, 2)


def test_every_kind_is_in_the_stream_of_the_customer_and_of_the_book(tab: ValueTab) -> None:
    """Purchases, payments, deals, tier and stage changes, tasks, care, files: T1 names them."""
    book, firm = tab.desk.book, tab.customer_id
    assert firm is not None
    add_order(book, firm, "Trays", "5", amount="50", on=date(2026, 11, 2))
    add_payment(book, firm, "50", on=date(2026, 11, 3))
    records.set_field(book, "customer", firm, "stage", "repeat")
    records.attach_file(book, firm, b"x", name="contract.txt")
    tasks.complete(book, records.add(book, "task", customer_id=firm, title="Call"), True)
    for kind in ("care", "visit"):
        records.add(book, "interaction", customer_id=firm, kind=kind, at=datetime.now(UTC))
    override(book, firm, "B", "asked for")
    with book.read() as connection:
        deals = connection.exec_driver_sql("SELECT id FROM opportunity").scalars().all()
    records.set_field(book, "opportunity", deals[0], "stage", "lost")
    wanted = {"order", "payment", "stage", "file", "task", "care", "visit", "tier", "deal"}
    with book.read() as connection:
        for chosen in (TimelineFilter(customer_id=firm), TimelineFilter()):
            stream = timeline(connection, chosen)
            found = entries(connection, list(zip(stream.sources, stream.ids, strict=True)))
            assert {each.kind for each in found} == wanted
            assert all(title_of(each, tab.desk.localizer) for each in found)
        counted = customer_record(connection, firm).counts["timeline"]
    assert counted == len(stream)


def test_all_that_is_known_of_a_deal_is_written_in_place(qtbot: QtBot, tab: ValueTab) -> None:
    book, deals = tab.desk.book, tab.deals
    product = records.add(book, "product", name="Chest freezer")
    firm = tab.customer_id or 0
    person = records.add(book, "contact", customer_id=firm, name="Lin Yuqing")
    row = next(at for at in range(2) if deals.model.index(at, 0).data() == "Pallets")
    deals.view.setCurrentIndex(deals.model.index(row, 2))
    deal = (deals.model.row(row) or {})["id"]
    fields = deals.grid.fields
    for name, value in (("product_id", product), ("contact_id", person), ("source", "fair")):
        fields[name].edited.emit(name, value)
    for name, typed in (("ref", "Q-17"), ("notes", "They want two"), ("currency", "jpy")):
        fields[name].edited.emit(name, typed)
    with book.read() as connection:
        kept = customer_record(connection, firm).parts["opportunities"]
    found = next(each for each in kept if each["id"] == deal)
    assert (found["product_id"], found["contact_id"], found["source"]) == (product, person, "fair")
    assert (found["ref"], found["notes"], found["currency"]) == ("Q-17", "They want two", "JPY")
    assert fields["product_id"].text() == "Chest freezer"
    assert fields["contact_id"].text() == "Lin Yuqing" and fields["notes"].text()
    fields["source"].edited.emit("source", "wallet")  # as what is made of a gap there
    assert fields["source"].text() == "gap in the wallet"
    other = deals.model.index(1 - row, 0)
    deals.view.setCurrentIndex(other)
    assert fields["product_id"].text() == "" and fields["notes"].text() == ""


def test_the_figure_of_a_deal_stays_when_its_currency_changes(tab: ValueTab) -> None:
    book = tab.desk.book
    deal = records.add(book, "opportunity", customer_id=tab.customer_id, name="Vans", value=120_00)
    records.set_field(book, "opportunity", deal, "currency", "JPY")
    with book.read() as connection:
        found = customer_record(connection, tab.customer_id or 0).parts["opportunities"]
    assert next(each["value"] for each in found if each["id"] == deal) == 120


def test_a_cell_has_earlier_values_by_key_and_in_its_menu(qtbot: QtBot, tab: ValueTab) -> None:
    book, deals = tab.desk.book, tab.deals
    deal = records.add(book, "opportunity", customer_id=tab.customer_id, name="Vans", value=120_00)
    records.set_field(book, "opportunity", deal, "value", 95_00)
    with book.read() as connection:
        tab.show_record(customer_record(connection, tab.customer_id or 0, ValueTab.parts))
    row = next(at for at in range(3) if deals.model.index(at, 0).data() == "Vans")
    column = next(at for at, each in enumerate(deals.model.columns) if each.field == "value")
    deals.view.setCurrentIndex(deals.model.index(row, column))
    deals.view.setFocus()
    assert "Earlier values" in [action.text() for action in deals.view.row_menu().actions()]
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(deals.view, Qt.Key.Key_H, held)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[-1].text().startswith("¥120\t")
    menu.actions()[-1].trigger()
    menu.close()
    with book.read() as connection:
        kept = customer_record(connection, tab.customer_id or 0).parts["opportunities"]
    assert next(each["value"] for each in kept if each["id"] == deal) == 120_00
    assert book.undo().what == "edit"
