"""Where on which page everything of a dossier stands, before anything is painted.

Stacking is arithmetic on heights, so it may be tried more than once. A last page that would hold
next to nothing is avoided: rows are set closer by a little, or the oldest entries of a long
timeline are left out, or else the last section begins on a page of its own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crmdesk.dossier.rows import Row, Section, TableRow
from crmdesk.dossier.typeset import HEADING, SUBHEADING, Style

_FEW, _SHORT = 4, 130.0  # rows and points that are kept on one page
_NEARLY_EMPTY, _STILL_FULL = 0.24, 0.45  # parts of a page
GO_ON = 15.0  # points of the line that says what goes on


class Spacing(NamedTuple):
    """How close things are set, in points."""

    section: float = 20.0
    part: float = 12.0
    tight: float = 0.0

    def gap(self, section: Section) -> float:
        """Return the room above a heading."""
        return self.section if section.level == 1 else self.part


SPACINGS = (Spacing(), Spacing(17.0, 11.0, 0.5), Spacing(15.0, 10.0, 0.9), Spacing(13.0, 9.0, 1.3))


class Frame(NamedTuple):
    """The room of a page, as heights above its lower edge."""

    first_top: float
    top: float
    bottom: float

    @property
    def room(self) -> float:
        """Points between the top of a page that goes on and its bottom."""
        return self.top - self.bottom


class Placed(NamedTuple):
    """Something at a height of a page.

    Attributes:
        row: what stands there; None for the heading of the section, or the line that says that
            it goes on.
        goes_on: whether the section began on an earlier page.
        first: whether the row is the first of its section on this page.
    """

    y: float
    row: Row | None
    section: Section | None = None
    goes_on: bool = False
    first: bool = True


@dataclass
class Layout:
    """A dossier on its pages."""

    spacing: Spacing
    pages: list[list[Placed]] = field(default_factory=list)
    low: float = 0.0  # where the last page ends


def heading_style(section: Section) -> Style:
    """Return the style of the heading of a section."""
    return HEADING if section.level == 1 else SUBHEADING


def heading_height(section: Section) -> float:
    """Return the height of the heading itself with its line, without the room above."""
    return heading_style(section).leading + (5 if section.level == 1 else 2)


def arrange(top: Sequence[Row], sections: Sequence[Section], frame: Frame) -> Layout:
    """Return the best layout of the rows of the head and of the sections."""

    def lay(spacing: Spacing = SPACINGS[0], on_own_page: Section | None = None) -> Layout:
        return _Stack(frame, spacing, on_own_page).lay(top, sections)

    plain = lay()
    if len(plain.pages) == 1 or _filled(plain, frame) >= _NEARLY_EMPTY:
        return plain
    if sections[-1].spare:
        shorter = _without_spare(top, sections, frame, len(plain.pages))
        if shorter is not None:
            return shorter
    for spacing in SPACINGS[1:]:
        closer = lay(spacing)
        if len(closer.pages) < len(plain.pages):
            return closer
    return _balanced(plain, frame, lay)


def _without_spare(
    top: Sequence[Row], sections: Sequence[Section], frame: Frame, pages: int
) -> Layout | None:
    """Return the layout without so many of the last rows that a page is saved, if that can be."""
    *others, last = sections
    for spacing in SPACINGS[:3]:
        for rows in range(1, last.spare + 1):
            layout = _Stack(frame, spacing).lay(top, [*others, last.shortened(rows)])
            if len(layout.pages) < pages:
                return layout
    return None


def _balanced(plain: Layout, frame: Frame, lay: Callable[..., Layout]) -> Layout:
    """Return the layout whose last page gets a whole section, where the page before stays full."""
    before = plain.pages[-2]
    begun = [one for one in before if one.row is None and not one.goes_on and one.section]
    for one in reversed(begun):
        if one.section is None or one.section.level != 1:
            continue
        if (frame.top - one.y) / frame.room < _STILL_FULL:
            break
        moved = lay(on_own_page=one.section)
        if len(moved.pages) == len(plain.pages) and _filled(moved, frame) > _NEARLY_EMPTY:
            return moved
    return plain


def _filled(layout: Layout, frame: Frame) -> float:
    """Return how much of the last page is filled, as a part of 1."""
    return (frame.top - layout.low) / frame.room


class _Stack:
    """One try at a layout."""

    def __init__(self, frame: Frame, spacing: Spacing, on_own_page: Section | None = None) -> None:
        self._frame, self._space, self._own = frame, spacing, on_own_page
        self._y = frame.first_top
        self._fresh = True
        self._pages: list[list[Placed]] = [[]]

    def lay(self, top: Sequence[Row], sections: Sequence[Section]) -> Layout:
        """Stack everything."""
        for row in top:
            if self._y - row.height < self._frame.bottom and not self._fresh:
                self._next_page()
            self._put(row, None, first=True)
        for section in sections:
            self._section(section)
        return Layout(self._space, self._pages, self._y)

    def _section(self, section: Section) -> None:
        """Place a section; its heading stays with its first rows."""
        head = section.head
        need = (
            self._space.gap(section) + heading_height(section) + (self._tall(head) if head else 0)
        )
        full = self._y - need - self._lead(section) < self._frame.bottom
        if (full or section is self._own) and not self._fresh:
            self._next_page()
        if not self._fresh:
            self._y -= self._space.gap(section)
        self._pages[-1].append(Placed(self._y, None, section))
        self._y -= heading_height(section)
        self._fresh = False
        if head:
            self._put(head, section, first=True)
        self._rows(section)

    def _rows(self, section: Section) -> None:
        first, here = True, 0
        rows = deque(section.rows)
        while rows:
            row = rows.popleft()
            if isinstance(row, TableRow) and self._tall(row) > self._limit(section):
                row, *rest = row.pieces(self._limit(section), self._left(section))
                rows.extendleft(reversed(rest))
            if self._ends_here(row, rows) or self._leaves_one(row, rows, here):
                self._next_page()
                self._go_on(section)
                first, here = True, 0
            self._put(row, section, first=first)
            first, here = False, here + 1

    def _tall(self, row: Row) -> float:
        return row.height - 2 * self._space.tight if isinstance(row, TableRow) else row.height

    def _ends_here(self, row: Row, rest: deque[Row]) -> bool:
        """Tell whether a row, with those it stays with, is too tall for what is left."""
        need = self._tall(row)
        for following in rest:
            if not (isinstance(row, TableRow) and row.keep) or need > _SHORT:
                break
            need += self._tall(following)
            row = following
        return self._y - need < self._frame.bottom and not self._fresh

    def _lead(self, section: Section) -> float:
        """Return the height that must stay with the heading: all of a short section."""
        rows = section.rows
        whole = sum(self._tall(row) for row in rows[:_FEW])
        if len(rows) <= _FEW and whole <= _SHORT:
            return whole
        if not isinstance(rows[0], TableRow):  # a drawing is never cut
            return self._tall(rows[0])
        lead = min(self._tall(rows[0]), _SHORT)
        if lead < 40 and len(rows) > 1 and self._tall(rows[1]) < 60:
            lead += self._tall(rows[1])
        return lead

    def _leaves_one(self, row: Row, rest: deque[Row], here: int) -> bool:
        """Tell whether drawing this row here would leave the last one alone on the next page."""
        if len(rest) != 1 or here < 2:
            return False
        last = self._tall(rest[0])
        return self._y - self._tall(row) - last < self._frame.bottom and last < _SHORT

    def _limit(self, section: Section) -> float:
        """Return the room of a page that a section goes on to."""
        head = self._tall(section.head) if section.head else 0.0
        return self._frame.room - GO_ON - 1.0 - head

    def _left(self, section: Section) -> float:
        """Return the room for the first piece of a tall row: what is left here, or a page."""
        left = self._y - self._frame.bottom
        return left if left >= _SHORT / 2 else self._limit(section)

    def _put(self, row: Row, section: Section | None, *, first: bool) -> None:
        self._pages[-1].append(Placed(self._y, row, section, first=first))
        self._y -= self._tall(row)
        self._fresh = False

    def _go_on(self, section: Section) -> None:
        self._pages[-1].append(Placed(self._y, None, section, goes_on=True))
        self._y -= GO_ON
        self._fresh = True
        if section.head:
            self._put(section.head, section, first=True)
            self._fresh = True

    def _next_page(self) -> None:
        self._pages.append([])
        self._y = self._frame.top
        self._fresh = True
