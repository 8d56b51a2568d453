"""Tiers by a weighted score: how customers are graded, and who moves.

The method, in four steps, each one plain enough to be checked with a pencil:

1. Every indicator becomes a *mid-rank percentile* among the customers whose value is known: the
   share of them that do worse, plus half the share that do equally well (Roscoe, *Fundamental
   Research Statistics*, 1975; scipy's ``percentileofscore(kind="mean")``). Equal values get equal
   percentiles, an unknown value gets 0, and no outlier can stretch the scale.
2. The score is the sum of weight x 100 x percentile (a linear weighted score, 0..100).
3. Customers are ranked by score; equal scores by more revenue, then by the smaller id.
4. Tiers take their shares of the ranking from the top. Shares become whole customers by the method
   of largest remainders (Hamilton's), so that the tiers always add up to everybody.

Everything is deterministic and independent of the order in which customers are given.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crmdesk.errors import CrmdeskError

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

INDICATORS: tuple[str, ...] = (
    "revenue",
    "margin",
    "growth",
    "frequency",
    "recency",
    "potential",
)
"""Names of the indicators, in the order in which points are added up and shown."""

LOWER_IS_BETTER: frozenset[str] = frozenset({"recency"})
"""Indicators of which less is more: days since the last order."""

_SCORE_DECIMALS = 9
_DAYS_PER_MONTH = 365.25 / 12


class PolicyError(CrmdeskError):
    """A tier policy that cannot grade anybody, such as shares that do not add up."""

    key = "tier_policy"


@dataclass
class Indicators:
    """The figures customers are graded by, a column each, a row per customer.

    Attributes:
        ids: customer ids.
        revenue: revenue of the last 12 months, in minor units of the book's currency.
        margin: margin of the last 12 months, in minor units.
        growth: growth of revenue against the year before as a fraction; nan if unknown.
        frequency: number of orders in the last 12 months.
        recency: days since the last order; nan if there was none.
        potential: weighted open opportunities plus the gap in the wallet, in minor units.
    """

    ids: Ints
    revenue: NDArray[Any]
    margin: NDArray[Any]
    growth: NDArray[Any]
    frequency: NDArray[Any]
    recency: NDArray[Any]
    potential: NDArray[Any]

    def __post_init__(self) -> None:
        """Take any sequence, and refuse columns of unequal length.

        Raises:
            ValueError: a column has not as many rows as there are ids.
        """
        self.ids = np.asarray(self.ids, dtype=np.int64)
        for name in INDICATORS:
            column = np.asarray(getattr(self, name))
            if column.shape != self.ids.shape:
                raise ValueError(f"{name} has {column.size} rows for {self.ids.size} customers")
            setattr(self, name, column)

    def __len__(self) -> int:
        """How many customers there are."""
        return int(self.ids.size)

    def column(self, name: str) -> Floats:
        """One indicator as floats, unknown as nan."""
        return np.asarray(getattr(self, name), dtype=np.float64)

    def goodness(self, name: str) -> Floats:
        """One indicator turned so that more is always better."""
        values = self.column(name)
        return -values if name in LOWER_IS_BETTER else values


@dataclass(frozen=True)
class Policy:
    """How customers are put into tiers.

    Attributes:
        key: stable name, under which grades are kept.
        name: name for people.
        weights: weight of each indicator; they add up to 1.
        shares: tiers from best to last, each with its share of customers; they add up to 1.
        cadence_days: days between visits for each tier; a tier left out is never due.
    """

    key: str
    name: str
    weights: Mapping[str, float]
    shares: tuple[tuple[str, float], ...]
    cadence_days: Mapping[str, int]

    def __post_init__(self) -> None:
        """Refuse a policy by which nobody could be graded.

        Raises:
            PolicyError: unknown indicator, negative or badly summed weights or shares, or a tier
                named twice.
        """
        unknown = sorted(set(self.weights) - set(INDICATORS))
        if unknown:
            raise PolicyError(f"No such indicator: {', '.join(unknown)}.")
        _check_fractions("weights", list(self.weights.values()))
        _check_fractions("shares", [share for _, share in self.shares])
        if len(set(self.tiers)) != len(self.shares):
            raise PolicyError("A tier is named twice in the policy.")
        if any(days <= 0 for days in self.cadence_days.values()):
            raise PolicyError("Days between visits must be more than 0.")

    @property
    def tiers(self) -> tuple[str, ...]:
        """Names of the tiers, best first."""
        return tuple(tier for tier, _ in self.shares)

    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators that count in this policy, in their fixed order."""
        return tuple(name for name in INDICATORS if self.weights.get(name, 0.0) > 0.0)


def _check_fractions(what: str, fractions: list[float]) -> None:
    if any(not math.isfinite(part) or part < 0 for part in fractions):
        raise PolicyError(f"The {what} of a tier policy must be 0 or more.")
    if abs(sum(fractions) - 1.0) > 1e-6:
        raise PolicyError(
            f"The {what} of a tier policy must add up to 100 %, not {sum(fractions) * 100:g} %."
        )


DEFAULT_POLICY = Policy(
    key="abcd",
    name="A/B/C/D 20·30·30·20",
    weights={
        "revenue": 0.35,
        "margin": 0.20,
        "growth": 0.15,
        "frequency": 0.10,
        "recency": 0.10,
        "potential": 0.10,
    },
    shares=(("A", 0.20), ("B", 0.30), ("C", 0.30), ("D", 0.20)),
    cadence_days={"A": 21, "B": 42, "C": 91, "D": 182},
)
"""The policy a new book begins with; visits in whole weeks, so that weekdays stay."""


@dataclass(frozen=True)
class Grades:
    """What grading found, in the order in which the customers were given.

    Attributes:
        ids: customer ids.
        score: 0..100.
        rank: 1 is best; no two customers share a rank.
        tier: name of each customer's tier.
        percentiles: per indicator, 0..1; 0 where the value is unknown.
        points: per indicator, what it adds to the score.
        cutoffs: lowest score inside each tier; empty tiers are left out.
        tiers: names of the tiers, best first.
        counts: customers in each tier.
    """

    ids: Ints
    score: Floats
    rank: Ints
    tier: NDArray[np.str_]
    percentiles: dict[str, Floats]
    points: dict[str, Floats]
    cutoffs: dict[str, float]
    tiers: tuple[str, ...]
    counts: dict[str, int]


@dataclass(frozen=True)
class Moves:
    """Who changes tier, as positions in the graded arrays, best rank first.

    Attributes:
        up: those that rise.
        down: those that fall.
        new: those that had no tier, or one the policy does not know.
    """

    up: NDArray[np.intp]
    down: NDArray[np.intp]
    new: NDArray[np.intp]


def percentile(goodness: Floats) -> Floats:
    """Mid-rank percentile of each value among the known ones, by step 1 of this module's method.

    Args:
        goodness: values of which more is better; nan is unknown.

    Returns:
        0..1 for each value; equal values get equal percentiles, nan gets 0.
    """
    result = np.zeros(goodness.size)
    order = np.argsort(goodness)  # nan goes last
    n = goodness.size - int(np.count_nonzero(np.isnan(goodness)))
    if n:
        ordered = goodness[order[:n]]
        begins = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1]))
        ends = np.append(begins[1:], n)
        result[order[:n]] = np.repeat((begins + ends) / (2 * n), ends - begins)
    return result


def tier_counts(n: int, shares: tuple[tuple[str, float], ...]) -> dict[str, int]:
    """Whole customers for each tier by the method of largest remainders.

    Args:
        n: customers to be shared out.
        shares: tiers from best to last with their fractions.

    Returns:
        Customers per tier, best first, adding up to n; of equal remainders the better tier's wins.
    """
    exact = [Fraction(share).limit_denominator(1_000_000) * n for _, share in shares]
    counts = [math.floor(quota) for quota in exact]
    by_remainder = sorted(range(len(shares)), key=lambda i: (counts[i] - exact[i], i))
    for step in range(n - sum(counts)):
        counts[by_remainder[step % len(shares)]] += 1
    return {tier: count for (tier, _), count in zip(shares, counts, strict=True)}


def add_points(points: list[Floats], n: int) -> Floats:
    """The score: points added in the order given, rounded so that rounding noise makes no ranks."""
    total = np.zeros(n)
    for part in points:
        total = total + part
    return np.round(total, _SCORE_DECIMALS)


def grade(indicators: Indicators, policy: Policy = DEFAULT_POLICY) -> Grades:
    """Grade everybody by the method described at the head of this module.

    Args:
        indicators: the customers' figures.
        policy: weights and shares.

    Returns:
        Score, rank and tier for each customer, with all that is needed to explain them.
    """
    n = len(indicators)
    names = policy.indicators
    percentiles = {name: percentile(indicators.goodness(name)) for name in names}
    points = {name: policy.weights[name] * 100.0 * percentiles[name] for name in names}
    score = add_points([points[name] for name in names], n)
    revenue = np.nan_to_num(indicators.column("revenue"), nan=-np.inf)
    order = np.lexsort((indicators.ids, -revenue, -score))
    rank = np.empty(n, dtype=np.int64)
    rank[order] = np.arange(1, n + 1)
    counts = tier_counts(n, policy.shares)
    by_rank = np.repeat(np.array(policy.tiers, dtype=np.str_), list(counts.values()))
    ends = np.cumsum(list(counts.values()))
    cutoffs = {
        tier: float(score[order[end - 1]])
        for (tier, count), end in zip(counts.items(), ends, strict=True)
        if count
    }
    tier = by_rank[rank - 1]
    return Grades(
        indicators.ids, score, rank, tier, percentiles, points, cutoffs, policy.tiers, counts
    )


def tier_levels(tiers: NDArray[Any], order: tuple[str, ...]) -> Ints:
    """Each tier's place in the order (0 is best), -1 where there is none or it is not known."""
    names = np.array(["" if tier is None else tier for tier in tiers.tolist()], dtype=np.str_)
    levels = np.full(names.size, -1, dtype=np.int64)
    for level, tier in enumerate(order):
        levels[names == tier] = level
    return levels


def moves(old_tiers: NDArray[Any], grades: Grades) -> Moves:
    """Who would change tier, for the preview of a re-grading.

    Args:
        old_tiers: the tiers now, in the order of the grades; None or "" for none.
        grades: the new grades.

    Returns:
        Positions of those that rise, fall, or get their first tier.
    """
    before = tier_levels(np.asarray(old_tiers, dtype=object), grades.tiers)
    after = tier_levels(grades.tier, grades.tiers)
    by_rank = np.argsort(grades.rank)
    before, after = before[by_rank], after[by_rank]
    return Moves(
        up=by_rank[(before >= 0) & (after < before)],
        down=by_rank[(before >= 0) & (after > before)],
        new=by_rank[before < 0],
    )


def share_by_tier(
    tiers: NDArray[Any], values: NDArray[Any], order: tuple[str, ...]
) -> dict[str, float]:
    """Share of a total (revenue, say) that each tier brings, 0..1; all 0 without a total.

    What is below 0, such as more returned than bought, brings nothing and takes nothing away.
    """
    levels = tier_levels(np.asarray(tiers, dtype=object), order)
    amounts = np.clip(np.nan_to_num(np.asarray(values, dtype=np.float64)), 0.0, None)
    total = float(amounts.sum())
    return {
        tier: float(amounts[levels == level].sum()) / total if total > 0 else 0.0
        for level, tier in enumerate(order)
    }


def visits_per_month(counts: Mapping[str, int], cadence_days: Mapping[str, int]) -> float:
    """Visits a month that keep every tier's cadence, by months of 365.25 / 12 days."""
    return sum(
        count * _DAYS_PER_MONTH / cadence_days[tier]
        for tier, count in counts.items()
        if tier in cadence_days
    )
