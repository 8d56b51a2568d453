"""Where the people of an organisation stand when it is drawn: everybody under whom they report to.

A chief stands over the middle of the people below. Where these are many, those of them who lead
nobody stand in short columns instead of one long line, so that an organisation of two hundred
keeps a shape that can be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

IN_LINE, IN_COLUMN = 4, 6
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class OrgLayout:
    """Places of people in units of one card and its gap, from the upper left.

    Attributes:
        places: id → (x, y) of the card's upper left corner.
        lines: (chief, person) of every line to be drawn.
        width, height: what all of it takes.
    """

    places: dict[int, Place]
    lines: tuple[tuple[int, int], ...]
    width: float
    height: float


def arrange(reports_to: Mapping[int, int | None]) -> OrgLayout:
    """Place people.

    Args:
        reports_to: id → id of the chief; None, or somebody who is not there, stands at the top.
            A circle, which no editing makes but a file may hold, is cut at its first person.
    """
    below = _below(reports_to)
    widths: dict[int, float] = {}
    places: dict[int, Place] = {}
    heads = below.get(None, [])
    for head in heads:
        _measure(head, below, widths)
    left = 0.0
    for head in heads:
        _place(head, (left, 0.0), below, widths, places)
        left += widths[head]
    lines = [(chief, each) for chief, them in below.items() if chief is not None for each in them]
    height = max((y for _, y in places.values()), default=-1.0) + 1
    return OrgLayout(places, tuple(lines), left, height)


def _below(reports_to: Mapping[int, int | None]) -> dict[int | None, list[int]]:
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


def _parted(person: int, below: Mapping[int | None, list[int]]) -> tuple[list[int], list[int]]:
    """Return the people under somebody as (those side by side, those in columns)."""
    them = below.get(person, [])
    if len(them) <= IN_LINE:
        return them, []
    leaves = [each for each in them if each not in below]
    return [each for each in them if each in below], leaves


def _columns(count: int) -> tuple[int, int]:
    """Return (columns, rows) of a stack of people."""
    if not count:
        return 0, 0
    columns = ceil(count / IN_COLUMN)
    return columns, ceil(count / columns)


def _measure(head: int, below: Mapping[int | None, list[int]], widths: dict[int, float]) -> None:
    """Note how wide everybody is with all that is below; without recursion: chains may be long."""
    order, waiting = [], [head]
    while waiting:
        person = waiting.pop()
        order.append(person)
        waiting += below.get(person, [])
    for person in reversed(order):
        beside, stacked = _parted(person, below)
        taken = sum(widths[each] for each in beside) + _columns(len(stacked))[0]
        widths[person] = max(1.0, taken)


def _place(
    head: int,
    corner: Place,
    below: Mapping[int | None, list[int]],
    widths: Mapping[int, float],
    places: dict[int, Place],
) -> None:
    waiting = [(head, corner)]
    while waiting:
        person, (left, top) = waiting.pop()
        places[person] = (left + (widths[person] - 1) / 2, top)
        beside, stacked = _parted(person, below)
        columns, rows = _columns(len(stacked))
        start = left + (widths[person] - columns - sum(widths[each] for each in beside)) / 2
        for each in beside:
            waiting.append((each, (start, top + 1)))
            start += widths[each]
        for at, each in enumerate(stacked):
            places[each] = (start + at // rows, top + 1 + at % rows)
