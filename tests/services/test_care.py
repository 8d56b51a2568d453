"""Backups are made by themselves, found again, and gone back to without losing anything."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.errors import (
    BookDamaged,
    BookExists,
    BookLocked,
    BookMissing,
    BookTooNew,
    NotABook,
    WrongPassphrase,
)
from crmdesk.book.version import SCHEMA_NUMBER
from crmdesk.services import care, records
from tests.services.book_dump import ask


def _names(book: Book) -> list[str]:
    return [row[0] for row in ask(book, "SELECT name FROM customer ORDER BY id")]


def _two(path: Path, passphrase: str | None = None) -> Path:
    """Make a book of two customers and a backup of the first of them; return the backup."""
    copy = path.with_name("copy.crm")
    with Book.create(path, passphrase=passphrase) as book:
        records.create_customer(book, name="First")
        book.backup(copy)
        records.create_customer(book, name="Second")
    return copy


@pytest.mark.parametrize("passphrase", [None, "oats"])
def test_going_back_keeps_what_was(book_path: Path, passphrase: str | None) -> None:
    copy = _two(book_path, passphrase)
    before = copy.read_bytes()
    kept = care.restore(book_path, copy, passphrase=passphrase, own=passphrase)
    assert kept is not None and copy.read_bytes() == before
    with Book.open(book_path, passphrase=passphrase) as book:
        assert _names(book) == ["First"]
        assert book.check() == []
        records.create_customer(book, name="Third")
    with Book.open(kept, passphrase=passphrase) as was:
        assert _names(was) == ["First", "Second"]
    assert [each.path for each in care.backups_of(book_path)] == [kept]
    assert not list(book_path.parent.glob("*.part*"))


@pytest.mark.parametrize("trouble", ["damaged", "gone", "other passphrase"])
def test_going_back_from_a_book_that_cannot_be_read(book_path: Path, trouble: str) -> None:
    copy = _two(book_path)
    if trouble == "gone":
        book_path.unlink()
    elif trouble == "damaged":
        data = bytearray(book_path.read_bytes())
        data[20:9000] = os.urandom(8980)
        book_path.write_bytes(data)
    else:
        with Book.open(book_path) as book:
            book.change_passphrase("forgotten")
    was = book_path.read_bytes() if book_path.exists() else None
    kept = care.restore(book_path, copy)
    assert (kept.read_bytes() if kept else None) == was
    with Book.open(book_path) as book:
        assert _names(book) == ["First"]


def test_what_is_no_backup_changes_nothing(book_path: Path, tmp_path: Path) -> None:
    _two(book_path)
    text, newer, secret = (tmp_path / name for name in ("a.txt", "newer.crm", "secret.crm"))
    text.write_text("no book")
    Book.create(newer).close()
    with sqlite3.connect(newer) as raw:
        raw.execute(f"PRAGMA user_version = {SCHEMA_NUMBER + 1}")
    raw.close()
    Book.create(secret, passphrase="oats").close()
    before = book_path.read_bytes()
    for file, kind in (
        (text, NotABook), (newer, BookTooNew), (secret, WrongPassphrase), (book_path, BookExists),
        (tmp_path / "none.crm", BookMissing),
    ):  # fmt: skip
        with pytest.raises(kind):
            care.restore(book_path, file)
    with pytest.raises(WrongPassphrase):
        care.restore(book_path, secret, passphrase="barley")
    assert book_path.read_bytes() == before
    assert {each.name for each in tmp_path.iterdir()} == {
        "copy.crm", "a.txt", "newer.crm", "secret.crm", book_path.name,
    }  # fmt: skip


def test_a_damaged_backup_is_named_and_the_book_stays(
    book_path: Path, tmp_path: Path, small_sample: Path
) -> None:
    _two(book_path)
    damaged, data = tmp_path / "damaged.crm", bytearray(small_sample.read_bytes())
    first = int(len(data) / 4096 * 0.6) * 4096
    for at in range(first, first + 20 * 4096, 4096):  # pages that only copying comes to
        data[at : at + 300] = b"x" * 300
    damaged.write_bytes(data)
    before = book_path.read_bytes()
    with pytest.raises(BookDamaged, match=r"^damaged\.crm is damaged"):
        care.restore(book_path, damaged)
    assert book_path.read_bytes() == before


def test_a_book_open_elsewhere_is_not_replaced(book_path: Path) -> None:
    copy = _two(book_path)
    with Book.open(book_path) as other:
        assert _names(other) == ["First", "Second"]
        with pytest.raises(BookLocked):
            care.restore(book_path, copy)
        records.create_customer(other, name="Third")
    with Book.open(book_path) as book:
        assert _names(book) == ["First", "Second", "Third"]


def test_a_backup_a_day_where_something_changed(book_path: Path) -> None:
    now = datetime.now() - timedelta(days=30)
    with Book.create(book_path) as book:
        assert care.back_up(book, now) is None  # nothing in it yet
        for day in range(care.KEPT + 3):
            at = now + timedelta(days=day)
            records.create_customer(book, name=f"Customer {day}")
            made = care.back_up(book, at)
            assert made is not None and made.exists()
            os.utime(made, (at.timestamp(), at.timestamp()))
            assert care.back_up(book, at) is None  # the day has its own
        made = care.back_up(book, at + timedelta(days=1))
        assert made is not None
        assert care.back_up(book, at + timedelta(days=2)) is None  # nothing changed since
        assert made.parent == care.backups_folder(book_path)
        kept = care.backups_of(book_path)
        assert len(kept) == care.KEPT and kept[0].path == made
    with Book.open(made) as copy:
        assert len(_names(copy)) == care.KEPT + 3
