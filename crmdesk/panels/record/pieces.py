"""A page that is built and filled piece by piece, so that no piece holds the window up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

_T = TypeVar("_T")


class Pieces(Generic[_T]):
    """What stands on a page, with what fills it; what is seen first comes first.

    Args:
        build: builds the page in pieces, as one reads it; each yields what fills it.
        seen: so many pieces are filled at once when something is shown for the first time.
        standing: fills what stands there already.
    """

    def __init__(
        self,
        build: Callable[[], Iterator[Callable[[_T], object]]],
        seen: int,
        standing: Iterable[Callable[[_T], object]] = (),
    ) -> None:
        self._build, self._seen = build, seen
        self._coming: Iterator[Callable[[_T], object]] | None = None
        self._fills = list(standing)
        self._shown: _T | None = None
        self.waiting: list[Callable[[_T], object]] = []  # of what stands, and is still empty

    def show(self, shown: _T) -> None:
        """Fill what stands there; the first time the window goes on between most of it."""
        at_once = self._seen if self._shown is None else len(self._fills)
        self._shown = shown
        for fill in self._fills[:at_once]:
            fill(shown)
        self.waiting = self._fills[at_once:]

    def step(self) -> bool:
        """Fill or build the next piece; return whether there was one."""
        if self.waiting and self._shown is not None:
            self.waiting.pop(0)(self._shown)
            return True
        if self._coming is None:
            self._coming = self._build()
        fill = next(self._coming, None)
        if fill is None:
            return False
        self._fills.append(fill)
        if self._shown is not None:
            fill(self._shown)
        return True
