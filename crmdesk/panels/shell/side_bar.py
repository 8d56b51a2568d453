"""The side bar: one line per panel, each with an icon and, where it knows one, a count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QListView,
    QWidget,
)

from crmdesk import tokens
from crmdesk.panels.shell.rail import RailDelegate
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.icons import Icons
from crmdesk.qt.theme import Theme

KEY: Final = int(Qt.ItemDataRole.UserRole)
COUNT: Final = KEY + 1
ICON = 16
Index = QModelIndex | QPersistentModelIndex


class _LineDelegate(RailDelegate):
    """Draws icon, name and count."""

    def __init__(self, view: QListView, theme: Theme, icons: Icons, localizer: Localizer) -> None:
        super().__init__(view, theme, tokens.CONTROL_HEIGHT + 2)
        self._icons, self._localizer = icons, localizer

    @override
    def draw_words(self, painter: QPainter, place: QRect, index: Index, chosen: bool) -> None:
        icon = QRect(place.left(), place.center().y() - ICON // 2 + 1, ICON, ICON)
        self._icons.paint(painter, icon, index.data(KEY), "accent" if chosen else "text_muted")
        count = index.data(COUNT)
        number = self._localizer.number(count) if count else ""
        words = place.adjusted(ICON + tokens.S3, 0, 0, 0)
        self.draw_line(painter, words, index.data(), number, chosen, bold=chosen)


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
        self.setItemDelegate(_LineDelegate(self, theme, icons, localizer))
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
