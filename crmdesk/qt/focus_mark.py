"""Shows in every list and table where the keyboard is.

Qt's own mark is a dotted frame that style sheets take away, and each list here paints its rows in a
way of its own. So one mark, laid over the rows, follows the keyboard wherever it goes: a bar before
the row, or a frame around the cell where cells are typed into.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget
from shiboken6 import isValid

from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

OWN = "marks_focus"
"""Property of views that show by themselves where the keyboard is."""
_BAR = 2
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
        if self._view is not None and isValid(self._view):
            if now is self._view:
                return
            self._view.viewport().removeEventFilter(self)
        if self._mark is not None and isValid(self._mark):
            self._mark.hide()
            self._mark.deleteLater()
        self._view = self._mark = None
        if isinstance(now, QAbstractItemView) and _is_marked(now):
            self._view = now
            self._mark = _Mark(self._theme, now.viewport())
            now.viewport().installEventFilter(self)
            self._place()

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


def _is_marked(view: QAbstractItemView) -> bool:
    """Return whether a view needs the mark: not what opens below a field, nor who has its own."""
    return not view.property(OWN) and view.window().windowType() != Qt.WindowType.Popup


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
