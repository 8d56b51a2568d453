"""What the makers of a dossier share: words, money and days in the language of the paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from crmdesk import figures
from crmdesk.dossier.labels import format_date, format_day_of_year
from crmdesk.money import Sum
from crmdesk.services.dossier_words import has_word, word

_INDICATORS = ("revenue", "margin", "growth", "frequency", "recency", "potential")
_SEVERITIES = ("product", "delivery", "price", "service")


class Speech:
    """Writes values in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def word(self, key: str, **values: object) -> str:
        """Return a word of the paper."""
        return word(self.lang, key, **values)

    def key(self, value: str, field: str = "") -> str:
        """Return the printed word of a stored key; some keys need their field to be told apart."""
        special = {
            ("potential", "stage"): "potential_stage",
            ("fair", "source_channel"): "fair_source",
            ("parent", "kin"): "father_or_mother",
            **{(each, "severity"): f"complaint_{each}" for each in _SEVERITIES},
        }
        key = special.get((value, field), value)
        return self.word(key) if has_word(key) else value

    def listed(self, names: Iterable[str]) -> str:
        """Return names side by side."""
        return self.word("between_names").join(names)

    def clauses(self, parts: Iterable[str | None]) -> str:
        """Return what is told of one thing in one line, empty parts left out."""
        return self.word("between_clauses").join(part for part in parts if part)

    def reason(self, text: str) -> str:
        """Return why a tier was given: what was written, or the indicator that spoke most."""
        if text not in _INDICATORS:
            return self.key(text)
        return self.word("above_all", what=self.word(text).lower())

    def country(self, code: str) -> str:
        """Return the name of a country by its ISO 3166 code; anything else as it stands."""
        from babel import Locale

        return str(Locale.parse(self.lang).territories.get(code.upper(), code))

    def money(self, minor: int, currency: str, short: bool = False) -> str:
        """Return an amount of minor units."""
        write = figures.money_short if short else figures.money
        return write(minor, currency, self.lang)

    def day(self, day: date | None) -> str:
        """Return a day, a dash where it is not known."""
        return format_date(day, self.lang) if day else "–"

    def day_of_year(self, day: date) -> str:
        """Return a day without its year."""
        return format_day_of_year(day, self.lang)

    def sum(self, total: Sum, short: bool = False) -> str:
        """Write a sum with what it leaves out beside it."""
        return " + ".join(self.money(amount, code, short) for code, amount in total.parts)
