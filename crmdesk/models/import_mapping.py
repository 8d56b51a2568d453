"""The models of the import dialog: files, where their columns go, and how the rows will read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crmdesk.exchange.plans import ImportPlan, ParsedRow, Problem
from crmdesk.models.import_words import field_word, fields_for, kind_word, preset_word
from crmdesk.models.problem_words import problem_words, short_words
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.services.importing.looking import Look, preview

AnyIndex = QModelIndex | QPersistentModelIndex

FIELD: Final = Qt.ItemDataRole.UserRole
"""The field (or KEEP, DROP) of a row of the mapping."""
PROBLEM: Final = Qt.ItemDataRole.UserRole + 1
"""The role of colour of a cell that has a problem, "" for one that has none."""
FILE: Final = Qt.ItemDataRole.UserRole + 2
"""The ImportFile of a row of the list of files."""
KEEP: Final = "+"
"""A column goes into a field of its own, named after its header."""
DROP: Final = "-"
"""A column is not imported."""

_SAMPLES = 3
_PLAIN_INTEGERS = frozenset(("founded_year", "birth_year", "birth_month", "birth_day"))


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A file of the list: what is known of it so far; ``plan`` is as the user changed it."""

    path: Path
    look: Look | None = None
    plan: ImportPlan | None = None
    failure: str = ""

    @property
    def ready(self) -> bool:
        """Whether it was read, and can be imported."""
        return self.look is not None


class ImportFilesModel(QAbstractListModel):
    """The files that are going to be imported."""

    def __init__(self, localizer: Localizer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._localizer = localizer
        self._files: list[ImportFile] = []

    @property
    def files(self) -> tuple[ImportFile, ...]:
        """The files in the order they were given."""
        return tuple(self._files)

    def add(self, paths: Sequence[Path]) -> list[Path]:
        """Add files that are not in the list; return those that were added."""
        have = {file.path for file in self._files}
        fresh = [path for path in dict.fromkeys(paths) if path not in have]
        if fresh:
            first = len(self._files)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._files += [ImportFile(path) for path in fresh]
            self.endInsertRows()
        return fresh

    def remove(self, row: int) -> None:
        """Take a file from the list."""
        if 0 <= row < len(self._files):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._files[row]
            self.endRemoveRows()

    def row_of(self, path: Path) -> int:
        """Return the row of a file, -1 where it is not in the list."""
        return next((row for row, file in enumerate(self._files) if file.path == path), -1)

    def put(self, file: ImportFile) -> None:
        """Say what is known of a file now."""
        row = self.row_of(file.path)
        if row >= 0:
            self._files[row] = file
            self.dataChanged.emit(self.index(row), self.index(row))

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._files)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        file = self._files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return file.path.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{file.path}\n{self.caption(file)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{file.path.name}, {self.caption(file)}"
        return file if role == FILE else None

    def caption(self, file: ImportFile) -> str:
        """Return what a file is, in a few words."""
        if file.failure:
            return file.failure
        if file.look is None:
            return self.tr("reading…")
        number = self._localizer.number(file.look.rows)
        count = self.tr("{0} rows").format(number)
        if file.plan is None:
            count = self.tr("{0} cards").format(number)
        what = preset_word(file.plan.preset) if file.plan else "vCard"
        return " · ".join(part for part in (kind_word(file.look.kind), what, count) if part)


class MappingModel(QAbstractTableModel):
    """A row per column of the file: its header, some of its cells, and the field they go into.

    Signals:
        plan_changed: the new ImportPlan.
    """

    plan_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._samples: list[str] = []

    @property
    def plan(self) -> ImportPlan | None:
        """The plan as it stands."""
        return self._plan

    def show(self, plan: ImportPlan | None) -> None:
        """Show the mapping of a file, or of none."""
        self.beginResetModel()
        self._plan = plan
        self._samples = (
            [_samples(plan, column) for column in range(len(plan.headers))] if plan else []
        )
        self.endResetModel()

    def choices(self) -> list[tuple[str, str]]:
        """Return (field, words) of everything that a column can go into."""
        if self._plan is None:
            return []
        fields = [(name, field_word(name)) for name in fields_for(self._plan.kind)]
        return [
            (KEEP, self.tr("Field of its own")),
            (DROP, self.tr("Do not import")),
            *fields,
        ]

    def target(self, column: int) -> str:
        """Return where a column of the file goes: a field, KEEP or DROP."""
        if self._plan is None or column in self._plan.dropped:
            return DROP
        return self._plan.mapping.get(column, KEEP)

    def set_target(self, column: int, target: str) -> bool:
        """Let a column of the file go elsewhere; return whether that is a change."""
        plan = self._plan
        if plan is None or target == self.target(column):
            return False
        mapping = {at: name for at, name in plan.mapping.items() if at != column}
        if target not in (KEEP, DROP):
            mapping[column] = target
        dropped = plan.dropped | {column} if target == DROP else plan.dropped - {column}
        self._plan = replace(plan, mapping=dict(sorted(mapping.items())), dropped=dropped)
        self.dataChanged.emit(self.index(column, 0), self.index(column, 2))
        self.plan_changed.emit(self._plan)
        return True

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._samples)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("Column of the file"), self.tr("For example"), self.tr("Goes into"))
        return heads[section] if 0 <= section < 3 else None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 2 else flags

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._plan is None:
            return None
        column, target = index.row(), self.target(index.row())
        if role in (Qt.ItemDataRole.EditRole, FIELD) and index.column() == 2:
            return target
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = dict(self.choices()).get(target, field_word(target))
            return (self._plan.headers[column], self._samples[column], words)[index.column()]
        return None

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or index.column() != 2 or role != Qt.ItemDataRole.EditRole:
            return False
        known = {name for name, _ in self.choices()}
        return str(value) in known and self.set_target(index.row(), str(value))


class PreviewModel(QAbstractTableModel):
    """The first rows of a file as they will be stored, a column per field."""

    def __init__(self, localizer: Localizer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._localizer = localizer
        self._rows: list[ParsedRow] = []
        self._columns: list[tuple[bool, str]] = []
        self._problems: list[dict[tuple[bool, str], Problem]] = []

    @property
    def problem_count(self) -> int:
        """How many cells of the rows shown could not be read, or were put right."""
        return sum(len(row.problems) for row in self._rows)

    def show(self, look: Look | None, plan: ImportPlan | None) -> None:
        """Show the rows of a file read by a plan, or nothing."""
        self.beginResetModel()
        self._rows, heads = [], {}
        if look is not None:
            self._rows = list(look.cards) if plan is None else preview(look, plan)
            heads = _heads(plan)
        self._columns = _columns(self._rows, look.kind if look else "", heads)
        self._problems = [_placed(row, heads, self._columns) for row in self._rows]
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            known = role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self._rows)
            return self._localizer.number(self._rows[section].row) if known else None
        if not 0 <= section < len(self._columns):
            return None
        own, name = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return name if own else field_word(name)
        if role == Qt.ItemDataRole.ToolTipRole and own:
            return self.tr("Kept in a field of its own")
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        key = self._columns[index.column()]
        problem = self._problems[index.row()].get(key)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._rows[index.row()], key, problem)
        if role == Qt.ItemDataRole.ToolTipRole:
            if problem is not None:
                return problem_words(problem, language=self._localizer.language)
            return self._text(self._rows[index.row()], key, None) or None
        if role == PROBLEM:
            if problem is None:
                return ""
            return "warning" if problem.code == "corrected" else "danger"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            value = self._rows[index.row()].values.get(key[1]) if not key[0] else None
            right = isinstance(value, int | Decimal) and not isinstance(value, bool)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: ParsedRow, key: tuple[bool, str], problem: Problem | None) -> str:
        own, name = key
        value = row.extra.get(name, "") if own else row.values.get(name)
        if problem is None:
            return self._words(name, value)
        if value is None or own:
            return f"{_one_line(problem.value)} – {short_words(problem)}"
        return f"{self._words(name, value)} – {short_words(problem)}"

    def _words(self, name: str, value: object) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, datetime):
            return f"{self._localizer.date(value.date())} {self._localizer.time(value)}"
        if isinstance(value, date):
            return self._localizer.date(value)
        if isinstance(value, Decimal) or (isinstance(value, int) and name not in _PLAIN_INTEGERS):
            return self._localizer.number(value)
        if isinstance(value, list):
            return ", ".join(str(each) for each in value)
        return _one_line(str(value))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _samples(plan: ImportPlan, column: int) -> str:
    cells = [row[column].strip() for row in plan.preview if len(row) > column]
    return " · ".join(list(dict.fromkeys(_one_line(cell) for cell in cells if cell))[:_SAMPLES])


def _heads(plan: ImportPlan | None) -> dict[str, str]:
    """Return the field that each header goes into."""
    if plan is None:
        return {}
    return {plan.headers[at]: name for at, name in plan.mapping.items() if at < len(plan.headers)}


def _columns(rows: Sequence[ParsedRow], kind: str, heads: dict[str, str]) -> list[tuple[bool, str]]:
    """Return what is shown: fields in their usual order, then fields of their own."""
    if not rows:
        return []
    names = {name for row in rows for name in row.values} | set(heads.values())
    order = fields_for(kind)
    known = [name for name in order if name in names]
    others = sorted(names.difference(order))
    extras = dict.fromkeys(
        head for row in rows for head in row.extra if head not in heads
    )  # a cell that could not be read is shown in its field
    return [(False, name) for name in (*known, *others)] + [(True, head) for head in extras]


def _placed(
    row: ParsedRow, heads: dict[str, str], columns: Sequence[tuple[bool, str]]
) -> dict[tuple[bool, str], Problem]:
    """Return the problems of a row by the cell they are shown in."""
    found: dict[tuple[bool, str], Problem] = {}
    for problem in row.problems:
        name = heads.get(problem.column, problem.column)
        key = (False, name) if (False, name) in columns else (True, problem.column)
        if key not in columns and columns:
            key = columns[0]
        found.setdefault(key, problem)
    return found
