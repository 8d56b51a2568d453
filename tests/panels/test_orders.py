"""An order is written down in one line, and the notebook learns from it at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from crmdesk.book.changes import Changes
from crmdesk.book.queries.record import customer_record
from crmdesk.book.records import Customer, OrderLine, Product
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.table import RecordTable
from crmdesk.panels.record.value import ValueTab
from crmdesk.services.fields import InvalidValue
from crmdesk.services.order_lines import earlier_lines, restore_line, set_line
from crmdesk.services.orders import add_order, add_payment, set_order

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
    shown.build_rest()
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
        # an amount that was agreed is what counts, and the price follows it
        assert tuple(row) == (400_00, 1000_00 * 10_000, 10_00 * 10_000)
    for wrong in ({"quantity": "0"}, {"quantity": ""}, {"product": " "}, {"amount": "$5"}):
        values = {"product": "Rice 米", "quantity": "1", "amount": "", **wrong}
        with pytest.raises(InvalidValue):
            add_order(desk.book, tab.customer_id, **values, on=TODAY)
    with pytest.raises(InvalidValue):
        add_payment(desk.book, tab.customer_id, "", on=TODAY)


def _focused() -> QLineEdit:
    QApplication.processEvents()  # Enter in an editor of a table comes after its own work
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    return line


def _typed(qtbot: QtBot, table: RecordTable, row: int, column: int, text: str) -> QLineEdit:
    """Write into a cell by keys; return the editor."""
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    qtbot.keyClick(table, Key.Key_F2)
    line = _focused()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Key.Key_Return)
    QApplication.processEvents()
    return line


def _cells(table: RecordTable, row: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, at).data()) for at in range(model.columnCount())]


def test_several_products_are_typed_one_after_the_other(qtbot: QtBot, tab: ValueTab) -> None:
    """Product, quantity, product, quantity: Enter leads on, and the notebook follows."""
    tab.activateWindow()
    lines, orders = tab.orders.detail.table, tab.orders.table
    orders.setFocus()
    orders.setCurrentIndex(tab.orders.model.index(0, 0))
    qtbot.keyClick(orders, Key.Key_Return)
    assert lines.hasFocus(), "Enter leads from the order into its lines"
    lines.start_adding()
    for product, quantity in (("Noodles 面", "12 箱"), ("Rice 米", "50")):
        line = _focused()
        line.setText(product)
        qtbot.keyClick(line, Key.Key_Return)
        QApplication.processEvents()
        line = _focused()
        assert lines.currentIndex().column() == 1, "the quantity comes next"
        line.selectAll()
        line.insert(quantity)
        qtbot.keyClick(line, Key.Key_Return)
        QApplication.processEvents()
        QApplication.processEvents()
        assert lines.currentIndex().row() == lines.model().rowCount() - 1
        qtbot.keyClick(lines, Key.Key_F2)
    qtbot.keyClick(_focused(), Key.Key_Escape)
    assert _cells(lines, 1)[:3] == ["Noodles 面", "12", "箱"]
    assert _cells(orders, 0)[0] == "Rice 米 × 100 kg, Noodles 面 × 12 箱, Rice 米 × 50 kg"
    assert _cells(orders, 0)[5] == "¥750"
    found = tab.notebook.found
    assert found is not None and {line.unit for line in found.products} == {"kg", "箱"}
    qtbot.keyClick(lines, Key.Key_Escape)
    assert orders.hasFocus(), "Esc leads back"


def test_values_of_an_order_and_its_lines_are_written_in_place(qtbot: QtBot, tab: ValueTab) -> None:
    tab.activateWindow()
    lines, orders = tab.orders.detail.table, tab.orders.table
    _typed(qtbot, lines, 0, 1, "120")
    assert _cells(orders, 0)[5] == "¥600"
    _typed(qtbot, lines, 0, 3, "6")
    _typed(qtbot, lines, 0, 4, "10 %")
    assert _cells(orders, 0)[5] == "¥648"
    line = _typed(qtbot, lines, 0, 6, "plenty")
    assert line.text() == "plenty" and tab.orders.detail.error.isVisible()
    qtbot.keyClick(line, Key.Key_Escape)
    assert not tab.orders.detail.error.isVisible()
    line = _typed(qtbot, orders, 0, 1, "the other day")
    assert line.isVisible() and tab.orders.error.isVisible()
    qtbot.keyClick(line, Key.Key_Escape)
    day = TODAY - timedelta(days=5)
    _typed(qtbot, orders, 0, 1, day.isoformat())
    _typed(qtbot, orders, 0, 2, "SO-9")
    assert _cells(orders, 0)[2] == "SO-9" and _cells(orders, 0)[0].startswith("Rice 米 × 120")
    found = tab.notebook.found
    assert found is not None and found.rhythm is not None and found.rhythm.last == day
    assert [tab.desk.book.undo() is not None for _ in range(5)] == [True] * 5
    assert _cells(orders, 0)[5] == "¥500" and _cells(orders, 0)[2] == ""


def test_an_order_and_a_line_are_deleted_by_key_and_menu(qtbot: QtBot, tab: ValueTab) -> None:
    tab.activateWindow()
    orders, lines = tab.orders.table, tab.orders.detail.table
    orders.setFocus()
    orders.setCurrentIndex(tab.orders.model.index(0, 1))
    with qtbot.waitSignal(tab.noticed) as heard:
        qtbot.keyClick(orders, Key.Key_Delete)
    assert heard.args[1] is True and tab.orders.model.rowCount() == 1
    tab.desk.book.undo()
    assert tab.orders.model.rowCount() == 2
    lines.setCurrentIndex(lines.model().index(0, 0))
    menu = lines.row_menu()
    menu.actions()[-1].trigger()
    assert tab.orders.detail.model.rowCount() == 1
    tab.desk.book.undo()
    tab.orders.detail.delete.click()
    assert tab.orders.model.rowCount() == 1


def test_a_payment_is_written_in_place(qtbot: QtBot, tab: ValueTab) -> None:
    tab.activateWindow()
    table = tab.payments.view
    tab.payments.link.click()
    line = _focused()
    qtbot.keyClicks(line, "$40")
    qtbot.keyClick(line, Key.Key_Return)
    assert _focused() is line and tab.payments.error.isVisible(), "another currency is refused"
    line.setText("400")
    qtbot.keyClick(line, Key.Key_Return)
    QApplication.processEvents()
    assert _cells(table, 0)[5] == "¥400"
    assert tab.notebook.found is not None
    assert [each.amount for each in tab.notebook.found.collections] == [600_00]
    _typed(qtbot, table, 0, 5, "1000")
    assert tab.notebook.found.collections == ()
    _typed(qtbot, table, 0, 2, "yesterday")
    assert _cells(table, 0)[2] == tab.desk.localizer.date(TODAY - timedelta(days=1))
    table.setCurrentIndex(table.model().index(0, 1))
    qtbot.keyClick(table, Key.Key_Delete)
    assert tab.payments.model.rowCount() == 1
    tab.desk.book.undo()
    assert tab.payments.model.rowCount() == 2


def test_the_day_of_an_order_is_put_back_with_its_day_of_payment(
    qtbot: QtBot, tab: ValueTab
) -> None:
    orders = tab.orders
    row = orders.model.row(0)
    assert row is not None
    before = row["ordered_on"], row["due_on"]
    set_order(tab.desk.book, row["id"], "ordered_on", TODAY)
    orders.choose(row["id"])
    orders.table.setCurrentIndex(orders.model.index(orders.table.currentIndex().row(), 1))
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(orders.table, Key.Key_H, held)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[-1].trigger()
    menu.close()
    [again] = [
        each for at in range(2) if (each := orders.model.row(at)) and each["id"] == row["id"]
    ]
    assert (again["ordered_on"], again["due_on"]) == before


def test_a_line_is_put_back_to_what_it_was_whole(qtbot: QtBot, tab: ValueTab) -> None:
    tab.activateWindow()
    detail, book = tab.orders.detail, tab.desk.book
    lines = detail.table
    row = detail.model.row(0)
    assert row is not None
    before = {name: row[name] for name in ("product", "quantity", "unit_price", "cost", "amount")}
    _typed(qtbot, lines, 0, 3, "6")
    _typed(qtbot, lines, 0, 4, "10 %")
    _typed(qtbot, lines, 0, 0, "Oats")
    lines.setFocus()
    lines.setCurrentIndex(detail.model.index(0, 6))
    assert "Earlier values" in [action.text() for action in lines.row_menu().actions()]
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(lines, Key.Key_H, held)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said = [action.text().split("\t")[0] for action in menu.actions()[2:]]
    assert said == [
        "Rice 米, 100 × ¥6 = ¥540, −10 %, cost of one ¥4",
        "Rice 米, 100 × ¥6 = ¥600, cost of one ¥4",
        "Rice 米, 100 × ¥5 = ¥500, cost of one ¥4",
    ]
    menu.actions()[-1].trigger()
    menu.close()
    again = detail.model.row(0)
    assert again is not None
    assert {name: again[name] for name in before} == before
    assert book.undo().what == "edit_order"
    assert _cells(lines, 0)[0] == "Oats" and _cells(lines, 0)[6] == "¥540"


def test_a_line_keeps_the_name_of_a_product_that_is_gone(tab: ValueTab) -> None:
    book = tab.desk.book
    line = (tab.orders.detail.model.row(0) or {})["id"]
    set_line(book, line, "product", "Oats")
    [earlier] = earlier_lines(book, line)
    with book.transaction("tidy") as tx:
        tx.delete(Product, [earlier.value["product_id"]])
    restore_line(book, line, earlier.value)
    kept = tab.orders.detail.model.row(0)
    assert kept is not None and kept["product"] == "Rice 米"
    assert earlier_lines(book, line)[0].value["product_text"] == "Oats"
    with book.transaction("tidy") as tx:
        tx.delete(OrderLine, [line])
    assert earlier_lines(book, line) == []
