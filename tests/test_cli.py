"""The command line as the README and scripts use it: answers, exit codes, one line of error."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from crmdesk.book import Book
from crmdesk.cli import main
from crmdesk.services.records import create_customer

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = (
    "demo", "import", "export", "list", "show", "grade", "dossier", "shots", "check", "tour",
)  # fmt: skip


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer as values."""
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command in this process."""

    def call(*words: object) -> Said:
        capsys.readouterr()
        code = main([str(word) for word in words])
        heard = capsys.readouterr()
        assert "Traceback" not in heard.err
        if code:
            assert heard.err.endswith("\n") and heard.err.count("\n") == 1, heard.err
            assert heard.err.startswith("crmdesk")
            assert "internal error" not in heard.err
        else:
            assert heard.err == ""
        return Said(code, heard.out, heard.err)

    return call


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a made-up book of twelve customers; tests must leave it as it was."""
    path = tmp_path_factory.mktemp("demo") / "b.crm"
    assert main(["demo", "--book", str(path), "--customers", "12", "--seed", "7"]) == 0
    return path


@pytest.fixture
def own(demo: Path, tmp_path: Path) -> Path:
    """Return a copy of the made-up book that a test may change."""
    return Path(shutil.copy(demo, tmp_path / "own.crm"))


@pytest.fixture
def customers(run: Run, demo: Path) -> list[dict[str, Any]]:
    """Return what ``list`` tells."""
    found: list[dict[str, Any]] = run("list", "--book", demo, "--json").json
    return found


# demo, list, show


def test_demo_says_what_it_made(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.crm"
    said = run("demo", "--book", path, "--customers", 2, "--seed", 9, "--json")
    assert said.json == {"book": str(path), "customers": 2, "seed": 9}
    again = run("demo", "--book", path)
    assert again.code == 1 and "already" in again.err
    assert len(run("list", "--book", path, "--json").json) == 2


def test_the_same_seed_gives_the_same_customers(
    run: Run, tmp_path: Path, customers: list[dict[str, Any]]
) -> None:
    path = tmp_path / "again.crm"
    run("demo", "--book", path, "--customers", 12, "--seed", 7)
    again = run("list", "--book", path, "--json").json
    assert sorted(row["name"] for row in again) == sorted(row["name"] for row in customers)


def test_list(run: Run, demo: Path, customers: list[dict[str, Any]]) -> None:
    assert len(customers) == 12
    for row in customers:
        assert {"id", "name", "tier", "stage"} <= row.keys()
        assert isinstance(row["id"], int) and row["name"]
    assert len(run("list", "--book", demo, "--json", "--limit", 3).json) == 3
    assert run("list", "--book", demo, "--json", "--limit", 0).json == []
    assert len(run("list", "--book", demo).out.splitlines()) == 12


def test_list_by_tier(run: Run, demo: Path, customers: list[dict[str, Any]]) -> None:
    for tier in "ABCD":
        found = run("list", "--book", demo, "--json", "--tier", tier).json
        assert {row["id"] for row in found} == {
            row["id"] for row in customers if row["tier"] == tier
        }


def test_one_chinese_letter_finds(run: Run, demo: Path, customers: list[dict[str, Any]]) -> None:
    names = [row["name"] for row in customers if not row["name"].isascii()]
    assert names
    for letter in (names[0][0], names[0][-1], names[0][len(names[0]) // 2]):
        found = run("list", "--book", demo, "--json", "--search", letter).json
        assert names[0] in [row["name"] for row in found]
    whole = run("list", "--book", demo, "--json", "--search", names[0], "--limit", 1).json
    assert [row["name"] for row in whole] == [names[0]]


def test_a_part_of_a_name_finds(run: Run, own: Path) -> None:
    with Book.open(own) as opened:
        wanted = create_customer(opened, name="Müller Electronics")
    for typed in ("tron", "ULLER", "üll", "onics ulle"):
        found = run("list", "--book", own, "--json", "--search", typed).json
        assert [row["id"] for row in found] == [wanted]
        first = run("find", "--book", own, "--json", typed).json[0]
        assert (first["kind"], first["id"]) == ("customer", wanted)


@pytest.mark.parametrize("text", ['"', "*", "a' OR 1=1 --", "NEAR(", "%", "\\", "☃", "x" * 5000])
def test_odd_searches_answer(run: Run, demo: Path, text: str) -> None:
    assert isinstance(run("list", "--book", demo, "--json", "--search", text).json, list)


def test_show_the_whole_record(run: Run, demo: Path, customers: list[dict[str, Any]]) -> None:
    for row in customers[:3]:
        record = run("show", "--book", demo, "--json", row["id"]).json
        assert (record["id"], record["name"]) == (row["id"], row["name"])
        parts = {"contacts", "channels", "addresses", "orders", "interactions", "tags", "figures"}
        assert parts <= record.keys()
        assert all("lines" in order for order in record["orders"])
        assert row["name"] in run("show", "--book", demo, row["id"]).out


# grade


def test_grade_first_says_then_does(run: Run, own: Path) -> None:
    before = run("list", "--book", own, "--json").json
    shown = run("grade", "--book", own, "--json").json
    assert shown["applied"] is False
    assert sum(shown["counts"].values()) == 12
    assert sum(shown["revenue_share"].values()) == pytest.approx(1)
    assert run("list", "--book", own, "--json").json == before
    done = run("grade", "--book", own, "--json", "--apply").json
    assert done["applied"] is True and done["moves"] == shown["moves"]
    after = {row["id"]: row["tier"] for row in run("list", "--book", own, "--json").json}
    for move in done["moves"]:
        assert after[move["customer_id"]] == move["new"]
    assert run("grade", "--book", own, "--json").json["moves"] == []


# dossier


def words_of(path: Path) -> str:
    """Return the text of a PDF."""
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_dossier_of_a_tier_in_chinese_on_letter(
    run: Run, demo: Path, customers: list[dict[str, Any]], tmp_path: Path
) -> None:
    out = tmp_path / "prints"
    said = run(
        "dossier", "--book", demo, "--out", out, "--tier", "A", "--lang", "zh_CN",
        "--paper", "letter", "--json",
    )  # fmt: skip
    best = [row["name"] for row in customers if row["tier"] == "A"]
    files = [Path(name) for name in said.json["files"]]
    assert len(files) == len(best) > 0
    assert sorted(out.iterdir()) == sorted(files)
    text = "\n".join(map(words_of, files))
    assert all(name in text for name in best)
    assert "客户" in text and "联系" in text
    assert "\ufffd" not in text and "■" not in text
    for path in files:
        box = PdfReader(path).pages[0].mediabox
        assert (round(box.width), round(box.height)) == (612, 792)


def test_dossiers_by_id_in_one_file(
    run: Run, demo: Path, customers: list[dict[str, Any]], tmp_path: Path
) -> None:
    out = tmp_path / "two.pdf"
    ids = [row["id"] for row in customers[:2]]
    said = run("dossier", "--book", demo, "--out", out, *ids)
    assert said.out.split() == [str(out)]
    text = words_of(out)
    assert all(row["name"] in text for row in customers[:2])
    box = PdfReader(out).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


# import and export


def test_import_tells_of_every_file(run: Run, tmp_path: Path) -> None:
    good, cards = tmp_path / "good.csv", tmp_path / "cards.vcf"
    good.write_text("Company,City,E-mail\n晨光贸易,上海,nobody\nBeta,Ulm,b@beta.example\n", "utf-8")
    cards.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nORG:Beta\nEND:VCARD\n")
    said = run("import", "--book", tmp_path / "i.crm", "--json", good, cards)
    table, people = said.json["files"]
    assert table.keys() == {
        "file", "kind", "preset", "rows", "created", "updated", "skipped", "problems",
    }  # fmt: skip
    assert (table["file"], table["kind"], table["rows"]) == (str(good), "customers", 2)
    [problem] = table["problems"]
    assert (problem["row"], problem["column"], problem["value"]) == (2, "E-mail", "nobody")
    assert problem["reason"] and problem.keys() == {"row", "column", "value", "reason"}
    assert (people["kind"], people["preset"], people["created"]) == ("contacts", "vcard", 1)
    assert len(run("list", "--book", tmp_path / "i.crm", "--json").json) == 2
    text = run("import", "--book", tmp_path / "i.crm", "--problems", good)
    assert "nobody" in text.out and "0 created" in text.out


def test_import_of_what_is_no_file_goes_on_with_the_others(run: Run, tmp_path: Path) -> None:
    good, binary, empty = tmp_path / "good.csv", tmp_path / "a.bin", tmp_path / "empty.csv"
    good.write_text("Company,City\nAcme,Ulm\n")
    binary.write_bytes(bytes(range(256)) * 8)
    empty.write_bytes(b"")
    bad = [tmp_path / "missing.csv", tmp_path, binary, empty]
    for kind in ([], ["--kind", "customers"]):
        said = run("import", "--book", tmp_path / "i.crm", "--json", *kind, *bad, good)
        assert said.code == 1
        assert all(name in said.err for name in ("missing.csv", "a.bin", "empty.csv"))
        files = said.json["files"]
        assert [file["kind"] for file in files] == ["", "", "", "", "customers"]
        assert all(len(file["problems"]) == 1 for file in files[:4])
        assert files[4]["rows"] == 1
    assert len(run("list", "--book", tmp_path / "i.crm", "--json").json) == 1


def test_a_sheet_of_remarks_is_no_failure(run: Run, tmp_path: Path) -> None:
    from openpyxl import Workbook

    workbook = Workbook()
    assert workbook.active is not None
    workbook.active.append(["客户名称", "城市"])
    workbook.active.append(["甲", "上海"])
    workbook.create_sheet("说明").append(["请勿修改"])
    workbook.save(tmp_path / "a.xlsx")
    said = run("import", "--book", tmp_path / "b.crm", "--json", tmp_path / "a.xlsx")
    assert (said.code, said.err) == (0, "")
    first, second = said.json["files"]
    assert (first["created"], second["rows"]) == (1, 0)
    assert second["problems"][0]["value"] == "说明"


def test_cards_for_older_address_books(run: Run, demo: Path, tmp_path: Path) -> None:
    for version in ("2.1", "3.0"):
        out = tmp_path / "o.vcf"
        words = ("export", "--book", demo, "--format", "vcard", "--vcard-version", version, out)
        assert run(*words).code == 0
        assert out.read_bytes().startswith(f"BEGIN:VCARD\r\nVERSION:{version}\r\n".encode())


def test_a_day_before_the_customer_was_there(
    run: Run, demo: Path, customers: list[dict[str, Any]]
) -> None:
    said = run("show", "--book", demo, customers[0]["id"], "--as-of", "1999-01-01")
    assert said.code == 1 and "On 1999-01-01 the book had no customer" in said.err


def test_an_import_of_nothing_makes_no_book(run: Run, tmp_path: Path) -> None:
    said = run("import", "--book", tmp_path / "i.crm", "--json", tmp_path / "missing.csv")
    assert said.code == 1 and "missing.csv" in said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["vcard", "csv", "xlsx"])
def test_export_is_read_back(
    run: Run, demo: Path, customers: list[dict[str, Any]], tmp_path: Path, form: str
) -> None:
    out = tmp_path / {"vcard": "o.vcf", "csv": "folder", "xlsx": "o.xlsx"}[form]
    said = run("export", "--book", demo, "--format", form, "--json", out)
    written = said.json["files"]
    assert written and all(Path(name).stat().st_size for name in written)
    back = tmp_path / "back.crm"
    tables = [name for name in written if Path(name).suffix in (".vcf", ".csv", ".xlsx")]
    assert run("import", "--book", back, *tables).code == 0  # the others are attached files
    found = run("list", "--book", back, "--json").json
    assert {row["name"] for row in found} == {row["name"] for row in customers}


def test_an_export_never_overwrites_the_book(run: Run, own: Path) -> None:
    before = own.read_bytes()
    for form in ("vcard", "csv", "xlsx"):
        assert run("export", "--book", own, "--format", form, own).code == 1
        assert run("export", "--book", own, "--format", form, f"{own}-wal").code in (0, 1)
    assert run("dossier", "--book", own, "--out", own, "--all").code == 1
    assert own.read_bytes() == before


@pytest.mark.parametrize("form", ["vcard", "xlsx"])
def test_an_export_needs_a_file(run: Run, demo: Path, tmp_path: Path, form: str) -> None:
    said = run("export", "--book", demo, "--format", form, tmp_path)
    assert said.code == 1 and "is a folder" in said.err
    assert run("export", "--book", demo, "--format", form, tmp_path / "no" / "x").code == 1
    gc.collect()  # what was left open would complain now


# passphrases, damage, misuse


def test_an_encrypted_book(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.crm"
    monkeypatch.setenv("CRM_SECRET", "pass 密码")
    monkeypatch.setenv("CRM_WRONG", "other")
    monkeypatch.setenv("CRM_EMPTY", "")
    key = ("--passphrase-env", "CRM_SECRET")
    assert run("demo", "--book", path, "--customers", 2, *key).code == 0
    assert not path.read_bytes().startswith(b"SQLite")
    assert len(run("list", "--book", path, "--json", *key).json) == 2
    assert run("check", "--book", path, *key).code == 0
    assert "needs its passphrase" in run("list", "--book", path).err
    assert "does not open" in run("list", "--book", path, "--passphrase-env", "CRM_WRONG").err
    assert run("list", "--book", path, "--passphrase-env", "CRM_NONE").code == 2
    said = run("demo", "--book", tmp_path / "x.crm", "--passphrase-env", "CRM_EMPTY")
    assert said.code == 2 and not (tmp_path / "x.crm").exists()


def test_check(run: Run, own: Path) -> None:
    assert run("check", "--book", own, "--json").json == {"problems": []}
    whole = own.read_bytes()
    own.write_bytes(whole[: len(whole) // 3] + b"Z" * 80_000 + whole[len(whole) // 3 + 80_000 :])
    said = run("check", "--book", own)
    assert said.code == 1 and "damaged" in said.err
    own.write_bytes(whole[:5_000])
    assert "damaged" in run("check", "--book", own, "--json").err
    own.write_bytes(b"")
    assert run("check", "--book", own).code == 1
    own.write_text("Company,City\n" * 500)
    assert "not a client book" in run("check", "--book", own).err


def test_a_word_on_unknown_ids(run: Run, demo: Path, tmp_path: Path) -> None:
    assert "no customer with id 5" in run("show", "--book", demo, "5").err
    said = run("dossier", "--book", demo, "--out", tmp_path / "d", "5")
    assert said.code == 1 and "5" in said.err
    assert not list((tmp_path / "d").glob("*")) if (tmp_path / "d").exists() else True


@pytest.mark.parametrize(
    "words",
    [
        ["bogus"], ["list"], ["list", "--book"], ["list", "--limit", "-1"],
        ["list", "--limit", "x"],
        ["list", "--tier", "E"], ["show"], ["show", "abc"], ["show", "9" * 30], ["dossier"],
        ["dossier", "--out", "d"], ["dossier", "--out", "d", "--all", "--tier", "A"],
        ["dossier", "--out", "d", "--all", "--lang", "fr"],
        ["dossier", "--out", "d", "--all", "--paper", "a3"], ["export", "--format", "pdf", "o"],
        ["export", "o"], ["import"], ["import", "--kind", "cats", "x.csv"],
        ["import", "--currency", "dollars", "x.csv"], ["shots", "--out", "d", "--size", "big"],
        ["shots"], ["demo", "--customers", "0"], ["demo", "--seed", "x"], ["grade", "extra"],
    ],
)  # fmt: skip
def test_misuse(run: Run, demo: Path, tmp_path: Path, words: list[str]) -> None:
    book = [] if words in (["bogus"], ["list"], ["list", "--book"]) else ["--book", str(demo)]
    if words[0] == "demo":
        book = ["--book", str(tmp_path / "new.crm")]
    assert run(*words, *book).code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in ("demo", "import", "tour")])
def test_no_book_is_said(run: Run, tmp_path: Path, command: str) -> None:
    more = {
        "export": ["--format", "csv", tmp_path / "o"], "show": ["1"],
        "dossier": ["--all", "--out", tmp_path / "d"], "shots": ["--out", tmp_path / "s"],
    }  # fmt: skip
    said = run(command, "--book", tmp_path / "none.crm", *more.get(command, []))
    assert said.code == 1 and "no book" in said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_help_with_examples(run: Run, command: str) -> None:
    said = run(command, "--help")
    assert said.code == 0
    assert "examples:" in said.out and f"crmdesk {command} --" in said.out
    assert "exit codes" in said.out


def test_help_and_version(run: Run) -> None:
    said = run("--help")
    assert all(command in said.out for command in COMMANDS) and "examples:" in said.out
    assert run("--version").out.startswith("crmdesk ")


# in a process of its own


def process(*words: object, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run crmdesk as a user does."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    command = [sys.executable, "-m", "crmdesk", *map(str, words)]
    return subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)


def test_answers_are_utf8_whatever_the_console_is(demo: Path) -> None:
    said = process(
        "list", "--book", demo, "--json", LC_ALL="C", LANG="C", PYTHONIOENCODING="ascii",
        PYTHONUTF8="0",
    )  # fmt: skip
    assert (said.returncode, said.stderr) == (0, b"")
    assert any(not row["name"].isascii() for row in json.loads(said.stdout.decode("utf-8")))


def test_list_loads_neither_qt_nor_pandas(demo: Path) -> None:
    script = (
        "import sys; from crmdesk.cli import main; main(sys.argv[1:]);"
        "print([n for n in ('PySide6','pandas','reportlab','pyqtgraph') if n in sys.modules],"
        " file=sys.stderr)"
    )
    command = [sys.executable, "-c", script, "list", "--book", str(demo)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stderr.strip() == "[]"


def test_shots_as_written(demo: Path, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    out = tmp_path / "pictures"
    said = process(
        "shots", "--book", demo, "--out", out, "--size", "1280x720", "--theme", "dark",
        "--lang", "zh_CN", "--json",
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    files = [Path(name) for name in json.loads(said.stdout)["files"]]
    assert len(files) >= 4 and all(path.parent == out for path in files)
    for path in files:
        image = QImage(str(path))
        ratio = image.devicePixelRatio()
        assert (image.width() / ratio, image.height() / ratio) == (1280, 720), path.name


def test_a_reader_that_goes_away(demo: Path) -> None:
    """``crmdesk list | head -0`` ends without a traceback."""
    command = [sys.executable, "-m", "crmdesk", "list", "--json", "--book", str(demo)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as piped:
        assert piped.stdout is not None and piped.stderr is not None
        piped.stdout.close()
        assert b"Traceback" not in piped.stderr.read()


def test_two_writers_wait_for_one_another(demo: Path, own: Path, tmp_path: Path) -> None:
    """Two imports started at once are both in the book afterwards."""
    sources = [tmp_path / f"{name}.csv" for name in ("one", "two")]
    for source in sources:
        lines = "\n".join(f"{source.stem} {n},Ulm" for n in range(300))
        source.write_text(f"Company,City\n{lines}\n")
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "crmdesk", "import", "--book", str(own), str(source)],
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )
        for source in sources
    ]  # fmt: skip
    for each in running:
        _, errors = each.communicate(timeout=60)
        assert (each.returncode, errors) == (0, b"")
    with Book.open(own) as book, book.read() as connection:
        count = connection.exec_driver_sql("SELECT COUNT(*) FROM customer").scalar_one()
    assert count == 12 + 600
