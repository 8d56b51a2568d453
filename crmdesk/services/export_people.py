"""Customers and contacts as tables that lose nothing a row can hold.

Somebody with three telephones fills three columns; the user's own fields have a column each, whose
header says what they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal

from crmdesk.book.queries.exporting import widest
from crmdesk.book.values import Row
from crmdesk.exchange.births import Birth
from crmdesk.services.book_sheets import moment_text
from crmdesk.services.export_extract import Common, Extract, Sheet, headers_of
from crmdesk.services.fields import to_major
from crmdesk.services.importing.own_fields import join_cells, own_header

CUSTOMER = (
    "name", "ref", "kind", "industry", "region", "country", "city", "source_channel", "stage",
    "tier", "size_staff", "founded_year", "payment_days", "currency", "notes", "customer_since",
    "name_local", "name_latin", "short_name", "occupation", "size_note", "economic_strength",
    "income_band", "tax_id", "service_level", "trade_role", "relation", "paydays",
    "delivery_promise", "headcount", "tier_locked_until",
)  # fmt: skip
CUSTOMER_MORE = (
    "annual_revenue", "credit_limit", "owner_name", "parent_name", "referred_by",
    "introducer_contact", "introducer_contact_of", "recorded_at", "tags", "website", "wechat",
    "whatsapp", "im", "street", "state", "postal_code", "latitude", "longitude",
)  # fmt: skip
CONTACT = (
    "name", "name_latin", "given_name", "middle_name", "family_name", "prefix", "suffix",
    "nickname", "job_title", "department", "titles", "sex", "education", "hobbies", "native_place",
    "birthplace", "ethnicity", "health", "career", "family", "personality", "tastes", "habits",
    "preferred_channel", "consent", "consent_on", "stance", "last_seen_on", "notes",
)  # fmt: skip
PLACE = ("street", "city", "state", "postal_code", "country")
CONTACT_MORE = (
    "buying_role", "relation_strength", "customer_name", "website", "wechat", "whatsapp", "im",
    *(f"{place}_{part}" for place in ("business", "home", "other") for part in PLACE),
    "birthday", "birth_year", "birth_month", "day_of_birth", "lunar_birthday", "manager_name",
    "recorded_at",
)  # fmt: skip
FRONT = ("Name", "Customer name", "Job title", "Department", "Phone", "Mobile", "Fax", "Email")
"""The columns that one looks at first stand first, with all of their kind."""
Cells = list[object]


def money(minor: int | None, currency: str) -> Decimal | None:
    """Return an amount in major units, None where there is none."""
    return None if minor is None else to_major(minor, currency)


def _people_sheet(
    common: Common, fields: Sequence[str], spread: Sequence[tuple[str, int]], record: str,
    rows: Iterator[Cells],
) -> Sheet:  # fmt: skip
    """Return a sheet of rows whose columns are in the order in which one looks at them."""
    headers = headers_of(*fields)
    for name, width in spread:
        headers += headers_of(*(name if i == 0 else f"{name} {i + 1}" for i in range(width)))
    headers += [own_header(field) for field in common.own_fields if field["record"] == record]
    headers += headers_of("other_cells")

    def rank(place: int) -> int:
        word = headers[place].rstrip("0123456789 ")
        return FRONT.index(word) if word in FRONT else len(FRONT)

    order = sorted(range(len(headers)), key=rank)
    return Sheet(
        [headers[place] for place in order], ([row[place] for place in order] for row in rows)
    )


def _spread(values: Sequence[str], width: int) -> Cells:
    """Return values over so many cells; what is left over goes into the last."""
    if len(values) > width > 0:
        values = [*values[: width - 1], "; ".join(values[width - 1 :])]
    return [*values[:width], *[""] * (width - len(values))]


def _own_cells(extract: Extract, record: str, row: Row, *, alone: bool) -> Cells:
    """Return a cell per own field, and one of what else is kept with the row."""
    custom = row["custom"] or {}
    known = [field["key"] for field in extract.own_fields if field["record"] == record]
    more = {k: str(v) for k, v in custom.items() if k not in known and v}
    more |= {k: v for k, v in (row["extra"] or {}).items() if isinstance(v, str)}
    further = _further_places(extract, row) if alone else {}
    return [*(custom.get(key, "") for key in known), join_cells(more | further)]


def customers_sheet(common: Common, pages: Iterator[Extract], *, alone: bool) -> Sheet:
    """Return a sheet with a row per customer; ``alone`` where it is the only one written."""
    most = widest(common.connection, common.ids, people=False)
    spread = [(kind, most.get(kind, 0)) for kind in ("phone", "mobile", "fax", "email")]
    rows = (
        [*_customer(page, row), *_numbers_of(page, row, spread),
         *_own_cells(page, "customer", row, alone=alone)]
        for page in pages for row in page.customers
    )  # fmt: skip
    return _people_sheet(common, (*CUSTOMER, *CUSTOMER_MORE), spread, "customer", rows)


def _customer(extract: Extract, row: Row) -> Cells:
    own = row["id"]
    currency = row["currency"] or extract.currency
    place = _seat(extract, row)
    giver = row["introducer_contact_id"]
    return [
        *(row[name] for name in CUSTOMER),
        money(row["annual_revenue"], currency), money(row["credit_limit"], currency),
        extract.name(row["owner_id"]), extract.name(row["parent_id"]),
        extract.name(row["introducer_customer_id"]), extract.name(giver),
        extract.name(extract.customer_of(giver)), moment_text(row["created_at"]),
        "; ".join(extract.tags(own)),
        *("; ".join(extract.reached(own, None, k)) for k in ("web", "wechat", "whatsapp")),
        "; ".join(extract.reached(own, None, "message", "post")),
        *(place.get(name, "") for name in ("street", "state", "postal_code")),
        place.get("latitude"), place.get("longitude"),
    ]  # fmt: skip


def _seat(extract: Extract, row: Row) -> Row:
    """Return the first address of a customer if it is in the city that the customer is in."""
    place = next(iter(extract.places(row["id"], None)), None)
    if place is None or (place["city"], place["country"]) != (row["city"], row["country"]):
        return {}
    return place


def _numbers_of(extract: Extract, row: Row, spread: Sequence[tuple[str, int]]) -> Iterator[object]:
    for kind, width in spread:
        yield from _spread(extract.reached(row["id"], None, kind), width)


def contacts_sheet(common: Common, pages: Iterator[Extract]) -> Sheet:
    """Return a sheet with a row per contact."""
    most = widest(common.connection, common.ids, people=True)
    spread = [(name, most.get(sort, 0)) for name, sort, _, _ in _NUMBERS]

    def cells(page: Extract, row: Row) -> Iterator[object]:
        yield from _contact(page, row)
        for (_, _, kind, belongs), (_, width) in zip(_NUMBERS, spread, strict=True):
            yield from _spread(_numbers(page, row, kind, belongs), width)
        yield from _own_cells(page, "contact", row, alone=False)

    rows = (list(cells(page, row)) for page in pages for row in page.contacts)
    return _people_sheet(common, (*CONTACT, *CONTACT_MORE), spread, "contact", rows)


def _contact(extract: Extract, row: Row) -> Cells:
    customer, own = row["customer_id"], row["id"]
    places = _places(extract, customer, own)[:3]
    return [
        *(row[name] for name in CONTACT), row["role"], row["strength"],
        extract.name(customer),
        *("; ".join(extract.reached(customer, own, k)) for k in ("web", "wechat", "whatsapp")),
        "; ".join(extract.reached(customer, own, "message", "post")),
        *((place or {}).get(p, "") for place in places for p in PLACE),
        *_birthday(row), extract.name(row["reports_to_id"]), moment_text(row["created_at"]),
    ]  # fmt: skip


def _is_home(label: str) -> bool:
    return "home" in label.split()


def _is_pager(label: str) -> bool:
    return "pager" in label.split()


_NUMBERS: tuple[tuple[str, str, str, Callable[[str], bool]], ...] = (
    ("phone", "phone", "phone", lambda label: not (_is_home(label) or _is_pager(label))),
    ("home_phone", "home", "phone", _is_home),
    ("pager", "pager", "phone", lambda label: _is_pager(label) and not _is_home(label)),
    ("mobile", "mobile", "mobile", lambda label: True),
    ("fax", "fax", "fax", lambda label: True),
    ("email", "email", "email", lambda label: True),
)
"""Columns of numbers: name, what ``widest`` calls it, kind of channel, which labels go there."""


def _numbers(
    extract: Extract, contact: Row, kind: str, belongs: Callable[[str], bool]
) -> list[str]:
    rows = extract.channels(contact["customer_id"])
    mine = (r for r in rows if r["contact_id"] == contact["id"] and r["kind"] == kind)
    return [row["value"] for row in mine if belongs(row["label"])]


def _places(extract: Extract, customer_id: int, contact_id: int) -> list[Row | None]:
    """Return a contact's place at work, at home and another, then those no column is left for."""
    places = extract.places(customer_id, contact_id)
    homes = [place for place in places if _is_home(place["label"])]
    others = [place for place in places if place["label"] == "other" and place not in homes]
    offices = [place for place in places if place not in homes and place not in others]
    rest = [*others, *offices[1:], *homes[1:]]
    first = (next(iter(found), None) for found in (offices, homes, rest))
    return [*first, *rest[1:]]


def _further_places(extract: Extract, row: Row) -> dict[str, str]:
    """Return the addresses that have no columns, as cells of their own."""
    places = [p for p in extract.places(row["id"], None) if p is not _seat(extract, row)]
    found: dict[str, str] = {}
    for number, place in enumerate(places, 2):
        parts = (place["label"], *(place[name] for name in PLACE))
        found[f"Address {number}"] = ", ".join(part for part in parts if part)
    return found


def _birthday(row: Row) -> Cells:
    """Return day; year, month and day where they make no whole one; and the lunar birthday."""
    year, month, day = parts = (row["birth_year"], row["birth_month"], row["birth_day"])
    if row["birth_lunar"]:
        lunar = any(parts)
        return [*[None] * 4, str(Birth(*parts, True, row["birth_leap_month"])) if lunar else ""]
    with suppress(ValueError):
        if year and month and day:
            return [date(year, month, day), None, None, None, ""]
    return [None, year, month, day, ""]
