"""The timeline panel: the stream of the whole book, or of the customers the filter chooses."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crmdesk.book import Changes
from crmdesk.panels.panel import Desk, Panel
from crmdesk.panels.timeline_area import TimelineArea
from crmdesk.qt.compat import override


class TimelinePanel(Panel):
    """The whole book in time; follows the shared filter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._active = self._stale = False
        self.area = TimelineArea(desk, self.tr("Timeline"), self)
        self.overview, self.view, self.filter = (
            self.area.overview, self.area.view, self.area.filter,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self.home = self.area.view.list
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._connect()

    def _connect(self) -> None:
        self.desk.selection.filter_changed.connect(self._on_filter_changed)
        self.area.customer_opened.connect(self.customer_opened)
        self.area.noticed.connect(self.noticed)
        self.area.failed.connect(self.failed)
        self.area.target_opened.connect(self.target_opened)
        self.area.edit_requested.connect(self.edit_requested)

    @override
    def activate(self) -> None:
        """Load the entries when the panel first comes to the front."""
        if not self._active:
            self._active = True
            self.area.show_customers(self.desk.selection.filter)

    @override
    def apply_changes(self, changes: Changes) -> None:
        """Read again after a change of the book; behind another panel, once it is looked at."""
        self._stale = self._active and not self.isVisible()
        if self._active and not self._stale:
            self.area.apply_changes(changes)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.area.read_again()

    @override
    def focus_filter(self) -> None:
        """Put the keyboard into the line of words."""
        self.area.focus_words()

    @override
    def step_back(self) -> bool:
        return self.area.step_back()

    @Slot()
    def _on_filter_changed(self, *_: object) -> None:
        if self._active:
            self.area.show_customers(self.desk.selection.filter)
