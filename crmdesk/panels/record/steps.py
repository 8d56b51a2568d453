"""Next steps as lines: ticked off, put on another day, put off, made to come again; all by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QMenu, QToolButton, QWidget

from crmdesk.models.refused import Refusal
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Line, LineWords
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.line_editor import LineEditor
from crmdesk.qt.read_only import refuses
from crmdesk.services import tasks
from crmdesk.services.days import recognise_day
from crmdesk.services.moments import recognise_due_clock

Row = dict[str, Any]
RHYTHMS = ("", "day 1", "week 1", "week 2", "month 1", "month 3", "month 6", "year 1")


def rhythm_words(repeats: str) -> str:
    """Return a rhythm in words: "every month"; empty for a task that comes once."""
    translate, rhythm = QCoreApplication.translate, tasks.rhythm_of(repeats)
    if rhythm is None:
        return ""
    one = {
        "day": translate("Steps", "every day"), "week": translate("Steps", "every week"),
        "month": translate("Steps", "every month"), "year": translate("Steps", "every year"),
    }  # fmt: skip
    many = {
        "day": translate("Steps", "every {n} days"), "week": translate("Steps", "every {n} weeks"),
        "month": translate("Steps", "every {n} months"),
        "year": translate("Steps", "every {n} years"),
    }  # fmt: skip
    return one[rhythm.unit] if rhythm.count == 1 else many[rhythm.unit].format(n=rhythm.count)


def step_when(task: Row, say: Localizer, today: date) -> tuple[str, str]:
    """Return (when a step asks for attention, the role of its colour)."""
    if task["done_at"] is not None:
        return QCoreApplication.translate("Steps", "done"), "positive"
    until = task["snoozed_until"]
    if until is not None and until > today:
        rests = QCoreApplication.translate("Steps", "rests until {day}")
        return rests.format(day=say.short_date(until, today)), "text_muted"
    day = tasks.stands_on(task)
    if day is None:
        return "", "text_muted"
    when = " ".join(part for part in (say.relative_day(day, today), task["due_time"]) if part)
    return when, "danger" if day < today else "text"


def in_order(rows: Sequence[Row], today: date) -> list[Row]:
    """Return open steps in order: those asking now first, those that rest last."""

    def order(row: Row) -> tuple[bool, date]:
        rests = row["snoozed_until"] is not None and row["snoozed_until"] > today
        return rests, tasks.stands_on(row) or date.max

    return sorted(rows, key=order)


class StepLine(QWidget):
    """One next step. Space: done, Enter: words, D: day, S: put off, R: again, Delete: delete."""

    def __init__(self, desk: Desk, saver: Saver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._saver = desk, saver
        self.task: Row = {}
        self.editor: LineEditor | None = None
        self._line = Line(desk.theme, desk.icons, self)
        self._line.clicked.connect(self.edit_title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            self.tr("Space done, Enter words, D day, S put off, R repeat, Delete deletes")
        )
        self.box = QCheckBox(self)
        self.box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box.move(0, 3)
        self.box.toggled.connect(self._on_ticked)
        self.more = QToolButton(self)
        desk.icons.dress(self.more, "more")
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.clicked.connect(self._on_more)
        self.more.hide()

    def show_task(self, task: Row, note: str = "") -> None:
        """Show a step; where another one is being typed in, that is saved first."""
        if self.editor is not None and task["id"] != self.task["id"]:
            self.editor.editingFinished.emit()
            self._close_editor()  # refused, it stays open; its words wait for their own line
        self.task = task
        say = self._desk.localizer
        when, role = step_when(task, say, say.today)
        kind = "" if task["kind"] in ("", "task") else word(task["kind"]).lower()
        notes = (kind, rhythm_words(task["repeats"]), task["notes"] or note)
        done = task["done_at"] is not None
        self._line.show_words(
            LineWords(
                task["title"], " · ".join(n for n in notes if n), when, right_role=role, indent=22,
                muted=done,
            )
        )  # fmt: skip
        self.setFixedHeight(self._line.height())
        self.setAccessibleName(self._line.accessibleName())
        self.setToolTip(f"{self._line.toolTip()}\n{self.accessibleDescription()}")
        self.box.setAccessibleName(self.tr("Done: {0}").format(task["title"]))
        with QSignalBlocker(self.box):
            self.box.setChecked(done)
        self.more.setAccessibleName(self.tr("More: {0}").format(task["title"]))
        refusal = self._desk.refused.of(task["id"], "title")
        if refusal is not None and self.editor is None:
            self._open_line(refusal.words, self.tr("What is next"), self._set_title)

    # verbs

    def _do(self, verb: Callable[..., object], *values: object) -> None:
        self._saver.attempt(partial(verb, self._desk.book, self.task["id"], *values))

    @Slot(bool)
    def _on_ticked(self, done: bool) -> None:
        self._do(tasks.complete, done)

    def snooze(self, until: date | None, *_: object) -> None:
        """Let the step rest until a day; None wakes it."""
        self._do(tasks.snooze, until)

    def repeat(self, repeats: str, *_: object) -> None:
        """Let the step come again in a rhythm; empty: once."""
        self._do(tasks.repeat, repeats)

    def _delete(self, *_: object) -> None:
        self._saver.delete("task", [self.task["id"]])

    # typing

    def _ask(self, text: str, hint: str, done: Callable[[str], bool]) -> None:
        """Open a line over the words; ``done`` returns False for what was not taken."""
        if self.editor is None and not refuses(self):
            line = self._open_line(text, hint, done)
            line.selectAll()
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_line(self, text: str, hint: str, done: Callable[[str], bool]) -> LineEditor:
        line = self.editor = LineEditor(text, self)
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        line.setGeometry(self._line.words_rect())
        line.editingFinished.connect(partial(self._on_typed, hint, done))
        line.given_up.connect(self._on_given_up)
        line.show()
        return line

    @Slot()
    def _on_given_up(self) -> None:
        self._desk.refused.drop(self.task["id"], "title")
        self._close_editor()

    def _on_typed(self, hint: str, done: Callable[[str], bool]) -> None:
        line = self.editor
        if line is None:
            return
        text, here = line.text().strip(), line.hasFocus()
        self._close_editor()
        if text and not done(text) and here and self.editor is None:  # typed once more
            line = self._open_line(text, hint, done)
            line.setProperty("invalid", True)
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_editor(self) -> None:
        """Close the line; its keyboard comes here."""
        line, self.editor = self.editor, None
        if line is None:
            return
        if line.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        line.hide()
        line.deleteLater()

    @Slot()
    def edit_title(self) -> None:
        """Type other words."""
        self._ask(self.task["title"], self.tr("What is next"), self._set_title)

    @Slot()
    def ask_day(self) -> None:
        """Type the day it is due, and the time if any: "Friday", "27 Nov 15:00"."""
        due = self.task["due_on"]
        hint = self.tr("Due when? “Friday”, “27 Nov 15:00”")
        text = f"{due.isoformat()} {self.task['due_time']}".strip() if due else ""
        self._ask(text, hint, self._set_day)

    @Slot()
    def ask_rest(self) -> None:
        """Type the day until which it rests."""
        self._ask("", self.tr("Rests until when? “Friday”, “27 Nov”"), self._set_rest)

    def _set_title(self, text: str) -> bool:
        task_id, refused = self.task["id"], self._desk.refused
        refused.drop(task_id, "title")
        if text == self.task["title"]:
            return True
        problem = self._saver.set("task", task_id, "title", text)
        if problem is None:
            return True
        refused.keep(task_id, "title", Refusal(text, text, problem, self.tr("What is next")))
        self._open_line(text, self.tr("What is next"), self._set_title)
        self._saver.failed.emit(problem)
        return False

    def _set_day(self, text: str) -> bool:
        clock = recognise_due_clock(text)
        day = recognise_day(text, date.today())
        if day is None and clock:  # only a time: of the same day
            day = self.task["due_on"] or date.today()
        if day is not None:
            self._do(tasks.reschedule, day, clock)
        return day is not None

    def _set_rest(self, text: str) -> bool:
        day = recognise_day(text, date.today())
        if day is not None:
            self.snooze(day)
        return day is not None

    # menus

    def rest_menu(self) -> QMenu:
        """Return the menu of days until which the step may rest; digits choose."""
        menu, today = self._menu(), date.today()
        monday = today + timedelta(days=7 - today.weekday())
        for words, day in (
            (self.tr("&1 Tomorrow"), today + timedelta(days=1)),
            (self.tr("&2 Next Monday"), monday),
            (self.tr("&3 In four weeks"), today + timedelta(days=28)),
        ):
            menu.addAction(words).triggered.connect(partial(self.snooze, day))
        menu.addAction(self.tr("&4 A date…")).triggered.connect(self.ask_rest)
        if self.task["snoozed_until"] is not None:
            menu.addAction(self.tr("&5 Wake it")).triggered.connect(partial(self.snooze, None))
        return menu

    def repeat_menu(self) -> QMenu:
        """Return the menu of rhythms; digits choose."""
        menu = self._menu()
        for number, repeats in enumerate(RHYTHMS):
            words = rhythm_words(repeats) or self.tr("once")
            action = menu.addAction(f"&{number} {words}")
            action.setCheckable(True)
            action.setChecked(repeats == self.task["repeats"])
            action.triggered.connect(partial(self.repeat, repeats))
        return menu

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _open(self, menu: QMenu) -> None:
        menu.popup(self.mapToGlobal(QPoint(22, self.height())))

    @Slot()
    def _on_more(self, *_: object) -> None:
        menu = self._menu()
        rows: Sequence[tuple[str, Callable[..., object]]] = (
            (self.tr("Words…\tEnter"), self.edit_title),
            (self.tr("Day…\tD"), self.ask_day),
            (self.tr("Delete\tDel"), self._delete),
        )
        for words, run in rows[:2]:
            menu.addAction(words).triggered.connect(run)
        for title, part in (
            (self.tr("Put off"), self.rest_menu()), (self.tr("Repeat"), self.repeat_menu())
        ):  # fmt: skip
            part.setTitle(title)
            menu.addMenu(part)
        menu.addAction(rows[2][0]).triggered.connect(rows[2][1])
        self._open(menu)

    # events

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        verbs: dict[int, Callable[[], object]] = {
            keys.Key_Space: self.box.toggle,
            keys.Key_Return: self.edit_title,
            keys.Key_Enter: self.edit_title,
            keys.Key_F2: self.edit_title,
            keys.Key_D: self.ask_day,
            keys.Key_S: lambda: self._open(self.rest_menu()),
            keys.Key_R: lambda: self._open(self.repeat_menu()),
            keys.Key_Delete: self._delete,
            keys.Key_Menu: self._on_more,
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in verbs:
            verbs[event.key()]()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._on_more()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line.setGeometry(self.rect())
        self.more.setGeometry(self.width() - 26, 1, 26, 24)

    def _show_more(self) -> None:
        self.more.setVisible(self.underMouse() or self.hasFocus())
        self._line.set_marked(self.hasFocus())

    @override
    def enterEvent(self, event: Any) -> None:
        super().enterEvent(event)
        self._show_more()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_more()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_more()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_more()
