"""When touches are due, and the rhythm of orders."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.insight.cadence import due_days, due_on, order_rhythm

CADENCE = {"A": 21, "B": 42}


def test_cadence_plan_and_neither() -> None:
    last = date(2026, 2, 20)
    assert due_on(last, "A", CADENCE) == date(2026, 3, 13)
    assert due_on(last, "A", CADENCE, date(2026, 6, 1)) == date(2026, 6, 1)
    assert due_on(last, "A", CADENCE, date(2026, 2, 20)) == date(2026, 3, 13)
    assert due_on(last, "D", CADENCE) is None
    assert due_on(last, None, CADENCE) is None
    assert due_on(None, "A", CADENCE) is None
    assert due_on(None, None, CADENCE, date(2026, 6, 1)) == date(2026, 6, 1)


days = st.none() | st.integers(700_000, 740_000)


@given(st.lists(st.tuples(days, st.sampled_from([None, "A", "B", "D"]), days), max_size=20))
def test_many_at_once_is_the_same(rows: list[tuple[int | None, str | None, int | None]]) -> None:
    def column(place: int) -> np.ndarray:
        return np.array([math.nan if row[place] is None else row[place] for row in rows])

    tiers = np.array([row[1] for row in rows], dtype=object)
    many = due_days(column(0), tiers, CADENCE, column(2)).tolist()
    for (last, tier, plan), due in zip(rows, many, strict=True):
        one = due_on(
            None if last is None else date.fromordinal(last),
            tier,
            CADENCE,
            None if plan is None else date.fromordinal(plan),
        )
        assert math.isnan(due) if one is None else due == one.toordinal()


def test_rhythm_by_hand() -> None:
    """Gaps 10, 12, 10, 90: the odd one does not upset the usual 11 days."""
    rhythm = order_rhythm(np.array([0, 10, 22, 32, 122]), today=144)
    assert (rhythm.median_gap, rhythm.mad, rhythm.expected_next) == (11, 1, 133)
    assert rhythm.overdue_ratio == 2


def test_no_rhythm_without_two_days() -> None:
    for few in ([], [5], [5, 5, 5], [5, math.nan]):
        rhythm = order_rhythm(np.array(few, dtype=float), today=9)
        assert math.isnan(rhythm.median_gap)
        assert math.isnan(rhythm.overdue_ratio)
    assert math.isnan(order_rhythm(np.array([1, 2])).overdue_ratio)
