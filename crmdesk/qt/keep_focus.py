"""Keeps the keyboard where it was while widgets around it are made anew.

Qt hands the focus of a widget that is hidden to the next one in the tab order of the window, which
may stand anywhere. Somebody who ticked off a task wants to go on from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from crmdesk.qt.compat import override


class KeptFocus:
    """While it is entered, the focus may get lost; then it goes back to its neighbourhood.

    Args:
        area: what is made anew; a focus outside of it is left alone.
    """

    def __init__(self, area: QWidget) -> None:
        self._area = area
        self._at: QPoint | None = None

    def __enter__(self) -> KeptFocus:
        focused = QApplication.focusWidget()
        if focused is not None and self._area.isAncestorOf(focused):
            self._at = focused.mapTo(self._area, focused.rect().center())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._at is not None and not self._is_held():
            QTimer.singleShot(0, self._area, self._give_back)  # what is new is shown by then

    def _is_held(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._area.isAncestorOf(focused)

    def _give_back(self) -> None:
        """Focus what stands nearest to where the keyboard was."""
        at = self._at
        if at is None or self._is_held():
            return
        near = [
            (_distance(widget.mapTo(self._area, widget.rect().center()), at), number, widget)
            for number, widget in enumerate(self._area.findChildren(QWidget))
            if widget.isVisible() and widget.isEnabled() and _takes_keys(widget)
        ]
        if near:
            min(near)[2].setFocus(Qt.FocusReason.OtherFocusReason)


class BorrowedFocus(QObject):
    """Gives the keyboard back, once a drawer that had it is hidden, to whom it was taken from.

    Args:
        drawer: the widget that comes and goes; it owns this object.
    """

    def __init__(self, drawer: QWidget) -> None:
        super().__init__(drawer)
        self._drawer = drawer
        self._lender: QWidget | None = None
        drawer.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # while both go, the collector may have emptied this one before Qt lets go of it
        drawer = getattr(self, "_drawer", None)
        if drawer is None or not isValid(drawer):
            return False
        focused = QApplication.focusWidget()
        inside = focused is not None and drawer.isAncestorOf(focused)
        if event.type() == QEvent.Type.Show and not inside:
            self._lender = focused
        elif event.type() == QEvent.Type.Hide and inside:
            lender, self._lender = self._lender, None
            if lender is not None and isValid(lender) and lender.isVisible():
                lender.setFocus(Qt.FocusReason.OtherFocusReason)
        return False


def follow(before: QWidget, area: QWidget) -> None:
    """Let the fields of an area come right after those of another one when Tab goes round."""
    here = [each for each in before.findChildren(QWidget) if _takes_keys(each)]
    if here:
        last = here[-1]
        for each in area.findChildren(QWidget):
            if _takes_keys(each):
                QWidget.setTabOrder(last, each)
                last = each


def in_reading_order(area: QWidget) -> None:
    """Let Tab go through what is shown in an area as one reads it: down each block in turn.

    Qt goes by the order in which widgets were made, and so to new lines after everything else.
    """
    before = area
    for each in _as_read(area):
        QWidget.setTabOrder(before, each)
        before = each


def _as_read(area: QWidget) -> Iterator[QWidget]:
    """Go through what takes the keyboard in an area, from top to bottom, left to right."""
    shown = (each for each in area.children() if isinstance(each, QWidget))
    inside = [each for each in shown if each.isVisible() and not each.isWindow()]
    for each in sorted(inside, key=lambda each: (each.y(), each.x())):
        if _takes_keys(each):
            yield each
        yield from _as_read(each)


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _distance(first: QPoint, second: QPoint) -> int:
    """Return how far apart two points are; a line below or above counts more than a column."""
    return abs(first.x() - second.x()) + 4 * abs(first.y() - second.y())
