"""The file under the book: every failure has a clear word and loses nothing."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book import book as book_module
from crmdesk.book.device import Device
from crmdesk.book.errors import (
    BookBusy,
    BookDamaged,
    BookExists,
    BookGone,
    BookLocked,
    BookMissing,
    BookReadOnly,
    BookTooNew,
    DiskFailed,
    DiskFull,
    FolderMissing,
    NotABook,
    WrongPassphrase,
    translate,
)
from crmdesk.book.records import Customer
from crmdesk.book.version import SCHEMA_NUMBER

DEVICE = Device(7, "tester")


def new_book(path: Path, passphrase: str | None = None) -> Book:
    return Book.create(path, name="Test", passphrase=passphrase, device=DEVICE)


def names(book: Book) -> list[str]:
    with book.read() as connection:
        return [r[0] for r in connection.exec_driver_sql("SELECT name FROM customer ORDER BY id")]


def add(book: Book, name: str) -> int:
    with book.transaction("create", subject=name) as tx:
        return tx.insert(Customer, name=name)


def test_what_was_written_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    with new_book(path) as book:
        add(book, "海港食品")
    with Book.open(path, device=DEVICE) as book:
        assert names(book) == ["海港食品"]
        assert book.name == "Test"
        assert book.check() == []


@pytest.mark.parametrize("passphrase", ["secret", 'it\'s "hard" 密码 %&;'])
def test_encrypted_from_creation(tmp_path: Path, passphrase: str) -> None:
    path = tmp_path / "a.crm"
    with new_book(path, passphrase) as book:
        add(book, "Harbour Foods")
    assert b"Harbour" not in path.read_bytes()
    with pytest.raises(WrongPassphrase):
        Book.open(path, device=DEVICE)
    with pytest.raises(WrongPassphrase):
        Book.open(path, passphrase="wrong", device=DEVICE)
    with Book.open(path, passphrase=passphrase, device=DEVICE) as book:
        assert names(book) == ["Harbour Foods"]


def test_passphrase_changed_and_removed(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    with new_book(path) as book:
        add(book, "Harbour Foods")
        book.change_passphrase("one")
        add(book, "Second")
        book.change_passphrase("two")
        assert names(book) == ["Harbour Foods", "Second"]
    with Book.open(path, passphrase="two", device=DEVICE) as book:
        book.change_passphrase(None)
        assert book.check() == []
    assert path.read_bytes().startswith(b"SQLite format 3")
    with Book.open(path, device=DEVICE) as book:
        assert names(book) == ["Harbour Foods", "Second"]
        book.undo()
        assert names(book) == ["Harbour Foods"]


def test_missing_and_existing(tmp_path: Path) -> None:
    with pytest.raises(BookMissing):
        Book.open(tmp_path / "none.crm", device=DEVICE)
    new_book(tmp_path / "a.crm").close()
    with pytest.raises(BookExists):
        new_book(tmp_path / "a.crm")


@pytest.mark.parametrize("content", [b"", b"hello", b"name,city\nA,B\n" * 2000])
def test_not_a_book(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.crm"
    path.write_bytes(content)
    with pytest.raises(NotABook):
        Book.open(path, device=DEVICE)
    assert path.read_bytes() == content


def test_another_programs_database_is_not_a_book(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t(x)")
    other.commit()
    other.close()
    with pytest.raises(NotABook):
        Book.open(path, device=DEVICE)


def test_newer_book_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    new_book(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {SCHEMA_NUMBER + 1}")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(BookTooNew):
        Book.open(path, device=DEVICE)
    assert path.read_bytes() == before


def test_damaged_book(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    with new_book(path) as book:
        for at in range(50):
            add(book, f"Customer {at}")
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = bytes(len(data) // 2 - 4096)
    path.write_bytes(data)
    with pytest.raises(BookDamaged), Book.open(path, device=DEVICE) as book:
        assert book.check()
        names(book)
        raise BookDamaged(path)  # reading some parts may still work; check() must have told


def test_locked_by_another_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crmdesk.book.store.BUSY_MS", 50)
    path = tmp_path / "a.crm"
    with new_book(path) as book:
        add(book, "First")
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookLocked):
            add(book, "Second")
        holder.execute("ROLLBACK")
        holder.close()
        add(book, "Third")
        assert names(book) == ["First", "Third"]


def test_full_disk_keeps_what_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    with new_book(path) as book:
        add(book, "First")

        def fill() -> None:
            with book.transaction("fill") as tx:
                pages = tx.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
                tx.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
                tx.insert_many(Customer, [{"name": "x" * 5000} for _ in range(40)])

        with pytest.raises(DiskFull):
            fill()
        assert names(book) == ["First"]
        assert book.check() == []


def test_a_new_book_in_no_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing, match="There is no folder"):
        Book.create(tmp_path / "nowhere" / "new.crm")


def test_read_only_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.crm"
    new_book(path).close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(BookReadOnly):
        Book.open(path, device=DEVICE)


def test_a_new_book_on_a_read_only_disk_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    def unopened(_engine: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(Path, "unlink", refused)
    monkeypatch.setattr(book_module, "use_wal", unopened)
    with pytest.raises(BookReadOnly):
        Book.create(tmp_path / "new.crm")


def test_drivers_words_become_clear_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    said = {
        "database is locked": BookLocked,
        "database or disk is full": DiskFull,
        "attempt to write a readonly database": BookReadOnly,
        "database disk image is malformed": BookDamaged,
        "file is not a database": NotABook,
    }
    for words, kind in said.items():
        assert isinstance(translate(sqlite3.OperationalError(words), path), kind)
    assert translate(sqlite3.OperationalError("no such table: x"), path) is None


def test_a_disk_that_fails_is_not_called_a_damaged_book(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = sqlite3.OperationalError("disk I/O error")
    assert isinstance(translate(failed, tmp_path / "a.crm"), DiskFailed)
    assert isinstance(translate(failed, tmp_path / "gone" / "a.crm"), BookGone)
    monkeypatch.setattr("crmdesk.book.errors.LEAST_ROOM", 1 << 62)
    assert isinstance(translate(failed, tmp_path / "a.crm"), DiskFull)


@pytest.mark.parametrize("passphrase", [None, "secret"])
def test_a_damaged_head_is_told_from_another_file(tmp_path: Path, passphrase: str | None) -> None:
    path = tmp_path / "a.crm"
    new_book(path, passphrase).close()
    data = bytearray(path.read_bytes())
    data[16:100] = os.urandom(84)
    path.write_bytes(data)
    kind = BookDamaged if passphrase is None else WrongPassphrase
    with pytest.raises(kind, match="newest backup"):
        Book.open(path, passphrase=passphrase, device=DEVICE)


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file cannot be taken away")
@pytest.mark.parametrize("how", ["deleted", "folder gone", "replaced"])
def test_nothing_is_written_into_a_file_that_is_no_longer_there(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    path = folder / "a.crm"
    with new_book(path) as book:
        add(book, "Before")
        assert names(book) == ["Before"]
        if how == "deleted":
            path.unlink()
        elif how == "folder gone":
            folder.rename(tmp_path / "elsewhere")
        else:
            new_book(folder / "other.crm").close()
            (folder / "other.crm").replace(path)
        with pytest.raises(BookGone, match="no longer in its folder"):
            add(book, "Lost")
        with pytest.raises(BookGone):
            book.change_passphrase("secret")
        assert names(book) == ["Before"]  # what is open can still be saved elsewhere
        book.backup(tmp_path / "saved.crm")
        if how == "folder gone":
            (tmp_path / "elsewhere").rename(folder)
            add(book, "After")
    if how == "deleted":
        assert not path.exists()  # nor is an empty one made in its place
    with Book.open(tmp_path / "saved.crm", device=DEVICE) as saved:
        assert names(saved) == ["Before"]


def test_a_book_that_is_gone_is_not_made_anew_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    with new_book(path) as book:
        book.close()
        path.unlink()
        with pytest.raises(BookGone):
            names(book)
    assert not path.exists()


def test_backup_is_a_whole_book(tmp_path: Path) -> None:
    with new_book(tmp_path / "a.crm", "pass") as book:
        add(book, "First")
        book.backup(tmp_path / "copy.crm")
    with Book.open(tmp_path / "copy.crm", passphrase="pass", device=DEVICE) as copy:
        assert names(copy) == ["First"]


def test_a_copy_opened_as_a_book_is_read_while_it_is_written(tmp_path: Path) -> None:
    with new_book(tmp_path / "a.crm") as book:
        add(book, "First")
        book.backup(tmp_path / "copy.crm")
    with Book.open(tmp_path / "copy.crm", device=DEVICE) as copy, copy.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        add(copy, "Second")


def test_a_book_is_not_backed_up_onto_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    with new_book(path) as book:
        add(book, "First")
        with pytest.raises(BookExists):
            book.backup(path)
        with pytest.raises(BookExists):
            book.backup(path.parent / "." / "a.crm")
        add(book, "Second")
    with Book.open(path, device=DEVICE) as book:
        assert names(book) == ["First", "Second"]


def test_what_a_killed_program_left_half_written_goes(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    new_book(path).close()
    left = [tmp_path / f"a.crm.part{tail}" for tail in ("", "-journal")]
    for file in left:
        file.write_bytes(b"somebody's secrets")
    Book.open(path, device=DEVICE).close()
    assert all(file.exists() for file in left)  # somebody may be writing them
    for file in left:
        os.utime(file, (1, 1))
    Book.open(path, device=DEVICE).close()
    assert not any(file.exists() for file in left)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system knows no SIGKILL")
@pytest.mark.parametrize("rows", [1, 20_000])
def test_killed_in_the_middle_of_a_change(tmp_path: Path, rows: int) -> None:
    """A process that dies inside a transaction leaves the book as it was before."""
    path = tmp_path / "a.crm"
    with new_book(path) as book:
        add(book, "Before")
    script = textwrap.dedent(f"""
        import sys, time
        from pathlib import Path
        from crmdesk.book import Book
        from crmdesk.book.records import Customer
        book = Book.open(Path({str(path)!r}))
        with book.transaction("import") as tx:
            tx.insert_many(Customer, [dict(name="c%d" % i) for i in range({rows})])
            book._finish(tx, what="import")
            print("half", flush=True)
            time.sleep(60)
    """)
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"half"
    process.kill()
    process.wait()
    process.stdout.close()
    with Book.open(path, device=DEVICE) as book:
        assert names(book) == ["Before"]
        assert book.check() == []
        add(book, "After")
        assert names(book) == ["Before", "After"]


HOLDER = """
import sys
from pathlib import Path
from crmdesk.book import Book
with Book.open(Path(sys.argv[1])) as book, book.read() as connection:
    connection.exec_driver_sql("SELECT COUNT(*) FROM customer").scalar()
    print("ready", flush=True)
    sys.stdin.read()
"""


def test_a_book_open_elsewhere_keeps_its_passphrase(book_path: Path) -> None:
    with Book.create(book_path) as book:
        command = [sys.executable, "-c", HOLDER, str(book_path)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as other:
            assert other.stdout is not None and other.stdout.readline() == "ready\n"
            with pytest.raises(BookLocked):
                book.change_passphrase("one")
            other.communicate("")
        add(book, "Still here")
        assert book.check() == []
        book.change_passphrase("one")
        assert names(book) == ["Still here"]
    assert not book_path.with_name(book_path.name + ".part").exists()


def test_reading_waits_while_the_file_is_replaced(book_path: Path) -> None:
    with Book.create(book_path) as book, ThreadPoolExecutor(4) as pool:
        add(book, "Harbour Foods")

        def read_on() -> bool:
            return all(names(book) == ["Harbour Foods"] for _ in range(200))

        readers = [pool.submit(read_on) for _ in range(3)]
        for secret in ("one", "two", None):
            book.change_passphrase(secret)
        assert all(reader.result() for reader in readers)


def test_a_backup_into_no_folder_is_refused_clearly(book_path: Path, tmp_path: Path) -> None:
    with Book.create(book_path) as book, pytest.raises(BookReadOnly):
        book.backup(tmp_path / "none" / "copy.crm")


def test_the_window_does_not_wait_for_longer_writing(book_path: Path) -> None:
    with Book.create(book_path) as book, ThreadPoolExecutor(2) as pool:
        inside, leave = threading.Event(), threading.Event()

        def work_long() -> None:
            with book.transaction("import") as tx:
                tx.insert(Customer, name="Imported", sort_key="imported")
                inside.set()
                leave.wait(10)

        working = pool.submit(work_long)
        assert inside.wait(10)
        with pytest.raises(BookBusy):
            add(book, "Typed")
        waiting = pool.submit(add, book, "Another job")
        leave.set()
        working.result()
        waiting.result()
        add(book, "Typed")
        assert set(names(book)) == {"Imported", "Another job", "Typed"}
