"""Files of contacts: one row, one person, at a company or for themself."""

from __future__ import annotations

from typing import Any

from crmdesk.book.values import Row
from crmdesk.exchange.likeness import country_code
from crmdesk.exchange.plans import ParsedRow
from crmdesk.exchange.rows import MORE
from crmdesk.services.importing.introductions import Introductions
from crmdesk.services.importing.ledger import Ledger, Reached, report_nameless
from crmdesk.services.importing.own_fields import OwnFields
from crmdesk.services.importing.persons import people_in
from crmdesk.services.importing.profile import profile_of
from crmdesk.services.importing.report import Outcome
from crmdesk.services.importing.words import OWN_CHIEF, merged, moment, plain

REACHED = (
    ("phone", "phone", "work"), ("mobile", "mobile", "cell"), ("home_phone", "phone", "home"),
    ("fax", "fax", ""), ("pager", "phone", "pager"), ("email", "email", ""),
    ("email_2", "email", ""), ("email_3", "email", ""),
)  # fmt: skip
MANY = (
    *((MORE[name], kind, label) for name, kind, label in REACHED if name in MORE),
    ("emails", "email", ""),
)
LISTS = (
    ("website", "web", ""), ("im", "message", ""), ("wechat", "wechat", ""),
    ("whatsapp", "whatsapp", ""), ("qq", "message", "QQ"), ("skype", "message", "Skype"),
)  # fmt: skip
PLACES = (("business", "work"), ("home", "home"), ("other", "other"))
PLACE = ("street", "city", "state", "postal_code", "country")


class ContactRows:
    """Takes rows of kind ``contacts``."""

    def __init__(self, ledger: Ledger, preset: str | None) -> None:
        self._ledger = ledger
        self._chiefs: list[tuple[int, str, int]] = []
        self._introductions = Introductions(ledger)
        self._own_fields = OwnFields(ledger, "contact")
        self._preset = preset

    def take(self, parsed: ParsedRow) -> Outcome:
        """Put one row into the book."""
        ledger, given = self._ledger, parsed.values
        person = people_in(_name_of(given))[0] if _name_of(given) else None
        if person is None:
            report_nameless(ledger, parsed)
            return "skipped"
        values, extra = profile_of(ledger, given, parsed.extra, self._preset)
        name = values["name"] = person.name
        if person.sex:
            values.setdefault("sex", person.sex)
        custom = self._own_fields.take(extra)
        if custom:
            values["custom"] = custom
        company = str(given.get("customer_name", ""))
        place = self._place(given, name, company)
        if place is None:
            customer_id, contact_id = self._new(given, values, extra, company)
            outcome: Outcome = "created"
            changed = True
        else:
            customer_id, known = place
            outcome, changed = "updated", known is None
            contact_id = (
                known
                if known is not None
                else ledger.people.add({"customer_id": customer_id, "name": name})
            )
            row = ledger.contacts.row(contact_id)
            changed |= ledger.contacts.set(contact_id, merged(row, values, extra))
        changed |= self._parts(customer_id, contact_id, given, parsed.labels)
        if "manager_name" in given:
            self._chiefs.append((contact_id, str(given["manager_name"]), parsed.row))
        if "referred_by" in given:
            name = str(given["referred_by"])
            self._introductions.note(customer_id, "referred_by", name, parsed.row)
        return outcome if changed else "skipped"

    def finish(self) -> None:
        """Link people to those they report to, where these are contacts of the same customer."""
        ledger = self._ledger
        self._introductions.link()
        for contact_id, chief, number in self._chiefs:
            row = ledger.contacts.row(contact_id)
            chief_id = ledger.people.named(row["customer_id"], chief)
            if chief_id is None:
                kept = {**(row.get("extra") or {}), "Manager": chief}
                ledger.contacts.set(contact_id, {"extra": kept})
                continue
            if ledger.contacts.is_above(contact_id, chief_id, "reports_to_id"):
                ledger.tally.row = number
                ledger.tally.problem("manager_name", chief, OWN_CHIEF, "own_chief")
            else:
                ledger.contacts.set(contact_id, {"reports_to_id": chief_id})

    def _place(
        self, given: dict[str, Any], name: str, company: str
    ) -> tuple[int, int | None] | None:
        """Return (customer, contact) that the row means, None where it is new."""
        ledger, people = self._ledger, self._ledger.people
        emails = [str(given[f]) for f in ("email", "email_2", "email_3") if f in given]
        emails += map(str, given.get("emails", ()))
        if company:
            customer_id = ledger.find_customer("", company)
            if customer_id is not None:
                contact_id = people.named(customer_id, name)
                if contact_id is not None:
                    return customer_id, contact_id
        elif given.get("ref"):
            customer_id = ledger.find_customer(str(given["ref"]), name)
            if customer_id is not None:
                return customer_id, next(iter(people.of(customer_id)), None)
            return None
        contact_id = people.with_email(emails, name)
        if contact_id is not None:
            return ledger.contacts.row(contact_id)["customer_id"], contact_id
        return None if company else ledger.person(name, reached_by(given))

    def _new(
        self, given: dict[str, Any], values: Row, extra: dict[str, Any], company: str
    ) -> tuple[int, int]:
        ledger = self._ledger
        own: Row
        if company:
            customer_id = ledger.find_customer("", company)
            if customer_id is None:
                own = {"name": company, **_seat(given, "business")}
                if plain(company) == plain(str(values["name"])):
                    own["kind"] = "person"
                customer_id = ledger.add_customer(own)
        else:
            own = {"name": values["name"], "kind": "person", **_seat(given, "home")}
            if "ref" in given:
                own["ref"] = str(given["ref"])
            if "profession" in given:
                own["occupation"] = str(given["profession"])
            customer_id = ledger.add_customer(own)
        row = {"customer_id": customer_id, **values}
        if "recorded_at" in given:
            row["created_at"] = moment(given["recorded_at"])
        if extra:
            row["extra"] = extra
        return customer_id, ledger.people.add(row)

    def _parts(
        self, customer_id: int, contact_id: int, given: dict[str, Any], labels: dict[str, str]
    ) -> bool:
        ledger = self._ledger
        country = str(ledger.customers.row(customer_id).get("country") or "")
        changed = False
        for kind, label, value in channels_of(given):
            changed |= ledger.add_channel(
                customer_id, kind, value, contact_id=contact_id, label=labels.get(value, label),
                country=country,
            )  # fmt: skip
            if kind == "email":
                ledger.people.note_email(contact_id, value)
        for prefix, label in PLACES:
            place = {p: given[f"{prefix}_{p}"] for p in PLACE if f"{prefix}_{p}" in given}
            if place:
                place["country"] = _country(place.get("country", ""))
                place |= {"contact_id": contact_id, "label": label}
                changed |= ledger.add_address(customer_id, place)
        if "tags" in given:
            changed |= ledger.add_tags(customer_id, str(given["tags"]))
        if "owner_name" in given:
            owner = ledger.staff_named(str(given["owner_name"]))
            changed |= ledger.customers.set(customer_id, {"owner_id": owner})
        return changed


def channels_of(given: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return the (kind, label, value) of all the ways a row says somebody is reached."""
    found = [(kind, label, str(given[n])) for n, kind, label in REACHED if n in given]
    found += [(kind, label, str(v)) for n, kind, label in MANY for v in given.get(n, ())]
    found += [
        (kind, label, word.strip())
        for n, kind, label in LISTS
        if n in given
        for word in str(given[n]).split("; ")
        if word.strip()
    ]
    return found


def reached_by(given: dict[str, Any]) -> Reached:
    """Return the channels by which namesakes are told apart."""
    return {(kind, value) for kind, _, value in channels_of(given) if kind != "web"}


def _name_of(given: dict[str, Any]) -> str:
    for name in ("name", "nickname", "email", "phone", "mobile", "ref"):
        if given.get(name):
            return str(given[name])
    return ""


def _country(text: str) -> str:
    return (country_code(text) or text) if text else ""


def _seat(given: dict[str, Any], prefix: str) -> Row:
    """Return city and country of a new customer from a contact's address."""
    seat: Row = {}
    if f"{prefix}_city" in given:
        seat["city"] = str(given[f"{prefix}_city"])
    if f"{prefix}_country" in given:
        seat["country"] = _country(str(given[f"{prefix}_country"]))
    return seat
