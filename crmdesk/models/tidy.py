"""The list of what is to be put in order: found off the window's thread, piece by piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from crmdesk.book import Book
from crmdesk.book.queries.customers import customer_rows
from crmdesk.insight.quality import RULES
from crmdesk.insight.quality_facts import Flaw
from crmdesk.models.cell_choices import CellChoices
from crmdesk.models.tidy_words import as_day, proposal_words, rule_title, value_words
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.tasks import Job, TaskRunner
from crmdesk.services.tidy import find_flaws, flaws_of_customer

COLUMNS = ("customer", "what", "value", "proposal")
VALUE, PROPOSAL = 2, 3
MOST = 100_000
"""So many are worth listing; who has more puts some right and looks again."""
FEW = 20
"""Customers so few are looked at anew at once after a change."""
_Index = QModelIndex | QPersistentModelIndex
_PLACES = {rule.key: place for place, rule in enumerate(RULES)}


class FlawReader(QObject):
    """Looks through the book off the window's thread.

    Signals:
        found: a list of flaws, of the next customers.
        finished: all customers were looked at.
    """

    found = Signal(object)
    finished = Signal()

    def __init__(self, book: Book, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._runner = book, runner
        self._turn = 0
        self._heard.connect(self._on_heard)

    _heard = Signal(int, object)

    def start(self) -> None:
        """Look through the whole book, anew."""
        self._turn += 1
        self._runner.run(
            partial(self._work, self._turn),
            title=QCoreApplication.translate("Tidy", "Looking through the book"),
            done=self._on_done,
            key="tidy",
        )

    def _work(self, turn: int, job: Job) -> int:
        def progress(done: int, total: int) -> bool:
            job.progress(done, total)
            return not job.cancelled

        count = 0
        for flaws in find_flaws(self._book, progress=progress):
            job.raise_if_cancelled()
            count += len(flaws)
            if flaws:
                self._heard.emit(turn, flaws)
            if count > MOST:
                break
        return turn

    @Slot(int, object)
    def _on_heard(self, turn: int, flaws: list[Flaw]) -> None:
        if turn == self._turn:
            self.found.emit(flaws)

    def _on_done(self, _turn: int) -> None:
        self.finished.emit()

    def of_customers(self, ids: Iterable[int]) -> list[Flaw]:
        """Return what is to be put right of a few customers, at once."""
        return [flaw for each in ids for flaw in flaws_of_customer(self._book, each)]


class TidyModel(QAbstractTableModel):
    """The flaws of one rule, or of all, or of one customer."""

    def __init__(self, book: Book, localizer: Localizer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._localizer = book, localizer
        self.choices = CellChoices(book, localizer)
        self._all: list[Flaw] = []
        self._rows: list[Flaw] = []
        self._names: dict[int, str] = {}
        self.rule = ""
        self.customer_id: int | None = None

    # what is there

    @property
    def flaws(self) -> list[Flaw]:
        """Everything found, whatever is shown."""
        return self._all

    @property
    def rows(self) -> list[Flaw]:
        """What is shown, from top to bottom."""
        return self._rows

    def counts(self) -> Counter[str]:
        """Return how many flaws of each rule there are, of the customer chosen or of all."""
        return Counter(flaw.rule for flaw in self._all if self._is_chosen(flaw))

    def flaw_at(self, row: int) -> Flaw | None:
        """Return the flaw of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _is_chosen(self, flaw: Flaw) -> bool:
        return self.customer_id in (None, flaw.customer_id)

    def _is_shown(self, flaw: Flaw) -> bool:
        return self._is_chosen(flaw) and self.rule in ("", flaw.rule)

    # what changes

    def replace(self, flaws: Sequence[Flaw]) -> None:
        """Show these flaws instead of all others."""
        self.beginResetModel()
        self._all = list(flaws)
        self._rows = self._in_order(flaw for flaw in self._all if self._is_shown(flaw))
        self._names.clear()
        self.endResetModel()

    def _in_order(self, flaws: Iterable[Flaw]) -> list[Flaw]:
        if self.rule:
            return list(flaws)
        return sorted(flaws, key=lambda flaw: _PLACES[flaw.rule]) if self.customer_id else [*flaws]

    def choose(self, rule: str = "", customer_id: int | None = None) -> None:
        """Show the flaws of one rule ("" for all), of one customer or of everybody."""
        self.rule, self.customer_id = rule, customer_id
        self.replace(self._all)

    def add(self, flaws: Sequence[Flaw]) -> None:
        """Show more at the end."""
        shown = [flaw for flaw in flaws if self._is_shown(flaw)]
        self._all.extend(flaws)
        if shown:
            at = len(self._rows)
            self.beginInsertRows(QModelIndex(), at, at + len(shown) - 1)
            self._rows.extend(shown)
            self.endInsertRows()

    def renew(self, customers: set[int], flaws: Sequence[Flaw]) -> None:
        """Show what is left of some customers after a change; rows of others stay in place."""
        before = {(f.rule, f.record_id, f.field): f for f in flaws}
        known = set()
        kept: list[Flaw] = []
        for flaw in self._all:
            if flaw.customer_id in customers:
                key = (flaw.rule, flaw.record_id, flaw.field)
                known.add(key)
                fresh = before.get(key)
                if fresh is not None:
                    kept.append(fresh)
            else:
                kept.append(flaw)
        kept += [flaw for key, flaw in before.items() if key not in known]
        for each in customers:
            self._names.pop(each, None)
        self._remove_rows_not_in(kept)

    def _remove_rows_not_in(self, kept: list[Flaw]) -> None:
        self._all = kept
        wanted = self._in_order(flaw for flaw in kept if self._is_shown(flaw))
        there = set(wanted)
        for row in range(len(self._rows) - 1, -1, -1):
            if self._rows[row] not in there:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._rows[row]
                self.endRemoveRows()
        if self._rows != wanted:
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()

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
            return self.text(flaw, COLUMNS[index.column()])
        if role == Qt.ItemDataRole.UserRole:
            return flaw
        return None

    def text(self, flaw: Flaw, column: str) -> str:
        """Return what a cell says."""
        if column == "customer":
            return self.name_of(flaw.customer_id)
        if column == "what":
            title = rule_title(flaw.rule)
            return f"{title} · {flaw.about}" if flaw.about else title
        if column == "value":
            shown = value_words(flaw, flaw.value, self._localizer)
            day = as_day(flaw.other)
            other = self._localizer.date(day) if day else ""
            return f"{shown} ↔ {other}" if other else shown
        return proposal_words(flaw, self._localizer)

    def name_of(self, customer_id: int) -> str:
        """Return a customer's name; names of the rows near it are read along."""
        if customer_id not in self._names:
            wanted = dict.fromkeys([customer_id])
            if len(self._names) < MOST:
                missing = (f.customer_id for f in self._rows if f.customer_id not in self._names)
                for each in missing:
                    wanted[each] = None
                    if len(wanted) >= 200:
                        break
            with self._book.read() as connection:
                for row in customer_rows(connection, list(wanted)):
                    self._names[row.id] = row.name
        return self._names.get(customer_id, "")
