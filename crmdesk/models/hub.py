"""The one refresh signal: a change of the book, told to every panel on the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from crmdesk.book import Book, Changes


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
        self._heard.connect(self.changed, Qt.ConnectionType.AutoConnection)
        book.subscribe(self._on_change)

    def _on_change(self, changes: Changes) -> None:
        self._heard.emit(changes)

    def close(self) -> None:
        """Stop listening."""
        self._book.unsubscribe(self._on_change)
