"""What the window remembers: one typed value over an injected ``QSettings``.

A store can hold anything (another version, a careless hand); whatever does not fit a field's type
is silently replaced by its default, so that a broken setting never keeps the window from opening.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from PySide6.QtCore import QByteArray, QSettings

THEMES: Final = ("system", "light", "dark")
LANGUAGES: Final = ("system", "en", "zh_CN")
RECENT_BOOKS: Final = 8
_WIDEST: Final = 2_000
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, immutable; :func:`dataclasses.replace` makes a changed copy.

    Attributes:
        theme: one of :data:`THEMES`.
        language: one of :data:`LANGUAGES`.
        last_book: path of the book open last, empty for none.
        recent_books: paths, latest first.
        geometry: the main window's ``saveGeometry``.
        state: the main window's ``saveState``.
        splitters: name of a splitter to its ``saveState``.
        columns: name of a list to the keys of its visible columns, in order.
        widths: name of a list to the pixels of the columns that were drawn wider or narrower.
        choices: name of a choice to what was chosen last, or to the several things that were.
    """

    theme: str = "system"
    language: str = "system"
    last_book: str = ""
    recent_books: tuple[str, ...] = ()
    geometry: bytes = b""
    state: bytes = b""
    splitters: dict[str, bytes] = field(default_factory=dict)
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    widths: dict[str, dict[str, int]] = field(default_factory=dict)
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def with_book(self, path: str) -> Settings:
        """Return a copy in which `path` is the last and most recent book."""
        others = tuple(each for each in self.recent_books if each != path)
        return replace(self, last_book=path, recent_books=(path, *others)[:RECENT_BOOKS])

    @classmethod
    def load(cls, store: QSettings) -> Settings:
        """Read the settings; what is missing or wrong gets its default."""
        return cls(
            theme=_one_of(store.value("theme"), THEMES),
            language=_one_of(store.value("language"), LANGUAGES),
            last_book=_text(store.value("last_book")),
            recent_books=_texts(_json(store.value("recent_books"), list))[:RECENT_BOOKS],
            geometry=_bytes(store.value("window/geometry")),
            state=_bytes(store.value("window/state")),
            splitters=_table(store.value("window/splitters"), _from_hex),
            columns=_table(store.value("columns"), _texts),
            widths=_table(store.value("widths"), _pixels),
            choices=_table(store.value("choices"), _texts),
        )

    def save(self, store: QSettings) -> None:
        """Write the settings and flush them to disk."""
        store.setValue("theme", self.theme)
        store.setValue("language", self.language)
        store.setValue("last_book", self.last_book)
        store.setValue("recent_books", json.dumps(self.recent_books))
        store.setValue("window/geometry", QByteArray(self.geometry))
        store.setValue("window/state", QByteArray(self.state))
        splitters = {name: value.hex() for name, value in self.splitters.items()}
        store.setValue("window/splitters", json.dumps(splitters))
        store.setValue("columns", json.dumps(self.columns))
        store.setValue("widths", json.dumps(self.widths))
        store.setValue("choices", json.dumps(self.choices))
        store.sync()


def _one_of(value: object, allowed: tuple[str, ...]) -> str:
    return value if isinstance(value, str) and value in allowed else allowed[0]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _bytes(value: object) -> bytes:
    if isinstance(value, QByteArray):
        return bytes(value.data())
    return value if isinstance(value, bytes) else b""


def _json(value: object, kind: type) -> Any:
    try:
        found = json.loads(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    return found if isinstance(found, kind) else kind()


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(each for each in value if isinstance(each, str))


def _pixels(value: object) -> dict[str, int]:
    if not isinstance(value, dict):
        return {}
    return {k: v for k, v in value.items() if type(v) is int and 0 < v < _WIDEST}


def _from_hex(value: object) -> bytes:
    try:
        return bytes.fromhex(value) if isinstance(value, str) else b""
    except ValueError:
        return b""


def _table(value: object, read: Callable[[object], _V]) -> dict[str, _V]:
    pairs = ((name, read(each)) for name, each in _json(value, dict).items())
    return {name: each for name, each in pairs if each}
