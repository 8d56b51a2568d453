"""vCards: one card, one person at a company or for themself, with nothing of the card lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from crmdesk.book.records import Attachment
from crmdesk.book.values import Row
from crmdesk.exchange.cards import Card, Labelled
from crmdesk.exchange.likeness import country_code
from crmdesk.services.importing.card_profile import read_properties
from crmdesk.services.importing.ledger import PLACE, Ledger, Reached
from crmdesk.services.importing.own_fields import OwnFields
from crmdesk.services.importing.profile import SEXES
from crmdesk.services.importing.report import Outcome
from crmdesk.services.importing.words import merged, plain

FAX = frozenset({"fax"})
MOBILE = frozenset({"cell", "mobile", "iphone"})
WECHAT = "x-wechat"
"""The type by which our own cards tell WeChat from other messengers."""


class CardRows:
    """Takes the cards of vCard files."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._own = {r: OwnFields(ledger, r) for r in ("customer", "contact")}

    def take(self, card: Card, number: int) -> Outcome:
        """Put one card into the book."""
        ledger = self._ledger
        ledger.tally.row = number
        ledger.tally.problems += card.problems
        more, cells, unknown = read_properties(card.unknown)
        card = replace(card, unknown=unknown)
        company = card.org[0].strip() if card.org else ""
        name = _person_name(card)
        if not name and not company:
            name = _fallback(card)
        if not name and not company:
            ledger.tally.problem("FN", "", "The card has no name, number or address.", "no_name")
            if not card.unknown:
                return "skipped"
            name = f"{Path(ledger.tally.file).stem} {number}"
        custom = self._own["contact" if name else "customer"].take(cells)
        if custom:
            more["custom"] = custom
        if not name:
            return self._company(card, company, more)
        return self._person(card, name, company, more)

    def finish(self) -> None:
        """Nothing is left to do."""

    def _company(self, card: Card, company: str, more: Row) -> Outcome:
        ledger = self._ledger
        values: Row = {"notes": card.notes} if card.notes else {}
        values |= {"custom": more["custom"]} if "custom" in more else {}
        extra = {"vcard": kept_of(card)}
        found = ledger.find_customer("", company)
        if found is None:
            found = ledger.add_customer({"name": company, **values, "extra": extra})
            self._reach(card, found, None)
            return "created"
        row = ledger.customers.row(found)
        changed = ledger.update_customer(found, merged(row, values, _joined(row, extra)))
        changed |= self._reach(card, found, None)
        return "updated" if changed else "skipped"

    def _person(self, card: Card, name: str, company: str, more: Row) -> Outcome:
        ledger = self._ledger
        values = self._values(card, name) | more
        extra = {"vcard": kept_of(card)}
        place = self._place(card, name, company)
        outcome: Outcome = "created"
        changed = False
        if place is None or place[1] is None:
            customer_id = place[0] if place else self._customer(name, company)
            row = {"customer_id": customer_id, **values, "extra": extra}
            contact_id = ledger.people.add(row)
        else:
            outcome = "updated"
            customer_id, contact_id = place[0], place[1]
            row = ledger.contacts.row(contact_id)
            changed = ledger.contacts.set(contact_id, merged(row, values, _joined(row, extra)))
        changed |= self._reach(card, customer_id, contact_id)
        changed |= self._photo(card, customer_id, contact_id)
        return "skipped" if outcome == "updated" and not changed else outcome

    def _place(self, card: Card, name: str, company: str) -> tuple[int, int | None] | None:
        ledger, people = self._ledger, self._ledger.people
        if company:
            customer_id = ledger.find_customer("", company)
            contact_id = people.named(customer_id, name) if customer_id is not None else None
            if customer_id is not None and contact_id is not None:
                return customer_id, contact_id
        contact_id = people.with_email([e.value for e in card.emails], name)
        if contact_id is not None:
            return ledger.contacts.row(contact_id)["customer_id"], contact_id
        return None if company else ledger.person(name, reached_by(card))

    def _customer(self, name: str, company: str) -> int:
        ledger = self._ledger
        if company:
            found = ledger.find_customer("", company)
            return found if found is not None else ledger.add_customer({"name": company})
        return ledger.add_customer({"name": name, "kind": "person"})

    def _values(self, card: Card, name: str) -> Row:
        values: Row = {
            "name": name, "given_name": card.given, "middle_name": card.additional,
            "family_name": card.family, "prefix": card.prefix, "suffix": card.suffix,
            "nickname": ", ".join(card.nicknames), "job_title": card.title,
            "department": card.org[1] if len(card.org) > 1 else "", "notes": card.notes,
            "sex": SEXES.get(plain(card.gender.partition(";")[0]), ""),
        }  # fmt: skip
        values = {key: value for key, value in values.items() if value}
        if card.birthday is not None and not card.birthday.words:
            day = card.birthday
            values |= {"birth_year": day.year, "birth_month": day.month, "birth_day": day.day}
        return {key: value for key, value in values.items() if value is not None}

    def _reach(self, card: Card, customer_id: int, contact_id: int | None) -> bool:
        ledger = self._ledger
        country = next((_country(a.country) for a in card.addresses if a.country), "")
        changed = False
        own = self._of_person(customer_id)
        for kind, item in channels_of(card):
            if ("", kind, item.value) in own:
                continue
            changed |= ledger.add_channel(
                customer_id, kind, item.value, contact_id=contact_id,
                label=" ".join(item.types), country=country,
            )  # fmt: skip
            if kind == "email" and contact_id is not None:
                ledger.people.note_email(contact_id, item.value)
        for address in card.addresses:
            lines = (address.pobox, address.extended, address.street)
            street = "\n".join(line for line in lines if line)
            values: Row = {
                "contact_id": contact_id, "label": " ".join(address.types), "street": street,
                "city": address.city, "state": address.state,
                "postal_code": address.postal_code, "country": _country(address.country),
            }  # fmt: skip
            place = tuple(values[name] for name in PLACE[1:])
            if any(address.parts()) and ("", *place) not in own:
                changed |= ledger.add_address(customer_id, values)
        if card.categories:
            changed |= ledger.add_tags(customer_id, ";".join(card.categories))
        return changed

    def _of_person(self, customer_id: int) -> set[tuple[Any, ...]]:
        """Return the keys of what a customer who is a person has: a card shows it as theirs."""
        ledger = self._ledger
        if ledger.customers.row(customer_id).get("kind") != "person":
            return set()
        fresh = ledger.is_fresh(customer_id)
        channels = ledger.channels.of(customer_id, fresh=fresh)
        return {*channels, *ledger.addresses.of(customer_id, fresh=fresh)}

    def _photo(self, card: Card, customer_id: int, contact_id: int) -> bool:
        if card.photo is None or not card.photo.data:
            return False
        ledger = self._ledger
        row = ledger.contacts.row(contact_id)
        digest = ledger.tx.keep_bytes(card.photo.data)
        photos = ledger.store(Attachment)
        old = row.get("photo_id")
        if old is not None and photos.row(old)["sha256"] == digest:
            return False
        mime = card.photo.mime or "image/jpeg"
        photo_id = photos.add(
            {
                "customer_id": customer_id, "contact_id": contact_id,
                "name": f"photo.{mime.rpartition('/')[2] or 'jpeg'}", "mime": mime,
                "size": len(card.photo.data), "sha256": digest, "added_at": ledger.now,
            }
        )  # fmt: skip
        ledger.contacts.set(contact_id, {"photo_id": photo_id})
        return True


def phone_kind(types: Iterable[str]) -> str:
    """Return the kind of channel that a telephone of these types is."""
    words = set(types)
    if "whatsapp" in words:
        return "whatsapp"
    return "fax" if words & FAX else "mobile" if words & MOBILE else "phone"


def channels_of(card: Card) -> list[tuple[str, Labelled]]:
    """Return the (kind, item) of all the ways a card says somebody is reached."""
    found: list[tuple[str, Labelled]] = []
    found += [(phone_kind(item.types), item) for item in card.phones]
    found += [("email", item) for item in card.emails]
    found += [("web", item) for item in card.urls]
    found += [("wechat" if WECHAT in item.types else "message", item) for item in card.ims]
    return [(kind, item) for kind, item in found if item.value.strip()]


def reached_by(card: Card) -> Reached:
    """Return the channels by which namesakes are told apart."""
    return {(kind, item.value) for kind, item in channels_of(card) if kind != "web"}


def kept_of(card: Card) -> dict[str, Any]:
    """Return what of a card has no column, as plain values from which a card is made again."""
    addresses = [
        [*address.parts(), address.group, [list(p) for p in address.params], list(address.types)]
        for address in card.addresses
    ]
    channels = [
        [kind, item.value, item.group, [list(p) for p in item.params], list(item.types)]
        for kind, item in channels_of(card)
        if item.group or item.params
    ]
    dates = {
        name: [day.year, day.month, day.day, day.words]
        for name, day in (("anniversary", card.anniversary), ("birthday", card.birthday))
        if day is not None and (name == "anniversary" or day.words)
    }
    kept: dict[str, Any] = {
        "formatted_name": card.formatted_name, "org": card.org, "role": card.role,
        "uid": card.uid, "rev": card.rev, "gender": card.gender,
        "nicknames": card.nicknames, "categories": card.categories,
        "geo": list(card.geo) if card.geo else None,
        "photo_url": card.photo.url if card.photo else "", "version": card.version,
        "addresses": addresses, "channels": channels, **dates,
        "unknown": [
            [item.group, item.name, [list(p) for p in item.params], item.value]
            for item in card.unknown
        ],
    }  # fmt: skip
    return {name: value for name, value in kept.items() if value}


def _joined(row: Row, extra: dict[str, Any]) -> dict[str, Any]:
    """Return what is kept of a card together with what an earlier card of the same left."""
    old = (row.get("extra") or {}).get("vcard") or {}
    kept = {**extra["vcard"], **old}
    for name in ("unknown", "addresses", "channels"):
        items = [*old.get(name, ()), *extra["vcard"].get(name, ())]
        if items:
            kept[name] = [item for place, item in enumerate(items) if item not in items[:place]]
    return {"vcard": kept}


def _person_name(card: Card) -> str:
    if card.formatted_name.strip():
        name = card.formatted_name.strip()
        return "" if card.org and plain(name) == plain(card.org[0]) and not card.given else name
    parts = (card.prefix, card.given, card.additional, card.family, card.suffix)
    return " ".join(part for part in parts if part).strip() or ", ".join(card.nicknames)


def _fallback(card: Card) -> str:
    return next((item.value for _, item in channels_of(card)), "")


def _country(text: str) -> str:
    return (country_code(text) or text) if text else ""
