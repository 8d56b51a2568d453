"""What every tab of the record page is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import LIGHT, CustomerRecord
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.field_history import FieldHistory
from crmdesk.panels.record.fields import FieldGrid
from crmdesk.panels.record.pieces import Pieces
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.compat import override
from crmdesk.qt.keep_focus import in_reading_order

Fill = Callable[[CustomerRecord], None]
_SEEN = 1  # pieces that are filled at once when a tab is looked at for the first time


class Tab(QScrollArea):
    """A page of the record, filled when it is looked at.

    What is seen first is built at once, the rest piece by piece: no piece holds the window up.

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

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.reader, self.saver = desk, reader, saver
        self.customer_id: int | None = None
        self.histories: dict[str, FieldHistory] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # nothing to see there; its fields take keys
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.page = QWidget(self)
        self.page.setProperty("transparent", True)
        self.setWidget(self.page)
        self.built: Pieces[CustomerRecord] = Pieces(self.pieces, _SEEN)
        self._growing = False

    # built piece by piece

    def pieces(self) -> Iterator[Fill]:
        """Build the page in pieces, as one reads it; each yields what fills it with a record."""
        return iter(())

    def build_next(self) -> bool:
        """Fill or build the next piece; return whether there was one."""
        return self.built.step()

    @Slot()
    def build_rest(self) -> None:
        """Build what does not stand there yet; harmless when all does."""
        while self.build_next():
            pass

    @property
    def is_growing(self) -> bool:
        """Whether pieces of the page are still to be built or filled."""
        return self._growing

    def grow(self) -> None:
        """Build the rest by and by, each piece once the window has done what waits."""
        if not self._growing:
            self._growing = True
            QTimer.singleShot(0, self, self._on_grow)

    @Slot()
    def _on_grow(self) -> None:
        self._growing = False
        if self.build_next():
            self.grow()

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
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return column

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        in_reading_order(self)  # lines come and go while the record is worked on
        return super().focusNextPrevChild(next)

    def take_keyboard(self, *, power_map: bool = False) -> None:
        """Put the keyboard into what is first here; the people know a power map too."""
        focus_first(self)

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's record, read with ``parts``; what is not built yet follows."""
        self.customer_id = record.id
        self.built.show(record)
        self.grow()


def focus_first(place: QWidget) -> None:
    """Put the keyboard onto the first widget of a place that takes it."""
    tabbed = Qt.FocusPolicy.TabFocus
    for each in place.findChildren(QWidget):
        if each.isVisibleTo(place) and each.isEnabled() and each.focusPolicy() & tabbed:
            each.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
