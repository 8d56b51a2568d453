"""A quiet reminder below the panels: it stays until dealt with, stops nobody, covers nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.qt.compat import override
from crmdesk.qt.icons import IconLabel, Icons
from crmdesk.qt.value_label import ElidedLabel


class ReminderBar(QFrame):
    """A line of words and what can be done; it never takes the keyboard by itself.

    Args:
        icons: of the window.
        parent: the widget it is put into.

    Signals:
        verb_chosen: open, done, snooze_10, snooze_60, snooze_day or close.
    """

    verb_chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reminder")
        self.setProperty("surface", "accent_soft")
        self.title, self.note = ElidedLabel(self), ElidedLabel(self)
        self.title.setProperty("role", "section")
        self.note.setProperty("role", "muted")
        self.buttons: dict[str, QToolButton] = {}
        self.snooze_menu = self._snooze_menu()
        self._build(icons)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.timeout.connect(partial(self._emit, "close"))
        self.hide()

    def _build(self, icons: Icons) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(tokens.S4, tokens.S2, tokens.S3, tokens.S2)
        row.setSpacing(tokens.S2)
        row.addWidget(IconLabel(icons, "clock", "accent", tokens.S5, self))
        row.addWidget(self.title)
        row.addWidget(self.note, 1)
        for key, words in (
            ("open", self.tr("Open")), ("done", self.tr("Done")), ("snooze", self.tr("Later")),
        ):  # fmt: skip
            row.addWidget(self._button(key, words))
        self.buttons["snooze"].setMenu(self.snooze_menu)
        self.buttons["snooze"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self._close_button(icons))
        line = QFrame(self)
        line.setProperty("line", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(row)

    def _close_button(self, icons: Icons) -> QToolButton:
        close = QToolButton(self)
        icons.dress(close, "close", "text_muted")
        close.setAccessibleName(self.tr("Close"))
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(partial(self._emit, "close"))
        self.buttons["close"] = close
        return close

    def _button(self, key: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setProperty("chip", True)
        if key != "snooze":
            button.clicked.connect(partial(self._emit, key))
        self.buttons[key] = button
        return button

    def _snooze_menu(self) -> QMenu:
        menu = QMenu(self)
        for key, words in (
            ("snooze_10", self.tr("&1 In ten minutes")),
            ("snooze_60", self.tr("&2 In an hour")),
            ("snooze_day", self.tr("&3 Tomorrow")),
        ):
            action = menu.addAction(words)
            action.setObjectName(key)
            action.triggered.connect(partial(self._emit, key))
        return menu

    def _emit(self, verb: str, *_: object) -> None:
        self.verb_chosen.emit(verb)

    def show_words(self, title: str, note: str, *, step: bool, seconds: int = 0) -> None:
        """Show a reminder.

        Args:
            title: what it is.
            note: whose, and more.
            step: whether it is of one step, which can be done or put off.
            seconds: after which it goes away by itself; 0 for never.
        """
        self.title.set_words(title)
        self.note.set_words(note)
        self.setAccessibleName(f"{title} · {note}")
        for key in ("done", "snooze"):
            self.buttons[key].setVisible(step)
        self._away.stop()
        if seconds:
            self._away.start(seconds * 1000)
        self.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._emit("close")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._emit("open")
        else:
            super().keyPressEvent(event)
