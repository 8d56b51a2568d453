"""Captions and fields in a grid, edited where they stand; errors show under the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.words import word
from crmdesk.qt.editable import EditableField, Kind
from crmdesk.qt.i18n import Localizer
from crmdesk.services.choices import CHOICES

Save = Callable[[str, Any], CrmdeskError | None]
Options = tuple[tuple[object, str], ...]
_NUMERIC_KEYS = ("stance", "strength", "rating", "confidence")


@dataclass(frozen=True, slots=True)
class Spec:
    """One field of a form."""

    field: str
    label: str
    kind: Kind = "text"
    options: Options = ()


def choice(table: str, field: str, label: str) -> Spec:
    """Return the spec of a field with fixed choices, an empty one first."""
    return Spec(field, label, "choice", options_of(table, field))


def options_of(table: str, field: str) -> Options:
    """Return (key, word) of a field's fixed choices, an empty one first."""
    numeric = field in _NUMERIC_KEYS
    empty: object = None if numeric else ""
    keys = CHOICES[table, field]
    return ((empty, "–"), *((int(k) if numeric else k, word(k)) for k in keys))


class FieldGrid(QWidget):
    """Fields in one or two columns of (caption, value).

    Args:
        specs: the fields, in reading order along the rows.
        localizer: writes values.
        save: stores (field, value) and returns what is wrong, if anything.
        columns: 1 or 2.
    """

    def __init__(
        self,
        specs: Sequence[Spec],
        localizer: Localizer,
        save: Save,
        columns: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self.fields: dict[str, EditableField] = {}
        self._errors: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.S2)
        grid.setVerticalSpacing(0)
        for at, spec in enumerate(specs):
            line, side = divmod(at, columns)
            caption = QLabel(spec.label, self)
            caption.setProperty("role", "caption")
            caption.setStyleSheet("font-size: 12px")
            caption.setFixedHeight(22)
            field = EditableField(
                spec.field, spec.kind, label=spec.label, localizer=localizer,
                options=spec.options, parent=self,
            )  # fmt: skip
            field.setMinimumHeight(22)
            error = QLabel(self)
            error.setProperty("role", "danger")
            error.setWordWrap(True)
            error.hide()
            grid.addWidget(caption, line * 2, side * 2, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, line * 2, side * 2 + 1)
            grid.addWidget(error, line * 2 + 1, side * 2 + 1)
            field.edited.connect(self._on_edited)
            self.fields[spec.field], self._errors[spec.field] = field, error
        for side in range(columns):
            grid.setColumnMinimumWidth(side * 2, 76)
            grid.setColumnStretch(side * 2 + 1, 1)

    def set_values(self, values: dict[str, Any], currency: str = "") -> None:
        """Show a record; a field that is being edited is left alone."""
        for name, field in self.fields.items():
            if not field.is_editing:
                value = values.get(name)
                if field.kind == "text" and isinstance(value, int):
                    value = str(value)  # a year has no grouped digits
                field.set_value(value, currency or None)
                self._errors[name].hide()

    def _on_edited(self, name: str, value: object) -> None:
        problem = self._save(name, value)
        error = self._errors[name]
        error.setVisible(problem is not None)
        error.setText(str(problem) if problem else "")
