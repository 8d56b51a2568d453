"""What every tab of the record page is given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import LIGHT, CustomerRecord
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.field_history import FieldHistory
from crmdesk.panels.record.fields import FieldGrid
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.compat import override
from crmdesk.qt.keep_focus import in_reading_order


class Tab(QScrollArea):
    """A page of the record, filled when it is looked at.

    Signals:
        tab_requested: the name of another tab.
        customer_opened: id of another customer to show.
        entry_requested: id of an interaction that is wanted.
        noticed: (text, whether Undo is offered).
        command_requested: the name of a command of the window.
    """

    tab_requested = Signal(str)
    customer_opened = Signal(object)
    entry_requested = Signal(object)
    noticed = Signal(str, bool)
    command_requested = Signal(str)
    parts: tuple[str, ...] = LIGHT

    def __init__(self, desk: Desk, reader: RecordReader, saver: Saver) -> None:
        super().__init__()
        self.desk, self.reader, self.saver = desk, reader, saver
        self.customer_id: int | None = None
        self.histories: dict[str, FieldHistory] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # nothing to see there; its fields take keys
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.page = QWidget()
        self.page.setProperty("transparent", True)
        self.setWidget(self.page)

    def keep_history(self, table: str, *grids: FieldGrid) -> None:
        """Offer the earlier values of the fields of these grids, beside each field."""
        history = self.histories.get(table)
        if history is None:
            history = FieldHistory(table, self.reader, self.saver, self.desk.localizer, self)
        for grid in grids:
            grid.history_requested.connect(history.open)
        self.histories[table] = history

    def column(self) -> QVBoxLayout:
        """Return a fresh column over the whole page, with its margins."""
        column = QVBoxLayout(self.page)
        column.setContentsMargins(tokens.S5, tokens.S3, tokens.S5, tokens.S5)
        column.setSpacing(tokens.S1)
        return column

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        in_reading_order(self)  # lines come and go while the record is worked on
        return super().focusNextPrevChild(next)

    def take_keyboard(self, *, power_map: bool = False) -> None:
        """Put the keyboard into what is first here; the people know a power map too."""
        focus_first(self)

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's record, read with ``parts``."""
        raise NotImplementedError


def focus_first(place: QWidget) -> None:
    """Put the keyboard onto the first widget of a place that takes it."""
    tabbed = Qt.FocusPolicy.TabFocus
    for each in place.findChildren(QWidget):
        if each.isVisibleTo(place) and each.isEnabled() and each.focusPolicy() & tabbed:
            each.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
