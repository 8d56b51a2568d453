"""The real files in the book: every row counted, everything linked, nothing doubled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from crmdesk.book import Book
from crmdesk.services.importing import ImportReport, import_files

from .book_dump import ask, dump, one

NORTHWIND = (
    "employees", "products", "categories", "suppliers", "customers", "orders", "order_details",
)  # fmt: skip
MAVEN = ("sales_teams", "products", "accounts", "sales_pipeline")


@dataclass(frozen=True)
class Filled:
    """A book after the real files, and what was said of them."""

    book: Book
    paths: list[Path]
    empty: dict[str, list[tuple[Any, ...]]]
    report: ImportReport


def _files(folder: Path) -> list[Path]:
    """Return all tables and cards but the quarter of a million names."""
    return sorted(path for path in folder.rglob("*") if path.suffix in (".csv", ".vcf"))


@pytest.fixture(scope="module")
def filled(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    """Return a book with all of the files in one import; tests must leave it as it was."""
    with Book.create(tmp_path_factory.mktemp("real") / "real.crm", currency="USD") as book:
        empty, paths = dump(book), _files(shared_data)
        yield Filled(book, paths, empty, import_files(book, paths))


def _northwind(folder: Path) -> list[Path]:
    return [folder / "northwind" / f"{name}.csv" for name in NORTHWIND]


def _maven(folder: Path) -> list[Path]:
    return [folder / "maven_crm" / f"{name}.csv" for name in MAVEN]


def test_every_row_is_in_the_book_or_in_the_report(filled: Filled) -> None:
    assert len(filled.report.files) == len(filled.paths)
    for path, report in zip(filled.paths, filled.report.files, strict=True):
        assert report.file == str(path)
        assert report.rows == report.created + report.updated + report.skipped, path.name
        assert report.kind, path.name
        for problem in report.problems:
            assert problem.reason and problem.code and problem.column, (path.name, problem)
            assert problem.row > 0, (path.name, problem)
    assert filled.report.rows == 23_834
    nameless = {p.row for r in filled.report.files for p in r.problems if p.code == "no_name"}
    assert nameless


def test_a_skipped_row_is_there_already_or_reported(filled: Filled) -> None:
    """Alone in an empty book, only what is reported or stands in the file twice is skipped."""
    skipped = {Path(r.file).name: r.skipped for r in filled.report.files if r.skipped}
    for path in filled.paths:
        if path.name not in skipped:
            continue
        with Book.create(filled.book.path.with_name(f"{path.stem}.crm")) as book:
            [report] = import_files(book, [path]).files
        reported = {problem.row for problem in report.problems}
        assert report.skipped <= len(reported), path.name


def test_the_second_import_changes_nothing(filled: Filled) -> None:
    before = dump(filled.book)
    again = import_files(filled.book, filled.paths)
    assert (again.created, again.updated) == (0, 0)
    assert again.rows == filled.report.rows
    assert dump(filled.book) == before
    assert filled.book.check() == []


def test_an_import_is_one_undo(filled: Filled) -> None:
    after = dump(filled.book)
    filled.book.undo()
    assert dump(filled.book) == filled.empty
    filled.book.redo()
    assert dump(filled.book) == after
    assert filled.book.check() == []


def test_northwind(shared_data: Path, tmp_path: Path) -> None:
    with Book.create(tmp_path / "north.crm", currency="USD") as book:
        report = import_files(book, _northwind(shared_data))
        total = one(book, "SELECT SUM(amount_e4) FROM order_line")
        assert Decimal(total) / 1_000_000 == Decimal("1265793.0395")
        assert one(book, "SELECT COUNT(*) FROM sales_order") == 830
        assert one(book, "SELECT COUNT(*) FROM order_line") == 2155
        assert one(book, "SELECT COUNT(*) FROM order_line WHERE product_id IS NULL") == 0
        assert one(book, "SELECT COUNT(*) FROM product") == 77
        assert one(book, "SELECT COUNT(*) FROM customer") == 93 + 29
        orphans = "SELECT COUNT(*) FROM sales_order WHERE customer_id IS NULL OR staff_id IS NULL"
        assert one(book, orphans) == 0
        chiefs = ask(
            book,
            "SELECT s.name FROM staff s JOIN staff m ON m.id=s.manager_id"
            " WHERE m.name LIKE '%Full%'",
        )
        assert len(chiefs) == 5
        assert [file.kind for file in report.files][-2:] == ["orders", "order_lines"]
        assert sum(len(file.problems) for file in report.files) == 0


def test_maven(shared_data: Path, tmp_path: Path) -> None:
    with Book.create(tmp_path / "maven.crm", currency="USD") as book:
        report = import_files(book, _maven(shared_data))
        stages = dict(ask(book, "SELECT stage, COUNT(*) FROM opportunity GROUP BY stage"))
        assert stages == {"won": 4238, "lost": 2473, "engaging": 1589, "prospecting": 500}
        assert one(book, "SELECT SUM(value) FROM opportunity WHERE stage='won'") == 1_000_553_400
        assert one(book, "SELECT SUM(revenue_total) FROM standing") == 1_000_553_400
        without = "SELECT COUNT(*) FROM opportunity WHERE customer_id IS NULL"
        assert one(book, without) == 1425
        assert one(book, "SELECT COUNT(*) FROM opportunity WHERE product_id IS NULL") == 0
        assert one(book, "SELECT COUNT(*) FROM opportunity WHERE staff_id IS NULL") == 0
        assert one(book, "SELECT COUNT(*) FROM customer") == 85
        links = ask(
            book,
            "SELECT c.name, p.name FROM customer c JOIN customer p ON p.id=c.parent_id ORDER BY 1",
        )
        assert len(links) == 15
        assert ("Bluth Company", "Acme Corporation") in links
        sectors = {row[0] for row in ask(book, "SELECT DISTINCT industry FROM customer")}
        assert "technolgy" not in sectors and "technology" in sectors
        codes: dict[str, int] = {}
        for problem in (p for file in report.files for p in file.problems):
            codes[problem.code] = codes.get(problem.code, 0) + 1
        assert codes == {"no_account": 1425, "corrected": 13 + 1480}
        values = {p.value for file in report.files for p in file.problems}
        assert {"GTXPro", "technolgy", "Philipines"} <= values


def _content(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Return what the book says, without the ids that the order of files decides."""
    return {
        "customers": sorted(ask(book, "SELECT ref, name, country, city, industry FROM customer")),
        "parents": sorted(
            ask(
                book,
                "SELECT c.name, p.name FROM customer c JOIN customer p ON p.id=c.parent_id",
            )
        ),
        "people": sorted(ask(book, "SELECT name, job_title FROM contact")),
        "products": sorted(ask(book, "SELECT ref, name, category, price FROM product")),
        "staff": sorted(
            ask(
                book,
                "SELECT s.name, s.title, COALESCE(m.name, '') FROM staff s"
                " LEFT JOIN staff m ON m.id=s.manager_id",
            )
        ),
        "lines": sorted(
            ask(
                book,
                "SELECT o.number, c.name, s.name, p.name, l.quantity, l.amount_e4"
                " FROM order_line l JOIN sales_order o ON o.id=l.order_id"
                " JOIN customer c ON c.id=o.customer_id JOIN staff s ON s.id=o.staff_id"
                " JOIN product p ON p.id=l.product_id",
            )
        ),
        "pipeline": sorted(
            ask(
                book,
                "SELECT o.ref, o.name, o.stage, COALESCE(o.value, 0), COALESCE(c.name, ''), s.name"
                " FROM opportunity o LEFT JOIN customer c ON c.id=o.customer_id"
                " JOIN staff s ON s.id=o.staff_id",
            )
        ),
    }


@pytest.mark.parametrize("way", ["backwards", "one by one"])
def test_the_order_of_the_files_does_not_matter(
    shared_data: Path, tmp_path: Path, way: str
) -> None:
    for files in (_northwind(shared_data), _maven(shared_data)):
        with Book.create(tmp_path / f"{files[0].parent.name}-1.crm") as book:
            import_files(book, files)
            expected = _content(book)
        with Book.create(tmp_path / f"{files[0].parent.name}-2.crm") as book:
            if way == "backwards":
                import_files(book, files[::-1])
            else:
                for path in files:
                    import_files(book, [path])
            assert _content(book) == expected


def test_pipeline_before_the_accounts_makes_no_doubles(shared_data: Path, tmp_path: Path) -> None:
    """The accounts named by the pipeline are added, and filled in when their own file comes."""
    with Book.create(tmp_path / "late.crm", currency="USD") as book:
        for path in _maven(shared_data)[::-1]:
            import_files(book, [path])
        assert one(book, "SELECT COUNT(*) FROM customer") == 85
        assert one(book, "SELECT COUNT(*) FROM product") == 7
        assert one(book, "SELECT COUNT(*) FROM customer WHERE industry=''") == 0
        assert one(book, "SELECT COUNT(*) FROM staff WHERE name IN (SELECT name FROM staff"
                         " GROUP BY name HAVING COUNT(*) > 1)") == 0  # fmt: skip
