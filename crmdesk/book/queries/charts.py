"""Columns of numbers behind the charts: customers, and sales with their amounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from crmdesk.book import standing
from crmdesk.book.asking import rows_of
from crmdesk.book.currencies import rates_of
from crmdesk.book.sales import sales
from crmdesk.money import E4, Rates, minor


@dataclass(frozen=True, slots=True)
class CustomerColumns:
    """A row per customer; days since touch nan if never."""

    ids: NDArray[np.int64]
    names: list[str]
    tiers: NDArray[Any]
    stages: NDArray[Any]
    industries: NDArray[Any]
    regions: NDArray[Any]
    since_touch: NDArray[Any]


@dataclass(frozen=True, slots=True)
class SaleColumns:
    """A row per sale: who, day, amount in minor units at home, and its currency ("": home).

    Attributes:
        rates: by which amounts were brought home; one that no rate leads home from is 0.
    """

    customers: NDArray[np.int64]
    days: NDArray[Any]
    amounts: NDArray[np.int64]
    currencies: NDArray[Any]
    rates: Rates


def customer_columns(
    connection: Connection, today: date, ids: Sequence[int] | None = None
) -> CustomerColumns:
    """Return the customers of ``ids`` (None: all), by id."""
    sql = (
        "SELECT c.id,c.name,c.tier,c.stage,c.industry,c.region,"
        " julianday(?)-julianday(s.last_touch_on)"
        " FROM customer c LEFT JOIN standing s ON s.customer_id=c.id ORDER BY c.id"
    )
    rows = rows_of(connection, sql, (today.isoformat(),))
    if ids is not None:
        wanted = set(ids)
        rows = [row for row in rows if row[0] in wanted]
    columns: list[Any] = list(zip(*rows, strict=True)) if rows else [()] * 7
    tiers, stages, industries, regions = (np.array(c, dtype=object) for c in columns[2:6])
    return CustomerColumns(
        np.array(columns[0], dtype=np.int64),
        list(columns[1]),
        tiers,
        stages,
        industries,
        regions,
        np.array(columns[6], dtype=np.float64),
    )


def sale_columns(
    connection: Connection, since: date, ids: Sequence[int] | None = None
) -> SaleColumns:
    """Return sales since a day with their amounts, of the customers of ``ids`` (None: all)."""
    sql = (
        "SELECT customer_id,day,COALESCE(SUM(amount_e4),0),currency"
        f" FROM ({sales('{day}>=?')}) GROUP BY id"
    )
    rates = rates_of(connection)
    rows = rows_of(connection, sql, (since.isoformat(),) * 2)
    if ids is not None:
        wanted = set(ids)
        rows = [row for row in rows if row[0] in wanted]
    return SaleColumns(
        np.array([r[0] for r in rows], dtype=np.int64),
        np.array([r[1] for r in rows], dtype="datetime64[D]"),
        np.array([_at_home(r[2], r[3], rates) for r in rows], dtype=np.int64),
        np.array([r[3] or "" for r in rows], dtype=object),
        rates,
    )


def _at_home(amount_e4: int, currency: str, rates: Rates) -> int:
    if currency in ("", rates.home):
        return minor(amount_e4)
    return rates.total({currency: amount_e4}, E4).amount


def newest_sale(connection: Connection, until: date) -> date | None:
    """Return the day of the newest sale up to a day, None without any."""
    sql = f"SELECT MAX(day) FROM ({sales('{day}<=?')})"
    found = rows_of(connection, sql, (until.isoformat(),) * 2)[0][0]
    return date.fromisoformat(found) if found else None


def cadence_days(connection: Connection) -> dict[str, int]:
    """Return days between touches by tier, as due days are computed with."""
    return dict(standing.cadence(connection))
