"""Shows in every list and table where the keyboard is.

Qt's own mark is a dotted frame that style sheets take away, and each list here paints its rows in a
way of its own. So one mark, laid over the rows, follows the keyboard wherever it goes: a bar before
the row, or a frame around the cell where cells are typed into. Where a whole page scrolls rather
than the table in it, the page follows.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QTableView, QWidget
from shiboken6 import isValid

from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

OWN = "marks_focus"
"""Property of views that show by themselves where the keyboard is."""
_BAR, _MARGIN = 2, 8
_MOVED = (QEvent.Type.Paint, QEvent.Type.Resize)


class FocusMark(QObject):
    """Moves one mark to the current line of the list or table that has the keyboard.

    Args:
        theme: its colours.
        app: whose focus it follows.
        parent: who owns it.
    """

    def __init__(self, theme: Theme, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: QAbstractItemView | None = None
        self._mark: _Mark | None = None
        app.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is self._view:
            return
        self._leave()
        if isinstance(now, QAbstractItemView) and _is_inside(now):
            self._view = now
            if now.selectionModel() is not None:
                now.selectionModel().currentChanged.connect(self._follow)
            if not now.property(OWN):
                self._mark = _Mark(self._theme, now.viewport())
                now.viewport().installEventFilter(self)
                self._place()

    def _leave(self) -> None:
        view, mark = self._view, self._mark
        self._view = self._mark = None
        if mark is not None and isValid(mark):
            mark.hide()
            mark.deleteLater()
        if view is not None and isValid(view):
            view.viewport().removeEventFilter(self)
            if view.selectionModel() is not None:
                view.selectionModel().currentChanged.disconnect(self._follow)

    @Slot(QModelIndex, QModelIndex)
    def _follow(self, current: QModelIndex, _before: QModelIndex) -> None:
        """Scroll the page around a table that is as high as its rows."""
        view = self._view
        if view is None or not current.isValid():
            return
        place, around = view.visualRect(current), view.parentWidget()
        while around is not None:
            page = around.widget() if isinstance(around, QScrollArea) else None
            if isinstance(around, QScrollArea) and page is not None:
                at = view.viewport().mapTo(page, place.center())
                half = place.height() // 2 + _MARGIN
                around.ensureVisible(at.x(), at.y(), min(place.width() // 2, _MARGIN), half)
            around = around.parentWidget()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED:
            self._place()
        return False

    def _place(self) -> None:
        view, mark = self._view, self._mark
        if view is None or mark is None or not isValid(view) or not isValid(mark):
            return
        place = _place_of(view, view.currentIndex())
        if mark.geometry() != place:
            mark.setGeometry(place)
        if mark.isHidden() != place.isEmpty():
            mark.setHidden(place.isEmpty())


def _is_inside(view: QAbstractItemView) -> bool:
    """Return whether a view stands in a window, and does not just open below a field."""
    return view.window().windowType() != Qt.WindowType.Popup


def _place_of(view: QAbstractItemView, index: QModelIndex) -> QRect:
    """Return where the mark stands; nowhere while its cell is typed into, along all without one."""
    if view.state() == QAbstractItemView.State.EditingState:
        return QRect()
    if not index.isValid():
        return QRect(0, 0, _BAR, view.viewport().height())
    cell = view.visualRect(index)
    if not isinstance(view, QTableView):
        return QRect(cell.x(), cell.y(), _BAR, cell.height())
    if view.editTriggers() != QAbstractItemView.EditTrigger.NoEditTriggers:
        return cell
    return QRect(0, cell.y(), _BAR, cell.height())


class _Mark(QWidget):
    """The bar or frame itself; the mouse does not notice it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.width() <= _BAR:
            painter.fillRect(self.rect(), self._theme.color("accent"))
        else:
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
