"""Grading: shares, ties, order, and the promises of an explanation."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crmdesk.insight.grading import (
    DEFAULT_POLICY,
    INDICATORS,
    Indicators,
    Policy,
    PolicyError,
    explain,
    grade,
    moves,
    percentile,
    share_by_tier,
    tier_counts,
    visits_per_month,
)


def customers(n: int, seed: int, levels: int = 8, unknown: float = 0.2) -> Indicators:
    """Figures with many ties and gaps, as real books have them."""
    rng = np.random.default_rng(seed)
    growth = rng.integers(-levels, levels, n) / 10
    recency = rng.integers(0, levels * 20, n).astype(float)
    growth[rng.random(n) < unknown] = np.nan
    recency[rng.random(n) < unknown] = np.nan
    return Indicators(
        ids=rng.permutation(n) + 1,
        revenue=rng.integers(0, levels, n) * 1000,
        margin=rng.integers(-levels, levels, n) * 100,
        growth=growth,
        frequency=rng.integers(0, levels, n),
        recency=recency,
        potential=rng.integers(0, levels, n) * 500,
    )


def changed(indicators: Indicators, name: str, index: int, value: float) -> Indicators:
    """The same customers with one figure replaced."""
    column = indicators.column(name).copy()
    column[index] = value
    result = dataclasses.replace(indicators)
    setattr(result, name, column)
    return result


sizes = st.integers(1, 60)
seeds = st.integers(0, 10_000)


def test_percentile_by_hand() -> None:
    values = np.array([10.0, 20.0, 20.0, 40.0, np.nan])
    assert percentile(values).tolist() == [0.125, 0.5, 0.5, 0.875, 0.0]


def test_percentile_is_the_one_of_the_literature() -> None:
    """The worked example of scipy's percentileofscore(kind="mean"): 3 among 1, 2, 3, 3, 4."""
    assert percentile(np.array([1.0, 2.0, 3.0, 3.0, 4.0]))[2] == 0.6


@given(st.integers(0, 5000))
def test_counts_match_shares(n: int) -> None:
    counts = tier_counts(n, DEFAULT_POLICY.shares)
    assert sum(counts.values()) == n
    assert all(abs(counts[t] - share * n) < 1 for t, share in DEFAULT_POLICY.shares)


@given(st.lists(st.integers(-5, 5) | st.just(None), max_size=30))
def test_percentile_is_its_definition(given_values: list[int | None]) -> None:
    known = [value for value in given_values if value is not None]
    result = percentile(np.array([np.nan if v is None else float(v) for v in given_values]))
    for value, share in zip(given_values, result.tolist(), strict=True):
        if value is None:
            assert share == 0
        else:
            worse, equal = sum(v < value for v in known), known.count(value)
            assert share == pytest.approx((worse + equal / 2) / len(known))


def test_importing_brings_no_pandas() -> None:
    modules = "grading, charts, findings, cadence, rfm"
    code = f"from crmdesk.insight import {modules}; import sys; sys.exit('pandas' in sys.modules)"
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


def test_counts_of_the_worked_example() -> None:
    assert tier_counts(1284, DEFAULT_POLICY.shares) == {"A": 257, "B": 385, "C": 385, "D": 257}
    assert tier_counts(10, DEFAULT_POLICY.shares) == {"A": 2, "B": 3, "C": 3, "D": 2}


@given(sizes, seeds)
def test_grades_are_whole(n: int, seed: int) -> None:
    figures = customers(n, seed)
    grades = grade(figures)
    assert sorted(grades.rank.tolist()) == list(range(1, n + 1))
    assert all(np.sum(grades.tier == t) == c for t, c in grades.counts.items())
    assert np.all((grades.score >= 0) & (grades.score <= 100))
    assert np.allclose(sum(grades.points.values()), grades.score)
    for tier, lowest in grades.cutoffs.items():
        assert grades.score[grades.tier == tier].min() == lowest
    by_rank = grades.score[np.argsort(grades.rank)]
    assert np.all(np.diff(by_rank) <= 0)


@given(sizes, seeds)
def test_the_order_of_rows_does_not_matter(n: int, seed: int) -> None:
    figures = customers(n, seed)
    shuffle = np.random.default_rng(seed + 1).permutation(n)
    columns = {name: getattr(figures, name)[shuffle] for name in ("ids", *INDICATORS)}
    straight, shuffled = grade(figures), grade(Indicators(**columns))
    assert straight.rank[shuffle].tolist() == shuffled.rank.tolist()
    assert straight.score[shuffle].tolist() == shuffled.score.tolist()
    assert straight.cutoffs == shuffled.cutoffs


@given(st.integers(2, 40), seeds, st.sampled_from(INDICATORS), st.integers(1, 9000))
def test_better_never_ranks_worse(n: int, seed: int, name: str, gain: int) -> None:
    figures = customers(n, seed, unknown=0.0)
    index = seed % n
    gain = -gain if name == "recency" else gain
    better = changed(figures, name, index, figures.column(name)[index] + gain)
    assert grade(better).rank[index] <= grade(figures).rank[index]


@settings(max_examples=150, deadline=None)
@given(st.integers(2, 40), seeds)
def test_what_an_explanation_promises_comes_true(n: int, seed: int) -> None:
    figures = customers(n, seed)
    grades = grade(figures)
    index = seed % n
    told = explain(grades, figures, DEFAULT_POLICY, index)
    for name, value in told.suggestions:
        assert grade(changed(figures, name, index, value)).tier[index] <= str(told.next_tier)
        step = 0.0015 if name == "growth" else 1
        less = value + step if name == "recency" else value - step
        if not np.isnan(figures.column(name)[index]):
            assert grade(changed(figures, name, index, less)).tier[index] >= told.tier
    for name, value in told.safe_until:
        assert grade(changed(figures, name, index, value)).tier[index] <= told.tier
        step = 0.01 if name == "growth" else 1
        worse = value + step if name == "recency" else value - step
        assert grade(changed(figures, name, index, worse)).tier[index] > told.tier


@given(st.integers(2, 40), seeds)
def test_no_suggestion_means_no_value_would_do(n: int, seed: int) -> None:
    figures = customers(n, seed)
    grades = grade(figures)
    index = seed % n
    told = explain(grades, figures, DEFAULT_POLICY, index)
    if told.next_tier is None:
        assert told.suggestions == ()
        return
    for name in set(INDICATORS) - {name for name, _ in told.suggestions}:
        best = 0 if name == "recency" else 10**9
        assert grade(changed(figures, name, index, best)).tier[index] > told.next_tier


def test_an_explanation_adds_up() -> None:
    figures = customers(50, 3)
    grades = grade(figures)
    for index in range(50):
        told = explain(grades, figures, DEFAULT_POLICY, index)
        assert sum(part.points for part in told.parts) == pytest.approx(told.score)
        assert sum(part.max_points for part in told.parts) == pytest.approx(100)
        assert told.of == 50
        assert (told.next_tier is None) == (told.tier == "A")
        assert told.tier != "D" or told.safe_until == ()
        if told.next_tier:
            lacking = grades.cutoffs[told.next_tier] - told.score
            assert told.points_missing == pytest.approx(lacking)


@pytest.mark.parametrize("n", [0, 1, 2])
def test_tiny_books(n: int) -> None:
    figures = customers(n, 1)
    grades = grade(figures)
    assert grades.tier.size == n
    assert sum(grades.counts.values()) == n
    for index in range(n):
        assert explain(grades, figures, DEFAULT_POLICY, index).of == n
    result = moves(np.array([None] * n, dtype=object), grades)
    assert (result.up.size, result.down.size, result.new.size) == (0, 0, n)


def test_all_equal_goes_by_id() -> None:
    same = np.ones(10)
    grades = grade(Indicators(np.arange(10, 0, -1), same, same, same, same, same, same))
    assert grades.score.tolist() == [50.0] * 10
    assert grades.rank.tolist() == list(range(10, 0, -1))


def test_all_unknown() -> None:
    gap = np.full(5, np.nan)
    figures = Indicators(np.arange(5), gap, gap, gap, gap, gap, gap)
    grades = grade(figures)
    assert grades.score.tolist() == [0.0] * 5
    assert grades.rank.tolist() == [1, 2, 3, 4, 5]
    assert explain(grades, figures, DEFAULT_POLICY, 4).safe_until == ()


def test_moves_tell_up_down_and_new() -> None:
    figures = customers(10, 5)
    grades = grade(figures)
    before = grades.tier.astype(object).copy()
    a, d = np.flatnonzero(grades.tier == "A")[0], np.flatnonzero(grades.tier == "D")[0]
    b, c = np.flatnonzero(grades.tier == "B")[0], np.flatnonzero(grades.tier == "C")[0]
    before[a], before[d], before[b], before[c] = "C", "B", None, "vip"
    result = moves(before, grades)
    assert result.up.tolist() == [a]
    assert result.down.tolist() == [d]
    assert sorted(result.new.tolist()) == sorted([b, c])


def test_shares_and_visits_by_tier() -> None:
    tiers = np.array(["A", "B", "B", "D"])
    shares = share_by_tier(tiers, np.array([60, 20, 10, 10]), DEFAULT_POLICY.tiers)
    assert shares == pytest.approx({"A": 0.6, "B": 0.3, "C": 0.0, "D": 0.1})
    assert share_by_tier(tiers, np.zeros(4), ("A",)) == {"A": 0.0}
    returned = share_by_tier(tiers, np.array([60, -50, 20, 20]), DEFAULT_POLICY.tiers)
    assert returned == pytest.approx({"A": 0.6, "B": 0.2, "C": 0.0, "D": 0.2})
    assert visits_per_month({"A": 2, "B": 1}, {"A": 7}) == pytest.approx(2 * 365.25 / 12 / 7)


@pytest.mark.parametrize(
    ("weights", "shares"),
    [
        ({"revenue": 0.9}, (("A", 1.0),)),
        ({"charm": 1.0}, (("A", 1.0),)),
        ({"revenue": 2.0, "margin": -1.0}, (("A", 1.0),)),
        ({"revenue": 1.0}, (("A", 0.5), ("B", 0.4))),
        ({"revenue": 1.0}, (("A", 0.5), ("A", 0.5))),
    ],
)
def test_impossible_policies_are_refused(
    weights: dict[str, float], shares: tuple[tuple[str, float], ...]
) -> None:
    with pytest.raises(PolicyError):
        Policy("p", "P", weights, shares, {})


def test_columns_must_be_as_long_as_ids() -> None:
    two = np.zeros(2)
    with pytest.raises(ValueError, match="margin has 1 rows for 2"):
        Indicators(np.arange(2), two, np.zeros(1), two, two, two, two)
