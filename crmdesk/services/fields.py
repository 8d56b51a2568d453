"""What may be stored in a field: typed values become stored ones, or are refused in words."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from crmdesk.book.values import record_of, table_columns, to_ms
from crmdesk.errors import CrmdeskError
from crmdesk.exchange.likeness import country_code
from crmdesk.exchange.values import Unread, parse_date, parse_number
from crmdesk.money import digits
from crmdesk.services.choices import CHOICES, STRICT
from crmdesk.services.days import recognise_day
from crmdesk.services.moments import recognise_past_day


class InvalidValue(CrmdeskError):
    """A value that cannot be stored in its field."""

    key = "invalid_value"

    def __init__(self, field: str, value: object, wanted: str) -> None:
        self.field = field
        self.value = value
        self.wanted = wanted
        super().__init__(
            f"“{value}” cannot be stored as {field.replace('_', ' ')}: {wanted}.",
            kept="The value before was kept.",
        )


MONEY = frozenset(
    {
        ("customer", "annual_revenue"),
        ("customer", "credit_limit"),
        ("product", "price"),
        ("product", "cost"),
        ("wallet_cell", "volume"),
        ("wallet_cell", "price"),
        ("order_line", "unit_price"),
        ("payment", "amount"),
        ("opportunity", "value"),
        ("benefit", "worth"),
    }
)
REQUIRED = frozenset(
    {
        ("customer", "name"),
        ("contact", "name"),
        ("product", "name"),
        ("competitor", "name"),
        ("staff", "name"),
        ("task", "title"),
        ("tagging", "tag"),
        ("matter", "text"),
        ("kin", "name"),
        ("career_step", "organisation"),
        ("fact_question", "text"),
        ("note_template", "name"),
        ("benefit", "text"),
        ("sales_order", "ordered_on"),
        ("payment", "amount"),
    }
)
RANGES: MappingProxyType[tuple[str, str], tuple[int, int]] = MappingProxyType(
    {
        ("contact", "birth_month"): (1, 12),
        ("contact", "birth_day"): (1, 31),
        ("contact", "birth_year"): (1850, 2200),
        ("kin", "birth_month"): (1, 12),
        ("kin", "birth_day"): (1, 31),
        ("kin", "birth_year"): (1850, 2200),
        ("bond", "since_year"): (1850, 2200),
        ("career_step", "from_year"): (1900, 2200),
        ("career_step", "to_year"): (1900, 2200),
        ("customer", "founded_year"): (1000, 2200),
        ("customer", "size_staff"): (0, 10_000_000),
        ("customer", "headcount"): (0, 10_000_000),
        ("customer", "payment_days"): (0, 3650),
        ("opportunity", "probability"): (0, 100),
        ("interaction", "minutes"): (0, 10_000),
        ("consumption", "per_day"): (0, 1_000_000_000),
        ("consumption", "stock"): (0, 1_000_000_000_000),
    }
)
_INSTANTS = frozenset({"at", "created_at", "done_at", "added_at"})
_AHEAD = frozenset({"due_on", "expected_on", "contract_end", "snoozed_until", "expires_on"})
"""Days that lie before us: "Friday" is the next one, of all others the last one."""
_LONGEST = 1_000_000


def to_minor(amount: Decimal, currency: str) -> int:
    """Return an amount in minor units, rounded half to even."""
    return int(amount.scaleb(digits(currency)).to_integral_value())


def to_major(minor: int, currency: str) -> Decimal:
    """Return an amount of minor units as a Decimal of major ones."""
    return Decimal(minor).scaleb(-digits(currency))


def figure_in(minor: int | None, old: str, new: str) -> int | None:
    """Return a figure of one currency's minor units in those of another one."""
    if minor is None:
        return None
    return int(Decimal(minor).scaleb(digits(new) - digits(old)).to_integral_value())


_CURRENCY, _CODE = re.compile("[A-Z]{3}"), re.compile("[A-Z]{2}")


def checked(table: str, field: str, value: Any, currency: str = "CNY") -> Any:
    """Return what to store for a typed value.

    Args:
        table: the record's table.
        field: the column it goes into.
        value: as the form gave it; text is trimmed, and read as a date or number where needed.
            Money is a Decimal of major units, or an int of minor ones.
        currency: of the record's money.

    Raises:
        InvalidValue: it cannot be stored there.
    """
    column = table_columns(record_of(table)).get(field)
    if column is None or field == "id":
        raise InvalidValue(field, value, "there is no such field")
    if isinstance(value, str):
        value = value.strip()
    if value is None or value == "":
        if (table, field) in REQUIRED:
            raise InvalidValue(field, "", "it may not be empty")
        return None if column.type.python_type is not str else ""
    if (table, field) in MONEY:
        return _money(field, value, currency)
    stored = _typed(field, value, column.type.python_type)
    _check_limits(table, field, stored)
    return stored


def _typed(field: str, value: Any, kind: type) -> Any:
    if field in _INSTANTS and isinstance(value, datetime):
        return to_ms(value)
    if kind is str:
        text = _country(str(value)) if field == "country" else str(value)
        if len(text) > _LONGEST or "\x00" in text:
            raise InvalidValue(field, text[:20], "the text is too long or holds a zero byte")
        if field == "currency":
            text = text.upper()
            if not _CURRENCY.fullmatch(text):
                raise InvalidValue(field, text[:20], "a currency has three letters, as CNY")
        return text
    if kind is date:
        return typed_day(field, value)
    if kind is bool:
        return bool(value)
    if kind in (int, float):
        return _number(field, value, kind)
    return value


def _country(text: str) -> str:
    """Return the ISO code of a country by its name; what is no country is kept as written."""
    return text if _CODE.fullmatch(text) else country_code(text) or text


def typed_day(field: str, value: Any) -> date:
    """Return a day as files and people write it: 2026-11-30, 30.11.2026, yesterday, 11月30日.

    Raises:
        InvalidValue: it is none.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text, ahead = str(value).strip(), field in _AHEAD
    try:
        found = parse_date(text.replace("/", "-") if text[:4].isdigit() else text)
    except Unread as unread:
        told = unread.code != "impossible_date"
        words = recognise_day if ahead else recognise_past_day
        found = words(text, date.today()) if told else None
    if found is None:
        raise InvalidValue(field, value, "it is not a date (use 2026-11-30)")
    return found


def _decimal(field: str, value: Any) -> Decimal:
    """Return a figure as people write it: 1,234.50, 1.234,50, 3.5万."""
    try:
        text = str(value)
        if field == "probability":
            text = text.rstrip("%％ ")
        number = value if isinstance(value, Decimal) else parse_number(text)
    except Unread:
        raise InvalidValue(field, value, "it is not a number") from None
    if not number.is_finite() or abs(number) >= Decimal(2**63):
        raise InvalidValue(field, value, "the number is out of range")
    return number


def _number(field: str, value: Any, kind: type) -> int | float:
    if kind is int and isinstance(value, int):
        value = int(value)
    number = _decimal(field, value)
    if kind is float:
        return float(number)
    if number != number.to_integral_value():
        raise InvalidValue(field, value, "it is not a whole number")
    return int(number)


def _money(field: str, value: Any, currency: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    refuse_other_currency(field, str(value), currency)
    minor = to_minor(_decimal(field, value), currency)
    if abs(minor) >= 2**63:
        raise InvalidValue(field, value, "the number is out of range")
    return minor


_SIGNS: MappingProxyType[str, frozenset[str]] = MappingProxyType(
    {
        "¥": frozenset({"CNY", "JPY"}),
        "￥": frozenset({"CNY", "JPY"}),
        "元": frozenset({"CNY"}),
        "RMB": frozenset({"CNY"}),
        "US$": frozenset({"USD"}),
        "$": frozenset({"USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "MXN"}),
        "€": frozenset({"EUR"}),
        "£": frozenset({"GBP"}),
        **{code: frozenset({code}) for code in ("CNY", "USD", "EUR", "GBP", "JPY")},
    }
)


def refuse_other_currency(field: str, text: str, currency: str) -> None:
    """Raise InvalidValue where an amount names another currency than that of its place."""
    if not currency:
        return
    sign = next((sign for sign in _SIGNS if sign in text.upper()), "")
    if sign and currency.upper() not in _SIGNS[sign]:
        raise InvalidValue(field, text, f"the cell is in {currency}")


def _check_limits(table: str, field: str, stored: Any) -> None:
    where = (table, field)
    if where in STRICT and str(stored) not in CHOICES[where]:
        raise InvalidValue(field, stored, f"choose one of {', '.join(CHOICES[where])}")
    if where in RANGES:
        low, high = RANGES[where]
        if not low <= stored <= high:
            raise InvalidValue(field, stored, f"it must be from {low} to {high}")
