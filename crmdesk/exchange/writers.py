"""Writes tables as CSV and XLSX, such that a spreadsheet reads them as data and never as formulas.

A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break)
gets an apostrophe before it, after OWASP's advice on CSV injection; reading takes it off. What is
plainly a figure or a phone number ("-12.5", "+49 30 1234") stays as it is, since nothing can be
executed by it; so do values that are no text.
"""

from __future__ import annotations

import csv
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from crmdesk.errors import CrmdeskError
from crmdesk.exchange.tables import GUARDED

_HARMLESS = re.compile(r"[-+]?[\s(]*\d[\d\s().,/%-]*(?:(?:x|ext\.?)\s*\d+)?", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_CELL_LIMIT = 32_767
_FIRST_YEAR = 1901  # a workbook counts days from 1900, in which it has one too many
_EXACT = 10**15  # a workbook keeps fifteen digits of a figure

Rows = Iterable[Sequence[object]]


class CannotWriteError(CrmdeskError):
    """The file could not be written."""

    key = "cannot_write"


def guard(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run as a formula.

    One that has its apostrophe already gets another, so that reading gives back what was written.
    """
    if not GUARDED.match(text) or (text[0] in "+-" and _HARMLESS.fullmatch(text)):
        return text
    return "'" + text


def write_csv(
    path: Path | str,
    headers: Sequence[str],
    rows: Rows,
    encoding: str = "utf-8-sig",
) -> int:
    """Write a CSV file with commas and CRLF (RFC 4180); dates are ISO, times UTC.

    The file appears only when it is whole; one that was there stays until then.

    Returns:
        Number of rows written.

    Raises:
        CannotWriteError: when the folder is read-only, the disk full, or the encoding lacks a
            letter.
    """
    count = 0

    def write(target: Path) -> None:
        nonlocal count
        with target.open("w", encoding=encoding, newline="") as file:
            writer = csv.writer(file)
            writer.writerow([guard(header) for header in headers])
            for count, row in enumerate(rows, 1):  # noqa: B007
                writer.writerow([_csv_cell(cell) for cell in row])

    _whole(Path(path), write)
    return count


def write_xlsx(path: Path | str, sheets: Mapping[str, tuple[Sequence[str], Rows]]) -> int:
    """Write a workbook; dates, figures and yes/no are cells of their type.

    Args:
        path: the file; it appears only when it is whole.
        sheets: name of the sheet to headers and rows; at least one.

    Returns:
        Number of rows written.

    Raises:
        CannotWriteError: when the folder is read-only or the disk full.
    """
    count = 0

    def write(target: Path) -> None:
        nonlocal count
        from openpyxl import Workbook

        book = Workbook(write_only=True)
        try:
            for name, (headers, rows) in sheets.items():
                sheet = book.create_sheet(_SHEET_NAME.sub(" ", name)[:31] or "Sheet")
                sheet.freeze_panes = "A2"
                sheet.append([guard(header) for header in headers])
                for row in rows:
                    sheet.append([_xlsx_cell(cell) for cell in row])
                    count += 1
            book.save(target)
        finally:
            for sheet in book.worksheets:
                with suppress(Exception):  # one left open would complain on standard error
                    sheet.close()

    _whole(Path(path), write)
    return count


def _whole(path: Path, write: Callable[[Path], None]) -> None:
    """Write beside the file and put it in place when done."""
    spare: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        spare = Path(name)
        write(spare)
        _share(spare)
        spare.replace(path)
    except UnicodeEncodeError as error:
        raise CannotWriteError(
            f"{path.name} cannot be written as {error.encoding}, "
            f"which lacks “{error.object[error.start]}”.",
            advice="Choose UTF-8.",
        ) from error
    except OSError as error:
        raise CannotWriteError(
            f"{path.name} could not be written: {error.strerror or error}.",
            kept="A file that was there before is unchanged.",
            advice="Choose another folder.",
        ) from error
    finally:
        if spare is not None:
            spare.unlink(missing_ok=True)


def _share(path: Path) -> None:
    """Give the file the usual permissions; a temporary file is readable by its owner only."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(0o666 & ~mask)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment


def _csv_cell(cell: object) -> object:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guard(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return _utc(cell).isoformat(" ", "seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, (list, tuple)):
        return guard("; ".join(map(str, cell)))
    return cell


def _xlsx_cell(cell: object) -> str | int | float | bool | date | Decimal | None:
    if isinstance(cell, datetime):
        return _utc(cell).replace(tzinfo=None)
    if isinstance(cell, date) and cell.year < _FIRST_YEAR:
        return cell.isoformat()
    if isinstance(cell, int) and abs(cell) >= _EXACT:
        return str(cell)
    if cell is None or isinstance(cell, (bool, int, float, Decimal, date)):
        return cell
    text = "; ".join(map(str, cell)) if isinstance(cell, (list, tuple)) else str(cell)
    return guard(_CONTROL.sub("", text))[:_CELL_LIMIT]
