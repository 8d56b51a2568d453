"""The home currency of a book and its exchange rates, typed by hand: no network is asked."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from crmdesk.book.book import Book
from crmdesk.book.currencies import MONEY, home_of, rates_of, used
from crmdesk.book.records import Currency
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row, record_of
from crmdesk.services.fields import InvalidValue

_CODE = re.compile("[A-Z]{3}")
_LEAST, _MOST = Decimal("1e-9"), Decimal("1e9")
_SALES = ("sales_order", "opportunity")
_OTHERS = ("customer", "product")
"""Tables with amounts that are added up nowhere."""


@dataclass(frozen=True, slots=True)
class CurrencyLine:
    """A currency beside the home one.

    Attributes:
        code: ISO 4217.
        rate: what one unit is worth in ``rate_in``, as typed; empty where nothing was.
        rate_in: the currency of the rate: home, but for rates of before home was another.
        as_of: the day of the rate.
        counted: whether its amounts are in the sums.
        worth: what one unit is worth at home, by this rate or by way of others.
        records: how many orders, opportunities, payments, wallet cells and benefits are in it.
    """

    code: str
    rate: str
    rate_in: str
    as_of: date | None
    counted: bool
    worth: Decimal | None
    records: int


@dataclass(frozen=True, slots=True)
class Currencies:
    """What a book knows of currencies.

    Attributes:
        home: the currency that sums are wanted in.
        sums_in: the one they are in: another while no money is at home and no rate leads there.
        lines: all others that are used or have a rate, by code.
    """

    home: str
    sums_in: str
    lines: tuple[CurrencyLine, ...]


def currencies(book: Book) -> Currencies:
    """Return the currencies of a book."""
    home = book.currency
    with book.read() as connection:
        sums = rates_of(connection)
        counts: Counter[str] = Counter()
        for table, amount in MONEY.items():
            there = f"{amount} IS NOT NULL" if amount else "1"
            sql = f"SELECT currency,COUNT(*) FROM {table} WHERE {there} GROUP BY currency"
            counts.update({row[0] or home: row[1] for row in connection.exec_driver_sql(sql)})
    known = {rate.currency: rate for rate in sums.known}
    at_home = sums.towards(home)
    lines = []
    for code in sorted((counts.keys() | known.keys()) - {home}):
        rate, worth = known.get(code), at_home.worth(code)
        exact = None if worth is None else Decimal(worth.numerator) / Decimal(worth.denominator)
        lines.append(
            CurrencyLine(
                code,
                _plain(rate.worth) if rate else "",
                rate.into if rate else home,
                rate.as_of if rate else None,
                sums.worth(code) is not None,
                exact,
                counts[code],
            )
        )
    return Currencies(home, sums.home, tuple(lines))


def missing(book: Book) -> tuple[str, ...]:
    """Return the currencies of orders and opportunities that are in no sum, having no rate."""
    with book.read() as connection:
        return rates_of(connection).missing(used(connection, _SALES))


def set_rate(
    book: Book, code: str, rate: str | Decimal, as_of: date | None = None, *, initiator: str = ""
) -> None:
    """Say what one unit of a currency is worth at home; all sums follow. Nothing forgets it.

    Args:
        book: the book.
        code: ISO 4217.
        rate: a number above nought, kept exactly as typed.
        as_of: the day it was so; None keeps the day of a rate that is there, else it is today.
        initiator: who asked.

    Raises:
        InvalidValue: no code, the home currency itself, or no such number.
    """
    code, worth = checked_code(code), _checked_rate(rate)
    with book.transaction("set_rate", initiator=initiator) as tx:
        home = home_of(tx.connection)
        if code == home:
            raise InvalidValue("rate", code, "the home currency is worth itself")
        row = _row(tx, code)
        if worth is None:
            tx.subject = code
            if row is not None:
                tx.update(Currency, row["id"], rate="", rate_in="", as_of=None)
            return
        tx.subject = f"1 {code} = {worth} {home}"
        same = row is not None and (row["rate"], row["rate_in"]) == (worth, home)
        day = as_of or (row["as_of"] if row is not None and same else None) or date.today()
        values: Row = {"rate": worth, "rate_in": home, "as_of": day}
        if row is None:
            tx.insert(Currency, code=code, home=False, **values)
        else:
            tx.update(Currency, row["id"], **values)


def set_home(book: Book, code: str, *, initiator: str = "") -> None:
    """Make a currency that of the book's sums and of new amounts; rates stay as they were typed.

    Amounts that name no currency are first given the one they were in.

    Raises:
        InvalidValue: no code.
    """
    code = checked_code(code)
    with book.transaction("set_home_currency", subject=code, initiator=initiator) as tx:
        before = home_of(tx.connection)
        if code == before:
            return
        for table in (*MONEY, *_OTHERS):
            sql = f"SELECT id FROM {table} WHERE currency=''"
            ids = [row[0] for row in tx.connection.exec_driver_sql(sql)]
            tx.update_many(record_of(table), {each: {"currency": before} for each in ids})
        for row in tx.find(Currency, home=True):
            tx.update(Currency, row["id"], home=False)
        known = _row(tx, code)
        if known is None:
            tx.insert(Currency, code=code, home=True)
        else:
            tx.update(Currency, known["id"], home=True)


def checked_code(text: str) -> str:
    """Return a currency code in capitals; raise InvalidValue."""
    code = text.strip().upper()
    if not _CODE.fullmatch(code):
        raise InvalidValue("currency", text[:20], "a currency has three letters, as CNY")
    return code


def _checked_rate(rate: str | Decimal) -> str | None:
    """Return a rate as it is kept, None where it was emptied; raise InvalidValue."""
    text = str(rate).strip().replace("\uff0e", ".")
    if not text:
        return None
    if "," in text and "." not in text:  # as it is typed in much of Europe
        text = text.replace(",", ".")
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal(0)
    if not value.is_finite() or not _LEAST <= value <= _MOST:
        raise InvalidValue("rate", str(rate)[:20], "a rate is a number above 0, as 7.12")
    return _plain(value)


def _plain(value: Decimal) -> str:
    """Return a number without an exponent, with its decimals as typed."""
    return f"{value:f}"


def _row(tx: Transaction, code: str) -> Row | None:
    return next(iter(tx.find(Currency, code=code)), None)
