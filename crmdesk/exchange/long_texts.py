"""Texts that are longer than a cell of a workbook may be, kept whole on a sheet of their own.

A cell holds 32,767 characters (ECMA-376, and Excel's limits). What is longer ends in its cell with
a mark, and goes on in the sheet ``Long texts``: sheet, row, column, and the parts in their order.
Reading puts them together again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

SHEET = "Long texts"
HEADERS = ("Sheet", "Row", "Column", "Goes on with")
CELL_LIMIT = 32_767
MARK = "… [goes on in the sheet Long texts]"
_PART = 32_000


def parts_of(text: str) -> list[str]:
    """Return the parts of a text that is too long for a cell: the first for the cell itself."""
    pieces = [text[at : at + _PART] for at in range(0, len(text), _PART)]
    return [pieces[0] + MARK, *pieces[1:]]


def put_together(name: str, rows: list[Any], long: Sequence[Sequence[object]]) -> None:
    """Let the cells of a sheet have all of their texts again.

    Args:
        name: of the sheet.
        rows: its rows as they were read, changed in place.
        long: the rows of the sheet of long texts, its headers first.
    """
    for row, column, text in _of_sheet(name, long):
        cells: list[Any] = rows[row - 1] if 0 < row <= len(rows) else []
        if 0 < column <= len(cells) and isinstance(cells[column - 1], str):
            cells[column - 1] = cells[column - 1].removesuffix(MARK) + text


def _of_sheet(name: str, long: Sequence[Sequence[object]]) -> Iterator[tuple[int, int, str]]:
    if not long or tuple(long[0][: len(HEADERS)]) != HEADERS:
        return
    for cells in long[1:]:
        if len(cells) >= len(HEADERS) and cells[0] == name:
            yield int(float(str(cells[1]))), int(float(str(cells[2]))), str(cells[3])
