"""Attachments from the window: read, opened with the system's program, saved outside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from crmdesk.book import Book
from crmdesk.errors import CrmdeskError
from crmdesk.services.attachments import read_file
from crmdesk.services.records import read_attachment
from crmdesk.services.visits import NewFile


def files_at(paths: Sequence[str | Path]) -> list[NewFile]:
    """Read files; raise FileRefused where one cannot be read or is too large."""
    return [read_file(Path(path)) for path in paths]


def open_attachment(book: Book, attachment_id: int) -> Path:
    """Open an attachment with the system's program, as a copy; raise CrmdeskError."""
    name, _, data = read_attachment(book, attachment_id)
    path = Path(mkdtemp(prefix="crmdesk_")) / (Path(name).name or "file")
    path.write_bytes(data)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    return path


def save_attachment(book: Book, attachment_id: int, target: Path) -> None:
    """Write an attachment into a file; raise CrmdeskError."""
    data = read_attachment(book, attachment_id)[2]
    try:
        target.write_bytes(data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CrmdeskError(
            f"{target.name} cannot be written: {reason}.", kept="The file stays in the book."
        ) from error


def ask_where(parent: QWidget, name: str) -> Path | None:
    """Ask where to save a file; None where the user thinks better of it."""
    from crmdesk.panels.dialogs.choose_files import documents_folder

    title = QCoreApplication.translate("Attachments", "Save the file as")
    start = str(documents_folder() / (Path(name).name or "file"))
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start)
    return Path(chosen) if chosen else None
