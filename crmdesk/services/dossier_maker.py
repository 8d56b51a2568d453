"""Everything the book knows of a customer, put into the dossier's page model."""

from __future__ import annotations

from datetime import date
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.queries.record import CustomerRecord, customer_record, whole_record
from crmdesk.book.queries.timeline import TimelineFilter, entries, timeline
from crmdesk.book.values import from_ms
from crmdesk.dossier import model
from crmdesk.dossier.labels import format_number, format_percent, term
from crmdesk.insight.org_parts import OrgPart, parted
from crmdesk.services import grading
from crmdesk.services.dossier_files import FilesPart
from crmdesk.services.dossier_people import PeoplePart
from crmdesk.services.dossier_speech import Speech
from crmdesk.services.dossier_spoken import SpokenPart
from crmdesk.services.dossier_trade import TradePart
from crmdesk.services.dossier_value import ValuePart
from crmdesk.services.referrals import referrals

Row = dict[str, Any]

PARTS = (
    "addresses", "channels", "tags", "contacts", "bonds", "kin", "careers", "matters", "wallet",
    "opportunities", "tasks", "grades", "orders", "benefits", "attachments",
)  # fmt: skip
EVENTS = 40
"""How many of the newest entries of the timeline are printed."""
LONG_BODY = 4000
"""Characters of one entry that are printed at most, about a page; a dictation is longer."""
_CARDS_ACROSS, _CARDS_DOWN = 5, 9  # of an organisation, on a sheet of paper
_PROFILE = (
    "industry", "occupation", "region", "city", "country", "stage", "relation", "size_staff",
    "economic_strength", "annual_revenue", "founded_year", "customer_since", "source_channel",
    "trade_role", "credit_limit", "payment_days", "paydays", "delivery_promise",
)  # fmt: skip


class Maker:
    """Builds dossiers of one book; everybody is graded once for all of them."""

    def __init__(self, book: Book, lang: str, today: date, sensitive: bool) -> None:
        self._book = book
        self._say = Speech(lang)
        self._trade = TradePart(self._say, today)
        self._brings = ValuePart(self._say)
        self._people = PeoplePart(self._say, today, sensitive)
        self._files = FilesPart(self._say)
        self._spoken = SpokenPart(book, self._say)
        self._today = today
        self._sensitive = sensitive
        self._explainer: grading.Explainer | None = None

    def make(self, customer_id: int) -> model.Dossier:
        """Return one customer's dossier."""
        with self._book.read() as connection:
            record = customer_record(connection, customer_id, PARTS, self._today)
            whole = whole_record(connection, customer_id, self._today)
            stream = timeline(connection, TimelineFilter(customer_id=customer_id))
            newest = range(min(EVENTS, len(stream)))
            found = entries(connection, [(stream.sources[i], stream.ids[i]) for i in newest])
            faces = self._files.faces(connection, record)
            pictures = self._files.pictures(connection, record)
        tree = referrals(self._book, customer_id)
        customer = record.customer
        currency = customer["currency"] or self._book.currency
        tagline = (
            customer["city"],
            self._say.key(customer["industry"]),
            self._say.key(customer["stage"], "stage"),
        )
        local, latin = customer["name_local"], customer["name_latin"]
        other = next((n for n in (local, latin) if n and n != customer["name"]), "")
        return model.Dossier(
            customer_id=customer_id,
            name=customer["name"],
            local_name=other,
            printed_on=self._today,
            tier=customer["tier"] or None,
            book_name=self._book.name,
            past=self._book.past is not None,
            tagline=" · ".join(part for part in tagline if part),
            key_figures=self._figures(record),
            profile=self._profile(record, currency),
            people=self._people.people(record, faces),
            organisation=_organisation(record),
            matters=self._spoken.matters(record, whole["interactions"]),
            complaints=self._spoken.complaints(whole["interactions"]),
            objections=self._spoken.objections(whole["objections"], record.names),
            wallet=self._trade.wallet(record, currency),
            wallet_note=self._trade.wallet_note(record, currency),
            benefits=self._brings.benefits(record, currency),
            referrals=self._brings.referrals(tree),
            referrals_note=self._brings.note(tree),
            purchases=self._trade.purchases(
                whole["orders"], whole["names"], currency, record.rates
            ),
            timeline=tuple(self._event(entry) for entry in found),
            timeline_of=len(stream),
            grade=self._grade(record),
            opportunities=self._trade.deals(record, currency),
            opportunities_note=self._trade.deals_note(record, currency),
            next_steps=self._steps(record),
            coming=self._trade.coming(self._book, customer_id),
            files=self._files.files(record),
            files_of=self._files.count(record),
            pictures=pictures,
            notes=customer["notes"],
            vcard=_vcard(record),
            sensitive=self._sensitive,
            currency=currency,
        )

    def _figures(self, record: CustomerRecord) -> tuple[model.KeyFigure, ...]:
        """Return what is known only: no tile says nought or nothing of somebody new."""
        figures, say = record.figures, self._say
        tiles = []
        if figures.get("last_order_on"):
            revenue = say.sum(record.sum("revenue_12m"), short=True)
            number = figures.get("orders_12m") or 0
            sold = "orders_12m" if record.counts["orders"] else "deals_12m"
            count = say.word(f"{sold}_one" if number == 1 else sold, count=number)
            tiles.append(model.KeyFigure(say.word("revenue_12m"), revenue, count))
        if earned := record.sum("margin_12m"):
            margin = say.sum(earned, short=True)
            tiles.append(model.KeyFigure(say.word("margin_12m"), margin))
        days = (
            ("last_order", "last_order_on"),
            ("last_touch", "last_touch_on"),
            ("next_due", "due_on"),
        )
        for label, key in days:
            if figures.get(key):
                tiles.append(model.KeyFigure(say.word(label), say.day(figures[key])))
        return tuple(tiles)

    def _profile(self, record: CustomerRecord, currency: str) -> tuple[tuple[str, str], ...]:
        customer, pairs = record.customer, []
        for field in _PROFILE:
            value = customer[field]
            if value in (None, ""):
                continue
            pairs.append((self._say.word(field), self._shown(field, value, currency)))
        names = record.names
        introducer = customer["introducer_contact_id"] or customer["introducer_customer_id"]
        linked = (
            ("owner", customer["owner_id"]),
            ("introducer", introducer),
            ("parent", customer["parent_id"]),
        )
        pairs += [(self._say.word(key), names[i]) for key, i in linked if i in names]
        for address in record.parts["addresses"]:
            parts = ("street", "postal_code", "city", "state", "country")
            land = self._say.country(address["country"])
            state = "" if address["state"] == customer["region"] else address["state"]
            place = {**address, "state": self._say.key(state), "country": land}
            text = self._say.clauses(place[part] for part in parts)
            pairs.append((self._say.word("address"), text))
        reach = " · ".join(dict.fromkeys(c["value"] for c in record.contact_channels(None)))
        tags = self._say.listed(tag["tag"] for tag in record.parts["tags"])
        pairs += [(self._say.word("reach"), reach), (self._say.word("tags"), tags)]
        return tuple(pair for pair in pairs if pair[1])

    def _shown(self, field: str, value: Any, currency: str) -> str:
        if field in ("annual_revenue", "credit_limit"):
            return self._say.money(value, currency)
        if isinstance(value, date):
            return self._say.day(value)
        if field == "country":
            return self._say.country(value)
        if field == "size_staff":
            return format_number(value, self._say.lang)
        return self._say.key(value, field) if isinstance(value, str) else str(value)

    def _event(self, entry: Any) -> model.Event:
        kind = "stage_change" if entry.kind == "stage" else entry.kind
        own = ("letter", "fax", "enquiry", "suggestion", "care", "stage_change", "file")
        title, body = entry.title, entry.body if entry.body != entry.title else ""
        if entry.source in ("stage", "tier"):
            title, body = self._move(entry), self._say.reason(entry.body)
        if entry.amount is not None:
            amount = self._say.money(entry.amount, entry.currency or self._book.currency)
            title = f"{title} · {amount}" if title else amount
        marks = [self._say.key(mark) for mark, _ in entry.marks]
        marks = [term(self._say.lang, mark) for mark in marks]
        if entry.outcome:
            marks.insert(0, self._say.key(entry.outcome))
        return model.Event(
            on=entry.at.astimezone() if entry.has_time else entry.at.date(),
            kind=self._say.word(kind) if kind in own else kind,
            title=title,
            body=self._short(body.replace(" × ", "\u00a0×\u00a0")),
            who=self._say.listed((*entry.people, *entry.ours)),
            marks=tuple(dict.fromkeys(marks)),
        )

    def _short(self, body: str) -> str:
        """Return the beginning of a text of many pages, and how much more the book holds."""
        if len(body) <= LONG_BODY:
            return body
        end = max(body.rfind(stop, LONG_BODY // 2, LONG_BODY) for stop in ("\n", ". ", "。")) + 1
        end = end or LONG_BODY
        more = format_number(len(body) - end, self._say.lang)
        return f"{body[:end].rstrip()}\n{self._say.word('more_text', count=more)}"

    def _move(self, entry: Any) -> str:
        """Return from where to where a customer was moved, such as "B → A"."""
        field = entry.source if entry.source == "stage" else ""
        steps = (entry.values.get("previous"), entry.values.get("new"))
        return " → ".join(self._say.key(step, field) for step in steps if step)

    def _grade(self, record: CustomerRecord) -> model.Grade | None:
        if not record.customer["tier"]:
            return None
        self._explainer = self._explainer or grading.Explainer(
            grading.preview(self._book, self._today)
        )
        currency = self._explainer.currency
        told = self._explainer.explain(record.id)
        why = [self._say.word("why_rank", rank=told.rank, of=told.of, tier=told.tier)]
        best = max(told.parts, key=lambda part: part.points)
        if best.points and (best.value > 0 or best.indicator == "recency"):
            why.append(self._say.word("why_most", what=self._say.word(best.indicator).lower()))
        if told.next_tier:
            points = format_number(told.points_missing, self._say.lang, digits=1)
            key = "why_missing" if told.points_missing >= 0.05 else "why_tied"
            why.append(self._say.word(key, points=points, tier=told.next_tier))
        if missing := self._explainer.left_out(record.id):
            why.append(self._say.word("why_left_out", codes=self._say.listed(missing)))
        stands, until = record.customer["tier"], record.customer["tier_locked_until"]
        if told.tier != stands:
            held = until is not None and until >= self._today
            key = "why_held" if held else "why_changed"
            why[0] = self._say.word(key, tier=stands, other=told.tier)
        return model.Grade(
            tier=record.customer["tier"],
            score=told.score,
            rank=told.rank,
            of=told.of,
            parts=tuple(
                (
                    self._say.word(part.indicator),
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
        reason = (
            self._say.reason(row["reason"]) if row["reason"] else self._say.word("by_" + row["by"])
        )
        return from_ms(row["at"]).astimezone().date(), row["tier"], reason

    def _value(self, indicator: str, value: float, currency: str) -> str:
        if value != value:  # nan: unknown
            return "–"
        if indicator in ("revenue", "margin", "potential"):
            return self._say.money(round(value), currency, short=True)
        if indicator == "growth":
            return format_percent(value, signed=True)
        return format_number(value, self._say.lang)

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


def _organisation(record: CustomerRecord) -> tuple[model.Organisation, ...]:
    """Return who reports to whom, in parts that have room on a sheet each."""
    people = record.parts["contacts"]
    number = {person["id"]: at for at, person in enumerate(people)}
    reports = {person["id"]: person["reports_to_id"] for person in people}
    sheets = parted(reports, widest=_CARDS_ACROSS, tallest=_CARDS_DOWN)
    return tuple(_part(each, number) for each in sheets)


def _part(part: OrgPart, number: dict[int, int]) -> model.Organisation:
    layout = part.layout
    return model.Organisation(
        tuple(number[person] for person in layout.places),
        tuple(layout.places.values()),
        tuple((number[chief], number[person]) for chief, person in layout.lines),
        layout.width,
        layout.height,
        frozenset(number[person] for person in layout.hung),
        {number[person]: count for person, count in part.folded.items()},
    )


def _vcard(record: CustomerRecord) -> str:
    """Return a vCard 3.0 (RFC 2426) short enough for a QR code: the first contact's, or theirs.

    Empty when nobody could be reached with it.
    """
    contacts = record.parts["contacts"]
    first = contacts[0] if contacts else None
    channels = record.contact_channels(first["id"] if first else None)
    if not channels and first:
        first, channels = None, record.contact_channels(None)
    kinds = {"mobile": "TEL;TYPE=CELL", "phone": "TEL;TYPE=WORK", "email": "EMAIL", "web": "URL"}
    reach = [f"{kinds[c['kind']]}:{_escaped(c['value'])}" for c in channels if c["kind"] in kinds]
    if not reach:
        return ""
    customer = record.customer["name"]
    name = first["name"] if first else customer
    family, given = (first["family_name"], first["given_name"]) if first else ("", "")
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{_escaped(family or name)};{_escaped(given)};;;"]
    lines.append(f"FN:{_escaped(name)}")
    if record.customer["kind"] != "person":
        lines.append(f"ORG:{_escaped(customer)}")
    return "\r\n".join([*lines, *reach[:5], "END:VCARD"])


def _escaped(text: str) -> str:
    for char in ("\\", ";", ","):
        text = text.replace(char, "\\" + char)
    return text.replace("\n", "\\n")
