"""A customer's record as it was on any past day: the same page, read only, under a clear band."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book import Book
from crmdesk.book.past import as_of
from crmdesk.book.queries.history import came_at
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.refused import Refused
from crmdesk.models.selection import Selection
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.page import RecordPage
from crmdesk.qt.calendar import give_calendar
from crmdesk.qt.compat import override
from crmdesk.qt.frame import FRAME
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.read_only import ReadOnlyPart
from crmdesk.qt.tasks import Job, Task

_BACK = 90
"""Days that it goes back at first, where the customer was in the book then."""


class AsOfDialog(QDialog):
    """Shows one customer on a day that is chosen; nothing can be changed there.

    Signals:
        shown: the day whose record stands on the page.
    """

    shown = Signal(object)

    def __init__(self, desk: Desk, customer_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._customer_id = desk, customer_id
        self._stack: ExitStack | None = None
        self._task: Task | None = None
        self.past: Book | None = None
        self.page: RecordPage | None = None
        self.setWindowTitle(self.tr("As of a past day"))
        self.resize(QSize(1080, 700).boundedTo(self.screen().availableGeometry().size() - FRAME))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._build_band())
        self.message = QLabel(self)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self._column.addWidget(self.message, 1)
        self._part = ReadOnlyPart(self)
        self._part.refused.connect(self._on_refused)
        self._inside = QVBoxLayout(self._part)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._part, 1)
        self._part.hide()
        with desk.book.read() as connection:
            came = came_at(connection, customer_id)
        self._came = came.astimezone().date() if came is not None else date.min
        self.go_to(max(date.today() - timedelta(days=_BACK), min(self._came, date.today())))

    def _build_band(self) -> QWidget:
        band = QFrame(self)
        band.setProperty("band", "past")
        row = QHBoxLayout(band)
        row.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        self.words = QLabel(band)
        self.words.setProperty("role", "section")
        self.words.setWordWrap(True)
        row.addWidget(self.words, 1)
        self.day = QDateEdit(band)
        give_calendar(self.day)
        self.day.setDisplayFormat(self._desk.localizer.date_form)
        self.day.setLocale(self._desk.localizer.locale)
        self.day.setMaximumDate(QDate.currentDate())
        self.day.setAccessibleName(self.tr("Day"))
        self.day.editingFinished.connect(self._on_day)
        self.print_button = QPushButton(self.tr("Print"), band)
        self.print_button.clicked.connect(self._on_print)
        self.back_button = QPushButton(self.tr("Back to today"), band)
        self.back_button.clicked.connect(self.accept)
        for button in (self.print_button, self.back_button):
            button.setAutoDefault(False)
        for widget in (self.day, self.print_button, self.back_button):
            row.addWidget(widget)
        return band

    @Slot()
    def _on_day(self) -> None:
        chosen = self.day.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        if self.past is None or day != self.past.past:
            self.go_to(day)

    def go_to(self, day: date) -> None:
        """Show the record as it was at the end of a day; the book is walked back elsewhere."""
        self.day.setDate(QDate(day.year, day.month, day.day))
        self._forget()
        words = self._desk.localizer.date(day)
        self.words.setText(self.tr("As of {0} – read only").format(words))
        self.message.setText(self.tr("Walking back …"))
        self.message.show()
        book = self._desk.book

        def work(_job: Job) -> tuple[ExitStack, Book]:
            stack = ExitStack()
            end = datetime.combine(day, time.max).astimezone()
            return stack, stack.enter_context(as_of(book, end))

        self._task = self._desk.runner.run(
            work, title=self.tr("Walking back"), done=self._on_past, failed=self._on_failed,
            key="as_of",
        )  # fmt: skip

    @Slot(object)
    def _on_past(self, found: tuple[ExitStack, Book]) -> None:
        self._task = None
        self._stack, self.past = found
        self.page = RecordPage(self._desk_then(self.past), self._part)
        self.page.failed.connect(self._on_failed)
        self.page.customer_opened.connect(self.page.show_customer)
        self.page.print_requested.connect(self._on_print)
        self._inside.addWidget(self.page)
        self.page.show_customer(self._customer_id)
        there = self.page.customer_id is not None
        self._part.setVisible(there)
        self.print_button.setEnabled(there)
        self.message.setVisible(not there)
        day = self._desk.localizer.date(self._came)
        self.message.setText(
            self.tr("This customer came into the book on {0}. Choose that day or a later one.")
            .format(day)
        )  # fmt: skip
        self.shown.emit(self.past.past)

    def _desk_then(self, past: Book) -> Desk:
        """Return a desk of that day: what is late or near is told from it."""
        localizer = Localizer(self._desk.localizer.language, past.past)
        return replace(
            self._desk, book=past, localizer=localizer, selection=Selection(), refused=Refused()
        )

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.words.setText(error_words(error, language=self._desk.localizer.language).whole)

    @Slot()
    def _on_refused(self) -> None:
        """Say why nothing opens for typing."""
        if self.past is not None and self.past.past is not None:
            day = self._desk.localizer.date(self.past.past)
            words = self.tr("As of {0} – read only. Go back to today to edit.")
            self.words.setText(words.format(day))

    @Slot()
    def _on_print(self) -> None:
        from crmdesk.panels.dialogs.print_dossier import PrintDossierDialog

        if self.past is not None:
            PrintDossierDialog(self._desk_then(self.past), [self._customer_id], self).open()

    def _forget(self) -> None:
        """Let go of the copy that was walked back."""
        if self.page is not None:
            self._inside.removeWidget(self.page)
            self._part.hide()
            self.page.deleteLater()
            self.page = None
        self.past = None
        if self._stack is not None:
            self._stack.close()
            self._stack = None

    @override
    def done(self, result: int) -> None:
        if self._task is not None:
            self._task.cancel()
        self._forget()
        super().done(result)
