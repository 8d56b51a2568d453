"""A dialog over a small library: its entries at the left, the fields of one at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.panels.panel import Desk
from crmdesk.qt.compat import override
from crmdesk.services import records

Editor = QLineEdit | QPlainTextEdit | QComboBox


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of the library: its id, its line in the list, a note, and the fields' values."""

    id: int
    title: str
    note: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Field:
    """A field: ``kind`` is line, text or choice."""

    name: str
    caption: str
    kind: str = "line"
    options: Sequence[tuple[str, str]] = field(default=())


class LibraryDialog(QDialog):
    """Lists, filters, adds, changes and deletes. Everything is saved as it is left.

    Args:
        desk: what it works with.
        table: the records' table.
        fields: the fields of one record; the first gives it its name.
        parent: the window.

    Signals:
        noticed: (text, whether Undo is offered).
    """

    noticed = Signal(str, bool)

    def __init__(
        self, desk: Desk, table: str, fields: Sequence[Field], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._table, self._fields = desk, table, fields
        self._items: list[Item] = []
        self._new = False
        self.editors: dict[str, Editor] = {}
        self.filter, self.list = QLineEdit(self), QListWidget(self)
        self.note, self.message = QLabel(self), QLabel(self)
        self.add_button = QPushButton(self.tr("New"), self)
        self.delete_button = QPushButton(self.tr("Delete"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.resize(820, 480)
        self._build()
        self._connect()

    # what a library says

    def read(self) -> list[Item]:
        """Return the entries of the library."""
        raise NotImplementedError

    def add(self, values: dict[str, str]) -> int:
        """Add an entry with these fields and return its id; raise CrmdeskError."""
        raise NotImplementedError

    # building

    def _build(self) -> None:
        self.filter.setPlaceholderText(self.tr("filter"))
        self.filter.setAccessibleName(self.tr("Filter the list"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setProperty("search", True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        left = QVBoxLayout()
        left.setSpacing(tokens.S2)
        left.addWidget(self.filter)
        left.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(tokens.S1)
        for each in self._fields:
            self._add_field(right, each)
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.message.setProperty("role", "danger")
        self.message.setWordWrap(True)
        right.addWidget(self.note)
        right.addWidget(self.message)
        columns = QHBoxLayout()
        columns.setSpacing(tokens.S4)
        columns.addLayout(left, 2)
        columns.addLayout(right, 3)
        foot = QHBoxLayout()
        for button, keys in (
            (self.add_button, "Ctrl+N"),
            (self.delete_button, "Del"),
        ):
            button.setToolTip(keys)
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch()
        self.close_button.setAutoDefault(False)
        foot.addWidget(self.close_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S4)
        outer.setSpacing(tokens.S3)
        outer.addLayout(columns, 1)
        outer.addLayout(foot)

    def _add_field(self, column: QVBoxLayout, each: Field) -> None:
        caption = QLabel(each.caption, self)
        caption.setProperty("role", "caption")
        editor: Editor
        if each.kind == "text":
            editor = QPlainTextEdit(self)
            editor.setTabChangesFocus(True)
        elif each.kind == "choice":
            editor = QComboBox(self)
            for key, words in each.options:
                editor.addItem(words, key)
            editor.activated.connect(partial(self._on_left, each.name))
        else:
            editor = QLineEdit(self)
            editor.returnPressed.connect(partial(self._on_left, each.name))
        editor.setAccessibleName(each.caption)
        editor.installEventFilter(self)
        self.editors[each.name] = editor
        column.addWidget(caption)
        column.addWidget(editor, int(each.kind == "text"))

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._fill)
        self.list.currentRowChanged.connect(self._on_row)
        self.add_button.clicked.connect(self.start_adding)
        self.delete_button.clicked.connect(self.delete)
        self.close_button.clicked.connect(self.reject)
        for keys, owner, run in (
            ("Ctrl+N", self, self.start_adding),
            ("Ctrl+F", self, self.filter.setFocus),
            ("Del", self.list, self.delete),
        ):
            shortcut = QShortcut(QKeySequence(keys), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
        self.filter.returnPressed.connect(self.list.setFocus)

    # showing

    def reload(self, wanted: int | None = None) -> None:
        """Read the library again and show an entry of it."""
        current = self.current()
        keep = wanted if wanted is not None else (current.id if current else None)
        self._items = self.read()
        self._fill(keep=keep)

    @Slot()
    def _fill(self, _text: str = "", *, keep: int | None = None) -> None:
        words = self.filter.text().casefold().split()
        self.list.blockSignals(True)
        self.list.clear()
        row = 0
        for each in self._items:
            held = " ".join((each.title, each.note, *each.values.values())).casefold()
            if all(word in held for word in words):
                item = QListWidgetItem(each.title)
                item.setData(Qt.ItemDataRole.UserRole, each)
                item.setToolTip(each.note)
                row = self.list.count() if each.id == keep else row
                self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(row if self.list.count() else -1)
        self._on_row(self.list.currentRow())

    def current(self) -> Item | None:
        """Return the entry in hand."""
        item = self.list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None and not self._new else None
        return found if isinstance(found, Item) else None

    @Slot(int)
    def _on_row(self, _row: int) -> None:
        self._new = False
        item = self.current()
        self.message.clear()
        self.note.setText(item.note if item else "")
        for name, editor in self.editors.items():
            self._write(editor, item.values.get(name, "") if item else "")
            editor.setEnabled(item is not None)
        self.delete_button.setEnabled(item is not None)

    def _write(self, editor: Editor, text: str) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(text)))
        elif isinstance(editor, QPlainTextEdit):
            if editor.toPlainText() != text:
                editor.setPlainText(text)
        else:
            editor.setText(text)

    def _read_editor(self, editor: Editor) -> str:
        if isinstance(editor, QComboBox):
            return str(editor.currentData())
        text = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()
        return text.strip()

    # changing

    @Slot()
    def start_adding(self) -> None:
        """Empty the fields for a new entry; it is kept once it has a name."""
        self._save_all()
        self.list.clearSelection()
        self._new = True
        self.note.setText(self.tr("Type its name; the rest may follow."))
        for editor in self.editors.values():
            self._write(editor, "")
            editor.setEnabled(True)
        self.editors[self._fields[0].name].setFocus()

    def _save_all(self) -> None:
        for each in self._fields:
            self._on_left(each.name)

    def _on_left(self, name: str, *_: object) -> None:
        text, first = self._read_editor(self.editors[name]), self._fields[0].name
        if self._new:
            if self._read_editor(self.editors[first]):
                self._attempt(self._add_whole)
            return
        item = self.current()
        if item is None or text.strip() == item.values.get(name, "").strip():
            return
        if not text and name == first:
            self._write(self.editors[name], item.values[name])
            return
        if self._attempt(
            lambda: records.set_field(self._desk.book, self._table, item.id, name, text)
        ):
            self.reload(item.id)

    def _add_whole(self) -> None:
        typed = {name: self._read_editor(editor) for name, editor in self.editors.items()}
        fresh = self.add(typed)
        self._new = False
        self.filter.clear()
        self.reload(fresh)

    def _attempt(self, verb: Callable[[], Any]) -> bool:
        try:
            verb()
        except CrmdeskError as error:
            self.message.setText(error_words(error, language=self._desk.localizer.language).whole)
            return False
        return True

    @Slot()
    def delete(self) -> None:
        """Delete the entry in hand; Undo brings it back."""
        item = self.current()
        if item is None:
            return
        if self._attempt(lambda: records.delete(self._desk.book, self._table, [item.id])):
            self.noticed.emit(self.tr("Deleted: {0}").format(item.title), True)
            self.reload()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            name = next((n for n, editor in self.editors.items() if editor is watched), "")
            inside = self.isVisible() and not self.close_button.isDown()
            if name and inside:
                self._on_left(name)
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter keeps a field, it closes nothing
        super().keyPressEvent(event)

    @override
    def done(self, result: int) -> None:
        self._save_all()
        super().done(result)
