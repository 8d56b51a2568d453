"""How the entries of a lane of the overview are drawn: as ticks, or as bars where they crowd."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from crmdesk.qt.theme import Theme

BAR, CROWDED = 3, 4
"""Pixels of a bar with its gap, and of room per entry below which bars are drawn."""
_ROLES = {
    "visit": "series_1", "call": "series_2", "message": "series_3", "complaint": "danger",
    "tier": "tier_a",
}  # fmt: skip
_HEIGHT, _LEAST = 14, 2


def draw_tick(painter: QPainter, theme: Theme, lane: str, at: QPoint, count: int) -> None:
    """Draw the entries of one column around ``at``: a triangle, a square or a stroke."""
    x, middle = at.x(), at.y()
    color = QColor(theme.color(_ROLES.get(lane, "series_4")))  # the theme keeps its own
    if lane == "complaint":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        corners = [QPointF(x - 4, middle + 3), QPointF(x, middle - 4), QPointF(x + 4, middle + 3)]
        painter.drawPolygon(QPolygonF(corners))
    elif lane == "tier":
        painter.fillRect(x - 3, middle - 3, 6, 6, color)
    else:
        color.setAlphaF(min(1.0, 0.55 + 0.15 * count))
        painter.fillRect(x, middle - 6, 2, 12, color)


def draw_bars(
    painter: QPainter, theme: Theme, lane: str, columns: dict[int, int], bottom: int
) -> None:
    """Draw (column → entries) as bars that stand on the lane: where more happened is seen."""
    most = max(columns.values(), default=1)
    color = QColor(theme.color(_ROLES.get(lane, "series_4")))  # the theme keeps its own
    for column, count in columns.items():
        height = max(_LEAST, round(_HEIGHT * count / most))
        painter.fillRect(column, bottom - 2 - height, BAR - 1, height, color)
