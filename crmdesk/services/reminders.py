"""What one is to be reminded of while the program is open: steps with a time, and what is late."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import date, datetime, time

from crmdesk.book.book import Book
from crmdesk.book.queries.today import StepRow, steps_asking

_KEPT = "reminders"
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")


@dataclass(frozen=True, slots=True)
class Agenda:
    """The steps of a day as reminders see them.

    Attributes:
        day: whose steps they are.
        late: how many were to be done on a day before.
        today: how many are to be done on this day.
        timed: those of this day that have a time, in its order.
    """

    day: date
    late: int = 0
    today: int = 0
    timed: tuple[StepRow, ...] = ()


@dataclass(slots=True)
class Dealt:
    """What one did with reminders; it outlives the window and the program.

    Attributes:
        known: id of a step → the moment of which the user knows.
        later: id of a step → when to be reminded again.
    """

    known: dict[int, datetime] = field(default_factory=dict)
    later: dict[int, datetime] = field(default_factory=dict)


def remember(book: Book, dealt: Dealt, today: date) -> None:
    """Keep in the book what was dealt with, as far as it matters from today on.

    Like a draft it is no change of the book: it is not journaled and not undone.
    """
    kept = {
        name: {str(step): at.isoformat() for step, at in found.items() if at.date() >= today}
        for name, found in (("known", dealt.known), ("later", dealt.later))
    }
    book.set_info(_KEPT, json.dumps(kept) if any(kept.values()) else "")


def recall(book: Book) -> Dealt:
    """Return what was dealt with when the book was last open; never raise for odd words."""
    try:
        found = json.loads(book.info(_KEPT) or "{}")
        return Dealt(
            *(
                {int(step): datetime.fromisoformat(at) for step, at in found.get(name, {}).items()}
                for name in ("known", "later")
            )
        )
    except (ValueError, TypeError, AttributeError):
        return Dealt()


def moment_of(step: StepRow) -> datetime | None:
    """Return when a step asks for attention, in local time; None where it has no time."""
    clock = _CLOCK.fullmatch(step.due_time.strip())
    if clock is None:
        return None
    hour, minute = int(clock[1]), int(clock[2])
    if hour > 23 or minute > 59:
        return None
    return datetime.combine(step.asked_on, time(hour, minute))


def agenda(book: Book, day: date) -> Agenda:
    """Return what a day asks for."""
    with book.read() as connection:
        steps = steps_asking(connection, day)
    of_day = [step for step in steps if step.asked_on == day]
    timed = [(moment, step) for step in of_day if (moment := moment_of(step)) is not None]
    timed.sort(key=lambda each: (each[0], each[1].id))
    return Agenda(day, len(steps) - len(of_day), len(of_day), tuple(step for _, step in timed))
