"""Which values a field has, found while somebody opens it: never by reading a whole large book."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

_NEWEST = 20_000
_COLUMNS: Final = ("stage", "industry", "region", "city", "country")


def known_values(connection: Connection, field: str) -> list[str]:
    """Return the values of a customer's field, the most frequent first.

    Args:
        connection: to read with.
        field: stage, industry, region, city, country or tag.

    They are those of the newest 20,000 customers (or tags): in a larger book a rare one may be
    missing, and the field is still opened at once.
    """
    column, table = (field, "customer") if field in _COLUMNS else ("tag", "tagging")
    sql = (
        f"SELECT {column} FROM (SELECT {column} FROM {table} ORDER BY id DESC LIMIT {_NEWEST})"
        f" WHERE {column}<>'' GROUP BY {column} ORDER BY COUNT(*) DESC,{column}"
    )
    return [row[0] for row in connection.exec_driver_sql(sql)]
