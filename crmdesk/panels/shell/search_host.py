"""The search box in the window: made when it is first wanted, opened from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from crmdesk.panels.panel import Desk
from crmdesk.qt.actions import ActionSpec

if TYPE_CHECKING:  # looking things up comes with it; the list is painted first
    from crmdesk.panels.shell.search import Search
    from crmdesk.qt.palette import CommandPalette


class SearchHost(QObject):
    """Opens the search box and passes on what was chosen in it; its signals are ``Search``'s."""

    command_chosen = Signal(str)
    target_opened = Signal(object)
    visit_requested = Signal(object)
    list_chosen = Signal(object)
    noticed = Signal(str)

    def __init__(self, desk: Desk, specs: Sequence[ActionSpec], window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._specs, self._window = desk, specs, window
        self._search: Search | None = None

    @property
    def search(self) -> Search:
        """The search."""
        if self._search is None:
            from crmdesk.panels.shell.search import Search

            made = self._search = Search(self._desk, self._specs, self._window)
            made.command_chosen.connect(self.command_chosen)
            made.target_opened.connect(self.target_opened)
            made.visit_requested.connect(self.visit_requested)
            made.list_chosen.connect(self.list_chosen)
            made.noticed.connect(self.noticed)
        return self._search

    @property
    def box(self) -> CommandPalette:
        """What is typed into."""
        return self.search.box

    @Slot()
    def prepare(self) -> None:
        """Make the box beforehand, while nobody waits for it."""
        self.search.box.hide()

    @Slot()
    def open(self) -> None:
        """Show the box, ready for typing."""
        self.search.open()
