"""Which columns the list of customers shows: a menu to tick them, remembered in the settings."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from crmdesk.models.column_words import column_title
from crmdesk.models.customer_list import COLUMNS, DEFAULT_COLUMNS
from crmdesk.panels.filter_chips import CheckMenu
from crmdesk.panels.panel import Desk


def shown_columns(desk: Desk) -> tuple[str, ...]:
    """Return the columns that the user has chosen, in the order of the list."""
    saved = desk.settings.columns.get("customers", DEFAULT_COLUMNS)
    kept = tuple(column for column in COLUMNS if column in saved)
    return kept if "name" in kept else DEFAULT_COLUMNS


def remember_width(desk: Desk, column: str, width: int) -> None:
    """Keep the width to which the user drew a column."""
    settings = desk.settings
    widths = {**settings.widths.get("customers", {}), column: width}
    desk.settings = replace(settings, widths={**settings.widths, "customers": widths})


class ColumnsMenu(CheckMenu):
    """Ticks columns; stays open for several.

    Signals:
        columns_chosen: the columns now shown.
    """

    columns_chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.aboutToShow.connect(self._fill)

    @Slot()
    def _fill(self) -> None:
        self.clear()
        shown = shown_columns(self._desk)
        for column in COLUMNS:
            action = self.addAction(column_title(column))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(column != "name")
            action.toggled.connect(partial(self._toggle, column))
        self.addSeparator()
        self.addAction(self.tr("As at first"), self._reset)

    def _toggle(self, column: str, on: bool) -> None:
        now = set(shown_columns(self._desk))
        self._choose(now | {column} if on else now - {column})

    @Slot()
    def _reset(self) -> None:
        settings = self._desk.settings
        self._desk.settings = replace(settings, widths={**settings.widths, "customers": {}})
        self._choose(set(DEFAULT_COLUMNS))

    def _choose(self, wanted: set[str]) -> None:
        settings = self._desk.settings
        columns = {**settings.columns, "customers": tuple(c for c in COLUMNS if c in wanted)}
        self._desk.settings = replace(settings, columns=columns)
        self.columns_chosen.emit(shown_columns(self._desk))
