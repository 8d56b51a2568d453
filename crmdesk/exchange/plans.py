"""What an import is going to do with a file, and what it found: plain values, no doing."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell (or a line of a vCard) that was not taken as it stands.

    Attributes:
        row: 1-based number of the record in the file, the header counted.
        column: header of the column, or name of the property.
        value: the text as it stands in the file.
        reason: short English sentence.
        code: stable name of the reason, by which it can be translated; "corrected" when a
            misspelling was put right.
    """

    row: int
    column: str
    value: str
    reason: str
    code: str


@dataclass(frozen=True, slots=True)
class ColumnFormat:
    """How the figures and dates of one column are written.

    Attributes:
        day_first: 3/4/2024 is the 3rd of April.
        decimal_comma: 1.234,5 rather than 1,234.5.
        factor: unit of the figures, e.g. 1000000 when they are in millions.
        negated: a yes in the file is a no in the field; a share that is paid, a discount.
    """

    day_first: bool = False
    decimal_comma: bool = False
    factor: Decimal = Decimal(1)
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read where the user knows better; what is empty is recognised.

    Attributes:
        encoding: Python's name of the encoding of a text file.
        delimiter: the one character that parts its columns.
        sheet: name of a sheet of a workbook.
        header: whether the first row holds headers; None to find out.
    """

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    header: bool | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """How the columns of a file go into fields; change it with dataclasses.replace.

    Attributes:
        path: the file.
        kind: kind of the records, one of fields.KINDS.
        preset: name of the preset that was recognised, None when words were matched.
        mapping: column index to field name; columns not named go to ParsedRow.extra.
        dropped: columns that are not imported at all, not even to ParsedRow.extra.
        own: column index to the header of an own field (``own_columns``) that it fills; such a
            column is in no mapping.
        reading: what the user said of how the file is to be read.
        headers: headers of all columns.
        encoding: encoding of the text, "" for XLSX.
        delimiter: delimiter, "" for XLSX.
        confidence: 0 to 1, how sure kind and mapping are.
        preview: the first 20 rows as they stand.
        formats: column index to how it is written, where it is not the usual way.
    """

    path: Path
    kind: str
    preset: str | None
    mapping: dict[int, str]
    headers: list[str]
    encoding: str
    delimiter: str
    confidence: float
    preview: list[list[str]]
    formats: dict[int, ColumnFormat] = field(default_factory=dict)
    dropped: frozenset[int] = frozenset()
    reading: Reading = Reading()
    own: dict[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class ParsedRow:
    """One record of a file, read.

    Attributes:
        row: 1-based number of the record in the file, the header counted.
        values: field name to typed value; empty cells are left out.
        extra: header to text of the filled cells that are in no field.
        problems: cells that could not be read, or were put right.
        labels: number or address to what it is (home, work, Skype), where the file says so.
    """

    row: int
    values: dict[str, object]
    extra: dict[str, str]
    problems: list[Problem]
    labels: dict[str, str] = field(default_factory=dict)
