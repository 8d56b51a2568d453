"""Why a customer stands in its tier, and which single change would move it.

For each indicator the empirical percentile function of the *other* customers is searched: a value
can only matter where it ties with somebody or lies just beyond somebody, so those are the
candidates. Each try re-ranks the customer exactly as a full grading would, the shift it causes in
everybody else's percentiles included; a better value never gives a worse rank, so bisection finds
the smallest change that is enough in about log2(2n) tries.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from crmdesk.insight.scoring import (
    LOWER_IS_BETTER,
    Floats,
    Grades,
    Indicators,
    Policy,
    add_points,
)

_STEP = {"growth": 0.001}
_WORST = {"revenue": 0.0, "frequency": 0.0, "potential": 0.0, "growth": -1.0}
_BEST = {"recency": 0.0}


@dataclass(frozen=True)
class Part:
    """What one indicator adds to a score.

    Attributes:
        indicator: its name.
        value: the customer's value, nan if unknown.
        percentile: 0..1.
        points: what it adds.
        max_points: what it could add at most.
    """

    indicator: str
    value: float
    percentile: float
    points: float
    max_points: float


@dataclass(frozen=True)
class Explanation:
    """Why a customer has its tier.

    Attributes:
        tier: the tier.
        score: 0..100.
        rank: 1 is best.
        of: how many customers were graded.
        parts: the indicators that count, in their fixed order.
        next_tier: the next better tier that has room for anybody, None at the top.
        points_missing: points up to the lowest score of the next tier; 0 at the top.
        suggestions: for each indicator that can do it alone, the least value that reaches
            ``next_tier`` while all else stays as it is.
        safe_until: for each indicator that could lose the tier alone, the worst value at which
            the tier still holds.
    """

    tier: str
    score: float
    rank: int
    of: int
    parts: tuple[Part, ...]
    next_tier: str | None
    points_missing: float
    suggestions: tuple[tuple[str, float], ...]
    safe_until: tuple[tuple[str, float], ...]


class _Trial:
    """Answers what rank one customer would have if one of its indicators had another value."""

    def __init__(
        self, grades: Grades, indicators: Indicators, policy: Policy, index: int, name: str
    ) -> None:
        keep = np.arange(len(indicators)) != index
        self._names = policy.indicators
        self._name = name
        self._index = index
        self._weight = policy.weights[name] * 100.0
        goodness = indicators.goodness(name)
        self.current = float(goodness[index])
        self.others: Floats = goodness[keep]
        self._known = ~np.isnan(self.others)
        self._m = int(self._known.sum()) + 1
        self.distinct: Floats = np.unique(self.others[self._known])
        self._twice_rank = self._twice_rank_without_me(grades.percentiles[name][keep])
        self._points = {key: grades.points[key][keep] for key in self._names if key != name}
        self._own = {key: float(grades.points[key][index]) for key in self._names}
        revenue = np.nan_to_num(indicators.column("revenue"), nan=-np.inf)
        self._revenue: Floats = revenue[keep]
        self._own_revenue = float(revenue[index])
        self._later = indicators.ids[keep] > indicators.ids[index]

    def _twice_rank_without_me(self, percentiles: Floats) -> Floats:
        """Worse plus not-better counts of the others among themselves: whole numbers, exact."""
        mine_known = not np.isnan(self.current)
        known = self._m if mine_known else self._m - 1
        twice = np.rint(percentiles * 2 * known)
        return twice - self._caused_by(self.current) if mine_known else twice

    def _caused_by(self, value: float) -> Floats:
        """What my value adds to the others' counts: 2 for those above it, 1 for its equals."""
        caused: Floats = 2.0 * (self.others > value) + 1.0 * (self.others == value)
        return caused

    def rank(self, value: float) -> int:
        """The rank with this value (more is better), all else unchanged."""
        others = self._weight * ((self._twice_rank + self._caused_by(value)) / (2 * self._m))
        others[~self._known] = 0.0
        twice = float(2 * np.sum(self.others < value) + np.sum(self.others == value) + 1)
        mine = self._weight * (twice / (2 * self._m))
        n = self.others.size
        theirs = add_points(
            [others if k == self._name else self._points[k] for k in self._names], n
        )
        own_parts = [mine if k == self._name else self._own[k] for k in self._names]
        own = float(add_points([np.array([part]) for part in own_parts], 1)[0])
        revenue = value if self._name == "revenue" else self._own_revenue
        ahead_on_tie = (self._revenue > revenue) | ((self._revenue == revenue) & ~self._later)
        return 1 + int(np.sum((theirs > own) | ((theirs == own) & ahead_on_tie)))


def _candidates(trial: _Trial, name: str) -> Floats:
    """Values (more is better, ascending) at which a customer ties with or just passes another."""
    values = trial.distinct
    if not values.size:  # nobody's value is known: any value of one's own makes one the middle
        return np.array([_BEST.get(name, 0.0)])
    step = _STEP.get(name, 1.0)
    following = np.append(values[1:], np.inf)
    beyond = np.where(values + step <= following, values + step, (values + following) / 2)
    both = np.unique(np.concatenate(([values[0] - step], values, beyond)))
    low, high = _WORST.get(name, -np.inf), _BEST.get(name, np.inf)
    return both[(both >= low) & (both <= high)]


def _first(candidates: Floats, enough: Callable[[float], bool]) -> int | None:
    """Position of the first candidate that is enough, given that all after it are, too."""
    if not candidates.size or not enough(float(candidates[-1])):
        return None
    low, high = 0, candidates.size - 1
    while low < high:
        middle = (low + high) // 2
        if enough(float(candidates[middle])):
            high = middle
        else:
            low = middle + 1
    return low


def _raise_to(trial: _Trial, name: str, last_rank: int) -> float | None:
    """Least better value that ranks within last_rank, None if no value does."""
    candidates = _candidates(trial, name)
    if not np.isnan(trial.current):
        candidates = candidates[candidates > trial.current]
    found = _first(candidates, lambda value: trial.rank(value) <= last_rank)
    return None if found is None else float(candidates[found])


def _hold_until(trial: _Trial, name: str, last_rank: int) -> float | None:
    """Worst value that still ranks within last_rank, None if every value does."""
    if np.isnan(trial.current):
        return None
    candidates = _candidates(trial, name)
    candidates = np.append(candidates[candidates < trial.current], trial.current)
    found = _first(candidates, lambda value: trial.rank(value) <= last_rank)
    return None if not found else float(candidates[found])


def _shown(name: str, goodness: float) -> float:
    return -goodness + 0.0 if name in LOWER_IS_BETTER else goodness


def explain(grades: Grades, indicators: Indicators, policy: Policy, index: int) -> Explanation:
    """Explain one customer's tier.

    Args:
        grades: what ``grade(indicators, policy)`` returned.
        indicators: the same figures.
        policy: the same policy.
        index: position of the customer in them.

    Returns:
        Points by indicator, and the single changes that would lift or drop the customer. Values
        stay within what can happen: nothing ordered less than 0 times or in the future.
    """
    tier = str(grades.tier[index])
    level = grades.tiers.index(tier)
    better = [t for t in grades.tiers[:level] if grades.counts[t]]
    last_better = sum(grades.counts[t] for t in grades.tiers[:level])
    last_own = last_better + grades.counts[tier]
    suggestions: list[tuple[str, float]] = []
    safe: list[tuple[str, float]] = []
    for name in policy.indicators:
        trial = _Trial(grades, indicators, policy, index, name)
        up = _raise_to(trial, name, last_better) if better else None
        down = _hold_until(trial, name, last_own) if last_own < len(indicators) else None
        suggestions += [] if up is None else [(name, _shown(name, up))]
        safe += [] if down is None else [(name, _shown(name, down))]
    score = float(grades.score[index])
    return Explanation(
        tier=tier,
        score=score,
        rank=int(grades.rank[index]),
        of=len(indicators),
        parts=_parts(grades, indicators, policy, index),
        next_tier=better[-1] if better else None,
        points_missing=max(0.0, grades.cutoffs[better[-1]] - score) if better else 0.0,
        suggestions=tuple(suggestions),
        safe_until=tuple(safe),
    )


def _parts(grades: Grades, indicators: Indicators, policy: Policy, index: int) -> tuple[Part, ...]:
    return tuple(
        Part(
            name,
            float(indicators.column(name)[index]),
            float(grades.percentiles[name][index]),
            float(grades.points[name][index]),
            policy.weights[name] * 100.0,
        )
        for name in policy.indicators
    )
