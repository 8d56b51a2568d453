"""How values ought to be written: numbers, addresses, business ids, birthdays, names.

Phone numbers are judged by the numbering plans of the ``phonenumbers`` package (E.164, ITU-T
national plans), business ids by the check digits of ``python-stdnum`` (GB 32100-2015 for China).
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Any

from crmdesk.insight.birthdays import is_lunar_day

NUMBERS = frozenset({"phone", "mobile", "fax", "whatsapp"})
_MAIL = re.compile(r"[^\s@<>(),;:\"\[\]]+@[^\s@.,;:<>()]+(\.[^\s@.,;:<>()]+)+")
_CHINESE_MOBILE = re.compile(r"1(?:3\d|4[57]|5[0-35-9]|6[2567]|7[0-35-8]|8\d|9[0-35-9])\d{8}")
"""What the numbering plan lets be called for sure; the rest is left to the package."""
_EXTENSION = re.compile(
    r"\s*(?:extension|ext\.?|x|转|轉|分机|分機|内线|內線|#|(?<=\d{7})-)\s*:?\s*(\d{1,6})\s*$",
    re.IGNORECASE,
)
_SEVERAL = re.compile("[/;,、]")
SHORTEST = 5
"""Digits of a number that stands for itself."""
_BETWEEN = re.compile("[ -]")
_LETTERS = re.compile("[A-Za-z]")
_LIKE_DIGITS = str.maketrans("OoIl", "0011")
_LIKE_LETTERS = str.maketrans("OISZV", "01522")  # no letters of a Chinese business id
LUNAR_LONGEST = 30
_IDENTITY_LENGTH = 18
_WIDE = re.compile("[\uff01-\uff5e\u3000]")
_RIGHT_COUNTRY = re.compile("[A-Z]{2}")


def clean_name(name: str) -> str:
    """Return a name without room at its ends or twice inside, and with plain latin letters."""
    plain = _WIDE.sub(lambda wide: unicodedata.normalize("NFKC", wide[0]), name)
    if any("\u4e00" <= char <= "\u9fff" for char in name):  # brackets stay as Chinese has them
        plain = "".join(
            old if new in "(),:;!?" else new for old, new in zip(name, plain, strict=True)
        )
    return " ".join(plain.split())


def clean_mail(text: str) -> str | None:
    """Return the address that was meant, itself where it is right; None where nobody can know."""
    plain = unicodedata.normalize("NFKC", text)
    if plain == text and _MAIL.fullmatch(text) and ".." not in text:
        return text
    plain = plain.strip().strip("<>,;.").removeprefix("mailto:")
    plain = re.sub(r"\s+", "", plain).replace("。", ".").replace("..", ".")
    plain = re.sub(r",(?=[A-Za-z]{2,}$)", ".", plain)  # a comma for the last full stop
    if plain.count("@") == 0:
        plain = re.sub(r"\((?:at)\)|\[at\]", "@", plain, count=1, flags=re.IGNORECASE)
    return plain if _MAIL.fullmatch(plain) and ".." not in plain else None


@lru_cache(maxsize=50_000)
def clean_phone(text: str, country: str) -> tuple[bool, str | None]:
    """Judge a phone number.

    Args:
        text: as it stands.
        country: ISO 3166 alpha-2 of the customer, the plan for numbers without a prefix. Where
            it is not known, such a number is not judged unless it can be nothing but a Chinese
            mobile: one of another country would be made a wrong one.

    Returns:
        (whether nothing speaks against the number, how it is written internationally). The
        second is None where no callable number can be made of it for sure.
    """
    region = country.upper() if _RIGHT_COUNTRY.fullmatch(country.upper()) else ""
    if text.isascii() and _is_chinese_mobile(text, region):
        plain = digits(text)[-11:]
        return True, f"+86 {plain[:3]} {plain[3:7]} {plain[7:]}"
    import phonenumbers

    written = _EXTENSION.sub(r" ext. \1", text)
    repaired = _repaired(written)
    if not region and not repaired.startswith("+"):
        return _may_be_dialled(text), None
    for tried in _tries(text, written, repaired):
        try:
            number = phonenumbers.parse(tried, region or None)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
            return tried in (text, written), phonenumbers.format_number(number, form)
    return False, None


def _is_chinese_mobile(text: str, region: str) -> bool:
    """Tell at once what most numbers of a Chinese book are; the package takes ten times as long."""
    plain = _BETWEEN.sub("", text)
    if plain.startswith("+86"):
        plain = plain[3:]
    elif region != "CN" and (region or _BETWEEN.search(text[:3])):  # 1-503-555-7555 is no mobile
        return False
    return _CHINESE_MOBILE.fullmatch(plain) is not None


def _tries(text: str, written: str, repaired: str) -> tuple[str, ...]:
    """Return how a number may be read; of two in one place none, for one of them would be lost."""
    parts = _SEVERAL.split(unicodedata.normalize("NFKC", text))
    if len([part for part in parts if len(digits(part)) >= SHORTEST]) > 1:
        return ()
    if _LETTERS.search(_EXTENSION.sub("", text)):  # would be read as those on a dial
        return (repaired,)
    return text, written, repaired


def _may_be_dialled(text: str) -> bool:
    """Tell whether a number of nobody knows which country can be one at all."""
    plain = unicodedata.normalize("NFKC", _EXTENSION.sub("", text))
    return _LETTERS.search(plain) is None and len(digits(plain)) >= SHORTEST


def _repaired(text: str) -> str:
    """Return a number without what is not dialled, letters that look like digits read as such.

    The extension stays.
    """
    plain = unicodedata.normalize("NFKC", text).strip().replace("(0)", "")
    extension = _EXTENSION.search(plain)
    plain = (plain[: extension.start()] if extension else plain).translate(_LIKE_DIGITS)
    plain = re.sub(r"^\+?00", "+", re.sub(r"[^\d+]", "", plain))
    return f"{plain} ext. {extension[1]}" if extension and plain else plain


def digits(text: str) -> str:
    """Return the digits of a number alone."""
    return re.sub(r"\D", "", text)


def country_of_number(text: str) -> str:
    """Return the country (alpha-2) that a number with its prefix is of; "" without one."""
    import phonenumbers

    if not text.strip().startswith("+"):
        return ""
    try:
        number = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        return ""
    return str(phonenumbers.region_code_for_number(number) or "")


@lru_cache(maxsize=300)
def _id_rules(country: str) -> Any:
    if country == "CN":
        from stdnum.cn import uscc

        return uscc
    from stdnum import get_cc_module

    return get_cc_module(country.lower(), "vat")


@lru_cache(maxsize=50_000)
def clean_business_id(text: str, country: str) -> tuple[bool, str | None]:
    """Judge a business id by the country's check digits.

    Returns:
        (whether it is right or no rule is known, how it ought to be written or None).
    """
    rules = _id_rules(country.upper()) if _RIGHT_COUNTRY.fullmatch(country.upper()) else None
    if rules is None:
        return True, text
    if _is_chinese_person(text, country):
        return True, text
    plain = unicodedata.normalize("NFKC", text)
    for tried in (plain, plain.upper(), plain.upper().translate(_LIKE_LETTERS)):
        try:
            if rules.is_valid(tried):
                right = tried == text == text.upper()
                return right, text if right else _written(rules, tried, country.upper())
        except Exception:  # a national module may fail over what is no number at all
            continue
    return False, None


def _is_chinese_person(text: str, country: str) -> bool:
    """Tell whether it is the number of an identity card, which serves persons as a business id."""
    if country.upper() != "CN" or len(text) != _IDENTITY_LENGTH:
        return False
    from stdnum.cn import ric

    return bool(ric.is_valid(text))


def _written(rules: Any, text: str, country: str) -> str:
    """Return an id as it ought to be written; the country before it stays where it was."""
    compact = str(rules.compact(text)).upper()
    named = text.strip().upper().startswith(country) and not compact.startswith(country)
    whole = f"{country}{compact}"
    return whole if named and rules.is_valid(whole) else compact


def is_possible_birthday(
    year: int | None, month: int | None, day: int | None, lunar: bool, leap: bool, today: date
) -> bool:
    """Tell whether somebody can have been born on that day (unknown parts are None)."""
    if year is not None and not 1850 <= year <= today.year:
        return False
    if month is None or day is None:
        return True
    if not 1 <= month <= 12 or day < 1:
        return False
    if lunar:
        return _is_lunar_day(year, month, day, leap)
    if day > monthrange(year or 2000, month)[1]:
        return False
    return year is None or date(year, month, day) <= today


def _is_lunar_day(year: int | None, month: int, day: int, leap: bool) -> bool:
    if day > LUNAR_LONGEST:
        return False
    return year is None or is_lunar_day(year, month, day, leap=leap)


def are_paydays(text: str) -> bool:
    """Tell whether a text is days of a month with commas: "15, 30"."""
    parts = [part.strip() for part in re.split(r"[,，、;\s]+", text.strip())]
    return all(part.isdecimal() and 1 <= int(part) <= 31 for part in parts if part)


def paydays_meant(text: str) -> str | None:
    """Return the days of a month that a text names, with commas; None without any."""
    days = [int(each) for each in re.findall(r"\d+", unicodedata.normalize("NFKC", text))]
    good = sorted({day for day in days if 1 <= day <= 31})
    return ", ".join(map(str, good)) or None
