"""The book is cared for from its window: gone back to a backup, and left with nothing unsaved."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crmdesk.app import Workplace
from crmdesk.book import Book
from crmdesk.book.errors import DiskFull
from crmdesk.panels.dialogs.restore import RestoreDialog
from crmdesk.qt.editable import EditableField
from crmdesk.qt.settings import Settings
from crmdesk.services import care, records
from tests.services.book_dump import ask


@pytest.fixture
def workplace(
    qtbot: QtBot, qapp: QApplication, book_path: Path, small_sample: Path
) -> Iterator[Workplace]:
    shutil.copy(small_sample, book_path)
    made = Workplace(qapp, Book.open(book_path), Settings(theme="light", language="en"))
    made.window.show()
    qtbot.waitUntil(lambda: not made.desk.runner.tasks())
    yield made
    made.window.close()
    made.window.close()  # where something was unsaved
    made.window.deleteLater()
    made.desk.book.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_back_to_the_backup_of_the_day(qtbot: QtBot, workplace: Workplace) -> None:
    book = workplace.desk.book
    workplace.upkeep.back_up()
    qtbot.waitUntil(lambda: bool(care.backups_of(book.path)))
    records.create_customer(book, name="Made later")
    dialog = RestoreDialog(book.path, workplace.desk.localizer)
    qtbot.addWidget(dialog)
    assert dialog.ui.tree.topLevelItemCount() == 1
    qtbot.keyClick(dialog.ui.tree, Qt.Key.Key_Return)
    assert dialog.chosen == care.backups_of(book.path)[0].path
    old = workplace.window
    workplace.upkeep.restore(dialog.chosen, dialog.passphrase)
    qtbot.waitUntil(lambda: workplace.window is not old, timeout=20_000)
    assert workplace.window.isEnabled() and workplace.window.isVisible()
    sql = "SELECT COUNT(*) FROM customer WHERE name='Made later'"
    assert ask(workplace.desk.book, sql) == [(0,)]
    kept = [each.path for each in care.backups_of(book.path) if " before " in each.path.name]
    with Book.open(kept[0]) as was:
        assert ask(was, sql) == [(1,)]


def test_a_failed_way_back_leaves_the_book_open(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    monkeypatch.setattr("crmdesk.upkeep.show_error", lambda error, *_: said.append(error))
    old, file = workplace.window, tmp_path / "a.txt"
    file.write_text("no book")
    workplace.upkeep.restore(file, None)
    qtbot.waitUntil(lambda: workplace.window is not old, timeout=20_000)
    assert said
    records.create_customer(workplace.desk.book, name="Still open")


def test_what_is_no_backup_is_said_in_the_dialog(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    dialog = RestoreDialog(workplace.desk.book.path, workplace.desk.localizer)
    qtbot.addWidget(dialog)
    assert "No backup" in dialog.ui.message.text() and not dialog.ui.ok_button.isEnabled()
    (tmp_path / "a.txt").write_text("no book")
    dialog.choose(tmp_path / "a.txt")
    assert "not a client book" in dialog.ui.message.text() and dialog.chosen is None


def test_what_could_not_be_saved_holds_the_window_back_once(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = workplace.window
    [(first,)] = ask(workplace.desk.book, "SELECT id FROM customer ORDER BY id LIMIT 1")
    window.open_customer(first)

    def cities() -> list[EditableField]:
        fields = window.findChildren(EditableField)
        return [each for each in fields if each.field == "city" and each.isVisible()]

    qtbot.waitUntil(lambda: bool(cities()), timeout=10_000)
    qtbot.waitUntil(lambda: not workplace.desk.runner.tasks())

    def refuse(*_args: object) -> None:
        raise DiskFull(Path("a.crm"))

    monkeypatch.setattr(records, "set_field", refuse)
    field = cities()[0]
    field.start_editing()
    qtbot.keyClicks(field.focusProxy(), "Ningbo")
    window.close()
    assert window.isVisible()
    assert "Not saved: City" in window.notice.text()
    window.close()
    assert not window.isVisible()


def test_what_a_new_passphrase_leaves_of_the_backups_is_said(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rewrite(book: Book, passphrase: str | None) -> None:
        book.encrypted = bool(passphrase)

    monkeypatch.setattr(Book, "change_passphrase", rewrite)
    care_of_it = workplace.window.care
    for passphrase, words in (
        ("first", "earlier backups are not"),
        ("second", "earlier backups keep the old one"),
        (None, "earlier backups still are"),
    ):
        with qtbot.waitSignal(care_of_it.noticed) as said:
            care_of_it.set_passphrase(passphrase)
        assert words in said.args[0]
