"""The choice of swim lanes in the board's head: what they are made by, all folded or none."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton

from crmdesk.models.lane_words import by_words
from crmdesk.panels.panel import Desk
from crmdesk.qt.compat import override
from crmdesk.services.choices import LANES

KEYS = "Alt+L"
_CHOICE, _FOLDED = "tiers/lanes", "tiers/folded/{}"
"""Under which names the settings remember what was chosen."""


class LanesButton(QPushButton):
    """Opens its menu with the keys that open a list of choices, too."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.showMenu()
        else:
            super().keyPressEvent(event)


class LanesChoice(QObject):
    """Keeps what the lanes are made by, and which are folded, in the settings.

    Signals:
        chosen: what the lanes shall be made by; empty for none.
        fold_requested: whether all lanes shall be folded, or none.
    """

    chosen = Signal(str)
    fold_requested = Signal(bool)

    def __init__(self, desk: Desk, button: QPushButton, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self.button = desk, button
        menu = QMenu(button)
        group = QActionGroup(menu)
        self._actions = {}
        for by in ("", *LANES):
            action = menu.addAction(by_words(by))
            action.setCheckable(True)
            action.triggered.connect(partial(self._on_chosen, by))
            group.addAction(action)
            self._actions[by] = action
        menu.addSeparator()
        self._folding = [
            menu.addAction(self.tr("Collapse all lanes")),
            menu.addAction(self.tr("Expand all lanes")),
        ]
        for action, on in zip(self._folding, (True, False), strict=True):
            action.triggered.connect(partial(self._on_fold, on))
        button.setMenu(menu)
        button.setProperty("choice", True)
        button.setToolTip(self.tr("A band for each stage, region, industry or owner (Alt+L)"))
        self._show()

    @property
    def by(self) -> str:
        """What the lanes are made by; empty for none."""
        found = "".join(self._desk.settings.choices.get(_CHOICE, ()))
        return found if found in LANES else ""

    def choose(self, by: str) -> None:
        """Make the lanes by something else."""
        if by != self.by:
            self._keep(_CHOICE, (by,) if by else ())
            self._show()
            self.chosen.emit(by)
        self._show()

    @property
    def folded(self) -> set[str]:
        """The keys of the lanes that are folded."""
        return set(self._desk.settings.choices.get(_FOLDED.format(self.by), ()))

    def keep_folded(self, keys: set[str]) -> None:
        """Remember which lanes are folded."""
        if self.by:
            self._keep(_FOLDED.format(self.by), tuple(sorted(keys)))

    def _keep(self, name: str, values: tuple[str, ...]) -> None:
        settings = self._desk.settings
        self._desk.settings = replace(settings, choices={**settings.choices, name: values})

    def _show(self) -> None:
        by = self.by
        self._actions[by].setChecked(True)
        for action in self._folding:
            action.setEnabled(bool(by))
        self.button.setText(self.tr("Lanes: {0}").format(by_words(by)))
        self.button.setShortcut(QKeySequence(KEYS))  # a new text takes it away

    def _on_chosen(self, by: str, _checked: bool = False) -> None:
        self.choose(by)

    def _on_fold(self, on: bool, _checked: bool = False) -> None:
        self.fold_requested.emit(on)
