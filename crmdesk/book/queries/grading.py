"""Figures that customers are graded by, as columns of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.currencies import rates_of
from crmdesk.money import Rates, foreign_of

__all__ = ["Connection", "GradingColumns", "active_policy", "grading_columns"]

_SQL = """
SELECT c.id, c.name, c.tier, c.stage, c.tier_locked_until,
  COALESCE(s.revenue_12m,0), COALESCE(s.revenue_prev,0), COALESCE(s.margin_12m,0),
  COALESCE(s.orders_12m,0), COALESCE(s.orders_total,0),
  julianday(?) - julianday(s.last_order_on), c.region, c.industry, c.owner_id
FROM customer c
LEFT JOIN standing s ON s.customer_id=c.id
ORDER BY c.id
"""
_OPEN_DEALS = """
SELECT customer_id, currency, SUM(COALESCE(value,0)*COALESCE(probability,50)/100.0)
FROM opportunity WHERE closed_on IS NULL AND stage NOT IN ('won','lost','Won','Lost')
  AND customer_id IS NOT NULL
GROUP BY customer_id, currency
"""
_WITH_OTHERS = """
SELECT customer_id, currency, SUM(COALESCE(volume,0)) FROM (
  SELECT customer_id, currency, volume, ROW_NUMBER() OVER (
    PARTITION BY customer_id, COALESCE(CAST(product_id AS TEXT), LOWER(product_text)), unit,
    competitor_id ORDER BY observed_on DESC, id DESC) AS back
  FROM wallet_cell WHERE competitor_id IS NOT NULL)
WHERE back=1 GROUP BY customer_id, currency
"""
_FOREIGN = "SELECT customer_id,foreign_sums FROM standing WHERE foreign_sums<>''"


@dataclass(frozen=True, slots=True)
class GradingColumns:
    """A row per customer, by id. Money in minor units at home; unknown numbers are nan.

    Attributes:
        facets: by name of a facet (stage, region, industry, owner), the value of each customer;
            empty where it has none. Owners are ids of staff, as text.
        currency: the book's home currency.
        left_out: currencies that no rate leads home from, with the customers whose money is not
            counted for it.
        partly: customers of whose revenue a part is not counted.
    """

    ids: NDArray[np.int64]
    names: list[str]
    tiers: list[str]
    locked_until: list[date | None]
    revenue: NDArray[Any]
    revenue_prev: NDArray[Any]
    margin: NDArray[Any]
    frequency: NDArray[Any]
    recency: NDArray[Any]
    potential: NDArray[Any]
    facets: dict[str, list[str]]
    currency: str = "CNY"
    left_out: dict[str, tuple[int, ...]] = field(default_factory=dict)
    partly: tuple[int, ...] = ()


def grading_columns(connection: Connection, today: date) -> GradingColumns:
    """Return the figures of every customer as of ``today``.

    Potential is the weighted value of open opportunities plus what the wallet grid shows others
    sell to the customer, by the newest observation of each cell.
    """
    rates = rates_of(connection)
    rows = rows_of(connection, _SQL, (today.isoformat(),))
    columns: list[Any] = list(zip(*rows, strict=True)) if rows else [()] * 14
    ids = np.array(columns[0], dtype=np.int64)
    potential = np.zeros(len(ids), dtype=np.float64)
    missing: dict[str, set[int]] = {}
    for sql in (_OPEN_DEALS, _WITH_OTHERS):
        _add_up(rows_of(connection, sql, ()), ids, rates, potential, missing)
    partly = []
    for customer_id, foreign in rows_of(connection, _FOREIGN, ()):
        found = foreign_of(foreign)
        partly += [customer_id] if rates.missing(found) else []
        for code in rates.missing(code for code, sums in found.items() if any(sums[:3])):
            missing.setdefault(code, set()).add(customer_id)
    return GradingColumns(
        ids=ids,
        names=list(columns[1]),
        tiers=list(columns[2]),
        locked_until=[date.fromisoformat(d) if d else None for d in columns[4]],
        revenue=np.array(columns[5], dtype=np.int64),
        revenue_prev=np.array(columns[6], dtype=np.int64),
        margin=np.array(columns[7], dtype=np.int64),
        frequency=np.array(columns[8], dtype=np.int64),
        recency=np.array(columns[10], dtype=np.float64),
        potential=potential,
        facets={
            "stage": _shared(columns[3]),
            "region": _shared(columns[11]),
            "industry": _shared(columns[12]),
            "owner": _shared(columns[13]),
        },
        currency=rates.home,
        left_out={code: tuple(sorted(missing[code])) for code in sorted(missing)},
        partly=tuple(partly),
    )


def _shared(values: Sequence[object]) -> list[str]:
    """Return values as texts; equal ones are one and the same object, as there are many."""
    known: dict[object, str] = {None: ""}
    return [known.setdefault(each, str(each)) for each in values]


def _add_up(
    rows: list[tuple[Any, ...]],
    ids: NDArray[np.int64],
    rates: Rates,
    into: NDArray[np.float64],
    missing: dict[str, set[int]],
) -> None:
    """Add amounts of (customer, currency, minor units) at home; note whose no rate leads there."""
    known = [row for row in rows if row[2]]
    factors: dict[str, float | None] = {}
    for code in {row[1] for row in known}:
        worth = rates.minor_worth(code)
        factors[code] = None if worth is None else float(worth)
    for customer_id, code, _ in known:
        if factors[code] is None:
            missing.setdefault(code, set()).add(customer_id)
    counted = [row for row in known if factors[row[1]] is not None]
    at = np.searchsorted(ids, np.array([row[0] for row in counted], dtype=np.int64))
    amounts = [row[2] * (factors[row[1]] or 0.0) for row in counted]
    np.add.at(into, at, np.array(amounts, dtype=np.float64))


def active_policy(connection: Connection) -> tuple[int, str, str, dict[str, Any]] | None:
    """Return id, key, name and settings of the active tier policy, None where none is stored."""
    import json

    row = connection.exec_driver_sql(
        'SELECT id,"key",name,settings FROM tier_policy WHERE active=1 ORDER BY id DESC LIMIT 1'
    ).first()
    if row is None or not row[3]:
        return None
    return int(row[0]), str(row[1]), str(row[2]), dict(json.loads(row[3]))
