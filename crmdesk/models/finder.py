"""What the command palette finds in the book: customers, people, notes, tasks, products."""

from __future__ import annotations

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerRow, customer_rows
from crmdesk.book.queries.found import found_titles
from crmdesk.book.search import search
from crmdesk.qt.palette import PaletteItem

ICONS = {
    "contact": "person",
    "interaction": "visit",
    "task": "task",
    "product": "order",
    "opportunity": "target",
}


class Finder:
    """Answers the palette's queries from the book's search index."""

    def __init__(self, book: Book, limit: int = 24) -> None:
        self._book = book
        self._limit = limit

    def customers(self, text: str) -> list[PaletteItem]:
        """Return customers whose own names or words match."""
        return [item for kind, item in self._find(text) if kind == "customer"]

    def others(self, text: str) -> list[PaletteItem]:
        """Return people, notes, tasks and the rest that match; choosing one opens its customer."""
        return [item for kind, item in self._find(text) if kind != "customer"]

    def _find(self, text: str) -> list[tuple[str, PaletteItem]]:
        if not text.strip():
            return []
        with self._book.read() as connection:
            hits = search(connection, text, self._limit)
            wanted = list({h.customer_id for h in hits if h.customer_id is not None})
            rows = {row.id: row for row in customer_rows(connection, wanted)}
            titles = found_titles(connection, [(h.kind, h.id) for h in hits])
        items = []
        for hit in hits:
            row = rows.get(hit.customer_id or 0)
            if hit.kind == "customer" and row:
                items.append((hit.kind, _customer_item(row)))
            elif hit.kind != "customer":
                title = titles.get(hit.id, "")
                name = row.name if row else ""
                item = PaletteItem(title, name, ICONS.get(hit.kind, "search"), payload=hit)
                items.append((hit.kind, item))
        return items


def _customer_item(row: CustomerRow) -> PaletteItem:
    subtitle = " · ".join(part for part in (row.city, row.industry) if part)
    return PaletteItem(row.name, subtitle, badge_tier=row.tier, payload=row.id)
