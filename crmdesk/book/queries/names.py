"""The records that fields choose from: our people, products, competitors."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Connection

from crmdesk.book.values import load_row, record_of

Named = Literal["staff", "product", "competitor"]
_PRODUCTS = (
    "SELECT id,name,unit,COUNT(*) OVER (PARTITION BY name) FROM product WHERE name<>''"
    " ORDER BY name,id"
)


def product_label(name: str, unit: str, *, several: bool) -> str:
    """Return what a product is called where it has to be told from others of its name."""
    return f"{name} ({unit})" if several and unit else name


def named(connection: Connection, table: Named) -> list[tuple[int, str]]:
    """Return (id, name) of every record of a table, by name.

    Products of one name in several units of measure have their unit behind it, "Rice (kg)".
    """
    if table == "product":
        rows = connection.exec_driver_sql(_PRODUCTS)
        return [(row[0], product_label(row[1], row[2], several=row[3] > 1)) for row in rows]
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
