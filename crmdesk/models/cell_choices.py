"""What a field is chosen from, in the user's words: for cells edited in place and for dialogs."""

from __future__ import annotations

from collections.abc import Sequence

from crmdesk.book import Book
from crmdesk.book.queries.known_values import known_values
from crmdesk.book.queries.names import named
from crmdesk.models.words import word
from crmdesk.qt.i18n import Localizer
from crmdesk.services.choices import STAGES

Choice = tuple[str, str]
"""(what is stored, what is shown)."""
_WORDED = ("industry", "region")
_MOST = 400


class CellChoices:
    """Reads the choices of a customer's fields, and tells typed words from stored values."""

    def __init__(self, book: Book, localizer: Localizer) -> None:
        self._book, self._localizer = book, localizer

    def choices(self, field: str) -> list[Choice]:
        """Return what a field of a customer is chosen from; empty where anything may be typed."""
        if field == "owner_id":
            with self._book.read() as connection:
                return [(str(i), name) for i, name in named(connection, "staff")]
        if field not in ("stage", "industry", "region", "city", "country", "tag"):
            return []
        with self._book.read() as connection:
            stored = known_values(connection, field)[:_MOST]
        if field == "stage":
            stored = [*STAGES, *(value for value in stored if value not in STAGES)]
        return [(value, self.label(field, value)) for value in stored]

    def labels(self, field: str) -> list[str]:
        """Return what the choices of a field are called."""
        return [label for _, label in self.choices(field)]

    def label(self, field: str, value: str) -> str:
        """Return what a stored value is called."""
        if field == "country":
            return self._localizer.country(value)
        return word(value) if field == "stage" or field in _WORDED else value

    def stored(self, field: str, typed: str, among: Sequence[Choice] | None = None) -> str:
        """Return the stored value of typed words; the words themselves where they are new."""
        wanted = typed.strip().casefold()
        choices = self.choices(field) if among is None else among
        return next(
            (value for value, label in choices if wanted in (label.casefold(), value.casefold())),
            typed.strip(),
        )
