"""Finds the name that was meant when it is misspelt, and reads country names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

LIKE_LIMIT = 90.0
"""Least likeness (rapidfuzz ratio, 0 to 100) at which two names count as the same."""

_COUNTRY_EXTRA = {
    "usa": "US", "us": "US", "unitedstatesofamerica": "US", "america": "US", "uk": "GB",
    "greatbritain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "brd": "DE",
    "korea": "KR", "southkorea": "KR", "republicofkorea": "KR", "prc": "CN", "prchina": "CN",
    "中华人民共和国": "CN",
    "holland": "NL", "uae": "AE", "russianfederation": "RU", "czechrepublic": "CZ",
    "turkey": "TR", "vietnam": "VN", "台湾": "TW", "taiwan": "TW", "香港": "HK", "hongkong": "HK",
    "澳门": "MO", "macau": "MO", "macao": "MO", "美国": "US", "英国": "GB", "韩国": "KR",
}  # fmt: skip
INDUSTRY_WORDS = (
    "technology", "medical", "retail", "software", "entertainment", "marketing",
    "telecommunications", "finance", "employment", "services", "manufacturing", "healthcare",
    "education", "logistics", "construction", "agriculture", "automotive", "pharmaceuticals",
    "hospitality", "insurance", "consulting", "government", "transportation", "electronics",
)  # fmt: skip
"""Names of industries whose misspellings are put right when read."""


def simplify(name: str) -> str:
    """Reduce a name to its letters and digits in lower case, without spaces and marks."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())


def closest(name: str, candidates: Sequence[str]) -> tuple[str, float] | None:
    """Find the candidate a name most likely means.

    Args:
        name: the name as it was written.
        candidates: the names known.

    Returns:
        The candidate and its likeness from 0 to 100: 100 for the same but for case, spaces and
        punctuation, otherwise rapidfuzz's ratio from 90 on; None when nothing is near.
    """
    if name in candidates:
        return name, 100.0
    key = simplify(name)
    if not key:
        return None
    simple = [simplify(candidate) for candidate in candidates]
    if key in simple:
        return candidates[simple.index(key)], 100.0
    if len(key) < 4:
        return None
    from rapidfuzz import fuzz, process

    found = process.extractOne(key, simple, scorer=fuzz.ratio, score_cutoff=LIKE_LIMIT)
    return (candidates[found[2]], float(found[1])) if found else None


@cache
def _countries() -> dict[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for language in ("en", "zh", "de", "zh_Hant", "fr", "es"):
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "QO", "ZZ"}:
                names.setdefault(simplify(name), code)
                names.setdefault(code.casefold(), code)
    return names | _COUNTRY_EXTRA


@lru_cache(maxsize=4096)
def country_code(text: str) -> str | None:
    """Read the name of a country in English, Chinese or German (or its code).

    Returns:
        ISO 3166-1 alpha-2, or None when the text names no country.
    """
    return _countries().get(simplify(text))


@lru_cache(maxsize=4096)
def country_meant(text: str) -> tuple[str, str] | None:
    """Find the country a misspelt name means.

    Returns:
        Name in English and ISO code, or None.
    """
    names = _countries()
    found = closest(text, [name for name in names if len(name) > 4])
    if found is None:
        return None
    from babel import Locale

    code = names[simplify(found[0])]
    return str(Locale.parse("en").territories[code]), code
