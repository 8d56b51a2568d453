"""The figures behind the charts: plain columns in, what a chart draws out.

Nothing here draws or words anything. Each result keeps enough to lead back to the customers behind
a bar or a point.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_ROUNDING = 1e-12


@dataclass(frozen=True)
class Pareto:
    """A concentration curve: how much the best customers bring.

    Attributes:
        order: positions of the customers, best first.
        cumulative: share of the total that the first 1, 2, 3 ... of them bring, 0..1.
        total: the sum that the shares are of.
        gini: 0 if all bring the same, towards 1 if one brings all.
    """

    order: NDArray[np.intp]
    cumulative: Floats
    total: float
    gini: float

    def top(self, fraction: float) -> int:
        """How many customers the best fraction is, rounded up to whole ones."""
        n = self.order.size
        return min(n, max(0, math.ceil(fraction * n - 1e-9)))

    def share_of_top(self, fraction: float) -> float:
        """Share of the total that the best fraction of customers brings; 0 without any."""
        count = self.top(fraction)
        return float(self.cumulative[count - 1]) if count else 0.0

    def customers_for(self, share: float) -> int:
        """Fewest customers that together bring at least a share of the total; 0 without a total."""
        if self.total <= 0 or share <= 0:
            return 0
        found = int(np.searchsorted(self.cumulative, share - _ROUNDING)) + 1
        return min(found, self.order.size)


def pareto(values: NDArray[Any]) -> Pareto:
    """Concentration of a total over customers.

    The Gini coefficient is the mean-difference form over sorted values,
    ``2 * sum(i * x_i) / (n * sum(x)) - (n + 1) / n`` (C. Gini, 1912; see Sen, *On Economic
    Inequality*, 1973). A share of a total means nothing when parts of it are negative, so
    customers that bring less than nothing, or an unknown amount, count as bringing nothing.

    Args:
        values: an amount per customer.

    Returns:
        The curve; equal amounts stay in the order given.
    """
    amounts = np.clip(np.nan_to_num(np.asarray(values, dtype=np.float64)), 0.0, None)
    order = np.argsort(-amounts, kind="stable")
    n, total = amounts.size, float(amounts.sum())
    if total <= 0:
        return Pareto(order, np.zeros(n), 0.0, 0.0)
    best_first = amounts[order]
    cumulative = np.cumsum(best_first)
    cumulative = np.minimum(cumulative / cumulative[-1], 1.0)
    places = np.arange(n, 0, -1)
    gini = 2.0 * float(np.sum(places * best_first)) / (n * total) - (n + 1) / n
    return Pareto(order, cumulative, total, max(0.0, gini))


def month_numbers(dates: NDArray[Any], first_month: Any) -> NDArray[np.int64]:
    """Months since first_month for each date (0 is that month); NaT becomes a large negative."""
    months = np.asarray(dates, dtype="datetime64[D]").astype("datetime64[M]")
    return (months - np.datetime64(first_month, "M")).astype(np.int64)


def by_month(
    dates: NDArray[Any], amounts: NDArray[Any], first_month: Any, months: int
) -> NDArray[Any]:
    """Sum of amounts in each calendar month.

    Args:
        dates: day of each amount; NaT is left out.
        amounts: whole numbers are added exactly, others as floats with nan as 0.
        first_month: a date in the first month, or ``datetime64[M]``.
        months: how many months.

    Returns:
        One sum per month; days outside of them are left out.
    """
    sums = np.asarray(amounts)
    if not np.issubdtype(sums.dtype, np.integer):
        sums = np.nan_to_num(sums.astype(np.float64))
    place = month_numbers(dates, first_month)
    inside = (place >= 0) & (place < months)
    result = np.zeros(months, dtype=np.int64 if sums.dtype.kind in "iu" else np.float64)
    np.add.at(result, place[inside], sums[inside])
    return result


@dataclass(frozen=True)
class Group:
    """One bar of a mix.

    Attributes:
        label: its name; "" for customers without a label and for the rest.
        labels: all labels it stands for: one, or many for the rest.
        value: sum of its values.
        share: its share of what all groups above 0 bring, 0..1; 0 for a group below.
        count: rows in it.
        other: whether it is the rest, gathered from the smallest groups.
    """

    label: str
    labels: tuple[str, ...]
    value: float
    share: float
    count: int
    other: bool = False


def mix(labels: Sequence[Any] | NDArray[Any], values: NDArray[Any], top: int = 8) -> list[Group]:
    """Groups by label, largest first, the smallest gathered into one.

    Args:
        labels: a label per row; None and "" are one group of its own.
        values: an amount per row; nan is 0.
        top: how many groups at most are shown by themselves. A rest of a single group is shown
            by itself, too, since "other" would only hide its name.

    Returns:
        Groups by falling value, equal ones by label; the rest last.
    """
    names = np.array(["" if label is None else str(label) for label in labels], dtype=np.str_)
    amounts = np.nan_to_num(np.asarray(values, dtype=np.float64))
    distinct, inverse = np.unique(names, return_inverse=True)
    sums = np.bincount(inverse, weights=amounts, minlength=distinct.size)
    counts = np.bincount(inverse, minlength=distinct.size)
    total = float(np.clip(sums, 0.0, None).sum())
    order = np.lexsort((distinct, -sums))
    shown = order if order.size <= top + 1 else order[:top]
    groups = [_group(distinct[[i]], sums[[i]], counts[[i]], total) for i in shown]
    rest = order[shown.size :]
    if rest.size:
        groups.append(_group(distinct[rest], sums[rest], counts[rest], total, other=True))
    return groups


def _group(
    labels: NDArray[Any],
    sums: NDArray[Any],
    counts: NDArray[Any],
    total: float,
    *,
    other: bool = False,
) -> Group:
    value = float(sums.sum())
    return Group(
        label="" if other else str(labels[0]),
        labels=tuple(str(label) for label in labels),
        value=value,
        share=min(1.0, max(0.0, value) / total) if total > 0 else 0.0,
        count=int(counts.sum()),
        other=other,
    )


@dataclass(frozen=True)
class Step:
    """One stage of a funnel.

    Attributes:
        stage: its name.
        standing: customers in it now.
        reached: customers in it or further on.
        rate: share of those that reached the stage before; None for the first and where the
            stage before was reached by nobody.
        share: share of those that reached the first stage, 0..1.
    """

    stage: str
    standing: int
    reached: int
    rate: float | None
    share: float


def funnel(stages: Sequence[str], counts: Sequence[int] | NDArray[Any]) -> list[Step]:
    """Conversion between stages, from a count of where customers stand now.

    Whoever stands further on is taken to have passed the stages before; stages beside the path
    (lost, say) do not belong in here.

    Args:
        stages: names, first to last.
        counts: customers standing in each now.

    Returns:
        A step per stage.

    Raises:
        ValueError: not as many counts as stages.
    """
    if len(stages) != len(counts):
        raise ValueError(f"{len(counts)} counts for {len(stages)} stages")
    standing = np.asarray(counts, dtype=np.int64)
    reached = np.cumsum(standing[::-1])[::-1].tolist()
    steps = []
    for i, stage in enumerate(stages):
        before = reached[i - 1] if i else 0
        rate = reached[i] / before if before else None
        share = reached[i] / reached[0] if reached[0] else 0.0
        steps.append(Step(stage, int(standing[i]), int(reached[i]), rate, share))
    return steps


VISIT_STATES: tuple[str, ...] = ("on_time", "due_soon", "late", "never")
"""Names of the states that ``visit_states`` numbers from 0."""


@dataclass(frozen=True)
class VisitCounts:
    """How many customers of a tier are visited as they should be.

    Attributes:
        on_time: visited, and not due within the notice.
        due_soon: due within the notice, today included.
        late: the visit should have been before today.
        never: never visited.
    """

    on_time: int
    due_soon: int
    late: int
    never: int

    @property
    def of(self) -> int:
        """All customers counted."""
        return self.on_time + self.due_soon + self.late + self.never


def visit_states(
    last_touch_days: NDArray[Any],
    tiers: NDArray[Any],
    cadence_days: Mapping[str, int],
    soon: int = 7,
) -> NDArray[np.int8]:
    """State of each customer's visits, as its place in ``VISIT_STATES``.

    Args:
        last_touch_days: days since the last touch, nan if never.
        tiers: each customer's tier.
        cadence_days: days between visits for each tier.
        soon: days of notice before a visit is due.

    Returns:
        0..3, and -1 for customers whose tier has no cadence.
    """
    since = np.asarray(last_touch_days, dtype=np.float64)
    names = np.array(["" if tier is None else tier for tier in tiers], dtype=np.str_)
    cadence = np.full(since.size, np.nan)
    for tier, days in cadence_days.items():
        cadence[names == tier] = days
    left = cadence - since
    states = np.select([np.isnan(since), left < 0, left <= soon], [3, 2, 1], default=0)
    states[np.isnan(cadence)] = -1
    return states.astype(np.int8)


def visits_against_due(
    last_touch_days: NDArray[Any],
    tiers: NDArray[Any],
    cadence_days: Mapping[str, int],
    soon: int = 7,
) -> dict[str, VisitCounts]:
    """Visits on time, due soon, late and never made, for each tier that has a cadence.

    Args:
        last_touch_days: days since the last touch, nan if never.
        tiers: each customer's tier.
        cadence_days: days between visits for each tier, in the order wanted.
        soon: days of notice before a visit is due.

    Returns:
        Counts by tier.
    """
    states = visit_states(last_touch_days, tiers, cadence_days, soon)
    names = np.array(["" if tier is None else tier for tier in tiers], dtype=np.str_)
    counts = {}
    for tier in cadence_days:
        by_state = np.bincount(states[(names == tier) & (states >= 0)], minlength=4)
        counts[tier] = VisitCounts(*(int(count) for count in by_state))
    return counts
