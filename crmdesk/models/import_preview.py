"""The first rows of a file as they will be stored, with what is wrong said in the cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from crmdesk.exchange.own_columns import own_column
from crmdesk.exchange.plans import ImportPlan, ParsedRow, Problem
from crmdesk.models.import_words import field_word, fields_for
from crmdesk.models.problem_words import problem_words, short_words
from crmdesk.models.words import word
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer, listed
from crmdesk.services.importing.looking import Look, preview

AnyIndex = QModelIndex | QPersistentModelIndex

PROBLEM: Final = Qt.ItemDataRole.UserRole + 1
"""The role of colour of a cell that has a problem, "" for one that has none."""
_CHOICES = frozenset(("kind", "stage", "sex", "source_channel"))
_PLAIN_INTEGERS = frozenset(("founded_year", "birth_year", "birth_month", "birth_day"))


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
        return 0 if parent.isValid() or not self._columns else 1 + len(self._columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section <= len(self._columns):
            return None
        if section == 0:
            return self.tr("Row") if role == Qt.ItemDataRole.DisplayRole else None
        own, name = self._columns[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            made = own_column(name) if own else None
            return made.label if made else name if own else field_word(name)
        if role == Qt.ItemDataRole.ToolTipRole and own:
            if own_column(name) is not None:
                return self.tr("Goes into a field of your own")
            return self.tr("Kept as it stands")
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.column() == 0:
            return self._row_number(index.row(), role)
        key = self._columns[index.column() - 1]
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

    def next_problem(self, after: QModelIndex) -> QModelIndex:
        """Return the next cell in trouble after a cell, from the top where there is none below."""
        cells = [
            (row, 1 + self._columns.index(key))
            for row, problems in enumerate(self._problems)
            for key in problems
        ]
        if not cells:
            return QModelIndex()
        cells.sort()
        here = (after.row(), after.column())
        return self.index(*next((cell for cell in cells if cell > here), cells[0]))

    def _row_number(self, row: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._localizer.number(self._rows[row].row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return "text_muted" if role == PROBLEM else None

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
        if name in _CHOICES:
            return word(str(value))
        if isinstance(value, list):
            return listed(str(each) for each in value)
        return _one_line(str(value))


def _one_line(text: str) -> str:
    return " ".join(text.split())


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
