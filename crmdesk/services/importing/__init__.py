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
from crmdesk.garbage import uncollected
from crmdesk.services.importing.ledger import Ledger
from crmdesk.services.importing.report import FileReport, ImportReport, Outcome, Tally
from crmdesk.services.importing.sources import (
    Pace,
    Progress,
    Source,
    is_to_read,
    open_source,
    sheet_plans,
)

Plans = Mapping[Path, ImportPlan | Sequence[ImportPlan]]
"""How files are to be read: a plan, or for a workbook one for each sheet."""

__all__ = ["FileReport", "ImportReport", "Outcome", "Plans", "Problem", "Progress", "import_files"]


def import_files(
    book: Book,
    paths: Sequence[Path | str],
    *,
    plans: Plans | None = None,
    progress: Progress | None = None,
    initiator: str = "",
) -> ImportReport:
    """Import CSV, XLSX and vCard files as one change of the book.

    Rows are matched with what is in the book (number first, then name), so that importing a
    file again makes no doubles; cells of the file replace values, notes and tags are added to.

    Args:
        book: where to.
        paths: the files.
        plans: how to read some of them, as the user chose, for a workbook as many as it has
            sheets to be imported; the others are recognised.
        progress: called with rows done and rows in all (estimated); False cancels.
        initiator: who asked; comes back in the book's changes.

    Raises:
        Cancelled: the user stopped it; nothing was changed.
        CrmdeskError: none of the files can be read. Where some can, the others are reported.
    """
    given = [Path(path) for path in paths]
    sources, reports = _open(given, {Path(path): plan for path, plan in (plans or {}).items()})
    tallies: dict[int, Tally] = {}
    pace = Pace(sum(source.size for source in sources.values()), progress)
    subject = _subject(given)
    with (
        uncollected(),
        book.transaction("import", subject=subject, initiator=initiator) as tx,
    ):
        ledger = Ledger(tx, book.currency)
        for place in sorted(sources, key=lambda place: (sources[place].rank, place)):
            tallies[place] = sources[place].take(ledger, pace)
        ledger.settle()
        pace.check()
        reports |= {place: tally.report() for place, tally in tallies.items()}
        ledger.flush()
        ledger.forget()
        pace.finish()
    return ImportReport(tuple(reports[place] for place in sorted(reports)))


def _open(given: Sequence[Path], plans: Plans) -> tuple[dict[int, Source], dict[int, FileReport]]:
    """Open all files and sheets, in their order; report at once those that cannot be read."""
    sources: dict[int, Source] = {}
    reports: dict[int, FileReport] = {}
    first: CrmdeskError | None = None

    def refuse(path: Path, problem: Problem, sheet: str = "") -> None:
        reports[len(sources) + len(reports)] = FileReport(
            str(path), "", None, 0, 0, 0, 0, (problem,), sheet
        )

    for path in given:
        try:
            chosen, left = _tables(path, plans)
            for each in chosen:
                sources[len(sources) + len(reports)] = open_source(path, each)
            for plan in left:
                refuse(path, _left_out(plan), plan.reading.sheet)
        except CrmdeskError as error:
            first = first or error
            refuse(path, Problem(0, "", path.name, str(error), error.key))
    if not sources and first is not None:
        raise first
    return sources, reports


def _left_out(plan: ImportPlan) -> Problem:
    """Return the remark on a sheet that is not imported."""
    sheet = plan.reading.sheet
    if is_to_read(plan):
        reason = "The sheet is there to be read, not to be imported: it was left out."
        return Problem(0, sheet, sheet, reason, "to_read_only")
    reason = "The sheet holds no table that is known; it was left out."
    return Problem(0, sheet, sheet, reason, "sheet_left_out")


def _tables(path: Path, plans: Plans) -> tuple[Sequence[ImportPlan | None], list[ImportPlan]]:
    """Return the plans of a file, as chosen or found out, and the sheets that are left out."""
    said = plans.get(path)
    if said is not None:
        return ([said] if isinstance(said, ImportPlan) else said), []
    found, left = sheet_plans(path)
    return (found or [None]), left


def _subject(paths: Sequence[Path]) -> str:
    names = ", ".join(path.name for path in paths[:3])
    return f"{names} +{len(paths) - 3}" if len(paths) > 3 else names
