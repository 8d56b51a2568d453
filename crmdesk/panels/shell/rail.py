"""How lines of the side bar are drawn: the ground by the style sheet, the words by the heirs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from crmdesk import tokens
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class RailDelegate(QStyledItemDelegate):
    """Draws a line of a list.

    Args:
        view: the list.
        theme: its colours.
        height: of its lines, in pixels.
    """

    def __init__(self, view: QAbstractItemView, theme: Theme, height: int) -> None:
        super().__init__(view)
        self._view, self._theme, self._height = view, theme, height

    def draw_words(self, painter: QPainter, place: QRect, index: Index, chosen: bool) -> None:
        """Draw what a line says.

        Args:
            painter: of the list.
            place: the line between its margins.
            index: whose line.
            chosen: whether it is the marked one.
        """
        raise NotImplementedError

    def draw_line(
        self, painter: QPainter, place: QRect, words: str, number: str, chosen: bool, bold: bool
    ) -> None:
        """Draw words at the left and a number at the right, the chosen ones in the accent."""
        theme, small = self._theme, self._theme.font(tokens.SIZE_SMALL)
        width = paint.text_width(number, small) + tokens.S2 if number else 0
        ink = theme.color("accent" if chosen else "text_muted")
        paint.draw_text(painter, place, number, small, ink, Qt.AlignmentFlag.AlignRight)
        ink = theme.color("accent" if chosen else "text")
        room = place.adjusted(0, 0, -width, 0)
        paint.draw_text(painter, room, words, theme.font(tokens.SIZE_TEXT, bold), ink)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # drawn by draw_words

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        place: QRect = option.rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        chosen = self._view.selectionModel().isSelected(index)  # not option.state: QStyle is slow
        self.draw_words(painter, place, index, chosen)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(tokens.SIDE_WIDTH - 2 * tokens.S2, self._height)
