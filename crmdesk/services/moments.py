"""When something was: a day and a time of day behind us, as people write them.

``days`` reads ahead (what is to be done by Friday); this module reads back (a visit on Friday was
on the last one), in English and Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from unicodedata import normalize

from crmdesk.services.days import (
    CHINESE_DAYS,
    MONTH_WORD,
    MONTHS,
    WEEKDAY_WORD,
    WEEKDAYS,
    recognise_clock,
    recognise_day,
)
from crmdesk.services.days import number as number_of

_N = r"(\d{1,3}|an?|one|two|three|four|five|six|seven|ten|[一二两三四五六七八九十]{1,3})"
_PARTS: tuple[tuple[str, int], ...] = (
    ("afternoon", 14), ("morning", 9), ("noon", 12), ("midday", 12), ("evening", 19),
    ("tonight", 19), ("last night", 19), ("凌晨", 1), ("清晨", 7), ("早上", 8), ("早晨", 8),
    ("上午", 9), ("中午", 12), ("下午", 14), ("傍晚", 18), ("晚上", 19), ("夜里", 21),
)  # fmt: skip
_CN_PART = r"(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|晚|早)?"
_CN_CLOCK = re.compile(
    _CN_PART + r"\s*(?:(\d{1,2})|([一二两三四五六七八九十]{1,3}))\s*[点时](?!间)"
    r"(?:\s*(半|[一三]刻|\d{1,2}|[一二三四五六七八九十]{1,3})\s*分?|[整钟])?"
)
_CLOCK = re.compile(
    _CN_PART + r"\s*(?<![\d.\-/])(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)\s*([ap]\.?m\b\.?)?"
)
_DOT_CLOCK = re.compile(r"(?<![\d.])([01]?\d|2[0-3])\.([0-5]\d)\s*$")
_HOUR = re.compile(r"(?<![\d.:])(\d{1,2})\s*([ap]\.?m\b\.?|o'clock\b)", re.ASCII)
_DIGITS = re.compile(r"(?:^|(?<=\s))([01]\d|2[0-3])([0-5]\d)$")
_LATE = ("下午", "傍晚", "晚上", "夜里", "晚")
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45}


def recognise_moment(text: str, now: datetime) -> datetime | None:
    """Return the moment that words name, None where they name none.

    "yesterday 14:00", "3pm", "Friday", "last Tuesday afternoon", "11-20 9:30", "20 Nov", "two days
    ago", "昨天下午", "上周五下午3点半", "11月20日" and their like; a day without a year is the last
    one. Without a time of day it is that of ``now``.

    Args:
        text: what was typed.
        now: the local moment, without a zone.
    """
    words = re.sub(r"\s+", " ", normalize("NFKC", text)).strip().lower()
    words = re.sub(r"(?<=\d)t(?=\d)", " ", words)  # ISO 8601: 2026-11-20T14:00
    if not words:
        return None
    ago = _ago(words, now)
    if ago is not None:
        return ago
    clock = _clock(words)
    at = now.time().replace(second=0, microsecond=0)
    if clock is not None:
        if clock[0] is None:
            return None
        at, words = clock[0], clock[1]
    words = re.sub(r"^(?:at|on|this|the|在)\s+|\s+(?:at|in the|on|the|t)$|[,，。的]", " ", words)
    words = re.sub(r"\s+(?:at|in the|on|t)\s*$|^\s*(?:at|on|this|in the)\b", "", words).strip(" .")
    day = recognise_past_day(words, now.date()) if words else now.date()
    return datetime.combine(day, at) if day else None


def _ago(words: str, now: datetime) -> datetime | None:
    now = now.replace(second=0, microsecond=0)
    if words in ("now", "just now", "刚才", "刚刚", "现在"):
        return now
    if words in ("half an hour ago", "半小时前", "半个小时前"):
        return now - timedelta(minutes=30)
    match = re.fullmatch(
        _N + r"\s*(h|hours?|min|minutes?|个?小时|分钟)\s*(?:ago|之?前|以前)", words
    )
    if match is None:
        return None
    hours = match[2].startswith("h") or "小时" in match[2]
    return now - timedelta(minutes=number_of(match[1]) * (60 if hours else 1))


def _clock(words: str) -> tuple[time | None, str] | None:
    """Return (time of day, the words without it); a time of None cannot be; None: none named."""
    for pattern, read in (
        (_CLOCK, _of_clock), (_CN_CLOCK, _of_chinese), (_HOUR, _of_hour), (_DOT_CLOCK, _of_digits),
    ):  # fmt: skip
        match = pattern.search(words)
        if match:
            rest = f"{words[: match.start()]} {words[match.end() :]}".strip()
            rest, shift = _part(rest) if pattern is not _CN_CLOCK else (rest, None)
            hour, minute = read(match)
            if shift is not None and shift >= 12 and hour < 12 and shift != 12:
                hour += 12
            return (time(hour, minute) if hour < 24 and minute < 60 else None), rest
    rest, hour_of_part = _part(words)
    if hour_of_part is not None:
        return time(hour_of_part), rest
    match = _DIGITS.search(words)
    if match and not re.fullmatch(r"(?:19|20)\d\d", match[0]):
        return time(int(match[1]), int(match[2])), words[: match.start()].strip()
    return None


def _part(words: str) -> tuple[str, int | None]:
    """Take a part of the day out of the words: (the rest, its hour)."""
    for part, hour in _PARTS:
        if part in words:
            stays = "yesterday" if part == "last night" else ""
            return re.sub(rf"\s*(?:in the )?{part}", f" {stays}", words, count=1).strip(), hour
    match = re.search(r"(?<=[昨今前天])(晚|早)", words)
    if match:
        return words.replace(match[1], "", 1), 19 if match[1] == "晚" else 8
    return words, None


def _of_clock(match: re.Match[str]) -> tuple[int, int]:
    hour = _half_day(int(match[2]), match[4] or match[1] or "")
    return hour, int(match[3])


def _of_chinese(match: re.Match[str]) -> tuple[int, int]:
    hour = int(match[2]) if match[2] else number_of(match[3])
    past = match[4] or ""
    minute = _QUARTERS.get(past, number_of(past) if past else 0)
    if not match[1] and 1 <= hour <= 6:  # 3点 is said of the afternoon
        hour += 12
    return _half_day(hour, match[1] or ""), minute


def _of_hour(match: re.Match[str]) -> tuple[int, int]:
    return _half_day(int(match[1]), match[2]), 0


def _of_digits(match: re.Match[str]) -> tuple[int, int]:
    return int(match[1]), int(match[2])


def _half_day(hour: int, half: str) -> int:
    if hour < 12 and (half.startswith("p") or half in _LATE or (half == "中午" and hour < 3)):
        return hour + 12
    if hour == 12 and (half.startswith("a") or half == "凌晨"):
        return 0
    return hour


DUE_CLOCK = re.compile(
    r"(?<=[天日号早晚午一二三四五六])\s*(?:凌晨|早上|上午|中午|下午|晚上)?\s*(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
    r"\s*[点时]\s*(?:半|[一三]刻|\d{1,2}分?|整|钟)?"
)


def recognise_due_clock(text: str) -> str:
    """Return the time of day of what is to be done, as "14:00"; empty where none is named.

    "call tomorrow at 3pm", "明天下午3点打电话"; "提3点建议" names none.
    """
    words = normalize("NFKC", text).strip().lower()
    found = DUE_CLOCK.search(words)
    if found is None:
        return recognise_clock(words)
    part = words[max(0, found.start() - 2) : found.end()]
    clock = _CN_CLOCK.search(part)
    if clock is None:
        return ""
    hour, minute = _of_chinese(clock)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


# days behind us

Found = Callable[[re.Match[str], date], date]
_BACK = {
    "today": 0, "tonight": 0, "yesterday": 1, "the day before yesterday": 2,
    "day before yesterday": 2, "今天": 0, "今日": 0, "今": 0, "昨天": 1, "昨日": 1, "昨": 1,
    "前天": 2, "前日": 2, "大前天": 3,
}  # fmt: skip


def recognise_past_day(words: str, today: date) -> date | None:
    """Return the day that words name as a whole, the last such one; one ahead where they say so."""
    words = words.strip().lower()
    if words in _BACK:
        return today - timedelta(days=_BACK[words])
    for pattern, found in _PATTERNS:
        match = pattern.fullmatch(words)
        if match:
            try:
                return found(match, today)
            except (ValueError, OverflowError):
                continue
    return recognise_day(words, today)


def _weekday(match: re.Match[str], today: date) -> date:
    wanted = WEEKDAYS.index(match[2])
    back = (today.weekday() - wanted) % 7
    return today - timedelta(days=7 if match[1] and back == 0 else back)


def _chinese_weekday(match: re.Match[str], today: date) -> date:
    wanted = CHINESE_DAYS.index("日" if match[3] == "天" else match[3])
    if match[1] or match[2]:
        monday = today - timedelta(days=today.weekday() + 7 * len(match[1] or ""))
        return monday + timedelta(days=wanted)
    return today - timedelta(days=(today.weekday() - wanted) % 7)


def _days_ago(match: re.Match[str], today: date) -> date:
    size = 7 if match[2].startswith("week") or match[2].endswith(("周", "星期")) else 1
    return today - timedelta(days=number_of(match[1]) * size)


def _week_ago(match: re.Match[str], today: date) -> date:
    del match
    return today - timedelta(days=7)


def _last(year: str | None, month: int, day: int, today: date) -> date:
    if year:
        return date(int(year), month, day)
    for back in range(5):  # 29 February comes every fourth year
        try:
            found = date(today.year - back, month, day)
        except ValueError:
            continue
        if found <= today:
            return found
    raise ValueError(month, day)


def _month_day(match: re.Match[str], today: date) -> date:
    month, day = int(match[2]), int(match[3])
    if month > 12 >= day:
        month, day = day, month
    return _last(match[1], month, day, today)


def _dotted(match: re.Match[str], today: date) -> date:
    return _last(match[3], int(match[2]), int(match[1]), today)


def _day_name(match: re.Match[str], today: date) -> date:
    return _last(match[3], MONTHS.index(match[2]) + 1, int(match[1]), today)


def _name_day(match: re.Match[str], today: date) -> date:
    return _last(match[3], MONTHS.index(match[1]) + 1, int(match[2]), today)


def _day_only(match: re.Match[str], today: date) -> date:
    day, first = int(match[1]), today.replace(day=1)
    for _ in range(12):
        try:
            found = first.replace(day=day)
        except ValueError:
            found = None
        if found is not None and found <= today:
            return found
        first = (first - timedelta(days=1)).replace(day=1)
    raise ValueError(day)


_YEAR = r"([12]\d{3})"
_PATTERNS: tuple[tuple[re.Pattern[str], Found], ...] = tuple(
    (re.compile(body), found)
    for body, found in (
        (rf"(?:{_YEAR}\s*[-/.年]\s*)?(\d{{1,2}})\s*[-/月]\s*(\d{{1,2}})\s*[日号]?", _month_day),
        (rf"{_YEAR}\.(\d{{1,2}})\.(\d{{1,2}})", _month_day),
        (r"([12]\d{3})(\d\d)(\d\d)", _month_day),
        (rf"(\d{{1,2}})\.\s*(\d{{1,2}})(?:\.\s*{_YEAR}?)?", _dotted),
        (rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH_WORD}(?:,?\s+{_YEAR})?", _day_name),
        (rf"{MONTH_WORD}\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?", _name_day),
        (rf"(last\s+)?{WEEKDAY_WORD}", _weekday),
        (r"(上{1,4})?个?(这|本)?(?:周|星期|礼拜)([一二三四五六日天])", _chinese_weekday),
        (_N + r"\s*(days?|weeks?|天|日|个?星期|周)\s*(?:ago|之?前|以前)", _days_ago),
        (r"last week|上周|上星期|上个星期", _week_ago),
        (r"(?:the\s+)?(\d{1,2})(?:st|nd|rd|th|号|日)", _day_only),
    )
)
"""Whole phrases, the surest first."""

_DURATION = re.compile(
    r"(?:(\d{1,2}(?:[.,]\d{1,2})?|an?|one|two|[一二两三四五]|半)\s*(?:个)?(?:h|hrs?|hours?|小时|钟头))?"
    r"\s*(半)?\s*(?:(\d{1,4}|[一二三四五六七八九十]{1,3})\s*(?:min|mins|minutes?|m|分钟?)?)?"
)


def recognise_minutes(text: str) -> int | None:
    """Return the minutes of a typed duration: "45", "1h", "1.5 h", "1:30", "1小时20分"."""
    words = normalize("NFKC", text).strip().lower()
    if clock := re.fullmatch(r"(\d{1,2}):([0-5]\d)", words):
        return int(clock[1]) * 60 + int(clock[2])
    match = _DURATION.fullmatch(words)
    if not words or match is None:
        return None
    hours = match[1] or ""
    if hours == "半":
        whole = 30.0
    elif hours[:1].isdigit():
        whole = float(hours.replace(",", ".")) * 60
    else:
        whole = number_of(hours) * 60.0 if hours else 0.0
    more = (30 if match[2] else 0) + (number_of(match[3]) if match[3] else 0)
    return round(whole) + more
