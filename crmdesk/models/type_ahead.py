"""Finds the next row of the list of customers whose name begins with the letters typed."""

from __future__ import annotations

from crmdesk.book import Book
from crmdesk.book.queries.customer_order import names_begun
from crmdesk.book.queries.customers import SMALL_BOOK
from crmdesk.models.customer_list import CustomerListModel

_FOUND, _LOOKED_AT = 2_000, 100_000


class TypeAhead:
    """Answers letters typed into the list; they may be pinyin.

    Args:
        book: where the names are looked up.
        model: the list that is typed into.
    """

    def __init__(self, book: Book, model: CustomerListModel) -> None:
        self._book, self._model = book, model

    def row(self, words: str, start: int) -> int:
        """Return the first row from ``start`` on, going round, that begins so; -1 for none."""
        with self._book.read() as connection:
            found = set(names_begun(connection, words, _FOUND))
        ids, count = self._model.ids, self._model.rowCount()
        begun = words.casefold()
        local = self._model.total <= SMALL_BOOK  # a book in which every row is soon read
        for step in range(min(count, _LOOKED_AT)):
            row = (start + step) % count
            if ids[row] in found or (local and self._local_begins(row, begun)):
                return row
        return -1

    def _local_begins(self, row: int, words: str) -> bool:
        shown = self._model.row_at(row)
        return shown is not None and shown.name_local.casefold().startswith(words)
