"""Copies of a book: verified backups, and the same book under another passphrase."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from crmdesk.book.errors import (
    BookDamaged,
    BookError,
    BookExists,
    BookLocked,
    BookReadOnly,
    translate,
)
from crmdesk.book.store import clear, identity, make_engine, quote, use_wal
from crmdesk.book.version import APPLICATION_ID, SCHEMA_NUMBER


def copy_book(engine: Engine, path: Path, target: Path) -> None:
    """Write a compact copy to ``target`` and verify it; an encrypted book stays encrypted."""
    if identity(target) == identity(path) is not None:
        raise BookExists(target)
    partial = target.with_name(target.name + ".part")
    clear(partial)
    try:
        write_copy(engine, path, partial)
        os.replace(partial, target)
    except OSError as error:
        raise BookReadOnly(target) from error
    except BookError:
        raise
    except Exception as error:
        gone = not target.parent.is_dir()
        raise (BookReadOnly(target) if gone else translate(error, target)) or error from error
    finally:
        if target.parent.is_dir():
            clear(partial)


def write_copy(engine: Engine, path: Path, copy: Path) -> None:
    """Write a compact copy of the book at ``path`` and verify it."""
    with engine.connect() as connection:
        raw: Any = connection.connection.dbapi_connection
        raw.execute(f"VACUUM INTO {quote(str(copy))}")
        size = raw.execute("SELECT COUNT(*) FROM journal_entry").fetchone()
    _verify(copy, path, engine, size)


def _verify(copy: Path, path: Path, engine: Engine, size: Any) -> None:
    with engine.connect() as connection:
        raw: Any = connection.connection.dbapi_connection
        raw.execute(f"ATTACH DATABASE {quote(str(copy))} AS copied")
        try:
            well = raw.execute("PRAGMA copied.integrity_check").fetchone()[0] == "ok"
            same = raw.execute("SELECT COUNT(*) FROM copied.journal_entry").fetchone() == size
        finally:
            raw.execute("DETACH DATABASE copied")
    if not (well and same):
        raise BookDamaged(path)


def rewrite(path: Path, engine: Engine, passphrase: str | None) -> Engine:
    """Write the whole book anew under ``passphrase`` (None: plain); return its engine.

    The new file is complete and verified before it takes the old one's place, so that a crash
    leaves one whole book.
    """
    from sqlcipher3 import dbapi2

    partial = path.with_name(path.name + ".part")
    try:
        clear(partial)
        with closing(dbapi2.connect(str(path), isolation_level=None, timeout=2)) as raw:
            old = _key_of(engine)
            if old is not None:
                raw.execute(f"PRAGMA key = {quote(old)}")
            hold_alone(raw, path)
            try:
                _export(raw, path, partial, passphrase or "")
            finally:
                raw.execute("PRAGMA journal_mode = WAL")
        put_in_place(partial, path)
    except OSError as error:
        raise BookReadOnly(path) from error
    except BookError:
        raise
    except Exception as error:
        raise translate(error, path) or error from error
    finally:
        clear(partial)
    return make_engine(path, passphrase)


def make_ready(partial: Path, passphrase: str | None) -> None:
    """Switch a copy to write-ahead logging before it is a book: afterwards nothing may fail."""
    engine = make_engine(partial, passphrase)
    try:
        use_wal(engine)
    finally:
        engine.dispose()


def put_in_place(partial: Path, path: Path) -> None:
    """Let a whole copy take the place of a book that nobody has open."""
    for tail in ("-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)
    os.replace(partial, path)


def hold_alone(raw: Any, path: Path) -> None:
    """Fold the log into the file; it works only while nobody else has the book open.

    Whoever else had it open would go on writing into the file that is about to be replaced.
    """
    if raw.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
        raise BookLocked(path)


def _export(raw: Any, path: Path, partial: Path, passphrase: str) -> None:
    """Write the book into another file under another passphrase, and verify it."""
    raw.execute(f"ATTACH DATABASE {quote(str(partial))} AS other KEY {quote(passphrase)}")
    raw.execute("SELECT sqlcipher_export('other')")
    raw.execute(f"PRAGMA other.application_id = {APPLICATION_ID}")
    raw.execute(f"PRAGMA other.user_version = {SCHEMA_NUMBER}")
    well = raw.execute("PRAGMA other.integrity_check").fetchone()[0] == "ok"
    raw.execute("PRAGMA other.journal_mode = WAL")  # once it is the book nothing may fail
    raw.execute("DETACH DATABASE other")
    if not well:
        raise BookDamaged(path)


def _key_of(engine: Engine) -> str | None:
    return getattr(engine, "crmdesk_passphrase", None)
