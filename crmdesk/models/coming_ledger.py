"""The ledger of what is coming, as a Qt table: filtered by kind and span, sorted, exported."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crmdesk.models.coming_words import (
    KINDS,
    based_words,
    coming_title,
    kind_word,
    rate_words,
    remembered_title,
    spread_words,
)
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer, currency_digits
from crmdesk.services.coming import Coming
from crmdesk.services.today import Forecasts, Remembered

WHEN, KIND, CUSTOMER, WHAT, AMOUNT, LIKELY, BASED = range(7)
ROW = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A line of the ledger; its words are made when it is looked at.

    Attributes:
        on, kind: when and what.
        customer_id, customer, tier: whose.
        source: what the service found.
    """

    on: date
    kind: str
    customer_id: int
    customer: str
    tier: str
    source: Coming | Remembered

    @property
    def money(self) -> tuple[int, str] | None:
        """(minor units, currency), where it is about money."""
        if isinstance(self.source, Coming):
            found = self.source
            return (found.amount, found.currency) if found.what == "collection" else None
        contract = self.source.contract
        return (contract.volume, contract.currency) if contract and contract.volume else None

    @property
    def span(self) -> tuple[date, date]:
        """The days between which it is likely."""
        source = self.source
        return (source.early, source.late) if isinstance(source, Coming) else (self.on, self.on)

    def what(self, say: Localizer) -> str:
        """Return what is coming."""
        if isinstance(self.source, Coming):
            return self.source.product or coming_title(self.source, say)
        return remembered_title(self.source)

    def rate(self, say: Localizer) -> str:
        """Return how fast it is used; empty where that says nothing."""
        found = self.source
        if not isinstance(found, Coming) or not found.per_day:
            return ""
        return rate_words(found.per_day, found.unit, say)

    def likely(self, say: Localizer, today: date) -> str:
        """Return the days between which it is likely, in words."""
        return spread_words(self.source, say, today) if isinstance(self.source, Coming) else ""

    @property
    def based(self) -> str:
        """On what it is based, in words."""
        return based_words(self.source) if isinstance(self.source, Coming) else ""


def ledger_rows(forecasts: Forecasts, days: Iterable[Remembered]) -> list[LedgerRow]:
    """Return the lines of the ledger, by day; who is at risk is expected no more."""
    lost = {risk.customer for risk in forecasts.risks}
    rows = [
        LedgerRow(each.on, each.what, each.customer, each.name, each.tier, each)
        for each in forecasts.coming
        if each.what == "collection" or each.customer not in lost
    ]
    rows += [LedgerRow(day.on, day.what, day.customer, day.name, day.tier, day) for day in days]
    return sorted(rows, key=lambda row: (row.on, row.tier or "Z", row.customer, row.kind))


class ComingModel(QAbstractTableModel):
    """Lines that pass the chosen span and kinds; an unknown kind of none chosen is all."""

    def __init__(self, say: Localizer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say, self.today = say, date.today()
        self._all: list[LedgerRow] = []
        self._rows: list[LedgerRow] = []
        self._sorting = (WHEN, Qt.SortOrder.AscendingOrder)
        self.days = 30
        self.kinds: frozenset[str] = frozenset()
        self.text = ""

    def set_rows(self, rows: Sequence[LedgerRow], today: date) -> None:
        """Show other lines."""
        self._all, self.today = list(rows), today
        self._fit()

    def choose(self, days: int, kinds: Iterable[str], text: str = "") -> None:
        """Show so many days ahead, these kinds (none: all), and what has these words."""
        self.days, self.kinds, self.text = days, frozenset(kinds), text.casefold().strip()
        self._fit()

    def counts(self) -> Counter[str]:
        """Return how many lines of each kind lie in the chosen span."""
        last = self.today + timedelta(days=self.days)
        return Counter(row.kind for row in self._all if row.on <= last)

    def late(self) -> int:
        """Return how many of the shown lines are overdue."""
        return sum(1 for row in self._rows if row.on < self.today)

    def _fit(self) -> None:
        last, words = self.today + timedelta(days=self.days), self.text.split()
        self.beginResetModel()
        self._rows = [
            row
            for row in self._all
            if row.on <= last
            and (not self.kinds or row.kind in self.kinds)
            and self._has(row, words)
        ]
        self._sort()
        self.endResetModel()

    def _has(self, row: LedgerRow, words: list[str]) -> bool:
        if not words:
            return True
        text = f"{row.customer} {row.what(self._say)}".casefold()
        return all(word in text for word in words)

    def _sort(self) -> None:
        column, order = self._sorting
        keys: dict[int, Any] = {
            WHEN: lambda row: (row.on, row.tier or "Z"),
            KIND: lambda row: (KINDS.index(row.kind), row.on),
            CUSTOMER: lambda row: (row.customer.casefold(), row.on),
            WHAT: lambda row: (row.what(self._say).casefold(), row.on),
            AMOUNT: lambda row: (row.money[0] if row.money else 0, row.on),
            LIKELY: lambda row: ((row.span[1] - row.span[0]).days, row.on),
            BASED: lambda row: (row.based, row.on),
        }
        self._rows.sort(key=keys[column], reverse=order == Qt.SortOrder.DescendingOrder)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column <= BASED:
            self._sorting = (column, order)
            self.layoutAboutToBeChanged.emit()
            self._sort()
            self.layoutChanged.emit()

    def row(self, number: int) -> LedgerRow | None:
        """Return a shown line."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else BASED + 1

    def titles(self) -> tuple[str, ...]:
        """Return the heads of the columns."""
        return (
            self.tr("When"), self.tr("Kind"), self.tr("Customer"), self.tr("What"),
            self.tr("Amount"), self.tr("Likely"), self.tr("Based on"),
        )  # fmt: skip

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= BASED:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        right = Qt.AlignmentFlag.AlignRight
        side = right if column == AMOUNT else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, index.column())
        return None

    def _text(self, row: LedgerRow, column: int) -> str:
        if column == WHEN:
            return self._say.relative_day(row.on, self.today)
        if column == AMOUNT:
            return self._say.money(*row.money) if row.money else row.rate(self._say)
        if column == WHAT:
            return row.what(self._say)
        if column == LIKELY:
            return row.likely(self._say, self.today)
        return {KIND: kind_word(row.kind), CUSTOMER: row.customer}.get(column) or row.based

    def _tip(self, row: LedgerRow, column: int) -> str:
        return self._say.date(row.on) if column == WHEN else self._text(row, column)

    def write_csv(self, path: Path) -> None:
        """Write the shown lines as a CSV file that spreadsheets read as UTF-8.

        Days are written as 2026-11-30, money in units of its currency with a point.

        Raises:
            OSError: the file cannot be written.
        """
        head = [
            self.tr("When"), self.tr("Kind"), self.tr("Customer"), self.tr("Tier"),
            self.tr("What"), self.tr("Amount"), self.tr("Currency"), self.tr("Rate"),
            self.tr("Earliest"), self.tr("Latest"), self.tr("Based on"),
        ]  # fmt: skip
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(head)
            writer.writerows(map(self._written, self._rows))

    def _written(self, row: LedgerRow) -> list[str]:
        money, currency = row.money or (None, "")
        early, late = row.span
        return [
            row.on.isoformat(), kind_word(row.kind), row.customer, row.tier, row.what(self._say),
            "" if money is None else _decimal(money, currency), currency, row.rate(self._say),
            early.isoformat(), late.isoformat(), row.based,
        ]  # fmt: skip


def _decimal(minor: int, currency: str) -> str:
    digits = currency_digits(currency)
    return f"{Decimal(minor).scaleb(-digits):.{digits}f}"
