"""Languages: the translators of the window, and numbers, money and dates as people write them.

:func:`install_language` switches the texts. :class:`Localizer` writes values in one language and
knows nothing of widgets; painting asks it thousands of times, so every answer is remembered.
Numbers and money are written by :mod:`crmdesk.figures`, on screen and on paper alike.
"""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from crmdesk import figures
from crmdesk.money import Sum, digits

Language = Literal["en", "zh_CN"]
_log = logging.getLogger(__name__)

_TRANSLATIONS = Path(__file__).resolve().parent.parent / "ui"
_OWN, _QT, _REST = "crmdesk_texts", "crmdesk_qt_texts", "crmdesk_toolkit_texts"
_REMEMBERED = 16384
NEAR = 7
"""Days ahead within which a day is told by its distance."""

_WORDS: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "today": "today",
        "tomorrow": "tomorrow",
        "yesterday": "yesterday",
        "in": "in {} d",
        "late": "late {} d",
        "ago": "{} days ago",
        "day": "d MMM yyyy",
        "day_short": "d MMM",
        "day_week": "ddd d MMM",
        "day_week_year": "ddd d MMM yyyy",
        "heading": "dddd d MMMM",
        "heading_year": "dddd d MMMM yyyy",
        "month": "MMM yyyy",
        "month_name": "MMM",
    },
    "zh_CN": {
        "today": "今天",
        "tomorrow": "明天",
        "yesterday": "昨天",
        "in": "{} 天后",
        "late": "逾期 {} 天",
        "ago": "{} 天前",
        "day": "yyyy年M月d日",
        "day_short": "M月d日",
        "day_week": "M月d日 ddd",
        "day_week_year": "yyyy年M月d日 ddd",
        "heading": "M月d日 dddd",
        "heading_year": "yyyy年M月d日 dddd",
        "month": "yyyy年M月",
        "month_name": "M月",
    },
}


def effective_language(choice: str) -> Language:
    """Return the language of a choice; ``"system"`` becomes Chinese on a Chinese desktop."""
    name = QLocale.system().name() if choice == "system" else choice
    return "zh_CN" if name.startswith("zh") else "en"


def install_language(app: QCoreApplication, choice: str) -> QTranslator | None:
    """Switch the texts of the window, taking away those of the language before.

    Args:
        app: the application; widgets get a ``LanguageChange`` event.
        choice: ``"en"``, ``"zh_CN"`` or ``"system"``.

    Returns:
        The program's translator, None for English, which is the language of the source.
    """
    for name in (_OWN, _QT, _REST):
        for old in app.findChildren(QTranslator, name):
            app.removeTranslator(old)
            old.setParent(None)
    language = effective_language(choice)
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return None
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(app, Path(qt_folder) / f"qtbase_{language}.qm", _QT)
    _install(app, _TRANSLATIONS / f"toolkit_{language}.qm", _REST)  # what Qt's leaves in English
    return _install(app, _TRANSLATIONS / f"crmdesk_{language}.qm", _OWN)


def _install(app: QCoreApplication, file: Path, name: str) -> QTranslator | None:
    translator = QTranslator(app)
    translator.setObjectName(name)
    if not translator.load(str(file)):
        _log.warning("translation %s is missing", file.name)
        translator.setParent(None)
        return None
    app.installTranslator(translator)
    return translator


_HAN, _LATIN = r"[\u3400-\u9fff]", r"[A-Za-z0-9$€£¥]"


@lru_cache(maxsize=1)
def _touching() -> re.Pattern[str]:
    """Return the pattern of their borders: that of all Chinese characters takes a while."""
    return re.compile(f"(?<={_HAN})(?={_LATIN})|(?<={_LATIN})(?={_HAN})")


def spaced(text: str) -> str:
    """Return a sentence with a space where Chinese meets Latin letters or figures.

    For sentences that a name is put into: nobody knows before in which script it is.
    """
    return text if text.isascii() else _touching().sub(" ", text)


def listed(names: Iterable[str]) -> str:
    """Return names side by side, as the language of the window does: "Lin, Zhao"."""
    return QCoreApplication.translate("Punctuation", ", ", "between names").join(names)


def clauses(parts: Iterable[str | None]) -> str:
    """Return what is told of one thing in one line, empty parts left out: "Call, 5 min"."""
    between = QCoreApplication.translate("Punctuation", ", ", "between parts of a sentence")
    return between.join(part for part in parts if part)


class Localizer:
    """Writes numbers, money and dates in one language.

    Args:
        language: ``"en"``, ``"zh_CN"`` or ``"system"``.
        on: the day that counts as today, where it is a past one.
    """

    def __init__(self, language: str = "en", on: dt.date | None = None) -> None:
        self.language: Language = effective_language(language)
        self._on = on

    @property
    def today(self) -> dt.date:
        """The day that near and far, late and early are told from."""
        return self._on or dt.date.today()

    def number(self, value: int | float | Decimal) -> str:
        """Return a number with grouped digits and at most two decimals: ``1,284``."""
        return figures.number(value)

    def money(self, minor: int, currency: str) -> str:
        """Return an exact amount: ``¥118,400`` or ``¥118,400.50``.

        Args:
            minor: amount in the currency's minor units.
            currency: ISO 4217 code.
        """
        return figures.money(minor, currency, self.language)

    def money_short(self, minor: int, currency: str) -> str:
        """Return an amount for a tile, in three figures: ``¥1.24 M``, ``¥124 万``."""
        return figures.money_short(minor, currency, self.language)

    def sum(self, total: Sum, *, short: bool = False) -> str:
        """Return a sum with what it leaves out beside it: ``¥1,200 + $300``."""
        write = self.money_short if short else self.money
        return " + ".join(write(amount, code) for code, amount in total.parts)

    def percent(self, share: float, signed: bool = False) -> str:
        """Return a share (0.18) in per cent: ``18 %``, with a sign ``+18 %``.

        Shares below one per cent get a decimal, so that they do not read as nothing.
        """
        return figures.percent(share, signed)

    def date(self, day: dt.date) -> str:
        """Return a date in full: ``26 Nov 2026``, ``2026年11月26日``."""
        return _date(day, "day", self.language)

    @property
    def date_form(self) -> str:
        """How :meth:`date` writes, as Qt says it: for fields that a date is typed into."""
        return _WORDS[self.language]["day"]

    @property
    def locale(self) -> QLocale:
        """The locale whose names of months and days are written."""
        return QLocale("en_US" if self.language == "en" else self.language)

    def short_date(self, day: dt.date, today: dt.date | None = None) -> str:
        """Return a date without its year, unless it is another year than that of `today`."""
        plain = today is None or today.year == day.year
        return _date(day, "day_short" if plain else "day", self.language)

    def days_between(self, early: dt.date, late: dt.date, today: dt.date) -> str:
        """Return a span of days: ``2 Nov – 5 Dec``, ``14 Feb 2026 – 20 Apr 2027``.

        In English a year at the end is taken for that of both; in Chinese it stands before its day.
        """
        first = self.short_date(early, today)
        if self.language == "en":
            first = self.short_date(early) if early.year == late.year else self.date(early)
        return f"{first} – {self.short_date(late, today)}"

    def weekday_date(self, day: dt.date, today: dt.date | None = None) -> str:
        """Return a date with its day of the week: ``Thu 26 Nov``, ``11月26日 周四``."""
        plain = today is None or today.year == day.year
        return _date(day, "day_week" if plain else "day_week_year", self.language)

    def heading_date(self, day: dt.date, today: dt.date | None = None) -> str:
        """Return a date for a heading: ``Monday 23 November``."""
        plain = today is None or today.year == day.year
        return _date(day, "heading" if plain else "heading_year", self.language)

    def month(self, day: dt.date) -> str:
        """Return the month of a date: ``Nov 2026``, ``2026年11月``."""
        return _date(day, "month", self.language)

    def month_name(self, day: dt.date) -> str:
        """Return the month of a date without its year: ``Nov``, ``11月``."""
        return _date(day, "month_name", self.language)

    def country(self, code: str) -> str:
        """Return the name of a country by its ISO 3166 code; anything else as it stands."""
        return _country(code, self.language) if len(code) == 2 else code

    def time(self, instant: dt.datetime) -> str:
        """Return the local time of an instant, by 24 hours: ``09:10``."""
        return instant.astimezone().strftime("%H:%M")

    def relative_day(self, day: dt.date, today: dt.date) -> str:
        """Return when something is due: relative within a week, absolute further away.

        A day before `today` is late by so many days, however many.
        """
        near = (day - today).days <= NEAR
        return self.days_until(day, today) if near else self.weekday_date(day, today)

    def days_until(self, day: dt.date, today: dt.date) -> str:
        """Return in how many days something is due, or by how many it is late."""
        words = _WORDS[self.language]
        distance = (day - today).days
        if distance < 0:
            return words["late"].format(figures.number(-distance))
        if distance < 2:
            return words["tomorrow" if distance else "today"]
        return words["in"].format(figures.number(distance))

    def days_ago(self, day: dt.date, today: dt.date) -> str:
        """Return when something was: relative within 60 days, absolute further away."""
        words = _WORDS[self.language]
        distance = (today - day).days
        if distance < 0:
            return self.relative_day(day, today)
        if distance < 2:
            return words["yesterday" if distance else "today"]
        if distance <= 60:
            return words["ago"].format(distance)
        return self.short_date(day, today)


@lru_cache(maxsize=512)
def _country(code: str, language: Language) -> str:
    from babel import Locale  # Qt knows countries in their own languages only

    return str(Locale.parse(language).territories.get(code.upper(), code))


def currency_digits(currency: str) -> int:
    """Return how many decimals a currency has (ISO 4217): 2 for CNY, 0 for JPY."""
    return digits(currency)


@lru_cache(maxsize=_REMEMBERED)
def _date(day: dt.date, form: str, language: Language) -> str:
    locale = QLocale("en_US" if language == "en" else language)
    return locale.toString(QDate(day.year, day.month, day.day), _WORDS[language][form])
