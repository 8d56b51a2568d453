"""Editors that fields open in place: a list to choose from, a day that may be none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from crmdesk.qt.calendar import give_calendar
from crmdesk.qt.compat import override

_LIST_FRAME = 12  # pixels of border and padding around the words of a list
NO_DATE = QDate(1752, 9, 14)
"""The earliest day that QDateEdit takes; shown as an empty field."""


class ChoiceBox(QComboBox):
    """A list of (key, words) to choose from.

    Args:
        options: the choices.
        value: the key that is chosen now.
        parent: the field.

    Signals:
        picked: one was taken from the open list; going through the closed one by key is not.
    """

    picked = Signal()

    def __init__(
        self, options: Sequence[tuple[object, str]], value: object, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._closing = False
        for key, text in options:
            self.addItem(text, key)
        keys = [key or None for key, _ in options]  # nothing is stored as None or as ""
        self.setCurrentIndex(keys.index(value or None) if (value or None) in keys else -1)
        self.activated.connect(self._on_activated)

        self.setMinimumContentsLength(1)  # it takes the place of the words, and no more
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def list_is_open(self) -> bool:
        """Whether the list is on the screen and has the keyboard."""
        return self.view().isVisible()

    @override
    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + _LIST_FRAME)
        super().showPopup()

    @override
    def hidePopup(self) -> None:
        self._closing = True  # what was chosen is told right after this
        QTimer.singleShot(0, self, self._on_closed)
        super().hidePopup()
        if self.isVisible():  # the list had the keyboard
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _on_closed(self) -> None:
        self._closing = False

    @Slot()
    def _on_activated(self) -> None:
        if self._closing:
            QTimer.singleShot(0, self, self.picked.emit)


class DateBox(QDateEdit):
    """A day with a calendar, and a button for none.

    Args:
        day: to begin with; today where there is none.
        parent: the field.

    Signals:
        emptied: no day is wanted.
    """

    emptied = Signal()

    def __init__(self, day: dt.date | None, parent: QWidget) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        give_calendar(self)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setMinimumDate(NO_DATE)
        self.setSpecialValueText(" ")
        shown = day or dt.date.today()
        self.setDate(QDate(shown.year, shown.month, shown.day))
        button = QToolButton(self)
        button.setText("✕")
        button.setObjectName("clear_date")
        button.setToolTip(translate("EditableField", "No date (Delete)"))
        button.setAccessibleName(translate("EditableField", "No date"))
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.emptied)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 22, 0)
        row.addStretch()
        row.addWidget(button)

    @property
    def list_is_open(self) -> bool:
        """Whether the calendar is on the screen and has the keyboard."""
        return self.calendarWidget().isVisible()

    @property
    def day(self) -> dt.date | None:
        """The day in the editor."""
        shown = self.date()
        return None if shown == NO_DATE else dt.date(shown.year(), shown.month(), shown.day())
