"""Numbers as people type them."""

from __future__ import annotations

from decimal import Decimal


def typed_number(text: str) -> Decimal:
    """Read a number: grouping commas, full-width digits and ¥ $ € before it are accepted.

    Raises:
        ValueError, decimal.InvalidOperation: it is no number.
    """
    clean = text.replace(",", "").replace("，", "").replace("−", "-").replace(" ", "")
    number = Decimal(clean.lstrip("¥￥$€£"))
    if not number.is_finite():
        raise ValueError(text)
    return number
