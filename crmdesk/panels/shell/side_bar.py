"""The side bar: one line per panel, each with an icon and, where it knows one, a count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crmdesk import tokens
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.icons import Icons
from crmdesk.qt.theme import Theme

KEY: Final = int(Qt.ItemDataRole.UserRole)
COUNT: Final = KEY + 1
ICON = 16
Index = QModelIndex | QPersistentModelIndex


class _LineDelegate(QStyledItemDelegate):
    """Paints icon, name and count; the chosen line in the accent colour."""

    def __init__(self, theme: Theme, icons: Icons, localizer: Localizer, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons, self._localizer = theme, icons, localizer

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = option.widget.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = "accent" if chosen else "text"
        rect = option.rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        icon = QRect(rect.left(), rect.center().y() - ICON // 2 + 1, ICON, ICON)
        self._icons.paint(painter, icon, index.data(KEY), "accent" if chosen else "text_muted")
        painter.save()
        painter.setPen(self._theme.color(role))
        painter.setFont(self._theme.font(tokens.SIZE_TEXT, semibold=chosen))
        middle = Qt.AlignmentFlag.AlignVCenter
        words = rect.adjusted(ICON + tokens.S3, 0, 0, 0)
        painter.drawText(words, middle, index.data())
        count = index.data(COUNT)
        if count:
            painter.setFont(self._theme.font(tokens.SIZE_SMALL))
            painter.setPen(self._theme.color("accent" if chosen else "text_muted"))
            text = self._localizer.number(count)
            painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, text)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(tokens.SIDE_WIDTH - 2 * tokens.S2, tokens.CONTROL_HEIGHT + 2)


class SideBar(QListView):
    """One line per panel.

    Signals:
        panel_chosen: the key of the panel to be shown.
    """

    panel_chosen = Signal(str)

    def __init__(
        self,
        panels: Mapping[str, str],
        theme: Theme,
        icons: Icons,
        localizer: Localizer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side_bar")
        self.setFixedWidth(tokens.SIDE_WIDTH)
        self.setFixedHeight(len(panels) * (tokens.CONTROL_HEIGHT + 2) + 2 * tokens.S2 + 2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Panels"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        model = QStandardItemModel(self)
        for key, name in panels.items():
            item = QStandardItem(name)
            item.setData(key, KEY)
            model.appendRow(item)
        self._rows = {key: row for row, key in enumerate(panels)}
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(theme, icons, localizer, self))
        theme.changed.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_key(self, key: str) -> None:
        """Mark the panel that is shown."""
        self.setCurrentIndex(self.model().index(self._rows[key], 0))

    def set_count(self, key: str, count: int) -> None:
        """Show a number behind a panel's name; 0 shows none."""
        self.model().setData(self.model().index(self._rows[key], 0), count, COUNT)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(KEY)
        if key:
            self.panel_chosen.emit(key)
