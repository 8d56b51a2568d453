"""What counts as revenue: orders, and deals won with customers of whom no order is known.

Many books come from a sales pipeline and hold no orders; what was won there is what was sold.
Where a customer has orders, these alone count, since a won deal is what led to them.
"""

from __future__ import annotations

_ORDERED = (
    "SELECT o.id AS id,o.customer_id AS customer_id,o.ordered_on AS day,l.amount_e4 AS amount_e4,"
    "l.cost_e4 AS cost_e4,o.currency AS currency"
    " FROM sales_order o LEFT JOIN order_line l ON l.order_id=o.id WHERE {}"
)
_WON = (
    "SELECT d.id,d.customer_id,d.closed_on,d.value*10000,NULL,d.currency FROM opportunity d"
    " WHERE d.stage='won' AND {} AND d.closed_on IS NOT NULL AND NOT EXISTS"
    " (SELECT 1 FROM sales_order s WHERE s.customer_id=d.customer_id)"
)


def sales(condition: str) -> str:
    """Return the SQL of all sales, a row for each line of an order and each deal.

    Its columns are id, customer_id, day, amount_e4 (ten-thousandths of a minor unit), cost_e4 and
    currency ("": the book's).

    Args:
        condition: over ``{customer}`` and ``{day}``; its values have to be given twice.
    """
    ordered = condition.format(customer="o.customer_id", day="o.ordered_on")
    won = condition.format(customer="d.customer_id", day="d.closed_on")
    return f"{_ORDERED.format(ordered)} UNION ALL {_WON.format(won)}"
