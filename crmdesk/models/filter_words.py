"""The words of a filter: what the status bar says of the customers shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.models.words import word


def filter_words(chosen: CustomerFilter) -> list[str]:
    """Return the parts of a filter in the user's language."""
    translate = QCoreApplication.translate
    words = [f"“{chosen.text}”"] if chosen.text else []
    if chosen.tier:
        words.append(translate("FilterWords", "tier {0}").format(", ".join(chosen.tier)))
    for values in (chosen.stage, chosen.industry, chosen.region):
        words += [", ".join(word(value) for value in values)] if values else []
    for values in (chosen.country, chosen.city, chosen.tag):
        words += [", ".join(values)] if values else []
    if chosen.owner:
        words.append(translate("FilterWords", "chosen owners"))
    words += _when(chosen)
    if chosen.ids is not None:
        words.append(chosen.label)
    return words


def _when(chosen: CustomerFilter) -> list[str]:
    translate = QCoreApplication.translate
    due = {
        "late": translate("FilterWords", "late"),
        "week": translate("FilterWords", "due this week"),
        "month": translate("FilterWords", "due this month"),
        "never": translate("FilterWords", "never touched"),
    }
    touched = {
        "month": translate("FilterWords", "touched within 30 days"),
        "quarter": translate("FilterWords", "touched 31–90 days ago"),
        "longer": translate("FilterWords", "not touched for 90 days"),
        "never": translate("FilterWords", "never touched"),
    }
    found = [due[chosen.due]] if chosen.due else []
    return found + ([touched[chosen.last_touch]] if chosen.last_touch else [])
