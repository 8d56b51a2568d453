"""The wallet grid and the value tab as somebody uses them: by keys, clicks and the clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crmdesk.book.records import Benefit, Competitor, Contact, Customer, Product, WalletCell
from crmdesk.insight.wallet import Spot
from crmdesk.models.hub import Hub
from crmdesk.models.record import RecordReader
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.value import ValueTab
from crmdesk.panels.record.wallet import WalletTab
from crmdesk.panels.record.wallet_grid import WalletGrid
from crmdesk.services.sample import make_sample

Key = Qt.Key
BEFORE = date.today() - timedelta(days=200)


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> Iterator[CustomersPanel]:
    shown = CustomersPanel(desk)
    qtbot.addWidget(shown)
    hub = Hub(desk.book, shown)
    hub.changed.connect(shown.apply_changes)
    shown.customer_opened.connect(desk.selection.select)
    with desk.book.transaction("fill") as tx:
        tx.insert(Product, name="Ribbon", currency="CNY")
        kestrel = tx.insert(Competitor, name="Kestrel")
        made = [
            tx.insert(Customer, name=name, sort_key=name.lower(), currency="CNY")
            for name in ("Harbour Foods", "Delta", "Osprey")
        ]
        cells = (
            ("Plant 1", None, 400_00),
            ("Plant 1", kestrel, 600_00),
            ("Plant 2", kestrel, 90_00),
        )
        for unit, rival, volume in cells:
            tx.insert(
                WalletCell, customer_id=made[0], product_text="Ribbon", unit=unit, volume=volume,
                competitor_id=rival, observed_on=BEFORE, currency="CNY",
            )  # fmt: skip
        tx.insert(Contact, customer_id=made[1], name="Lin Yuqing")
        tx.update(Customer, made[2], introducer_customer_id=made[1])
    shown.resize(1096, 830)
    shown.show()
    shown.activate()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    shown.desk.selection.select(made[0])
    shown.record.show_tab("wallet")
    found = shown.record.findChild(WalletTab)
    assert found is not None
    found.build_rest()
    yield shown
    hub.close()


def grid_of(panel: CustomersPanel) -> WalletGrid:
    found = panel.record.findChild(WalletTab)
    assert found is not None
    return found.grid


def stored(panel: CustomersPanel, part: str) -> list[dict[str, Any]]:
    assert panel.desk.selection.customer_id is not None
    reader = RecordReader(panel.desk.book)
    return reader.record(panel.desk.selection.customer_id, (part,)).parts[part]


def typed(qtbot: QtBot, *keys: object) -> None:
    for key in keys:
        if isinstance(key, str):
            for letter in key:  # the first opens the editor, which takes the others
                qtbot.keyClicks(QApplication.focusWidget(), letter)
                QApplication.processEvents()  # a list of offers comes and goes
        elif isinstance(key, tuple):
            qtbot.keyClick(QApplication.focusWidget(), *key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()  # Enter in a cell is taken when the loop comes round


def text_at(grid: WalletGrid, spot: Spot) -> str:
    return str(grid.model.index_of(spot).data())


def test_cells_are_written_by_keyboard_as_in_a_spreadsheet(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    grid = grid_of(panel)
    ours, theirs = Spot("Ribbon", "Plant 1"), grid.model.spot(grid.model.index(2, 1))
    assert theirs is not None and theirs.rival is not None
    grid.start()
    assert grid.spot() == ours
    typed(qtbot, "1.2k", Key.Key_Return)
    assert text_at(grid, ours) == "¥1.2 k"
    assert grid.spot() == theirs, "Enter goes down"
    typed(qtbot, "300", Key.Key_Tab)
    assert grid.spot() == theirs._replace(unit="Plant 2"), "Tab goes aside"
    typed(qtbot, Key.Key_Delete)
    assert text_at(grid, theirs._replace(unit="Plant 2")) == ""
    assert str(grid.model.index(0, 1).data()) == "80 %", "1,200 of 1,500"
    assert len(stored(panel, "wallet")) == 6, "the observations before are the history"
    for _ in range(3):
        panel.desk.book.undo()
    assert text_at(grid, ours) == "¥400"


def test_every_measure_is_written_in_its_cell(qtbot: QtBot, panel: CustomersPanel) -> None:
    grid = grid_of(panel)
    grid.start()
    typed(qtbot, "m", "12.50", Key.Key_Return, Key.Key_Up)
    typed(qtbot, "m", "2027-03-01", Key.Key_Return, Key.Key_Up)
    typed(qtbot, "m", "4", Key.Key_Return, Key.Key_Up)
    newest = stored(panel, "wallet")[0]
    assert (newest["price"], newest["contract_end"], newest["rating"], newest["volume"]) == (
        12_50, date(2027, 3, 1), 4, 400_00,
    )  # fmt: skip
    assert newest["observed_on"] == date.today()
    typed(qtbot, (Key.Key_M, Qt.KeyboardModifier.ShiftModifier))
    assert grid.model.measure == "contract_end"


def test_what_cannot_be_read_is_said_below_and_changes_nothing(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    grid = grid_of(panel)
    grid.start()
    typed(qtbot, "12x", Key.Key_Return)
    assert grid.error.isVisible() and "12x" in grid.error.text()
    assert len(stored(panel, "wallet")) == 3
    typed(qtbot, "500", Key.Key_Return)
    assert not grid.error.isVisible()


def test_products_units_and_competitors_are_added_by_key(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    grid = grid_of(panel)
    grid.start()
    typed(qtbot, "p", "Ink", Key.Key_Return)
    assert grid.model.wallet.products == ("Ribbon", "Ink")
    qtbot.waitUntil(lambda: grid.spot() == Spot("Ink", "Plant 1"))  # ready to be filled
    typed(qtbot, "70", Key.Key_Return, Key.Key_Up)
    typed(qtbot, "c", "Osprey Labels", Key.Key_Return)
    spot = grid.spot()
    assert spot is not None and grid.model.names[spot.rival or 0] == "Osprey Labels"
    typed(qtbot, "u", "Shop", Key.Key_Return)
    assert grid.model.units == ("Plant 1", "Plant 2", "Shop")
    grid.menu()  # every line of it can be made
    grid.verbs.rename_unit("Shop", "Canteen")
    assert "Canteen" in grid.model.units


def test_an_empty_wallet_is_begun_by_typing(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.desk.selection.select(stored_id(panel, "Delta"))
    grid = grid_of(panel)
    assert grid.model.rowCount() == 1
    qtbot.mouseClick(grid.adders["u"], Qt.MouseButton.LeftButton)
    typed(qtbot, "Main kitchen", Key.Key_Return)
    typed(qtbot, "Ribbon", Key.Key_Return)
    qtbot.waitUntil(lambda: grid.spot() == Spot("Ribbon", "Main kitchen"))
    typed(qtbot, "900", Key.Key_Return)
    assert grid.model.wallet.volumes(Spot("Ribbon", "Main kitchen")) == [900_00]
    assert grid.model.wallet.product_ids["Ribbon"]


def test_in_an_empty_wallet_typing_begins_the_first_product(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    panel.desk.selection.select(stored_id(panel, "Osprey"))
    grid = grid_of(panel)
    grid.start()
    typed(qtbot, "Ink", Key.Key_Return)
    qtbot.waitUntil(lambda: grid.spot() == Spot("Ink", ""))
    typed(qtbot, "5k", Key.Key_Return)
    assert grid.model.wallet.share().ours == 5_000_00


def stored_id(panel: CustomersPanel, name: str) -> int:
    (found,) = RecordReader(panel.desk.book).find_customers(name)
    return int(found[0])


def test_one_key_makes_an_opportunity(qtbot: QtBot, panel: CustomersPanel) -> None:
    grid = grid_of(panel)
    grid.view.go_to(Spot("Ribbon", "Plant 2"))  # empty: the competitor serves it alone
    assert "O" in [a.text().rpartition("\t")[2] for a in grid.menu().actions()]
    with qtbot.waitSignal(grid.noticed):
        typed(qtbot, "o")
    (deal,) = stored(panel, "opportunities")
    assert (deal["name"], deal["value"], deal["competitors"]) == (
        "Ribbon, Plant 2", 90_00, "Kestrel",
    )  # fmt: skip
    typed(qtbot, "o")
    assert len(stored(panel, "opportunities")) == 1
    tab = panel.record.findChild(WalletTab)
    assert tab is not None and tab.deals.model.rowCount() == 2, "it stands in the list below"


def test_a_block_from_a_spreadsheet_is_pasted_and_copied_back(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    grid, clipboard = grid_of(panel), QGuiApplication.clipboard()
    control = Qt.KeyboardModifier.ControlModifier
    grid.start()
    clipboard.setText("1,000\t2,000\r\n3,000\tnone\r\n7\t\r\n")
    typed(qtbot, (Key.Key_V, control))
    assert "none" in grid.error.text() and "7" in grid.error.text()
    assert grid.model.wallet.share().whole == 6_090_00
    grid.view.selectAll()
    typed(qtbot, (Key.Key_C, control))
    assert clipboard.text() == (
        "Product\tFrom\tPlant 1\tPlant 2\nRibbon\tus\t1000\t2000\nRibbon\tKestrel\t3000\t90\n"
    )
    panel.desk.book.undo()
    assert grid.model.wallet.share().whole == 1_090_00, "one paste is one undo"
    typed(qtbot, (Key.Key_V, control))
    assert grid.model.wallet.share().whole == 6_090_00, "what was copied with names comes back"


def test_the_history_of_the_cell_in_hand_is_listed_and_put_right(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    grid, tab = grid_of(panel), panel.record.findChild(WalletTab)
    assert tab is not None
    grid.start()
    typed(qtbot, "800", Key.Key_Return, Key.Key_Up)
    rows = [tab.history.model.row(at) for at in range(2)]
    assert [row["volume"] for row in rows if row] == [800_00, 400_00]
    assert "Plant 1" in tab.history.note.text()
    assert "points" in grid.summary.text(), "our share moved since"
    tab.history.model.setData(tab.history.model.index(1, 1), "450")
    assert grid.model.wallet.volumes(Spot("Ribbon", "Plant 1")) == [450_00, 800_00]


@pytest.mark.parametrize("width", [756, 790, 870, 1096])
def test_the_grid_fits_without_scrolling_sideways(
    qtbot: QtBot, desk: Desk, panel: CustomersPanel, width: int
) -> None:
    make_sample(desk.book, customers=12, today=date(2026, 11, 23))
    panel.resize(width, 620)
    tab = panel.record.findChild(WalletTab)
    assert tab is not None
    for row in range(panel.model.rowCount()):
        desk.selection.select(panel.model.id_at(row))
        qtbot.waitUntil(lambda: tab.page.width() <= tab.viewport().width())
        if width >= 1096:
            qtbot.waitUntil(lambda: tab.grid.view.horizontalScrollBar().maximum() == 0)


# the value tab


def value_of(panel: CustomersPanel, name: str) -> ValueTab:
    panel.desk.selection.select(stored_id(panel, name))
    panel.record.show_tab("value")
    found = panel.record.findChild(ValueTab)
    assert found is not None
    found.build_rest()
    return found


def test_benefits_are_written_in_place(qtbot: QtBot, panel: CustomersPanel) -> None:
    value = value_of(panel, "Delta")
    value.benefits.view.start_adding()
    typed(qtbot, "Told the park about us", Key.Key_Return)
    (benefit,) = stored(panel, "benefits")
    assert (benefit["kind"], benefit["on"]) == ("word_of_mouth", date.today())
    model = value.benefits.model
    model.setData(model.index(0, 1), "gathers")
    model.setData(model.index(0, 3), "3000")
    (benefit,) = stored(panel, "benefits")
    assert (benefit["kind"], benefit["worth"]) == ("gathers", 3000_00)
    assert "3,000" in value.benefits.note.text()
    value.benefits.view.setCurrentIndex(model.index(0, 0))
    value.benefits.view.setFocus()
    typed(qtbot, Key.Key_Delete)
    assert stored(panel, "benefits") == []
    assert panel.desk.book.undo().what == "delete_benefit"
    with panel.desk.book.transaction("look") as tx:
        assert len(tx.find(Benefit)) == 1


def test_the_tree_opens_a_customer_by_click_and_by_key(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    value = value_of(panel, "Delta")
    view, model = value.referrals.view, value.referrals.model
    qtbot.waitUntil(lambda: model.me is not None)
    child = model.index(0, 0, model.index(0, 0))
    assert child.data() == "Osprey"
    assert "brought 1" in value.referrals.note.text()
    place = view.visualRect(child).center() + QPoint(10, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    osprey, delta = stored_id(panel, "Osprey"), stored_id(panel, "Delta")
    assert panel.desk.selection.customer_id == osprey
    qtbot.waitUntil(lambda: model.me is not None and model.me.id == osprey)
    view.setFocus()
    typed(qtbot, Key.Key_Up, Key.Key_Return)
    assert panel.desk.selection.customer_id == delta


def test_the_introducer_is_a_person_and_a_circle_is_refused(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    value = value_of(panel, "Harbour")
    through = value.referrals.grid.fields["introducer_contact_id"]
    through.setFocus()
    typed(qtbot, Key.Key_Return, "lin yuqing", Key.Key_Return)
    assert through.text() == "Lin Yuqing, Delta"
    assert value.referrals.grid.fields["introducer_customer_id"].text() == "Delta"
    value = value_of(panel, "Delta")
    by = value.referrals.grid.fields["introducer_customer_id"]
    by.setFocus()
    typed(qtbot, Key.Key_Return, "harbour", Key.Key_Return)
    shown = value.referrals.grid._errors["introducer_customer_id"]
    assert shown.isVisible() and "Delta brought Harbour Foods" in shown.text()


def test_the_command_opens_the_wallet_and_then_pursues_the_cell(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    panel.record.show_tab("overview")
    panel.record.work_on_wallet()
    grid = grid_of(panel)
    qtbot.waitUntil(grid.view.hasFocus)
    assert stored(panel, "opportunities") == []
    panel.record.work_on_wallet()
    assert [deal["name"] for deal in stored(panel, "opportunities")] == ["Ribbon, Plant 1"]


def test_a_line_is_removed_by_key_and_comes_back_by_undo(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    grid = grid_of(panel)
    grid.view.setCurrentIndex(grid.model.index(2, 1))
    grid.view.setFocus()
    with qtbot.waitSignal(grid.noticed):
        typed(qtbot, (Key.Key_Delete, Qt.KeyboardModifier.ControlModifier))
    assert grid.model.wallet.rivals == {} and grid.model.wallet.units == ("Plant 1",)
    panel.desk.book.undo()
    assert grid.model.wallet.share("Ribbon", "Plant 1").whole == 1000_00
