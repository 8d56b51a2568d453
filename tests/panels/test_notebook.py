"""The rice notebook on the record: read, and stated in place, by keys."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crmdesk.book.records import Customer, Order, OrderLine, Payment, Product
from crmdesk.models.notebook import NotebookModel
from crmdesk.models.rows import NOTE
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Line
from crmdesk.panels.record.page import RecordPage

KEY = Qt.Key
NAME, RATE, PER_DAY, STOCK, STOCK_ON, OUT = range(6)


def _ago(days: int) -> date:
    return date.today() - timedelta(days=days)


@pytest.fixture
def house(desk: Desk) -> int:
    """Buys 60 kg every 30 days, last 40 days ago: the shelf is empty since ten days."""
    with desk.book.transaction("import") as tx:
        who = int(
            tx.insert(
                Customer, name="云岭茶业", sort_key="y", currency="CNY", payment_days=5,
                headcount=5,
            )
        )  # fmt: skip
        rice = tx.insert(Product, name="大米", unit="kg")
        tx.insert(Product, name="Peanut oil", unit="l")
        for back in (130, 100, 70, 40):
            order = tx.insert(Order, customer_id=who, ordered_on=_ago(back), currency="CNY")
            tx.insert(
                OrderLine, order_id=order, product_id=rice, quantity=60.0, amount_e4=60 * 10**6
            )
        tx.insert(Payment, customer_id=who, amount=6000, paid_on=_ago(110), currency="CNY")
    return who


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, house: int) -> RecordPage:
    made = RecordPage(desk)
    qtbot.addWidget(made)
    desk.book.subscribe(made.apply_changes)
    made.resize(760, 700)
    made.show()
    made.show_customer(house)
    made.show_tab("value")
    return made


def _section(page: RecordPage) -> Any:
    return page._tabs["value"].notebook  # type: ignore[attr-defined]


def _edit(
    qtbot: QtBot, page: RecordPage, row: int, column: int, text: str, *, stays: bool = False
) -> None:
    table = _section(page).table
    table.setCurrentIndex(table.model().index(row, column))
    table.setFocus()
    qtbot.keyClick(table, KEY.Key_Return)
    line = table.findChild(QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, KEY.Key_Return)
    del line
    if not stays:
        qtbot.waitUntil(lambda: table.findChild(QLineEdit) is None)  # Qt takes it a moment later


def test_the_notebook_is_a_sound_model(
    qtmodeltester: ModelTester, page: RecordPage, desk: Desk
) -> None:
    model: NotebookModel = _section(page).model
    qtmodeltester.check(model)
    model.set_rows([])
    qtmodeltester.check(model)


def test_it_says_rate_stock_out_and_on_what_it_is_based(page: RecordPage) -> None:
    section = _section(page)
    model = section.model
    assert [model.index(0, at).data() for at in (NAME, RATE, OUT)] == [
        "大米", "2 kg a day", "late 10 d",
    ]  # fmt: skip
    assert model.index(0, NAME).data(NOTE) == "last 4 purchases, fairly regular"
    danger = section._desk.theme.color("danger")
    assert model.index(0, OUT).data(Qt.ItemDataRole.ForegroundRole) == danger
    assert "0.4 kg a day and head" in model.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole)
    words = [line.accessibleName() for line in section.findChildren(Line) if line.isVisible()]
    assert (
        words[0] == "Next order · every 30 d · based on: last 4 orders, fairly regular · late 10 d"
    )
    assert words[1].startswith("Pays after 20 d · based on: 1 orders paid")
    assert words[2].startswith("¥180 to collect · based on: terms, 1 payment · late")


def test_stock_is_stated_in_place_and_learned_from(
    qtbot: QtBot, page: RecordPage, desk: Desk
) -> None:
    _edit(qtbot, page, 0, STOCK, "50")
    model = _section(page).model
    assert model.index(0, STOCK).data() == "50"
    assert model.index(0, OUT).data() != "late 10 d"
    assert model.index(0, NAME).data(NOTE).startswith("stock stated, 4 purchases")
    _edit(qtbot, page, 0, PER_DAY, "25")
    assert model.index(0, OUT).data() == "in 2 d"
    assert model.index(0, NAME).data(NOTE) == "use and stock stated"
    warning = desk.theme.color("warning")
    assert model.index(0, RATE).data(Qt.ItemDataRole.ForegroundRole) == warning
    desk.book.undo()
    desk.book.undo()
    assert model.index(0, OUT).data() == "late 10 d"


def test_what_cannot_be_is_refused_in_place(qtbot: QtBot, page: RecordPage) -> None:
    _edit(qtbot, page, 0, PER_DAY, "much", stays=True)
    section = _section(page)
    qtbot.waitUntil(section.error.isVisible)
    assert section.table.findChild(QLineEdit).text() == "much"
    assert section.model.index(0, PER_DAY).data() == ""


def test_another_product_is_chosen_in_the_empty_line(qtbot: QtBot, page: RecordPage) -> None:
    section = _section(page)
    section.link.setFocus()
    qtbot.keyClick(section.link, KEY.Key_Space)
    combo = section.table.findChild(QComboBox)
    assert [combo.itemText(at) for at in range(combo.count())] == ["Peanut oil", "大米"]
    combo.setCurrentIndex(0)
    qtbot.keyClick(combo, KEY.Key_Return)
    qtbot.waitUntil(lambda: section.model.rowCount() == 3)
    names = [section.model.index(at, NAME).data() for at in range(2)]
    assert names == ["大米", "Peanut oil"]
    qtbot.waitUntil(lambda: section.table.findChild(QLineEdit) is not None)  # how much they use
    assert section.table.currentIndex() == section.model.index(1, PER_DAY)
    qtbot.keyClick(section.table.findChild(QLineEdit), KEY.Key_Escape)
    assert not section.model.flags(section.model.index(0, NAME)) & Qt.ItemFlag.ItemIsEditable
    section.table.selectRow(1)
    section.table.setFocus()
    qtbot.keyClick(section.table, KEY.Key_Delete)
    qtbot.waitUntil(lambda: section.model.rowCount() == 2)


def test_the_keyboard_stays_with_a_product_that_moves(qtbot: QtBot, page: RecordPage) -> None:
    section = _section(page)
    oil = next(key for key, name in section.model.columns[NAME].options if name == "Peanut oil")
    assert section._on_add("name", oil)
    _edit(qtbot, page, 1, PER_DAY, "1")
    _edit(qtbot, page, 1, STOCK, "20")
    _edit(qtbot, page, 0, STOCK, "5000")
    names = [section.model.index(at, NAME).data() for at in range(2)]
    assert names == ["Peanut oil", "大米"]
    assert section.table.currentIndex().row() == 1
    _edit(qtbot, page, 1, PER_DAY, "10")
    assert section.model.index(section.table.currentIndex().row(), NAME).data() == "大米"


def test_the_overview_says_what_comes_next(qtbot: QtBot, page: RecordPage) -> None:
    page.show_tab("overview")
    soon = page._tabs["overview"].soon  # type: ignore[attr-defined]
    words = [line.accessibleName() for line in soon.findChildren(Line) if line.isVisible()]
    assert any(text.startswith("大米 runs out · last 4 purchases") for text in words)
    qtbot.mouseClick(soon.link, Qt.MouseButton.LeftButton)
    assert page.names[page.ui.tabs.currentIndex()] == "value"


def test_what_was_stated_before_is_put_back(qtbot: QtBot, page: RecordPage, desk: Desk) -> None:
    section = _section(page)
    section.earlier.open()
    table = section.table
    table.setCurrentIndex(section.model.index(0, PER_DAY))
    section.earlier.open()
    assert QApplication.activePopupWidget() is None, "nothing was stated yet"
    for text in ("3", "25"):
        _edit(qtbot, page, 0, PER_DAY, text)
    table.setCurrentIndex(section.model.index(0, PER_DAY))
    table.setFocus()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, KEY.Key_H, held)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[-1].text().startswith("3\t")
    menu.actions()[-1].trigger()
    menu.close()
    assert section.model.index(0, PER_DAY).data() == "3"
    desk.book.undo()
    assert section.model.index(0, PER_DAY).data() == "25"
