"""The Files tab: attach by button or by dropping, open, delete."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import LIGHT, CustomerRecord
from crmdesk.book.values import from_ms
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Line, Section
from crmdesk.panels.record.context import Tab
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.compat import override
from crmdesk.services import records


class FilesTab(Tab):
    """The customer's attachments."""

    parts = (*LIGHT, "attachments")

    def __init__(self, desk: Desk, reader: RecordReader, saver: Saver) -> None:
        super().__init__(desk, reader, saver)
        self.setAcceptDrops(True)
        column = self.column()
        self.section = Section(self.tr("Files"), self.tr("Attach …"))
        self.section.link_clicked.connect(self._on_attach)
        column.addWidget(self.section)
        column.addStretch(1)

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's files."""
        self.customer_id = record.id
        self.section.clear()
        for file in record.parts["attachments"]:
            self.section.body.addWidget(self._file_row(file))
        if not record.parts["attachments"]:
            self.section.add_hint(
                self.tr("Offers, contracts and pictures go here: drop files, or press Attach.")
            )

    def _file_row(self, file: dict[str, Any]) -> QWidget:
        say = self.desk.localizer
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S2)
        size = self.tr("{0} kB").format(say.number(max(1, round(file["size"] / 1000))))
        on = say.date(from_ms(file["added_at"]).astimezone().date()) if file["added_at"] else ""
        note = ", ".join(t for t in (size, on) if t)
        line = Line(self.desk.theme, self.desk.icons, file["name"], note=note, icon="file")
        line.clicked.connect(partial(self._open, file["id"]))
        row.addWidget(line, 1)
        for text, verb in ((self.tr("Open"), self._open), (self.tr("Delete"), self._delete)):
            button = QPushButton(text, holder)
            button.setProperty("kind", "flat")
            button.setAccessibleName(f"{text}: {file['name']}")
            button.clicked.connect(partial(self._press, verb, file["id"]))
            row.addWidget(button)
        return holder

    def _press(self, verb: Any, attachment_id: int, _checked: bool = False) -> None:
        verb(attachment_id)

    def _open(self, attachment_id: int) -> None:
        book = self.desk.book
        found = self.saver.attempt(lambda: records.read_attachment(book, attachment_id))
        if found:
            path = Path(mkdtemp(prefix="crmdesk_")) / Path(found[0]).name
            path.write_bytes(found[2])
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _delete(self, attachment_id: int) -> None:
        self.saver.delete("attachment", [attachment_id])

    def attach(self, paths: list[str]) -> None:
        """Keep files in the book."""
        customer_id, book = self.customer_id, self.desk.book
        if customer_id is None:
            return
        for path in paths:
            self.saver.attempt(partial(records.attach_file, book, customer_id, Path(path)))

    @Slot()
    def _on_attach(self) -> None:
        dialog = QFileDialog(self, self.tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.attach)
        dialog.open()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.attach([url.toLocalFile() for url in urls if url.isLocalFile()])
        event.acceptProposedAction()
