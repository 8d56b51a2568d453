"""Birthdays as people write them, by the sun or by the moon, with the year or without it.

Read are ``1979-02-28``, ``28.2.1979``, ``2/28``, ``28 Feb 1979``, ``1979年2月28日``,
``lunar 8/15``, ``lunar 1963 leap 4/3``, ``农历1975年八月十五``, ``闰四月初三``; a year alone is one
too. The traditional names of lunar months and days (正月, 腊月, 初三, 廿八) tell the moon by
themselves.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from crmdesk.insight.birthdays import Birthday, is_lunar_day

_LUNAR = re.compile(r"lunar|农历|農曆|阴历|陰曆|旧历|舊曆", re.IGNORECASE)
_LEAP = re.compile(r"leap|闰|閏", re.IGNORECASE)
_DIGITS: Final = {"〇": 0, "零": 0, **{c: n for n, c in enumerate("一二三四五六七八九", 1)}}
_NUMBER: Final = "[〇零一二三四五六七八九十廿卅正冬腊臘初元两\\d]+"
_CHINESE = re.compile(
    rf"^(?:(\d{{4}}|[〇零一二三四五六七八九]{{4}})年)?(?:({_NUMBER})月({_NUMBER})[日号]?)?$"
)
_YEAR_FIRST = re.compile(r"^(\d{4})(?:[-/. ](\d{1,2})[-/. ](\d{1,2}))?$")
_YEAR_LAST = re.compile(r"^(\d{1,2})([-/. ])(\d{1,2})(?:[-/., ]+(\d{4}))?$")
_WORDS = re.compile(
    r"^(?:(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?)"
    r"(?:,? (\d{4}))?$",
    re.IGNORECASE,
)
_MONTHS: Final = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
]  # fmt: skip
_FIRST, _LAST = 1850, 2200


class Birth(NamedTuple):
    """What is known of a day of birth; None for what is not. All None: nothing is."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    lunar: bool = False
    leap: bool = False


class NoBirth(ValueError):
    """A text that tells no day of birth.

    Attributes:
        code: ``unread``, or ``no_such_day`` of the calendar.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_birth(text: str) -> Birth:
    """Return the day of birth that a text tells; raise NoBirth."""
    bare = " ".join(text.replace("，", ",").replace("－", "-").split())
    if not bare:
        return Birth()
    lunar, leap = bool(_LUNAR.search(bare)), bool(_LEAP.search(bare))
    bare = _LEAP.sub(" ", _LUNAR.sub(" ", bare))
    bare = " ".join(re.sub(r"(?<=年) | (?=年)", "", bare).split()).strip(" ,")
    bare = re.sub(r"(?<=[年月]) ", "", bare)
    found = _chinese(bare) or _figures(bare, lunar or leap) or _in_words(bare)
    if found is None:
        raise NoBirth("unread")
    birth = found._replace(lunar=found.lunar or lunar or leap, leap=leap)
    if not _exists(birth):
        raise NoBirth("no_such_day")
    return birth


def _exists(birth: Birth) -> bool:
    year, month, day = birth.year, birth.month, birth.day
    if year is not None and not _FIRST <= year <= _LAST:
        return False
    if month is None or day is None:
        return not birth.lunar and not birth.leap  # a year alone
    if not Birthday(month, day, year, birth.lunar, birth.leap).possible:
        return False
    if year is None:
        return True
    if birth.lunar:
        return is_lunar_day(year, month, day, leap=birth.leap)
    common = year % 4 != 0 or (year % 100 == 0 and year % 400 != 0)
    return not (month == 2 and day == 29 and common)


def _chinese(text: str) -> Birth | None:
    match = _CHINESE.match(text)
    if match is None or not any(match.groups()):
        return None
    year, month, day = match.groups()
    known = _year(year) if year else None
    if not month:
        return Birth(known)
    by_moon = month[0] in "正冬腊臘" or day[0] in "初廿卅"
    by_moon = by_moon or (not month.isdecimal() and not day.isdecimal() and day[-1] not in "日号"
                          and not text.endswith(("日", "号")))  # fmt: skip
    return Birth(known, _month(month), _count(day), by_moon)


def _year(text: str) -> int:
    return int(text) if text.isdecimal() else int("".join(str(_DIGITS[c]) for c in text))


def _month(text: str) -> int:
    named = {"正": 1, "元": 1, "冬": 11, "腊": 12, "臘": 12}
    return named[text] if text in named else _count(text)


def _count(text: str) -> int:
    """Return a number as months and days are written: 15, 十五, 初三, 廿八, 三十."""
    if text.isdecimal():
        return int(text)
    text = text.removeprefix("初").replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.partition("十")
    if any(c not in _DIGITS for c in tens + ones) or max(len(tens), len(ones)) > 1:
        return 0  # which no calendar has
    high = (_DIGITS[tens] if tens else 1) * 10 if ten else 0
    low = _DIGITS[ones] if ones else 0
    return high + low if ten else _DIGITS[tens] if tens else 0


def _figures(text: str, by_moon: bool) -> Birth | None:
    match = _YEAR_FIRST.match(text)
    if match is not None:
        year, month, day = (int(part) if part else None for part in match.groups())
        return Birth(year, month, day)
    match = _YEAR_LAST.match(text)
    if match is None:
        return None
    first, mark, second, year_text = match.groups()
    one, two = int(first), int(second)
    day_first = not by_moon and (mark == "." or one > 12) and two <= 12
    month, day = (two, one) if day_first else (one, two)
    return Birth(int(year_text) if year_text else None, month, day)


def _in_words(text: str) -> Birth | None:
    match = _WORDS.match(text)
    if match is None:
        return None
    day, name, other_name, other_day, year = match.groups()
    short = (name or other_name)[:3].lower()
    if short not in _MONTHS:
        return None
    return Birth(int(year) if year else None, _MONTHS.index(short) + 1, int(day or other_day))
