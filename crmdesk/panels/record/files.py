"""The Files tab: attach by button, paste or drop; open, rename, save outside, delete."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import LIGHT, CustomerRecord
from crmdesk.book.values import from_ms
from crmdesk.errors import CrmdeskError
from crmdesk.models.record import RecordReader
from crmdesk.models.thumbnails import Thumbnails
from crmdesk.panels.attaching import files_at
from crmdesk.panels.attachment_line import AttachmentLine
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.context import Tab
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.visit_note import files_of, local_paths
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import clauses, listed
from crmdesk.services.attachments import attach_files
from crmdesk.services.visits import NewFile


class FilesTab(Tab):
    """The customer's attachments, those of its visits too."""

    parts = (*LIGHT, "attachments")

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, reader, saver, parent)
        self.setAcceptDrops(True)
        self._thumbnails = Thumbnails(desk.book, desk.runner, self)
        self.lines: list[AttachmentLine] = []
        column = self.column()
        self.section = Section(self.tr("Files"), self.tr("Attach…"), self.page)
        self.section.link_clicked.connect(self._on_attach)
        self.section.link.setObjectName("add_file")
        column.addWidget(self.section)
        column.addStretch(1)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.activated.connect(self._on_paste)

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's files."""
        self.customer_id = record.id
        self.section.clear()
        self.lines = []
        for file in record.parts["attachments"]:
            self.section.body.addWidget(self._file_row(file))
        none = self.tr("Offers, contracts and pictures go here: drop files, or press Attach.")
        self.section.show_hint("" if record.parts["attachments"] else none)

    def _file_row(self, file: dict[str, Any]) -> QWidget:
        say = self.desk.localizer
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S2)
        size = self.tr("{0} kB").format(say.number(max(1, round(file["size"] / 1000))))
        on = say.date(from_ms(file["added_at"]).astimezone().date()) if file["added_at"] else ""
        from_visit = self.tr("from an entry of the timeline") if file["interaction_id"] else ""
        note = clauses((size, on, from_visit))
        line = AttachmentLine(self.desk, self._thumbnails, file, note, holder)
        line.failed.connect(self.saver.failed)
        line.deleted.connect(self._on_deleted)
        line.saved_as.connect(self._on_saved_as)
        self.lines.append(line)
        row.addWidget(line, 1)
        for text, run in (
            (self.tr("Open"), line.open),
            (self.tr("Rename"), line.rename),
            (self.tr("Save as…"), line.save_as),
            (self.tr("Delete"), line.delete),
        ):
            button = QPushButton(text, holder)
            button.setProperty("kind", "flat")
            button.setAccessibleName(f"{text}: {file['name']}")
            button.clicked.connect(run)
            row.addWidget(button)
        return holder

    @Slot()
    def _on_deleted(self) -> None:
        self.noticed.emit(self.tr("Deleted"), True)

    @Slot(str)
    def _on_saved_as(self, path: str) -> None:
        self.noticed.emit(self.tr("Saved as {0}").format(path), False)

    @Slot(list)
    def attach(self, paths: list[str]) -> None:
        """Keep files in the book, as one change."""
        try:
            self._keep(files_at(paths))
        except CrmdeskError as error:
            self.saver.failed.emit(error)

    def _keep(self, files: list[NewFile]) -> None:
        customer_id, book = self.customer_id, self.desk.book
        if customer_id is None or not files:
            return
        if self.saver.attempt(lambda: attach_files(book, customer_id, files)):
            names = listed(each.name for each in files)
            self.noticed.emit(self.tr("Attached: {0}").format(names), True)

    @Slot()
    def _on_paste(self) -> None:
        self._keep(files_of(QGuiApplication.clipboard().mimeData(), self.saver.failed.emit))

    @Slot()
    def _on_attach(self) -> None:
        dialog = QFileDialog(self, self.tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.attach)
        dialog.open()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._keep(files_of(event.mimeData(), self.saver.failed.emit))
        event.acceptProposedAction()
