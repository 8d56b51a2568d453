"""The client book: records, transactions, journal, search and queries over one local file."""

from crmdesk.book.book import Book
from crmdesk.book.changes import Changes

__all__ = ["Book", "Changes"]
