"""Birthdays by the sun or by the moon: the next one, and the age on it.

A lunar birthday is kept as lunar and falls on another day each year. What is missing in a year is
moved back to the day before, as families do it: the 30th of a short month to its 29th, a leap
month that does not come to the ordinary month of the same number, the 29th of February to the
28th. Lunar years are those of the calendar that the Hong Kong Observatory publishes, 1900 to 2099.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from borax.calendars.lunardate import LCalendars, LunarDate

_FIRST_YEAR, _LAST_YEAR = 1900, 2099


@dataclass(frozen=True, slots=True)
class Birthday:
    """The day somebody was born, as far as it is known.

    Attributes:
        month: 1 to 12, of the lunar year where ``lunar``.
        day: 1 to 31, of a lunar month 1 to 30.
        year: None where nobody knows; the lunar year where ``lunar``.
        lunar: by the moon.
        leap: in a leap month; lunar only.
    """

    month: int
    day: int
    year: int | None = None
    lunar: bool = False
    leap: bool = False

    @property
    def possible(self) -> bool:
        """Tell whether the calendar has such a day in some year."""
        if not 1 <= self.month <= 12:
            return False
        if self.lunar:
            return 1 <= self.day <= 30
        longest = 29 if self.month == 2 else 30 if self.month in (4, 6, 9, 11) else 31
        return 1 <= self.day <= longest and not self.leap


@dataclass(frozen=True, slots=True)
class Occasion:
    """A birthday that is coming.

    Attributes:
        on: the day by the sun.
        turns: the age in whole years reached that day; None where the year is not known.
    """

    on: date
    turns: int | None


def next_birthday(born: Birthday, today: date) -> Occasion | None:
    """Return the first birthday from ``today`` on, None where no calendar has such a day."""
    return next(_from(born, today), None)


def age_at(born: Birthday, on: date) -> int | None:
    """Return the whole years lived on a day; None where the year is not known or is to come."""
    coming = next_birthday(born, on)
    if coming is None or coming.turns is None:
        return None
    age = coming.turns if coming.on == on else coming.turns - 1
    return age if age >= 0 else None


def lunar_day(day: date) -> tuple[int, int, int, bool] | None:
    """Return (year, month, day, whether of a leap month) by the moon; None outside the tables."""
    try:
        found = LunarDate.from_solar(day)
    except ValueError:
        return None
    return found.year, found.month, found.day, bool(found.leap)


_NUMBERS = "一二三四五六七八九十"
_MONTHS = ("正", *_NUMBERS[1:], "冬", "腊")


def lunar_words(month: int, day: int, *, leap: bool = False) -> str:
    """Return a day as the lunar calendar calls it: 八月十五, 正月初三, 闰四月廿八."""
    return f"{'闰' if leap else ''}{_MONTHS[month - 1]}月{_lunar_day(day)}"


def _lunar_day(day: int) -> str:
    if day in (10, 20, 30):
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return f"{('初', '十', '廿')[day // 10]}{_NUMBERS[day % 10 - 1]}" if 0 < day < 30 else str(day)


def is_lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> bool:
    """Tell whether the lunar calendar has a day; True for years outside the tables."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return True
    try:
        LunarDate(year, month, day, int(leap))
    except ValueError:
        return False
    return True


def solar_day(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """Return the day by the sun of a lunar one, moved back where the year lacks it."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if leap and LCalendars.leap_month(year) != month:
        leap = False
    for last in (day, day - 1):  # lunar months have 29 or 30 days
        try:
            found: date = LunarDate(year, month, last, int(leap)).to_solar_date()
        except ValueError:
            continue
        return found
    return None


def _from(born: Birthday, today: date) -> Iterator[Occasion]:
    """Yield the birthdays from a day on; nine years hold each that there is."""
    if not born.possible:
        return
    first = today.year - 1  # the lunar year begins in January or February
    for year in range(first, first + 10):
        on = _in_year(born, year)
        if on is not None and on >= today:
            turns = year - born.year if born.year is not None else None
            yield Occasion(on, turns if turns is None or turns >= 0 else None)


def _in_year(born: Birthday, year: int) -> date | None:
    if born.lunar:
        return solar_day(year, born.month, born.day, leap=born.leap)
    try:
        return date(year, born.month, born.day)
    except ValueError:
        return date(year, 3, 1) - timedelta(days=1)
