"""Birthdays that are coming, of people and of their families."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crmdesk.book.book import Book
from crmdesk.book.queries.birthdays import BornRow, born_rows
from crmdesk.insight.birthdays import Birthday, Occasion, next_birthday


@dataclass(frozen=True, slots=True)
class ComingBirthday:
    """Who, and when."""

    who: BornRow
    occasion: Occasion


def upcoming_birthdays(
    book: Book, days: int, *, today: date | None = None, customer_id: int | None = None
) -> list[ComingBirthday]:
    """Return the birthdays from today to ``days`` later, the nearest first."""
    today = today or date.today()
    with book.read() as connection:
        rows = born_rows(connection, customer_id)
    found = []
    for row in rows:
        born = Birthday(row.month, row.day, row.year, bool(row.lunar), bool(row.leap))
        coming = next_birthday(born, today)
        if coming is not None and (coming.on - today).days <= days:
            found.append(ComingBirthday(row, coming))
    return sorted(found, key=lambda each: (each.occasion.on, each.who.contact, each.who.kin))
