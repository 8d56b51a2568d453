"""Makes a converter for every column: what reads its cells, and remembers what it has read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from crmdesk.exchange.births import read_birth
from crmdesk.exchange.likeness import INDUSTRY_WORDS, closest, country_code, country_meant
from crmdesk.exchange.plans import ColumnFormat
from crmdesk.exchange.several import split_addresses, split_numbers
from crmdesk.exchange.values import (
    Corrected,
    Several,
    Unread,
    parse_bool,
    parse_date,
    parse_moment,
    parse_number,
)

Converter = Callable[[str], object]
"""Takes the stripped, filled text of a cell; gives its value, Corrected, or None for no value."""

_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+")
_DIGITS = re.compile(r"(?:\d\D*){3}")
_MEASURED = re.compile(r"([\d.,，\s]*\d)\s*(?:[\u4e00-\u9fff]{1,3}|[A-Za-z]{1,6}\.?)")
_FOLD = re.compile(r"([\d.]+|[一二三四五六七八九]{1,2})折")
_SERIAL = re.compile(r"[2-6]\d{4}(?:\.0+)?")  # days of a spreadsheet: 1954 … 2091


def converter_for(field: str, type_: str, form: ColumnFormat) -> Converter | None:
    """The converter of a column, None when its text is taken as it stands."""
    if field == "industry":
        return _remembering(_industry)
    if field in _SPECIAL:
        special = _SPECIAL[field]
        return _remembering(lambda text: special(text, form))
    makers: dict[str, Callable[[], Converter]] = {
        "date": lambda: _remembering(lambda text: _day(text, form)),
        "datetime": lambda: _remembering(lambda text: _instant(text, form)),
        "money": lambda: _remembering(lambda text: _figure(text, form)),
        "number": lambda: _remembering(lambda text: _figure(text, form)),
        "integer": lambda: _remembering(lambda text: _integer(text, form)),
        "bool": lambda: _remembering(lambda text: parse_bool(text) != form.negated),
        "country": lambda: _remembering(_country),
        "phone": lambda: _phone,
        "email": lambda: _email,
    }
    return makers[type_]() if type_ in makers else None


def _remembering(convert: Converter) -> Converter:
    """Keep the answers, since the cells of a typed column repeat; at most 50,000 of them."""
    known: dict[str, object] = {}

    def remembered(text: str) -> object:
        if text in known:
            return known[text]
        value = convert(text)
        if len(known) < 50_000:
            known[text] = value
        return value

    return remembered


def _instant(text: str, form: ColumnFormat) -> object:
    moment = parse_moment(text, day_first=form.day_first)
    if moment is not None and not 1 < moment.year < 9999:  # no instant in every time zone
        raise Unread("impossible_date", f"{text} is no day in the calendar.")
    if isinstance(moment, datetime):
        return moment.astimezone(UTC)
    return moment


def _per_cent(text: str, form: ColumnFormat) -> Decimal:
    """Read a probability in per cent; of bare figures those below one, and 1.0, are fractions."""
    value = _figure(text, form)
    marked = text.endswith(("%", "％"))
    fraction = 0 < value < 1 or (value == 1 and "." in text)
    return value * 100 if marked or fraction else value


def _figure(text: str, form: ColumnFormat) -> Decimal:
    value = parse_number(text, decimal_comma=form.decimal_comma)
    return value * form.factor if form.factor != 1 else value


def _integer(text: str, form: ColumnFormat) -> int:
    value = parse_number(re.sub(r"[人名年个]$", "", text), decimal_comma=form.decimal_comma)
    if value != value.to_integral_value():
        raise Unread("not_a_whole_number", f"“{text}” is not a whole number.")
    return int(value * form.factor)


def _day(text: str, form: ColumnFormat) -> object:
    """Read a date; a day's number, as spreadsheets count them, is put right."""
    try:
        return parse_date(text, day_first=form.day_first)
    except Unread:
        if not _SERIAL.fullmatch(text):
            raise
    day = date(1899, 12, 30) + timedelta(days=int(text.partition(".")[0]))
    return Corrected(day, f"“{text}” was read as {day}.")


def _birthday(text: str, form: ColumnFormat) -> object:
    """Read a birthday, whole, in part or lunar."""
    try:
        return _day(text, form)
    except Unread:
        found = read_birth(text)
        if found is None:
            raise
        return found


def _lunar(text: str, form: ColumnFormat) -> object:
    found = read_birth(text, lunar=True)
    if found is None:
        raise Unread("not_a_date", f"“{text}” is not a date.")
    return found


def _quantity(text: str, form: ColumnFormat) -> object:
    """Read a figure; what it is measured in is left off, and that is said."""
    try:
        return _figure(text, form)
    except Unread:
        match = _MEASURED.fullmatch(text)
        if match is None:
            raise
    value = _figure(match[1].strip(), form)
    return Corrected(value, f"“{text}” was read as {value}.")


def _discount(text: str, form: ColumnFormat) -> Decimal:
    """Read a discount as what is taken off; 9折 (nine tenths are paid) is a tenth."""
    match = _FOLD.fullmatch(text)
    if match is None:
        value = _figure(text, form)
        return 1 - value if form.negated else value
    word = match[1]
    if not word.isascii():
        word = "".join(str("一二三四五六七八九".index(char) + 1) for char in word)
    paid = Decimal(word)
    if not 0 < paid < 100:
        raise Unread("not_a_number", f"“{text}” is not a number.")
    return 1 - (paid / 10 if paid < 10 else paid / 100)


def _year(text: str, form: ColumnFormat) -> object:
    """Read a year; of a whole day its year is taken, and that is said."""
    try:
        return _integer(text, form)
    except Unread as unread:
        try:
            day = parse_date(text, day_first=form.day_first)
        except Unread:
            found = read_birth(text)
            if found is None or found.year is None:
                raise unread from None
            return Corrected(found.year, f"“{text}” was read as {found.year}.")
    return Corrected(day.year, f"“{text}” was read as {day.year}.") if day is not None else None


_SPECIAL: dict[str, Callable[[str, ColumnFormat], object]] = {
    "probability": _per_cent,
    "birthday": _birthday,
    "contact_birthday": _birthday,
    "founded_year": _year,
    "lunar_birthday": _lunar,
    "quantity": _quantity,
    "discount": _discount,
}


def _phone(text: str) -> object:
    if not _DIGITS.search(text):
        raise Unread("not_a_phone", f"“{text}” has no phone number in it.")
    parts = split_numbers(text)
    return text if len(parts) == 1 else Several(parts)


def _email(text: str) -> object:
    if _EMAIL.fullmatch(text):
        return text
    inside = re.fullmatch(r".*<([^@\s,;<>]+@[^@\s,;<>]+)>", text)
    if inside:
        return inside[1]
    several = split_addresses(text)
    if several:
        return Several(several)
    raise Unread("not_an_email", f"“{text}” is not an e-mail address.")


def _country(text: str) -> object:
    if country_code(text) is not None:
        return text
    meant = country_meant(text)
    if meant is None:
        raise Unread("not_a_country", f"“{text}” is not a country that is known.")
    return Corrected(meant[0], f"“{text}” was read as {meant[0]}.")


def _industry(text: str) -> object:
    meant = closest(text, INDUSTRY_WORDS)
    if meant is None or meant[1] == 100.0:
        return text
    return Corrected(meant[0], f"“{text}” was read as {meant[0]}.")
