"""The day at the end of a phrase, as people write it in English and Chinese."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
WEEKDAY_WORD = r"(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?"
MONTH_WORD = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
CHINESE_DAYS = "一二三四五六日"
_END = r"[\s.。!！,，;；]*$"
_AFTER = r"\s*(?:之前|以前|前)?" + _END
_NEAR = {
    "today": 0, "tonight": 0, "tomorrow": 1, "今天": 0, "今日": 0, "今晚": 0, "明天": 1, "明日": 1,
    "明早": 1, "明晚": 1, "后天": 2, "大后天": 3,
}  # fmt: skip
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_CHINESE_NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
                    "九": 9, "十": 10}  # fmt: skip
_NUMBER = r"(\d{1,3}|" + "|".join(_NUMBERS) + r"|[一二两三四五六七八九十]{1,3})"
_TIME = re.compile(
    r"[\s,，]*(?:\bat\s+)?(?:(?<![\d.\-/])([01]?\d|2[0-3])[:：]([0-5]\d)(?:\s*(am|pm)\b)?"
    r"|(?<![\d.])(\d{1,2})\s*(am|pm)\b)" + _END,
    re.IGNORECASE | re.ASCII,
)
_CHINESE_TIME = re.compile(
    r"(?<=[天日号一二三四五六])\s*(?:(?:凌晨|早上|上午|中午|下午|傍晚|晚上)\s*"
    r"(?:(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s*[点时])?|(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s*[点时])"
    r"(?:半|[一三]刻|\d{1,2}分?|整|钟)?" + _AFTER
)

Found = Callable[[re.Match[str], date], date]


def recognise_day(text: str, today: date) -> date | None:
    """Return the day that a phrase ends with, None where it ends with none.

    "by Friday" is the next Friday after today, "27 Nov" the next such day, "next week" seven days
    on, "周五前" this week's Friday or the next one, "11月27日" the next such day.
    """
    found = find_day(text, today)
    return found[0] if found else None


def find_day(text: str, today: date) -> tuple[date, int, int] | None:
    """Return the day that a phrase ends or begins with, and from where to where it is named.

    A time of day after the day at the end belongs to it.
    """
    whole = len(text)
    text = cut_clock(text)
    for pattern, found in _PATTERNS:
        match = pattern.search(text)
        if match:
            try:
                return found(match, today), match.start(), whole
            except (ValueError, OverflowError):
                continue
    leading = _LEADING.match(text) or _LEADING_ENGLISH.match(text)
    if leading and leading.end(1) < len(text):
        named = find_day(leading[1], today)
        return (named[0], 0, leading.end(1)) if named else None
    return None


def cut_clock(text: str) -> str:
    """Return a phrase without the time of day at its end."""
    clock = _TIME.search(text) or _CHINESE_TIME.search(text)
    return text[: clock.start()] if clock else text


def recognise_clock(text: str) -> str:
    """Return the time of day that a phrase ends with, as "14:00"; empty where it ends with none."""
    match = _TIME.search(text)
    if match is None:
        return ""
    hour, half = int(match[1] or match[4]), (match[3] or match[5] or "").lower()
    if half and not 1 <= hour <= 12:
        return ""
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{int(match[2] or 0):02}"


def number(words: str) -> int:
    """Return the value of a number in digits, in English words up to ten, or in Chinese to 99."""
    if words.isdecimal():
        return int(words)
    if words in _NUMBERS:
        return _NUMBERS[words]
    tens, ten, ones = words.rpartition("十")
    value = 10 * (_CHINESE_NUMBERS.get(tens, 1) if ten else 0)
    return value + _CHINESE_NUMBERS.get(ones, 0)


def _weekday(today: date, wanted: int, extra: int = 0) -> date:
    ahead = (wanted - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead + extra)


def _iso(match: re.Match[str], today: date) -> date:
    del today
    return date(int(match[1]), int(match[2]), int(match[3]))


def _near(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=_NEAR[match[1].lower()])


def _english(match: re.Match[str], today: date) -> date:
    wanted = WEEKDAYS.index(match[2].lower())
    if match[1]:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7)
        return monday + timedelta(days=wanted)
    return _weekday(today, wanted)


def _chinese_weekday(match: re.Match[str], today: date) -> date:
    wanted = CHINESE_DAYS.index("日" if match[2] == "天" else match[2])
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
    return _coming(match[3], MONTHS.index(match[2].lower()) + 1, int(match[1]), today)


def _month_day(match: re.Match[str], today: date) -> date:
    return _coming(match[3], MONTHS.index(match[1].lower()) + 1, int(match[2]), today)


def _chinese_date(match: re.Match[str], today: date) -> date:
    return _coming(match[1], int(match[2]), int(match[3]), today)


def _later(match: re.Match[str], today: date) -> date:
    count, unit = number(match[1].lower()), match[2].lower()
    if unit.startswith(("month", "个月", "月")):
        return _months_on(today, count)
    return today + timedelta(days=count * (7 if unit.startswith(("week", "周", "星", "个")) else 1))


def _months_on(today: date, count: int) -> date:
    months = today.year * 12 + today.month - 1 + count
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _next_month(match: re.Match[str], today: date) -> date:
    del match
    return _months_on(today, 1)


def _end(match: re.Match[str], today: date) -> date:
    """The end of a week is its Friday; of a month, quarter or year its last day."""
    words = match[0].lower()
    coming = 1 if re.search("next|下", words) else 0
    if re.search("week|周|星期", words):
        friday = today + timedelta(days=4 - today.weekday() + 7 * coming)
        return friday if friday >= today else friday + timedelta(days=7)
    if re.search("year|年", words):
        return date(today.year + coming, 12, 31)
    size = 3 if re.search("quarter|季", words) else 1
    months = (today.year * 12 + today.month - 1) // size * size + size * (coming + 1) - 1
    year, month = months // 12, months % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def _numeric(match: re.Match[str], today: date) -> date:
    month, day = int(match[1]), int(match[2])
    if month > 12 >= day:
        month, day = day, month
    return _coming(None, month, day, today)


def _dotted(match: re.Match[str], today: date) -> date:
    return _coming(match[3], int(match[2]), int(match[1]), today)


def _day_of_month(match: re.Match[str], today: date) -> date:
    wanted, first = int(match[1] or match[2]), today.replace(day=1)
    for _ in range(12):
        last = monthrange(first.year, first.month)[1]
        if wanted <= last and first.replace(day=wanted) >= today:
            return first.replace(day=wanted)
        first = _months_on(first, 1)
    raise ValueError(wanted)


def _next_week(match: re.Match[str], today: date) -> date:
    del match
    return today + timedelta(days=7)


def _pattern(body: str) -> re.Pattern[str]:
    return re.compile(body, re.IGNORECASE | re.ASCII)


_LEADING = re.compile(
    r"\s*((?:[12]\d{3}\s*年)?\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]?"
    r"|[下本这]{0,4}(?:周|星期|礼拜)[一二三四五六日天末]|大后天|[今明][天日早晚]|后天"
    r"|[一二两三四五六七八九十\d]{1,3}\s*(?:天|个?星期|周|个月)[之以]?[后内]|下个?月底?|月底|月末|年底|年末"
    r"|\d{1,2}号|下周|下星期)",
    re.ASCII,
)
"""Chinese names the day first: 周五前发报价."""
_LEADING_ENGLISH = re.compile(
    r"\s*((?:on\s+)?(?:today|tomorrow|(?:next\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day))[\s,:]",
    re.IGNORECASE | re.ASCII,
)
_WHOLE = r"(?:^\s*|\b(?:by|on|before|until|till|due)\s+)"
"""What stands before a day of figures only, which may be an amount elsewhere."""

_PATTERNS: tuple[tuple[re.Pattern[str], Found], ...] = (
    (_pattern(r"\b([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})" + _AFTER), _iso),
    (
        _pattern(r"(?:([12]\d{3})\s*年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?" + _AFTER),
        _chinese_date,
    ),
    (
        _pattern(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+{MONTH_WORD}(?:,?\s+([12]\d{{3}}))?" + _END),
        _day_month,
    ),
    (
        _pattern(rf"\b{MONTH_WORD}\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+([12]\d{{3}}))?" + _END),
        _month_day,
    ),
    (_pattern(r"\b(today|tonight|tomorrow)" + _END), _near),
    (_pattern(r"(大后天|今天|今日|今晚|明天|明日|明早|明晚|后天)" + _AFTER), _near),
    (_pattern(rf"\b(next\s+)?{WEEKDAY_WORD}" + _END), _english),
    (_pattern(r"(下{0,4})(?:周|星期|礼拜)([一二三四五六日天])" + _AFTER), _chinese_weekday),
    (_pattern(rf"\b(?:with)?in\s+{_NUMBER}\s+(days?|weeks?|months?)" + _END), _later),
    (_pattern(_NUMBER + r"\s*(天|周|个?星期|个月)[之以]?[后内]" + _END), _later),
    (
        _pattern(r"\bend\s+of\s+(?:the\s+|this\s+|next\s+)?(?:week|month|quarter|year)" + _END),
        _end,
    ),
    (_pattern(r"\b(?:next\s+)?(?:month|quarter|year)[\s-]end" + _END), _end),
    (_pattern(r"\bthis\s+week" + _END), _end),
    (
        _pattern(r"[本这下]?个?(?:周末|月底|月末|季度?[末底]|年底|年末|本周内|这周内)" + _AFTER),
        _end,
    ),
    (_pattern(r"(?:\bnext\s+week|下周|下星期|下个星期)" + _AFTER), _next_week),
    (_pattern(r"(?:\bnext\s+month|下个?月)" + _AFTER), _next_month),
    (
        _pattern(
            r"(?:\b(?:by|on|before|until|the)\s+(\d{1,2})(?:st|nd|rd|th)|(\d{1,2})\s*号)" + _AFTER
        ),
        _day_of_month,
    ),
    (_pattern(_WHOLE + r"(\d{1,2})[-/](\d{1,2})" + _AFTER), _numeric),
    (_pattern(r"(?<![\d./-])(\d{1,2})[-/](\d{1,2})\s*(?:之前|以前|前)" + _END), _numeric),
    (_pattern(_WHOLE + r"(\d{1,2})\.\s?(\d{1,2})(?:\.([12]\d{3})|\.)" + r"\s*$"), _dotted),
)
"""Ends of phrases, the surest first."""
