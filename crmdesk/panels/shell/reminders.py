"""Reminds of steps when their time has come, as long as the window is open; nothing leaves it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from crmdesk.book import Changes
from crmdesk.book.queries.today import StepRow
from crmdesk.errors import CrmdeskError
from crmdesk.models.finder import Target
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.shell.reminder_bar import ReminderBar
from crmdesk.qt.i18n import clauses
from crmdesk.services import tasks
from crmdesk.services.reminders import Agenda, Dealt, agenda, moment_of, remember

KEY = "Ctrl+Shift+R"
"""Puts the keyboard on the reminder that is shown."""
_LONGEST_WAIT_MS = 30_000
"""A laptop that slept must not be late by more."""
_SUMMARY_SECONDS = 20
_MINUTES = {"snooze_10": 10, "snooze_60": 60}


@dataclass(slots=True)
class Heard:
    """What was dealt with: it outlives the window, which is built anew in another language.

    Attributes:
        book: whose steps they are.
        summed_up: the day of which the summary was shown.
        dealt: with which steps; that is kept in the book, too.
    """

    book: str = ""
    summed_up: date | None = None
    dealt: Dealt = field(default_factory=Dealt)


class Reminders(QObject):
    """Shows the next step whose time has come in a line below the panels.

    Args:
        desk: what it works with.
        window: whose they are.
        room: the column of the window that the line is put into.
        heard: what was dealt with.
        clock: what time it is.

    Signals:
        target_opened: a ``Target``. day_opened: the Today page is wanted.
        noticed: (text, whether Undo is offered). failed: a CrmdeskError.
    """

    target_opened = Signal(object)
    day_opened = Signal()
    noticed = Signal(str, bool)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        room: QVBoxLayout,
        heard: Heard,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self.heard, self._clock = desk, window, heard, clock
        self.bar = ReminderBar(desk.icons, window)
        room.addWidget(self.bar)
        self.agenda: Agenda | None = None
        self.shown: StepRow | None = None
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self.bar.verb_chosen.connect(self._on_verb)
        QShortcut(QKeySequence(KEY), window).activated.connect(self.focus)

    def begin(self) -> None:
        """Begin to look after the day, once the window is up."""
        self._begun = True
        self._read()

    @Slot(object)
    def apply_changes(self, changes: Changes) -> None:
        """Read the day again where its steps may be others."""
        if self._begun and changes.touches("task", "customer"):
            self._read()

    @Slot()
    def focus(self) -> None:
        """Put the keyboard on the reminder."""
        if self.bar.isVisible():
            self.bar.buttons["open"].setFocus()

    def _read(self) -> None:
        book, day = self._desk.book, self._clock().date()
        self._desk.runner.run(
            lambda _job: agenda(book, day), title=self.tr("Reading what is due"),
            done=self._take, failed=self._on_failed, show_progress=False, key="reminders",
        )  # fmt: skip

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self._timer.start(_LONGEST_WAIT_MS)  # whoever asks for something is told

    def _take(self, found: Agenda) -> None:
        self.agenda = found
        self.look()

    @Slot()
    def look(self) -> None:
        """Show what the time has come for, and wait for the next."""
        now, found = self._clock(), self.agenda
        if found is None or found.day != now.date():
            return self._read()
        if self.shown is not None and self.shown not in found.timed:
            self._put_away()  # done, or put on another day
        if self.heard.summed_up != found.day:
            self._sum_up(found)
        due = self._due(found, now)
        if due and not self.bar.isVisible():
            self._show(due)
        self._timer.start(self._wait(found, now))
        return None

    def _sum_up(self, found: Agenda) -> None:
        """Say once a day what is late, in a word that goes away by itself."""
        self.heard.summed_up = found.day
        number = self._desk.localizer.number
        parts = [
            words.format(number(count))
            for count, words in (
                (found.late, self.tr("{0} late")), (found.today, self.tr("{0} for today")),
            )
            if count
        ]  # fmt: skip
        if parts:
            first = found.timed[0] if found.timed else None
            note = f"{first.due_time} · {first.title}" if first is not None else ""
            title = self.tr("To do: {0}").format(clauses(parts))
            self.bar.show_words(title, note, step=False, seconds=_SUMMARY_SECONDS)

    def _moment(self, step: StepRow) -> datetime | None:
        """Return when to remind of a step; None where that was done."""
        moment, later = moment_of(step), self.heard.dealt.later.get(step.id)
        if later is not None:
            return later
        return None if self.heard.dealt.known.get(step.id) == moment else moment

    def _due(self, found: Agenda, now: datetime) -> list[StepRow]:
        moments = [(self._moment(step), step) for step in found.timed]
        return [step for moment, step in moments if moment is not None and moment <= now]

    def _wait(self, found: Agenda, now: datetime) -> int:
        moments = [self._moment(step) for step in found.timed]
        ahead = [each - now for each in moments if each is not None and each > now]
        nearest = min(ahead, default=timedelta(days=1))
        return min(_LONGEST_WAIT_MS, int(nearest.total_seconds() * 1000) + 20)

    def _show(self, due: list[StepRow]) -> None:
        step = self.shown = due[0]
        kind = "" if step.kind in ("", "task") else word(step.kind)
        parts = [kind, step.customer, step.person]
        if len(due) > 1:
            more = self.tr("and {0} more").format(self._desk.localizer.number(len(due) - 1))
            parts.append(more)
        note = " · ".join(part for part in parts if part)
        self.bar.show_words(f"{step.due_time} {step.title}", note, step=True)
        if not self._window.isActiveWindow():
            QApplication.alert(self._window)

    def _put_away(self) -> None:
        self.shown = None
        if self.bar.isAncestorOf(QApplication.focusWidget() or self._window):
            self._window.setFocus()
        self.bar.hide()

    # what can be done

    @Slot(str)
    def _on_verb(self, verb: str) -> None:
        step = self.shown
        self._put_away()
        if step is None:
            if verb == "open":
                self.day_opened.emit()
        else:
            self._settle(verb, step)
        self.look()

    def _settle(self, verb: str, step: StepRow) -> None:
        moment = moment_of(step)
        dealt = self.heard.dealt
        dealt.later.pop(step.id, None)
        if verb in _MINUTES:
            dealt.later[step.id] = self._clock() + timedelta(minutes=_MINUTES[verb])
        elif moment is not None:
            dealt.known[step.id] = moment
        self._keep()
        if verb == "open":
            self._open(step)
        elif verb == "done":
            self._do(lambda: tasks.complete(self._desk.book, step.id), self.tr("Done: {0}"), step)
        elif verb == "snooze_day":
            day = self._clock().date() + timedelta(days=1)
            words = self.tr("{0}: rests until tomorrow")
            self._do(lambda: tasks.snooze(self._desk.book, step.id, day), words, step)

    def _keep(self) -> None:
        """Keep what was dealt with in the book; where that is busy, once more with the next one."""
        with suppress(CrmdeskError):
            remember(self._desk.book, self.heard.dealt, self._clock().date())

    def _open(self, step: StepRow) -> None:
        if step.customer_id is None:
            self.day_opened.emit()
        else:
            self.target_opened.emit(Target("task", step.id, step.customer_id))

    def _do(self, verb: Callable[[], object], words: str, step: StepRow) -> None:
        try:
            verb()
        except CrmdeskError as error:
            self.heard.dealt.known.pop(step.id, None)
            self._keep()
            self.failed.emit(error)
            return
        self.noticed.emit(words.format(step.title), True)
