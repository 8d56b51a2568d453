"""The rice notebook against examples worked by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.insight.coming import collection, next_order, open_since, runs_out, usage

START = date(2026, 1, 1)


def _day(number: int) -> date:
    return START + timedelta(days=number)


def test_rice_for_a_house_of_five() -> None:
    """60 kg every 30 days is 2 kg a day; bought on day 60, it is gone on day 90."""
    bought = [(_day(0), 60.0), (_day(30), 60.0), (_day(60), 60.0)]
    rate = usage(bought)
    assert rate is not None
    assert (rate.per_day, rate.low, rate.high, rate.gaps) == (2.0, 2.0, 2.0, 2)
    out = runs_out(bought)
    assert out is not None
    assert (out.on, out.early, out.late, out.gaps) == (_day(90), _day(90), _day(90), 2)


def test_an_uneven_rhythm_has_a_spread() -> None:
    """60 kg in 30 days (2.0 a day), then 60 in 20 (3.0), then 60 in 40 (1.5): 180 in 90 is 2.0."""
    bought = [(_day(0), 60.0), (_day(30), 60.0), (_day(50), 60.0), (_day(90), 30.0)]
    rate = usage(bought)
    assert rate is not None
    assert rate.per_day == pytest.approx(2.0)
    assert (rate.low, rate.high) == (1.75, 2.5)
    out = runs_out(bought)
    assert out is not None
    assert (out.on, out.early, out.late) == (_day(105), _day(102), _day(107))


def test_it_learns_from_the_newest_purchases() -> None:
    """Twelve gaps of ten days at 10 units, then eight of ten days at 30: only the latter count."""
    old = [(_day(10 * n), 10.0) for n in range(12)]
    new = [(_day(10 * n), 30.0) for n in range(12, 21)]
    rate = usage(old + new)
    assert rate is not None and rate.per_day == pytest.approx(3.0)


def test_what_was_stated_counts_more_than_what_is_guessed() -> None:
    bought = [(_day(0), 60.0), (_day(30), 60.0)]
    stated = runs_out(bought, per_day=6.0, stock=30.0, stock_on=_day(20))
    assert stated is not None
    assert (stated.on, stated.gaps) == (_day(35), 0)  # (30 + 60 bought since) / 6 = 15 days
    assert runs_out([], per_day=6.0) is None
    assert runs_out([(_day(0), 5.0)]) is None
    assert runs_out([], per_day=6.0, stock=0.0, stock_on=_day(0)) is None


def test_purchases_of_one_day_are_one() -> None:
    rate = usage([(_day(0), 10.0), (_day(0), 20.0), (_day(15), 1.0), (_day(15), 0.0)])
    assert rate is not None and rate.per_day == pytest.approx(2.0)


def test_one_odd_gap_does_not_move_the_next_order() -> None:
    days = [_day(n) for n in (0, 10, 20, 30, 40, 120, 130)]
    following = next_order(days)
    assert following is not None
    assert following.on == _day(140)
    assert next_order([_day(3)]) is None


def test_payments_settle_the_oldest_orders_first() -> None:
    orders = [(_day(0), 100), (_day(10), 200), (_day(20), 300)]
    assert open_since(orders, 0) == (_day(0), 600)
    assert open_since(orders, 100) == (_day(10), 500)
    assert open_since(orders, 299) == (_day(10), 301)
    assert open_since(orders, 600) is None
    assert open_since(orders, 900) is None


def test_money_is_collected_on_the_next_payday() -> None:
    on = date(2026, 1, 20)
    assert collection(on) == on
    assert collection(on, payment_days=30) == date(2026, 2, 19)
    assert collection(on, payment_days=30, paydays="15, 30") == date(2026, 2, 28)
    assert collection(on, payment_days=30, paydays="15") == date(2026, 3, 15)
    assert collection(on, payment_days=0, paydays="25日和10日") == date(2026, 1, 25)
    assert collection(on, payment_days=30, late_by=5.0) == date(2026, 2, 24)
    assert collection(on, payment_days=30, late_by=-5.0) == date(2026, 2, 19)
    assert collection(date(2026, 12, 31), paydays="10") == date(2027, 1, 10)


PURCHASES = st.lists(st.tuples(st.integers(0, 2000).map(_day), st.floats(0.001, 1e6)), max_size=40)


@given(PURCHASES)
def test_any_purchases_give_ordered_days(bought: list[tuple[date, float]]) -> None:
    out = runs_out(bought)
    if out is not None:
        assert out.early <= out.on <= out.late
        assert out.on >= max(on for on, _ in bought)
    rate = usage(bought)
    assert (rate is None) == (len({on for on, _ in bought}) < 2)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.text(max_size=12), st.integers(0, 400))
def test_any_paydays_give_a_day_not_before_it_is_due(on: date, paydays: str, terms: int) -> None:
    due = on + timedelta(days=terms)
    assert timedelta(0) <= collection(on, payment_days=terms, paydays=paydays) - due
    assert collection(on, payment_days=terms, paydays=paydays) - due <= timedelta(days=62)
