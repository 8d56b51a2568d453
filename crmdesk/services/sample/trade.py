"""Orders, payments, wallets and opportunities of the sample, with the patterns analyses find."""

from __future__ import annotations

import math
from datetime import date, timedelta
from random import Random
from typing import Any

from crmdesk.services.sample import names
from crmdesk.services.sample.people import Company

YEARS = 3
BIGGEST = 620_000_000  # fen a year bought by the largest customer


def order_days(rng: Random, company: Company, today: date) -> list[date]:
    """Return the days on which a customer orders: in its own rhythm, as its pattern has it."""
    if company.pattern == "prospect":
        return []
    gap = {"A": 21, "B": 38, "C": 62, "D": 95}[company.tier] * rng.uniform(0.8, 1.25)
    first = today - timedelta(days=365 * YEARS)
    last = today
    if company.pattern == "new":
        first = today - timedelta(days=rng.randint(40, 160))
    elif company.pattern == "dormant":
        last = today - timedelta(days=rng.randint(200, 380))
    elif company.pattern == "churned":
        last = today - timedelta(days=rng.randint(110, 200))
    days = []
    at = first + timedelta(days=rng.randint(0, int(gap)))
    while at <= last:
        days.append(_weekday(at))
        at += timedelta(days=max(4, round(rng.gauss(gap, gap * 0.12))))
    return [day for day in days if day <= today]


def _weekday(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))


def trend(company: Company, day: date, today: date) -> float:
    """Return how much a customer buys on a day against its usual: trend times season."""
    years_ago = (today - day).days / 365
    slope = {"growing": -0.34, "falling": 0.38, "steady": -0.04}.get(company.pattern, 0.0)
    season = 1 + 0.28 * math.cos((day.month - 7) / 12 * 2 * math.pi)
    return max(0.15, 1 + slope * (years_ago - 1)) * season


class Orders:
    """Collects orders with their lines and payments; ids are given when they are written."""

    def __init__(self, rng: Random, today: date, products: list[int]) -> None:
        self._rng = rng
        self._today = today
        self._products = products
        self.orders: list[dict[str, Any]] = []
        self.lines: list[list[dict[str, Any]]] = []
        self.payments: list[dict[str, Any] | None] = []

    def add(self, company: Company, staff_id: int, days: list[date]) -> None:
        """Add the orders of one customer on the given days."""
        if not days:
            return
        gap = {"A": 21, "B": 38, "C": 62, "D": 95}[company.tier]
        usual = BIGGEST * company.weight * gap / 365
        favourites = self._rng.sample(range(len(self._products)), 4)
        for day in days:
            value = usual * trend(company, day, self._today) * self._rng.uniform(0.75, 1.25)
            self._order(company, staff_id, day, value, favourites)

    def _order(
        self, company: Company, staff_id: int, day: date, value: float, favourites: list[int]
    ) -> None:
        rng = self._rng
        due = day + timedelta(days=company.row["payment_days"])
        lines = [self._line(i, value / 2) for i in rng.sample(favourites, 2)]
        self.lines.append(lines)
        self.orders.append(
            {
                "customer_id": company.id, "number": f"SO-{len(self.orders) + 10001}",
                "ordered_on": day, "channel": rng.choice(("direct", "direct", "portal", "phone")),
                "currency": "CNY", "staff_id": staff_id, "due_on": due,
            }
        )  # fmt: skip
        late = rng.randint(5, 40) if company.pattern == "falling" else rng.randint(-6, 5)
        paid = _weekday(due + timedelta(days=late))
        total = sum(line["amount_e4"] for line in lines)
        payment = {
            "customer_id": company.id, "paid_on": paid, "due_on": due, "currency": "CNY",
            "amount": (total + 5000) // 10_000,
        }  # fmt: skip
        self.payments.append(payment if paid <= self._today else None)

    def _line(self, index: int, value: float) -> dict[str, Any]:
        _, name, _, _, price, cost = names.PRODUCTS[index]
        discount = self._rng.choice((0, 0, 0, 300, 500, 800))
        quantity = max(1, round(value / price))
        return {
            "product_id": self._products[index], "product_text": name, "quantity": float(quantity),
            "unit_price": price, "discount_bp": discount,
            "amount_e4": price * quantity * (10_000 - discount),
            "cost_e4": cost * quantity * 10_000,
        }  # fmt: skip


def rounded(fen: float) -> int:
    """Return an amount in whole thousands of yuan, as people say it; at least one."""
    return max(1, round(fen / 100_000)) * 100_000


def opportunity_rows(
    rng: Random, company: Company, staff_id: int, products: list[int], today: date
) -> list[dict[str, Any]]:
    """Return open and closed deals of one customer; about half have any."""
    rows = []
    for _ in range(rng.choice((0, 0, 1, 1, 2))):
        index = rng.randrange(len(products))
        stage, chance = rng.choice(
            (("prospecting", 10), ("engaging", 35), ("proposal", 60), ("won", 100), ("lost", 0))
        )
        opened = today - timedelta(days=rng.randint(20, 260))
        closed = opened + timedelta(days=(today - opened).days // 2)
        rows.append(
            {
                "customer_id": company.id, "product_id": products[index], "staff_id": staff_id,
                "name": f"{names.PRODUCTS[index][1]}, {company.row['short_name']}",
                "value": rounded(BIGGEST * company.weight * rng.uniform(0.05, 0.4)),
                "currency": "CNY", "probability": chance, "stage": stage, "opened_on": opened,
                "expected_on": today + timedelta(days=rng.randint(-15, 120)),
                "closed_on": closed if stage in ("won", "lost") else None,
            }
        )  # fmt: skip
    return rows
