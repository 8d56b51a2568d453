"""What all chart views share: plot area, axes, colours, and the mark that mouse and keys move."""

from __future__ import annotations

import math
from abc import abstractmethod
from html import escape
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QWidget

from crmdesk import tokens
from crmdesk.models.chart_words import ChartWords
from crmdesk.panels.chart_views.labels import LABEL, PlotLabels
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import clauses
from crmdesk.qt.theme import Theme
from crmdesk.services.charts import ChartData

KEY_HEIGHT = 22  # pixels kept free above a plot that names its colours
_MARGINS = (
    tokens.S2,
    tokens.S2,
    tokens.S3,
    tokens.S1,
)  # left, top, right, bottom of the plot, in pixels
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartView(pg.GraphicsView):  # type: ignore[misc]
    """Draws one chart and tells which of its elements is chosen.

    A kind of chart says how many pixels its axes take, draws its items, and knows where each
    element is; everything else is here.

    Signals:
        picked: the place of an element that was clicked, or entered by key.
        enlarge_requested(): a double click beside the elements.
    """

    picked = Signal(int)
    enlarge_requested = Signal()
    readout_below = False
    """Whether there is more room below an element than above it."""

    def __init__(self, theme: Theme, words: ChartWords, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        # words are painted over everything: a part painted anew would leave some of the old beside
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self._theme, self.words = theme, words
        self._chart: ChartData | None = None
        self._mark: int | None = None
        self._pressed: int | None = None
        self._bare, self._dots = False, 0.0
        self._items: list[Any] = []
        self._left, self._bottom = pg.AxisItem("left"), pg.AxisItem("bottom")
        self._plot = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self.labels = PlotLabels(theme, self._plot)
        self._plot.disableAutoRange()
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self._assemble()
        self._readout = QLabel(self)
        self._readout.setProperty("popup", "true")
        self._readout.setTextFormat(Qt.TextFormat.RichText)
        self._readout.setContentsMargins(tokens.S2, tokens.S1, tokens.S2, tokens.S1)
        self._readout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._readout.hide()
        self.setMinimumHeight(140)

    def _assemble(self) -> None:
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(0)
        layout.addItem(self._left, 0, 0)
        layout.addItem(self._plot, 0, 1)
        layout.addItem(self._bottom, 1, 1)
        self.setCentralItem(layout)
        for axis in (self._left, self._bottom):
            axis.linkToView(self._plot)
            axis.setStyle(tickLength=0, tickTextOffset=6, tickAlpha=0, hideOverlappingLabels=False)
            axis.setPen(pg.mkPen(None))

    # what a kind of chart fills in

    @abstractmethod
    def draw(self, chart: ChartData, width: float, height: float) -> None:
        """Draw a chart that is not empty.

        Args:
            chart: its figures.
            width: pixels of plot and left axis together.
            height: pixels of plot and bottom axis together.
        """

    @abstractmethod
    def element_at(self, x: float, y: float) -> int | None:
        """Return the element at a place of the plot, in its units."""

    @abstractmethod
    def rect_of(self, element: int) -> QRectF:
        """Return where an element is drawn, in the units of the plot."""

    def places(self, element: int) -> range:
        """Return the places in ``ChartData.members`` that an element stands for."""
        return range(element, element + 1)

    def step_of(self, key: int) -> int:
        """Return how many elements an arrow key moves on; 0 for any other key."""
        return {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
        }.get(Qt.Key(key), 0)  # fmt: skip

    def can_mark(self, element: int) -> bool:
        """Tell whether there is something of an element to be seen."""
        return 0 <= element < self.count()

    # shown

    @property
    def chart(self) -> ChartData | None:
        """The chart drawn."""
        return self._chart

    @property
    def mark(self) -> int | None:
        """The element under the mouse or chosen by key."""
        return self._mark

    @property
    def readout(self) -> str:
        """The exact values shown for the marked element, "" where there is none."""
        return "" if self._readout.isHidden() else self._readout.text()

    def count(self) -> int:
        """Return how many elements the chart has."""
        return len(self._chart.labels) if self._chart is not None else 0

    def show_chart(self, chart: ChartData) -> None:
        """Draw a chart in place of the one before; the mark stays where it can."""
        self._chart = chart
        self.setAccessibleName(f"{self.words.name(chart.key)}: {self.words.title(chart)}")
        self.redraw()
        if self._mark is not None and not self.can_mark(self._mark):
            self.set_mark(None)

    def redraw(self) -> None:
        """Draw anew, in the colours in force and the size at hand."""
        for item in self._items:
            self._plot.removeItem(item)
        self._items.clear()
        self.labels.clear()
        self.setBackground(self.color("surface"))
        if self._chart is None or self._chart.empty:
            return
        left, top, right, bottom = _MARGINS
        for axis in (self._left, self._bottom):
            axis.setTextPen(self._theme.color("text_muted"))
            axis.setTickFont(self._theme.font(tokens.SIZE_SMALL))
        width, height = self.width() - left - right, self.height() - top - bottom
        self.draw(self._chart, max(60.0, width), max(60.0, height))
        self._place_readout()
        self.viewport().update()

    def place_of(self, element: int) -> QPoint:
        """Return the middle of an element in the pixels of this widget."""
        middle = self._plot.mapViewToScene(self.rect_of(element).center())
        return QPoint(self.mapFromScene(middle))

    # drawing, for the kinds

    def add(self, item: Any, z: float = 0) -> None:
        """Put an item into the plot."""
        item.setZValue(z)
        self._plot.addItem(item, ignoreBounds=True)
        self._items.append(item)

    def color(self, role: str) -> QColor:
        """Return the colour of a role."""
        return self._theme.color(role)

    def pen(self, role: str, width: float = 1.0) -> QPen:
        """Return a pen; its width is in pixels, which the library would take for dots."""
        dots = self._dots or self.devicePixelRatioF()
        return QPen(pg.mkPen(self.color(role), width=width * dots))

    def label_width(self, text: str, bold: bool = False) -> int:
        """Return the width of words beside a bar, in pixels."""
        return paint.text_width(text, self._theme.font(LABEL, bold))

    def tick_width(self, text: str) -> int:
        """Return the width of words at an axis, in pixels."""
        return paint.text_width(text, self._theme.font(tokens.SIZE_SMALL))

    # the mark

    def set_mark(self, element: int | None) -> None:
        """Mark an element and show its exact values; None takes the mark away."""
        if element is not None and not self.can_mark(element):
            element = None
        self._mark = element
        self._place_readout()
        self.viewport().update()

    def _place_readout(self) -> None:
        if self._mark is None or self._chart is None or not self.can_mark(self._mark):
            self._readout.hide()
            return
        head, *lines = (escape(line) for line in self.words.tip(self._chart, self._mark))
        self._readout.setText("<br>".join([f"<b>{head}</b>", *lines]))
        self.setAccessibleDescription(clauses(self.words.tip(self._chart, self._mark)))
        self._readout.adjustSize()
        self._readout.move(self._readout_place(self._mark))
        self._readout.show()
        self._readout.raise_()

    def _readout_place(self, element: int) -> QPoint:
        """Return where the exact values stand: above the element, or below where that is full."""
        size, middle = self._readout.size(), self.place_of(element).x()
        box = self._plot.mapViewToScene(self.rect_of(element)).boundingRect().toRect()
        x = middle + tokens.S4
        if x + size.width() > self.width():
            x = middle - tokens.S4 - size.width()
        y = box.top() - size.height() - tokens.S2
        low = box.height() < size.height() and y < 0
        if self.readout_below or low:
            y = box.bottom() + tokens.S3
        y = min(y, self.height() - size.height())
        return QPoint(max(0, x), max(0, y))

    def paint_mark(self, painter: QPainter, element: int) -> None:
        """Draw the ring around a marked element, in pixels."""
        rect = self._plot.mapViewToScene(self.rect_of(element)).boundingRect()
        painter.setPen(QPen(self.color("text"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), 3, 3)

    @override
    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawBackground(painter, rect)
        self.labels.paint_lines(painter)

    @override
    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawForeground(painter, rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.labels.paint_words(painter, self.width() - _MARGINS[2], _MARGINS[1])
        if not self._bare:
            self._draw_marks(painter)
        painter.restore()

    def _draw_marks(self, painter: QPainter) -> None:
        if self._mark is not None and self.can_mark(self._mark):
            self.paint_mark(painter, self._mark)
        if self.hasFocus():
            painter.setPen(QPen(self.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)

    def draw_bare(self, painter: QPainter, target: QRectF, scale: float) -> None:
        """Draw the chart alone, without mark and focus, for a file.

        Args:
            painter: of the file.
            target: where to draw.
            scale: dots of the file to a pixel of the target.
        """
        self._bare, self._dots = True, scale
        try:
            self.redraw()
            self.render(painter, target, self.viewport().rect())
        finally:
            self._bare, self._dots = False, 0.0
            self.redraw()

    # mouse and keys

    def _element_under(self, event: QMouseEvent) -> int | None:
        if self._chart is None or self._chart.empty:
            return None
        scene = self.mapToScene(event.position().toPoint())
        if not self._plot.sceneBoundingRect().adjusted(-2, -2, 2, 2).contains(scene):
            return None
        point: QPointF = self._plot.mapSceneToView(scene)
        found = self.element_at(point.x(), point.y())
        return found if found is not None and self.can_mark(found) else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._element_under(event)
        shape = Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        if found != self._mark:
            self.set_mark(found)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._element_under(event) if left else None
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == self._element_under(event):
            self.picked.emit(pressed)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._element_under(event) is None:
            self.enlarge_requested.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the panel scrolls, the chart stays

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()  # the card has the menu

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.set_mark(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER and self._mark is not None:
            self.picked.emit(self._mark)
        elif key == Qt.Key.Key_Home:
            self._walk(-1, 1)
        elif key == Qt.Key.Key_End:
            self._walk(self.count(), -1)
        elif step := self.step_of(key):
            start = self._mark if self._mark is not None else (-1 if step > 0 else self.count())
            self._walk(start, step)
        else:
            event.ignore()

    def _walk(self, start: int, step: int) -> None:
        """Mark the next element from `start` on that can be marked; stay where there is none."""
        if self._chart is None or self._chart.empty:
            return
        place = start + step
        while 0 <= place < self.count():
            if self.can_mark(place):
                self.set_mark(place)
                return
            place += step

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self._mark is None:
            self._walk(-1, 1)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_mark(None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_readout"):  # the library resizes while it is being made
            self.redraw()


def nice_step(span: float, parts: float) -> float:
    """Return a round step (1, 2, 2.5 or 5 times a power of ten) with at most so many in a span."""
    if span <= 0:
        return 1.0
    raw = span / max(1.0, parts)
    power = 10.0 ** math.floor(math.log10(raw))
    return next((f * power for f in (1.0, 2.0, 2.5, 5.0) if f * power >= raw * 0.999), 10 * power)
