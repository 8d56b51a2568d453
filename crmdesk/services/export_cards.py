"""Contacts as vCards: what they came with that has no column goes out again as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crmdesk.book.values import Row
from crmdesk.exchange.cards import Address, Card, Labelled, PartialDate, Photo, Property
from crmdesk.services.export_tables import Extract

PHONES = ("phone", "mobile", "fax", "whatsapp")
TYPES = {"mobile": "cell", "fax": "fax"}
PARTS = ("pobox", "extended", "street", "city", "state", "postal_code", "country")
SEXES = {"m": "M", "f": "F", "other": "O"}


def cards_of(extract: Extract) -> Iterator[Card]:
    """Yield a card for every contact, and for every customer that has none or more to say.

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
    person = customer["kind"] == "person"
    org = kept.get("org") or ([] if person else [customer["name"]])
    if not kept and contact["department"] and org:
        org = [*org, contact["department"]]
    card = _base(extract, kept, customer["id"], contact["id"], contact["notes"])
    nicknames = kept.get("nicknames") or ([contact["nickname"]] if contact["nickname"] else [])
    mime, data = extract.photos.get(contact["photo_id"], ("", b""))
    return _with(
        card,
        formatted_name=kept.get("formatted_name") or contact["name"],
        family=contact["family_name"], given=contact["given_name"],
        additional=contact["middle_name"], prefix=contact["prefix"], suffix=contact["suffix"],
        nicknames=list(nicknames), org=list(org), title=contact["job_title"],
        birthday=_birthday(contact, kept),
        gender=kept.get("gender") or SEXES.get(contact["sex"], ""),
        photo=Photo(mime, data) if data else card.photo,
    )  # fmt: skip


def _company(extract: Extract, customer: Row) -> Card:
    kept: Mapping[str, Any] = (customer["extra"] or {}).get("vcard", {})
    card = _base(extract, kept, customer["id"], None, customer["notes"])
    name = customer["name"]
    person = customer["kind"] == "person"
    org = list(kept.get("org") or ([] if person else [name]))
    return _with(card, formatted_name=kept.get("formatted_name") or name, org=org)


def _with(card: Card, **values: Any) -> Card:
    from dataclasses import replace

    return replace(card, **values)


def _base(
    extract: Extract, kept: Mapping[str, Any], customer_id: int, contact_id: int | None, notes: str
) -> Card:
    tags = [tag["tag"] for tag in extract.tags.get(customer_id, ())]
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
        categories=list(kept.get("categories") or tags),
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
    for row in extract.channels.get(customer_id, ()):
        if row["contact_id"] != contact_id or row["kind"] not in kinds:
            continue
        types = set(row["label"].split())
        if not kept and row["kind"] in TYPES:
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
