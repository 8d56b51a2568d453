"""From the fields of the visit form to what the service writes, and from an entry to the fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crmdesk.book import Book
from crmdesk.book.queries.touch import Touch
from crmdesk.book.values import from_ms
from crmdesk.models.hub import VISIT_FORM
from crmdesk.panels.visit_fields import WITH_DIRECTION, WITH_MINUTES, VisitFields
from crmdesk.services.moments import recognise_due_clock, recognise_minutes, recognise_moment
from crmdesk.services.visits import ObjectionNote, Visit, edit_visit, log_visit, recognise_day

MOST_MINUTES = 9999

COLUMNS = (
    "kind", "at", "minutes", "purpose", "body", "outcome", "promise", "direction", "severity",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """What keeps a form from being saved, and the field to look at."""

    words: str
    field: QWidget


def visit_of(
    fields: VisitFields, customer_id: int | None, outcome: str, *, fresh: bool = True
) -> Visit | Problem:
    """Return what the fields say, or what is wrong with them.

    Args:
        fields: the form.
        customer_id: whom it is about.
        outcome: the key of the outcome chosen, or nothing.
        fresh: whether it is a new entry, which cannot be of a day to come.
    """
    now = datetime.now()
    moment = recognise_moment(fields.when.text(), now)
    if customer_id is None or moment is None:
        return _nobody_or_never(fields, customer_id)
    problem = _problem_of(fields, moment.date() > now.date() and fresh)
    if problem is not None:
        return problem
    kind, typed = fields.kind.currentData(), fields.next_on.text().strip()
    minutes = fields.minutes.text() if kind in WITH_MINUTES else ""
    return Visit(
        customer_id,
        kind=kind,
        at=moment.astimezone(),
        minutes=recognise_minutes(minutes),
        purpose=fields.purpose.text().strip(),
        body=fields.note.written(),
        outcome=outcome,
        promise=fields.promise.text().strip(),
        contact_ids=fields.people.chosen("contact"),
        staff_ids=fields.people.chosen("staff"),
        next_step=fields.next_step.text().strip(),
        next_on=recognise_day(typed, now.date()) if typed else None,
        next_at=recognise_due_clock(typed),
        direction=fields.direction.currentData() if kind in WITH_DIRECTION else "",
        severity=fields.severity.currentData() if kind == "complaint" else "",
        files=fields.files.files,
        written_on=now.date(),
    )


def _nobody_or_never(fields: VisitFields, customer_id: int | None) -> Problem:
    translate = QCoreApplication.translate
    if customer_id is None:
        return Problem(translate("VisitDrawer", "Choose the customer first."), fields.customer)
    words = translate(
        "VisitDrawer", "When was it? Write for instance “today 10:00”, “Friday” or 2026-11-23."
    )
    return Problem(words, fields.when)


def _problem_of(fields: VisitFields, ahead: bool) -> Problem | None:
    translate = QCoreApplication.translate
    if ahead:
        words = translate(
            "VisitDrawer", "That is still to come: write what is planned as the next step."
        )
        return Problem(words, fields.when)
    typed = fields.next_on.text().strip()
    if typed and recognise_day(typed, date.today()) is None:
        words = translate("VisitDrawer", "That day is not understood. Write for instance “Friday”.")
        return Problem(words, fields.next_on)
    minutes = fields.minutes.text().strip() if fields.minutes.isVisibleTo(fields) else ""
    if minutes and not 0 <= (recognise_minutes(minutes) or -1) <= MOST_MINUTES:
        words = translate("VisitDrawer", "How long was it? Write for instance 45, 1h or 1:30.")
        return Problem(words, fields.minutes)
    return None


def write_visit(
    book: Book, visit: Visit, details: Sequence[ObjectionNote], interaction_id: int | None
) -> int:
    """Write a new entry, or change one; return its id."""
    visit = replace(visit, details=tuple(details))
    if interaction_id is None:
        return log_visit(book, visit, initiator=VISIT_FORM)
    values = {name: getattr(visit, name) for name in COLUMNS}
    values["body"] = visit.body.strip()
    edit_visit(book, interaction_id, values, visit=visit, initiator=VISIT_FORM)
    return interaction_id


def show_touch(fields: VisitFields, touch: Touch) -> None:
    """Fill the fields with an entry that is in the book."""
    row = touch.row
    for box, key in (
        (fields.kind, row["kind"]),
        (fields.direction, row["direction"]),
        (fields.severity, row["severity"]),
    ):
        box.setCurrentIndex(max(0, box.findData(key)))
    fields.when.setText(from_ms(row["at"]).astimezone().strftime("%Y-%m-%d %H:%M"))
    fields.minutes.setText(str(row["minutes"] or ""))
    fields.purpose.setText(row["purpose"])
    fields.promise.setText(row["promise"])
    fields.people.choose(touch.contact_ids, touch.staff_ids)
    fields.note.load(row["body"])


def objection_of(row: dict[str, Any]) -> ObjectionNote:
    """Return what is known of a stored objection."""
    names = ("text", "real", "evidence", "probe", "answer", "held")
    return ObjectionNote(**{name: row[name] for name in names})
