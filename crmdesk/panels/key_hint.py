"""The key that leads to a line, shown in it while it is empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from crmdesk import tokens

_HEIGHT = 18


class KeyHint(QLabel):
    """Stands at the end of the line; clicks go through it."""

    def __init__(self, key: str, line: QLineEdit) -> None:
        super().__init__(key, line)
        self.setProperty("role", "key")
        self.setFixedHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, tokens.S1, 0)
        row.addStretch()
        row.addWidget(self, 0, Qt.AlignmentFlag.AlignVCenter)
        line.textChanged.connect(self._on_typed)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.setVisible(not text)
