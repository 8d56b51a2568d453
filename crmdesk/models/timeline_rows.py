"""The rows of a stream: one for each entry; the first of a local day carries the day's heading."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from crmdesk.book.queries.timeline import Stream

_QUARTER = 900_000  # milliseconds; local days begin at a whole one everywhere
EMPTY = Stream(b"", array("q"), array("q"))


@dataclass(frozen=True, slots=True)
class Heading:
    """A day heading: the local day and how many entries it has."""

    day: date
    count: int


class StreamRows:
    """What stands in which row. Nothing is worked out before it is asked for.

    Args:
        stream: keys of entries, newest first.
        places: those of its entries that are shown, ascending; None for all.
    """

    def __init__(self, stream: Stream, places: Sequence[int] | None = None) -> None:
        self._stream = stream
        self._places = range(len(stream)) if places is None else places
        self._headings: dict[int, Heading | None] = {}

    def __len__(self) -> int:
        return len(self._places)

    def key(self, row: int) -> tuple[int, int]:
        """Return (index of the source, record id) of a row's entry."""
        place = self._places[row]
        return self._stream.sources[place], self._stream.ids[place]

    def row_of(self, source: int, record_id: int) -> int | None:
        """Return the row of an entry, None where it is not among them."""
        stream, place = self._stream, -1
        try:
            while place < 0 or stream.sources[place] != source:
                place = stream.ids.index(record_id, place + 1)
        except ValueError:
            return None
        row = bisect_left(self._places, place)
        return row if row < len(self) and self._places[row] == place else None

    def heading(self, row: int) -> Heading | None:
        """Return the heading above a row, None unless it is the first one of its day."""
        if row not in self._headings:
            self._headings[row] = self._heading(row)
        return self._headings[row]

    def _heading(self, row: int) -> Heading | None:
        day, begins = _day_of(self._at(row) // _QUARTER)
        if row and _day_of(self._at(row - 1) // _QUARTER)[0] == day:
            return None
        after = bisect_right(range(len(self)), -begins, lo=row, key=lambda at: -self._at(at))
        return Heading(day, after - row)

    def _at(self, row: int) -> int:
        return self._stream.at[self._places[row]]


@lru_cache(maxsize=40_000)
def _day_of(quarter: int) -> tuple[date, int]:
    """Return the local day of a quarter of an hour, and its first millisecond."""
    day = datetime.fromtimestamp(quarter * _QUARTER / 1000).date()
    return day, int(datetime.combine(day, datetime.min.time()).timestamp() * 1000)
