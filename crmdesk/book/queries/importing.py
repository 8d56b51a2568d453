"""Reading tables whole or by owner, for an import that compares every row with the book."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from crmdesk.book.pieces import chunks, marks
from crmdesk.book.records.base import Record
from crmdesk.book.values import Row, load_row


def count_rows(connection: Connection, record: type[Record]) -> int:
    """Return how many rows a table holds."""
    sql = f'SELECT COUNT(*) FROM "{record.__tablename__}"'
    return int(connection.exec_driver_sql(sql).scalar_one())


def all_rows(connection: Connection, record: type[Record]) -> Iterator[Row]:
    """Yield every row of a table by id, as Python values."""
    sql = f'SELECT * FROM "{record.__tablename__}" ORDER BY id'
    for row in connection.exec_driver_sql(sql).mappings():
        yield load_row(record, row)


def rows_of_owner(
    connection: Connection, record: type[Record], column: str, owner_id: int
) -> list[Row]:
    """Return the rows whose ``column`` points to an owner."""
    sql = f'SELECT * FROM "{record.__tablename__}" WHERE "{column}"=? ORDER BY id'
    found = connection.exec_driver_sql(sql, (owner_id,)).mappings()
    return [load_row(record, row) for row in found]


def columns_of(
    connection: Connection, record: type[Record], names: Sequence[str], where: str = "1"
) -> Iterator[tuple[Any, ...]]:
    """Yield some columns of every row by id, as stored; ``where`` is SQL of ours."""
    columns = ",".join(f'"{name}"' for name in names)
    sql = f'SELECT {columns} FROM "{record.__tablename__}" WHERE {where} ORDER BY id'
    for row in connection.exec_driver_sql(sql):
        yield tuple(row)


def customers_of(connection: Connection, table: str, ids: Collection[int]) -> set[int]:
    """Return the customers that rows of a table belong to; ``table`` has a ``customer_id``."""
    found: set[int] = set()
    for part in chunks(sorted(ids)):
        sql = f'SELECT DISTINCT customer_id FROM "{table}" WHERE id IN ({marks(len(part))})'
        found.update(int(row[0]) for row in connection.exec_driver_sql(sql, tuple(part)) if row[0])
    return found
