"""The one refresh signal: a change of the book, told to every panel on the window's thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from crmdesk.book import Book, Changes

VISIT_FORM = "visit_form"
UNHURRIED = frozenset((VISIT_FORM,))
"""Who writes and goes away: the window answers first, and what it shows follows after that."""
_PAINTED_MS = 20
"""Until the window has been painted without the form."""


class Hub(QObject):
    """Passes the book's changes on as a Qt signal.

    Signals:
        changed: a ``Changes``; emitted on the window's thread whoever wrote.
    """

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._listening = True
        self._heard.connect(self._on_heard)
        book.subscribe(self._on_change)

    def _on_change(self, changes: Changes) -> None:
        self._heard.emit(changes)

    @Slot(object)
    def _on_heard(self, changes: Changes) -> None:
        if changes.initiator in UNHURRIED:
            QTimer.singleShot(_PAINTED_MS, self, partial(self._pass_on, changes))
        else:
            self.changed.emit(changes)

    def _pass_on(self, changes: Changes) -> None:
        if self._listening:
            self.changed.emit(changes)

    def close(self) -> None:
        """Stop listening."""
        self._listening = False
        self._book.unsubscribe(self._on_change)
