"""Files of our own people, with whom they report to."""

from __future__ import annotations

from crmdesk.book.values import Row
from crmdesk.exchange.plans import ParsedRow
from crmdesk.services.importing.ledger import Ledger, report_nameless
from crmdesk.services.importing.report import Outcome
from crmdesk.services.importing.words import OWN_CHIEF, as_lines, with_note

TEXTS = ("ref", "title", "level", "email", "phone", "office")


class StaffRows:
    """Takes rows of kind ``staff``."""

    def __init__(self, ledger: Ledger, preset: str | None) -> None:
        self._ledger = ledger
        self._chiefs: list[tuple[int, str, str, int]] = []

    def take(self, parsed: ParsedRow) -> Outcome:
        """Put one row into the book."""
        ledger, given = self._ledger, parsed.values
        name = str(given.get("name") or given.get("email") or given.get("ref") or "")
        if not name:
            report_nameless(ledger, parsed)
            return "skipped"
        found = ledger.find_staff(str(given.get("ref", "")), name)
        values: Row = {field: str(given[field]) for field in TEXTS if field in given}
        old = ledger.staff.row(found).get("notes") or "" if found is not None else ""
        notes = with_note(str(old), str(given.get("notes", "")))
        values["notes"] = with_note(notes, as_lines(parsed.extra))
        outcome: Outcome
        if found is None:
            found = ledger.add_staff({"name": name, **values})
            outcome = "created"
        else:
            outcome = "updated" if ledger.staff.set(found, values) else "skipped"
        chief = (str(given.get("manager_ref", "")), str(given.get("manager_name", "")))
        if any(chief):
            self._chiefs.append((found, *chief, parsed.row))
        return outcome

    def finish(self) -> None:
        """Link people to those they report to; a chief who is only named is added."""
        ledger = self._ledger
        for staff_id, ref, name, row in self._chiefs:
            ledger.tally.row = row
            chief = ledger.staff_with_ref(ref) if ref else None
            if chief is None and name:
                chief = ledger.staff_named(name)
            if chief is None:
                reason = f"Nobody has the number {ref}."
                ledger.tally.problem("manager_ref", ref, reason, "no_such_staff")
            elif chief != staff_id and ledger.staff.is_above(staff_id, chief, "manager_id"):
                field = "manager_ref" if ref else "manager_name"
                ledger.tally.problem(field, ref or name, OWN_CHIEF, "own_chief")
            elif chief != staff_id:
                ledger.staff.set(staff_id, {"manager_id": chief})
