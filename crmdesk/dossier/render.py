"""Dossiers in, one PDF out; the only door of this floor besides the model."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from crmdesk.dossier.fonts import FontSet, system_fonts
from crmdesk.dossier.head import figure_strip, title_block
from crmdesk.dossier.labels import LANGUAGES, word
from crmdesk.dossier.model import Dossier
from crmdesk.dossier.pager import PAPERS, Pager
from crmdesk.dossier.sections import Sections
from crmdesk.dossier.typeset import Typesetter
from crmdesk.errors import Cancelled, CrmdeskError

Progress = Callable[[int, int], bool]


class CannotPrint(CrmdeskError):
    """The PDF could not be made or written."""

    key = "cannot_print"


def render(
    dossiers: Sequence[Dossier],
    out: Path | BinaryIO,
    *,
    lang: str = "en",
    paper: str = "a4",
    progress: Progress | None = None,
    fonts: FontSet | None = None,
) -> int:
    """Print the dossiers into one PDF and return its number of pages.

    A file appears only when it is whole: it is written beside its place and then moved there.

    Args:
        dossiers: one or more; each begins on a new page.
        out: the file to write, or an open binary stream.
        lang: ``en`` or ``zh_CN``.
        paper: ``a4`` or ``letter``.
        progress: called with (done, of) after each dossier; returning False stops.
        fonts: the faces to use, those of the system when left out.

    Raises:
        CannotPrint: nothing to print, an unknown paper or language, or the file cannot be written.
        NoFont: no face for Chinese is installed.
        Cancelled: ``progress`` returned False; nothing was written.
    """
    _check(dossiers, lang, paper)
    faces = fonts or system_fonts()
    if not isinstance(out, Path):
        return _print(dossiers, out, faces, lang=lang, paper=paper, progress=progress)
    temporary = ""
    try:
        if out.is_file() and not _may_be_replaced(out):
            raise CannotPrint(
                f"{out.name} is not a PDF.",
                kept="It was not changed.",
                advice="Choose another name.",
            )
        handle, temporary = tempfile.mkstemp(prefix=".dossier-", suffix=".part", dir=out.parent)
        with os.fdopen(handle, "wb") as stream:
            pages = _print(dossiers, stream, faces, lang=lang, paper=paper, progress=progress)
        _share(Path(temporary))
        os.replace(temporary, out)
        temporary = ""
    except OSError as error:
        raise CannotPrint(
            f"The dossier could not be written to {out}: {error.strerror or error}.",
            kept="No file was changed.",
            advice="Choose another folder, or free some space.",
        ) from error
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
    return pages


def _check(dossiers: Sequence[Dossier], lang: str, paper: str) -> None:
    if not dossiers:
        raise CannotPrint("There is no customer to print.", advice="Choose at least one.")
    if paper not in PAPERS:
        raise CannotPrint(f"Unknown paper: {paper}.", advice=f"Use {' or '.join(PAPERS)}.")
    if lang not in LANGUAGES:
        raise CannotPrint(f"Unknown language: {lang}.", advice=f"Use {' or '.join(LANGUAGES)}.")


def _may_be_replaced(path: Path) -> bool:
    """Tell whether a file is a PDF or empty: a book named like one is not to be written over."""
    with path.open("rb") as stream:
        return stream.read(5) in (b"", b"%PDF-")


def _share(path: Path) -> None:
    """Give the file the usual permissions; a temporary file is readable by its owner only."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(0o666 & ~mask)


def _print(
    dossiers: Sequence[Dossier],
    stream: BinaryIO,
    fonts: FontSet,
    *,
    lang: str,
    paper: str,
    progress: Progress | None,
) -> int:
    typesetter = Typesetter(fonts)
    pager = Pager(stream, typesetter, paper=paper, lang=lang)
    sections = Sections(typesetter, pager.width, lang)
    first = dossiers[0]
    title = " ".join(t for t in (first.name, first.local_name) if t)
    if len(dossiers) > 1:
        title = f"{word(lang, 'dossier')} ({len(dossiers)})"
    pager.describe(title, first.book_name or "crmdesk")
    for done, dossier in enumerate(dossiers, start=1):
        head = [
            title_block(dossier, lang, typesetter, pager.width),
            *figure_strip(dossier.key_figures, typesetter, pager.width),
        ]
        pager.add(dossier, head, [*sections.all(dossier)], outline=len(dossiers) > 1)
        if progress is not None and not progress(done, len(dossiers)):
            raise Cancelled("Printing")
    return pager.finish()
