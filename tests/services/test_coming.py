"""What is coming, from orders, payments and stated stocks in a book."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.queries.coming import Trade, trade_of
from crmdesk.book.records import Consumption, Customer, Order, OrderLine, Payment, Product
from crmdesk.cli import main
from crmdesk.services.coming import NEWEST, Coming, coming, expected, foretold, rhythm_of

TODAY = date(2026, 11, 23)


@pytest.fixture
def book(book_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    """A customer who buys 60 rolls on the first of each 30 days, and pays within ten."""
    with new_book(book_path) as made:
        with made.transaction("import") as tx:
            who = tx.insert(
                Customer, name="Harbour", sort_key="harbour", payment_days=30, paydays="15",
                currency="CNY",
            )  # fmt: skip
            rolls = tx.insert(Product, name="TL-100")
            for back in (80, 50, 20):
                order = tx.insert(
                    Order, customer_id=who, ordered_on=TODAY - timedelta(days=back),
                    currency="CNY", number=f"A{back}",
                )  # fmt: skip
                tx.insert(
                    OrderLine, order_id=order, product_id=rolls, product_text="TL-100",
                    quantity=60.0, unit_price=100, amount_e4=6000 * 10_000,
                )  # fmt: skip
            tx.insert(
                Payment, customer_id=who, amount=12_000, paid_on=TODAY - timedelta(days=10),
                due_on=TODAY - timedelta(days=12), currency="CNY",
            )  # fmt: skip
        yield made


def test_stock_next_order_and_money_are_foretold(book: Book) -> None:
    found = {each.what: each for each in coming(book, 60, today=TODAY)}
    assert found["stock_out"].on == TODAY + timedelta(days=10)
    assert found["stock_out"].product == "TL-100"
    assert found["stock_out"].based_on == "the last 3 purchases"
    assert found["next_order"].on == TODAY + timedelta(days=10)
    # the third order is unpaid: 30 days after 3 November, two days late as usual, then the 15th
    assert found["collection"].on == date(2026, 12, 15)
    assert (found["collection"].amount, found["collection"].currency) == (6000, "CNY")


def test_a_new_order_moves_everything_on(book: Book) -> None:
    with book.read() as connection:
        who = connection.exec_driver_sql("SELECT id FROM customer").scalar_one()
        rolls = connection.exec_driver_sql("SELECT id FROM product").scalar_one()
    with book.transaction("add_order") as tx:
        order = tx.insert(Order, customer_id=who, ordered_on=TODAY, currency="CNY", number="B")
        tx.insert(
            OrderLine, order_id=order, product_id=rolls, product_text="TL-100", quantity=120.0,
            unit_price=100, amount_e4=0,
        )  # fmt: skip
    found = {each.what: each for each in coming(book, 90, today=TODAY)}
    # 180 in 80 days; ten days early, so that 60 - 20 * 2.25 = 15 are left beside the 120
    assert found["stock_out"].on == TODAY + timedelta(days=60)
    assert found["stock_out"].gaps == 3


def test_what_was_stated_is_said_to_be_stated(book: Book) -> None:
    with book.read() as connection:
        who = connection.exec_driver_sql("SELECT id FROM customer").scalar_one()
        rolls = connection.exec_driver_sql("SELECT id FROM product").scalar_one()
    with book.transaction("edit") as tx:
        tx.insert(
            Consumption, customer_id=who, product_id=rolls, per_day=4.0, stock=20.0,
            stock_on=TODAY,
        )  # fmt: skip
    found = {each.what: each for each in coming(book, 60, today=TODAY, customer_id=who)}
    assert found["stock_out"].on == TODAY + timedelta(days=5)
    assert found["stock_out"].based_on == "the consumption and stock stated"


def test_only_the_days_asked_for_are_told(book: Book) -> None:
    assert [each.what for each in coming(book, 9, today=TODAY)] == []
    assert len(coming(book, 10, today=TODAY)) == 2
    assert coming(book, 10, today=TODAY + timedelta(days=200)) == []


def test_the_command_answers_in_json(
    book_path: Path, small_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["coming", "--book", str(small_sample), "--json", "--days", "400"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told
    assert {"customer", "what", "on", "based_on"} <= set(told[0])
    assert {each["what"] for each in told} <= {"stock_out", "next_order", "collection"}
    assert [each["on"] for each in told] == sorted(each["on"] for each in told)
    assert main(["coming", "--book", str(small_sample), "--days", "-1"]) == 2


def _all(trade: Trade) -> list[Coming]:
    return expected(trade, rhythm_of(trade))


def test_the_newest_orders_tell_the_same_as_all(small_sample: Path) -> None:
    with Book.open(small_sample) as sample, sample.read() as connection:
        ids = connection.exec_driver_sql("SELECT id FROM customer").scalars().all()
        whole, some = trade_of(connection, ids), trade_of(connection, ids, newest=NEWEST)
    assert any(len(a.orders) > len(b.orders) for a, b in zip(whole, some, strict=True))
    for all_of_it, newest in zip(whole, some, strict=True):
        known = {(each.what, each.product): each for each in _all(all_of_it)}
        for each in _all(newest):
            same = replace(known[each.what, each.product], gaps=each.gaps)
            assert each == same, "only how many payments it is based on may be fewer"


def test_a_long_list_stops_when_nobody_wants_it_any_more(book: Book) -> None:
    class Unwanted(Exception):
        pass

    def tick() -> None:
        raise Unwanted

    with pytest.raises(Unwanted):
        foretold(book, 30, today=TODAY, tick=tick)
