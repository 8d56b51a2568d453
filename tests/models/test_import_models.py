"""What an import shows: files, mapping, preview, report; and words for everything it can say."""

from __future__ import annotations

import ast
import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from crmdesk.exchange.fields import KINDS, fields_of
from crmdesk.exchange.own_columns import OwnColumn, own_column
from crmdesk.exchange.own_sheets import OWN_SHEETS, TO_READ_ONLY
from crmdesk.exchange.plans import Problem
from crmdesk.models.error_words import error_words
from crmdesk.models.import_mapping import (
    DROP,
    KEEP,
    OWN,
    ImportFile,
    ImportFilesModel,
    MappingModel,
)
from crmdesk.models.import_preview import PROBLEM, PreviewModel
from crmdesk.models.import_report import CannotWrite, RemarksModel, ReportFilesModel
from crmdesk.models.import_words import (
    _FIELDS,
    delimiter_word,
    encoding_word,
    field_word,
    kind_word,
    preset_word,
)
from crmdesk.models.problem_words import problem_words, sentences, short_words
from crmdesk.models.sheet_words import SHEET_FIELDS
from crmdesk.qt.i18n import Localizer, install_language
from crmdesk.services.importing import FileReport, ImportReport
from crmdesk.services.importing.looking import Look, look

EN = Localizer("en")
TEXT = (
    "name,city,annual revenue,customer since,colour\n"
    "Harbour,Tianjin,35万,2026-02-30,red\n"
    "Delta,Bern,much,2025-03-01,\n"
)


def _look(path: Path, text: str = TEXT) -> Look:
    path.write_text(text, encoding="utf-8")
    found = look(path, stopped=lambda: False)
    assert found is not None and found.plan is not None
    return found


def _head(model: PreviewModel) -> list[str]:
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(at, across)) for at in range(model.columnCount())]


def _row(model: PreviewModel, row: int) -> dict[str, str]:
    return {head: str(model.index(row, at).data()) for at, head in enumerate(_head(model))}


# words


def _codes() -> set[str]:
    """Return every code that the floors below give a problem, read from their sources."""
    package = Path(__file__).resolve().parents[2] / "crmdesk"
    found: set[str] = set()
    for source in [*package.glob("exchange/*.py"), *package.glob("services/importing/*.py")]:
        for node in ast.walk(ast.parse(source.read_bytes())):
            if isinstance(node, ast.Call):
                called = node.func
                name = (
                    called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
                )
                place = {"Problem": 4, "problem": 3, "Unread": 0}.get(name, -1)
                if 0 <= place < len(node.args) and isinstance(node.args[place], ast.Constant):
                    found.add(str(node.args[place].value))  # type: ignore[attr-defined]
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
                names = [getattr(each, "id", "") for each in ast.walk(node.targets[0])]
                if "code" in names and isinstance(node.value.elts[-1], ast.Constant):
                    found.add(str(node.value.elts[-1].value))
    return found


def test_every_code_has_words(qapp: object) -> None:
    codes = _codes()
    assert {"not_a_date", "corrected", "customer_added", "cut_off", "damaged_data"} <= codes
    assert len(codes) > 20
    assert codes - sentences().keys() == set()
    assert sentences().keys() - codes == set()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_words_of_each_code_are_whole(qapp: object, language: str) -> None:
    for code in sentences():
        problem = Problem(2, "City", "{Bern}", "“{Bern}” was read as Berne.", code)
        words = problem_words(problem, language=language)
        assert words and "{value}" not in words and "{meant}" not in words
        assert short_words(problem)


def test_a_correction_says_what_was_meant(qapp: object) -> None:
    problem = Problem(2, "product", "GTXPro", "“GTXPro” was read as GTX Pro.", "corrected")
    assert problem_words(problem) == "“GTXPro” was read as GTX Pro."


def test_a_file_that_cannot_be_read_is_told_in_words(qapp: object) -> None:
    problem = Problem(
        0, "", "a.bin", "a.bin is not a text file. Nothing of it was imported.", "not_a_table"
    )
    assert "not a text file" in problem_words(problem)
    failure = CannotWrite("x")
    assert problem_words(problem, language="zh_CN") != error_words(failure, language="zh_CN")


def test_every_field_and_kind_has_a_word(qapp: object) -> None:
    assert [kind for kind in KINDS if kind_word(kind) == kind] == []
    names = {name for kind in KINDS for name in fields_of(kind)}
    assert [name for name in names if field_word(name) == name] == []
    for kind in KINDS:
        words = [field_word(name) for name in fields_of(kind)]
        assert len(set(words)) == len(words), f"two fields of {kind} have the same word"


def test_names_of_presets_encodings_and_delimiters(qapp: object) -> None:
    assert preset_word("northwind_customers") == "Northwind customers"
    assert preset_word("hubspot_deals") == "HubSpot deals"
    assert preset_word(None) == ""
    assert encoding_word("utf-8-sig") == "UTF-8"
    assert encoding_word("cp950") == "Big5"
    assert delimiter_word("\t") == "tab"


# models


def test_models_are_sound_empty(qapp: object, qtmodeltester: ModelTester) -> None:
    empty = ImportReport(())
    for model in (
        ImportFilesModel(EN), MappingModel(), PreviewModel(EN),
        ReportFilesModel(empty, EN), RemarksModel(empty, EN),
    ):  # fmt: skip
        qtmodeltester.check(model)


def test_models_are_sound_filled(
    qapp: object, qtmodeltester: ModelTester, tmp_path: Path
) -> None:  # fmt: skip
    found = _look(tmp_path / "a.csv")
    files, mapping, preview = ImportFilesModel(EN), MappingModel(), PreviewModel(EN)
    files.add([found.path, tmp_path / "b.csv"])
    files.put(ImportFile(found.path, "", found, found.plan))
    mapping.show(found.plan)
    preview.show(found, found.plan)
    for model in (files, mapping, preview, ReportFilesModel(_report(), EN), _remarks()):
        qtmodeltester.check(model)
        assert model.rowCount() > 0


def test_files_say_what_they_are(qapp: object, tmp_path: Path) -> None:
    found = _look(tmp_path / "a.csv")
    files = ImportFilesModel(EN)
    assert files.add([found.path, found.path]) == [found.path]
    assert files.add([found.path]) == []
    assert files.caption(files.files[0]) == "reading…"
    files.put(ImportFile(found.path, "", found, found.plan))
    assert files.caption(files.files[0]) == "Customers · 2 rows"
    files.remove(0)
    assert files.rowCount() == 0


def test_preview_shows_values_as_they_will_be_stored(qapp: object, tmp_path: Path) -> None:
    found = _look(tmp_path / "a.csv")
    preview = PreviewModel(EN)
    preview.show(found, found.plan)
    first, second = _row(preview, 0), _row(preview, 1)
    assert first["Row"] == "2" and first["Name"] == "Harbour"
    assert first["Annual revenue"] == "350,000"
    assert first["Customer since"] == "2026-02-30 – no such day"
    assert second["Annual revenue"] == "much – not a number"
    assert first["colour"] == "red"
    assert preview.problem_count == 2


def test_preview_shows_the_choices_that_words_stand_for(qapp: object, tmp_path: Path) -> None:
    text = (
        "name,tier,stage,country,customer type\nHarbour,a,老客户,中国,个人\n"
        "Delta,甲,loyal,Atlantis,\n"
    )
    found = _look(tmp_path / "a.csv", text)
    preview = PreviewModel(EN)
    preview.show(found, found.plan)
    first, second = _row(preview, 0), _row(preview, 1)
    assert (first["Tier"], first["Stage"], first["Kind"]) == ("A", "repeat", "person")
    assert first["Country"] == "CN"
    assert second["Tier"] == "甲 – no tier" and second["Stage"] == "loyal"
    assert second["Country"] == "Atlantis – unknown country"


def test_problems_are_coloured_told_and_found_in_turn(qapp: object, tmp_path: Path) -> None:
    found = _look(tmp_path / "a.csv")
    preview = PreviewModel(EN)
    assert not preview.next_problem(QModelIndex()).isValid()
    preview.show(found, found.plan)
    first = preview.next_problem(QModelIndex())
    assert first.row() == 0 and first.data(PROBLEM) == "danger"
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "2026-02-30 is no day in the calendar."
    second = preview.next_problem(first)
    assert second.row() == 1
    assert preview.next_problem(second) == first


def test_a_column_goes_elsewhere_stays_its_own_or_is_dropped(
    qapp: object, tmp_path: Path
) -> None:  # fmt: skip
    found = _look(tmp_path / "a.csv")
    mapping, preview = MappingModel(), PreviewModel(EN)
    plans = []
    mapping.plan_changed.connect(plans.append)
    mapping.show(found.plan)
    assert mapping.target(4) == KEEP
    assert mapping.index(4, 2).data() == "Kept beside the fields"
    assert mapping.setData(mapping.index(4, 2), "notes")
    preview.show(found, mapping.plan)
    assert _row(preview, 0)["Notes"] == "red" and "colour" not in _head(preview)
    assert mapping.setData(mapping.index(4, 2), DROP)
    preview.show(found, mapping.plan)
    assert "red" not in _row(preview, 0).values()
    assert mapping.setData(mapping.index(4, 2), KEEP)
    assert not mapping.setData(mapping.index(4, 2), KEEP)
    assert not mapping.setData(mapping.index(4, 2), "no such field")
    assert not mapping.setData(mapping.index(4, 1), "notes")
    assert len(plans) == 3 and plans[-1].mapping == found.plan.mapping  # type: ignore[union-attr]


def test_a_column_goes_into_an_own_field_new_or_of_the_book(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("name,shoes,joined,card,Size\nA,41.5,3 May 2020,0042,L\nB,44,2021-01-02,7,M\n")
    found = look(path, kind="customers", stopped=lambda: False)
    assert found is not None
    mapping, preview = MappingModel(), PreviewModel(EN)
    mapping.show(found.plan)
    size = OwnColumn("Size", "choice", "S, M, L")
    mapping.set_own_fields([("customer", size), ("contact", OwnColumn("Hobby"))])
    words = [words for _, words in mapping.choices()]
    assert "A new own field" in words and "Own field: Size" in words
    assert "Own field: Hobby" not in words
    assert mapping.target(4) == size.header  # called as the column is
    for column in (1, 2, 3):
        assert mapping.setData(mapping.index(column, 2), OWN)
        assert not mapping.setData(mapping.index(column, 2), OWN)
    plan = mapping.plan
    assert plan is not None
    assert [own_column(plan.own[at]).kind for at in (1, 2, 3)] == ["number", "date", "text"]  # type: ignore[union-attr]
    assert mapping.index(1, 2).data() == "Own field: shoes"
    preview.show(found, plan)
    assert _row(preview, 0)["joined"] == "2020-05-03" and _row(preview, 0)["card"] == "0042"
    assert mapping.setData(mapping.index(3, 2), size.header)
    assert mapping.plan is not None and mapping.plan.own[3] == size.header
    assert mapping.setData(mapping.index(3, 2), "notes") and 3 not in mapping.plan.own


def test_a_sheet_of_our_export_is_called_by_what_it_holds(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "career.csv"
    heads = "Customer number,Customer name,Contact name,Organisation,Post held,From year,To year"
    path.write_text(f"{heads},Notes\n,Acme,Ann,Mill,Buyer,1999,2004,\n")
    found = look(path, stopped=lambda: False)
    assert found is not None and found.kind == "career"
    words = ImportFilesModel(EN).caption(ImportFile(path, look=found, plan=found.plan))
    assert words == "Posts held · 1 row"


def test_products_have_no_own_fields(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("Product,Price,Unit,Colour\nTea,3,kg,red\n")
    found = look(path, kind="products", stopped=lambda: False)
    assert found is not None
    mapping = MappingModel()
    mapping.show(found.plan)
    assert OWN not in dict(mapping.choices())
    assert mapping.index(3, 2).data() == "Kept in the notes"


def test_a_file_of_one_kind_can_be_looked_at_as_another(tmp_path: Path, qapp: object) -> None:
    found = look(_look(tmp_path / "a.csv").path, kind="contacts", stopped=lambda: False)
    assert found is not None and found.kind == "contacts"
    assert look(found.path, stopped=lambda: True) is None


def test_cards_are_previewed_without_a_plan(tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "a.vcf"
    path.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Lin Yuqing\nORG:Harbour\nTEL:022-5550\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:Wu Jing\n",
        encoding="utf-8",
    )
    found = look(path, stopped=lambda: False)
    assert found is not None and found.plan is None and found.rows == 2
    preview = PreviewModel(EN)
    preview.show(found, None)
    assert _row(preview, 0)["Customer"] == "Harbour"
    assert preview.problem_count == 1
    assert preview.next_problem(QModelIndex()).row() == 1


# the report


def _report() -> ImportReport:
    problems = (
        Problem(3, "sector", "technolgy", "“technolgy” was read as technology.", "corrected"),
        Problem(9, "revenue", "much", "“much” is not a number.", "not_a_number"),
    )
    return ImportReport(
        (
            FileReport("in/accounts.csv", "customers", "maven_accounts", 85, 80, 3, 2, problems),
            FileReport("in/notes.bin", "", None, 0, 0, 0, 0, (
                Problem(0, "", "notes.bin", "notes.bin is not a text file.", "not_a_table"),
            )),
        )
    )  # fmt: skip


def _remarks() -> RemarksModel:
    return RemarksModel(_report(), EN)


def test_report_counts_every_file(qapp: object) -> None:
    model = ReportFilesModel(_report(), EN)
    cells = [model.index(0, at).data() for at in range(model.columnCount())]
    assert cells == ["accounts.csv", "Customers · Maven accounts", "85", "80", "3", "2", "2"]


def test_remarks_are_filtered_by_any_of_their_words(qapp: object) -> None:
    model = _remarks()
    assert model.rowCount() == model.total == 3
    model.set_filter("number REVENUE")
    assert [model.index(0, at).data() for at in range(5)] == [
        "accounts.csv", "9", "revenue", "much", "“much” is not a number.",
    ]  # fmt: skip
    assert model.rowCount() == 1
    model.set_filter("")
    assert model.rowCount() == 3


def test_remarks_are_saved_whole_whatever_the_filter(qapp: object, tmp_path: Path) -> None:
    model = _remarks()
    model.set_filter("revenue")
    assert model.save(tmp_path / "r.csv") == 3
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][0] == "File" and len(rows) == 4
    with pytest.raises(CannotWrite):
        model.save(tmp_path / "none" / "r.csv")


def test_a_plan_keeps_what_is_dropped_out_of_the_record(tmp_path: Path) -> None:
    from crmdesk.services.importing.looking import preview

    found = _look(tmp_path / "a.csv")
    assert found.plan is not None
    plan = replace(found.plan, dropped=frozenset({4}))
    assert all("colour" not in row.extra for row in preview(found, plan))


def test_a_cell_has_a_value_and_an_opportunity_an_amount(qapp: QApplication) -> None:
    install_language(qapp, "zh_CN")
    try:
        said = {
            each: QCoreApplication.translate(each, "Value")
            for each in ("RemarksModel", "ImportFields", "RecordPage")
        }
    finally:
        install_language(qapp, "en")
    assert said == {"RemarksModel": "值", "ImportFields": "金额", "RecordPage": "价值"}


def test_every_column_of_an_export_that_comes_back_has_a_word_in_the_users_language() -> None:
    for kind in OWN_SHEETS.keys() - TO_READ_ONLY:
        for name, _, _ in OWN_SHEETS[kind]:
            assert name in _FIELDS or name in SHEET_FIELDS, (kind, name)
    assert field_word("volume_a_year") == "Volume a year"
