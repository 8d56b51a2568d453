"""Last touch, next touch and what the tier asks for, in one line, wherever a customer is shown."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from crmdesk.models.visit_form import Standing
from crmdesk.models.words import word
from crmdesk.qt.i18n import Localizer, clauses


def standing_words(standing: Standing, say: Localizer, today: date) -> str:
    """Return a line such as "visit, 12 d ago · next in 3 d · every 21 d"."""
    translate = QCoreApplication.translate
    parts = []
    if standing.last_on is None:
        parts.append(translate("Standing", "never touched"))
    else:
        kind = word(standing.last_kind).lower()
        ago = say.days_ago(standing.last_on, today)
        parts.append(clauses((kind, ago)))
    if standing.next_on is not None:
        day = say.relative_day(standing.next_on, today)
        parts.append(translate("Standing", "next {day}").format(day=day))
    if standing.every is not None:
        parts.append(cadence_words(standing, today))
    return " · ".join(parts)


def cadence_words(standing: Standing, today: date) -> str:
    """Return how the last touch stands against the tier: "every 21 d", "9 d over 21 d"."""
    translate = QCoreApplication.translate
    if standing.every is None:
        return ""
    every = translate("Standing", "every {n} d").format(n=standing.every)
    if standing.last_on is None:
        return every
    over = (today - standing.last_on).days - standing.every
    if over > 0:
        words = translate("Standing", "{over} d over {n} d")
        return words.format(over=over, n=standing.every)
    return every


def is_behind(standing: Standing, today: date) -> bool:
    """Tell whether the last touch is longer ago than the tier allows."""
    if standing.last_on is None or standing.every is None:
        return False
    return (today - standing.last_on).days > standing.every


def is_over(standing: Standing, today: date) -> bool:
    """Tell whether the tier's cadence is missed, or what was due is late."""
    return is_behind(standing, today) or (standing.due_on is not None and standing.due_on < today)
