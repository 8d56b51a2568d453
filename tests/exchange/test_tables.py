"""Tables of every layout are cut into the right headers and rows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crmdesk.exchange.cells import guard
from crmdesk.exchange.tables import NotATable, read_table
from crmdesk.exchange.writers import CannotWriteError, write_csv, write_xlsx


def _file(folder: Path, content: str | bytes) -> Path:
    path = folder / "table.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_delimiters(tmp_path: Path, mark: str) -> None:
    text = f'name{mark}city{mark}notes\nAcme{mark}Köln{mark}"a{mark}b\nc"\nBeta{mark}Ulm{mark}\n'
    table = read_table(_file(tmp_path, text))
    assert table.delimiter == mark
    assert table.headers == ["name", "city", "notes"]
    assert list(table.rows) == [["Acme", "Köln", f"a{mark}b\nc"], ["Beta", "Ulm", ""]]
    assert table.first_row == 2


def test_preamble_comments_and_sep_line(tmp_path: Path) -> None:
    table = read_table(_file(tmp_path, "sep=;\n# made by hand\nname;city\nAcme;Ulm\n"))
    assert (table.headers, table.first_row) == (["name", "city"], 4)
    table = read_table(_file(tmp_path, "Report of May\n\nname,city\nAcme,Ulm\n"))
    assert (table.headers, table.first_row) == (["name", "city"], 4)


def test_no_header(tmp_path: Path) -> None:
    table = read_table(_file(tmp_path, "1,,3\n4,5,6\n"))
    assert table.headers == ["Column 1", "Column 2", "Column 3"]
    assert list(table.rows) == [["1", "", "3"], ["4", "5", "6"]]
    assert (table.first_row, table.has_header) == (1, False)


@pytest.mark.parametrize(
    "content", ["", "\ufeff", "\n \n", b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 9]
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: str | bytes) -> None:
    with pytest.raises(NotATable):
        read_table(_file(tmp_path, content))


def test_missing_file_and_broken_workbook(tmp_path: Path) -> None:
    with pytest.raises(NotATable):
        read_table(tmp_path / "none.csv")
    with pytest.raises(NotATable):
        read_table(_file(tmp_path, b"PK\x03\x04 not a workbook"))


def test_stray_zero_bytes_are_dropped(tmp_path: Path) -> None:
    table = read_table(_file(tmp_path, "name,city\nAc\0me,Ulm\n" + "Beta,Bonn\n" * 20))
    assert next(table.rows) == ["Acme", "Ulm"]


def test_workbook(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    rows = [["上海", 12, 1.5, date(2004, 12, 20), True, Decimal("9.90"), "=1+1"]]
    assert write_xlsx(path, {"Empty": ([], []), "Data": (list("abcdefg"), rows)}) == 1
    table = read_table(path)
    assert table.sheet == "Data"
    assert list(table.rows) == [["上海", "12", "1.5", "2004-12-20", "true", "9.9", "=1+1"]]


def test_a_workbook_keeps_old_days_and_long_figures(tmp_path: Path) -> None:
    rows = [[date(1850, 1, 2), 383_125_446_519_946_243, "x"]]
    write_xlsx(tmp_path / "book.xlsx", {"Data": (["since", "id", "name"], rows)})
    table = read_table(tmp_path / "book.xlsx")
    assert list(table.rows) == [["1850-01-02", "383125446519946243", "x"]]


def test_workbook_with_a_title(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    rows = [["", "", ""], ["name", "city", "phone"], ["Acme", "Ulm", "123 456"]]
    write_xlsx(path, {"Data": (["Customers of May"], rows)})
    table = read_table(path)
    assert (table.headers, table.first_row) == (["name", "city", "phone"], 4)
    assert list(table.rows) == [["Acme", "Ulm", "123 456"]]


_CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20
) | st.sampled_from(["=1+1", "'=1+1", "''-x", "'", "'a", "+x", "@", "-"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rows=st.lists(st.tuples(_CELL, _CELL, _CELL), min_size=1, max_size=20))
def test_csv_round_trip(tmp_path: Path, rows: list[tuple[str, str, str]]) -> None:
    path = tmp_path / "out.csv"
    write_csv(path, ["name", "city", "notes"], rows)
    table = read_table(path)
    assert [tuple(row) for row in table.rows] == rows


def test_formulas_are_disarmed_and_figures_left() -> None:
    assert guard("=HYPERLINK(1)") == "'=HYPERLINK(1)"
    assert guard("-1+cmd|' /C calc'!A0") == "'-1+cmd|' /C calc'!A0"
    assert guard("@SUM(A1)") == "'@SUM(A1)"
    assert guard("+49 30 123-45") == "+49 30 123-45"
    assert guard("-12.50") == "-12.50"
    assert guard("'=1+1") == "''=1+1"
    assert guard("'s-Hertogenbosch") == "'s-Hertogenbosch"
    assert guard("plain") == "plain"


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    with pytest.raises(CannotWriteError):
        write_csv(path, ["name"], [["上海"]], encoding="cp1252")
    assert path.read_text() == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["out.csv"]
    with pytest.raises(CannotWriteError):
        write_csv(tmp_path / "none" / "out.csv", ["name"], [])


def test_a_quote_that_is_never_closed_swallows_nothing(tmp_path: Path) -> None:
    table = read_table(_file(tmp_path, 'name,city\nAcme,"Ulm\nBeta,Bonn\nGamma,Kiel\n'))
    assert list(table.rows) == [["Acme", '"Ulm'], ["Beta", "Bonn"], ["Gamma", "Kiel"]]
    table = read_table(_file(tmp_path, 'name,city\n6" pipe,Ulm\nBeta,"a\nb"\n'))
    assert list(table.rows) == [['6" pipe', "Ulm"], ["Beta", "a\nb"]]


def test_a_stray_quote_does_not_join_rows_though_quotes_are_even(tmp_path: Path) -> None:
    text = 'name,notes,city\nAcme,"open,Berlin\nBeta,ok,Paris\nGamma,"x",Rome\n'
    (tmp_path / "a.csv").write_text(text)
    assert list(read_table(tmp_path / "a.csv").rows) == [
        ["Acme", '"open', "Berlin"], ["Beta", "ok", "Paris"], ["Gamma", "x", "Rome"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "content", ['{"a": 1}\n', '[{"a": 1}]', "<html><body>x</body></html>", "<?xml version='1.0'?>"]
)
def test_other_text_is_no_table(tmp_path: Path, content: str) -> None:
    with pytest.raises(NotATable, match="not a table"):
        read_table(_file(tmp_path, content))


def test_a_workbook_is_sound_to_other_programs(tmp_path: Path) -> None:
    """Every kind of value comes back as its type to a library that did not write it."""
    from openpyxl import load_workbook

    at = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    row = ["<a & b>\n c", 12, -1.5, Decimal("3.20"), True, date(2026, 2, 28), at, None, "", "="]
    path = tmp_path / "book.xlsx"
    heads = [f"h{n}" for n in range(len(row) + 30)]
    assert write_xlsx(path, {"Q & A [1]": (heads, [row, ["last"]])}) == 2
    (sheet,) = load_workbook(path).worksheets
    assert sheet.title == "Q & A  1 " and sheet.freeze_panes == "A2"
    cells = [cell.value for cell in sheet[2]][: len(row)]
    assert cells == [
        "<a & b>\n c", 12, -1.5, 3.2, True, datetime(2026, 2, 28), at.replace(tzinfo=None),
        None, None, "'=",
    ]  # fmt: skip
    assert sheet["AN1"].value == "h39" and sheet["A3"].value == "last"
