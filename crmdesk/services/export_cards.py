"""Contacts as vCards: what they came with that has no column goes out again as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crmdesk.book.values import Row
from crmdesk.exchange.cards import Address, Card, Labelled, PartialDate, Photo, Property
from crmdesk.services.export_extract import Extract
from crmdesk.services.importing.card_profile import properties_of
from crmdesk.services.importing.cards import WECHAT, phone_kind
from crmdesk.services.importing.profile import SEXES as SEX_WORDS
from crmdesk.services.importing.words import plain

PHONES = ("phone", "mobile", "fax", "whatsapp")
TYPES = {"mobile": "cell", "fax": "fax", "whatsapp": "whatsapp", "wechat": WECHAT}
PARTS = ("pobox", "extended", "street", "city", "state", "postal_code", "country")
SEXES = {"m": "M", "f": "F", "other": "O"}


def cards_of(extract: Extract) -> Iterator[Card]:
    """Yield a card for every contact of a page, and for every customer that has more to say.

    How a company itself is reached is on a card of its own; how a private person is, on the
    person's.
    """
    customers = {row["id"]: row for row in extract.customers}
    with_people: set[int] = set()
    for contact in extract.contacts:
        customer = customers[contact["customer_id"]]
        card = _person(extract, contact, customer)
        if customer["kind"] == "person" and customer["id"] not in with_people:
            card = _joined(card, _company(extract, customer))
        with_people.add(customer["id"])
        yield card
    for customer in extract.customers:
        card = _company(extract, customer)
        alone = customer["id"] not in with_people
        if alone or (customer["kind"] != "person" and _reachable(card)):
            yield card


def _reachable(card: Card) -> bool:
    return bool(card.phones or card.emails or card.urls or card.ims or card.addresses)


def _joined(card: Card, own: Card) -> Card:
    """Return the card of a private person with what the person's customer record has besides."""
    more: dict[str, Any] = {}
    for name in ("phones", "emails", "urls", "ims"):
        known = {item.value for item in getattr(card, name)}
        extra = [item for item in getattr(own, name) if item.value not in known]
        more[name] = [*getattr(card, name), *extra]
    places = [place for place in own.addresses if place not in card.addresses]
    return _with(card, addresses=[*card.addresses, *places], **more)


def _person(extract: Extract, contact: Row, customer: Row) -> Card:
    kept: Mapping[str, Any] = (contact["extra"] or {}).get("vcard", {})
    card = _base(extract, kept, customer["id"], contact["id"], contact["notes"])
    mime, data = extract.photo(contact) if contact["photo_id"] else ("", b"")
    nicknames = kept.get("nicknames") or []
    if ", ".join(nicknames) != contact["nickname"]:
        nicknames = [word for word in contact["nickname"].split(", ") if word]
    gender = str(kept.get("gender", ""))
    if SEX_WORDS.get(plain(gender.partition(";")[0]), "") != contact["sex"]:
        gender = SEXES.get(contact["sex"], "")
    return _with(
        card,
        formatted_name=_still(kept.get("formatted_name"), contact["name"]),
        family=contact["family_name"], given=contact["given_name"],
        additional=contact["middle_name"], prefix=contact["prefix"], suffix=contact["suffix"],
        nicknames=list(nicknames), org=_org(kept, contact, customer), title=contact["job_title"],
        birthday=_birthday(contact, kept), gender=gender,
        photo=Photo(mime, data) if data else card.photo,
        unknown=[*card.unknown, *properties_of(contact, extract.own_fields, "contact")],
    )  # fmt: skip


def _still(came: object, now: str) -> str:
    """Return a text as it came, if it says what the book says now; else the book's."""
    return str(came) if came and plain(str(came)) == plain(now) else now


def _org(kept: Mapping[str, Any], contact: Row, customer: Row) -> list[str]:
    """Return company and department as they came, where nobody has changed them since."""
    came = [str(part) for part in kept.get("org") or ()]
    if customer["kind"] == "person" and not came:
        return []
    if not came or plain(came[0]) != plain(customer["name"]):
        came = [] if customer["kind"] == "person" else [customer["name"], *came[1:]]
    department = contact["department"]
    if came and (came[1] if len(came) > 1 else "") != department:
        came = [came[0], department, *came[2:]] if department else came[:1]
    return came


def _company(extract: Extract, customer: Row) -> Card:
    kept: Mapping[str, Any] = (customer["extra"] or {}).get("vcard", {})
    card = _base(extract, kept, customer["id"], None, customer["notes"])
    name = customer["name"]
    person = customer["kind"] == "person"
    came = [str(part) for part in kept.get("org") or ()]
    if not came or plain(came[0]) != plain(name):
        came = [] if person else [name, *came[1:]]
    own = properties_of(customer, extract.own_fields, "customer")
    return _with(
        card, formatted_name=_still(kept.get("formatted_name"), name), org=came,
        unknown=[*card.unknown, *own],
    )  # fmt: skip


def _with(card: Card, **values: Any) -> Card:
    from dataclasses import replace

    return replace(card, **values)


def _base(
    extract: Extract, kept: Mapping[str, Any], customer_id: int, contact_id: int | None, notes: str
) -> Card:
    tags = extract.tags(customer_id)
    geo = kept.get("geo")
    anniversary = kept.get("anniversary")
    return Card(
        phones=_labelled(extract, kept, customer_id, contact_id, PHONES),
        emails=_labelled(extract, kept, customer_id, contact_id, ("email",)),
        urls=_labelled(extract, kept, customer_id, contact_id, ("web",)),
        ims=_labelled(extract, kept, customer_id, contact_id, ("message", "wechat")),
        addresses=_addresses(extract, kept, customer_id, contact_id),
        anniversary=PartialDate(*anniversary) if anniversary else None,
        notes=notes, role=kept.get("role", ""), uid=kept.get("uid", ""), rev=kept.get("rev", ""),
        categories=[word for word in kept.get("categories", ()) if word in tags] or tags,
        geo=(float(geo[0]), float(geo[1])) if geo else None,
        photo=Photo(url=kept["photo_url"]) if kept.get("photo_url") else None,
        unknown=[
            Property(group, name, _params(params), value)
            for group, name, params, value in kept.get("unknown", ())
        ],
    )  # fmt: skip


def _labelled(
    extract: Extract, kept: Mapping[str, Any], customer_id: int, contact_id: int | None,
    kinds: tuple[str, ...],
) -> list[Labelled]:  # fmt: skip
    more = {
        (kind, value): (group, params) for kind, value, group, params, _ in kept.get("channels", ())
    }
    found: list[Labelled] = []
    for row in extract.channels(customer_id):
        if row["contact_id"] != contact_id or row["kind"] not in kinds:
            continue
        types = set(row["label"].split())
        if row["kind"] in TYPES and phone_kind(types) != row["kind"]:
            types.add(TYPES[row["kind"]])
        group, params = more.get((row["kind"], row["value"]), ("", ()))
        found.append(Labelled(tuple(sorted(types)), row["value"], group, _params(params)))
    return found


def _addresses(
    extract: Extract, kept: Mapping[str, Any], customer_id: int, contact_id: int | None
) -> list[Address]:
    """Return the addresses; one that stands as it came goes out with all its parts."""
    found: list[Address] = []
    whole: dict[str, list[Any]] = {}
    for parts in kept.get("addresses", ()):
        whole["\n".join(line for line in parts[:3] if line) + parts[3]] = parts
    for row in extract.places(customer_id, contact_id):
        parts = whole.get(row["street"] + row["city"])
        if parts is not None:
            *lines, group, params, types = parts
            named = dict(zip(PARTS, lines, strict=True))
            found.append(Address(types=tuple(types), group=group, params=_params(params), **named))
            continue
        types = tuple(sorted(row["label"].split()))
        found.append(
            Address(
                types, street=row["street"], city=row["city"], state=row["state"],
                postal_code=row["postal_code"], country=row["country"],
            )
        )  # fmt: skip
    return found


def _params(params: Any) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in params)


def _birthday(contact: Row, kept: Mapping[str, Any]) -> PartialDate | None:
    if "birthday" in kept:
        return PartialDate(*kept["birthday"])
    if contact["birth_lunar"]:
        return None
    parts = (contact["birth_year"], contact["birth_month"], contact["birth_day"])
    return PartialDate(*parts) if any(parts) else None
