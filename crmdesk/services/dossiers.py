"""Dossiers: everything the book knows of a customer, put into the page model and printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.queries.record import CustomerRecord, customer_record, whole_record
from crmdesk.book.queries.timeline import TimelineFilter, entries, timeline
from crmdesk.book.values import from_ms
from crmdesk.dossier import model
from crmdesk.dossier.labels import format_date, format_money, format_number
from crmdesk.services import grading
from crmdesk.services.dossier_words import has_word, word
from crmdesk.services.fields import to_major

Progress = Callable[[int, int], None]
Row = dict[str, Any]

PARTS = (
    "addresses", "channels", "tags", "contacts", "matters", "wallet", "opportunities", "tasks",
    "grades", "orders",
)  # fmt: skip
EVENTS = 40
"""How many of the newest entries of the timeline are printed."""
RECENT_LINES = 12
_ROLES = {
    "decides": "decider", "approves": "economic_buyer", "influences": "influencer",
    "uses": "user", "guards": "gatekeeper",
}  # fmt: skip
_PROFILE = (
    "industry", "occupation", "region", "city", "country", "stage", "relation", "size_staff",
    "economic_strength", "annual_revenue", "founded_year", "customer_since", "source_channel",
    "trade_role", "credit_limit", "payment_days", "paydays", "delivery_promise", "notes",
)  # fmt: skip
_SENSITIVE = ("ethnicity", "family", "health")


def build_dossier(
    book: Book, customer_id: int, *, lang: str = "en", today: date | None = None,
    sensitive: bool = False,
) -> model.Dossier:  # fmt: skip
    """Return what the book knows of a customer as a page model; raise NoSuchRecord.

    Args:
        book: the open book.
        customer_id: whom it is about.
        lang: ``en`` or ``zh_CN``.
        today: the day it is printed.
        sensitive: whether ethnicity, family and health are put in.
    """
    return _Maker(book, lang, today or date.today(), sensitive).make(customer_id)


def print_dossiers(
    book: Book,
    ids: Sequence[int],
    out: Path,
    *,
    lang: str = "en",
    paper: str = "a4",
    sensitive: bool = False,
    today: date | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Print customers; return the files written.

    Args:
        book: the open book.
        ids: whom.
        out: a file (``.pdf``) for all of them, or a folder for one file each.
        lang: ``en`` or ``zh_CN``.
        paper: ``a4`` or ``letter``.
        sensitive: whether ethnicity, family and health are printed.
        today: the day printed on it.
        progress: called with done and all; may raise Cancelled.

    Raises:
        CrmdeskError: nobody chosen, no font, or the place cannot be written.
    """
    from crmdesk.dossier.render import CannotPrint, render

    maker = _Maker(book, lang, today or date.today(), sensitive)
    one_file = out.suffix.lower() == ".pdf" and not out.is_dir()
    if one_file or not ids:
        dossiers = []
        for done, customer_id in enumerate(ids, 1):
            dossiers.append(maker.make(customer_id))
            if progress is not None:
                progress(done, len(ids))
        render(dossiers, out, lang=lang, paper=paper)
        return [out]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotPrint(f"{out} cannot be made: {error.strerror}.") from error
    written: list[Path] = []
    for done, customer_id in enumerate(ids, 1):
        dossier = maker.make(customer_id)
        path = _free_path(out, dossier.name, written)
        render([dossier], path, lang=lang, paper=paper)
        written.append(path)
        if progress is not None:
            progress(done, len(ids))
    return written


def safe_name(name: str) -> str:
    """Return a file name that Windows, macOS and Linux accept."""
    bare = re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", name)
    bare = re.sub(r"\s+", " ", bare).strip(" .")[:80]
    if not bare or re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d", bare):
        return f"customer {bare}".strip()
    return bare


def _free_path(folder: Path, name: str, taken: list[Path]) -> Path:
    used = {path.name.casefold() for path in taken}
    stem, number = safe_name(name), 2
    path = folder / f"{stem}.pdf"
    while path.name.casefold() in used:
        path = folder / f"{stem} ({number}).pdf"
        number += 1
    return path


class _Maker:
    """Builds dossiers of one book; everybody is graded once for all of them."""

    def __init__(self, book: Book, lang: str, today: date, sensitive: bool) -> None:
        self._book = book
        self._lang = lang
        self._today = today
        self._sensitive = sensitive

    def make(self, customer_id: int) -> model.Dossier:
        """Return one customer's dossier."""
        with self._book.read() as connection:
            record = customer_record(connection, customer_id, PARTS)
            whole = whole_record(connection, customer_id)
            stream = timeline(connection, TimelineFilter(customer_id=customer_id))
            newest = range(min(EVENTS, len(stream)))
            found = entries(connection, [(stream.sources[i], stream.ids[i]) for i in newest])
        customer = record.customer
        currency = customer["currency"] or self._book.currency
        tagline = (customer["city"], customer["industry"], self._key(customer["stage"], "stage"))
        local, latin = customer["name_local"], customer["name_latin"]
        other = next((n for n in (local, latin) if n and n != customer["name"]), "")
        return model.Dossier(
            customer_id=customer_id,
            name=customer["name"],
            local_name=other,
            printed_on=self._today,
            tier=customer["tier"] or None,
            book_name=self._book.name,
            tagline=" · ".join(part for part in tagline if part),
            key_figures=self._figures(record, currency),
            profile=self._profile(record, currency),
            people=self._people(record),
            matters=self._matters(record),
            wallet=self._wallet(record, currency),
            purchases=self._purchases(whole["orders"], record, currency),
            timeline=tuple(self._event(entry) for entry in found),
            grade=self._grade(record, currency),
            opportunities=self._deals(record, currency),
            next_steps=self._steps(record),
            vcard=_vcard(record),
            sensitive=self._sensitive,
            currency=currency,
        )

    def _word(self, key: str, **values: object) -> str:
        return word(self._lang, key, **values)

    def _key(self, value: str, field: str = "") -> str:
        """Return the printed word of a stored key; some keys need their field to be told apart."""
        special = {
            ("potential", "stage"): "potential_stage",
            ("fair", "source_channel"): "fair_source",
        }
        key = special.get((value, field), value)
        return self._word(key) if has_word(key) else value

    def _money(self, minor: int, currency: str, short: bool = False) -> str:
        return format_money(to_major(minor, currency), currency, self._lang, short=short)

    def _day(self, day: date | None) -> str:
        return format_date(day, self._lang) if day else "–"

    def _figures(self, record: CustomerRecord, currency: str) -> tuple[model.KeyFigure, ...]:
        figures = record.figures
        count = figures.get("orders_12m") or 0
        return (
            model.KeyFigure(
                self._word("revenue_12m"),
                self._money(figures.get("revenue_12m") or 0, currency, short=True),
                self._word("orders_12m", count=count),
            ),
            model.KeyFigure(
                self._word("margin_12m"),
                self._money(figures.get("margin_12m") or 0, currency, short=True),
            ),
            model.KeyFigure(self._word("last_order"), self._day(figures.get("last_order_on"))),
            model.KeyFigure(self._word("last_touch"), self._day(figures.get("last_touch_on"))),
            model.KeyFigure(self._word("next_due"), self._day(figures.get("due_on"))),
        )

    def _profile(self, record: CustomerRecord, currency: str) -> tuple[tuple[str, str], ...]:
        customer, pairs = record.customer, []
        for field in _PROFILE:
            value = customer[field]
            if value in (None, ""):
                continue
            pairs.append((self._word(field), self._shown(field, value, currency)))
        names = record.names
        introducer = customer["introducer_contact_id"] or customer["introducer_customer_id"]
        linked = (
            ("owner", customer["owner_id"]),
            ("introducer", introducer),
            ("parent", customer["parent_id"]),
        )
        pairs += [(self._word(key), names[i]) for key, i in linked if i in names]
        for address in record.parts["addresses"]:
            parts = ("street", "postal_code", "city", "state", "country")
            text = ", ".join(address[p] for p in parts if address[p])
            pairs.append((self._word("address"), text))
        reach = " · ".join(c["value"] for c in record.contact_channels(None))
        tags = ", ".join(tag["tag"] for tag in record.parts["tags"])
        pairs += [(self._word("reach"), reach), (self._word("tags"), tags)]
        return tuple(pair for pair in pairs if pair[1])

    def _shown(self, field: str, value: Any, currency: str) -> str:
        if field in ("annual_revenue", "credit_limit"):
            return self._money(value, currency)
        if isinstance(value, date):
            return self._day(value)
        if field == "size_staff":
            return format_number(value, self._lang)
        return self._key(value, field) if isinstance(value, str) else str(value)

    def _people(self, record: CustomerRecord) -> tuple[model.Person, ...]:
        people = []
        for contact in record.parts["contacts"]:
            personal = [
                (self._word(field), contact[field]) for field in _SENSITIVE if contact[field]
            ]
            channels = record.contact_channels(contact["id"])
            channels.sort(key=lambda channel: not channel["preferred"])
            notes = [contact[f] for f in ("personality", "hobbies", "tastes", "notes")]
            people.append(
                model.Person(
                    name=contact["name"],
                    title=contact["job_title"],
                    role=_ROLES.get(contact["role"], contact["role"]),
                    stance=contact["stance"],
                    strength=contact["strength"],
                    reports_to=record.names.get(contact["reports_to_id"] or 0, ""),
                    channels=tuple(channel["value"] for channel in channels[:3]),
                    last_seen=contact["last_seen_on"],
                    notes="; ".join(note for note in notes if note),
                    personal=tuple(personal) if self._sensitive else (),
                )
            )
        return tuple(people)

    def _matters(self, record: CustomerRecord) -> tuple[model.Matter, ...]:
        own = ("like", "dislike", "problem", "market")  # the paper itself knows the other kinds
        return tuple(
            model.Matter(
                kind=self._word(row["kind"]) if row["kind"] in own else row["kind"],
                text=row["text"],
                detail=row["detail"],
                who=record.names.get(row["contact_id"] or 0, ""),
                on=row["on"],
                closed=row["closed_on"] is not None,
            )
            for row in record.parts["matters"]
        )

    def _wallet(self, record: CustomerRecord, currency: str) -> tuple[model.WalletRow, ...]:
        cells: dict[tuple[str, str], list[Row]] = {}
        for cell in record.parts["wallet"]:
            product = record.names.get(cell["product_id"] or 0) or cell["product_text"]
            cells.setdefault((product, cell["unit"]), []).append(cell)
        return tuple(self._wallet_row(key, rows, record, currency) for key, rows in cells.items())

    def _wallet_row(
        self, key: tuple[str, str], rows: list[Row], record: CustomerRecord, currency: str
    ) -> model.WalletRow:
        ours = sum(r["volume"] or 0 for r in rows if r["competitor_id"] is None)
        total = sum(r["volume"] or 0 for r in rows)
        rating = max((r["rating"] or 0 for r in rows if r["competitor_id"] is None), default=0)
        ends = [r["contract_end"] for r in rows if r["contract_end"]]
        rivals = tuple(
            (
                record.names.get(r["competitor_id"], ""),
                (r["volume"] or 0) / total if total else None,
                self._money(r["volume"] or 0, currency, short=True),
            )
            for r in rows
            if r["competitor_id"] is not None
        )
        return model.WalletRow(
            product=key[0],
            unit=key[1],
            our_share=ours / total if total else None,
            ours=self._money(ours, currency, short=True),
            competitors=rivals,
            contract_end=min(ends, default=None),
            rating=f"{rating}/5" if rating else "",
        )

    def _purchases(
        self, orders: list[Row], record: CustomerRecord, currency: str
    ) -> model.Purchases | None:
        if not orders:
            return None
        months = [_month(self._today, back) for back in range(23, -1, -1)]
        sums = dict.fromkeys(months, 0)
        products: dict[str, int] = {}
        recent: list[model.PurchaseRow] = []
        for order in orders:
            on = order["ordered_on"]
            for line in order["lines"] if on else ():
                first = on.replace(day=1)
                if first in sums:
                    sums[first] += line["amount_e4"]
                if first in months[12:]:
                    name = line["product_text"] or record.names.get(line["product_id"] or 0, "–")
                    products[name] = products.get(name, 0) + line["amount_e4"]
                if len(recent) < RECENT_LINES:
                    recent.append(self._purchase(order, line, currency))
        values = [_exact(sums[month], currency) for month in months]
        by_product = sorted(products.items(), key=lambda item: (-item[1], item[0]))
        return model.Purchases(
            months=tuple(months[12:]),
            revenue=tuple(values[12:]),
            previous=tuple(values[:12]),
            by_product=tuple((name, _exact(amount, currency)) for name, amount in by_product),
            currency=currency,
            recent=tuple(recent),
        )

    def _purchase(self, order: Row, line: Row, currency: str) -> model.PurchaseRow:
        quantity = line["quantity"]
        digits = 0 if quantity is None or quantity == int(quantity) else 2
        return model.PurchaseRow(
            on=order["ordered_on"],
            number=order["number"],
            product=line["product_text"],
            quantity="" if quantity is None else format_number(quantity, self._lang, digits=digits),
            price=to_major(line["unit_price"] or 0, currency),
            amount=_exact(line["amount_e4"], currency),
        )

    def _event(self, entry: Any) -> model.Event:
        kind = "stage_change" if entry.kind == "stage" else entry.kind
        own = ("letter", "fax", "enquiry", "suggestion", "care", "stage_change", "file")
        title = self._key(entry.title, "stage") if entry.source == "stage" else entry.title
        if entry.amount is not None:
            amount = self._money(entry.amount, entry.currency or self._book.currency)
            title = f"{title} · {amount}" if title else amount
        marks = [self._key(mark) for mark, _ in entry.marks]
        if entry.outcome:
            marks.insert(0, self._key(entry.outcome))
        return model.Event(
            on=entry.at.astimezone() if entry.has_time else entry.at.date(),
            kind=self._word(kind) if kind in own else kind,
            title=title,
            body=entry.body if entry.body != entry.title else "",
            who=", ".join((*entry.people, *entry.ours)),
            marks=tuple(dict.fromkeys(marks)),
        )

    def _grade(self, record: CustomerRecord, currency: str) -> model.Grade | None:
        if not record.customer["tier"]:
            return None
        told = grading.explain(self._book, record.id, self._today)
        best = max(told.parts, key=lambda part: part.points)
        why = [
            self._word("why_rank", rank=told.rank, of=told.of, tier=told.tier),
            self._word("why_most", what=self._word(best.indicator).lower()),
        ]
        if told.next_tier:
            points = format_number(told.points_missing, self._lang, digits=1)
            why.append(self._word("why_missing", points=points, tier=told.next_tier))
        if told.tier != record.customer["tier"]:
            why[0] = self._word("why_held", tier=record.customer["tier"], other=told.tier)
        return model.Grade(
            tier=record.customer["tier"],
            score=told.score,
            rank=told.rank,
            of=told.of,
            parts=tuple(
                (
                    self._word(part.indicator),
                    self._value(part.indicator, part.value, currency),
                    part.percentile,
                    part.points,
                )
                for part in told.parts
            ),
            why=tuple(why),
            history=tuple(self._past(row) for row in record.parts["grades"] if row["at"]),
        )

    def _past(self, row: Row) -> tuple[date, str, str]:
        reason = self._key(row["reason"]) if row["reason"] else self._word("by_" + row["by"])
        return from_ms(row["at"]).astimezone().date(), row["tier"], reason

    def _value(self, indicator: str, value: float, currency: str) -> str:
        if value != value:  # nan: unknown
            return "–"
        if indicator in ("revenue", "margin", "potential"):
            return self._money(round(value), currency, short=True)
        if indicator == "growth":
            return f"{value * 100:+.0f} %"
        return format_number(value, self._lang)

    def _deals(self, record: CustomerRecord, currency: str) -> tuple[model.Opportunity, ...]:
        return tuple(
            model.Opportunity(
                name=row["name"] or record.names.get(row["product_id"] or 0, "–"),
                stage=self._key(row["stage"]),
                value=None if row["value"] is None else to_major(row["value"], currency),
                expected=row["expected_on"],
            )
            for row in record.parts["opportunities"]
            if row["closed_on"] is None
        )

    def _steps(self, record: CustomerRecord) -> tuple[model.Step, ...]:
        return tuple(
            model.Step(
                text=row["title"],
                due=row["due_on"],
                owner=record.names.get(row["owner_id"] or 0, ""),
                overdue=row["due_on"] is not None and row["due_on"] < self._today,
            )
            for row in record.parts["tasks"]
            if row["done_at"] is None
        )


def _exact(amount_e4: int, currency: str) -> Decimal:
    return to_major((amount_e4 + 5000) // 10_000, currency)


def _month(today: date, back: int) -> date:
    months = today.year * 12 + today.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)


def _vcard(record: CustomerRecord) -> str:
    """Return a vCard 3.0 (RFC 2426) short enough for a QR code: the first contact's, or theirs."""
    contacts = record.parts["contacts"]
    first = contacts[0] if contacts else None
    company = record.customer["name"]
    name = first["name"] if first else company
    family, given = (first["family_name"], first["given_name"]) if first else ("", "")
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_escaped(family or name)};{_escaped(given)};;;",
        f"FN:{_escaped(name)}",
        f"ORG:{_escaped(company)}",
    ]
    channels = record.contact_channels(first["id"] if first else None)
    kinds = {"mobile": "TEL;TYPE=CELL", "phone": "TEL;TYPE=WORK", "email": "EMAIL", "web": "URL"}
    lines += [f"{kinds[c['kind']]}:{_escaped(c['value'])}" for c in channels if c["kind"] in kinds]
    return "\r\n".join([*lines[:10], "END:VCARD"])


def _escaped(text: str) -> str:
    for char in ("\\", ";", ","):
        text = text.replace(char, "\\" + char)
    return text.replace("\n", "\\n")


__all__ = ["build_dossier", "print_dossiers", "safe_name"]
