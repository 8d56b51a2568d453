"""Importing files into the book: one transaction, so one undo, and cancelled means untouched.

The files of one call are taken in the order in which they lean on one another: our people,
products, customers, contacts, orders and their lines, opportunities, interactions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from crmdesk.book.book import Book
from crmdesk.errors import CrmdeskError
from crmdesk.exchange.plans import ImportPlan, Problem
from crmdesk.services.importing.ledger import Ledger
from crmdesk.services.importing.report import FileReport, ImportReport, Outcome, Tally
from crmdesk.services.importing.sources import Pace, Progress, Source, open_source

__all__ = ["FileReport", "ImportReport", "Outcome", "Problem", "Progress", "import_files"]


def import_files(
    book: Book,
    paths: Sequence[Path | str],
    *,
    plans: Mapping[Path, ImportPlan] | None = None,
    progress: Progress | None = None,
    initiator: str = "",
) -> ImportReport:
    """Import CSV, XLSX and vCard files as one change of the book.

    Rows are matched with what is in the book (number first, then name), so that importing a
    file again makes no doubles; cells of the file replace values, notes and tags are added to.

    Args:
        book: where to.
        paths: the files.
        plans: how to read some of them, as the user chose; the others are recognised.
        progress: called with rows done and rows in all (estimated); False cancels.
        initiator: who asked; comes back in the book's changes.

    Raises:
        Cancelled: the user stopped it; nothing was changed.
        CrmdeskError: none of the files can be read. Where some can, the others are reported.
    """
    given = [Path(path) for path in paths]
    chosen = {Path(path): plan for path, plan in (plans or {}).items()}
    sources: dict[int, Source] = {}
    reports: dict[int, FileReport] = {}
    tallies: dict[int, Tally] = {}
    first: CrmdeskError | None = None
    for place, path in enumerate(given):
        try:
            sources[place] = open_source(path, chosen.get(path))
        except CrmdeskError as error:
            first = first or error
            problem = Problem(0, "", path.name, str(error), error.key)
            reports[place] = FileReport(str(path), "", None, 0, 0, 0, 0, (problem,))
    if not sources and first is not None:
        raise first
    pace = Pace(sum(source.size for source in sources.values()), progress)
    subject = _subject(given)
    with book.transaction("import", subject=subject, initiator=initiator) as tx:
        ledger = Ledger(tx, book.currency)
        for place in sorted(sources, key=lambda place: (sources[place].rank, place)):
            tallies[place] = sources[place].take(ledger, pace)
        pace.check()
        reports |= {place: tally.report() for place, tally in tallies.items()}
        ledger.flush()
        pace.finish()
    return ImportReport(tuple(reports[place] for place in range(len(given))))


def _subject(paths: Sequence[Path]) -> str:
    names = ", ".join(path.name for path in paths[:3])
    return f"{names} +{len(paths) - 3}" if len(paths) > 3 else names
