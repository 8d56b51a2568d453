"""The view of the list of customers: its filter, order and columns, kept and shown again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from crmdesk.models.customer_list import COLUMNS
from crmdesk.panels.customer_columns import shown_columns
from crmdesk.panels.customer_table import CustomerTable
from crmdesk.panels.panel import Desk
from crmdesk.services.saved_lists import View


def present_view(desk: Desk, sorting: tuple[str, bool]) -> View:
    """Return what the list shows now."""
    sort, descending = sorting
    return View(desk.selection.filter, sort, descending, shown_columns(desk))


def show_view(desk: Desk, table: CustomerTable, view: View) -> None:
    """Let the list show a view."""
    if view.columns:
        columns = tuple(column for column in COLUMNS if column in view.columns)
        desk.settings = replace(
            desk.settings, columns={**desk.settings.columns, "customers": columns}
        )
        table.show_columns(shown_columns(desk), desk.settings.widths.get("customers", {}))
    if view.sort in COLUMNS:
        down = Qt.SortOrder.DescendingOrder if view.descending else Qt.SortOrder.AscendingOrder
        table.horizontalHeader().setSortIndicator(COLUMNS.index(view.sort), down)
    desk.selection.set_filter(view.filter)
