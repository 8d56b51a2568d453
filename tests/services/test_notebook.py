"""The rice notebook of one customer, in a book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.records import Consumption, Customer, Order, OrderLine, Payment, Product
from crmdesk.models.notebook import rhythm_lines
from crmdesk.qt.i18n import Localizer
from crmdesk.services.fields import InvalidValue
from crmdesk.services.notebook import Notebook, notebook, state

TODAY = date(2026, 11, 23)


def _ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def book(book_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    """A house of five that buys 60 kg of rice every 30 days and pays on the 10th."""
    with new_book(book_path) as made:
        with made.transaction("import") as tx:
            who = tx.insert(
                Customer, name="王家", sort_key="wangjia", currency="CNY", payment_days=5,
                headcount=5,
            )  # fmt: skip
            rice = tx.insert(Product, name="大米", unit="kg")
            for back in (100, 70, 40, 10):
                order = tx.insert(Order, customer_id=who, ordered_on=_ago(back), currency="CNY")
                tx.insert(
                    OrderLine, order_id=order, product_id=rice, quantity=60.0, amount_e4=60 * 10**6
                )
            for back in (78, 48, 18):
                tx.insert(
                    Payment, customer_id=who, amount=6000, paid_on=_ago(back),
                    due_on=_ago(back + 2), currency="CNY",
                )  # fmt: skip
        yield made


def _one(book: Book, table: str) -> int:
    with book.read() as connection:
        sql = f"SELECT id FROM {table} ORDER BY id LIMIT 1"
        return int(connection.exec_driver_sql(sql).scalar_one())


def _notebook(book: Book) -> Notebook:
    return notebook(book, _one(book, "customer"), TODAY)


def test_a_house_that_buys_rice_every_month(book: Book) -> None:
    found = _notebook(book)
    [rice] = found.products
    assert (rice.name, rice.unit, rice.times, rice.last_on) == ("大米", "kg", 4, _ago(10))
    assert rice.bought is not None and rice.bought.per_day == 2.0
    assert rice.out is not None and rice.out.on == _ago(-20)
    assert found.rhythm is not None and found.rhythm.gap == 30.0
    assert found.following is not None and found.following.on == _ago(-20)
    assert found.paying is not None
    assert (found.paying.days, found.paying.payments, found.late_by) == (22.0, 3, 2.0)
    [money] = found.collections
    assert (money.amount, money.on) == (6000, _ago(10) + timedelta(days=5 + 2))
    assert found.risk is None and found.payday is None


def test_what_is_stated_counts_and_is_one_undo(book: Book) -> None:
    who, rice = _one(book, "customer"), _one(book, "product")
    row = state(book, who, rice, "stock", "30", today=TODAY)
    [line] = _notebook(book).products
    assert line.said is not None
    assert (line.said.stock, line.said.stock_on, line.stated) == (30.0, TODAY, "stock")
    assert line.out is not None and line.out.on == _ago(-15)
    assert state(book, who, rice, "per_day", "3", today=TODAY) == row
    [line] = _notebook(book).products
    assert line.out is not None and line.out.on == _ago(-10)
    assert line.stated == "both" and line.differs
    book.undo()
    book.undo()
    assert _notebook(book).products[0].said is None


def test_a_cleared_stock_forgets_its_day(book: Book) -> None:
    who, rice = _one(book, "customer"), _one(book, "product")
    state(book, who, rice, "stock", 30, today=TODAY)
    state(book, who, rice, "stock", None, today=TODAY)
    said = _notebook(book).products[0].said
    assert said is not None and (said.stock, said.stock_on) == (None, None)


def test_a_product_that_is_not_ours_yet_is_added(book: Book) -> None:
    who = _one(book, "customer")
    state(book, who, "花生油", "per_day", 0.5)
    state(book, who, "花生油", "stock", 10, today=TODAY)
    found = {line.name: line for line in _notebook(book).products}
    assert found["花生油"].out is not None and found["花生油"].out.on == _ago(-20)
    with book.read() as connection:
        names = connection.exec_driver_sql("SELECT name FROM product ORDER BY id").scalars().all()
    assert names == ["大米", "花生油"]


@pytest.mark.parametrize(("field", "value"), [("per_day", "-1"), ("stock", "much"), ("stock", -3)])
def test_what_cannot_be_is_refused(book: Book, field: str, value: object) -> None:
    with pytest.raises(InvalidValue):
        state(book, _one(book, "customer"), _one(book, "product"), field, value)
    assert _notebook(book).products[0].said is None


def test_a_product_that_was_replaced_says_by_what(book: Book) -> None:
    who = _one(book, "customer")
    with book.transaction("import") as tx:
        new = tx.insert(Product, name="糙米", unit="kg")
        for ahead in (40, 70, 100):
            order = tx.insert(Order, customer_id=who, ordered_on=_ago(-ahead), currency="CNY")
            tx.insert(OrderLine, order_id=order, product_id=new, quantity=50.0)
    brown, white = notebook(book, who, _ago(-110)).products
    assert (brown.name, brown.dropped) == ("糙米", False)
    assert (white.name, white.dropped, white.instead) == ("大米", True, "糙米")


def test_what_ran_out_years_ago_is_bought_no_more(book: Book) -> None:
    later = TODAY + timedelta(days=4000)
    found = notebook(book, _one(book, "customer"), later)
    assert [line.dropped for line in found.products] == [True]
    line = rhythm_lines(found, Localizer("en", later), later)[0]
    assert (line.title, line.role) == ("Orders have ended", "text_muted")
    assert line.when == "13 Nov 2026", "of the last order, not of one that nobody expects"


def test_nothing_bought_is_an_empty_notebook(book: Book) -> None:
    with book.transaction("import") as tx:
        other = tx.insert(Customer, name="New", sort_key="new")
        bare = tx.insert(Customer, name="Stated", sort_key="stated")
        tx.insert(Consumption, customer_id=bare, per_day=2.0, stock=8.0, stock_on=TODAY)
    assert notebook(book, other, TODAY).products == ()
    assert notebook(book, -1, TODAY).rhythm is None
    [line] = notebook(book, bare, TODAY).products
    assert line.name == "" and line.out is not None and line.out.on == _ago(-4)
