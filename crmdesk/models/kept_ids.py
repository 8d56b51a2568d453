"""The last whole list of ids, so that taking the typed words away brings it back at once."""

from __future__ import annotations

from array import array
from collections.abc import Hashable


class KeptIds:
    """Holds one list under what decides its content and order."""

    def __init__(self) -> None:
        self._key: Hashable = None
        self._ids: array[int] = array("q")

    def keep(self, key: Hashable, ids: array[int]) -> None:
        """Hold this list instead of the one before."""
        self._key, self._ids = key, ids

    def find(self, key: Hashable) -> array[int] | None:
        """Return the list of this key, if it is the one held."""
        return self._ids if key == self._key else None

    def forget(self) -> None:
        """Let go of the list: the book has changed."""
        self._key, self._ids = None, array("q")
