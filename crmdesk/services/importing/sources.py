"""Files to be imported: opened, ranked by what they lean on, and read row by row."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from crmdesk.errors import Cancelled, CrmdeskError
from crmdesk.exchange.own_sheets import TO_READ_ONLY
from crmdesk.exchange.plans import ImportPlan, ParsedRow, Reading
from crmdesk.exchange.presets import knows_rows, parse_rows, plan_import
from crmdesk.exchange.tables import Table, filled_sheets, not_opened, read_table
from crmdesk.exchange.vcard import NotACard, read_vcards
from crmdesk.services.book_sheets import BOOK_SHEETS
from crmdesk.services.importing.book_rows import BookRows
from crmdesk.services.importing.cards import CardRows
from crmdesk.services.importing.contacts import ContactRows
from crmdesk.services.importing.customers import CustomerRows
from crmdesk.services.importing.kept_files import FileRows, are_beside
from crmdesk.services.importing.ledger import Ledger
from crmdesk.services.importing.opportunities import OpportunityRows
from crmdesk.services.importing.orders import LineRows, OrderRows
from crmdesk.services.importing.products import ProductRows
from crmdesk.services.importing.report import Outcome, Tally
from crmdesk.services.importing.staff import StaffRows
from crmdesk.services.importing.touches import TouchRows

Progress = Callable[[int, int], bool]
STEP = 250  # rows between two words of progress
SURE = 0.4
"""Share of the columns of a sheet that must be known for it to be imported unasked."""

NOT_LAST = TO_READ_ONLY | {"own_fields", "files"}

_NAMES = ("name", "ref", "number", "customer_name", "product", "customer_ref")
_SUMS = frozenset(
    ("合计", "总计", "小计", "总和", "合計", "總計", "小計", "total", "grand total", "subtotal",
     "sum", "summe", "gesamt")
)  # fmt: skip
_FIRST = frozenset("合总小總tTgGsS")
_FIGURE = re.compile(r"[-+¥￥$€£]?\s*[\d.,\s]+%?")


class Rows(Protocol):
    """Takes the rows of one kind."""

    def take(self, parsed: ParsedRow) -> Outcome:
        """Put one row into the book."""

    def finish(self) -> None:
        """Do what needs all rows of the file."""


KINDS: tuple[tuple[str, Callable[[Ledger, str | None], Rows]], ...] = (
    ("own_fields", partial(BookRows, "own_fields")),
    ("staff", StaffRows),
    ("products", ProductRows),
    ("customers", CustomerRows),
    ("contacts", ContactRows),
    ("orders", OrderRows),
    ("order_lines", LineRows),
    ("opportunities", OpportunityRows),
    ("interactions", TouchRows),
    *((kind, partial(BookRows, kind)) for kind in BOOK_SHEETS if kind not in NOT_LAST),
    ("files", FileRows),
)
"""What takes rows of each kind, in the order of what leans on what."""


class ToReadOnly(CrmdeskError):
    """A table of an export that is there to be read, and means nothing in another book."""

    key = "to_read_only"


class Pace:
    """Tells how far an import is, and stops it when the user says so."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._total = max(1, total)
        self._progress = progress
        self._done = 0

    def step(self) -> None:
        """Count a row; raise Cancelled where the user wants to stop."""
        self._done += 1
        if self._done % STEP == 0:
            self.check()

    def check(self) -> None:
        """Ask whether to go on."""
        if self._progress is None:
            return
        if self._progress(min(self._done, self._total), self._total) is False:
            raise Cancelled("The import")

    def finish(self) -> None:
        """Say that all rows are in."""
        self._done = self._total
        self.check()


class Source(ABC):
    """A file that can be read. ``size`` is its rows, estimated; ``rank`` its place in the order."""

    size: int
    rank: int

    @abstractmethod
    def take(self, ledger: Ledger, pace: Pace) -> Tally:
        """Put all rows into the book and tell what became of them."""


class TableSource(Source):
    """A CSV or XLSX file."""

    def __init__(self, plan: ImportPlan, table: Table, size: int) -> None:
        kinds = [kind for kind, _ in KINDS]
        self._plan = plan
        self._table = table
        self.size = size
        self.rank = kinds.index(plan.kind) * 2 + (plan.preset == "northwind_categories")

    def take(self, ledger: Ledger, pace: Pace) -> Tally:
        """Put all rows into the book and tell what became of them."""
        plan = self._plan
        headers: dict[str, str] = {}
        for index, name in plan.mapping.items():
            if index < len(plan.headers):
                headers.setdefault(name, plan.headers[index])
        tally = ledger.tally = Tally(str(plan.path), plan.kind, plan.preset, headers)
        tally.sheet = self._table.sheet
        rows = dict(KINDS)[plan.kind](ledger, plan.preset)
        for parsed in parse_rows(plan, self._table):
            tally.row = parsed.row
            if parsed.problems:
                tally.problems += parsed.problems
            ledger.touched.clear()
            total = total_of(parsed)
            if total:
                reason = "The row is a sum of others; it was left out."
                tally.problem(total, parsed.values[total], reason, "sum_row")
            outcome: Outcome = "skipped" if total else rows.take(parsed)
            tally.count(outcome, ledger.touched)
            pace.step()
        rows.finish()
        if not tally.row:
            name = tally.sheet or plan.path.name
            tally.problem("", name, "There are headers, and no rows below them.", "no_rows")
        return tally


class CardSource(Source):
    """A file of vCards."""

    rank = 2 * [kind for kind, _ in KINDS].index("contacts") + 1

    def __init__(self, path: Path, data: bytes) -> None:
        self._path = path
        self._cards = read_vcards(data)
        self.size = max(1, data.upper().count(b"BEGIN:VCARD"))

    def take(self, ledger: Ledger, pace: Pace) -> Tally:
        """Put all cards into the book and tell what became of them."""
        tally = ledger.tally = Tally(str(self._path), "contacts", "vcard")
        rows = CardRows(ledger)
        for number, card in enumerate(self._cards, 1):
            ledger.touched.clear()
            tally.count(rows.take(card, number), ledger.touched)
            pace.step()
        return tally


def total_of(parsed: ParsedRow) -> str:
    """Return the field by which a row is the sum of others and no record, else nothing.

    That word stands where the name or number would, beside nothing but figures.
    """
    for name in _NAMES:
        text = parsed.values.get(name)
        if not isinstance(text, str) or text[:1] not in _FIRST:
            continue
        if text.strip(" :：").casefold() in _SUMS:
            others = [value for field, value in parsed.values.items() if field != name]
            cells = [*others, *parsed.extra.values()]
            figures = all(not isinstance(cell, str) or _FIGURE.fullmatch(cell) for cell in cells)
            chinese = not text.isascii()
            return name if figures and (cells or chinese) else ""
    return ""


def open_source(path: Path, plan: ImportPlan | None = None) -> Source:
    """Open a file, recognising what it is by its content; raise CrmdeskError."""
    data = read_bytes(path)
    if plan is None and is_card(path, data):
        _check_cards(path, data)
        return CardSource(path, data)
    plan = plan or plan_import(path)
    if is_to_read(plan):
        raise ToReadOnly(f"{path.name} is there to be read, not to be imported: it was left out.")
    table = read_table(path, plan.reading)
    lines = data.count(b"\n") if table.encoding else len(data) // 40
    return TableSource(plan, table, max(1, lines))


def _check_cards(path: Path, data: bytes) -> None:
    """Raise where a file holds no card at all, before anything is written; name the file."""
    try:
        for _ in read_vcards(data):
            return
    except NotACard as error:
        raise NotACard(f"{path.name} holds no vCard.", kept=error.kept) from error


def is_to_read(plan: ImportPlan) -> bool:
    """Tell whether a table is there to be read: it means nothing here, or lacks its files."""
    return plan.kind in TO_READ_ONLY or (plan.kind == "files" and not are_beside(plan))


def is_sure(plan: ImportPlan) -> bool:
    """Tell whether a sheet is known well enough to be imported unasked.

    One column under no header is a remark as likely as a list.
    """
    if plan.headers == ["Column 1"] or is_to_read(plan):
        return False
    known = knows_rows(plan.kind, plan.mapping.values())
    return plan.preset is not None or (known and plan.confidence >= SURE)


def sheet_plans(path: Path) -> tuple[list[ImportPlan], list[ImportPlan]]:
    """Plan a workbook of several sheets; tell which sheets hold nothing that could be imported.

    Returns:
        A plan for each sheet whose records can be told apart, and those of the others. Both
        are empty for a file that is read as one table.
    """
    sheets = filled_sheets(path)
    if len(sheets) < 2:
        return [], []
    plans = [plan_import(path, reading=Reading(sheet=sheet)) for sheet in sheets]
    chosen = [plan for plan in plans if is_sure(plan)]
    left = [plan for plan in plans if not is_sure(plan)]
    return (chosen, left) if chosen else ([], [])


def is_card(path: Path, data: bytes) -> bool:
    """Tell whether a file is one of vCards, by its name or its first line."""
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return False
    if path.suffix.casefold() in (".vcf", ".vcard"):
        return True
    head = data[:200].replace(b"\0", b"").upper().lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return head.startswith(b"BEGIN:VCARD")


def read_bytes(path: Path) -> bytes:
    """Return what a file holds; raise NotATable where it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise not_opened(path, error) from error
