"""The list of the tidy-up panel, with the words of its rule above and its keys below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
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
from crmdesk.models.tidy import VALUE, TidyModel
from crmdesk.qt.cell_editor import CellEditor
from crmdesk.qt.flow import FlowLayout

WIDTHS = (210, 200, 240, 190)


class TidyView(QWidget):
    """Shows flaws and what can be done about them; the panel does it.

    Signals:
        verb_chosen: take, edit, stand, all or open, by key or button.
    """

    verb_chosen = Signal(str)

    def __init__(self, model: TidyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.why = QLabel(self)
        self.why.setWordWrap(True)
        self.why.setProperty("role", "muted")
        self.why.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        self.table = QTableView(self)
        self._dress_table()
        self.editor = CellEditor(self.table)
        self.empty = QLabel(self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        foot = QWidget(self)
        row = FlowLayout(foot)
        row.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S3)
        self.keys: dict[str, QAction] = {}
        self.buttons: dict[str, QPushButton] = {}
        for name, words, key in self._verbs():
            row.addWidget(self._button(name, words, key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.why)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(foot)

    def _verbs(self) -> Sequence[tuple[str, str, str]]:
        return (
            ("take", self.tr("Take proposal"), "Space"),
            ("edit", self.tr("Edit"), "Enter"),
            ("stand", self.tr("Let stand"), "Del"),
            ("all", self.tr("Take all"), "Ctrl+Space"),
            ("open", self.tr("Open"), "Ctrl+Enter"),
        )

    def _button(self, name: str, words: str, key: str) -> QPushButton:
        action = QAction(words, self.table)
        action.setObjectName(name)
        keys = [key, key.replace("Enter", "Return")] if "Enter" in key else [key]
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
        table.setModel(self._model)
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
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(WIDTHS):
            table.setColumnWidth(column, width)
        heads.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def mark(self, row: int) -> None:
        """Mark a row, or the last one where there is none so far down."""
        row = min(max(row, 0), self._model.rowCount() - 1)
        if row >= 0:
            self.table.selectRow(row)
            self.table.setCurrentIndex(self._model.index(row, VALUE))

    def current(self) -> Flaw | None:
        """Return the flaw under the keyboard."""
        return self._model.flaw_at(self.table.currentIndex().row())

    def chosen(self) -> list[Flaw]:
        """Return the flaws marked, from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [flaw for flaw in map(self._model.flaw_at, rows) if flaw is not None]

    def enable(self, verbs: dict[str, bool]) -> None:
        """Let only those verbs be chosen that have something to do."""
        for name, on in verbs.items():
            self.keys[name].setEnabled(on)
            self.buttons[name].setEnabled(on)

    def show_rows(self, there: bool, otherwise: str) -> None:
        """Show the list, or words in its place."""
        self.table.setVisible(there)
        self.empty.setVisible(not there)
        self.empty.setText(otherwise)
        if there and not self.table.selectionModel().hasSelection():
            self.mark(0)
