"""Companies and people of the sample, composed by a seeded generator."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from crmdesk.book.words import sort_key
from crmdesk.insight.birthdays import lunar_day
from crmdesk.services.sample import names, notes

PATTERNS = ("steady", "growing", "falling", "dormant", "churned", "new", "prospect")
_TRIES = 30  # draws of a name that is free yet
_PATTERN_WEIGHTS = (34, 18, 12, 8, 7, 9, 12)
_STAGE = {
    "steady": "loyal", "growing": "repeat", "falling": "repeat", "dormant": "lost",
    "churned": "lost", "new": "first_time", "prospect": "potential",
}  # fmt: skip

_STANDING = {"growing": -0.08, "falling": 0.12, "dormant": 0.4, "churned": 0.35, "prospect": 0.3}
"""How far a pattern moves a customer along the ranking that its tier follows from."""


@dataclass
class Company:
    """One made-up customer: its row, and what the rest of the sample follows from."""

    row: dict[str, Any]
    place: names.Place
    chinese: bool
    pattern: str
    weight: float
    tier: str
    id: int = 0

    def say(self, pair: tuple[str, str]) -> str:
        """Return the words of a pair in the customer's language."""
        return pair[1] if self.chinese else pair[0]


def companies(rng: Random, count: int, today: date) -> list[Company]:
    """Return ``count`` made-up customers, the largest first, all names different."""
    used: set[str] = set()
    return [_company(rng, rank, count, today, used) for rank in range(count)]


def _company(rng: Random, rank: int, count: int, today: date, used: set[str]) -> Company:
    chinese = rng.random() < 0.75
    place = rng.choice(names.CHINA if chinese else names.ABROAD)
    industry = rng.choice(names.INDUSTRIES)
    person = rank % 11 == 7
    named = _person_name(rng, chinese, used) if person else _new_name(rng, industry, chinese, used)
    pattern = rng.choices(PATTERNS, _PATTERN_WEIGHTS)[0] if rank >= 3 else "steady"
    share = rank / count + _STANDING.get(pattern, 0.0)
    tier = "A" if share < 0.2 else "B" if share < 0.5 else "C" if share < 0.8 else "D"
    row = {
        **named, "kind": "person" if person else "company", "sort_key": sort_key(named["name"]),
        "ref": f"C{rank + 1:04d}", "industry": industry[0], "region": place.region,
        "country": place.country, "city": place.local,
        "source_channel": rng.choice(("fair", "referral", "website", "partner", "social_media")),
        "trade_role": "indirect" if rng.random() < 0.15 else "direct", "currency": "CNY",
        "customer_since": today - timedelta(days=rng.randint(200, 3000)),
        "stage": _STAGE[pattern], "payment_days": rng.choice((30, 45, 60, 90)),
        "relation": {"churned": "broken", "prospect": "first"}.get(pattern, "ongoing"),
        "credit_limit": rng.choice((5, 10, 20, 50)) * 1_000_000,
        "paydays": rng.choice(("10", "15", "25", "15, 30")),
        **(_of_person(rng, chinese) if person else _of_company(rng, today)),
    }  # fmt: skip
    if pattern == "new":
        row["customer_since"] = today - timedelta(days=rng.randint(60, 170))
    weight = 1.0 / (rank + 1.5) ** 1.15
    return Company(row, place, chinese, pattern, weight, tier)


def _of_company(rng: Random, today: date) -> dict[str, Any]:
    return {
        "size_staff": int(rng.lognormvariate(4.6, 0.9)) + 5,
        "economic_strength": rng.choice(("medium", "solid", "solid", "strong")),
        "founded_year": rng.randint(1978, today.year - 4),
    }


def _of_person(rng: Random, chinese: bool) -> dict[str, Any]:
    return {
        "occupation": rng.choice(notes.OCCUPATIONS)[int(chinese)],
        "income_band": rng.choice(notes.INCOME),
    }


def _person_name(rng: Random, chinese: bool, used: set[str]) -> dict[str, str]:
    for tried in itertools.count():
        female = rng.random() < 0.45
        name, latin, _, _ = _person(rng, chinese, female)
        name += f" {tried // _TRIES + 1}" if tried >= _TRIES else ""  # there are no more names
        if name not in used:
            break
    used.add(name)
    return {"name": name, "name_latin": latin, "short_name": name}


def _new_name(
    rng: Random, industry: tuple[str, str, str], chinese: bool, used: set[str]
) -> dict[str, str]:
    """Return the names of a company, none used before; some Chinese ones trade in English.

    Where all short names are taken they get longer, and at last a number.
    """
    for tried in itertools.count():
        longer, number = tried >= _TRIES, tried // _TRIES
        if chinese:
            parts = rng.sample(names.SYLLABLES, 3 if longer else 2)
            short = "".join(part[0] for part in parts)
            local = f"{short}{industry[1]}"
            latin = f"{''.join(part[1] for part in parts).capitalize()} {industry[2]}"
        else:
            short = rng.choice(names.ENGLISH_STEMS)
            ending = rng.choice(("Ltd", "Group", "Partners", "& Sons"))
            other = f" {rng.choice(names.ENGLISH_STEMS)}" if longer else ""
            local = latin = f"{short}{other} {industry[2]} {ending}"
        if number > 1:
            local, latin = f"{local} {number}", f"{latin} {number}"
        if used.isdisjoint((local, latin)):
            break
    used.update((local, latin))
    english = chinese and rng.random() < 0.28
    return {
        "name": latin if english else local, "name_local": local if english else "",
        "name_latin": latin, "short_name": short,
    }  # fmt: skip


People = list[tuple[int, dict[str, Any]]]
"""Contacts of one customer: (id, values)."""


def staff_rows() -> list[dict[str, Any]]:
    """Return our own five people."""
    return [
        {"ref": f"S{i + 1}", "name": n, "title": title, "level": level}
        for i, (n, title, level) in enumerate(names.OWNERS)
    ]


def contact_rows(rng: Random, company: Company, today: date) -> list[dict[str, Any]]:
    """Return the people of one customer, the head first; ``never met`` has no last_seen_on.

    A customer who is a person has one contact: themself.
    """
    if company.row["kind"] == "person":
        row = _contact(rng, company, ("", "", "decides"), today)
        own = {k: company.row[k] for k in ("name", "name_latin")}
        given, family = _split(company.row["name"], company.chinese)
        return [{**row, **own, "given_name": given, "family_name": family, "_met": True}]
    big = 5 if company.tier == "A" else 3 if company.tier == "B" else 2
    count = max(1, min(5, big + rng.randint(-1, 0)))
    found: dict[str, dict[str, Any]] = {}
    while len(found) < count:  # nobody shares a name with a colleague
        row = _contact(rng, company, names.POSITIONS[len(found)], today)
        found.setdefault(row["name"], row)
    return list(found.values())


def _split(name: str, chinese: bool) -> tuple[str, str]:
    if chinese:
        return name[1:], name[:1]
    given, _, family = name.partition(" ")
    return given, family


def _contact(
    rng: Random, company: Company, position: tuple[str, str, str], today: date
) -> dict[str, Any]:
    female = rng.random() < 0.45
    name, latin, given, family = _person(rng, company.chinese, female)
    birthday = today + timedelta(days=rng.randint(0, 364))
    if rng.random() < 0.06:
        birthday = today + timedelta(days=rng.randint(1, 14))
    lunar = company.chinese and rng.random() < 0.3
    _, month, day, _ = (lunar_day(birthday) if lunar else None) or (
        0, birthday.month, birthday.day, False,
    )  # fmt: skip
    met = position[2] != "decides" or rng.random() < 0.65
    row = {
        "customer_id": company.id, "name": name, "name_latin": latin, "given_name": given,
        "family_name": family, "sex": "f" if female else "m",
        "job_title": position[0] if company.chinese else position[1],
        "birth_year": rng.randint(1962, 1998) if rng.random() < 0.7 else None,
        "birth_month": month,
        "birth_day": min(day, 29) if lunar else day,  # not every year's month has a 30th
        "birth_lunar": lunar, "native_place": rng.choice(names.CHINA).local if lunar else "",
        "education": company.say(rng.choice(notes.EDUCATION)),
        "family": company.say(rng.choice(notes.FAMILY)),
        "personality": company.say(rng.choice(notes.PERSONALITY)),
        "hobbies": company.say(rng.choice(notes.HOBBIES)),
        "tastes": company.say(rng.choice(notes.TASTES)),
        "preferred_channel": rng.choice(("mobile", "wechat", "email")),
        "role": position[2], "stance": rng.choices((-2, -1, 0, 1, 2), (4, 12, 30, 34, 20))[0],
        "strength": rng.randint(1, 5) if met else 0,
        "consent": "given" if rng.random() < 0.6 else "",
    }  # fmt: skip
    return {**row, "_met": met}


def _person(rng: Random, chinese: bool, female: bool) -> tuple[str, str, str, str]:
    if chinese:
        family = rng.choice(names.SURNAMES)
        given = rng.choice(names.GIVEN_F if female else names.GIVEN_M)
        return family[0] + given[0], f"{given[1]} {family[1]}", given[0], family[0]
    first = rng.choice(names.ENGLISH_F if female else names.ENGLISH_M)
    last = rng.choice(names.ENGLISH_LAST)
    return f"{first} {last}", "", first, last


def channel_rows(
    rng: Random, company: Company, contacts: list[tuple[int, dict[str, Any]]]
) -> list[dict[str, Any]]:
    """Return ways to reach a customer and its people; the domains are reserved for examples."""
    stem = f"c{company.row['ref'][1:]}"
    rows: list[dict[str, Any]] = [
        {"kind": "web", "value": f"https://{stem}.example"},
        {"kind": "email", "value": f"office@{stem}.example"},
    ]
    for at, (contact_id, contact) in enumerate(contacts):
        local = (contact["name_latin"] or contact["name"]).lower().replace(" ", ".")
        rows.append({"kind": "email", "value": f"{local}@{stem}.example", "contact_id": contact_id})
        number, digits = _number(rng, company.place.country)
        rows.append(
            {
                "kind": "mobile", "value": number, "digits": digits, "contact_id": contact_id,
                "preferred": at == 0,
            }
        )  # fmt: skip
    return [{"customer_id": company.id, **row} for row in rows]


def _number(rng: Random, country: str) -> tuple[str, str]:
    """Return a number that the country's plan has, as written and as its digits."""
    code, heads, tail = names.NUMBERS[country]
    head = rng.choice(heads)
    shown = f"+{code} {head}{rng.randrange(10**tail):0{tail}d}"
    return shown, "".join(char for char in shown if char.isdigit())
