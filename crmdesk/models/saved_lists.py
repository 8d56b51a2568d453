"""The saved lists beside the panels: their names, how many customers each holds, their order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crmdesk.book import Book
from crmdesk.errors import CrmdeskError
from crmdesk.qt.compat import override
from crmdesk.services import saved_lists as service
from crmdesk.services.saved_lists import Saved, View

SAVED: Final = int(Qt.ItemDataRole.UserRole)
COUNT: Final = SAVED + 1
INITIATOR = "saved_lists"
UNNAMED: Final = 0
"""The id of a list that is being named for the first time."""
_MIME = "application/x-crmdesk-list"
_Index = QModelIndex | QPersistentModelIndex


class SavedListsModel(QAbstractListModel):
    """One row per saved list; a name is edited in place, a row dragged to another place.

    A list that is being named for the first time stands below the others, and is in the book only
    when it has its name.

    Signals:
        failed: a CrmdeskError.
        kept: the id of a list that was named for the first time.
    """

    failed = Signal(object)
    kept = Signal(object)

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._rows: list[Saved] = []
        self._counts: dict[int, int] = {}

    def reload(self) -> None:
        """Read the lists again."""
        self.beginResetModel()
        self._rows = service.saved_lists(self._book)
        self.endResetModel()

    def begin(self, name: str, view: View) -> int:
        """Show a list that is about to be named; return its row."""
        row = self.row_of(UNNAMED)
        if row >= 0:
            return row
        row = len(self._rows)
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.append(Saved(UNNAMED, name, view))
        self.endInsertRows()
        return row

    def give_up(self) -> bool:
        """Let go of a list that got no name; return whether there was one."""
        row = self.row_of(UNNAMED)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        return row >= 0

    @property
    def rows(self) -> Sequence[Saved]:
        """The lists in their order."""
        return [each for each in self._rows if each.id != UNNAMED]

    def set_counts(self, counts: dict[int, int]) -> None:
        """Show how many customers each list holds."""
        self._counts = {**self._counts, **counts}
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0), [COUNT])

    def row_of(self, list_id: int | None) -> int:
        """Return the row of a list, -1 where it is gone."""
        return next((row for row, each in enumerate(self._rows) if each.id == list_id), -1)

    def saved_at(self, row: int) -> Saved | None:
        """Return the list of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        saved = self.saved_at(index.row()) if index.isValid() else None
        if saved is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return saved.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return saved.name
        if role == SAVED:
            return saved
        return self._counts.get(saved.id) if role == COUNT else None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        saved = self.saved_at(index.row()) if index.isValid() else None
        if saved is None or role != Qt.ItemDataRole.EditRole:
            return False
        name = " ".join(str(value).split())
        if name == saved.name and saved.id != UNNAMED:
            return False
        try:
            fresh = self._named(saved, name)
        except CrmdeskError as error:
            self.failed.emit(error)
            return False
        self._rows[index.row()] = fresh
        self.dataChanged.emit(index, index)
        if saved.id == UNNAMED:
            self.kept.emit(fresh.id)
        return True

    def _named(self, saved: Saved, name: str) -> Saved:
        """Keep a name in the book; a new list left without one is called what it shows."""
        if saved.id != UNNAMED:
            service.rename_list(self._book, saved.id, name, initiator=INITIATOR)
            return Saved(saved.id, name, saved.view)
        name = name or saved.name
        made = service.save_list(self._book, name, saved.view, initiator=INITIATOR)
        return Saved(made, name, saved.view)

    # dragging

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        mime.setData(_MIME, str(indexes[0].row() if indexes else -1).encode())
        return mime

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        if not data.hasFormat(_MIME):
            return False
        start = int(bytes(data.data(_MIME).data()))
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        self.move(start, place - (place > start))
        return False  # the view must not take the row away: it is where it belongs already

    def move(self, row: int, place: int) -> None:
        """Put the list of a row at another place."""
        saved = self.saved_at(row)
        place = max(0, min(place, len(self._rows) - 1))
        if saved is None or place == row:
            return
        after = place + 1 if place > row else place
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), after)
        self._rows.insert(place, self._rows.pop(row))
        self.endMoveRows()
        try:
            service.move_list(self._book, saved.id, place, initiator=INITIATOR)
        except CrmdeskError as error:
            self.reload()
            self.failed.emit(error)
