"""Reading what an export needs, a few hundred customers at a time, and the bytes of files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from crmdesk.book.pieces import chunks
from crmdesk.book.records import Bond, CareerStep, Customer, Kin, OrderLine, Participant
from crmdesk.book.records.base import Record
from crmdesk.book.values import Row, load_row, table_columns

__all__ = ["Connection", "all_of", "blob", "customer_pages", "named", "owned", "unowned", "widest"]

PAGE = 500
"""Customers read at once: enough to be quick, few enough to take no memory worth speaking of."""

_THEIRS = 'IN (SELECT id FROM "{0}" WHERE customer_id IN (SELECT value FROM json_each(?)))'
_THROUGH = {
    Kin: ("contact_id", "contact"), CareerStep: ("contact_id", "contact"),
    Bond: ("contact_id", "contact"), OrderLine: ("order_id", "sales_order"),
    Participant: ("interaction_id", "interaction"),
}  # fmt: skip
"""Records that know their customer through another one: column, and table it points to."""


def customer_pages(connection: Connection, ids: frozenset[int] | None) -> Iterator[list[int]]:
    """Yield the ids of the customers, by id, in pages; None for all of the book."""
    if ids is not None:
        for page in chunks(sorted(ids), PAGE):
            yield list(page)
        return
    last = -(2**63)
    sql = "SELECT id FROM customer WHERE id>? ORDER BY id LIMIT ?"
    while page := [int(row[0]) for row in connection.exec_driver_sql(sql, (last, PAGE))]:
        yield page
        last = page[-1]


def owned(connection: Connection, record: type[Record], ids: Sequence[int]) -> list[Row]:
    """Return the rows of a record that belong to some customers, by id."""
    if record is Customer:
        where = "id IN (SELECT value FROM json_each(?))"
    elif record in _THROUGH:
        column, table = _THROUGH[record]
        where = f'"{column}" {_THEIRS.format(table)}'
    else:
        where = "customer_id IN (SELECT value FROM json_each(?))"
    return _rows(connection, record, where, (str(list(ids)),))


def unowned(connection: Connection, record: type[Record]) -> list[Row]:
    """Return the rows of a record that may have a customer and have none."""
    column = table_columns(record).get("customer_id")
    if column is None or not column.nullable:
        return []
    return _rows(connection, record, "customer_id IS NULL", ())


def all_of(connection: Connection, record: type[Record]) -> list[Row]:
    """Return every row of a record that belongs to no customer, by id."""
    return _rows(connection, record, "1", ())


def named(connection: Connection, table: str, names: str, ids: Sequence[int]) -> list[Row]:
    """Return some columns of rows of a table by their ids; ``names`` is SQL of ours."""
    sql = f'SELECT {names} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
    found = connection.exec_driver_sql(sql, (str(list(ids)),)).mappings()
    return [dict(row) for row in found]


def widest(connection: Connection, ids: frozenset[int] | None, *, people: bool) -> Row:
    """Return how many numbers of each kind the customer (or person) has who has most of them.

    Telephones at home and pagers are counted apart, as ``home`` and ``pager``.
    """
    sort = (
        "CASE WHEN kind<>'phone' THEN kind WHEN instr(' '||label||' ',' home ') THEN 'home'"
        " WHEN instr(' '||label||' ',' pager ') THEN 'pager' ELSE kind END"
        if people
        else "kind"
    )
    where, values = "contact_id IS NOT NULL" if people else "contact_id IS NULL", ()
    if ids is not None:
        where += " AND customer_id IN (SELECT value FROM json_each(?))"
        values = (str(sorted(ids)),)  # type: ignore[assignment]
    owner = "contact_id" if people else "customer_id"
    sql = (
        f"SELECT sort, MAX(n) FROM (SELECT {sort} AS sort, COUNT(*) AS n FROM channel"
        f" WHERE {where} GROUP BY {owner}, sort) GROUP BY sort"
    )
    return {str(kind): int(n) for kind, n in connection.exec_driver_sql(sql, values)}


def _rows(
    connection: Connection, record: type[Record], where: str, values: tuple[str, ...]
) -> list[Row]:
    sql = f'SELECT * FROM "{record.__tablename__}" WHERE {where} ORDER BY id'
    found = connection.exec_driver_sql(sql, values).mappings()
    return [load_row(record, row) for row in found]


def blob(connection: Connection, sha256: str) -> bytes:
    """Return the bytes of an attachment, empty where they are not there."""
    sql = "SELECT data FROM blob WHERE sha256=?"
    data = connection.exec_driver_sql(sql, (sha256,)).scalar()
    return bytes(data) if data is not None else b""
