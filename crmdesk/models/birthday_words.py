"""A birthday as it is written and typed, when the next one is and what age it brings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from crmdesk.insight.birthdays import Birthday, Occasion, lunar_words, next_birthday
from crmdesk.qt.i18n import Localizer


def born(row: Mapping[str, Any]) -> Birthday | None:
    """Return the birthday of a stored contact or family member; None where it is not known."""
    if not row["birth_month"] or not row["birth_day"]:
        return None
    return Birthday(
        row["birth_month"],
        row["birth_day"],
        row["birth_year"],
        bool(row["birth_lunar"]),
        bool(row["birth_leap_month"]),
    )


def birthday_text(row: Mapping[str, Any], localizer: Localizer) -> str:
    """Return a stored day of birth as people write it, and as it is read when typed."""
    year, month, day = row["birth_year"], row["birth_month"], row["birth_day"]
    if not month or not day:
        return str(year) if year else ""
    if row["birth_lunar"]:
        return _lunar_text(year, month, day, bool(row["birth_leap_month"]), localizer.language)
    try:
        known = date(year or 2000, month, day)
    except ValueError:
        return "-".join(str(part) for part in (year, month, day) if part)
    return localizer.date(known) if year else localizer.short_date(known)


def _lunar_text(year: int | None, month: int, day: int, leap: bool, language: str) -> str:
    translate = QCoreApplication.translate
    if language.startswith("zh"):
        of_year = f"{year}年" if year else ""
        moon = f"{of_year}{lunar_words(month, day, leap=leap)}"
        return translate("Birthdays", "lunar {0}").format(moon)
    words = f"{'leap ' if leap else ''}{month}/{day}" + (f", {year}" if year else "")
    return translate("Birthdays", "lunar {0}").format(words)


def birthday_words(row: Mapping[str, Any], localizer: Localizer, today: date) -> str:
    """Return "turns 52, Fri 25 Sep"; empty where no birthday is known."""
    translate, known = QCoreApplication.translate, born(row)
    if known is None:
        return ""
    coming = next_birthday(known, today)
    if coming is None:
        return translate("Birthdays", "No calendar has this day.")
    return occasion_words(coming, localizer, today)


def next_words(row: Mapping[str, Any], localizer: Localizer, today: date) -> str:
    """Return the same as briefly as a cell wants it: "52 on 25 Sep"."""
    known = born(row)
    coming = next_birthday(known, today) if known is not None else None
    if coming is None:
        return birthday_words(row, localizer, today)
    day = localizer.short_date(coming.on)  # within a year
    if coming.turns is None:
        return day
    return QCoreApplication.translate("Birthdays", "{0} on {1}").format(coming.turns, day)


def occasion_words(coming: Occasion, localizer: Localizer, today: date) -> str:
    """Return when a birthday comes and what age it brings."""
    translate = QCoreApplication.translate
    day = localizer.relative_day(coming.on, today)
    if coming.turns is None:
        return translate("Birthdays", "birthday {0}").format(day)
    return translate("Birthdays", "turns {0}, {1}").format(coming.turns, day)
