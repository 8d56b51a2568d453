"""How often a step comes again, out of its words: "every Friday", 每月25号."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from crmdesk.services.days import CHINESE_DAYS, WEEKDAY_WORD, WEEKDAYS, cut_clock, number
from crmdesk.services.tasks import Rhythm, following_day

_END = r"[\s.。!！,，;；]*$"
_NAMED = {
    "daily": ("day", 1), "weekly": ("week", 1), "monthly": ("month", 1),
    "quarterly": ("month", 3), "yearly": ("year", 1), "annually": ("year", 1),
}  # fmt: skip
_EVERY = (
    rf"(?P<whole>\b(?:(?P<named>{'|'.join(_NAMED)})"
    r"|every\s+(?:(?P<count>other|\d{1,2}|two|three|four|five|six)\s+)?"
    rf"(?:(?P<unit>day|week|month|quarter|year)s?|(?P<weekday>{WEEKDAY_WORD}))"
    r"(?:\s+on\s+the\s+(?P<day>\d{1,2})(?:st|nd|rd|th))?))"
)
_ENGLISH = re.compile(_EVERY + _END, re.IGNORECASE | re.ASCII)
_ENGLISH_FIRST = re.compile(r"\s*(?=every\b)" + _EVERY + r"(?=[\s,:])", re.IGNORECASE | re.ASCII)
_CHINESE = re.compile(
    r"每(?P<count>隔?[两二三四五六七八九十]|\d{1,2}|半)?个?(?P<unit>天|日|周|星期|礼拜|月|季度?|年)"
    r"(?:(?<=[周期拜])(?P<weekday>[一二三四五六日天])|(?<=月)(?P<day>\d{1,2})[号日]|(?<=月)(?P<last>底|末))?",
    re.ASCII,
)
_UNITS = {"天": ("day", 1), "日": ("day", 1), "月": ("month", 1), "年": ("year", 1)}


def find_rhythm(text: str, today: date) -> tuple[date, Rhythm, int, int] | None:
    """Return when a step comes first, its rhythm, and from where to where a phrase says so."""
    words = cut_clock(text)
    match = _ENGLISH.search(words) or _ENGLISH_FIRST.match(text)
    if match:
        found = _english(match, today)
        end = match.end("whole") if match.re is _ENGLISH_FIRST else len(text)
        return (*found, match.start(), end) if found else None
    match = _CHINESE.match(text) or _at_end(words)
    if match:
        found = _chinese(match, today)
        end = len(text) if match.start() and match.end() >= len(words.rstrip(" .。!！")) else 0
        return (*found, match.start(), end or match.end()) if found else None
    return None


def _at_end(words: str) -> re.Match[str] | None:
    """Return the last phrase, where nothing but a full stop comes after it."""
    found = None
    for match in _CHINESE.finditer(words):
        found = match
    return found if found and re.match(_END, words[found.end() :]) else None


def _english(match: re.Match[str], today: date) -> tuple[date, Rhythm] | None:
    if match["named"]:
        return _first(Rhythm(*_NAMED[match["named"].lower()]), today)
    count = (match["count"] or "1").lower()
    times = 2 if count == "other" else number(count)
    if match["weekday"]:
        return _on_weekday(WEEKDAYS.index(match["weekday"].lower()[:3]), times, today)
    unit = match["unit"].lower()
    rhythm = Rhythm("month", 3 * times) if unit == "quarter" else Rhythm(unit, times)
    return _on_day(rhythm, match["day"], today)


def _chinese(match: re.Match[str], today: date) -> tuple[date, Rhythm] | None:
    counted, unit = match["count"] or "1", match["unit"]
    if counted == "半":
        return _first(Rhythm("month", 6), today) if unit == "年" else None
    times = number(counted.removeprefix("隔"))
    if match["weekday"]:
        wanted = CHINESE_DAYS.index("日" if match["weekday"] == "天" else match["weekday"])
        return _on_weekday(wanted, times, today)
    if unit.startswith("季"):
        return _first(Rhythm("month", 3 * times), today)
    name, size = _UNITS.get(unit, ("week", 1))
    return _on_day(Rhythm(name, size * times), "31" if match["last"] else match["day"], today)


def _first(rhythm: Rhythm, today: date) -> tuple[date, Rhythm] | None:
    if rhythm.count < 1:
        return None
    return following_day(today, rhythm)


def _on_weekday(wanted: int, times: int, today: date) -> tuple[date, Rhythm] | None:
    ahead = (wanted - today.weekday() - 1) % 7 + 1
    return (today + timedelta(days=ahead), Rhythm("week", times)) if times else None


def _on_day(rhythm: Rhythm, day: str | None, today: date) -> tuple[date, Rhythm] | None:
    """Return the first time on a day of the month; the 31st is the last of a shorter one."""
    if not day or rhythm.unit != "month":
        return _first(rhythm, today)
    wanted = int(day)
    if not 1 <= wanted <= 31 or rhythm.count < 1:
        return None
    for months in (0, 1):
        number_of = today.year * 12 + today.month - 1 + months
        year, month = number_of // 12, number_of % 12 + 1
        last = monthrange(year, month)[1]
        first = date(year, month, min(wanted, last))
        if first > today:
            break
    return first, Rhythm("month", rhythm.count, wanted if wanted > last else 0)
