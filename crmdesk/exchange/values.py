"""Reads the text of one cell as a date, a time, a figure, a yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from crmdesk.exchange.plans import ColumnFormat


class Unread(ValueError):
    """A cell that cannot be read; code names the reason, the message is a short sentence."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Corrected:
    """A value that was put right, and the sentence that says so."""

    value: object
    reason: str


class Several(tuple[str, ...]):
    """The numbers or addresses of one cell."""

    __slots__ = ()


_SPLIT_DATE = re.compile(r"^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})\.?(?:[ T,]+(.*))?$")
_CHINESE_DATE = re.compile(r"^(\d{2,4})年(\d{1,2})月(\d{1,2})[日号]?(?:\s*(.*))?$")
_CLOCK = re.compile(
    r"^(\d{1,2})[:：时](\d{1,2})分?(?:[:：]?(\d{1,2})(?:\.\d+)?秒?)?\s*([AaPp]\.?[Mm]\.?)?$"
)
_NO_DATE = re.compile(r"^0{1,4}[-/.]0{1,2}[-/.]0{1,4}(?: .*)?$|^-+$")
_MONTHS = ("%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%d-%b-%Y", "%d-%b-%y", "%b %d %Y")
_FIGURE_DIRT = re.compile(r"[\s'’_\u00a0\u202f]|[¥￥$€£元]|CNY|RMB|USD|EUR|GBP|US", re.IGNORECASE)
_UNITS = {
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
    "千": 10**3,
    "百万": 10**6,
    "k": 10**3,
    "m": 10**6,
}
_YES = frozenset(
    ("1", "y", "yes", "true", "t", "x", "on", "ja", "wahr", "是", "有", "真", "active", "enabled",
     "√", "✓")
)  # fmt: skip
_NO = frozenset(
    ("0", "n", "no", "false", "f", "off", "nein", "falsch", "否", "无", "假", "inactive",
     "disabled")
)  # fmt: skip


def parse_date(text: str, *, day_first: bool = False) -> date | None:
    """Read a date, with or without a time.

    Args:
        text: e.g. 2004-12-20, 20041220, 20.12.2004, 12/20/2004, 2004年12月20日.
        day_first: how to read 3/4/2004; overruled where only the other way is possible.

    Returns:
        The date, None for an empty one such as Outlook's 0.0.00.

    Raises:
        Unread: when it is no date, or one the calendar does not have.
    """
    moment = parse_moment(text, day_first=day_first)
    return moment.date() if isinstance(moment, datetime) else moment


def parse_moment(text: str, *, day_first: bool = False) -> date | datetime | None:
    """Read a date or a date with a time; like parse_date. Times without a zone stay naive."""
    if len(text) >= 8 and text[:4].isdigit() and (text[4] == "-" or text.isdigit()):
        try:
            if len(text) in (8, 10):
                return date.fromisoformat(text)
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    if _NO_DATE.match(text):
        return None
    for pattern in (_SPLIT_DATE, _CHINESE_DATE):
        match = pattern.match(text)
        if match:
            return _from_parts(text, match, day_first)
    if len(text) == 8 and text.isdigit():
        raise Unread("impossible_date", f"{text} is no day in the calendar.")
    for form in _MONTHS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise Unread("not_a_date", f"“{text}” is not a date.")


def _from_parts(text: str, match: re.Match[str], day_first: bool) -> date | datetime:
    groups = match.groups()
    if match.re is _CHINESE_DATE:
        first, second, third, clock = groups
        year, month, day = int(first), int(second), int(third)
    else:
        first, mark, second, third, clock = groups
        a, b, c = int(first), int(second), int(third)
        if len(first) >= 3:
            year, month, day = a, b, c
        else:
            day_first = (day_first or mark == "." or a > 12) and not b > 12
            year, month, day = (c, b, a) if day_first else (c, a, b)
            third = groups[3]
            year += 0 if len(third) > 2 else (2000 if year < 69 else 1900)
    try:
        found = date(year, month, day)
    except ValueError:
        raise Unread("impossible_date", f"{text} is no day in the calendar.") from None
    return _with_clock(found, clock or "", text)


def _with_clock(found: date, clock: str, text: str) -> date | datetime:
    if not clock.strip():
        return found
    match = _CLOCK.match(clock.strip())
    if not match:
        raise Unread("not_a_date", f"“{text}” is not a date.")
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if match[4]:
        hour = hour % 12 + (12 if match[4][0] in "pP" else 0)
    try:
        return datetime(found.year, found.month, found.day, hour, minute, second)
    except ValueError:
        raise Unread("impossible_date", f"{text} is no time of day.") from None


def parse_number(text: str, *, decimal_comma: bool = False) -> Decimal:
    """Read a figure with separators, a currency sign, 万 or 亿, or a percent sign.

    Args:
        text: e.g. 1,234.50, 1.234,50 €, ¥3.5万, 12 %, (120.00).
        decimal_comma: how to read one comma or point alone before three digits.

    Returns:
        The figure; a percentage as a fraction.

    Raises:
        Unread: when it is no figure.
    """
    try:
        if "," not in text and not decimal_comma and text.isascii() and "_" not in text:
            value = Decimal(text)
            if value.is_finite():
                return value
    except InvalidOperation:
        pass
    bare = _FIGURE_DIRT.sub("", text).replace("\u2212", "-")
    negative = bare.startswith("(") and bare.endswith(")")
    bare = bare.strip("()")
    scale = Decimal(1)
    if bare.endswith(("%", "％")):
        bare, scale = bare[:-1], Decimal("0.01")
    else:
        for unit, size in _UNITS.items():
            if bare.casefold().endswith(unit) and len(bare) > len(unit):
                bare, scale = bare[: -len(unit)], Decimal(size)
    bare = _plain_figure(bare.replace("，", ","), decimal_comma)
    try:
        value = Decimal(bare) * scale
    except InvalidOperation:
        raise Unread("not_a_number", f"“{text}” is not a number.") from None
    if not value.is_finite():
        raise Unread("not_a_number", f"“{text}” is not a number.")
    return -value if negative else value


def _plain_figure(bare: str, decimal_comma: bool) -> str:
    comma, point = bare.rfind(","), bare.rfind(".")
    if comma >= 0 and point >= 0:
        decimal_comma = comma > point
    elif comma >= 0 and bare.count(",") == 1 and len(bare) - comma != 4:
        decimal_comma = True
    elif point >= 0 and bare.count(".") == 1 and len(bare) - point != 4:
        decimal_comma = False
    elif bare.count(".") > 1:
        decimal_comma = True
    if decimal_comma:
        return bare.replace(".", "").replace(",", ".")
    return bare.replace(",", "")


def parse_bool(text: str) -> bool:
    """Read a yes or no in English, Chinese or German.

    Raises:
        Unread: when it is neither.
    """
    key = text.casefold()
    if key in _YES:
        return True
    if key in _NO:
        return False
    raise Unread("not_yes_or_no", f"“{text}” is neither yes nor no.")


def learn_format(cells: Sequence[str]) -> ColumnFormat:
    """Decide over a column how its dates and figures are written.

    Args:
        cells: the filled cells of the column, or a good number of them.
    """
    day_first = decimal_comma = False
    for cell in cells:
        match = _SPLIT_DATE.match(cell)
        if match and len(match[1]) <= 2:
            if int(match[1]) > 12 >= int(match[3]):
                day_first = True
            elif int(match[3]) > 12:
                day_first = False
                break
        elif re.search(r"\d,\d{1,2}\D*$|\d\.\d{3},\d", cell):
            decimal_comma = True
    return ColumnFormat(day_first=day_first, decimal_comma=decimal_comma)


def are_paid_shares(cells: Sequence[str]) -> bool:
    """Tell whether the figures of a column of 折扣 are what is paid of the price, not taken off."""
    shares = []
    for cell in cells:
        try:
            shares.append(parse_number(cell))
        except Unread:
            continue
    return bool(shares) and all(Decimal("0.5") <= share <= 1 for share in shares)
