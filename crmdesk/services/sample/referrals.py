"""Introductions of the sample: a few who gather others, chains of several steps, other benefits."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from crmdesk.book.records import Benefit, Contact, Customer
from crmdesk.book.transaction import Transaction
from crmdesk.services.sample.people import Company

Row = dict[str, Any]
_FEWEST, _DEEPEST = 8, 4
_ON = 0.6  # how often somebody who was introduced is the one who introduces
BENEFITS = (
    (
        "gathers",
        "Brings the buyers of its park to our open day",
        "把园区里的采购商带到我们的开放日",
    ),
    ("gathers", "Runs the cold-chain round table we speak at", "主持我们演讲的冷链圆桌会"),
    ("information", "Tells when a competitor changes its prices", "竞争对手调价时会告诉我们"),
    ("information", "Shares the tender calendar of the district", "分享本区的招标日程"),
    ("word_of_mouth", "Recommended us in the trade paper", "在行业报纸上推荐了我们"),
    ("word_of_mouth", "Lets visitors look at the loggers in use", "让来访者参观正在使用的记录仪"),
    ("against_rivals", "Changed over from NordCase and says why", "从NordCase换到我们并说明了原因"),
    (
        "against_rivals",
        "Lent us the rival's box for a side-by-side test",
        "借给我们对手的箱子做对比测试",
    ),
)
"""Kind, and what they did in English and in Chinese."""


def add_introductions(tx: Transaction, made: list[Company]) -> None:
    """Let a few customers bring others, who bring others; some through one of their people."""
    if len(made) < _FEWEST:
        return
    rng = Random(f"introductions {len(made)}")
    gatherers = made[1 : max(4, len(made) // 12)]
    trees = [[(company, 0)] for company in gatherers]  # each with how deep its members are
    changes: dict[int, Row] = {}
    for at, company in enumerate(rng.sample(made[len(made) // 5 :], len(made) // 3)):
        if company in gatherers:
            continue
        tree = trees[at % len(trees)]
        late = [member for member in tree if 0 < member[1] < _DEEPEST]
        giver, depth = rng.choice(late) if late and rng.random() < _ON else tree[0]
        values: Row = {"introducer_customer_id": giver.id, "source_channel": "referral"}
        if rng.random() < 0.5:
            people = tx.find(Contact, customer_id=giver.id)
            values["introducer_contact_id"] = rng.choice(people)["id"] if people else None
        changes[company.id] = values
        tree.append((company, depth + 1))
    tx.update_many(Customer, changes)


def add_benefits(tx: Transaction, made: list[Company], today: date) -> None:
    """Note what some customers bring besides money: the good ones more often."""
    rows: list[Row] = []
    for company in made:
        rng = Random(f"benefits {company.row['name']}")
        chance = {"A": 0.9, "B": 0.45, "C": 0.2, "D": 0.08}[company.tier]
        if rng.random() >= chance:
            continue
        for kind, english, chinese in rng.sample(BENEFITS, rng.choice((1, 1, 2, 3))):
            worth = rng.choice((None, None, 500_000, 1_200_000, 3_000_000))
            rows.append(
                {
                    "customer_id": company.id, "kind": kind, "worth": worth, "currency": "CNY",
                    "text": company.say((english, chinese)),
                    "on": today - timedelta(days=rng.randint(10, 600)),
                }
            )  # fmt: skip
    tx.insert_many(Benefit, rows)
