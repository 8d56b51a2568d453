"""Customers and contacts as tables that lose nothing a row can hold.

Somebody with three telephones fills three columns; the user's own fields have a column each, whose
header says what they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal

from crmdesk.book.values import Row
from crmdesk.exchange.births import Birth
from crmdesk.services.export_extract import Extract, Sheet, headers_of
from crmdesk.services.fields import to_major
from crmdesk.services.importing.own_fields import join_cells, own_header

CUSTOMER = (
    "name", "ref", "kind", "industry", "region", "country", "city", "source_channel", "stage",
    "tier", "size_staff", "founded_year", "payment_days", "currency", "notes", "customer_since",
    "name_local", "name_latin", "short_name", "occupation", "size_note", "economic_strength",
    "income_band", "tax_id", "service_level", "trade_role", "relation", "paydays",
    "delivery_promise", "headcount",
)  # fmt: skip
CONTACT = (
    "name", "name_latin", "given_name", "middle_name", "family_name", "prefix", "suffix",
    "nickname", "job_title", "department", "titles", "sex", "education", "hobbies", "native_place",
    "birthplace", "ethnicity", "health", "career", "family", "personality", "tastes", "habits",
    "preferred_channel", "consent", "consent_on", "stance", "last_seen_on", "notes",
)  # fmt: skip
PLACE = ("street", "city", "state", "postal_code", "country")
FRONT = ("Name", "Customer name", "Job title", "Department", "Phone", "Mobile", "Fax", "Email")
"""The columns that one looks at first stand first, with all of their kind."""
Values = Sequence[str]


def money(minor: int | None, currency: str) -> Decimal | None:
    """Return an amount in major units, None where there is none."""
    return None if minor is None else to_major(minor, currency)


def _spread(sheet: Sheet, name: str, columns: Sequence[Values]) -> None:
    """Append as many columns of a name as somebody has values, to every row its own."""
    width = max((len(values) for values in columns), default=0)
    sheet.headers += headers_of(*(name if i == 0 else f"{name} {i + 1}" for i in range(width)))
    for row, values in zip(sheet.rows, columns, strict=True):
        row += [*values, *[""] * (width - len(values))]


def _in_order(sheet: Sheet) -> Sheet:
    """Return the sheet with what one looks at first in front."""

    def rank(place: int) -> int:
        word = sheet.headers[place].rstrip("0123456789 ")
        return FRONT.index(word) if word in FRONT else len(FRONT)

    order = sorted(range(len(sheet.headers)), key=rank)
    rows = [[row[place] for place in order] for row in sheet.rows]
    return Sheet([sheet.headers[place] for place in order], rows)


def _add_own_fields(sheet: Sheet, extract: Extract, record: str, rows: Sequence[Row]) -> None:
    """Append a column per own field, and one of what else is kept with the rows."""
    known = [field for field in extract.own_fields if field["record"] == record]
    for field in known:
        sheet.headers.append(own_header(field))
        for cells, row in zip(sheet.rows, rows, strict=True):
            cells.append((row["custom"] or {}).get(field["key"], ""))
    sheet.headers += headers_of("other_cells")
    keys = {field["key"] for field in known}
    for cells, row in zip(sheet.rows, rows, strict=True):
        more = {k: str(v) for k, v in (row["custom"] or {}).items() if k not in keys and v}
        more |= {k: v for k, v in (row["extra"] or {}).items() if isinstance(v, str)}
        cells.append(join_cells(more | _further_places(extract, record, row)))


def customers_sheet(extract: Extract) -> Sheet:
    """Return a sheet with a row per customer."""
    sheet = Sheet(
        headers_of(
            *CUSTOMER, "annual_revenue", "credit_limit", "owner_name", "parent_name",
            "referred_by", "tags", "website", "wechat", "whatsapp", "im", "street", "state",
            "postal_code", "latitude", "longitude",
        )
    )  # fmt: skip
    for row in extract.customers:
        own = row["id"]
        currency = row["currency"] or extract.currency
        place = next(iter(extract.places(own, None)), {})
        introducer = row["introducer_customer_id"] or row["introducer_contact_id"]
        sheet.rows.append(
            [
                *(row[name] for name in CUSTOMER),
                money(row["annual_revenue"], currency), money(row["credit_limit"], currency),
                extract.name(row["owner_id"]), extract.name(row["parent_id"]),
                extract.name(introducer),
                "; ".join(tag["tag"] for tag in extract.tags.get(own, ())),
                *("; ".join(extract.reached(own, None, k)) for k in ("web", "wechat", "whatsapp")),
                "; ".join(extract.reached(own, None, "message", "post")),
                *(place.get(name, "") for name in ("street", "state", "postal_code")),
                place.get("latitude"), place.get("longitude"),
            ]
        )  # fmt: skip
    for kind in ("phone", "mobile", "fax", "email"):
        _spread(sheet, kind, [extract.reached(r["id"], None, kind) for r in extract.customers])
    _add_own_fields(sheet, extract, "customer", extract.customers)
    return _in_order(sheet)


def contacts_sheet(extract: Extract) -> Sheet:
    """Return a sheet with a row per contact."""
    sheet = Sheet(
        headers_of(
            *CONTACT, "buying_role", "relation_strength", "customer_name", "website", "wechat",
            "whatsapp", "im", *(f"business_{p}" for p in PLACE), *(f"home_{p}" for p in PLACE),
            *(f"other_{p}" for p in PLACE), "birthday", "birth_year", "birth_month",
            "day_of_birth", "lunar_birthday", "manager_name",
        )
    )  # fmt: skip
    for row in extract.contacts:
        customer, own = row["customer_id"], row["id"]
        places = _places(extract, customer, own)[:3]
        sheet.rows.append(
            [
                *(row[name] for name in CONTACT), row["role"], row["strength"],
                extract.name(customer),
                *("; ".join(extract.reached(customer, own, k)) for k in
                  ("web", "wechat", "whatsapp")),
                "; ".join(extract.reached(customer, own, "message", "post")),
                *((place or {}).get(p, "") for place in places for p in PLACE),
                *_birthday(row), extract.name(row["reports_to_id"]),
            ]
        )  # fmt: skip
    for name, kind, belongs in _NUMBERS:
        _spread(sheet, name, [_numbers(extract, row, kind, belongs) for row in extract.contacts])
    _add_own_fields(sheet, extract, "contact", extract.contacts)
    return _in_order(sheet)


def _is_home(label: str) -> bool:
    return "home" in label.split()


def _is_pager(label: str) -> bool:
    return "pager" in label.split()


_NUMBERS: tuple[tuple[str, str, Callable[[str], bool]], ...] = (
    ("phone", "phone", lambda label: not (_is_home(label) or _is_pager(label))),
    ("home_phone", "phone", _is_home),
    ("pager", "phone", lambda label: _is_pager(label) and not _is_home(label)),
    ("mobile", "mobile", lambda label: True),
    ("fax", "fax", lambda label: True),
    ("email", "email", lambda label: True),
)
"""Columns of numbers: their name, the kind of channel, and which of its labels go there."""


def _numbers(
    extract: Extract, contact: Row, kind: str, belongs: Callable[[str], bool]
) -> list[str]:
    rows = extract.channels.get(contact["customer_id"], ())
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


def _further_places(extract: Extract, record: str, row: Row) -> dict[str, str]:
    """Return the addresses that have no columns, as cells of their own."""
    if record == "customer":
        places: Sequence[Row | None] = extract.places(row["id"], None)[1:]
    else:
        places = _places(extract, row["customer_id"], row["id"])[3:]
    found: dict[str, str] = {}
    for number, place in enumerate(places, 2 if record == "customer" else 4):
        if place is not None:
            parts = (place["label"], *(place[name] for name in PLACE))
            found[f"Address {number}"] = ", ".join(part for part in parts if part)
    return found


def _birthday(row: Row) -> list[object]:
    """Return day; year, month and day where they make no whole one; and the lunar birthday."""
    year, month, day = parts = (row["birth_year"], row["birth_month"], row["birth_day"])
    if row["birth_lunar"]:
        lunar = any(parts)
        return [*[None] * 4, str(Birth(*parts, True, row["birth_leap_month"])) if lunar else ""]
    with suppress(ValueError):
        if year and month and day:
            return [date(year, month, day), None, None, None, ""]
    return [None, year, month, day, ""]
