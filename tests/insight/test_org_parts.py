"""A large organisation has room on several sheets, and nobody is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.insight.org_layout import people_below
from crmdesk.insight.org_parts import folded_at, parted


@st.composite
def organisations(draw: st.DrawFn) -> dict[int, int | None]:
    count = draw(st.integers(0, 80))
    chief = st.one_of(st.none(), st.integers(0, count + 3))
    return {each: draw(chief) for each in range(count)}


@given(organisations(), st.integers(2, 6), st.integers(2, 9))
def test_nobody_is_left_out_and_every_sheet_has_room(
    reports: dict[int, int | None], widest: int, tallest: int
) -> None:
    sheets = parted(reports, widest=widest, tallest=tallest)
    seen = {person for sheet in sheets for person in sheet.layout.places}
    assert seen == set(reports)
    for sheet in sheets:
        assert sheet.layout.width <= widest and sheet.layout.height <= tallest
        assert set(sheet.folded) <= set(sheet.layout.places)


@given(organisations())
def test_folded_people_have_as_many_below_as_is_said(reports: dict[int, int | None]) -> None:
    below = people_below(reports)
    for person, count in folded_at(reports, widest=3, tallest=3).items():
        found, waiting = 0, list(below[person])
        while waiting:
            found += 1
            waiting += below.get(waiting.pop(), [])
        assert count == found


def test_small_branches_share_a_sheet() -> None:
    reports: dict[int, int | None] = {0: None}
    for head in range(1, 5):
        reports[head] = 0
        reports |= dict.fromkeys(range(head * 10, head * 10 + 8), head)
    sheets = parted(reports, widest=4, tallest=5)
    assert len(sheets) == 3
    assert list(sheets[0].folded) == [1, 2, 3, 4]
    assert {1, 2} <= set(sheets[1].layout.places)


@pytest.mark.parametrize(
    "reports",
    [
        {0: None, **dict.fromkeys(range(1, 61), 0)},
        {0: None, **{each: each - 1 for each in range(1, 60)}},
        dict.fromkeys(range(90)),
    ],
)
def test_odd_shapes_take_few_sheets(reports: dict[int, int | None]) -> None:
    assert 2 <= len(parted(reports, widest=5, tallest=9)) <= 8
