"""What the board shows while a card is held over it: the column it would come into, and a word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from crmdesk import tokens
from crmdesk.models.tier_board import BoardModel, Spot
from crmdesk.panels.panel import Desk
from crmdesk.panels.tier_layout import BoardLayout
from crmdesk.qt import paint

_WORD_HEIGHT = 24
_BELOW = 20  # from the pointer to the word, so that the dragged card does not hide it


class DropMark:
    """A frame around the column in the card's own lane; a word where another lane is pointed at."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.words = ""
        self.column: int | None = None
        self._own: Spot | None = None
        self._at = QPoint()

    @property
    def is_shown(self) -> bool:
        """Whether a card is held over the board."""
        return self._own is not None

    def clear(self) -> None:
        """Show nothing."""
        self.words, self.column, self._own = "", None, None

    def show(
        self, board: BoardModel, data: QMimeData, at: QPoint, column: int | None, lane: int | None
    ) -> None:
        """Show what letting go would do.

        Args:
            board: what is shown.
            data: the card that is dragged.
            at: the pointer.
            column: the column it would come into; None where nothing would change.
            lane: the lane that is pointed at.
        """
        self._own, self._at, self.column = board.dragged(data), at, column
        self.words = ""
        if self._own is None or lane in (None, self._own.lane):
            return
        translate = QCoreApplication.translate
        name = board.lane_name(self._own.lane)
        if column is None:
            self.words = translate("DropMark", "Stays in “{0}”: only tiers change here").format(
                name
            )
        else:
            words = translate("DropMark", "To {0}; stays in “{1}”")
            self.words = words.format(board.tiers[column], name)

    def paint(
        self,
        painter: QPainter,
        places: BoardLayout,
        spans: Sequence[tuple[int, int]],
        room: QRect,
        seen: int,
    ) -> None:
        """Paint the mark over the board.

        Args:
            painter: on the board.
            places: of the board.
            spans: (left, width) of each column.
            room: what is seen of it.
            seen: how far it is scrolled down, in pixels.
        """
        if self._own is None:
            return
        theme = self._desk.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.column is not None:
            left, width = spans[self.column]
            top = places.top(self._own.lane) + places.heading_height - seen
            bottom = places.bottom(self._own.lane) - seen
            if not places.heading_height:
                bottom = max(bottom, room.bottom())
            frame = QRect(left, top, width, bottom - top).intersected(room)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if frame.isValid():
                radius = tokens.RADIUS_CARD
                painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), radius, radius)
        if self.words:
            self._paint_words(painter, room)

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        theme = self._desk.theme
        font = theme.font(12, True)
        width = min(paint.text_width(self.words, font) + 2 * tokens.S2 + 2, room.width())
        box = QRect(self._at.x() - width // 2, self._at.y() + _BELOW, width, _WORD_HEIGHT)
        box.moveLeft(max(room.left(), min(box.left(), room.right() - width)))
        if box.bottom() > room.bottom():
            box.moveBottom(self._at.y() - _BELOW)
        painter.setPen(QPen(theme.color("line_strong"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        role = "text_muted" if self.column is None else "accent"
        paint.draw_text(
            painter, box, self.words, font, theme.color(role), Qt.AlignmentFlag.AlignHCenter
        )
