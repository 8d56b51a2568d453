"""Small pieces of SQL text, and lists cut to what one statement takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
CHUNK = 500  # ids in one IN (...) list
INSIDE = "LIKE ? ESCAPE '\\'"
"""Holds a text somewhere; the parameter is :func:`inside` of it."""
LAST = "\U0010ffff"
"""Sorts after every character: what begins with x lies from x on, and before x and this."""


def chunks(ids: Sequence[T], size: int = CHUNK) -> Iterable[Sequence[T]]:
    """Yield ``ids`` in pieces that fit a statement."""
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


def marks(count: int) -> str:
    """Return ``count`` placeholders, comma separated."""
    return ",".join("?" * count)


def inside(text: str) -> str:
    """Return the pattern of what holds ``text``, for :data:`INSIDE`."""
    return "%" + "".join(f"\\{char}" if char in "\\%_" else char for char in text) + "%"


def quoted(names: Iterable[str]) -> str:
    """Return column names quoted and comma separated."""
    return ",".join(f'"{name}"' for name in names)
