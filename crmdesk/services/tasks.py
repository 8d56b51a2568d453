"""Next steps: done, come again, put on another day, or put off for a while."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from crmdesk.book.book import Book
from crmdesk.book.records import Customer, Task
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row, now_ms
from crmdesk.services.fields import InvalidValue

UNITS = ("day", "week", "month", "year")
_MOST = 366


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a task comes again: every ``count`` units.

    ``day_of_month`` is kept where a short month cut the day, so that the 31st comes back to the
    31st after the 28th of February.
    """

    unit: str
    count: int = 1
    day_of_month: int = 0

    @property
    def key(self) -> str:
        """What is stored in the task: "month 1", or "month 1 31" where a month was too short."""
        return " ".join(map(str, (self.unit, self.count, self.day_of_month or ""))).strip()


def rhythm_of(repeats: str) -> Rhythm | None:
    """Read a stored rhythm; None for a task that comes once, or for words nobody understands."""
    parts = repeats.split()
    if not 2 <= len(parts) <= 3 or parts[0] not in UNITS:
        return None
    if not all(part.isascii() and part.isdigit() for part in parts[1:]):
        return None
    numbers = [int(part) for part in parts[1:]]
    if not 1 <= numbers[0] <= _MOST:
        return None
    return Rhythm(parts[0], numbers[0], numbers[1] if len(numbers) > 1 else 0)


def following_day(day: date, rhythm: Rhythm) -> tuple[date, Rhythm]:
    """Return the day after ``day`` in a rhythm, and the rhythm to go on with.

    A month without that day has its last day instead: 31 January, 28 February, 31 March.
    """
    if rhythm.unit in ("day", "week"):
        return day + timedelta(days=rhythm.count * (7 if rhythm.unit == "week" else 1)), rhythm
    wanted = rhythm.day_of_month if rhythm.day_of_month > day.day else day.day
    months = rhythm.count * (12 if rhythm.unit == "year" else 1)
    number = day.year * 12 + day.month - 1 + months
    year, month = number // 12, number % 12 + 1
    last = monthrange(year, month)[1]
    cut = wanted > last
    kept = Rhythm(rhythm.unit, rhythm.count, wanted if cut else 0)
    return date(year, month, min(wanted, last)), kept


def next_time(due_on: date | None, rhythm: Rhythm, today: date) -> tuple[date, Rhythm]:
    """Return when a task done today comes again: the first day of its rhythm after today."""
    day, rhythm = following_day(due_on or today, rhythm)
    while day <= today:
        day, rhythm = following_day(day, rhythm)
    return day, rhythm


def complete(
    book: Book, task_id: int, done: bool = True, *, today: date | None = None, initiator: str = ""
) -> int | None:
    """Mark a task done now, or open again; return the id of the next one where it comes again.

    The next one is part of the same change, so that one undo takes both back.
    """
    what = "complete_task" if done else "reopen_task"
    with book.transaction(what, initiator=initiator) as tx:
        row = tx.get(Task, task_id)
        tx.subject = _subject(tx, row)
        if done != (row["done_at"] is None):
            return None
        tx.update(Task, task_id, done_at=now_ms() if done else None)
        rhythm = rhythm_of(row["repeats"])
        if not done or rhythm is None:
            return None
        day, rhythm = next_time(row["due_on"], rhythm, today or date.today())
        fresh = {key: value for key, value in row.items() if key != "id"}
        fresh |= {
            "due_on": day, "repeats": rhythm.key, "snoozed_until": None, "done_at": None,
            "created_at": now_ms(),
        }  # fmt: skip
        return tx.insert_many(Task, [fresh])[0]


def reschedule(
    book: Book, task_id: int, due_on: date | None, due_time: str = "", *, initiator: str = ""
) -> None:
    """Put a task on another day (None: without a day); what put it off counts no more."""
    with book.transaction("reschedule_task", initiator=initiator) as tx:
        row = tx.get(Task, task_id)
        tx.subject = _subject(tx, row)
        repeats = rhythm_of(row["repeats"])
        kept = Rhythm(repeats.unit, repeats.count).key if repeats else row["repeats"]
        tx.update(Task, task_id, due_on=due_on, due_time=due_time, snoozed_until=None, repeats=kept)


def snooze(book: Book, task_id: int, until: date | None, *, initiator: str = "") -> None:
    """Let a task rest until a day (None: wake it); the day it was due stays."""
    with book.transaction("snooze_task", initiator=initiator) as tx:
        tx.subject = _subject(tx, tx.get(Task, task_id))
        tx.update(Task, task_id, snoozed_until=until)


def repeat(book: Book, task_id: int, repeats: str, *, initiator: str = "") -> None:
    """Let a task come again in a rhythm ("week 2"), or once (empty); raise InvalidValue."""
    if repeats and rhythm_of(repeats) is None:
        raise InvalidValue("repeats", repeats, "it is no rhythm, such as month 1")
    with book.transaction("repeat_task", initiator=initiator) as tx:
        tx.subject = _subject(tx, tx.get(Task, task_id))
        tx.update(Task, task_id, repeats=repeats)


def stands_on(task: Row) -> date | None:
    """Return the day a task asks for attention: when it is due, or what it was put off to."""
    days = [day for day in (task["due_on"], task["snoozed_until"]) if day is not None]
    return max(days, default=None)


def _subject(tx: Transaction, task: Row) -> str:
    if not task["customer_id"]:
        return str(task["title"])
    return str(tx.get(Customer, task["customer_id"])["name"])
