"""Finding the product that a typed name means, and the same product in another unit of measure.

A product has one unit. What is sold in kilograms and in boxes too is two products of one name, so
that quantities of both are never added up, and each has its own price.
"""

from __future__ import annotations

from crmdesk.book.records import Product
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row


def find_product(tx: Transaction, text: str, unit: str = "") -> Row | None:
    """Return the product of our catalogue that words mean.

    Args:
        tx: the change under way.
        text: its name in any spelling, its name with its unit as ``Rice (kg)``, or its number.
        unit: which of several of one name is wanted; without it the oldest.
    """
    wanted, unit = text.strip().casefold(), unit.strip().casefold()
    if not wanted:
        return None
    rows = tx.find(Product)
    alike = [row for row in rows if row["name"].casefold() == wanted]
    if not alike:
        alike = [row for row in rows if _with_unit(row) == wanted]
    if not alike:
        alike = [row for row in rows if row["ref"] and row["ref"].casefold() == wanted]
    inside = [row for row in alike if row["unit"].casefold() == unit]
    return next(iter(inside or alike), None)


def _with_unit(row: Row) -> str:
    return f"{row['name']} ({row['unit']})".casefold()


def in_unit(tx: Transaction, product: Row | None, name: str, unit: str, currency: str) -> int:
    """Return the id of a product in a unit of measure, added to the catalogue where needed.

    A product whose unit nobody has stated yet takes this one.

    Args:
        tx: the change under way.
        product: which, None where it is no product of ours yet.
        name: of what is no product of ours yet.
        unit: the unit, not empty.
        currency: of the prices of a product that is added.
    """
    name = product["name"] if product is not None else name.strip()
    found = find_product(tx, name, unit)
    if found is not None and found["unit"].casefold() == unit.casefold():
        return int(found["id"])
    if product is not None and not product["unit"]:
        tx.update(Product, product["id"], unit=unit)
        return int(product["id"])
    kept = {"category": product["category"]} if product is not None else {}
    return tx.insert(Product, name=name, unit=unit, currency=currency, **kept)
