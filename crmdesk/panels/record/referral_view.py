"""The referral tree as a widget: drawn with its lines, opened by click or Enter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.referral_tree import NODE, ReferralModel, ReferralNode
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

ROW = 30
MOST_ROWS = 12
"""So many lines are shown at once; the rest scrolls."""

_STEP = 20
_BADGE = 18
_Index = QModelIndex | QPersistentModelIndex


class _ReferralDelegate(QStyledItemDelegate):
    """Paints a customer with its tier and the line that leads to it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(80, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        node, theme, rect = index.data(NODE), self._theme, option.rect
        if not isinstance(node, ReferralNode):
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        paint.draw_line(painter, rect, theme.palette)
        font = theme.font(semibold=node.role == "self")
        if index.column():
            place = rect.adjusted(tokens.S1, 0, -tokens.S2, 0)
            role = "text_muted" if index.column() == 1 else "text"
            text = str(index.data())
            paint.draw_text(
                painter, place, text, font, theme.color(role), Qt.AlignmentFlag.AlignRight
            )
            return
        badge = QRect(rect.x() + 2, rect.y() + (rect.height() - _BADGE) // 2, _BADGE, _BADGE)
        paint.draw_badge(painter, badge, node.tier or None, theme.palette, font)
        left = badge.right() + tokens.S2
        place = QRect(left, rect.y(), rect.right() - left, rect.height())
        role = "text_muted" if node.role == "above" else "text"
        paint.draw_text(painter, place, node.name, font, theme.color(role))
        beside = paint.text_width(node.name, font) + tokens.S2
        if node.via and beside < place.width():
            rest = place.adjusted(beside, 1, 0, 1)
            small = theme.font(tokens.SIZE_SMALL)
            paint.draw_text(painter, rest, f"← {node.via}", small, theme.color("text_muted"))


class ReferralView(QTreeView):
    """The tree; the customer itself is bold, the way up to it muted.

    Signals:
        customer_opened: id of the customer whose line was clicked, or was current on Enter.
    """

    customer_opened = Signal(object)

    def __init__(self, model: ReferralModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree, self._theme = model, theme
        self.setModel(model)
        self.setItemDelegate(_ReferralDelegate(theme, self))
        self.setObjectName("referral_tree")
        self.setAccessibleName(self.tr("Referral tree"))
        self.setUniformRowHeights(True)
        self.setIndentation(_STEP)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)
        self.expanded.connect(self._fit)
        self.collapsed.connect(self._fit)
        model.modelReset.connect(self._on_reset)

    @Slot()
    def _on_reset(self) -> None:
        self.expandAll() if self._count() <= 200 else self._open_way_down()
        me = self._tree.me
        if me is not None:
            self.setCurrentIndex(self._tree.index_of(me))
        self._fit()

    def _count(self) -> int:
        me = self._tree.me
        return 0 if me is None or me.total is None else me.total.customers

    def _open_way_down(self) -> None:
        """Open the way to the customer and its own introductions: the rest is too much."""
        node = self._tree.me
        while node is not None:
            self.expand(self._tree.index_of(node))
            node = node.above

    def shown_rows(self) -> int:
        """Return how many lines are open."""
        rows, index = 0, self._tree.index(0, 0)
        while index.isValid() and rows <= MOST_ROWS:
            rows, index = rows + 1, self.indexBelow(index)
        return rows

    @Slot()
    def _fit(self) -> None:
        rows = min(MOST_ROWS, self.shown_rows())
        self.setFixedHeight(self.header().sizeHint().height() + rows * ROW + 2)
        self._share_room()

    def _share_room(self) -> None:
        """Give money the width it needs, and names the rest."""
        room = self.viewport().width()
        each = min(118, max(84, room // 5))
        self.header().resizeSection(0, max(120, room - 3 * each))
        for column in range(1, self._tree.columnCount()):
            self.header().resizeSection(column, each)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 60)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Draw the lines that lead from an introducer to whom it introduced."""
        node = self._tree.node(index)
        painter.save()
        if index == self.currentIndex().siblingAtColumn(0):
            painter.fillRect(rect, self._theme.color("accent_soft"))
        paint.draw_line(painter, rect, self._theme.palette)
        painter.setPen(QPen(self._theme.color("line_strong"), 1))
        middle, x = rect.center().y(), rect.right() - _STEP // 2
        if node is not None and node.above is not None:
            last = node.above.below[-1] is node
            painter.drawLine(x - _STEP, rect.top(), x - _STEP, middle if last else rect.bottom())
            painter.drawLine(x - _STEP, middle, x - 4, middle)
            self._draw_ways_past(painter, rect, node.above, x - 2 * _STEP)
        if node is not None and node.below:
            self._draw_sign(painter, QRect(x - 4, middle - 4, 8, 8), self.isExpanded(index))
        painter.restore()

    def _draw_ways_past(self, painter: QPainter, rect: QRect, node: ReferralNode, x: int) -> None:
        """Draw the lines of introducers further left that go on below this line."""
        step: ReferralNode | None = node
        while step is not None and step.above is not None:
            if step.above.below[-1] is not step:
                painter.drawLine(x, rect.top(), x, rect.bottom())
            step, x = step.above, x - _STEP

    def _draw_sign(self, painter: QPainter, box: QRect, opened: bool) -> None:
        painter.fillRect(box, self._theme.color("surface"))
        painter.setPen(QPen(self._theme.color("text_muted"), 1))
        painter.drawRect(box)
        centre = box.center()
        painter.drawLine(box.left() + 2, centre.y(), box.right() - 1, centre.y())
        if not opened:
            painter.drawLine(centre.x(), box.top() + 2, centre.x(), box.bottom() - 1)

    # opening

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: _Index) -> None:
        node = self._tree.node(index)
        if node is not None and node.role != "self":
            self.customer_opened.emit(node.id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
