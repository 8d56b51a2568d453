"""Files of orders and of order lines, linked to customers, colleagues and products."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from crmdesk.book.queries.importing import columns_of
from crmdesk.book.records import Order, OrderLine
from crmdesk.book.values import Row
from crmdesk.exchange.plans import ParsedRow
from crmdesk.money import digits
from crmdesk.services.importing.ledger import BIGGEST, Ledger
from crmdesk.services.importing.products import ProductFinder
from crmdesk.services.importing.report import Outcome
from crmdesk.services.importing.store import Multiset
from crmdesk.services.importing.words import as_lines, with_note

LINE = ("product", "product_ref", "quantity", "unit_price", "total")
Key = tuple[Any, ...]


def share_of(given: dict[str, Any]) -> Decimal:
    """Return a discount as a fraction: figures above one are per cent."""
    discount = Decimal(given.get("discount", 0))
    return discount / 100 if discount > 1 else discount


class Lines:
    """Makes order lines, none twice."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._products = ProductFinder(ledger)
        self._store = ledger.store(OrderLine)
        self._there = Multiset(self._read)

    def add(self, order_id: int, given: dict[str, Any], currency: str) -> bool:
        """Add the line a row describes; return False where the order has it."""
        product = str(given.get("product") or given.get("product_ref") or "")
        field = "product" if "product" in given else "product_ref"
        product_id = self._products.meant(product, field) if product else None
        unit = str(given.get("unit", "")).strip()
        if unit and product:
            product_id = self._products.in_unit(product_id, product, unit)
        money = self._money(given, currency)
        if money is None:
            return False
        quantity = given.get("quantity")
        values: Row = {
            "order_id": order_id,
            "product_id": product_id,
            "product_text": "" if product_id is not None else product,
            "quantity": float(quantity) if quantity is not None else None,
            **money,
        }
        if self._there.take(_key(values)) is not None:
            return False
        self._store.add(values)
        return True

    def _money(self, given: dict[str, Any], currency: str) -> Row | None:
        """Return price, discount, amount and cost; None where a number is out of range.

        Amounts are in ten-thousandths of a minor unit, so that a sum is rounded only once.
        """
        ledger = self._ledger
        unit = Decimal(10) ** (digits(currency) + 4)
        quantity = Decimal(given.get("quantity", 1))
        share = self._share(given)
        price, total, cost = (given.get(name) for name in ("unit_price", "total", "cost"))
        if total is not None:
            amount = Decimal(total)
        else:
            amount = (price or Decimal(0)) * quantity * (1 - share)
        found: Row = {
            "discount_bp": int((share * 10_000).to_integral_value()),
            "amount_e4": int((amount * unit).to_integral_value()),
        }
        if price is not None:
            found["unit_price"] = ledger.minor("unit_price", price, currency)
        if cost is not None:
            found["cost_e4"] = int((Decimal(cost) * quantity * unit).to_integral_value())
        if "line_cost" in given:
            found["cost_e4"] = int((Decimal(given["line_cost"]) * unit).to_integral_value())
        if any(isinstance(n, int) and abs(n) >= BIGGEST for n in found.values()):
            reason = "The number is too large."
            ledger.tally.problem("total" if total is not None else "unit_price", amount, reason,
                                 "too_large")  # fmt: skip
            return None
        return found

    def _share(self, given: dict[str, Any]) -> Decimal:
        """Return a discount as a fraction; more than all of the price is reported and none."""
        share = share_of(given)
        if share <= 1:
            return share
        reason = "The number is too large."
        self._ledger.tally.problem("discount", given["discount"], reason, "too_large")
        return Decimal(0)

    def _read(self) -> Iterator[tuple[Key, int]]:
        names = ("order_id", "product_id", "product_text", "quantity", "amount_e4", "id")
        if self._store.before:
            for *key, line_id in columns_of(self._ledger.tx.connection, OrderLine, names):
                yield tuple(key), line_id


def _key(values: Row) -> Key:
    return (
        values["order_id"], values["product_id"], values["product_text"], values["quantity"],
        values["amount_e4"],
    )  # fmt: skip


class OrderRows:
    """Takes rows of kind ``orders``; several rows of one number are one order's lines."""

    def __init__(self, ledger: Ledger, preset: str | None) -> None:
        self._ledger = ledger
        self._orders = ledger.store(Order)
        self._lines = Lines(ledger)
        self._numbers: dict[tuple[str, int], int] = {}
        self._unnumbered = Multiset(self._read_unnumbered)
        for row in self._orders.rows():
            if row["number"]:
                self._numbers.setdefault((row["number"], row["customer_id"]), row["id"])

    def take(self, parsed: ParsedRow) -> Outcome:
        """Put one row into the book."""
        ledger, given = self._ledger, parsed.values
        customer_id = self._customer(given, parsed.extra)
        if customer_id is None:
            return "skipped"
        number = str(given.get("number", ""))
        currency = str(given.get("currency", "")).upper() or ledger.currency
        values = self._values(given, currency)
        note = with_note(str(given.get("notes", "")), as_lines(self._more(given, parsed.extra)))
        if number:
            found = self._numbers.get((number, customer_id))
        else:
            found = self._unnumbered.take(_unnumbered_key(customer_id, given, currency))
        if found is None:
            values |= {"customer_id": customer_id, "number": number, "notes": note}
            values["currency"] = currency
            found = self._orders.add(values)
            if number:
                self._numbers[number, customer_id] = found
            outcome: Outcome = "created"
        else:
            values["notes"] = with_note(self._orders.row(found).get("notes") or "", note)
            outcome = "updated" if self._orders.set(found, values) else "skipped"
        if not given.keys().isdisjoint(LINE):
            added = self._lines.add(found, given, currency)
            if added and outcome == "skipped":
                return "updated"
        return outcome

    def finish(self) -> None:
        """Nothing is left to do."""

    def _customer(self, given: dict[str, Any], extra: dict[str, str]) -> int | None:
        ledger = self._ledger
        ref, name = str(given.get("customer_ref", "")), str(given.get("customer_name", ""))
        found = ledger.find_customer(ref, name) if ref or name else None
        if found is None and name and not ref:
            found = next(iter(ledger.namesakes(name)), None)
        if found is None and name:
            found = self._new_customer(ref, name, given, extra)
        if found is None:
            column = "customer_ref" if "customer_ref" in given else "customer_name"
            reason = f"No customer has the number {ref}." if ref else "The order has no customer."
            ledger.tally.problem(column, ref or given.get("number", ""), reason, "no_customer")
            return None
        if "email" in given:
            ledger.add_channel(found, "email", str(given["email"]))
        return found

    def _new_customer(
        self, ref: str, name: str, given: dict[str, Any], extra: dict[str, str]
    ) -> int:
        ledger = self._ledger
        heads = {"".join(c for c in head.casefold() if c.isalpha()) for head in extra}
        person = not heads.isdisjoint({"firstname", "lastname", "givenname", "surname"})
        ledger.tally.problem(
            "customer_name", name, f"“{name}” was not in the book and was added.", "customer_added"
        )
        values: Row = {"name": name, "kind": "person" if person else "company"}
        if ref:
            values["ref"] = ref
        customer_id = ledger.add_customer(values)
        if person:
            ledger.people.add({"customer_id": customer_id, "name": name})
        return customer_id

    def _values(self, given: dict[str, Any], currency: str) -> Row:
        ledger = self._ledger
        values: Row = {n: given[n] for n in ("ordered_on", "channel", "due_on") if n in given}
        if "currency" in given:
            values["currency"] = currency
        if "staff_ref" in given:
            staff_id = ledger.staff_with_ref(str(given["staff_ref"]))
            if staff_id is None:
                reason = f"Nobody of us has the number {given['staff_ref']}."
                ledger.tally.problem("staff_ref", given["staff_ref"], reason, "no_such_staff")
            else:
                values["staff_id"] = staff_id
        if "staff_name" in given:
            values["staff_id"] = ledger.staff_named(str(given["staff_name"]))
        return values

    def _more(self, given: dict[str, Any], extra: dict[str, str]) -> dict[str, str]:
        headers = self._ledger.tally.headers
        places = {headers.get(n, n): str(given[n]) for n in ("city", "country") if n in given}
        return {**places, **extra}

    def _read_unnumbered(self) -> Iterator[tuple[Key, int]]:
        if not self._orders.before:
            return
        totals: dict[int, int] = {}
        connection = self._ledger.tx.connection
        for order_id, amount in columns_of(connection, OrderLine, ("order_id", "amount_e4")):
            totals[order_id] = totals.get(order_id, 0) + amount
        names = ("customer_id", "ordered_on", "id")
        for customer_id, day, order_id in columns_of(connection, Order, names, "number=''"):
            yield (customer_id, day or "", totals.get(order_id, 0)), order_id


def _unnumbered_key(customer_id: int, given: dict[str, Any], currency: str) -> Key:
    day = given.get("ordered_on")
    unit = Decimal(10) ** (digits(currency) + 4)
    amount = given.get("total")
    if amount is None and "unit_price" in given:
        share = share_of(given)
        share = share if share <= 1 else Decimal(0)
        amount = given["unit_price"] * Decimal(given.get("quantity", 1)) * (1 - share)
    total = int((Decimal(amount or 0) * unit).to_integral_value())
    if abs(total) >= BIGGEST:  # reported, and no line of the order
        total = 0
    return customer_id, day.isoformat() if day else "", total


class LineRows:
    """Takes rows of kind ``order_lines``."""

    def __init__(self, ledger: Ledger, preset: str | None) -> None:
        self._ledger = ledger
        self._orders = ledger.store(Order)
        self._lines = Lines(ledger)
        self._numbers: dict[str, int] = {}
        for row in self._orders.rows():
            if row["number"]:
                self._numbers.setdefault(row["number"], row["id"])

    def take(self, parsed: ParsedRow) -> Outcome:
        """Put one row into the book."""
        ledger, given = self._ledger, parsed.values
        number = str(given.get("order_number", ""))
        order_id = self._numbers.get(number)
        if order_id is None:
            reason = f"There is no order {number}." if number else "The line names no order."
            ledger.tally.problem("order_number", number, reason, "no_such_order")
            return "skipped"
        row = self._orders.row(order_id)
        changed = self._lines.add(order_id, given, row.get("currency") or ledger.currency)
        if parsed.extra:
            note = f"{given.get('product_ref', '')}: " + "; ".join(
                f"{head} {text}" for head, text in parsed.extra.items()
            )
            notes = with_note(row.get("notes") or "", note)
            changed |= self._orders.set(order_id, {"notes": notes})
        return "created" if changed else "skipped"

    def finish(self) -> None:
        """Nothing is left to do."""
