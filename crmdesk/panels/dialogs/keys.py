"""The sheet of keys: every command of the window with its shortcut, and the keys of its places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.qt.actions import ActionSpec

Keys = Sequence[tuple[str, str]]
"""(what it does, shortcuts with "; " between them)."""
_SIZE = (1140, 640)


def place_keys() -> list[tuple[str, Keys]]:
    """Return the keys that mean something in one place only: (place, keys)."""
    translate = QCoreApplication.translate
    return [
        (
            translate("Keys", "Today"),
            (
                (translate("Keys", "Done"), "Space"),
                (translate("Keys", "Put off"), "S"),
                (translate("Keys", "Make it a next step"), "T"),
                (translate("Keys", "Open the record"), "Return"),
                (translate("Keys", "Next section"), "Tab; Right"),
                (translate("Keys", "Today or coming"), "Ctrl+Tab"),
            ),
        ),
        (
            translate("Keys", "List of customers"),
            (
                (translate("Keys", "Read the record"), "Return"),
                (translate("Keys", "Edit the cell; Tab goes on"), "F2"),
                (translate("Keys", "Filter"), "/"),
                (translate("Keys", "Mark several"), "Shift+Down; Ctrl+A"),
                (translate("Keys", "Copy"), "Ctrl+C"),
                (translate("Keys", "Delete"), "Del"),
            ),
        ),
        *_record_keys(),
        (
            translate("Keys", "Search box"),
            (
                (translate("Keys", "Open"), "Return"),
                (translate("Keys", "Call"), "Ctrl+Return"),
                (translate("Keys", "Copy the number or answer"), "Ctrl+C"),
                (translate("Keys", "Log a visit"), "Ctrl+L"),
            ),
        ),
        (
            translate("Keys", "Tidy up"),
            (
                (translate("Keys", "Take what is proposed"), "Space"),
                (translate("Keys", "Take all of the rule"), "Ctrl+Space"),
                (translate("Keys", "Edit"), "Enter"),
                (translate("Keys", "Let it stand"), "Del"),
                (translate("Keys", "Open the customer"), "Ctrl+Enter"),
            ),
        ),
        (
            translate("Keys", "Saved lists"),
            (
                (translate("Keys", "Open"), "Enter"),
                (translate("Keys", "Rename"), "F2"),
                (translate("Keys", "Update to what is shown"), "Ctrl+U"),
                (translate("Keys", "Move"), "Alt+Up; Alt+Down"),
                (translate("Keys", "Delete"), "Del"),
            ),
        ),
    ]


def _record_keys() -> list[tuple[str, Keys]]:
    """Return the keys of places in a customer's record."""
    translate = QCoreApplication.translate
    return [
        (
            translate("Keys", "Power map"),
            (
                (translate("Keys", "Give another chief; arrows, Enter"), "M"),
                (translate("Keys", "Whole profile"), "Return"),
                (translate("Keys", "Larger, smaller, all of it"), "+; -; 0"),
            ),
        ),
        (
            translate("Keys", "Wallet grid"),
            (
                (translate("Keys", "Make it an opportunity"), "O"),
                (translate("Keys", "New product, unit, competitor"), "P; U; C"),
                (translate("Keys", "Next measure"), "M"),
            ),
        ),
        (
            translate("Keys", "Goals and needs"),
            (
                (translate("Keys", "Edit the words"), "Return"),
                (translate("Keys", "Close or open again"), "Space"),
                (translate("Keys", "All about it"), "D"),
            ),
        ),
    ]


class KeysDialog(QDialog):
    """Lists commands and keys in columns: those of the whole window, then those of its places."""

    def __init__(self, specs: Sequence[ActionSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(*_SIZE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(tokens.S6, tokens.S5, tokens.S6, tokens.S5)
        outer.setSpacing(tokens.S4)
        sheet = QWidget(self)
        sheet.setProperty("transparent", "true")
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, tokens.S4, 0)
        row.setSpacing(tokens.S6)
        everywhere = [(s.text.replace("&", ""), s.shortcut) for s in specs if s.shortcut]
        half = (len(everywhere) + 1) // 2
        row.addLayout(self._column([(self.tr("Everywhere"), everywhere[:half])]))
        row.addLayout(self._column([("", everywhere[half:])]))
        row.addLayout(self._column(place_keys()))
        area = QScrollArea(self)
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        outer.addWidget(area, 1)
        hint = QLabel(self.tr("The search box (Ctrl+K) finds every command by its name."), self)
        hint.setProperty("role", "caption")
        outer.addWidget(hint)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _column(self, groups: Sequence[tuple[str, Keys]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.S4)
        grid.setVerticalSpacing(tokens.S1)
        for place, (title, keys) in enumerate(groups):
            head = QLabel(title, self)
            head.setProperty("role", "section")
            head.setContentsMargins(0, tokens.S3 if place else 0, 0, 0)
            grid.addWidget(head, grid.rowCount(), 0, 1, 2)
            for words, shortcut in keys:
                at = grid.rowCount()
                grid.addWidget(QLabel(words, self), at, 0)
                grid.addWidget(self._keys(shortcut), at, 1, Qt.AlignmentFlag.AlignRight)
        grid.setRowStretch(grid.rowCount(), 1)
        grid.setColumnStretch(0, 1)
        return grid

    def _keys(self, shortcut: str) -> QLabel:
        names = [
            QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            for key in shortcut.split("; ")
        ]
        label = QLabel("  ".join(names), self)
        label.setProperty("role", "muted")
        return label
