"""One filter and one selection, shared by list, board, timeline and charts."""

from __future__ import annotations

from collections import deque
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from crmdesk.book.queries.customers import CustomerFilter

_REMEMBERED = 8


class Selection(QObject):
    """Which customers are shown, and which one is in view.

    Signals:
        filter_changed: the new ``CustomerFilter``.
        customer_changed: the id of the customer in view, or None.
        marked_changed: how many customers are marked in the list.
    """

    filter_changed = Signal(object)
    customer_changed = Signal(object)
    marked_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = CustomerFilter()
        self._customer_id: int | None = None
        self._marked = 0
        self._seen: deque[int] = deque(maxlen=_REMEMBERED)

    @property
    def marked(self) -> int:
        """How many customers are marked in the list, to be worked on at once."""
        return self._marked

    def mark(self, count: int) -> None:
        """Tell how many customers are marked."""
        if count != self._marked:
            self._marked = count
            self.marked_changed.emit(count)

    @property
    def filter(self) -> CustomerFilter:
        """The filter in force."""
        return self._filter

    @property
    def customer_id(self) -> int | None:
        """The customer in view, if any."""
        return self._customer_id

    @property
    def seen_before(self) -> list[int]:
        """Who was in view before, the last one first; without who is now."""
        return [each for each in self._seen if each != self._customer_id]

    def set_filter(self, chosen: CustomerFilter) -> None:
        """Show only the customers of this filter."""
        if chosen != self._filter:
            self._filter = chosen
            self.filter_changed.emit(chosen)

    def pick(self, ids: tuple[int, ...], label: str) -> None:
        """Show only these customers, named by ``label`` (a chart's bar, a board's column)."""
        self.set_filter(self._filter.with_(ids=ids, label=label))

    def clear(self) -> None:
        """Show all customers."""
        self.set_filter(CustomerFilter())

    def select(self, customer_id: int | None) -> None:
        """Bring a customer into view."""
        if customer_id != self._customer_id:
            self._customer_id = customer_id
            if customer_id is not None:
                with suppress(ValueError):
                    self._seen.remove(customer_id)
                self._seen.appendleft(customer_id)
            self.customer_changed.emit(customer_id)
