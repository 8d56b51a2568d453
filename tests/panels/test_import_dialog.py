"""Importing by the window: choose, look, map by keys, import, read the report, take it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from crmdesk.book.queries.customers import (
    CustomerFilter,
    count_customers,
    customer_ids,
    customer_rows,
)
from crmdesk.book.records import Customer, CustomField
from crmdesk.errors import Cancelled
from crmdesk.exchange.writers import write_xlsx
from crmdesk.panels.dialogs.choose_files import (
    READABLE,
    choose_import_files,
    documents_folder,
    dropped_paths,
    name_filters,
    refusals,
)
from crmdesk.panels.dialogs.import_files import ImportDialog
from crmdesk.panels.panel import Desk
from crmdesk.services.exporting import export
from crmdesk.services.importing.undoable import import_undoably
from crmdesk.services.records import delete

CHINESE = (
    "单位全称,负责人,联系方式,城市,年营业额,备注\n"
    "海港食品有限公司,陈国华,022-5550 1188,天津,3500万,冷链标签\n"
    "光明乳业,李明,13800138000,上海,很多,\n"
    "云岭茶业,王芳,0871-6666 8888,昆明,1200万,普洱\n"
)


@pytest.fixture
def chinese(tmp_path: Path) -> Path:
    path = tmp_path / "客户名单.csv"
    path.write_bytes(CHINESE.encode("gb18030"))
    return path


def _open(desk: Desk, qtbot: QtBot, *paths: Path) -> ImportDialog:
    dialog = ImportDialog(desk, paths)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(
        lambda: all(file.ready or file.failure for file in dialog.files.files), timeout=20_000
    )
    return dialog


def _head(dialog: ImportDialog) -> list[str]:
    model, across = dialog.preview, Qt.Orientation.Horizontal
    return [str(model.headerData(at, across)) for at in range(model.columnCount())]


def _cell(dialog: ImportDialog, row: int, head: str) -> str:
    return str(dialog.preview.index(row, _head(dialog).index(head)).data())


def _count(desk: Desk) -> int:
    with desk.book.read() as connection:
        return count_customers(connection)


def _import(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.ui.import_button.setFocus()
    with qtbot.waitSignal(dialog.imported, timeout=30_000):
        qtbot.keyClick(dialog.ui.import_button, Qt.Key.Key_Space)
    assert dialog.run.report is not None
    qtbot.addWidget(dialog.run.report)


def _choose(dialog: ImportDialog, qtbot: QtBot, column: int, words: str) -> None:
    """Choose where a column goes as a person would: arrows, Enter, type, Enter."""
    view = dialog.ui.mapping_view
    view.setFocus()
    view.setCurrentIndex(dialog.mapping.index(column, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    boxes = view.viewport().findChildren(QComboBox)
    assert len(boxes) == 1
    box = boxes[0]
    qtbot.waitUntil(lambda: box.view().isVisible())
    qtbot.keyClicks(box.view(), words)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view.viewport().findChildren(QComboBox))


def test_real_files_are_recognised(desk: Desk, qtbot: QtBot, shared_data: Path) -> None:
    dialog = _open(
        desk, qtbot, shared_data / "northwind" / "customers.csv",
        shared_data / "maven_crm" / "accounts.csv", shared_data / "contacts_csv" / "Google.csv",
        shared_data / "vcard" / "kcontacts" / "vcard1.vcf",
    )  # fmt: skip
    assert [dialog.files.caption(file) for file in dialog.files.files] == [
        "Northwind customers · 93 rows",
        "Maven accounts · 85 rows",
        "Google contacts · 1 row",
        "Contact cards · 1 card",
    ]
    assert "recognised as Northwind customers" in dialog.ui.facts.text()
    assert _cell(dialog, 0, "Name") == "Alfreds Futterkiste"
    dialog.ui.files_view.setCurrentIndex(dialog.files.index(3))
    assert not dialog.ui.mapping_part.isVisible()
    assert _cell(dialog, 0, "Name") == "Frank Dawson"
    _import(dialog, qtbot)
    assert not dialog.isVisible()
    assert _count(desk) == 93 + 85 + 2


def test_unknown_headers_are_mapped_by_keys_imported_and_taken_back(
    desk: Desk, qtbot: QtBot, chinese: Path
) -> None:
    dialog = _open(desk, qtbot, chinese)
    ui = dialog.ui
    assert ui.encoding_field.currentText() == "GB18030" and not ui.day_first_box.isVisible()
    assert "told apart" in ui.mapping_note.text()
    assert "Name" not in _head(dialog)
    _choose(dialog, qtbot, 0, "Name")
    assert "told apart" not in ui.mapping_note.text()
    assert _cell(dialog, 0, "Name") == "海港食品有限公司"
    _choose(dialog, qtbot, 2, "Phone")
    assert _cell(dialog, 1, "Phone") == "13800138000"
    _choose(dialog, qtbot, 5, "Do not")
    assert "备注" not in _head(dialog) and "Notes" not in _head(dialog)
    assert _cell(dialog, 1, "Annual revenue") == "很多 – not a number"
    qtbot.waitUntil(lambda: "1 in the whole file" in ui.preview_note.text(), timeout=10_000)
    _import(dialog, qtbot)
    report = dialog.run.report
    assert report is not None
    with desk.book.read() as connection:
        ids = customer_ids(connection, CustomerFilter())
        rows = {row.name: row for row in customer_rows(connection, ids)}
        (harbour,) = [row for name, row in rows.items() if name == "海港食品有限公司"]
    assert set(rows) == {"海港食品有限公司", "光明乳业", "云岭茶业"} and harbour.city == "天津"
    with desk.book.transaction("look") as tx:
        found = tx.find(Customer, name="海港食品有限公司")[0]
    assert found["annual_revenue"] == 35_000_000_00 and found["notes"] == ""
    assert [report.remarks.index(0, at).data() for at in (1, 2, 3)] == ["3", "年营业额", "很多"]
    qtbot.keyClick(report.ui.show_button, Qt.Key.Key_Space)
    assert desk.selection.filter.ids == tuple(sorted(ids))
    report.show()
    with qtbot.waitSignal(report.undone, timeout=10_000):
        qtbot.keyClick(report.ui.undo_button, Qt.Key.Key_Space)
    assert _count(desk) == 0
    assert not report.ui.undo_button.isEnabled()


def test_a_column_fills_a_field_of_ones_own_that_is_shown_exported_and_taken_back(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "own.csv"
    path.write_text("Company,Colour,Trucks,Temper\nAcme,red,3,mild\nBeta,,many,\n")
    with desk.book.transaction("field") as tx:
        tx.insert(CustomField, key="mood", label="Mood")
    dialog = _open(desk, qtbot, path)
    qtbot.waitUntil(lambda: "Own field: Mood" in [words for _, words in dialog.mapping.choices()])
    _choose(dialog, qtbot, 2, "A new own")
    _choose(dialog, qtbot, 3, "Own field: Mood")
    _choose(dialog, qtbot, 1, "A new own")
    assert _cell(dialog, 0, "Colour") == "red" and "Mood" in _head(dialog)
    _import(dialog, qtbot)
    with desk.book.transaction("look") as tx:
        kinds = {row["label"]: row["kind"] for row in tx.find(CustomField)}
        acme, beta = (tx.find(Customer, name=name)[0] for name in ("Acme", "Beta"))
        keys = {row["label"]: row["key"] for row in tx.find(CustomField)}
    assert kinds == {"Mood": "text", "Colour": "text", "Trucks": "text"}
    assert acme["custom"] == {keys["Colour"]: "red", keys["Trucks"]: "3", keys["Mood"]: "mild"}
    assert beta["custom"] == {keys["Trucks"]: "many"} and not acme["extra"]
    (out,) = export(desk.book, "csv", tmp_path / "out.csv")
    assert "Own field: Colour [text]" in out.read_text("utf-8-sig").splitlines()[0]
    report = dialog.run.report
    assert report is not None
    with qtbot.waitSignal(report.undone, timeout=10_000):
        qtbot.keyClick(report.ui.undo_button, Qt.Key.Key_Space)
    with desk.book.transaction("look") as tx:
        assert [row["label"] for row in tx.find(CustomField)] == ["Mood"]


def test_rows_that_cannot_be_told_apart_are_said_before_importing(
    desk: Desk, qtbot: QtBot, chinese: Path, tmp_path: Path
) -> None:
    (tmp_path / "good.csv").write_text("name,city\nAcme,Berlin\n")
    dialog = _open(desk, qtbot, tmp_path / "good.csv", chinese)
    dialog.start_import()
    assert dialog.isVisible() and dialog.chosen is not None
    assert dialog.chosen.path == chinese and chinese.name in dialog.ui.message.text()
    _import(dialog, qtbot)
    assert not dialog.isVisible() and _count(desk) == 1


def test_a_mapping_is_chosen_by_the_mouse(desk: Desk, qtbot: QtBot, chinese: Path) -> None:
    dialog = _open(desk, qtbot, chinese)
    view = dialog.ui.mapping_view
    place = view.visualRect(dialog.mapping.index(0, 2)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    (box,) = view.viewport().findChildren(QComboBox)
    qtbot.waitUntil(lambda: box.view().isVisible())
    row = box.findText("Name")
    popup = box.view()
    popup.scrollTo(popup.model().index(row, 0))
    place = popup.visualRect(popup.model().index(row, 0)).center()
    qtbot.mouseMove(popup.viewport(), place)
    qtbot.wait(box.style().styleHint(box.style().StyleHint.SH_Menu_FlashTriggeredItem) + 250)
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: dialog.mapping.target(0) == "name")
    assert _cell(dialog, 0, "Name") == "海港食品有限公司"


def test_stopping_leaves_nothing_and_says_so(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text("name,city\n" + "".join(f"Firm {i},Bern\n" for i in range(20_000)), "utf-8")
    dialog = _open(desk, qtbot, path)
    said: list[str] = []
    dialog.noticed.connect(lambda text, _undo: said.append(text))
    dialog.start_import()
    (task,) = [task for task in desk.runner.tasks() if task.shown]
    assert task.title == "Importing many.csv" and not dialog.isVisible()
    with qtbot.waitSignal(task.progressed, timeout=10_000):
        pass
    task.cancel()
    assert desk.runner.wait_for_all(20_000)
    assert said == ["The import was stopped: nothing was imported"]
    assert _count(desk) == 0
    assert dialog.run.report is None


def test_a_stop_at_the_very_end_is_kept_too(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name,city\nHarbour,Bern\nDelta,Bern\n", encoding="utf-8")
    with pytest.raises(Cancelled):
        import_undoably(desk.book, [path], progress=lambda done, total: (done, total) != (1, 1))
    assert _count(desk) == 0


def test_importing_again_says_that_nothing_is_new(
    desk: Desk, qtbot: QtBot, shared_data: Path
) -> None:  # fmt: skip
    path = shared_data / "northwind" / "customers.csv"
    import_undoably(desk.book, [path])
    dialog = _open(desk, qtbot, path)
    _import(dialog, qtbot)
    report = dialog.run.report
    assert report is not None
    assert "nothing new" in report.ui.title.text()
    assert not report.ui.undo_button.isEnabled() and not report.ui.show_button.isEnabled()
    assert "none" in report.ui.problems_note.text()


def test_undo_that_cannot_be_is_said_in_the_report(
    desk: Desk, qtbot: QtBot, shared_data: Path
) -> None:  # fmt: skip
    dialog = _open(desk, qtbot, shared_data / "northwind" / "customers.csv")
    _import(dialog, qtbot)
    report = dialog.run.report
    assert report is not None
    delete(desk.book, "customer", report._imported.customer_ids[:1])
    report.undo_import()
    qtbot.waitUntil(lambda: report.ui.message.property("role") == "danger", timeout=10_000)
    assert report.ui.undo_button.isEnabled() and _count(desk) == 92


def test_report_is_filtered_and_saved(
    desk: Desk, qtbot: QtBot, shared_data: Path, tmp_path: Path
) -> None:  # fmt: skip
    dialog = _open(desk, qtbot, shared_data / "maven_crm" / "accounts.csv")
    _import(dialog, qtbot)
    report = dialog.run.report
    assert report is not None
    qtbot.keyClicks(report.ui.filter_field, "philipines")
    assert report.remarks.rowCount() == 1
    assert report.ui.problems_note.text() == f"1 of {report.remarks.total}"
    report.save_to(tmp_path / "report.csv")
    text = (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
    assert "technolgy" in text and len(text.splitlines()) == report.remarks.total + 1
    report.save_to(tmp_path / "none" / "report.csv")
    assert report.ui.message.property("role") == "danger"


def test_another_encoding_delimiter_and_header_can_be_said(
    desk: Desk, qtbot: QtBot, chinese: Path
) -> None:  # fmt: skip
    dialog = _open(desk, qtbot, chinese)
    ui = dialog.ui

    def pick(box: QComboBox, words: str) -> None:
        box.setCurrentIndex(box.findText(words))
        box.activated.emit(box.currentIndex())

    def headers() -> list[str]:
        return dialog.mapping.plan.headers if dialog.mapping.plan else []

    pick(ui.encoding_field, "Windows-1252")
    qtbot.waitUntil(lambda: ui.message.text() != "" or "单位全称" not in headers())
    pick(ui.encoding_field, "GB18030")
    qtbot.waitUntil(lambda: "单位全称" in headers() and not ui.message.text())
    pick(ui.delimiter_field, "semicolon")
    qtbot.waitUntil(lambda: len(headers()) == 1)
    pick(ui.delimiter_field, "comma")
    qtbot.waitUntil(lambda: len(headers()) == 6)
    qtbot.keyClick(ui.header_box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: headers()[:1] == ["Column 1"])
    assert dialog.files.files[0].look is not None and dialog.files.files[0].look.rows == 4
    pick(ui.kind_field, "Contacts")
    qtbot.waitUntil(
        lambda: dialog.mapping.plan is not None and dialog.mapping.plan.kind == "contacts"
    )
    assert headers()[:1] == ["Column 1"]


def test_an_encoding_that_does_not_fit_keeps_the_one_before(
    desk: Desk, qtbot: QtBot, chinese: Path
) -> None:  # fmt: skip
    dialog = _open(desk, qtbot, chinese)
    box = dialog.ui.encoding_field
    box.setCurrentIndex(box.findText("UTF-8"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: bool(dialog.ui.message.text()))
    assert box.currentText() == "GB18030"
    assert dialog.mapping.plan is not None and dialog.mapping.plan.headers[0] == "单位全称"


def test_each_sheet_of_a_workbook_is_imported(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_xlsx(path, {
        "Stock": (["product name", "price"], [["Ribbon", 12], ["Label", 3]]),
        "Firms": (["name", "city"], [["Harbour", "Tianjin"]]),
        "Sums": (["what", "how much"], [["all", 3]]),
        "Empty": ([], []),
    })  # fmt: skip
    dialog = _open(desk, qtbot, path)
    qtbot.waitUntil(lambda: dialog.files.rowCount() == 2 and dialog.ui.import_button.isEnabled())
    assert [dialog.files.caption(file) for file in dialog.files.files] == [
        "Stock · Products · 2 rows", "Firms · Customers · 1 row",
    ]  # fmt: skip
    assert "Sums" in dialog.ui.message.text()
    assert dialog.ui.title.text() == "book.xlsx – Stock"
    assert not dialog.ui.encoding_field.isVisible()
    _import(dialog, qtbot)
    with desk.book.read() as connection:
        count = connection.exec_driver_sql("SELECT COUNT(*) FROM product").scalar_one()
    assert count == 2 and _count(desk) == 1
    again = import_undoably(desk.book, [path])
    kinds = [file.kind for file in again.report.files]
    assert kinds == ["products", "customers", ""] and not again.entry_id
    (left,) = again.report.files[2].problems
    assert (left.column, left.code) == ("Sums", "sheet_left_out")


def test_a_file_that_cannot_be_read_is_named_and_left_out(
    desk: Desk, qtbot: QtBot, tmp_path: Path, chinese: Path
) -> None:  # fmt: skip
    broken = tmp_path / "notes.bin"
    broken.write_bytes(bytes(range(256)) * 20)
    dialog = _open(desk, qtbot, broken)
    assert "not a text file" in dialog.ui.facts.text()
    assert not dialog.ui.import_button.isEnabled()
    dialog.add_files([chinese])
    qtbot.waitUntil(dialog.ui.import_button.isEnabled)
    dialog.ui.files_view.setFocus()
    dialog.ui.files_view.setCurrentIndex(dialog.files.index(0))
    qtbot.keyClick(dialog.ui.files_view, Qt.Key.Key_Delete)
    assert [file.path for file in dialog.files.files] == [chinese]
    assert dialog.ui.title.text() == chinese.name


def test_dates_that_read_either_way_are_settled_by_the_user(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:  # fmt: skip
    path = tmp_path / "a.csv"
    path.write_text("name,customer since\nHarbour,3/4/2024\n", encoding="utf-8")
    dialog = _open(desk, qtbot, path)
    box = dialog.ui.day_first_box
    before = _cell(dialog, 0, "Customer since")
    assert box.isVisible() and not box.isChecked()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert _cell(dialog, 0, "Customer since") != before
    _import(dialog, qtbot)
    with desk.book.transaction("look") as tx:
        (found,) = tx.find(Customer, name="Harbour")
    assert str(found["customer_since"]) == "2024-04-03"


def test_problems_are_stepped_through(desk: Desk, qtbot: QtBot, chinese: Path) -> None:
    dialog = _open(desk, qtbot, chinese)
    assert dialog.ui.next_button.isVisible()
    qtbot.keyClick(dialog.ui.next_button, Qt.Key.Key_Space)
    assert "not a number" in str(dialog.ui.preview_view.currentIndex().data())


def test_what_is_dropped_is_taken_or_refused_in_words(tmp_path: Path, qapp: object) -> None:
    mime = QMimeData()
    folder = tmp_path / "more"
    folder.mkdir()
    good = [tmp_path / f"a{ending}" for ending in (".csv", ".XLSX", ".vcf", ".tsv")]
    bad = [tmp_path / "a.pdf", folder]
    urls = [QUrl.fromLocalFile(str(path)) for path in (*good, *bad)]
    mime.setUrls([*urls, QUrl("https://example.test/a.csv")])
    assert dropped_paths(mime) == good
    words = refusals(mime)
    assert len(words) == 3 and "a.pdf" in words[0] and "folder" in words[1]
    assert dropped_paths(QMimeData()) == [] and refusals(QMimeData()) == []


def test_files_are_chosen_in_the_systems_dialog(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: object
) -> None:  # fmt: skip
    asked: list[str] = []

    def answer(_parent: object, _title: str, _folder: str, filters: str) -> tuple[list[str], str]:
        asked.append(filters)
        return [str(tmp_path / "a.csv")], ""

    monkeypatch.setattr("crmdesk.panels.dialogs.choose_files.QFileDialog.getOpenFileNames", answer)
    assert choose_import_files() == [tmp_path / "a.csv"]
    assert documents_folder().is_dir()
    assert all(f"*{ending}" in asked[0] for ending in READABLE)
    assert len(name_filters()) == 5


def test_what_was_mapped_outlives_another_kind_encoding_or_header(
    desk: Desk, qtbot: QtBot, chinese: Path
) -> None:
    dialog = _open(desk, qtbot, chinese)
    _choose(dialog, qtbot, 5, "Do not")  # the notes
    _choose(dialog, qtbot, 2, "E-mail")

    def pick(box: QComboBox, words: str) -> None:
        box.setCurrentIndex(box.findText(words))
        box.activated.emit(box.currentIndex())

    pick(dialog.ui.kind_field, "Contacts")
    qtbot.waitUntil(
        lambda: dialog.mapping.plan is not None and dialog.mapping.plan.kind == "contacts"
    )
    assert dialog.mapping.target(5) == "-"
    assert dialog.mapping.target(2) == "email"
    pick(dialog.ui.delimiter_field, "semicolon")  # other columns: the choices are void
    qtbot.waitUntil(lambda: dialog.mapping.rowCount() == 1)
    assert dialog.mapping.target(0) != "-"


def test_a_file_that_only_says_more_of_products_is_not_warned_of(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "categories.csv"
    path.write_text("CategoryID,CategoryName,Description\n1,Beverages,Soft drinks\n", "utf-8")
    dialog = _open(desk, qtbot, path)
    assert "cannot be told apart" not in dialog.ui.mapping_note.text()
