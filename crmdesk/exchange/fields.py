"""The fields a column can be mapped to, per kind of record, and the words their headers go by."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from crmdesk.exchange.common_words import FieldType
from crmdesk.exchange.field_words import FIELD_WORDS
from crmdesk.exchange.letters import SIMPLIFIED
from crmdesk.exchange.own_sheets import OWN_SHEETS

KINDS = (
    "customers",
    "contacts",
    "products",
    "orders",
    "order_lines",
    "opportunities",
    "interactions",
    "staff",
)
"""The kinds of record a file can hold."""

FUZZY_LIMIT = 88.0
"""Least likeness (rapidfuzz ratio, 0 to 100) at which a header counts as a known word."""


@dataclass(frozen=True, slots=True)
class Field:
    """A target a column can be mapped to.

    Attributes:
        name: name of the field in ParsedRow.values.
        type: how its cells are read.
        kinds: kinds of record that have it.
        words: headers it is known by in English, Chinese, German.
    """

    name: str
    type: FieldType
    kinds: tuple[str, ...]
    words: tuple[str, ...]


_ELSEWHERE = (
    ("联络", "联系"), ("连络", "联系"), ("行动电话", "移动电话"), ("邮递区号", "邮编"),
    ("电邮", "邮箱"), ("网站地址", "网址"), ("折让", "折扣"), ("货号", "产品编号"),
)  # fmt: skip
"""Words of traditional headers, in simplified letters, to those of the mainland."""


def compact(header: str) -> str:
    """Reduce a header to letters and digits in lower case, so that spellings compare.

    Chinese is compared in simplified letters, and in the mainland's words for a few of Taiwan's
    and Hong Kong's.
    """
    folded = unicodedata.normalize("NFKC", header).casefold().strip("\ufeff")
    bare = re.sub(r"[\W_]+", "", folded)
    if bare.isascii():
        return bare
    bare = bare.translate(SIMPLIFIED)
    for theirs, ours in _ELSEWHERE:
        bare = bare.replace(theirs, ours)
    return bare


@cache
def fields_of(kind: str) -> dict[str, Field]:
    """The fields of one kind by name, in the order a mapping dialog lists them."""
    result: dict[str, Field] = {}
    for name, type_, words in FIELD_WORDS.get(kind) or OWN_SHEETS[kind]:
        aliases = tuple(word.strip() for word in words.split("|") if word.strip())
        if name in result:
            aliases = (*result[name].words, *aliases)
        result[name] = Field(name, type_, (kind,), aliases)
    return result


def all_fields() -> list[Field]:
    """Every field once, with all the kinds that have it and all their words."""
    merged: dict[str, Field] = {}
    for kind in KINDS:
        for field in fields_of(kind).values():
            old = merged.get(field.name)
            if old is None:
                merged[field.name] = field
                continue
            words = tuple(dict.fromkeys(old.words + field.words))
            merged[field.name] = Field(field.name, old.type, (*old.kinds, kind), words)
    return list(merged.values())


@cache
def words_of(kind: str) -> dict[str, str]:
    """Compact header words of a kind, each with the field it stands for."""
    index: dict[str, str] = {}
    for field in fields_of(kind).values():
        for word in (*field.words, field.name):
            index.setdefault(compact(word), field.name)
    return index


def _number_in(word: str) -> str:
    return re.sub(r"\D", "", word)


@cache
def _words_by_number(kind: str) -> dict[str, list[str]]:
    """Header words of a kind long enough to be misspelt, by the digits in them."""
    found: dict[str, list[str]] = {}
    for word in words_of(kind):
        if len(word) >= 4:
            found.setdefault(_number_in(word), []).append(word)
    return found


@cache
def _all_words() -> frozenset[str]:
    return frozenset(word for kind in KINDS for word in words_of(kind))


def known_header(text: str) -> bool:
    """Whether a cell is, letter for letter, a header word of some kind."""
    return compact(text) in _all_words()


def match_header(header: str, kind: str) -> tuple[str, float] | None:
    """Find the field a header means.

    Args:
        header: the header as it stands in the file.
        kind: kind of record the file holds.

    Returns:
        Name of the field and likeness from 0 to 1, or None when nothing is near.
    """
    words = words_of(kind)
    key = compact(header)
    if key in words:
        return words[key], 1.0
    bare = compact(re.sub(r"[（(\[].*?[)）\]]", "", header))
    if bare and bare in words:
        return words[bare], 0.95
    unnumbered = words.get(key.rstrip("0123456789"))
    if unnumbered is not None and fields_of(kind)[unnumbered].type in ("phone", "email"):
        return unnumbered, 0.95
    if len(key) < 5:
        return None
    from rapidfuzz import fuzz, process

    same = _words_by_number(kind).get(_number_in(key), ())
    found = process.extractOne(key, same, scorer=fuzz.ratio, score_cutoff=FUZZY_LIMIT)
    return (words[found[0]], found[1] / 100) if found else None
