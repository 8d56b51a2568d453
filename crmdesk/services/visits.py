"""Logging a touch by keyboard: the note is typed as it comes, and its marks become records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.records import (
    Contact,
    Customer,
    Interaction,
    Matter,
    Objection,
    Participant,
    Task,
)
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import now_ms, to_ms
from crmdesk.services.days import recognise_day
from crmdesk.services.fields import InvalidValue, checked

__all__ = ["NoteMarks", "Visit", "edit_visit", "log_visit", "parse_note", "recognise_day"]

_NEED, _OBJECTION = ("!", "！"), ("?", "？")
_NEXT = ("→", "->", "=>")
_MET = ("visit", "service")


@dataclass(frozen=True, slots=True)
class NoteMarks:
    """What the lines of a note are: text, and what its marks say.

    Attributes:
        body: the whole note as typed, so that nothing of it is lost.
        needs: lines that start with ``!``.
        objections: lines that start with ``?``.
        next_steps: lines that start with an arrow, each with the day found at its end.
    """

    body: str
    needs: tuple[str, ...] = ()
    objections: tuple[str, ...] = ()
    next_steps: tuple[tuple[str, date | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """A touch as the form gives it; ``at`` without a zone is local time.

    ``needs`` and ``objections`` come on top of those marked in ``body``; ``next_step`` likewise.
    """

    customer_id: int
    kind: str = "visit"
    at: datetime | None = None
    minutes: int | None = None
    purpose: str = ""
    body: str = ""
    outcome: str = ""
    promise: str = ""
    contact_ids: tuple[int, ...] = ()
    staff_ids: tuple[int, ...] = ()
    next_step: str = ""
    next_on: date | None = None
    subject: str = ""
    direction: str = ""
    needs: tuple[str, ...] = ()
    objections: tuple[str, ...] = field(default=())


def parse_note(text: str, today: date | None = None) -> NoteMarks:
    """Find needs (!), objections (?) and next steps (→ or ->) in a note; never raise."""
    today = today or date.today()
    needs: list[str] = []
    objections: list[str] = []
    steps: list[tuple[str, date | None]] = []
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith(_NEED):
            needs.append(line[1:].strip())
        elif line.startswith(_OBJECTION):
            objections.append(line[1:].strip())
        elif line.startswith(_NEXT):
            words = line[1:].strip() if line[0] == "→" else line[2:].strip()
            steps.append((words, recognise_day(words, today)))
    return NoteMarks(
        text.strip(),
        tuple(n for n in needs if n),
        tuple(o for o in objections if o),
        tuple(s for s in steps if s[0]),
    )


def log_visit(book: Book, visit: Visit, *, initiator: str = "") -> int:
    """Write a touch with all that was said in it, as one change; return the interaction's id.

    Raises:
        InvalidValue: unknown kind or outcome, minutes out of range.
        NoSuchRecord: the customer is gone.
    """
    at = visit.at or datetime.now(UTC)
    day = at.astimezone().date()
    note = parse_note(visit.body, day)
    for name in ("kind", "outcome", "minutes"):
        checked("interaction", name, getattr(visit, name))
    if not visit.kind:
        raise InvalidValue("kind", "", "it may not be empty")
    with book.transaction("log_visit", initiator=initiator) as tx:
        tx.subject = tx.get(Customer, visit.customer_id)["name"]
        touch_id = tx.insert(
            Interaction,
            customer_id=visit.customer_id,
            kind=visit.kind,
            at=to_ms(at),
            minutes=visit.minutes,
            direction=visit.direction,
            subject=visit.subject,
            purpose=visit.purpose,
            body=note.body,
            outcome=visit.outcome,
            promise=visit.promise,
            staff_id=visit.staff_ids[0] if visit.staff_ids else None,
        )
        _people(tx, visit, touch_id, day)
        _heard(tx, visit, note, touch_id, day)
        _next_steps(tx, visit, note, touch_id)
    return touch_id


def edit_visit(
    book: Book, interaction_id: int, fields: Mapping[str, Any], *, initiator: str = ""
) -> bool:
    """Change what was written of a touch, all fields as one change; return whether any differed.

    Args:
        book: where it stands.
        interaction_id: which touch.
        fields: columns of the interaction and their new values, typed as the form gives them.
        initiator: who asked, as in the journal's changes.

    Raises:
        InvalidValue: a field cannot hold its value; then none is changed.
        NoSuchRecord: the touch is gone.
    """
    values = {name: checked("interaction", name, value) for name, value in fields.items()}
    if not values.get("kind", "visit"):
        raise InvalidValue("kind", "", "it may not be empty")
    with book.transaction("edit_visit", initiator=initiator) as tx:
        touch = tx.get(Interaction, interaction_id)
        tx.subject = tx.get(Customer, touch["customer_id"])["name"]
        return tx.update(Interaction, interaction_id, **values)


def _people(tx: Transaction, visit: Visit, touch_id: int, day: date) -> None:
    theirs = [{"interaction_id": touch_id, "contact_id": i} for i in visit.contact_ids]
    ours = [{"interaction_id": touch_id, "staff_id": i} for i in visit.staff_ids]
    tx.insert_many(Participant, theirs)
    tx.insert_many(Participant, ours)
    if visit.kind not in _MET:
        return
    for contact_id in visit.contact_ids:
        seen = tx.get(Contact, contact_id)["last_seen_on"]
        if seen is None or seen < day:
            tx.update(Contact, contact_id, last_seen_on=day)


def _heard(tx: Transaction, visit: Visit, note: NoteMarks, touch_id: int, day: date) -> None:
    who = visit.contact_ids[0] if len(visit.contact_ids) == 1 else None
    base = {
        "customer_id": visit.customer_id,
        "contact_id": who,
        "interaction_id": touch_id,
        "on": day,
    }
    needs = dict.fromkeys((*visit.needs, *note.needs))
    tx.insert_many(Matter, [{**base, "kind": "need", "text": text} for text in needs])
    objections = dict.fromkeys((*visit.objections, *note.objections))
    tx.insert_many(Objection, [{**base, "text": text} for text in objections])


def _next_steps(tx: Transaction, visit: Visit, note: NoteMarks, touch_id: int) -> None:
    steps = list(note.next_steps)
    if visit.next_step.strip():
        steps.insert(0, (visit.next_step.strip(), visit.next_on))
    who = visit.contact_ids[0] if len(visit.contact_ids) == 1 else None
    owner = visit.staff_ids[0] if visit.staff_ids else None
    owner = owner or tx.get(Customer, visit.customer_id)["owner_id"]
    rows = [
        {
            "customer_id": visit.customer_id,
            "contact_id": who,
            "interaction_id": touch_id,
            "owner_id": owner,
            "kind": "task",
            "title": title,
            "due_on": due or visit.next_on,
            "created_at": now_ms(),
        }
        for title, due in dict(steps).items()
    ]
    tx.insert_many(Task, rows)
