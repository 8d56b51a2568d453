"""The sheet of keys: every command of the window with its shortcut, and the keys of its places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
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
from crmdesk.panels.dialogs.place_keys import Keys, place_keys
from crmdesk.qt.actions import ActionSpec

_SIZE = (1180, 660)
_COLUMNS, _HEAD, _SLACK = 3, 2, 3  # a heading takes the room of two lines


def _columns(groups: Sequence[tuple[str, Keys]]) -> list[list[tuple[str, Keys]]]:
    """Spread groups over columns of like height; one that is cut goes on without a heading."""
    tall = -(-sum(len(keys) + _HEAD for _, keys in groups) // _COLUMNS)
    columns: list[list[tuple[str, Keys]]] = [[]]
    room = tall
    for title, keys in groups:
        rest = list(keys)
        while rest:
            if room <= _HEAD and len(columns) < _COLUMNS:
                columns.append([])
                room = tall
            last = len(columns) == _COLUMNS
            # a group is cut only where it is longer than a column
            whole = last or len(keys) + _HEAD <= tall
            cut = len(rest) if whole else min(len(rest), room - _HEAD)
            if not last and cut + _HEAD > room + _SLACK:
                columns.append([])
                room = tall
                continue
            columns[-1].append((title, rest[:cut]))
            room -= cut + _HEAD
            rest, title = rest[cut:], ""
    return columns


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
        for groups in _columns([(self.tr("Everywhere"), everywhere), *place_keys()]):
            row.addLayout(self._column(groups))
        area = QScrollArea(self)
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        outer.addWidget(area, 1)
        area.setFocus()  # arrows and PageDown go through the sheet; Enter and Esc close it
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
            QKeySequence(key)
            .toString(QKeySequence.SequenceFormat.NativeText)
            .replace("Return", "Enter")  # as the menus and the keyboards say
            for key in shortcut.split("; ")
        ]
        label = QLabel("  ".join(names), self)
        label.setProperty("role", "muted")
        return label
