"""Tasks come again in their rhythm, rest while they are put off, and one undo takes all back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.book.book import Book
from crmdesk.book.queries.record import customer_record
from crmdesk.services import records, tasks
from crmdesk.services.fields import InvalidValue
from crmdesk.services.tasks import Rhythm, following_day, next_time, rhythm_of

MONDAY = date(2026, 11, 23)


def _tasks(book: Book, customer: int) -> list[dict[str, object]]:
    with book.read() as connection:
        return customer_record(connection, customer, ("tasks",)).parts["tasks"]


def _next_on(book: Book, customer: int) -> object:
    with book.read() as connection:
        return customer_record(connection, customer).figures.get("next_on")


@pytest.mark.parametrize(
    ("repeats", "due", "days"),
    [
        ("day 1", date(2026, 11, 23), ["2026-11-24", "2026-11-25"]),
        ("week 2", date(2026, 11, 23), ["2026-12-07", "2026-12-21"]),
        ("month 1", date(2026, 1, 31), ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]),
        ("month 1", date(2026, 1, 30), ["2026-02-28", "2026-03-30", "2026-04-30"]),
        ("month 3", date(2026, 11, 30), ["2027-02-28", "2027-05-30"]),
        ("year 1", date(2024, 2, 29), ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]),
    ],
)
def test_a_rhythm_keeps_its_day(repeats: str, due: date, days: list[str]) -> None:
    rhythm = rhythm_of(repeats)
    assert rhythm is not None
    found, day = [], due
    for _ in days:
        day, rhythm = following_day(day, rhythm)
        found.append(day.isoformat())
        rhythm = rhythm_of(rhythm.key)
        assert rhythm is not None
    assert found == days


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.integers(1, 40),
       st.sampled_from(tasks.UNITS), st.integers(-400, 400))  # fmt: skip
def test_the_next_time_is_always_ahead(due: date, count: int, unit: str, late: int) -> None:
    today = due + timedelta(days=late)
    day, rhythm = next_time(due, Rhythm(unit, count), today)
    assert day > today and day > due
    assert rhythm_of(rhythm.key) == rhythm


@pytest.mark.parametrize("words", ["", "month", "moon 1", "month x", "day 0", "week 1 2 3", "日 1"])
def test_what_is_no_rhythm_comes_once(words: str) -> None:
    assert rhythm_of(words) is None


def test_done_makes_the_next_one_and_one_undo_takes_both_back(book: Book) -> None:
    customer = records.create_customer(book, name="津海冷链")
    task = records.add(
        book, "task", customer_id=customer, kind="call", title="月度回访",
        due_on=date(2026, 10, 31), repeats="month 1",
    )  # fmt: skip
    following = tasks.complete(book, task, today=MONDAY)
    found = {row["id"]: row for row in _tasks(book, customer)}
    assert found[task]["done_at"] and following in found
    assert (found[following]["due_on"], found[following]["title"]) == (
        date(2026, 11, 30), "月度回访"
    )  # fmt: skip
    assert found[following]["done_at"] is None
    assert _next_on(book, customer) == date(2026, 11, 30)
    assert book.undo().what == "complete_task"
    (only,) = _tasks(book, customer)
    assert (only["id"], only["done_at"]) == (task, None)


def test_a_task_done_late_skips_what_was_missed(book: Book) -> None:
    task = records.add(book, "task", title="Water the plants", due_on=date(2026, 10, 5),
                       repeats="week 1")  # fmt: skip
    following = tasks.complete(book, task, today=MONDAY)
    with book.transaction("look") as tx:
        from crmdesk.book.records import Task

        assert tx.get(Task, following)["due_on"] == date(2026, 11, 30)


def test_figures_respect_what_was_put_off(book: Book) -> None:
    customer = records.create_customer(book, name="Harbour")
    soon = records.add(book, "task", customer_id=customer, title="Call", due_on=MONDAY)
    records.add(book, "task", customer_id=customer, title="Visit", due_on=date(2026, 11, 30))
    assert _next_on(book, customer) == MONDAY
    tasks.snooze(book, soon, date(2026, 12, 7))
    assert _next_on(book, customer) == date(2026, 11, 30)
    tasks.snooze(book, soon, None)
    assert _next_on(book, customer) == MONDAY
    tasks.snooze(book, soon, date(2026, 12, 7))
    tasks.reschedule(book, soon, date(2026, 11, 25))
    assert _next_on(book, customer) == date(2026, 11, 25), "a new day wakes it"


def test_a_rhythm_that_nobody_understands_is_refused(book: Book) -> None:
    task = records.add(book, "task", title="Call")
    with pytest.raises(InvalidValue):
        tasks.repeat(book, task, "sometimes")
    tasks.repeat(book, task, "week 2")
    assert book.undo().what == "repeat_task"
