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

    def draw(
        self, pen: Pen, x: float, top: float, width: float, *, first: bool, tight: float = 0.0
    ) -> None:
        """Paint with the upper left at (x, top); ``first`` on its page.

        A table row is set closer by ``tight`` points above and below its lines.
        """


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
    least: float = 0.0  # points that its drawing needs
    tall: float = 0.0  # points of height that its drawing needs


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        share: of the room that the fitted columns leave.
        align: ``left`` or ``right``.
        head: what stands above it.
        fit: more than 0 for a column as wide as what stands in it, at most this part of the table.
        least: points that a fitted column has at least, for drawings.
    """

    share: float = 1.0
    align: str = "left"
    head: str = ""
    fit: float = 0.0
    least: float = 0.0


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
    """A row of placed lines and drawings.

    Attributes:
        rule: colour of the hair line below it, None for no line.
        hide_repeats: its ``first_only`` texts are left out but at the top of a page.
        keep: it stays with the next row, which it introduces.
    """

    height: float
    marks: list[Mark] = field(default_factory=list)
    paints: list[tuple[float, float, Paint]] = field(default_factory=list)
    rule: str | None = INK.line
    hide_repeats: bool = False
    keep: bool = False

    def draw(
        self, pen: Pen, x: float, top: float, width: float, *, first: bool, tight: float = 0.0
    ) -> None:
        """Paint the row; repeated texts only when first on the page."""
        top += tight
        for mark in self.marks:
            if mark.repeat and self.hide_repeats and not first:
                continue
            pen.text(x + mark.x, top - mark.y, mark.text, mark.style, mark.align)
        for left, room, paint in self.paints:
            paint(pen, x + left, top - PAD - 5.6, room)
        if self.rule:
            pen.rule(x, top - self.height + tight, width, self.rule)

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

    def draw(
        self, pen: Pen, x: float, top: float, width: float, *, first: bool, tight: float = 0.0
    ) -> None:
        """Paint with (pen, x, top, width)."""
        self.paint(pen, x, top, width)


@dataclass(slots=True)
class Section:
    """A heading with rows.

    Attributes:
        level: 1 has a large heading and an entry in the outline, 2 a small heading.
        head: repeated at the top of each page the section goes on to.
        spare: so many of its last rows may be left out where that saves a nearly empty page.
        told: the note when so many rows are printed, for a section with spare rows.
    """

    title: str
    rows: Sequence[Row]
    note: str = ""
    head: TableRow | None = None
    level: int = 1
    spare: int = 0
    told: Callable[[int], str] | None = None

    def shortened(self, rows: int) -> Section:
        """Return the section without its last rows, so many of which are left out."""
        left = self.rows[: len(self.rows) - rows]
        note = self.told(len(left)) if self.told else self.note
        return replace(self, rows=left, note=note, spare=0)


def text_cell(text: str, style: Style, *more: tuple[str, Style], first_only: bool = False) -> Cell:
    """Return a cell of one or more paragraphs; empty texts are left out."""
    pairs = ((text, style), *more)
    return Cell(tuple(Part(t, s) for t, s in pairs if t), first_only=first_only)


def indented(cell: Cell, points: float) -> Cell:
    """Return a cell whose paragraphs stand in by so much."""
    return replace(cell, indent=points)


def beside(cell: Cell, points: float, paint: Paint | None, tall: float) -> Cell:
    """Return a cell that stands in by so much, beside a drawing of a height where there is one."""
    return replace(cell, indent=points, paint=paint, tall=tall if paint else 0.0)


def filled(
    typesetter: Typesetter,
    width: float,
    columns: Sequence[Column],
    lines: Sequence[Sequence[Cell]],
    below: Sequence[Cell] = (),
    *,
    spread: bool = True,
) -> tuple[TableRow | None, list[TableRow]]:
    """Return the head and the rows of a table without the columns nobody has anything in.

    ``below`` has for each row what stands below its cells over the whole width, if anything does.
    """
    keep = [n for n in range(len(columns)) if any(line[n] != Cell() for line in lines)]
    kept = [[line[n] for n in keep] for line in lines]
    table = Table(typesetter, width, [columns[n] for n in keep], kept, spread=spread)
    under = below or [Cell()] * len(kept)
    return table.head(), [
        table.row(line, below=text) for line, text in zip(kept, under, strict=True)
    ]


class Table:
    """Lays cells out in columns of one width.

    Args:
        typesetter: measures and breaks.
        width: of the table in points.
        columns: from the left.
        lines: the cells of all rows, for tables with fitted columns.
        spread: whether room that no column needs is shared out, where they have heads to stand
            below, or left to the columns that are not fitted.
    """

    GAP = 10.0

    def __init__(
        self,
        typesetter: Typesetter,
        width: float,
        columns: Sequence[Column],
        lines: Sequence[Sequence[Cell]] = (),
        *,
        spread: bool = True,
    ) -> None:
        self._type = typesetter
        self._columns = columns
        self._width = width
        self._even = spread
        self._widths = self._divided(width - self.GAP * (len(columns) - 1), lines)
        self._lefts: list[float] = []
        left = 0.0
        for wide in self._widths:
            self._lefts.append(left)
            left += wide + self.GAP

    def _divided(self, room: float, lines: Sequence[Sequence[Cell]]) -> list[float]:
        """Return the widths: fitted columns get what they need, the others share the rest."""
        columns = self._columns
        wanted = [
            max(column.least, self._natural(n, lines) if lines else 0.0)
            for n, column in enumerate(columns)
        ]
        widths = [
            min(want, max(column.least, room * column.fit)) if column.fit else 0.0
            for column, want in zip(columns, wanted, strict=True)
        ]
        shares = sum(column.share for column in columns if not column.fit) or 1.0
        rest = room - sum(widths)
        for n, column in enumerate(columns):
            if not column.fit:
                widths[n] = rest * column.share / shares
        headed = any(column.head for column in columns)
        if not (self._even and headed and lines and any(column.fit for column in columns)):
            return widths
        return self._spread(widths, wanted)

    def _spread(self, widths: list[float], wanted: Sequence[float]) -> list[float]:
        """Give what the others do not need to all columns alike, so that none stands far off."""
        spare = sum(
            max(0.0, wide - want)
            for column, wide, want in zip(self._columns, widths, wanted, strict=True)
            if not column.fit
        )
        each = spare / max(1, len(widths))
        return [
            (wide if column.fit else min(wide, want)) + each
            for column, wide, want in zip(self._columns, widths, wanted, strict=True)
        ]

    def _natural(self, number: int, lines: Sequence[Sequence[Cell]]) -> float:
        """Return the width of a column in which no line would have to be broken."""
        measure = self._type.width
        widest = measure(self._columns[number].head, SMALL)
        for line in lines:
            cell = line[number]
            widest = max(widest, cell.least)
            for part in cell.parts:
                for text in part.text.splitlines():
                    widest = max(widest, cell.indent + measure(text.strip(), part.style))
        return widest + 0.1

    def head(self) -> TableRow | None:
        """Return the row of column heads, None when no column has one."""
        if not any(column.head for column in self._columns):
            return None
        row = self.row([text_cell(column.head, SMALL) for column in self._columns])
        row.rule = INK.line_strong
        return row

    def row(
        self, cells: Sequence[Cell], *, hide_repeats: bool = False, below: Cell | None = None
    ) -> TableRow:
        """Place the cells; the tallest makes the height. ``below`` takes the whole width."""
        row = TableRow(0.0, hide_repeats=hide_repeats)
        tallest = 0.0
        for cell, column, left, wide in zip(
            cells, self._columns, self._lefts, self._widths, strict=True
        ):
            if cell.paint is not None:
                row.paints.append((left, wide, cell.paint))
            tallest = max(tallest, cell.tall, self._place(row, cell, column.align, left, wide))
        tallest = tallest or 12.8
        if below is not None and below.parts:
            tallest = self._place(row, below, "left", 0.0, self._width, tallest)
        row.height = tallest + 2 * PAD
        return row

    def _place(
        self, row: TableRow, cell: Cell, align: str, left: float, wide: float, y: float = 0.0
    ) -> float:
        left, wide = left + cell.indent, wide - cell.indent
        at = left + wide if align == "right" else left
        for part in cell.parts:
            leading = part.style.leading
            for line in self._type.lines(part.text, part.style, wide):
                base = PAD + y + leading * 0.76
                row.marks.append(Mark(at, base, line, part.style, align, cell.first_only))
                y += leading
        return y
