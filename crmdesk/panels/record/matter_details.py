"""All that is known of one matter, opened under its line: since when, from whom, how sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.words import word
from crmdesk.panels.record.fields import FieldGrid, Options, Spec, choice
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer


class MatterDetails(QFrame):
    """The fields of a matter; each is saved as it is left.

    Args:
        matter: its stored values.
        kinds: which kinds it may be of.
        people: (id, name) of the customer's people.
        sources: (id, words) of the visits and calls in which it may have been heard.
        localizer: writes days.
        save: stores (field, value) and returns what is wrong, if anything.

    Signals:
        source_requested: id of the interaction in which it was heard.
        closed: Esc was pressed.
    """

    source_requested = Signal(object)
    closed = Signal()

    def __init__(
        self,
        matter: dict[str, Any],
        kinds: Sequence[str],
        people: Options,
        sources: Options,
        localizer: Localizer,
        save: Callable[[str, Any], CrmdeskError | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S3, tokens.S2, tokens.S3, tokens.S2)
        column.setSpacing(tokens.S1)
        none = ((None, "–"),)
        self.grid = FieldGrid(
            (
                Spec("kind", self.tr("Kind"), "choice", tuple((k, word(k)) for k in kinds)),
                Spec("on", self.tr("Since"), "date"),
                Spec("contact_id", self.tr("Whose view"), "choice", (*none, *people)),
                choice("matter", "confidence", self.tr("How sure")),
                Spec("interaction_id", self.tr("Heard in"), "choice", (*none, *sources)),
                Spec("closed_on", self.tr("Closed"), "date"),
                Spec("detail", self.tr("Detail"), "multiline"),
            ),
            localizer,
            save,
            parent=self,
        )
        self.grid.set_values(matter)
        column.addWidget(self.grid)
        row = QHBoxLayout()
        self.source_button = QPushButton(self.tr("Show where it was heard"), self)
        self.source_button.setProperty("kind", "link")
        self.source_button.setVisible(matter["interaction_id"] is not None)
        self.source_button.clicked.connect(
            partial(self.source_requested.emit, matter["interaction_id"])
        )
        row.addWidget(self.source_button)
        row.addStretch(1)
        column.addLayout(row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
