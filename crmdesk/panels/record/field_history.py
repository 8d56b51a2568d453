"""What a field held before, beside the field; choosing a value puts it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crmdesk.book.journal import JournalLine
from crmdesk.book.queries.history import EarlierValue
from crmdesk.book.values import record_of, table_columns
from crmdesk.models.birthday_words import birthday_text
from crmdesk.models.changes import written
from crmdesk.models.field_words import MONEY
from crmdesk.models.record import RecordReader
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.i18n import Localizer, clauses
from crmdesk.services.birthdays import BIRTHDAY

MOST, _LONGEST = 20, 60


def headed_menu(parent: QWidget, caption: str, *, known: bool) -> QMenu:
    """Return a menu for earlier values, headed by what they are of; ``known``: there are any."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    title = QCoreApplication.translate("FieldHistory", "{0}: put an earlier value back")
    if not known:
        title = QCoreApplication.translate("FieldHistory", "{0}: never had another value")
    menu.addAction(title.format(caption)).setEnabled(False)
    menu.addSeparator()
    return menu


def until_words(value: str, line: JournalLine, localizer: Localizer) -> str:
    """Return an earlier value as a line of the menu: until when it stood, and who changed it."""
    when = localizer.date(line.at.astimezone().date())
    until = QCoreApplication.translate("FieldHistory", "until {0}").format(when)
    return f"{value}\t{clauses((until, line.who))}".replace("&", "&&")


class FieldHistory:
    """Opens the earlier values of fields of one table.

    Args:
        table: the stored table's name.
        reader, saver: where they come from, and how one is put back.
        localizer: writes days and values.
        parent: the owner of the menus.
        keep: stores a value of (id, field, value) where more follows from it than that field.
    """

    def __init__(
        self,
        table: str,
        reader: RecordReader,
        saver: Saver,
        localizer: Localizer,
        parent: QWidget,
        keep: Callable[[int, str, Any], object] | None = None,
    ) -> None:
        self._table, self._reader, self._saver = table, reader, saver
        self._localizer, self._parent, self._keep = localizer, parent, keep

    def knows(self, field: str) -> bool:
        """Tell whether a field is stored, so that it has earlier values."""
        return field in table_columns(record_of(self._table))

    def menu(self, record_id: int, field: str, caption: str) -> QMenu:
        """Return the earlier values of a field, the newest first; choosing one restores it."""
        found = self._reader.earlier_values(self._table, record_id, field)[:MOST]
        menu = headed_menu(self._parent, caption, known=bool(found))
        for earlier in found:
            value = earlier.value
            if field == BIRTHDAY:
                value = birthday_text(value, self._localizer)
                earlier = replace(earlier, named=value)
            action = menu.addAction(self._words(field, earlier))
            amount = field in MONEY and earlier.value is not None
            other_sum = amount and earlier.foreign
            action.setEnabled(not (other_sum or earlier.gone))
            action.triggered.connect(partial(self._restore, record_id, field, value))
        return menu

    def _words(self, field: str, earlier: EarlierValue) -> str:
        currency = earlier.currency or self._reader.currency
        value = written(self._table, field, earlier.named, self._localizer, currency)
        value = " ".join(value.split())
        if len(value) > _LONGEST:
            value = value[: _LONGEST - 1] + "…"
        if earlier.gone:
            value = QCoreApplication.translate("FieldHistory", "{0} (deleted)").format(value)
        return until_words(value, earlier.line, self._localizer)

    def _restore(self, record_id: int, field: str, value: Any, *_: object) -> None:
        if self._keep is not None:
            self._keep(record_id, field, value)
            return
        problem = self._saver.set(self._table, record_id, field, value)
        if problem is not None:
            self._saver.failed.emit(problem)

    def open(self, record_id: int, field: str, caption: str, at: QPoint) -> None:
        """Open the menu."""
        self.menu(record_id, field, caption).popup(at)
