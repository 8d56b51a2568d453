"""The main job without a window, for machines that have no display: it shows that all works."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from crmdesk.errors import CrmdeskError

SAMPLE_FILE = """\
Company,Contact,Job title,Phone,E-mail,City,Country,Industry,Tags,Notes
Lantern Street Bakery,Ada Fields,Owner,+44 20 7946 0991,ada@lantern.example,London,United Kingdom,\
food,trial; bakery,Asked for oat flour in 5 kg bags
海风茶业有限公司,林小雨,采购经理,+86 755 8888 0199,lin@haifeng.example,深圳,中国,茶叶,新客户,\
希望每月送货两次
Granite & Daughters,Ines Okafor,Head of purchasing,+1 212 555 0147,ines@granite.example,New York,\
United States,construction,,Decides in spring
"""
"""A small file of made-up customers in English and Chinese, as a user might bring one."""


def without_display() -> None:
    """Let Qt draw into memory where there is no display; has to come before Qt is loaded."""
    shown = sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    if not shown:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def tour(out: Path, say: Callable[[str], object]) -> list[Path]:
    """Make a sample book, import a file, print a dossier, take pictures; return what was made.

    Args:
        out: folder for all of it; made where missing. A book of an earlier tour is replaced.
        say: told what is done, line by line.

    Raises:
        CrmdeskError: the folder cannot be written.
    """
    from crmdesk.book.book import Book
    from crmdesk.book.queries.customers import CustomerFilter, customer_ids
    from crmdesk.services.dossiers import print_dossiers
    from crmdesk.services.importing import import_files
    from crmdesk.services.sample import make_sample

    without_display()
    path, source = _prepare(out)
    with Book.create(path, name="Sample book") as book:
        make_sample(book)
        say(f"sample book: {path}")
        [report] = import_files(book, [source]).files
        say(f"imported: {source} ({report.rows} rows, {report.created} created)")
        with book.read() as connection:
            best = list(customer_ids(connection, CustomerFilter(), sort="revenue", descending=True))
        dossier = out / "dossier.pdf"
        print_dossiers(book, best[:1], dossier)
        say(f"dossier: {dossier}")
        from crmdesk.shots import take

        pictures = take(book, out)
        for picture in pictures:
            say(f"picture: {picture}")
    return [path, source, dossier, *pictures]


def _prepare(out: Path) -> tuple[Path, Path]:
    """Return the paths of a book to be made and of the file to be imported."""
    path, source = out / "sample.crm", out / "customers.csv"
    try:
        out.mkdir(parents=True, exist_ok=True)
        for tail in ("", "-wal", "-shm"):
            Path(f"{path}{tail}").unlink(missing_ok=True)
        source.write_text(SAMPLE_FILE, encoding="utf-8")
    except OSError as error:
        raise CrmdeskError(f"{out} cannot be written: {error.strerror or error}.") from error
    return path, source
