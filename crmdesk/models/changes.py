"""The fields that a change changed, as rows: record, field, before, after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from crmdesk.book.queries.history import NamedChange
from crmdesk.book.values import from_ms
from crmdesk.models.field_words import HIDDEN, MONEY, field_word, record_word
from crmdesk.models.words import choice_word, word
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer, clauses, listed
from crmdesk.services.choices import CHOICES

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 4
_FEW = 3  # fields that a line of the history names
_INSTANTS = frozenset(("at", "done_at"))


class ChangesModel(QAbstractTableModel):
    """Read-only table of :class:`NamedChange`; fields without meaning to a reader are left out.

    Args:
        localizer: writes numbers and dates.
        currency: of amounts whose record says none.
        parent: as Qt has it.
    """

    def __init__(self, localizer: Localizer, currency: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._localizer, self._currency = localizer, currency
        self._rows: list[NamedChange] = []

    def show_changes(self, changes: list[NamedChange]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = [each for each in changes if each.field not in HIDDEN]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else _COLUMNS

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (
                self._record,
                lambda each: field_word(each.field, each.table),
                lambda each: self._value(each, each.old, each.currencies[0]),
                lambda each: self._value(each, each.new, each.currencies[1]),
            )[index.column()](row)
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Record"), self.tr("Field"), self.tr("Before"), self.tr("After"))
            return names[section] if section < len(names) else None
        return None

    def _record(self, change: NamedChange) -> str:
        kind = record_word(change.table)
        return f"{kind} · {change.name}" if change.name else kind

    def _value(self, change: NamedChange, value: Any, currency: str) -> str:
        if value is None or value == "":
            return ""
        if (change.table, change.field) in CHOICES and isinstance(value, str):
            return choice_word(change.table, change.field, value)
        return _written(change.field, value, self._localizer, currency or self._currency)


def fields_of(changes: Sequence[NamedChange], subject: str) -> str:
    """Return in a few words what was changed: whose record, where that is not the subject, what."""
    shown = [each for each in changes if each.field not in HIDDEN]
    if not shown:
        return ""
    first = shown[0]
    fields = [field_word(each.field, first.table) for each in shown[:_FEW]]
    whose = first.name if first.name != subject else ""
    more = "…" if len(shown) > _FEW else ""
    return clauses((whose, *fields)) + more


def written(table: str, field: str, value: Any, localizer: Localizer, currency: str) -> str:
    """Return a stored value as people read it; a dash where there is none."""
    if value is None or value == "":
        return "–"
    if (table, field) in CHOICES and isinstance(value, str):
        return choice_word(table, field, value)
    if field == "stance":
        return word(f"stance_{value}")
    return _written(field, value, localizer, currency)


def _written(field: str, value: Any, localizer: Localizer, currency: str) -> str:
    """Return a value as people write it."""
    if isinstance(value, bool):
        return "✓" if value else "–"
    if isinstance(value, date):
        return localizer.date(value)
    if isinstance(value, dict):
        return clauses(f"{key}: {each}" for key, each in value.items())
    if isinstance(value, list):
        return listed(str(each) for each in value)
    if field in _INSTANTS and isinstance(value, int):
        moment = from_ms(value).astimezone()
        return f"{localizer.date(moment.date())} {localizer.time(moment)}"
    if field in MONEY and isinstance(value, int):
        return localizer.money(value, currency)
    if isinstance(value, int | float) and not field.endswith("year"):
        return localizer.number(value)
    return str(value)
