"""An order is written down in one line, and the notebook learns from it at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crmdesk.book.changes import Changes
from crmdesk.book.queries.record import customer_record
from crmdesk.book.records import Customer, Product
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.value import ValueTab
from crmdesk.services.fields import InvalidValue
from crmdesk.services.orders import add_order, add_payment

TODAY = date.today()
Key = Qt.Key


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> Iterator[ValueTab]:
    with desk.book.transaction("fill") as tx:
        firm = tx.insert(
            Customer, name="霁峤餐饮", sort_key="jiqiao", currency="CNY", payment_days=30
        )
        tx.insert(Product, name="Rice 米", unit="kg", price=5_00, cost=4_00, currency="CNY")
    for back in (30, 20):
        add_order(desk.book, firm, "rice 米", "100", on=TODAY - timedelta(days=back))
    shown = ValueTab(desk, RecordReader(desk.book), Saver(desk.book))
    qtbot.addWidget(shown)
    shown.resize(760, 600)
    shown.show()

    def reload(_changes: Changes | None = None) -> None:
        with desk.book.read() as connection:
            shown.show_record(customer_record(connection, firm, ValueTab.parts))

    desk.book.subscribe(reload)
    reload()
    qtbot.waitExposed(shown)
    yield shown
    desk.book.unsubscribe(reload)
    desk.runner.cancel_all()
    desk.runner.wait_for_all()


def test_an_order_typed_moves_the_forecast(qtbot: QtBot, tab: ValueTab) -> None:
    found = tab.notebook.found
    assert found is not None and found.products[0].out is not None
    assert found.products[0].bought is not None
    assert found.products[0].bought.per_day == 10.0
    assert found.products[0].out.on == TODAY - timedelta(days=10)
    tab.orders.link.click()
    form = tab.orders.form
    assert form is not None
    form.product.setText("Rice 米")
    form.quantity.setText("150")
    form.number.setText("SO-7")
    with qtbot.waitSignal(tab.noticed) as heard:
        qtbot.keyClick(form.quantity, Key.Key_Return)
    assert heard.args[1] is True
    found = tab.notebook.found
    assert found is not None and found.products[0].out is not None
    # 200 kg in 30 days, then 150 kg on an empty shelf: 22 days more
    assert found.products[0].out.on == TODAY + timedelta(days=22)
    assert found.products[0].out.gaps == 2
    tab.desk.book.undo()
    assert tab.notebook.found is not None and tab.notebook.found.products[0].out is not None
    assert tab.notebook.found.products[0].out.gaps == 1


def test_what_cannot_be_read_is_said_and_the_line_stays(qtbot: QtBot, tab: ValueTab) -> None:
    tab.orders.start_adding()
    form = tab.orders.form
    assert form is not None
    form.product.setText("Rice 米")
    form.quantity.setText("a lot")
    qtbot.keyClick(form.quantity, Key.Key_Return)
    assert "a lot" in tab.orders.error.text()
    assert form.isVisible()
    form.quantity.setText("-20")
    form.day.setText("2026-01-05")
    qtbot.keyClick(form.day, Key.Key_Return)
    assert not tab.orders.error.isVisible()
    with tab.desk.book.read() as connection:
        sql = "SELECT quantity, amount_e4 FROM order_line ORDER BY id DESC LIMIT 1"
        assert tuple(connection.exec_driver_sql(sql).one()) == (-20.0, -100_00 * 10_000)


def test_a_payment_is_typed_too(qtbot: QtBot, tab: ValueTab) -> None:
    assert tab.notebook.found is not None
    assert [each.amount for each in tab.notebook.found.collections] == [1000_00]
    tab.orders.start_adding()
    form = tab.orders.form
    assert form is not None
    form.kind.setCurrentIndex(1)
    assert not form.product.isVisible()
    form.amount.setText("¥400")
    qtbot.keyClick(form.amount, Key.Key_Return)
    assert tab.notebook.found is not None
    assert [each.amount for each in tab.notebook.found.collections] == [600_00]


def test_an_order_has_price_cost_and_day_due(desk: Desk, tab: ValueTab) -> None:
    assert tab.customer_id is not None
    order = add_order(desk.book, tab.customer_id, "Rice 米", "2.5", amount="1,000", on=TODAY)
    with desk.book.read() as connection:
        due = connection.exec_driver_sql("SELECT due_on FROM sales_order WHERE id=?", (order,))
        assert due.scalar() == (TODAY + timedelta(days=30)).isoformat()
        sql = "SELECT unit_price, amount_e4, cost_e4 FROM order_line WHERE order_id=?"
        row = connection.exec_driver_sql(sql, (order,)).one()
        assert tuple(row) == (5_00, 1000_00 * 10_000, 10_00 * 10_000)
    for wrong in ({"quantity": "0"}, {"quantity": ""}, {"product": " "}, {"amount": "$5"}):
        values = {"product": "Rice 米", "quantity": "1", "amount": "", **wrong}
        with pytest.raises(InvalidValue):
            add_order(desk.book, tab.customer_id, **values, on=TODAY)
    with pytest.raises(InvalidValue):
        add_payment(desk.book, tab.customer_id, "", on=TODAY)
