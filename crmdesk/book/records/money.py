"""The currencies a book knows of: which is home, and what the others are worth (typed by hand)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Boolean
from sqlalchemy.orm import Mapped, mapped_column

from crmdesk.book.records.base import Record, day, free_text


class Currency(Record):
    """A currency: the one that sums are in, or one with an exchange rate, or both.

    ``rate`` is what one unit is worth in ``rate_in``, an exact decimal as text; empty: not known.
    Where no row is ``home``, the currency the book was made with is.
    """

    __tablename__ = "currency"

    code: Mapped[str] = free_text()
    home: Mapped[bool] = mapped_column(Boolean, default=False)
    rate: Mapped[str] = free_text()
    rate_in: Mapped[str] = free_text()
    as_of: Mapped[date | None] = day()
