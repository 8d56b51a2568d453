"""What one is to be reminded of while the program is open: steps with a time, and what is late."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from crmdesk.book.book import Book
from crmdesk.book.queries.today import StepRow, steps_asking

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
