"""A small editable table of records: its last line is empty, and typing there adds one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer

NOTE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The role of the words below those of a cell: of its field in ``below`` of the row."""
_Index = QModelIndex | QPersistentModelIndex
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``kind`` is text, choice, date, number, year or money (minor units of the row).

    The first column takes the room that is left, and is never narrower than its ``width``.
    """

    field: str
    title: str
    kind: str = "text"
    options: tuple[tuple[object, str], ...] = ()
    width: int = 110
    starts: bool = False  # a value here may begin a new row
    editable: bool = True
    offers: tuple[str, ...] = ()  # known values, offered while one types
    words: Callable[[str], str] | None = None  # of a text that may be stored as a key


class RowsModel(QAbstractTableModel):
    """Rows of values, saved one field at a time by the callables given.

    Args:
        columns: what is shown.
        localizer: writes money and dates.
        save: (row id, field, value) → whether it was stored.
        add: (field, value) → whether a record was added; None: no empty line.

    What was not stored is told by ``refused``, so that the table keeps what was typed.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        localizer: Localizer,
        save: Callable[[int, str, Any], bool],
        add: Callable[[str, Any], bool] | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.hint = ""
        self.refused = False  # whether what was typed last was not taken
        self._localizer, self._save, self._add = localizer, save, add
        self._rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.refused = False
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """Return the values of a row; None for the empty last one."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows) + (self._add is not None)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self.columns[section])
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._editable(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _editable(self, index: _Index) -> bool:
        column = self.columns[index.column()]
        return column.editable and (index.row() < len(self._rows) or column.starts)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if row is None and role == Qt.ItemDataRole.ForegroundRole:
            return QGuiApplication.palette().placeholderText()
        if row is None:
            first = index.column() == 0 and role == Qt.ItemDataRole.DisplayRole
            return self.hint if first else None
        value = row.get(column.field)
        if role == Qt.ItemDataRole.EditRole:
            return self._typed(column, row, value)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._written(column, row, value)
        return row.get("below", {}).get(column.field, "") if role == NOTE else None

    def _typed(self, column: Column, row: Row, value: Any) -> Any:
        if column.kind == "choice":
            return value
        if value is None:
            return ""
        if column.words is not None:
            return column.words(str(value))
        if column.kind == "money":
            text = self._localizer.money(value, str(row.get("currency") or "CNY"))
            return "".join(c for c in text if c.isdigit() or c in ".-−").replace("−", "-")
        return value.isoformat() if isinstance(value, date) else str(value)

    def _written(self, column: Column, row: Row, value: Any) -> str:
        if column.kind == "choice":
            unknown = "" if value is None else str(value)
            return next((text for key, text in column.options if key == value), unknown)
        if value is None or value == "":
            return ""
        if column.words is not None:
            return column.words(str(value))
        if column.kind == "money":
            return self._localizer.money(int(value), str(row.get("currency") or "CNY"))
        if isinstance(value, date):
            return self._localizer.date(value)
        if column.kind == "year":  # has no grouped digits
            return str(value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return f"{value:g}" if isinstance(value, float) else self._localizer.number(value)
        return str(value)

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not self._editable(index):
            return False
        column, row = self.columns[index.column()], self.row(index.row())
        self.refused = False
        if isinstance(value, str):
            value = value.strip()
        if row is None and not value:
            return False
        if row is not None and value == self._typed(column, row, row.get(column.field)):
            return False
        if value == "" and column.kind != "text":
            value = None
        taken = self._store(row, column.field, value)
        self.refused = not taken
        return taken

    def _store(self, row: Row | None, field: str, value: Any) -> bool:
        if row is not None:
            return self._save(row["id"], field, value)
        return self._add is not None and self._add(field, value)


def _side(column: Column) -> Qt.AlignmentFlag:
    right = column.kind in ("money", "number", "year")
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
