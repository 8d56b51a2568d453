"""Copies of a book: verified backups, and the same book under another passphrase."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from crmdesk.book.errors import BookDamaged, BookReadOnly
from crmdesk.book.schema import APPLICATION_ID, SCHEMA_NUMBER
from crmdesk.book.store import make_engine, quote, use_wal


def copy_book(engine: Engine, path: Path, target: Path) -> None:
    """Write a compact copy to ``target`` and verify it; an encrypted book stays encrypted."""
    partial = target.with_name(target.name + ".part")
    partial.unlink(missing_ok=True)
    try:
        with engine.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            raw.execute(f"VACUUM INTO {quote(str(partial))}")
            size = raw.execute("SELECT COUNT(*) FROM journal_entry").fetchone()
        _verify(partial, path, engine, size)
        os.replace(partial, target)
    except OSError as error:
        raise BookReadOnly(target) from error
    finally:
        partial.unlink(missing_ok=True)


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
    partial = path.with_name(path.name + ".part")
    partial.unlink(missing_ok=True)
    from sqlcipher3 import dbapi2

    try:
        raw = dbapi2.connect(str(path), isolation_level=None)
        old = _key_of(engine)
        if old is not None:
            raw.execute(f"PRAGMA key = {quote(old)}")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.execute(f"ATTACH DATABASE {quote(str(partial))} AS other KEY {quote(passphrase or '')}")
        raw.execute("SELECT sqlcipher_export('other')")
        raw.execute(f"PRAGMA other.application_id = {APPLICATION_ID}")
        raw.execute(f"PRAGMA other.user_version = {SCHEMA_NUMBER}")
        well = raw.execute("PRAGMA other.integrity_check").fetchone()[0] == "ok"
        raw.execute("DETACH DATABASE other")
        raw.close()
        if not well:
            raise BookDamaged(path)
        for tail in ("-wal", "-shm"):
            path.with_name(path.name + tail).unlink(missing_ok=True)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
    fresh = make_engine(path, passphrase)
    use_wal(fresh)
    return fresh


def _key_of(engine: Engine) -> str | None:
    return getattr(engine, "crmdesk_passphrase", None)
