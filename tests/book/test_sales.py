"""Revenue follows from orders; where a customer has none, from what was won."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.queries.record import customer_record, month_sums
from crmdesk.book.records import Customer, Opportunity, Order, OrderLine
from crmdesk.services.charts import chart_data

TODAY = date.today()
RECENT, LAST_YEAR = TODAY - timedelta(days=20), TODAY - timedelta(days=400)


@pytest.fixture
def book(tmp_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    with new_book(tmp_path / "a.crm", currency="CNY") as made:
        yield made


@pytest.fixture
def customer(book: Book) -> int:
    """A customer with two won deals, a lost one and an open one."""
    with book.transaction("fill") as tx:
        made = tx.insert(Customer, name="Harbour", sort_key="harbour")
        for stage, value, on in (
            ("won", 700_00, RECENT), ("won", 300_00, LAST_YEAR), ("lost", 90_00, RECENT),
            ("proposal", 50_00, None),
        ):  # fmt: skip
            tx.insert(Opportunity, customer_id=made, stage=stage, value=value, closed_on=on)
    return made


def _figures(book: Book, customer: int) -> tuple[int, int, int, date | None]:
    with book.read() as connection:
        found = customer_record(connection, customer, ()).figures
    names = ("revenue_12m", "revenue_prev", "revenue_total", "last_order_on")
    return tuple(found.get(name) for name in names)  # type: ignore[return-value]


def test_won_deals_are_revenue_where_no_order_is_known(book: Book, customer: int) -> None:
    assert _figures(book, customer) == (700_00, 300_00, 1000_00, RECENT)
    with book.read() as connection:
        months = dict(month_sums(connection, customer, TODAY))
    assert months[RECENT.replace(day=1)].amount == 700_00
    chart = chart_data(book)["revenue"]
    assert chart.series["this"].sum() == 700_00


def test_with_the_first_order_the_orders_alone_count(book: Book, customer: int) -> None:
    with book.transaction("order") as tx:
        order = tx.insert(Order, customer_id=customer, ordered_on=RECENT)
        tx.insert(OrderLine, order_id=order, amount_e4=5_00 * 10_000)
    assert _figures(book, customer) == (5_00, 0, 5_00, RECENT)
    book.undo()
    assert _figures(book, customer) == (700_00, 300_00, 1000_00, RECENT)


def test_a_deal_that_is_won_counts_at_once(book: Book, customer: int) -> None:
    with book.transaction("win") as tx:
        [still] = tx.find(Opportunity, stage="proposal")
        tx.update(Opportunity, still["id"], stage="won", closed_on=TODAY)
    assert _figures(book, customer) == (750_00, 300_00, 1050_00, TODAY)
    book.undo()
    assert _figures(book, customer)[0] == 700_00
