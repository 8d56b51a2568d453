"""The row of choices above the columns: what the rows are, and how the file is to be read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QComboBox

from crmdesk.exchange.own_columns import OwnColumn
from crmdesk.exchange.plans import ImportPlan
from crmdesk.models.import_mapping import MappingModel
from crmdesk.models.import_words import (
    DELIMITERS,
    ENCODINGS,
    delimiter_word,
    encoding_word,
    kind_word,
    kinds,
    plain_encoding,
)
from crmdesk.panels.panel import Desk
from crmdesk.qt.tasks import Job
from crmdesk.services.importing.looking import Look, Reading
from crmdesk.services.importing.own_fields import own_fields_of
from crmdesk.ui.import_files_ui import Ui_ImportFiles


def read_own_fields(desk: Desk, mapping: MappingModel) -> None:
    """Let the mapping offer the fields of their own that the book has."""

    def work(_job: Job) -> list[tuple[str, OwnColumn]]:
        return own_fields_of(desk.book)

    desk.runner.run(
        work, title=mapping.tr("Reading the own fields"), done=mapping.set_own_fields,
        show_progress=False,
    )  # fmt: skip


class ReadingBar(QObject):
    """Fills the choices with what was recognised, and tells when the user knows better.

    Signals:
        changed: (kind, Reading) as now chosen; only what differs from the recognised is named.
    """

    changed = Signal(object, object)

    def __init__(self, ui: Ui_ImportFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._reading = Reading()
        for kind in kinds():
            ui.kind_field.addItem(kind_word(kind), kind)
        for delimiter in DELIMITERS:
            ui.delimiter_field.addItem(delimiter_word(delimiter), delimiter)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        ui.kind_field.activated.connect(self._on_kind)
        ui.encoding_field.activated.connect(self._on_encoding)
        ui.delimiter_field.activated.connect(self._on_delimiter)
        ui.header_box.clicked.connect(self._on_header)

    def show(self, found: Look | None, plan: ImportPlan | None) -> None:
        """Show how a file is read; hide what is no choice for it."""
        ui = self._ui
        ui.reading.setVisible(plan is not None)
        if found is None or plan is None:
            return
        self._reading = plan.reading
        text = bool(plan.encoding)
        for widget in (ui.encoding_label, ui.encoding_field):
            widget.setVisible(text)
        for widget in (ui.delimiter_label, ui.delimiter_field):
            widget.setVisible(text)
        self._fill_encodings(plan.encoding)
        _choose(ui.kind_field, plan.kind)
        _choose(ui.delimiter_field, plan.delimiter)
        ui.header_box.setChecked(found.has_header)

    def _fill_encodings(self, encoding: str) -> None:
        field = self._ui.encoding_field
        field.clear()
        for name in dict.fromkeys((*ENCODINGS, plain_encoding(encoding))):
            field.addItem(encoding_word(name), name)
        _choose(field, plain_encoding(encoding))

    def _tell(self, reading: Reading) -> None:
        self._reading = reading
        self.changed.emit(self._ui.kind_field.currentData(), reading)

    @Slot()
    def _on_kind(self) -> None:
        self._tell(self._reading)

    @Slot()
    def _on_encoding(self) -> None:
        self._tell(replace(self._reading, encoding=self._ui.encoding_field.currentData()))

    @Slot()
    def _on_delimiter(self) -> None:
        self._tell(replace(self._reading, delimiter=self._ui.delimiter_field.currentData()))

    @Slot()
    def _on_header(self) -> None:
        self._tell(replace(self._reading, header=self._ui.header_box.isChecked()))


def _choose(field: QComboBox, data: str) -> None:
    place = field.findData(data)
    if place < 0 and data:
        field.addItem(kind_word(data), data)
        place = field.count() - 1
    field.setCurrentIndex(place)
