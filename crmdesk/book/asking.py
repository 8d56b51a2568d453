"""Asking the book: the rows of one statement, straight from the driver.

A key press asks a dozen questions; what SQLAlchemy makes of a result (a class for its rows, the
types of its columns) takes several times as long as most answers.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

_MANY = 10_000


def rows_of(connection: Connection, sql: str, values: Sequence[Any] = ()) -> list[Any]:
    """Return the rows of a query as tuples, within the transaction of ``connection``."""
    found: list[Any] = _ask(connection, sql, values).fetchall()
    return found


def named_rows_of(
    connection: Connection, sql: str, values: Sequence[Any] = ()
) -> tuple[tuple[str, ...], list[Any]]:
    """Return (names of the columns, rows as tuples) of a query."""
    cursor = _ask(connection, sql, values)
    return tuple(column[0] for column in cursor.description), cursor.fetchall()


def ids_of(connection: Connection, sql: str, values: Sequence[Any] = ()) -> array[int]:
    """Return the first column of a query, which may be of a million rows, as 64-bit integers."""
    cursor, ids = _ask(connection, sql, values), array("q")
    while rows := cursor.fetchmany(_MANY):
        ids.extend([row[0] for row in rows])
    return ids


def _ask(connection: Connection, sql: str, values: Sequence[Any]) -> Any:
    if not connection.in_transaction():
        connection.begin()  # so that all that is asked next sees the same state
    driver: Any = connection.connection.driver_connection
    return driver.execute(sql, tuple(values))
