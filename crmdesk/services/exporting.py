"""Exporting the book, or some customers of it, in forms that ``import`` reads back.

Nothing takes its place before it is whole, and a book of any size takes little memory: it is read
a page of customers at a time, and written as it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from crmdesk.book.book import Book
from crmdesk.book.queries.exporting import Connection
from crmdesk.errors import Cancelled, CrmdeskError
from crmdesk.services.book_sheets import BOOK_SHEETS, FILES
from crmdesk.services.export_book import kept_files
from crmdesk.services.export_cards import cards_of
from crmdesk.services.export_extract import Common, Extract
from crmdesk.services.export_tables import customers_alone, sheets_of

FORMATS = ("vcard", "csv", "xlsx")

Progress = Callable[[int, int], bool]
"""Told how many steps of how many are done; answers False to stop."""


class CannotExport(CrmdeskError):
    """The place cannot be written."""

    key = "cannot_write"


class UnknownFormat(CrmdeskError):
    """There is no such format to export to."""

    key = "unknown_format"


def export(
    book: Book,
    format: str,
    out: Path,
    ids: Iterable[int] | None = None,
    *,
    card_version: str = "4.0",
    progress: Progress | None = None,
) -> list[Path]:
    """Write customers with all that belongs to them; return the files written.

    Args:
        book: the open book.
        format: ``vcard`` (one file), ``xlsx`` (a workbook, a sheet per kind) or
            ``csv`` (a file of customers where ``out`` ends in ``.csv``, else a folder with a
            file per kind, and the attachments in a folder of their own).
        out: where to.
        ids: which customers; None for the whole book, with what belongs to no customer.
        card_version: of vCards: "4.0", "3.0" or "2.1".
        progress: told how far it is; False stops it.

    Raises:
        UnknownFormat: there is no such format.
        Cancelled: it was stopped; nothing was written.
        CrmdeskError: the place cannot be written.
    """
    if format not in FORMATS:
        raise UnknownFormat(
            f"There is no format {format}.", advice=f"Choose one of {', '.join(FORMATS)}."
        )
    _check_place(book, format, out)
    chosen = None if ids is None else frozenset(ids)
    with book.read() as connection:
        run = _Run(connection, chosen, book.currency, progress)
        if format == "vcard":
            run.cards(out, card_version)
        elif format == "xlsx":
            run.workbook(out)
        elif out.suffix.casefold() == ".csv" and not out.is_dir():
            run.table(out)
        else:
            return run.folder(out)
    return [out]


class _Run:
    """One export: the book as it stood when it began, and how far it is."""

    def __init__(
        self, connection: Connection, ids: frozenset[int] | None, currency: str,
        progress: Progress | None,
    ) -> None:  # fmt: skip
        self._common = Common(connection, ids, currency)
        self._progress = progress
        self._pages = max(1, sum(1 for _ in self._common.page_ids())) if progress else 1
        self._done = 0
        self._total = self._pages

    def pages(self) -> Iterator[Extract]:
        """Yield the customers page by page, telling how far it is."""
        for page in self._common.pages():
            yield page
            self._done += 1
            self._step()

    def _step(self) -> None:
        if self._progress is None:
            return
        if self._progress(min(self._done, self._total), self._total) is False:
            raise Cancelled("The export")

    def cards(self, out: Path, version: str) -> None:
        """Write everybody as contact cards."""
        from crmdesk.exchange.vcard import each_vcard
        from crmdesk.exchange.writers import write_bytes

        cards = (card for page in self.pages() for card in cards_of(page))
        write_bytes(out, each_vcard(cards, version))

    def table(self, out: Path) -> None:
        """Write the customers as one table."""
        from crmdesk.exchange.writers import write_csv

        sheet = customers_alone(self._common, self.pages)
        write_csv(out, sheet.headers, sheet.rows)

    def workbook(self, out: Path) -> None:
        """Write a workbook with a sheet per kind."""
        from crmdesk.exchange.writers import write_xlsx

        self._total = self._pages * _PASSES
        sheets = sheets_of(self._common, self.pages)
        write_xlsx(out, ((name, sheet.headers, sheet.rows) for name, sheet in sheets))

    def folder(self, out: Path) -> list[Path]:
        """Write a folder with a table per kind, and the files that are kept."""
        from crmdesk.exchange.writers import write_bytes, write_csv

        self._total = self._pages * _PASSES
        fresh = not out.exists()
        _make_folder(out)
        try:
            with TemporaryDirectory(dir=out, prefix=".export-") as name:
                draft = Path(name)
                drafts: list[Path] = []
                for kind, sheet in sheets_of(self._common, self.pages):
                    drafts.append(draft / f"{kind}.csv")
                    write_csv(drafts[-1], sheet.headers, sheet.rows)
                for saved, data in kept_files(self._common):
                    (draft / FILES).mkdir(exist_ok=True)
                    drafts.append(draft / FILES / saved)
                    write_bytes(drafts[-1], (data,))
                    self._step()
                return _put(drafts, draft, out)
        except OSError as error:
            raise CannotExport(
                f"{out.name} could not be written: {error.strerror or error}.",
                kept="A file that was there before is unchanged.",
            ) from error
        finally:
            if fresh:
                with suppress(OSError):  # it is not empty: the export is in it
                    out.rmdir()


_PASSES = 7 + len(BOOK_SHEETS)
"""How often the customers are gone through for all the tables, at most."""


def _put(drafts: list[Path], draft: Path, out: Path) -> list[Path]:
    """Move finished files to where they belong."""
    placed = []
    for path in drafts:
        target = out / path.relative_to(draft)
        target.parent.mkdir(exist_ok=True)
        placed.append(path.replace(target))
    return placed


def _check_place(book: Book, format: str, out: Path) -> None:
    """Refuse to put an export where a folder or the book itself is."""
    kept = "Nothing was exported."
    if format != "csv" and out.is_dir():
        raise CrmdeskError(f"{out} is a folder.", kept=kept, advice="Name a file in it.")
    own = (book.path.resolve(), *(Path(f"{book.path}{t}").resolve() for t in ("-wal", "-shm")))
    if out.resolve() in own:
        raise CrmdeskError(f"{out} is the book itself.", kept=kept, advice="Name another file.")


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CrmdeskError(f"{path} cannot be made: {error.strerror or error}.") from error


__all__ = ["FORMATS", "CannotExport", "Progress", "UnknownFormat", "export"]
