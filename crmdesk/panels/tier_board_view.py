"""The board itself: cards in columns and lanes, what keys and mouse do on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QElapsedTimer,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QWidget,
)

from crmdesk.models.tier_board import HEADING, MIME, BoardModel, Spot
from crmdesk.panels.panel import Desk
from crmdesk.panels.tier_layout import STEP
from crmdesk.panels.tier_surface import BoardSurface
from crmdesk.qt.compat import override

Index = QModelIndex | QPersistentModelIndex
_CTRL = Qt.KeyboardModifier.ControlModifier
_KEY = Qt.Key
_MOVES = QAbstractItemView.CursorAction
_PAUSE_MS = 1_000  # after which typed letters begin a new word


class BoardView(BoardSurface):
    """A board that is worked on.

    Signals:
        opened: customer id whose record is wanted.
        why_requested: customer id, by mouse or key.
        move_requested: (customer id, -1 to the better neighbour or +1 to the worse).
        folded_changed: the lanes that are folded are other ones.
    """

    opened = Signal(object)
    why_requested = Signal(object)
    move_requested = Signal(object, int)
    folded_changed = Signal()

    def __init__(self, model: BoardModel, desk: Desk, parent: QWidget) -> None:
        super().__init__(model, desk, parent)
        self._typed, self._typed_at = "", QElapsedTimer()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setAutoScrollMargin(STEP // 2)
        self.setAccessibleName(self.tr("Customers by tier"))
        self.setAccessibleDescription(
            self.tr("Space says why, Enter opens, Ctrl with the arrows moves to another tier")
        )
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)

    # lanes

    def fold(self, keys: Sequence[str], on: bool) -> None:
        """Fold lanes to their headings, or unfold them; the keyboard stays in sight."""
        folded = self.folded | set(keys) if on else self.folded - set(keys)
        if folded == self.folded:
            return
        self.folded = folded
        self.arrange()
        spot = self._spot()
        if spot is not None and self.layout_of_board.is_folded(spot.lane):
            self._stand(Spot(spot.lane, HEADING))
        self.folded_changed.emit()

    def toggle_lane(self, lane: int) -> None:
        """Fold or unfold one lane."""
        key = self.board.lanes[lane].key
        self.fold([key], key not in self.folded)

    # where the keyboard stands

    def chosen(self) -> int | None:
        """Return the customer under the keyboard."""
        index = self.currentIndex()
        return (self.board.ids[index.row()] or None) if index.isValid() else None

    def choose(self, customer_id: int, *, scroll: bool = True) -> None:
        """Put the keyboard on a customer's card, if it is on the board."""
        row = self.board.row_of(customer_id)
        if row is None:
            self.forget()
            return
        self.setAutoScroll(scroll)
        self.setCurrentIndex(self.board.index(row, 0))
        self.setAutoScroll(True)

    def forget(self) -> None:
        """Choose no card."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def in_sight(self, customer_id: int) -> bool:
        """Tell whether a customer's card can be seen, even a little."""
        row = self.board.row_of(customer_id)
        seen = QRect() if row is None else self.visualRect(self.board.index(row, 0))
        return self.viewport().rect().intersects(seen)

    def _spot(self) -> Spot | None:
        index = self.currentIndex()
        return self.board.spot(index.row()) if index.isValid() else None

    def _stand(self, spot: Spot) -> None:
        self.setCurrentIndex(self.index_of(spot))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.walk.stand(self.board.spot(current.row()))
        for index in (current, previous):
            if index.isValid() and index.row() < self.board.rowCount():
                self.viewport().update(self.visualRect(index))

    # keys

    @override
    def moveCursor(self, action: _MOVES, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        spot, walk = self._spot(), self.walk
        ctrl, height = bool(modifiers & _CTRL), self.viewport().height()
        if spot is None:
            there = walk.first
        elif action in (_MOVES.MoveLeft, _MOVES.MoveRight):
            there = walk.aside(spot, 1 if action == _MOVES.MoveRight else -1)
        elif action in (_MOVES.MovePageUp, _MOVES.MovePageDown):
            there = walk.page(spot, 1 if action == _MOVES.MovePageDown else -1, height)
        elif action in (_MOVES.MoveHome, _MOVES.MoveEnd):
            move = walk.home if action == _MOVES.MoveHome else walk.end
            there = move(spot, ctrl)
        elif ctrl:
            there = walk.lane(spot, -1 if action == _MOVES.MoveUp else 1)
        elif action in (_MOVES.MoveUp, _MOVES.MovePrevious):
            there = walk.up(spot)
        else:
            there = walk.down(spot)
        return QModelIndex() if there is None else self.index_of(there)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        spot, key = self._spot(), event.key()
        if spot is None:
            handled = False
        elif spot.column == HEADING:
            handled = self._press_heading(spot.lane, key)
        else:
            handled = self._press_card(key, bool(event.modifiers() & _CTRL))
        if not handled:
            super().keyPressEvent(event)

    def _press_card(self, key: int, ctrl: bool) -> bool:
        chosen = self.chosen()
        if ctrl and key in (_KEY.Key_Left, _KEY.Key_Right):
            self.move_requested.emit(chosen, -1 if key == _KEY.Key_Left else 1)
        elif key in (_KEY.Key_Return, _KEY.Key_Enter):
            self.opened.emit(chosen)
        elif key == _KEY.Key_Space:
            self.why_requested.emit(chosen)
        else:
            return False
        return True

    def _press_heading(self, lane: int, key: int) -> bool:
        """Fold and unfold with the keys of a tree; a step to the right goes in."""
        folded = self.layout_of_board.is_folded(lane)
        if key in (_KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Space):
            self.toggle_lane(lane)
        elif key == _KEY.Key_Right and not folded:
            self._stand(self.walk.down(Spot(lane, HEADING)))
        elif key in (_KEY.Key_Left, _KEY.Key_Right):
            self.fold([self.board.lanes[lane].key], key == _KEY.Key_Left)
        else:
            return False
        return True

    @override
    def keyboardSearch(self, search: str) -> None:
        # Qt would go through all cards on this thread; the book knows who begins so
        fresh = not self._typed_at.isValid() or self._typed_at.elapsed() > _PAUSE_MS
        again = search == self._typed  # one letter over and over goes from one to the next
        self._typed_at.start()
        self._typed = search if fresh or again else self._typed + search
        begun = self.board.begun(self._typed) if self._typed.strip() else set()
        rows, ids = len(self.board.ids), self.board.ids
        start = max(self.currentIndex().row(), 0) + int(fresh or again)
        for row in (each % rows for each in range(start, start + rows) if begun):
            if ids[row] in begun and not self.isIndexHidden(self.board.index(row, 0)):
                self.setCurrentIndex(self.board.index(row, 0))
                return

    # mouse

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self.board.ids[index.row()]:
            self.opened.emit(self.board.ids[index.row()])

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if self.board.ids[index.row()]:
            self.why_requested.emit(self.board.ids[index.row()])

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        spot = self.board.spot(index.row()) if index.isValid() else None
        if spot is None or spot.column != HEADING:
            super().mousePressEvent(event)
            return
        self._stand(spot)
        if event.button() == Qt.MouseButton.LeftButton:
            self.toggle_lane(spot.lane)

    # dragging

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            self.setState(QAbstractItemView.State.DraggingState)
            event.accept()
            self._mark_at(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls where the card is held near an edge
        event.setAccepted(self._mark_at(event))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._unmark()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        column = self.column_at(event.position().toPoint().x())
        self._unmark()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the card moves when the book says so
        event.accept()
        if column is not None:
            self.board.drop(event.mimeData(), column)

    def _mark_at(self, event: QDropEvent) -> bool:
        """Show what letting the card go here would do; return whether it would do anything."""
        at = event.position().toPoint()
        column = self.column_at(at.x())
        lane = self.layout_of_board.lane_at(at.y() + self.verticalOffset())
        taken = column is not None and self.board.takes(event.mimeData(), column)
        self.mark.show(self.board, event.mimeData(), at, column if taken else None, lane)
        self.viewport().update()
        return taken

    def _unmark(self) -> None:
        self.mark.clear()
        self.viewport().update()
