"""What an import did, as Qt models: a row per file, and a row per remark."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crmdesk.errors import CrmdeskError
from crmdesk.exchange.plans import Problem
from crmdesk.models.import_preview import PROBLEM
from crmdesk.models.import_words import kind_word, preset_word
from crmdesk.models.problem_words import problem_words
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.services.importing import FileReport, ImportReport

AnyIndex = QModelIndex | QPersistentModelIndex
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
INFORMING: Final = frozenset({"corrected", "customer_added"})
"""Remarks that lose nothing: something was put right, or added."""


class ReportFilesModel(QAbstractTableModel):
    """A row per file: what it was, and what became of its rows."""

    def __init__(
        self, report: ImportReport, localizer: Localizer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._files = report.files
        self._localizer = localizer

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._files)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 7

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < 7:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section > 1 else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("File"), self.tr("What it held"), self.tr("Rows"), self.tr("Created"),
            self.tr("Updated"), self.tr("Nothing new"), self.tr("Remarks"),
        )[section]  # fmt: skip

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        file = self._files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(file)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return file.file
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() > 1 else _LEFT
        return None

    def _cells(self, file: FileReport) -> tuple[str, ...]:
        number = self._localizer.number
        what = " · ".join(each for each in (kind_word(file.kind), preset_word(file.preset)) if each)
        counts = (file.rows, file.created, file.updated, file.skipped, len(file.problems))
        return (file.title, what, *map(number, counts))


class RemarksModel(QAbstractTableModel):
    """A row per remark: file, row, column, value and reason; those that match the filter."""

    def __init__(
        self, report: ImportReport, localizer: Localizer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._localizer = localizer
        self._all = [(file.title, problem) for file in report.files for problem in file.problems]
        self._shown: Sequence[int] = range(len(self._all))
        self._haystack: list[str] = []
        self._filter = ""

    @property
    def total(self) -> int:
        """How many remarks there are, shown or not."""
        return len(self._all)

    def set_filter(self, text: str) -> None:
        """Show only remarks in which every word of a text occurs."""
        wanted = text.casefold().split()
        if wanted and not self._haystack:
            rows = range(len(self._all))
            self._haystack = [" ".join(self._cells(row)).casefold() for row in rows]
        self.beginResetModel()
        self._shown = range(len(self._all))
        if wanted:
            self._shown = [
                row for row, hay in enumerate(self._haystack) if all(word in hay for word in wanted)
            ]
        self.endResetModel()

    def save(self, path: Path) -> int:
        """Write all remarks as CSV; return how many.

        Raises:
            CrmdeskError: the file cannot be written.
        """
        try:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(self._heads())
                writer.writerows(self._cells(row) for row in range(len(self._all)))
        except OSError as error:
            raise CannotWrite(
                f"{path.name} could not be written: {error.strerror or error}."
            ) from error
        return len(self._all)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 5

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < 5:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == 1 else _LEFT
        return self._heads()[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(row)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == 1 else _LEFT
        if role == PROBLEM and index.column() == 4:
            return "text_muted" if self._all[row][1].code in INFORMING else ""
        return None

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("File"), self.tr("Row"), self.tr("Column"), self.tr("Value"), self.tr("Reason"),
        )  # fmt: skip

    def _cells(self, row: int) -> tuple[str, str, str, str, str]:
        name, problem = self._all[row]
        return name, _place(problem), problem.column, problem.value, self._reason(problem)

    def _reason(self, problem: Problem) -> str:
        return problem_words(problem, language=self._localizer.language)


class CannotWrite(CrmdeskError):
    """A file that the user named cannot be written."""

    key = "cannot_write"


def _place(problem: Problem) -> str:
    return str(problem.row) if problem.row else ""
