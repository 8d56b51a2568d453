"""What a matter may be joined with: where it was heard, what it answers, what it said before."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crmdesk.models.question_words import question_words
from crmdesk.models.record import RecordReader
from crmdesk.models.timeline_words import title_of
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.field_history import FieldHistory
from crmdesk.panels.record.fields import Options
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.i18n import clauses
from crmdesk.services import fact_finding

_NEWEST = 40


class Heard:
    """Knows the talks of customers and the earlier values of matters.

    Args:
        desk, reader, saver: where they come from, and how an earlier value is put back.
        parent: the owner of menus.
    """

    def __init__(self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget) -> None:
        self._desk, self._reader = desk, reader
        self.history = FieldHistory("matter", reader, saver, desk.localizer, parent)

    def question(self, key: str) -> str:
        """Return the words of the question that a matter answers; empty where it answers none."""
        return question_words(fact_finding.question_of(self._desk.book, key)) if key else ""

    def sources(self, customer_id: int) -> Options:
        """Return (id, words) of the newest visits and calls, in which it may have been heard."""
        say = self._desk.localizer
        return tuple(
            (each.id, clauses((say.short_date(each.at.date(), say.today), title_of(each, say))))
            for each in self._reader.talks(customer_id, _NEWEST)
        )
