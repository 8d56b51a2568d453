"""What a customer wants and suffers from, as lines that are written, closed and opened again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Line, Section
from crmdesk.panels.record.fields import Options
from crmdesk.panels.record.matter_details import MatterDetails
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.compat import override

_PILLS = {"pain": "danger", "problem": "danger", "rival": "warning", "market": "warning"}


def _no_sources(_customer_id: int) -> Options:
    return ()


class MatterLine(QWidget):
    """One matter; a click or Enter edits its words, the button at its end closes it.

    Signals:
        rewritten(str): other words were typed.
        closing_wished: to be closed, or opened again.
        details_wished: all about it is wanted.
        menu_wished(QPoint): where the menu is wanted, in global coordinates.
    """

    rewritten = Signal(str)
    closing_wished = Signal()
    details_wished = Signal()
    menu_wished = Signal(QPoint)

    def __init__(self, line: Line, text: str, closed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.closed = text, closed
        self.editor: QLineEdit | None = None
        self._line = line
        self.setFixedHeight(line.height())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(line.accessibleName())
        self.setAccessibleDescription(
            self.tr("Enter edits, Space closes, D shows all about it, Delete deletes")
        )
        self.setToolTip(line.toolTip())
        line.setParent(self)
        line.setCursor(Qt.CursorShape.IBeamCursor)
        line.clicked.connect(self.start_editing)
        self.button: QToolButton | None = None  # made when it is first wanted

    @Slot()
    def start_editing(self) -> None:
        """Open the words for typing; Enter or leaving saves, Esc takes back."""
        if self.editor is not None:
            return
        self.editor = QLineEdit(self.text, self)
        self.editor.setAccessibleName(self.accessibleName())
        self.editor.setGeometry(self._line.words_rect())
        self.editor.editingFinished.connect(self._on_finished)
        self.editor.installEventFilter(self)
        self.editor.show()
        self.editor.selectAll()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_finished(self) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        text = editor.text().strip()
        editor.hide()
        editor.deleteLater()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if text and text != self.text:
            self.rewritten.emit(text)

    @override
    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if watched is not self.editor or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape:
            return False
        event.accept()  # Esc belongs to the editor, not to the window
        if event.type() == QEvent.Type.KeyPress and self.editor is not None:
            self.editor.setText(self.text)
            self._on_finished()
        return event.type() == QEvent.Type.KeyPress

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.start_editing()
        elif key == Qt.Key.Key_Space:
            self.closing_wished.emit()
        elif key == Qt.Key.Key_D and not event.modifiers():
            self.details_wished.emit()
        elif key == Qt.Key.Key_Menu:
            self.menu_wished.emit(self.mapToGlobal(QPoint(0, self.height())))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: Any) -> None:
        self.menu_wished.emit(event.globalPos())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line.setGeometry(self.rect())
        if self.button is not None:
            self._place(self.button)

    def _place(self, button: QToolButton) -> None:
        hint = button.sizeHint()
        button.setGeometry(self.width() - hint.width(), 1, hint.width(), 22)

    def _make_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("Reopen") if self.closed else self.tr("Close"))
        button.setProperty("chip", True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(f"{button.text()}: {self.text}")
        button.clicked.connect(self.closing_wished)
        self._place(button)
        return button

    def _show_button(self) -> None:
        wanted = self.underMouse() or self.hasFocus()
        if wanted and self.button is None:
            self.button = self._make_button()
        if self.button is not None:
            self.button.setVisible(wanted)
        self._line.set_marked(self.hasFocus())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_button()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_button()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_button()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_button()


class MatterList(Section):
    """Matters of some kinds: the open ones, and those closed when they are asked for.

    Args:
        desk, saver: what it works with.
        kinds: the kinds held here; the first is what Add offers.
        title, hint: the heading, and what stands here while there is nothing.

    Signals:
        deleted: a matter went; Undo brings it back.
        source_requested: id of the interaction in which a matter was heard.
    """

    deleted = Signal()
    source_requested = Signal(object)

    def __init__(
        self, desk: Desk, saver: Saver, kinds: tuple[str, ...], title: str, hint: str
    ) -> None:
        super().__init__(title, self.tr("Add"))
        self._desk, self._saver, self._kinds, self._hint = desk, saver, kinds, hint
        self._customer_id: int | None = None
        self._belongs: dict[str, Any] = {}
        self._rows: list[dict[str, Any]] = []
        self._names: dict[int, str] = {}
        self._people: Options = ()
        self._all = False
        self._open_id: int | None = None
        self.details: MatterDetails | None = None
        self._sources: Callable[[int], Options] = _no_sources
        self.lines: list[MatterLine] = []
        self.link_clicked.connect(self.start_adding)

    def set_sources(self, sources: Callable[[int], Options]) -> None:
        """Say where the visits and calls of a customer come from: (id, words) for a choice."""
        self._sources = sources

    def show_matters(
        self,
        customer_id: int,
        matters: Sequence[dict[str, Any]],
        names: dict[int, str],
        people: Options = (),
        **belongs: Any,
    ) -> None:
        """Show the matters of a customer that are of these kinds; ``people`` may hold views.

        New ones get the values of ``belongs``: whose they are, where all are one person's.
        """
        if belongs != self._belongs:
            self.close_asking()
        self._belongs = belongs
        if customer_id != self._customer_id:
            self._all, self._open_id = False, None
        self._people = people
        self._customer_id, self._names = customer_id, names
        self._rows = [m for m in matters if m["kind"] in self._kinds]
        self._fill()

    def _fill(self) -> None:
        if self.details is not None and self.details.isAncestorOf(
            QApplication.focusWidget() or self
        ):
            return  # what is typed there shows itself
        place = self._place_of_focus()
        self.clear()
        self.details = None
        self.lines = []
        opened = [m for m in self._rows if not m["closed_on"]]
        closed = [m for m in self._rows if m["closed_on"]]
        for matter in self._shown():
            self._add_line(matter)
        if not opened:
            self.add_hint(self._hint)
        self.note.setText(self.tr("{0} open").format(len(opened)) if opened else "")
        if closed:
            words = self.tr("Hide the closed ones") if self._all else self.tr("{0} closed")
            more = QPushButton(words.format(len(closed)), self)
            more.setProperty("kind", "link")
            more.setObjectName("closed_matters")
            more.clicked.connect(self._toggle_closed)
            self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if place is not None and self.lines:
            line = self.lines[min(place, len(self.lines) - 1)]
            QTimer.singleShot(0, line, line.setFocus)  # it is shown by then

    def _place_of_focus(self) -> int | None:
        """Return which line holds the keyboard, which shall not jump elsewhere."""
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        held = (n for n, each in enumerate(self.lines) if focused in (each, each.editor))
        return next(held, None)

    @Slot()
    def _toggle_closed(self) -> None:
        self._all = not self._all
        self._fill()

    def _add_line(self, matter: dict[str, Any]) -> None:
        today, say = date.today(), self._desk.localizer
        closed = matter["closed_on"] is not None
        on = matter["closed_on"] or matter["on"]
        when = say.short_date(on, today) if on else ""
        if closed:
            when = self.tr("closed {0}").format(when)
        right = ", ".join(t for t in (self._names.get(matter["contact_id"] or 0, ""), when) if t)
        note = matter["detail"]
        if matter["confidence"]:
            sure = self.tr("sure {0} of 5").format(matter["confidence"])
            note = f"{note} · {sure}" if note else sure
        look: dict[str, Any] = {"right": right, "muted": closed, "note": note}
        if len(self._kinds) > 2:
            role = "plain" if closed else _PILLS.get(matter["kind"], "accent")
            look["pill"] = (word(matter["kind"]), role)
        else:
            look["icon"] = "target"
        line = Line(self._desk.theme, self._desk.icons, matter["text"], **look)
        holder = MatterLine(line, matter["text"], closed, self)
        holder.rewritten.connect(partial(self._set, matter["id"], "text"))
        holder.closing_wished.connect(partial(self._toggle, matter["id"], closed))
        holder.menu_wished.connect(partial(self._open_menu, matter))
        holder.details_wished.connect(partial(self.toggle_details, matter["id"]))
        self.lines.append(holder)
        self.body.addWidget(holder)
        if matter["id"] == self._open_id:
            self._add_details(matter)

    def _add_details(self, matter: dict[str, Any]) -> None:
        self.details = MatterDetails(
            matter, self._kinds, self._people, self._sources_with(matter["interaction_id"]),
            self._desk.localizer, partial(self._save_detail, matter["id"]), self,
        )  # fmt: skip
        self.details.source_requested.connect(self.source_requested)
        self.details.closed.connect(partial(self.toggle_details, matter["id"]))
        self.body.addWidget(self.details)
        self.details.show()

    def _sources_with(self, own: int | None) -> Options:
        """Return what may be the source, with the one it has, however long ago that was."""
        found = self._sources(self._customer_id or 0)
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
        if self.details is not None:
            self.details.hide()
            self.details = None
        self._fill()
        if line is not None:
            self.lines[line].setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown(self) -> list[dict[str, Any]]:
        opened = [m for m in self._rows if not m["closed_on"]]
        closed = [m for m in self._rows if m["closed_on"]]
        return [*opened, *(closed if self._all else ())]

    def _set(self, matter_id: int, field: str, value: Any, *_: object) -> None:
        problem = self._saver.set("matter", matter_id, field, value)
        if problem is not None:
            self._saver.failed.emit(problem)

    def _toggle(self, matter_id: int, closed: bool) -> None:
        self._set(matter_id, "closed_on", None if closed else date.today())

    def menu_of(self, matter: dict[str, Any]) -> QMenu:
        """Return the menu of a matter: its kind, close or open again, delete."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in self._kinds:
            action = menu.addAction(word(kind))
            action.setCheckable(True)
            action.setChecked(kind == matter["kind"])
            action.triggered.connect(partial(self._set, matter["id"], "kind", kind))
        menu.addSeparator()
        details = menu.addAction(self.tr("All about it"))
        details.triggered.connect(partial(self.toggle_details, matter["id"]))
        closed = matter["closed_on"] is not None
        words = self.tr("Reopen") if closed else self.tr("Close")
        menu.addAction(words).triggered.connect(partial(self._toggle, matter["id"], closed))
        menu.addAction(self.tr("Delete")).triggered.connect(partial(self._delete, matter["id"]))
        return menu

    def _open_menu(self, matter: dict[str, Any], at: QPoint) -> None:
        self.menu_of(matter).popup(at)

    def _delete(self, matter_id: int, *_: object) -> None:
        if self._saver.delete("matter", [matter_id]):
            self.deleted.emit()

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
        line.returnPressed.connect(partial(self._on_typed, kinds, line))
        self.ask(holder, line)

    def _on_typed(self, kinds: QComboBox, line: QLineEdit) -> None:
        text, kind = line.text().strip(), kinds.currentData()
        self.close_asking()
        if text:
            values = {"kind": kind, "text": text, "on": date.today(), **self._belongs}
            self._saver.add("matter", customer_id=self._customer_id, **values)
