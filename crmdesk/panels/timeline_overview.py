"""The overview in time above the stream: lanes by kind, from years to days, with a band."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, datetime, time, timedelta
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)  # fmt: skip
from PySide6.QtWidgets import QToolTip, QWidget

from crmdesk import tokens
from crmdesk.panels.panel import Desk
from crmdesk.panels.timeline_axis import axis_marks
from crmdesk.panels.timeline_ticks import BAR, CROWDED, draw_bars, draw_tick
from crmdesk.qt import paint
from crmdesk.qt.compat import override

LANES = ("visit", "call", "message", "order", "complaint", "tier", "other")
"""Kinds that have a lane; see :data:`crmdesk.models.timeline_lanes.LANE_KINDS`."""
_ALWAYS = ("visit", "call", "order", "complaint", "tier")
_LEFT, _TOP, _LANE, _AXIS = 92, 6, 18, 24
_DAY = 86_400_000
_GRIP = 6
_LONGEST, _SHORTEST, _LEAST_WHOLE = 40 * 366 * _DAY, _DAY, 2 * 366 * _DAY


class TimelineOverview(QWidget):
    """Ticks of all entries by kind; the band chooses the period of the stream.

    Signals:
        period_chosen: (first day, last day), or None for all time.
    """

    period_chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lanes: dict[str, list[int]] = {lane: [] for lane in LANES}
        self._shown: tuple[str, ...] = _ALWAYS
        tomorrow = datetime.combine(desk.localizer.today + timedelta(days=1), time())
        now = int(tomorrow.timestamp() * 1000)
        self._start, self._end = float(now - 365 * _DAY), float(now + 7 * _DAY)
        self._band: tuple[float, float] | None = None
        self._drag: tuple[str, float, tuple[float, float]] | None = None
        self._pixmap: QPixmap | None = None
        self._placed = False
        self._extent: tuple[float, float] | None = None
        self.setFixedHeight(self._height())
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Overview in time"))
        self.setAccessibleDescription(
            self.tr("+ and − zoom, arrows move, Shift+arrows choose a period, Esc shows all of it")
        )
        desk.theme.changed.connect(self._redraw)

    def set_entries(self, lanes: dict[str, list[int]]) -> None:
        """Show these moments: ascending milliseconds by lane."""
        self._lanes = {lane: lanes.get(lane, []) for lane in LANES}
        filled = tuple(lane for lane in LANES if self._lanes[lane] or lane in _ALWAYS)
        if filled != self._shown:
            self._shown = filled
            self.setFixedHeight(self._height())
        ends = [m for moments in self._lanes.values() if moments for m in (moments[0], moments[-1])]
        self._extent = (float(min(ends)), float(max(ends))) if ends else None
        if self._extent is not None and not self._placed:
            last = self._extent[1]
            self._start, self._end = last - 365 * _DAY, last + 7 * _DAY
            self._placed = True  # from now on the time shown is the user's choice
        self._redraw()

    def _height(self) -> int:
        return _TOP + _LANE * len(self._shown) + _AXIS

    def span(self) -> tuple[float, float]:
        """Return the first and last moment shown, in milliseconds."""
        return self._start, self._end

    def show_all(self) -> None:
        """Show the time from the first entry to the last."""
        if self._extent is not None:
            first, last = self._extent
            room = max(_SHORTEST, last - first) * 0.03
            self._start, self._end = first - room, last + room
            self._redraw()

    def brush_shown(self) -> None:
        """Put the band around all that is shown."""
        days = (datetime.fromtimestamp(m / 1000).date() for m in (self._start, self._end - 1))
        self.select_period((next(days), next(days)))

    def move_band(self, days: int, *, both: bool) -> None:
        """Move the end of the band by so many days, or the whole band; begin one in the middle."""
        period = self.period()
        if period is None:
            middle = datetime.fromtimestamp((self._start + self._end) / 2000).date()
            self.select_period((middle, middle))
            return
        low, high = period
        shift = timedelta(days=days)
        low, high = (low + shift if both else low), high + shift
        self.select_period((min(low, high), max(low, high)))

    def period(self) -> tuple[date, date] | None:
        """Return the days of the band, None where there is none."""
        if self._band is None:
            return None
        low, high = (datetime.fromtimestamp(ms / 1000).date() for ms in sorted(self._band))
        return low, high

    def select_period(self, period: tuple[date, date] | None) -> None:
        """Put the band around these days and tell it."""
        self._band = None
        if period is not None:
            low, high = (datetime.combine(day, datetime.min.time()) for day in period)
            self._band = (low.timestamp() * 1000, high.timestamp() * 1000 + _DAY - 1)
        self.update()
        self.period_chosen.emit(self.period())

    @Slot(object)
    def go_to(self, period: tuple[date, date]) -> None:
        """Put the band around these days, and bring them into view with some time around them."""
        low, high = (datetime.combine(day, datetime.min.time()).timestamp() for day in period)
        low, high = low * 1000, high * 1000 + _DAY
        if (
            not self._start <= low < high <= self._end
            or (high - low) * 40 < self._end - self._start
        ):
            room = max(high - low, 7 * _DAY)
            self._start, self._end = low - room, high + room
            self._redraw()
        self.select_period(period)

    def zoom(self, factor: float, about: float | None = None) -> None:
        """Show `factor` times as much time, keeping the moment ``about`` in its place."""
        middle = (self._start + self._end) / 2 if about is None else about
        span = (self._end - self._start) * factor
        if _SHORTEST <= span <= self._longest():
            self._start = middle - (middle - self._start) * factor
            self._end = self._start + span
            self._stay()
            self._redraw()

    def _longest(self) -> float:
        """Return the most time shown at once: that of the entries, and at least two years."""
        if self._extent is None:
            return _LONGEST
        return min(_LONGEST, max(_LEAST_WHOLE, (self._extent[1] - self._extent[0]) * 1.3))

    def _stay(self) -> None:
        """Keep some entries in view however far the picture is moved."""
        if self._extent is None:
            return
        margin = max(7 * _DAY, (self._end - self._start) * 0.15)
        first, last = self._extent[0] - margin, self._extent[1] + margin
        shift = max(0.0, first - self._start)
        shift -= max(0.0, self._end + shift - last)
        self._start, self._end = self._start + shift, self._end + shift

    def pan(self, share: float) -> None:
        """Move by a share of the width shown."""
        shift = (self._end - self._start) * share
        self._start, self._end = self._start + shift, self._end + shift
        self._stay()
        self._redraw()

    def moment_at(self, x: float) -> float:
        """Return the moment at a column, in milliseconds."""
        return self._start + (x - _LEFT) * (self._end - self._start) / self._room()

    def column_of(self, moment: float) -> float:
        """Return the column of a moment."""
        return _LEFT + (moment - self._start) * self._room() / (self._end - self._start)

    def _room(self) -> int:
        return max(1, self.width() - _LEFT - tokens.S5)

    def _redraw(self) -> None:
        self._pixmap = None
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._redraw()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixmap is None:
            self._pixmap = self._draw()
        painter = QPainter(self)
        self._draw_band(painter)
        painter.drawPixmap(0, 0, self._pixmap)
        if self.hasFocus():
            painter.setPen(self._desk.theme.color("accent_line"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(4, 0, -5, -1), 4, 4)

    def _draw_band(self, painter: QPainter) -> None:
        if self._band is None:
            return
        theme = self._desk.theme
        low, high = (self.column_of(moment) for moment in sorted(self._band))
        low, high = max(float(_LEFT), low), min(float(_LEFT + self._room()), high)
        if high <= low:
            return
        bottom = _TOP + _LANE * len(self._shown)
        painter.setPen(theme.color("accent_line"))
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRoundedRect(QRectF(low, 1.5, high - low, bottom), 4, 4)
        for x in (low, high):
            handle = QRectF(x - 2, bottom / 2 - 12, 4, 24).toRect()
            painter.fillRect(handle, theme.color("accent"))

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        width = max(1, round(self.width() * ratio))  # a panel may be painted before it has room
        pixmap = QPixmap(width, round(self.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._draw_axis(painter)
        for number, lane in enumerate(self._shown):
            self._draw_lane(painter, lane, _TOP + number * _LANE)
        painter.end()
        return pixmap

    def _lane_title(self, lane: str) -> str:
        return {
            "visit": self.tr("Visits"), "call": self.tr("Calls"), "order": self.tr("Orders"),
            "complaint": self.tr("Complaints"), "tier": self.tr("Tier moves"),
            "message": self.tr("Messages"), "other": self.tr("Other"),
        }[lane]  # fmt: skip

    def _draw_lane(self, painter: QPainter, lane: str, y: int) -> None:
        theme = self._desk.theme
        small = theme.font(tokens.SIZE_SMALL)
        box = QRect(tokens.S5, y, _LEFT - tokens.S5 - 4, _LANE)
        paint.draw_text(painter, box, self._lane_title(lane), small, theme.color("text_muted"))
        moments = self._lanes[lane]
        inside = bisect_right(moments, self._end) - bisect_left(moments, self._start)
        if inside * CROWDED < self._room():
            for column, count in self._buckets(moments).items():
                draw_tick(painter, theme, lane, QPoint(column, y + _LANE // 2), count)
        else:
            draw_bars(painter, theme, lane, self._buckets(moments, BAR), y + _LANE)

    def _buckets(self, moments: list[int], wide: int = 1) -> dict[int, int]:
        """Return entries per ``wide`` pixels, found by bisection, not entry by entry."""
        found: dict[int, int] = {}
        start, span, room = self._start, self._end - self._start, self._room()
        place, last = bisect_left(moments, start), bisect_right(moments, self._end)
        while place < last:
            column = int(_LEFT + (moments[place] - start) * room / span) // wide * wide
            edge = ceil(start + (column + wide - _LEFT) * span / room)  # whole: compared faster
            after = bisect_left(moments, edge, place + 1, last)
            found[column] = after - place
            place = after
        return found

    def _draw_axis(self, painter: QPainter) -> None:
        theme = self._desk.theme
        small, bottom = theme.font(tokens.SIZE_SMALL), _TOP + _LANE * len(self._shown)
        for x, words in self.axis_labels():
            painter.fillRect(x, 0, 1, bottom, theme.color("grid"))
            box = QRect(x + 4, bottom, paint.text_width(words, small) + 2, _AXIS)
            paint.draw_text(painter, box, words, small, theme.color("text_muted"))

    def axis_labels(self) -> list[tuple[int, str]]:
        """Return (column of the grid line, words beside it); no two words touch each other."""
        small, free = self._desk.theme.font(tokens.SIZE_SMALL), 0
        end = _LEFT + self._room() + tokens.S4
        found: list[tuple[int, str]] = []
        for moment, words in axis_marks(self._start, self._end, self._room(), self._desk.localizer):
            x = int(self.column_of(moment))
            after = x + 4 + paint.text_width(words, small) + tokens.S2
            if x >= _LEFT and after <= end:
                found.append((x, words if x >= free else ""))
                free = after if x >= free else free
        return found

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        factor = 0.8 if event.angleDelta().y() > 0 else 1.25
        self.zoom(factor, self.moment_at(event.position().x()))
        event.accept()

    def _part_at(self, x: float) -> str:
        if self._band is not None:
            low, high = (self.column_of(moment) for moment in sorted(self._band))
            if abs(x - low) <= _GRIP:
                return "low"
            if abs(x - high) <= _GRIP:
                return "high"
            if low < x < high:
                return "band"
        return "new"

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        pans = event.button() != Qt.MouseButton.LeftButton
        pans = pans or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        pans = pans or event.position().y() > _TOP + _LANE * len(self._shown)
        part = "pan" if pans else self._part_at(x)
        self._drag = (part, x, self._band or (0.0, 0.0))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._drag is None:
            self._hover(event)
            return
        part, from_x, (low, high) = self._drag
        shift = (x - from_x) * (self._end - self._start) / self._room()
        if part == "pan":
            self.pan((from_x - x) / self._room())
            self._drag = (part, x, (low, high))
        elif part == "new" and abs(x - from_x) > 3:
            self._band = (self.moment_at(from_x), self.moment_at(x))
        elif part == "band":
            self._band = (low + shift, high + shift)
        elif part in ("low", "high"):
            low, high = sorted((low, high))
            self._band = (low + shift, high) if part == "low" else (low, high + shift)
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is not None and drag[0] != "pan" and self._band not in (None, drag[2]):
            self.period_chosen.emit(self.period())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        self.select_period(None)

    def _hover(self, event: QMouseEvent) -> None:
        x = event.position().x()
        shapes = {"low": Qt.CursorShape.SizeHorCursor, "high": Qt.CursorShape.SizeHorCursor}
        self.setCursor(shapes.get(self._part_at(x), Qt.CursorShape.ArrowCursor))
        number = int((event.position().y() - _TOP) // _LANE)
        if x < _LEFT or not 0 <= number < len(self._shown):
            return
        moments = self._lanes[self._shown[number]]
        low, high = self.moment_at(x - 2), self.moment_at(x + 3)
        count = bisect_right(moments, high) - bisect_left(moments, low)
        day = self._desk.localizer.date(datetime.fromtimestamp(low / 1000).date())
        words = f"{day} · {self._lane_title(self._shown[number])} {count}"
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    @override
    def event(self, event: QEvent) -> bool:
        # Esc takes the band away, before the window takes a step back
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and escape and self._band is not None:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        if key in (keys.Key_Left, keys.Key_Right):
            self._on_arrow(-1 if key == keys.Key_Left else 1, event.modifiers())
        elif key in (keys.Key_Plus, keys.Key_Equal, keys.Key_Up):
            self.zoom(0.8)
        elif key in (keys.Key_Minus, keys.Key_Down):
            self.zoom(1.25)
        elif key in (keys.Key_0, keys.Key_Home):
            self.show_all()
        elif key in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            self.brush_shown()
        elif key in (keys.Key_Escape, keys.Key_Backspace, keys.Key_Delete) and self._band:
            self.select_period(None)
        else:
            super().keyPressEvent(event)

    def _on_arrow(self, side: int, modifiers: Qt.KeyboardModifier) -> None:
        """Move the picture; with Shift the end of the band, with Ctrl the whole band."""
        days = max(1, round((self._end - self._start) / _DAY / 50)) * side
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.move_band(days, both=False)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self.move_band(days, both=True)
        else:
            self.pan(0.1 * side)
