"""The sheet of keys: every command of the window with its shortcut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.qt.actions import ActionSpec


class KeysDialog(QDialog):
    """Lists commands and keys in two columns, so that all are seen at once."""

    def __init__(self, specs: Sequence[ActionSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S6, tokens.S5, tokens.S6, tokens.S5)
        column.setSpacing(tokens.S4)
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.S4)
        grid.setVerticalSpacing(tokens.S2)
        shown = [spec for spec in specs if spec.shortcut]
        half = (len(shown) + 1) // 2
        for place, spec in enumerate(shown):
            row, side = place % half, 2 * (place // half)
            grid.addWidget(QLabel(spec.text.replace("&", ""), self), row, side)
            grid.addWidget(self._keys(spec.shortcut), row, side + 1)
        grid.setColumnMinimumWidth(0, 200)
        grid.setColumnMinimumWidth(2, 200)
        column.addLayout(grid)
        hint = QLabel(self.tr("The search box (Ctrl+K) finds every command by its name."), self)
        hint.setProperty("role", "caption")
        column.addWidget(hint)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _keys(self, shortcut: str) -> QLabel:
        names = [
            QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            for key in shortcut.split("; ")
        ]
        label = QLabel("  ".join(names), self)
        label.setProperty("role", "muted")
        return label
