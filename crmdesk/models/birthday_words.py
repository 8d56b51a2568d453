"""When somebody's next birthday is and how old they are, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from crmdesk.insight.birthdays import Birthday, Occasion, next_birthday
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


def birthday_words(row: Mapping[str, Any], localizer: Localizer, today: date) -> str:
    """Return "turns 52 on 25 September 2026, lunar 8/15"; empty where no birthday is known."""
    translate, known = QCoreApplication.translate, born(row)
    if known is None:
        return ""
    coming = next_birthday(known, today)
    if coming is None:
        return translate("Birthdays", "No calendar has this day.")
    words = occasion_words(coming, localizer, today)
    if known.lunar:
        leap = translate("Birthdays", "leap ") if known.leap else ""
        words += translate("Birthdays", ", lunar {0}{1}/{2}").format(leap, known.month, known.day)
    return words


def occasion_words(coming: Occasion, localizer: Localizer, today: date) -> str:
    """Return when a birthday comes and what age it brings."""
    translate = QCoreApplication.translate
    day = localizer.relative_day(coming.on, today)
    if coming.turns is None:
        return translate("Birthdays", "birthday {0}").format(day)
    return translate("Birthdays", "turns {0}, {1}").format(coming.turns, day)
