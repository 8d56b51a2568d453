"""What is known of the marked result of the palette: a column of short lines beside the list."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crmdesk import tokens
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

_LINE, _HEADING, _TITLE = 21, 26, 30


@dataclass(frozen=True, slots=True)
class DetailLine:
    """One line: a heading, or words with something at the right.

    ``role`` is the colour of the words, ``mark`` a tone such as danger for what is at the right.
    """

    text: str
    right: str = ""
    heading: bool = False
    role: str = "text"
    mark: str = "text_muted"


@dataclass(frozen=True, slots=True)
class Detail:
    """What the pane shows."""

    title: str
    subtitle: str = ""
    lines: tuple[DetailLine, ...] = field(default=())


class DetailPane(QWidget):
    """Paints a detail; lines that have no room are left out."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._detail: Detail | None = None
        theme.changed.connect(self.update)

    @property
    def shown(self) -> Detail | None:
        """What is shown."""
        return self._detail

    def show_detail(self, detail: Detail | None) -> None:
        """Show another detail, None for nothing."""
        self._detail = detail
        self.setAccessibleName(detail.title if detail else "")
        lines = detail.lines if detail else ()
        spoken = "\n".join(f"{line.text} {line.right}".strip() for line in lines)
        self.setAccessibleDescription(spoken)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(QRect(0, 0, 1, self.height()), theme.color("line"))
        if self._detail is None:
            return
        place = QRect(tokens.S4, tokens.S1, self.width() - tokens.S4 - tokens.S3, _TITLE)
        font = theme.font(tokens.SIZE_HEAD, semibold=True)
        paint.draw_text(painter, place, self._detail.title, font, theme.color("text"))
        place.translate(0, _TITLE - 4)
        place.setHeight(_LINE)
        small = theme.font(tokens.SIZE_SMALL)
        paint.draw_text(painter, place, self._detail.subtitle, small, theme.color("text_muted"))
        place.translate(0, _LINE)
        for line in self._detail.lines:
            place.setHeight(_HEADING if line.heading else _LINE)
            if place.bottom() > self.height():
                break
            self._paint_line(painter, place, line)
            place.translate(0, place.height())

    def _paint_line(self, painter: QPainter, place: QRect, line: DetailLine) -> None:
        theme = self._theme
        if line.heading:
            font = theme.font(tokens.SIZE_SMALL, semibold=True)
            low = place.adjusted(0, 6, 0, 0)
            paint.draw_text(painter, low, line.text, font, theme.color("text_muted"))
            return
        font, small = theme.font(12), theme.font(tokens.SIZE_SMALL)
        width = paint.text_width(line.right, small) + tokens.S2 if line.right else 0
        words = place.adjusted(0, 0, -width, 0)
        paint.draw_text(painter, words, line.text, font, theme.color(line.role))
        if line.right:
            right = Qt.AlignmentFlag.AlignRight
            paint.draw_text(painter, place, line.right, small, theme.color(line.mark), right)
