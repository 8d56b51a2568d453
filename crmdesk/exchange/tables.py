"""Reads CSV and XLSX files as one thing: headers and a stream of rows of text.

CSV is what RFC 4180 says plus what is met: four delimiters, preambles, comment lines, rows that are
too short or too long, no header. XLSX is read through calamine, first sheet that is not empty.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from crmdesk.errors import CrmdeskError
from crmdesk.exchange.encodings import DecodeError, decode, decode_as
from crmdesk.exchange.fields import known_header
from crmdesk.exchange.long_texts import SHEET as LONG_TEXTS
from crmdesk.exchange.long_texts import put_together
from crmdesk.exchange.plans import Reading

DELIMITERS = (",", ";", "\t", "|")
"""Delimiters that are recognised."""

_RECOGNISE = Reading()
_FIELD_LIMIT = 1 << 28
_SAMPLE_CHARS = 1 << 16
_PIECE_CHARS = 1 << 20
_SAMPLE_ROWS = 60
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "EncryptionInfo"))
"""Streams of a compound file that hold a workbook under a password (MS-OFFCRYPTO 2.2)."""
_NO_TEXT = (b"%PDF-", b"{\\rtf", b"%!PS", b"SQLite format 3")
GUARDED = re.compile(r"'*[=+\-@\t\r\n]")
"""How a text begins that is, or would be but for its apostrophe, a formula to a spreadsheet."""
_APOSTROPHE = re.compile(r"'[=+\-@\t\r\n]")
_OTHER = re.compile(r"\s*(?:<[!?a-zA-Z]|\{\s*[\"}]|\[\s*[{\[])")  # HTML, XML, JSON
_DATA_CELL = re.compile(
    r"^(?:[-+]?[\d.,]*\d%?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|[^@\s]+@[^@\s]+\.\w+|https?://.*)$"
)


class NotATable(CrmdeskError):
    """The file holds no table that could be read."""

    key = "not_a_table"


@dataclass(frozen=True, slots=True)
class Table:
    """A table as text.

    Attributes:
        headers: one per column; "Column 1" ... where the file has none.
        rows: cells of the records after the header as they stand; a blank line is an empty list,
            so that counting from first_row gives the record's place in the file. Read once.
        encoding: encoding of the text, "" for XLSX.
        delimiter: the delimiter, "" for XLSX.
        sheet: name of the sheet, "" for CSV.
        first_row: 1-based number of the first record in rows, header and preamble counted.
        total_bytes: size of the file in bytes.
        has_header: False when the headers are ours.
        confident: False when the encoding is a guess.
        sheets: names of all sheets of a workbook, () for CSV.
    """

    headers: list[str]
    rows: Iterator[list[str]]
    encoding: str
    delimiter: str
    sheet: str
    first_row: int
    total_bytes: int
    has_header: bool = True
    confident: bool = True
    sheets: tuple[str, ...] = ()


def read_table(path: Path | str, reading: Reading = _RECOGNISE) -> Table:
    """Open a CSV or XLSX file for reading row by row.

    Args:
        path: the file; what it is follows from its content, not its name.
        reading: what the user knows of it; the rest is recognised.

    Raises:
        NotATable: when it is empty, binary, damaged, or cannot be opened.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise not_opened(path, error) from error
    if data.startswith((_ZIP, _OLE)):
        return _read_workbook(path, len(data), reading)
    return _read_csv(path, data, reading)


def _no_table(path: Path, why: str, advice: str = "", key: str = "not_a_table") -> NotATable:
    error = NotATable(f"{path.name} {why}.", kept="Nothing of it was imported.", advice=advice)
    error.key = key
    return error


def not_opened(path: Path, error: OSError) -> NotATable:
    """Return the failure that says why a file cannot be opened."""
    why = "is a folder: name the files in it" if path.is_dir() else ""
    return _no_table(
        path, why or f"could not be opened: {error.strerror or error}", key="not_opened"
    )


def _read_csv(path: Path, data: bytes, reading: Reading) -> Table:
    try:
        decoded = decode_as(data, reading.encoding) if reading.encoding else decode(data)
    except DecodeError as error:
        if reading.encoding:
            raise
        raise _no_table(path, "is not a text file", "Export it as CSV or XLSX.") from error
    if data[:20].lstrip(b"\xef\xbb\xbf \r\n").startswith(_NO_TEXT):
        raise _no_table(path, "is not a table", "Export it as CSV or XLSX.")
    text = decoded.text
    head = text[:_SAMPLE_CHARS]
    strange = sum(char < " " and char not in "\0\t\r\n\f\v" for char in head)
    if strange * 50 > len(head) or head.count("\0") * 5 > len(head):
        raise _no_table(path, "is not a text file", "Export it as CSV or XLSX.")
    if "\0" in text:
        text = text.replace("\0", "")
    if not text or text.isspace():
        raise _no_table(path, "is empty", key="empty_file")
    if _OTHER.match(text):
        raise _no_table(path, "is not a table", "Export it as CSV or XLSX.")
    skipped, text, delimiter = _cut_preamble(text)
    delimiter = reading.delimiter or delimiter or find_delimiter(text[:_SAMPLE_CHARS])
    records = _records(path, text, delimiter)
    headers, rows, first_row, has_header = _split_header(records, skipped, reading.header)
    return Table(
        headers, rows, decoded.encoding, delimiter, "", first_row, len(data),
        has_header, decoded.confident,
    )  # fmt: skip


def _cut_preamble(text: str) -> tuple[int, str, str]:
    """Leave out comment lines at the top: how many lines, the rest, delimiter if one was named."""
    skipped, delimiter = 0, ""
    while True:
        end = text.find("\n") + 1  # the rest is not copied where nothing is left out
        line = text[:end] if end else text
        bare = line.strip()
        named = re.fullmatch(r"sep=(.)", line.strip("\r\n"))
        if named:
            delimiter = named[1]
        elif (bare and not bare.startswith(("# ", "#,", "//"))) or end in (0, len(text)):
            break
        skipped, text = skipped + 1, text[end:]
    top = text[:2000].splitlines()[:8]
    for index, line in enumerate(top):
        if not line.strip() and 0 < index <= 5 and _is_preamble(top[:index], top[index + 1 :]):
            for _ in range(index + 1):
                text = text.partition("\n")[2]
            return skipped + index + 1, text, delimiter
    return skipped, text, delimiter


def _is_preamble(before: list[str], after: list[str]) -> bool:
    """Whether the lines above a blank line are a note and not the table's beginning."""
    after = [line for line in after if line.strip()]
    if not after or any('"' in line or known_header(line) for line in before):
        return False
    widths = [max(line.count(mark) for mark in DELIMITERS) for line in before]
    body = max(after[0].count(mark) for mark in DELIMITERS)
    return all(width < body or body == width == 0 for width in widths)


def find_delimiter(sample: str) -> str:
    """Find the delimiter that cuts a sample into rows of the same width, "," if none does."""
    best, best_score = ",", (0.0, 0)
    for mark in DELIMITERS:
        widths = []
        try:
            for row in csv.reader(io.StringIO(sample, newline=""), delimiter=mark):
                if row:
                    widths.append(len(row))
                if len(widths) >= _SAMPLE_ROWS:
                    break
        except csv.Error:
            continue
        if len(widths) > 1 and len(sample) >= _SAMPLE_CHARS:
            widths.pop()
        if not widths:
            continue
        width, times = Counter(widths).most_common(1)[0]
        if width < 2:
            continue
        score = (round(times / len(widths), 1), width)
        if score > best_score:
            best, best_score = mark, score
    return best


def _records(path: Path, text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(_FIELD_LIMIT)
    reader = csv.reader(_lines(text), delimiter=delimiter)
    sound = '"' not in text or _is_sound(text, delimiter)
    rows = reader if sound else _closed(text, delimiter)
    guarded = "'" in text and _APOSTROPHE.search(text) is not None
    try:
        yield from ([_unguarded(cell) for cell in row] for row in rows) if guarded else rows
    except csv.Error as error:
        raise _no_table(path, f"cannot be read from line {reader.line_num} on: {error}") from error


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text with their ends, as a file would; a large text piece by piece."""
    at = 0
    while at < len(text):
        end = text.find("\n", at + _PIECE_CHARS) + 1 or len(text)
        yield from io.StringIO(text[at:end], newline="")
        at = end


def _is_sound(text: str, delimiter: str) -> bool:
    """Tell whether every quote of a text opens or closes a cell, or is doubled."""
    try:
        for _ in csv.reader(_lines(text), delimiter=delimiter, strict=True):
            pass
    except csv.Error:
        return False
    return True


def _closed(text: str, delimiter: str) -> Iterator[list[str]]:
    """Yield the records of a text; a quote that is never closed swallows no other rows."""
    lines = list(_lines(text))
    reader = csv.reader(lines, delimiter=delimiter)
    start, width = 0, 0
    for row in reader:
        part = lines[start : reader.line_num]
        start = reader.line_num
        width = width or len(row)
        if len(part) > 1 and not _is_sound("".join(part), delimiter):
            each = [_line(line, delimiter) for line in part]
            if start == len(lines) or all(len(cells) == width for cells in each):
                yield from each
                continue
        yield row


def _line(line: str, delimiter: str) -> list[str]:
    """Return the cells of one line; its quotes are letters where they do not pair."""
    if _is_sound(line, delimiter):
        return next(csv.reader([line], delimiter=delimiter), [])
    return next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])


def _unguarded(cell: str) -> str:
    """Take off the apostrophe that keeps a spreadsheet from running a text as a formula."""
    return cell[1:] if cell[:1] == "'" and GUARDED.match(cell) else cell


def _split_header(
    records: Iterator[list[str]], skipped: int, said: bool | None
) -> tuple[list[str], Iterator[list[str]], int, bool]:
    number, first = skipped + 1, next(records, [])
    while not any(cell.strip() for cell in first):
        following = next(records, None)
        if following is None:
            break
        number, first = number + 1, following
    second: list[list[str]] = []
    for row in records:
        second.append(row)
        if row:
            break
    rest = _chain(second, records)
    if is_header(first) if said is None else said:
        headers = [cell.strip() or f"Column {i}" for i, cell in enumerate(first, 1)]
        return headers, rest, number + 1, True
    headers = [f"Column {i}" for i in range(1, max(len(first), *map(len, second), 1) + 1)]
    return headers, _chain([first], rest), number, False


def _chain(first: Iterable[list[str]], rest: Iterator[list[str]]) -> Iterator[list[str]]:
    yield from first
    yield from rest


def is_header(row: list[str]) -> bool:
    """Whether a row reads as headers rather than data.

    A word known as a header settles it; figures, dates and addresses speak against, and so does a
    single column whose first line is no known word.
    """
    cells = [cell.strip() for cell in row]
    if sum(known_header(cell) for cell in cells if cell) * 4 >= len(cells):
        return True
    if len(cells) <= 1:
        return False
    return not any(_DATA_CELL.match(cell) for cell in cells)


def _read_workbook(path: Path, size: int, reading: Reading) -> Table:
    from python_calamine import CalamineError

    try:
        book = _open_workbook(path)
        names = tuple(book.sheet_names)
        for name in (reading.sheet,) if reading.sheet in names else names:
            sheet = book.get_sheet_by_name(name)
            rows = sheet.to_python(skip_empty_area=False)
            if any(cell != "" for row in rows for cell in row):
                break
        else:
            raise _no_table(path, "has no sheet with anything in it", key="empty_file")
    except (CalamineError, OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if LONG_TEXTS in names and name != LONG_TEXTS:
        long = book.get_sheet_by_name(LONG_TEXTS).to_python(skip_empty_area=False)
        put_together(name, rows, [[_cell_text(cell) for cell in row] for row in long])
    skipped = _titles(rows)
    _fill_merged(rows, sheet.merged_cell_ranges or (), skipped)
    records = ([_cell_text(cell) for cell in row] for row in rows[skipped:])
    headers, rest, first_row, has_header = _split_header(records, skipped, reading.header)
    return Table(headers, rest, "", "", name, first_row, size, has_header, sheets=names)


def _open_workbook(path: Path) -> Any:
    """Open a workbook by what it is, whatever its name ends in."""
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))


def _unreadable(path: Path, error: Exception) -> NotATable:
    """Say why a workbook cannot be read, and what to do about it."""
    data = path.read_bytes()
    if data.startswith(_OLE) and any(mark in data for mark in _ENCRYPTED):
        return _no_table(
            path, "is protected with a password",
            "Open it where it was made, save it without the password, and import that file.",
            "protected_file",
        )  # fmt: skip
    advice = "Open it in a spreadsheet program, save it as XLSX or CSV, and import that file."
    if data.startswith(_ZIP) and b"[Content_Types].xml" not in data:
        return _no_table(path, "is damaged or is no workbook", advice, "damaged_workbook")
    why = f"is not a workbook that can be read: {error}"
    return _no_table(path, why, advice, "damaged_workbook")


def filled_sheets(path: Path | str) -> tuple[str, ...]:
    """Return the sheets of a workbook that hold anything; () for what is no workbook."""
    from python_calamine import CalamineError

    try:
        with Path(path).open("rb") as file:
            if not file.read(8).startswith((_ZIP, _OLE)):
                return ()
        book = _open_workbook(Path(path))
        filled = (name for name in book.sheet_names if book.get_sheet_by_name(name).height)
        return tuple(name for name in filled if name != LONG_TEXTS)
    except (CalamineError, OSError, ValueError):
        return ()


def _titles(rows: Sequence[Sequence[object]]) -> int:
    """How many rows at the top are titles: at most one cell filled, above rows of three or more."""
    filled = [sum(cell != "" for cell in row) for row in rows[:8]]
    titles = next((place for place, count in enumerate(filled) if count > 1), 0)
    return titles if titles and filled[titles] > 2 else 0


def _fill_merged(rows: list[Any], ranges: Iterable[Any], head: int) -> None:
    """Let each row below the headers have what a cell merged over several of them says."""
    for (top, left), (bottom, right) in ranges:
        if left != right or top <= head or bottom >= len(rows):
            continue
        for row in rows[top + 1 : bottom + 1]:
            if left < len(row) and row[left] == "":
                row[left] = rows[top][left]


def _cell_text(cell: object) -> str:
    if isinstance(cell, str):
        return _unguarded(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return str(cell)
