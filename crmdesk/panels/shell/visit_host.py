"""The visit form beside the panels: made when it is first wanted, opened from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.panels.panel import Desk
from crmdesk.qt.compat import override

if TYPE_CHECKING:  # the record classes come with it; the list is painted first
    from crmdesk.panels.visit_drawer import VisitDrawer

LOGGED = ("visit", "call", "message", "complaint", "enquiry", "note")
"""Kinds of entries that have a command of their own."""
_WIDEST = 440


class VisitHost(QObject):
    """Opens and closes the form.

    Args:
        desk: what the form works with.
        body: the row of the window that the form is put into.
        parent: the widget of the row.

    Signals:
        noticed: (text, whether Undo is offered).
        templates_requested: the user wants to manage the templates.
    """

    noticed = Signal(str, bool)
    templates_requested = Signal()

    def __init__(self, desk: Desk, body: QHBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._body, self._parent = desk, body, parent
        self._drawer: VisitDrawer | None = None

    @property
    def drawer(self) -> VisitDrawer:
        """The form."""
        if self._drawer is None:
            from crmdesk.panels.visit_drawer import VisitDrawer

            self._drawer = VisitDrawer(self._desk, self._parent)
            self._parent.installEventFilter(self)
            self._fit()
            self._drawer.hide()
            self._body.addWidget(self._drawer)
            self._drawer.saved.connect(self._on_saved)
            self._drawer.templates_requested.connect(self.templates_requested)
        return self._drawer

    def pieces(self) -> Iterator[None]:
        """Make the form beforehand, while nobody waits for it."""
        from crmdesk.panels.record.ahead import send_pending

        self.drawer.ensurePolished()
        yield
        send_pending(self.drawer)

    def _fit(self) -> None:
        """A quarter of the window, no less than the form needs and no more than lines read well."""
        if self._drawer is not None:
            width = min(max(self._parent.width() // 4, tokens.LIST_WIDTH), _WIDEST)
            self._drawer.setFixedWidth(width)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._parent and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    @Slot(object)
    def log_for(self, customer_id: int | None) -> None:
        """Open the form for a customer, or for one to be chosen."""
        self.drawer.open_for(customer_id)

    def log(self, kind: str = "visit") -> None:
        """Open the form for the customer in view and a kind of entry."""
        self.drawer.open_for(self._desk.selection.customer_id, kind)

    @Slot(object)
    def edit(self, interaction_id: int) -> None:
        """Open the form with an entry of the timeline."""
        self.drawer.edit(interaction_id)

    def close_open(self) -> bool:
        """Close the form, where it is open; return whether it was."""
        if self._drawer is None or not self._drawer.isVisible():
            return False
        self._drawer.step_back()
        return True

    def keep_draft(self) -> None:
        """Lose nothing that is typed."""
        if self._drawer is not None:
            self._drawer.keep_draft()

    @Slot(object)
    def _on_saved(self, _interaction_id: object) -> None:
        self.drawer.hide()
        self.noticed.emit(self.tr("Saved in the timeline"), True)
