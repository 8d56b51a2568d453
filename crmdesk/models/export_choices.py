"""What can be exported just now: the customers chosen, those of the list, or all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crmdesk.book import Book
from crmdesk.book.queries.customers import (
    CustomerFilter,
    count_customers,
    customer_ids,
    customer_rows,
)


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """The sets of customers that an export can be made of.

    Attributes:
        chosen: ids of the customers chosen by hand, or the one in view.
        name: its name, where it is one.
        listed: ids of the list as filtered; None where nothing is filtered out.
        total: how many customers the book holds.
    """

    chosen: tuple[int, ...]
    name: str
    listed: tuple[int, ...] | None
    total: int


def export_choices(book: Book, chosen: Sequence[int], shown: CustomerFilter) -> ExportChoices:
    """Read what can be exported; to be called off the window's thread."""
    with book.read() as connection:
        total = count_customers(connection)
        listed = None if shown.empty else tuple(customer_ids(connection, shown))
        rows = customer_rows(connection, list(chosen[:1]))
    name = rows[0].name if len(chosen) == 1 and rows else ""
    return ExportChoices(tuple(chosen) if rows else (), name, listed, total)
