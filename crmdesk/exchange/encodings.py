"""Finds out how the bytes of a text file are to be read, since few exports say so themselves.

A byte order mark decides; then strict UTF-8; then the shape of UTF-16; then a ranking of the old
code pages. The ranking is a unigram model: every code page costs the text by how rare its letters
would be in the languages written with it, and the cheapest reading wins.
"""

from __future__ import annotations

import codecs
import math
from dataclasses import dataclass
from functools import cache

from crmdesk.errors import CrmdeskError
from crmdesk.exchange.letters import HANZI_SIMPLIFIED, HANZI_TRADITIONAL, LETTERS

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
SAMPLE = 1 << 16
"""Bytes looked at when the encoding has to be guessed."""

_ASCII_COST = 3.5
_RARE = 12.0
_IMPOSSIBLE = 18.0
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class DecodeError(CrmdeskError):
    """The bytes are no text in any encoding we know."""

    key = "decode"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was read.

    Attributes:
        text: the text without a byte order mark.
        encoding: Python's name of the encoding.
        confident: False when another reading was nearly as likely, so that the user may be asked.
    """

    text: str
    encoding: str
    confident: bool


def decode(data: bytes) -> Decoded:
    """Read bytes of unknown encoding as text.

    Args:
        data: the whole content of a file.

    Raises:
        DecodeError: when no encoding fits, or the bytes behind a byte order mark are broken.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decode_marked(data, name)
    try:
        text = text_of(data, "utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if "\0" not in text[:SAMPLE] or _wide(data) is None:
            return Decoded(text, "utf-8", confident=True)
    wide = _wide(data)
    if wide is not None:
        try:
            return Decoded(text_of(data, wide), wide, confident=True)
        except UnicodeDecodeError:
            pass
    return _decode_ranked(data)


def text_of(data: bytes, name: str, size: int = 1 << 20) -> str:
    """Read bytes as ``bytes.decode`` does, in pieces: at once would hold all threads up."""
    codec = codecs.lookup(name).name
    if codec == "utf-16" and not data.startswith(_UTF16_MARKS):
        codec = "utf-16-le"
    decoder = codecs.getincrementaldecoder(codec)("strict")
    parts = [decoder.decode(data[at : at + size]) for at in range(0, len(data), size)]
    return "".join([*parts, decoder.decode(b"", final=True)])


def decode_as(data: bytes, encoding: str) -> Decoded:
    """Read bytes in an encoding the user chose.

    Raises:
        DecodeError: when the encoding is unknown or does not fit.
    """
    try:
        return Decoded(text_of(data, encoding).lstrip("\ufeff"), encoding, confident=True)
    except (UnicodeDecodeError, LookupError) as error:
        raise DecodeError(
            f"The text cannot be read as {encoding}.",
            kept="The file was not changed.",
            advice="Choose another encoding.",
        ) from error


def rank(data: bytes) -> list[tuple[str, float]]:
    """Rank the legacy code pages for a piece of text, likeliest first.

    Returns:
        Pairs of encoding and cost in nats per byte; encodings that cannot be are left out.
    """
    sample = data[:SAMPLE]
    final = len(data) <= SAMPLE
    ranked = []
    for place, (name, costs) in enumerate(_models().items()):
        try:
            text = codecs.getincrementaldecoder(name)("strict").decode(sample, final)
        except UnicodeDecodeError:
            continue
        ranked.append((name, _cost(text, costs) / max(1, len(sample)) + place * 1e-9))
    return sorted(ranked, key=lambda pair: pair[1])


def _decode_marked(data: bytes, name: str) -> Decoded:
    try:
        return Decoded(text_of(data, name), name, confident=True)
    except UnicodeDecodeError as error:
        if name == "utf-8-sig":
            return Decoded(_mend_utf8(data[3:]), name, confident=False)
        if name == "utf-16" and len(data) % 2:
            return Decoded(data[:-1].decode(name, "replace"), name, confident=False)
        raise DecodeError(
            f"The file says it is {name.upper()}, but its bytes are not.",
            kept="The file was not changed.",
            advice="Save it again as UTF-8 and try once more.",
        ) from error


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark by where the zero bytes (or the line ends) stand."""
    sample = data[: min(len(data), SAMPLE) & ~1]
    if len(sample) < 2 or len(data) % 2:
        return None
    even, odd = sample[0::2], sample[1::2]
    zeros_even, zeros_odd = even.count(0), odd.count(0)
    few = max(3, len(even) // 10)
    if zeros_odd >= few and zeros_even * 8 < zeros_odd:
        return "utf-16-le"
    if zeros_even >= few and zeros_odd * 8 < zeros_even:
        return "utf-16-be"
    return None


def _decode_ranked(data: bytes) -> Decoded:
    nearly = _mend_share(data)
    if nearly is not None:
        return Decoded(nearly, "utf-8", confident=False)
    ranked = rank(data)
    for index, (name, cost) in enumerate(ranked):
        try:
            text = text_of(data, name)
        except UnicodeDecodeError:
            continue
        following = ranked[index + 1][1] if index + 1 < len(ranked) else math.inf
        high = sum(byte > 127 for byte in data[:SAMPLE])
        margin = (following - cost) * min(len(data), SAMPLE)
        return Decoded(text, name, confident=margin > 6.0 and high >= 8)
    raise DecodeError(
        "The file is not text in any encoding that is known here.",
        kept="The file was not changed.",
        advice="Save it as UTF-8 and try again.",
    )


def _mend_share(data: bytes) -> str | None:
    """UTF-8 in which a few bytes are broken: the text mended, or None if it is something else."""
    high = sum(byte > 127 for byte in data[:SAMPLE])
    bad = data[:SAMPLE].decode("utf-8", "replace").count("\ufffd")
    if high < 24 or bad * 20 > high:
        return None
    return _mend_utf8(data)


def _mend_utf8(data: bytes) -> str:
    parts = []
    while True:
        try:
            parts.append(data.decode("utf-8"))
            return "".join(parts)
        except UnicodeDecodeError as error:
            parts.append(data[: error.start].decode("utf-8"))
            broken = data[error.start : error.start + 1]
            parts.append(broken.decode("cp1252", "ignore") or broken.decode("latin-1"))
            data = data[error.start + 1 :]


def _cost(text: str, costs: dict[str, float]) -> float:
    total, previous_lower = 0.0, False
    for char in text:
        if char < "\x80":
            total += _ASCII_COST if char >= " " or char in "\t\r\n" else _IMPOSSIBLE
            previous_lower = char.islower()
            continue
        cost = costs.get(char)
        if cost is None:
            cost = _unlisted(char)
        elif previous_lower and char.isupper():
            cost += 3.0
        previous_lower = char.islower()
        total += cost
    return total


def _unlisted(char: str) -> float:
    if "\u4e00" <= char <= "\u9fff":
        return 2 * _ASCII_COST + 8.0
    if "\ue000" <= char <= "\uf8ff" or not char.isprintable():
        return _IMPOSSIBLE
    if char in "\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac\u00b0\u00a0\u00a7\u00ab\u00bb":
        return 6.0
    return _RARE


@cache
def _models() -> dict[str, dict[str, float]]:
    models = {
        "cp1252": _letter_costs(LETTERS["western"]),
        "gb18030": _hanzi_costs(HANZI_SIMPLIFIED, "gb2312", range(0xB0, 0xD8)),
        "big5": _hanzi_costs(HANZI_TRADITIONAL, "big5", range(0xA4, 0xC7)),
        "cp1250": _letter_costs(LETTERS["central"]),
        "cp1251": _letter_costs(LETTERS["cyrillic"]),
        "cp1253": _letter_costs(LETTERS["greek"]),
        "cp1255": _letter_costs(LETTERS["hebrew"]),
    }
    models["cp950"] = models["big5"]
    return models


def _letter_costs(letters: str) -> dict[str, float]:
    """Costs by Zipf's law from letters in order of frequency; capitals cost a factor of ten."""
    weights = [1.0 / (place + 3) for place in range(len(letters))]
    total = sum(weights) * 1.1
    costs: dict[str, float] = {}
    for letter, weight in zip(letters, weights, strict=True):
        cost = 1.0 - math.log(weight / total)
        costs.setdefault(letter, cost)
        if len(letter.upper()) == 1:
            costs.setdefault(letter.upper(), cost + 2.3)
    return costs


def _hanzi_costs(common: str, charset: str, leads: range) -> dict[str, float]:
    """Costs of Chinese characters: a list of the commonest, then the charset's first level."""
    costs = dict.fromkeys(common, 6.3)
    for lead in leads:
        for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF)):
            char = bytes((lead, trail)).decode(charset, "ignore")
            if len(char) == 1:
                costs.setdefault(char, 9.0)
    for char in "，。、；：？！（）《》“”【】「」　·—￥":
        costs.setdefault(char, 7.0)
    return costs
