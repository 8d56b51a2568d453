"""Readings come gently or at once, and are the same; nobody is held up by a whole dictionary."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.book import Book, pinyin
from crmdesk.book.records import Customer
from crmdesk.services.reading import learn_to_read

WORDS = ("重庆长江银行", "行", "音乐长乐", "屿芃水产", "大都会", "女儿红", "藏宝")
_ALONE = """
import sys
from crmdesk.book import pinyin
if sys.argv[1] == "gently":
    pinyin.load_gently()
print([pinyin.syllables_of(word) for word in sys.argv[2:]])
"""


def _said(project_root: Path, how: str) -> str:
    command = [sys.executable, "-c", _ALONE, how, *WORDS]
    done = subprocess.run(
        command, cwd=project_root, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout


def test_gently_or_at_once_the_readings_are_the_same(project_root: Path) -> None:
    gently = _said(project_root, "gently")
    assert "'chong', 'qing', 'chang', 'jiang', 'yin', 'hang'" in gently
    assert gently == _said(project_root, "at once")


def test_every_phrase_of_the_dictionary_is_read() -> None:
    text = files("pypinyin").joinpath("phrases_dict.json").read_text("utf-8")
    assert dict(pinyin._pairs(text)) == json.loads(text)


_values = st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner, max_size=3))


@given(st.dictionaries(st.text(), _values, max_size=5), st.sampled_from((None, 0, 2)))
def test_pairs_of_any_json_object(made: dict[str, Any], indent: int | None) -> None:
    assert dict(pinyin._pairs(json.dumps(made, indent=indent, ensure_ascii=False))) == made


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
