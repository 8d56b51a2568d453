"""What rounds the sample off: files, own fields, prepared answers, how fast goods are used up."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from struct import pack
from typing import Any
from zlib import compress, crc32

from crmdesk.book.records import Answer, Attachment, CustomField
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import to_ms
from crmdesk.services.sample import names, notes
from crmdesk.services.sample.people import Company

Row = dict[str, Any]

CUSTOM_FIELDS = (
    ("customer", "loading_hours", "Loading hours", "text", ""),
    ("customer", "cold_chain", "Cold chain", "choice", "chilled, frozen, both"),
    ("customer", "contract_renewal", "Contract renewal", "date", ""),
    ("customer", "pallets_a_week", "Pallets a week", "number", ""),
    ("contact", "best_hour", "Best hour to call", "text", ""),
    ("contact", "gift_policy", "May accept gifts", "choice", "yes, small ones, never"),
)
"""Record, key, label, kind and choices of the user's own fields in the sample."""


def add_field_definitions(tx: Transaction) -> None:
    """Add the definitions of the own fields."""
    keys = ("record", "key", "label", "kind", "choices")
    rows = [
        {**dict(zip(keys, field, strict=True)), "position": at}
        for at, field in enumerate(CUSTOM_FIELDS)
    ]
    tx.insert_many(CustomField, rows)


def customer_fields(rng: Random, company: Company, today: date) -> Row | None:
    """Return own values of a company; about half have any."""
    if company.row["kind"] == "person" or rng.random() < 0.45:
        return None
    found: Row = {
        "loading_hours": rng.choice(("06:00–11:00", "08:00–17:00", "20:00–04:00")),
        "cold_chain": rng.choice(("chilled", "frozen", "both")),
    }
    if rng.random() < 0.5:
        renewal = today + timedelta(days=rng.randint(20, 500))
        found["contract_renewal"] = renewal.isoformat()
    if rng.random() < 0.6:
        found["pallets_a_week"] = rng.randint(2, 60)
    return found


def contact_fields(rng: Random) -> Row | None:
    """Return own values of a contact; few have any."""
    if rng.random() < 0.7:
        return None
    hour, gifts = rng.choice(("9–10", "11", "after 16")), rng.choice(("small ones", "never"))
    return {"best_hour": hour, "gift_policy": gifts}


def add_answers(tx: Transaction) -> None:
    """Add prepared answers to what customers ask and object, in both languages."""
    rows = []
    for question, asked, answer, said, tags in notes.ANSWERS:
        rows.append({"question": question, "answer": answer, "tags": tags})
        rows.append({"question": asked, "answer": said, "tags": tags})
    tx.insert_many(Answer, rows)


def add_files(tx: Transaction, rng: Random, made: list[Company], today: date) -> None:
    """Attach offers, price lists and pictures to about every fourth customer."""
    rows = []
    for company in made:
        for _ in range(rng.choice((0, 0, 0, 1, 2)) + (company.tier == "A")):
            name, mime, data = _file(rng, company, today)
            day = today - timedelta(days=rng.randint(3, 500))
            rows.append(
                {
                    "customer_id": company.id, "name": name, "mime": mime, "size": len(data),
                    "sha256": tx.keep_bytes(data), "added_at": to_ms(at_hour(day, 16)),
                }
            )  # fmt: skip
    tx.insert_many(Attachment, rows)


def _file(rng: Random, company: Company, today: date) -> tuple[str, str, bytes]:
    stem, year = company.row["short_name"], today.year
    kind = rng.randrange(3)
    if kind == 0:
        lines = [f"{p[0]},{p[1]},{p[4] / 100:.2f}" for p in names.PRODUCTS]
        text = "\ufeffnumber,product,price CNY\r\n" + "\r\n".join(lines) + "\r\n"
        return (
            f"{company.say(('Price list', '报价单'))} {year} {stem}.csv",
            "text/csv",
            text.encode(),
        )
    if kind == 1:
        words = company.say(rng.choice(notes.OFFER)).format(
            name=company.row["name"], product=rng.choice(names.PRODUCTS)[1], n=rng.randint(20, 400)
        )
        return f"{company.say(('Offer', '方案'))} {stem}.txt", "text/plain", words.encode()
    return f"{company.say(('Loading dock', '装卸区'))} {stem}.png", "image/png", picture(rng)


def picture(rng: Random, side: int = 48) -> bytes:
    """Return a small PNG (RFC 2083): a wall, a floor and a box, in made-up colours."""
    wall, floor, box = (bytes(rng.randint(90, 235) for _ in range(3)) for _ in range(3))
    rows = []
    for y in range(side):
        line = bytearray((wall if y < side * 0.6 else floor) * side)
        if side * 0.35 < y < side * 0.8:
            line[3 * side // 3 : 3 * side // 3 * 2] = box * (side // 3)
        rows.append(b"\0" + bytes(line))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    head = pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = compress(b"".join(rows))
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def consumption_rows(rng: Random, company: Company, products: list[int], today: date) -> list[Row]:
    """Return how fast a good customer uses up what it buys."""
    if company.tier not in "AB" or company.pattern in ("prospect", "churned", "dormant"):
        return []
    return [
        {
            "customer_id": company.id, "product_id": products[index],
            "per_day": round(rng.uniform(2, 60), 1), "stock": float(rng.randint(60, 1500)),
            "stock_on": today - timedelta(days=rng.randint(2, 20)),
        }
        for index in rng.sample((2, 3), rng.randint(1, 2))
    ]  # fmt: skip


def fit_use(stated: list[Row], orders: list[Row], lines: list[list[Row]], today: date) -> None:
    """Make what customers state agree with what they buy, about; every seventh one is mistaken."""
    year = today - timedelta(days=365)
    bought: dict[tuple[int, int], float] = {}
    for order, its_lines in zip(orders, lines, strict=True):
        for line in its_lines if order["ordered_on"] > year else ():
            key = (order["customer_id"], line["product_id"])
            bought[key] = bought.get(key, 0.0) + line["quantity"]
    for number, row in enumerate(stated):
        a_day = bought.get((row["customer_id"], row["product_id"]), 730.0) / 365
        believed = 1.7 if number % 7 == 3 else (0.9, 1.0, 1.12)[number % 3]
        row["per_day"] = round(a_day * believed, 1 if a_day > 1 else 3)
        row["stock"] = float(round(row["per_day"] * (4 + number * 11 % 40)))


def at_hour(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a moment of the user's own working day."""
    return datetime.combine(day, time(hour, minute)).astimezone()
