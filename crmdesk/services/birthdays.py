"""Birthdays of people and of their families: those that are coming, and one being set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.queries.birthdays import BornRow, born_rows
from crmdesk.book.records import Contact, Customer
from crmdesk.book.values import record_of
from crmdesk.errors import CrmdeskError
from crmdesk.insight.birth_text import NoBirth, read_birth
from crmdesk.insight.birthdays import Birthday, Occasion, next_birthday

BIRTHDAY = "birthday"
"""What a form calls the five stored fields together; see :func:`set_birthday`."""


class BirthdayUnread(CrmdeskError):
    """A text that tells no birthday."""

    key = "birthday_unread"


class NoSuchDay(CrmdeskError):
    """A birthday that no calendar has, or not in that year."""

    key = "no_such_day"


def set_birthday(
    book: Book, table: str, record_id: int, text: str | None, *, initiator: str = ""
) -> None:
    """Set the day of birth of a contact or of one of the family, as typed; empty forgets it.

    Args:
        book: where.
        table: ``contact`` or ``kin``.
        record_id: who.
        text: as :mod:`crmdesk.insight.birth_text` reads it.
        initiator: who asks.

    Raises:
        BirthdayUnread: it tells no birthday.
        NoSuchDay: no calendar has the day.
        NoSuchRecord: the person is gone.
    """
    values = birth_columns(text or "")
    record = record_of(table)
    with book.transaction("edit", initiator=initiator) as tx:
        row = tx.get(record, record_id)
        person = row if table == "contact" else tx.get(Contact, row["contact_id"])
        tx.subject = str(tx.get(Customer, person["customer_id"])["name"])
        tx.update(record, record_id, **values)


def birth_columns(text: str) -> dict[str, Any]:
    """Return what is stored of a day of birth that was typed; none is known of an empty text.

    Raises:
        BirthdayUnread: it tells no birthday.
        NoSuchDay: no calendar has the day.
    """
    try:
        birth = read_birth(text)
    except NoBirth as refused:
        raise _refusal(text, refused) from None
    return {
        "birth_year": birth.year,
        "birth_month": birth.month,
        "birth_day": birth.day,
        "birth_lunar": birth.lunar,
        "birth_leap_month": birth.leap,
    }


def _refusal(text: str, refused: NoBirth) -> CrmdeskError:
    kept = "The value before was kept."
    if refused.code == "no_such_day":
        return NoSuchDay(f"No calendar has the day “{text}”.", kept=kept)
    advice = "Write 1979-02-28, 2/28, lunar 8/15 or 农历八月十五."
    return BirthdayUnread(f"“{text}” is no birthday.", kept=kept, advice=advice)


@dataclass(frozen=True, slots=True)
class ComingBirthday:
    """Who, and when."""

    who: BornRow
    occasion: Occasion


def upcoming_birthdays(
    book: Book, days: int, *, today: date | None = None, customer_id: int | None = None
) -> list[ComingBirthday]:
    """Return the birthdays from today to ``days`` later, the nearest first."""
    today = today or book.past or date.today()
    with book.read() as connection:
        rows = born_rows(connection, customer_id)
    found = []
    for row in rows:
        born = Birthday(row.month, row.day, row.year, bool(row.lunar), bool(row.leap))
        coming = next_birthday(born, today)
        if coming is not None and (coming.on - today).days <= days:
            found.append(ComingBirthday(row, coming))
    return sorted(found, key=lambda each: (each.occasion.on, each.who.contact, each.who.kin))
