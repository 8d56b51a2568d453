"""The words of a filter: what the status bar says of the customers shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.book.queries.names import named
from crmdesk.models.words import word
from crmdesk.qt.i18n import Localizer, listed


def filter_words(chosen: CustomerFilter, book: Book, localizer: Localizer) -> list[str]:
    """Return the parts of a filter in the user's language.

    Args:
        chosen: the filter.
        book: knows the names of owners.
        localizer: knows the names of countries.
    """
    translate = QCoreApplication.translate
    words = [f"“{chosen.text}”"] if chosen.text else []
    if chosen.tier:
        words.append(translate("FilterWords", "tier {0}").format(listed(chosen.tier)))
    for values in (chosen.stage, chosen.industry, chosen.region):
        words += [listed(word(value) for value in values)] if values else []
    countries = tuple(localizer.country(code) for code in chosen.country)
    for values in (countries, chosen.city, chosen.tag):
        words += [listed(values)] if values else []
    if chosen.owner:
        with book.read() as connection:
            ours = {str(i): name for i, name in named(connection, "staff")}
        words.append(listed(ours.get(each, each) for each in chosen.owner))
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
