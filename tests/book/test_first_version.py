"""The book of the first version opens in this one, and is then like a new one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.device import Device
from crmdesk.book.migrate import migrate, upgrade
from crmdesk.book.queries.customers import customer_ids
from crmdesk.book.queries.record import whole_record
from crmdesk.book.version import SCHEMA_NUMBER

FIRST = Path(__file__).parents[1] / "fixtures" / "book-0001.crm"
DEVICE = Device(5, "tester")


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A copy of the committed book of the first version."""
    return Path(shutil.copy(FIRST, tmp_path / "first.crm"))


def schema(book: Book) -> dict[str, str]:
    with book.read() as connection:
        sql = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        return {r[0]: " ".join(r[1].split()) for r in connection.exec_driver_sql(sql)}


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


def test_is_then_like_a_new_book(first: Path, tmp_path: Path) -> None:
    with (
        Book.open(first, device=DEVICE) as book,
        Book.create(tmp_path / "new.crm", device=DEVICE) as new,
    ):
        assert schema(book) == schema(new)


def test_migrating_makes_a_verified_backup_first(first: Path) -> None:
    with Book.open(first, device=DEVICE) as book:
        engine = book._engine
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("DELETE FROM alembic_version")
            connection.exec_driver_sql("PRAGMA user_version = 0")
        backup = migrate(first, engine)
        with book.read() as connection:
            number = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            revision = connection.exec_driver_sql("SELECT * FROM alembic_version").scalar_one()
            upgrade(connection)  # nothing more to do
    assert (number, revision) == (SCHEMA_NUMBER, "0001")
    assert backup.exists()
