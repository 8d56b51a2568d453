"""The task runner: answers on the window's thread, and only to those who still wait."""

from __future__ import annotations

import threading
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread

from crmdesk.errors import Cancelled, CrmdeskError
from crmdesk.qt.tasks import TaskRunner


@pytest.fixture
def runner(qapp):
    made = TaskRunner()
    yield made
    made.cancel_all()
    assert made.wait_for_all()


def test_result_comes_back_on_the_windows_thread(qtbot, qapp, runner):
    got = []

    def work(job):
        job.progress(3, 3)
        return threading.get_ident()

    def done(value):
        got.append((value, QThread.currentThread() is qapp.thread()))

    task = runner.run(work, title="count", done=done)
    steps = []
    task.progressed.connect(lambda *each: steps.append(each))
    qtbot.waitUntil(lambda: bool(got))
    assert got[0][0] != threading.get_ident()
    assert got[0][1]
    assert steps == [(3, 3)]
    assert runner.tasks() == []


def test_failure_reaches_the_one_who_asked(qtbot, runner):
    got = []

    def work(job):
        raise CrmdeskError("No such file.")

    runner.run(work, title="read", failed=got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], CrmdeskError)


def test_unexpected_failure_reaches_the_crash_reporter(qtbot, runner):
    def work(job):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        runner.run(work, title="divide")
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_cancelled_task_answers_no_more(qtbot, runner):
    gate, got, ended = threading.Event(), [], []
    runner.ended.connect(ended.append)

    def work(job):
        gate.wait(5)
        return "late"

    task = runner.run(work, title="slow", done=got.append)
    with qtbot.waitSignal(task.cancelled):
        task.cancel()
    gate.set()
    assert runner.wait_for_all()
    qtbot.wait(20)
    assert got == []
    assert len(ended) == 1


def test_job_notices_that_it_is_cancelled(qtbot, runner):
    running, left = threading.Event(), threading.Event()

    def work(job):
        running.set()
        try:
            while True:
                job.raise_if_cancelled()
        except Cancelled:
            left.set()
            raise

    task = runner.run(work, title="loop")
    assert running.wait(5)
    task.cancel()
    assert left.wait(5)


def test_newer_task_of_a_key_supersedes(qtbot, runner):
    gate, got = threading.Event(), []

    def old(job):
        gate.wait(5)
        return "old"

    first = runner.run(old, title="search", done=got.append, key="search")
    second = runner.run(lambda job: "new", title="search", done=got.append, key="search")
    assert first.is_over
    assert runner.latest("search") is second
    gate.set()
    qtbot.waitUntil(lambda: bool(got))
    assert runner.wait_for_all()
    qtbot.wait(20)
    assert got == ["new"]
    assert runner.latest("search") is None


class Asker(QObject):
    """Something of the window that wants an answer, in the ways answers are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []

    def take(self, value: object) -> None:
        self.got.append(value)

    def take_beside(self, _word: str, value: object) -> None:
        self.got.append(value)

    def taker(self):
        def take(value: object) -> None:
            self.got.append(value)

        return take


WAYS = {
    "a bound method": lambda asker: asker.take,
    "a partial": lambda asker: partial(asker.take_beside, "word"),
    "an inner function": lambda asker: asker.taker(),
}


@pytest.mark.parametrize("way", WAYS)
def test_an_answer_reaches_whoever_asked(qtbot, runner, way):
    asker = Asker()
    runner.run(lambda job: "here", title="quick", done=WAYS[way](asker))
    qtbot.waitUntil(lambda: asker.got == ["here"])


@pytest.mark.parametrize("way", WAYS)
def test_an_answer_for_a_widget_that_is_gone_is_dropped(qtbot, qapp, runner, way):
    gate, ended = threading.Event(), []
    runner.ended.connect(ended.append)
    asker = Asker()

    def work(job):
        gate.wait(5)
        return "late"

    runner.run(work, title="slow", done=WAYS[way](asker))
    shiboken6.delete(asker)
    gate.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert asker.got == []
