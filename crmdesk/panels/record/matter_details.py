"""All that is known of one matter, opened under its line: since when, from whom, how sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.people_like import Person, people_like
from crmdesk.models.refused import Refused
from crmdesk.models.words import word
from crmdesk.panels.record.fields import FieldGrid, Options, Spec, choice
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer


class MatterDetails(QFrame):
    """The fields of a matter; each is saved as it is left.

    Args:
        matter: its stored values.
        kinds: which kinds it may be of.
        people: rows of the customer's people.
        sources: (id, words) of the visits and calls in which it may have been heard.
        localizer: writes days.
        save: stores (field, value) and returns what is wrong, if anything.
        refused: keeps what could not be saved.

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
        people: Sequence[Person],
        sources: Options,
        localizer: Localizer,
        save: Callable[[str, Any], CrmdeskError | None],
        parent: QWidget | None = None,
        *,
        refused: Refused | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S3, tokens.S2, tokens.S3, tokens.S2)
        column.setSpacing(tokens.S1)
        self._store, self._source = save, matter["interaction_id"]
        none = ((None, "–"),)
        self.grid = FieldGrid(
            (
                Spec("kind", self.tr("Kind"), "choice", tuple((k, word(k)) for k in kinds)),
                Spec("on", self.tr("Since"), "date"),
                Spec("contact_id", self.tr("Whose view"), find=partial(people_like, people)),
                choice("matter", "confidence", self.tr("How sure")),
                Spec("interaction_id", self.tr("Heard in"), "choice", (*none, *sources)),
                Spec("closed_on", self.tr("Closed"), "date"),
                Spec("detail", self.tr("Detail"), "multiline"),
            ),
            localizer,
            self._save,
            parent=self,
            refused=refused,
        )
        self.grid.set_values(matter, names={each["id"]: each["name"] for each in people})
        column.addWidget(self.grid)
        row = QHBoxLayout()
        self.source_button = QPushButton(self.tr("Show where it was heard"), self)
        self.source_button.setProperty("kind", "link")
        self.source_button.setVisible(self._source is not None)
        self.source_button.clicked.connect(self._on_source)
        row.addWidget(self.source_button)
        row.addStretch(1)
        column.addLayout(row)

    def _save(self, field: str, value: Any) -> CrmdeskError | None:
        problem = self._store(field, value)
        if field == "interaction_id" and problem is None:
            self._source = value
            self.source_button.setVisible(value is not None)
        return problem

    @Slot()
    def _on_source(self) -> None:
        self.source_requested.emit(self._source)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
