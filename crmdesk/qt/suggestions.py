"""What is offered while one types into a line: known values, so that one thing has one name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from crmdesk import tokens
from crmdesk.qt.compat import override

_WIDEST = 280  # pixels to which a list grows beyond its field
_COMMA = re.compile("[,，、]")


def dress_offers(completer: QCompleter) -> None:
    """Let the list of a completer look like every other list that opens."""
    offers = completer.popup()
    if offers is not None:
        offers.setProperty("offers", True)


def widen_offers(completer: QCompleter) -> None:
    """Give the list of a completer the room of its longest words, up to a limit."""
    offers = completer.popup()
    if offers is not None:
        words = offers.sizeHintForColumn(0) + tokens.S6  # the words, and a scroll bar
        offers.setMinimumWidth(min(words, _WIDEST))


class Suggestions(QCompleter):
    """Offers known values that hold what is typed; Down, or a click while empty, shows all of them.

    Signals:
        chosen: one of the values was taken, and the line holds nothing else.

    Args:
        line: where one types; it gets this as its completer and owns it.
        choices: the values.
        several: the line holds values with commas between them; each is completed by itself.
    """

    chosen = Signal()

    def __init__(self, line: QLineEdit, choices: Sequence[str], *, several: bool = False) -> None:
        super().__init__(line)
        self._line, self._several = line, several
        self.setModel(QStringListModel(list(choices), self))
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(self)
        dress_offers(self)
        line.installEventFilter(self)
        if not several:  # the list of offers is still closing
            self.activated.connect(self.chosen, Qt.ConnectionType.QueuedConnection)

    @override
    def splitPath(self, path: str) -> list[str]:
        return [_COMMA.split(path)[-1].strip()] if self._several else super().splitPath(path)

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        chosen = str(index.data())
        if not self._several:
            return chosen
        before = [piece.strip() for piece in _COMMA.split(self._line.text())[:-1]]
        return ", ".join([*(piece for piece in before if piece), chosen])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        offers = self.popup()
        closed = offers is None or not offers.isVisible()
        if watched is self._line and closed and self.model().rowCount() and self._asked_by(event):
            self.setCompletionPrefix("")
            self.complete()
            return True
        return bool(super().eventFilter(watched, event))

    def _asked_by(self, event: QEvent) -> bool:
        """Tell whether all values are wanted: by Down, or by a click while nothing is typed."""
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        return event.type() == QEvent.Type.MouseButtonRelease and not self._line.text()
