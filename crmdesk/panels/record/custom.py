"""The user's own fields of a customer or a contact: they are made here, and filled in place."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QWidget

from crmdesk.errors import CrmdeskError
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.fields import FieldGrid, Options, Spec
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.editable import Kind
from crmdesk.services.fields import typed_day

SaveAll = Callable[[dict[str, Any]], CrmdeskError | None]
_COLON = re.compile("：")
_PREFIX: Final = "own "  # no field of the book has it
_KINDS: Final[dict[str, Kind]] = {"number": "number", "date": "date", "choice": "choice"}


class CustomFields(Section):
    """Own fields as a grid; they follow the fields that the book knows.

    Args:
        desk, reader, saver: what it works with.
        record: ``customer`` or ``contact``.
        save: stores all own values of the record shown, and returns what is wrong.
    """

    def __init__(
        self,
        desk: Desk,
        reader: RecordReader,
        saver: Saver,
        record: str,
        save: SaveAll,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Own fields"), self.tr("Add a field"), parent)
        self._desk, self._reader, self._saver = desk, reader, saver
        self._record, self._store = record, save
        self._known: list[dict[str, Any]] = []
        self._values: dict[str, Any] = {}
        self._record_id: int | None = None
        self.grid: FieldGrid | None = None
        self.link_clicked.connect(self.start_adding)

    def show_values(self, values: dict[str, Any] | None, record_id: int | None) -> None:
        """Show the own values of a record."""
        self._values, self._record_id = dict(values or {}), record_id
        known = self._reader.custom_fields(self._record)
        if known != self._known or (self.grid is None and known):
            self._known = known
            self._build()
        if self.grid is not None:
            shown = {f["key"]: _shown(f["kind"], self._values.get(f["key"])) for f in known}
            self.grid.set_values(shown, record_id=record_id)

    def _build(self) -> None:
        self.clear()
        self.grid = None
        if self._known:
            specs = [_spec(field) for field in self._known]
            self.grid = FieldGrid(
                specs, self._desk.localizer, self._save, refused=self._desk.refused,
                prefix=_PREFIX,
            )  # fmt: skip
            self.body.addWidget(self.grid)
            for field in self.grid.fields.values():
                field.history_requested.connect(self._on_menu)

    def _save(self, key: str, value: Any) -> CrmdeskError | None:
        kind = next((each["kind"] for each in self._known if each["key"] == key), "")
        try:
            if kind == "date" and isinstance(value, str) and value:
                value = typed_day(key, value)
        except CrmdeskError as error:
            return error
        values = {**self._values, key: _stored(value)}
        problem = self._store(values)
        if problem is None:
            self._values = values
        return problem

    @Slot()
    def start_adding(self) -> None:
        """Open a line for the name of a new field and its kind; Enter makes it."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        line, kinds = QLineEdit(holder), QComboBox(holder)
        for kind, words in (
            ("text", self.tr("Text")),
            ("number", self.tr("Number")),
            ("date", self.tr("Date")),
            ("choice", self.tr("Choice")),
        ):
            kinds.addItem(words, kind)
        kinds.setAccessibleName(self.tr("Kind of the field"))
        kinds.currentIndexChanged.connect(partial(self._name_line, line, kinds))
        kinds.activated.connect(line.setFocus)
        self._name_line(line, kinds)
        row.addWidget(line, 1)
        row.addWidget(kinds)
        line.returnPressed.connect(partial(self._on_named, line, kinds))
        self.ask(holder, line)

    def _name_line(self, line: QLineEdit, kinds: QComboBox, *_: object) -> None:
        words = self.tr("Name of the field; Enter adds it")
        if kinds.currentData() == "choice":
            words = self.tr("Name: first choice, second choice …")
        line.setPlaceholderText(words)
        line.setAccessibleName(words)

    def _on_named(self, line: QLineEdit, kinds: QComboBox) -> None:
        kind, label, choices = str(kinds.currentData()), line.text().strip(), ""
        if kind == "choice":
            label, _, choices = (part.strip() for part in _COLON.sub(":", label).partition(":"))
        self.close_asking()
        if not label:
            return
        taken = {field["key"] for field in self._known}
        key = re.sub(r"\W+", "_", label.casefold()).strip("_") or "field"
        while key in taken:
            key += "_"
        self._saver.add(
            "custom_field", record=self._record, key=key, label=label, kind=kind, choices=choices,
            position=len(self._known),
        )  # fmt: skip
        self.show_values(self._values, self._record_id)

    # what can be done to a field itself

    def _on_menu(self, key: str, at: QPoint) -> None:
        self.menu(key).popup(at)

    def menu(self, key: str) -> QMenu:
        """Return what can be done to a field: another name, other choices, taking it away."""
        field = next(each for each in self._known if each["key"] == key)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename the field"), partial(self._change, field, "label"))
        if field["kind"] == "choice":
            menu.addAction(self.tr("Change its choices"), partial(self._change, field, "choices"))
        menu.addSeparator()
        menu.addAction(self.tr("Remove the field"), partial(self._remove, field))
        return menu

    def _change(self, field: dict[str, Any], column: str) -> None:
        line = QLineEdit(str(field[column] or field["key"]), self)
        line.setAccessibleName(self.tr("Name of the field"))
        line.returnPressed.connect(partial(self._on_changed, line, field["id"], column))
        self.ask(line, line)
        line.selectAll()

    def _on_changed(self, line: QLineEdit, field_id: int, column: str) -> None:
        text = line.text().strip()
        self.close_asking()
        if text:
            self._saver.set("custom_field", field_id, column, text)
            self.show_values(self._values, self._record_id)

    def _remove(self, field: dict[str, Any]) -> None:
        """Take a field away; what customers have in it stays in the book and comes back by Undo."""
        self._saver.delete("custom_field", [field["id"]])
        self.show_values(self._values, self._record_id)


def _spec(field: dict[str, Any]) -> Spec:
    kind = _KINDS.get(field["kind"], "text")
    options: Options = ()
    if kind == "choice":
        keys = [key.strip() for key in re.split(r"[,;，；\n]", field["choices"]) if key.strip()]
        options = (("", "–"), *((key, key) for key in keys))
    return Spec(field["key"], field["label"] or field["key"], kind, options)


def _shown(kind: str, value: Any) -> Any:
    """Return a stored value as its field wants it; what does not fit is shown as text."""
    if kind == "date" and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    if kind == "number" and value not in (None, ""):
        try:
            return Decimal(str(value))
        except InvalidOperation:
            return None
    return value if isinstance(value, (str, type(None))) else str(value)


def _stored(value: Any) -> Any:
    """Return a field's value as JSON holds it: days as ISO text, whole numbers whole."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
