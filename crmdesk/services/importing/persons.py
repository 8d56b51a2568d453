"""The people that a cell names: several at once, and with a courtesy title behind the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

_APART = re.compile(r"\s*[、;；/／,，|]\s*|\s+")
_HAN = re.compile(r"[\u4e00-\u9fff·]{2,4}")
_TITLED = re.compile(r"([\u4e00-\u9fff·]{2,4}?)\s*[(（]?(先生|女士|小姐|太太)[)）]?")
_SEX = {"先生": "m", "女士": "f", "小姐": "f", "太太": "f"}


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a cell names them; ``sex`` is what a courtesy title tells, else empty."""

    name: str
    sex: str = ""


def people_in(text: str) -> list[Named]:
    """Return the people of a cell: 陈小明/刘洋 are two, and 王芳 女士 is 王芳, a woman.

    Only Chinese names are parted; a surname alone (王女士) keeps its title, or it would name
    nobody.
    """
    found = [_named(text)]
    if found[0].sex:
        return found
    parts = [_named(part) for part in _APART.split(text.strip()) if part]
    chinese = all(part.sex or _HAN.fullmatch(part.name) for part in parts)
    return parts if len(parts) > 1 and chinese and re.search(r"[、;；/／,，|]", text) else found


def _named(text: str) -> Named:
    match = _TITLED.fullmatch(text.strip())
    return Named(match[1], _SEX[match[2]]) if match else Named(text)
