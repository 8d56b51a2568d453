"""One lane of the tiers board: its head, its cards and what the keys do on them."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.tier_board import LaneModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.tier_card import CardDelegate
from crmdesk.qt import paint
from crmdesk.qt.compat import override

HEAD_HEIGHT = 56
AT_ONCE, BATCH = 1000, 400  # cards laid out in one go, and at a time where there are more
EDGE = 14  # from a lane's right edge to its cards, beside a scroll bar
_RIGHT = Qt.AlignmentFlag.AlignRight


class LaneHead(QWidget):
    """The head of a lane: badge, number, shares of customers and of revenue."""

    def __init__(self, tier: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._tier, self._desk = tier, desk
        self._counts = (0, 0)
        self._of_customers, self._of_revenue, self._cadence = 0.0, 0.0, 0
        self.setFixedHeight(HEAD_HEIGHT)
        desk.theme.changed.connect(self.update)

    def show_figures(
        self, counts: tuple[int, int], of_customers: float, of_revenue: float, cadence_days: int
    ) -> None:
        """Show the lane's figures.

        Args:
            counts: how many stood here and how many are shown to; alike where nothing moves.
            of_customers: their share of all, 0..1.
            of_revenue: their share of revenue, 0..1.
            cadence_days: days between two touches; 0 where nothing is said.
        """
        self._counts, self._of_customers = counts, of_customers
        self._of_revenue, self._cadence = of_revenue, cadence_days
        self.setToolTip(self._words())
        self.setAccessibleName(self._words())
        self.update()

    def count_words(self) -> str:
        """Return how many stand in the lane: ``18``, or ``17 → 18`` where grading changes it."""
        before, now = (self._desk.localizer.number(each) for each in self._counts)
        return now if before == now else f"{before} → {now}"

    def _words(self) -> str:
        say = self._desk.localizer
        return self.tr("{0}: {1} customers, {2} of them all, {3} of revenue").format(
            self._tier or self.tr("No tier"),
            self.count_words(),
            say.percent(self._of_customers),
            say.percent(self._of_revenue),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, say = self._desk.theme, self._desk.localizer
        area = self.rect().adjusted(0, 0, -EDGE, 0)
        bold, small = theme.font(tokens.SIZE_TEXT, True), theme.font(12)
        badge = QRect(area.x(), area.y() + 1, 20, 20)
        paint.draw_badge(painter, badge, self._tier or None, theme.palette, small)
        line = QRect(area.x() + 28, area.y(), area.width() - 28, 22)
        count = self.count_words()
        paint.draw_text(painter, line, count, bold, theme.color("text"))
        revenue = self.tr("{0} of revenue").format(say.percent(self._of_revenue))
        paint.draw_text(painter, line, revenue, bold, theme.color("text"), _RIGHT)
        left = paint.text_width(count, bold) + tokens.S2
        room = line.adjusted(left, 0, -paint.text_width(revenue, bold) - tokens.S2, 0)
        share = self.tr("{0} of customers").format(say.percent(self._of_customers))
        if paint.text_width(share, small) > room.width():
            share = say.percent(self._of_customers)
        paint.draw_text(painter, room, share, small, theme.color("text_muted"))
        bar = QRect(area.x(), area.y() + 27, area.width(), 3)
        paint.draw_progress_bar(painter, bar, self._of_revenue, theme.palette)
        if self._cadence:
            words = self.tr("seen every {0} days").format(say.number(self._cadence))
            foot = QRect(area.x(), area.y() + 34, area.width(), 18)
            paint.draw_text(
                painter, foot, words, theme.font(tokens.SIZE_SMALL), theme.color("text_muted")
            )
        painter.end()


class LaneView(QListView):
    """The cards of a lane.

    Signals:
        opened: customer id whose record is wanted.
        why_requested: customer id, by mouse or key.
        move_requested: (customer id, -1 to the better neighbour or +1 to the worse).
        leave_requested: -1 or +1, the keyboard goes to the neighbouring lane.
    """

    opened = Signal(object)
    why_requested = Signal(object)
    move_requested = Signal(object, int)
    leave_requested = Signal(int)

    def __init__(self, model: LaneModel, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.lane = model
        self.cards = CardDelegate(desk, self)
        self.setModel(model)
        self.setItemDelegate(self.cards)
        self.setUniformItemSizes(True)
        self.setBatchSize(BATCH)
        self._theme = desk.theme
        self._sought: int | None = None
        self.wanted = False  # a card is held over this lane
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setProperty("lane", True)
        self.setAccessibleName(model.tier or self.tr("No tier"))
        model.modelAboutToBeReset.connect(self._on_reset)
        model.modelReset.connect(self._choose_layout)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)
        desk.theme.changed.connect(self.viewport().update)

    def chosen(self) -> int | None:
        """Return the customer under the keyboard."""
        index = self.currentIndex()
        return self.lane.ids[index.row()] if index.isValid() else None

    def choose(self, place: int) -> None:
        """Put the keyboard on a card."""
        rows = self.lane.rowCount()
        if rows:
            index = self.lane.index(min(place, rows - 1), 0)
            self.setCurrentIndex(index)
            self._sought = None if self.visualRect(index).isValid() else index.row()

    @Slot()
    def _on_reset(self) -> None:
        self._sought = None

    @Slot()
    def _choose_layout(self) -> None:
        """Lay long lanes out bit by bit: Qt asks the model about every row, 3 µs each."""
        modes = QListView.LayoutMode
        many = self.lane.rowCount() > AT_ONCE
        self.setLayoutMode(modes.Batched if many else modes.SinglePass)

    @Slot(int, int)
    def _on_range(self, _least: int, _most: int) -> None:
        """Show the chosen card as soon as it has a place."""
        if self._sought is None:
            return
        index = self.lane.index(self._sought, 0)
        if self.visualRect(index).isValid():
            self._sought = None
            self.scrollTo(index)

    def forget(self) -> None:
        """Choose no card."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.lane.ids[index.row()])

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.why_requested.emit(self.lane.ids[index.row()])

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self._mark(event.isAccepted() and event.source() is not self)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._mark(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        super().dropEvent(event)

    def _mark(self, on: bool) -> None:
        """Show that a card that is let go here comes into this tier."""
        self.wanted = on
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.wanted:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(2, 2, -2, -2), 6, 6)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen, key = self.chosen(), event.key()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(key))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if chosen is not None:
                self.move_requested.emit(chosen, step)
        elif step is not None:
            self.leave_requested.emit(step)
        elif chosen is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(chosen)
        elif chosen is not None and key == Qt.Key.Key_Space:
            self.why_requested.emit(chosen)
        else:
            super().keyPressEvent(event)


class TierLane(QWidget):
    """A head with its cards below."""

    def __init__(self, tier: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = LaneModel(desk.book, desk.localizer, tier, self)
        self.head = LaneHead(tier, desk, self)
        self.view = LaneView(self.model, desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.view, 1)
