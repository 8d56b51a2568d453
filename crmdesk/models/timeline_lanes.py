"""The moments of the overview's lanes, read off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from crmdesk.book import Book
from crmdesk.book.queries.timeline import TimelineFilter, timeline
from crmdesk.qt.tasks import Job, TaskRunner

Lanes = dict[str, list[int]]


def read_lanes(
    book: Book,
    runner: TaskRunner,
    chosen: TimelineFilter,
    kinds: tuple[str, ...],
    done: Callable[[Lanes], None],
    title: str,
    key: str,
) -> None:
    """Read the ascending moments of each kind, whatever the period, and hand them to `done`.

    A newer reading of the same `key` supersedes the one under way; panels have keys of their own.
    """
    chosen = replace(chosen, since=None, until=None)

    def read(job: Job) -> Lanes:
        found: Lanes = {}
        with book.read() as connection:
            for kind in kinds:
                job.raise_if_cancelled()
                if not chosen.kinds or kind in chosen.kinds:
                    stream = timeline(connection, replace(chosen, kinds=(kind,)))
                    found[kind] = list(reversed(stream.at))
        return found

    runner.run(read, title=title, done=done, show_progress=False, key=key)
