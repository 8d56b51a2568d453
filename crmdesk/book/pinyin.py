"""How Chinese characters are read, by pypinyin, which is loaded when it is first wanted.

Its 47,000 phrases are one JSON text, and Python holds every thread up while it reads such a text
in one call: a window stood still for a third of a second, or a whole one on a slow computer. So a
window has them read piece by piece beforehand (:func:`load_gently`), off its thread. All else
loads them as pypinyin does by itself, which is faster.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.resources import files
from json import JSONDecoder
from threading import RLock
from typing import Any

_PHRASES = "phrases_dict.json"
_PIECE = 200  # phrases; a millisecond's work
_WITHOUT = "PYPINYIN_NO_PHRASES"
_loading = RLock()


@cache
def _library() -> Any:
    import pypinyin
    import pypinyin.seg.mmseg

    return pypinyin


def _loaded() -> Any:
    """Return pypinyin with all its phrases; waits for a thread that loads it."""
    with _loading:
        return _library()


def load_gently(tick: Callable[[], None] = lambda: None) -> None:
    """Load the readings while other threads go on; of no effect where they are loaded.

    Args:
        tick: called now and then; what it raises ends the loading, which is then done as usual
            when readings are wanted.
    """
    with _loading:
        if _library.cache_info().currsize:
            return
        text = files("pypinyin").joinpath(_PHRASES).read_text("utf-8")
        phrases: dict[str, Any] = {}
        same: dict[str, str] = {}  # a sound stands in hundreds of phrases
        for number, (phrase, sounds) in enumerate(_pairs(text)):
            phrases[phrase] = [[same.setdefault(s, s) for s in each] for each in sounds]
            if number % _PIECE == 0:
                tick()
                time.sleep(0)  # lets another thread in
        with _without_phrases():
            library = _library()
        library.load_phrases_dict(phrases)
        library.seg.mmseg.retrain(library.seg.mmseg.seg)


@contextmanager
def _without_phrases() -> Iterator[None]:
    """Keep pypinyin from reading its phrases by itself; its own switch for it."""
    before = os.environ.get(_WITHOUT)
    os.environ[_WITHOUT] = "1"
    yield
    if before is None:
        del os.environ[_WITHOUT]


def _pairs(text: str) -> Iterator[tuple[str, Any]]:
    """Yield the keys and values of a JSON object one by one."""
    decode, at = JSONDecoder().raw_decode, text.index("{") + 1
    while True:
        at = _after_space(text, at)
        if text[at] == "}":
            return
        key, at = decode(text, at)
        value, at = decode(text, _after_space(text, at))
        yield key, value


def _after_space(text: str, at: int) -> int:
    """Return where the next value begins, behind white space, commas and colons."""
    while text[at] in " \t\r\n,:":
        at += 1
    return at


@lru_cache(maxsize=20_000)
def readings(char: str) -> tuple[str, ...]:
    """Return up to three pinyin readings of a Chinese character, without tones."""
    library = _loaded()
    found = library.pinyin(char, style=library.Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(r.replace("ü", "v") for r in found[0]))[:3] if found else ()


@lru_cache(maxsize=20_000)
def syllables_of(run: str) -> tuple[str, ...]:
    """Return the pinyin of a run of Chinese characters as its words are read (重庆: chong qing)."""
    alone = [readings(char) for char in run]
    if all(len(each) == 1 for each in alone):  # read the same in every word
        return tuple([each[0] for each in alone])
    words = _loaded().seg.mmseg.seg.cut(run)
    return tuple(syllable for word in words for syllable in _syllables_of_word(word))


@lru_cache(maxsize=50_000)
def _syllables_of_word(word: str) -> tuple[str, ...]:
    found = _loaded().lazy_pinyin(word, errors="ignore")
    return tuple(syllable.replace("ü", "v") for syllable in found)
