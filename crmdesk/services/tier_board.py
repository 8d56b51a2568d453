"""The board of tiers: who stands where, what share each tier has, and who would move."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from crmdesk.book.book import Book
from crmdesk.book.queries.customers import CustomerFilter, customer_ids
from crmdesk.services.grading import Explainer, Move, Preview, preview

NO_TIER = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One tier of the board.

    Attributes:
        tier: its letter; empty for customers without one.
        ids: customers, best score first.
        of_customers: their share of all customers shown, 0..1.
        of_revenue: their share of those customers' 12-month revenue, 0..1.
        cadence_days: days between two touches that the policy asks for; 0 where it says nothing.
    """

    tier: str
    ids: array[int]
    of_customers: float
    of_revenue: float
    cadence_days: int


@dataclass(frozen=True, slots=True)
class Board:
    """All lanes, and what is known of their cards.

    Attributes:
        lanes: best tier first; one for customers without a tier only where there are any.
        scores: 0..100 by customer.
        moves: what grading today would change, by customer.
        kept: until when an override holds, by customer.
        starts: the lowest score of each tier as graded today.
    """

    lanes: tuple[Lane, ...]
    scores: dict[int, float]
    moves: dict[int, Move]
    kept: dict[int, date]
    starts: dict[str, float]


@dataclass(frozen=True, slots=True)
class Graded:
    """One reading of the book, from which boards are laid out without reading again."""

    preview: Preview
    explainer: Explainer
    shown: frozenset[int] | None


@dataclass(frozen=True, slots=True)
class Shown:
    """A board as it is looked at: with what a head and a banner say beside the cards.

    Attributes:
        graded: the reading it was laid out from.
        board: the lanes.
        as_graded: whether everybody stands where grading today would put them.
        total: how many customers the filter shows.
        up: how many of the moves lead to a better tier.
        counts: by tier, how many stand there and how many would, the filter kept.
        best_share: the best tier's share of revenue as it stands and as it would, 0..1.
    """

    graded: Graded
    board: Board
    as_graded: bool
    total: int
    up: int
    counts: dict[str, tuple[int, int]]
    best_share: tuple[float, float]


def look(graded: Graded, *, as_graded: bool = False, movers_only: bool = False) -> Shown:
    """Lay out a board and count what changes; a tenth of a second for 100,000 customers.

    Args:
        graded: the reading.
        as_graded: put everybody where grading today would.
        movers_only: lay out only those who would move.
    """
    boards = [lay_out(graded, as_graded=new) for new in (False, True)]
    before, after = ({lane.tier: len(lane.ids) for lane in board.lanes} for board in boards)
    board = boards[as_graded]
    if movers_only:
        board = lay_out(graded, as_graded=as_graded, only=board.moves.keys())
    return Shown(
        graded=graded,
        board=board,
        as_graded=as_graded,
        total=sum(before.values()),
        up=sum(1 for move in board.moves.values() if not move.old or move.new < move.old),
        counts={tier: (before.get(tier, 0), after.get(tier, 0)) for tier in before | after},
        best_share=(boards[0].lanes[0].of_revenue, boards[1].lanes[0].of_revenue),
    )


def read_graded(book: Book, chosen: CustomerFilter, today: date | None = None) -> Graded:
    """Grade everybody, and find whom the filter shows."""
    graded = preview(book, today)
    shown = None
    if not chosen.empty:
        with book.read() as connection:
            shown = frozenset(customer_ids(connection, chosen))
    return Graded(graded, Explainer(graded), shown)


def lay_out(
    graded: Graded, *, as_graded: bool = False, only: Collection[int] | None = None
) -> Board:
    """Return the board as the book stands, or as it would stand after grading.

    Args:
        graded: the reading.
        as_graded: put everybody where grading today would.
        only: lay out only these customers, for example those who would move.
    """
    found = graded.preview
    columns, grades = found.columns, found.grades
    moves = {move.customer_id: move for move in found.moves}
    tiers = np.array(columns.tiers, dtype=object)
    if as_graded:
        for place, customer_id in enumerate(columns.ids):
            move = moves.get(int(customer_id))
            if move is not None:
                tiers[place] = move.new
    mask = _mask(columns.ids, graded.shown)
    total, revenue = int(mask.sum()), _positive(columns.revenue[mask])
    wanted = mask & _mask(columns.ids, only)
    lanes = []
    for tier in (*grades.tiers, NO_TIER):
        here = (tiers == tier) & mask
        if tier == NO_TIER and not here.any():
            continue
        cards = np.flatnonzero(here & wanted)
        order = cards[np.lexsort((columns.ids[cards], -grades.score[cards]))]
        lanes.append(
            Lane(
                tier=tier,
                ids=array("q", columns.ids[order].tolist()),
                of_customers=float(here.sum()) / total if total else 0.0,
                of_revenue=_positive(columns.revenue[here]) / revenue if revenue else 0.0,
                cadence_days=int(found.policy.cadence_days.get(tier, 0)),
            )
        )
    ids = columns.ids.tolist()
    return Board(
        lanes=tuple(lanes),
        scores=dict(zip(ids, grades.score.tolist(), strict=True)),
        moves={key: move for key, move in moves.items() if _shows(graded.shown, key)},
        kept={
            customer_id: until
            for customer_id, until in zip(ids, columns.locked_until, strict=True)
            if until is not None and until >= found.today
        },
        starts={
            tier: float(grades.score[grades.tier == tier].min())
            for tier in grades.tiers
            if (grades.tier == tier).any()
        },
    )


def _mask(ids: NDArray[np.int64], chosen: Collection[int] | None) -> NDArray[np.bool_]:
    if chosen is None:
        return np.ones(ids.size, dtype=bool)
    return np.isin(ids, np.fromiter(chosen, dtype=np.int64, count=len(chosen)))


def _positive(revenue: NDArray[np.int64]) -> float:
    return float(np.clip(revenue, 0, None).sum())


def _shows(shown: Collection[int] | None, customer_id: int) -> bool:
    return shown is None or customer_id in shown
