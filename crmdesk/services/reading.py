"""Getting ready for Chinese names: how they are read takes a while to load."""

from __future__ import annotations

from collections.abc import Callable

from crmdesk.book import Book
from crmdesk.book.pinyin import load_gently
from crmdesk.book.queries.customers import any_chinese


def learn_to_read(book: Book, wanted: bool, tick: Callable[[], None]) -> bool:
    """Load the readings of Chinese where they will be wanted; return whether they are.

    Args:
        book: a Chinese name in it wants them.
        wanted: whether they are wanted whatever the book holds.
        tick: called now and then; what it raises ends the work.
    """
    if not wanted:
        with book.read() as connection:
            wanted = any_chinese(connection)
    if wanted:
        load_gently(tick)
    return wanted
