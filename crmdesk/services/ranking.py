"""How well a name fits what was typed, so that whom one means stands first.

Chinese names fit by their characters and by their pinyin, written together or apart.
"""

from __future__ import annotations

from functools import lru_cache

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
    wanted = " ".join(text.casefold().split())
    if not wanted:
        return ELSEWHERE
    sound = sort_key(wanted).replace(" ", "")
    return min((_fit(wanted, sound, name) for name in names if name), default=ELSEWHERE)


def _fit(wanted: str, sound: str, name: str) -> int:
    folded = " ".join(name.casefold().split())
    if folded == wanted:
        return SAME
    if folded.startswith(wanted):
        return BEGINS if not has_cjk(name) or has_cjk(wanted) else SOUND_BEGINS
    found = ELSEWHERE if has_cjk(wanted) else _sound_fit(sound, name)
    if f" {wanted}" in folded:
        return min(found, WORD_BEGINS)
    return min(found, INSIDE) if wanted in folded else found


def _sound_fit(sound: str, name: str) -> int:
    """Return how well the sound of a name fits: in full or by its initials."""
    whole, initials, tails = _sounds(name)
    if whole == sound:
        return SAME_SOUND
    if whole.startswith(sound) or initials.startswith(sound):
        return SOUND_BEGINS
    inside = sound in initials or any(tail.startswith(sound) for tail in tails)
    return SOUND_INSIDE if inside else ELSEWHERE


@lru_cache(maxsize=20_000)
def _sounds(name: str) -> tuple[str, str, tuple[str, ...]]:
    """Return a name as it sounds: whole, by its initials, and from each later syllable on."""
    whole = sort_key(name).replace(" ", "")
    if not has_cjk(name):
        return whole, "", ()
    syllables = syllables_of("".join(filter(has_cjk, name))[:_LONGEST])
    tails = tuple("".join(syllables[at:]) for at in range(1, len(syllables)))
    return whole, "".join(each[:1] for each in syllables), tails
