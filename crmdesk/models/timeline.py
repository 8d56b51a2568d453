"""The timeline as a Qt model: keys of all entries, day headings between, texts read in pages."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from itertools import pairwise
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crmdesk.book import Book
from crmdesk.book.queries.stream_words import StreamWords, picked, places_of, stream_words
from crmdesk.book.queries.timeline import Entry, Stream, TimelineFilter, entries, timeline
from crmdesk.models.timeline_words import title_of
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.tasks import Job, TaskRunner

PAGE = 16
_KEPT = 4000
_FIRST, _BATCH = 16, 100  # rows offered at once: those of a window, then more
_QUARTER = 900_000  # milliseconds; local days begin at a whole one everywhere

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """A day heading: the local day and how many entries it has."""

    day: date
    count: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """A stream with its rows: an entry's position, or −1 − number of a heading."""

    stream: Stream
    rows: array[int]
    days: Sequence[date]
    places: Sequence[int]

    def heading(self, number: int) -> Heading:
        """Return a heading: its day, and how many entries follow it."""
        after = number + 1
        end = self.places[after] if after < len(self.places) else len(self.stream)
        return Heading(self.days[number], end - self.places[number])

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All headings, in their order."""
        return tuple(map(self.heading, range(len(self.days))))


def with_headings(stream: Stream) -> Loaded:
    """Put a heading before the entries of each local day; one calendar look-up per day."""
    days: list[date] = []
    places: list[int] = []
    day_start: float = float("inf")
    for position, at in enumerate(stream.at):
        if at < day_start:
            day, day_start = _day_of(at // _QUARTER)
            days.append(day)
            places.append(position)
    rows = array("q")
    for number, (start, end) in enumerate(pairwise((*places, len(stream)))):
        rows.append(-1 - number)
        rows.extend(range(start, end))
    return Loaded(stream, rows, days, places)


@lru_cache(maxsize=40_000)
def _day_of(quarter: int) -> tuple[date, int]:
    """Return the local day of a quarter of an hour, and its first millisecond."""
    day = datetime.fromtimestamp(quarter * _QUARTER / 1000).date()
    return day, int(datetime.combine(day, datetime.min.time()).timestamp() * 1000)


class TimelineModel(QAbstractListModel):
    """Rows are day headings and entries, newest first, offered a few hundred at a time.

    Signals:
        loaded: the keys have come; ``stream`` is the new one.
        forgotten: the texts of entries may be others now.
    """

    loaded = Signal()
    forgotten = Signal()

    def __init__(
        self, book: Book, runner: TaskRunner, localizer: Localizer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._book, self._runner, self._localizer = book, runner, localizer
        self._filter = TimelineFilter()
        self._data = with_headings(Stream(b"", array("q"), array("q")))
        self._shown, self._fetching = 0, False
        self._cache: OrderedDict[tuple[int, int], Entry | None] = OrderedDict()
        self._whole: tuple[TimelineFilter, Stream] | None = None
        self._words: tuple[int, StreamWords] | None = None
        self._texts: list[str] | None = None
        self._found: tuple[str, list[int]] = ("", [])

    @property
    def filter(self) -> TimelineFilter:
        """The filter in force."""
        return self._filter

    @property
    def stream(self) -> Stream:
        """Keys of all entries that pass the filter."""
        return self._data.stream

    def set_filter(self, chosen: TimelineFilter) -> None:
        """Show other entries: one customer's at once, the book's from a thread."""
        self._filter = chosen
        self._read()

    def reload(self) -> None:
        """Read keys and texts again, after a change of the book."""
        self._whole = self._words = self._texts = None
        self._cache.clear()
        self.forgotten.emit()
        self._read()

    def _read(self) -> None:
        chosen, running = self._filter, self._runner.latest(self._key)
        if chosen.customer_id is not None:
            if running is not None:
                running.cancel()
            self._take(with_headings(self._of_customer(chosen, chosen.customer_id)))
            return
        self._runner.run(
            self._reader(chosen),
            title=self.tr("Reading the timeline"),
            done=self._take,
            show_progress=False,
            key=self._key,
        )

    def _reader(self, chosen: TimelineFilter) -> Callable[[Job], Loaded]:
        book = self._book

        def read(_job: Job) -> Loaded:
            with book.read() as connection:
                return with_headings(timeline(connection, chosen))

        return read

    def _of_customer(self, chosen: TimelineFilter, customer_id: int) -> Stream:
        """Return a customer's entries; their words are held, so that typing reads nothing."""
        plain = replace(chosen, text="")
        if self._whole is None or self._whole[0] != plain:
            with self._book.read() as connection:
                self._whole = plain, timeline(connection, plain)
            self._texts = None
        if not chosen.text:
            return self._whole[1]
        if self._texts is None:
            self._texts = self.words_of(customer_id).of(self._whole[1])
            self._found = ("", [])
        typed, places = self._found
        among = places if typed and chosen.text.startswith(typed) else None
        self._found = chosen.text, places_of(self._texts, chosen.text, among)
        return picked(self._whole[1], self._found[1])

    def prepare_words(self) -> None:
        """Read the words of a customer's entries beforehand, off the window's thread."""
        customer_id, book = self._filter.customer_id, self._book
        if customer_id is None or (self._words is not None and self._words[0] == customer_id):
            return

        def work(_job: Job) -> tuple[int, StreamWords]:
            with book.read() as connection:
                return customer_id, stream_words(connection, customer_id)

        self._runner.run(
            work,
            title=self.tr("Reading the timeline"),
            done=self._take_words,
            show_progress=False,
            key=f"words-{id(self)}",
        )

    def _take_words(self, words: tuple[int, StreamWords]) -> None:
        if self._words is None and words[0] == self._filter.customer_id:
            self._words = words

    def words_of(self, customer_id: int) -> StreamWords:
        """Return the words of a customer's entries, read once."""
        if self._words is None or self._words[0] != customer_id:
            with self._book.read() as connection:
                self._words = customer_id, stream_words(connection, customer_id)
        return self._words[1]

    @property
    def _key(self) -> str:
        return f"timeline-{id(self)}"

    def _take(self, data: Loaded) -> None:
        self.beginResetModel()
        self._data = data
        self._shown = min(_FIRST, len(data.rows))
        self.endResetModel()
        self.loaded.emit()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._shown

    @override
    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._shown < len(self._data.rows)

    @override
    def fetchMore(self, parent: AnyIndex) -> None:
        last = min(len(self._data.rows), self._shown + _BATCH)
        if parent.isValid() or last <= self._shown or self._fetching:
            return
        self._fetching = True  # who hears of the new rows may ask for more of them
        self.beginInsertRows(QModelIndex(), self._shown, last - 1)
        self._shown = last
        self.endInsertRows()
        self._fetching = False

    def heading(self, row: int) -> Heading | None:
        """Return the heading of a row, None where it is an entry."""
        value = self._data.rows[row]
        return self._data.heading(-1 - value) if value < 0 else None

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row, None for headings and for entries gone meanwhile."""
        position = self._data.rows[row]
        if position < 0:
            return None
        stream = self._data.stream
        key = (stream.sources[position], stream.ids[position])
        if key not in self._cache:
            self._read_page(position)
        self._cache.move_to_end(key)
        return self._cache[key]

    def _read_page(self, position: int) -> None:
        stream = self._data.stream
        first = position - position % PAGE
        places = range(first, min(first + PAGE, len(stream)))
        pairs = [(stream.sources[i], stream.ids[i]) for i in places]
        keys = [key for key in pairs if key not in self._cache]
        with self._book.read() as connection:
            found = {(e.source, e.id): e for e in entries(connection, keys)}
        names = _source_names()
        for source, record_id in keys:
            self._cache[source, record_id] = found.get((names[source], record_id))
        while len(self._cache) > _KEPT:
            self._cache.popitem(last=False)

    def row_of(self, source: str, record_id: int) -> int | None:
        """Return the row of an entry; None where it is not among those shown."""
        index = _source_names().index(source)
        stream = self._data.stream
        for row, position in enumerate(self._data.rows):
            here = position >= 0 and stream.ids[position] == record_id
            if here and stream.sources[position] == index:
                return row
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < self._shown:
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        heading = self.heading(index.row())
        if heading is not None:
            return f"{self._localizer.heading_date(heading.day, date.today())}  {heading.count}"
        entry = self.entry(index.row())
        return title_of(entry, self._localizer) if entry is not None else ""

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.heading(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _source_names() -> list[str]:
    from crmdesk.book.queries.timeline import SOURCES

    return list(SOURCES)
