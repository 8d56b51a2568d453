"""People stand under their chiefs, apart from each other, however odd the organisation."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crmdesk.insight.org_layout import INDENT, arrange


def test_a_chief_stands_over_the_middle_of_three() -> None:
    found = arrange({1: None, 2: 1, 3: 1, 4: 1})
    assert found.places == {1: (1.0, 0.0), 2: (0.0, 1.0), 3: (1.0, 1.0), 4: (2.0, 1.0)}
    assert set(found.lines) == {(1, 2), (1, 3), (1, 4)}
    assert (found.width, found.height) == (3.0, 2.0)


def test_many_who_lead_nobody_stand_in_columns() -> None:
    found = arrange({1: None, **dict.fromkeys(range(2, 14), 1)})
    assert found.width == 2
    assert found.height == 7
    assert {found.places[each][0] for each in range(2, 14)} == {0.0, 1.0}


def test_a_large_organisation_hangs_and_keeps_a_shape_that_can_be_read() -> None:
    reports: dict[int, int | None] = {0: None}
    for head in range(1, 9):
        reports[head] = 0
        for lead in range(head * 100, head * 100 + 4):
            reports[lead] = head
            reports |= dict.fromkeys(range(lead * 1000, lead * 1000 + 5), lead)
    found = arrange(reports)
    assert len(reports) == 201
    assert found.width <= 14
    assert found.height <= 30
    for chief, person in found.lines:
        if person in found.hung:
            assert found.places[person][0] == found.places[chief][0] + INDENT


def test_people_without_any_chief_stand_in_a_block() -> None:
    found = arrange(dict.fromkeys(range(30)))
    assert found.width == 5
    assert found.height == 6
    assert arrange(dict.fromkeys(range(4))).width == 4


def test_chiefs_who_are_not_there_and_circles() -> None:
    found = arrange({1: 99, 2: 3, 3: 2, 4: 4, 5: 3})
    assert len(found.places) == 5
    assert found.places[1][1] == 0
    assert found.places[4][1] == 0
    assert sorted(found.places[each][1] for each in (2, 3)) == [0, 1]
    assert arrange({}).places == {}


@st.composite
def organisations(draw: st.DrawFn) -> dict[int, int | None]:
    count = draw(st.integers(0, 60))
    chief = st.one_of(st.none(), st.integers(0, count + 3))
    return {each: draw(chief) for each in range(count)}


@given(organisations())
def test_everybody_has_a_place_of_their_own_below_the_chief(reports: dict[int, int | None]) -> None:
    found = arrange(reports)
    assert found.places.keys() == reports.keys()
    rows: dict[float, list[float]] = {}
    for x, y in found.places.values():
        rows.setdefault(y, []).append(x)
        assert 0 <= x <= found.width - 1
        assert y <= found.height - 1
    for xs in rows.values():
        xs.sort()
        assert all(b - a >= 1 for a, b in pairwise(xs))
    for chief, person in found.lines:
        assert reports[person] == chief
        assert found.places[person][1] > found.places[chief][1]


def test_on_paper_an_organisation_stands_on_shelves_that_fit() -> None:
    reports: dict[int, int | None] = {0: None}
    for head in range(1, 9):
        reports[head] = 0
        reports |= dict.fromkeys(range(head * 10, head * 10 + 3), head)
    found = arrange(reports, widest=5)
    assert found.width <= 5
    assert found.height == 9
    assert arrange({1: None, 2: 1, 3: 1}, widest=5).hung == frozenset()
