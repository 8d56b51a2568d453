"""Orders and payments written by hand, one at a time; files bring them by the thousand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.records import Customer, Order, OrderLine, Payment, Product
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row
from crmdesk.exchange.values import Unread, parse_date, parse_number
from crmdesk.services.fields import InvalidValue, checked
from crmdesk.services.wallet import read_measure

_EXACT = 10_000  # parts of a minor unit in which the amount of a line is kept


def read_day(text: str, today: date) -> date:
    """Return a typed day, today where nothing is typed; raise InvalidValue."""
    if not text.strip():
        return today
    try:
        found = parse_date(text.strip())
    except Unread as unread:
        raise InvalidValue("ordered_on", text, unread.reason.rstrip(".")) from None
    return found or today


def add_order(
    book: Book,
    customer_id: int,
    product: str,
    quantity: str,
    *,
    amount: str = "",
    number: str = "",
    on: date,
    initiator: str = "",
) -> int:
    """Write an order of one product down and return its id.

    Args:
        book: where.
        customer_id: who bought.
        product: of our catalogue, in any spelling of its name, or any other name.
        quantity: as typed; less than nothing was given back.
        amount: of money in all, as typed; the catalogue's price times the quantity where empty.
        number: of the order.
        on: the day of the order.
        initiator: who asks.

    Raises:
        InvalidValue: a value cannot be read, no product is named, or the quantity is nothing.
        NoSuchRecord: the customer is gone.
    """
    if not product.strip():
        raise InvalidValue("product", "", "it may not be empty")
    with book.transaction("add_order", initiator=initiator) as tx:
        customer = tx.get(Customer, customer_id)
        tx.subject = str(customer["name"])
        currency = customer["currency"] or book.currency
        pieces = _quantity(quantity)
        known = _catalogued(tx, product)
        priced = known is not None and (known["currency"] or currency) == currency
        each = known["price"] if known is not None and priced else None
        total = _total(amount, each, pieces, currency)
        days = customer["payment_days"]
        order_id = tx.insert(
            Order,
            customer_id=customer_id,
            number=checked("sales_order", "number", number),
            ordered_on=on,
            currency=currency,
            staff_id=customer["owner_id"],
            due_on=on + timedelta(days=days) if days else None,
        )
        cost = known["cost"] if known is not None and priced else None
        tx.insert(
            OrderLine,
            order_id=order_id,
            product_id=known["id"] if known is not None else None,
            product_text=known["name"] if known is not None else product.strip(),
            quantity=float(pieces),
            unit_price=each,
            amount_e4=int(total * _EXACT),
            cost_e4=int(cost * pieces * _EXACT) if cost is not None else None,
        )
    return order_id


def add_payment(
    book: Book, customer_id: int, amount: str, *, on: date, initiator: str = ""
) -> int:  # fmt: skip
    """Write a payment down and return its id; raise InvalidValue or NoSuchRecord."""
    with book.transaction("add_payment", initiator=initiator) as tx:
        customer = tx.get(Customer, customer_id)
        tx.subject = str(customer["name"])
        currency = customer["currency"] or book.currency
        paid = read_measure("volume", amount, currency)
        if not paid:
            raise InvalidValue("amount", amount, "it may not be empty")
        return tx.insert(
            Payment, customer_id=customer_id, paid_on=on, amount=paid, currency=currency
        )


def _quantity(text: str) -> Decimal:
    try:
        pieces = parse_number(text.strip())
    except Unread:
        raise InvalidValue("quantity", text, "it is not a number") from None
    if not pieces:
        raise InvalidValue("quantity", text, "it may not be empty")
    return pieces


def _catalogued(tx: Transaction, name: str) -> Row | None:
    wanted = name.strip().casefold()
    rows = (row for row in tx.find(Product) if row["name"].casefold() == wanted)
    return next(rows, None)


def _total(amount: str, each: Any, pieces: Decimal, currency: str) -> Decimal:
    """Return the amount in minor units: as typed, else by the price; of what was given back less.

    Raises:
        InvalidValue: it cannot be read.
    """
    if amount.strip():
        total = Decimal(read_measure("volume", amount.strip().lstrip("-−"), currency) or 0)
        return -total if pieces < 0 else total
    return Decimal(each or 0) * pieces
