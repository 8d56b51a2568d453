"""What is sold: products, orders, payments, wallet, opportunities (R5, R6, S1)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, Boolean, Float, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from crmdesk.book.records.base import Record, day, free_text, link, money, owner


def _currencies(table: str, amount: str = "") -> Index:
    """Return the index by which the currencies of a table's amounts are found at once."""
    where = text(f"{amount} IS NOT NULL") if amount else None
    return Index(f"ix_{table}_currency", "currency", sqlite_where=where, postgresql_where=where)


class Product(Record):
    """A product of ours."""

    __tablename__ = "product"

    ref: Mapped[str] = free_text(index=True)
    name: Mapped[str] = free_text(index=True)
    category: Mapped[str] = free_text()
    unit: Mapped[str] = free_text()
    price: Mapped[int | None] = money()
    cost: Mapped[int | None] = money()
    currency: Mapped[str] = free_text()
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    notes: Mapped[str] = free_text()


class Competitor(Record):
    """Somebody who sells to our customers too."""

    __tablename__ = "competitor"

    name: Mapped[str] = free_text(index=True)
    notes: Mapped[str] = free_text()


class WalletCell(Record):
    """One observation of the wallet grid: product x client unit, ours (no competitor) or theirs.

    ``volume`` is money a year in minor units.
    """

    __tablename__ = "wallet_cell"
    __table_args__ = (_currencies("wallet_cell", "volume"),)

    customer_id: Mapped[int] = owner("customer")
    product_id: Mapped[int | None] = link("product")
    competitor_id: Mapped[int | None] = link("competitor")
    product_text: Mapped[str] = free_text()
    unit: Mapped[str] = free_text()
    volume: Mapped[int | None] = money()
    price: Mapped[int | None] = money()
    currency: Mapped[str] = free_text()
    contract_end: Mapped[date | None] = day()
    rating: Mapped[int | None] = mapped_column(Integer, default=None)  # 1 … 5
    observed_on: Mapped[date | None] = day()
    notes: Mapped[str] = free_text()


class Order(Record):
    """A purchase by a customer; what was bought is in its lines."""

    __tablename__ = "sales_order"
    __table_args__ = (
        Index("ix_order_customer_on", "customer_id", "ordered_on"),
        _currencies("sales_order"),
    )

    customer_id: Mapped[int] = owner("customer", index=False)
    number: Mapped[str] = free_text(index=True)
    ordered_on: Mapped[date | None] = day(index=True)
    channel: Mapped[str] = free_text()
    currency: Mapped[str] = free_text()
    staff_id: Mapped[int | None] = link("staff")
    due_on: Mapped[date | None] = day()  # payment due
    notes: Mapped[str] = free_text()


class OrderLine(Record):
    """A line of an order.

    ``amount_e4`` and ``cost_e4`` are ten-thousandths of a minor unit, so that a price times a
    quantity less a per-cent discount is kept exactly and a sum is rounded once.
    """

    __tablename__ = "order_line"

    order_id: Mapped[int] = owner("sales_order")
    product_id: Mapped[int | None] = link("product")
    product_text: Mapped[str] = free_text()
    quantity: Mapped[float | None] = mapped_column(Float, default=None)
    unit_price: Mapped[int | None] = money()
    discount_bp: Mapped[int] = mapped_column(Integer, default=0)  # hundredths of a per cent
    amount_e4: Mapped[int] = mapped_column(BigInteger, default=0)
    cost_e4: Mapped[int | None] = mapped_column(BigInteger, default=None)


class Payment(Record):
    """Money received from a customer."""

    __tablename__ = "payment"
    __table_args__ = (_currencies("payment", "amount"),)

    customer_id: Mapped[int] = owner("customer")
    order_id: Mapped[int | None] = link("sales_order")
    paid_on: Mapped[date | None] = day()
    due_on: Mapped[date | None] = day()
    amount: Mapped[int | None] = money()
    currency: Mapped[str] = free_text()
    notes: Mapped[str] = free_text()


class Consumption(Record):
    """How fast a customer uses a product up, as stated or observed (R6)."""

    __tablename__ = "consumption"

    customer_id: Mapped[int] = owner("customer")
    product_id: Mapped[int | None] = link("product")
    per_day: Mapped[float | None] = mapped_column(Float, default=None)
    stock: Mapped[float | None] = mapped_column(Float, default=None)
    stock_on: Mapped[date | None] = day()
    notes: Mapped[str] = free_text()


class Benefit(Record):
    """What a customer brings besides money: people, information, praise, leverage (R9)."""

    __tablename__ = "benefit"
    __table_args__ = (_currencies("benefit", "worth"),)

    customer_id: Mapped[int] = owner("customer")
    kind: Mapped[str] = free_text()  # gathers | information | word_of_mouth | against_rivals
    text: Mapped[str] = free_text()
    on: Mapped[date | None] = day()
    worth: Mapped[int | None] = money()
    currency: Mapped[str] = free_text()
    interaction_id: Mapped[int | None] = link("interaction")


class Opportunity(Record):
    """A sale that may come; its customer may still be unknown."""

    __tablename__ = "opportunity"
    __table_args__ = (_currencies("opportunity", "value"),)

    customer_id: Mapped[int | None] = link("customer")
    contact_id: Mapped[int | None] = link("contact")
    product_id: Mapped[int | None] = link("product")
    staff_id: Mapped[int | None] = link("staff")
    ref: Mapped[str] = free_text(index=True)
    name: Mapped[str] = free_text()
    source: Mapped[str] = free_text()
    need: Mapped[str] = free_text()
    value: Mapped[int | None] = money()
    currency: Mapped[str] = free_text()
    probability: Mapped[int | None] = mapped_column(Integer, default=None)  # per cent
    stage: Mapped[str] = free_text(index=True)  # prospecting | engaging | proposal | won | lost …
    competitors: Mapped[str] = free_text()
    opened_on: Mapped[date | None] = day()
    expected_on: Mapped[date | None] = day()
    closed_on: Mapped[date | None] = day()
    notes: Mapped[str] = free_text()
