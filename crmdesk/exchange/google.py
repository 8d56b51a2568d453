"""Google Contacts' way of saying in one column what the next one holds ("Phone 1 - Type")."""

from __future__ import annotations

import re

_NUMBERED = re.compile(
    r"^(E-mail|Phone|Address|Website|Relation|Event|IM|Organization|Custom Field) (\d+) - (.+)$"
)
_APART = ":::"
_PHONES = {
    "mobile": "mobile",
    "home": "home_phone",
    "workfax": "fax",
    "homefax": "fax",
    "pager": "pager",
}
_LABELS = {
    "home": "home", "work": "work", "other": "other", "privat": "home", "arbeit": "work",
    "geschäftlich": "work", "andere": "other", "家庭": "home", "住宅": "home", "工作": "work",
    "单位": "work", "其他": "other",
}  # fmt: skip
_PARTS = {
    "Street": "street",
    "Extended Address": "street",
    "PO Box": "street",
    "City": "city",
    "Region": "state",
    "Postal Code": "postal_code",
    "Country": "country",
}
_RELATIONS = {
    "spouse": "spouse",
    "partner": "spouse",
    "child": "children",
    "manager": "manager_name",
    "assistant": "assistant_name",
    "referredby": "referred_by",
}
_UNDERSTOOD = {
    "Address": {"work", "home", "other", "andere"},
    "Phone": set(_PHONES),
    "Relation": set(_RELATIONS),
    "Event": {"anniversary"},
}


def typed_targets(
    headers: list[str], row: list[str], mapping: dict[int, str]
) -> tuple[dict[int, str], set[int]]:
    """Map the columns of one row by what its type cells say.

    Args:
        headers: headers of the file.
        row: cells of the row.
        mapping: the mapping of the plan; columns it does not name are added, "phone" is refined.

    Returns:
        The mapping of this row, and the indexes of the type cells that have been understood.
    """
    types = _types(headers, row)
    result, used = dict(mapping), set()
    for index, header in enumerate(headers):
        match = _NUMBERED.match(header)
        if match is None or index >= len(row) or not row[index].strip():
            continue
        family, number, part = match.groups()
        at, type_ = types.get((family, number), (-1, ""))
        target = _target(family, part, type_)
        if target is None or (mapping.get(index) not in (None, "phone")):
            continue
        result[index] = target
        if at >= 0 and type_ in _UNDERSTOOD[family]:
            used.add(at)
    return result, used


def labels_of(headers: list[str], row: list[str]) -> tuple[dict[str, str], set[int]]:
    """Say what the addresses of a row are: work, home, or the messenger they belong to.

    Returns:
        Address to label, and the indexes of the type cells that are said by it.
    """
    cells = {
        (match[1], match[2], match[3]): index
        for index, header in enumerate(headers)
        if (match := _NUMBERED.match(header)) and index < len(row) and row[index].strip()
    }
    labels: dict[str, str] = {}
    used: set[int] = set()
    for (family, number, part), index in cells.items():
        says = "Service" if family == "IM" else "Type"
        at = cells.get((family, number, says), -1)
        if part != "Value" or at < 0 or family not in ("E-mail", "Website", "IM"):
            continue
        values = [value.strip() for value in row[index].split(_APART)]
        words = [word.strip(" *") for word in row[at].split(_APART)]
        if family != "IM":
            words = [_LABELS.get(word.casefold(), "?") for word in words]
        words = words if len(words) == len(values) else words * len(values)
        if len(words) != len(values) or "?" in words:
            continue
        labels |= {value: word for value, word in zip(values, words, strict=True) if word}
        used.add(at)
    return labels, used


def own_cells(headers: list[str], row: list[str]) -> tuple[dict[str, str], set[int]]:
    """Return the custom fields of a row by their names, and the indexes of their cells."""
    found: dict[str, str] = {}
    used: set[int] = set()
    for index, header in enumerate(headers):
        match = _NUMBERED.match(header)
        if match is None or match[1] != "Custom Field" or match[3] != "Type":
            continue
        value = next((i for i, h in enumerate(headers) if h == header[:-4] + "Value"), -1)
        if 0 <= value < len(row) and row[index].strip() and row[value].strip():
            found[row[index].strip()] = row[value].strip()
            used |= {index, value}
    return found, used


def _types(headers: list[str], row: list[str]) -> dict[tuple[str, str], tuple[int, str]]:
    types = {}
    for index, header in enumerate(headers):
        match = _NUMBERED.match(header)
        if match and match[3] == "Type" and index < len(row):
            word = re.sub(r"[\W_]", "", row[index].casefold())
            types[match[1], match[2]] = (index, word)
    return types


def _target(family: str, part: str, type_: str) -> str | None:
    if family == "Address" and part in _PARTS:
        place = {"work": "business", "home": "home"}.get(type_)
        return f"{place}_{_PARTS[part]}" if place else f"other_{_PARTS[part]}"
    if part != "Value":
        return None
    if family == "Phone":
        return _PHONES.get(type_, "phone")
    if family == "Relation":
        return _RELATIONS.get(type_)
    if family == "Event":
        return "anniversary" if type_ == "anniversary" else None
    return None
