"""The board of tiers: who stands in which column and lane, their shares, and who would move."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from crmdesk.book.book import Book
from crmdesk.book.queries.customers import CustomerFilter, customer_ids
from crmdesk.book.queries.names import named
from crmdesk.services.choices import STAGES
from crmdesk.services.grading import Explainer, Move, Preview, preview_of, read_inside

NO_TIER = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One tier of the board, through all lanes.

    Attributes:
        tier: its letter; empty for customers without one.
        of_customers: their share of all customers shown, 0..1.
        of_revenue: their share of those customers' 12-month revenue, 0..1.
        cadence_days: days between two touches that the policy asks for; 0 where it says nothing.
    """

    tier: str
    of_customers: float
    of_revenue: float
    cadence_days: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of the board: the customers of one region, say, in every tier.

    Attributes:
        key: the stored value they have in common; empty for those without one.
        name: what it is called where the value does not say so itself (the name of an owner).
        cards: for every column, customers by their score, best first.
        customers: how many stand in the lane, those not laid out included.
        of_revenue: their share of the 12-month revenue of all customers shown, 0..1.
    """

    key: str
    name: str
    cards: tuple[array[int], ...]
    customers: int
    of_revenue: float


@dataclass(frozen=True, slots=True)
class Board:
    """Columns and lanes, and what is known of their cards.

    Attributes:
        by: what the lanes are made by; empty for a single lane that needs no heading.
        columns: best tier first; one for customers without a tier only where there are any.
        lanes: stages in their order, else the one that brings most first; nobody's last.
        scores: 0..100 by customer.
        moves: what grading today would change, by customer.
        kept: until when an override holds, by customer.
        starts: the lowest score of each tier as graded today.
    """

    by: str
    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    scores: dict[int, float]
    moves: dict[int, Move]
    kept: dict[int, date]
    starts: dict[str, float]


@dataclass(frozen=True, slots=True)
class Graded:
    """One reading of the book, from which boards are laid out without reading again.

    Attributes:
        preview: what grading today would do.
        explainer: says why, for one customer.
        shown: whom the filter shows; None for everybody.
        owners: the names of our people by their ids as text.
    """

    preview: Preview
    explainer: Explainer
    shown: frozenset[int] | None
    owners: dict[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A board as it is looked at: with what a head and a banner say beside the cards.

    Attributes:
        graded: the reading it was laid out from.
        board: columns and lanes.
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


def look(
    graded: Graded, *, as_graded: bool = False, movers_only: bool = False, by: str = ""
) -> Shown:
    """Lay out a board and count what changes; a tenth of a second for 100,000 customers.

    Args:
        graded: the reading.
        as_graded: put everybody where grading today would.
        movers_only: lay out only those who would move.
        by: what lanes are made by, one of :data:`crmdesk.services.choices.LANES`; empty for none.
    """
    stands, would = (_Placed.of(graded, new) for new in (False, True))
    moves = _moves(graded)
    only = moves.keys() if movers_only else None
    board = lay_out(graded, as_graded=as_graded, only=only, by=by)
    before, after = stands.counts(), would.counts()
    return Shown(
        graded=graded,
        board=board,
        as_graded=as_graded,
        total=sum(before.values()),
        up=sum(1 for move in moves.values() if not move.old or move.new < move.old),
        counts={tier: (before.get(tier, 0), after.get(tier, 0)) for tier in before | after},
        best_share=(stands.columns()[0].of_revenue, would.columns()[0].of_revenue),
    )


def read_graded(book: Book, chosen: CustomerFilter, today: date | None = None) -> Graded:
    """Read the book once, grade everybody, and find whom the filter shows."""
    shown = None
    with book.read() as connection:
        read = read_inside(connection, today or date.today())
        owners = {str(number): name for number, name in named(connection, "staff")}
        if not chosen.empty:
            shown = frozenset(customer_ids(connection, chosen))
    graded = preview_of(read)
    return Graded(graded, Explainer(graded), shown, owners)


@dataclass(frozen=True, slots=True)
class _Placed:
    """Who stands in which column.

    Attributes:
        graded: the reading.
        tiers: the letters of the columns.
        place: the column of each customer.
        mask: whom the filter shows.
    """

    graded: Graded
    tiers: tuple[str, ...]
    place: NDArray[np.int64]
    mask: NDArray[np.bool_]

    @classmethod
    def of(cls, graded: Graded, as_graded: bool) -> Self:
        """Place everybody as the book has it, or as grading today would."""
        found = graded.preview
        tiers = list(found.columns.tiers)
        if as_graded:
            places = {int(number): place for place, number in enumerate(found.columns.ids)}
            for move in found.moves:
                tiers[places[move.customer_id]] = move.new
        known = {tier: place for place, tier in enumerate(found.grades.tiers)}
        none = len(known)  # also for a tier that this policy does not know
        place = np.fromiter((known.get(t, none) for t in tiers), dtype=np.int64, count=len(tiers))
        mask = _mask(found.columns.ids, graded.shown)
        unplaced = bool((place[mask] == none).any())
        return cls(graded, (*known, NO_TIER) if unplaced else tuple(known), place, mask)

    def counts(self) -> dict[str, int]:
        """Return how many the filter shows in each column."""
        found = np.bincount(self.place[self.mask], minlength=len(self.tiers))
        return dict(zip(self.tiers, found.tolist(), strict=False))

    def columns(self) -> tuple[Column, ...]:
        """Return the columns with their shares."""
        found = self.graded.preview
        revenue = np.clip(found.columns.revenue, 0, None)
        total, whole = int(self.mask.sum()), float(revenue[self.mask].sum())
        made = []
        for place, tier in enumerate(self.tiers):
            here = (self.place == place) & self.mask
            made.append(
                Column(
                    tier=tier,
                    of_customers=float(here.sum()) / total if total else 0.0,
                    of_revenue=float(revenue[here].sum()) / whole if whole else 0.0,
                    cadence_days=int(found.policy.cadence_days.get(tier, 0)),
                )
            )
        return tuple(made)


def lay_out(
    graded: Graded, *, as_graded: bool = False, only: Collection[int] | None = None, by: str = ""
) -> Board:
    """Return the board as the book stands, or as it would stand after grading.

    Args:
        graded: the reading.
        as_graded: put everybody where grading today would.
        only: lay out only these customers, for example those who would move.
        by: what lanes are made by; empty for none.
    """
    found = graded.preview
    grades, ids = found.grades, found.columns.ids.tolist()
    placed = _Placed.of(graded, as_graded)
    return Board(
        by=by,
        columns=placed.columns(),
        lanes=_lanes(placed, by, only),
        scores=dict(zip(ids, grades.score.tolist(), strict=True)),
        moves=_moves(graded),
        kept={
            customer_id: until
            for customer_id, until in zip(ids, found.columns.locked_until, strict=True)
            if until is not None and until >= found.today
        },
        starts={
            tier: float(grades.score[grades.tier == tier].min())
            for tier in grades.tiers
            if (grades.tier == tier).any()
        },
    )


def _lanes(placed: _Placed, by: str, only: Collection[int] | None) -> tuple[Lane, ...]:
    """Return the lanes; those that nobody to be laid out stands in are left out."""
    graded, mask = placed.graded, placed.mask
    columns = graded.preview.columns
    keys, lane = _keys(columns.facets[by] if by else [""] * columns.ids.size)
    revenue = np.bincount(
        lane[mask], weights=np.clip(columns.revenue[mask], 0, None), minlength=len(keys)
    )
    customers = np.bincount(lane[mask], minlength=len(keys))
    cells = _cells(placed, lane, len(keys), only)
    whole, wide = float(revenue.sum()), len(placed.tiers)
    lanes = [
        Lane(
            key=key,
            name=graded.owners.get(key, key) if by == "owner" else key,
            cards=tuple(cells[place * wide : (place + 1) * wide]),
            customers=int(customers[place]),
            of_revenue=float(revenue[place]) / whole if whole else 0.0,
        )
        for place, key in enumerate(keys)
    ]
    if by:
        lanes = [each for each in lanes if any(each.cards)]
    return tuple(sorted(lanes, key=partial(_rank, by)))


def _keys(values: Sequence[str]) -> tuple[list[str], NDArray[np.int64]]:
    """Return the different values, and for each customer which of them it has."""
    known: dict[str, int] = {}
    places = (known.setdefault(each, len(known)) for each in values)
    found = np.fromiter(places, dtype=np.int64, count=len(values))
    return list(known) or [""], found


def _cells(
    placed: _Placed, lane: NDArray[np.int64], lanes: int, only: Collection[int] | None
) -> list[array[int]]:
    """Return the cards of every column of every lane, best first, lane after lane."""
    found, wide = placed.graded.preview, len(placed.tiers)
    ids, score = found.columns.ids, found.grades.score
    cards = np.flatnonzero(placed.mask & _mask(ids, only))
    cell = lane[cards] * wide + placed.place[cards]
    order = np.lexsort((ids[cards], -score[cards], cell))
    bounds = np.searchsorted(cell[order], np.arange(lanes * wide + 1)).tolist()
    sorted_ids = ids[cards[order]].tolist()
    return [array("q", sorted_ids[start:end]) for start, end in pairwise(bounds)]


def _rank(by: str, lane: Lane) -> tuple[bool, int, float, int, str]:
    """Say where a lane stands: stages as a customer goes through them, else by revenue."""
    step = STAGES.index(lane.key) if by == "stage" and lane.key in STAGES else len(STAGES)
    return not lane.key, step, -lane.of_revenue, -lane.customers, lane.name


def _moves(graded: Graded) -> dict[int, Move]:
    shown = graded.shown
    moves = graded.preview.moves
    return {m.customer_id: m for m in moves if shown is None or m.customer_id in shown}


def _mask(ids: NDArray[np.int64], chosen: Collection[int] | None) -> NDArray[np.bool_]:
    if chosen is None:
        return np.ones(ids.size, dtype=bool)
    return np.isin(ids, np.fromiter(chosen, dtype=np.int64, count=len(chosen)))
