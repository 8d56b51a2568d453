"""Reminders: a word of the day at the start, a step when its time has come, put off and done."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.book.records import Customer, Task
from crmdesk.models.hub import Hub
from crmdesk.panels.panel import Desk
from crmdesk.panels.shell.reminders import Heard, Reminders
from crmdesk.services import tasks
from crmdesk.services.reminders import Dealt, agenda, moment_of, recall, remember

TODAY = date(2026, 9, 25)
KEY = Qt.Key


class Clock:
    """Tells the time one sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 9, 25, 9, 50)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def ids(book: Book) -> dict[str, int]:
    with book.transaction("import") as tx:
        tea = tx.insert(Customer, name="云岭茶业", sort_key="y", tier="B", currency="CNY")
        found = {"tea": tea}
        for key, title, due_on, due_time in (
            ("late", "Ring about the trial", TODAY - timedelta(days=2), "08:00"),
            ("ten", "送样品", TODAY, "10:00"),
            ("eleven", "Send prices", TODAY, "11:00"),
            ("odd", "Some time", TODAY, "in the evening"),
        ):
            found[key] = tx.insert(
                Task, customer_id=tea, kind="call", title=title, due_on=due_on, due_time=due_time
            )
    return found


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reminders(qtbot: QtBot, desk: Desk, ids: dict[str, int], clock: Clock) -> Reminders:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 600)
    root, line = QWidget(), QLineEdit()
    room = QVBoxLayout(root)
    room.addWidget(line, 1)
    window.setCentralWidget(root)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line.setFocus()
    made = Reminders(desk, window, room, Heard(), clock)
    made.hub = Hub(desk.book, window)  # type: ignore[attr-defined]
    made.hub.changed.connect(made.apply_changes)  # type: ignore[attr-defined]
    made.line = line  # type: ignore[attr-defined]
    made.begin()
    qtbot.waitUntil(made.bar.isVisible)
    return made


def _words(reminders: Reminders) -> str:
    return str(reminders.bar.accessibleName())


def _at(reminders: Reminders, clock: Clock, hour: int, minute: int = 0) -> None:
    clock.now = datetime(2026, 9, 25, hour, minute)
    reminders.look()


def _task(book: Book, task_id: int) -> Any:
    with book.read() as connection:
        sql = "SELECT * FROM task WHERE id=?"
        return connection.exec_driver_sql(sql, (task_id,)).mappings().one()


def test_the_day_is_summed_up_once_and_steals_no_keys(
    qtbot: QtBot, reminders: Reminders, clock: Clock
) -> None:
    assert _words(reminders) == "To do: 1 late, 3 for today · 10:00 · 送样品"
    assert reminders.line.hasFocus()  # type: ignore[attr-defined]
    with qtbot.waitSignal(reminders.day_opened):
        reminders.bar.buttons["open"].click()
    assert not reminders.bar.isVisible()
    _at(reminders, clock, 9, 55)
    assert not reminders.bar.isVisible()


def test_a_step_is_shown_when_its_time_has_come_and_opened_by_key(
    qtbot: QtBot, reminders: Reminders, clock: Clock, ids: dict[str, int]
) -> None:
    reminders.bar.verb_chosen.emit("close")
    _at(reminders, clock, 10)
    assert _words(reminders) == "10:00 送样品 · Call · 云岭茶业"
    assert reminders.line.hasFocus()  # type: ignore[attr-defined]
    reminders.focus()
    with qtbot.waitSignal(reminders.target_opened) as opened:
        qtbot.keyClick(reminders.bar.buttons["open"], KEY.Key_Return)
    assert (opened.args[0].kind, opened.args[0].id) == ("task", ids["ten"])
    _at(reminders, clock, 10, 1)
    assert not reminders.bar.isVisible(), "what was opened is known"


def test_several_at_once_come_one_after_the_other(
    reminders: Reminders, clock: Clock, ids: dict[str, int], book: Book
) -> None:
    reminders.bar.verb_chosen.emit("close")
    _at(reminders, clock, 12)
    assert _words(reminders).endswith("and 1 more")
    reminders.bar.verb_chosen.emit("done")
    assert _task(book, ids["ten"])["done_at"] is not None
    assert _words(reminders).startswith("11:00 Send prices")
    assert "more" not in _words(reminders)


def test_later_comes_again_and_tomorrow_rests(
    qtbot: QtBot, reminders: Reminders, clock: Clock, ids: dict[str, int], book: Book
) -> None:
    reminders.bar.verb_chosen.emit("close")
    _at(reminders, clock, 10)
    actions = {each.objectName(): each for each in reminders.bar.snooze_menu.actions()}
    actions["snooze_10"].trigger()
    assert not reminders.bar.isVisible()
    _at(reminders, clock, 10, 9)
    assert not reminders.bar.isVisible()
    _at(reminders, clock, 10, 10)
    assert _words(reminders).startswith("10:00 送样品")
    with qtbot.waitSignal(reminders.noticed) as said:
        actions["snooze_day"].trigger()
    assert said.args == ["送样品: rests until tomorrow", True]
    assert _task(book, ids["ten"])["snoozed_until"] == "2026-09-26"
    _at(reminders, clock, 10, 30)
    assert not reminders.bar.isVisible()


def test_what_is_done_or_moved_elsewhere_is_put_away(
    qtbot: QtBot, reminders: Reminders, clock: Clock, ids: dict[str, int], book: Book
) -> None:
    reminders.bar.verb_chosen.emit("close")
    _at(reminders, clock, 10)
    assert reminders.bar.isVisible()
    tasks.complete(book, ids["ten"])
    qtbot.waitUntil(lambda: not reminders.bar.isVisible())
    _at(reminders, clock, 11)
    reminders.bar.verb_chosen.emit("close")
    tasks.reschedule(book, ids["eleven"], TODAY, "11:30")
    qtbot.waitUntil(lambda: not reminders._desk.runner.tasks())
    _at(reminders, clock, 11, 30)
    assert _words(reminders).startswith("11:30 Send prices"), "another time, another reminder"


def test_an_agenda_reads_only_times_that_are_times(book: Book, ids: dict[str, int]) -> None:
    found = agenda(book, TODAY)
    assert (found.late, found.today) == (1, 3)
    assert [moment_of(step) for step in found.timed] == [
        datetime(2026, 9, 25, 10), datetime(2026, 9, 25, 11),
    ]  # fmt: skip


def test_the_line_covers_nothing_one_types_in(reminders: Reminders) -> None:
    line = reminders.line  # type: ignore[attr-defined]
    assert not line.geometry().intersects(reminders.bar.geometry())
    assert reminders.bar.geometry().top() >= line.geometry().bottom()


def test_in_ten_minutes_outlives_the_program(
    qtbot: QtBot, reminders: Reminders, clock: Clock, ids: dict[str, int], book: Book, desk: Desk
) -> None:
    reminders.bar.verb_chosen.emit("close")
    _at(reminders, clock, 11)
    reminders.bar.verb_chosen.emit("snooze_10")
    reminders.bar.verb_chosen.emit("close")  # the other one is known
    dealt = recall(book)
    assert dealt.later == {ids["ten"]: datetime(2026, 9, 25, 11, 10)}
    assert dealt.known == {ids["eleven"]: datetime(2026, 9, 25, 11)}

    again = QMainWindow()
    qtbot.addWidget(again)
    root = QWidget()
    again.setCentralWidget(root)
    clock.now = datetime(2026, 9, 25, 11, 5)
    heard = Heard(summed_up=TODAY, dealt=dealt)
    later = Reminders(desk, again, QVBoxLayout(root), heard, clock)
    again.show()
    later.begin()
    qtbot.waitUntil(lambda: later.agenda is not None)
    assert not later.bar.isVisible()
    _at(later, clock, 11, 10)
    assert _words(later).startswith("10:00 送样品") and "more" not in _words(later)


def test_what_was_dealt_with_on_another_day_is_forgotten(book: Book) -> None:
    remember(book, Dealt({1: datetime(2026, 9, 24, 10)}, {2: datetime(2026, 9, 24, 10)}), TODAY)
    assert book.info("reminders") == ""
    book.set_info("reminders", "[1, 2")
    assert recall(book) == Dealt()
    book.set_info("reminders", "[1, 2]")
    assert recall(book) == Dealt()
