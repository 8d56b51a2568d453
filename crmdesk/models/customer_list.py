"""The list of customers: an array of ids in the wanted order, rows read as they are painted.

A million customers cost eight megabytes of ids; of their rows only those that were looked at
last are kept. A change of sort or filter shows its first page at once, where an index gives it,
and fetches the rest of the ids off the window's thread.

While words are typed, names that begin with them go first; a click on a heading sorts them all.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from crmdesk.book import Book, Changes
from crmdesk.book.queries.customer_order import all_customers, first_customers
from crmdesk.book.queries.customers import (
    SMALL_BOOK,
    CustomerFilter,
    CustomerRow,
    count_customers,
    customer_rows,
)
from crmdesk.models.column_words import column_title
from crmdesk.models.kept_ids import KeptIds
from crmdesk.models.money_words import year_words
from crmdesk.models.words import both_names, word
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.tasks import Job, TaskRunner

PAGE = 32
ROWS_KEPT = 2_560
FIRST_ROWS = 200
FIRST_ROWS_TYPED = 60
PAUSE_MS = 250
"""A pause in typing after which all customers that match are sorted."""

COLUMNS = (
    "tier", "name", "revenue", "due", "stage", "city", "region", "country", "industry", "owner",
    "tags", "last_touch", "next", "last_order",
)  # fmt: skip
"""Every column, in the order in which the model has them."""

DEFAULT_COLUMNS = ("tier", "name", "revenue", "due")
ROW_ROLE = Qt.ItemDataRole.UserRole
DUE_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
_STANDING = ("sales_order", "order_line", "opportunity", "interaction", "task", "currency")
_ON_STANDING = ("revenue", "due", "last_touch", "next", "last_order")


class CustomerListModel(QAbstractTableModel):
    """The filtered customers in order; see the module for how it stays small.

    Signals:
        loaded: the whole array of ids has arrived.
        reloaded: ids were replaced; views bring the chosen customer back into view.
    """

    loaded = Signal()
    reloaded = Signal()

    def __init__(
        self,
        book: Book,
        runner: TaskRunner,
        localizer: Localizer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book, self._runner, self._localizer = book, runner, localizer
        self._ids: array[int] = array("q")
        self._rows: OrderedDict[int, CustomerRow | None] = OrderedDict()  # by id
        self._filter = CustomerFilter()
        self._sort, self._descending = "due", False
        self._total: int | None = None
        self._whole = self._ranked = False
        self._kept = KeptIds()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fetch)

    # what is shown

    @property
    def total(self) -> int:
        """How many customers the book holds."""
        if self._total is None:
            with self._book.read() as connection:
                self._total = count_customers(connection)
        return self._total

    @property
    def ids(self) -> array[int]:
        """The ids in the order shown; not to be changed."""
        return self._ids

    @property
    def whole(self) -> bool:
        """Whether all ids are there, not only the first ones."""
        return self._whole

    @property
    def sorting(self) -> tuple[str, bool]:
        """The column sorted by, and whether downwards."""
        return self._sort, self._descending

    def set_localizer(self, localizer: Localizer) -> None:
        """Write figures and dates in another language."""
        self._localizer = localizer
        self._repaint()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def set_filter(self, chosen: CustomerFilter) -> None:
        """Show other customers: the first page now, the rest as soon as it is found."""
        typed = chosen.text != self._filter.text
        self._filter = chosen
        self._ranked = bool(chosen.text) and (typed or self._ranked)
        self._list(FIRST_ROWS_TYPED if typed else FIRST_ROWS)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = COLUMNS[column] if 0 <= column < len(COLUMNS) else "name"
        descending = order == Qt.SortOrder.DescendingOrder
        if (key, descending) != (self._sort, self._descending) or not self._ids:
            self._sort, self._descending, self._ranked = key, descending, False
            self._list()

    def reload(self, first: int = FIRST_ROWS) -> None:
        """Read the ids again: the book is another."""
        self._kept.forget()
        self._list(first)

    def _list(self, first: int = FIRST_ROWS) -> None:
        """Find the ids; those shown stay where only sorting all of them gives the order."""
        task = self._runner.latest("customer_list")
        if task is not None:
            task.cancel()  # first: two that read take turns
        order = self._order()
        small, kept = self.total <= SMALL_BOOK, self._kept.find(self._order_key())
        found: tuple[array[int], bool] | None
        with self._book.read() as connection:
            if kept is not None:
                found = kept, True
            elif small:
                found = all_customers(connection, self._filter, **order), True
            else:
                found = first_customers(connection, self._filter, limit=first, **order)
        self._whole = found is not None and found[1]
        if found is not None:
            self._show(found[0])
        if self._whole:
            self._on_whole()
        else:  # a key that follows soon makes this one's answer useless
            self._later.start(PAUSE_MS if self._ranked else 0)

    @Slot()
    def _fetch(self) -> None:
        work = partial(_all_ids, self._book, self._filter, self._order())
        title = QCoreApplication.translate("CustomerList", "Sorting customers")
        self._runner.run(
            work, title=title, done=self._on_ids, show_progress=False, key="customer_list"
        )

    def _order(self) -> dict[str, Any]:
        return {"sort": self._sort, "descending": self._descending, "ranked": self._ranked}

    def _order_key(self) -> tuple[object, ...]:
        """Return what decides who is listed and in which order."""
        return self._filter, *self._order().values(), date.today()

    def _on_ids(self, ids: array[int]) -> None:
        known = len(self._ids)
        self._whole = True
        if ids[:known] == self._ids:
            if len(ids) > known:
                self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
                self._ids = ids
                self.endInsertRows()
        else:
            self._show(ids)
        self._on_whole()

    def _on_whole(self) -> None:
        """Tell that all ids are there, and keep them until the words typed next are taken away."""
        self._later.stop()
        if not self._filter.text:
            self._kept.keep(self._order_key(), self._ids)
        self.loaded.emit()

    def _show(self, ids: array[int]) -> None:
        self.beginResetModel()
        self._ids = ids
        self._rows.clear()
        self.endResetModel()
        self.reloaded.emit()

    # rows

    def row_at(self, row: int) -> CustomerRow | None:
        """Return a row's values; it and those below it are read where it is not at hand."""
        if not 0 <= row < len(self._ids):
            return None
        wanted = self._ids[row]
        if wanted in self._rows:
            self._rows.move_to_end(wanted)
        else:
            self.read(row, row + PAGE - 1)
        return self._rows[wanted]

    def read(self, first: int, last: int) -> None:
        """Read the values of these rows that are not at hand: what a view is about to paint."""
        ids = [each for each in self._ids[first : last + 1] if each not in self._rows]
        if not ids:
            return
        with self._book.read() as connection:
            found = {r.id: r for r in customer_rows(connection, ids)}
        self._rows.update((each, found.get(each)) for each in ids)
        while len(self._rows) > ROWS_KEPT:
            self._rows.popitem(last=False)

    def id_at(self, row: int) -> int | None:
        """Return the customer id of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, customer_id: int | None) -> int:
        """Return the row of a customer, -1 where it is not shown."""
        if customer_id is None:
            return -1
        try:
            return self._ids.index(customer_id)
        except ValueError:
            return -1

    # changes

    def apply_changes(self, changes: Changes) -> None:
        """Read again what a change touched, and the order where it may be another."""
        touched = changes.tables.get("customer", frozenset())
        self._total = None
        self._kept.forget()
        moved = changes.touches("staff") or self._moves(changes) or len(touched) > PAGE * 8
        if moved or (touched and not self._refresh(touched)):
            self.reload(max(FIRST_ROWS, min(len(self._ids), 2_000)))
        elif changes.touches("tagging", *_STANDING):
            self._rows.clear()
            self._repaint()

    def _moves(self, changes: Changes) -> bool:
        """Tell whether order or filter depend on other tables that changed."""
        if changes.touches(*_STANDING) and self._by_figures():
            return True
        if changes.touches("tagging") and (self._filter.tag or self._sort == "tags"):
            return True
        searched = ("contact", "channel", "tagging", "interaction", "address", "customer")
        return bool(self._filter.text) and changes.touches(*searched)

    def _by_figures(self) -> bool:
        """Tell whether order or filter depend on what follows from orders, touches and tasks."""
        chosen = self._filter
        return self._sort in _ON_STANDING or bool(chosen.due or chosen.last_touch)

    def _refresh(self, touched: frozenset[int]) -> bool:
        """Replace rows in place; False where a reload is needed."""
        with self._book.read() as connection:
            fresh = {r.id: r for r in customer_rows(connection, sorted(touched))}
        for customer_id in touched:
            row, new = self.row_of(customer_id), fresh.get(customer_id)
            if row < 0 or new is None:
                return False
            old = self._rows.get(customer_id)
            if old is None or self._placed(old) != self._placed(new):
                return False
            self._rows[customer_id] = new
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        return True

    def _placed(self, row: CustomerRow) -> tuple[Any, ...]:
        """Return what decides whether and where a row stands."""
        return (
            row.name, row.name_local, row.tier, row.stage, row.city, row.region, row.industry,
            row.country, row.owner, row.due_on if self._sort == "due" else None,
        )  # fmt: skip

    def _repaint(self) -> None:
        if self._ids:
            end = self.index(len(self._ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), end)

    # what Qt asks

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column == "tier" else column_title(column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return column_title(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, ROW_ROLE,
                        Qt.ItemDataRole.AccessibleTextRole, DUE_ROLE):  # fmt: skip
            return None
        row = self.row_at(index.row())
        if row is None or role == ROW_ROLE:
            return row
        if role == DUE_ROLE:
            return (row.due_on - date.today()).days if row.due_on else None
        if role == Qt.ItemDataRole.ToolTipRole and column == "revenue":
            return year_words(row.revenue, row.last_order_on, self._localizer)
        return self.text(row, column)

    def text(self, row: CustomerRow, column: str, today: date | None = None) -> str:
        """Return what a cell says, today or as of another day."""
        say = self._localizer
        if column == "name":
            return both_names(row.name, row.name_local, say.language)
        if column == "revenue":
            return say.sum(row.revenue, short=True) if row.revenue else ""
        if column in ("due", "next"):
            day = row.due_on if column == "due" else row.next_on
            return say.relative_day(day, today or date.today()) if day else ""
        if column in ("last_touch", "last_order"):
            day = row.last_touch_on if column == "last_touch" else row.last_order_on
            return say.days_ago(day, today or date.today()) if day else ""
        if column == "tags":
            return ", ".join(row.tags)
        value = str(getattr(row, column))
        if column == "country":
            return say.country(value)
        return word(value) if column in ("stage", "industry", "region") else value

    def short_day(self, row: CustomerRow, column: str) -> str:
        """Return a day for a narrow column."""
        day = row.due_on if column == "due" else row.next_on
        return self._localizer.short_date(day, date.today()) if day else ""

    def month_of_day(self, row: CustomerRow, column: str) -> str:
        """Return a day as its month, for a column in which the day has no room."""
        day = row.due_on if column == "due" else row.next_on
        return self._localizer.month(day) if day else ""


def _alignment(column: str) -> Qt.AlignmentFlag:
    right, flags = column in ("revenue", "due"), Qt.AlignmentFlag
    return (flags.AlignRight if right else flags.AlignLeft) | flags.AlignVCenter


def _all_ids(book: Book, chosen: CustomerFilter, order: dict[str, Any], job: Job) -> array[int]:
    try:
        with book.read(unwanted=lambda: job.cancelled) as connection:
            return all_customers(connection, chosen, **order)
    except Exception:
        job.raise_if_cancelled()  # broken off because a later question came
        raise
