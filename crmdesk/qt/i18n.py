"""Languages: the translators of the window, and numbers, money and dates as people write them.

:func:`install_language` switches the texts. :class:`Localizer` writes values in one language and
knows nothing of widgets; painting asks it thousands of times, so every answer is remembered.
Qt and Babel both carry the data of the Unicode CLDR; Babel takes a tenth of a second to load, so
it is asked only about currencies that are seldom seen.
"""

from __future__ import annotations

import datetime as dt
import logging
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

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
_SYMBOLS: Final = {"CNY": "¥", "JPY": "JP¥", "EUR": "€", "GBP": "£", "HKD": "HK$"}
_UNITS: Final[dict[Language, tuple[tuple[int, str], ...]]] = {
    "en": ((10**9, " B"), (10**6, " M"), (10**3, " k")),
    "zh_CN": ((10**8, " 亿"), (10**4, " 万")),
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


class Localizer:
    """Writes numbers, money and dates in one language.

    Args:
        language: ``"en"``, ``"zh_CN"`` or ``"system"``.
    """

    def __init__(self, language: str = "en") -> None:
        self.language: Language = effective_language(language)

    def number(self, value: int | float | Decimal) -> str:
        """Return a number with grouped digits and at most two decimals: ``1,284``."""
        return _number(value)

    def money(self, minor: int, currency: str) -> str:
        """Return an exact amount: ``¥118,400`` or ``¥118,400.50``.

        Args:
            minor: amount in the currency's minor units.
            currency: ISO 4217 code.
        """
        return _money(minor, currency, self.language)

    def money_short(self, minor: int, currency: str) -> str:
        """Return an amount for a tile, in three figures: ``¥1.24 M``, ``¥124 万``."""
        return _money_short(minor, currency, self.language)

    def sum(self, total: Sum, *, short: bool = False) -> str:
        """Return a sum with what it leaves out beside it: ``¥1,200 + $300``."""
        write = self.money_short if short else self.money
        return " + ".join(write(amount, code) for code, amount in total.parts)

    def percent(self, share: float, signed: bool = False) -> str:
        """Return a share (0.18) in per cent: ``18 %``, with a sign ``+18 %``.

        Shares below one per cent get a decimal, so that they do not read as nothing.
        """
        return _percent(share, signed)

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
            return words["late"].format(_number(-distance))
        if distance < 2:
            return words["tomorrow" if distance else "today"]
        return words["in"].format(_number(distance))

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


@lru_cache(maxsize=256)
def _symbol(currency: str, language: Language) -> str:
    """Return what stands before an amount; a plain ¥ is the yuan, in every language."""
    if currency == "USD":
        return "$" if language == "en" else "US$"
    if currency in _SYMBOLS:
        return _SYMBOLS[currency]
    from babel.numbers import get_currency_symbol

    symbol = str(get_currency_symbol(currency, locale=language))
    return f"{symbol} " if symbol[-1:].isalpha() else symbol


def _grouped(value: Decimal, decimals: int) -> str:
    """Return the magnitude of `value` with grouped digits and exactly so many decimals.

    English and Chinese write it alike: commas between thousands, a point before decimals.
    """
    return f"{abs(value):,.{decimals}f}"


def _sign(value: int | float | Decimal) -> str:
    return "−" if value < 0 else ""


@lru_cache(maxsize=_REMEMBERED)
def _number(value: int | float | Decimal) -> str:
    exact = Decimal(str(value)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    exact = exact.normalize() if exact else Decimal(0)
    exponent = exact.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return _sign(exact) + _grouped(exact, decimals)


@lru_cache(maxsize=_REMEMBERED)
def _money(minor: int, currency: str, language: Language) -> str:
    places = digits(currency)
    amount = Decimal(minor).scaleb(-places)
    decimals = places if amount % 1 else 0
    return _sign(minor) + _symbol(currency, language) + _grouped(amount, decimals)


@lru_cache(maxsize=_REMEMBERED)
def _money_short(minor: int, currency: str, language: Language) -> str:
    amount = abs(Decimal(minor).scaleb(-digits(currency)))
    units = _UNITS[language]
    position = next((i for i, (size, _) in enumerate(units) if amount >= size), len(units))
    if position == len(units):
        shown, unit = _rounded(amount, 0), ""
        if shown >= units[-1][0]:
            shown, unit = _three_figures(shown / units[-1][0], units[-1][1])
    else:
        shown, unit = _three_figures(amount / units[position][0], units[position][1])
        if position and shown * units[position][0] >= units[position - 1][0]:
            size, unit = units[position - 1]
            shown, unit = _three_figures(amount / size, unit)
    exponent = shown.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    head = _sign(minor if shown else 0) + _symbol(currency, language)
    return head + _grouped(shown, decimals) + unit


def _three_figures(amount: Decimal, unit: str) -> tuple[Decimal, str]:
    """Round to three figures; thousands go nearly without decimals, as on a price list."""
    if unit == " k":
        few = _rounded(amount, 1)
        return (few if few < 10 and few % 1 else _rounded(amount, 0)), unit
    if amount >= Decimal("99.95"):
        return _rounded(amount, 0), unit
    return _rounded(amount, 1 if amount >= Decimal("9.995") else 2), unit


def _rounded(amount: Decimal, decimals: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@lru_cache(maxsize=_REMEMBERED)
def _percent(share: float, signed: bool) -> str:
    value = Decimal(str(share)) * 100
    decimals = 1 if 0 < abs(value) < 1 else 0
    value = _rounded(value, decimals)
    sign = "−" if value < 0 else "+" if signed and value > 0 else ""
    return f"{sign}{_grouped(value, decimals)} %"


@lru_cache(maxsize=_REMEMBERED)
def _date(day: dt.date, form: str, language: Language) -> str:
    locale = QLocale("en_US" if language == "en" else language)
    return locale.toString(QDate(day.year, day.month, day.day), _WORDS[language][form])
