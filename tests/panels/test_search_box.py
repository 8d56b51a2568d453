"""The search box: whose number rings, what is open with them, and what its keys do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crmdesk.actions import window_actions
from crmdesk.app import panel_makers
from crmdesk.book import Book
from crmdesk.book.queries import looking_up
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.main_window import MainWindow
from crmdesk.models.filter_words import filter_words
from crmdesk.models.finder import Finder
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.orders import OrderList
from crmdesk.panels.shell.search import Search
from crmdesk.panels.timeline_area import TimelineArea
from crmdesk.qt.i18n import Localizer
from crmdesk.services import records
from crmdesk.services.finding import at_a_glance, find, find_for_box
from crmdesk.services.saved_lists import View, save_list

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
TODAY = date.today()


@pytest.fixture
def people(book: Book) -> dict[str, int]:
    """Two customers; who rings is a person at the first."""
    harbour = records.create_customer(
        book, name="Harbour Foods", name_local="海港食品", country="CN"
    )
    grey = records.create_customer(book, name="Grey Harbour", country="CN", tier="A")
    wang = records.add(book, "contact", customer_id=harbour, name="王芳", job_title="Buyer")
    for who, value in ((wang, "13800138000"), (None, "021-6288 0000")):
        records.add(book, "channel", customer_id=harbour, contact_id=who, kind="phone", value=value)
    order = records.add(
        book, "sales_order", customer_id=harbour, number="SO-7", currency="CNY",
        ordered_on=TODAY - timedelta(days=60), due_on=TODAY - timedelta(days=30),
    )  # fmt: skip
    records.add(book, "order_line", order_id=order, product_text="Ribbon", amount_e4=1_000_000_000)
    records.add(book, "payment", customer_id=harbour, order_id=order, amount=40_000, paid_on=TODAY)
    records.add(
        book,
        "interaction",
        customer_id=harbour,
        kind="complaint",
        subject="Late delivery",
        at=10**12,
    )
    records.add(book, "task", customer_id=harbour, title="Send samples", due_on=TODAY)
    records.add(book, "answer", question="Too dear?", answer="Count the waste, not the price.")
    records.add(book, "product", name="Harbour ribbon", category="Ribbons")
    return {"harbour": harbour, "grey": grey, "wang": wang}


@pytest.mark.parametrize(
    "typed",
    [
        "13800138000", "138 0013 8000", "+86 138-0013-8000", "0086 13800138000", "013800138000",
        "１３８００１３８０００", "+86 138‑0013‑8000", "(+86) 138.0013.8000", "8613800138000",
        "17951 13800138000", "0013 8000",
    ],
)  # fmt: skip
def test_a_mobile_number_is_known_however_it_is_shown(
    book: Book, people: dict[str, int], typed: str
) -> None:
    found = find_for_box(book, typed)
    assert [each.contact_id for each in found.numbers] == [people["wang"]]


@pytest.mark.parametrize(
    "typed",
    ["021-62880000", "+86 21 6288 0000", "+86 (0)21 6288 0000", "62880000", "021 6288－0000"],
)
def test_so_is_a_number_of_the_office(book: Book, people: dict[str, int], typed: str) -> None:
    numbers = find_for_box(book, typed).numbers
    assert [(n.customer_id, n.contact_id) for n in numbers] == [(people["harbour"], None)]


def test_customers_are_ranked_by_how_well_the_name_fits(book: Book, people: dict[str, int]) -> None:
    found = find_for_box(book, "harbour")
    assert [row.id for row in found.customers] == [people["harbour"], people["grey"]]
    assert [each.title for each in found.others["product"]] == ["Harbour ribbon"]
    assert [row.id for row in find_for_box(book, "haigang").customers] == [people["harbour"]]
    assert find_for_box(book, "   ").customers == ()
    assert [each.title for each in find_for_box(book, "WASTE").others["answer"]] == ["Too dear?"]
    assert find_for_box(book, "100%").others["answer"] == []


def test_a_glance_knows_what_is_open(book: Book, people: dict[str, int]) -> None:
    found = at_a_glance(book, people["harbour"])
    assert [touch.text for touch in found.complaints] == ["Late delivery"]
    assert [(order.number, order.owed) for order in found.overdue] == [("SO-7", 60_000)]
    assert found.steps == [("Send samples", TODAY)]
    assert {each.value for each in found.reached} == {"13800138000", "021-6288 0000"}


@pytest.fixture
def search(qtbot: QtBot, desk: Desk, people: dict[str, int]) -> Search:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    made = Search(desk, window_actions({}), window)
    made.open()
    return made


def _type(qtbot: QtBot, search: Search, text: str) -> QLineEdit:
    line = search.box.findChild(QLineEdit)
    assert line is not None
    line.clear()
    line.insert(text)
    return line


def test_where_very_many_match_names_are_looked_for_a_moment_later(
    qtbot: QtBot, search: Search, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = records.create_customer(book, name="Old Shanghai Bakery")
    for number in range(12):
        records.create_customer(book, name=f"Trader {number}", city="Shanghai")
    for most in ("MOST", "AT_ONCE"):
        monkeypatch.setattr(looking_up, most, 5)
    monkeypatch.setattr(looking_up, "NAMES", 3)
    monkeypatch.setattr(looking_up, "is_small", lambda _connection: False)

    def shown() -> list[str]:
        return [item.title for item in search.box.items()]

    _type(qtbot, search, "shangh")
    assert "Old Shanghai Bakery" not in shown()  # at once only the newest
    assert old in [row.id for row in find_for_box(book, "shangh").customers]
    qtbot.keyClick(search.box.findChild(QLineEdit), KEY.Key_Down)
    second = search.box.current()
    qtbot.waitUntil(lambda: "Old Shanghai Bakery" in shown())
    assert shown()[0] == "Old Shanghai Bakery"  # of all of them only this has it in its name
    assert search.box.current() == second  # stays marked among the others


def test_in_a_book_of_many_names_are_looked_into_a_moment_later(
    qtbot: QtBot, search: Search, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    records.create_customer(book, name="Microsoft")
    records.create_customer(book, name="Müller & Söhne")
    nothing = search.box._empty

    def shown() -> list[str]:
        return [item.title for item in search.box.items()]

    _type(qtbot, search, "rosof")
    assert "Microsoft" in shown()  # in a small one at once
    monkeypatch.setattr(looking_up, "is_small", lambda _connection: False)
    for typed, name in (("icroso", "Microsoft"), ("ulle", "Müller & Söhne")):
        _type(qtbot, search, typed)
        assert name not in shown()
        assert nothing.isVisible() and nothing.text() == "Looking inside names…"
        qtbot.waitUntil(lambda: name in shown())  # noqa: B023
    _type(qtbot, search, "qqqq")
    qtbot.waitUntil(lambda: nothing.text().startswith("Nothing found"))


def test_who_rings_is_shown_with_what_is_open(
    qtbot: QtBot, search: Search, people: dict[str, int]
) -> None:
    line = _type(qtbot, search, "13800138000")
    qtbot.waitUntil(search.box.detail.isVisible)
    shown = search.box.detail.shown
    assert shown is not None
    assert shown.title == "王芳"
    words = " ".join(f"{each.text} {each.right}" for each in shown.lines)
    for wanted in ("Late delivery", "¥600", "Send samples", "SO-7", "13800138000"):
        assert wanted in words
    search.box.grab()
    with qtbot.waitSignal(search.visit_requested) as visit:
        qtbot.keyClick(line, KEY.Key_L, CONTROL)
    assert visit.args == [people["harbour"]]
    assert not search.box.isVisible()


def test_keys_copy_and_open(qtbot: QtBot, search: Search, people: dict[str, int]) -> None:
    line = _type(qtbot, search, "王芳")
    with qtbot.waitSignal(search.noticed):
        qtbot.keyClick(line, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "13800138000"
    search.open()
    line = _type(qtbot, search, "grey")
    with qtbot.waitSignal(search.noticed) as told:
        qtbot.keyClick(line, KEY.Key_C, CONTROL)
    assert told.args == ["Grey Harbour has no number"]
    search.open()
    line = _type(qtbot, search, "send samp")
    with qtbot.waitSignal(search.target_opened) as opened:
        qtbot.keyClick(line, KEY.Key_Return)
    target = opened.args[0]
    assert (target.kind, target.customer_id) == ("task", people["harbour"])
    search.open()
    line = _type(qtbot, search, "too dear")
    with qtbot.waitSignal(search.noticed):
        qtbot.keyClick(line, KEY.Key_Return)
    assert QGuiApplication.clipboard().text() == "Count the waste, not the price."


def test_a_product_leads_to_who_bought_it(
    qtbot: QtBot, search: Search, desk: Desk, people: dict[str, int]
) -> None:
    line = _type(qtbot, search, "harbour ribbon")
    with qtbot.waitSignal(search.noticed) as told:
        qtbot.keyClick(line, KEY.Key_Return)
    assert told.args == ["Nobody has bought Harbour ribbon yet"]
    records.add(desk.book, "product", name="Ribbon")  # an order names it
    search.open()
    line = _type(qtbot, search, "ribbon")
    items = [each for each in search.finder.wares("ribbon") if each.title == "Ribbon"]
    with qtbot.waitSignal(search.command_chosen) as command:
        search.box.chosen.emit(items[0])
    assert command.args == ["panel_customers"]
    assert desk.selection.filter.ids == (people["harbour"],)
    assert desk.selection.filter.label == "bought Ribbon"


def test_nothing_typed_offers_who_was_in_view_before(
    qtbot: QtBot, search: Search, desk: Desk, people: dict[str, int]
) -> None:
    for who in ("harbour", "grey", "harbour", "grey"):
        desk.selection.select(people[who])
    search.open()
    first = search.box.current()
    assert first is not None and first.title == "Harbour Foods"
    records.delete(desk.book, "customer", [people["harbour"]])
    search.open()
    first = search.box.current()
    assert first is not None and first.payload == "new_customer"


def test_the_filter_is_said_by_names(book: Book, people: dict[str, int]) -> None:
    ours = records.add(book, "staff", name="Lin Yue")
    chosen = CustomerFilter(country=("DE",), owner=(str(ours),), tier=("A",))
    assert filter_words(chosen, book, Localizer("en")) == ["tier A", "Germany", "Lin Yue"]
    assert filter_words(chosen, book, Localizer("zh_CN"))[1:] == ["德国", "Lin Yue"]


def test_saved_lists_and_commands_are_found(qtbot: QtBot, search: Search, desk: Desk) -> None:
    wanted = save_list(desk.book, "Late ones", View(desk.selection.filter))
    line = _type(qtbot, search, "late one")
    with qtbot.waitSignal(search.list_chosen) as chosen:
        qtbot.keyClick(line, KEY.Key_Return)
    assert chosen.args == [wanted]
    search.open()
    line = _type(qtbot, search, "undo")
    with qtbot.waitSignal(search.command_chosen) as command:
        qtbot.keyClick(line, KEY.Key_Return)
    assert command.args == ["undo"]


def test_enter_leads_to_the_person_and_to_the_note(
    qtbot: QtBot, desk: Desk, people: dict[str, int]
) -> None:
    window = MainWindow(desk, panel_makers())
    qtbot.addWidget(window)
    window.show()
    window.search.open()
    line = _type(qtbot, window.search, "13800138000")
    qtbot.keyClick(line, KEY.Key_Return)
    assert desk.selection.customer_id == people["harbour"]
    record = window.places.customers().record
    tabs = record.ui.tabs
    assert record.names[tabs.currentIndex()] == "people"
    window.search.open()
    line = _type(qtbot, window.search, "late deliv")
    qtbot.keyClick(line, KEY.Key_Return)
    assert record.names[tabs.currentIndex()] == "timeline"
    area = record.findChild(TimelineArea)
    qtbot.waitUntil(lambda: area.detail.entry is not None)  # type: ignore[union-attr]
    assert area.detail.entry.kind == "complaint"  # type: ignore[union-attr]
    desk.runner.cancel_all()
    desk.runner.wait_for_all()
    window.retire()


def test_esc_closes_the_box_and_nothing_else(
    qtbot: QtBot, desk: Desk, people: dict[str, int]
) -> None:
    window = MainWindow(desk, panel_makers())
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    desk.selection.set_filter(CustomerFilter(tier=("A",)))
    window.search.open()
    line = _type(qtbot, window.search, "harb")
    qtbot.keyClick(line, KEY.Key_Escape)
    assert not window.search.box.isVisible()
    assert desk.selection.filter.tier == ("A",)
    desk.runner.cancel_all()
    desk.runner.wait_for_all()


def test_orders_are_found_by_number_and_by_what_was_bought(
    qtbot: QtBot, desk: Desk, people: dict[str, int]
) -> None:
    book, grey = desk.book, people["grey"]
    tape = records.add(book, "product", name="封箱胶带")
    newer = records.add(
        book, "sales_order", customer_id=grey, number="26-1187", currency="CNY", ordered_on=TODAY
    )
    records.add(book, "order_line", order_id=newer, product_id=tape, amount_e4=500_000_000)
    for typed, wanted in {
        "so-7": "SO-7",
        "1187": "26-1187",
        "胶带": "26-1187",
        "ribb": "SO-7",
    }.items():
        orders = find_for_box(book, typed).orders
        assert [each.number for each in orders] == [wanted], typed
        assert any(each.kind == "order" and each.title == wanted for each in find(book, typed))
    window = MainWindow(desk, panel_makers())
    qtbot.addWidget(window)
    window.show()
    window.search.open()
    line = _type(qtbot, window.search, "1187")
    (item,) = Finder(book, desk.localizer).orders("1187")
    assert "26-1187" in item.title and "封箱胶带" in item.subtitle and "¥500" in item.subtitle
    qtbot.keyClick(line, KEY.Key_Return)
    assert desk.selection.customer_id == grey
    record = window.places.customers().record
    assert record.names[record.ui.tabs.currentIndex()] == "value"
    orders = record.findChild(OrderList)
    assert orders is not None and orders.detail.title.text().startswith("26-1187")
    desk.runner.cancel_all()
    desk.runner.wait_for_all()
    window.retire()
