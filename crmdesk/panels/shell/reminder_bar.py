"""A quiet reminder at the corner of the window: it stays until dealt with, and stops nobody."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.qt.compat import override
from crmdesk.qt.icons import Icons
from crmdesk.qt.value_label import ElidedLabel

_WIDTH = 380
_ABOVE = tokens.STATUS_HEIGHT + tokens.S4 + 48  # the notice of what was done stands below it


class ReminderBar(QFrame):
    """Two lines and what can be done; it never takes the keyboard by itself.

    Args:
        window: the window at whose corner it stands.
        icons: its icons.

    Signals:
        verb_chosen: open, done, snooze_10, snooze_60, snooze_day or close.
    """

    verb_chosen = Signal(str)

    def __init__(self, window: QWidget, icons: Icons) -> None:
        super().__init__(window)
        self._host = window
        self.setObjectName("reminder")
        self.setProperty("popup", True)
        self.setAutoFillBackground(True)
        self.setFixedWidth(_WIDTH)
        self.title, self.note = ElidedLabel(self), ElidedLabel(self)
        self.title.setProperty("role", "section")
        self.note.setProperty("role", "muted")
        picture = QLabel(self)
        picture.setPixmap(icons.pixmap("clock", "accent", tokens.S5))
        self.buttons: dict[str, QToolButton] = {}
        self.snooze_menu = self._snooze_menu()
        close = QToolButton(self)
        icons.dress(close, "close", "text_muted")
        close.setAccessibleName(self.tr("Close"))
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(partial(self._emit, "close"))
        self.buttons["close"] = close
        head = QHBoxLayout()
        head.setSpacing(tokens.S2)
        head.addWidget(picture)
        head.addWidget(self.title, 1)
        head.addWidget(close)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.S2)
        foot.addStretch()
        for key, words in (
            ("open", self.tr("Open")), ("done", self.tr("Done")), ("snooze", self.tr("Later")),
        ):  # fmt: skip
            foot.addWidget(self._button(key, words))
        self.buttons["snooze"].setMenu(self.snooze_menu)
        self.buttons["snooze"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S4, tokens.S3, tokens.S3, tokens.S3)
        column.setSpacing(tokens.S1)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addLayout(foot)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.timeout.connect(partial(self._emit, "close"))
        self.hide()
        window.installEventFilter(self)

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
        self.note.setVisible(bool(note))
        self.setAccessibleName(f"{title} · {note}")
        for key in ("done", "snooze"):
            self.buttons[key].setVisible(step)
        self._away.stop()
        if seconds:
            self._away.start(seconds * 1000)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        left = self._host.width() - self.width() - tokens.S4
        self.move(max(0, left), max(0, self._host.height() - _ABOVE - self.height()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._emit("close")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._emit("open")
        else:
            super().keyPressEvent(event)
