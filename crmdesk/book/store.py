"""The file under the book: SQLite in WAL mode, plain or encrypted with SQLCipher.

Both kinds go through SQLAlchemy's SQLite dialect. The passphrase is given to SQLCipher in a
connection function of our own rather than in a URL, so that it may hold any character and never
shows in a log or a repr.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from crmdesk.book.errors import BookMissing, BookReadOnly, NotABook, WrongPassphrase

HEADER = b"SQLite format 3\x00"
PAGE = 4096
BUSY_MS = 3000
_STEPS = 100_000  # of SQLite's machine, a few milliseconds


def make_engine(path: Path, passphrase: str | None) -> Engine:
    """Return the engine of a book file."""
    module: Any = sqlite3
    if passphrase is not None:
        import sqlcipher3

        module = sqlcipher3.dbapi2

    def connect() -> Any:
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
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

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
    """Switch a new file to write-ahead logging, for good."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()
