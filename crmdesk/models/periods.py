"""The periods that people ask for by name: this week, last month, this year."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

Period = tuple[date, date]


def named_periods(today: date) -> list[tuple[str, Period]]:
    """Return (name, first and last day) of the periods of a menu; weeks begin on Monday."""
    translate = QCoreApplication.translate
    monday = today - timedelta(days=today.weekday())
    week = timedelta(days=7)
    month = today.replace(day=1)
    before = (month - timedelta(days=1)).replace(day=1)
    quarter = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
    year = today.replace(month=1, day=1)
    last_year = year.replace(year=year.year - 1)
    day = timedelta(days=1)
    return [
        (translate("Periods", "Today"), (today, today)),
        (translate("Periods", "Yesterday"), (today - day, today - day)),
        (translate("Periods", "This week"), (monday, today)),
        (translate("Periods", "Last week"), (monday - week, monday - day)),
        (translate("Periods", "This month"), (month, today)),
        (translate("Periods", "Last month"), (before, month - day)),
        (translate("Periods", "This quarter"), (quarter, today)),
        (translate("Periods", "Last 12 months"), (today - timedelta(days=365), today)),
        (translate("Periods", "This year"), (year, today)),
        (translate("Periods", "Last year"), (last_year, year - day)),
    ]
