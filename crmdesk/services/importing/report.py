"""What an import says afterwards: how many rows of each file went where, and what could not."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from crmdesk.exchange.plans import Problem
from crmdesk.services.importing.store import Store, Touched

Outcome = Literal["created", "updated", "skipped"]
"""What a row became: a new record, a change of one, or nothing (it was there, or cannot be)."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file; ``rows`` = ``created`` + ``updated`` + ``skipped``.

    ``sheet`` names the sheet of a workbook, and is empty for other files.
    """

    file: str
    kind: str
    preset: str | None
    rows: int
    created: int
    updated: int
    skipped: int
    problems: tuple[Problem, ...]
    sheet: str = ""

    @property
    def title(self) -> str:
        """The name of the file, with that of the sheet."""
        name = Path(self.file).name
        return f"{name} – {self.sheet}" if self.sheet else name

    @property
    def left_out(self) -> bool:
        """Whether this is a sheet, or a table of an export, with nothing to be imported."""
        return any(p.code in ("sheet_left_out", "to_read_only") for p in self.problems)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of all files of one import, in the order they were given."""

    files: tuple[FileReport, ...]

    @property
    def rows(self) -> int:
        """Rows read in all files."""
        return sum(report.rows for report in self.files)

    @property
    def created(self) -> int:
        """Rows that became new records."""
        return sum(report.created for report in self.files)

    @property
    def updated(self) -> int:
        """Rows that changed a record."""
        return sum(report.updated for report in self.files)

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values, as the command line prints it."""
        return {
            "files": [
                {
                    "file": report.file,
                    **({"sheet": report.sheet} if report.sheet else {}),
                    "kind": report.kind,
                    "preset": report.preset,
                    "rows": report.rows,
                    "created": report.created,
                    "updated": report.updated,
                    "skipped": report.skipped,
                    "problems": [
                        {"row": p.row, "column": p.column, "value": p.value, "reason": p.reason}
                        for p in report.problems
                    ],
                }
                for report in self.files
            ]
        }


@dataclass(slots=True)
class Tally:
    """The report of one file while it is being read.

    Attributes:
        headers: field name to the header it was read from, for naming columns in problems.
    """

    file: str
    kind: str
    preset: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    counts: dict[Outcome, int] = field(
        default_factory=lambda: {"created": 0, "updated": 0, "skipped": 0}
    )
    problems: list[Problem] = field(default_factory=list)
    row: int = 0
    sheet: str = ""
    waiting: list[tuple[tuple[Store, int], ...]] = field(default_factory=list)

    def count(self, outcome: Outcome, touched: Touched) -> None:
        """Count a row; whether it changed anything that lasts is seen at the end."""
        if outcome == "updated":
            self.waiting.append(tuple(touched))
        else:
            self.counts[outcome] += 1

    def problem(self, name: str, value: object, reason: str, code: str) -> None:
        """Report something about the row being read; ``name`` is a field or a header."""
        column = self.headers.get(name, name)
        self.problems.append(Problem(self.row, column, str(value), reason, code))

    def report(self) -> FileReport:
        """Return the finished report; call it before what waits is written.

        A change that a later row took back is none.
        """
        for touched in self.waiting:
            lasts = any(store.differs(record_id) for store, record_id in touched)
            self.counts["updated" if lasts else "skipped"] += 1
        self.waiting.clear()
        created, updated, skipped = (self.counts[o] for o in ("created", "updated", "skipped"))
        return FileReport(
            self.file, self.kind, self.preset, created + updated + skipped,
            created, updated, skipped, tuple(self.problems), self.sheet,
        )  # fmt: skip
