"""What can go wrong with a book file, each with a clear word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import disk_usage

from crmdesk.errors import CrmdeskError

LEAST_ROOM = 256 * 1024
"""Bytes that a book needs beside it while it is open."""
KEPT = "Nothing was lost: the file was not changed."


class BookError(CrmdeskError):
    """A book could not be read or written."""

    key = "book"


class NotABook(BookError):
    """The file is something else."""

    key = "not_a_book"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} is not a client book.", kept=KEPT)


class BookMissing(BookError):
    """There is no such file."""

    key = "book_missing"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no book at {path}.", advice="Check the name, or make a new one."
        )


class BookExists(BookError):
    """A file is already where a new book should go."""

    key = "book_exists"

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is already a file at {path}.", kept=KEPT)


class FolderMissing(BookError):
    """A new book should go into a folder that is not there."""

    key = "folder_missing"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no folder {path.parent}.",
            kept=KEPT,
            advice="Make it first, or choose another.",
        )


class WrongPassphrase(BookError):
    """The passphrase does not open the book, or one is needed."""

    key = "wrong_passphrase"

    def __init__(self, path: Path, *, given: bool) -> None:
        happened = (
            f"This passphrase does not open {path.name}."
            if given
            else f"{path.name} is encrypted: it needs its passphrase."
        )
        advice = (
            "Type it again. If it is the right one, the file is damaged: open its newest backup."
            if given
            else ""
        )
        super().__init__(happened, kept=KEPT, advice=advice)


class BookDamaged(BookError):
    """The file is a book, but parts of it cannot be read."""

    key = "book_damaged"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is damaged.",
            kept="Nothing was written to it.",
            advice="Open the newest backup beside it.",
        )


class BookGone(BookError):
    """The file is no longer where it was opened, or another one lies there."""

    key = "book_gone"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is no longer in its folder: it was moved, deleted or replaced,"
            " or its disk was taken out.",
            kept="This last change was not written.",
            advice="Put the file back, or back up the book to another place and open that.",
        )


class DiskFailed(BookError):
    """The disk did not do what it was asked."""

    key = "disk_failed"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The disk that holds {path.name} did not read or write.",
            kept="Everything saved before is kept; this last change is not.",
            advice="See that it is plugged in and has room, and try again.",
        )


class BookTooNew(BookError):
    """The book was written by a later version of the program."""

    key = "book_too_new"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} was written by a newer version of crmdesk.",
            kept=KEPT,
            advice="Update crmdesk to open it.",
        )


class BookLocked(BookError):
    """Another program holds the file."""

    key = "book_locked"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is in use by another program.",
            kept="Nothing of this change was written.",
            advice="Close the other program and try again.",
        )


class BookBusy(BookError):
    """A long piece of work of this program is writing; the window does not wait for it."""

    key = "book_busy"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is busy with longer work.",
            kept="What you typed is still there.",
            advice="Save it again when the work is done, or stop the work.",
        )


class BookReadOnly(BookError):
    """The file or its folder cannot be written."""

    key = "book_read_only"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} or its folder cannot be written.",
            kept="Nothing was changed.",
            advice="Copy the book to a folder of your own.",
        )


class BookOfThePast(BookError):
    """The book is shown as it was; what was cannot be changed."""

    key = "book_of_the_past"

    def __init__(self, day: date) -> None:
        super().__init__(
            f"This is how the book was on {day.isoformat()}; it cannot be changed.",
            kept="Nothing was changed.",
            advice="Go back to today to edit.",
        )


class DiskFull(BookError):
    """No room is left for the change."""

    key = "disk_full"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The disk that holds {path.name} is full.",
            kept="Everything saved before is kept; this last change is not.",
            advice="Make room and try again.",
        )


class NothingToUndo(BookError):
    """The undo (or redo) stack is empty."""

    key = "nothing_to_undo"

    def __init__(self, word: str = "undo") -> None:
        super().__init__(f"There is nothing to {word}.")


class UndoConflict(BookError):
    """A later change touched the same values, so this one cannot be taken back alone."""

    key = "undo_conflict"

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what or 'This'} cannot be taken back: the same record was changed later.",
            kept="Nothing was changed.",
            advice="Undo the later change first.",
        )


class PointsToGone(BookError):
    """A record would point to one that is not in the book any more."""

    key = "points_to_gone"

    def __init__(self, _path: Path) -> None:
        super().__init__(
            "What this belongs to is no longer in the book.",
            kept="Nothing was changed.",
            advice="Undo its deletion, or choose another one.",
        )


class NoSuchRecord(BookError):
    """An id that is not (or no longer) in the book."""

    key = "no_such_record"

    def __init__(self, noun: str, record_id: int) -> None:
        super().__init__(f"There is no {noun} with id {record_id}.")


def translate(error: BaseException, path: Path) -> BookError | None:
    """Return the clear word for what a database driver said, or None where it is a bug."""
    words = str(getattr(error, "orig", None) or error).lower()
    rules: tuple[tuple[tuple[str, ...], Callable[[Path], BookError]], ...] = (
        (("database is locked", "database table is locked"), BookLocked),
        (("disk is full", "disk full"), DiskFull),
        (("readonly database", "read-only", "unable to open database"), _not_written),
        (("malformed", "corrupt"), BookDamaged),
        (("disk i/o error",), _disk_failed),
        (("foreign key constraint failed",), PointsToGone),
        (("file is not a database", "file is encrypted"), NotABook),
    )
    for needles, kind in rules:
        if any(needle in words for needle in needles):
            return kind(path)
    return None


def _not_written(path: Path) -> BookError:
    return BookReadOnly(path) if path.exists() or path.parent.is_dir() else BookGone(path)


def _disk_failed(path: Path) -> BookError:
    """Return why the disk refused: SQLite says no more than that it did."""
    if not path.parent.is_dir():
        return BookGone(path)
    try:
        full = disk_usage(path.parent).free < LEAST_ROOM
    except OSError:
        full = False
    return DiskFull(path) if full else DiskFailed(path)
