"""Looking at a file before it is imported: what it is, how many rows, and how they will read."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from crmdesk.exchange.cards import Card
from crmdesk.exchange.fields import fields_of
from crmdesk.exchange.own_columns import WITH_OWN_FIELDS
from crmdesk.exchange.plans import ImportPlan, ParsedRow, Problem, Reading
from crmdesk.exchange.presets import knows_rows, parse_rows, plan_import
from crmdesk.exchange.tables import Table, filled_sheets, read_table
from crmdesk.exchange.vcard import read_vcards
from crmdesk.services.importing.meant import Meaning, meanings
from crmdesk.services.importing.sources import is_card, is_sure, read_bytes

SAMPLE_ROWS = 40
"""Rows whose reading is shown while the mapping is chosen."""
NO_RECORDS = "northwind_categories"
"""The preset whose rows are no records of their own: they say more of records that are there."""

Stopped = Callable[[], bool]

__all__ = [
    "SAMPLE_ROWS",
    "Look",
    "Problem",
    "Reading",
    "carry_over",
    "is_sure",
    "look",
    "missing_field",
    "preview",
    "troubles",
]


@dataclass(frozen=True, slots=True)
class Look:
    """What a file turned out to be.

    Attributes:
        path: the file.
        kind: kind of its records.
        plan: how its columns go into fields; None for contact cards, which need no plan.
        rows: records in the file.
        sample: the first rows as they stand, blank lines as empty lists.
        first_row: 1-based place of the first of them in the file.
        sheet: the sheet that is read, "" for a text file.
        sheets: the filled sheets of a workbook, where none was asked for.
        has_header: whether the headers are the file's own.
        confident: False when the encoding is a guess.
        cards: the first cards as rows, where it holds cards.
    """

    path: Path
    kind: str
    plan: ImportPlan | None
    rows: int
    sample: tuple[list[str], ...] = ()
    first_row: int = 1
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    has_header: bool = True
    confident: bool = True
    cards: tuple[ParsedRow, ...] = ()


def look(
    path: Path, *, kind: str | None = None, reading: Reading | None = None, stopped: Stopped
) -> Look | None:
    """Read a file through once, changing nothing; None when stopped.

    Args:
        path: the file.
        kind: what its records are, where the user said so.
        reading: how it is to be read, where the user said so.
        stopped: asked now and then whether anybody still wants to know.

    Raises:
        CrmdeskError: it cannot be read.
    """
    data = read_bytes(path)
    if is_card(path, data):
        return _look_at_cards(path, data, stopped)
    reading = reading or Reading()
    plan = plan_import(path, kind=kind, reading=reading)
    if stopped():
        return None
    table = read_table(path, reading)
    rows = iter(table.rows)
    sample = tuple(itertools.islice(rows, SAMPLE_ROWS))
    count = 0
    for number, row in enumerate(itertools.chain(sample, rows)):
        count += any(row)
        if number % 5000 == 0 and stopped():
            return None
    return Look(
        path, plan.kind, plan, count, sample, table.first_row, table.sheet,
        () if reading.sheet else filled_sheets(path),
        table.has_header, table.confident,
    )  # fmt: skip


def preview(found: Look, plan: ImportPlan) -> list[ParsedRow]:
    """Read the sample of a file by a plan."""
    table = Table(
        plan.headers, iter(found.sample), plan.encoding, plan.delimiter, found.sheet,
        found.first_row, 0, found.has_header,
    )  # fmt: skip
    rows = list(parse_rows(plan, table))
    heads = {name: plan.headers[at] for at, name in plan.mapping.items() if at < len(plan.headers)}
    chosen = meanings(plan.kind)
    for row in rows:
        _put_choices(row, chosen, heads)
    return rows


def _put_choices(row: ParsedRow, chosen: dict[str, Meaning], heads: dict[str, str]) -> None:
    """Replace words of the file by the choices they stand for; report those that are none."""
    for name in chosen.keys() & row.values.keys():
        said = str(row.values[name])
        meant = chosen[name](said)
        if meant is not None:
            row.values[name] = meant
            continue
        del row.values[name]
        reason = "This is no tier: A, B, C or D."
        row.problems.append(Problem(row.row, heads.get(name, name), said, reason, "not_a_tier"))


def missing_field(plan: ImportPlan) -> str:
    """Return the field without which the rows cannot be told apart, "" where it is mapped."""
    if plan.preset == NO_RECORDS or knows_rows(plan.kind, plan.mapping.values()):
        return ""
    return {"orders": "number", "order_lines": "order_number"}.get(plan.kind, "name")


def carry_over(proposed: ImportPlan, chosen: ImportPlan, fresh: ImportPlan) -> ImportPlan:
    """Return the plan of a file that was read anew, with what the user had chosen by then.

    Args:
        proposed: the plan as it was first found.
        chosen: the same as the user left it.
        fresh: the plan of the new reading; where it parts the file into other columns, or holds
            no such field, the choice is void.
    """
    if len(fresh.headers) != len(chosen.headers):
        return fresh
    fields = fields_of(fresh.kind)
    mapping, dropped, own = dict(fresh.mapping), set(fresh.dropped), dict(fresh.own)
    for at in range(len(chosen.headers)):
        target, gone = chosen.mapping.get(at), at in chosen.dropped
        same = target == proposed.mapping.get(at) and gone == (at in proposed.dropped)
        if same and at not in chosen.own:
            continue
        if target is not None and target not in fields:
            continue
        mapping.pop(at, None)
        dropped.discard(at)
        if at in chosen.own:
            own[at] = chosen.own[at]
        elif gone:
            dropped.add(at)
        elif target is not None:
            mapping[at] = target
    formats = dict(fresh.formats)
    formats |= {at: how for at, how in chosen.formats.items() if proposed.formats.get(at) != how}
    return replace(
        fresh,
        mapping=dict(sorted(mapping.items())),
        dropped=frozenset(dropped),
        formats=formats,
        own=own if fresh.kind in WITH_OWN_FIELDS else {},
    )


def troubles(plan: ImportPlan, stopped: Stopped) -> int | None:
    """Count the cells of the whole file that cannot be read by a plan; None when stopped."""
    count = 0
    chosen = meanings(plan.kind)
    for number, parsed in enumerate(parse_rows(plan, read_table(plan.path, plan.reading))):
        _put_choices(parsed, chosen, {})
        count += len(parsed.problems)
        if number % 1000 == 0 and stopped():
            return None
    return count


def _look_at_cards(path: Path, data: bytes, stopped: Stopped) -> Look | None:
    count = 0
    shown: list[ParsedRow] = []
    for card in read_vcards(data):
        count += 1
        if len(shown) < SAMPLE_ROWS:
            shown.append(_card_row(card, count))
        if count % 200 == 0 and stopped():
            return None
    return Look(path, "contacts", None, count, cards=tuple(shown))


def _card_row(card: Card, number: int) -> ParsedRow:
    values = {name: value for name, value in _card_values(card) if value}
    return ParsedRow(number, values, {}, list(card.problems))


def _card_values(card: Card) -> Iterator[tuple[str, object]]:
    yield "name", card.formatted_name or f"{card.given} {card.family}".strip()
    yield "customer_name", card.org[0] if card.org else ""
    yield "job_title", card.title
    yield "phone", ", ".join(phone.value for phone in card.phones)
    yield "email", ", ".join(email.value for email in card.emails)
    place = card.addresses[0] if card.addresses else None
    yield "business_city", place.city if place else ""
    yield "birthday", card.birthday.text if card.birthday else ""
    yield "notes", card.notes
