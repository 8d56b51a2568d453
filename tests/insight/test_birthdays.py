"""Lunar days against the conversion tables of the Hong Kong Observatory; birthdays and ages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.insight.birthdays import Birthday, age_at, lunar_day, next_birthday, solar_day

NEW_YEARS = (
    (1949, "1949-01-29"), (1968, "1968-01-30"), (1985, "1985-02-20"), (2000, "2000-02-05"),
    (2010, "2010-02-14"), (2020, "2020-01-25"), (2021, "2021-02-12"), (2022, "2022-02-01"),
    (2023, "2023-01-22"), (2024, "2024-02-10"), (2025, "2025-01-29"), (2026, "2026-02-17"),
    (2027, "2027-02-06"), (2028, "2028-01-26"), (2030, "2030-02-03"), (2034, "2034-02-19"),
)  # fmt: skip
LEAP_MONTHS = (
    (2001, 4, "2001-05-23"), (2004, 2, "2004-03-21"), (2006, 7, "2006-08-24"),
    (2009, 5, "2009-06-23"), (2012, 4, "2012-05-21"), (2014, 9, "2014-10-24"),
    (2017, 6, "2017-07-23"), (2020, 4, "2020-05-23"), (2023, 2, "2023-03-22"),
    (2025, 6, "2025-07-25"), (2028, 5, "2028-06-23"), (2033, 11, "2033-12-22"),
)  # fmt: skip


@pytest.mark.parametrize(("year", "day"), NEW_YEARS)
def test_new_years_stand_where_the_observatory_puts_them(year: int, day: str) -> None:
    assert solar_day(year, 1, 1) == date.fromisoformat(day)
    assert lunar_day(date.fromisoformat(day)) == (year, 1, 1, False)


@pytest.mark.parametrize(("year", "month", "day"), LEAP_MONTHS)
def test_leap_months_begin_where_the_observatory_puts_them(year: int, month: int, day: str) -> None:
    assert solar_day(year, month, 1, leap=True) == date.fromisoformat(day)
    assert lunar_day(date.fromisoformat(day)) == (year, month, 1, True)


def test_festivals_of_known_years() -> None:
    assert solar_day(2024, 8, 15) == date(2024, 9, 17)  # Mid-Autumn
    assert solar_day(2025, 8, 15) == date(2025, 10, 6)
    assert solar_day(2026, 5, 5) == date(2026, 6, 19)  # Dragon Boat
    assert solar_day(2026, 9, 9) == date(2026, 10, 18)  # Double Ninth


def test_a_birthday_by_the_sun() -> None:
    born = Birthday(11, 23, 1980)
    today = date(2026, 11, 23)
    assert next_birthday(born, today) is not None
    assert next_birthday(born, today).on == today  # type: ignore[union-attr]
    assert age_at(born, today) == 46
    assert age_at(born, today - timedelta(days=1)) == 45
    coming = next_birthday(born, today + timedelta(days=1))
    assert coming is not None
    assert (coming.on, coming.turns) == (date(2027, 11, 23), 47)


def test_a_birthday_by_the_moon_moves_with_the_year() -> None:
    born = Birthday(8, 15, 1975, lunar=True)
    assert [next_birthday(born, date(year, 3, 1)).on for year in (2024, 2025, 2026)] == [  # type: ignore[union-attr]
        date(2024, 9, 17), date(2025, 10, 6), date(2026, 9, 25),
    ]  # fmt: skip
    assert age_at(born, date(2026, 9, 24)) == 50
    assert age_at(born, date(2026, 9, 25)) == 51


def test_the_twelfth_month_falls_into_the_next_solar_year() -> None:
    born = Birthday(12, 20, 1970, lunar=True)
    coming = next_birthday(born, date(2026, 1, 1))
    assert coming is not None
    assert (coming.on, coming.turns) == (date(2026, 2, 7), 55)  # lunar year 2025


def test_what_a_year_lacks_is_moved_back() -> None:
    leap = Birthday(6, 10, 1987, lunar=True, leap=True)
    assert next_birthday(leap, date(2025, 7, 20)).on == solar_day(2025, 6, 10, leap=True)  # type: ignore[union-attr]
    assert next_birthday(leap, date(2026, 1, 1)).on == solar_day(2026, 6, 10)  # type: ignore[union-attr]
    assert solar_day(2026, 2, 30) == solar_day(2026, 2, 29)  # a month of 29 days
    assert next_birthday(Birthday(2, 29), date(2026, 1, 1)).on == date(2026, 2, 28)  # type: ignore[union-attr]
    assert next_birthday(Birthday(2, 29), date(2028, 1, 1)).on == date(2028, 2, 29)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "born",
    [Birthday(2, 30), Birthday(4, 31), Birthday(13, 1), Birthday(0, 3), Birthday(5, 0),
     Birthday(1, 31, lunar=True), Birthday(3, 3, leap=True)],
)  # fmt: skip
def test_no_calendar_has_such_a_day(born: Birthday) -> None:
    assert not born.possible
    assert next_birthday(born, date(2026, 1, 1)) is None
    assert age_at(born, date(2026, 1, 1)) is None


def test_without_a_year_there_is_no_age() -> None:
    coming = next_birthday(Birthday(5, 5), date(2026, 1, 1))
    assert coming is not None and coming.turns is None
    assert age_at(Birthday(5, 5), date(2026, 1, 1)) is None
    assert age_at(Birthday(5, 5, 2030), date(2026, 1, 1)) is None


@given(
    st.dates(date(1951, 1, 1), date(2088, 12, 31)),
    st.integers(1, 12),
    st.integers(1, 30),
    st.booleans(),
    st.booleans(),
)
def test_the_next_one_is_never_past_and_never_far(
    today: date, month: int, day: int, lunar: bool, leap: bool
) -> None:
    born = Birthday(month, day, 1950, lunar, leap and lunar)
    coming = next_birthday(born, today)
    if not born.possible:
        assert coming is None
        return
    assert coming is not None
    assert today <= coming.on <= today + timedelta(days=385)  # a lunar year with a leap month
    assert coming.turns is not None
    age = age_at(born, today)
    assert age in (coming.turns, coming.turns - 1, None)


@given(st.dates(date(1901, 3, 1), date(2099, 12, 31)))
def test_there_and_back(day: date) -> None:
    found = lunar_day(day)
    assert found is not None
    year, month, lunar, leap = found
    assert solar_day(year, month, lunar, leap=leap) == day
