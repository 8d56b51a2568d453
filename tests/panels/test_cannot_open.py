"""A book that cannot be opened leads on: to a backup, a copy, another try, another book."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from crmdesk.app import Workplace, _start
from crmdesk.book import Book
from crmdesk.book.errors import BookDamaged, BookReadOnly
from crmdesk.panels.dialogs.cannot_open import CannotOpenDialog
from crmdesk.panels.dialogs.open_book import show_error
from crmdesk.panels.dialogs.passphrase import AskPassphraseDialog
from crmdesk.panels.dialogs.restore import RestoreDialog
from crmdesk.qt.settings import Settings
from crmdesk.services import care, records
from tests.services.book_dump import ask


@pytest.fixture
def workplace(qapp: QApplication) -> Iterator[Workplace]:
    made = Workplace(qapp, None, Settings(theme="light", language="en"))
    yield made
    made.runner.cancel_all()
    made.runner.wait_for_all()
    if hasattr(made, "desk"):
        made.window.close()
        made.window.deleteLater()
        made.desk.book.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def path(book_path: Path, new_book: Callable[..., Book]) -> Path:
    """Return a book of one customer, with a backup of the day beside it."""
    with new_book(book_path) as book:
        records.create_customer(book, name="Kept")
        care.back_up(book)
    return book_path


def damage(path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    data[16:100] = bytes(84)
    path.write_bytes(data)
    return bytes(data)


def answer(kind: type[QDialog], do: Callable[[QDialog], object]) -> None:
    """Do something with the next dialog of this kind, as soon as it is shown."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, kind):
            do(shown)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def test_a_damaged_book_at_the_start_goes_back_to_its_backup(
    workplace: Workplace, path: Path
) -> None:
    damaged = damage(path)
    said: list[str] = []

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, CannotOpenDialog)
        said.append(dialog.ui.title.text())
        answer(RestoreDialog, lambda shown: shown.ui.ok_button.click())  # type: ignore[attr-defined]
        dialog.buttons["restore"].click()

    answer(CannotOpenDialog, choose)
    assert _start(workplace, path, None, sample=False)
    assert said == ["The book is damaged, but not lost"]
    assert ask(workplace.desk.book, "SELECT name FROM customer") == [("Kept",)]
    [kept] = [each.path for each in care.backups_of(path) if " before " in each.path.name]
    assert kept.read_bytes() == damaged


def test_a_backup_that_is_damaged_too_is_said_and_another_can_be_chosen(
    qtbot: QtBot, workplace: Workplace, path: Path
) -> None:
    damage(path)
    backup = care.backups_of(path)[0].path
    shutil.copy(backup, path.with_name("good.crm"))
    whole = bytearray(backup.read_bytes())
    whole[4096 : len(whole) // 2] = bytes(len(whole) // 2 - 4096)
    backup.write_bytes(whole)
    dialog = CannotOpenDialog(path, BookDamaged(path), workplace.opener)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.go_back(backup, None)
    assert not dialog.buttons["restore"].isEnabled()
    dialog.reject()
    assert dialog.isVisible(), "it stays while the file is written"
    qtbot.waitUntil(dialog.buttons["restore"].isEnabled)
    assert "damaged" in dialog.ui.message.text() and dialog.wanted is None
    dialog.go_back(path.with_name("good.crm"), None)
    qtbot.waitUntil(lambda: dialog.wanted is not None)
    Book.open(path).close()


def test_without_a_backup_the_way_on_is_a_file_from_elsewhere(
    qtbot: QtBot, workplace: Workplace, book_path: Path
) -> None:
    Book.create(book_path).close()
    dialog = CannotOpenDialog(book_path, BookDamaged(book_path), workplace.opener)
    qtbot.addWidget(dialog)
    assert dialog.ui.title.text() == "The book is damaged"
    assert "elsewhere" in dialog.buttons["restore"].accessibleDescription()
    assert list(dialog.buttons) == ["restore", "other"]


def test_a_book_that_is_gone_can_be_brought_back(workplace: Workplace, path: Path) -> None:
    workplace.settings = Settings(theme="light", language="en", last_book=str(path))
    for tail in ("", "-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, CannotOpenDialog)
        answer(RestoreDialog, lambda shown: shown.ui.ok_button.click())  # type: ignore[attr-defined]
        dialog.buttons["restore"].click()

    answer(CannotOpenDialog, choose)
    assert _start(workplace, None, None, sample=False)
    assert ask(workplace.desk.book, "SELECT name FROM customer") == [("Kept",)]


def test_a_passphrase_that_does_not_work_leads_to_the_backups(
    workplace: Workplace, book_path: Path
) -> None:
    with Book.create(book_path, passphrase="right") as book:
        care.back_up(book)
    offered: list[list[str]] = []

    def give_up(dialog: QDialog) -> None:
        assert isinstance(dialog, CannotOpenDialog)
        offered.append(list(dialog.buttons))
        answer(AskPassphraseDialog, type_it)
        dialog.buttons["again"].click()

    def type_it(dialog: QDialog) -> None:
        assert isinstance(dialog, AskPassphraseDialog)
        dialog.ui.first_field.setText("right")
        dialog.ui.ok_button.click()

    def lose(dialog: QDialog) -> None:
        assert isinstance(dialog, AskPassphraseDialog) and dialog.ui.lost_button.isVisible()
        answer(CannotOpenDialog, give_up)
        dialog.ui.lost_button.click()

    answer(AskPassphraseDialog, lose)
    book_or_none = workplace.opener.open(book_path, None, "wrong")
    assert book_or_none is not None
    book_or_none.close()
    assert offered[0][0] == "again" and offered[0][-1] == "other"


def test_a_book_that_cannot_be_written_is_copied_and_opened(
    qtbot: QtBot, workplace: Workplace, path: Path, tmp_path: Path
) -> None:
    path.chmod(0o444)
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / path.name).write_text("something else")
    dialog = CannotOpenDialog(path, BookReadOnly(path), workplace.opener)
    qtbot.addWidget(dialog)
    assert list(dialog.buttons) == ["copy", "again", "other"]
    dialog.copy_into(folder)
    qtbot.waitUntil(lambda: dialog.wanted is not None)
    assert dialog.wanted is not None
    copy = dialog.wanted[0]
    assert copy == folder / f"{path.stem} 2{path.suffix}" and copy.stat().st_mode & 0o200
    with Book.open(copy) as book:
        assert ask(book, "SELECT name FROM customer") == [("Kept",)]


def test_a_locked_book_can_be_tried_again(
    workplace: Workplace, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crmdesk.book.store.BUSY_MS", 50)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")

    def let_go(dialog: QDialog) -> None:
        assert isinstance(dialog, CannotOpenDialog)
        assert dialog.ui.title.text() == "The book is in use"
        holder.close()
        dialog.buttons["again"].click()

    answer(CannotOpenDialog, let_go)
    book = workplace.opener.open(path)
    assert book is not None
    book.close()


def test_damage_found_later_offers_the_backups_once(
    qtbot: QtBot, workplace: Workplace, path: Path
) -> None:
    workplace.show_book(Book.open(path))
    window, asked = workplace.window, []
    for _ in range(3):
        show_error(BookDamaged(path), "en", window, lambda: asked.append(1))
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    [button] = [each for each in boxes[0].buttons() if "backup" in each.text()]
    button.click()
    assert asked == [1]


def test_a_book_whose_beginning_is_destroyed_is_not_taken_for_an_encrypted_one(
    workplace: Workplace, path: Path
) -> None:
    data = bytearray(path.read_bytes())
    data[:4096] = bytes((7 * n * n + 131) % 256 for n in range(4096))
    path.write_bytes(data)

    def never(dialog: QDialog) -> None:
        assert isinstance(dialog, AskPassphraseDialog)
        assert dialog.ui.lost_button.text() == "It never had one…"
        answer(CannotOpenDialog, choose)
        dialog.ui.lost_button.click()

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, CannotOpenDialog)
        assert dialog.ui.title.text() == "The book is damaged, but not lost"
        answer(RestoreDialog, lambda shown: shown.ui.ok_button.click())  # type: ignore[attr-defined]
        dialog.buttons["restore"].click()

    answer(AskPassphraseDialog, never)
    assert _start(workplace, path, None, sample=False)
    assert ask(workplace.desk.book, "SELECT name FROM customer") == [("Kept",)]
