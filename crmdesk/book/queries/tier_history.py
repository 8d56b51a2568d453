"""When a customer came into its tiers, and how."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from crmdesk.book.values import from_ms

PastGrade = tuple[date, str, str, str, str]
"""(day, tier before, tier since, how it was given, reason)."""


def latest_grades(connection: Connection, customer_id: int, limit: int) -> list[PastGrade]:
    """Return the last changes of a customer's tier, the latest first."""
    sql = (
        'SELECT at,previous,tier,"by",reason FROM tier_grade WHERE customer_id=? AND at IS NOT NULL'
        " AND COALESCE(previous,'')<>tier ORDER BY at DESC,id DESC LIMIT ?"
    )
    found = connection.exec_driver_sql(sql, (customer_id, limit))
    return [
        (from_ms(row[0]).astimezone().date(), row[1] or "", row[2], row[3], row[4] or "")
        for row in found
    ]
