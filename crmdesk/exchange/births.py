"""Birthdays as people write them: whole or in part, by the sun or by the Chinese calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Birth:
    """A birthday of which parts may be unknown.

    Attributes:
        year, month, day: as written; None where it is not said.
        lunar: month and day are of the Chinese calendar.
        leap: the month is a leap month of that calendar.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    lunar: bool = False
    leap: bool = False

    def __str__(self) -> str:
        parts = (self.year, self.month, self.day)
        if not self.lunar:
            return "-".join("?" if part is None else f"{part:02}" for part in parts)
        leap = " (leap month)" if self.leap else ""
        return "-".join("?" if part is None else str(part) for part in parts) + leap


_FIGURES = {word: number for number, word in enumerate("〇一二三四五六七八九")}
_FIGURES |= {"零": 0, "○": 0, "两": 2}
_MONTHS = {"正": 1, "元": 1, "冬": 11, "腊": 12, "臘": 12}
_CALENDAR = re.compile(
    r"农历|農曆|阴历|陰曆|旧历|舊曆|古历|古曆|\blunar\b(?: calendar)?", re.IGNORECASE
)
_SOLAR = re.compile(r"公历|公曆|阳历|陽曆|新历|新曆|西历|西曆")
_LEAP = re.compile(r"闰|閏|\(?\bleap(?: month)?\b\)?", re.IGNORECASE)
_TRADITIONAL = re.compile(r"[正冬腊臘]月|初[一二三四五六七八九十]|廿|月[一二三四五六七八九十]+$")
_PARTS = re.compile(
    r"(?:(?P<year>\d{4}|[〇零○一二三四五六七八九]{4}|\?)(?:年|[-/.])?)?"
    r"(?:(?P<month>\d{1,2}|[正元冬腊臘一二三四五六七八九十]{1,2}|\?)(?:月|[-/.]|$)"
    r"(?:(?P<day>\d{1,2}|[初廿卅一二三四五六七八九十]{1,3}|\?)[日号號]?)?)?"
)


def read_birth(text: str, *, lunar: bool = False) -> Birth | None:
    """Read a birthday that is no plain date, None where it is none.

    Args:
        text: e.g. 1975年2月, 1975, 5-3, 农历1980年八月十五, 闰四月初一, 1980-2-30 (leap month).
        lunar: the column is one of lunar birthdays.
    """
    bare = re.sub(r"[\s()（）,，:：]|生日|(?<=\d)生$", "", _SOLAR.sub("", _LEAP.sub("", text)))
    rest = _CALENDAR.sub("", bare)
    leap = _LEAP.search(text) is not None
    lunar = lunar or leap or rest != bare or _TRADITIONAL.search(bare) is not None
    match = _PARTS.fullmatch(rest.removeprefix("--"))
    if match is None or not any(match.groups()):
        return None
    year, month, day = (_number(match[name]) for name in ("year", "month", "day"))
    if year is None and day is None and not rest.endswith("月"):
        return None
    if not 1 <= (month or 1) <= 12 or not 1 <= (day or 1) <= (30 if lunar else _longest(month)):
        return None
    if (day is not None and month is None) or (year is not None and not 1 <= year <= 9999):
        return None
    return Birth(year, month, day, lunar, leap and lunar)


def _longest(month: int | None) -> int:
    return 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31


def _number(text: str | None) -> int | None:
    """Read figures, or a number, day or month in Chinese characters."""
    if not text or text == "?":
        return None
    if text.isdigit() and text.isascii():
        return int(text)
    if text in _MONTHS:
        return _MONTHS[text]
    if len(text) == 4:
        return int("".join(str(_FIGURES[char]) for char in text))
    text = text.removeprefix("初").replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.partition("十")
    if not ten:
        return _FIGURES.get(text) if len(text) == 1 else None
    return (_FIGURES.get(tens, 0) if tens else 1) * 10 + (_FIGURES.get(ones, 0) if ones else 0)
