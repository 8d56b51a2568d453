"""Titles of what a search found, by kind."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from crmdesk.book.pieces import marks

TITLES = {
    "contact": "name",
    "interaction": "CASE WHEN subject<>'' THEN subject ELSE substr(body,1,80) END",
    "task": "title",
    "product": "name",
    "opportunity": "name",
}
"""Kind of a hit → SQL of its title."""


def found_titles(connection: Connection, hits: Sequence[tuple[str, int]]) -> dict[int, str]:
    """Return the title of each (kind, id); customers have rows of their own."""
    titles: dict[int, str] = {}
    for kind, title in TITLES.items():
        ids = tuple(record_id for found, record_id in hits if found == kind)
        if ids:
            sql = f"SELECT id,{title} FROM {kind} WHERE id IN ({marks(len(ids))})"
            titles.update({row[0]: row[1] for row in connection.exec_driver_sql(sql, ids)})
    return titles
