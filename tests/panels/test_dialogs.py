"""The dialogs: print with preview, history with undo, about; and the words of failures."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crmdesk import tokens
from crmdesk.book import journal
from crmdesk.book.errors import NothingToUndo
from crmdesk.book.queries.customers import CustomerFilter, count_customers, customer_ids
from crmdesk.book.queries.history import named_changes
from crmdesk.book.records import NoteTemplate
from crmdesk.book.values import table_columns
from crmdesk.errors import CrmdeskError
from crmdesk.models.changes import ChangesModel
from crmdesk.models.error_words import ErrorWords, error_words
from crmdesk.models.field_words import HIDDEN, field_word, record_word
from crmdesk.models.journal_words import deed
from crmdesk.panels.dialogs.about import USED, AboutDialog, used_parts
from crmdesk.panels.dialogs.history import HistoryDialog
from crmdesk.panels.dialogs.print_dossier import PrintDossierDialog
from crmdesk.panels.dialogs.templates import TemplatesDialog
from crmdesk.panels.panel import Desk
from crmdesk.qt.i18n import install_language
from crmdesk.services.bulk import BulkEdit, edit_customers
from crmdesk.services.records import add, create_customer, set_field
from crmdesk.services.sample import make_sample


def _print_dialog(desk: Desk, qtbot: QtBot) -> PrintDossierDialog:
    make_sample(desk.book, customers=3, today=date(2026, 11, 23))
    with desk.book.read() as connection:
        ids = [int(each) for each in customer_ids(connection, CustomerFilter())]
    dialog = PrintDossierDialog(desk, ids[:1])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.page_count > 0, timeout=20_000)
    return dialog


def test_print_dialog_previews_and_saves(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _print_dialog(desk, qtbot)
    target = tmp_path / "out.pdf"
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save_to(target)
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["out.pdf"]
    assert "out.pdf" in dialog.message.text()


def test_print_dialog_says_whom_and_proposes_a_name(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:  # fmt: skip
    first = create_customer(desk.book, name="Harbour Foods Ltd. 2")
    other = create_customer(desk.book, name="Bright Dairy")
    asked: list[str] = []

    def answer(_parent: object, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        asked.append(proposal)
        return str(tmp_path / "No. 1"), ""

    monkeypatch.setattr("crmdesk.panels.dialogs.print_dossier.QFileDialog.getSaveFileName", answer)
    dialog = PrintDossierDialog(desk, [first])
    qtbot.addWidget(dialog)
    assert dialog.whom.text() == "Harbour Foods Ltd. 2"
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as saved:
        dialog.save_button.click()
    assert asked[0].endswith("/Harbour Foods Ltd. 2.pdf")
    assert saved.args == [tmp_path / "No. 1.pdf"]
    several = PrintDossierDialog(desk, [first, other])
    qtbot.addWidget(several)
    assert several.whom.text() == "2 customers"
    many = PrintDossierDialog(desk, [first] * 7)
    qtbot.addWidget(many)
    qtbot.waitUntil(lambda: many.page_count > 0, timeout=20_000)
    assert many.message.text() == "Preview of the first 5; all 7 are printed"


def test_print_dialog_says_what_failed_in_place(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:  # fmt: skip
    dialog = _print_dialog(desk, qtbot)
    dialog.save_to(tmp_path / "missing" / "out.pdf")
    qtbot.waitUntil(lambda: dialog.message.property("role") == "danger", timeout=20_000)
    assert dialog.message.text()


def test_history_undoes_the_chosen_change_by_keys(desk: Desk, qtbot: QtBot) -> None:
    create_customer(desk.book, name="Harbour Foods")
    dialog = HistoryDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(0))
    assert "Harbour Foods" in dialog.tree.topLevelItem(0).text(1)
    assert dialog.undo_button.isEnabled()
    qtbot.keyClick(dialog.undo_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 2)
    with desk.book.read() as connection:
        assert count_customers(connection) == 0
    assert not dialog.message.text()


def test_history_names_a_conflict_and_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    made = create_customer(desk.book, name="Harbour Foods")
    set_field(desk.book, "customer", made, "city", "Tianjin")
    set_field(desk.book, "customer", made, "city", "Dalian")
    dialog = HistoryDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(1))
    qtbot.keyClick(dialog.undo_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(dialog.message.text()))
    assert dialog.tree.topLevelItemCount() == 3
    assert "Later: " in dialog.message.text()  # which change stands in the way
    assert "Harbour Foods" in dialog.message.text()


def test_history_says_why_a_line_cannot_be_undone(desk: Desk, qtbot: QtBot) -> None:
    made = create_customer(desk.book, name="Harbour Foods")
    set_field(desk.book, "customer", made, "city", "Tianjin")
    set_field(desk.book, "customer", made, "city", "Dalian")
    set_field(desk.book, "customer", made, "region", "Coast")
    desk.book.undo()
    dialog = HistoryDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    said = []
    for line in range(5):
        dialog.tree.setCurrentItem(dialog.tree.topLevelItem(line))
        qtbot.waitUntil(lambda: not desk.runner.tasks())
        said.append(dialog.message.text())
        assert dialog.undo_button.isEnabled() == (line == 2)
    assert said[0] == said[2] == ""  # the first one's own words say that it took back
    assert "already" in said[1]
    assert "Later: edit of Harbour Foods" in said[3] and "Later: " in said[4]


@pytest.mark.parametrize("verb", ["add", "delete"])
def test_what_belongs_to_a_customer_is_not_called_the_customer(verb: str, qapp: object) -> None:
    whole = deed(f"{verb}_customer", "Harbour")
    parts = {deed(f"{verb}_{part}", "Harbour") for part in ("contact", "task", "matter", "bond")}
    assert len(parts) == 4 and whole not in parts
    assert deed("delete_contact", "Harbour") == "deletion from Harbour (Person)"


def test_history_is_filtered_by_day_deed_and_device(desk: Desk, qtbot: QtBot) -> None:
    made = create_customer(desk.book, name="Harbour Foods")
    create_customer(desk.book, name="Northgate")
    set_field(desk.book, "customer", made, "city", "Tianjin")
    dialog = HistoryDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.filter_line.setFocus()

    def shown() -> list[str]:
        items = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
        return [item.text(1) for item in items if item is not None and not item.isHidden()]

    qtbot.keyClicks(dialog.ui.filter_line, "northgate this device")
    assert len(shown()) == 1
    assert "Northgate" in shown()[0]
    dialog.ui.filter_line.clear()
    qtbot.keyClicks(dialog.ui.filter_line, str(date.today().year))
    assert len(shown()) == 3
    qtbot.keyClicks(dialog.ui.filter_line, "zzz")
    assert shown() == []
    assert not dialog.undo_button.isEnabled()


def test_history_of_one_customer_shows_its_fields_in_words(desk: Desk, qtbot: QtBot) -> None:
    made = create_customer(desk.book, name="Harbour Foods")
    other = create_customer(desk.book, name="Northgate")
    set_field(desk.book, "customer", made, "city", "Tianjin")
    set_field(desk.book, "customer", made, "parent_id", other)
    set_field(desk.book, "customer", other, "city", "Ulm")
    dialog = HistoryDialog(desk, made)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.tree.topLevelItemCount() == 5
    qtbot.mouseClick(dialog.ui.customer_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 3)
    model = dialog.details
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    shown = [model.index(0, column).data() for column in range(4)]
    assert shown == ["Customer · Harbour Foods", "Part of", "", "Northgate"]
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: model.index(0, 1).data() == "City")
    assert model.index(0, 3).data() == "Tianjin"


def test_a_line_of_the_history_tells_whose_record_and_which_field(desk: Desk, qtbot: QtBot) -> None:
    made = create_customer(desk.book, name="Harbour Foods")
    lin = add(desk.book, "contact", customer_id=made, name="Lin Yuqing")
    set_field(desk.book, "contact", lin, "role", "decides")
    set_field(desk.book, "customer", made, "city", "Tianjin")
    dialog = HistoryDialog(desk)
    qtbot.addWidget(dialog)
    items = [dialog.tree.topLevelItem(row) for row in range(2)]
    assert [item.text(1) for item in items if item is not None] == [
        "edit of Harbour Foods: City", "edit of Harbour Foods: Lin Yuqing, Role",
    ]  # fmt: skip
    assert dialog.tree.topLevelItemCount() == 4


def test_a_line_of_the_history_tells_which_fields_of_many(desk: Desk, qtbot: QtBot) -> None:
    ids = [create_customer(desk.book, name=name) for name in ("Harbour", "Redstone")]
    edit_customers(desk.book, ids, BulkEdit(stage="loyal", add_tags=("expo",)))
    dialog = HistoryDialog(desk)
    qtbot.addWidget(dialog)
    item = dialog.tree.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "change of Harbour +1: Stage, Tag"


def test_the_fields_of_a_change_are_a_sound_table(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = ChangesModel(desk.localizer, "CNY")
    qtmodeltester.check(model)
    create_customer(desk.book, name="Harbour Foods", city="Tianjin", credit_limit=250000)
    with desk.book.read() as connection:
        [line] = journal.entries(connection)
        model.show_changes(named_changes(connection, line.id))
    qtmodeltester.check(model)
    shown = {model.index(row, 1).data(): model.index(row, 3).data() for row in range(20)}
    assert shown["City"] == "Tianjin"
    assert shown["Credit"] == "¥2,500"
    assert not {"id", "sort_key"} & set(shown)


def test_every_column_of_the_book_has_a_word_or_is_hidden() -> None:
    from crmdesk.book.records import Record

    for mapper in Record.registry.mappers:
        table = mapper.class_.__tablename__
        if table in ("standing", "search_doc", "blob", "book_info"):
            continue
        assert record_word(table) != table
        for column in table_columns(mapper.class_):
            assert column in HIDDEN or field_word(column) != column, f"{table}.{column}"


def test_about_names_parts_with_their_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    parts = used_parts()
    assert dialog.parts.topLevelItemCount() == len(parts)
    assert {"SQLAlchemy", "reportlab", "pandas"} <= {name for name, _, _ in parts}
    assert [name for name, _, licence in parts if not licence] == []


def test_about_names_all_that_the_project_asks_for(project_root: Path) -> None:
    asked = tomllib.loads((project_root / "pyproject.toml").read_text(encoding="utf-8"))
    names = {re.split(r"[<>=!;\s]", need)[0] for need in asked["project"]["dependencies"]}
    used = {name.casefold().replace("-", "_") for name in USED}
    assert {name.casefold().replace("-", "_") for name in names} - used == {"tzdata"}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_words_of_a_failure(qapp: object, language: str) -> None:
    assert error_words(NothingToUndo(), language=language).happened
    odd = CrmdeskError("Odd.", kept="All kept.", advice="Go on.")
    assert error_words(odd, language=language).rest == "All kept. Go on."


def test_chinese_sentences_follow_without_a_gap() -> None:
    assert (
        ErrorWords("没有写入。", "没有任何改动。", "请复制。").whole
        == "没有写入。没有任何改动。请复制。"
    )
    assert ErrorWords("Not written.", "", "Copy it.").whole == "Not written. Copy it."


def test_about_keeps_its_words_off_the_edge(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert dialog.layout().contentsMargins().left() >= 16


def test_the_systems_own_dialog_speaks_chinese_throughout(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "some").mkdir()
    install_language(qapp, "zh_CN")
    try:
        dialog = QFileDialog(None, "", str(tmp_path), "*.csv")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        dialog.show()
        said = [label.text() for label in dialog.findChildren(QLabel)]
        said.append(QCoreApplication.translate("QAbstractFileIconProvider", "Folder"))
        assert [text for text in said if re.search("[A-Za-z]{3}", text)] == []
    finally:
        install_language(qapp, "en")


def test_what_is_sent_to_the_printer_has_a_name(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, names = _print_dialog(desk, qtbot), []

    def cancelled(asked: QPrintDialog) -> int:
        names.append(asked.printer().docName())
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", cancelled)
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    assert names and names[0]


def _to_file(target: Path, pages: tuple[int, int] = (0, 0)) -> Callable[[QPrintDialog], int]:
    """Return what answers the system's dialog: a file as the printer, and perhaps a range."""

    def answer(asked: QPrintDialog) -> int:
        printer = asked.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        if pages[0]:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setFromTo(*pages)
        return int(QPrintDialog.DialogCode.Accepted)

    return answer


@pytest.mark.parametrize(("pages", "count"), [((0, 0), 0), ((2, 2), 1)])
def test_what_goes_to_the_printer_fills_the_chosen_paper(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    pages: tuple[int, int], count: int,
) -> None:  # fmt: skip
    dialog, target = _print_dialog(desk, qtbot), tmp_path / "paper.pdf"
    dialog.paper.setCurrentIndex(dialog.paper.findData("letter"))
    qtbot.waitUntil(lambda: not desk.runner.tasks(), timeout=20_000)
    monkeypatch.setattr(QPrintDialog, "exec", _to_file(target, pages))
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    assert dialog.stop_button.isVisible() and not dialog.save_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.message.text() == "Sent to the printer", timeout=60_000)
    assert dialog.save_button.isEnabled() and not dialog.bar.isVisible()
    printed = PdfDocument(target)
    assert len(printed) == (count or dialog.page_count)
    assert [round(side) for side in printed[0].get_size()] == [612, 792]


def test_printing_many_shows_how_far_it_is_and_can_be_stopped(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog, target = _print_dialog(desk, qtbot), tmp_path / "many.pdf"
    dialog._ids = dialog._ids * 40
    dialog.save_to(target)
    assert dialog.stop_button.isVisible()
    qtbot.waitUntil(lambda: dialog.bar.value() > 0, timeout=20_000)
    assert dialog.bar.maximum() == 80  # reading them, and setting their pages
    qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert dialog.message.text() == "Stopped: nothing was written"
    qtbot.waitUntil(lambda: not list(tmp_path.glob("*.part*")), timeout=20_000)
    desk.runner.wait_for_all()
    assert not target.exists()


def test_many_dossiers_are_saved_as_a_file_each_in_a_folder_of_their_own(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    make_sample(desk.book, customers=3, today=date(2026, 11, 23))
    with desk.book.read() as connection:
        ids = [int(each) for each in customer_ids(connection, CustomerFilter())]
    place = tmp_path / "paper"
    dialog = PrintDossierDialog(desk, ids)
    qtbot.addWidget(dialog)
    dialog.show()
    desk.runner.wait_for_all()
    assert dialog.each_button.isVisible()
    for number in (1, 2):
        with qtbot.waitSignal(dialog.saved, timeout=20_000):
            dialog.save_each(place)
        folders = sorted(place.iterdir())
        assert len(folders) == number
        assert all(len(list(folder.glob("*.pdf"))) == 3 for folder in folders)
    assert folders[1].name == f"Dossiers {date.today().isoformat()} (2)"
    assert dialog.message.text() == f"3 files in {folders[1].name}"
    dialog._ids = dialog._ids * 40
    dialog.save_each(place)
    qtbot.waitUntil(lambda: dialog.bar.value() > 0, timeout=20_000)
    qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    desk.runner.wait_for_all()
    assert sorted(place.iterdir()) == folders
    one = PrintDossierDialog(desk, ids[:1])
    qtbot.addWidget(one)
    one.show()
    assert not one.each_button.isVisible()


def test_a_library_that_was_only_looked_at_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    with desk.book.transaction("fill") as tx:
        tx.insert(NoteTemplate, name="Trial", kind="visit", body="Who tried it:\n! \n→ ")
    before = journal_length(desk)
    dialog = TemplatesDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.editors["body"].setFocus()
    dialog.done(0)
    assert journal_length(desk) == before


def journal_length(desk: Desk) -> int:
    with desk.book.read() as connection:
        return len(journal.entries(connection))


def test_the_lines_of_the_history_have_room(desk: Desk, qtbot: QtBot) -> None:
    create_customer(desk.book, name="Harbour Foods")
    dialog = HistoryDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    line = dialog.tree.visualItemRect(dialog.tree.topLevelItem(0))
    assert line.height() == tokens.ROW_TABLE
    assert dialog.tree.columnWidth(0) > 80
