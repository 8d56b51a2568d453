"""The power map: the client's organisation drawn, moved through and changed by mouse and keys.

Drag a person onto another, and the first reports to the second from then on; let go beside
everybody, and to nobody. Drag the ground, and all of it moves. By keys: ``M`` takes the person up,
arrows choose the chief, Enter says so, Delete says nobody, Esc leaves it. Space, or a click on the
sign below a card, folds the people below somebody and unfolds them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from crmdesk.models.power_map import PowerMap, PowerNode
from crmdesk.panels.record.power_drawing import MapDrawing, Marks, badge_rect, card_rect, whole_size
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

SMALLEST, LARGEST, STEP = 0.1, 2.0, 1.15
READABLE = 0.32
"""A map that is too large for its room is not made smaller than this by itself."""
_Key = Qt.Key


class PowerMapView(QAbstractScrollArea):
    """Shows a map.

    Signals:
        person_chosen: contact id that came under the mouse's click or the keys.
        person_opened: contact id, by double click or Enter.
        chief_chosen: (contact id, id of whom they report to, or None).
        carry_changed: somebody was taken up, held over another, or let go.
        fold_wished: contact id whose people are to be folded, or unfolded.
        room_changed: the view has another size.
    """

    person_chosen = Signal(object)
    person_opened = Signal(object)
    chief_chosen = Signal(object, object)
    carry_changed = Signal()
    fold_wished = Signal(object)
    room_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawn = PowerMap()
        self.drawing = MapDrawing(theme)
        self.chosen: int | None = None
        self.carried: int | None = None
        self.target: int | None = None
        self.scale, self.least = 1.0, READABLE
        self._pressed: QPointF | None = None
        self._grasped: QPointF | None = None  # where the ground is held
        self._by_mouse = False
        self._at: QPointF | None = None  # where the mouse holds whom it carries
        self._zoomed = False  # by the user: then a wider window changes nothing
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(180)
        self.setAccessibleName(self.tr("Power map"))
        theme.changed.connect(self.viewport().update)

    # what is shown

    def show_map(self, drawn: PowerMap, chosen: int | None, *, fit: bool) -> None:
        """Show a map; ``fit`` brings all of it into view where it stays readable."""
        self.drawn = drawn
        self.carried = self.target = None
        self.chosen = chosen if drawn.node(chosen) else None
        if self.chosen is None and drawn.nodes:
            self.chosen = drawn.nodes[0].id
        if fit:
            self.fit()
        else:
            self._range()
        self._tell()

    def fit(self, *, whole: bool = False) -> None:
        """Show all of the map, or as much of it as can be read; ``whole`` shows all of it."""
        self._zoomed = whole
        width, height = whole_size(self.drawn)
        room = self.viewport().size()
        if width and height:
            wish = min(room.width() / width, room.height() / height, 1.0)
            self.scale = max(wish, SMALLEST if whole else self.least)
        self._range()
        if self.chosen is not None:
            self._show(self.chosen, centred=True)

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Make it larger or smaller; what is under ``about`` (pixels of the view) stays there."""
        about = about or QPointF(self.viewport().rect().center())
        fixed = self._to_map(about)
        self.scale = min(max(self.scale * factor, SMALLEST), LARGEST)
        self._zoomed = True
        self._range()
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        moved = fixed * self.scale + self._inset() - about
        for bar, value in zip(bars, (moved.x(), moved.y()), strict=True):
            bar.setValue(round(value))

    def _inset(self) -> QPointF:
        """Return where the map begins when it is smaller than its room: in the middle."""
        width, _ = whole_size(self.drawn)
        return QPointF(max(0.0, (self.viewport().width() - width * self.scale) / 2), 0.0)

    def _range(self) -> None:
        width, height = whole_size(self.drawn)
        room = self.viewport().size()
        for bar, size, seen in (
            (self.horizontalScrollBar(), width, room.width()),
            (self.verticalScrollBar(), height, room.height()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(24)
            bar.setRange(0, max(0, round(size * self.scale) - seen))
        self.viewport().update()

    def _origin(self) -> QPointF:
        bars = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self._inset() - bars

    def _to_map(self, point: QPointF) -> QPointF:
        return (point - self._origin()) / self.scale

    def person_at(self, point: QPointF) -> int | None:
        """Return who stands at a point of the view."""
        place = self._to_map(point)
        for node in self.drawn.nodes:
            if QRectF(card_rect(node)).contains(place):
                return node.id
        return None

    def badge_at(self, point: QPointF) -> int | None:
        """Return whose sign to fold or unfold stands at a point of the view."""
        place = self._to_map(point)
        for node in self.drawn.nodes:
            shown = node.below or (node.leads and node.id == self.chosen)
            if shown and QRectF(badge_rect(node, self.scale)).contains(place):
                return node.id
        return None

    def point_of(self, person: int) -> QPointF:
        """Return the middle of a card, in pixels of the view."""
        node = self.drawn.node(person)
        if node is None:
            raise KeyError(person)
        return QRectF(card_rect(node)).center() * self.scale + self._origin()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.translate(self._origin())
        painter.scale(self.scale, self.scale)
        seen = QRectF(event.rect())
        seen = QRectF(self._to_map(seen.topLeft()), self._to_map(seen.bottomRight()))
        marks = Marks(self.chosen, self.target, self.carried)
        self.drawing.draw(painter, self.drawn, marks, seen, self.scale)
        held = self.drawn.node(self.carried)
        if held is not None and self._by_mouse and self._at is not None:
            self.drawing.draw_held(painter, held, self._to_map(self._at))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoomed:
            self._range()
        else:
            self.fit()
        self.room_changed.emit()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    # choosing

    def choose(self, person: int) -> None:
        """Choose somebody and bring them into view."""
        self.chosen = person
        self._show(person)
        self.viewport().update()
        self._tell()
        self.person_chosen.emit(person)

    def _tell(self) -> None:
        """Say to a screen reader who is chosen."""
        node = self.drawn.node(self.target or self.chosen)
        self.setAccessibleDescription(node.words if node else "")

    def _show(self, person: int, *, centred: bool = False) -> None:
        node = self.drawn.node(person)
        if node is None:
            return
        rect = QRectF(card_rect(node)).adjusted(-8, -8, 8, 8)
        for bar, low, high, seen in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), self.viewport().width()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), self.viewport().height()),
        ):
            if centred:
                bar.setValue(round((low + high) / 2 * self.scale - seen / 2))
            elif low * self.scale < bar.value():
                bar.setValue(round(low * self.scale))
            elif high * self.scale > bar.value() + seen:
                bar.setValue(round(high * self.scale) - seen)

    def neighbour(self, person: int, key: Qt.Key) -> int | None:
        """Return who stands next in the direction of an arrow key."""
        here = self.drawn.node(person)
        if here is None:
            return None
        if key == _Key.Key_Up:
            chief = next((c for c, each in self.drawn.lines if each == person), None)
            return chief if chief is not None else self._nearest(here, 0, -1)
        if key == _Key.Key_Down:
            return self._nearest(here, 0, 1)
        return self._nearest(here, -1 if key == _Key.Key_Left else 1, 0)

    def _nearest(self, here: PowerNode, dx: int, dy: int) -> int | None:
        """Return the nearest one in a direction; one's own people before others."""
        own = {person for chief, person in self.drawn.lines if chief == here.id}
        found: list[tuple[bool, float, int]] = []
        for node in self.drawn.nodes:
            right, down = node.x - here.x, node.y - here.y
            ahead = right * dx + down * dy
            aside = abs(right * dy) + abs(down * dx)
            if ahead > 0:
                found.append((dy > 0 and node.id not in own, ahead + 3 * aside, node.id))
        return min(found)[2] if found else None

    # keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _Key(event.key())
        if self.chosen is None or not self._on_key(key):
            super().keyPressEvent(event)

    def _on_key(self, key: Qt.Key) -> bool:
        if key in (_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down):
            self._step(key)
        elif key in (_Key.Key_Plus, _Key.Key_Equal):
            self.zoom(STEP)
        elif key == _Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key == _Key.Key_0:
            self.fit(whole=True)
        elif self.carried is not None:
            return self._on_key_carrying(key)
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            self.person_opened.emit(self.chosen)
        elif key == _Key.Key_Space:
            self.fold_wished.emit(self.chosen)
        elif key == _Key.Key_M:
            self.carried, self.target, self._by_mouse = self.chosen, self.chosen, False
            self._carry()
        else:
            return False
        return True

    def _on_key_carrying(self, key: Qt.Key) -> bool:
        if key == _Key.Key_Escape:
            self._let_go()
        elif key in (_Key.Key_Delete, _Key.Key_Backspace):
            self._settle(None)
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            if self.target == self.carried:
                self._let_go()
            else:
                self._settle(self.target)
        else:
            return False
        return True

    def _step(self, key: Qt.Key) -> None:
        if self.carried is not None and self.target is not None:
            self.target = self.neighbour(self.target, key) or self.target
            self._show(self.target)
            self._tell()
            self._carry()
        elif self.chosen is not None:
            following = self.neighbour(self.chosen, key)
            if following is not None:
                self.choose(following)

    def _let_go(self) -> None:
        self.carried = self.target = None
        self.viewport().unsetCursor()
        self._carry()

    def _carry(self) -> None:
        self.viewport().update()
        self.carry_changed.emit()

    def _settle(self, chief: int | None) -> None:
        person = self.carried
        self._let_go()
        if person is not None:
            self.chief_chosen.emit(person, chief)

    # mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        person, folds = self.person_at(event.position()), self.badge_at(event.position())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and folds is not None:
            self.fold_wished.emit(folds)
        elif left and person is not None:
            self._pressed = event.position()
            self.choose(person)
        elif left or event.button() == Qt.MouseButton.MiddleButton:
            self._grasped = event.position()
            self.viewport().setCursor(Qt.CursorShape.SizeAllCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grasped is not None:
            moved, self._grasped = event.position() - self._grasped, event.position()
            for bar, by in (
                (self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y()),
            ):  # fmt: skip
                bar.setValue(round(bar.value() - by))
            return
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (event.position() - self._pressed).manhattanLength()
        if self.carried is None and far >= QApplication.startDragDistance():
            self.carried, self._by_mouse = self.chosen, True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self.carried is not None:
            self._at = event.position()
            under = self.person_at(self._at)
            self.target = under if under != self.carried else None
            self._carry()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._grasped is not None:
            self._grasped = None
            self.viewport().unsetCursor()
        if self.carried is None or not self._by_mouse:
            return
        if self.person_at(event.position()) == self.carried:
            self._let_go()
        else:
            self._settle(self.target)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        person = self.person_at(event.position())
        if person is not None and self.badge_at(event.position()) is None:
            self.person_opened.emit(person)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            self.zoom(STEP if turned > 0 else 1 / STEP, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            node = self.drawn.node(self.person_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), node.words if node else "", self)
            return True
        return bool(super().viewportEvent(event))
