"""Attached files come back from an export: a table names them, a folder beside it holds them."""

from __future__ import annotations

from pathlib import Path

from crmdesk.exchange.plans import ImportPlan, ParsedRow
from crmdesk.services.book_sheets import FILES
from crmdesk.services.importing.book_rows import BookRows
from crmdesk.services.importing.ledger import Ledger
from crmdesk.services.importing.report import Outcome
from crmdesk.services.records import LARGEST_FILE


def are_beside(plan: ImportPlan) -> bool:
    """Tell whether the files that a table names can be there: a workbook comes without them."""
    return not plan.reading.sheet and (plan.path.parent / FILES).is_dir()


class FileRows(BookRows):
    """Takes rows of the table of files."""

    def __init__(self, ledger: Ledger, preset: str | None) -> None:
        super().__init__("files", ledger, preset)
        self._folder = Path(ledger.tally.file).parent / FILES

    def take(self, parsed: ParsedRow) -> Outcome:
        """Attach one file where the row says; a photo becomes that of its person."""
        values = self._values(parsed.values)
        if values is None:
            return "skipped"
        data = self._content(str(values.get("sha256", "")))
        if data is None:
            return "skipped"
        is_photo = bool(values.pop("photo_of", ""))
        values |= {"size": len(data), "sha256": self._ledger.tx.keep_bytes(data)}
        found = self._there.take(self._key(values))
        outcome: Outcome = "skipped"
        if found is None:
            found, outcome = self._store.add(values), "created"
        person = values.get("contact_id")
        if is_photo and person is not None:
            self._ledger.contacts.set(person, {"photo_id": found})
        return outcome

    def _content(self, saved_as: str) -> bytes | None:
        """Return what a file of the folder holds; None, and a remark, where it cannot be taken."""
        path = self._folder / saved_as
        reason, code = "The file is not in the folder beside the table.", "file_missing"
        try:
            if saved_as and Path(saved_as).name == saved_as:  # from nowhere else
                if path.stat().st_size <= LARGEST_FILE:
                    return path.read_bytes()
                reason, code = "The file is larger than 64 MiB.", "file_too_large"
        except OSError:
            pass
        self._ledger.tally.problem("saved_as", saved_as, reason, code)
        return None
