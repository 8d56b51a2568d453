"""The file under the book: SQLite in WAL mode, plain or encrypted with SQLCipher.

Both kinds go through SQLAlchemy's SQLite dialect. The passphrase is given to SQLCipher in a
connection function of our own rather than in a URL, so that it may hold any character and never
shows in a log or a repr.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from crmdesk.book.errors import (
    BookDamaged,
    BookGone,
    BookMissing,
    BookReadOnly,
    BookTooNew,
    NotABook,
    WrongPassphrase,
)
from crmdesk.book.version import APPLICATION_ID, SCHEMA_NUMBER

HEADER = b"SQLite format 3\x00"
PAGE = 4096
BUSY_MS = 3000
WINDOW_BUSY_MS = 200
"""Milliseconds that another program's writing is waited for, and by a window's own thread."""
STILL_WRITTEN = 10
"""Seconds after which nobody writes to a half-written copy any more."""
_TAILS = ("", "-journal", "-wal", "-shm")
_STEPS = 100_000  # of SQLite's machine, a few milliseconds


def make_engine(path: Path, passphrase: str | None, *, new: bool = False) -> Engine:
    """Return the engine of a book file; only for a ``new`` one is the file made."""
    module: Any = sqlite3
    if passphrase is not None:
        import sqlcipher3

        module = sqlcipher3.dbapi2

    may_make = [new]

    def connect() -> Any:
        if not (may_make and may_make.pop()) and not path.exists():
            raise BookGone(path)  # SQLite would make an empty file in its place
        raw = module.connect(str(path), check_same_thread=False, isolation_level=None)
        if passphrase is not None:
            raw.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
            raw.execute(f"PRAGMA key = {quote(passphrase)}")
        for pragma in (
            "foreign_keys = ON",
            f"busy_timeout = {BUSY_MS}",
            "cache_size = -32000",
            "temp_store = MEMORY",
        ):
            raw.execute(f"PRAGMA {pragma}")
        return raw

    engine = create_engine("sqlite://", module=module, creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("immediate", False)
        raw: Any = connection.connection.driver_connection
        raw.execute("BEGIN IMMEDIATE" if immediate else "BEGIN")

    engine.crmdesk_passphrase = passphrase  # type: ignore[attr-defined]
    return engine


def quote(value: str) -> str:
    """Return an SQL string literal."""
    return "'" + value.replace("'", "''") + "'"


def look_at(path: Path, passphrase: str | None) -> None:
    """Raise the clear error for a file that cannot be a book (or lacks its passphrase)."""
    if not path.is_file():
        raise BookMissing(path)
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise BookReadOnly(path) from error
    if head == HEADER:
        return
    random_looking = size >= PAGE and size % 512 == 0 and not head.isascii()
    if not random_looking:
        raise NotABook(path)
    if passphrase is None:
        raise WrongPassphrase(path, given=False)


def same_file(path: Path, opened: tuple[int, int] | None) -> bool:
    """Tell whether the file that was opened still lies at ``path``.

    Elsewhere than on Windows, an open file can be deleted or another put in its place, and
    writing goes on into what nobody will find again.
    """
    now = identity(path)
    return now is not None and (now == opened or 0 in now)


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one of its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def wait_for_others(connection: Connection, milliseconds: int) -> None:
    """Say how long to wait for another program that writes; before the transaction begins."""
    raw: Any = connection.connection.dbapi_connection
    raw.execute(f"PRAGMA busy_timeout = {milliseconds}")


def clear(partial: Path) -> None:
    """Remove a half-written copy and what SQLite keeps beside it."""
    for tail in _TAILS:
        partial.with_name(partial.name + tail).unlink(missing_ok=True)


def clear_remains(path: Path) -> None:
    """Remove what a killed program left half written beside a book: it may be plain to read.

    A copy that is being written to is left alone.
    """
    for tail in _TAILS:
        remains = path.with_name(f"{path.name}.part{tail}")
        with suppress(OSError):
            if time.time() - remains.stat().st_mtime > STILL_WRITTEN:
                remains.unlink()


def is_encrypted(path: Path) -> bool:
    """Tell whether a file lacks SQLite's plain header."""
    with path.open("rb") as file:
        return file.read(16) != HEADER


@contextmanager
def breaking_off(connection: Connection, unwanted: Callable[[], bool]) -> Iterator[None]:
    """Let a query of ``connection`` break off when ``unwanted`` tells True; asked every so often.

    SQLite's own; another database would let its query run to the end.
    """
    raw: Any = connection.connection.dbapi_connection
    raw.set_progress_handler(unwanted, _STEPS)
    try:
        yield
    finally:
        raw.set_progress_handler(None, 0)


def use_wal(engine: Engine) -> None:
    """Switch a file to write-ahead logging, for good, where it is not; a copy is not."""
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            cursor.execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def check_file(engine: Engine, path: Path) -> int:
    """Return the schema number of a readable, writable book file; raise the clear error."""
    with engine.connect() as connection:
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        application = int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())
        if application != APPLICATION_ID:
            raise NotABook(path)
        if version > SCHEMA_NUMBER:
            raise BookTooNew(path)
        if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
            raise BookReadOnly(path)
        try:
            connection.exec_driver_sql("SELECT COUNT(*) FROM book_info").scalar_one()
        except DBAPIError as error:
            raise BookDamaged(path) from error
    return version
