"""Paints and edits the cells of the wallet grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.wallet_grid import LOOK, WalletGridModel
from crmdesk.models.wallet_words import CellLook
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

HEIGHTS = {"product": 34, "cell": 38, "new": 30}
"""Pixels of a line, by its kind."""

_PAD = 8
_SPARK, _ROOMY = 26, 134  # a spark is drawn in all cells of a column or in none
_Index = QModelIndex | QPersistentModelIndex
_RIGHT, _LEFT = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft


class WalletDelegate(QStyledItemDelegate):
    """A value large, what else is known small below it; a line of text to edit it.

    Args:
        theme: colours and fonts.
        offers: line kind → names that complete what is typed at the head of such a line.
    """

    def __init__(
        self, theme: Theme, offers: Callable[[str], Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._offers = theme, offers

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        look: CellLook = index.data(LOOK)
        small, font = self._theme.font(tokens.SIZE_SMALL), self._theme.font(semibold=look.strong)
        notes = paint.text_width("  ".join(text for text, _ in look.notes), small)
        large = paint.text_width(f"{look.main} {look.delta}", font)
        return QSize(max(large, notes) + 2 * _PAD, HEIGHTS["cell"])

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = index.data(LOOK)
        model = index.model()
        if not isinstance(look, CellLook) or not isinstance(model, WalletGridModel):
            return
        rect: QRect = option.rect
        kind = model.line(index.row()).kind
        self._ground(painter, option, kind)
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        if index.column() == 0:
            self._name(painter, inner, look, indent=kind == "cell")
        elif kind == "product":
            self._share(painter, inner, look)
        else:
            self._cell(painter, inner, look)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, kind: str) -> None:
        theme, rect = self._theme, option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        elif kind == "product":
            painter.fillRect(rect, theme.color("raised"))
        paint.draw_line(painter, rect, theme.palette)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _name(self, painter: QPainter, rect: QRect, look: CellLook, *, indent: bool) -> None:
        font = self._theme.font(semibold=look.strong)
        place = rect.adjusted(tokens.S3 if indent else 0, 0, 0, 0)
        paint.draw_text(painter, place, look.main, font, self._theme.color(look.main_role))

    def _share(self, painter: QPainter, rect: QRect, look: CellLook) -> None:
        """Paint a share: per cent and total in a line, a bar below."""
        if look.share is None:
            return
        theme = self._theme
        small, bold = theme.font(tokens.SIZE_SMALL), theme.font(semibold=True)
        line = QRect(rect.x(), rect.y() + 4, rect.width(), 18)
        note = look.notes[0][0] if look.notes else ""
        width = paint.text_width(note, small)
        percent = paint.text_width(look.main, bold)
        if percent + tokens.S1 + width <= rect.width():
            paint.draw_text(painter, line, note, small, theme.color("text_muted"), _RIGHT)
            line = line.adjusted(0, 0, -width - 5, 0)
        paint.draw_text(painter, line, look.main, bold, theme.color("text"), _RIGHT)
        bar = QRect(rect.x(), rect.bottom() - 8, rect.width(), 4)
        paint.draw_progress_bar(painter, bar, look.share, theme.palette, "series_3")

    def _cell(self, painter: QPainter, rect: QRect, look: CellLook) -> None:
        theme = self._theme
        top = QRect(rect.x(), rect.y() + 2, rect.width(), 19)
        font, small = theme.font(semibold=look.strong), theme.font(tokens.SIZE_SMALL)
        if not look.notes:
            top.moveTop(rect.y() + (rect.height() - top.height()) // 2)
        paint.draw_text(painter, top, look.main, font, theme.color(look.main_role), _RIGHT)
        left = rect.right() - paint.text_width(look.main, font) - 5
        if look.delta:
            width = paint.text_width(look.delta, small) + 3
            if left - width >= rect.x():
                place = QRect(left - width, top.y() + 1, width, top.height())
                role = theme.color(look.delta_role)
                paint.draw_text(painter, place, look.delta, small, role, _LEFT)
                left -= width + 6
        roomy = rect.width() >= _ROOMY and left - _SPARK >= rect.x()
        if len(look.spark) > 1 and roomy:
            spark = QRect(left - _SPARK, top.y() + 4, _SPARK, 12)
            paint.draw_spark(painter, spark, look.spark[-4:], theme.palette)
            left -= _SPARK + 4
        if look.pursued:
            mark = QRect(rect.x(), top.y(), 14, top.height())
            paint.draw_text(painter, mark, "◎", font, theme.color("accent"), _LEFT)
        self._notes(painter, QRect(rect.x(), rect.y() + 19, rect.width(), 16), look)

    def _notes(self, painter: QPainter, rect: QRect, look: CellLook) -> None:
        """Paint what is small, the most urgent at the right end, as much as there is room for."""
        small, right = self._theme.font(tokens.SIZE_SMALL), rect.right()
        for text, role in look.notes:
            width = paint.text_width(text, small) + 2
            if right - width < rect.x() - 2:
                if role == "text_muted":
                    continue
                width = right - rect.x()  # what is urgent is cut rather than left out
            place = QRect(right - width, rect.y(), width + 2, rect.height())
            paint.draw_text(painter, place, text, small, self._theme.color(role), _LEFT)
            right -= width + tokens.S2

    # editing

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        line, model = QLineEdit(parent), index.model()
        line.setFrame(False)
        if not isinstance(model, WalletGridModel):
            return line
        if index.column() == 0:
            completer = QCompleter(list(self._offers(model.line(index.row()).kind)), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        else:
            line.setAlignment(_RIGHT)
            days = model.measure in ("contract_end", "observed_on")
            line.setPlaceholderText("2026-11-30" if days else "")
        return line

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -2))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())
