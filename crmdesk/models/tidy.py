"""The list of what is to be put in order: of one rule or all, of one customer or everybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from crmdesk.book import Book
from crmdesk.book.queries.customers import customer_rows
from crmdesk.book.queries.quality import places_by_name
from crmdesk.book.words import sort_key
from crmdesk.insight.quality_facts import Flaw
from crmdesk.models.cell_choices import CellChoices
from crmdesk.models.tidy_words import as_day, proposal_words, rule_title, value_words
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer

COLUMNS = ("customer", "what", "value", "proposal")
VALUE, PROPOSAL = 2, 3
_NAMES = 200
_Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, int, str]
"""(rule, record id, field)."""


def key_of(flaw: Flaw) -> Key:
    """Return what a flaw is known by, whatever its value becomes."""
    return flaw.rule, flaw.record_id, flaw.field


class TidyModel(QAbstractTableModel):
    """The flaws of one rule, or of all, or of one customer.

    They lie by customer, in the order of names. A customer who was put right keeps the place, so
    that what is taken back stands where it stood.
    """

    def __init__(self, book: Book, localizer: Localizer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._localizer = book, localizer
        self.choices = CellChoices(book, localizer)
        self._by: dict[int, list[Flaw]] = {}
        self._counts: Counter[str] = Counter()
        self._rows: list[Flaw] = []
        self._names: dict[int, str] = {}
        self.rule = ""
        self.customer_id: int | None = None

    # what is there

    @property
    def rows(self) -> list[Flaw]:
        """What is shown, from top to bottom."""
        return self._rows

    @property
    def flaws(self) -> list[Flaw]:
        """Everything found, whatever is shown."""
        return [*chain.from_iterable(self._by.values())]

    @property
    def total(self) -> int:
        """How much was found, whatever is shown."""
        return self._counts.total()

    @property
    def customers(self) -> int:
        """Of how many customers something was found."""
        return sum(map(bool, self._by.values()))

    def counts(self) -> Counter[str]:
        """Return how many flaws of each rule there are, of the customer chosen or of all."""
        if self.customer_id is None:
            return +self._counts
        return Counter(flaw.rule for flaw in self._by.get(self.customer_id, ()))

    def flaw_at(self, row: int) -> Flaw | None:
        """Return the flaw of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rows_of(self, keys: set[Key]) -> list[int]:
        """Return where flaws stand that are known by these keys."""
        records = {record_id for _, record_id, _ in keys}
        return [
            row
            for row, flaw in enumerate(self._rows)
            if flaw.record_id in records and key_of(flaw) in keys
        ]

    def keys_of(self, customers: Iterable[int]) -> set[Key]:
        """Return what the flaws of some customers are known by."""
        return {key_of(flaw) for each in customers for flaw in self._by.get(each, ())}

    def _shown(self, flaws: Iterable[Flaw]) -> list[Flaw]:
        return [flaw for flaw in flaws if flaw.rule == self.rule] if self.rule else [*flaws]

    def _is_chosen(self, customer_id: int) -> bool:
        return self.customer_id in (None, customer_id)

    # what changes

    def replace(self, flaws: Iterable[Flaw]) -> None:
        """Show these flaws instead of all others."""
        self._by, self._counts = {}, Counter()
        for flaw in flaws:
            self._by.setdefault(flaw.customer_id, []).append(flaw)
            self._counts[flaw.rule] += 1
        self._names.clear()
        self._fill()

    def choose(self, rule: str = "", customer_id: int | None = None) -> None:
        """Show the flaws of one rule ("" for all), of one customer or of everybody."""
        if (rule, customer_id) != (self.rule, self.customer_id):
            self.rule, self.customer_id = rule, customer_id
            self._fill()

    def _fill(self) -> None:
        self.beginResetModel()
        chosen = self.customer_id
        found = (
            chain.from_iterable(self._by.values()) if chosen is None else self._by.get(chosen, ())
        )
        self._rows = self._shown(found)
        self.endResetModel()

    def add(self, flaws: Sequence[Flaw]) -> None:
        """Show those of more customers at the end; who is there already was looked at since."""
        there = set(self._by)
        more = [flaw for flaw in flaws if flaw.customer_id not in there]
        for flaw in more:
            self._by.setdefault(flaw.customer_id, []).append(flaw)
            self._counts[flaw.rule] += 1
        shown = self._shown(flaw for flaw in more if self._is_chosen(flaw.customer_id))
        if shown:
            at = len(self._rows)
            self.beginInsertRows(QModelIndex(), at, at + len(shown) - 1)
            self._rows.extend(shown)
            self.endInsertRows()

    def renew(self, customers: set[int], flaws: Iterable[Flaw], *, few: bool = True) -> None:
        """Show what is left of some customers after a change; rows of others stay in place.

        Args:
            customers: who was looked at.
            flaws: all that was found of them.
            few: whether rows are worth moving one by one; else the list is filled anew.
        """
        fresh: dict[int, list[Flaw]] = {each: [] for each in customers}
        for flaw in flaws:
            fresh[flaw.customer_id].append(flaw)
        for customer_id, found in fresh.items():
            if customer_id not in self._by and found:
                self._make_room(customer_id)
            before = self._by.get(customer_id, [])
            if customer_id in self._by:
                self._by[customer_id] = found
            self._counts.subtract(flaw.rule for flaw in before)
            self._counts.update(flaw.rule for flaw in found)
            self._names.pop(customer_id, None)
            if few and self._is_chosen(customer_id):
                self._change_rows(customer_id, self._shown(before), self._shown(found))
        if not few:
            self._fill()

    def row_of_name(self, letters: str) -> int:
        """Return the first row whose customer's name begins so, in pinyin too; -1 for none."""
        wanted, low, high = sort_key(letters), 0, len(self._rows)
        with self._book.read() as connection:

            def key_at(row: int) -> str:
                who = self._rows[row].customer_id
                return places_by_name(connection, [who]).get(who, ("", 0))[0]

            while low < high:
                middle = (low + high) // 2
                if key_at(middle) < wanted:
                    low = middle + 1
                else:
                    high = middle
            there = low < len(self._rows) and key_at(low).startswith(wanted)
        return low if there else -1

    def _make_room(self, customer_id: int) -> None:
        """Give a customer the place that the name has among the others."""
        ids = list(self._by)
        low, high = 0, len(ids)
        with self._book.read() as connection:
            own = places_by_name(connection, [customer_id]).get(customer_id, ("", 0))
            while low < high:
                middle = (low + high) // 2
                if places_by_name(connection, [ids[middle]]).get(ids[middle], ("", 0)) < own:
                    low = middle + 1
                else:
                    high = middle
        ids.insert(low, customer_id)
        self._by = {each: self._by.get(each, []) for each in ids}

    def _change_rows(self, customer_id: int, before: list[Flaw], found: list[Flaw]) -> None:
        """Show others in place of some rows of a customer, one by one, so that marks stay."""
        at = self._first_row(customer_id, before)
        if at is None:
            return
        known, left = {key_of(flaw) for flaw in before}, {key_of(flaw) for flaw in found}
        for row in range(at + len(before) - 1, at - 1, -1):
            if key_of(self._rows[row]) not in left:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._rows[row]
                self.endRemoveRows()
        for row, flaw in enumerate(found, at):
            if key_of(flaw) not in known:
                self.beginInsertRows(QModelIndex(), row, row)
                self._rows.insert(row, flaw)
                self.endInsertRows()
        self._rows[at : at + len(found)] = found
        if found:
            last = self.index(at + len(found) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(at, 0), last)

    def _first_row(self, customer_id: int, before: list[Flaw]) -> int | None:
        """Return where the rows of a customer begin, or would."""
        if self.customer_id is not None:
            return 0
        if before:
            return next(row for row, flaw in enumerate(self._rows) if flaw is before[0])
        row = 0
        for each, flaws in self._by.items():
            if each == customer_id:
                return row
            row += self._count(flaws)
        return None

    def _count(self, flaws: list[Flaw]) -> int:
        return sum(flaw.rule == self.rule for flaw in flaws) if self.rule else len(flaws)

    # what Qt asks

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return (
            translate("Tidy", "Customer"),
            translate("Tidy", "What"),
            translate("Tidy", "As it stands"),
            translate("Tidy", "Proposed"),
        )[section]

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        flaw = self.flaw_at(index.row()) if index.isValid() else None
        if flaw is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.text(flaw, COLUMNS[index.column()], index.row())
        if role == Qt.ItemDataRole.UserRole:
            return flaw
        return None

    def text(self, flaw: Flaw, column: str, row: int = 0) -> str:
        """Return what a cell says."""
        if column == "customer":
            return self.name_of(flaw.customer_id, row)
        if column == "what":
            title = rule_title(flaw.rule)
            return f"{title} · {flaw.about}" if flaw.about else title
        if column == "value":
            shown = value_words(flaw, flaw.value, self._localizer)
            day = as_day(flaw.other)
            other = self._localizer.date(day) if day else ""
            return f"{shown} ↔ {other}" if other else shown
        return proposal_words(flaw, self._localizer)

    def name_of(self, customer_id: int, row: int = 0) -> str:
        """Return a customer's name; those of the rows near ``row`` are read along."""
        if customer_id not in self._names:
            wanted = {customer_id, *self._unnamed(row)}
            with self._book.read() as connection:
                self._names.update(
                    (each.id, each.name) for each in customer_rows(connection, list(wanted))
                )
        return self._names.get(customer_id, "")

    def _unnamed(self, row: int) -> Iterator[int]:
        for flaw in self._rows[max(0, row - _NAMES // 2) : row + _NAMES // 2]:
            if flaw.customer_id not in self._names:
                yield flaw.customer_id
