"""Cells of a table with the words that explain them below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from crmdesk import tokens
from crmdesk.models.rows import NOTE
from crmdesk.panels.record.rows_delegate import RowsDelegate
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

ROW: Final = 42
"""Pixels of a row with two lines."""
_LINE = 17
_Index = QModelIndex | QPersistentModelIndex


class TwoLines(RowsDelegate):
    """Paints a cell with the words that explain it below, edits it as every table does."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        note, wish = str(index.data(NOTE) or ""), super().sizeHint(option, index)
        room = paint.text_width(note, self._theme.font(tokens.SIZE_SMALL)) + 2 * tokens.S2
        return QSize(max(wish.width(), room if note else 0), wish.height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        box = rect.adjusted(tokens.S2, 0, -tokens.S2, 0)
        note = str(index.data(NOTE) or "")
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        right = Qt.AlignmentFlag.AlignRight
        side = right if align & right else Qt.AlignmentFlag.AlignLeft
        color = index.data(Qt.ItemDataRole.ForegroundRole)
        ink = QColor(color) if isinstance(color, QColor) else theme.color("text")
        if isinstance(color, QBrush):
            ink = color.color()
        first = QRect(box.x(), box.y() + 4, box.width(), _LINE) if note else box
        paint.draw_text(painter, first, str(index.data() or ""), theme.font(), ink, side)
        second = QRect(box.x(), box.y() + 4 + _LINE, box.width(), _LINE)
        small = theme.font(tokens.SIZE_SMALL)
        paint.draw_text(painter, second, note, small, theme.color("text_muted"), side)
        paint.draw_line(painter, rect, theme.palette)
