"""Exporting by the window: whom, in which form, into which file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.panels.dialogs.export_book import ExportDialog
from crmdesk.panels.panel import Desk
from crmdesk.services.importing.looking import look
from crmdesk.services.records import create_customer


@pytest.fixture
def three(desk: Desk) -> list[int]:
    return [
        create_customer(desk.book, name=name, city=city)
        for name, city in (("Harbour", "Tianjin"), ("Delta", "Bern"), ("云岭茶业", "Bern"))
    ]


def _open(desk: Desk, qtbot: QtBot, target: Path, **more: object) -> ExportDialog:
    dialog = ExportDialog(desk, **more)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._choices is not None, timeout=10_000)
    dialog.ui.path_field.clear()
    qtbot.keyClicks(dialog.ui.path_field, str(target))
    return dialog


def _go(dialog: ExportDialog, qtbot: QtBot) -> list[Path]:
    with qtbot.waitSignal(dialog.exported, timeout=20_000) as written:
        qtbot.keyClick(dialog.ui.export_button, Qt.Key.Key_Space)
    return list(written.args[0])


def _rows(path: Path) -> int:
    found = look(path, stopped=lambda: False)
    assert found is not None
    return found.rows


@pytest.mark.parametrize(
    ("button", "ending"), [("xlsx", ".xlsx"), ("csv", ".csv"), ("vcard", ".vcf")]
)
def test_everybody_is_written_in_each_form(
    desk: Desk, qtbot: QtBot, tmp_path: Path, three: list[int], button: str, ending: str
) -> None:
    dialog = _open(desk, qtbot, tmp_path / "all")
    getattr(dialog.ui, f"{button}_button").setChecked(True)
    assert "3" in dialog.ui.all_button.text() and dialog.ids is None
    (written,) = _go(dialog, qtbot)
    assert written == tmp_path / f"all{ending}"
    assert _rows(written) == 3
    assert written.name in dialog.ui.message.text()
    assert dialog.ui.open_button.isVisible()


@pytest.mark.parametrize("version", ["4.0", "3.0", "2.1"])
def test_contact_cards_are_written_in_the_version_chosen(
    desk: Desk, qtbot: QtBot, tmp_path: Path, three: list[int], version: str
) -> None:  # fmt: skip
    dialog = _open(desk, qtbot, tmp_path / "cards")
    assert not dialog.ui.version_part.isVisible()
    dialog.ui.vcard_button.click()
    assert dialog.ui.version_part.isVisible()
    field = dialog.ui.version_field
    field.setFocus()
    qtbot.keyClicks(field, version[0])
    assert dialog.card_version == version
    (written,) = _go(dialog, qtbot)
    text = written.read_text(encoding="utf-8")
    assert text.count("BEGIN:VCARD") == 3 and text.count(f"VERSION:{version}") == 3


def test_a_folder_of_tables_is_written(
    desk: Desk, qtbot: QtBot, tmp_path: Path, three: list[int]
) -> None:  # fmt: skip
    dialog = _open(desk, qtbot, tmp_path / "tables")
    dialog.ui.folder_button.setChecked(True)
    written = _go(dialog, qtbot)
    assert tmp_path / "tables" / "customers.csv" in written
    assert all(path.is_file() for path in written)
    assert "more files" not in dialog.ui.message.text()
    assert [path.name for path in tmp_path.glob(".export-*")] == []


def test_the_list_as_filtered_and_the_customer_in_view(
    desk: Desk, qtbot: QtBot, tmp_path: Path, three: list[int]
) -> None:  # fmt: skip
    desk.selection.set_filter(CustomerFilter(city=("Bern",)))
    desk.selection.select(three[0])
    dialog = _open(desk, qtbot, tmp_path / "some.csv")
    dialog.ui.csv_button.setChecked(True)
    assert dialog.ui.listed_button.isChecked() and "Bern" in dialog.ui.listed_button.text()
    assert set(dialog.ids or ()) == set(three[1:])
    assert _rows(_go(dialog, qtbot)[0]) == 2
    dialog.ui.chosen_button.click()
    assert "Harbour" in dialog.ui.chosen_button.text() and dialog.ids == (three[0],)


def test_chosen_rows_are_offered(
    desk: Desk, qtbot: QtBot, tmp_path: Path, three: list[int]
) -> None:  # fmt: skip
    dialog = _open(desk, qtbot, tmp_path / "two.csv", ids=three[:2])
    assert not dialog.ui.listed_button.isVisible()
    dialog.ui.chosen_button.click()
    assert "2" in dialog.ui.chosen_button.text() and dialog.ids == tuple(three[:2])


def test_a_file_that_is_there_is_replaced_only_at_the_second_word(
    desk: Desk, qtbot: QtBot, tmp_path: Path, three: list[int]
) -> None:  # fmt: skip
    target = tmp_path / "all.csv"
    target.write_text("mine", encoding="utf-8")
    dialog = _open(desk, qtbot, target)
    dialog.ui.csv_button.setChecked(True)
    qtbot.keyClick(dialog.ui.export_button, Qt.Key.Key_Space)
    assert "exists already" in dialog.ui.message.text()
    assert target.read_text(encoding="utf-8") == "mine"
    _go(dialog, qtbot)
    assert _rows(target) == 3


def test_a_place_that_cannot_be_written_is_said(
    desk: Desk, qtbot: QtBot, tmp_path: Path, three: list[int]
) -> None:  # fmt: skip
    dialog = _open(desk, qtbot, tmp_path / "none" / "all.xlsx")
    qtbot.keyClick(dialog.ui.export_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.ui.message.property("role") == "danger", timeout=10_000)
    assert dialog.ui.export_button.isEnabled()
    dialog.ui.path_field.setText(" ")
    qtbot.keyClick(dialog.ui.export_button, Qt.Key.Key_Space)
    assert "Name the file" in dialog.ui.message.text()


def test_the_book_itself_is_never_replaced(qtbot: QtBot, tmp_path: Path, desk: Desk) -> None:
    path = tmp_path / "book.xlsx"
    with Book.create(path) as book:
        dialog = _open(replace(desk, book=book), qtbot, path)
        for _ in range(2):
            qtbot.keyClick(dialog.ui.export_button, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: dialog.ui.message.property("role") == "danger", timeout=10_000)
        assert "the book itself" in dialog.ui.message.text()
    Book.open(path).close()


def test_a_stopped_export_writes_nothing(
    desk: Desk, qtbot: QtBot, tmp_path: Path, three: list[int]
) -> None:  # fmt: skip
    dialog = _open(desk, qtbot, tmp_path / "all.xlsx")
    dialog.start_export()
    (task,) = [task for task in desk.runner.tasks() if task.shown]
    task.cancel()
    assert desk.runner.wait_for_all(20_000)
    assert "nothing was written" in dialog.ui.message.text()
    assert list(tmp_path.glob("all*")) == [] and list(tmp_path.glob(".export-*")) == []
