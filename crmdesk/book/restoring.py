"""Going back to a backup: a verified copy of it takes the book's place, which is kept beside it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from crmdesk.book.copies import hold_alone, make_ready, put_in_place, write_copy
from crmdesk.book.errors import (
    BookDamaged,
    BookError,
    BookExists,
    BookLocked,
    BookReadOnly,
    BookTooNew,
    NotABook,
    WrongPassphrase,
    translate,
)
from crmdesk.book.store import clear, identity, is_encrypted, look_at, make_engine
from crmdesk.book.version import APPLICATION_ID, SCHEMA_NUMBER


def probe(backup: Path, passphrase: str | None) -> None:
    """Raise the clear error where a file is no backup that this passphrase opens."""
    look_at(backup, passphrase)
    secret = passphrase if is_encrypted(backup) else None
    engine = make_engine(backup, secret)
    try:
        with engine.connect() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    except Exception as error:
        clear_word = translate(error, backup)
        if isinstance(clear_word, NotABook):
            clear_word = WrongPassphrase(backup, given=True) if secret else BookDamaged(backup)
        raise clear_word or error from error
    finally:
        engine.dispose()
    if application != APPLICATION_ID:
        raise NotABook(backup)
    if version > SCHEMA_NUMBER:
        raise BookTooNew(backup)


def restore(
    path: Path, backup: Path, *, passphrase: str | None = None, own: str | None = None
) -> Path | None:
    """Put a verified copy of a backup in the place of a book; return where that was kept.

    A crash leaves the one or the other, whole. The book has to be closed.

    Args:
        path: the book; it may be damaged or gone.
        backup: any book file; it is only read.
        passphrase: of the backup.
        own: the passphrase of the book as it is.

    Raises:
        BookError: nothing was changed.
    """
    if identity(backup) == identity(path) is not None:
        raise BookExists(backup)
    probe(backup, passphrase)
    partial = path.with_name(path.name + ".part")
    secret = passphrase if is_encrypted(backup) else None
    engine = make_engine(backup, secret)
    try:
        clear(partial)
        with _told_of(backup):
            write_copy(engine, backup, partial)
            make_ready(partial, secret)
        with _told_of(path):
            aside = _set_aside(path, own) if path.exists() else None
            put_in_place(partial, path)
    except OSError as error:
        raise BookReadOnly(path) from error
    finally:
        engine.dispose()
        with suppress(OSError):
            clear(partial)
    return aside


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Let what the database says of a file be told as an error of that file."""
    try:
        yield
    except (OSError, BookError):
        raise
    except Exception as error:
        raise translate(error, path) or error from error


def _set_aside(path: Path, own: str | None) -> Path:
    """Keep a copy of the book as it is, whatever it holds; nobody else may have it open."""
    _close_log(path, own)
    stamp = f"{datetime.now():%Y-%m-%d %H%M%S}"
    aside = path.with_name(f"{path.stem} before {stamp}{path.suffix}")
    log = path.with_name(path.name + "-wal")
    if log.exists():  # a damaged book keeps what it could not fold in
        shutil.copy2(log, aside.with_name(aside.name + "-wal"))
    shutil.copy2(path, aside.with_name(aside.name + ".part"))
    os.replace(aside.with_name(aside.name + ".part"), aside)
    return aside


def _close_log(path: Path, own: str | None) -> None:
    """Fold the log into the file; raise BookLocked where others have it open."""
    engine = make_engine(path, own if is_encrypted(path) else None)
    try:
        raw = engine.raw_connection()
        try:
            hold_alone(raw.driver_connection, path)
        finally:
            raw.close()
    except BookError:
        raise
    except Exception as error:  # what cannot be read cannot be folded in: it is kept as it is
        if isinstance(translate(error, path), BookLocked):
            raise BookLocked(path) from error
    finally:
        engine.dispose()
