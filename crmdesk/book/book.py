"""The client book: one file, opened, changed in transactions, taken back, checked, encrypted."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from crmdesk.book import currencies, journal, search, standing, store
from crmdesk.book.asking import rows_of
from crmdesk.book.changes import Changes
from crmdesk.book.device import Device, this_device
from crmdesk.book.errors import (
    BookBusy,
    BookDamaged,
    BookError,
    BookExists,
    BookGone,
    BookOfThePast,
    FolderMissing,
    NotABook,
    PointsToGone,
    UndoConflict,
    WrongPassphrase,
    translate,
)
from crmdesk.book.gate import Gate
from crmdesk.book.ids import IdMinter
from crmdesk.book.store import breaking_off, is_encrypted, look_at, make_engine, use_wal
from crmdesk.book.transaction import Transaction
from crmdesk.book.version import APPLICATION_ID, SCHEMA_NUMBER
from crmdesk.money import Rates

T = TypeVar("T")
Listener = Callable[[Changes], None]
MAIN_THREAD_PATIENCE = 0.2
"""Seconds that the main thread waits for another thread's writing before it says so."""
REFRESH_AT_ONCE = 2000
"""Customers whose figures are brought up to date in one go; edits get their turn in between."""


class Book:
    """An open client book.

    Reading: ``with book.read() as connection`` and the functions of ``book.queries``.
    Writing: ``with book.transaction("log_visit", subject="Harbour Foods") as tx``.
    Safe to use from several threads; a listener is called on the thread that wrote.
    """

    def __init__(self, path: Path, engine: Engine, device: Device, *, encrypted: bool) -> None:
        self.path = path
        self.encrypted = encrypted
        self.device = device
        self._engine = engine
        self._gate = Gate()
        self._writer = threading.Lock()
        self._listeners: list[Listener] = []
        self.past: date | None = None
        self.has_window = False
        self._opened = store.identity(path)
        self._minter = IdMinter(device.number, self._highest_id())

    # opening and closing

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        name: str = "",
        currency: str = "CNY",
        passphrase: str | None = None,
        device: Device | None = None,
    ) -> Self:
        """Make a new, empty book; raise BookExists, FolderMissing or BookReadOnly."""
        from crmdesk.book.schema import create_all

        path = Path(path)
        if path.exists():
            raise BookExists(path)
        if not path.absolute().parent.is_dir():
            raise FolderMissing(path)
        passphrase = passphrase or None
        engine = make_engine(path, passphrase, new=True)
        try:
            use_wal(engine)
            with engine.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_NUMBER}")
                create_all(connection)
                facts = [("name", name or path.stem), ("currency", currency)]
                connection.exec_driver_sql("INSERT INTO book_info(key,value) VALUES (?,?)", facts)
        except (DBAPIError, sqlite3.Error) as error:
            engine.dispose()
            clear = translate(error, path)
            for tail in ("", "-wal", "-shm"):
                with suppress(OSError):  # nothing was made where nothing can be written
                    path.with_name(path.name + tail).unlink(missing_ok=True)
            raise clear or error from error
        return cls(path, engine, device or this_device(), encrypted=passphrase is not None)

    @classmethod
    def open(
        cls, path: Path, *, passphrase: str | None = None, device: Device | None = None
    ) -> Self:
        """Open a book, migrating an older one after a verified backup; raise a BookError."""
        path = Path(path)
        look_at(path, passphrase)
        secret = passphrase if is_encrypted(path) else None
        engine = make_engine(path, secret)
        try:
            version = store.check_file(engine, path)
            if version < SCHEMA_NUMBER:
                from crmdesk.book.migrate import migrate

                migrate(path, engine)
            use_wal(engine)
            store.clear_remains(path)
            return cls(path, engine, device or this_device(), encrypted=secret is not None)
        except BaseException as error:
            engine.dispose()
            if not isinstance(error, DBAPIError) and type(error).__module__ != "sqlcipher3.dbapi2":
                raise
            clear = translate(error, path)
            if isinstance(clear, NotABook):  # its first bytes said it is one
                clear = WrongPassphrase(path, given=True) if secret else BookDamaged(path)
            raise clear or error from error

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def is_at(self, path: Path) -> bool:
        """Tell whether a path leads to the very file that is open here."""
        return store.identity(path) == self._opened

    # facts

    def info(self, key: str, default: str = "") -> str:
        """Return a fact about the book, for example ``name`` or ``currency``."""
        with self.read() as connection:
            sql = "SELECT value FROM book_info WHERE key=?"
            rows = rows_of(connection, sql, (key,))
        return str(rows[0][0]) if rows else default

    def set_info(self, key: str, value: str) -> None:
        """Set a fact about the book; an empty one is forgotten."""
        with self._write() as connection:
            if not value:
                connection.exec_driver_sql("DELETE FROM book_info WHERE key=?", (key,))
                return
            connection.exec_driver_sql(
                "INSERT INTO book_info(key,value) VALUES (?,?)"
                " ON CONFLICT(key) DO UPDATE SET value=excluded.value",
                (key, value),
            )

    @property
    def name(self) -> str:
        """The book's name."""
        return self.info("name", self.path.stem)

    @property
    def currency(self) -> str:
        """The home currency: amounts are in it where nothing else is said."""
        with self.read() as connection:
            return currencies.home_of(connection)

    @property
    def rates(self) -> Rates:
        """The currency that sums are in, and the exchange rates."""
        with self.read() as connection:
            return currencies.rates_of(connection)

    # reading and writing

    @contextmanager
    def read(self, unwanted: Callable[[], bool] | None = None) -> Iterator[Connection]:
        """Give a connection that sees one state of the book throughout.

        A query under way breaks off with an error as soon as ``unwanted`` tells True.
        """
        try:
            with self._gate.together(), self._engine.connect() as connection:
                if unwanted is None:
                    yield connection
                else:
                    with breaking_off(connection, unwanted):
                        yield connection
        except (DBAPIError, self._engine.dialect.loaded_dbapi.Error) as error:
            raise translate(error, self.path) or error from error

    @contextmanager
    def _turn(self) -> Iterator[int]:
        """Wait for one's turn to write; the main thread, which has a window, not for long.

        Gives the milliseconds to wait for another program.
        """
        in_window = threading.current_thread() is threading.main_thread()
        if not self._writer.acquire(timeout=MAIN_THREAD_PATIENCE if in_window else -1):
            raise BookBusy(self.path)
        try:
            short = in_window and self.has_window
            yield store.WINDOW_BUSY_MS if short else store.BUSY_MS
        finally:
            self._writer.release()

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        if self.past is not None:
            raise BookOfThePast(self.past)
        try:
            with self._gate.together(), self._turn() as patience:
                if not store.same_file(self.path, self._opened):
                    raise BookGone(self.path)
                fresh = self._engine.connect().execution_options(immediate=True)
                with fresh as connection:
                    store.wait_for_others(connection, patience)
                    with connection.begin():
                        yield connection
        except (DBAPIError, self._engine.dialect.loaded_dbapi.Error) as error:
            raise translate(error, self.path) or error from error

    @contextmanager
    def transaction(
        self, what: str, *, subject: str = "", initiator: str = ""
    ) -> Iterator[Transaction]:
        """Give a transaction; on leaving, journal and commit it, or roll all of it back.

        Args:
            what: stable verb of the change, for example ``log_visit``.
            subject: what it is done to, in the user's words; may be set later as ``tx.subject``.
            initiator: who asked; comes back in ``Changes``.
        """
        with self._write() as connection:
            tx = Transaction(connection, self._minter)
            tx.subject = subject
            yield tx
            changes = self._finish(tx, what=what, initiator=initiator)
        self._tell(changes)

    def undo(self, entry_id: int | None = None, *, initiator: str = "") -> Changes:
        """Take back the newest change (or the given one)."""
        try:
            with self._write() as connection:
                line = journal.next_to_undo(connection, entry_id)
                tx = Transaction(connection, self._minter)
                tx.subject = line.subject
                journal.take_back(tx, line)
                changes = self._finish(
                    tx, what=line.what, kind="undo", target_id=line.id, initiator=initiator
                )
        except (IntegrityError, PointsToGone) as error:
            raise UndoConflict(line.subject or line.what) from error
        self._tell(changes)
        return changes

    def redo(self, *, initiator: str = "") -> Changes:
        """Do the newest undone change again."""
        with self._write() as connection:
            line = journal.next_to_redo(connection)
            tx = Transaction(connection, self._minter)
            tx.subject = line.subject
            journal.do_again(tx, line)
            changes = self._finish(
                tx, what=line.what, kind="redo", target_id=line.id, initiator=initiator
            )
        self._tell(changes)
        return changes

    def _finish(
        self,
        tx: Transaction,
        *,
        what: str,
        kind: str = "do",
        target_id: int | None = None,
        initiator: str = "",
    ) -> Changes:
        """Bring derived figures and search after ``tx``, and write its journal entry."""
        packing = (block.packed for block in tx.blocks)
        search.reindex(tx.connection, search.touched(tx.blocks), packing)
        touched = standing.touched_customers(tx.connection, tx.blocks)
        touched |= currencies.settle(tx.connection, tx.blocks)
        standing.refresh(tx.connection, touched, date.today())
        return journal.write_entry(
            tx,
            self._minter,
            what=what,
            who=self.device.who,
            kind=kind,
            target_id=target_id,
            initiator=initiator,
        )

    def settle_search(self) -> bool:
        """Tidy a little of the search index; return whether there is more to do."""
        with self._write() as connection:
            return search.settle(connection)

    def refresh_standing(self) -> int:
        """Bring figures computed on another day up to today; return how many customers."""
        today = date.today()
        with self.read() as connection:
            ids = standing.stale(connection, today)
        for start in range(0, len(ids), REFRESH_AT_ONCE):
            with self._write() as connection:
                standing.refresh(connection, ids[start : start + REFRESH_AT_ONCE], today)
        return len(ids)

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` after every change."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Stop calling ``listener``."""
        self._listeners.remove(listener)

    def _tell(self, changes: Changes) -> None:
        if changes.entry_id:
            for listener in list(self._listeners):
                listener(changes)

    # care of the file

    def check(self) -> list[str]:
        """Return what is wrong with the file; empty where all is well."""
        with self.read() as connection:
            found = [str(r[0]) for r in connection.exec_driver_sql("PRAGMA integrity_check")]
            problems = [line for line in found if line != "ok"]
            for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
                problems.append(f"{row[0]} {row[1]} points to a missing {row[2]}")
        return problems

    def backup(self, target: Path) -> None:
        """Write a verified copy of the book to ``target``."""
        from crmdesk.book.copies import copy_book

        with self._gate.together():
            copy_book(self._engine, self.path, target)

    @property
    def passphrase(self) -> str | None:
        """The passphrase the book was opened with; None for a plain one."""
        found: str | None = getattr(self._engine, "crmdesk_passphrase", None)
        return found

    def walk_back(self, moment: datetime) -> None:
        """Make this copy of a book what the book was at a moment; for :func:`past.as_of`."""
        from crmdesk.book.walking_back import walk_back

        with self._write() as connection:
            walk_back(Transaction(connection, self._minter), moment)
        self.past = moment.date()

    def change_passphrase(self, passphrase: str | None) -> None:
        """Encrypt the book anew with a passphrase, or write it plain (None)."""
        from crmdesk.book.copies import rewrite

        with self._gate.alone():
            if not store.same_file(self.path, self._opened):
                raise BookGone(self.path)
            self._engine.dispose()
            self._engine = rewrite(self.path, self._engine, passphrase or None)
            self._opened = store.identity(self.path)
            self.encrypted = bool(passphrase)

    def give_way(self, replace: Callable[[], T]) -> T:
        """Let go of the file while it is replaced; nobody reads or writes it meanwhile."""
        with self._gate.alone():
            self._engine.dispose()
            return replace()

    def _highest_id(self) -> int:
        with self.read() as connection:
            return int(
                connection.exec_driver_sql(
                    "SELECT COALESCE(MAX(id),0) FROM journal_entry WHERE device=?",
                    (self.device.number,),
                ).scalar_one()
            )


__all__ = ["Book", "BookError", "Listener"]
