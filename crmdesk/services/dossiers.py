"""Dossiers of one or many customers: made from the book, printed into one file or a folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from crmdesk.book.book import Book
from crmdesk.dossier import model
from crmdesk.services.dossier_maker import Maker

Progress = Callable[[int, int], None]


def build_dossier(
    book: Book, customer_id: int, *, lang: str = "en", today: date | None = None,
    sensitive: bool = False,
) -> model.Dossier:  # fmt: skip
    """Return what the book knows of a customer as a page model; raise NoSuchRecord.

    Args:
        book: the open book.
        customer_id: whom it is about.
        lang: ``en`` or ``zh_CN``.
        today: the day it is printed.
        sensitive: whether ethnicity, family and health are put in.
    """
    return Maker(book, lang, today or book.past or date.today(), sensitive).make(customer_id)


def print_dossiers(
    book: Book,
    ids: Sequence[int],
    out: Path,
    *,
    lang: str = "en",
    paper: str = "a4",
    sensitive: bool = False,
    today: date | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Print customers; return the files written.

    Args:
        book: the open book.
        ids: whom.
        out: a file (``.pdf``) for all of them, or a folder for one file each.
        lang: ``en`` or ``zh_CN``.
        paper: ``a4`` or ``letter``.
        sensitive: whether ethnicity, family and health are printed.
        today: the day printed on it.
        progress: called with done and all steps; may raise Cancelled. A file of them all takes two
            steps each: reading the customer, and setting the pages.

    Raises:
        CrmdeskError: nobody chosen, no font, or the place cannot be written.
    """
    from crmdesk.dossier.render import CannotPrint, render

    maker = Maker(book, lang, today or book.past or date.today(), sensitive)
    one_file = out.suffix.lower() == ".pdf" and not out.is_dir()
    if one_file or not ids:

        def step(done: int, _of: int = 0, begin: int = len(ids)) -> bool:
            if progress is not None:
                progress(begin + done, 2 * len(ids))
            return True

        dossiers = []
        for done, customer_id in enumerate(ids, 1):
            dossiers.append(maker.make(customer_id))
            step(done, begin=0)
        render(dossiers, out, lang=lang, paper=paper, progress=step)
        return [out]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotPrint(f"{out} cannot be made: {error.strerror}.") from error
    written: list[Path] = []
    for done, customer_id in enumerate(ids, 1):
        dossier = maker.make(customer_id)
        path = _free_path(out, dossier.name, written)
        render([dossier], path, lang=lang, paper=paper)
        written.append(path)
        if progress is not None:
            progress(done, len(ids))
    return written


def safe_name(name: str) -> str:
    """Return a file name that Windows, macOS and Linux accept."""
    bare = re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", name)
    bare = re.sub(r"\s+", " ", bare).strip(" .")[:80]
    if not bare or re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d", bare):
        return f"customer {bare}".strip()
    return bare


def fresh_folder(place: Path, name: str) -> Path:
    """Make a new folder and return it; a number tells it from one that is there already.

    Raises:
        CrmdeskError: it cannot be made.
    """
    from crmdesk.dossier.render import CannotPrint

    number = 1
    while True:
        folder = place / (name if number == 1 else f"{name} ({number})")
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            number += 1
        except OSError as error:
            raise CannotPrint(f"{folder} cannot be made: {error.strerror}.") from error
        else:
            return folder


def _free_path(folder: Path, name: str, taken: list[Path]) -> Path:
    used = {path.name.casefold() for path in taken}
    stem, number = safe_name(name), 2
    path = folder / f"{stem}.pdf"
    while path.name.casefold() in used:
        path = folder / f"{stem} ({number}).pdf"
        number += 1
    return path
