"""What a book holds, to be compared before and after."""

from __future__ import annotations

from typing import Any

from crmdesk.book import Book
from crmdesk.book.parts import NAMED, of_names

NOT_WATCHED = frozenset({"journal_entry", "journal_block", "blob"})
"""The journal grows with every change, and keeps the bytes that redo would need."""
SEARCHED = ("search_doc", "search_part_content")
"""What is found, as it was put into the indexes."""


def dump(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table but the journal (and the full-text indexes' own tables)."""
    sql = "SELECT name FROM sqlite_master WHERE type='table'"
    found = {}
    with book.read() as connection:
        for (table,) in connection.exec_driver_sql(sql).all():
            indexes = table.startswith("search") and table not in SEARCHED
            if table not in NOT_WATCHED and not indexes:
                rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"')
                found[table] = sorted(map(tuple, rows), key=repr)
    return found


def parts_out_of_step(book: Book) -> list[str]:
    """Return what the index of parts of names answers otherwise than a look at all names would."""
    named: dict[int, str] = {}
    with book.read() as connection:
        for table, columns in NAMED.items():
            rows = connection.exec_driver_sql(f"SELECT id,{columns} FROM {table}")
            named.update((row[0], of_names(row[1:])) for row in rows)
        kept = {row[0]: row[1] for row in connection.exec_driver_sql(_KEPT)}
        wrong = [f"{i}: {kept.get(i)}" for i, text in named.items() if text != kept.get(i, "")]
        wrong += [f"{i}: {kept[i]}, gone" for i in kept.keys() - named.keys()]
        texts = [text.lower() for text in named.values()]
        for part in {text[at : at + 3] for text in texts for at in range(max(0, len(text) - 2))}:
            if part.isalnum():
                found = {row[0] for row in connection.exec_driver_sql(_HOLDING, (f"%{part}%",))}
                if found != {i for i, text in named.items() if part in text.lower()}:
                    wrong.append(part)
    return wrong


_KEPT = "SELECT rowid,names FROM search_part"
_HOLDING = "SELECT rowid FROM search_part WHERE names LIKE ?"


def ask(book: Book, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """Return the rows of a query."""
    with book.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(sql, values)]


def one(book: Book, sql: str, *values: object) -> Any:
    """Return the single value of a query."""
    [(value,)] = ask(book, sql, *values)
    return value
