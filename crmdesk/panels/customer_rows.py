"""How rows of the list of customers are painted: badge, name, short money, due in words and colour.

A row is painted in one go: asking a delegate cell by cell takes longer than the painting itself,
and a list is painted anew at every key press.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
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
        place: QRect,
        cells: Sequence[Cell],
        row: CustomerRow,
        today: date,
        *,
        selected: bool,
    ) -> None:
        """Paint what a row says.

        Args:
            painter: of the viewport.
            place: the whole row.
            cells: the columns in view.
            row: what is known of the customer.
            today: the day to tell distances from.
            selected: whether the row is marked.
        """
        theme, say, y, height = self._theme, self._list, place.y(), place.height()
        for column, x, width in cells:
            if column == "tier":
                self._badge(painter, x, y + (height - _BADGE) // 2, row.tier)
                continue
            text = say.text(row, column, today)
            if not text:
                continue
            role, bold = _look(column, row, today, selected)
            size = tokens.SIZE_TEXT if column in ("name", "due") else 12
            side, gap = (_RIGHT, 0) if column in _AT_RIGHT else (_LEFT, tokens.S2)
            font, room = theme.font(size, bold), width - gap - tokens.S2
            if column in _DAYS and paint.text_width(text, font) > room:
                text, font = self._fitting_day(row, column, room, bold)
            box = QRect(x + gap, y, room, height)
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

    def _badge(self, painter: QPainter, x: int, y: int, tier: str) -> None:
        square = QRect(x + tokens.S3, y, _BADGE, _BADGE)
        font = self._theme.font(tokens.SIZE_SMALL, True)
        paint.draw_badge(painter, square, tier or None, self._theme.palette, font)


def _look(column: str, row: CustomerRow, today: date, selected: bool) -> tuple[str, bool]:
    """Return (colour role, whether bold) of a cell's words."""
    if column == "name":
        return "text", selected
    if column == "due":
        due = row.due_on
        return "danger" if due is not None and due < today else "text", due == today
    return "text" if selected and column == "revenue" else "text_muted", False
