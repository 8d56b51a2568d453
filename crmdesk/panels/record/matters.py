"""What a customer wants and suffers from, as lines that are written, closed and opened again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLineEdit, QMenu, QWidget

from crmdesk import tokens
from crmdesk.book.values import Row
from crmdesk.models.refused import Refusal
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Line, LineWords, Section
from crmdesk.panels.record.fields import Options
from crmdesk.panels.record.heard import Heard
from crmdesk.panels.record.matter_details import MatterDetails
from crmdesk.panels.record.matter_line import MatterLine
from crmdesk.panels.record.rows import Rows
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.i18n import clauses
from crmdesk.qt.reveal import reveal

_PILLS = {"pain": "danger", "problem": "danger", "rival": "warning", "market": "warning"}


class MatterList(Section):
    """Matters of some kinds: the open ones, and those closed when they are asked for.

    Args:
        desk, saver, heard: what it works with.
        kinds: the kinds held here; the first is what Add offers.
        title, hint: the heading, and what stands here while there is nothing.

    Signals:
        source_requested: id of the interaction in which a matter was heard.
    """

    source_requested = Signal(object)

    def __init__(
        self,
        desk: Desk,
        saver: Saver,
        heard: Heard,
        kinds: tuple[str, ...],
        title: str,
        hint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, self.tr("Add"), parent)
        self._desk, self._saver, self._kinds, self._hint_words = desk, saver, kinds, hint
        self._heard = heard
        self._customer_id: int | None = None
        self._belongs: dict[str, Any] = {}
        self._rows: list[Row] = []
        self._names: dict[int, str] = {}
        self._people: Sequence[Row] = ()
        self._all = False
        self._open_id: int | None = None
        self.details: MatterDetails | None = None
        self._lines = Rows(self.body, self._make_line)
        self.link_clicked.connect(self.start_adding)
        self.more_clicked.connect(self._toggle_closed)

    @property
    def lines(self) -> list[MatterLine]:
        """The lines that are shown."""
        return self._lines.shown

    def show_matters(
        self,
        customer_id: int,
        matters: Sequence[Row],
        names: dict[int, str],
        people: Sequence[Row] = (),
        **belongs: Any,
    ) -> None:
        """Show the matters of a customer that are of these kinds; ``people`` hold views.

        New ones get the values of ``belongs``: whose they are, where all are one person's.
        """
        self.belong_to(belongs.get("contact_id", customer_id))
        self._belongs = belongs
        if customer_id != self._customer_id:
            self._all, self._open_id = False, None
        self._people = people
        self._customer_id, self._names = customer_id, names
        self._rows = [m for m in matters if m["kind"] in self._kinds]
        self._fill()

    def _fill(self) -> None:
        if self._refresh():
            return
        place = self._place_of_focus()
        if place is not None and (place >= len(self._shown()) or self._in_details()):
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)  # not wherever Qt would let it go
        opened = [m for m in self._rows if not m["closed_on"]]
        closed = len(self._rows) - len(opened)
        more = self.tr("Hide the closed ones") if self._all else self.tr("{0} closed")
        with self.filling():
            self._drop_details()
            self._lines.show(self._shown(), self._fill_line)
            for line in self.lines:
                if line.matter["id"] == self._open_id:
                    self._add_details(line)
            self.show_hint("" if opened else self._hint_words)
            self.note.setText(self.tr("{0} open").format(len(opened)) if opened else "")
            self.show_more(more.format(closed) if closed else "")
        if place is not None and self.lines and self._place_of_focus() is None:
            line = self.lines[min(place, len(self.lines) - 1)]
            QTimer.singleShot(0, line, line.setFocus)  # it is shown by then

    def _refresh(self) -> bool:
        """Show the same matters anew; tell whether that does, as one types in what is opened."""
        fresh = {each["id"]: each for each in self._rows}
        if self.details is None or self._open_id not in fresh or not self._in_details():
            return False
        for line in self.lines:
            if line.matter["id"] in fresh:
                self._fill_line(line, fresh[line.matter["id"]])
        self.details.show_matter(fresh[self._open_id])
        return True

    def _in_details(self) -> bool:
        focused = QApplication.focusWidget()
        return self.details is not None and self.details.isAncestorOf(focused or self)

    def _place_of_focus(self) -> int | None:
        """Return which line holds the keyboard, which shall not jump elsewhere."""
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        inside = self._open_id if self._in_details() else None
        held = (
            n for n, each in enumerate(self.lines)
            if focused in (each, each.editor) or each.matter["id"] == inside
        )  # fmt: skip
        return next(held, None)

    @Slot()
    def _toggle_closed(self) -> None:
        self._all = not self._all
        self._fill()

    def _make_line(self) -> MatterLine:
        line = MatterLine(Line(self._desk.theme, self._desk.icons), self)
        line.rewritten.connect(partial(self._on_rewritten, line))
        line.closing_wished.connect(partial(self._on_closing, line))
        line.menu_wished.connect(partial(self._open_menu, line))
        line.deleting_wished.connect(partial(self._on_deleting, line))
        line.details_wished.connect(partial(self._on_details, line))
        return line

    def _fill_line(self, line: MatterLine, matter: Row) -> None:
        say = self._desk.localizer
        closed = matter["closed_on"] is not None
        on = matter["closed_on"] or matter["on"]
        when = say.short_date(on, say.today) if on else ""
        if closed:
            when = self.tr("closed {0}").format(when)
        right = clauses((self._names.get(matter["contact_id"] or 0, ""), when))
        sure = self.tr("sure {0} of 5").format(matter["confidence"]) if matter["confidence"] else ""
        notes = (self._heard.question(matter["question"]), sure, matter["detail"])
        note = " · ".join(each for each in notes if each)
        words = LineWords(matter["text"], note, right, muted=closed, icon="target")
        if len(self._kinds) > 2:
            role = "plain" if closed else _PILLS.get(matter["kind"], "accent")
            words = replace(words, icon="", pill=(word(matter["kind"]), role))
        line.show_matter(matter, words)
        line.opened = matter["id"] == self._open_id
        refusal = self._desk.refused.of(matter["id"], "text")
        if refusal is not None:
            line.stay_open(refusal.words)

    def _drop_details(self) -> None:
        details, self.details = self.details, None
        if details is not None:
            self.body.removeWidget(details)
            details.hide()
            details.deleteLater()

    def _add_details(self, line: MatterLine) -> None:
        matter = line.matter
        self.details = MatterDetails(
            matter, self._kinds, self._people, self._sources_with(matter["interaction_id"]),
            self._desk.localizer, partial(self._save_detail, matter["id"]), self,
            refused=self._desk.refused,
        )  # fmt: skip
        self.details.source_requested.connect(self.source_requested)
        self.details.closed.connect(partial(self.toggle_details, matter["id"]))
        self.details.left.connect(self._fill)
        self.details.grid.history_requested.connect(self._heard.history.open)
        self.body.insertWidget(self.body.indexOf(line) + 1, self.details)
        self.details.show()

    def _sources_with(self, own: int | None) -> Options:
        """Return what may be the source, with the one it has, however long ago that was."""
        found = self._heard.sources(self._customer_id or 0)
        if own is None or any(key == own for key, _ in found):
            return found
        return (*found, (own, self.tr("an earlier entry")))

    def _save_detail(self, matter_id: int, field: str, value: Any) -> Any:
        return self._saver.set("matter", matter_id, field, value)

    def toggle_details(self, matter_id: int, *_: object) -> None:
        """Show all about a matter under its line, or only the line again."""
        opened = self._open_id != matter_id
        self._open_id = matter_id if opened else None
        line = next((n for n, m in enumerate(self._shown()) if m["id"] == matter_id), None)
        if self._in_details():
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)  # closed, its line is gone too
        self._drop_details()
        self._fill()
        if line is not None:
            self.lines[line].setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self.details or self.lines[line])

    def choose(self, matter_id: int) -> None:
        """Open all about a matter and put the keyboard onto its line, where it is one of these."""
        matter = next((m for m in self._rows if m["id"] == matter_id), None)
        if matter is not None:
            self._all = self._all or bool(matter["closed_on"])
            self._open_id = None
            self.toggle_details(matter_id)

    def _shown(self) -> list[Row]:
        opened = [m for m in self._rows if not m["closed_on"]]
        closed = [m for m in self._rows if m["closed_on"]]
        return [*opened, *(closed if self._all else ())]

    def _set(self, matter_id: int, field: str, value: Any, *_: object) -> None:
        problem = self._saver.set("matter", matter_id, field, value)
        if problem is not None:
            self._saver.failed.emit(problem)

    def _toggle(self, matter_id: int, *_: object, closed: bool) -> None:
        self._set(matter_id, "closed_on", None if closed else date.today())

    def _on_rewritten(self, line: MatterLine, text: str) -> None:
        matter_id, refused = line.matter["id"], self._desk.refused
        refused.drop(matter_id, "text")
        if text == line.text:
            return
        problem = self._saver.set("matter", matter_id, "text", text)
        if problem is not None:
            refused.keep(matter_id, "text", Refusal(text, text, problem, self.heading.text()))
            line.stay_open(text)
            self._saver.failed.emit(problem)

    def _on_closing(self, line: MatterLine, *_: object) -> None:
        self._toggle(line.matter["id"], closed=line.closed)

    def _on_deleting(self, line: MatterLine) -> None:
        self._delete(line.matter["id"])

    def _on_details(self, line: MatterLine) -> None:
        self.toggle_details(line.matter["id"])

    def menu_of(self, matter: Row) -> QMenu:
        """Return the menu of a matter: its kind, close or open again, delete."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in self._kinds:
            action = menu.addAction(word(kind))
            action.setCheckable(True)
            action.setChecked(kind == matter["kind"])
            action.triggered.connect(partial(self._set, matter["id"], "kind", kind))
        menu.addSeparator()
        closed = matter["closed_on"] is not None
        words = self.tr("Reopen") if closed else self.tr("Close")
        verbs: tuple[tuple[str, Qt.Key, Callable[..., object]], ...] = (
            (self.tr("All about it"), Qt.Key.Key_D, self.toggle_details),
            (words, Qt.Key.Key_Space, partial(self._toggle, closed=closed)),
            (self.tr("Delete"), Qt.Key.Key_Delete, self._delete),
        )
        for name, key, verb in verbs:
            action = menu.addAction(name)
            action.setShortcut(key)
            action.triggered.connect(partial(verb, matter["id"]))
        return menu

    def _open_menu(self, line: MatterLine, at: QPoint) -> None:
        self.menu_of(line.matter).popup(at)

    def _delete(self, matter_id: int, *_: object) -> None:
        self._saver.delete("matter", [matter_id])

    @Slot()
    def start_adding(self) -> None:
        """Open an empty line: a kind to choose and words to type; Enter adds, Esc closes."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, tokens.S1, 0, 0)
        kinds, line = QComboBox(holder), QLineEdit(holder)
        for kind in self._kinds:
            kinds.addItem(word(kind), kind)
        kinds.setAccessibleName(self.tr("Kind"))
        line.setPlaceholderText(self.tr("In their words; Enter adds"))
        line.setAccessibleName(self.tr("In their words; Enter adds"))
        row.addWidget(kinds)
        row.addWidget(line, 1)
        belongs = {"customer_id": self._customer_id, **self._belongs}
        line.returnPressed.connect(partial(self._on_typed, kinds, line, belongs))
        self.ask(holder, line)

    def _on_typed(self, kinds: QComboBox, line: QLineEdit, belongs: dict[str, Any]) -> None:
        text, kind = line.text().strip(), kinds.currentData()
        if text and self._saver.add(
            "matter", kind=kind, text=text, on=date.today(), **belongs
        ) is None:  # fmt: skip
            return  # the words stay, to be tried again
        self.close_asking()
