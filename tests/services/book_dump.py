"""What a book holds, to be compared before and after."""

from __future__ import annotations

from typing import Any

from crmdesk.book import Book

NOT_WATCHED = frozenset({"journal_entry", "journal_block", "blob"})
"""The journal grows with every change, and keeps the bytes that redo would need."""


def dump(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table but the journal (and the full-text index's own tables)."""
    sql = "SELECT name FROM sqlite_master WHERE type='table'"
    found = {}
    with book.read() as connection:
        for (table,) in connection.exec_driver_sql(sql).all():
            indexes = table.startswith("search") and table != "search_doc"
            if table not in NOT_WATCHED and not indexes:
                rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"')
                found[table] = sorted(map(tuple, rows), key=repr)
    return found


def ask(book: Book, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """Return the rows of a query."""
    with book.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(sql, values)]


def one(book: Book, sql: str, *values: object) -> Any:
    """Return the single value of a query."""
    [(value,)] = ask(book, sql, *values)
    return value
