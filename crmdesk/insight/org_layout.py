"""Where the people of an organisation stand when it is drawn: everybody under whom they report to.

A chief stands over the middle of the people below. Where these are many, those of them who lead
nobody stand in short columns instead of one long line; those at the top who lead nobody stand in a
block of their own. A large organisation would become a strip that nobody can read: from some level
on its people then hang below their chief, one a row and each level a little to the right, as in an
outline, and stand on several shelves where they are many. Of what is possible that is taken which
leaves the cards largest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, inf, sqrt

IN_LINE, IN_COLUMN = 4, 6
WIDE = 6
"""A tree of more cards side by side than these is no longer the best shape without a look."""
INDENT = 0.25
"""Of a card: how far those who hang stand to the right of their chief."""
_SLOPE = 1.2  # rows that take as much of a screen as one column
_LEVELS = 4  # so many levels are tried to hang people from
_NOBODY = 1_000_000  # a level that nobody has
_SHELVES = (6.0, 10.0, 16.0, 24.0)  # widths of shelves that are tried
Place = tuple[float, float]
_Below = Mapping[int | None, list[int]]


@dataclass(frozen=True, slots=True)
class OrgLayout:
    """Places of people in units of one card and its gap, from the upper left.

    Attributes:
        places: id → (x, y) of the card's upper left corner.
        lines: (chief, person) of every line to be drawn.
        width, height: what all of it takes.
        hung: those who hang below their chief: their line comes along the left.
    """

    places: dict[int, Place]
    lines: tuple[tuple[int, int], ...]
    width: float
    height: float
    hung: frozenset[int] = frozenset()


def arrange(reports_to: Mapping[int, int | None], *, widest: float = 0) -> OrgLayout:
    """Place people.

    Args:
        widest: so many cards have room beside each other, as on paper; 0 where one may scroll. A
            tree that is wider hangs from the first level that makes it narrow enough.
        reports_to: id → id of the chief; None, or somebody who is not there, stands at the top.
            A circle, which no editing makes but a file may hold, is cut at its first person.
    """
    return _best(people_below(reports_to), widest).layout()


def has_room(reports_to: Mapping[int, int | None], *, widest: float, tallest: float) -> bool:
    """Tell whether people have room on a sheet, as :func:`arrange` places them.

    Args:
        reports_to: as for :func:`arrange`.
        widest: so many cards have room beside each other.
        tallest: and so many below each other.
    """
    best = _best(people_below(reports_to), widest)
    return best.width <= widest and best.height <= tallest


def _best(below: _Below, widest: float) -> _Drawing:
    """Return the best way to draw people: all are measured, none is drawn yet."""
    tree = _Drawing(below, _Hanging({}), _NOBODY)
    if tree.width <= (widest or WIDE):
        return tree
    hanging = _Hanging(below)
    hung = [_Drawing(below, hanging, level) for level in range(_LEVELS)]
    shelves = (widest,) if widest else _SHELVES
    shelved = [_Drawing(below, hanging, level, wide) for level in (0, 1) for wide in shelves]
    if widest:
        narrow = [each for each in reversed(hung) if each.width <= widest]
        return min([*narrow, *shelved], key=lambda each: (each.width > widest, each.height))
    return min((tree, *hung, *shelved), key=lambda each: each.extent)


def people_below(reports_to: Mapping[int, int | None]) -> dict[int | None, list[int]]:
    """Return the people under each chief, in the order given; None: those at the top."""
    below: dict[int | None, list[int]] = {}
    cut: set[int] = set()
    for person in reports_to:
        seen, each = {person}, reports_to[person]
        while each is not None and each in reports_to and each not in cut:
            if each in seen:
                if each == person:
                    cut.add(person)
                break
            seen.add(each)
            each = reports_to[each]
        chief = reports_to[person]
        at_top = chief is None or chief not in reports_to or person in cut
        below.setdefault(None if at_top else chief, []).append(person)
    return below


class _Hanging:
    """How wide people are who hang, and how many rows they take with all below them.

    That is the same at whichever level the hanging begins, and so measured once for all of them.
    """

    def __init__(self, below: _Below) -> None:
        self.widths: dict[int, float] = {}
        self.rows: dict[int, int] = {}
        order, waiting = [], list(below.get(None, []))
        while waiting:
            person = waiting.pop()
            order.append(person)
            waiting += below.get(person, [])
        for person in reversed(order):
            them = below.get(person, [])
            deepest = max((self.widths[each] for each in them), default=1 - INDENT)
            self.widths[person] = deepest + INDENT
            self.rows[person] = 1 + sum(self.rows[each] for each in them)


class _Drawing:
    """One way to draw an organisation.

    Args:
        below: the people under each chief.
        hanging: what those take who hang.
        hang: people from this level on hang below their chief.
        wide: so many cards stand on a shelf of those who begin to hang.

    Attributes:
        width, height: what all of it takes, known before anybody has a place.
    """

    def __init__(self, below: _Below, hanging: _Hanging, hang: int, wide: float = inf) -> None:
        self._below, self._hang, self._wide = below, hang, wide
        self._widths: dict[int, float] = {}
        self._hanging = hanging
        self._places: dict[int, Place] = {}
        self._heights: dict[int, float] = {}
        self._hung: set[int] = set()
        heads = below.get(None, [])
        alone = [each for each in heads if each not in below]
        self._apart = alone if len(alone) > IN_LINE else []
        self._leading = [head for head in heads if not self._apart or head in below]
        for head in self._leading:
            self._measure(head)
        self._left = self._width_of(self._leading, 0)
        beside = self._height_of(self._leading, 0)
        self._columns = _block_columns(len(self._apart), beside)
        self.width = self._left + self._columns
        rows = ceil(len(self._apart) / self._columns) if self._apart else 0
        self.height = max(beside, float(rows))

    @property
    def extent(self) -> float:
        """How much of a screen it takes in its longer direction, in rows."""
        return max(self.width * _SLOPE, self.height)

    def layout(self) -> OrgLayout:
        """Return where everybody stands."""
        if self._is_shelved(self._leading, 0):
            self._shelve(self._leading, 0.0, 0.0)
        else:
            at = 0.0
            for head in self._leading:
                self._place(head, (at, 0.0))
                at += self._widths[head]
        for at_, each in enumerate(self._apart):  # a block, as high as what stands beside it
            row, column = divmod(at_, self._columns)
            self._places[each] = (self._left + column, float(row))
        lines = tuple(
            (c, each) for c, them in self._below.items() if c is not None for each in them
        )
        return OrgLayout(self._places, lines, self.width, self.height, frozenset(self._hung))

    def _is_shelved(self, people: list[int], level: int) -> bool:
        """Tell whether people of a level stand on shelves: they hang, and are many."""
        return level == self._hang and sum(self._widths[each] for each in people) > self._wide

    def _slots(self, people: list[int]) -> tuple[float, int]:
        """Return how wide a place on a shelf is, and how many a shelf has."""
        slot = max(self._widths[each] for each in people)
        return slot, min(len(people), max(1, int(self._wide / slot)))

    def _width_of(self, people: list[int], level: int) -> float:
        if not self._is_shelved(people, level):
            return sum(self._widths[each] for each in people)
        slot, count = self._slots(people)
        return slot * count

    def _height_of(self, people: list[int], level: int) -> float:
        """Return how many rows people of a level take, with all below them."""
        if not self._is_shelved(people, level):
            return max((self._heights[each] for each in people), default=0.0)
        _, count = self._slots(people)
        shelves = (people[first : first + count] for first in range(0, len(people), count))
        return float(sum(max(self._hanging.rows[each] for each in shelf) for shelf in shelves))

    def _shelve(self, people: list[int], left: float, top: float) -> None:
        slot, count = self._slots(people)
        for first in range(0, len(people), count):
            shelf = people[first : first + count]
            for at, each in enumerate(shelf):
                self._hang_up(each, left + at * slot, top)
            top += max(self._hanging.rows[each] for each in shelf)

    def _parted(self, person: int) -> tuple[list[int], list[int]]:
        """Return the people under somebody as (those side by side, those in columns)."""
        them = self._below.get(person, [])
        if len(them) <= IN_LINE:
            return them, []
        leaves = [each for each in them if each not in self._below]
        return [each for each in them if each in self._below], leaves

    def _walk(self, head: int, deepest: int = _NOBODY) -> list[tuple[int, int]]:
        """Return (person, levels below the head) down to a level, chiefs first.

        Chains may be long.
        """
        order, waiting = [], [(head, 0)]
        while waiting:
            person, level = waiting.pop()
            order.append((person, level))
            if level == deepest:
                continue
            waiting += [(each, level + 1) for each in reversed(self._below.get(person, []))]
        return order

    def _measure(self, head: int) -> None:
        """Note how wide and high everybody is with all that is below."""
        for person, level in reversed(self._walk(head, self._hang)):
            if level >= self._hang:
                self._widths[person] = self._hanging.widths[person]
                self._heights[person] = float(self._hanging.rows[person])
                continue
            them = self._below.get(person, [])
            if self._is_shelved(them, level + 1):
                self._widths[person] = max(1.0, self._width_of(them, level + 1))
                self._heights[person] = 1 + self._height_of(them, level + 1)
                continue
            beside, stacked = self._parted(person)
            columns, rows = _columns(len(stacked))
            taken = sum(self._widths[each] for each in beside) + columns
            self._widths[person] = max(1.0, taken)
            highest = max((self._heights[each] for each in beside), default=0.0)
            self._heights[person] = 1 + max(highest, rows)

    def _place(self, head: int, corner: Place) -> None:
        waiting = [(head, corner, 0)]
        while waiting:
            person, (left, top), level = waiting.pop()
            if level >= self._hang:
                self._hang_up(person, left, top)
                continue
            width = self._widths[person]
            self._places[person] = (left + (width - 1) / 2, top)
            them = self._below.get(person, [])
            if self._is_shelved(them, level + 1):
                self._shelve(them, left, top + 1)
                continue
            beside, stacked = self._parted(person)
            columns, rows = _columns(len(stacked))
            start = left + (width - columns - sum(self._widths[each] for each in beside)) / 2
            for each in beside:
                waiting.append((each, (start, top + 1), level + 1))
                start += self._widths[each]
            for at, each in enumerate(stacked):
                self._places[each] = (start + at // rows, top + 1 + at % rows)

    def _hang_up(self, head: int, left: float, top: float) -> None:
        for row, (person, level) in enumerate(self._walk(head)):
            self._places[person] = (left + level * INDENT, top + row)
            if level:
                self._hung.add(person)


def _block_columns(count: int, height: float) -> int:
    """Return the columns of a block of people beside what is so high."""
    columns = ceil(sqrt(count / _SLOPE))
    return min(columns, ceil(count / height)) if height else columns


def _columns(count: int) -> tuple[int, int]:
    """Return (columns, rows) of a stack of people."""
    if not count:
        return 0, 0
    columns = ceil(count / IN_COLUMN)
    return columns, ceil(count / columns)
