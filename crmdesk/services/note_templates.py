"""The user's own templates of entries: kept, changed, deleted."""

from __future__ import annotations

from crmdesk.book.book import Book
from crmdesk.book.records import NoteTemplate
from crmdesk.services.fields import InvalidValue, checked


def add_template(
    book: Book,
    name: str,
    body: str = "",
    *,
    kind: str = "",
    purpose: str = "",
    initiator: str = "",
) -> int:
    """Keep a template behind those that are there; raise InvalidValue without a name."""
    if not name.strip():
        raise InvalidValue("name", "", "it may not be empty")
    values = {"name": name, "body": body, "kind": kind, "purpose": purpose}
    stored = {key: checked("note_template", key, value) for key, value in values.items()}
    with book.transaction("add_note_template", subject=name.strip(), initiator=initiator) as tx:
        places = [row["position"] for row in tx.find(NoteTemplate)]
        return tx.insert(NoteTemplate, **stored, position=max(places, default=0) + 1)
