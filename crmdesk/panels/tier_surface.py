"""The surface of the board: where everything is, as Qt asks for it, and what is painted there."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollBar, QStyle, QStyleOptionViewItem, QWidget

from crmdesk.models.tier_board import HEADING, BoardModel, Spot
from crmdesk.panels.panel import Desk
from crmdesk.panels.tier_card import CARD_HEIGHT, GAP, CardDelegate
from crmdesk.panels.tier_columns import ColumnBars
from crmdesk.panels.tier_drag import DropMark
from crmdesk.panels.tier_heading import HeadingPainter, heading_rect
from crmdesk.panels.tier_layout import STEP, BoardLayout, column_spans
from crmdesk.panels.tier_walk import BoardWalk
from crmdesk.qt.compat import override
from crmdesk.qt.focus_mark import OWN

_BAR = 2  # that tells where the keyboard is while no card is chosen
Index = QModelIndex | QPersistentModelIndex


class BoardSurface(QAbstractItemView):
    """Shows a board; only what is in sight is laid out, read and painted."""

    def __init__(self, model: BoardModel, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.board = model
        self.cards = CardDelegate(desk, self)
        self.folded: set[str] = set()
        self.mark = DropMark(desk)
        self.bars = ColumnBars(self)
        self._headings = HeadingPainter(desk)
        self._theme = desk.theme
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._lay_out()
        self.setModel(model)
        self.setItemDelegate(self.cards)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("board", True)
        self.setProperty(OWN, True)
        model.modelReset.connect(self.arrange)
        self.bars.scrolled.connect(self._on_column_scrolled)
        desk.theme.changed.connect(self.viewport().update)

    @Slot()
    def arrange(self) -> None:
        """Lay the board out anew."""
        self._lay_out()
        self.updateGeometries()
        self.viewport().update()

    def _lay_out(self) -> None:
        lanes = self.board.lanes
        self.layout_of_board = BoardLayout(
            [[len(cell) for cell in lane.cards] for lane in lanes],
            [self.board.has_headings and lane.key in self.folded for lane in lanes],
            self.board.has_headings,
        )
        self.walk = BoardWalk(self.layout_of_board, len(self.board.tiers))

    def index_of(self, spot: Spot) -> QModelIndex:
        """Return the index of what stands at a spot."""
        return self.board.index(self.board.row_at(spot), 0)

    # places, as Qt asks for them

    @override
    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        spot = self.board.spot(index.row())
        places, seen = self.layout_of_board, self.seen_from(spot.column)
        if spot.column == HEADING:
            return heading_rect(places.heading_top(spot.lane, seen) - seen, self.width())
        if places.is_folded(spot.lane):
            return QRect()
        left, width = self._spans()[spot.column]
        return QRect(left, places.card_top(spot.lane, spot.place) - seen, width, CARD_HEIGHT)

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        column, places = self.column_at(point.x(), exact=True), self.layout_of_board
        seen = self.seen_from(HEADING if column is None else column)
        lane = places.lane_at(point.y() + seen)
        if lane is None or not self.viewport().rect().contains(point):
            return QModelIndex()
        heading = Spot(lane, HEADING)
        if places.heading_height and self.visualRect(self.index_of(heading)).contains(point):
            return self.index_of(heading)
        place = None if column is None else places.place_at(lane, column, point.y() + seen)
        if column is None or place is None:
            return QModelIndex()
        return self.index_of(Spot(lane, column, place))

    def _spans(self) -> list[tuple[int, int]]:
        return column_spans(self.width(), len(self.board.tiers))

    def column_at(self, x: int, exact: bool = False) -> int | None:
        """Return the column at a place, or the nearest one where the place need not be exact."""
        spans = self._spans()
        if exact:
            hits = (n for n, (left, width) in enumerate(spans) if left <= x < left + width)
            return next(hits, None)
        middles = [abs(left + width // 2 - x) for left, width in spans]
        return middles.index(min(middles)) if middles else None

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        spot, places = self.board.spot(index.row()), self.layout_of_board
        bar, height = self._bar_of(spot.column), self.viewport().height()
        if spot.column == HEADING:
            top, above = places.top(spot.lane), 0
            below = min(places.bottom(spot.lane), top + places.heading_height + STEP)
        elif places.is_folded(spot.lane):
            return
        else:
            top, above = places.card_top(spot.lane, spot.place), places.heading_height
            below = top + CARD_HEIGHT + GAP
        if hint == QAbstractItemView.ScrollHint.PositionAtTop or top - above < bar.value():
            bar.setValue(top - above)
        elif below > bar.value() + height:
            bar.setValue(below - height)

    def _bar_of(self, column: int) -> QScrollBar:
        return self.bars.bar(column) or self.verticalScrollBar()

    def seen_from(self, column: int) -> int:
        """Return from which height of the board on a column is seen; headings go with all."""
        return self._bar_of(column).value()

    @Slot(int, int)
    def _on_column_scrolled(self, column: int, by: int) -> None:
        spans = self._spans()
        if self.mark.is_shown or column >= len(spans):
            self.viewport().update()
            return
        left, width = spans[column]  # what was painted is moved; below comes what is new
        self.viewport().scroll(0, -by, QRect(left, 0, width, self.viewport().height()))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        column = self.column_at(round(event.position().x()))
        bar = None if column is None else self.bars.bar(column)
        if bar is None or not bar.maximum():
            super().wheelEvent(event)
        else:
            QCoreApplication.sendEvent(bar, event)

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def isIndexHidden(self, index: Index) -> bool:
        if not index.isValid():
            return False
        spot = self.board.spot(index.row())
        return spot.column != HEADING and self.layout_of_board.is_folded(spot.lane)

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        apart, places = not self.board.has_headings, self.layout_of_board
        heights = [places.column_height(column) for column in range(len(self.board.tiers))]
        self.bars.place(self._spans(), heights, height, apart)
        bar.setPageStep(height)
        bar.setSingleStep(STEP // 4)
        bar.setRange(0, 0 if apart else max(0, places.height - height))

    @override
    def setSelection(self, rect: QRect, command: object) -> None:
        self.selectionModel().select(self.currentIndex(), command)  # type: ignore[call-overload]

    @override
    def visualRegionForSelection(self, selection: object) -> QRegion:
        region = QRegion()
        for index in self.selectedIndexes():
            region += self.visualRect(index)
        return region

    # painting

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        nowhere = not self.currentIndex().isValid()  # the bar that says so stays where it is
        if self.mark.is_shown or nowhere or not self.layout_of_board.lanes:
            super().scrollContentsBy(dx, dy)
            return
        view, strip = self.viewport(), self.layout_of_board.heading_height
        view.scroll(dx, dy)  # what was painted is moved; below comes what is new
        if strip:  # the heading that stays in sight has moved with the rest
            view.update(0, 0, view.width(), strip + max(0, dy))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, region = QPainter(self.viewport()), event.region()
        for rect in region:  # type: ignore[attr-defined]
            painter.fillRect(rect, self._theme.color("window"))
        seen, places = self.verticalOffset(), self.layout_of_board
        within = region.boundingRect()
        lanes = places.lanes_between(seen + within.top(), seen + within.bottom() + 1)
        if self.bars.used:
            lanes = range(places.lanes)
        self._paint_cards(painter, region, lanes)
        for lane in lanes if places.heading_height else ():
            self._paint_heading(painter, lane)
        self.mark.paint(painter, places, self._spans(), self.viewport().rect(), seen)
        if self.hasFocus() and not self.currentIndex().isValid():
            painter.fillRect(0, 0, _BAR, self.viewport().height(), self._theme.color("accent"))
        painter.end()

    def _paint_cards(self, painter: QPainter, region: QRegion, lanes: range) -> None:
        places, board, height = self.layout_of_board, self.board, self.viewport().height()
        seen = [self.seen_from(column) for column in range(len(board.tiers))]
        shown = [
            (column, places.card_top(lane, cards.start) - top, board.row_at(first), cards)
            for lane in lanes
            for column, top in enumerate(seen)
            if (cards := places.places(lane, column, top, top + height))
            for first in (Spot(lane, column, cards.start),)
        ]
        board.fetch([range(row, row + len(cards)) for _, _, row, cards in shown])
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, current, spans = option.state, self.currentIndex().row(), self._spans()
        chosen = plain | QStyle.StateFlag.State_Selected
        if self.hasFocus():
            chosen |= QStyle.StateFlag.State_HasFocus
        for column, y, row, cards in shown:
            left, width = spans[column]
            for place in range(len(cards)):
                rect = QRect(left, y + place * STEP, width, CARD_HEIGHT)
                if region.intersects(rect):
                    option.rect = rect
                    option.state = chosen if row + place == current else plain
                    self.cards.paint(painter, option, board.index(row + place, 0))

    def _paint_heading(self, painter: QPainter, lane: int) -> None:
        index = self.index_of(Spot(lane, HEADING))
        rect, folded = self.visualRect(index), self.layout_of_board.is_folded(lane)
        words = (self.board.lane_name(lane), *self.board.figures(lane))
        here = self.hasFocus() and index.row() == self.currentIndex().row()
        self._headings.paint(painter, rect, words, folded, here)
        if folded:
            foot = self.board.foot_words(lane)
            self._headings.paint_foot(painter, rect.bottom() + 1, self._spans(), foot)
