"""Where the rows of a long list stand, of which only those that were seen have been measured."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from itertools import accumulate


class RowPlaces:
    """Tops and heights of rows, in pixels; one that was not measured has the usual height.

    Args:
        count: how many rows there are.
        usual: height of a row as long as nobody has measured it.
    """

    def __init__(self, count: int, usual: int) -> None:
        self.count, self._usual = count, usual
        self._heights: dict[int, int] = {}
        self._measured: list[int] = []  # ascending
        self._excess: list[int] | None = [0]  # of the first so many measured, over the usual

    def known(self, row: int) -> bool:
        """Tell whether a row was measured."""
        return row in self._heights

    def set_height(self, row: int, height: int) -> None:
        """Say how high a row is."""
        if row not in self._heights:
            insort(self._measured, row)
        self._heights[row] = height
        self._excess = None

    def height(self, row: int) -> int:
        """Return the height of a row."""
        return self._heights.get(row, self._usual)

    def top(self, row: int) -> int:
        """Return where a row begins; where all ends for one past the last."""
        if self._excess is None:
            over = (self._heights[each] - self._usual for each in self._measured)
            self._excess = list(accumulate(over, initial=0))
        return row * self._usual + self._excess[bisect_left(self._measured, row)]

    def total(self) -> int:
        """Return the height of all rows."""
        return self.top(self.count)

    def row_at(self, y: int) -> int:
        """Return the row at a height, the first or last one where there is none."""
        row = bisect_right(range(self.count), y, key=self.top) - 1
        return max(0, row)
