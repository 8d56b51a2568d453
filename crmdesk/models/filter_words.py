"""The words of a filter: what the status bar says of the customers shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crmdesk.book.queries.customers import CustomerFilter


def filter_words(chosen: CustomerFilter) -> list[str]:
    """Return the parts of a filter in the user's language."""
    translate = QCoreApplication.translate
    words = [f"“{chosen.text}”"] if chosen.text else []
    if chosen.tier:
        words.append(translate("FilterWords", "tier {0}").format(", ".join(chosen.tier)))
    for values in (chosen.stage, chosen.industry, chosen.region, chosen.country, chosen.city):
        if values:
            words.append(", ".join(values))
    if chosen.owner:
        words.append(translate("FilterWords", "chosen owners"))
    if chosen.tag:
        words.append(", ".join(chosen.tag))
    due = {
        "late": translate("FilterWords", "late"),
        "week": translate("FilterWords", "due this week"),
        "month": translate("FilterWords", "due this month"),
        "never": translate("FilterWords", "never touched"),
    }
    if chosen.due:
        words.append(due[chosen.due])
    if chosen.ids is not None:
        words.append(chosen.label)
    return words
