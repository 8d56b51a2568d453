"""Importing: odd files reported, cancelled or killed imports leave nothing, dialects of text."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, event

from crmdesk.book import Book
from crmdesk.book.errors import BookLocked, DiskFull
from crmdesk.errors import Cancelled, CrmdeskError
from crmdesk.exchange.fields import KINDS, fields_of
from crmdesk.exchange.plans import Reading
from crmdesk.exchange.presets import plan_import
from crmdesk.services.importing import FileReport, import_files

from .book_dump import ask, dump, one

CHINESE = (
    "客户名称,行业,联系人,手机,城市,备注\n"
    "上海晨光贸易有限公司,零售,王小明,13812345678,上海,重要客户需要每月拜访\n"
    "北京蓝天科技股份有限公司,制造,李红,13912345678,北京,备注下次带样品\n"
    "广州海港食品有限公司,食品,陈国华,13712345678,广州,希望每周送货两次\n"
)


def take(book: Book, folder: Path, content: str | bytes, name: str = "t.csv") -> FileReport:
    """Import a file of this content and return what is said of it."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    [report] = import_files(book, [path]).files
    assert report.rows == report.created + report.updated + report.skipped
    return report


# encodings and dialects


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "utf-16", "utf-8", "utf-8-sig"])
def test_chinese_tables_in_every_encoding(book: Book, tmp_path: Path, encoding: str) -> None:
    assert take(book, tmp_path, CHINESE.encode(encoding)).created == 3
    found = ask(book, "SELECT name, industry, city FROM customer ORDER BY id")
    assert found[0] == ("上海晨光贸易有限公司", "零售", "上海")
    assert ask(book, "SELECT name FROM contact ORDER BY id") == [
        ("王小明",),
        ("李红",),
        ("陈国华",),
    ]


def test_a_traditional_table_in_big5(book: Book, tmp_path: Path) -> None:
    text = (
        "客戶名稱,聯絡人,電話,備註\n臺北光華貿易有限公司,王小明,0912345678,重要客戶每月拜訪\n"
        "高雄港務股份有限公司,林美麗,0922345678,請先致電聯絡\n"
    )
    assert take(book, tmp_path, text.encode("big5")).created == 2
    assert one(book, "SELECT name FROM customer ORDER BY id LIMIT 1") == "臺北光華貿易有限公司"
    assert one(book, "SELECT COUNT(*) FROM channel WHERE kind='phone'") == 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_line_ends_and_delimiters(book: Book, tmp_path: Path, end: str, mark: str) -> None:
    lines = [["Company", "City", "Notes"], ["Acme", "Köln", "a"], ["Beta", "Ulm", "b"]]
    take(book, tmp_path, end.join(mark.join(line) for line in lines) + end)
    found = ask(book, "SELECT name, city, notes FROM customer ORDER BY id")
    assert found == [("Acme", "Köln", "a"), ("Beta", "Ulm", "b")]


def test_mixed_line_ends_and_trailing_empty_columns(book: Book, tmp_path: Path) -> None:
    text = "Company,City,,\r\nAcme,Ulm,,\nBeta,Bonn,,\r\n\r\n,,,\nGamma,Kiel,,\r\n"
    report = take(book, tmp_path, text)
    assert (report.created, report.problems) == (3, ())
    assert ask(book, "SELECT name, city FROM customer ORDER BY id")[-1] == ("Gamma", "Kiel")


# odd cells


def test_ragged_rows_are_kept_and_reported(book: Book, tmp_path: Path) -> None:
    report = take(book, tmp_path, "Company,City\nAcme\nBeta,Ulm,too,much\n")
    assert report.created == 2
    assert [(p.row, p.column, p.value) for p in report.problems] == [
        (3, "Column 3", "too"), (3, "Column 4", "much"),
    ]  # fmt: skip
    extra = one(book, "SELECT extra FROM customer WHERE name='Beta'")
    assert "too" in extra and "much" in extra


def test_two_columns_of_one_header_lose_nothing(book: Book, tmp_path: Path) -> None:
    take(book, tmp_path, "Company,Phone,Phone,Colour,Colour\nAcme,030 111111,030 222222,red,blue\n")
    phones = [row[0] for row in ask(book, "SELECT value FROM channel ORDER BY value")]
    assert phones == ["030 111111", "030 222222"]
    extra = one(book, "SELECT extra FROM customer")
    assert "red" in extra and "blue" in extra


def test_a_note_of_ten_megabytes(book: Book, tmp_path: Path) -> None:
    note = "很长的备注 " * 600_000
    report = take(book, tmp_path, f'Company,City,Notes\nAcme,Ulm,"{note}"\nBeta,Ulm,short\n')
    assert report.created == 2
    assert one(book, "SELECT notes FROM customer WHERE name='Acme'") == note.strip()
    assert book.check() == []


def test_zero_bytes_and_formulas_are_text(book: Book, tmp_path: Path) -> None:
    text = "Company,City,Notes\nAc\0me,a,=1+1\nBeta,b,@SUM(A1)\nGamma,c,-5+2\n" + "Delta,d,x\n" * 20
    take(book, tmp_path, text)
    notes = dict(ask(book, "SELECT name, notes FROM customer"))
    assert notes["Acme"] == "=1+1"
    assert notes["Beta"] == "@SUM(A1)" and notes["Gamma"] == "-5+2"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-03-05", date(2024, 3, 5)), ("2024/3/5", date(2024, 3, 5)),
        ("20240305", date(2024, 3, 5)), ("05.03.2024", date(2024, 3, 5)),
        ("2024年3月5日", date(2024, 3, 5)), ("5 Mar 2024", date(2024, 3, 5)),
        ("March 5, 2024", date(2024, 3, 5)), ("2024-03-05T10:11:12Z", date(2024, 3, 5)),
        ("2024.03.05", date(2024, 3, 5)), ("5-Mar-24", date(2024, 3, 5)),
    ],
)  # fmt: skip
def test_dates_of_orders(book: Book, tmp_path: Path, text: str, day: date) -> None:
    report = take(book, tmp_path, f'Order number,Customer,Order date,Total\n1,Acme,"{text}",5\n')
    assert [p.code for p in report.problems] == ["customer_added"]
    assert one(book, "SELECT ordered_on FROM sales_order") == day.isoformat()


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1,234.50", "1234.50"), ("1.234,50", "1234.50"), ("-99.95", "-99.95"),
        ("(120.00)", "-120"), ("¥3.5万", "35000"), ("1 234,5", "1234.5"), ("1e3", "1000"),
        ("−5", "-5"), ("5-", None), ("12%%", None), ("1,23,456", "123456"),
    ],
)  # fmt: skip
def test_amounts_of_orders(book: Book, tmp_path: Path, text: str, amount: str | None) -> None:
    report = take(book, tmp_path, f'Order number,Customer,Date,Total\n1,Acme,2024-01-02,"{text}"\n')
    found = one(book, "SELECT SUM(amount_e4) FROM order_line")
    if amount is None:
        assert not found
        assert (2, "Total", text) in [(p.row, p.column, p.value) for p in report.problems]
    else:
        assert found == Decimal(amount) * 1_000_000


def test_a_discount_in_per_cent(book: Book, tmp_path: Path) -> None:
    head = "Order number,Customer,Date,Product,Quantity,Unit price,Discount\n"
    take(book, tmp_path, head + "1,Acme,2024-01-02,Tea,2,10,25%\n2,Acme,2024-01-02,Tea,2,10,0.25\n")
    assert ask(book, "SELECT amount_e4, discount_bp FROM order_line") == [(15_000_000, 2500)] * 2


@pytest.mark.parametrize(
    ("text", "per_cent"),
    [("100%", 100), ("1%", 1), ("60", 60), ("0.6", 60), ("1.0", 100), ("1", 1), ("0", 0),
     ("0.4%", 0), ("150", None), ("-5", None)],
)  # fmt: skip
def test_probabilities(book: Book, tmp_path: Path, text: str, per_cent: int | None) -> None:
    report = take(book, tmp_path, f"Opportunity,Account,Probability\nX,Acme,{text}\n")
    assert one(book, "SELECT probability FROM opportunity") == per_cent
    assert (per_cent is None) == any(p.column == "Probability" for p in report.problems)


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31 23:59", "0001-01-01 00:00"])
def test_a_visit_at_the_end_of_time_is_reported(book: Book, tmp_path: Path, text: str) -> None:
    report = take(book, tmp_path, f"Date,Customer,Subject\n{text},Acme,X\n")
    assert ("Date", text, "impossible_date") in [
        (p.column, p.value, p.code) for p in report.problems
    ]
    assert report.created == 1


@pytest.mark.parametrize("figure", ["1e400", "9" * 400, "1e30", "-1e25", "99999999999999999999"])
@pytest.mark.parametrize(
    "head",
    ["Company,Employees", "Company,Annual revenue", "Order number,Customer,Total",
     "Opportunity,Account,Value", "Product,Price", "Opportunity,Account,Probability",
     "Order number,Customer,Product,Quantity,Unit price"],
)  # fmt: skip
def test_figures_out_of_range_are_reported(
    book: Book, tmp_path: Path, head: str, figure: str
) -> None:
    cells = ["x"] * head.count(",")
    if "Quantity" in head:
        cells[-1] = figure
    report = take(book, tmp_path, f"{head}\n{','.join(cells)},{figure}\n")
    assert report.rows == 1
    assert report.problems, head
    assert book.check() == []


def test_numbers_of_the_sheet_stay_what_they_are(book: Book, tmp_path: Path) -> None:
    """A phone with a leading zero, a postal code and a customer number are text, not figures."""
    take(book, tmp_path, "Customer number,Company,Phone,Postal code\n007,Acme,030 1234567,01067\n")
    assert ask(book, "SELECT ref, name FROM customer") == [("007", "Acme")]
    assert one(book, "SELECT value FROM channel") == "030 1234567"
    assert one(book, "SELECT postal_code FROM address") == "01067"


def test_rings_are_reported_and_not_closed(book: Book, tmp_path: Path) -> None:
    """Parents and chiefs form trees, whatever a file says."""
    report = take(book, tmp_path, "Company,City,Parent company\nA,x,B\nB,x,C\nC,x,A\nD,x,D\n")
    assert [(p.row, p.value, p.code) for p in report.problems] == [
        (4, "A", "own_parent"), (5, "D", "own_parent"),
    ]  # fmt: skip
    assert one(book, "SELECT COUNT(*) FROM customer WHERE parent_id IS NULL") == 2
    report = take(book, tmp_path, "Name,Company,Manager\nE,A,F\nF,A,E\n")
    assert [(p.row, p.value, p.code) for p in report.problems] == [(3, "E", "own_chief")]
    assert one(book, "SELECT COUNT(*) FROM contact WHERE reports_to_id IS NULL") == 1
    report = take(book, tmp_path, "Employee ID,Name,Office,Manager\n1,G,x,H\n2,H,x,G\n")
    assert [(p.row, p.value, p.code) for p in report.problems] == [(3, "G", "own_chief")]
    report = take(book, tmp_path, "Company,City,Parent company\nC,x,A\n")
    assert [p.code for p in report.problems] == ["own_parent"]


def test_places_off_the_globe_and_discounts_above_all(book: Book, tmp_path: Path) -> None:
    text = "Company,City,Latitude,Longitude\nA,b,1e999,10\nB,c,95,190\nC,d,48.4,9.98\n"
    report = take(book, tmp_path, text)
    assert {(p.row, p.column) for p in report.problems} == {
        (2, "Latitude"), (3, "Latitude"), (3, "Longitude"),
    }  # fmt: skip
    assert ask(book, "SELECT latitude, longitude FROM address ORDER BY id") == [
        (None, 10.0), (None, None), (48.4, 9.98),
    ]  # fmt: skip
    head = "Order number,Customer,Date,Product,Quantity,Unit price,Discount\n"
    report = take(book, tmp_path, head + "1,A,2024-01-02,Tea,2,10,150\n")
    assert [(p.column, p.value) for p in report.problems] == [("Discount", "150")]
    assert ask(book, "SELECT amount_e4, discount_bp FROM order_line") == [(20_000_000, 0)]


def test_a_person_without_a_company_is_not_doubled(book: Book, tmp_path: Path) -> None:
    """A customer known by its contact, mail or phone alone is found again by it."""
    text = "Company,Contact,Email,Employees\n,Ada,,5\n,,b@beta.example,5\n"
    assert take(book, tmp_path, text).created == 2
    assert take(book, tmp_path, text).skipped == 2


def test_an_order_without_number_and_amount_is_not_doubled(book: Book, tmp_path: Path) -> None:
    text = "Customer,Order date,Total\nAcme,2024-01-02,1e999\nAcme,2024-01-02,5\n"
    assert take(book, tmp_path, text).created == 2
    assert take(book, tmp_path, text).skipped == 2


# files that are none


def test_what_is_no_file_is_reported_beside_the_others(book: Book, tmp_path: Path) -> None:
    good, empty, binary = tmp_path / "good.csv", tmp_path / "empty.csv", tmp_path / "photo.csv"
    good.write_text("Company,City\nAcme,Ulm\n")
    empty.write_bytes(b"")
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    bad = [tmp_path / "missing.csv", tmp_path, empty, binary]
    report = import_files(book, [*bad, good])
    assert [file.kind for file in report.files] == ["", "", "", "", "customers"]
    for file in report.files[:4]:
        assert (file.rows, len(file.problems)) == (0, 1)
        assert file.problems[0].reason and file.problems[0].value
    assert report.created == 1
    before = dump(book)
    with pytest.raises(CrmdeskError):
        import_files(book, bad)
    assert dump(book) == before


def test_the_same_file_twice_in_one_import(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(CHINESE)
    first, second = import_files(book, [path, path]).files
    assert (first.created, second.created, second.skipped) == (3, 0, 3)


# vCards

CARDS = {
    "2.1": "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    "=E9=99=88;=E5=9B=BD=E5=8D=8E\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    "=E9=99=88=E5=9B=BD=E5=8D=8E\r\nORG:Harbour Foods\r\nTEL;CELL:+86 13812345678\r\n"
    "X-HAIR:grey\r\nEND:VCARD\r\n",
    "3.0": "BEGIN:VCARD\nVERSION:3.0\nN:陈;国华;;;\nFN:陈国华\nORG:Harbour Foods\n"
    "TEL;TYPE=CELL:+86 13812345678\nX-HAIR:grey\nEND:VCARD\n",
    "4.0": "BEGIN:VCARD\nVERSION:4.0\nN:陈;国华;;;\nFN:陈国华\nORG:Harbour Foods\n"
    "TEL;VALUE=uri;TYPE=cell:tel:+86-13812345678\nX-HAIR:grey\nEND:VCARD\n",
}


@pytest.mark.parametrize("version", CARDS)
def test_cards_of_every_version(book: Book, tmp_path: Path, version: str) -> None:
    report = take(book, tmp_path, CARDS[version], "card.vcf")
    assert (report.kind, report.preset, report.created) == ("contacts", "vcard", 1)
    assert ask(book, "SELECT name, family_name, given_name FROM contact") == [
        ("陈国华", "陈", "国华")
    ]
    assert one(book, "SELECT name FROM customer") == "Harbour Foods"
    kind, digits = ask(book, "SELECT kind, digits FROM channel")[0]
    assert kind == "mobile" and digits.endswith("13812345678")
    assert "X-HAIR" in one(book, "SELECT extra FROM contact")
    assert take(book, tmp_path, CARDS[version], "card.vcf").skipped == 1


# cancelled, killed, locked, full


def rows_of(count: int) -> str:
    """Return a table of customers with contacts."""
    lines = [f"Acme {n},Ulm,Person {n},030 {n:07d}" for n in range(count)]
    return "Company,City,Contact,Phone\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize("at", [1, 3, 5])
def test_cancelled_leaves_nothing(book: Book, tmp_path: Path, at: int) -> None:
    path = tmp_path / "t.csv"
    path.write_text(rows_of(1_000))
    before, calls = dump(book), 0

    def progress(done: int, total: int) -> bool:
        nonlocal calls
        calls += 1
        return calls < at

    with pytest.raises(Cancelled):
        import_files(book, [path], progress=progress)
    assert calls == at
    assert dump(book) == before
    assert import_files(book, [path]).created == 1_000


def test_progress_grows_to_the_whole(book: Book, tmp_path: Path) -> None:
    path, cards = tmp_path / "t.csv", tmp_path / "c.vcf"
    path.write_text(rows_of(600))
    cards.write_text(CARDS["3.0"])
    heard: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        heard.append((done, total))
        return True

    import_files(book, [path, cards], progress=progress)
    assert len({total for _, total in heard}) == 1
    done = [step for step, _ in heard]
    assert done == sorted(done) and len(done) >= 3
    assert heard[-1][0] == heard[-1][1]


KILLED = textwrap.dedent("""
    import sys
    from pathlib import Path
    from crmdesk.book import Book
    from crmdesk.services.importing import import_files

    def progress(done, total):
        print(done, total, flush=True)
        return True

    with Book.open(Path(sys.argv[1])) as book:
        import_files(book, [Path(sys.argv[2])], progress=progress)
        print("end", flush=True)
""")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize("step", [1, 8, 13, 14])
def test_killed_in_the_middle_of_an_import(tmp_path: Path, step: int) -> None:
    """At whatever step the process dies, the import is there as a whole or not at all."""
    path, source = tmp_path / "a.crm", tmp_path / "t.csv"
    source.write_text(rows_of(3_000))
    with Book.create(path) as book, book.transaction("create") as tx:
        from crmdesk.book.records import Customer

        tx.insert(Customer, name="Before")
    command = [sys.executable, "-c", KILLED, str(path), str(source)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for _ in range(step):
        if not process.stdout.readline():
            break
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    with Book.open(path) as book:
        assert book.check() == []
        counts = [
            one(book, f"SELECT COUNT(*) FROM {t}") for t in ("customer", "contact", "channel")
        ]
        assert counts in ([1, 0, 0], [3_001, 3_000, 3_000])
        report = import_files(book, [source])
        assert report.created == (3_000 if counts[0] == 1 else 0)
        assert one(book, "SELECT COUNT(*) FROM customer") == 3_001


def test_a_book_that_another_holds_is_said(book: Book, tmp_path: Path) -> None:
    import sqlite3

    source = tmp_path / "t.csv"
    source.write_text(rows_of(3))
    before = dump(book)
    other = sqlite3.connect(book.path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookLocked, match="in use"):
            import_files(book, [source])
    finally:
        other.close()
    assert dump(book) == before
    assert import_files(book, [source]).created == 3


def test_a_full_disk_is_said_and_leaves_nothing(book: Book, tmp_path: Path) -> None:
    source = tmp_path / "t.csv"
    source.write_text(rows_of(4_000))
    before = dump(book)
    pages = one(book, "PRAGMA page_count") + 30

    def small(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    event.listen(book._engine, "begin", small)
    with pytest.raises(DiskFull, match="full"):
        import_files(book, [source])
    event.remove(book._engine, "begin", small)
    assert dump(book) == before
    assert book.check() == []


# any table at all

_CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12
) | st.sampled_from(["Acme", "=1+1", "2024-02-30", "1e999", "NaN", "-", '"', "'", "\0", "陈", "%"])
_HEAD = st.sampled_from(
    ["Company", "Name", "Phone", "Email", "City", "Country", "Notes", "Order number", "Customer",
     "Total", "Quantity", "Order date", "Product", "Unit price", "Discount", "Birthday", "Stage",
     "Value", "Probability", "Tier", "Tags", "Parent", "Employees", "客户名称", "姓名", "金额",
     "Account", "Owner", "Latitude", "Kind", "Next step", "At", "Subject", "Currency", ""]
)  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_table_is_taken_or_refused(book: Book, tmp_path: Path, data: st.DataObject) -> None:
    """No table makes an import fail otherwise than with a clear word, and none is taken twice."""
    heads = data.draw(st.lists(_HEAD, min_size=1, max_size=6))
    rows: list[list[Any]] = data.draw(st.lists(st.lists(_CELL, max_size=7), min_size=1, max_size=5))
    path = tmp_path / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([heads, *rows])
    try:
        [first] = import_files(book, [path]).files
    except CrmdeskError as error:
        assert error.happened
        return
    assert first.rows == first.created + first.updated + first.skipped
    assert first.rows <= len(rows) + 1
    before = dump(book)
    [again] = import_files(book, [path]).files
    assert (again.rows, again.created) == (first.rows, 0)
    assert dump(book) == before


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=st.binary(max_size=200))
@pytest.mark.parametrize("name", ["any.csv", "any.vcf"])
def test_any_bytes_are_taken_or_refused(
    book: Book, tmp_path: Path, content: bytes, name: str
) -> None:
    start = b"BEGIN:VCARD\n" if name.endswith("vcf") else b""
    path = tmp_path / name
    path.write_bytes(start + content)
    try:
        [report] = import_files(book, [path]).files
    except CrmdeskError as error:
        assert error.happened
        return
    assert report.rows == report.created + report.updated + report.skipped


_TYPED = st.sampled_from(
    ["Acme", "Beta", "1", "2", "-3", "1e999", "1e30", "NaN", "2024-02-30", "2024-01-05",
     "0001-01-01", "9999-12-31", "A", "%", "50%", "=1", "陈", "a@b.example", "030 1234567", "DE",
     "true", "9" * 20, "1;2", "", " "]
) | st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=6)  # fmt: skip


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
@pytest.mark.parametrize("kind", KINDS)
def test_any_fields_of_any_kind_make_no_doubles(
    book: Book, tmp_path: Path, kind: str, data: st.DataObject
) -> None:
    """Whatever fields a file has, each row is counted and a second import adds nothing."""
    names = data.draw(
        st.lists(st.sampled_from(sorted(fields_of(kind))), min_size=2, max_size=8, unique=True)
    )
    row = st.lists(_TYPED, min_size=len(names), max_size=len(names))
    rows = data.draw(st.lists(row, min_size=1, max_size=4))
    path = tmp_path / "typed.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[name.replace("_", " ") for name in names], *rows])
    plan = plan_import(path, kind=kind, reading=Reading(delimiter=",", header=True))
    plan = replace(plan, mapping=dict(enumerate(names)), preset=None)
    [first] = import_files(book, [path], plans={path: plan}).files
    assert first.rows == first.created + first.updated + first.skipped
    before = dump(book)
    [again] = import_files(book, [path], plans={path: plan}).files
    assert (again.rows, again.created) == (first.rows, 0)
    assert dump(book) == before
    assert book.check() == []
