"""Figures that customers are graded by, as columns of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from crmdesk.book.asking import rows_of

__all__ = ["Connection", "GradingColumns", "active_policy", "grading_columns"]

_SQL = """
SELECT c.id, c.name, c.tier, c.stage, c.tier_locked_until,
  COALESCE(s.revenue_12m,0), COALESCE(s.revenue_prev,0), COALESCE(s.margin_12m,0),
  COALESCE(s.orders_12m,0), COALESCE(s.orders_total,0),
  julianday(?) - julianday(s.last_order_on),
  COALESCE(o.weighted,0), COALESCE(w.gap,0), c.region, c.industry, c.owner_id
FROM customer c
LEFT JOIN standing s ON s.customer_id=c.id
LEFT JOIN (
  SELECT customer_id, SUM(COALESCE(value,0)*COALESCE(probability,50)/100.0) AS weighted
  FROM opportunity WHERE closed_on IS NULL AND stage NOT IN ('won','lost','Won','Lost')
  GROUP BY customer_id) o ON o.customer_id=c.id
LEFT JOIN (
  SELECT customer_id, SUM(COALESCE(volume,0)) AS gap FROM (
    SELECT customer_id, volume, ROW_NUMBER() OVER (
      PARTITION BY customer_id, COALESCE(CAST(product_id AS TEXT), LOWER(product_text)), unit,
      competitor_id ORDER BY observed_on DESC, id DESC) AS back
    FROM wallet_cell WHERE competitor_id IS NOT NULL)
  WHERE back=1 GROUP BY customer_id) w ON w.customer_id=c.id
ORDER BY c.id
"""


@dataclass(frozen=True, slots=True)
class GradingColumns:
    """A row per customer, by id. Money in minor units; unknown numbers are nan.

    Attributes:
        facets: by name of a facet (stage, region, industry, owner), the value of each customer;
            empty where it has none. Owners are ids of staff, as text.
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


def grading_columns(connection: Connection, today: date) -> GradingColumns:
    """Return the figures of every customer as of ``today``.

    Potential is the weighted value of open opportunities plus what the wallet grid shows others
    sell to the customer, by the newest observation of each cell.
    """
    rows = rows_of(connection, _SQL, (today.isoformat(),))
    columns: list[Any] = list(zip(*rows, strict=True)) if rows else [()] * 16
    potential = np.array(columns[11], dtype=np.float64) + np.array(columns[12], dtype=np.float64)
    return GradingColumns(
        ids=np.array(columns[0], dtype=np.int64),
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
            "region": _shared(columns[13]),
            "industry": _shared(columns[14]),
            "owner": _shared(columns[15]),
        },
    )


def _shared(values: Sequence[object]) -> list[str]:
    """Return values as texts; equal ones are one and the same object, as there are many."""
    known: dict[object, str] = {None: ""}
    return [known.setdefault(each, str(each)) for each in values]


def active_policy(connection: Connection) -> tuple[int, str, str, dict[str, Any]] | None:
    """Return id, key, name and settings of the active tier policy, None where none is stored."""
    import json

    row = connection.exec_driver_sql(
        'SELECT id,"key",name,settings FROM tier_policy WHERE active=1 ORDER BY id DESC LIMIT 1'
    ).first()
    if row is None or not row[3]:
        return None
    return int(row[0]), str(row[1]), str(row[2]), dict(json.loads(row[3]))
