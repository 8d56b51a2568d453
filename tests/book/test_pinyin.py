"""Readings come piece by piece, all of them; nobody is held up by a whole dictionary."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.book import Book, pinyin
from crmdesk.book.records import Customer
from crmdesk.services.reading import learn_to_read

_GENTLE = """
import json, sys
from crmdesk.book import pinyin
read = []
real = json.loads
json.loads = lambda text, **how: read.append(len(text)) or real(text, **how)
library = pinyin.load_gently()
alone, *pieces = sorted(read, reverse=True)
print(json.dumps([pieces[0], library.constants.PHRASES_DICT]))
"""


def test_gently_all_phrases_are_read_and_no_large_piece_at_once(project_root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _GENTLE],
        cwd=project_root, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    longest, phrases = json.loads(done.stdout)
    text = files("pypinyin").joinpath("phrases_dict.json").read_text("utf-8")
    assert phrases == json.loads(text)
    assert longest < len(text) / 50


_texts = st.text(st.characters(exclude_characters="[]", exclude_categories=("Cs",)), max_size=4)
_phrases = st.dictionaries(_texts, st.lists(st.lists(_texts, min_size=1), min_size=1), max_size=8)


@given(_phrases, st.sampled_from((None, 0, 2)), st.integers(0, 40))
def test_pieces_of_any_dictionary(
    made: dict[str, list[list[str]]], indent: int | None, size: int
) -> None:
    text = json.dumps(made, indent=indent, ensure_ascii=False)
    found: dict[str, list[list[str]]] = {}
    for piece in pinyin._pieces(text, size):
        found |= piece
    assert found == made


def test_words_are_read_as_such() -> None:
    assert pinyin.syllables_of("重庆长江银行") == ("chong", "qing", "chang", "jiang", "yin", "hang")


@pytest.fixture
def book(tmp_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    with new_book(tmp_path / "a.crm") as made:
        yield made


@pytest.mark.parametrize(("name", "wanted"), [("Harbour", False), ("海港食品", True)])
def test_readings_are_loaded_where_the_book_holds_chinese(
    book: Book, name: str, wanted: bool
) -> None:
    with book.transaction("fill") as tx:
        tx.insert(Customer, name=name, sort_key=name)
    assert learn_to_read(book, False, lambda: None) is wanted
    assert learn_to_read(book, True, lambda: None)
