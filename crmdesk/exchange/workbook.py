"""A workbook that is written as its rows come, in as little memory as they take one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from crmdesk.exchange.cells import guard, utc
from crmdesk.exchange.long_texts import CELL_LIMIT, HEADERS, SHEET, parts_of

ROW_LIMIT = 1_048_576
"""Rows that a sheet can have (ECMA-376), its headers counted."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_FIRST_YEAR = 1901  # a workbook counts days from 1900, in which it has one too many
_EXACT = 10**15  # a workbook keeps fifteen digits of a figure

Cell = str | int | float | bool | date | Decimal | None


class Workbook:
    """A new workbook; ``close`` it also when it was not saved."""

    def __init__(self) -> None:
        from openpyxl import Workbook as Book

        self._book = Book(write_only=True)
        self._long: Any = None

    def add(self, name: str, headers: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
        """Add a sheet and return how many rows it has; a very long one goes on in another."""
        title = _SHEET_NAME.sub(" ", name)[:27] or "Sheet"
        sheet, part, at, count = self._sheet(title, headers), 1, 1, 0
        for row in rows:
            if at == ROW_LIMIT:
                part, at = part + 1, 1
                sheet = self._sheet(f"{title} {part}", headers)
            at, count = at + 1, count + 1
            cells = [_cell(cell) for cell in row]
            for column, cell in enumerate(cells):
                if isinstance(cell, str) and len(cell) > CELL_LIMIT:
                    cells[column] = self._shorten(sheet.title, at, column + 1, cell)
            sheet.append(cells)
        return count

    def save(self, path: Path) -> None:
        """Write the file; raise OSError where there is no room for it."""
        from openpyxl.writer.excel import ExcelWriter

        if self._long is not None:
            self._book.move_sheet(SHEET, len(self._book.worksheets))
        archive = ZipFile(path, "w", ZIP_DEFLATED)
        try:
            ExcelWriter(self._book, archive).save()
        finally:
            with suppress(OSError, ValueError):  # else it would complain on standard error
                archive.close()

    def close(self) -> None:
        """Let go of the files that the sheets are kept in meanwhile."""
        for sheet in self._book.worksheets:
            with suppress(Exception):  # one left open would complain on standard error
                sheet.close()

    def _sheet(self, title: str, headers: Sequence[str]) -> Any:
        sheet = self._book.create_sheet(title)
        sheet.freeze_panes = "A2"
        sheet.append([guard(header) for header in headers])
        return sheet

    def _shorten(self, sheet: str, row: int, column: int, text: str) -> str:
        """Return what of a text stands in its cell; the rest goes to the sheet of long texts."""
        if self._long is None:
            self._long = self._sheet(SHEET, HEADERS)
        first, *rest = parts_of(text)
        for part in rest:
            self._long.append([sheet, row, column, guard(part)])
        return first


def _cell(cell: object) -> Cell:
    if cell is None or cell == "":
        return None
    if isinstance(cell, datetime):
        return utc(cell).replace(tzinfo=None)
    if isinstance(cell, date) and cell.year < _FIRST_YEAR:
        return cell.isoformat()
    if isinstance(cell, int) and abs(cell) >= _EXACT:
        return str(cell)
    if isinstance(cell, (bool, int, float, Decimal, date)):
        return cell
    text = "; ".join(map(str, cell)) if isinstance(cell, (list, tuple)) else str(cell)
    return guard(_CONTROL.sub("", text))
