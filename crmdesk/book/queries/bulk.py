"""What many customers have now, for a change of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from crmdesk.book.pieces import marks


def present_values(connection: Connection, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return tier, stage, owner and the end of a tier by hand of each customer, as stored."""
    sql = (
        "SELECT id,tier,stage,owner_id,tier_locked_until FROM customer"
        f" WHERE id IN ({marks(len(ids))})"
    )
    rows = connection.exec_driver_sql(sql, tuple(ids)).mappings()
    return {row["id"]: dict(row) for row in rows}


def present_tags(connection: Connection, ids: Sequence[int]) -> list[tuple[int, int, str]]:
    """Return (id of the tagging, customer, tag) of these customers."""
    sql = f"SELECT id,customer_id,tag FROM tagging WHERE customer_id IN ({marks(len(ids))})"
    return [(row[0], row[1], row[2]) for row in connection.exec_driver_sql(sql, tuple(ids))]
