"""The Today page as Qt models: sections of lines, filled part by part as each is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crmdesk.book import Book, Changes
from crmdesk.book.queries.today import MOST, ComplaintRow, StepRow
from crmdesk.models.today_words import (
    Item,
    collection_item,
    collections_soon,
    complaint_item,
    due_item,
    order_groups,
    order_item,
    remembered_item,
    remembered_soon,
    risk_item,
    step_item,
)
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.tasks import Job, TaskRunner
from crmdesk.services import today as service
from crmdesk.services.today import Forecasts, Remembered, Steps

Part = Literal["steps", "complaints", "forecasts", "remembered"]
PARTS: tuple[Part, ...] = ("steps", "complaints", "forecasts", "remembered")
DEPENDS: dict[Part, tuple[str, ...]] = {
    "steps": ("task", "interaction", "customer", "contact", "tier_policy"),
    "complaints": ("interaction", "customer", "task"),
    "forecasts": ("sales_order", "order_line", "payment", "consumption", "product", "customer"),
    "remembered": ("contact", "kin", "customer", "wallet_cell"),
}
"""The tables that each part is read from."""
SHOWN = 40
"""Lines of a section that are shown at most; the customers panel has them all."""
FIRST = {"complaints": 6, "due": 12, "orders": 6, "money": 6, "dates": 6, "risk": 4, "contracts": 4}
"""Lines that are shown of a section before one asks for more."""
ROW = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines.

    Attributes:
        key: its stable name.
        title: its words.
        items: the lines, not more than are ever shown.
        count: how many there are.
        late: how many of them are overdue.
        hint: what stands there instead of lines; without it an empty section is left out.
        first: lines that are shown before one asks for more.
        by_day: whether the lines shown, the most pressing ones, stand in the order of their days.
    """

    key: str
    title: str
    items: tuple[Item, ...] = ()
    count: int = 0
    late: int = 0
    hint: str = ""
    first: int = SHOWN
    by_day: bool = False

    @property
    def has_more(self) -> bool:
        """Whether the book holds more than was read."""
        return self.count >= MOST


@dataclass(frozen=True, slots=True)
class Heading:
    """The row of a section's title."""

    section: Section


@dataclass(frozen=True, slots=True)
class Hint:
    """A row of muted words."""

    text: str


@dataclass(frozen=True, slots=True)
class More:
    """The row that shows the rest of a section."""

    section: str
    text: str

    @property
    def key(self) -> str:
        """Tells it from all others."""
        return f"more {self.section}"


PageRow = Heading | Item | Hint | More


class TodayModel(QAbstractListModel):
    """Headings, lines and hints of some sections, one below the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PageRow] = []
        self._sections: list[Section] = []
        self._open: set[str] = set()

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show other sections; empty ones without a hint are left out."""
        self._sections = list(sections)
        rows: list[PageRow] = []
        for section in sections:
            rows += self._rows_of(section)
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _rows_of(self, section: Section) -> list[PageRow]:
        if not section.items:
            return [Heading(section), Hint(section.hint)] if section.hint else []
        whole = section.key in self._open
        shown = section.items[: SHOWN if whole else section.first]
        if section.by_day:
            shown = tuple(sorted(shown, key=lambda item: item.on))
        rows: list[PageRow] = [Heading(section), *shown]
        more = section.count - len(shown)
        if more and whole:
            rows.append(Hint(self.tr("and {0} more").format(more)))
        elif more:
            rows.append(More(section.key, self.tr("{0} more").format(more)))
        return rows

    def open_section(self, key: str) -> None:
        """Show the rest of a section."""
        self._open.add(key)
        self.set_sections(self._sections)

    def row(self, number: int) -> PageRow | None:
        """Return what a row shows."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def item(self, number: int) -> Item | None:
        """Return the line of a row; None for headings and hints."""
        row = self.row(number)
        return row if isinstance(row, Item) else None

    def lines(self) -> list[int]:
        """Return the numbers of the rows that the keyboard can stand on."""
        return [at for at, row in enumerate(self._rows) if isinstance(row, Item | More)]

    def row_of(self, key: str) -> int:
        """Return the row of a line, -1 where it is gone."""
        for at, row in enumerate(self._rows):
            if isinstance(row, Item | More) and row.key == key:
                return at
        return -1

    def starts(self) -> list[int]:
        """Return the first line of each section that has one."""
        found = []
        for at, row in enumerate(self._rows):
            if isinstance(row, Heading) and self.item(at + 1) is not None:
                found.append(at + 1)
        return found

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not isinstance(self.row(index.row()), Item | More):
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            if isinstance(row, Heading):
                return f"{row.section.title} {row.section.count or ''}".strip()
            return row.spoken if isinstance(row, Item) else row.text
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Item):
            return "\n".join(text for text in (row.title, row.customer, row.note) if text)
        return None


class TodayReader(QObject):
    """Reads the parts of the page off the window's thread, each by itself.

    Signals:
        read: the name of a part that has come.
        failed: a CrmdeskError.
    """

    read = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        book: Book,
        runner: TaskRunner,
        clock: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book, self._runner, self._clock = book, runner, clock
        self.today = clock()
        self.steps: Steps | None = None
        self.complaints: tuple[ComplaintRow, ...] | None = None
        self.forecasts: Forecasts | None = None
        self.remembered: tuple[Remembered, ...] | None = None
        self._traded: list[Mapping[str, frozenset[int]]] = []  # not yet in the forecasts

    @property
    def is_reading(self) -> bool:
        """Whether a part is on its way."""
        return any(self._runner.latest(self._key(part)) is not None for part in PARTS)

    def _key(self, part: Part) -> str:
        return f"today-{part}-{id(self)}"

    def start(self, parts: Sequence[Part] = PARTS) -> None:
        """Read parts anew; what is known of them stays until they have come."""
        today = self._clock()
        if today != self.today:
            self.forecasts = None
        self.today, book = today, self._book
        verbs: dict[Part, Callable[[Job], object]] = {
            "steps": lambda _job: service.steps(book, today),
            "complaints": lambda _job: service.complaints(book),
            "forecasts": self._forecaster(today),
            "remembered": lambda _job: service.remembered(book, today),
        }
        for part in parts:
            self._runner.run(
                verbs[part], title=self.tr("Reading what is due"), done=self._taker(part),
                show_progress=False, key=self._key(part),
            )  # fmt: skip

    def _forecaster(self, today: date) -> Callable[[Job], object]:
        """Return what computes the forecasts: of those whose trade changed, or of all."""
        book, known, traded = self._book, self.forecasts, list(self._traded)

        def work(job: Job) -> tuple[Forecasts, int]:
            tick = job.raise_if_cancelled
            if known is None:
                return service.forecasts(book, today, tick=tick), len(traded)
            return service.refreshed(book, today, known, traded, tick=tick), len(traded)

        return work

    def _taker(self, part: Part) -> Callable[[object], None]:
        def take(found: Any) -> None:
            if part == "forecasts":
                found, taken = found
                del self._traded[:taken]
            setattr(self, part, found)
            self.read.emit(part)

        return take

    def parts_of(self, changes: Changes) -> list[Part]:
        """Return the parts that a change of the book may have changed, and remember whose."""
        parts = [part for part in PARTS if changes.touches(*DEPENDS[part])]
        if "forecasts" in parts:
            self._traded.append(changes.tables)
        return parts


class TodayPage(QObject):
    """Puts what was read into sections: to do on the left, to expect on the right."""

    def __init__(self, reader: TodayReader, say: Localizer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._say = reader, say

    def left(self) -> list[Section]:
        """Return what is to be done."""
        steps = self._reader.steps
        hint = self.tr("Nothing left to do today.") if steps else self.tr("Looking …")
        steps, complaints = steps or Steps(), self._reader.complaints or ()
        return [
            self._steps("tasks", self.tr("To do"), steps.tasks, hint),
            self._steps("promises", self.tr("Promised"), steps.promises),
            self._section(
                "complaints", self.tr("Open complaints"), complaints, complaint_item,
                [row.due_on for row in complaints if row.due_on is not None],
            ),
            self._section(
                "due", self.tr("Due for a visit"), steps.due, due_item,
                [row.due_on for row in steps.due],
            ),
        ]  # fmt: skip

    def right(self) -> list[Section]:
        """Return what is to be expected."""
        today, found = self._reader.today, self._reader.forecasts
        known, days = found or Forecasts(), self._reader.remembered or ()
        groups = order_groups(known.coming, known.risks, today)
        money = collections_soon(known.coming, today)
        dates, contracts = (remembered_soon(days, today, contracts=c) for c in (False, True))
        section = self._section
        sections = [
            replace(
                section("orders", self.tr("Expected orders"), groups, order_item,
                        [group[0].on for group in groups]),
                by_day=True,
            ),
            section("money", self.tr("To collect"), money, collection_item,
                    [each.on for each in money]),
            section("dates", self.tr("Birthdays and anniversaries"), dates, remembered_item, []),
            section("risk", self.tr("At risk"), known.risks, risk_item,
                    [risk.expected for risk in known.risks]),
            section("contracts", self.tr("Contracts that end"), contracts, remembered_item, []),
        ]  # fmt: skip
        if not any(each.items for each in sections):
            done = found is not None and self._reader.remembered is not None
            hint = self.tr("Nothing is expected this week.") if done else self.tr("Looking …")
            sections[0] = replace(sections[0], title=self.tr("This week"), hint=hint)
        return sections

    def _steps(self, key: str, title: str, rows: Sequence[StepRow], hint: str = "") -> Section:
        return self._section(key, title, rows, step_item, [row.asked_on for row in rows], hint)

    def _section(
        self,
        key: str,
        title: str,
        rows: Sequence[_Row],
        words: Callable[[_Row, Localizer, date], Item],
        days: Sequence[date],
        hint: str = "",
    ) -> Section:
        """Return a section; only the rows that can be seen are put into words."""
        today = self._reader.today
        items = tuple(words(row, self._say, today) for row in rows[:SHOWN])
        late = sum(1 for day in days if day < today)
        return Section(key, title, items, len(rows), late, hint, FIRST.get(key, SHOWN))

    def summary(self) -> str:
        """Return the day in a line: "9 to do, 6 late · 12 due"."""
        steps, today = self._reader.steps, self._reader.today
        if steps is None:
            return ""
        number, rows = self._say.number, (*steps.tasks, *steps.promises)
        parts = []
        if rows:
            text = self.tr("{0} to do").format(number(len(rows)))
            late = sum(1 for row in rows if row.asked_on < today)
            parts.append(text + (self.tr(", {0} late").format(number(late)) if late else ""))
        complaints = self._reader.complaints or ()
        if complaints:
            one, many = self.tr("1 open complaint"), self.tr("{0} open complaints")
            parts.append(one if len(complaints) == 1 else many.format(number(len(complaints))))
        if steps.due:
            parts.append(self.tr("{0} due for a visit").format(number(len(steps.due))))
        return " · ".join(parts)
