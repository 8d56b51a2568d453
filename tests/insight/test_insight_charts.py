"""Chart figures and the findings drawn from them."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.insight import findings
from crmdesk.insight.charts import (
    Group,
    VisitCounts,
    by_month,
    funnel,
    mix,
    pareto,
    visit_states,
    visits_against_due,
)
from crmdesk.insight.findings import FINDING_KEYS, Finding

amounts = st.lists(st.integers(-100, 10_000), max_size=50)


def test_pareto_by_hand() -> None:
    curve = pareto(np.array([10, 60, 20, 10, 0]))
    assert curve.order.tolist() == [1, 2, 0, 3, 4]
    assert curve.cumulative == pytest.approx([0.6, 0.8, 0.9, 1.0, 1.0])
    assert curve.share_of_top(0.2) == pytest.approx(0.6)
    assert curve.customers_for(0.8) == 2
    assert curve.customers_for(1.0) == 4
    assert curve.gini == pytest.approx(0.52)


@given(amounts)
def test_pareto_is_a_curve(values: list[int]) -> None:
    curve = pareto(np.array(values, dtype=np.int64))
    assert sorted(curve.order.tolist()) == list(range(len(values)))
    assert np.all(np.diff(curve.cumulative) >= 0)
    assert 0 <= curve.gini < 1
    positive = [value for value in values if value > 0]
    if positive:
        differences = sum(abs(max(a, 0) - max(b, 0)) for a in values for b in values)
        assert curve.gini == pytest.approx(differences / (2 * len(values) * sum(positive)))
        for share in (0.2, 0.5, 1.0):
            count = curve.customers_for(share)
            assert curve.cumulative[count - 1] >= share - 1e-9
            assert count == 1 or curve.cumulative[count - 2] < share


def test_equal_customers_are_flat_and_nobody_is_empty() -> None:
    assert pareto(np.ones(4)).gini == pytest.approx(0)
    for none in (np.array([]), np.zeros(3), np.full(3, np.nan), np.array([-5.0])):
        curve = pareto(none)
        assert (curve.share_of_top(0.2), curve.customers_for(0.8), curve.gini) == (0, 0, 0)
        assert findings.pareto_finding(curve) == Finding("pareto.empty")
    assert findings.pareto_finding(pareto(np.ones(10))).key == "pareto.flat"
    found = findings.pareto_finding(pareto(np.array([10, 60, 20, 10, 0])))
    assert found.key == "pareto.top20"
    assert found.numbers == pytest.approx({"customers": 1, "share": 0.6})


def test_months_are_summed_exactly() -> None:
    days = ["2025-11-30", "2025-12-01", "2025-12-31", "2026-02-28", "2026-03-01", "NaT"]
    dates = np.array(days, dtype="datetime64[D]")
    whole = by_month(dates, np.array([1, 2**60, 1, 8, 16, 32]), date(2025, 12, 5), 3)
    assert whole.tolist() == [2**60 + 1, 0, 8]
    parts = by_month(dates, np.array([1, 0.5, np.nan, 8, 16, 32]), np.datetime64("2025-12"), 3)
    assert parts.tolist() == [0.5, 0, 8]


def test_mix_gathers_the_small_ones() -> None:
    labels = ["food", "steel", None, "food", "glass", "", "glass"]
    labels.append("paint")
    groups = mix(labels, np.array([5, 3, 4, 5, 2, 1, np.nan, 0]), top=2)
    assert groups[0] == Group("food", ("food",), 10.0, 0.5, 2)
    assert groups[1] == Group("", ("",), 5.0, 0.25, 2)
    assert groups[2].other
    assert groups[2].labels == ("steel", "glass", "paint")
    assert sum(group.share for group in groups) == pytest.approx(1)
    assert mix([], np.array([])) == []


def test_mix_does_not_hide_a_single_group() -> None:
    groups = mix(["a", "b", "c"], np.array([3, 2, 1]), top=2)
    assert [group.label for group in groups] == ["a", "b", "c"]


def test_mix_findings() -> None:
    def key(*values: float) -> str:
        labels = [chr(97 + i) for i in range(len(values))]
        return findings.mix_finding(mix(labels, np.array(values))).key

    assert key(6, 2, 2) == "mix.concentrated"
    assert key(4, 3, 3) == "mix.leader"
    assert key(4, 4, 4) == "mix.flat"
    assert key(0, 0) == "mix.empty"
    assert key() == "mix.empty"


def test_funnel_counts_those_further_on() -> None:
    steps = funnel(["target", "first", "repeat"], [60, 30, 10])
    assert [step.reached for step in steps] == [100, 40, 10]
    assert [step.rate for step in steps] == [None, 0.4, 0.25]
    found = findings.funnel_finding(steps)
    assert found.numbers == {"stage_from": "first", "stage_to": "repeat", "rate": 0.25}
    assert findings.funnel_finding(funnel(["a", "b"], [0, 0])).key == "funnel.empty"
    assert findings.funnel_finding(funnel([], [])).key == "funnel.empty"
    assert findings.funnel_finding(funnel(["a", "b"], [1, 99])).key == "funnel.flat"
    with pytest.raises(ValueError, match="1 counts for 2 stages"):
        funnel(["a", "b"], [1])


def test_visits_against_due() -> None:
    since = np.array([0, 14, 21, 22, np.nan, 30, 500])
    tiers = np.array(["A", "A", "A", "A", "A", "B", None], dtype=object)
    assert visit_states(since, tiers, {"A": 21, "B": 42}).tolist() == [0, 1, 1, 2, 3, 0, -1]
    counts = visits_against_due(since, tiers, {"A": 21, "B": 42})
    assert counts == {"A": VisitCounts(1, 2, 1, 1), "B": VisitCounts(1, 0, 0, 0)}
    found = findings.visits_finding(counts)
    assert found == Finding("visits.late", {"late": 1, "of": 5, "tier": "A"})
    assert findings.visits_finding({"A": VisitCounts(1, 0, 0, 2)}).key == "visits.never"
    assert findings.visits_finding({"A": VisitCounts(1, 1, 0, 0)}).key == "visits.flat"
    assert findings.visits_finding({"A": VisitCounts(0, 0, 0, 0)}).key == "visits.empty"


def test_revenue_findings() -> None:
    start = date(2025, 12, 1)
    before = np.full(12, 100)
    this = np.array([90, 110, 90, 105, 104, 110, 120, 110, 110, 110, 110, 110])
    found = findings.revenue_finding(this, before, start)
    assert found.key == "revenue.grew"
    assert found.numbers["percent"] == pytest.approx(100 * (this.sum() / 1200 - 1))
    assert found.numbers["since_month"] == "2026-05"
    fell = findings.revenue_finding(before, this, start)
    assert (fell.key, fell.numbers["since_month"]) == ("revenue.fell", "2026-05")
    assert findings.revenue_finding(before, before + 1, start).key == "revenue.flat"
    assert findings.revenue_finding(before, before * 0, start).numbers == {"months": 12}
    assert findings.revenue_finding(before * 0, before * 0, start).key == "revenue.empty"


def test_only_listed_findings_can_be_made() -> None:
    assert all(key.count(".") == 1 for key in FINDING_KEYS)
    with pytest.raises(ValueError, match="not a listed finding"):
        Finding("pareto.top20", {"share": 0.5})
    with pytest.raises(ValueError, match="not a listed finding"):
        Finding("weather.fine")
