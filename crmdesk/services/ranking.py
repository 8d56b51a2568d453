"""How well a name fits what was typed, so that whom one means stands first.

Chinese names fit by their characters and by their pinyin, written together or apart.
"""

from __future__ import annotations

from functools import lru_cache

from crmdesk.book.parts import bare, pieces_of
from crmdesk.book.pinyin import syllables_of
from crmdesk.book.words import has_cjk, sort_key

SAME, SAME_SOUND, BEGINS, SOUND_BEGINS, WORD_BEGINS, SOUND_INSIDE, INSIDE, ELSEWHERE = range(8)
"""From the best fit to none: the words were found in something else than the name."""
_LONGEST = 24
"""So many characters of a name are read aloud."""


def name_fit(text: str, *names: str) -> int:
    """Return how well the best of these names fits, the smaller the better.

    >>> name_fit("hou gu", "猴姑"), name_fit("hougu", "国王皇后"), name_fit("hg", "猴姑")
    (1, 7, 3)
    """
    wanted, sound, chinese, parts = _typed(text)
    if not wanted:
        return ELSEWHERE
    best = ELSEWHERE
    for name in names:
        if name:
            best = min(best, _fit(wanted, sound, chinese, name))
    if best == ELSEWHERE and parts and any(_holds(name, parts) for name in names):
        return INSIDE
    return best


@lru_cache(maxsize=16)
def _typed(text: str) -> tuple[str, str, bool, tuple[str, ...]]:
    """Return what was typed: folded, as it sounds, whether it holds Chinese, and its parts."""
    wanted = " ".join(text.casefold().split())
    parts = tuple(bare(piece) or piece for piece in pieces_of(text))
    return wanted, sort_key(wanted).replace(" ", ""), has_cjk(wanted), parts


def _holds(name: str, parts: tuple[str, ...]) -> bool:
    """Tell whether all that was typed is in a name, at any place and without accents."""
    folded = _folded(name)
    plain = folded if folded.isascii() else f"{bare(name)} {folded}"
    return all(part in plain for part in parts)


def _fit(wanted: str, sound: str, chinese: bool, name: str) -> int:
    folded = _folded(name)
    if folded.startswith(wanted):
        if folded == wanted:
            return SAME
        return BEGINS if chinese or not has_cjk(name) else SOUND_BEGINS
    inside = WORD_BEGINS if f" {wanted}" in folded else INSIDE if wanted in folded else ELSEWHERE
    return inside if chinese else min(inside, _fit_by_ear(sound, name))


def _fit_by_ear(sound: str, name: str) -> int:
    whole, initials, tails = _heard(name)
    if whole.startswith(sound):
        return SAME_SOUND if whole == sound else SOUND_BEGINS
    if initials.startswith(sound):
        return SOUND_BEGINS
    heard = sound in initials or any(tail.startswith(sound) for tail in tails)
    return SOUND_INSIDE if tails and heard else ELSEWHERE


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


@lru_cache(maxsize=20_000)
def _heard(name: str) -> tuple[str, str, tuple[str, ...]]:
    """Return a name as it sounds: whole, by its initials, and from each later syllable on."""
    whole = sort_key(name).replace(" ", "")
    if not has_cjk(name):
        return whole, "", ()
    syllables = syllables_of("".join(filter(has_cjk, name))[:_LONGEST])
    tails = tuple("".join(syllables[at:]) for at in range(1, len(syllables)))
    return whole, "".join(each[:1] for each in syllables), tails
