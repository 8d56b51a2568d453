"""The timeline as a Qt model: keys of all entries, texts read in pages as they are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
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
from crmdesk.book.queries.entries import Entry
from crmdesk.book.queries.stream_words import StreamWords, stream_words
from crmdesk.book.queries.timeline import SOURCES, TimelineFilter, entries, timeline
from crmdesk.models.customer_stream import CustomerStream
from crmdesk.models.timeline_rows import EMPTY, Heading, StreamRows
from crmdesk.models.timeline_words import title_of
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.tasks import Job, TaskRunner

PAGE = 16
_KEPT = 4000
_AT_ONCE = 500  # entries whose words are read while the user waits, were they not read before
_DISPLAY, _SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
_NAMES = tuple(SOURCES)

AnyIndex = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """A row for each entry, newest first; the first one of a day carries the day's heading.

    Signals:
        loaded: the keys have come.
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
        self._rows = StreamRows(EMPTY)
        self._cache: OrderedDict[tuple[int, int], Entry | None] = OrderedDict()
        self._held = CustomerStream(book)

    @property
    def filter(self) -> TimelineFilter:
        """The filter in force."""
        return self._filter

    def set_filter(self, chosen: TimelineFilter) -> None:
        """Show other entries: one customer's at once, the book's from a thread."""
        self._filter = chosen
        self._read()

    def reload(self) -> None:
        """Read keys and texts again, after a change of the book."""
        self.forget()
        self._read()

    def forget(self) -> None:
        """Hold nothing that was read, after a change of the book, until it is asked for."""
        self._stop(self._words_key)  # what it reads is old
        self._held.forget()
        self._cache.clear()
        self.forgotten.emit()

    def _read(self) -> None:
        chosen = self._filter
        if chosen.customer_id is None:
            self._runner.run(
                self._reader(chosen),
                title=self.tr("Reading the timeline"),
                done=self._take,
                show_progress=False,
                key=self._key,
            )
            return
        self._stop(self._key)
        stream = self._held.stream(chosen)
        if chosen.text and self.words is None and len(stream) > _AT_ONCE:
            self.prepare_words()  # and then once more
            return
        self._take(StreamRows(stream, self._held.places(chosen)))

    def _reader(self, chosen: TimelineFilter) -> Callable[[Job], StreamRows]:
        book = self._book

        def read(job: Job) -> StreamRows:
            try:
                with book.read(unwanted=lambda: job.cancelled) as connection:
                    return StreamRows(timeline(connection, chosen))
            except Exception:
                job.raise_if_cancelled()  # broken off because other words were typed
                raise

        return read

    @property
    def words(self) -> StreamWords | None:
        """The words of the customer's entries, None where they have not been read."""
        return self._held.words(self._filter.customer_id)

    def prepare_words(self) -> None:
        """Read the words of a customer's entries, off the window's thread."""
        customer_id, book = self._filter.customer_id, self._book
        if customer_id is None or self.words is not None:
            return

        def work(_job: Job) -> tuple[int, StreamWords]:
            with book.read() as connection:
                return customer_id, stream_words(connection, customer_id)

        self._runner.run(
            work,
            title=self.tr("Reading the timeline"),
            done=self._take_words,
            show_progress=False,
            key=self._words_key,
        )

    def _take_words(self, words: tuple[int, StreamWords]) -> None:
        if self.words is None and words[0] == self._filter.customer_id:
            self._held.hold(*words)
            if self._filter.text:
                self._read()

    @property
    def _key(self) -> str:
        return f"timeline-{id(self)}"

    @property
    def _words_key(self) -> str:
        return f"words-{id(self)}"

    def _stop(self, key: str) -> None:
        running = self._runner.latest(key)
        if running is not None:
            running.cancel()

    def _take(self, rows: StreamRows) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        self.loaded.emit()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def heading(self, row: int) -> Heading | None:
        """Return the heading above a row, None unless a day begins there."""
        return self._rows.heading(row)

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row, None where it is gone meanwhile."""
        key = self._rows.key(row)
        if key not in self._cache:
            self._read_page(row)
        self._cache.move_to_end(key)
        return self._cache[key]

    def _read_page(self, row: int) -> None:
        first = row - row % PAGE
        pairs = map(self._rows.key, range(first, min(first + PAGE, len(self._rows))))
        keys = [key for key in pairs if key not in self._cache]
        with self._book.read() as connection:
            found = {(e.source, e.id): e for e in entries(connection, keys)}
        for source, record_id in keys:
            self._cache[source, record_id] = found.get((_NAMES[source], record_id))
        while len(self._cache) > _KEPT:
            self._cache.popitem(last=False)

    def row_of(self, source: str, record_id: int) -> int | None:
        """Return the row of an entry; None where it is not among those shown."""
        return self._rows.row_of(_NAMES.index(source), record_id)

    @override
    def data(self, index: AnyIndex, role: int = _DISPLAY) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        if role not in (_DISPLAY, _SPOKEN):
            return None
        entry = self.entry(index.row())
        title = title_of(entry, self._localizer) if entry is not None else ""
        heading = self.heading(index.row()) if role == _SPOKEN else None
        return f"{self.heading_words(heading)}. {title}" if heading is not None else title

    def heading_words(self, heading: Heading) -> str:
        """Return the day of a heading in words."""
        return self._localizer.heading_date(heading.day, self._localizer.today)
