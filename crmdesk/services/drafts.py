"""What is half written: kept in the book until it is saved, so that an encrypted book holds it too.

A draft is no change of the book: it leaves no journal entry and is not undone.
"""

from __future__ import annotations

import json

from crmdesk.book import Book


def keep_draft(book: Book, name: str, values: dict[str, str]) -> None:
    """Keep the values of a form under a name; a form without values is forgotten."""
    filled = {key: value for key, value in values.items() if value.strip()}
    book.set_info(_key(name), json.dumps(filled, ensure_ascii=False) if filled else "")


def read_draft(book: Book, name: str) -> dict[str, str]:
    """Return what was kept under a name, or nothing."""
    try:
        found = json.loads(book.info(_key(name)) or "{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _key(name: str) -> str:
    return f"draft/{name}"
