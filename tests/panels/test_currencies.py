"""Exchange rates by keys: typed in the dialog, asked for where a sum leaves something out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.book.queries.record import customer_record
from crmdesk.book.records import Customer, Order, OrderLine
from crmdesk.models.customer_list import COLUMNS, CustomerListModel
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.dialogs.currencies import CurrenciesDialog
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.figures import FigureStrip
from crmdesk.panels.record.page import RecordPage
from crmdesk.panels.record.wallet_grid import WalletGrid
from crmdesk.services import records
from crmdesk.services.currencies import currencies, set_rate

TODAY = date.today()


def sold(book: Book, *amounts: tuple[str, int]) -> int:
    """Add a customer that bought for so many minor units."""
    with book.transaction("fill") as tx:
        made = tx.insert(Customer, name="Harbour", sort_key="harbour", currency="CNY")
        for currency, amount in amounts:
            order = tx.insert(Order, customer_id=made, ordered_on=TODAY, currency=currency)
            tx.insert(OrderLine, order_id=order, amount_e4=amount * 10_000)
    return made


def _opened(desk: Desk, qtbot: QtBot) -> CurrenciesDialog:
    dialog = CurrenciesDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _done(desk: Desk) -> None:
    desk.runner.wait_for_all()
    QApplication.processEvents()


def test_a_rate_is_typed_and_kept_by_enter(desk: Desk, book: Book, qtbot: QtBot) -> None:
    sold(book, ("CNY", 100_00), ("USD", 100_00))
    dialog = _opened(desk, qtbot)
    assert dialog.state.text() == "Left out of all sums, having no rate: USD."
    row = dialog.rows["USD"]
    assert (row.name.text(), row.into.text(), row.note.text()) == (
        "1 USD =", "CNY", "1 amount, not counted",
    )  # fmt: skip
    assert not row.day.isEnabled()
    row.rate.setFocus()
    QTest.keyClicks(row.rate, "7.12")
    QTest.keyClick(row.rate, Qt.Key.Key_Return)
    _done(desk)
    assert dialog.isVisible()
    line = currencies(book).lines[0]
    assert (line.rate, line.as_of, line.counted) == ("7.12", TODAY, True)
    assert row.day.isEnabled()
    assert dialog.state.text() == "All amounts are counted in CNY, by these rates."
    book.undo()
    assert currencies(book).lines[0].rate == ""


def test_what_is_no_rate_is_said_and_a_new_currency_is_added(
    desk: Desk, book: Book, qtbot: QtBot
) -> None:
    sold(book, ("CNY", 100_00))
    dialog = _opened(desk, qtbot)
    assert dialog.state.text() == "All amounts are in CNY; nothing has to be converted."
    dialog.code.setText("e1")
    dialog.add()
    assert "three letters" in dialog.message.text()
    dialog.code.setText("eur")
    dialog.add()
    row = dialog.rows["EUR"]
    QTest.keyClicks(row.rate, "seven")
    QTest.keyClick(row.rate, Qt.Key.Key_Return)
    _done(desk)
    assert dialog.message.text()
    row.rate.clear()
    QTest.keyClicks(row.rate, "7.8")
    dialog.close_button.click()
    _done(desk)
    assert [line.rate for line in currencies(book).lines] == ["7.8"]


def test_the_home_currency_is_chosen(desk: Desk, book: Book, qtbot: QtBot) -> None:
    sold(book, ("CNY", 712_00), ("USD", 100_00))
    set_rate(book, "USD", "7.12")
    dialog = _opened(desk, qtbot)
    dialog.home.setCurrentText("USD")
    dialog.home.activated.emit(0)
    _done(desk)
    assert book.currency == "USD"
    row = dialog.rows["CNY"]
    assert row.note.text() == "1 amount, by way of other rates"
    assert row.rate.placeholderText() == "0.140449"


def test_the_list_and_the_record_say_what_is_not_counted(
    desk: Desk, book: Book, qtbot: QtBot
) -> None:
    customer = sold(book, ("CNY", 100_00), ("USD", 300_00))
    model = CustomerListModel(book, desk.runner, desk.localizer)
    model.reload()
    cell = model.index(0, COLUMNS.index("revenue"))
    assert cell.data() == "¥100 + $300"
    assert "No exchange rate for USD" in cell.data(Qt.ItemDataRole.ToolTipRole)
    page = RecordPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_customer(customer)
    _done(desk)
    chip = page.header.rates
    assert chip.isVisibleTo(page)
    assert chip.text() == "USD not counted"
    with qtbot.waitSignal(page.command_requested) as asked:
        chip.click()
    assert asked.args == ["currencies"]

    set_rate(book, "USD", "7", date(2026, 11, 1))
    strip = FigureStrip(desk)
    qtbot.addWidget(strip)
    with book.read() as connection:
        strip.show_record(customer_record(connection, customer))
    year = next(each for each in strip.figures if each.caption == "12 months")
    assert year.value == "¥2.2 k"
    assert "of it $300 at 1 USD = 7 CNY of 1 Nov 2026" in year.tip


def test_the_list_and_the_wallet_lead_to_the_rate_that_is_missing(
    desk: Desk, book: Book, qtbot: QtBot
) -> None:
    customer = sold(book, ("CNY", 100_00), ("USD", 100_00))
    records.add(
        book, "wallet_cell", customer_id=customer, product_text="Boxes", volume=5_00,
        currency="EUR",
    )  # fmt: skip
    panel = CustomersPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(1200, 700)
    panel.show()
    panel.activate()
    desk.selection.select(customer)
    record = panel.record
    panel._on_loaded(None)
    book.subscribe(panel.apply_changes)
    assert panel.rates.isVisible() and panel.rates.text() == "USD not counted"
    with qtbot.waitSignal(panel.command_requested) as asked:
        panel.rates.click()
    assert asked.args == ["currencies"]
    record.show_customer(customer)
    record.show_tab("wallet")
    grid = record.findChild(WalletGrid)
    assert grid is not None and grid.rates.text() == "EUR not counted"
    with qtbot.waitSignal(panel.command_requested) as asked:
        grid.rates.click()
    assert asked.args == ["currencies"]
    for code in ("USD", "EUR"):
        set_rate(book, code, "7.5")
    assert not panel.rates.isVisible() and not grid.rates.isVisible()
    book.unsubscribe(panel.apply_changes)
    _done(desk)
