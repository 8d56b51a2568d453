"""The lines of an order written by hand: what was bought, how much of it, at what price and cost.

The amount of a line follows its quantity, price and discount; where the amount is typed, the price
follows the amount. Amounts and costs are kept in ten-thousandths of a minor unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.queries.history import EarlierValue, earlier_together
from crmdesk.book.records import Customer, Order, OrderLine, Product
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row
from crmdesk.exchange.values import Unread, parse_number
from crmdesk.services.catalogue import find_product, in_unit
from crmdesk.services.fields import InvalidValue, checked

LINE = (
    "product_id", "product_text", "quantity", "unit_price", "discount_bp", "amount_e4", "cost_e4",
)  # fmt: skip
"""The fields of a line: a change of one brings others with it, so what it was is told whole."""
EXACT = 10_000
"""Parts of a minor unit in which the amount of a line is kept."""
_LARGEST = Decimal(2**63)
_LONGEST_UNIT = 40
_WITH_UNIT = re.compile(r"([-−+]?[\d.,'\s]*\d\s*(?:[万萬]|千(?!克))?)\s*([^\d\s].*)?")
_POWER = re.compile(r"[-+]?[\d.]+e[-+]?\d+", re.IGNORECASE)


def read_quantity(text: str) -> tuple[Decimal, str]:
    """Return (quantity, unit) of typed words: "20", "2.5 kg", "-3", "20箱"; raise InvalidValue."""
    text = text.strip()
    if not text:
        raise InvalidValue("quantity", text, "it may not be empty")
    match = None if _POWER.fullmatch(text) else _WITH_UNIT.fullmatch(text)
    try:
        pieces = parse_number(match[1].strip() if match else text)
    except Unread:
        raise InvalidValue("quantity", text, "it is not a number") from None
    if not pieces:
        raise InvalidValue("quantity", text, "it may not be empty")
    if abs(pieces) >= Decimal(10) ** 12:
        raise InvalidValue("quantity", text, "the number is out of range")
    return pieces, read_unit(match[2] or "") if match else ""


def read_unit(text: str) -> str:
    """Return a unit of measure as typed; raise InvalidValue where it is too long."""
    unit = re.sub(r"\s+", " ", text).strip()
    if len(unit) > _LONGEST_UNIT:
        raise InvalidValue("unit", unit[:_LONGEST_UNIT], "the text is too long")
    return unit


def read_price(field: str, text: str, currency: str) -> int | None:
    """Return a price, a cost or an amount in minor units; None where nothing is typed.

    Raises:
        InvalidValue: it cannot be read, is less than nothing, or in another currency.
    """
    minor: int | None = checked("order_line", "unit_price", text, currency)
    if minor is not None and minor < 0:
        raise InvalidValue(field, text, "it cannot be less than nothing")
    return minor


def new_line(
    tx: Transaction, product: str, quantity: str, amount: str, currency: str, *, words: str = ""
) -> Row:
    """Return the values of a line of typed words, without its order.

    Args:
        tx: the change under way.
        product: of our catalogue, in any spelling, or any other name.
        quantity: as typed, with or without its unit; less than nothing was given back.
        amount: of money in all; the catalogue's price times the quantity where empty.
        currency: of the order.
        words: the unit, where it is typed by itself.

    Raises:
        InvalidValue: a value cannot be read, no product is named, or the quantity is nothing.
    """
    if not product.strip():
        raise InvalidValue("product", "", "it may not be empty")
    pieces, unit = read_quantity(quantity)
    known = find_product(tx, product, unit or words)
    unit = unit or words
    if unit and (known is None or known["unit"].casefold() != unit.casefold()):
        known = tx.get(Product, in_unit(tx, known, product, unit, currency))
    priced = known is not None and (known["currency"] or currency) == currency
    row: Row = {
        "product_id": known["id"] if known is not None else None,
        "product_text": known["name"] if known is not None else product.strip(),
        "quantity": float(pieces),
        "unit_price": known["price"] if known is not None and priced else None,
        "discount_bp": 0,
        "amount_e4": 0,
        "cost_e4": None,
    }
    if known is not None and priced and known["cost"] is not None:
        row["cost_e4"] = _exact(known["cost"] * pieces)
    if amount.strip():
        return {**row, **_with_amount(row, amount.strip(), currency)}
    return {**row, "amount_e4": _exact(_price(row) * pieces)}


def add_line(
    book: Book, order_id: int, product: str, quantity: str = "1", *, initiator: str = ""
) -> int:
    """Add a line to an order at the catalogue's price; return its id.

    Raises:
        InvalidValue: a value cannot be read, or no product is named.
        NoSuchRecord: the order is gone.
    """
    with book.transaction("add_order_line", initiator=initiator) as tx:
        order = _order(tx, order_id)
        currency = order["currency"] or book.currency
        row = new_line(tx, product, quantity, "", currency)
        return tx.insert(OrderLine, order_id=order_id, **row)


def set_line(book: Book, line_id: int, field: str, text: str, *, initiator: str = "") -> None:
    """Set a value of a line as typed; what depends on it follows.

    Args:
        book: where.
        line_id: which line.
        field: product, quantity, unit, unit_price, discount (per cent), cost (of one), amount.
        text: as typed; empty clears a price or a cost.
        initiator: who asks.

    Raises:
        InvalidValue: it cannot be read.
        NoSuchRecord: the line is gone.
    """
    with book.transaction("edit_order", initiator=initiator) as tx:
        row = tx.get(OrderLine, line_id)
        order = _order(tx, row["order_id"])
        currency = order["currency"] or book.currency
        values = _SETTERS[field](tx, row, text.strip(), currency)
        _refuse_out_of_range(field, text, values)
        tx.update(OrderLine, line_id, **values)


def earlier_lines(book: Book, line_id: int) -> list[EarlierValue]:
    """Return what a line was before, whole, the newest first; none of one that is gone."""
    with book.read() as connection:
        return earlier_together(connection, "order_line", line_id, LINE)


def restore_line(book: Book, line_id: int, values: Row, *, initiator: str = "") -> None:
    """Make a line what it was; a product that is gone since stays as its name.

    Raises:
        NoSuchRecord: the line is gone.
    """
    with book.transaction("edit_order", initiator=initiator) as tx:
        _order(tx, tx.get(OrderLine, line_id)["order_id"])
        there = _product(tx, values) is not None
        tx.update(OrderLine, line_id, **(values if there else {**values, "product_id": None}))


def _order(tx: Transaction, order_id: int) -> Row:
    """Return an order, and let the change tell whose it is."""
    order = tx.get(Order, order_id)
    tx.subject = str(tx.get(Customer, order["customer_id"])["name"])
    return order


def _refuse_out_of_range(field: str, text: str, values: Row) -> None:
    if any(isinstance(v, int) and abs(v) >= _LARGEST for v in values.values()):
        raise InvalidValue(field, text, "the number is out of range")


# what follows from a value

Setter = Callable[[Transaction, Row, str, str], Row]


def _set_product(tx: Transaction, row: Row, text: str, currency: str) -> Row:
    if not text:
        raise InvalidValue("product", "", "it may not be empty")
    before = _product(tx, row)
    known = find_product(tx, text, before["unit"] if before is not None else "")
    values: Row = {
        "product_id": known["id"] if known is not None else None,
        "product_text": known["name"] if known is not None else text,
    }
    untouched = row["unit_price"] is None or (
        before is not None and row["unit_price"] == before["price"]
    )
    if known is None or not untouched or (known["currency"] or currency) != currency:
        return values
    if known["price"] is None:
        return values
    pieces = _pieces(row)
    values |= _with_price(row, known["price"])
    values["cost_e4"] = _exact(known["cost"] * pieces) if known["cost"] is not None else None
    return values


def _set_quantity(tx: Transaction, row: Row, text: str, currency: str) -> Row:
    pieces, unit = read_quantity(text)
    values: Row = {"quantity": float(pieces)}
    before = _pieces(row)
    if row["cost_e4"] is not None:
        values["cost_e4"] = int((row["cost_e4"] / before * pieces).to_integral_value())
    if row["amount_e4"]:  # so what was agreed for the line stays in proportion
        values["amount_e4"] = int((row["amount_e4"] / before * pieces).to_integral_value())
    else:
        values["amount_e4"] = _exact(_price(row) * pieces * _share(row))
    if unit:
        values |= _set_unit(tx, row, unit, currency)
    return values


def _set_unit(tx: Transaction, row: Row, text: str, currency: str) -> Row:
    unit = read_unit(text)
    if not unit:
        raise InvalidValue("unit", "", "it may not be empty")
    product = _product(tx, row)
    if product is not None and product["unit"] == unit:
        return {}
    found = in_unit(tx, product, row["product_text"], unit, currency)
    return {"product_id": found, "product_text": tx.get(Product, found)["name"]}


def _set_price(_tx: Transaction, row: Row, text: str, currency: str) -> Row:
    return _with_price(row, read_price("unit_price", text, currency))


def _set_discount(_tx: Transaction, row: Row, text: str, _currency: str) -> Row:
    try:
        share = parse_number(text.rstrip("%％ ") or "0")
    except Unread:
        raise InvalidValue("discount", text, "it is not a number") from None
    if not 0 <= share <= 100:
        raise InvalidValue("discount", text, "it must be from 0 to 100")
    points = int((share * 100).to_integral_value())
    return {"discount_bp": points, **_with_price({**row, "discount_bp": points}, row["unit_price"])}


def _set_cost(_tx: Transaction, row: Row, text: str, currency: str) -> Row:
    cost = read_price("cost", text, currency)
    return {"cost_e4": None if cost is None else _exact(cost * _pieces(row))}


def _set_amount(_tx: Transaction, row: Row, text: str, currency: str) -> Row:
    if not text:
        raise InvalidValue("amount", "", "it may not be empty")
    return _with_amount(row, text, currency)


_SETTERS: MappingProxyType[str, Setter] = MappingProxyType(
    {
        "product": _set_product,
        "quantity": _set_quantity,
        "unit": _set_unit,
        "unit_price": _set_price,
        "discount": _set_discount,
        "cost": _set_cost,
        "amount": _set_amount,
    }
)


def _product(tx: Transaction, row: Row) -> Row | None:
    found = tx.find(Product, id=row["product_id"]) if row["product_id"] is not None else []
    return found[0] if found else None


def _pieces(row: Row) -> Decimal:
    """Return the quantity of a line; one where none is known."""
    return Decimal(str(row["quantity"] or 1))


def _price(row: Row) -> Decimal:
    return Decimal(row["unit_price"] or 0)


def _share(row: Row) -> Decimal:
    """Return what is paid of the price."""
    return 1 - Decimal(row["discount_bp"] or 0) / 10_000


def _exact(minor: Decimal | Any) -> int:
    return int((Decimal(minor) * EXACT).to_integral_value())


def _with_price(row: Row, price: int | None) -> Row:
    """Return a price and the amount that follows; without a price the amount stays."""
    if price is None:
        return {"unit_price": None}
    return {"unit_price": price, "amount_e4": _exact(price * _pieces(row) * _share(row))}


def _with_amount(row: Row, text: str, currency: str) -> Row:
    """Return an amount as typed and the price that follows; of what was given back it is less."""
    pieces = _pieces(row)
    typed = text.lstrip("-−") if pieces < 0 else text
    amount = Decimal(read_price("amount", typed, currency) or 0)
    share = _share(row) or Decimal(1)
    each = amount / abs(pieces) / share
    return {
        "amount_e4": _exact(amount if pieces > 0 else -amount),
        "unit_price": int(each.to_integral_value()),
        "discount_bp": row["discount_bp"] if share == _share(row) else 0,
    }
