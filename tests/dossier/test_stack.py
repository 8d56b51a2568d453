"""How a dossier is spread over its pages."""

from __future__ import annotations

import pytest

from crmdesk.dossier.fonts import system_fonts
from crmdesk.dossier.rows import Cell, Column, Drawing, Section, Table, TableRow, filled, text_cell
from crmdesk.dossier.stack import Frame, Layout, arrange
from crmdesk.dossier.typeset import TEXT, Typesetter

FRAME = Frame(796.0, 768.0, 62.0)


def section(rows: int, *, height: float = 21.0, spare: int = 0, level: int = 1) -> Section:
    """Return a section of rows of one height."""
    return Section("S", [TableRow(height) for _ in range(rows)], level=level, spare=spare)


def rows_on(layout: Layout) -> list[int]:
    """Return how many rows stand on each page."""
    return [sum(placed.row is not None for placed in page) for page in layout.pages]


@pytest.mark.parametrize("rows", range(34, 180, 3))
def test_a_long_timeline_leaves_no_nearly_empty_last_page(rows: int) -> None:
    layout = arrange([], [section(rows, spare=10)], FRAME)
    assert len(layout.pages) == 1 or (FRAME.top - layout.low) / FRAME.room > 0.24


def test_two_rows_too_many_are_set_closer() -> None:
    rows = next(n for n in range(60, 90) if len(arrange([], [section(n)], FRAME).pages) == 3)
    assert len(arrange([], [section(rows - 1)], FRAME).pages) == 2
    tight = arrange([], [section(rows - 1)], FRAME)
    assert sum(rows_on(tight)) == rows - 1  # nothing is left out
    assert tight.spacing.tight > 0


def test_the_last_section_begins_on_the_last_page_rather_than_leaving_it_empty() -> None:
    sections = [section(22), section(10), Section("tall", [TableRow(200.0), TableRow(90.0)])]
    layout = arrange([], sections, FRAME)
    last = layout.pages[-1]
    assert last[0].row is None and last[0].section is not None
    assert not last[0].goes_on


def test_rows_that_belong_together_stay_together() -> None:
    rows = [TableRow(21.0, keep=number % 3 != 2) for number in range(90)]
    layout = arrange([], [Section("Wallet", rows)], FRAME)
    assert len(layout.pages) > 2
    assert all(count % 3 == 0 for count in rows_on(layout))


def test_a_heading_stays_with_a_drawing_however_tall() -> None:
    shelf = Drawing(250.0, lambda *_: None)
    for rows in range(20, 32):  # 250 points and more are left, or fewer
        layout = arrange([], [section(rows), Section("Pictures", [shelf])], FRAME)
        for page in layout.pages:
            assert page[-1].row is not None  # no heading at the foot of a page


def test_a_fitted_column_is_as_wide_as_what_stands_in_it() -> None:
    setter = Typesetter(system_fonts())
    lines = [
        [text_cell("2026", TEXT), text_cell("word " * 60, TEXT), text_cell("Ann", TEXT)],
        [text_cell("27 November 2026", TEXT), text_cell("short", TEXT), text_cell("Bo", TEXT)],
    ]
    columns = (Column(fit=0.4), Column(), Column(fit=0.4))
    rows = [Table(setter, 480.0, columns, lines).row(line) for line in lines]
    day = next(mark for mark in rows[1].marks if mark.text.startswith("27"))
    assert day.text == "27 November 2026"
    second = min(mark.x for mark in rows[0].marks if mark.text.startswith("word"))
    assert second == pytest.approx(setter.width("27 November 2026", TEXT) + 10, abs=0.5)
    assert max(setter.width(m.text, TEXT) for m in rows[0].marks) > 300


def test_what_stands_below_takes_the_whole_width() -> None:
    setter = Typesetter(system_fonts())
    lines = [[text_cell("A", TEXT), text_cell("B", TEXT)]]
    note = text_cell("many words " * 16, TEXT)
    _head, (row,) = filled(setter, 480.0, (Column(), Column(fit=0.3)), lines, [note])
    _head, (bare,) = filled(setter, 480.0, (Column(), Column(fit=0.3)), lines, [Cell()])
    assert row.height == pytest.approx(bare.height + 2 * TEXT.leading)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("oskar.hartnell@c0051.example", 110.0, ("oskar.hartnell@c0051.", "example")),
        (
            "Temperature-Controlled Distribution",
            80.0,
            ("Temperature-", "Controlled", "Distribution"),
        ),
        ("Camembert Pierrot\u00a0×\u00a0100", 95.0, ("Camembert", "Pierrot × 100")),
    ],
)
def test_where_words_are_broken(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert Typesetter(system_fonts()).lines(text, TEXT, width) == lines
