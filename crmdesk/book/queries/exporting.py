"""Reading what an export needs: the rows of chosen customers, and the bytes of pictures."""

from __future__ import annotations

from sqlalchemy import Connection

from crmdesk.book.records.base import Record
from crmdesk.book.values import Row, load_row

__all__ = ["Connection", "blob", "rows_by"]


def rows_by(
    connection: Connection, record: type[Record], column: str, ids: frozenset[int] | None
) -> list[Row]:
    """Return the rows whose ``column`` is one of ``ids`` (None: every row), by id."""
    sql = f'SELECT * FROM "{record.__tablename__}"'
    values: tuple[str, ...] = ()
    if ids is not None:
        sql += f' WHERE "{column}" IN (SELECT value FROM json_each(?))'
        values = (str(sorted(ids)),)
    found = connection.exec_driver_sql(f"{sql} ORDER BY id", values).mappings()
    return [load_row(record, row) for row in found]


def blob(connection: Connection, sha256: str) -> bytes:
    """Return the bytes of an attachment, empty where they are not there."""
    sql = "SELECT data FROM blob WHERE sha256=?"
    data = connection.exec_driver_sql(sql, (sha256,)).scalar()
    return bytes(data) if data is not None else b""
