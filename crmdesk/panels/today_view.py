"""A column of the Today page: moved through line by line, worked on by key and by mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QMenu, QToolTip, QWidget

from crmdesk.models.today import More, TodayModel
from crmdesk.models.today_words import Item
from crmdesk.panels.panel import Desk
from crmdesk.panels.today_delegate import TodayDelegate, verbs_of
from crmdesk.qt.compat import override
from crmdesk.qt.focus_mark import OWN

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
Jump = Callable[["TodayView", int], bool]


class TodayView(QListView):
    """Sections of lines.

    Keys: up and down through the lines, left, right and Tab from section to section, Enter opens
    the record, Space ticks a step off, S lets it rest, T makes a next step of a line.

    Args:
        desk: what it is painted with.
        name: of the column, for whoever does not see it.
        pass_on: called with (view, ±1) where the line before the first or after the last is wanted.
        jump: called with (view, ±1) where another section is wanted; returns whether there is one.

    Signals:
        verb_chosen: (done, snooze, step, visit or open; the ``Item``).
        current_changed: the ``Item`` the keyboard stands on, or None.
        settled: a key with Ctrl is about to be pressed.
    """

    verb_chosen = Signal(str, object)
    current_changed = Signal(object)
    settled = Signal()

    def __init__(
        self, desk: Desk, name: str, pass_on: Jump, jump: Jump, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._asked_at: int | None = None  # pixels from the left, by the mouse
        self._pass_on, self._jump = pass_on, jump
        self.page = TodayModel(self)
        self.delegate = TodayDelegate(desk, self)
        self.setModel(self.page)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)
        self.setProperty(OWN, True)
        self.setAccessibleDescription(
            self.tr("Space done, S rest, T next step, Enter opens the record, Tab next section")
        )
        self.editor: QLineEdit | None = None
        desk.theme.changed.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double_clicked)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self.page.item(current.row()))

    def current(self) -> Item | None:
        """Return the line the keyboard stands on."""
        return self.page.item(self.currentIndex().row())

    def mark(self, row: int) -> None:
        """Put the keyboard on a row; the heading of a section's first line stays in sight."""
        index = self.page.index(row, 0)
        if row and self.page.item(row - 1) is None:
            self.scrollTo(self.page.index(row - 1, 0))
        self.setCurrentIndex(index)

    def mark_edge(self, last: bool) -> bool:
        """Put the keyboard on the first or the last line; return whether there is one."""
        lines = self.page.lines()
        if lines:
            self.mark(lines[-1 if last else 0])
        return bool(lines)

    def step(self, by: int) -> None:
        """Move to the line before or after, into the other column at the end of this one."""
        lines, here = self.page.lines(), self.currentIndex().row()
        ahead = [row for row in lines if (row > here if by > 0 else row < here)]
        if ahead:
            self.mark(ahead[0] if by > 0 else ahead[-1])
        else:
            self._pass_on(self, by)

    # typing

    def ask(self, text: str, hint: str, done: Callable[[str], None]) -> None:
        """Let one type over the current line; Enter takes it, Esc and leaving do not."""
        self.close_editor()
        place = self.visualRect(self.currentIndex())
        line = self.editor = QLineEdit(text, self.viewport())
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        line.setGeometry(place.x() + 40, place.y() + 8, min(360, place.width() - 60), 28)

        def take() -> None:
            words = line.text().strip()
            self.close_editor()
            if words:
                done(words)

        line.returnPressed.connect(take)
        line.installEventFilter(self)
        line.show()
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_editor(self) -> None:
        """Close what is typed into, without taking it."""
        line, self.editor = self.editor, None
        if line is not None:
            line.hide()
            line.deleteLater()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_below(self) -> QPoint:
        """Return where a menu of the current line opens: under the mouse, where that asked."""
        place = self.visualRect(self.currentIndex())
        left = place.x() + 40 if self._asked_at is None else self._asked_at
        return self.viewport().mapToGlobal(QPoint(left, place.bottom()))

    # events

    @override
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if watched is not self.editor or self.editor is None:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            self.close_editor()
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # Esc belongs to the line, not to the window
            if event.type() == QEvent.Type.KeyPress:
                self.close_editor()
            return event.type() == QEvent.Type.KeyPress
        return False

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            self._on_override(event)
        return super().event(event)

    def _on_override(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.settled.emit()  # what a command works on is what is marked

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._jump(self, 1 if forward else -1) or super().focusNextPrevChild(forward)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._asked_at = None
        keys, item = Qt.Key, self.current()
        moves = {keys.Key_Down: 1, keys.Key_Up: -1}
        sections = {keys.Key_Right: 1, keys.Key_Left: -1}
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in moves:
            self.step(moves[key])
        elif plain and key in sections:
            self._jump(self, sections[key])
        elif plain and key in _OPENING and self.open_more(self.currentIndex().row()):
            return
        elif plain and key in (keys.Key_Home, keys.Key_End):
            self.mark_edge(key == keys.Key_End)
        elif plain and item is not None and self._verb_of_key(key) in verbs_of(item):
            self.verb_chosen.emit(self._verb_of_key(key), item)
        elif event.modifiers() or not event.text():
            super().keyPressEvent(event)

    def open_more(self, row: int) -> bool:
        """Show the rest of a section, where a row stands for it; return whether it does."""
        found = self.page.row(row)
        if not isinstance(found, More):
            return False
        self.page.open_section(found.section)
        self.mark(row)
        return True

    def _verb_of_key(self, key: Qt.Key) -> str:
        keys = Qt.Key
        return {
            keys.Key_Return: "open", keys.Key_Enter: "open", keys.Key_Space: "done",
            keys.Key_S: "snooze", keys.Key_T: "step",
        }.get(key, "")  # fmt: skip

    def _under(self, place: QPoint) -> tuple[Item | None, str]:
        index = self.indexAt(place)
        item = self.page.item(index.row())
        if item is None:
            return None, ""
        return item, self.delegate.verb_at(item, self.visualRect(index), place)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._asked_at = event.position().toPoint().x()
        if self.open_more(self.indexAt(event.position().toPoint()).row()):
            return
        item, verb = self._under(event.position().toPoint())
        if item is not None and verb and event.button() == Qt.MouseButton.LeftButton:
            self.verb_chosen.emit(verb, item)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        item, verb = self._under(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if verb else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if item is not None and verb:
            QToolTip.showText(event.globalPosition().toPoint(), self.verb_words(verb, item), self)

    def verb_words(self, verb: str, item: Item) -> str:
        """Return what a verb is called for a line, with its key."""
        if item.complaint_id is not None and verb in ("done", "open"):
            return {
                "done": self.tr("Close the complaint (Space)"),
                "open": self.tr("Open the complaint (Enter)"),
            }[verb]
        return {
            "done": self.tr("Done (Space)"),
            "snooze": self.tr("Put off (S)"),
            "step": self.tr("Make it a next step (T)"),
            "visit": self.tr("Log a visit (Ctrl+L)"),
            "open": self.tr("Open the record (Enter)"),
        }[verb]

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        item = self.page.item(index.row())
        if item is not None and item.customer_id is not None:
            self.verb_chosen.emit("open", item)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.current()
        if item is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for verb in verbs_of(item):
            action = menu.addAction(self.verb_words(verb, item))
            action.setObjectName(verb)
            action.triggered.connect(self._on_menu)
        menu.popup(event.globalPos())

    @Slot()
    def _on_menu(self, *_: object) -> None:
        item = self.current()
        if item is not None:
            self.verb_chosen.emit(self.sender().objectName(), item)
