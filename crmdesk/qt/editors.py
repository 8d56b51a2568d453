"""Editors that fields open in place: a list to choose from, a day as people write it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from crmdesk.qt.calendar import Calendar
from crmdesk.qt.compat import override

_LIST_FRAME = 12  # pixels of border and padding around the words of a list
_ARROW = 20  # pixels that the button of the calendar takes
_FEW, _MANY = 3, 12  # lines of a note that are seen while one writes
EXAMPLE_DAY = "2026-11-30"


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


class NoteBox(QPlainTextEdit):
    """Several lines of text, as high as they are; the lines below stay where one expects them.

    Args:
        text: to begin with.
        parent: the field.
    """

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        lines = min(max(_FEW, round(self.document().size().height()) + 1), _MANY)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2 * _LIST_FRAME)

    @override
    def sizeHint(self) -> QSize:
        """Return its own height: a stack of label and editor goes by that, not by the limits."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class DateBox(QLineEdit):
    """A day typed as people write it, or chosen from a calendar; nothing typed is no day.

    Args:
        day: to begin with.
        parent: the field.
    """

    def __init__(self, day: dt.date | None, parent: QWidget) -> None:
        super().__init__(day.isoformat() if day else "", parent)
        self.setPlaceholderText(EXAMPLE_DAY)
        self._calendar: Calendar | None = None
        self.arrow = QToolButton(self)
        self.arrow.setObjectName("open_calendar")
        words = QCoreApplication.translate("EditableField", "Calendar (Down)")
        self.arrow.setToolTip(words)
        self.arrow.setAccessibleName(words)
        self.arrow.setCursor(Qt.CursorShape.ArrowCursor)
        self.arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.arrow.setArrowType(Qt.ArrowType.DownArrow)
        self.arrow.clicked.connect(self.open_calendar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2, 0)
        row.addStretch()
        row.addWidget(self.arrow)
        self.setTextMargins(0, 0, _ARROW, 0)

    @property
    def calendar(self) -> Calendar:
        """The calendar, made when it is first wanted."""
        if self._calendar is None:
            self._calendar = Calendar(self)
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # for its border
            self._calendar.clicked.connect(self._on_day)
            self._calendar.activated.connect(self._on_day)
        return self._calendar

    @property
    def list_is_open(self) -> bool:
        """Whether the calendar is on the screen and has the keyboard."""
        return self._calendar is not None and self._calendar.isVisible()

    @Slot()
    def open_calendar(self) -> None:
        """Show the month of the day that is typed, of today where none is."""
        calendar, typed = self.calendar, QDate.fromString(self.text().strip(), "yyyy-MM-dd")
        calendar.setSelectedDate(typed if typed.isValid() else QDate.currentDate())
        calendar.adjustSize()
        below = self.mapToGlobal(self.rect().bottomLeft())
        room = self.screen().availableGeometry()
        if below.y() + calendar.height() > room.bottom():
            below.setY(self.mapToGlobal(self.rect().topLeft()).y() - calendar.height())
        below.setX(max(room.left(), min(below.x(), room.right() - calendar.width())))
        calendar.move(below)
        calendar.show()
        calendar.setFocus()

    @Slot(QDate)
    def _on_day(self, day: QDate) -> None:
        self.setText(day.toString("yyyy-MM-dd"))
        self.calendar.hide()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open_calendar()
        else:
            super().keyPressEvent(event)
