"""The words of grading: indicators, their values, and what a move is due to."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from crmdesk.qt.i18n import Localizer

_INDICATORS: Final[dict[str, object]] = {
    "revenue": QT_TRANSLATE_NOOP("Grading", "Revenue"),
    "margin": QT_TRANSLATE_NOOP("Grading", "Margin"),
    "growth": QT_TRANSLATE_NOOP("Grading", "Growth"),
    "frequency": QT_TRANSLATE_NOOP("Grading", "Orders"),
    "recency": QT_TRANSLATE_NOOP("Grading", "Last order"),
    "potential": QT_TRANSLATE_NOOP("Grading", "Potential"),
}
_MONEY: Final = ("revenue", "margin", "potential")


def indicator_word(name: str) -> str:
    """Return what an indicator is called."""
    return QCoreApplication.translate("Grading", str(_INDICATORS.get(name, name)))


def reason_words(reason: str) -> str:
    """Return why a tier was given: what a person wrote, or which indicator spoke most for it."""
    if reason not in _INDICATORS:
        return reason
    return QCoreApplication.translate("Grading", "above all: {0}").format(indicator_word(reason))


def indicator_value(name: str, value: float, localizer: Localizer, currency: str) -> str:
    """Return an indicator's value as people write it; a dash where it is not known."""
    translate = QCoreApplication.translate
    if math.isnan(value):
        return "–"
    if name in _MONEY:
        return localizer.money_short(round(value), currency)
    if name == "growth":
        return localizer.percent(value, signed=True)
    if name == "recency" and round(value) == 0:
        return localizer.days_until(localizer.today, localizer.today)
    if name == "recency":
        return translate("Grading", "{0} d ago").format(localizer.number(round(value)))
    return localizer.number(round(value))
