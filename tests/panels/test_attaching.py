"""Attachments opened with the system's program: as a copy that leaves no trace."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from crmdesk.book import Book
from crmdesk.errors import CrmdeskError
from crmdesk.panels import attaching
from crmdesk.services import records
from crmdesk.services.attachments import attach_files
from crmdesk.services.visits import NewFile


@pytest.fixture
def file_id(book: Book) -> int:
    customer = records.create_customer(book, name="Harbour")
    return attach_files(book, customer, [NewFile("offer 08:45?.txt", b"words")])[0]


def test_a_copy_is_opened_that_cannot_be_changed_and_goes_with_the_program(
    book: Book, file_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    at_exit: list[tuple[Any, ...]] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    monkeypatch.setattr(attaching.atexit, "register", lambda *call: at_exit.append(call))
    path = attaching.open_attachment(book, file_id)
    assert opened == [QUrl.fromLocalFile(str(path))]
    assert path.name == "offer 08_45_.txt", "a name that every system takes"
    assert path.read_bytes() == b"words"
    assert not path.stat().st_mode & stat.S_IWRITE
    for clear, folder in at_exit:
        clear(folder)
    assert not path.parent.exists()


def test_where_no_program_opens_it_that_is_said(
    book: Book, file_id: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    with pytest.raises(CrmdeskError, match="No program of this computer opens"):
        attaching.open_attachment(book, file_id)
    monkeypatch.setattr(attaching, "mkdtemp", lambda **_: str(tmp_path / "gone"))
    with pytest.raises(CrmdeskError, match="cannot be opened"):
        attaching.open_attachment(book, file_id)
