"""How rows of the list of customers are painted: badge, name, short money, due in words and colour.

All rows in view are painted in one go, column by column: asking a delegate cell by cell takes
longer than the painting itself, and a list is painted anew at every key press.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPainter

from crmdesk import tokens
from crmdesk.book.queries.customers import CustomerRow
from crmdesk.models.customer_list import CustomerListModel
from crmdesk.qt import paint
from crmdesk.qt.theme import Theme

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_BADGE = 18
_AT_RIGHT = ("revenue", "due")
_DAYS = ("due", "next")


class Cell(NamedTuple):
    """Where a column stands, in pixels of the viewport."""

    column: str
    x: int
    width: int


class Line(NamedTuple):
    """A row in view: its upper edge in pixels of the viewport, its values, whether it is marked."""

    y: int
    row: CustomerRow
    selected: bool


class RowPainter:
    """Paints rows of a model in the colours in force."""

    def __init__(self, model: CustomerListModel, theme: Theme) -> None:
        self._list, self._theme = model, theme

    def background(
        self, painter: QPainter, place: QRect, *, selected: bool, under_mouse: bool
    ) -> None:
        """Paint what lies under the words of a row."""
        if selected or under_mouse:
            role = "accent_soft" if selected else "raised"
            painter.fillRect(place, self._theme.color(role))

    def words(
        self,
        painter: QPainter,
        lines: Sequence[Line],
        height: int,
        cells: Sequence[Cell],
        today: date,
    ) -> None:
        """Paint what rows say.

        Args:
            painter: of the viewport.
            lines: the rows.
            height: of each, in pixels.
            cells: the columns in view.
            today: the day to tell distances from.
        """
        for cell in cells:
            if cell.column == "tier":
                self._badges(painter, lines, height, cell)
            else:
                self._column(painter, lines, height, cell, today)

    def _badges(self, painter: QPainter, lines: Sequence[Line], height: int, cell: Cell) -> None:
        scale, palette = painter.device().devicePixelRatioF(), self._theme.palette
        font = self._theme.font(tokens.SIZE_SMALL, True)
        badges = {
            tier: paint.badge_image(tier or None, _BADGE, scale, palette, font)
            for tier in {line.row.tier for line in lines}
        }
        x, down = cell.x + tokens.S3, (height - _BADGE) // 2
        for line in lines:
            painter.drawImage(QPoint(x, line.y + down), badges[line.row.tier])

    def _column(
        self, painter: QPainter, lines: Sequence[Line], height: int, cell: Cell, today: date
    ) -> None:
        column, theme = cell.column, self._theme
        size = tokens.SIZE_TEXT if column in ("name", "due") else 12
        side, gap = (_RIGHT, 0) if column in _AT_RIGHT else (_LEFT, tokens.S2)
        x, room = cell.x + gap, cell.width - gap - tokens.S2
        for y, row, selected in lines:
            text = self._list.text(row, column, today)
            if not text:
                continue
            role, bold = _look(column, row, today, selected)
            font = theme.font(size, bold)
            if column in _DAYS and paint.text_width(text, font) > room:
                text, font = self._fitting_day(row, column, room, bold)
            box = QRect(x, y, room, height)
            paint.draw_text(painter, box, text, font, theme.color(role), side)

    def _fitting_day(
        self, row: CustomerRow, column: str, room: int, bold: bool
    ) -> tuple[str, QFont]:
        """Return a day without its weekday, in smaller letters, or as its month."""
        text = self._list.short_day(row, column)
        for size in (tokens.SIZE_TEXT, 12):
            font = self._theme.font(size, bold)
            if paint.text_width(text, font) <= room:
                return text, font
        return self._list.month_of_day(row, column), font

    def frame(self, painter: QPainter, place: QRect) -> None:
        """Mark the cell that typing goes to."""
        painter.setPen(self._theme.color("accent_line"))
        painter.drawRect(place.adjusted(0, 0, -1, -1))


def _look(column: str, row: CustomerRow, today: date, selected: bool) -> tuple[str, bool]:
    """Return (colour role, whether bold) of a cell's words."""
    if column == "name":
        return "text", selected
    if column == "due":
        due = row.due_on
        return "danger" if due is not None and due < today else "text", due == today
    return "text" if selected and column == "revenue" else "text_muted", False
