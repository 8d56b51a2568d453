"""Care of the book's file: backups made by themselves, found again, and gone back to."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crmdesk.book import Book, journal
from crmdesk.book.errors import BookReadOnly
from crmdesk.book.restoring import probe, restore

KEPT = 10
"""So many of the backups that are made by themselves are kept."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a book: when it was made (local time), and how large it is (bytes)."""

    path: Path
    at: datetime
    size: int


def backups_folder(book: Path) -> Path:
    """Return where the backups of a book go that are made by themselves."""
    return book.with_name(f"{book.stem} backups")


def backups_of(book: Path) -> list[Backup]:
    """Return the backups in the book's own folder and beside the book, the newest first."""
    stem, suffix = book.stem, book.suffix
    own = list(backups_folder(book).glob(f"*{suffix}"))
    beside = [
        each
        for each in book.parent.glob(f"*{suffix}")
        if each.stem.startswith(f"{stem}.before-")
        or (each.stem.startswith(f"{stem} ") and _DAY.search(each.stem))
    ]
    found = []
    for path in {*own, *beside} - {book}:
        fact = path.stat()
        found.append(Backup(path, datetime.fromtimestamp(fact.st_mtime), fact.st_size))
    return sorted(found, key=lambda each: (each.at, each.path.name), reverse=True)


def back_up(book: Book, now: datetime | None = None) -> Path | None:
    """Make the day's backup beside the book where it changed since the newest; return it.

    The oldest of those made so go, down to :data:`KEPT`.
    """
    now = now or datetime.now()
    folder = backups_folder(book.path)
    made = sorted(folder.glob(f"*{book.path.suffix}")) if folder.is_dir() else []
    newest = max((each.stat().st_mtime for each in made), default=0.0)
    with book.read() as connection:
        lines = journal.entries(connection, 1)
    if not lines or lines[0].at.timestamp() <= newest:
        return None
    if datetime.fromtimestamp(newest).date() == now.date():
        return None
    target = folder / f"{book.path.stem} {now:%Y-%m-%d}{book.path.suffix}"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise BookReadOnly(folder) from error
    book.backup(target)
    for old in [each for each in made if each != target][: max(0, len(made) + 1 - KEPT)]:
        old.unlink(missing_ok=True)
    return target


def copy_to(path: Path, folder: Path) -> Path:
    """Copy the file of a book that is not open into a folder where it can be written; return it.

    What was not yet folded into the file goes along. A file of that name is left alone.

    Raises:
        BookReadOnly: nothing can be written there either.
    """
    copy, number = folder / path.name, 2
    while copy.exists():
        copy, number = folder / f"{path.stem} {number}{path.suffix}", number + 1
    partial = copy.with_name(copy.name + ".part")
    log = path.with_name(path.name + "-wal")
    try:
        shutil.copyfile(path, partial)  # without the rights of a file that cannot be written
        if log.exists():
            shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
        os.replace(partial, copy)
    except OSError as error:
        raise BookReadOnly(copy) from error
    return copy


__all__ = [
    "KEPT", "Backup", "back_up", "backups_folder", "backups_of", "copy_to", "probe", "restore",
]  # fmt: skip
