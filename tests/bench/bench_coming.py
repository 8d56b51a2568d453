"""What is coming of 5,000 customers with three years of orders, off the window's thread (ms).

The baseline reads every order line and payment of the same book with bare sqlite3, and computes
nothing. Orders come in the rhythms of the sample: every 21 to 95 days by tier, two products each.
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.books import folder
from tests.bench.processes import Result

CUSTOMERS, YEARS, TIMES = 5_000, 3, 5
_GAPS = {"A": 21, "B": 38, "C": 62, "D": 95}
_TIERS = "AABBBCCCDD"

Row = dict[str, Any]


@cache
def book_of_buyers() -> Path:
    """Return a closed book of customers that buy and pay in their own rhythms."""
    from crmdesk.book import Book
    from crmdesk.book.records import Customer, Order, OrderLine, Payment, Product

    path, pick, today = folder() / "buyers.crm", random.Random(8), date.today()
    with Book.create(path) as book, book.transaction("bench") as tx:
        products = tx.insert_many(Product, [{"name": f"P{n}", "unit": "kg"} for n in range(12)])
        tiers = [pick.choice(_TIERS) for _ in range(CUSTOMERS)]
        ids = tx.insert_many(
            Customer,
            [
                {"name": f"C{n}", "sort_key": f"c{n:05}", "tier": tier, "currency": "CNY",
                 "payment_days": 30, "paydays": pick.choice(("", "15", "10, 25"))}
                for n, tier in enumerate(tiers)
            ],
        )  # fmt: skip
        days = [(i, d) for i, t in zip(ids, tiers, strict=True) for d in _days(pick, t, today)]
        orders = tx.insert_many(
            Order, [{"customer_id": i, "ordered_on": d, "currency": "CNY"} for i, d in days]
        )
        favourites = {each: pick.sample(products, 3) for each in ids}
        lines = [
            {"order_id": order, "product_id": product, "quantity": float(pick.randint(10, 60)),
             "amount_e4": 10**8}
            for order, (customer, _) in zip(orders, days, strict=True)
            for product in pick.sample(favourites[customer], 2)
        ]  # fmt: skip
        tx.insert_many(OrderLine, lines)
        tx.insert_many(Payment, list(_payments(days, today)))
    return path


def _days(pick: random.Random, tier: str, today: date) -> Iterator[date]:
    gap = _GAPS[tier] * pick.uniform(0.8, 1.25)
    day = today - timedelta(days=365 * YEARS - pick.randint(0, int(gap)))
    while day <= today:
        yield day
        day += timedelta(days=max(4, round(pick.gauss(gap, gap * 0.12))))


def _payments(days: list[tuple[int, date]], today: date) -> Iterator[Row]:
    for customer, day in days:
        due = day + timedelta(days=30)
        if due + timedelta(days=3) <= today:
            yield {"customer_id": customer, "paid_on": due + timedelta(days=3), "due_on": due,
                   "amount": 20_000, "currency": "CNY"}  # fmt: skip


def _bare(path: Path) -> float:
    connection = sqlite3.connect(path)
    started = time.perf_counter()
    connection.execute(
        "SELECT o.customer_id,o.ordered_on,l.product_id,l.quantity,l.amount_e4"
        " FROM sales_order o JOIN order_line l ON l.order_id=o.id"
    ).fetchall()
    connection.execute("SELECT customer_id,paid_on,due_on,amount FROM payment").fetchall()
    took = (time.perf_counter() - started) * 1000
    connection.close()
    return took


def run() -> Result:
    """Measure in turns: bare, computed."""
    from crmdesk.book import Book
    from crmdesk.services.today import forecasts

    path, ours, base = book_of_buyers(), [], []
    with Book.open(path) as book:
        for _ in range(TIMES):
            base.append(_bare(path))
            started = time.perf_counter()
            found = forecasts(book, date.today())
            ours.append((time.perf_counter() - started) * 1000)
    if len(found.coming) < CUSTOMERS:
        raise AssertionError(f"only {len(found.coming)} events were foretold")
    value, baseline = median(ours), median(base)
    return {
        "value": round(value),
        "baseline": round(baseline),
        "ratio": round(value / baseline, 2),
        "limit": 6.0,
        "unit": "ms",
    }
