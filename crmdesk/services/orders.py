"""Orders and payments written by hand, one at a time; files bring them by the thousand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.records import Customer, Order, OrderLine, Payment
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row
from crmdesk.services.fields import InvalidValue, checked, figure_in
from crmdesk.services.order_lines import new_line


def read_day(text: str, today: date) -> date:
    """Return a typed day, today where nothing is typed; raise InvalidValue."""
    found: date = checked("sales_order", "ordered_on", text) if text.strip() else today
    return found


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
    with book.transaction("add_order", initiator=initiator) as tx:
        customer = tx.get(Customer, customer_id)
        tx.subject = str(customer["name"])
        currency = customer["currency"] or book.currency
        line = new_line(tx, product, quantity, amount, currency)
        order_id = tx.insert(
            Order,
            customer_id=customer_id,
            number=checked("sales_order", "number", number),
            ordered_on=on,
            currency=currency,
            staff_id=customer["owner_id"],
            due_on=_by_terms(customer, on),
        )
        tx.insert(OrderLine, order_id=order_id, **line)
    return order_id


def _by_terms(customer: Row, on: date) -> date | None:
    """Return the day on which an order is to be paid by the customer's terms, if there are any."""
    days = customer["payment_days"]
    return on + timedelta(days=days) if days else None


def set_order(book: Book, order_id: int, field: str, value: Any, *, initiator: str = "") -> None:
    """Set a field of an order.

    The day of payment goes with the day of the order where it follows the customer's terms; prices
    and amounts stay the same figures in another currency.

    Raises:
        InvalidValue: the field cannot hold the value.
        NoSuchRecord: the order is gone.
    """
    with book.transaction("edit_order", initiator=initiator) as tx:
        row = tx.get(Order, order_id)
        customer = tx.get(Customer, row["customer_id"])
        tx.subject = str(customer["name"])
        stored = checked("sales_order", field, value)
        values: Row = {field: stored}
        was = row["ordered_on"]
        if field == "ordered_on" and was and row["due_on"] == _by_terms(customer, was):
            values["due_on"] = _by_terms(customer, stored)
        if field == "currency":
            _count_in(tx, order_id, row["currency"] or book.currency, stored or book.currency)
        tx.update(Order, order_id, **values)


def _count_in(tx: Transaction, order_id: int, old: str, new: str) -> None:
    """Let the lines of an order be the same figures in a currency of other minor units."""
    for line in tx.find(OrderLine, order_id=order_id):
        names = ("unit_price", "amount_e4", "cost_e4")
        values = {name: figure_in(line[name], old, new) for name in names}
        tx.update(OrderLine, line["id"], **values)


def add_payment(
    book: Book, customer_id: int, amount: str, *, on: date, initiator: str = ""
) -> int:  # fmt: skip
    """Write a payment down and return its id; raise InvalidValue or NoSuchRecord."""
    with book.transaction("add_payment", initiator=initiator) as tx:
        customer = tx.get(Customer, customer_id)
        tx.subject = str(customer["name"])
        currency = customer["currency"] or book.currency
        paid = checked("payment", "amount", amount, currency)
        if not paid:
            raise InvalidValue("amount", amount, "it may not be empty")
        return tx.insert(
            Payment, customer_id=customer_id, paid_on=on, amount=paid, currency=currency
        )


def set_payment(
    book: Book, payment_id: int, field: str, value: Any, *, initiator: str = ""
) -> None:  # fmt: skip
    """Set a field of a payment; raise InvalidValue or NoSuchRecord.

    A payment without the day on which it came is one that is still expected; it needs the day on
    which it is due.
    """
    with book.transaction("edit_payment", initiator=initiator) as tx:
        row = tx.get(Payment, payment_id)
        tx.subject = str(tx.get(Customer, row["customer_id"])["name"])
        currency = row["currency"] or book.currency
        stored = checked("payment", field, value, currency)
        values: Row = {field: stored}
        if field == "amount" and not stored:
            raise InvalidValue("amount", str(value), "it may not be empty")
        if field == "currency":
            values["amount"] = figure_in(row["amount"], currency, stored or book.currency)
        days = {"paid_on": row["paid_on"], "due_on": row["due_on"], **values}
        if days["paid_on"] is None and days["due_on"] is None:
            raise InvalidValue(field, "", "it may not be empty")
        tx.update(Payment, payment_id, **values)
