"""Writes tables as CSV and XLSX, such that a spreadsheet reads them as data and never as formulas.

A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break)
gets an apostrophe before it, after OWASP's advice on CSV injection; reading takes it off. What is
plainly a figure or a phone number ("-12.5", "+49 30 1234") stays as it is, since nothing can be
executed by it; so do values that are no text.
"""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from crmdesk.errors import CrmdeskError
from crmdesk.exchange.cells import guard, utc

Rows = Iterable[Sequence[object]]


class CannotWriteError(CrmdeskError):
    """The file could not be written."""

    key = "cannot_write"


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


def write_xlsx(
    path: Path | str,
    sheets: Mapping[str, tuple[Sequence[str], Rows]] | Iterable[tuple[str, Sequence[str], Rows]],
) -> int:
    """Write a workbook; dates, figures and yes/no are cells of their type.

    A sheet that is longer than a workbook allows goes on in another of its name and a number; a
    text that is longer than a cell may be goes on in the sheet "Long texts" (see ``long_texts``).

    Args:
        path: the file; it appears only when it is whole.
        sheets: name of the sheet to headers and rows, or the three of each; at least one. They are
            taken one after the other, so that rows may be made as they are written.

    Returns:
        Number of rows written.

    Raises:
        CannotWriteError: when the folder is read-only or the disk full.
    """
    from crmdesk.exchange.workbook import Workbook

    each = ((n, h, r) for n, (h, r) in sheets.items()) if isinstance(sheets, Mapping) else sheets
    count = 0

    def write(target: Path) -> None:
        nonlocal count
        book = Workbook()
        try:
            for name, headers, rows in each:
                count += book.add(name, headers, rows)
            book.save(target)
        finally:
            book.close()

    _whole(Path(path), write)
    return count


def write_bytes(path: Path | str, parts: Iterable[bytes]) -> None:
    """Write a file from its parts; it appears only when it is whole.

    Raises:
        CannotWriteError: when the folder is read-only or the disk full.
    """

    def write(target: Path) -> None:
        with target.open("wb") as file:
            file.writelines(parts)

    _whole(Path(path), write)


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


def _csv_cell(cell: object) -> object:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guard(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return utc(cell).isoformat(" ", "seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, (list, tuple)):
        return guard("; ".join(map(str, cell)))
    return cell
