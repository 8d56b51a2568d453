"""Exporting the book, or some customers of it, in forms that ``import`` reads back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from crmdesk.book.book import Book
from crmdesk.errors import Cancelled, CrmdeskError
from crmdesk.services.export_cards import cards_of
from crmdesk.services.export_tables import Extract, Sheet, sheets_of

FORMATS = ("vcard", "csv", "xlsx")


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
) -> list[Path]:
    """Write customers with all that belongs to them; return the files written.

    Args:
        book: the open book.
        format: ``vcard`` (one file), ``xlsx`` (a workbook, a sheet per kind) or
            ``csv`` (a file of customers where ``out`` ends in ``.csv``, else a folder with a
            file per kind).
        out: where to.
        ids: which customers; None for all.
        card_version: of vCards: "4.0", "3.0" or "2.1".

    Raises:
        UnknownFormat: there is no such format.
        CrmdeskError: the place cannot be written.
    """
    if format not in FORMATS:
        raise UnknownFormat(
            f"There is no format {format}.", advice=f"Choose one of {', '.join(FORMATS)}."
        )
    _check_place(book, format, out)
    with book.read() as connection:
        extract = Extract(connection, None if ids is None else frozenset(ids), book.currency)
    if format == "vcard":
        from crmdesk.exchange.vcard import write_vcards

        _write_bytes(out, write_vcards(cards_of(extract), card_version))
        return [out]
    sheets = sheets_of(extract)
    if format == "xlsx":
        from crmdesk.exchange.writers import write_xlsx

        filled = {name: (s.headers, s.rows) for name, s in sheets.items() if s.rows}
        first = sheets["customers"]
        write_xlsx(out, filled or {"customers": (first.headers, first.rows)})
        return [out]
    return _write_csv(out, sheets)


def export_unless_stopped(
    book: Book,
    format: str,
    out: Path,
    ids: Iterable[int] | None = None,
    *,
    stopped: Callable[[], bool],
) -> list[Path]:
    """Export beside the place first; what is written takes its name only if nobody said stop.

    Args:
        book: the open book.
        format: as in ``export``.
        out: as in ``export``; its folder must be there.
        ids: which customers; None for all.
        stopped: asked before anything takes its place.

    Raises:
        Cancelled: it was stopped; nothing was written.
        CrmdeskError: the place cannot be written.
    """
    _check_place(book, format, out)
    try:
        with TemporaryDirectory(dir=out.parent, prefix=".export-") as folder:
            draft = Path(folder) / out.name
            written = export(book, format, draft, ids)
            if stopped():
                raise Cancelled("The export")
            if not draft.is_dir():
                draft.replace(out)
                return [out]
            _make_folder(out)
            return [path.replace(out / path.name) for path in written]
    except OSError as error:
        raise CannotExport(
            f"{out.name} could not be written: {error.strerror or error}.",
            kept="A file that was there before is unchanged.",
        ) from error


def _check_place(book: Book, format: str, out: Path) -> None:
    """Refuse to put an export where a folder or the book itself is."""
    kept = "Nothing was exported."
    if format != "csv" and out.is_dir():
        raise CrmdeskError(f"{out} is a folder.", kept=kept, advice="Name a file in it.")
    own = (book.path.resolve(), *(Path(f"{book.path}{t}").resolve() for t in ("-wal", "-shm")))
    if out.resolve() in own:
        raise CrmdeskError(f"{out} is the book itself.", kept=kept, advice="Name another file.")


def _write_csv(out: Path, sheets: dict[str, Sheet]) -> list[Path]:
    from crmdesk.exchange.writers import write_csv

    if out.suffix.casefold() == ".csv" and not out.is_dir():
        write_csv(out, sheets["customers"].headers, sheets["customers"].rows)
        return [out]
    _make_folder(out)
    written: list[Path] = []
    for name, sheet in sheets.items():
        if sheet.rows or name == "customers":
            path = out / f"{name}.csv"
            write_csv(path, sheet.headers, sheet.rows)
            written.append(path)
    return written


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CrmdeskError(f"{path} cannot be made: {error.strerror or error}.") from error


def _write_bytes(path: Path, data: bytes) -> None:
    try:
        spare = path.with_name(f".{path.name}.part")
        spare.write_bytes(data)
        spare.replace(path)
    except OSError as error:
        raise CrmdeskError(
            f"{path.name} could not be written: {error.strerror or error}.",
            kept="A file that was there before is unchanged.",
        ) from error


__all__ = ["FORMATS", "CannotExport", "UnknownFormat", "export", "export_unless_stopped"]
