"""Highlights the marks at the start of a note's lines, and finds the marked lines again."""

from __future__ import annotations

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme
from crmdesk.services.note_marks import mark_of

MARKED = 1
"""The state of a block that begins with a sign; others are at rest."""


class NoteHighlighter(QSyntaxHighlighter):
    """Sets the signs in the accent colour, so that one sees they were heard.

    Qt asks only about the lines that changed. The others keep their state, so that the marked
    lines of a long note are found without reading the note.
    """

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    @override
    def highlightBlock(self, text: str) -> None:
        found = mark_of(text)
        self.setCurrentBlockState(MARKED if found else 0)
        if found:
            style = QTextCharFormat()
            style.setForeground(self._theme.color("accent"))
            style.setFontWeight(QFont.Weight.Bold)
            self.setFormat(text.index(found[1]), len(found[1]), style)


def marked_lines(document: QTextDocument) -> str:
    """Return the marked lines of a highlighted note, as a note that holds nothing else."""
    lines = []
    block = document.begin()
    while block.isValid():
        if block.userState() == MARKED:
            lines.append(block.text())
        block = block.next()
    return "\n".join(lines)
