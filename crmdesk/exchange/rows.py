"""Turns the rows of a table into typed values by a plan, and says what it could not read.

Converters are made once per column. Rows in which every column is text take a short way: a strip,
a zip and a dict, which is what lets 100,000 rows through in well under a second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType

from crmdesk.exchange.converters import Converter, converter_for
from crmdesk.exchange.fields import fields_of
from crmdesk.exchange.google import labels_of, own_cells, typed_targets
from crmdesk.exchange.own_columns import misfit, own_column, read_own
from crmdesk.exchange.plans import ColumnFormat, ImportPlan, ParsedRow, Problem
from crmdesk.exchange.tables import Table
from crmdesk.exchange.values import Corrected, Several, Unread

_JOINED_BY = {
    "tags": "; ",
    "hobbies": "; ",
    "im": "; ",
    "wechat": "; ",
    "whatsapp": "; ",
    "qq": "; ",
    "skype": "; ",
    "website": "; ",
    "children": ", ",
}
_LINES = ("street", "notes", "body")
_HOUSE = re.compile(r"^(\d+[a-zA-Z]?)\n")
_BIRTH = ("birth_year", "birth_month", "birth_day")
_PARTS_OF_NAME = ("prefix", "given_name", "middle_name", "family_name", "suffix")

_ADDRESSES = ("email", "email_2", "email_3")
MORE = MappingProxyType(
    {
        "phone": "phones", "mobile": "mobiles", "home_phone": "home_phones", "fax": "faxes",
        "pager": "pagers", "assistant_phone": "assistant_phones",
    }
)  # fmt: skip
"""Where further numbers of a field go: its name to that of a list in ParsedRow.values."""

Reader = Callable[[int, list[str]], ParsedRow]


def parse_rows(plan: ImportPlan, table: Table) -> Iterator[ParsedRow]:
    """Read the rows of a table by a plan.

    Empty rows are left out. A field filled by several columns holds them joined (streets and notes
    by line breaks); of several phone numbers, in columns or in one cell, the first fills the field
    and the rest a list (MORE); of e-mail addresses the first three fill email, email_2, email_3 and
    the rest the list "emails".

    Args:
        plan: which column goes where.
        table: the table of plan.path, its rows not yet read.
    """
    if plan.preset == "google_contacts":
        yield from _parse_google(plan, table)
        return
    read = _RowReader(plan, plan.mapping).reader()
    for number, row in enumerate(table.rows, table.first_row):
        if row and any(row):
            parsed = read(number, row)
            if parsed.values or parsed.extra or parsed.problems:
                yield parsed


def _parse_google(plan: ImportPlan, table: Table) -> Iterator[ParsedRow]:
    """Google's columns say by a cell beside them what they are, so each row has its own mapping."""
    readers: dict[tuple[tuple[int, str], ...], Reader] = {}
    heads = [re.sub(r" - Label$", " - Type", head) for head in plan.headers]
    for number, row in enumerate(table.rows, table.first_row):
        if not any(row):
            continue
        mapping, used = typed_targets(heads, row, plan.mapping)
        labels, said = labels_of(heads, row)
        own, taken = own_cells(heads, row)
        used |= said | taken
        key = tuple(mapping.items())
        if key not in readers:
            readers[key] = _RowReader(plan, mapping).reader()
        parsed = readers[key](number, ["" if i in used else cell for i, cell in enumerate(row)])
        parsed.labels = labels
        for name, value in own.items():
            _keep(parsed.extra, name, value)
        yield parsed


class _RowReader:
    """Reads rows by one mapping."""

    def __init__(self, plan: ImportPlan, mapping: dict[int, str]) -> None:
        fields = fields_of(plan.kind)
        self.kind = plan.kind
        self.headers = plan.headers
        self.width = len(plan.headers)
        targets: dict[str, list[int]] = {}
        for index, name in mapping.items():
            if name in fields and index < self.width:
                targets.setdefault(name, []).append(index)
        self.texts: list[tuple[int, str]] = []
        self.typed: list[tuple[int, str, Converter]] = []
        self.joined: list[tuple[str, str, list[int], list[Converter | None]]] = []
        for name, indexes in targets.items():
            made = [
                converter_for(name, fields[name].type, plan.formats.get(index, ColumnFormat()))
                for index in indexes
            ]
            if len(indexes) > 1 or (plan.preset == "google_contacts" and name != "notes"):
                self.joined.append((name, fields[name].type, indexes, made))
            elif made[0] is None:
                self.texts.append((indexes[0], name))
            else:
                self.typed.append((indexes[0], name, made[0]))
        taken = {index for indexes in targets.values() for index in indexes} | plan.dropped
        self.extras = [
            (i, plan.own.get(i, head)) for i, head in enumerate(self.headers) if i not in taken
        ]
        self.own = [
            (i, plan.own[i], plan.formats.get(i, ColumnFormat()))
            for i in plan.own
            if i not in taken and i < self.width
        ]
        births = [targets.get(name, [-1])[0] for name in _BIRTH]
        self.births = " / ".join(self.headers[i] for i in births) if min(births) >= 0 else ""
        self.names = plan.kind in ("contacts", "staff") and not targets.keys().isdisjoint(
            ("given_name", "family_name")
        )

    def reader(self) -> Reader:
        """The quickest way to read a row by this mapping."""
        plain = not (self.joined or self.births or self.names)
        if plain and not self.typed and not self.extras:
            names = [name for _, name in sorted(self.texts)]
            return partial(self.read_text, names)
        return self.read

    def read_text(self, names: list[str], number: int, row: list[str]) -> ParsedRow:
        """Read a row all of whose columns are text, each in a field of its own."""
        if len(row) > self.width:
            return self.read(number, row)
        values: dict[str, object] = {
            name: cell for name, cell in zip(names, map(str.strip, row), strict=False) if cell
        }
        return ParsedRow(number, values, {}, [])

    def read(self, number: int, row: list[str]) -> ParsedRow:
        """Read any row."""
        cells = [cell.strip() for cell in row]
        if len(cells) < self.width:
            cells += [""] * (self.width - len(cells))
        values: dict[str, object] = {name: cells[i] for i, name in self.texts if cells[i]}
        extra = self._extra(cells) if self.extras else {}
        parsed = ParsedRow(number, values, extra, [])
        for index, head, form in self.own:
            if cells[index]:
                self._own(parsed, index, head, form)
        if self.typed:
            self._read_typed(parsed, cells)
        if self.joined:
            self._join(parsed, cells)
        if len(cells) > self.width:
            self._overlong(parsed, cells)
        if self.births:
            self._birthday(parsed)
        if self.names and values.get("name") in (None, values.get("nickname")):
            _compose_name(values)
        return parsed

    def _read_typed(self, parsed: ParsedRow, cells: list[str]) -> None:
        values = parsed.values
        for index, name, convert in self.typed:
            cell = cells[index]
            if cell:
                value = self._convert(parsed, index, cell, convert)
                if isinstance(value, Several):
                    self._several(parsed, index, name, value)
                elif value is not None and name in values:
                    _spread(values, name, (str(value),))
                elif value is not None:
                    values[name] = value

    def _extra(self, cells: list[str]) -> dict[str, str]:
        """Return the filled cells that are in no field; columns of one header are joined."""
        extra: dict[str, str] = {}
        for index, head in self.extras:
            if cells[index]:
                _keep(extra, head, cells[index])
        return extra

    def _convert(self, parsed: ParsedRow, index: int, cell: str, convert: Converter) -> object:
        head = self.headers[index]
        try:
            value = convert(cell)
        except Unread as unread:
            parsed.problems.append(Problem(parsed.row, head, cell, unread.reason, unread.code))
            _keep(parsed.extra, head, cell)
            return None
        if isinstance(value, Corrected):
            parsed.problems.append(Problem(parsed.row, head, cell, value.reason, "corrected"))
            _keep(parsed.extra, head, cell)
            return value.value
        return value

    def _own(self, parsed: ParsedRow, index: int, head: str, form: ColumnFormat) -> None:
        """Read a cell as its own field takes it; say where it does not fit."""
        column, text = own_column(head), parsed.extra[head]
        read = read_own(column.kind, text, form) if column is not None else text
        if read is not None:
            parsed.extra[head] = read
        elif column is not None:
            parsed.problems.append(misfit(column.kind, parsed.row, self.headers[index], text))

    def _join(self, parsed: ParsedRow, cells: list[str]) -> None:
        for name, type_, indexes, converters in self.joined:
            found: list[tuple[int, object]] = []
            for index, convert in zip(indexes, converters, strict=True):
                for cell in cells[index].split(" ::: ") if cells[index] else ():
                    if convert is None:
                        found.append((index, cell))
                    elif cell.strip():
                        value = self._convert(parsed, index, cell.strip(), convert)
                        several = value if isinstance(value, Several) else (value,)
                        found += [(index, one) for one in several if one is not None]
            if found:
                self._store(parsed, name, type_, found, cells)

    def _several(self, parsed: ParsedRow, index: int, name: str, found: Several) -> None:
        """Take the numbers of one cell; a kind that has room for one keeps the cell beside it."""
        if self.kind in ("customers", "contacts"):
            _spread(parsed.values, name, found)
            return
        parsed.values[name] = found[0]
        _keep(parsed.extra, self.headers[index], "; ".join(found))

    def _store(
        self,
        parsed: ParsedRow,
        name: str,
        type_: str,
        found: list[tuple[int, object]],
        cells: list[str],
    ) -> None:
        values = parsed.values
        if type_ == "text":
            mark = "\n" if name.endswith(_LINES) else _JOINED_BY.get(name, " ")
            texts = dict.fromkeys(str(value) for _, value in found if str(value).strip())
            text = mark.join(texts)
            values[name] = _HOUSE.sub(r"\1 ", text) if name.endswith("street") else text
        elif type_ in ("phone", "email") and self.kind in ("customers", "contacts"):
            _spread(values, name, [str(value) for _, value in found])
        else:
            values[name] = found[0][1]
            for index, value in found[1:]:
                if value != found[0][1]:
                    _keep(parsed.extra, self.headers[index], cells[index])

    def _overlong(self, parsed: ParsedRow, cells: list[str]) -> None:
        for index in range(self.width, len(cells)):
            if cells[index]:
                head = f"Column {index + 1}"
                _keep(parsed.extra, head, cells[index])
                reason = "The row has more cells than there are headers."
                parsed.problems.append(
                    Problem(parsed.row, head, cells[index], reason, "too_many_cells")
                )

    def _birthday(self, parsed: ParsedRow) -> None:
        values = parsed.values
        parts = [values.get(name) for name in _BIRTH]
        year, month, day = parts
        if not (isinstance(year, int) and isinstance(month, int) and isinstance(day, int)):
            return
        try:
            values.setdefault("birthday", date(year, month, day))
        except ValueError:
            text = f"{year}-{month}-{day}"
            reason = f"{text} is no day in the calendar."
            head = self.births
            parsed.problems.append(Problem(parsed.row, head, text, reason, "impossible_date"))
            _keep(parsed.extra, head, text)
        for name in _BIRTH:
            del values[name]


def _spread(values: dict[str, object], name: str, found: Sequence[str]) -> None:
    """Put several numbers or addresses into a field, and what it cannot hold into its list."""
    mail = name in _ADDRESSES
    slots = (name, *(slot for slot in _ADDRESSES if slot != name)) if mail else (name,)
    more: list[str] = []
    for value in dict.fromkeys(found):
        free = next((slot for slot in slots if slot not in values), None)
        if free is None:
            more.append(value)
        else:
            values[free] = value
    if more:
        known = values.setdefault("emails" if mail else MORE[name], [])
        assert isinstance(known, list)
        known += more


def _keep(extra: dict[str, str], head: str, text: str) -> None:
    extra[head] = f"{extra[head]}\n{text}" if head in extra else text


def _compose_name(values: dict[str, object]) -> None:
    """Make the whole name from its parts; a Chinese name has the family first and no space."""
    given, family = str(values.get("given_name", "")), str(values.get("family_name", ""))
    if family and all("\u4e00" <= char <= "\u9fff" for char in family + given):
        values["name"] = family + given
        return
    parts = [str(values[part]) for part in _PARTS_OF_NAME if values.get(part)]
    if parts:
        values["name"] = " ".join(parts)
