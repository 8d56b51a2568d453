"""Cutting text into searchable words: latin words, single Chinese characters, pinyin, digits.

A name is found from any of its Chinese characters, from any syllable of its pinyin on, and from
any of its pinyin initials on; a number from any digit that leaves at least four behind it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from crmdesk.book.pinyin import readings, syllables_of

_CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_CJK_RUN = f"[{_CJK}]+"
_PIECE = rf"[{_CJK}]+|[^\W_{_CJK}]+"
_NUMBER = r"[\d\s()+\-./\u00b7\u2010-\u2015\u2212\u30fb]+"
SHORTEST_NUMBER = 4
LAST_DIGITS = 8
"""So many digits at its end are enough to know a number by, whatever was dialled before them."""


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Return a compiled pattern: those of all Chinese characters take a while, and no start."""
    return re.compile(text)


class _Standing(dict[int, str]):
    """For ``str.translate``: Chinese characters with room around them; filled as they come."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = found = f" {char} " if _pattern(_CJK_RUN).match(char) else char
        return found


_STANDING_ALONE = _Standing()


def has_cjk(text: str) -> bool:
    """Tell whether the text holds a Chinese character."""
    return not text.isascii() and _pattern(_CJK_RUN).search(text) is not None


def pinyin_words(text: str) -> str:
    """Return the pinyin of a text to be found by: from each syllable on, full and initials.

    Where a character has other readings, each is offered in turn with the rest as usual.
    """
    words: dict[str, None] = {}
    for run in _pattern(_CJK_RUN).findall(text):
        run = run[:24]
        usual = syllables_of(run)
        _add_tails(words, usual, len(usual))
        if len(usual) != len(run):
            continue
        for place, char in enumerate(run):
            for other in readings(char):
                if other != usual[place]:
                    changed = (*usual[:place], other, *usual[place + 1 :])
                    _add_tails(words, changed, place + 1)
    return " ".join(words)


def _add_tails(words: dict[str, None], syllables: tuple[str, ...], count: int) -> None:
    """Add what is left from each of the first ``count`` syllables on, in full and as initials."""
    whole, first = "".join(syllables), "".join([s[:1] for s in syllables])
    start = 0
    for at in range(count):
        words[whole[start:]] = words[first[at:]] = None
        start += len(syllables[at])


def spaced(text: str) -> str:
    """Return the text with every Chinese character standing alone."""
    return text if text.isascii() else text.translate(_STANDING_ALONE)


def name_words(*names: str) -> str:
    """Return the searchable words of names in any script."""
    parts = [name for name in dict.fromkeys(names) if name]
    text = " ".join(parts)
    if text.isascii():
        return text
    return " ".join([spaced(text), *filter(None, map(pinyin_words, parts))])


def digits_of(text: str) -> str:
    """Return the digits of a number as typed; international 00 and +, and a (0) are dropped."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    digits = re.sub(r"\D", "", text.replace("(0)", ""))
    return digits[2:] if digits.startswith("00") else digits


def is_number(text: str) -> bool:
    """Tell whether a text is the digits of a number, however they are set apart."""
    return _pattern(_NUMBER).fullmatch(unicodedata.normalize("NFKC", text)) is not None


def number_words(digits: str) -> str:
    """Return every tail of a number that is at least four digits long."""
    return " ".join([digits[at:] for at in range(max(1, len(digits) - SHORTEST_NUMBER + 1))])


def sort_key(name: str) -> str:
    """Return what a name is sorted by: pinyin for Chinese, bare lower case for the rest."""
    if name.isascii():
        return name.casefold().strip()
    if has_cjk(name):
        name = _pattern(_CJK_RUN).sub(lambda run: "".join(syllables_of(run[0])) or run[0], name)
        if name.isascii():
            return name.casefold().strip()
    bare = unicodedata.normalize("NFKD", name)
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold().strip()


def match_query(text: str, columns: str = "") -> str:
    """Return the FTS5 query for what a user typed: all words, each as a prefix; "" for nothing.

    Chinese characters must stand together in the order typed. ``columns`` limits the search,
    for example ``"name other codes"``.
    """
    if not text:
        return ""
    pieces = _pattern(_PIECE).findall(unicodedata.normalize("NFKC", text))
    terms = [f'"{" ".join(piece) if has_cjk(piece) else piece}" *' for piece in pieces]
    if not terms:
        return ""
    query = " AND ".join(terms)
    number = digits_of(text).lstrip("0") if is_number(text) else ""
    if len(number) >= 3:  # perhaps of a telephone, however it was written
        wanted = dict.fromkeys([*terms] if len(terms) == 1 else [])
        wanted[f'"{number}" *'] = None
        if len(number) > LAST_DIGITS:
            wanted[f'"{number[-LAST_DIGITS:]}" *'] = None
        query = " OR ".join(wanted)
    return f"{{{columns}}} : ({query})" if columns else query
