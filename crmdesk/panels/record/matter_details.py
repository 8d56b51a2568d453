"""All that is known of one matter, opened under its line: since when, from whom, how sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.people_like import Person, people_like
from crmdesk.models.refused import Refused
from crmdesk.models.words import word
from crmdesk.panels.record.fields import FieldGrid, Options, Spec, choice
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.reveal import reveal


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
        left: the keyboard went elsewhere.
    """

    source_requested = Signal(object)
    closed = Signal()
    left = Signal()

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
        self._store = save
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
        self._names = {each["id"]: each["name"] for each in people}
        for field in self.grid.fields.values():
            field.editing_started.connect(partial(reveal, self))
        column.addWidget(self.grid)
        row = QHBoxLayout()
        self.source_button = QPushButton(self.tr("Show where it was heard"), self)
        self.source_button.setProperty("kind", "link")
        self.source_button.clicked.connect(self._on_source)
        row.addWidget(self.source_button)
        row.addStretch(1)
        column.addLayout(row)
        self.show_matter(matter)
        self._inside = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def show_matter(self, matter: dict[str, Any]) -> None:
        """Show its stored values; a field in which one types is left alone."""
        self.grid.set_values(matter, names=self._names)
        self._show_source(matter["interaction_id"])

    def _show_source(self, source: int | None) -> None:
        self._source = source
        self.source_button.setVisible(source is not None)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Tell when the keyboard leaves for elsewhere in the window; a list of choices is here."""
        if now is None or now.window() is not self.window():
            return
        was, self._inside = self._inside, self.isAncestorOf(now)
        if was and not self._inside:
            self.left.emit()

    def _save(self, field: str, value: Any) -> CrmdeskError | None:
        problem = self._store(field, value)
        if field == "interaction_id" and problem is None:
            self._show_source(value)
        return problem

    @Slot()
    def _on_source(self) -> None:
        self.source_requested.emit(self._source)

    @override
    def event(self, event: QEvent) -> bool:
        key = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
            event.accept()  # it closes this, before the window's own meaning
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
