"""Sums of several currencies: exact, rounded once, with nothing dropped and nothing 1:1."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.money import (
    E4,
    Foreign,
    Rate,
    Rates,
    Sum,
    digits,
    foreign_of,
    packed_foreign,
    rounded,
)

CODES = ("CNY", "USD", "JPY", "KWD", "EUR", "CLF")
AS_OF = date(2026, 11, 1)
RATES = Rates(
    "CNY",
    (
        Rate("USD", Decimal("7.12"), "CNY", AS_OF),
        Rate("JPY", Decimal("0.0467"), "CNY", AS_OF),
        Rate("KWD", Decimal("23.1955"), "CNY", AS_OF),
    ),
)
amounts = st.lists(st.tuples(st.sampled_from(CODES), st.integers(-(10**14), 10**14)), max_size=12)
worths = st.decimals("0.000001", "1000000", allow_nan=False, places=6)


@pytest.mark.parametrize(
    ("minor", "code", "at_home"),
    [
        (100_00, "USD", 712_00),  # $100 at 7.12
        (1, "USD", 7),  # a cent is 7.12 fen
        (10_000, "JPY", 467_00),  # ¥10,000 has no decimals: 467 yuan
        (1_234, "KWD", 28_62),  # 1.234 dinars are 28.6232… yuan
        (-100_00, "USD", -712_00),
        (5_00, "CNY", 5_00),
        (5_00, "", 5_00),
        (5_00, "EUR", None),
    ],
)
def test_worked_examples(minor: int, code: str, at_home: int | None) -> None:
    assert RATES.converted(minor, code) == at_home


def test_a_sum_is_rounded_once_and_says_what_it_leaves_out() -> None:
    third = RATES.total([("USD", 1)] * 3 + [("EUR", 5), ("CNY", 1), ("EUR", 7)])
    assert third == Sum(22, "CNY", (("EUR", 12),)), "21.36 fen and one, not 3 × 7 and one"
    assert third.parts == (("CNY", 22), ("EUR", 12))
    assert RATES.total({"EUR": 5}).parts == (("EUR", 5),)
    assert RATES.total({}).parts == (("CNY", 0),)
    assert RATES.total({"USD": 15_000, "EUR": 15_000}, E4) == Sum(11, "CNY", (("EUR", 2),))


def test_a_book_that_changes_its_home_keeps_its_rates() -> None:
    abroad = RATES.towards("USD")
    assert abroad.worth("CNY") == 1 / Fraction("7.12")
    assert abroad.worth("JPY") == Fraction("0.0467") / Fraction("7.12")
    assert abroad.converted(712_00, "CNY") == 100_00
    assert abroad.missing(["EUR", "JPY", "USD", "CNY"]) == ("EUR",)


def test_sums_in_one_and_the_same_currency_can_be_compared_without_a_rate() -> None:
    assert Sum(120, "CNY").growth_since(Sum(100, "CNY")) == pytest.approx(0.2)
    euros = Sum(0, "CNY", (("EUR", 120),))
    assert euros.growth_since(Sum(0, "CNY", (("EUR", 100),))) == pytest.approx(0.2)
    assert Sum(0, "CNY").growth_since(Sum(0, "CNY", (("EUR", 100),))) == -1
    assert euros.growth_since(Sum(100, "CNY")) is None
    assert euros.growth_since(Sum(0, "CNY", (("USD", 100),))) is None
    assert Sum(1, "CNY", (("EUR", 120),)).growth_since(Sum(1, "CNY")) is None
    assert Sum(1, "CNY").growth_since(Sum(0, "CNY")) is None


def test_what_was_bought_abroad_is_kept_and_read_again() -> None:
    found = {"USD": Foreign(1, 2, 3, 4), "EUR": Foreign(revenue_total=5)}
    assert foreign_of(packed_foreign(found)) == found
    assert packed_foreign({}) == ""
    assert foreign_of("") == foreign_of(None) == {}


@given(amounts)
def test_all_money_is_counted_or_named(found: list[tuple[str, int]]) -> None:
    total = RATES.total(found)
    out = dict(total.left_out)
    assert set(out) <= {"EUR", "CLF"}
    for code in ("EUR", "CLF"):
        assert out.get(code, 0) == sum(amount for each, amount in found if each == code)
    exact = sum(
        (Fraction(amount) * (RATES.minor_worth(code) or 0) for code, amount in found), Fraction(0)
    )
    assert abs(total.amount - exact) <= Fraction(1, 2)


@given(amounts, st.randoms(use_true_random=False))
def test_the_order_of_amounts_makes_no_difference(
    found: list[tuple[str, int]], random: object
) -> None:
    turned = list(found)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert RATES.total(turned) == RATES.total(found)


@given(st.integers(-(10**14), 10**14), st.sampled_from(CODES), st.sampled_from(CODES), worths)
def test_there_and_back_is_what_it_was(minor: int, code: str, home: str, worth: Decimal) -> None:
    rates = Rates(home, () if code == home else (Rate(code, worth, home),))
    there = rates.minor_worth(code)
    back = rates.towards(code).minor_worth(home)
    assert there is not None
    assert back is not None
    assert minor * there * back == minor
    assert rates.worth(code) == (1 if code == home else Fraction(worth))


@given(amounts)
def test_one_currency_is_added_up_as_it_is(found: list[tuple[str, int]]) -> None:
    yuan = [("CNY", amount) for _, amount in found]
    assert Rates("CNY").total(yuan) == Sum(sum(amount for _, amount in found), "CNY")


def test_minor_units_are_those_of_the_standard() -> None:
    assert [digits(code) for code in ("CNY", "JPY", "KWD", "CLF", "PYG", "LAK", "IQD")] == [
        2, 0, 3, 4, 0, 2, 3,
    ]  # fmt: skip


def test_sums_of_many_rates_are_exact_to_the_half() -> None:
    known = (
        Rate("USD", Decimal("7.12"), "CNY"), Rate("EUR", Decimal("7.805"), "CNY"),
        Rate("JPY", Decimal("0.0487"), "CNY"), Rate("THB", Decimal("4.9"), "JPY"),
    )  # fmt: skip
    rates, random = Rates("CNY", known), Random(7)
    for _ in range(200):
        amounts = [
            (
                random.choice(("CNY", "USD", "EUR", "JPY", "THB", "", "CHF")),
                random.randint(-(9**9), 9**9),
            )
            for _ in range(random.randint(0, 9))
        ]
        for parts in (1, E4):
            told = [(rates.minor_worth(code), amount) for code, amount in amounts]
            exact = sum((worth * amount for worth, amount in told if worth), Fraction(0))
            assert rates.total(amounts, parts).amount == rounded(exact / parts)
