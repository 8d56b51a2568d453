"""How numbers, money and shares are written, on screen and on paper alike.

One writer for every floor, so that a sum reads the same in a tile, in a table and in the dossier:
``¥1.24 M`` in English, ``¥124 万`` in Chinese. Painting asks it thousands of times, so answers are
remembered. Babel takes a tenth of a second to load; it is asked only about currencies that are
seldom seen.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from crmdesk.money import digits

_REMEMBERED = 16384
_SYMBOLS: Final = {"CNY": "¥", "JPY": "JP¥", "EUR": "€", "GBP": "£", "HKD": "HK$"}
_THOUSANDS: Final = ((10**9, " B"), (10**6, " M"), (10**3, " k"))
_MYRIADS: Final = ((10**8, " 亿"), (10**4, " 万"))


@lru_cache(maxsize=256)
def symbol(currency: str, language: str) -> str:
    """Return what stands before an amount; a plain ¥ is the yuan, in every language."""
    if currency == "USD":
        return "$" if language == "en" else "US$"
    if currency in _SYMBOLS:
        return _SYMBOLS[currency]
    from babel.numbers import get_currency_symbol

    found = str(get_currency_symbol(currency, locale=language))
    return f"{found} " if found[-1:].isalpha() else found


@lru_cache(maxsize=_REMEMBERED)
def number(value: int | float | Decimal) -> str:
    """Return a number with grouped digits and at most two decimals: ``1,284``."""
    exact = _rounded(Decimal(str(value)), 2)
    exact = exact.normalize() if exact else Decimal(0)
    return _sign(exact) + _grouped(exact, _decimals(exact))


@lru_cache(maxsize=_REMEMBERED)
def money(minor: int, currency: str, language: str, *, full: bool = False) -> str:
    """Return an exact amount: ``¥118,400`` or ``¥118,400.50``.

    Args:
        minor: amount in the currency's minor units.
        currency: ISO 4217 code.
        language: ``"en"`` or ``"zh_CN"``.
        full: with its decimals even where they are nought, as in a column of a printed table.
    """
    places = digits(currency)
    amount = Decimal(minor).scaleb(-places)
    decimals = places if full or amount % 1 else 0
    return _sign(minor) + symbol(currency, language) + _grouped(amount, decimals)


@lru_cache(maxsize=_REMEMBERED)
def money_short(minor: int, currency: str, language: str) -> str:
    """Return an amount of minor units for a tile, in three figures: ``¥1.24 M``, ``¥124 万``."""
    amount = abs(Decimal(minor).scaleb(-digits(currency)))
    units = _MYRIADS if language == "zh_CN" else _THOUSANDS
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
    head = _sign(minor if shown else 0) + symbol(currency, language)
    return head + _grouped(shown, _decimals(shown)) + unit


@lru_cache(maxsize=_REMEMBERED)
def percent(share: float, signed: bool = False) -> str:
    """Return a share (0.18) in per cent: ``18 %``, with a sign ``+18 %``.

    Shares below one per cent get a decimal, so that they do not read as nothing.
    """
    value = Decimal(str(share)) * 100
    decimals = 1 if 0 < abs(value) < 1 else 0
    value = _rounded(value, decimals)
    sign = "−" if value < 0 else "+" if signed and value > 0 else ""
    return f"{sign}{_grouped(value, decimals)} %"


def _grouped(value: Decimal, decimals: int) -> str:
    """Return the magnitude of `value` with grouped digits and exactly so many decimals.

    English and Chinese write it alike: commas between thousands, a point before decimals.
    """
    return f"{abs(value):,.{decimals}f}"


def _sign(value: int | float | Decimal) -> str:
    return "−" if value < 0 else ""


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


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
