"""What our own vCards carry besides the standard: lunar birthdays, a few facts, own fields.

What is delicate (health, family, ethnicity) or our judgement of somebody (stance, strength,
personality) is on no card: cards are handed on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crmdesk.book.values import Row
from crmdesk.exchange.births import Birth, read_birth
from crmdesk.exchange.cards import Property
from crmdesk.exchange.vcard_props import unescape
from crmdesk.services.importing.own_fields import own_header
from crmdesk.services.importing.profile import birth_values

OURS = "X-CRMDESK-"
FACTS = (
    "name_latin", "titles", "hobbies", "education", "career", "native_place", "birthplace",
    "tastes", "habits", "preferred_channel",
)  # fmt: skip
_LUNAR, _OWN = f"{OURS}LUNAR-BIRTHDAY", f"{OURS}OWN-FIELD"


def properties_of(row: Row, own_fields: Sequence[Row], record: str) -> list[Property]:
    """Return the properties of our own that a contact's or a customer's card has."""
    found: list[Property] = []
    for name in FACTS if record == "contact" else ():
        if row[name]:
            found.append(Property("", _property(name), (), _escape(row[name])))
    if record == "contact" and row["birth_lunar"]:
        parts = (row["birth_year"], row["birth_month"], row["birth_day"])
        born = str(Birth(*parts, True, row["birth_leap_month"]))
        if any(parts):
            found.append(Property("", _LUNAR, (), _escape(born)))
    custom = row["custom"] or {}
    for field in own_fields:
        value = custom.get(field["key"])
        if field["record"] == record and value not in (None, ""):
            label = (("LABEL", own_header(field)),)
            found.append(Property("", _OWN, label, _escape(str(value))))
    return found


def read_properties(unknown: Sequence[Property]) -> tuple[Row, dict[str, Any], list[Property]]:
    """Return columns, cells of own fields by header, and the properties that are not ours."""
    values: Row = {}
    cells: dict[str, Any] = {}
    others: list[Property] = []
    names = {_property(name): name for name in FACTS}
    for item in unknown:
        text = unescape(item.value)
        if item.name in names:
            values[names[item.name]] = text
        elif item.name == _LUNAR and read_birth(text, lunar=True) is not None:
            values |= birth_values(read_birth(text, lunar=True))
        elif item.name == _OWN and item.params:
            cells[item.params[0][1]] = text
        else:
            others.append(item)
    return values, cells, others


def _property(name: str) -> str:
    return OURS + name.upper().replace("_", "-")


def _escape(text: str) -> str:
    for mark in ("\\", ",", ";"):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")
