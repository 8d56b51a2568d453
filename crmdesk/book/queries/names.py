"""The records that fields choose from: our people, products, competitors."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Connection

from crmdesk.book.values import load_row, record_of

Named = Literal["staff", "product", "competitor"]


def named(connection: Connection, table: Named) -> list[tuple[int, str]]:
    """Return (id, name) of every record of a table, by name."""
    sql = f"SELECT id,name FROM {table} WHERE name<>'' ORDER BY name,id"
    return [(row[0], row[1]) for row in connection.exec_driver_sql(sql)]


def custom_fields(connection: Connection, record: str) -> list[dict[str, Any]]:
    """Return the user's own fields of customers or contacts, in their order."""
    sql = "SELECT * FROM custom_field WHERE record=? ORDER BY position,id"
    found = connection.exec_driver_sql(sql, (record,))
    return [load_row(record_of("custom_field"), row) for row in found.mappings()]


def customer_of(connection: Connection, contact_id: int) -> int | None:
    """Return the customer at which a contact works; None where there is no such contact."""
    sql = "SELECT customer_id FROM contact WHERE id=?"
    found: int | None = connection.exec_driver_sql(sql, (contact_id,)).scalar()
    return found
