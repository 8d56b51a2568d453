"""Captions and fields in a grid, edited where they stand; errors show under the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from crmdesk import tokens
from crmdesk.book.errors import BookError
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.refused import Refusal, Refused
from crmdesk.models.words import choice_word, word
from crmdesk.qt.compat import override
from crmdesk.qt.editable import EditableField, Kind
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.lookup import Found, LookupField
from crmdesk.services.choices import CHOICES

Save = Callable[[str, Any], CrmdeskError | None]
Options = tuple[tuple[object, str], ...]
_LINE, _CAPTION, _TWO_FROM = 22, 76, 380
_ROWS = 3  # of the grid for a line of fields: theirs, and one for what is wrong on either side
_NUMERIC_KEYS = ("stance", "strength", "rating", "confidence")


@dataclass(frozen=True, slots=True)
class Spec:
    """One field of a form."""

    field: str
    label: str
    kind: Kind = "text"
    options: Options = ()
    find: Callable[[str], Found] | None = None  # points to a record, which is searched for
    words: Callable[[str], str] | None = None  # of a text that may be stored as a key
    suggest: Callable[[], Sequence[str]] | None = None  # known values, offered while typing
    several: bool = False  # a list with commas
    named: bool = False  # the value is the key of a record, written and typed as its name


def choice(table: str, field: str, label: str) -> Spec:
    """Return the spec of a field with fixed choices, an empty one first."""
    return Spec(field, label, "choice", options_of(table, field))


def options_of(table: str, field: str) -> Options:
    """Return (key, word) of a field's fixed choices, an empty one first."""
    numeric = field in _NUMERIC_KEYS
    empty: object = None if numeric else ""
    keys = CHOICES[table, field]
    if field == "stance":
        return ((empty, "–"), *((int(k), word(f"stance_{k}")) for k in keys))
    return ((empty, "–"), *((int(k) if numeric else k, choice_word(table, field, k)) for k in keys))


class FieldGrid(QWidget):
    """Fields in one or two columns of (caption, value).

    Args:
        specs: the fields, in reading order along the rows.
        localizer: writes values.
        save: stores (field, value) and returns what is wrong, if anything.
        columns: 1 or 2.
        refused: keeps what could not be saved, while other fields come and go.
        prefix: goes before the names of the fields there.

    Signals:
        history_requested: (record id, field, its caption, place on the screen).
    """

    history_requested = Signal(object, str, str, QPoint)

    def __init__(
        self,
        specs: Sequence[Spec],
        localizer: Localizer,
        save: Save,
        columns: int = 2,
        parent: QWidget | None = None,
        *,
        refused: Refused | None = None,
        prefix: str = "",
    ) -> None:
        super().__init__(parent)
        self._refused, self._prefix = refused or Refused(), prefix
        self._save, self._columns, self._placed = save, columns, 0
        self._record_id: int | None = None
        self._localizer = localizer
        self._named = {spec.field for spec in specs if spec.named}
        self.fields: dict[str, EditableField] = {}
        self._captions: dict[str, QLabel] = {}
        self._errors: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.S2)
        self._grid.setVerticalSpacing(0)
        for spec in specs:
            caption = QLabel(spec.label, self)
            caption.setProperty("role", "field")
            caption.setFixedHeight(_LINE)
            field = self._make(spec, localizer)
            field.setMinimumHeight(_LINE)
            field.edited.connect(self._on_edited)
            field.reverted.connect(self._on_reverted)
            field.history_requested.connect(self._on_history)
            self.fields[spec.field], self._captions[spec.field] = field, caption
        self._place(columns)

    def _make(self, spec: Spec, localizer: Localizer) -> EditableField:
        if spec.find is not None:
            return LookupField(
                spec.field, spec.find, label=spec.label, localizer=localizer, parent=self
            )
        return EditableField(
            spec.field, spec.kind, label=spec.label, localizer=localizer,
            options=spec.options, words=spec.words, suggest=spec.suggest, several=spec.several,
            parent=self,
        )  # fmt: skip

    def _place(self, columns: int) -> None:
        """Lay the fields out in so many columns of (caption, value)."""
        self._placed = columns
        for at, name in enumerate(self.fields):
            line, side = divmod(at, columns)
            top = Qt.AlignmentFlag.AlignTop
            row = line * _ROWS
            self._grid.addWidget(self._captions[name], row, side * 2, top)
            self._grid.addWidget(self.fields[name], row, side * 2 + 1, self._stands(name))
            if name in self._errors:  # has the room of several columns, and a row of its own
                begins = side * 2 if side else 1
                under, over = row + 1 + side, columns * 2 - begins
                self._grid.addWidget(self._errors[name], under, begins, 1, over)
        for side in range(self._columns):
            self._grid.setColumnMinimumWidth(side * 2, _CAPTION if side < columns else 0)
            self._grid.setColumnStretch(side * 2 + 1, int(side < columns))

    def _stands(self, name: str) -> Qt.AlignmentFlag:
        """Return how a value stands beside a longer one: at the top, as its caption does."""
        several = self.fields[name].kind == "multiline"
        return Qt.AlignmentFlag(0) if several else Qt.AlignmentFlag.AlignTop

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._columns if self.width() >= _TWO_FROM else 1
        if columns != self._placed:
            self._place(columns)

    def set_values(
        self,
        values: dict[str, Any],
        currency: str = "",
        names: dict[int, str] | None = None,
        record_id: int | None = None,
    ) -> None:
        """Show a record; a field that is being edited is left alone.

        Its ``id`` is what the history of a field is asked for, and by which what was typed for it
        and could not be saved is shown again.

        Args:
            values: by field.
            currency: of the money among them.
            names: words for the records that fields point to.
            record_id: whose the values are, where none of them is the ``id``.
        """
        self._record_id = values.get("id") if record_id is None else record_id
        for name, field in self.fields.items():
            if not field.is_editing:
                value = values.get(name)
                if name in self._named:
                    value = (names or {}).get(value or 0, "")
                if isinstance(field, LookupField):
                    field.set_record(value, (names or {}).get(value, "") if value else "")
                else:
                    if field.kind == "text" and isinstance(value, int):
                        value = str(value)  # a year has no grouped digits
                    field.set_value(value, currency or None)
                self._show_waiting(name)

    def _show_waiting(self, name: str) -> None:
        """Show again what was typed for this record and could not be saved, and why."""
        waiting = self._refused.of(self._record_id or 0, self._prefix + name)
        if waiting is not None:
            self.fields[name].set_unsaved(waiting.value, waiting.words)
        self._tell(name, self._reason(waiting.problem) if waiting is not None else "")

    def _on_history(self, name: str, at: QPoint) -> None:
        if self._record_id is not None:
            words = self._captions[name].text()
            self.history_requested.emit(self._record_id, name, words, at)

    def _on_edited(self, name: str, value: object) -> None:
        record_id = self._record_id
        problem = self._save(name, value)
        if record_id is not None:
            self._refused.drop(record_id, self._prefix + name)
        if problem is not None:
            field = self.fields[name]
            field.mark_unsaved()
            if record_id is not None:
                refusal = Refusal(value, field.text(), problem, field.name)
                self._refused.keep(record_id, self._prefix + name, refusal)
        self._tell(name, self._reason(problem) if problem is not None else "")

    def _reason(self, problem: CrmdeskError) -> str:
        words = error_words(problem, language=self._localizer.language)
        # of the file: say what was kept and what to do
        return words.whole if isinstance(problem, BookError) else words.happened

    def _tell(self, name: str, told: str) -> None:
        """Say under a field what is wrong with it; nothing hides that."""
        if told and name not in self._errors:
            error = self._errors[name] = QLabel(self)
            error.setProperty("role", "danger")
            error.setWordWrap(True)
            self._place(self._placed)
        if name in self._errors:
            self._errors[name].setText(told)
            self._errors[name].setVisible(bool(told))

    def _on_reverted(self, name: str) -> None:
        self._refused.drop(self._record_id or 0, self._prefix + name)
        self._tell(name, "")
