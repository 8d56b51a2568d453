"""Rows of the list of customers as text that a spreadsheet takes: tabs and lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crmdesk.book.queries.customers import CustomerRow
from crmdesk.models.column_words import column_title
from crmdesk.models.customer_list import CustomerListModel
from crmdesk.qt.i18n import currency_digits

MOST = 5_000
"""So many rows are copied at once; a file holds more."""
_DAYS = {
    "due": "due_on",
    "last_touch": "last_touch_on",
    "next": "next_on",
    "last_order": "last_order_on",
}


def copied_rows(model: CustomerListModel, ids: Sequence[int], columns: Sequence[str]) -> str:
    """Return customers as lines, figures and days exact; several get a line of headings.

    One customer in one column is only its words.
    """
    rows = [model.row_at(model.row_of(each)) for each in ids[:MOST]]
    lines = [[_exact(model, row, column) for column in columns] for row in rows if row]
    if len(lines) > 1:
        lines.insert(0, [column_title(column) for column in columns])
    return "\n".join("\t".join(line) for line in lines)


def _exact(model: CustomerListModel, row: CustomerRow, column: str) -> str:
    if column == "revenue":
        return " + ".join(_plain(*part, row.currency) for part in row.revenue.parts if part[1])
    if column in _DAYS:
        day: date | None = getattr(row, _DAYS[column])
        return day.isoformat() if day else ""
    text = row.tier if column == "tier" else model.text(row, column)
    return " ".join(text.split())


def _plain(currency: str, minor: int, home: str) -> str:
    """Return an amount as a number; one that is not in the home currency names its own."""
    digits = currency_digits(currency)
    text = f"{minor / 10**digits:.{digits}f}"
    return text if currency == home else f"{text} {currency}"
