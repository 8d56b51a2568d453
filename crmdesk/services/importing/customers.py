"""Files of customers: one row, one company or person, with its places, numbers and contact."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from crmdesk.book.records import StageChange, TierGrade
from crmdesk.book.records.base import Record
from crmdesk.book.values import Row
from crmdesk.exchange.plans import ParsedRow
from crmdesk.services.importing.introductions import Introductions
from crmdesk.services.importing.ledger import Ledger, report_nameless
from crmdesk.services.importing.meant import (
    country_meant,
    kind_meant,
    source_meant,
    stage_meant,
    tier_meant,
)
from crmdesk.services.importing.own_fields import OwnFields, split_cells
from crmdesk.services.importing.report import Outcome
from crmdesk.services.importing.row_people import DETAILS, OWN, RowPeople
from crmdesk.services.importing.row_people import REACHED as PERSONAL
from crmdesk.services.importing.words import merged, moment

TEXTS = (
    "ref", "industry", "region", "city", "notes", "name_local", "name_latin", "short_name",
    "occupation", "size_note", "economic_strength", "income_band", "tax_id", "service_level",
    "trade_role", "relation", "paydays", "delivery_promise",
)  # fmt: skip
_AS_READ = frozenset((*TEXTS, "customer_since", "tier_locked_until"))
WHOLES = ("size_staff", "founded_year", "payment_days", "headcount")
MONEY = ("annual_revenue", "credit_limit")
REACHED = (
    ("phone", "phone"), ("mobile", "mobile"), ("fax", "fax"), ("email", "email"),
    ("email_2", "email"), ("email_3", "email"), ("website", "web"), ("im", "message"),
    ("whatsapp", "whatsapp"),
)  # fmt: skip
REST = (("phones", "phone"), ("mobiles", "mobile"), ("faxes", "fax"), ("emails", "email"))
_MOVING: tuple[tuple[type[Record], str], ...] = ((TierGrade, "tier"), (StageChange, "stage"))
PLACE = ("street", "state", "postal_code", "latitude", "longitude")


class CustomerRows:
    """Takes rows of kind ``customers``."""

    def __init__(self, ledger: Ledger, preset: str | None) -> None:
        self._ledger = ledger
        self._preset = preset or ""
        self._parents: list[tuple[int, str, int]] = []
        self._introductions = Introductions(ledger)
        self._people = RowPeople(ledger)
        self._own_fields = OwnFields(ledger, "customer")
        self._were: dict[tuple[int, type[Record]], str] = {}

    def take(self, parsed: ParsedRow) -> Outcome:
        """Put one row into the book."""
        ledger, given = self._ledger, parsed.values
        ref, name = str(given.get("ref", "")), str(given.get("name", ""))
        if not name and not ref:
            name = _fallback(given)
        found = self._find(ref, name)
        name = name or ref
        if not name:
            report_nameless(ledger, parsed)
            return "skipped"
        values = self._values(given)
        extra = self._extra(parsed, values)
        if found is None:
            values["name"] = name
            if "recorded_at" in given:
                values["created_at"] = moment(given["recorded_at"])
            if extra:
                values["extra"] = extra
            found, outcome = ledger.add_customer(values), "created"
            changed = False
        else:
            outcome = "updated"
            row = ledger.customers.row(found)
            self._history(found, row, values)
            changed = ledger.update_customer(found, merged(row, values, extra))
        changed |= self._parts(found, given, values)
        if "parent_name" in given:
            self._parents.append((found, str(given["parent_name"]), parsed.row))
        if "referred_by" in given:
            name = str(given["referred_by"])
            self._introductions.note(found, "referred_by", name, parsed.row)
        if "introducer_contact" in given:
            of = str(given.get("introducer_contact_of", ""))
            self._introductions.note_contact(found, str(given["introducer_contact"]), of)
        if outcome == "created":
            return "created"
        return "updated" if changed else "skipped"

    def finish(self) -> None:
        """Note moves, and link subsidiaries to their parents, now that all rows are in."""
        ledger = self._ledger
        self._note_moves()
        self._introductions.link()
        for customer_id, parent, row in self._parents:
            ledger.tally.row = row
            parent_id = ledger.customer_named(parent, "parent_name")
            if ledger.customers.is_above(customer_id, parent_id, "parent_id"):
                ledger.tally.problem(
                    "parent_name", parent, "A company cannot be its own parent.", "own_parent"
                )
            else:
                ledger.customers.set(customer_id, {"parent_id": parent_id})

    def _extra(self, parsed: ParsedRow, values: Row) -> dict[str, Any]:
        """Return the cells that have no column, after those that own fields have."""
        extra: dict[str, Any] = dict(parsed.extra)
        given, heads = parsed.values, self._ledger.tally.headers
        if "other_cells" in given:
            extra |= split_cells(str(given["other_cells"]))
        if "tier" in given and "tier" not in values:
            extra[heads.get("tier", "tier")] = str(given["tier"])
        custom = self._own_fields.take(extra) if extra else {}
        if custom:
            values["custom"] = custom
        return extra

    def _find(self, ref: str, name: str) -> int | None:
        ledger = self._ledger
        if ref and not name and self._preset:
            rows = ledger.with_ref(ref)
            return next((i for i in rows if ledger.customers.row(i)["name"] == ref), None)
        return ledger.find_customer(ref, name)

    def _values(self, given: dict[str, Any]) -> Row:
        ledger = self._ledger
        values: Row = {name: value for name, value in given.items() if name in _AS_READ}
        if "country" in given:
            values["country"] = country_meant(given["country"])
        if len(given) <= len(values) + 4 and given.keys() <= _SIMPLE:
            return values
        currency = str(given.get("currency", "")).upper() or ledger.currency
        if "currency" in given:
            values["currency"] = currency
        for name in WHOLES:
            if name in given:
                values[name] = ledger.whole(name, given[name])
        for name in MONEY:
            if name in given:
                values[name] = ledger.minor(name, given[name], currency)
        if "owner_name" in given:
            values["owner_id"] = ledger.staff_named(given["owner_name"])
        self._choices(given, values)
        return {name: value for name, value in values.items() if value is not None}

    def _choices(self, given: dict[str, Any], values: Row) -> None:
        if "source_channel" in given:
            values["source_channel"] = source_meant(given["source_channel"])
        if "kind" in given:
            values["kind"] = kind_meant(given["kind"])
        if "stage" in given:
            values["stage"] = stage_meant(given["stage"])
        if "tier" in given:
            tier = tier_meant(given["tier"])
            if tier is not None:
                values["tier"] = tier
            else:
                reason = "This is no tier: A, B, C or D."
                self._ledger.tally.problem("tier", given["tier"], reason, "not_a_tier")

    def _history(self, customer_id: int, row: Row, values: Row) -> None:
        """Remember tier and stage of a customer that was there, before a row changes them."""
        for record, name in _MOVING:
            if values.get(name):
                self._were.setdefault((customer_id, record), row.get(name) or "")

    def _note_moves(self) -> None:
        """Write down the moves that last; what a later row takes back is none."""
        ledger = self._ledger
        for (customer_id, record), old in self._were.items():
            name = dict(_MOVING)[record]
            new = ledger.customers.row(customer_id).get(name) or ""
            if new == old:
                continue
            move: Row = {"customer_id": customer_id, "at": ledger.now, name: new, "previous": old}
            ledger.store(record).add(move | ({"by": "import"} if record is TierGrade else {}))

    def _parts(self, customer_id: int, given: dict[str, Any], values: Row) -> bool:
        ledger = self._ledger
        country = values.get("country", "")
        changed = False
        for name, kind in _reached(tuple(given)):
            value = given[name]
            several = value.split("; ") if isinstance(value, str) else value
            for each in several:
                changed |= ledger.add_channel(customer_id, kind, each.strip(), country=country)
        if not given.keys().isdisjoint(PLACE):
            changed |= ledger.add_address(customer_id, self._place(given, country))
        if "tags" in given:
            changed |= ledger.add_tags(customer_id, given["tags"])
        if "suppliers" in self._preset:
            changed |= ledger.add_tags(customer_id, "supplier")
        if not given.keys().isdisjoint(_PERSONAL):
            changed |= self._people.take(customer_id, given, country)
        return changed

    def _place(self, given: dict[str, Any], country: str) -> Row:
        place: Row = {name: given[name] for name in (*PLACE[:3], "city") if name in given}
        for name, most in (("latitude", 90), ("longitude", 180)):
            if name not in given:
                continue
            if abs(given[name]) <= most:
                place[name] = float(given[name])
            else:
                reason = "The number is too large."
                self._ledger.tally.problem(name, given[name], reason, "too_large")
        return {**place, "country": country, "label": "office", "main": True}


@lru_cache(maxsize=256)
def _reached(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return which fields of a row hold ways to reach the customer, and of what kind."""
    persons = OWN if "contact_name" in names else ()
    return [
        (name, kind) for name, kind in (*REACHED, *REST) if name in names and name not in persons
    ]


_PERSONAL = frozenset(("contact_name", *DETAILS, *(name for name, _ in PERSONAL)))
_SIMPLE = frozenset((*TEXTS, "name", "country", "phone", "mobile", "fax", "email", "website"))


def _fallback(given: dict[str, Any]) -> str:
    for name in ("contact_name", "email", "website", "phone", "mobile"):
        if given.get(name):
            return str(given[name])
    return ""
