"""A layout that flows like words: chips go to the next line when the row is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from crmdesk import tokens
from crmdesk.qt.compat import override


class FlowLayout(QLayout):
    """Lays widgets out in rows, breaking where the width ends.

    Args:
        parent: the widget to lay out, or None.
        spacing: pixels between items, both ways.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = tokens.S1 + 2) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem:
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    @override
    def takeAt(self, index: int) -> QLayoutItem:
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, move: bool) -> int:
        """Go through the items as they flow, in the middle of their row; return the height used."""
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        y = area.y()
        for at, row in enumerate(self._rows(area)):
            y += self.spacing() if at else 0
            height = max(size.height() for _, _, size in row)
            for item, x, size in row if move else ():
                width = min(size.width(), max(area.width(), 1))
                top = y + (height - size.height()) // 2
                item.setGeometry(QRect(QPoint(x, top), QSize(width, size.height())))
            y += height
        return y - rect.y() + margins.bottom()

    def _rows(self, area: QRect) -> list[list[tuple[QLayoutItem, int, QSize]]]:
        """Return the items of each row with their left edge and size."""
        rows: list[list[tuple[QLayoutItem, int, QSize]]] = []
        x = area.x()
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if not rows or (x > area.x() and x + size.width() > area.right() + 1):
                rows.append([])
                x = area.x()
            rows[-1].append((item, x, size))
            x += size.width() + self.spacing()
        return rows
