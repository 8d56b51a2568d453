"""Putting values in order for the tidy-up panel: a few at once, many off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from crmdesk.errors import CrmdeskError
from crmdesk.insight.quality_facts import Flaw
from crmdesk.models.flaw_reader import FEW, FlawReader
from crmdesk.models.tidy import Key, key_of
from crmdesk.panels.panel import Desk
from crmdesk.qt.tasks import Job
from crmdesk.services import tidy

INITIATOR = "tidy"
Work = Callable[..., int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of some flaws.

    Attributes:
        customers: whose they are.
        count: of the records changed.
        left: all that is now to be put right of these customers.
        still: the first of the flaws that is one still; None where all are gone.
        stand: whether they were left as they are.
    """

    customers: set[int]
    count: int
    left: list[Flaw]
    still: Flaw | None
    stand: bool


class TidyWork(QObject):
    """Stores what is taken, typed or let stand, and looks again at whose it was.

    Signals:
        done: an ``Outcome``.
        failed: (a CrmdeskError, the customers) where nothing was changed.
    """

    done = Signal(object)
    failed = Signal(object, object)

    def __init__(self, desk: Desk, reader: FlawReader, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._reader = desk, reader
        self._busy = False

    def take(self, flaws: Sequence[Flaw]) -> None:
        """Store what is proposed for these."""
        some = [flaw for flaw in flaws if flaw.proposal is not None]
        self._run(some, partial(tidy.take_all, self._desk.book, some, initiator=INITIATOR))

    def let_stand(self, flaws: Sequence[Flaw]) -> None:
        """Leave these as they are, for good."""
        work = partial(tidy.let_stand, self._desk.book, flaws, initiator=INITIATOR)
        self._run(flaws, work, stand=True)

    def put(self, flaws: Sequence[Flaw], text: str) -> None:
        """Store a typed value for these.

        Raises:
            CrmdeskError: it cannot be stored there; of many, ``failed`` says so.
        """
        values = [(flaw, text) for flaw in flaws]
        work = partial(tidy.put_right, self._desk.book, values, initiator=INITIATOR)
        if len(flaws) <= FEW:
            self._tell(flaws, work(), stand=False)
        else:
            self._run(flaws, work)

    def _run(self, flaws: Sequence[Flaw], work: Work, *, stand: bool = False) -> None:
        if not flaws:
            return
        if len(flaws) > FEW:
            self._run_aside(flaws, work, stand)
            return
        try:
            count = work()
        except CrmdeskError as error:
            self.failed.emit(error, {flaw.customer_id for flaw in flaws})
            return
        self._tell(flaws, count, stand=stand)

    def _tell(self, flaws: Sequence[Flaw], count: int, *, stand: bool) -> None:
        self.done.emit(_outcome(self._reader, flaws, count, stand=stand))

    def _run_aside(self, flaws: Sequence[Flaw], work: Work, stand: bool) -> None:
        if self._busy:  # the same key pressed again
            return
        self._busy, reader = True, self._reader

        def aside(job: Job) -> Outcome:
            def progress(done: int, total: int) -> bool:
                job.progress(done, total)
                return not job.cancelled

            count = work() if stand else work(progress=progress)
            return _outcome(reader, flaws, count, stand=stand)

        self._desk.runner.run(
            aside,
            title=self.tr("Putting in order"),
            done=self._on_done,
            failed=partial(self._on_failed, {flaw.customer_id for flaw in flaws}),
        )

    def _on_done(self, outcome: Outcome) -> None:
        self._busy = False
        self.done.emit(outcome)

    def _on_failed(self, customers: set[int], error: Exception) -> None:
        self._busy = False
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error, customers)


def _outcome(reader: FlawReader, flaws: Sequence[Flaw], count: int, *, stand: bool) -> Outcome:
    customers = {flaw.customer_id for flaw in flaws}
    left = reader.of_customers(customers)
    keys: set[Key] = set(map(key_of, flaws))
    still = next((flaw for flaw in left if key_of(flaw) in keys), None)
    return Outcome(customers, count, left, still, stand)
