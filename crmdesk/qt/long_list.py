"""A list of any length whose rows are of unlike height, measured as they come into view.

``QListView`` lays out all its rows, or those fetched so far: with rows of unlike height that takes
seconds in a long list, and the scroll bar tells of a part. Here rows out of view count with a usual
height. One row is the anchor: however others turn out, it stays where it is seen.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from crmdesk.qt.compat import override
from crmdesk.qt.row_places import RowPlaces

AnyIndex = QModelIndex | QPersistentModelIndex
_Move, _Hint = QAbstractItemView.CursorAction, QAbstractItemView.ScrollHint
_SEEN = _Hint.EnsureVisible
_BACK = (_Move.MoveUp, _Move.MovePrevious)
_ON = (_Move.MoveDown, _Move.MoveNext)


class RowArtist(Protocol):
    """Measures and paints the rows of a :class:`LongList`."""

    def heights(self, row: int, width: int) -> tuple[int, int]:
        """Return (pixels of what stands above a row and belongs to it, pixels of the row)."""

    def paint(self, painter: QPainter, place: QRect, row: int, *, selected: bool) -> None:
        """Paint a row, with what stands above it."""


class LongList(QListView):
    """Shows the rows of a model that an artist measures and paints.

    Args:
        artist: of the rows.
        usual: height of a row that has not been seen, in pixels.
        step: pixels of a step of the scroll bar.
        parent: the owner.
    """

    def __init__(
        self, artist: RowArtist, usual: int, step: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._artist, self._usual, self._step = artist, usual, step
        self._places = RowPlaces(0, usual)
        self._above: dict[int, int] = {}  # pixels of what stands above a row
        self._width = 0
        self._anchor = (0, 0)  # a row, and how far below the top of the viewport it stands
        self._value = 0
        self._settling = False
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # filled here: what lies behind need not be painted, and scrolling paints only what comes in
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # where rows stand

    def forget_heights(self) -> None:
        """Measure the rows anew."""
        self._width = 0
        self._settle()
        self.viewport().update()

    def top_row(self) -> tuple[int, int]:
        """Return the first row in view, and how far below the top of the viewport it begins."""
        return self._anchor

    def put_row(self, row: int, y: int) -> None:
        """Let a row begin so far below the top of the viewport, as far as there are others."""
        self._anchor = row, y
        self._settle()
        self.viewport().update()

    def _settle(self) -> None:
        """Measure what is in view around the anchor, and let the scroll bar tell where that is."""
        if self._settling or not self.isVisible():
            return
        self._settling = True
        if self._width != self.viewport().width():
            self._width = self.viewport().width()
            self._places, self._above = RowPlaces(self._count(), self._usual), {}
        row, y = self._anchor
        row = max(0, min(row, self._places.count - 1))
        height = self.viewport().height()
        for _ in range(2):  # at the ends of the list the anchor gives way, and more comes into view
            self._measure(row, y, height)
            over = max(0, self._places.total() - height)
            value = max(0, min(self._places.top(row) - y, over))
            y = self._places.top(row) - value
        bar = self.verticalScrollBar()
        bar.setSingleStep(self._step)
        bar.setPageStep(height)
        bar.setRange(0, over)
        bar.setValue(value)
        self._value = value
        first = self._places.row_at(value)
        self._anchor = first, self._places.top(first) - value
        self._settling = False
        if self._width != self.viewport().width():  # the bar came or went
            self._settle()

    def _measure(self, row: int, y: int, height: int) -> None:
        """Measure the rows in view while a row stands `y` pixels below the top."""
        below, end, above = row, y, row - 1
        while below < self._places.count and end < height:
            end += self._height(below)
            below += 1
        gap = y + max(0, height - end)  # where the list ends in view, all of it comes down
        while above >= 0 and gap > 0:
            gap -= self._height(above)
            above -= 1

    def _height(self, row: int) -> int:
        if not self._places.known(row):
            above, height = self._artist.heights(row, self._width)
            self._above[row] = above
            self._places.set_height(row, above + height)
        return self._places.height(row)

    def _count(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0

    def _place(self, row: int) -> QRect:
        """Return where a row stands in the viewport, with what belongs to it above."""
        top = self._places.top(row) - self._value
        return QRect(0, top, self._width, self._places.height(row))

    def _seen(self, top: int, bottom: int) -> range:
        """Return the rows between two heights of the viewport."""
        if not self._places.count:
            return range(0)
        first, last = (self._places.row_at(self._value + y) for y in (top, bottom))
        return range(first, last + 1)

    # what the base class asks and tells

    @override
    def reset(self) -> None:
        super().reset()
        self._anchor = (0, 0)
        self.forget_heights()

    @override
    def doItemsLayout(self) -> None:
        self._settle()

    @override
    def updateGeometries(self) -> None:
        self._settle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._settle()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    @override
    def verticalOffset(self) -> int:
        return self._value

    @override
    def visualRect(self, index: AnyIndex) -> QRect:
        if not index.isValid():
            return QRect()
        return self._place(index.row()).adjusted(0, self._above.get(index.row(), 0), 0, 0)

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        for row in self._seen(point.y(), point.y()):
            index = self.model().index(row, 0)
            if self.visualRect(index).contains(point):
                return index
        return QModelIndex()

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for each in selection.indexes():
            region += self._place(each.row()) & self.viewport().rect()
        return region

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(index, command)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        current, last = self.currentIndex().row(), self._places.count - 1
        if last < 0:
            return QModelIndex()
        if current < 0 or action == _Move.MoveHome:
            row = 0
        elif action == _Move.MoveEnd:
            row = last
        elif action in (_Move.MovePageUp, _Move.MovePageDown):
            row = self._page_from(current, 1 if action == _Move.MovePageDown else -1)
        else:
            row = current + (action in _ON) - (action in _BACK)
        return self.model().index(max(0, min(row, last)), 0)

    def _page_from(self, row: int, side: int) -> int:
        """Return the row a page further: the farthest that is seen together with this one."""
        room = self.viewport().height() - self._height(row)
        while 0 <= row + side < self._places.count:
            row += side
            room -= self._height(row)
            if room < 0:
                break
        return row

    @override
    def scrollTo(self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = _SEEN) -> None:
        if not index.isValid():
            return
        self._settle()
        row, page = index.row(), self.viewport().height()
        height, y = self._height(row), self._place(row).y()
        room = page - height
        if hint == _Hint.EnsureVisible:
            wanted = max(0, min(y, room))
        else:
            wanted = {_Hint.PositionAtTop: 0, _Hint.PositionAtBottom: room}.get(hint, room // 2)
        if wanted != y:
            self.put_row(row, wanted)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._settling or not self._places.count:
            return
        bar, (row, y) = self.verticalScrollBar(), self._anchor
        page, last = self.viewport().height(), self._places.count - 1
        moved = bar.value() - self._value
        if bar.value() == bar.maximum():
            self._anchor = last, page - self._height(last)
        elif abs(moved) < page and bar.value():
            self._anchor = row, y - moved
        else:
            first = self._places.row_at(bar.value())
            self._anchor = first, self._places.top(first) - bar.value()
        self._settle()
        shift = self._place(row).y() - y
        if abs(shift) < page:
            self.viewport().scroll(0, shift)
        else:
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, model = QPainter(self.viewport()), self.model()
        selection, area = self.selectionModel(), event.rect()
        painter.fillRect(area, self.palette().base())
        for row in self._seen(area.top(), area.bottom()):
            selected = selection.isSelected(model.index(row, 0))
            self._artist.paint(painter, self._place(row), row, selected=selected)
