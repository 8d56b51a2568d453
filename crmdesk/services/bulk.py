"""Changing many customers at once: tags, owner, tier, stage; one change, so one undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.queries.bulk import present_tags, present_values
from crmdesk.book.records import Customer, Staff, StageChange, Tagging, TierGrade
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import now_ms
from crmdesk.errors import Cancelled
from crmdesk.services.fields import InvalidValue, checked
from crmdesk.services.grading import OVERRIDE_DAYS, policy_of

PIECE = 500
Progress = Callable[[int, int], bool]
"""(done, total) → whether to go on."""


@dataclass(frozen=True, slots=True)
class BulkEdit:
    """What is to be the same of many customers; None leaves a field alone.

    Attributes:
        add_tags: tags that all shall have.
        remove_tags: tags that none shall have.
        owner: the name of one of us; "" for nobody. A new name is added to our people.
        stage: key of a stage, or the user's own word.
        tier: put there by hand.
        reason: why; a tier by hand needs one.
        until: the last day of the tier by hand; half a year without.
    """

    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    owner: str | None = None
    stage: str | None = None
    tier: str | None = None
    reason: str = ""
    until: date | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing would be changed."""
        return self == BulkEdit(reason=self.reason, until=self.until)


def edit_customers(
    book: Book,
    customer_ids: Sequence[int],
    edit: BulkEdit,
    *,
    progress: Progress | None = None,
    initiator: str = "",
) -> int:
    """Change many customers as one entry of the journal; return how many were different.

    Args:
        book: the book.
        customer_ids: who.
        edit: what.
        progress: told after each piece; what answers False breaks off, and nothing is changed.
        initiator: who asked.

    Raises:
        InvalidValue: no such tier, no reason for it, or a value its field cannot hold.
        Cancelled: it was broken off.
    """
    ids = list(dict.fromkeys(customer_ids))
    if not ids or edit.empty:
        return 0
    _check(book, edit)
    changed: set[int] = set()
    with book.transaction("edit_many", initiator=initiator) as tx:
        values = _common(tx, edit)
        for done, piece in _pieces(ids):
            changed |= _edit_piece(tx, piece, values, edit)
            if progress is not None and not progress(done, len(ids)):
                raise Cancelled
        found = tx.find(Customer, id=ids[0])
        first = str(found[0]["name"]) if found else ""
        tx.subject = f"{first} +{len(ids) - 1}" if len(ids) > 1 else first
    return len(changed)


def _pieces(ids: list[int]) -> Iterator[tuple[int, list[int]]]:
    for start in range(0, len(ids), PIECE):
        piece = ids[start : start + PIECE]
        yield start + len(piece), piece


def _check(book: Book, edit: BulkEdit) -> None:
    if edit.tier is None:
        return
    policy, _ = policy_of(book)
    if edit.tier not in policy.tiers:
        raise InvalidValue("tier", edit.tier, f"choose one of {', '.join(policy.tiers)}")
    if not edit.reason.strip():
        raise InvalidValue("reason", "", "a tier by hand needs a reason")


def _common(tx: Transaction, edit: BulkEdit) -> dict[str, Any]:
    """Return the columns of a customer that are set, with their stored values."""
    values: dict[str, Any] = {}
    if edit.owner is not None:
        values["owner_id"] = staff_named(tx, edit.owner)
    if edit.stage is not None:
        values["stage"] = checked("customer", "stage", edit.stage)
    if edit.tier is not None:
        until = edit.until or date.today() + timedelta(days=OVERRIDE_DAYS)
        values |= {"tier": edit.tier, "tier_locked_until": until}
    return values


def staff_named(tx: Transaction, name: str) -> int | None:
    """Return the id of one of us by name, adding who is new; None for nobody."""
    name = " ".join(name.split())
    if not name:
        return None
    found = tx.find(Staff, name=name)
    return int(found[0]["id"]) if found else tx.insert(Staff, name=name)


def _edit_piece(
    tx: Transaction, ids: list[int], values: dict[str, Any], edit: BulkEdit
) -> set[int]:
    before = present_values(tx.connection, ids)
    ids = [i for i in ids if i in before]  # one may be gone since it was marked
    changed = _retag(tx, ids, edit)
    if values:
        plain = {name: _plain(value) for name, value in values.items()}
        wanted = [i for i in ids if any(before[i][name] != plain[name] for name in plain)]
        tx.update_many(Customer, dict.fromkeys(wanted, values))
        changed.update(wanted)
        _remember(tx, wanted, before, edit)
    return changed


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _retag(tx: Transaction, ids: list[int], edit: BulkEdit) -> set[int]:
    add = list(dict.fromkeys(tag.strip() for tag in edit.add_tags if tag.strip()))
    remove = {tag.strip() for tag in edit.remove_tags} - set(add)
    if not add and not remove:
        return set()
    rows = present_tags(tx.connection, ids)
    held = {(row[1], row[2]) for row in rows}
    gone = {row[0]: row[1] for row in rows if row[2] in remove}
    fresh = [(i, tag) for i in ids for tag in add if (i, tag) not in held]
    tx.delete(Tagging, list(gone))
    tx.insert_many(Tagging, [{"customer_id": i, "tag": tag} for i, tag in fresh])
    return {*gone.values(), *(i for i, _ in fresh)}


def _remember(
    tx: Transaction, ids: list[int], before: dict[int, dict[str, Any]], edit: BulkEdit
) -> None:
    """Write the moves of tier and stage into their histories."""
    at = now_ms()
    if edit.tier is not None:
        until = edit.until or date.today() + timedelta(days=OVERRIDE_DAYS)
        common = {"at": at, "by": "override", "tier": edit.tier, "reason": edit.reason.strip()}
        held = (edit.tier, until.isoformat())
        moved = [i for i in ids if (before[i]["tier"], before[i]["tier_locked_until"]) != held]
        tx.insert_many(
            TierGrade,
            [
                {**common, "customer_id": i, "previous": before[i]["tier"], "expires_on": until}
                for i in moved
            ],
        )
    if edit.stage is not None:
        moved = [i for i in ids if before[i]["stage"] != edit.stage]
        tx.insert_many(
            StageChange,
            [
                {"customer_id": i, "at": at, "stage": edit.stage, "previous": before[i]["stage"]}
                for i in moved
            ],
        )
