"""Tiers: preview who would move, apply it, override by hand, and explain a customer's tier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from crmdesk.book.book import Book
from crmdesk.book.changes import Changes
from crmdesk.book.errors import NoSuchRecord
from crmdesk.book.queries.grading import (
    Connection,
    GradingColumns,
    active_policy,
    grading_columns,
)
from crmdesk.book.records import Customer, TierGrade
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import now_ms
from crmdesk.insight import grading as insight
from crmdesk.insight.grading import Explanation, Grades, Indicators, Policy
from crmdesk.services.fields import InvalidValue

OVERRIDE_DAYS = 180
"""How long an override holds where no day is given."""


@dataclass(frozen=True, slots=True)
class Move:
    """One customer that would change tier.

    ``reason`` names the indicator that speaks most for the move: the one that lifts the score
    highest above the middle, or pulls it lowest below; empty where none does.
    """

    customer_id: int
    name: str
    old: str
    new: str
    score: float
    rank: int
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What re-grading would do.

    Attributes:
        grades: score, rank and tier of everybody, before overrides.
        moves: who changes tier, best rank first.
        counts: customers per tier as they would stand, overrides kept.
        revenue_share: share of 12-month revenue per tier, 0..1.
        kept: customers whose override holds.
        policy: by what was graded.
        columns: the figures and present tiers, in the order of ``grades``.
    """

    columns: GradingColumns
    grades: Grades
    moves: tuple[Move, ...]
    counts: dict[str, int]
    revenue_share: dict[str, float]
    kept: tuple[int, ...]
    policy: Policy
    policy_id: int | None
    today: date


@dataclass(frozen=True, slots=True)
class Reading:
    """What grading needs to know, all of one state of the book."""

    columns: GradingColumns
    policy: Policy
    policy_id: int | None
    today: date


def policy_of(book: Book) -> tuple[Policy, int | None]:
    """Return the book's active policy with its id, else the one every book begins with."""
    with book.read() as connection:
        return _policy(connection)


def _policy(connection: Connection) -> tuple[Policy, int | None]:
    found = active_policy(connection)
    default = insight.DEFAULT_POLICY
    if found is None:
        return default, None
    policy_id, key, name, settings = found
    shares = settings.get("shares")
    policy = Policy(
        key=key,
        name=name,
        weights=settings.get("weights") or default.weights,
        shares=tuple((str(t), float(s)) for t, s in shares) if shares else default.shares,
        cadence_days=settings.get("cadence_days") or default.cadence_days,
    )
    return policy, policy_id


def indicators(book: Book, today: date | None = None) -> Indicators:
    """Return every customer's figures."""
    with book.read() as connection:
        columns = grading_columns(connection, today or book.past or date.today())
    return _indicators(columns)


def read_inside(connection: Connection, today: date) -> Reading:
    """Read what grading needs, together with whatever else is read in the same state."""
    policy, policy_id = _policy(connection)
    return Reading(grading_columns(connection, today), policy, policy_id, today)


def _indicators(columns: GradingColumns) -> Indicators:
    before = columns.revenue_prev.astype(np.float64)
    growth = np.full(before.size, np.nan)
    known = before > 0
    growth[known] = columns.revenue[known] / before[known] - 1.0
    growth[np.isin(columns.ids, columns.partly)] = np.nan  # not all that was bought is counted
    return Indicators(
        ids=columns.ids,
        revenue=columns.revenue,
        margin=columns.margin,
        growth=growth,
        frequency=columns.frequency,
        recency=columns.recency,
        potential=columns.potential,
    )


def grades_inside(tx: Transaction, today: date) -> Grades:
    """Grade everybody as an unfinished change sees them, by the policy every book begins with.

    The change must have brought the derived figures up to date.
    """
    figures = _indicators(grading_columns(tx.connection, today))
    return insight.grade(figures, insight.DEFAULT_POLICY)


def preview(book: Book, today: date | None = None) -> Preview:
    """Grade everybody and say who would move; nothing is changed."""
    with book.read() as connection:
        read = read_inside(connection, today or book.past or date.today())
    return preview_of(read)


def preview_of(read: Reading) -> Preview:
    """Grade everybody that was read and say who would move."""
    columns, policy, today = read.columns, read.policy, read.today
    grades = insight.grade(_indicators(columns), policy)
    locked = [until is not None and until >= today for until in columns.locked_until]
    final = [
        old if lock and old else str(new)
        for old, new, lock in zip(columns.tiers, grades.tier, locked, strict=True)
    ]
    moves = sorted(
        (
            _move(columns, grades, policy, i)
            for i, tier in enumerate(final)
            if tier != columns.tiers[i] and not locked[i]
        ),
        key=lambda move: move.rank,
    )
    return Preview(
        columns=columns,
        grades=grades,
        moves=tuple(moves),
        counts={tier: final.count(tier) for tier in grades.tiers},
        revenue_share=insight.share_by_tier(
            np.array(final, dtype=object), columns.revenue, grades.tiers
        ),
        kept=tuple(int(i) for i, lock in zip(columns.ids, locked, strict=True) if lock),
        policy=policy,
        policy_id=read.policy_id,
        today=today,
    )


def _move(columns: GradingColumns, grades: Grades, policy: Policy, index: int) -> Move:
    old, new = columns.tiers[index], str(grades.tier[index])
    levels = {tier: level for level, tier in enumerate(grades.tiers)}
    middle = len(levels) / 2 - 0.5  # somebody new is told apart by the half it lands in
    up = levels.get(new, 0) <= levels.get(old, middle)
    lifts = {
        name: float(column[index]) - policy.weights[name] * 50.0
        for name, column in grades.points.items()
    }
    reason = max(lifts, key=lambda name: (lifts[name] if up else -lifts[name], name), default="")
    if reason and (lifts[reason] <= 0 if up else lifts[reason] >= 0):
        reason = ""
    return Move(
        customer_id=int(columns.ids[index]),
        name=columns.names[index],
        old=old,
        new=new,
        score=float(grades.score[index]),
        rank=int(grades.rank[index]),
        reason=reason,
    )


def apply(book: Book, chosen: Preview, *, initiator: str = "") -> Changes | None:
    """Give everybody the previewed tier, with history; overrides that hold are kept.

    Returns:
        The change, or None where nobody moved.
    """
    heard: list[Changes] = []
    of, at = len(chosen.grades.ids), now_ms()
    rows = [
        {
            "customer_id": move.customer_id,
            "policy_id": chosen.policy_id,
            "at": at,
            "by": "policy",
            "tier": move.new,
            "previous": move.old,
            "score": move.score,
            "rank": move.rank,
            "of": of,
            "reason": move.reason,
        }
        for move in chosen.moves
    ]
    book.subscribe(heard.append)
    try:
        with book.transaction("regrade", subject=str(len(rows)), initiator=initiator) as tx:
            tx.insert_many(TierGrade, rows)
            tiers = {
                m.customer_id: {"tier": m.new, "tier_locked_until": None} for m in chosen.moves
            }
            tx.update_many(Customer, tiers)
    finally:
        book.unsubscribe(heard.append)
    return next((c for c in heard if c.what == "regrade" and c.entry_id), None)


def override(
    book: Book,
    customer_id: int,
    tier: str,
    reason: str,
    expires_on: date | None = None,
    *,
    initiator: str = "",
) -> None:
    """Put a customer into a tier by hand until a day (default: half a year from now).

    :data:`date.max` as the day means without an end.

    Raises:
        InvalidValue: no such tier in the policy, or no reason given.
    """
    policy, _ = policy_of(book)
    if tier not in policy.tiers:
        raise InvalidValue("tier", tier, f"choose one of {', '.join(policy.tiers)}")
    if not reason.strip():
        raise InvalidValue("reason", "", "an override needs a reason")
    until = expires_on or date.today() + timedelta(days=OVERRIDE_DAYS)
    with book.transaction("override_tier", initiator=initiator) as tx:
        row = tx.get(Customer, customer_id)
        tx.subject = row["name"]
        tx.update(Customer, customer_id, tier=tier, tier_locked_until=until)
        tx.insert(
            TierGrade,
            customer_id=customer_id,
            at=now_ms(),
            by="override",
            tier=tier,
            previous=row["tier"],
            reason=reason.strip(),
            expires_on=until,
        )


class Explainer:
    """Explains the tiers of one preview; everybody was graded once for it."""

    def __init__(self, graded: Preview) -> None:
        self._policy, self._grades = graded.policy, graded.grades
        self._figures = _indicators(graded.columns)
        self._places = {int(i): n for n, i in enumerate(self._figures.ids)}
        self._left_out = graded.columns.left_out
        self.currency = graded.columns.currency

    def left_out(self, customer_id: int) -> list[str]:
        """Return the currencies in which money of a customer is not counted, having no rate."""
        return [code for code, ids in self._left_out.items() if customer_id in ids]

    def explain(self, customer_id: int) -> Explanation:
        """Say why the policy gives a customer its tier; raise NoSuchRecord."""
        place = self._places.get(customer_id)
        if place is None:
            raise NoSuchRecord("customer", customer_id)
        return insight.explain(self._grades, self._figures, self._policy, place)


def explain(book: Book, customer_id: int, today: date | None = None) -> Explanation:
    """Say why the policy gives a customer its tier; raise NoSuchRecord."""
    return Explainer(preview(book, today)).explain(customer_id)
