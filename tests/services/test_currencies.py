"""One home currency for every sum; what no rate leads there from is left out and named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerRow, customer_ids, customer_rows
from crmdesk.book.queries.record import customer_record, whole_record
from crmdesk.book.records import (
    Benefit,
    Competitor,
    Currency,
    Customer,
    Opportunity,
    Order,
    OrderLine,
    WalletCell,
)
from crmdesk.money import Foreign, Sum, digits, foreign_of
from crmdesk.services import grading
from crmdesk.services.charts import chart_data
from crmdesk.services.currencies import currencies, missing, set_home, set_rate
from crmdesk.services.fields import InvalidValue
from crmdesk.services.referrals import referrals

TODAY = date.today()
RECENT, LAST_YEAR = TODAY - timedelta(days=20), TODAY - timedelta(days=400)


@pytest.fixture
def book(tmp_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    with new_book(tmp_path / "a.crm", currency="CNY") as made:
        yield made


def customer(book: Book, name: str, *sales: tuple[str, int], **values: Any) -> int:
    """Add a customer that bought for so many minor units."""
    with book.transaction("fill") as tx:
        made = tx.insert(Customer, name=name, sort_key=name.casefold(), **values)
        for currency, amount in sales:
            order = tx.insert(Order, customer_id=made, ordered_on=RECENT, currency=currency)
            tx.insert(OrderLine, order_id=order, amount_e4=amount * 10_000, cost_e4=0)
    return made


def row(book: Book, customer_id: int) -> CustomerRow:
    with book.read() as connection:
        return customer_rows(connection, [customer_id])[0]


def by_revenue(book: Book) -> list[str]:
    with book.read() as connection:
        ids = list(customer_ids(connection, sort="revenue", descending=True))
        return [each.name for each in customer_rows(connection, ids)]


def test_a_book_of_one_currency_asks_nothing_and_changes_nothing(book: Book) -> None:
    sold = customer(book, "Harbour", ("CNY", 100_00), ("", 50_00))
    assert row(book, sold).revenue == Sum(150_00, "CNY")
    assert missing(book) == ()
    assert currencies(book).lines == ()
    with book.read() as connection:
        assert connection.exec_driver_sql("SELECT foreign_sums FROM standing").scalar() == ""


def test_where_all_money_is_in_another_currency_sums_are_in_that_one(book: Book) -> None:
    sold = customer(book, "Harbour", ("USD", 100_00))
    assert row(book, sold).revenue == Sum(100_00, "USD")
    assert missing(book) == ()
    charts = chart_data(book)
    assert charts["revenue"].currency == "USD"
    assert charts["revenue"].left_out == ()

    customer(book, "Delta", ("CNY", 5_00))
    assert row(book, sold).revenue == Sum(0, "CNY", (("USD", 100_00),))
    assert missing(book) == ("USD",)
    book.undo()
    assert row(book, sold).revenue == Sum(100_00, "USD")
    customer(book, "Rhine", ("EUR", 5_00), ("EUR", 5_00))
    assert row(book, sold).revenue == Sum(100_00, "USD"), "no money is at home yet"
    assert missing(book) == ("EUR",)
    set_rate(book, "EUR", "8")
    assert row(book, sold).revenue == Sum(0, "CNY", (("USD", 100_00),))


def test_without_a_rate_an_amount_is_left_out_and_named(book: Book) -> None:
    both = customer(book, "Both", ("CNY", 100_00), ("USD", 900_00))
    yuan = customer(book, "Yuan", ("CNY", 200_00))
    assert row(book, both).revenue == Sum(100_00, "CNY", (("USD", 900_00),))
    assert by_revenue(book) == ["Yuan", "Both"]
    chart = chart_data(book)["pareto"]
    assert chart.series["revenue"].tolist() == [200_00, 100_00]
    assert chart.left_out == (("USD", 1),)
    graded = grading.preview(book)
    assert graded.columns.left_out == {"USD": (both,)}
    assert graded.columns.revenue.tolist() == [100_00, 200_00]
    explainer = grading.Explainer(graded)
    assert explainer.left_out(both) == ["USD"]
    assert explainer.left_out(yuan) == []


def test_a_rate_brings_all_sums_home_and_undo_takes_it_back(book: Book) -> None:
    both = customer(book, "Both", ("CNY", 100_00), ("USD", 900_00))
    customer(book, "Yuan", ("CNY", 200_00))
    set_rate(book, "usd", "7.12", date(2026, 11, 1))
    at_home = 100_00 + 6408_00
    assert row(book, both).revenue == Sum(at_home, "CNY")
    assert by_revenue(book) == ["Both", "Yuan"]
    charts = chart_data(book)
    assert charts["pareto"].series["revenue"].tolist() == [at_home, 200_00]
    assert charts["revenue"].left_out == ()
    assert grading.preview(book).columns.revenue.tolist() == [at_home, 200_00]
    assert grading.preview(book).columns.left_out == {}
    with book.read() as connection:
        record = customer_record(connection, both)
        plain = whole_record(connection, both)["figures"]
    assert record.sum("revenue_total") == Sum(at_home, "CNY")
    assert dict(record.months)[RECENT.replace(day=1)] == Sum(at_home, "CNY")
    assert (plain["currency"], plain["left_out"]) == ("CNY", [])
    assert plain["foreign"]["USD"]["revenue_12m"] == 900_00

    book.undo()
    assert row(book, both).revenue == Sum(100_00, "CNY", (("USD", 900_00),))
    book.redo()
    assert row(book, both).revenue == Sum(at_home, "CNY")
    set_rate(book, "USD", "8")
    assert row(book, both).revenue == Sum(100_00 + 7200_00, "CNY")
    set_rate(book, "USD", "")
    assert row(book, both).revenue.left_out == (("USD", 900_00),)


def test_currencies_of_other_decimals_are_counted_by_their_own(book: Book) -> None:
    sold = customer(book, "Far", ("CNY", 1), ("JPY", 10_000), ("KWD", 1_234))
    set_rate(book, "JPY", "0.0467")
    set_rate(book, "KWD", "23.1955")
    exact = 1 + Fraction(467_00) + Fraction("1.234") * Fraction("23.1955") * 100
    assert row(book, sold).revenue == Sum(round(exact), "CNY")


def test_another_home_currency_turns_the_rates_round(book: Book) -> None:
    both = customer(book, "Both", ("CNY", 712_00), ("USD", 900_00))
    with book.transaction("old") as tx:
        bare = tx.insert(Opportunity, customer_id=both, name="Old", stage="proposal", value=5_00)
    set_rate(book, "USD", "7.12")
    set_home(book, "USD")
    assert book.currency == "USD"
    assert row(book, both).revenue == Sum(1000_00, "USD")
    with book.read() as connection:
        sql = "SELECT currency FROM opportunity WHERE id=?"
        assert connection.exec_driver_sql(sql, (bare,)).scalar() == "CNY"
    line = currencies(book).lines[0]
    assert (line.code, line.rate, line.counted) == ("CNY", "", True)
    book.undo()
    assert book.currency == "CNY"
    assert row(book, both).revenue == Sum(712_00 + 6408_00, "CNY")


def test_potential_counts_deals_and_wallets_of_other_currencies_by_their_rates(book: Book) -> None:
    sold = customer(book, "Both", ("CNY", 1_00))
    with book.transaction("more") as tx:
        tx.insert(
            Opportunity, customer_id=sold, stage="proposal", value=100_00, currency="USD",
            probability=50,
        )  # fmt: skip
        rival = tx.insert(Competitor, name="Rival")
        tx.insert(
            WalletCell, customer_id=sold, competitor_id=rival, product_text="Rice",
            volume=10_00, currency="EUR",
        )  # fmt: skip
    assert grading.preview(book).columns.left_out == {"USD": (sold,), "EUR": (sold,)} | {}
    assert grading.preview(book).columns.potential.tolist() == [0.0]
    set_rate(book, "USD", "7")
    set_rate(book, "EUR", "8")
    assert grading.preview(book).columns.potential.tolist() == [350_00.0 + 80_00.0]


def test_introductions_add_up_what_was_bought_at_home(book: Book) -> None:
    first = customer(book, "First", ("CNY", 1_00))
    customer(book, "Second", ("USD", 10_00), introducer_customer_id=first)
    customer(book, "Third", ("CNY", 5_00), introducer_customer_id=first)
    assert referrals(book, first).gains[first].direct.amounts == {"CNY": 5_00, "USD": 10_00}
    set_rate(book, "USD", "7")
    assert referrals(book, first).gains[first].direct.amounts == {"CNY": 75_00}


@pytest.mark.parametrize("rate", ["0", "-1", "seven", "nan", "inf", "1e30", "0,0"])
def test_a_rate_is_a_number_above_nought(book: Book, rate: str) -> None:
    with pytest.raises(InvalidValue):
        set_rate(book, "USD", rate)
    with pytest.raises(InvalidValue):
        set_rate(book, "US", "7")
    with pytest.raises(InvalidValue):
        set_rate(book, "CNY", "7")


def test_a_rate_is_kept_as_typed_and_keeps_its_day_until_it_changes(book: Book) -> None:
    set_rate(book, "USD", "7,120", date(2026, 1, 2))
    line = currencies(book).lines[0]
    assert (line.rate, line.as_of, line.worth) == ("7.120", date(2026, 1, 2), Decimal("7.12"))
    set_rate(book, "USD", "7.120", date(2026, 1, 3))
    assert currencies(book).lines[0].as_of == date(2026, 1, 3)
    set_rate(book, "USD", "7.2")
    assert currencies(book).lines[0].as_of == TODAY
    with book.read() as connection:
        what = connection.exec_driver_sql("SELECT what,subject FROM journal_entry ORDER BY id")
        assert tuple(what.all()[-1]) == ("set_rate", "1 USD = 7.2 CNY")


def test_a_benefit_in_another_currency_is_seen_as_one(book: Book) -> None:
    sold = customer(book, "Both", ("CNY", 1_00))
    with book.transaction("thanks") as tx:
        tx.insert(Benefit, customer_id=sold, worth=5_00, currency="EUR")
    assert [(line.code, line.records) for line in currencies(book).lines] == [("EUR", 1)]
    assert missing(book) == (), "it is in no sum of sales"


CODES = ("CNY", "USD", "JPY", "KWD")
sales = st.lists(
    st.tuples(
        st.integers(0, 2), st.sampled_from(CODES), st.integers(-(10**12), 10**12),
        st.sampled_from((20, 400, 900)),
    ),
    max_size=14,
)  # fmt: skip
steps = st.lists(
    st.tuples(
        st.sampled_from(CODES[1:]),
        st.one_of(st.just(""), st.decimals("0.001", "900", places=4).map(str)),
    ),
    max_size=4,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(sales, steps)
def test_figures_are_what_reckoning_by_hand_gives_and_undo_restores_them(
    tmp_path_factory: pytest.TempPathFactory,
    found: list[tuple[int, str, int, int]],
    typed: list[tuple[str, str]],
) -> None:
    path = tmp_path_factory.mktemp("book") / "a.crm"
    with Book.create(path, currency="CNY") as book:
        with book.transaction("fill") as tx:
            ids = [tx.insert(Customer, name=str(n), sort_key=str(n)) for n in range(3)]
            tx.insert(Order, customer_id=ids[0], currency="CNY", ordered_on=TODAY)
            for who, currency, e4, days in found:
                on = TODAY - timedelta(days=days)
                order = tx.insert(Order, customer_id=ids[who], ordered_on=on, currency=currency)
                tx.insert(OrderLine, order_id=order, amount_e4=e4)
        states = [_standing(book)]
        rates: dict[str, Fraction] = {}
        for code, rate in typed:
            before = _journal(book)
            set_rate(book, code, rate)
            if rate:
                rates[code] = Fraction(rate)
            else:
                rates.pop(code, None)
            if _journal(book) > before:
                states.append(_standing(book))
        _compare(states[-1], ids, found, rates)
        for state in reversed(states[:-1]):
            book.undo()
            assert _standing(book) == state
        with book.read() as connection:
            assert connection.exec_driver_sql("SELECT COUNT(*) FROM currency").scalar() == 0


def _journal(book: Book) -> int:
    with book.read() as connection:
        return int(connection.exec_driver_sql("SELECT COUNT(*) FROM journal_entry").scalar_one())


def _standing(book: Book) -> dict[int, tuple[Any, ...]]:
    sql = (
        "SELECT customer_id,revenue_12m,revenue_prev,revenue_total,orders_total,foreign_sums"
        " FROM standing"
    )
    with book.read() as connection:
        return {row[0]: tuple(row[1:]) for row in connection.exec_driver_sql(sql)}


def _compare(
    now: dict[int, tuple[Any, ...]],
    ids: list[int],
    found: list[tuple[int, str, int, int]],
    rates: dict[str, Fraction],
) -> None:
    worth = {code: rate * Fraction(10) ** (2 - digits(code)) for code, rate in rates.items()} | {
        "CNY": Fraction(1)
    }
    for who, customer_id in enumerate(ids):
        mine = [each[1:] for each in found if each[0] == who]
        if not mine and who:
            assert customer_id not in now
            continue
        year, before, total, count, foreign = now[customer_id]
        for value, days in ((year, {20}), (before, {400}), (total, {20, 400, 900})):
            exact = sum(
                Fraction(e4, 10_000) * worth.get(code, Fraction(0))
                for code, e4, day in mine
                if day in days
            )
            assert abs(value - exact) <= Fraction(1, 2)
        assert count == len(mine) + (who == 0)
        abroad = {code for code, _, _ in mine} - {"CNY"}
        kept = foreign_of(foreign)
        assert set(kept) == abroad
        for code in abroad:
            exact = Fraction(sum(e4 for each, e4, _ in mine if each == code), 10_000)
            assert isinstance(kept[code], Foreign)
            assert abs(kept[code].revenue_total - exact) <= Fraction(1, 2)


def test_the_first_rate_is_one_row_of_the_journal(book: Book) -> None:
    set_rate(book, "USD", "7.12", date(2026, 11, 1))
    with book.read() as connection:
        rows = connection.exec_driver_sql("SELECT code,home,rate,rate_in,as_of FROM currency")
        assert [tuple(each) for each in rows] == [("USD", 0, "7.12", "CNY", "2026-11-01")]
    with book.transaction("look") as tx:
        assert tx.find(Currency)[0]["as_of"] == date(2026, 11, 1)
