"""The marks of a time axis: years, months, days or hours, whichever have room."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from crmdesk.qt.i18n import Localizer

_DAY = 86_400_000
_DAYS_FROM = 8  # pixels a day has where the axis names days, not months
_HOURS_FROM = 260  # pixels a day has where the axis names hours


def axis_marks(start: float, end: float, room: int, write: Localizer) -> list[tuple[float, str]]:
    """Return (moment in milliseconds, words) of the marks from ``start`` to ``end``.

    Args:
        start: the first moment, in milliseconds.
        end: the last one.
        room: pixels between them.
        write: the language of the words.
    """
    per_day = room / ((end - start) / _DAY)
    if per_day >= _HOURS_FROM:
        return _hours(start, end, per_day, write)
    first, last = (datetime.fromtimestamp(ms / 1000).date() for ms in (start, end))
    if per_day >= _DAYS_FROM:
        marks = _days(first, last, per_day, write)
    else:
        marks = _months(first, last, per_day, write)
    return [
        (datetime.combine(day, datetime.min.time()).timestamp() * 1000, words)
        for day, words in marks
    ]


def _hours(start: float, end: float, per_day: float, write: Localizer) -> list[tuple[float, str]]:
    wanted = 52 / (per_day / 24)
    step = next((hours for hours in (1, 2, 3, 6, 12) if hours >= wanted), 12)
    day = datetime.fromtimestamp(start / 1000).replace(hour=0, minute=0, second=0, microsecond=0)
    marks: list[tuple[float, str]] = []
    while (stamp := day.timestamp() * 1000) <= end:
        words = f"{day.hour}:00" if day.hour else write.short_date(day.date(), day.date())
        marks.append((stamp, words))
        day += timedelta(hours=step)
    return [mark for mark in marks if mark[0] >= start]


def _days(first: date, last: date, per_day: float, write: Localizer) -> list[tuple[date, str]]:
    step = max(1, round(64 / per_day))
    day = date.fromordinal(first.toordinal() - first.toordinal() % step)
    marks: list[tuple[date, str]] = []
    while day <= last:
        year = last if _is_first(day, first, marks) else None
        marks.append((day, write.short_date(day, year)))
        day += timedelta(days=step)
    return marks


def _months(first: date, last: date, per_day: float, write: Localizer) -> list[tuple[date, str]]:
    wanted = 44 / (per_day * 30.4)
    months = next((n for n in (1, 2, 3, 6, 12, 24, 60) if n >= wanted), 120)
    number = (first.year * 12 + first.month - 1) // months * months
    marks: list[tuple[date, str]] = []
    while (day := date(number // 12, number % 12 + 1, 1)) <= last:
        soon = day.month > 10 and months == 1  # January says the year, and needs the room
        full = day.month == 1 or (_is_first(day, first, marks) and not soon)
        words = write.month(day) if full else write.month_name(day)
        marks.append((day, str(day.year) if months >= 12 else words))
        number += months
    return marks


def _is_first(day: date, since: date, before: list[tuple[date, str]]) -> bool:
    """Tell whether a mark is the first one that is seen."""
    return day > since and not any(mark > since for mark, _ in before)
