"""The day at the end of a phrase, as people write it in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_WEEKDAY_WORD = r"(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?"
_MONTH_WORD = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_CHINESE_DAYS = "一二三四五六日"
_END = r"[\s.。!！,，;；]*$"
_AFTER = r"\s*(?:之前|以前|前)?" + _END
_NEAR = {
    "today": 0, "tonight": 0, "tomorrow": 1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2,
    "大后天": 3,
}  # fmt: skip

Found = Callable[[re.Match[str], date], date]


def recognise_day(text: str, today: date) -> date | None:
    """Return the day that a phrase ends with, None where it ends with none.

    "by Friday" is the next Friday after today, "27 Nov" the next such day, "next week" seven days
    on, "周五前" this week's Friday or the next one, "11月27日" the next such day.
    """
    for pattern, found in _PATTERNS:
        match = pattern.search(text)
        if match:
            try:
                return found(match, today)
            except (ValueError, OverflowError):
                continue
    leading = _LEADING.match(text)
    if leading and leading.end(1) < len(text):
        return recognise_day(leading[1], today)
    return None


def _weekday(today: date, wanted: int, extra: int = 0) -> date:
    ahead = (wanted - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead + extra)


def _iso(match: re.Match[str], today: date) -> date:
    del today
    return date(int(match[1]), int(match[2]), int(match[3]))


def _near(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=_NEAR[match[1].lower()])


def _english(match: re.Match[str], today: date) -> date:
    wanted = _WEEKDAYS.index(match[2].lower())
    if match[1]:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7)
        return monday + timedelta(days=wanted)
    return _weekday(today, wanted)


def _chinese_weekday(match: re.Match[str], today: date) -> date:
    wanted = _CHINESE_DAYS.index("日" if match[2] == "天" else match[2])
    if match[1]:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * len(match[1]))
        return monday + timedelta(days=wanted)
    return _weekday(today, wanted)


def _coming(year: str | None, month: int, day: int, today: date) -> date:
    if year:
        return date(int(year), month, day)
    found = date(today.year, month, day)
    return found if found >= today else date(today.year + 1, month, day)


def _day_month(match: re.Match[str], today: date) -> date:
    return _coming(match[3], _MONTHS.index(match[2].lower()) + 1, int(match[1]), today)


def _month_day(match: re.Match[str], today: date) -> date:
    return _coming(match[3], _MONTHS.index(match[1].lower()) + 1, int(match[2]), today)


def _chinese_date(match: re.Match[str], today: date) -> date:
    return _coming(match[1], int(match[2]), int(match[3]), today)


def _later(match: re.Match[str], today: date) -> date:
    size = 7 if match[2].lower().startswith(("week", "周", "星", "个")) else 1
    return today + timedelta(days=int(match[1]) * size)


def _next_week(match: re.Match[str], today: date) -> date:
    del match
    return today + timedelta(days=7)


def _pattern(body: str) -> re.Pattern[str]:
    return re.compile(body, re.IGNORECASE | re.ASCII)


_LEADING = re.compile(
    r"\s*((?:[12]\d{3}\s*年)?\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]?"
    r"|下{0,4}(?:周|星期|礼拜)[一二三四五六日天]|大后天|[今明]天|[今明]日|后天|下周|下星期)",
    re.ASCII,
)
"""Chinese names the day first: 周五前发报价."""

_PATTERNS: tuple[tuple[re.Pattern[str], Found], ...] = (
    (_pattern(r"\b([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})" + _AFTER), _iso),
    (
        _pattern(r"(?:([12]\d{3})\s*年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?" + _AFTER),
        _chinese_date,
    ),
    (
        _pattern(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH_WORD}(?:,?\s+([12]\d{{3}}))?" + _END),
        _day_month,
    ),
    (
        _pattern(rf"\b{_MONTH_WORD}\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+([12]\d{{3}}))?" + _END),
        _month_day,
    ),
    (_pattern(r"\b(today|tonight|tomorrow)" + _END), _near),
    (_pattern(r"(大后天|今天|今日|明天|明日|后天)" + _AFTER), _near),
    (_pattern(rf"\b(next\s+)?{_WEEKDAY_WORD}" + _END), _english),
    (_pattern(r"(下{0,4})(?:周|星期|礼拜)([一二三四五六日天])" + _AFTER), _chinese_weekday),
    (_pattern(r"\bin\s+(\d{1,3})\s+(days?|weeks?)" + _END), _later),
    (_pattern(r"(\d{1,3})\s*(天|周|个?星期)[之以]?[后内]" + _END), _later),
    (_pattern(r"(?:\bnext\s+week|下周|下星期)" + _AFTER), _next_week),
)
"""Ends of phrases, the surest first."""
