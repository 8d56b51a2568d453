"""A large organisation has room on several sheets, and nobody is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.insight.org_layout import arrange, has_room, people_below
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


@given(organisations(), st.sampled_from((0, 2, 3.5, 6)), st.integers(2, 12))
def test_what_is_measured_is_what_is_drawn(
    reports: dict[int, int | None], widest: float, tallest: int
) -> None:
    drawn = arrange(reports, widest=widest)
    assert drawn.height == max((y + 1 for _, y in drawn.places.values()), default=0)
    assert drawn.width >= max((x + 1 for x, _ in drawn.places.values()), default=0)
    assert len(drawn.places) == len(reports)
    if widest:
        fits = drawn.width <= widest and drawn.height <= tallest
        assert has_room(reports, widest=widest, tallest=tallest) is fits


@given(organisations(), st.integers(2, 6), st.integers(2, 9))
def test_as_many_are_unfolded_as_when_each_try_is_drawn(
    reports: dict[int, int | None], widest: int, tallest: int
) -> None:
    def drawn(people: dict[int, int | None]) -> bool:
        layout = arrange(people, widest=widest)
        return layout.width <= widest and layout.height <= tallest

    below = people_below(reports)
    heads = below.get(None, [])
    people, folded, waiting = dict.fromkeys(heads), set(), [each for each in heads if each in below]
    above = {each: chief for chief, them in below.items() for each in them}
    while waiting and not drawn(above):
        person = waiting.pop(0)
        more = {**people, **dict.fromkeys(below[person], person)}
        if len(more) <= widest * tallest and drawn(more):
            people = more
            waiting += [each for each in below[person] if each in below]
        else:
            folded.add(person)
    assert set(folded_at(reports, widest=widest, tallest=tallest)) == folded
