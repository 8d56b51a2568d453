"""Files that are not what they should be: each gets a clear word, and nothing in them is lost."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import Workbook

from crmdesk.book import Book
from crmdesk.errors import CrmdeskError
from crmdesk.services.importing import import_files

from .book_dump import ask, dump, one

_PROTECTED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "EncryptedPackage".encode("utf-16-le")
    + bytes(1000)
)  # fmt: skip


@pytest.fixture
def workbook(tmp_path: Path) -> bytes:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["Company", "City"])
    sheet.append(["Acme", "Bern"])
    made.save(tmp_path / "made.xlsx")
    return (tmp_path / "made.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "key", "words"),
    [
        ("empty.csv", b"", "empty_file", "empty.csv is empty"),
        ("blank.csv", b"\r\n \r\n", "empty_file", "is empty"),
        ("folder.csv", None, "not_opened", "is a folder"),
        ("missing.csv", ..., "not_opened", "could not be opened"),
        ("secret.xlsx", _PROTECTED, "protected_file", "protected with a password"),
        ("cut.xlsx", b"PK\x03\x04" + bytes(500), "damaged_workbook", "damaged or is no workbook"),
        ("old.xls", b"\xd0\xcf\x11\xe0" + bytes(500), "damaged_workbook", "save it as XLSX or CSV"),
        ("page.xls", b"<html><table><tr><td>Company</td></tr></table>", "not_a_table", "no"),
        ("paper.csv", b"%PDF-1.4\n1 0 obj\n", "not_a_table", "is not a table"),
        ("noise.csv", bytes(range(256)) * 20, "not_a_table", "is not a text file"),
        ("none.vcf", b"hello\n", "not_a_card", "none.vcf holds no vCard"),
    ],
)
def test_what_cannot_be_read_is_said_and_changes_nothing(
    book: Book, tmp_path: Path, name: str, content: object, key: str, words: str
) -> None:
    path = tmp_path / name
    if content is None:
        path.mkdir()
    elif isinstance(content, bytes):
        path.write_bytes(content)
    before = dump(book)
    with pytest.raises(CrmdeskError, match=words) as caught:
        import_files(book, [path])
    assert caught.value.key == key and caught.value.kept == "Nothing of it was imported."
    assert dump(book) == before


@pytest.mark.parametrize("name", ["a.xls", "a.csv", "a.vcf", "a.xlsx", "a"])
def test_a_workbook_is_read_whatever_its_name_ends_in(
    book: Book, tmp_path: Path, workbook: bytes, name: str
) -> None:
    (tmp_path / name).write_bytes(workbook)
    assert import_files(book, [tmp_path / name]).created == 1
    assert ask(book, "SELECT name, city FROM customer") == [("Acme", "Bern")]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_any_line_ends(book: Book, tmp_path: Path, end: str, name: str) -> None:
    (tmp_path / name).write_bytes(f"Company,City{end}A,Bern{end}B,Bonn{end}".encode())
    assert import_files(book, [tmp_path / name]).created == 2
    assert ask(book, "SELECT name, city FROM customer ORDER BY name") == [
        ("A", "Bern"),
        ("B", "Bonn"),
    ]


def test_headers_alone_are_told(book: Book, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Company,City,Phone\n")
    (report,) = import_files(book, [tmp_path / "a.csv"]).files
    assert (report.kind, report.rows) == ("customers", 0)
    assert [p.code for p in report.problems] == ["no_rows"]


def test_two_hundred_columns_are_all_kept(book: Book, tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["Company", *(f"Field {n}" for n in range(200))])
        writer.writerow(["Wide", *(f"v{n}" for n in range(200))])
    import_files(book, [tmp_path / "a.csv"])
    sql = "SELECT COUNT(*) FROM customer c, json_each(c.extra) e WHERE e.value LIKE 'v%'"
    assert one(book, sql) == 200


def test_a_huge_cell_is_kept_whole_and_a_list_with_notes_is_of_customers(
    book: Book, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text(f"Company,Notes\nHuge,{'x' * 17_000_000}\nAfter,y\n")
    (report,) = import_files(book, [tmp_path / "a.csv"]).files
    assert (report.kind, report.created, report.problems) == ("customers", 2, ())
    assert one(book, "SELECT LENGTH(notes) FROM customer WHERE name='Huge'") == 17_000_000


def test_noughts_unbalanced_quotes_and_doubled_or_missing_headers(
    book: Book, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_bytes(b"Company,City\nNul\0 Ltd,Ber\0lin\nOk,Bonn\n")
    (tmp_path / "b.csv").write_bytes(
        b'Company,City,Notes\nD1,Bern,"open\nD2,Bonn,b\nD3,"Ba"sel,c\n'
    )
    (tmp_path / "c.csv").write_text(
        "Company,City,City,Phone,Phone,,R,R\nE,Bern,Bonn,1111,2222,x,a,b\n"
    )
    (tmp_path / "d.csv").write_text("Company,,City,\nF1,x,Bern,y\nF2,,Bonn,z,toolong\nF3\n")
    report = import_files(book, [tmp_path / f"{name}.csv" for name in "abcd"])
    assert [file.created for file in report.files] == [2, 3, 1, 3]
    assert [p.value for file in report.files for p in file.problems] == ["toolong"]
    found = {row[0]: row[1:] for row in ask(book, "SELECT name, city, notes, extra FROM customer")}
    assert found["Nul Ltd"][0] == "Berlin" and found["D2"][:2] == ("Bonn", "b")
    assert found["D1"][1] == '"open' and "Ba" in found["D3"][0]
    whole = " ".join(map(str, (*found["E"], *found["F1"], *found["F2"])))
    assert all(word in whole for word in ("Bern", "Bonn", "x", "a", "b", "y", "z", "toolong"))
    phones = ask(book, "SELECT value FROM channel ORDER BY value")
    assert phones == [("1111",), ("2222",)]
