"""Plans an import: which export is this, what does it hold, which column goes into which field."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from crmdesk.exchange.fields import KINDS, compact, fields_of, match_header
from crmdesk.exchange.own_columns import WITH_OWN_FIELDS, own_column
from crmdesk.exchange.own_sheets import OWN_SHEETS, own_sheet
from crmdesk.exchange.plans import ColumnFormat, ImportPlan, ParsedRow, Problem, Reading
from crmdesk.exchange.preset_data import PRESETS, Preset
from crmdesk.exchange.rows import parse_rows
from crmdesk.exchange.tables import Table, read_table
from crmdesk.exchange.values import are_paid_shares, learn_format

__all__ = [
    "ColumnFormat",
    "ImportPlan",
    "ParsedRow",
    "Problem",
    "Reading",
    "find_preset",
    "knows_rows",
    "match_columns",
    "parse_rows",
    "plan_import",
]

PREVIEW_ROWS = 20
"""Rows shown while the mapping is chosen."""

OWN = "crmdesk"
"""The preset of sheets that only our own export writes."""

_LEARN_ROWS = 2000
_RECOGNISE = Reading()
_SINGLE = frozenset(
    ("name", "ref", "number", "given_name", "family_name", "birthday", "customer_name", "total")
)
_TELLING = {
    "customers": ("name",),
    "contacts": ("given_name", "family_name", "job_title", "mobile", "email"),
    "products": ("name", "price", "unit", "category"),
    "orders": ("number", "ordered_on", "total", "customer_name", "customer_ref"),
    "order_lines": ("order_number", "product_ref", "quantity", "unit_price"),
    "opportunities": ("stage", "closed_on", "value", "opened_on", "probability"),
    "interactions": ("at", "subject", "body", "next_step", "outcome", "next_on"),
    "staff": ("manager_name", "office", "title"),
}
_NEEDED = {
    "customers": {"name", "ref"},
    "contacts": {"name", "given_name", "family_name", "email"},
    "products": {"name"},
    "orders": {"ordered_on", "number"},
    "order_lines": {"order_number"},
    "opportunities": {"stage", "value", "name", "ref"},
    "interactions": {"at", "body", "subject"},
    "staff": {"name", "given_name"},
}
_ONLY = {
    "customers": {
        "industry", "annual_revenue", "size_staff", "credit_limit", "parent_name", "tier",
        "tax_id", "payment_days", "short_name",
    },
    "contacts": {"given_name", "family_name", "birthday", "nickname", "home_phone", "job_title"},
    "products": {"price", "unit", "category"},
    "orders": {"ordered_on", "number", "total"},
    "order_lines": set(),
    "opportunities": {"probability", "closed_on", "opened_on"},
    "interactions": {"next_step", "outcome", "next_on", "body", "at"},
    "staff": {"manager_ref", "office"},
}  # fmt: skip


_NO_TOUCH = {"customer_name", "contact_name", "body", "staff_name"}
"""A list of names with notes is one of customers: of a visit one knows when, or what about."""
_TWO_OF_A_BIRTH = {"birth_year", "birth_month"}


def plan_import(
    path: Path | str, *, kind: str | None = None, reading: Reading = _RECOGNISE
) -> ImportPlan:
    """Look at a file and propose how to import it.

    Args:
        path: a CSV or XLSX file.
        kind: what the records are, when the user has said so; otherwise it is guessed.
        reading: what the user knows of how the file is written; the rest is recognised.

    Raises:
        NotATable: when there is no table in it.
        ValueError: when kind is none of fields.KINDS.
    """
    if kind is not None and kind not in KINDS and kind not in OWN_SHEETS:
        raise ValueError(f"{kind!r} is no kind of record")
    table = read_table(path, reading)
    own = own_sheet(table.headers) if kind not in KINDS else ""
    if own:
        return _own_plan(Path(path), own, table, reading)
    kind = kind if kind in KINDS else None
    rows = list(itertools.islice(table.rows, _LEARN_ROWS))
    preset = find_preset(table.headers) if table.has_header else None
    if preset is not None and kind not in (None, preset.kind):
        preset = None
    if preset is not None:
        mapping, found, confidence = _preset_mapping(preset, table.headers), preset.kind, 1.0
    elif table.has_header:
        found, mapping, confidence = _match_kind(table.headers, kind)
    else:
        found, mapping, confidence = _match_bare(table, kind)
    return ImportPlan(
        path=Path(path),
        kind=found,
        preset=preset.name if preset else None,
        mapping=mapping,
        headers=table.headers,
        encoding=table.encoding,
        delimiter=table.delimiter,
        confidence=confidence if table.confident else confidence * 0.8,
        preview=[row for row in rows if any(row)][:PREVIEW_ROWS],
        formats=_learn(table, rows, preset),
        reading=reading,
        own=_own_columns(found, table.headers, mapping),
    )


def _own_columns(kind: str, headers: list[str], mapping: dict[int, str]) -> dict[int, str]:
    """Return the columns whose headers say that they are own fields."""
    if kind not in WITH_OWN_FIELDS:
        return {}
    return {at: h for at, h in enumerate(headers) if at not in mapping and own_column(h)}


def _own_plan(path: Path, kind: str, table: Table, reading: Reading) -> ImportPlan:
    """Return the plan of a sheet of ours: every column is known, and written the usual way."""
    rows = list(itertools.islice(table.rows, PREVIEW_ROWS))
    return ImportPlan(
        path=path, kind=kind, preset=OWN,
        mapping=dict(enumerate(name for name, _, _ in OWN_SHEETS[kind])),
        headers=table.headers, encoding=table.encoding, delimiter=table.delimiter, confidence=1.0,
        preview=[row for row in rows if any(row)], reading=reading,
    )  # fmt: skip


def knows_rows(kind: str, names: Iterable[str]) -> bool:
    """Whether a mapping onto these fields says enough to tell the records of a kind apart."""
    return kind in OWN_SHEETS or not _NEEDED[kind].isdisjoint(names)


def find_preset(headers: list[str]) -> Preset | None:
    """Recognise an export by its headers, None when it is not known."""
    have = {compact(header) for header in headers}
    best: Preset | None = None
    for preset in PRESETS:
        wanted = {compact(header) for header in preset.signature}
        if wanted <= have and (best is None or len(wanted) > len(best.signature)):
            best = preset
    return best


def match_columns(headers: list[str], kind: str) -> tuple[dict[int, str], float]:
    """Map columns to the fields of a kind by the words of their headers.

    Returns:
        Column index to field name, and the share of columns that were mapped, weighted by likeness.
    """
    found = {i: match for i, head in enumerate(headers) if (match := match_header(head, kind))}
    mapping: dict[int, str] = {}
    best: dict[str, tuple[float, int]] = {}
    for index, (name, score) in found.items():
        if name in _SINGLE:
            if name in best and best[name][0] >= score:
                continue
            if name in best:
                del mapping[best[name][1]]
            best[name] = (score, index)
        mapping[index] = name
    _settle(headers, kind, mapping)
    score = sum(found[index][1] for index in mapping if index in found)
    return mapping, score / max(1, len(headers))


def _settle(headers: list[str], kind: str, mapping: dict[int, str]) -> None:
    """Words whose meaning depends on their neighbours: Title, Geburtstag, 单位."""
    names = set(mapping.values())
    if kind == "orders" and "quantity" in names and "unit" not in names:
        _settle_unit(headers, mapping)
    if kind == "contacts":
        for index, name in mapping.items():
            word = compact(headers[index])
            if name == "job_title" and word in ("title", "xtitle"):
                jobs = sum(other == "job_title" for other in mapping.values())
                if jobs > 1 or "suffix" in names:
                    mapping[index] = "prefix"
            if name == "birthday" and names >= _TWO_OF_A_BIRTH and "birth_day" not in names:
                mapping[index] = "birth_day"


def _settle_unit(headers: list[str], mapping: dict[int, str]) -> None:
    """单位 is a firm or a unit of measure: the latter, where another column names the customer."""
    keys = [compact(header) for header in headers]
    if "单位" not in keys:
        return
    firms = [
        at
        for at, header in enumerate(headers)
        if keys[at] != "单位" and (match_header(header, "orders") or ("",))[0] == "customer_name"
    ]
    if firms:
        mapping[keys.index("单位")] = "unit"
        if "customer_name" not in mapping.values():
            mapping[firms[0]] = "customer_name"


def _preset_mapping(preset: Preset, headers: list[str]) -> dict[int, str]:
    columns = {compact(header): name for header, name in preset.columns.items()}
    words = match_columns(headers, preset.kind)[0] if preset.words else {}
    fields = fields_of(preset.kind)
    mapping: dict[int, str] = {}
    for index, header in enumerate(headers):
        key = compact(header)
        name = columns[key] if key in columns else words.get(index, "")
        if not name and not preset.words and key not in columns:
            match = match_header(header, preset.kind)
            name = match[0] if match and match[0] in ("given_name", "family_name") else ""
        if name in fields:
            mapping[index] = name
    return mapping


def _match_kind(headers: list[str], kind: str | None) -> tuple[str, dict[int, str], float]:
    best: tuple[float, str, dict[int, str], float] | None = None
    for each in (kind,) if kind else KINDS:
        mapping, share = match_columns(headers, each)
        names = set(mapping.values())
        score = share
        if names & _NEEDED[each]:
            score += 0.15 + 0.1 * len(names & _ONLY[each])
        score += 0.05 * len(names.intersection(_TELLING[each]))
        if each == "interactions" and names <= _NO_TOUCH:
            score -= 0.5
        if best is None or score > best[0]:
            best = (score, each, mapping, share)
    assert best is not None
    return best[1], best[2], round(min(0.95, best[3]), 2)


def _match_bare(table: Table, kind: str | None) -> tuple[str, dict[int, str], float]:
    """A file without headers: a lone column is a list of names, otherwise the user has to say."""
    kind = kind or "customers"
    if len(table.headers) == 1 and "name" in fields_of(kind):
        return kind, {0: "name"}, 0.4
    return kind, {}, 0.0


def _learn(table: Table, rows: list[list[str]], preset: Preset | None) -> dict[int, ColumnFormat]:
    """How dates and figures of every column are written, as far as it differs from the usual."""
    known = {compact(head): form for head, form in preset.formats.items()} if preset else {}
    formats: dict[int, ColumnFormat] = {}
    for index, header in enumerate(table.headers):
        if compact(header) in known:
            formats[index] = known[compact(header)]
            continue
        cells = [row[index].strip() for row in rows if len(row) > index and row[index]]
        form = learn_format(cells)
        if "折" in header and are_paid_shares(cells):
            form = replace(form, negated=True)
        if form != ColumnFormat():
            formats[index] = form
    return formats
