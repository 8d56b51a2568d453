"""What a chart says, as a key and numbers; the panels turn them into sentences.

Keeping prose out of here lets one finding be worded in every language, and lets a test hold the
panels to have words for each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crmdesk.insight.charts import Group, Pareto, Step, VisitCounts

Number = float | int | str

FINDING_KEYS: dict[str, tuple[str, ...]] = {
    "pareto.top20": ("customers", "share"),
    "pareto.flat": ("customers", "share"),
    "pareto.empty": (),
    "revenue.grew": ("percent", "since_month"),
    "revenue.fell": ("percent", "since_month"),
    "revenue.flat": ("percent",),
    "revenue.new": ("months",),
    "revenue.returned": (),
    "revenue.empty": (),
    "mix.leader": ("label", "share"),
    "mix.concentrated": ("label", "share"),
    "mix.flat": ("groups", "share"),
    "mix.empty": (),
    "funnel.leak": ("stage_from", "stage_to", "rate"),
    "funnel.flat": ("rate",),
    "funnel.empty": (),
    "visits.late": ("late", "of", "tier"),
    "visits.never": ("never", "of", "tier"),
    "visits.flat": ("of",),
    "visits.empty": (),
}
"""Every finding with the names of its numbers. Shares and rates are 0..1, percent is -100 and up,
since_month is "YYYY-MM"; label and stages are as they were given, "" for customers without one."""

_FLAT_GINI = 0.2
_FLAT_PERCENT = 2.0
_CONCENTRATED = 0.5
_LEADS_BY = 1.25
_FLAT_FUNNEL = 0.9


@dataclass(frozen=True)
class Finding:
    """One thing worth saying about a chart.

    Attributes:
        key: one of ``FINDING_KEYS``.
        numbers: the figures in it, by the names listed there.
    """

    key: str
    numbers: dict[str, Number] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a finding that no table of sentences could know.

        Raises:
            ValueError: unknown key, or other numbers than those listed.
        """
        if self.key not in FINDING_KEYS or set(self.numbers) != set(FINDING_KEYS[self.key]):
            raise ValueError(f"not a listed finding: {self.key} {sorted(self.numbers)}")


def pareto_finding(curve: Pareto) -> Finding:
    """Whether the best fifth of the customers brings much more than its share.

    Below a Gini coefficient of 0.2 the customers are called alike.
    """
    if curve.total <= 0:
        return Finding("pareto.empty")
    key = "pareto.flat" if curve.gini < _FLAT_GINI else "pareto.top20"
    return Finding(key, {"customers": curve.top(0.2), "share": curve.share_of_top(0.2)})


def revenue_finding(this: NDArray[Any], before: NDArray[Any], first_month: Any) -> Finding:
    """How revenue changed against the year before, and since when.

    The month named is the latest one since which all of the change came about: up to it, the
    months together had gained nothing (or lost nothing, where revenue fell). Changes below 2 %
    are called flat.

    Args:
        this: revenue by month.
        before: revenue of the same months a year earlier.
        first_month: a date in the first of these months.

    Returns:
        The finding; ``revenue.new`` if there was no revenue to compare with, ``revenue.returned``
        if more came back than was bought.
    """
    now, then = np.asarray(this, dtype=np.float64), np.asarray(before, dtype=np.float64)
    total = float(then.sum())
    if now.sum() < 0:
        return Finding("revenue.returned")
    if total <= 0:
        earning = int(np.count_nonzero(now > 0))
        return Finding("revenue.new", {"months": earning}) if earning else Finding("revenue.empty")
    percent = (float(now.sum()) / total - 1.0) * 100.0
    if abs(percent) < _FLAT_PERCENT:
        return Finding("revenue.flat", {"percent": percent})
    direction = 1.0 if percent > 0 else -1.0
    not_yet = np.flatnonzero(np.cumsum(now - then) * direction <= 0)
    since = int(not_yet[-1]) + 1 if not_yet.size else 0
    month = str(np.datetime64(first_month, "M") + np.timedelta64(since, "M"))
    key = "revenue.grew" if percent > 0 else "revenue.fell"
    return Finding(key, {"percent": percent, "since_month": month})


def mix_finding(groups: Sequence[Group]) -> Finding:
    """Whether one group holds half of all, leads clearly, or none stands out.

    A leader has at least a quarter more than the next group.
    """
    named = [group for group in groups if not group.other and group.value > 0]
    if not named:
        return Finding("mix.empty")
    first = named[0]
    if first.share >= _CONCENTRATED:
        return Finding("mix.concentrated", {"label": first.label, "share": first.share})
    if len(named) == 1 or first.value >= _LEADS_BY * named[1].value:
        return Finding("mix.leader", {"label": first.label, "share": first.share})
    groups_in_all = sum(label != "" for group in groups for label in group.labels)
    return Finding("mix.flat", {"groups": groups_in_all, "share": first.share})


def funnel_finding(steps: Sequence[Step]) -> Finding:
    """The step at which the smallest share goes on; flat if nine in ten go on at every step."""
    rates = [(step.rate, i) for i, step in enumerate(steps) if step.rate is not None]
    if not rates:
        return Finding("funnel.empty")
    rate, worst = min(rates)
    if rate >= _FLAT_FUNNEL:
        return Finding("funnel.flat", {"rate": rate})
    before, after = steps[worst - 1].stage, steps[worst].stage
    return Finding("funnel.leak", {"stage_from": before, "stage_to": after, "rate": rate})


def visits_finding(counts: Mapping[str, VisitCounts]) -> Finding:
    """The best tier in which visits are late; failing that, in which some were never made.

    Args:
        counts: by tier, best first.

    Returns:
        The finding; ``of`` is the number of customers in the tier, or in all where all is well.
    """
    of = sum(tier.of for tier in counts.values())
    if not of:
        return Finding("visits.empty")
    for tier, count in counts.items():
        if count.late:
            return Finding("visits.late", {"late": count.late, "of": count.of, "tier": tier})
    for tier, count in counts.items():
        if count.never:
            return Finding("visits.never", {"never": count.never, "of": count.of, "tier": tier})
    return Finding("visits.flat", {"of": of})
