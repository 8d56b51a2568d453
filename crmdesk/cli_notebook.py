"""The commands that take the place of the paper notebook: log, find, coming, history, undo."""

from __future__ import annotations

import argparse
import sys
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from crmdesk.cli_base import Misuse, open_book, say
from crmdesk.errors import CrmdeskError

if TYPE_CHECKING:
    from crmdesk.book.journal import JournalLine
    from crmdesk.book.queries.history import NamedChange

NOON = time(12)
UNDO_AT_MOST = 1000
DAYS_AT_MOST = 3650


def log(chosen: argparse.Namespace) -> int:
    """Write a touch into the timeline."""
    from crmdesk.services.visits import Visit, log_visit

    if chosen.next_on and not chosen.next:
        raise Misuse("--next-on needs --next")
    on = chosen.on or date.today()
    if on > date.today():
        hint = "what is planned is better said by --next and --next-on"
        print(f"crmdesk: {on} is still to come: {hint}", file=sys.stderr)
    at = datetime.now() if on == date.today() else datetime.combine(on, NOON)
    visit = Visit(
        chosen.customer,
        kind=chosen.kind,
        at=at.astimezone(),
        body=chosen.note,
        contact_ids=tuple(chosen.with_),
        next_step=chosen.next or "",
        next_on=chosen.next_on,
    )
    with open_book(chosen) as book:
        written = log_visit(book, visit)
    answer = {"id": written, "customer": chosen.customer, "kind": chosen.kind, "on": on}
    say(chosen, answer, [f"{chosen.kind} of {on} written: {written}"])
    return 0


def find(chosen: argparse.Namespace) -> int:
    """Find anything by words, sounds or digits."""
    from dataclasses import asdict

    from crmdesk.services.finding import find as find_in

    if chosen.limit < 1:
        raise Misuse("--limit must be at least 1")
    with open_book(chosen) as book:
        found = find_in(book, " ".join(chosen.words), chosen.limit)
    lines = [f"{each.kind}\t{each.id}\t{each.title}\t{each.matched}" for each in found]
    say(chosen, [asdict(each) for each in found], lines)
    return 0


def history(chosen: argparse.Namespace) -> int:
    """Tell what was changed, in the book or for one customer."""
    from crmdesk.book import journal
    from crmdesk.book.queries.history import customer_changes, named_changes

    if chosen.limit < 1:
        raise Misuse("--limit must be at least 1")
    with open_book(chosen) as book, book.read() as connection:
        if chosen.id is not None:
            told = customer_changes(connection, chosen.id, chosen.limit)
        else:
            told = [
                (line, named_changes(connection, line.id))
                for line in journal.entries(connection, chosen.limit)
            ]
    answer = [_entry(line, changes) for line, changes in told]
    lines = []
    for line, changes in told:
        lines.append(f"{line.at.astimezone():%Y-%m-%d %H:%M}\t{_deed(line)}\t{line.who}")
        lines += [
            f"  {_record(c)}\t{c.field}\t{_plain(c.field, c.old)} → {_plain(c.field, c.new)}"
            for c in changes
            if c.field not in _INNER
        ]
    say(chosen, answer, lines)
    return 0


def _entry(line: JournalLine, changes: list[NamedChange]) -> dict[str, Any]:
    return {
        "id": line.id,
        "at": line.at.isoformat(timespec="seconds"),
        "device": line.device,
        "who": line.who,
        "what": _deed(line),
        "undone": line.undone,
        "changes": [
            {
                "record": _record(each),
                "id": each.record_id,
                "field": each.field,
                "old": each.old,
                "new": each.new,
            }
            for each in changes
        ],
    }


def _deed(line: JournalLine) -> str:
    """Return what was done, for example ``undo edit: Harbour Foods``."""
    kind = "" if line.kind == "do" else f"{line.kind} "
    subject = f": {line.subject}" if line.subject else ""
    return f"{kind}{line.what.replace('_', ' ')}{subject}"


def _record(change: NamedChange) -> str:
    return f"{change.table} {change.name}".strip()


_INNER = frozenset(("id", "sort_key", "created_at", "digits", "sha256", "settings", "position"))
"""Fields that mean nothing to a reader; who asks for JSON gets them, too."""


def _plain(field: str, value: object) -> str:
    if field in ("at", "done_at", "added_at") and isinstance(value, int):
        from crmdesk.book.values import from_ms

        return f"{from_ms(value).astimezone():%Y-%m-%d %H:%M}"
    text = "–" if value in (None, "") else " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:59]}…"


def undo(chosen: argparse.Namespace) -> int:
    """Take back the newest changes."""
    from crmdesk.book.errors import NothingToUndo

    if not 1 <= chosen.steps <= UNDO_AT_MOST:
        raise Misuse(f"--steps must be from 1 to {UNDO_AT_MOST}")
    taken: list[dict[str, str]] = []
    failure: CrmdeskError | None = None
    with open_book(chosen) as book:
        for _ in range(chosen.steps):
            try:
                changes = book.undo()
            except NothingToUndo as error:
                failure = error
                break
            taken.append({"what": changes.what, "subject": changes.subject})
    if not taken and failure is not None:
        raise failure
    lines = [f"taken back: {each['what'].replace('_', ' ')} {each['subject']}" for each in taken]
    say(chosen, {"undone": taken}, lines)
    return 0


def coming(chosen: argparse.Namespace) -> int:
    """Tell what is coming: stock-outs, next orders, collections."""
    from crmdesk.services.coming import coming as expected

    if not 0 <= chosen.days <= DAYS_AT_MOST:
        raise Misuse(f"--days must be from 0 to {DAYS_AT_MOST}")
    with open_book(chosen) as book:
        found = expected(book, chosen.days)
    answer = [
        {
            "customer": each.customer,
            "name": each.name,
            "what": each.what,
            "product": each.product,
            "on": each.on,
            "early": each.early,
            "late": each.late,
            "amount": each.amount,
            "currency": each.currency,
            "unit": each.unit,
            "per_day": round(each.per_day, 4),
            "sure": each.sure,
            "based_on": each.based_on,
        }
        for each in found
    ]
    lines = [
        f"{each.on}\t{each.what.replace('_', ' ')}\t{each.name}\t{each.product}\t{each.based_on}"
        for each in found
    ]
    say(chosen, answer, lines)
    return 0


COMMANDS = {"coming": coming, "log": log, "find": find, "history": history, "undo": undo}
