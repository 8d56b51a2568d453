"""Blocks of the clipboard: what spreadsheets write, and any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.exchange.blocks import parse_block, write_block

CELLS = st.text(alphabet=st.characters(exclude_characters="\r", exclude_categories=["Cs"]))
BLOCKS = st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=6)


@given(BLOCKS)
def test_what_is_written_is_read_again(block: list[list[str]]) -> None:
    assert parse_block(write_block(block)) == block


@given(st.text(alphabet='\t\n\r"a1 ,', max_size=40))
def test_no_letter_of_any_text_is_lost(text: str) -> None:
    read = "".join(cell for row in parse_block(text) for cell in row)
    for letter in "a1 ,":
        assert read.count(letter) == text.count(letter)


@given(st.lists(st.lists(st.integers(), min_size=1, max_size=4), min_size=1, max_size=5))
def test_plain_figures_are_a_plain_grid(figures: list[list[int]]) -> None:
    text = "\r\n".join("\t".join(map(str, row)) for row in figures)
    assert parse_block(text) == [[str(value) for value in row] for row in figures]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"two\nlines"\tx\n', [["two\nlines", "x"]]),
        ('"say ""yes"""', [['say "yes"']]),
        ('12" pipe\t3', [['12" pipe', "3"]]),
        ('"open\tb', [['"open', "b"]]),
        ("a\t\t\n\tb", [["a", "", ""], ["", "b"]]),
    ],
)
def test_the_ways_of_spreadsheets(text: str, rows: list[list[str]]) -> None:
    assert parse_block(text) == rows
