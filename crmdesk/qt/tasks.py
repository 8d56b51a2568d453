"""Work off the window's thread: one runner, plain-value jobs, answers by signal.

What takes over 50 ms does not run on the window's thread. A job is a callable that gets a
:class:`Job` to report progress and to notice that nobody waits any more. Its result comes back on
the window's thread, unless the task was cancelled or superseded meanwhile: then it is dropped.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from crmdesk.errors import Cancelled

T = TypeVar("T")
_log = logging.getLogger(__name__)
_TURN = 0.0005  # seconds after which a job lets the window's thread in that waits to run
_REPORT_EVERY = 0.04  # seconds between two progress reports of a job


class _Relay(QObject):
    """Carries a worker's news to the window's thread; lives in the latter."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)


class Job:
    """What a running job may do: tell its progress, and ask whether to stop. Thread-safe."""

    def __init__(self, relay: _Relay) -> None:
        self._relay = relay
        self._cancelled = False
        self._last = 0.0

    @property
    def cancelled(self) -> bool:
        """Whether the job should stop; poll it in loops."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the job to stop."""
        self._cancelled = True

    def raise_if_cancelled(self) -> None:
        """Raise :class:`crmdesk.errors.Cancelled` when the job should stop."""
        if self._cancelled:
            raise Cancelled

    def progress(self, done: int, total: int) -> None:
        """Report that `done` of `total` units are ready; cheap enough to call for each one."""
        now = time.monotonic()
        if done < total and now - self._last < _REPORT_EVERY:
            return
        self._last = now
        self._relay.progressed.emit(done, total)


class _Worker:
    """Runs one job on a pool thread and hands its outcome to the relay.

    A plain callable rather than a ``QRunnable``: the answer may be received, and a runnable freed,
    while the pool's thread is still leaving ``run``.
    """

    def __init__(self, work: Callable[[Job], Any], job: Job, relay: _Relay) -> None:
        self._work, self._job, self._relay = work, job, relay

    def __call__(self) -> None:
        try:
            self._job.raise_if_cancelled()
            outcome = self._work(self._job)
        except Exception as error:  # every failure belongs to whoever asked, on their thread
            self._send(self._relay.failed, error)
        else:
            self._send(self._relay.finished, outcome)

    @staticmethod
    def _send(signal: Any, value: object) -> None:
        try:
            signal.emit(value)
        except RuntimeError:  # the window is gone, and the relay with it
            _log.debug("a job ended after the window")


class Task(QObject):
    """One piece of work under way, as the window sees it.

    Signals:
        progressed(int, int): done and total units.
        finished(object): the result.
        failed(object): the exception.
        cancelled(): stopped by the user or superseded by a newer task.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, title: str, shown: bool, key: str | None, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.shown = shown
        self.key = key
        self._relay = _Relay(self)
        self._job = Job(self._relay)
        self._over = False

    @property
    def is_over(self) -> bool:
        """Whether the task has ended, in whatever way."""
        return self._over

    @Slot()
    def cancel(self) -> None:
        """Stop the task; its result, should it still come, is dropped."""
        if self._over:
            return
        self._over = True
        self._job.cancel()
        self.cancelled.emit()


class TaskRunner(QObject):
    """Runs jobs on a thread pool and answers on the window's thread.

    Args:
        parent: the owner.
        threads: how many jobs run at a time; a book has one writer, so few are enough.

    Signals:
        started(Task): a task began; status bars show those with ``task.shown``.
        ended(Task): it finished, failed or was cancelled.
    """

    started = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 4) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._latest: dict[str, Task] = {}
        self._entries: dict[Task, _Entry] = {}
        self._resting: list[tuple[Task, _Entry]] = []  # ended; their thread may be leaving

    def run(
        self,
        work: Callable[[Job], T],
        *,
        title: str,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        show_progress: bool = True,
        key: str | None = None,
    ) -> Task:
        """Start a job.

        Args:
            work: gets a :class:`Job`; must touch no widget and no shared mutable value.
            title: what the status bar says while it runs.
            done: called with the result, on the window's thread.
            failed: called with the exception; without it an unexpected one is raised there,
                so that the crash reporter sees it.
            show_progress: whether status bars should show the task.
            key: a task supersedes (cancels) the running one of the same key.
        """
        task = Task(title, show_progress, key, self)
        if key is not None:
            previous = self._latest.get(key)
            if previous is not None:
                previous.cancel()
            self._latest[key] = task
        worker = _Worker(work, task._job, task._relay)
        self._entries[task] = _Entry(self, task, worker, done, failed)
        self.started.emit(task)
        self._pool.start(worker)
        return task

    def latest(self, key: str) -> Task | None:
        """Return the task of that key that is under way, if any."""
        task = self._latest.get(key)
        return task if task is not None and not task.is_over else None

    def tasks(self) -> list[Task]:
        """Return the tasks under way, oldest first."""
        return [task for task in self._entries if not task.is_over]

    def cancel_all(self) -> None:
        """Cancel every task under way."""
        for task in self.tasks():
            task.cancel()

    def wait_for_all(self, timeout: int = 5000) -> bool:
        """Wait until no thread works any more; call on close, after :meth:`cancel_all`.

        Args:
            timeout: milliseconds at most.

        Returns:
            Whether all threads came to rest in time.
        """
        rested = self._pool.waitForDone(timeout)
        if rested:
            for task in [each for each in self._entries if each.is_over]:
                self._forget(task)
        return rested

    def _forget(self, task: Task) -> None:
        """Let go of a task that has answered, once no thread can hold it any more.

        Objects of the window must not die on a pool's thread, which lets go of them last.
        """
        entry = self._entries.pop(task, None)
        if entry is None:
            return
        if task.key is not None and self._latest.get(task.key) is task:
            del self._latest[task.key]
        entry.release()
        self._resting.append((task, entry))
        if self._pool.activeThreadCount() == 0:
            resting, self._resting = self._resting, []
            for each, _ in resting:
                each.deleteLater()


def _waits(answer: Callable[[Any], None]) -> bool:
    """Tell whether those that asked are still there: a panel may be gone before its answer.

    A bound method asks for its object, a partial for the function in it, an inner function for all
    that it holds on to.
    """
    cells = getattr(answer, "__closure__", None) or ()
    held = [getattr(answer, "__self__", None), *(cell.cell_contents for cell in cells)]
    if isinstance(answer, partial):
        return _waits(answer.func)
    return all(isValid(each) for each in held if isinstance(each, QObject))


class _Entry(QObject):
    """The runner's side of one task: delivers news on the window's thread, then lets go."""

    def __init__(
        self,
        runner: TaskRunner,
        task: Task,
        worker: _Worker,
        done: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        super().__init__(task)
        self._runner: TaskRunner | None = runner
        self._task, self._worker = task, worker
        self._done, self._failed = done, failed
        queued = Qt.ConnectionType.QueuedConnection
        task._relay.progressed.connect(self._on_progressed, queued)
        task._relay.finished.connect(self._on_finished, queued)
        task._relay.failed.connect(self._on_failed, queued)
        task.cancelled.connect(self._on_cancelled)

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if not self._task.is_over:
            self._task.progressed.emit(done, total)

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        if self._task.is_over:
            self._forget()
            return
        self._task._over = True
        try:
            self._task.finished.emit(result)
            if self._done is not None and _waits(self._done):
                self._done(result)
        finally:
            self._end()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._task.is_over:
            self._forget()
            return
        if isinstance(error, Cancelled):
            self._task.cancel()
            self._forget()
            return
        self._task._over = True
        try:
            self._task.failed.emit(error)
            if self._failed is None:
                raise error
            if _waits(self._failed):
                self._failed(error)
        finally:
            self._end()

    @Slot()
    def _on_cancelled(self) -> None:
        if self._runner is not None:
            self._runner.ended.emit(self._task)

    def _end(self) -> None:
        self._on_cancelled()
        self._forget()

    def _forget(self) -> None:
        if self._runner is not None:
            self._runner._forget(self._task)

    def release(self) -> None:
        """Let go of the runner: this object dies with the task, and must not take it along."""
        self._runner = None
        self._done = self._failed = None
