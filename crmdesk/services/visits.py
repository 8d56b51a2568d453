"""Logging a touch by keyboard: the note is typed as it comes, and its marks become records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.records import (
    Attachment,
    Contact,
    Customer,
    Interaction,
    Matter,
    Objection,
    Participant,
    Task,
)
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row, from_ms, now_ms, to_ms
from crmdesk.services.days import recognise_day
from crmdesk.services.due_words import Due, take_due
from crmdesk.services.fields import InvalidValue, checked
from crmdesk.services.moments import recognise_due_clock
from crmdesk.services.note_marks import SIGNS, NoteMarks, parse_note, take_out
from crmdesk.services.records import attachment_values

__all__ = [
    "NewFile", "NoteMarks", "ObjectionNote", "Visit", "edit_visit", "log_visit",
    "mark_words", "parse_note", "recognise_day",
]  # fmt: skip

_MET = ("visit", "service")
PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file or a pasted picture that goes into the book with a touch."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ObjectionNote:
    """An objection with what was found out about it; ``text`` says which line it belongs to.

    Attributes:
        text: their words.
        real: meant (True), a pretext (False), or not known yet.
        evidence: words, tone or behaviour that say so.
        probe: how it was probed: directly or indirectly, and with which question.
        answer: what we said.
        held: whether the answer held.
    """

    text: str
    real: bool | None = None
    evidence: str = ""
    probe: str = ""
    answer: str = ""
    held: bool | None = None

    def values(self) -> Row:
        """Return the columns of the record."""
        names = ("text", "real", "evidence", "probe", "answer", "held")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class Visit:
    """A touch as the form gives it; ``at`` without a zone is local time.

    ``needs`` and ``objections`` come on top of those marked in ``body``; ``next_step`` likewise.
    ``details`` say more of objections, of those marked in the note too. Words such as "tomorrow"
    are read from ``written_on``, the day of the touch where that is not given.
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
    next_at: str = ""
    subject: str = ""
    direction: str = ""
    severity: str = ""
    needs: tuple[str, ...] = ()
    objections: tuple[str, ...] = field(default=())
    details: tuple[ObjectionNote, ...] = ()
    files: tuple[NewFile, ...] = ()
    written_on: date | None = None


def log_visit(book: Book, visit: Visit, *, initiator: str = "") -> int:
    """Write a touch with all that was said in it, as one change; return the interaction's id.

    Raises:
        InvalidValue: unknown kind or outcome, minutes out of range.
        NoSuchRecord: the customer is gone.
        CrmdeskError: a file is larger than 64 MiB.
    """
    at = visit.at or datetime.now(UTC)
    day = at.astimezone().date()
    note = parse_note(visit.body, visit.written_on or day)
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
            severity=visit.severity,
            staff_id=visit.staff_ids[0] if visit.staff_ids else None,
        )
        _people(tx, visit, touch_id, day)
        _heard(tx, visit, note, touch_id, day)
        _next_steps(tx, visit, note, touch_id, visit.written_on or day)
        _keep_files(tx, visit, touch_id)
    return touch_id


def edit_visit(
    book: Book,
    interaction_id: int,
    fields: Mapping[str, Any],
    *,
    visit: Visit | None = None,
    initiator: str = "",
) -> bool:
    """Change what was written of a touch, all as one change; return whether anything differed.

    Lines marked since become records of their own; a record whose line went stays, for it may
    have been worked on. It is deleted where it is shown.

    Args:
        book: where it stands.
        interaction_id: which touch.
        fields: columns of the interaction and their new values, typed as the form gives them.
        visit: the form, where people, objections and files shall be changed too.
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
        tx.update(Interaction, interaction_id, **values)
        if visit is not None:
            _edit_more(tx, touch, visit)
        return bool(tx.blocks)


def _edit_more(tx: Transaction, touch: Row, visit: Visit) -> None:
    day = (visit.at or datetime.now(UTC)).astimezone().date()
    written = visit.written_on or day
    now, before = parse_note(visit.body, written), parse_note(touch["body"], written)
    for column, wanted in (("contact_id", visit.contact_ids), ("staff_id", visit.staff_ids)):
        rows = tx.find(Participant, interaction_id=touch["id"])
        there = {row[column]: row["id"] for row in rows if row[column] is not None}
        tx.delete(Participant, [there[i] for i in there if i not in wanted])
        fresh = [{"interaction_id": touch["id"], column: i} for i in wanted if i not in there]
        tx.insert_many(Participant, fresh)
    fresh_note = NoteMarks(
        now.body,
        _without(now.needs, before.needs),
        _without(now.objections, before.objections),
        tuple(step for step in now.next_steps if step not in before.next_steps),
        tuple(each for each in now.promises if each not in before.promises),
    )
    changes = {}
    details = {each.text: each for each in visit.details}
    for row in tx.find(Objection, interaction_id=touch["id"]):
        if row["text"] in details:
            changes[row["id"]] = details.pop(row["text"]).values()
    tx.update_many(Objection, changes)
    promised = "" if visit.promise == touch["promise"] else visit.promise
    rest = Visit(
        touch["customer_id"], contact_ids=visit.contact_ids, staff_ids=visit.staff_ids,
        promise=promised, next_step=visit.next_step, next_on=visit.next_on, next_at=visit.next_at,
        details=tuple(each for each in details.values() if _is_new(each, before)),
        files=visit.files,
    )  # fmt: skip
    _heard(tx, rest, fresh_note, touch["id"], day)
    _next_steps(tx, rest, fresh_note, touch["id"], written)
    _keep_files(tx, rest, touch["id"])


def mark_words(
    book: Book,
    interaction_id: int,
    what: str,
    first: int,
    last: int,
    words: str = "",
    *,
    initiator: str = "",
) -> list[str]:
    """Make records of lines of a stored note, or of words in a line, as one change.

    The lines get their signs, as if they had been marked while the note was written.

    Args:
        book: where it stands.
        interaction_id: which touch.
        what: need, objection, promise or next_step.
        first: number of the first line, from 0, in the note without what is empty around it.
        last: number of the last one.
        words: a piece of the first line.
        initiator: who asked, as in the journal's changes.

    Returns:
        The words of the records made; those that had one already are left out.

    Raises:
        NoSuchRecord: the touch is gone.
    """
    with book.transaction("mark_words", initiator=initiator) as tx:
        touch = tx.get(Interaction, interaction_id)
        tx.subject = tx.get(Customer, touch["customer_id"])["name"]
        body, said = take_out(touch["body"].strip(), what, first, last, words)
        known = _known(tx, touch, what)
        fresh = [each for each in dict.fromkeys(said) if known.isdisjoint(_titles(each, what))]
        if not fresh:
            return []
        tx.update(Interaction, interaction_id, body=body)
        _record_words(tx, touch, what, fresh)
    return fresh


def _record_words(tx: Transaction, touch: Row, what: str, words: Sequence[str]) -> None:
    people = tx.find(Participant, interaction_id=touch["id"])
    day = from_ms(touch["at"]).astimezone().date() if touch["at"] else date.today()
    visit = Visit(
        touch["customer_id"],
        contact_ids=tuple(row["contact_id"] for row in people if row["contact_id"]),
        staff_ids=(touch["staff_id"],) if touch["staff_id"] else (),
    )
    sign = dict(SIGNS)[what][0]
    note = parse_note("\n".join(f"{sign} {each}" for each in words), day)
    _heard(tx, visit, note, touch["id"], day)
    _next_steps(tx, visit, note, touch["id"], day)


def _known(tx: Transaction, touch: Row, what: str) -> set[str]:
    """Return the words of which a touch has a record of this kind."""
    if what == "need":
        return {row["text"] for row in tx.find(Matter, interaction_id=touch["id"], kind="need")}
    if what == "objection":
        return {row["text"] for row in tx.find(Objection, interaction_id=touch["id"])}
    tasks = tx.find(Task, interaction_id=touch["id"])
    promised = what == "promise"
    return {row["title"] for row in tasks if (row["kind"] == PROMISE) == promised}


def _titles(words: str, what: str) -> set[str]:
    """Return how a record of these words may be called."""
    dated = what in (PROMISE, "next_step")
    return {words, take_due(words, date.today()).title} if dated else {words}


def _is_new(note: ObjectionNote, before: NoteMarks) -> bool:
    """Tell whether an objection without a record shall have one: not where it was deleted."""
    return note.text not in before.objections or note != ObjectionNote(note.text)


def _without(words: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    return tuple(each for each in words if each not in known)


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
    base = {
        "customer_id": visit.customer_id,
        "contact_id": _only(visit.contact_ids),
        "interaction_id": touch_id,
        "on": day,
    }
    needs = dict.fromkeys((*visit.needs, *note.needs))
    tx.insert_many(Matter, [{**base, "kind": "need", "text": text} for text in needs])
    more = {each.text: each.values() for each in visit.details}
    texts = dict.fromkeys((*visit.objections, *note.objections, *more))
    blank = ObjectionNote("").values()
    rows = [{**base, **blank, **more.get(text, {}), "text": text} for text in texts if text]
    tx.insert_many(Objection, rows)


def _next_steps(tx: Transaction, visit: Visit, note: NoteMarks, touch_id: int, day: date) -> None:
    steps, promises = list(note.next_steps), list(note.promises)
    if visit.next_step.strip():
        steps.insert(0, _due(visit, day))
    steps = [replace(each, on=each.on or visit.next_on) for each in steps]
    if visit.promise.strip():
        promises.insert(0, take_due(visit.promise, day))
    owner = visit.staff_ids[0] if visit.staff_ids else None
    base = {
        "customer_id": visit.customer_id,
        "contact_id": _only(visit.contact_ids),
        "interaction_id": touch_id,
        "owner_id": owner or tx.get(Customer, visit.customer_id)["owner_id"],
        "created_at": now_ms(),
    }
    rows = [
        {
            **base,
            "kind": kind,
            "title": each.title,
            "due_on": each.on,
            "due_time": each.at,
            "repeats": each.repeats,
        }
        for kind, dues in (("task", steps), (PROMISE, promises))
        for each in dict.fromkeys(dues)
    ]
    tx.insert_many(Task, rows)


def _due(visit: Visit, day: date) -> Due:
    """Return the step of the form with the day chosen for it, else with the one its words name."""
    found, words = take_due(visit.next_step, day), visit.next_step.strip()
    if visit.next_on in (None, found.on) or found.repeats:
        return replace(found, on=visit.next_on or found.on, at=visit.next_at or found.at)
    return Due(words, visit.next_on, visit.next_at or recognise_due_clock(words))


def _keep_files(tx: Transaction, visit: Visit, touch_id: int) -> None:
    rows = [
        {
            "customer_id": visit.customer_id,
            "interaction_id": touch_id,
            **attachment_values(tx, each.name, each.data),
        }
        for each in visit.files
    ]
    tx.insert_many(Attachment, rows)


def _only(ids: tuple[int, ...]) -> int | None:
    return ids[0] if len(ids) == 1 else None
