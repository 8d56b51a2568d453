"""Rows: the one building block of the paper.

Everything below the head of a dossier is a section, and a section is a heading with rows. A row
knows its height and paints itself; pages are made by stacking rows, so a row is never cut in two
unless it is taller than a page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

from crmdesk.dossier.typeset import INK, SMALL, Pen, Style, Typesetter

PAD = 4.2


class Row(Protocol):
    """What a page stacks."""

    height: float

    def draw(self, pen: Pen, x: float, top: float, width: float, *, first: bool) -> None:
        """Paint with the upper left at (x, top); ``first`` on its page."""


class Part(NamedTuple):
    """A paragraph in a cell."""

    text: str
    style: Style


Paint = Callable[[Pen, float, float, float], None]


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs one below the other, or a drawing (pen, x, middle y of line one, width)."""

    parts: tuple[Part, ...] = ()
    paint: Paint | None = None
    first_only: bool = False
    indent: float = 0.0  # points that its paragraphs stand in


class Column(NamedTuple):
    """A column of a table: its share of the width, its alignment, its head."""

    share: float
    align: str = "left"
    head: str = ""


class Mark(NamedTuple):
    """One placed line of text, relative to the upper left of its row."""

    x: float
    y: float
    text: str
    style: Style
    align: str
    repeat: bool


@dataclass(slots=True)
class TableRow:
    """A row of placed lines and drawings; ``rule`` draws a hair line below it."""

    height: float
    marks: list[Mark] = field(default_factory=list)
    paints: list[tuple[float, float, Paint]] = field(default_factory=list)
    rule: str | None = INK.line
    hide_repeats: bool = False

    def draw(self, pen: Pen, x: float, top: float, width: float, *, first: bool) -> None:
        """Paint the row; repeated texts only when first on the page."""
        for mark in self.marks:
            if mark.repeat and self.hide_repeats and not first:
                continue
            pen.text(x + mark.x, top - mark.y, mark.text, mark.style, mark.align)
        for left, room, paint in self.paints:
            paint(pen, x + left, top - PAD - 5.6, room)
        if self.rule:
            pen.rule(x, top - self.height, width, self.rule)

    def pieces(self, limit: float, first: float | None = None) -> list[TableRow]:
        """Cut a row taller than ``limit`` between its lines; others come back whole.

        Args:
            limit: the height of a page's room, in points.
            first: the room left for the first piece, ``limit`` when not given.
        """
        if self.height <= limit:
            return [self]
        room = (limit if first is None else first) - 2 * PAD
        pieces: list[TableRow] = []
        rest = sorted(self.marks, key=lambda mark: mark.y)
        offset = 0.0
        while rest:
            here = [m for m in rest if m.y - offset + PAD <= room] or rest[:1]
            rest = rest[len(here) :]
            low = max(m.y for m in here)
            piece = TableRow(low - offset + 2 * PAD, [m._replace(y=m.y - offset) for m in here])
            piece.paints = self.paints if not pieces else []
            piece.rule = None if rest else self.rule
            pieces.append(piece)
            room = limit - 2 * PAD
            if rest:
                offset = rest[0].y - rest[0].style.leading * 0.76 - PAD
        return pieces


@dataclass(slots=True)
class Drawing:
    """A row that is one vector drawing."""

    height: float
    paint: Callable[[Pen, float, float, float], None]

    def draw(self, pen: Pen, x: float, top: float, width: float, *, first: bool) -> None:
        """Paint with (pen, x, top, width)."""
        self.paint(pen, x, top, width)


@dataclass(slots=True)
class Section:
    """A heading with rows.

    Attributes:
        level: 1 has a large heading and an entry in the outline, 2 a small heading.
        head: repeated at the top of each page the section goes on to.
    """

    title: str
    rows: Sequence[Row]
    note: str = ""
    head: TableRow | None = None
    level: int = 1


def text_cell(text: str, style: Style, *more: tuple[str, Style], first_only: bool = False) -> Cell:
    """Return a cell of one or more paragraphs; empty texts are left out."""
    pairs = ((text, style), *more)
    return Cell(tuple(Part(t, s) for t, s in pairs if t), first_only=first_only)


def indented(cell: Cell, points: float) -> Cell:
    """Return a cell whose paragraphs stand in by so much."""
    return replace(cell, indent=points)


class Table:
    """Lays cells out in columns of one width."""

    GAP = 10.0

    def __init__(self, typesetter: Typesetter, width: float, columns: Sequence[Column]) -> None:
        self._type = typesetter
        self._columns = columns
        total = sum(column.share for column in columns)
        room = width - self.GAP * (len(columns) - 1)
        self._widths = [room * column.share / total for column in columns]
        self._lefts: list[float] = []
        left = 0.0
        for wide in self._widths:
            self._lefts.append(left)
            left += wide + self.GAP

    def head(self) -> TableRow | None:
        """Return the row of column heads, None when no column has one."""
        if not any(column.head for column in self._columns):
            return None
        row = self.row([text_cell(column.head, SMALL) for column in self._columns])
        row.rule = INK.line_strong
        return row

    def row(self, cells: Sequence[Cell], *, hide_repeats: bool = False) -> TableRow:
        """Place the cells; the tallest makes the height."""
        row = TableRow(0.0, hide_repeats=hide_repeats)
        tallest = 0.0
        for cell, column, left, wide in zip(
            cells, self._columns, self._lefts, self._widths, strict=True
        ):
            if cell.paint is not None:
                row.paints.append((left, wide, cell.paint))
            tallest = max(tallest, self._place(row, cell, column, left, wide))
        row.height = (tallest or 12.8) + 2 * PAD
        return row

    def _place(self, row: TableRow, cell: Cell, column: Column, left: float, wide: float) -> float:
        y = 0.0
        left, wide = left + cell.indent, wide - cell.indent
        at = left + wide if column.align == "right" else left
        for part in cell.parts:
            leading = part.style.leading
            for line in self._type.lines(part.text, part.style, wide):
                base = PAD + y + leading * 0.76
                row.marks.append(Mark(at, base, line, part.style, column.align, cell.first_only))
                y += leading
        return y
