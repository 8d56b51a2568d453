"""The list of the tidy-up panel; above it the words of its rule, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QElapsedTimer, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.insight.quality_facts import Flaw
from crmdesk.models.tidy import VALUE, Key, TidyModel, key_of
from crmdesk.qt.cell_editor import CellEditor
from crmdesk.qt.compat import override
from crmdesk.qt.flow import FlowLayout

SHARES = (22, 33, 24, 21)
"""Of the width, in percent, for each column."""
_TYPED_SLOWLY = 2
"""Times the system's pause, after which a letter begins another name."""
_KEPT = 200
"""So many marked rows are found again in another order."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked: the keys of the flaws, that of the current one, and its row."""

    keys: frozenset[Key]
    current: Key | None
    row: int


class _Table(QTableView):
    """Home and End lead to the first and last row, letters to the customer whose name begins so.

    Signals:
        name_typed: the letters typed one after the other.
    """

    name_typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._letters = ""
        self._since = QElapsedTimer()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        width, begun = self.viewport().width(), 0
        for column, end in enumerate(accumulate(SHARES)):
            self.setColumnWidth(column, width * end // 100 - begun)
            begun = width * end // 100
        super().resizeEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        pause = QGuiApplication.styleHints().keyboardInputInterval() * _TYPED_SLOWLY
        if not self._since.isValid() or self._since.elapsed() > pause:
            self._letters = ""
        self._since.start()
        self._letters += search
        if self._letters.strip():
            self.name_typed.emit(self._letters)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        ends = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
        if action in ends:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)


class TidyView(QWidget):
    """Shows flaws and what can be done about them; the panel does it.

    Signals:
        verb_chosen: take, edit, stand, all or open, by key or button.
    """

    verb_chosen = Signal(str)

    def __init__(self, model: TidyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.why = QLabel(self)
        self.why.setWordWrap(True)
        self.why.setProperty("role", "muted")
        self.why.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        self.table = _Table(self)
        self._dress_table()
        self.table.name_typed.connect(self._on_name_typed)
        self.editor = CellEditor(self.table)
        self.empty = QLabel(self.table)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.hide()
        inside = QVBoxLayout(self.table)  # so that the keyboard stays in a list that is empty
        inside.addWidget(self.empty)
        verbs = QWidget(self)  # above the list: below it the notice would lie over them
        row = FlowLayout(verbs)
        row.setContentsMargins(tokens.S4, 0, tokens.S4, tokens.S2)
        self.keys: dict[str, QAction] = {}
        self.buttons: dict[str, QPushButton] = {}
        for name, words, key in self._verbs():
            row.addWidget(self._button(name, words, key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.why)
        column.addWidget(verbs)
        column.addWidget(self.table, 1)

    @Slot(str)
    def _on_name_typed(self, letters: str) -> None:
        row = self.model.row_of_name(letters)
        if row >= 0:
            self.mark(row)

    def _verbs(self) -> Sequence[tuple[str, str, str]]:
        return (
            ("take", self.tr("Take proposal"), "Space"),
            ("edit", self.tr("Edit"), "Enter"),
            ("stand", self.tr("Let stand"), "Del"),
            ("all", self.tr("Take all alike"), "Ctrl+Shift+Enter"),
            ("open", self.tr("Open"), "Ctrl+Enter"),
        )

    def _button(self, name: str, words: str, key: str) -> QPushButton:
        action = QAction(words, self.table)
        action.setObjectName(name)
        keys = [key, key.replace("Enter", "Return")] if "Enter" in key else [key]
        if name == "all":  # not alone: it turns input methods on and off, and finds files on a Mac
            keys.append("Ctrl+Space")
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._on_verb)
        self.table.addAction(action)
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button = QPushButton(f"{words}  {shown}", self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(words)
        button.clicked.connect(self._on_verb)
        self.keys[name], self.buttons[name] = action, button
        return button

    def _on_verb(self, _checked: bool = False) -> None:
        self.verb_chosen.emit(self.sender().objectName())

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setProperty("rows", True)  # a row is worked on, never a cell alone
        table.setAccessibleName(self.tr("What is to be put in order"))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(tokens.ROW_LIST)
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        # of its own, else each section asks every row whether it is marked, at each painting
        heads.setSelectionModel(QItemSelectionModel(self.model, heads))
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def mark(self, row: int) -> None:
        """Mark a row, or the last one where there is none so far down."""
        row = min(max(row, 0), self.model.rowCount() - 1)
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag
            index = self.model.index(row, VALUE)
            # not by the view, which would mark or not by whether Ctrl is held, as in Ctrl+Z
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.table.scrollTo(index)

    def current(self) -> Flaw | None:
        """Return the flaw under the keyboard."""
        return self.model.flaw_at(self.table.currentIndex().row())

    def marked(self) -> list[int]:
        """Return the rows marked, from top to bottom."""
        ranges = sorted(
            (each.top(), each.bottom()) for each in self.table.selectionModel().selection().toList()
        )
        return [row for top, bottom in ranges for row in range(top, bottom + 1)]

    def chosen(self) -> list[Flaw]:
        """Return the flaws marked, from top to bottom."""
        return [flaw for flaw in map(self.model.flaw_at, self.marked()) if flaw is not None]

    def marks(self) -> Marks:
        """Return what is marked, so that it can be marked again in another order."""
        current, row = self.current(), self.table.currentIndex().row()
        kept = filter(None, map(self.model.flaw_at, self.marked()[:_KEPT]))
        keys = frozenset(map(key_of, kept))
        return Marks(keys, key_of(current) if current else None, row)

    def mark_again(self, marks: Marks, *, otherwise: int | None = None) -> None:
        """Mark what was marked; where it is gone, the row that is there now.

        Args:
            marks: what was.
            otherwise: the row instead of that one.
        """
        now = self.model.rows_of({marks.current}) if marks.current else []
        if not now:
            self.mark(marks.row if otherwise is None else otherwise)
            return
        self.mark(now[0])
        flags = QItemSelectionModel.SelectionFlag
        for row in self.model.rows_of(set(marks.keys)) if len(marks.keys) > 1 else ():
            index = self.model.index(row, VALUE)
            self.table.selectionModel().select(index, flags.Select | flags.Rows)

    def enable(self, verbs: dict[str, bool]) -> None:
        """Let only those verbs be chosen that have something to do."""
        for name, on in verbs.items():
            self.keys[name].setEnabled(on)
            self.buttons[name].setEnabled(on)

    def show_rows(self, there: bool, otherwise: str) -> None:
        """Show the list, or words in its place."""
        self.table.horizontalHeader().setVisible(there)
        self.empty.setVisible(not there)
        self.empty.setText(otherwise)
        if there and not self.table.selectionModel().hasSelection():
            self.mark(0)
