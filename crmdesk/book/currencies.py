"""Which currencies the money of a book is in, which one its sums are in, and its rates.

A book has a home currency. While no money is in it and no rate leads there, sums are in the one
that the money is in: of a single one nothing has to be converted, so nothing is asked. What
follows from this for the whole book is kept as a fact, ``sums_in``, and settled with each change.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection

from crmdesk.book.changes import BlockData
from crmdesk.money import Rate, Rates

MONEY = {
    "sales_order": "",
    "opportunity": "value",
    "payment": "amount",
    "wallet_cell": "volume",
    "benefit": "worth",
}
"""The tables whose money is added up, and the column without which a row has none."""

DECLARED = (
    "COALESCE((SELECT code FROM currency WHERE home=1 ORDER BY id DESC LIMIT 1),"
    "(SELECT value FROM book_info WHERE key='currency'),'CNY')"
)
"""SQL of the home currency."""
SUMS_IN = f"COALESCE((SELECT value FROM book_info WHERE key='sums_in'),{DECLARED})"
"""SQL of the currency that sums are in."""


def home_of(connection: Connection) -> str:
    """Return the home currency: amounts are in it where nothing else is said."""
    return str(connection.exec_driver_sql(f"SELECT {DECLARED}").scalar_one())


def rates_of(connection: Connection) -> Rates:
    """Return the currency of sums and all rates, as they stand."""
    sums_in = str(connection.exec_driver_sql(f"SELECT {SUMS_IN}").scalar_one())
    return Rates(sums_in, _known(connection))


def _known(connection: Connection) -> tuple[Rate, ...]:
    sql = "SELECT code,rate,rate_in,as_of FROM currency WHERE rate<>'' ORDER BY id"
    return tuple(
        Rate(code, Decimal(rate), into, date.fromisoformat(as_of) if as_of else None)
        for code, rate, into, as_of in connection.exec_driver_sql(sql)
    )


def used(connection: Connection, tables: Iterable[str] = tuple(MONEY)) -> list[str]:
    """Return the currencies that money of some tables is in, "" for amounts that name none.

    Each is one look into an index, however many rows have it.
    """
    found: set[str] = set()
    for table in tables:
        amount = MONEY[table]
        there = f" AND {amount} IS NOT NULL" if amount else ""
        sql = f"SELECT MIN(currency) FROM {table} WHERE currency>?{there}"
        first = f"SELECT MIN(currency) FROM {table} WHERE 1{there}"
        code = connection.exec_driver_sql(first).scalar()
        while code is not None:
            found.add(code)
            code = connection.exec_driver_sql(sql, (code,)).scalar()
    return sorted(found)


def settle(connection: Connection, blocks: Iterable[BlockData] | None = None) -> set[int]:
    """Say anew in which currency sums are, after a change; None: whatever has changed.

    Returns:
        The customers whose figures have to follow: sums are in another currency now, or rates
        have changed.
    """
    tables = {"currency"} if blocks is None else {block.table for block in blocks}
    if not tables & {"currency", *MONEY}:
        return set()
    before = str(connection.exec_driver_sql(f"SELECT {SUMS_IN}").scalar_one())
    now = _settled(connection, before)
    if now != before:
        _keep(connection, now)
        sql = "SELECT customer_id FROM standing WHERE orders_total>0"
    elif "currency" in tables:
        sql = "SELECT customer_id FROM standing WHERE foreign_sums<>''"
    else:
        return set()
    return {row[0] for row in connection.exec_driver_sql(sql)}


def _settled(connection: Connection, before: str) -> str:
    """Return the currency that sums have to be in, which they were in ``before``."""
    home, codes = home_of(connection), used(connection)
    known = Rates(home, _known(connection))
    if not codes or any(known.worth(code) is not None for code in codes):
        return home
    return before if before in codes else _of_most(connection, codes)


def _of_most(connection: Connection, codes: list[str]) -> str:
    """Return the currency that most money is in, by the number of amounts."""
    counts = dict.fromkeys(codes, 0)
    for table, amount in MONEY.items() if len(codes) > 1 else ():
        there = f"{amount} IS NOT NULL" if amount else "1"
        sql = f"SELECT currency,COUNT(*) FROM {table} WHERE {there} GROUP BY currency"
        for code, count in connection.exec_driver_sql(sql):
            counts[code] += count
    return min(counts, key=lambda code: (-counts[code], code))


def _keep(connection: Connection, code: str) -> None:
    connection.exec_driver_sql("DELETE FROM book_info WHERE key='sums_in'")
    if code != home_of(connection):
        connection.exec_driver_sql("INSERT INTO book_info(key,value) VALUES ('sums_in',?)", (code,))
