"""What the form has understood of a note while it is typed: needs, objections, next steps."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crmdesk import tokens
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

_ROW, _PILL = 24, 64


@dataclass(frozen=True, slots=True)
class Heard:
    """One line understood: what it is, the role of its pill, its words, and when it is due.

    ``key`` is the objection that the line is about; empty for anything else.
    """

    kind: str
    role: str
    words: str
    due: str = ""
    key: str = ""


class HeardList(QWidget):
    """A framed list of what was understood; not there while there is nothing.

    Signals:
        clicked: number of the line.
    """

    clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[Heard, ...] = ()
        theme.changed.connect(self.update)
        self.hide()

    def show_rows(self, rows: tuple[Heard, ...]) -> None:
        """Show these lines."""
        self._rows = rows
        self.setFixedHeight(_ROW * len(rows) + 1)
        self.setVisible(bool(rows))
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())
        self.update()

    def row(self, number: int) -> Heard:
        """Return a line."""
        return self._rows[number]

    def text(self) -> str:
        """Return the lines as text, for screen readers and tool tips."""
        return "\n".join("   ".join(t for t in (r.kind, r.words, r.due) if t) for r in self._rows)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = int(event.position().y()) // _ROW
        if 0 <= row < len(self._rows):
            self.clicked.emit(row)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        small, font = theme.font(tokens.SIZE_SMALL), theme.font(12)
        seen = event.rect()
        first, last = max(0, seen.top() // _ROW), seen.bottom() // _ROW + 1
        for at, row in enumerate(self._rows[first:last], start=first):
            top = at * _ROW
            if at:
                painter.fillRect(QRect(0, top, self.width(), 1), theme.color("line"))
            pill = QRect(tokens.S2, top + 3, _PILL, 18)
            paint.draw_pill(
                painter, pill, row.kind, row.role, theme.palette, small, fill_width=True
            )
            width = paint.text_width(row.due, small) + 2 if row.due else 0
            left = pill.right() + tokens.S2
            end = QRect(self.width() - tokens.S2 - width, top + 3, width, 18)
            muted = theme.color("text_muted")
            paint.draw_text(painter, end, row.due, small, muted, Qt.AlignmentFlag.AlignRight)
            words = QRect(left, top + 3, end.left() - left - tokens.S1, 18)
            paint.draw_text(painter, words, row.words, font, theme.color("text"))
