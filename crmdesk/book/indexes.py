"""Filling a table: its indexes are built once at the end where more rows come than it holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

MANY = 10_000
"""Fewer rows are not worth it."""


@contextmanager
def indexed_afterwards(connection: Connection, table: str, coming: int) -> Iterator[None]:
    """Take the indexes of a table away while rows are added, if these are more than it holds.

    To sort all rows once takes half the time of finding a place for each of them. All of it is
    part of the transaction: a crash or an error leaves the indexes as they were. They come back
    in their order, by which SQLite chooses between equals.
    """
    if coming < MANY or _holds_more(connection, table, coming):
        yield
        return
    found = connection.exec_driver_sql(
        "SELECT name,sql FROM sqlite_master WHERE type='index' AND tbl_name=?"
        " AND sql LIKE 'CREATE INDEX%' ORDER BY rowid",
        (table,),
    ).all()
    for name, _ in found:
        connection.exec_driver_sql(f'DROP INDEX "{name}"')
    yield
    for _, sql in found:
        connection.exec_driver_sql(sql)


def _holds_more(connection: Connection, table: str, rows: int) -> bool:
    sql = f'SELECT 1 FROM "{table}" LIMIT 1 OFFSET ?'
    return connection.exec_driver_sql(sql, (rows,)).first() is not None
