"""The rice notebook against examples worked by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.insight.coming import (
    by_day,
    dropped,
    following,
    order_rhythm,
    quartiles,
    runs_out,
    sureness,
    usage,
)
from crmdesk.insight.paying import (
    collection,
    learned_payday,
    open_since,
    pay_rhythm,
    usual_lateness,
)

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
    """30 kg at 6 a day from day 20 are gone on day 25; the 60 of day 30 last ten days."""
    bought = [(_day(0), 60.0), (_day(30), 60.0)]
    stated = runs_out(bought, per_day=6.0, stock=30.0, stock_on=_day(20))
    assert stated is not None
    assert (stated.on, stated.gaps, stated.sure) == (_day(40), 0, "stated")
    in_time = runs_out(bought, per_day=6.0, stock=90.0, stock_on=_day(20))
    assert in_time is not None and in_time.on == _day(45)  # (90 + 60) / 6 = 25 days
    only_rate = runs_out(bought, per_day=6.0)
    assert only_rate is not None and only_rate.on == _day(40)  # the last 60 on an empty shelf
    only_stock = runs_out(bought, stock=10.0, stock_on=_day(35))
    assert only_stock is not None and only_stock.on == _day(40)  # 2 a day as bought
    assert runs_out([], per_day=6.0) is None
    assert runs_out([(_day(0), 5.0)]) is None
    empty = runs_out([], per_day=6.0, stock=0.0, stock_on=_day(0))
    assert empty is not None and empty.on == _day(0)


def test_what_was_bought_too_early_lasts_longer() -> None:
    """120 + 60 in 60 days is 3 a day, so 60 of the first are left when 30 more come on day 20."""
    bought = [(_day(0), 120.0), (_day(20), 30.0), (_day(50), 60.0)]
    rate = usage(bought)
    assert rate is not None and rate.per_day == pytest.approx(3.0)
    out = runs_out(bought)
    # day 20: 120 - 60 + 30 = 90; day 50: 90 - 90 + 60 = 60; 20 days more
    assert out is not None and out.on == _day(70)
    topped_up = runs_out([*bought, (_day(55), 6.0)])
    # now 216 less the last 6 in 55 days: 210 / 55 a day; day 50: 120 - 76.4 + 30 - 114.5 < 0, so
    # 60; day 55: 60 - 19.1 + 6 = 46.9, which is 12.3 days
    assert topped_up is not None and topped_up.on == _day(67)


def test_what_was_given_back_was_never_used() -> None:
    """60 of day 0 and 40 of the 60 of day 30 were used in 60 days: 100 / 60 a day."""
    bought = [(_day(0), 60.0), (_day(30), 60.0), (_day(35), -20.0), (_day(60), 60.0)]
    assert by_day(bought) == [(_day(0), 60.0), (_day(30), 40.0), (_day(60), 60.0)]
    rate = usage(bought)
    assert rate is not None and rate.per_day == pytest.approx(100 / 60)
    assert by_day([(_day(0), 10.0), (_day(5), 20.0), (_day(6), -25.0)]) == [(_day(0), 5.0)]
    assert by_day([(_day(0), 10.0), (_day(1), -30.0), (_day(2), 4.0)]) == [(_day(2), 4.0)]
    assert usage([(_day(0), 10.0), (_day(1), -10.0), (_day(2), 4.0)]) is None


def test_a_new_habit_counts_as_soon_as_it_is_plain() -> None:
    """Five gaps at 1 a day, then three at 3: the three alone count; after two, all still do."""
    slow = [(_day(10 * n), 10.0) for n in range(5)]
    fast = [(_day(50 + 10 * n), 30.0) for n in range(4)]
    two, three = usage(slow + fast[:3]), usage(slow + fast)
    assert two is not None and two.per_day == pytest.approx((5 * 10 + 2 * 30) / 70)
    assert three is not None and (three.per_day, three.gaps) == (pytest.approx(3.0), 3)


def test_a_product_that_is_ordered_past_is_bought_no_more() -> None:
    out = runs_out([(_day(0), 60.0), (_day(30), 60.0)])
    assert out is not None and out.late == _day(60)
    assert not dropped(out, [_day(0), _day(30), _day(60), _day(70)])
    assert dropped(out, [_day(0), _day(30), _day(70), _day(100)])


def test_how_sure_it_is_comes_from_how_often_and_how_even() -> None:
    assert sureness(0, 1, 1, 1) == "stated"
    assert sureness(1, 2.0, 2.0, 2.0) == "rough"
    assert sureness(4, 1.9, 2.1, 2.0) == "fair"
    assert sureness(6, 1.8, 2.2, 2.0) == "sure"
    assert sureness(6, 1.0, 3.0, 2.0) == "rough"
    assert quartiles([4.0, 1.0, 3.0, 2.0]) == (1.75, 2.5, 3.25)
    assert quartiles([7.0]) == (7.0, 7.0, 7.0)


def test_purchases_of_one_day_are_one() -> None:
    rate = usage([(_day(0), 10.0), (_day(0), 20.0), (_day(15), 1.0), (_day(15), 0.0)])
    assert rate is not None and rate.per_day == pytest.approx(2.0)


def test_one_odd_gap_does_not_move_the_next_order() -> None:
    days = [_day(n) for n in (0, 10, 20, 30, 40, 120, 130)]
    rhythm = order_rhythm(days)
    assert rhythm is not None
    assert following(rhythm).on == _day(140)
    assert order_rhythm([_day(3)]) is None


def test_a_rhythm_tells_how_much_of_it_is_missed() -> None:
    rhythm = order_rhythm([_day(n) for n in (0, 30, 58, 90, 120)])
    assert rhythm is not None
    assert (rhythm.gap, rhythm.low, rhythm.high, rhythm.last) == (30.0, 29.5, 30.5, _day(120))
    assert rhythm.missed(_day(135)) == 0.5
    assert rhythm.missed(_day(180)) == 2.0


def test_how_long_orders_take_to_be_paid() -> None:
    """Each payment settles the oldest: order 1 after 20 days, order 2 in two parts after 30."""
    orders = [(_day(0), 100), (_day(10), 200), (_day(30), 50)]
    payments = [(_day(20), 150), (_day(40), 150)]
    rhythm = pay_rhythm(orders, payments)
    assert rhythm is not None
    assert (rhythm.days, rhythm.low, rhythm.high, rhythm.payments) == (25.0, 22.5, 27.5, 2)
    assert pay_rhythm(orders, [(_day(5), 99)]) is None
    credit = pay_rhythm([(_day(0), 100), (_day(1), -40), (_day(2), 40)], [(_day(9), 100)])
    assert credit is not None and credit.payments == 2
    assert usual_lateness([]) == 0.0
    assert usual_lateness([30, 2, 3, 2]) == 2.5


def test_a_payday_is_learned_where_it_is_plain() -> None:
    on_15th = [date(2026, month, 15) for month in range(1, 8)]
    assert learned_payday([*on_15th, date(2026, 8, 14), date(2026, 9, 3)]) == 15
    assert learned_payday(on_15th[:3]) is None
    assert learned_payday([date(2026, 1, day) for day in (2, 9, 17, 25, 30)]) is None


def test_payments_settle_the_oldest_orders_first() -> None:
    orders = [(_day(0), 100), (_day(10), 200), (_day(20), 300)]
    assert open_since(orders, 0) == (_day(0), 600)
    assert open_since(orders, 100) == (_day(10), 500)
    assert open_since(orders, 299) == (_day(10), 301)
    assert open_since(orders, 600) is None
    assert open_since(orders, 900) is None
    assert open_since([(_day(0), 100), (_day(5), -100), (_day(9), 70)], 0) == (_day(9), 70)


def test_money_is_collected_on_the_next_payday() -> None:
    on = date(2026, 1, 20)
    assert collection(on) == on
    assert collection(on, payment_days=30) == date(2026, 2, 19)
    assert collection(on, payment_days=30, paydays="15, 30") == date(2026, 2, 28)
    assert collection(on, payment_days=30, paydays="15") == date(2026, 3, 15)
    assert collection(on, payment_days=0, paydays="25日和10日") == date(2026, 1, 25)
    assert collection(on, payment_days=30, late_by=5.0) == date(2026, 2, 24)
    assert collection(on, payment_days=30, late_by=-5.0) == date(2026, 2, 19)
    assert collection(on, payment_days=30, due_on=date(2026, 2, 1)) == date(2026, 2, 1)
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
