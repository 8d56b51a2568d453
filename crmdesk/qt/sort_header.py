"""The head of a sorted list: the arrow stands behind its word, not on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from crmdesk import tokens
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

_ARROW, _GAP = 7, 5  # width of the arrow and room before it, in pixels


class SortHeader(QHeaderView):
    """A horizontal head that paints itself; alignment comes from the model's header data."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    @override
    def reset(self) -> None:
        """Stay as it is: other rows, as at every key of a search, have the same columns."""

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, model = self._theme, self.model()
        painter.fillRect(rect, theme.color("surface"))
        paint.draw_line(painter, rect, theme.palette)
        across = Qt.Orientation.Horizontal
        words = str(model.headerData(logicalIndex, across) or "")
        align = model.headerData(logicalIndex, across, Qt.ItemDataRole.TextAlignmentRole)
        right = bool(Qt.AlignmentFlag(align or 0) & Qt.AlignmentFlag.AlignRight)
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        room = rect.adjusted(0 if right else tokens.S2, 0, -tokens.S2, -1)
        if not words or room.width() <= 0:
            return
        font = theme.font(tokens.SIZE_SMALL, semibold=is_sorted)
        taken = _ARROW + _GAP if is_sorted else 0
        text = room.adjusted(0, 0, -taken, 0)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        ink = theme.color("text" if is_sorted else "text_muted")
        paint.draw_text(painter, text, words, font, ink, side)
        if is_sorted:
            width = min(paint.text_width(words, font), text.width())
            end = text.right() + 1 if right else text.left() + width
            self._paint_arrow(painter, end + _GAP, rect.center().y())

    def _paint_arrow(self, painter: QPainter, x: int, middle: int) -> None:
        down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        rise = 2 if down else -2
        points = [(0, -rise), (_ARROW / 2, rise), (_ARROW, -rise)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color("text"), 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(x + a, middle + b) for a, b in points]))
        painter.restore()
