"""The calendar that opens below a day: weeks from Monday, no colour that means nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from crmdesk.qt.compat import override

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class Calendar(QCalendarWidget):
    """A month of days, in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        quiet = QTextCharFormat()  # Qt writes weekends in red
        quiet.setForeground(self.palette().brush(QPalette.ColorRole.PlaceholderText))
        for day in _WEEKEND:
            self.setWeekdayTextFormat(day, quiet)
        head = QTextCharFormat(quiet)
        head.setBackground(self.palette().brush(QPalette.ColorRole.Base))
        self.setHeaderTextFormat(head)
        super().showEvent(event)


def give_calendar(editor: QDateEdit) -> None:
    """Let a day be chosen from a calendar, too."""
    editor.setCalendarPopup(True)
    editor.setCalendarWidget(Calendar(editor))
