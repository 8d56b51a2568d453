"""The models of the import dialog: the files, and the fields that their columns go into."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
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

from crmdesk.exchange.fields import fields_of
from crmdesk.exchange.own_columns import WITH_OWN_FIELDS, OwnColumn, kind_of, own_column
from crmdesk.exchange.plans import ColumnFormat, ImportPlan
from crmdesk.exchange.presets import OWN as OWN_PRESET
from crmdesk.models.import_words import field_word, fields_for, kind_word, preset_word
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.services.importing.looking import Look, missing_field

AnyIndex = QModelIndex | QPersistentModelIndex

FIELD: Final = Qt.ItemDataRole.UserRole
"""The field (or KEEP, DROP) of a row of the mapping."""
FILE: Final = Qt.ItemDataRole.UserRole + 2
"""The ImportFile of a row of the list of files."""
KEEP: Final = "+"
"""A column has no field: its cells are kept with the record as they stand."""
OWN: Final = "*"
"""A column goes into a field of the user's own that is made for it, named after its header."""
DROP: Final = "-"
"""A column is not imported."""

_SAMPLES = 3
_EITHER_WAY = re.compile(r"\d{1,2}([-/ ])\d{1,2}\1\d{2,4}")


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A file of the list, or a sheet of it; ``plan`` is as the user changed it."""

    path: Path
    sheet: str = ""
    look: Look | None = None
    plan: ImportPlan | None = None
    failure: str = ""

    @property
    def key(self) -> tuple[Path, str]:
        """What tells it from the other entries."""
        return self.path, self.sheet

    @property
    def title(self) -> str:
        """The name of the file, and of the sheet where it has several."""
        return f"{self.path.name} – {self.sheet}" if self.sheet else self.path.name

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

    def row_of(self, key: tuple[Path, str]) -> int:
        """Return the row of a file or sheet, -1 where it is not in the list."""
        return next((row for row, file in enumerate(self._files) if file.key == key), -1)

    def split(self, row: int, sheets: Sequence[str]) -> None:
        """Put an entry for each sheet in the place of a workbook."""
        self._files[row] = replace(self._files[row], sheet=sheets[0])
        self.beginInsertRows(QModelIndex(), row + 1, row + len(sheets) - 1)
        self._files[row + 1 : row + 1] = [
            ImportFile(self._files[row].path, sheet) for sheet in sheets[1:]
        ]
        self.endInsertRows()

    @property
    def plans(self) -> dict[Path, list[ImportPlan]]:
        """How the tables of the list are to be read, by file."""
        found: dict[Path, list[ImportPlan]] = {}
        for file in self._files:
            if file.plan is not None:
                found.setdefault(file.path, []).append(file.plan)
        return found

    def nameless(self) -> int:
        """Return the row of the first table whose records cannot be told apart, else -1."""
        plans = ((row, file.plan) for row, file in enumerate(self._files))
        return next((row for row, plan in plans if plan is not None and missing_field(plan)), -1)

    def put(self, file: ImportFile) -> None:
        """Say what is known of a file now."""
        row = self.row_of(file.key)
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
        preset = preset_word(file.plan.preset) if file.plan else self.tr("Contact cards")
        if file.plan is not None and file.plan.preset == OWN_PRESET:
            preset = kind_word(file.look.kind)  # every sheet of an export has this preset
        what = [file.sheet, preset or kind_word(file.look.kind), self.count(file.look)]
        return " · ".join(dict.fromkeys(part for part in what if part))

    def facts(self, file: ImportFile) -> str:
        """Return what was recognised of a file, and what the user may have to say."""
        found = file.look
        if found is None:
            return file.failure or self.tr("Reading the file…")
        if file.plan is None:
            return self.tr("Contact cards need no mapping: what has no field is kept as it is.")
        if file.plan.preset:
            how = self.tr("recognised as {0}").format(preset_word(file.plan.preset))
        elif found.has_header:
            how = self.tr("columns matched by the words of their headers")
        else:
            how = self.tr("the file has no headers: say what its columns hold")
        parts = [self.count(found), how]
        if not found.confident:
            parts.append(self.tr("the encoding is a guess: choose another if letters look wrong"))
        return " · ".join(parts)

    def count(self, found: Look) -> str:
        """Return how many rows or cards a file holds, in words."""
        number = self._localizer.number(found.rows)
        if found.plan is None:
            return self.tr("1 card") if found.rows == 1 else self.tr("{0} cards").format(number)
        return self.tr("1 row") if found.rows == 1 else self.tr("{0} rows").format(number)


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
        self._own: list[tuple[str, OwnColumn]] = []

    def set_own_fields(self, fields: Sequence[tuple[str, OwnColumn]]) -> None:
        """Say which fields of their own the records of the book have: (record, field)."""
        self._own = list(fields)
        if self._samples:
            self.dataChanged.emit(self.index(0, 2), self.index(len(self._samples) - 1, 2))

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
        record = WITH_OWN_FIELDS.get(self._plan.kind, "")
        own = [(OWN, self.tr("A new own field"))] if record else []
        words = self.tr("Own field: {0}")
        columns = [column for of, column in self._own if of == record]
        columns += [made for made in map(own_column, self._plan.own.values()) if made is not None]
        own += [(column.header, words.format(column.label)) for column in columns]
        keep = self.tr("Kept beside the fields") if record else self.tr("Kept in the notes")
        return [(KEEP, keep), (DROP, self.tr("Do not import")), *dict(own).items(), *fields]

    def target(self, column: int) -> str:
        """Return where a column goes: a field, the header of an own field, KEEP or DROP."""
        if self._plan is None or column in self._plan.dropped:
            return DROP
        if column in self._plan.own:
            return self._plan.own[column]
        return self._plan.mapping.get(column) or self._same_label(column)

    def _same_label(self, column: int) -> str:
        """Return the own field that is called as the column is, which the import fills unasked."""
        assert self._plan is not None
        record, header = WITH_OWN_FIELDS.get(self._plan.kind, ""), self._plan.headers[column]
        own = (own for of, own in self._own if of == record)
        return next((o.header for o in own if _alike(o.label, header)), KEEP)

    def set_target(self, column: int, target: str) -> bool:
        """Let a column of the file go elsewhere; return whether that is a change."""
        plan = self._plan
        if plan is not None and target == OWN:
            target = self._new_own(column)
        if plan is None or target == self.target(column):
            return False
        mapping = {at: name for at, name in plan.mapping.items() if at != column}
        own = {at: header for at, header in plan.own.items() if at != column}
        if own_column(target) is not None:
            own[column] = target
        elif target not in (KEEP, DROP):
            mapping[column] = target
        dropped = plan.dropped | {column} if target == DROP else plan.dropped - {column}
        self._plan = replace(plan, mapping=dict(sorted(mapping.items())), dropped=dropped, own=own)
        self.dataChanged.emit(self.index(column, 0), self.index(column, 2))
        self.plan_changed.emit(self._plan)
        return True

    def _new_own(self, column: int) -> str:
        """Return the header of an own field that holds a column; its kind is that of the cells."""
        plan = self._plan
        assert plan is not None
        cells = [row[column] for row in plan.preview if len(row) > column]
        kind = kind_of(cells, plan.formats.get(column, ColumnFormat()))
        return OwnColumn(_one_line(plan.headers[column]), kind).header

    @property
    def day_first(self) -> bool | None:
        """Whether 3/4/2024 is the 3rd of April; None where no date is written like that."""
        plan, columns = self._plan, self._slashed_dates()
        if plan is None or not columns:
            return None
        return all(plan.formats.get(at, ColumnFormat()).day_first for at in columns)

    def set_day_first(self, on: bool) -> None:
        """Say how dates that could be read either way are written."""
        plan = self._plan
        if plan is None or self.day_first in (None, on):
            return
        formats = dict(plan.formats)
        for at in self._slashed_dates():
            formats[at] = replace(formats.get(at, ColumnFormat()), day_first=on)
        self._plan = replace(plan, formats=formats)
        self.plan_changed.emit(self._plan)

    def _slashed_dates(self) -> list[int]:
        plan = self._plan
        if plan is None:
            return []
        fields = fields_of(plan.kind)
        return [
            at
            for at, name in plan.mapping.items()
            if name in fields
            and fields[name].type in ("date", "datetime")
            and any(_EITHER_WAY.match(row[at].strip()) for row in plan.preview if len(row) > at)
        ]

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


def _alike(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _samples(plan: ImportPlan, column: int) -> str:
    cells = [row[column].strip() for row in plan.preview if len(row) > column]
    return " · ".join(list(dict.fromkeys(_one_line(cell) for cell in cells if cell))[:_SAMPLES])
