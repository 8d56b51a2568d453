"""What today asks for, in a book with English and Chinese customers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.records import (
    Competitor,
    Contact,
    Customer,
    Interaction,
    Kin,
    Order,
    OrderLine,
    Product,
    Task,
    WalletCell,
)
from crmdesk.book.values import to_ms
from crmdesk.services import today as service
from crmdesk.services.coming import foretold

TODAY = date(2026, 9, 20)


def _ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def book(book_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    with new_book(book_path) as made:
        with made.transaction("import") as tx:
            tx.insert(Customer, name="Harbour Foods", sort_key="harbour", tier="A")
            tx.insert(Customer, name="云岭茶业", sort_key="yunling", tier="B")
        yield made


def _id(book: Book, name: str) -> int:
    with book.read() as connection:
        sql = "SELECT id FROM customer WHERE name=?"
        return int(connection.exec_driver_sql(sql, (name,)).scalar_one())


def _task(book: Book, title: str, due_on: date | None, **values: object) -> int:
    with book.transaction("add_task") as tx:
        return tx.insert(Task, title=title, due_on=due_on, **{"kind": "task", **values})


def test_steps_of_today_and_before_ask_and_others_rest(book: Book) -> None:
    tea = _id(book, "云岭茶业")
    _task(book, "late", _ago(3), customer_id=tea)
    _task(book, "at ten", TODAY, due_time="10:00", customer_id=tea)
    _task(book, "at nine", TODAY, due_time="09:00")
    _task(book, "tomorrow", _ago(-1))
    _task(book, "rests", _ago(3), snoozed_until=_ago(-2))
    _task(book, "woken", None, snoozed_until=TODAY)
    _task(book, "done", _ago(1), done_at=1)
    _task(book, "送样品", _ago(1), kind="promise", customer_id=tea)
    found = service.steps(book, TODAY)
    assert [row.title for row in found.tasks] == ["late", "at nine", "at ten", "woken"]
    assert [(row.title, row.customer, row.tier) for row in found.promises] == [
        ("送样品", "云岭茶业", "B")
    ]
    assert service.to_do(book, TODAY) == 5
    assert [row.title for row in service.steps(book, _ago(-2)).tasks][-2:] == ["tomorrow", "rests"]


def test_who_was_not_touched_for_longer_than_the_tier_allows_is_due(book: Book) -> None:
    harbour, tea = _id(book, "Harbour Foods"), _id(book, "云岭茶业")
    with book.transaction("log") as tx:
        for customer, days in ((harbour, 30), (tea, 30)):
            at = to_ms(datetime.combine(_ago(days), datetime.min.time(), UTC) + timedelta(hours=12))
            tx.insert(Interaction, customer_id=customer, kind="visit", at=at)
    [due] = service.steps(book, TODAY).due
    assert (due.customer, due.every, due.due_on) == ("Harbour Foods", 21, _ago(9))
    _task(book, "see them", _ago(-4), customer_id=harbour)
    [due] = service.steps(book, TODAY).due
    assert due.next_on == _ago(-4)
    assert [row.customer for row in service.steps(book, _ago(-12)).due] == [
        "Harbour Foods", "云岭茶业",
    ]  # fmt: skip


def test_a_lunar_birthday_is_remembered_on_its_day(book: Book) -> None:
    """The 15th of the 8th month of 2026 is the 25th of September, Mid-Autumn."""
    tea = _id(book, "云岭茶业")
    with book.transaction("add") as tx:
        chen = tx.insert(
            Contact, customer_id=tea, name="陈国华", birth_year=1974, birth_month=8, birth_day=15,
            birth_lunar=True,
        )  # fmt: skip
        tx.insert(Contact, customer_id=tea, name="Ann", birth_month=8, birth_day=15)
        tx.insert(
            Kin, contact_id=chen, name="小雨", relation="child", birth_year=2016, birth_month=9,
            birth_day=22,
        )  # fmt: skip
    found = service.remembered(book, TODAY, 7)
    assert [(day.on, day.born.contact, day.born.kin, day.years) for day in found if day.born] == [
        (date(2026, 9, 22), "陈国华", "小雨", 10),
        (date(2026, 9, 25), "陈国华", "", 52),
    ]
    assert [day.on for day in service.remembered(book, date(2026, 9, 25), 0)] == [date(2026, 9, 25)]
    assert service.remembered(book, date(2026, 9, 26), 3) == ()


def test_days_a_year_or_month_lacks_are_kept_the_day_before(book: Book) -> None:
    """29 February is kept on the 28th; the 30th of a lunar month of 29 days on its 29th."""
    tea = _id(book, "云岭茶业")
    with book.transaction("add") as tx:
        tx.insert(Contact, customer_id=tea, name="Leap", birth_month=2, birth_day=29)
        tx.insert(
            Contact, customer_id=tea, name="月底", birth_month=12, birth_day=30, birth_lunar=True
        )
        tx.update(Customer, tea, customer_since=date(2020, 2, 29))
    found = service.remembered(book, date(2026, 2, 28), 0)
    assert {(day.what, day.years) for day in found} == {("birthday", None), ("anniversary", 6)}
    # the twelfth month of the lunar year 2025 has 29 days and ends on 16 February 2026
    [born] = service.remembered(book, date(2026, 2, 16), 0)
    assert born.born is not None and born.born.contact == "月底"


def test_a_contract_ends_as_it_was_last_observed(book: Book) -> None:
    harbour = _id(book, "Harbour Foods")
    with book.transaction("add") as tx:
        rolls, rival = tx.insert(Product, name="Rolls"), tx.insert(Competitor, name="Kaidi")
        cell = {"customer_id": harbour, "product_id": rolls, "unit": "line 4", "currency": "CNY"}
        tx.insert(
            WalletCell, **cell, contract_end=_ago(-5), observed_on=_ago(300), competitor_id=rival
        )
        tx.insert(
            WalletCell, **cell, contract_end=_ago(-20), observed_on=_ago(10), competitor_id=rival,
            volume=500,
        )  # fmt: skip
        tx.insert(WalletCell, **cell, contract_end=_ago(-30), observed_on=_ago(10))
    found = [day for day in service.remembered(book, TODAY, 40) if day.contract is not None]
    assert [(day.on, day.contract.rival) for day in found if day.contract] == [
        (_ago(-20), "Kaidi"), (_ago(-30), ""),
    ]  # fmt: skip


def _orders(book: Book, name: str, days: list[int]) -> None:
    with book.transaction("import") as tx:
        who = _id(book, name)
        for back in days:
            order = tx.insert(Order, customer_id=who, ordered_on=_ago(back), currency="CNY")
            tx.insert(OrderLine, order_id=order, product_text="Tea", quantity=10.0, amount_e4=10**6)


def test_who_lets_an_order_pass_is_at_risk(book: Book) -> None:
    _orders(book, "Harbour Foods", [160, 130, 100, 70])
    _orders(book, "云岭茶业", [110, 80, 50, 20])
    found = service.forecasts(book, TODAY)
    [risk] = found.risks
    assert (risk.name, risk.gap, risk.expected) == ("Harbour Foods", 30.0, _ago(40))
    assert risk.missed == pytest.approx(70 / 30)
    tea = [each for each in found.coming if each.name == "云岭茶业"]
    days = {each.what: each.on for each in tea}
    assert days["next_order"] == days["stock_out"] == _ago(-10)
    _orders(book, "Harbour Foods", [0])
    assert service.forecasts(book, TODAY).risks == ()


def test_a_product_in_another_unit_and_a_dropped_one(book: Book) -> None:
    """Kilograms and sacks of rice are two stocks; what later orders pass by is foretold no more."""
    who = _id(book, "云岭茶业")
    with book.transaction("import") as tx:
        kilos = tx.insert(Product, name="大米", unit="kg")
        sacks = tx.insert(Product, name="大米", unit="sack")
        for product, backs in ((kilos, (90, 60, 30, 0)), (sacks, (150, 140, 130))):
            for back in backs:
                order = tx.insert(Order, customer_id=who, ordered_on=_ago(back), currency="CNY")
                tx.insert(OrderLine, order_id=order, product_id=product, quantity=60.0)
    found = [each for each in foretold(book, 60, today=TODAY)[0] if each.what == "stock_out"]
    assert [(each.product, each.unit, each.on, each.per_day) for each in found] == [
        ("大米 (kg)", "kg", _ago(-30), 2.0)
    ]


def test_money_owed_in_two_currencies_is_collected_in_each(book: Book) -> None:
    who = _id(book, "Harbour Foods")
    with book.transaction("import") as tx:
        tx.update(Customer, who, currency="CNY", payment_days=10)
        for currency, minor in (("CNY", 500), ("USD", 70)):
            order = tx.insert(Order, customer_id=who, ordered_on=_ago(4), currency=currency)
            tx.insert(OrderLine, order_id=order, quantity=1.0, amount_e4=minor * 10_000)
    found = [each for each in foretold(book, 60, today=TODAY)[0] if each.what == "collection"]
    assert [(each.currency, each.amount, each.on) for each in found] == [
        ("CNY", 500, _ago(-6)), ("USD", 70, _ago(-6)),
    ]  # fmt: skip


def test_forecasts_are_renewed_of_those_whose_trade_changed(book: Book) -> None:
    _orders(book, "Harbour Foods", [160, 130, 100, 70])
    _orders(book, "云岭茶业", [110, 80, 50, 20])
    before, heard = service.forecasts(book, TODAY), []
    book.subscribe(lambda changes: heard.append(changes.tables))
    assert service.refreshed(book, TODAY, before, []) == before
    _orders(book, "Harbour Foods", [1])
    after = service.refreshed(book, TODAY, before, heard)
    assert after == service.forecasts(book, TODAY) != before
    assert after.risks == ()
    book.undo()
    assert service.refreshed(book, TODAY, after, heard) == before, "what is gone was somebody's"
    with book.transaction("edit") as tx:
        tx.update(Customer, _id(book, "云岭茶业"), name="云岭", tier="A")
    renewed = service.refreshed(book, TODAY, before, heard[-1:])
    assert {each.name for each in renewed.coming} >= {"云岭"}
    assert "云岭茶业" not in {each.name for each in renewed.coming}
