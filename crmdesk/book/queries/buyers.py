"""Who bought a product."""

from __future__ import annotations

from sqlalchemy import Connection

_BUYERS = """
SELECT DISTINCT o.customer_id FROM order_line l JOIN sales_order o ON o.id=l.order_id
WHERE l.product_id=? OR (l.product_id IS NULL AND l.product_text<>''
 AND l.product_text=(SELECT name FROM product WHERE id=?))
"""


def buyers_of(connection: Connection, product_id: int) -> tuple[int, ...]:
    """Return the customers with an order of a product, linked or by its name."""
    found = connection.exec_driver_sql(_BUYERS, (product_id, product_id))
    return tuple(row[0] for row in found)
