"""Leads to a place in a panel: a saved view, a person, a note, a customer's flaws."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

from crmdesk.panels.customer_views import present_view, show_view
from crmdesk.panels.panel import Desk, Panel
from crmdesk.services.saved_lists import View

if TYPE_CHECKING:  # the record classes come with them; the list is painted first
    from crmdesk.models.finder import Target
    from crmdesk.panels.customers import CustomersPanel
    from crmdesk.panels.tidy import TidyPanel
    from crmdesk.panels.tiers import TiersPanel
    from crmdesk.panels.today import TodayPanel


_TABS = {"task": "overview", "opportunity": "wallet"}
"""Where on the record something found stands."""


class Places(QObject):
    """Brings a panel to the front and shows something in it.

    Args:
        desk: what the panels work with.
        show_panel: brings a panel to the front by its key and returns it.
        parent: the window.
    """

    def __init__(self, desk: Desk, show_panel: Callable[[str], Panel], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._show_panel = desk, show_panel

    def customers(self) -> CustomersPanel:
        """Return the customers panel, at the front."""
        return cast("CustomersPanel", self._show_panel("customers"))

    def present_view(self) -> View:
        """Return what the list of customers shows."""
        return present_view(self._desk, self.customers().model.sorting)

    @Slot(object)
    def show_view(self, view: View) -> None:
        """Let the list of customers show a view."""
        show_view(self._desk, self.customers().table, view)

    @Slot(object)
    def show_target(self, target: Target) -> None:
        """Show what was found, in the record of its customer."""
        from crmdesk.models.finder import IN_VALUE

        panel = self.customers()
        if target.customer_id is not None:
            panel.open_customer(target.customer_id)
        if target.kind == "contact":
            panel.record.show_person(target.id)
        elif target.kind == "interaction":
            panel.record.show_entry(target.kind, target.id)
        elif target.kind in _TABS:
            panel.record.show_tab(_TABS[target.kind])
        elif target.kind in (*IN_VALUE, "matter"):
            panel.record.show_value(target.kind, target.id)
            return
        panel.take_keyboard()

    @Slot(object)
    def tidy_customer(self, customer_id: int) -> None:
        """Show what is to be put in order of one customer."""
        cast("TidyPanel", self._show_panel("tidy")).show_customer(customer_id)

    def show_lanes(self, by: str) -> None:
        """Show the board of tiers in lanes; by ``""`` without any."""
        cast("TiersPanel", self._show_panel("tiers")).show_lanes(by)

    @Slot()
    def preview_grades(self) -> None:
        """Show on the board of tiers who would move if graded today."""
        cast("TiersPanel", self._show_panel("tiers")).preview_grades()

    @Slot()
    def show_coming(self) -> None:
        """Show the ledger of what is coming."""
        cast("TodayPanel", self._show_panel("today")).show_coming()
