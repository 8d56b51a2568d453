"""The commands that the palette offers for what was typed."""

from __future__ import annotations

from collections.abc import Sequence

from crmdesk.qt.actions import ActionSpec
from crmdesk.qt.palette import PaletteItem

LEAST = 3
"""So many letters are meant as a command's name rather than as a customer's."""


class Commands:
    """Finds commands by their words, or by their English names in any language."""

    def __init__(self, specs: Sequence[ActionSpec]) -> None:
        self._known = [(_names(spec), _item(spec)) for spec in specs if spec.palette]

    def begun(self, text: str) -> list[PaletteItem]:
        """Return the commands whose name begins with what was typed; they come first."""
        wanted = text.strip().casefold()
        if not _is_meant(wanted):
            return []
        return [item for names, item in self._known if _is_begun(names, wanted)]

    def others(self, text: str) -> list[PaletteItem]:
        """Return the other commands that hold what was typed; all of them for nothing."""
        wanted = text.strip().casefold()
        meant = _is_meant(wanted)
        return [
            item
            for names, item in self._known
            if (wanted in names[0] or wanted in names[1])
            and not (meant and _is_begun(names, wanted))
        ]


def _is_meant(wanted: str) -> bool:
    """Tell whether so much was typed that it may be a command's name."""
    return len(wanted) >= (LEAST if wanted.isascii() else 2)


def _is_begun(names: tuple[str, str], wanted: str) -> bool:
    return names[0].startswith(wanted) or names[1].startswith(wanted)


def _names(spec: ActionSpec) -> tuple[str, str]:
    return _words(spec).casefold(), spec.name.replace("_", " ")


def _words(spec: ActionSpec) -> str:
    return spec.text.replace("&", "")


def _item(spec: ActionSpec) -> PaletteItem:
    return PaletteItem(_words(spec), icon=spec.icon, key=spec.shortcut, payload=spec.name)
