"""The moments of the overview's lanes, read off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from crmdesk.book import Book
from crmdesk.book.queries.stream_words import StreamWords, picked, places_of, stream_words
from crmdesk.book.queries.timeline import TimelineFilter, timeline
from crmdesk.qt.tasks import Job, TaskRunner

Lanes = dict[str, list[int]]
LANE_KINDS: dict[str, tuple[str, ...]] = {
    "visit": ("visit", "service"),
    "call": ("call",),
    "message": ("message", "email", "letter", "fax"),
    "order": ("order",),
    "complaint": ("complaint",),
    "tier": ("tier",),
    "other": (
        "enquiry", "suggestion", "care", "payment", "deal", "stage", "task", "file", "note",
    ),
}  # fmt: skip
"""Lane → the kinds of entries on it; together they are all kinds."""


def read_lanes(
    book: Book,
    runner: TaskRunner,
    chosen: TimelineFilter,
    done: Callable[[Lanes], None],
    title: str,
    key: str,
    words: StreamWords | None = None,
) -> None:
    """Read the ascending moments of each lane, whatever the period, and hand them to `done`.

    A newer reading of the same `key` supersedes the one under way; panels have keys of their own.
    A customer's entries are looked through word by word, in ``words`` where those are at hand; the
    book's are found by the search index.
    """
    text = chosen.text if chosen.customer_id is not None else ""
    chosen = replace(chosen, since=None, until=None, text="" if text else chosen.text)

    def read(job: Job) -> Lanes:
        found: Lanes = {}
        with book.read() as connection:
            held = words
            if text and held is None:
                held = stream_words(connection, chosen.customer_id or 0)
            for lane, kinds in LANE_KINDS.items():
                job.raise_if_cancelled()
                wanted = tuple(k for k in kinds if not chosen.kinds or k in chosen.kinds)
                if wanted:
                    stream = timeline(connection, replace(chosen, kinds=wanted))
                    if held is not None and text:
                        stream = picked(stream, places_of(held.of(stream), text))
                    found[lane] = list(reversed(stream.at))
        return found

    runner.run(read, title=title, done=done, show_progress=False, key=key)
