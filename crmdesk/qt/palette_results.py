"""The results of the command palette: what one is, how they are listed, how they are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from crmdesk import tokens
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.icons import Icons
from crmdesk.qt.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ItemRole: Final = int(Qt.ItemDataRole.UserRole)
HEADING_HEIGHT, ROW_HEIGHT = 26, 36


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One thing to choose.

    Attributes:
        title: first and larger text.
        subtitle: muted text after it.
        icon: meaning known to the icons, empty for none.
        key: shortcut or other short text at the right.
        badge_tier: tier letter to draw in a badge instead of the icon, or None.
        payload: whatever the owner wants back.
    """

    title: str
    subtitle: str = ""
    icon: str = ""
    key: str = ""
    badge_tier: str | None = None
    payload: object = None


class ResultModel(QAbstractListModel):
    """Headings (plain strings) and items, in the order of the sections."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[str | PaletteItem] = []

    def set_rows(self, rows: list[str | PaletteItem]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, row: int) -> str | PaletteItem:
        """Return a heading or an item."""
        return self._rows[row]

    def row_of(self, item: PaletteItem) -> int:
        """Return the row of an item that is among them."""
        return self._rows.index(item)

    def height_of(self, row: int) -> int:
        """Return how high a row is, in pixels."""
        return HEADING_HEIGHT if isinstance(self._rows[row], str) else ROW_HEIGHT

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ItemRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, PaletteItem):
            return f"{row.title}, {row.subtitle}" if row.subtitle else row.title
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ResultDelegate(QStyledItemDelegate):
    """Paints one result: badge or icon, title, muted subtitle, key at the right."""

    def __init__(
        self, view: QAbstractItemView, model: ResultModel, theme: Theme, icons: Icons
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._theme, self._icons = view, model, theme, icons

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._model.height_of(index.row()))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row_at(index.row())
        rect: QRect = option.rect
        if isinstance(row, str):
            font = self._theme.font(tokens.SIZE_SMALL, semibold=True)
            place = rect.adjusted(tokens.S3, 4, -tokens.S3, 0)
            paint.draw_text(painter, place, row, font, self._theme.color("text_muted"))
            return
        self._paint_item(painter, rect, row, index.row() == self._view.currentIndex().row())

    def _paint_item(self, painter: QPainter, rect: QRect, row: PaletteItem, chosen: bool) -> None:
        theme = self._theme
        if chosen:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
            painter.restore()
        mark = QRect(rect.x() + tokens.S3, rect.y() + (rect.height() - 18) // 2, 18, 18)
        if row.badge_tier is not None:
            paint.draw_badge(painter, mark, row.badge_tier, theme.palette, theme.font())
        elif row.icon:
            place = mark.adjusted(1, 1, -1, -1)
            self._icons.paint(painter, place, row.icon, "accent" if chosen else "text_muted")
        small = theme.font(tokens.SIZE_SMALL)
        left, right = mark.right() + tokens.S3, rect.right() - tokens.S4
        if row.key:
            width = paint.text_width(row.key, small)
            place = QRect(right - width, rect.y(), width + 1, rect.height())
            paint.draw_text(painter, place, row.key, small, theme.color("text_muted"))
            right -= width + tokens.S3
        font = theme.font(tokens.SIZE_TEXT, semibold=chosen)
        width = min(paint.text_width(row.title, font) + 1, right - left)
        place = QRect(left, rect.y(), width, rect.height())
        paint.draw_text(painter, place, row.title, font, theme.color("text"))
        left += width + tokens.S2
        if row.subtitle and right - left > 24:
            place = QRect(left, rect.y(), right - left, rect.height())
            paint.draw_text(painter, place, row.subtitle, small, theme.color("text_muted"))
