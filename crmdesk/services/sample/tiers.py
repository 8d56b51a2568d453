"""The tiers of the sample: graded as the program grades, then aged a little as in real life.

A re-grading of a fresh sample moves about every tenth customer, and a few tiers were set by hand.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from crmdesk.book import standing
from crmdesk.book.records import Customer, TierGrade
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import to_ms
from crmdesk.services.grading import OVERRIDE_DAYS, grades_inside
from crmdesk.services.sample import notes
from crmdesk.services.sample.extras import at_hour
from crmdesk.services.sample.people import Company

Row = dict[str, Any]
_LEVELS = {"A": "premium", "B": "plus"}


def add_tiers(tx: Transaction, rng: Random, made: list[Company], today: date) -> None:
    """Give every customer its tier, with a history."""
    standing.refresh(tx.connection, [company.id for company in made], today)
    grades = grades_inside(tx, today)
    found = {
        int(each): (str(tier), float(score), int(rank))
        for each, tier, score, rank in zip(
            grades.ids, grades.tier, grades.score, grades.rank, strict=True
        )
    }
    # nobody puts the best customers into a lower tier
    usual = [company for company in made if found[company.id][2] > len(made) // 8]
    odd = rng.sample(usual, max(1, len(made) // 10) + len(made) // 20)
    by_hand = {company.id for company in odd[: len(made) // 20]}
    aged = {company.id for company in odd[len(made) // 20 :]}
    changes: dict[int, Row] = {}
    rows: list[Row] = []
    for company in made:
        tier, score, rank = found[company.id]
        given = _neighbour(rng, tier) if company.id in aged | by_hand else tier
        company.tier = given
        changes[company.id] = {
            "tier": given, "service_level": _LEVELS.get(given, "standard"),
        }  # fmt: skip
        settled = tier if company.id in by_hand else given
        rows += _history(
            rng, company, settled, {"score": score, "rank": rank, "of": len(made)}, today
        )
        if company.id in by_hand:
            row, until = _override(rng, company, tier, today)
            rows.append(row)
            changes[company.id]["tier_locked_until"] = until
    tx.update_many(Customer, changes)
    tx.insert_many(TierGrade, rows)


def _neighbour(rng: Random, tier: str) -> str:
    at = "ABCD".index(tier)
    return "ABCD"[rng.choice([i for i in (at - 1, at + 1) if 0 <= i < 4])]


def _history(rng: Random, company: Company, tier: str, score: Row, today: date) -> list[Row]:
    """Return the first grading, and the one that moved the customer where there was one."""
    base = {"customer_id": company.id, "by": "policy"}
    since = company.row["customer_since"]
    first = max(today - timedelta(days=520), min(since, today - timedelta(days=40)))
    before = _neighbour(rng, tier) if rng.random() < 0.4 else tier
    rows = [{**base, "at": to_ms(at_hour(first, 8)), "tier": before, "previous": ""}]
    if before != tier:
        quarters = [day for day in (30, 121, 212, 303) if today - timedelta(days=day) > first]
        lately = today - timedelta(days=rng.choice(quarters or [20]))
        rows.append(
            {**base, **score, "at": to_ms(at_hour(lately, 8)), "tier": tier, "previous": before}
        )
    return rows


def _override(rng: Random, company: Company, graded: str, today: date) -> tuple[Row, date]:
    day = today - timedelta(days=rng.randint(5, 60))
    until = day + timedelta(days=OVERRIDE_DAYS)
    row = {
        "customer_id": company.id, "by": "override", "at": to_ms(at_hour(day, 15)),
        "tier": company.tier, "previous": graded, "expires_on": until,
        "reason": company.say(rng.choice(notes.OVERRIDE)),
    }  # fmt: skip
    return row, until
