"""Where lanes, headings and cards of the board are: plain numbers, no widget.

Everything is counted in pixels from the top of the whole board; cards are of one height, so that
the place of any of a million is computed and none is laid out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from crmdesk import tokens
from crmdesk.panels.tier_card import CARD_HEIGHT, GAP

STEP = CARD_HEIGHT + GAP
HEADING_HEIGHT = 36
FOOT_HEIGHT = 24
"""Of the line below the heading of a folded lane, which tells how many stand in each column."""
COLUMN_GAP = tokens.S3
EDGE = 14
"""From the last column to the right edge: a scroll bar fits in, whether it is there or not."""


def column_spans(width: int, columns: int) -> list[tuple[int, int]]:
    """Return (left, width) of every column of a board so wide."""
    if not columns:
        return []
    room = max(0, width - EDGE + COLUMN_GAP)
    edges = [room * n // columns for n in range(columns + 1)]
    return [(edges[n], max(0, edges[n + 1] - edges[n] - COLUMN_GAP)) for n in range(columns)]


class BoardLayout:
    """Places of a board.

    Args:
        counts: by lane, how many cards each column has.
        folded: by lane, whether only its heading shows.
        headings: whether lanes have headings at all.
    """

    def __init__(
        self, counts: Sequence[Sequence[int]], folded: Sequence[bool], headings: bool
    ) -> None:
        self._counts, self._folded = counts, folded
        self.heading_height = HEADING_HEIGHT if headings else 0
        self._tops = [0]
        for lane, cells in enumerate(counts):
            below = FOOT_HEIGHT if folded[lane] else max(cells, default=0) * STEP
            self._tops.append(self._tops[-1] + self.heading_height + below)

    @property
    def height(self) -> int:
        """The height of the whole board."""
        return self._tops[-1]

    @property
    def lanes(self) -> int:
        """How many lanes there are."""
        return len(self._counts)

    def column_height(self, column: int) -> int:
        """Return how high all cards of a column are, of all lanes one below the other."""
        return STEP * sum(cells[column] for cells in self._counts)

    def is_folded(self, lane: int) -> bool:
        """Tell whether only the heading of a lane shows."""
        return self._folded[lane]

    def count(self, lane: int, column: int) -> int:
        """Return how many cards a column has in a lane."""
        return self._counts[lane][column]

    def top(self, lane: int) -> int:
        """Return where a lane begins."""
        return self._tops[lane]

    def bottom(self, lane: int) -> int:
        """Return where a lane ends."""
        return self._tops[lane + 1]

    def lane_at(self, y: int) -> int | None:
        """Return the lane at a height; None outside of the board."""
        return bisect_right(self._tops, y) - 1 if 0 <= y < self.height else None

    def lanes_between(self, top: int, bottom: int) -> range:
        """Return which lanes are seen, even a little, between two heights."""
        first = bisect_right(self._tops, max(0, top)) - 1
        last = bisect_left(self._tops, bottom)
        return range(min(first, self.lanes), min(last, self.lanes))

    def card_top(self, lane: int, place: int) -> int:
        """Return where a card begins."""
        return self._tops[lane] + self.heading_height + place * STEP

    def places(self, lane: int, column: int, top: int, bottom: int) -> range:
        """Return which cards of a column are seen, even a little, between two heights."""
        if self._folded[lane]:
            return range(0)
        first = self._tops[lane] + self.heading_height
        count = self._counts[lane][column]
        begin = max(0, (top - first) // STEP)
        return range(min(begin, count), min(max(-(-(bottom - first) // STEP), 0), count))

    def place_at(self, lane: int, column: int, y: int) -> int | None:
        """Return the card of a column at a height; None beside, between and below the cards."""
        place, within = divmod(y - self._tops[lane] - self.heading_height, STEP)
        inside = 0 <= place < self._counts[lane][column] and within < CARD_HEIGHT
        return place if inside and not self._folded[lane] else None

    def heading_top(self, lane: int, seen_from: int) -> int:
        """Return where a heading is while the board is seen from a height on.

        The heading of the lane that is scrolled through stays in sight, until the next pushes it.
        """
        own, last = self._tops[lane], self._tops[lane + 1] - self.heading_height
        return own if self._folded[lane] else max(own, min(seen_from, last))
