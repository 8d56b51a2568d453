"""How a complaint stands, and the two chips that say it was answered and closed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from crmdesk import tokens
from crmdesk.book.queries.entries import Entry
from crmdesk.models.timeline_words import complaint_pill
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.visit_parts import make_chip
from crmdesk.services.complaints import answer_complaint, close_complaint


class ComplaintLine(QWidget):
    """Ticking Answered or Closed says that it was today; ticking again takes it back.

    Signals:
        noticed: (text, whether Undo is offered).
    """

    noticed = Signal(str, bool)

    def __init__(
        self, desk: Desk, saver: Saver, entry: Entry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._saver, self._entry = desk, saver, entry
        words, role = complaint_pill(entry, desk.localizer.today, desk.localizer)
        self.state = QLabel(self.tr("Complaint: {0}").format(words), self)
        self.state.setProperty("role", "danger" if role == "danger" else "muted")
        self.answered, self.closed = make_chip(self.tr("Answered")), make_chip(self.tr("Closed"))
        self.answered.setChecked(bool(entry.values.get("answered_on")))
        self.closed.setChecked(bool(entry.values.get("closed_on")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S1 + 2)
        row.addWidget(self.state)
        row.addWidget(self.answered)
        row.addWidget(self.closed)
        row.addStretch()
        self.answered.clicked.connect(self._on_answered)
        self.closed.clicked.connect(self._on_closed)

    @Slot(bool)
    def _on_answered(self, on: bool) -> None:
        book, day = self._desk.book, date.today() if on else None
        if self._saver.attempt(lambda: answer_complaint(book, self._entry.id, day)):
            words = self.tr("Complaint answered") if on else self.tr("Complaint not answered yet")
            self.noticed.emit(words, True)

    @Slot(bool)
    def _on_closed(self, on: bool) -> None:
        book, day = self._desk.book, date.today() if on else None
        if self._saver.attempt(lambda: close_complaint(book, self._entry.id, day)):
            words = self.tr("Complaint closed") if on else self.tr("Complaint opened again")
            self.noticed.emit(words, True)
