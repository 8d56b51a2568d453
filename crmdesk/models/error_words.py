"""The words of an expected failure in the user's language, found by the failure's stable key.

The English sentences of :mod:`crmdesk.errors` name files and records; the translated ones say the
same without the names, so that they stay whole sentences in every language. Where the names are
what one has to know, as in a circle of introductions, they are put into the translated sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from crmdesk.errors import CrmdeskError, InCircle
from crmdesk.qt.i18n import clauses

if TYPE_CHECKING:
    from crmdesk.services.fields import InvalidValue


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """What happened, what was kept, what to do; the last two may be empty."""

    happened: str
    kept: str = ""
    advice: str = ""

    @property
    def rest(self) -> str:
        """What was kept and what to do, in one line."""
        return _joined(self.kept, self.advice)

    @property
    def whole(self) -> str:
        """All of it, in one line."""
        return _joined(self.happened, self.rest)


def _joined(first: str, second: str) -> str:
    """Put sentences one after the other; a full-width stop brings its own room."""
    gap = "" if not first or not second or first.endswith(("。", "！", "？")) else " "
    return first + gap + second


def error_words(error: CrmdeskError, *, language: str = "en") -> ErrorWords:
    """Return the words of a failure.

    Args:
        error: the failure.
        language: the window's language; in English the failure's own words, which name the file,
            are better than those of the table. So are they for a key the table does not hold.
    """
    own = ErrorWords(error.happened, error.kept, error.advice)
    if language == "en":
        return own
    from crmdesk.services.fields import InvalidValue  # brings the records: no window starts by it

    if isinstance(error, InvalidValue):
        return _invalid_words(error)
    if isinstance(error, InCircle) and len(error.names) > 1:
        return _circle_words(error)
    tables = (_file_words(), _disk_words(), _work_words(), _value_words())
    return next((table[error.key] for table in tables if error.key in table), own)


def _invalid_words(error: InvalidValue) -> ErrorWords:
    """Return what is wrong with a value: which, and what would be right."""
    translate = QCoreApplication.translate
    kept = translate("Errors", "The value before was kept.")
    reasons = {
        "it may not be empty": translate("Errors", "it may not be empty"),
        "it is not a number": translate("Errors", "it is not a number"),
        "it is not a whole number": translate("Errors", "it is not a whole number"),
        "it is not a date (use 2026-11-30)": translate("Errors", "it is not a date, as 2026-11-30"),
        "the number is out of range": translate("Errors", "the number is out of range"),
        "it cannot be less than nothing": translate("Errors", "it cannot be less than nothing"),
        "it is part of this one already": translate("Errors", "it is part of this one already"),
        "it cannot point to itself": translate("Errors", "it cannot point to itself"),
    }
    reason = reasons.get(error.wanted, "")
    limits = re.fullmatch(r"it must be from (-?\d+) to (-?\d+)", error.wanted)
    if limits is not None:
        reason = translate("Errors", "it must be from {0} to {1}").format(*limits.groups())
    if error.wanted.startswith("the cell is in "):
        reason = translate("Errors", "the cell is in {0}").format(error.wanted.split()[-1])
    if not reason:
        return ErrorWords(translate("Errors", "This value does not fit the field."), kept)
    if error.value in ("", None):
        return ErrorWords(translate("Errors", "Not stored: {0}.").format(reason), kept)
    words = translate("Errors", "“{0}” was not stored: {1}.")
    return ErrorWords(words.format(error.value, reason), kept)


def _circle_words(error: InCircle) -> ErrorWords:
    """Return the steps of a chain, so that one sees where the circle would close."""
    translate = QCoreApplication.translate
    step, refused, advice = {
        "introduced_in_circle": (
            translate("Errors", "{0} brought {1}"),
            translate("Errors", "{0} cannot have been introduced by {1}: {2}."),
            translate("Errors", "Change the older introduction first."),
        ),
        "reports_in_circle": (
            translate("Errors", "{0} reports to {1}"),
            translate("Errors", "{0} cannot report to {1}: {2}."),
            "",
        ),
    }[error.key]
    steps = clauses(step.format(*pair) for pair in pairwise(error.names))
    kept = translate("Errors", "Nothing was changed.")
    return ErrorWords(refused.format(*error.ends, steps), kept, advice)


def _file_words() -> dict[str, ErrorWords]:
    translate = QCoreApplication.translate
    kept = translate("Errors", "Nothing was lost: the file was not changed.")
    return {
        "not_a_book": ErrorWords(translate("Errors", "This file is not a client book."), kept),
        "book_missing": ErrorWords(
            translate("Errors", "There is no book at this place."),
            advice=translate("Errors", "Check the name, or make a new one."),
        ),
        "book_exists": ErrorWords(translate("Errors", "A file of this name exists already."), kept),
        "folder_missing": ErrorWords(
            translate("Errors", "There is no such folder."),
            kept,
            translate("Errors", "Make it first, or choose another."),
        ),
        "wrong_passphrase": ErrorWords(
            translate("Errors", "The book is encrypted: it needs its right passphrase."), kept
        ),
        "book_damaged": ErrorWords(
            translate("Errors", "The book is damaged."),
            translate("Errors", "Nothing was written to it."),
            translate("Errors", "Open the newest backup beside it."),
        ),
        "book_too_new": ErrorWords(
            translate("Errors", "The book was written by a newer version of crmdesk."),
            kept,
            translate("Errors", "Update crmdesk to open it."),
        ),
    }


def _disk_words() -> dict[str, ErrorWords]:
    translate = QCoreApplication.translate
    return {
        "book_gone": ErrorWords(
            translate(
                "Errors",
                "The book is no longer in its folder: it was moved, deleted or replaced,"
                " or its disk was taken out.",
            ),
            translate("Errors", "This last change was not written."),
            translate(
                "Errors",
                "Put the file back, or back up the book to another place and open that.",
            ),
        ),
        "disk_failed": ErrorWords(
            translate("Errors", "The disk that holds the book did not read or write."),
            translate("Errors", "Everything saved before is kept; this last change is not."),
            translate("Errors", "See that it is plugged in and has room, and try again."),
        ),
        "book_locked": ErrorWords(
            translate("Errors", "The book is in use by another program."),
            translate("Errors", "Nothing of this change was written."),
            translate("Errors", "Close the other program and try again."),
        ),
        "book_busy": ErrorWords(
            translate("Errors", "The book is busy with longer work."),
            translate("Errors", "What you typed is still there."),
            translate("Errors", "Save it again when the work is done, or stop the work."),
        ),
        "book_read_only": ErrorWords(
            translate("Errors", "The book or its folder cannot be written."),
            translate("Errors", "Nothing was changed."),
            translate("Errors", "Copy the book to a folder of your own."),
        ),
        "book_of_the_past": ErrorWords(
            translate("Errors", "This is how the book was; it cannot be changed."),
            translate("Errors", "Nothing was changed."),
            translate("Errors", "Go back to today to edit."),
        ),
        "points_to_gone": ErrorWords(
            translate("Errors", "What this belongs to is no longer in the book."),
            translate("Errors", "Nothing was changed."),
            translate("Errors", "Undo its deletion, or choose another one."),
        ),
        "disk_full": ErrorWords(
            translate("Errors", "The disk that holds the book is full."),
            translate("Errors", "Everything saved before is kept; this last change is not."),
            translate("Errors", "Make room and try again."),
        ),
    }


def _work_words() -> dict[str, ErrorWords]:
    translate = QCoreApplication.translate
    unchanged = translate("Errors", "Nothing was changed.")
    return {
        "cancelled": ErrorWords(translate("Errors", "The work was cancelled."), unchanged),
        "nothing_to_undo": ErrorWords(translate("Errors", "There is nothing to take back.")),
        "undo_conflict": ErrorWords(
            translate("Errors", "This cannot be taken back: the record was changed later."),
            unchanged,
            translate("Errors", "Undo the later change first."),
        ),
        "no_such_record": ErrorWords(
            translate("Errors", "This record is no longer in the book."), unchanged
        ),
        "reports_in_circle": ErrorWords(
            translate("Errors", "Nobody can report to somebody below them."), unchanged
        ),
        "introduced_in_circle": ErrorWords(
            translate(
                "Errors", "Nobody can be introduced by somebody whom they brought themselves."
            ),
            unchanged,
            translate("Errors", "Change the older introduction first."),
        ),
        "nothing_to_win": ErrorWords(
            translate("Errors", "They buy all of this from us: there is nothing to win here."),
            unchanged,
        ),
        "file_too_large": ErrorWords(
            translate("Errors", "This file is larger than 64 MiB."),
            translate("Errors", "It was not attached."),
            translate("Errors", "Keep it in a folder, and write in the note where it is."),
        ),
        "file_unreadable": ErrorWords(
            translate("Errors", "This file cannot be read."),
            translate("Errors", "It was not attached."),
        ),
        "file_not_opened": ErrorWords(
            translate("Errors", "No program of this computer opens this file."),
            translate("Errors", "The file stays in the book."),
            translate("Errors", "Save it into a folder (S) and open it from there."),
        ),
        "cannot_print": ErrorWords(translate("Errors", "The dossier cannot be written there.")),
        "no_printer": ErrorWords(
            translate("Errors", "The printer does not answer."),
            translate("Errors", "Nothing was printed."),
            translate("Errors", "Choose another printer, or save a PDF."),
        ),
        "no_font": ErrorWords(
            translate("Errors", "No font with Chinese letters was found."),
            advice=translate("Errors", "Install WenQuanYi Micro Hei or Microsoft YaHei."),
        ),
        "cannot_write": ErrorWords(translate("Errors", "The file cannot be written there.")),
        "decode": ErrorWords(translate("Errors", "The letters of the file cannot be read.")),
        **_unread_words(),
        "not_a_card": ErrorWords(translate("Errors", "The file holds no contact cards.")),
    }


def _unread_words() -> dict[str, ErrorWords]:
    translate = QCoreApplication.translate
    kept = translate("Errors", "Nothing of it was imported.")
    return {
        "not_a_table": ErrorWords(
            translate("Errors", "The file holds no table."),
            kept,
            translate("Errors", "Save it as XLSX or CSV in a spreadsheet program."),
        ),
        "not_opened": ErrorWords(translate("Errors", "The file cannot be opened."), kept),
        "empty_file": ErrorWords(translate("Errors", "There is nothing in the file."), kept),
        "protected_file": ErrorWords(
            translate("Errors", "The workbook is protected with a password."),
            kept,
            translate("Errors", "Save it without the password, and import that file."),
        ),
        "damaged_workbook": ErrorWords(
            translate("Errors", "The file is damaged, or no workbook."),
            kept,
            translate("Errors", "Save it as XLSX or CSV in a spreadsheet program."),
        ),
        "to_read_only": ErrorWords(
            translate("Errors", "This is there to be read, not to be imported.")
        ),
    }


def _value_words() -> dict[str, ErrorWords]:
    translate = QCoreApplication.translate
    return {
        "birthday_unread": ErrorWords(
            translate("Errors", "This is no birthday."),
            translate("Errors", "The value before was kept."),
            translate("Errors", "Write 1979-02-28, 2/28, lunar 8/15 or 农历八月十五."),
        ),
        "no_such_day": ErrorWords(
            translate("Errors", "No calendar has this day, or not in that year."),
            translate("Errors", "The value before was kept."),
        ),
        "not_a_picture": ErrorWords(
            translate("Errors", "This file is no picture."),
            translate("Errors", "The photo is as it was."),
        ),
    }
