"""Orders and payments written by hand: what follows from a value, what is refused, taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from crmdesk.book.book import Book
from crmdesk.book.queries.orders import customer_orders, customer_payments
from crmdesk.book.records import Customer, Order, OrderLine, Product
from crmdesk.services.fields import InvalidValue
from crmdesk.services.order_lines import add_line, read_quantity, set_line
from crmdesk.services.orders import add_order, add_payment, set_order, set_payment
from crmdesk.services.records import delete
from tests.services.book_dump import one

DAY = date(2026, 11, 2)


@pytest.fixture
def firm(book: Book) -> int:
    with book.transaction("fill") as tx:
        tx.insert(Product, name="Rice 米", unit="kg", price=5_00, cost=4_00, currency="CNY")
        tx.insert(Product, name="Noodles", price=3_00, currency="CNY")
        return tx.insert(Customer, name="Corner", currency="CNY", payment_days=30)


def _order(book: Book, firm: int) -> dict[str, Any]:
    with book.read() as connection:
        return customer_orders(connection, firm, 10).rows[0]


def _line(book: Book, firm: int, at: int = 0) -> dict[str, Any]:
    line: dict[str, Any] = _order(book, firm)["lines"][at]
    return line


def test_an_order_takes_several_products_and_adds_them_up(book: Book, firm: int) -> None:
    order = add_order(book, firm, "rice 米", "20", on=DAY)
    add_line(book, order, "Noodles", "4")
    add_line(book, order, "A gift box", "1")
    found = _order(book, firm)
    assert found["what"] == "Rice 米 × 20 kg, Noodles × 4, A gift box × 1"
    assert (found["amount"], found["cost"]) == (112_00, None)
    delete(book, "order_line", [found["lines"][2]["id"]])
    book.undo()
    assert len(_order(book, firm)["lines"]) == 3


def test_amount_and_cost_follow_quantity_price_and_discount(book: Book, firm: int) -> None:
    add_order(book, firm, "Rice 米", "20", on=DAY)
    line = _line(book, firm)
    assert (line["unit_price"], line["cost"], line["amount"]) == (5_00, 4_00, 100_00)
    for field, text, amount, price, cost_e4 in (
        ("quantity", "30", 150_00, 5_00, 120_00_0000),
        ("unit_price", "¥6", 180_00, 6_00, 120_00_0000),
        ("discount", "10%", 162_00, 6_00, 120_00_0000),
        ("cost", "3.5", 162_00, 6_00, 105_00_0000),
        ("amount", "135", 135_00, 5_00, 105_00_0000),
        ("quantity", "10", 45_00, 5_00, 35_00_0000),
        ("discount", "", 50_00, 5_00, 35_00_0000),
        ("quantity", "-10", -50_00, 5_00, -35_00_0000),
    ):
        set_line(book, line["id"], field, text)
        now = _line(book, firm)
        assert (now["amount"], now["unit_price"], now["cost_e4"]) == (amount, price, cost_e4), field
    while book.undo() is not None and _order(book, firm)["amount"] != 100_00:
        pass
    assert _line(book, firm)["cost_e4"] == 80_00_0000


def test_what_cannot_be_is_refused_and_nothing_changes(book: Book, firm: int) -> None:
    order = add_order(book, firm, "Rice 米", "20", on=DAY)
    payment = add_payment(book, firm, "40", on=DAY)
    before = _order(book, firm)
    for field, text in (
        ("quantity", "a lot"), ("quantity", ""), ("quantity", "0"), ("quantity", "1e30"),
        ("unit_price", "-1"), ("unit_price", "$5"), ("discount", "120"), ("cost", "x"),
        ("amount", ""), ("product", " "), ("unit", ""), ("unit", "k" * 50),
        ("unit_price", "90000000000000000"),
    ):  # fmt: skip
        with pytest.raises(InvalidValue):
            set_line(book, before["lines"][0]["id"], field, text)
    for field, text in (("ordered_on", ""), ("ordered_on", "someday"), ("currency", "yuan")):
        with pytest.raises(InvalidValue):
            set_order(book, order, field, text)
    for field, value in (("amount", ""), ("amount", "0"), ("paid_on", None), ("due_on", "soon")):
        with pytest.raises(InvalidValue):
            set_payment(book, payment, field, value)
    assert _order(book, firm) == before


def test_the_same_product_in_another_unit_is_another_one(book: Book, firm: int) -> None:
    order = add_order(book, firm, "Rice 米", "20", on=DAY)
    boxes = add_line(book, order, "Rice 米", "3 箱")
    assert [line["unit"] for line in _order(book, firm)["lines"]] == ["kg", "箱"]
    assert one(book, "SELECT COUNT(*) FROM product WHERE name='Rice 米'") == 2
    set_line(book, boxes, "unit", "KG")
    assert one(book, "SELECT COUNT(*) FROM product WHERE name='Rice 米'") == 2
    assert _line(book, firm, 1)["unit"] == "kg"
    # where nobody has said in what it is counted, the catalogue learns it
    noodles = add_line(book, order, "Noodles", "5 box")
    assert _line(book, firm, 2)["unit"] == "box"
    assert one(book, "SELECT COUNT(*) FROM product WHERE name='Noodles'") == 1
    set_line(book, noodles, "quantity", "2 kg")
    assert one(book, "SELECT COUNT(*) FROM product WHERE name='Noodles'") == 2
    # a name that is no product yet becomes one with its unit
    set_line(book, add_line(book, order, "Gift", "1"), "unit", "set")
    assert one(book, "SELECT unit FROM product WHERE name='Gift'") == "set"


def test_another_product_brings_its_price_unless_one_was_agreed(book: Book, firm: int) -> None:
    add_order(book, firm, "Rice 米", "10", on=DAY)
    line = _line(book, firm)["id"]
    set_line(book, line, "product", "noodles")
    now = _line(book, firm)
    assert (now["product"], now["amount"], now["cost"]) == ("Noodles", 30_00, None)
    set_line(book, line, "unit_price", "2.80")
    set_line(book, line, "product", "Rice 米")
    assert _line(book, firm)["amount"] == 28_00


def test_the_day_of_payment_goes_with_the_order_and_terms(book: Book, firm: int) -> None:
    order = add_order(book, firm, "Rice 米", "10", on=DAY)
    assert _order(book, firm)["due_on"] == date(2026, 12, 2)
    set_order(book, order, "ordered_on", "2026-11-10")
    assert _order(book, firm)["due_on"] == date(2026, 12, 10)
    set_order(book, order, "due_on", "2026-12-24")
    set_order(book, order, "ordered_on", "2026-11-11")
    assert _order(book, firm)["due_on"] == date(2026, 12, 24)


def test_figures_stay_in_a_currency_of_other_minor_units(book: Book, firm: int) -> None:
    order = add_order(book, firm, "Rice 米", "10", on=DAY)
    set_order(book, order, "currency", "jpy")
    now = _order(book, firm)
    assert (now["amount"], now["cost"], now["lines"][0]["unit_price"]) == (50, 40, 5)
    set_line(book, now["lines"][0]["id"], "unit_price", "120")
    assert _order(book, firm)["amount"] == 1200
    payment = add_payment(book, firm, "40", on=DAY)
    set_payment(book, payment, "currency", "JPY")
    assert one(book, "SELECT amount FROM payment") == 40


def test_payments_are_set_and_those_expected_stand_first(book: Book, firm: int) -> None:
    order = add_order(book, firm, "Rice 米", "10", on=DAY)
    first = add_payment(book, firm, "¥20", on=DAY)
    add_payment(book, firm, "30", on=date(2026, 11, 20))
    set_payment(book, first, "order_id", order)
    set_payment(book, first, "due_on", "2026-12-01")
    set_payment(book, first, "paid_on", None)
    with book.read() as connection:
        rows = customer_payments(connection, firm, 10).rows
    assert [(row["amount"], row["paid_on"]) for row in rows] == [
        (20_00, None), (30_00, date(2026, 11, 20)),
    ]  # fmt: skip
    delete(book, "sales_order", [order])
    assert one(book, "SELECT COUNT(*) FROM order_line") == 0
    assert one(book, "SELECT COUNT(*) FROM payment WHERE order_id IS NOT NULL") == 0
    book.undo()
    assert one(book, "SELECT order_id FROM payment WHERE amount=2000") == order


def test_lines_without_a_quantity_keep_their_amount(book: Book, firm: int) -> None:
    with book.transaction("fill") as tx:
        order = tx.insert(Order, customer_id=firm, ordered_on=DAY, currency="CNY")
        line = tx.insert(OrderLine, order_id=order, product_text="Lump", amount_e4=90_00_0000)
    assert _order(book, firm)["what"] == "Lump"
    set_line(book, line, "quantity", "3")
    assert _order(book, firm)["amount"] == 270_00
    set_line(book, line, "amount", "90")
    assert _line(book, firm)["unit_price"] == 30_00


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("20", (20, "")), ("2.5 kg", (2.5, "kg")), ("20箱", (20, "箱")), ("-3", (-3, "")),
     ("1.5万 kg", (15000, "kg")), ("3 万件", (30000, "件")), ("1,200 pcs", (1200, "pcs")),
     ("8 千克", (8, "千克"))],
)  # fmt: skip
def test_a_quantity_may_bring_its_unit(text: str, wanted: tuple[float, str]) -> None:
    pieces, unit = read_quantity(text)
    assert (float(pieces), unit) == wanted
