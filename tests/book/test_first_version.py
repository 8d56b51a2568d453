"""The book of the first version opens in this one, and is then like a new one."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.device import Device
from crmdesk.book.migrate import upgrade
from crmdesk.book.queries.customers import CustomerFilter, customer_ids
from crmdesk.book.queries.record import whole_record
from crmdesk.book.version import REVISION, SCHEMA_NUMBER

FIRST = Path(__file__).parents[1] / "fixtures" / "book-0001.crm"
DEVICE = Device(5, "tester")


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A copy of the committed book of the first version."""
    return Path(shutil.copy(FIRST, tmp_path / "first.crm"))


def schema(book: Book) -> dict[str, list[str]]:
    """Return the parts of each table, index and trigger; a column added later stands last."""
    with book.read() as connection:
        sql = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        rows = connection.exec_driver_sql(sql).fetchall()
    return {
        r[0]: sorted(" ".join(part.split()) for part in r[1].rstrip(")").split(",")) for r in rows
    }


def test_opens_with_all_it_holds(first: Path) -> None:
    with Book.open(first, device=DEVICE) as book:
        assert book.check() == []
        with book.read() as connection:
            ids = customer_ids(connection)
            assert len(ids) == 12
            record = whole_record(connection, ids[0])
        assert record["name"]
        assert record["contacts"]
        book.undo()
        book.redo()


@pytest.mark.parametrize("typed", ["illandr", "tervale", "shdow", "屿禾"])
def test_its_names_are_found_by_any_part_of_them(first: Path, typed: str) -> None:
    with Book.open(first, device=DEVICE) as book, book.read() as connection:
        assert len(customer_ids(connection, CustomerFilter(text=typed))) == 1


def test_is_then_like_a_new_book(first: Path, tmp_path: Path) -> None:
    with (
        Book.open(first, device=DEVICE) as book,
        Book.create(tmp_path / "new.crm", device=DEVICE) as new,
    ):
        assert schema(book) == schema(new)


def test_migrating_makes_a_verified_backup_first(first: Path) -> None:
    with Book.open(first, device=DEVICE) as book, book.read() as connection:
        number = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        revision = connection.exec_driver_sql("SELECT * FROM alembic_version").scalar_one()
        upgrade(connection)  # nothing more to do
    assert (number, revision) == (SCHEMA_NUMBER, REVISION)
    backup = first.with_name(f"first.before-{SCHEMA_NUMBER:04d}-from-0001.crm")
    with sqlite3.connect(backup) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)
        assert raw.execute("SELECT COUNT(*) FROM customer").fetchone() == (12,)
    raw.close()
