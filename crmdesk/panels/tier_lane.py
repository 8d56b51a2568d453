"""One lane of the tiers board: its head, its cards and what the keys do on them."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.grading_words import indicator_word
from crmdesk.models.tier_board import CARD, Card, LaneModel
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.compat import override

CARD_HEIGHT = 72
GAP = 8
PILL_HEIGHT = 18
HEAD_HEIGHT = 56
_SELECTED = QStyle.StateFlag.State_Selected.value
_RIGHT = Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Paints a card: name and score, place and trade, money and growth, a pill for its move."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.as_graded = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, CARD_HEIGHT + GAP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD)
        if not isinstance(card, Card):
            return
        theme = self._desk.theme
        selected = bool(option.state.value & _SELECTED)
        box: QRect = option.rect.adjusted(0, 0, -tokens.S1, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if selected else "line"), 1))
        painter.setBrush(theme.color("surface"))
        frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        painter.restore()
        inner = box.adjusted(tokens.S3, tokens.S2 + 1, -tokens.S3, -tokens.S2)
        self._paint_words(painter, inner, card)
        self._paint_figures(painter, inner, card)

    def _paint_words(self, painter: QPainter, inner: QRect, card: Card) -> None:
        theme = self._desk.theme
        line = QRect(inner.x(), inner.y(), inner.width(), 18)
        small = theme.font(12)
        score = "" if card.score is None else self._desk.localizer.number(round(card.score))
        room = paint.text_width(score, small) + tokens.S2
        paint.draw_text(
            painter,
            line.adjusted(0, 0, -room, 0),
            card.row.name,
            theme.font(tokens.SIZE_TEXT, True),
            theme.color("text"),
        )
        paint.draw_text(painter, line, score, small, theme.color("text_muted"), _RIGHT)
        words = " · ".join(part for part in (card.row.city, card.row.industry) if part)
        if self.as_graded and card.move is not None:
            words = self.tr("above all: {0}").format(indicator_word(card.move.reason))
        paint.draw_text(painter, line.translated(0, 18), words, small, theme.color("text_muted"))

    def _paint_figures(self, painter: QPainter, inner: QRect, card: Card) -> None:
        theme, localizer = self._desk.theme, self._desk.localizer
        line = QRect(inner.x(), inner.y() + 36, inner.width(), 18)
        pill, role = self._pill(card)
        small = theme.font(tokens.SIZE_SMALL)
        if pill:
            width = min(line.width() // 2, paint.pill_width(pill, small))
            at = QRect(line.right() + 1 - width, line.y(), width, PILL_HEIGHT)
            paint.draw_pill(painter, at, pill, role, theme.palette, small)
            line = line.adjusted(0, 0, -width - tokens.S2, 0)
        font = theme.font(12)
        money = localizer.money_short(card.row.revenue_12m, card.row.currency)
        paint.draw_text(painter, line, money, font, theme.color("text"))
        change = _growth(card)
        if change is not None:
            left = paint.text_width(money, font) + tokens.S2
            color = "positive" if change > 0 else "danger" if change < 0 else "text_muted"
            paint.draw_text(
                painter,
                line.adjusted(left, 0, 0, 0),
                localizer.percent(change, signed=True),
                font,
                theme.color(color),
            )

    def _pill(self, card: Card) -> tuple[str, str]:
        if self.as_graded and card.move is not None:
            up = not card.move.old or card.move.new < card.move.old
            if not card.move.old:
                return self.tr("new"), "accent"
            words = self.tr("↑ from {0}") if up else self.tr("↓ from {0}")
            return words.format(card.move.old), "positive" if up else "danger"
        if card.kept_until is not None:
            return self.tr("by hand"), "plain"
        if card.row.stage in ("dormant", "lost", "declining"):
            return word(card.row.stage), "warning"
        return "", "plain"


def _growth(card: Card) -> float | None:
    before = card.row.revenue_prev
    return card.row.revenue_12m / before - 1 if before > 0 else None


class LaneHead(QWidget):
    """The head of a lane: badge, number, shares of customers and of revenue."""

    def __init__(self, tier: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._tier, self._desk = tier, desk
        self._count, self._of_customers, self._of_revenue, self._cadence = 0, 0.0, 0.0, 0
        self.setFixedHeight(HEAD_HEIGHT)
        desk.theme.changed.connect(self.update)

    def show_figures(
        self, count: int, of_customers: float, of_revenue: float, cadence_days: int
    ) -> None:
        """Show the lane's figures; shares are 0..1."""
        self._count, self._of_customers = count, of_customers
        self._of_revenue, self._cadence = of_revenue, cadence_days
        self.setToolTip(self._words())
        self.setAccessibleName(self._words())
        self.update()

    def _words(self) -> str:
        say = self._desk.localizer
        return self.tr("{0}: {1} customers, {2} of them all, {3} of revenue").format(
            self._tier or self.tr("No tier"),
            say.number(self._count),
            say.percent(self._of_customers),
            say.percent(self._of_revenue),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, say = self._desk.theme, self._desk.localizer
        area = self.rect().adjusted(0, 0, -tokens.S1, 0)
        bold, small = theme.font(tokens.SIZE_TEXT, True), theme.font(12)
        badge = QRect(area.x(), area.y() + 1, 20, 20)
        paint.draw_badge(painter, badge, self._tier or None, theme.palette, small)
        line = QRect(area.x() + 28, area.y(), area.width() - 28, 22)
        count = say.number(self._count)
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
            self.setCurrentIndex(self.lane.index(min(place, rows - 1), 0))

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
