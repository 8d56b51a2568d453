"""Attachments from the window: read, opened with the system's program, saved outside."""

from __future__ import annotations

import atexit
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from stat import S_IREAD, S_IWRITE
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
    """Open an attachment with the system's program, as a copy that is gone with this program.

    The copy cannot be written to: what was changed in it would not be in the book.

    Raises:
        CrmdeskError: the copy cannot be made, or no program opens it.
    """
    name, _, data = read_attachment(book, attachment_id)
    try:
        folder = Path(mkdtemp(prefix="crmdesk_"))
        atexit.register(_clear, folder)
        path = folder / _file_name(name)
        path.write_bytes(data)
        path.chmod(S_IREAD)
    except OSError as error:
        raise NotOpened(name, error.strerror or str(error)) from error
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise NotOpened(name)
    return path


class NotOpened(CrmdeskError):
    """An attachment cannot be opened from here."""

    key = "file_not_opened"

    def __init__(self, name: str, reason: str = "") -> None:
        happened = f"No program of this computer opens {name}."
        super().__init__(
            f"{name} cannot be opened: {reason}." if reason else happened,
            kept="The file stays in the book.",
            advice="Save it into a folder (S) and open it from there.",
        )


def _file_name(name: str) -> str:
    """Return a name that every system takes for a file."""
    return re.sub(r'[<>:"/\\|?*\x00-\x1f]', "_", name)[-120:].strip(". ") or "file"


def _clear(folder: Path) -> None:
    for path in folder.glob("*"):
        with suppress(OSError):
            path.chmod(S_IREAD | S_IWRITE)
    rmtree(folder, ignore_errors=True)  # one that is still open stays


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
    start = str(documents_folder() / _file_name(name))
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start)
    return Path(chosen) if chosen else None
