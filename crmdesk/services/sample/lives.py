"""The lives of the sample's people: family, posts held before, who knows whom from elsewhere."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from crmdesk.book.records import Bond, CareerStep, Kin
from crmdesk.book.transaction import Transaction
from crmdesk.services.sample import names
from crmdesk.services.sample.people import Company, People

Row = dict[str, Any]

_POSTS = (
    ("Ostrava Foods", "东岭食品厂", "Buyer", "采购员"),
    ("Belmont Freight", "联顺物流", "Shift leader", "调度主管"),
    ("Kestrel Markets", "万和超市", "Store manager", "店长"),
    ("City food inspection", "市食品检验所", "Inspector", "检验员"),
)
_TIES = ("former_colleague", "classmate", "friend", "compatriot", "relative")


def add_lives(tx: Transaction, known: list[tuple[Company, People]], today: date) -> None:
    """Write families, careers and ties; drawn from each customer's own number."""
    kin: list[Row] = []
    careers: list[Row] = []
    bonds: list[Row] = []
    for at, (company, people) in enumerate(known):
        rng = Random(f"lives {company.row['ref']}")
        for contact_id, row in people:
            if rng.random() < 0.35:
                kin.append(_child(rng, company, contact_id, row, today))
            if rng.random() < 0.4:
                careers += _career(rng, company, contact_id, today)
        bonds += _ties(rng, people, known[at - 1][1] if at else [], known[at // 2][1])
    tx.insert_many(Kin, kin)
    tx.insert_many(CareerStep, careers)
    tx.insert_many(Bond, bonds)


def _child(rng: Random, company: Company, contact_id: int, row: Row, today: date) -> Row:
    born = today - timedelta(days=rng.randint(4 * 365, 20 * 365))
    if company.chinese:
        name = row["family_name"] + rng.choice(names.GIVEN_F + names.GIVEN_M)[0]
    else:
        name = rng.choice(names.ENGLISH_F + names.ENGLISH_M)
    return {
        "contact_id": contact_id, "relation": "child", "name": name, "birth_year": born.year,
        "birth_month": born.month, "birth_day": min(born.day, 28),
    }  # fmt: skip


def _career(rng: Random, company: Company, contact_id: int, today: date) -> list[Row]:
    year, rows = today.year - rng.randint(2, 8), []
    for post in rng.sample(_POSTS, rng.randint(1, 2)):
        start = year - rng.randint(2, 6)
        rows.append(
            {
                "contact_id": contact_id, "organisation": post[1 if company.chinese else 0],
                "job_title": post[3 if company.chinese else 2], "from_year": start, "to_year": year,
            }
        )  # fmt: skip
        year = start
    return rows


def _ties(rng: Random, people: People, last: People, earlier: People) -> list[Row]:
    """Return ties inside a customer, and to people of two others."""
    rows: list[Row] = []
    if len(people) > 2 and rng.random() < 0.5:
        rows.append(_tie(rng, people[0][0], people[2][0], "classmate"))
    for others in (last, earlier):
        if others and people and others is not people and rng.random() < 0.18:
            rows.append(_tie(rng, people[-1][0], others[0][0], rng.choice(_TIES)))
    return rows


def _tie(rng: Random, one: int, other: int, kind: str) -> Row:
    since = rng.randint(1996, 2020)
    return {"contact_id": one, "other_id": other, "kind": kind, "since_year": since}
