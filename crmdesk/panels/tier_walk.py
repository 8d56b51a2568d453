"""Where the arrows lead on the board: through a column, over the headings, from lane to lane."""

from __future__ import annotations

from dataclasses import replace

from crmdesk.models.tier_board import HEADING, Spot
from crmdesk.panels.tier_layout import STEP, BoardLayout


class BoardWalk:
    """Answers keys with a spot; it remembers the column that the keyboard walks through.

    Args:
        layout: of the board.
        columns: how many there are.
    """

    def __init__(self, layout: BoardLayout, columns: int) -> None:
        self._layout, self._columns = layout, columns
        self._column = 0

    def stand(self, spot: Spot) -> None:
        """Remember the column that somebody stands in now."""
        if spot.column != HEADING:
            self._column = spot.column

    @property
    def first(self) -> Spot | None:
        """The first spot of the board, for who stands nowhere."""
        if not self._layout.lanes:
            return None
        return Spot(0, HEADING) if self._layout.heading_height else self._enter(0)

    def down(self, spot: Spot) -> Spot:
        """Go to the next card, then into the next lane."""
        if spot.column == HEADING:
            inside = self._enter(spot.lane)
            return inside or self._heading(spot.lane + 1) or spot
        if spot.place + 1 < self._count(spot):
            return replace(spot, place=spot.place + 1)
        return self._heading(spot.lane + 1) or spot

    def up(self, spot: Spot) -> Spot:
        """Go to the card before, then to the heading, then into the lane before."""
        if spot.column == HEADING:
            before = self._enter(spot.lane - 1, from_below=True)
            return before or self._heading(spot.lane - 1) or spot
        if self._layout.is_folded(spot.lane) or not spot.place:
            return self._heading(spot.lane) or spot
        return replace(spot, place=spot.place - 1)

    def aside(self, spot: Spot, step: int) -> Spot:
        """Go to the next column (to the right by +1, to the left by -1) that has cards here."""
        if spot.column == HEADING or self._layout.is_folded(spot.lane):
            return spot
        column = spot.column + step
        while 0 <= column < self._columns:
            count = self._layout.count(spot.lane, column)
            if count:
                return Spot(spot.lane, column, min(spot.place, count - 1))
            column += step
        return spot

    def home(self, spot: Spot, whole: bool = False) -> Spot:
        """Go to the first card of the column in this lane, or to the board's beginning."""
        if whole or spot.column == HEADING:
            return self.first or spot
        return replace(spot, place=0)

    def end(self, spot: Spot, whole: bool = False) -> Spot:
        """Go to the last card of the column in this lane, or to the board's end."""
        last = self._layout.lanes - 1
        if whole:
            return self._enter(last, from_below=True) or self._heading(last) or spot
        if spot.column == HEADING:
            return self._heading(last) or spot
        return replace(spot, place=max(0, self._count(spot) - 1))

    def lane(self, spot: Spot, step: int) -> Spot:
        """Go to the heading of the next lane, or of this one and then of those before."""
        if not self._layout.heading_height:
            return self.home(spot) if step < 0 else self.end(spot)
        here = spot.lane if spot.column != HEADING and step < 0 else spot.lane + step
        return self._heading(here) or spot

    def page(self, spot: Spot, step: int, height: int) -> Spot:
        """Go as far up or down as the window is high; always at least one on."""
        layout = self._layout
        on = self.down(spot) if step > 0 else self.up(spot)
        here = layout.top(spot.lane)
        if spot.column != HEADING and not layout.is_folded(spot.lane):
            here = layout.card_top(spot.lane, spot.place)
        y = max(0, min(here + step * max(height - STEP, STEP), layout.height - 1))
        lane = layout.lane_at(y)
        if lane is None:
            return on
        found = self._enter(lane)
        if found is None:
            return self._heading(lane) or on
        place = (y - layout.card_top(lane, 0)) // STEP
        found = replace(found, place=max(0, min(place, self._count(found) - 1)))
        return found if (found.lane - on.lane) * step > 0 or _further(found, on, step) else on

    def _count(self, spot: Spot) -> int:
        return self._layout.count(spot.lane, spot.column)

    def _heading(self, lane: int) -> Spot | None:
        there = self._layout.heading_height and 0 <= lane < self._layout.lanes
        return Spot(lane, HEADING) if there else None

    def _enter(self, lane: int, from_below: bool = False) -> Spot | None:
        """Return the first or last card of a lane, in the column walked through or near it."""
        if not 0 <= lane < self._layout.lanes or self._layout.is_folded(lane):
            return None
        for column in sorted(range(self._columns), key=lambda each: abs(each - self._column)):
            count = self._layout.count(lane, column)
            if count:
                return Spot(lane, column, count - 1 if from_below else 0)
        return None


def _further(found: Spot, than: Spot, step: int) -> bool:
    return found.lane == than.lane and (found.place - than.place) * step > 0
