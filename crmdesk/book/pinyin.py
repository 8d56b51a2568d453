"""How Chinese characters are read, by pypinyin, which is loaded when it is first wanted.

Its 47,000 phrases are one JSON text, and Python holds every thread up while it reads such a text
in one call: a window stood still for a third of a second, or a whole one on a slow computer. So
they are read piece by piece, between which other threads have their turn.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.resources import files
from threading import RLock
from typing import Any

from crmdesk.garbage import uncollected

_PHRASES = "phrases_dict.json"
_PIECE = 10_000  # characters; two milliseconds' work
_END = re.compile(r"\]\s*\]\s*,")
"""Where a phrase and its readings end, and another phrase follows."""
_WITHOUT = "PYPINYIN_NO_PHRASES"
_loading = RLock()
_library: list[Any] = []
"""pypinyin with all its phrases, once it is loaded."""


def load_gently(tick: Callable[[], None] = lambda: None) -> Any:
    """Return pypinyin, loaded while other threads go on; waits for a thread that loads it.

    Args:
        tick: called now and then; what it raises ends the loading, which is then done when
            readings are wanted.
    """
    with _loading:
        if not _library:
            with uncollected():
                _library.append(_with_phrases(tick))
        return _library[0]


def _with_phrases(tick: Callable[[], None]) -> Any:
    with _without_phrases():
        import pypinyin
        import pypinyin.seg.mmseg
    text = files(pypinyin).joinpath(_PHRASES).read_text("utf-8")
    phrases: dict[str, Any] = {}
    same: dict[str, str] = {}  # a sound stands in hundreds of phrases
    for piece in _pieces(text):
        for phrase, sounds in piece.items():
            phrases[phrase] = [[same.setdefault(s, s) for s in each] for each in sounds]
        tick()
        time.sleep(0)  # lets another thread in
    pypinyin.load_phrases_dict(phrases)
    pypinyin.seg.mmseg.retrain(pypinyin.seg.mmseg.seg)
    return pypinyin


@contextmanager
def _without_phrases() -> Iterator[None]:
    """Keep pypinyin from reading its phrases by itself; its own switch for it."""
    before = os.environ.get(_WITHOUT)
    os.environ[_WITHOUT] = "1"
    yield
    if before is None:
        del os.environ[_WITHOUT]


def _pieces(text: str, size: int = _PIECE) -> Iterator[dict[str, list[list[str]]]]:
    """Yield a JSON object of phrases, each with lists of readings, in objects of some of them.

    No phrase or reading holds a bracket.
    """
    at = text.index("{") + 1
    while end := _END.search(text, at + size):
        yield json.loads(f"{{{text[at : end.end() - 1]}}}")
        at = end.end()
    yield json.loads(f"{{{text[at:]}")


@lru_cache(maxsize=20_000)
def readings(char: str) -> tuple[str, ...]:
    """Return up to three pinyin readings of a Chinese character, without tones."""
    library = load_gently()
    found = library.pinyin(char, style=library.Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(r.replace("ü", "v") for r in found[0]))[:3] if found else ()


@lru_cache(maxsize=20_000)
def syllables_of(run: str) -> tuple[str, ...]:
    """Return the pinyin of a run of Chinese characters as its words are read (重庆: chong qing)."""
    alone = [readings(char) for char in run]
    if set(map(len, alone)) == {1}:  # read the same in every word
        return tuple([each[0] for each in alone])
    words = load_gently().seg.mmseg.seg.cut(run)
    return tuple(syllable for word in words for syllable in _syllables_of_word(word))


@lru_cache(maxsize=50_000)
def _syllables_of_word(word: str) -> tuple[str, ...]:
    found = load_gently().lazy_pinyin(word, errors="ignore")
    return tuple(syllable.replace("ü", "v") for syllable in found)
