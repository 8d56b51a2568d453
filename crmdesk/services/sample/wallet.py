"""Wallets of the sample: who serves which unit of a customer with what, seen several times."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from crmdesk.services.sample import names, notes
from crmdesk.services.sample.people import Company
from crmdesk.services.sample.trade import BIGGEST, rounded

Row = dict[str, Any]
_SEEN_DAYS = (560, 310, 95)
"""About so many days ago the cells of a good customer were looked at."""
_SLOPES = {"growing": 0.34, "falling": -0.3, "steady": 0.03}


def wallet_rows(
    company: Company, products: list[int], rivals: list[int], today: date
) -> list[Row]:  # fmt: skip
    """Return the observations of one customer's wallet; the same for the same customer."""
    rng = Random(f"wallet {company.row['name']}")
    good = company.tier in "AB"
    units = [company.say(site) for site in notes.SITES[: 3 if company.tier == "A" else 2]]
    if company.row["kind"] == "person":
        units = [""]
    elif not good:
        units = units[:1]
    rows: list[Row] = []
    for index in sorted(rng.sample(range(len(products)), 3 if good else 2)):
        served = rng.sample(rivals, 2 if company.tier == "A" and rng.random() < 0.6 else 1)
        for unit in units:
            if rng.random() < 0.16 and len(units) > 1:
                continue  # nobody knows yet what this unit buys
            base = {
                "customer_id": company.id, "product_id": products[index], "unit": unit,
                "product_text": names.PRODUCTS[index][1], "currency": "CNY",
            }  # fmt: skip
            whole = BIGGEST * company.weight * rng.uniform(0.35, 0.9) / len(units)
            rows += _cell_rows(rng, company, base, whole, served, today)
    return rows


def _cell_rows(
    rng: Random, company: Company, base: Row, whole: float, served: list[int], today: date
) -> list[Row]:
    """Return what was seen of one product in one unit, of us and of the others, over time."""
    days = _SEEN_DAYS if company.tier in "AB" else _SEEN_DAYS[-1:]
    share = 0.0 if company.pattern == "prospect" else rng.choice((0.0, 0.3, 0.45, 0.6, 0.8))
    end = today + timedelta(days=rng.choice((rng.randint(12, 80), rng.randint(100, 520))))
    price = _price(base["product_text"])
    rating = rng.randint(3, 5)
    rows: list[Row] = []
    for step, ago in enumerate(days):
        back = (len(days) - 1 - step) / max(1, len(days) - 1)  # 1 at first, 0 at last
        then = min(0.95, max(0.05, share - _SLOPES.get(company.pattern, 0.0) * back))
        size = whole * (1 - 0.12 * back) * rng.uniform(0.94, 1.06)
        seen = {**base, "observed_on": today - timedelta(days=ago - rng.randint(0, 40))}
        if share:
            ours = {"volume": rounded(size * then), "price": price, "rating": rating}
            rows.append({**seen, **ours})
        for at, rival in enumerate(served if share < 0.8 else served[:1]):
            part = (1 - (then if share else 0.0)) * (0.65 if len(served) > 1 and at == 0 else 0.35)
            part = part if len(served) > 1 else 1 - (then if share else 0.0)
            theirs = round(price * rng.uniform(0.9, 1.06) / 10) * 10
            rows.append(
                {
                    **seen, "competitor_id": rival, "volume": rounded(size * part),
                    "price": theirs, "rating": 2 + (at + rating) % 3,
                    "contract_end": end if at == 0 else None,
                }
            )  # fmt: skip
    return rows


def _price(name: str) -> int:
    return next(product[4] for product in names.PRODUCTS if product[1] == name)
