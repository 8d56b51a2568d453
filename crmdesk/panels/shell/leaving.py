"""Leaving a window: what could not be saved holds it back once, so that nothing goes unseen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crmdesk.models.refused import Refused
from crmdesk.qt.i18n import listed


class Leaving(QObject):
    """Watches over the fields of a window as it is about to go.

    Args:
        window: it.
        refused: what its book did not take so far.

    Signals:
        held_back: a sentence saying what is not saved.
    """

    held_back = Signal(str)

    def __init__(self, window: QWidget, refused: Refused) -> None:
        super().__init__(window)
        self._window, self._refused = window, refused
        self._told: frozenset[str] = frozenset()

    def holds_back(self, *, for_good: bool = True) -> bool:
        """Leave the field being edited; tell whether something is unsaved that was not told yet.

        Args:
            for_good: the book is left, too; else another window shows what it refused.
        """
        from crmdesk.panels.record.blocks import Section  # as below
        from crmdesk.qt.editable import EditableField  # there where somebody could edit

        self._window.setFocus()  # a field being edited is left, and so saved
        fields = self._window.findChildren(EditableField)
        unsaved = [each for each in fields if (for_good and each.unsaved) or each.is_editing]
        waiting = self._refused.told() if for_good else {}
        for section in self._window.findChildren(Section):
            waiting |= {f"{id(section)}={each}": each for each in section.words_left}
        found = frozenset(f"{each.field}={each.value}" for each in unsaved) | waiting.keys()
        if found <= self._told:
            return False
        self._told = found
        names = listed(
            dict.fromkeys((*(each.name or each.field for each in unsaved), *waiting.values()))
        )
        words = self.tr("Not saved: {0}. Close once more to leave without it.").format(names)
        self.held_back.emit(words)
        if unsaved:
            unsaved[0].setFocus()
        return True
