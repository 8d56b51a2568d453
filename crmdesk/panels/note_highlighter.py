"""Highlights the marks at the start of a note's lines."""

from __future__ import annotations

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

MARKS = ("!", "！", "?", "？", "→", "->", "=>")


class NoteHighlighter(QSyntaxHighlighter):
    """Sets ``!``, ``?`` and arrows in the accent colour, so that one sees they were heard."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    @override
    def highlightBlock(self, text: str) -> None:
        stripped = text.lstrip()
        for mark in MARKS:
            if stripped.startswith(mark):
                style = QTextCharFormat()
                style.setForeground(self._theme.color("accent"))
                style.setFontWeight(QFont.Weight.Bold)
                self.setFormat(len(text) - len(stripped), len(mark), style)
                return
