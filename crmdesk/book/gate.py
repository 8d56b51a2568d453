"""A gate in front of the file: many may read and write it, or one may replace it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """Lets any number of threads in together, or one alone.

    Whoever waits to be alone does not hold newcomers back, so that a thread inside may come in a
    second time.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0

    @contextmanager
    def together(self) -> Iterator[None]:
        """Come in beside others."""
        with self._changed:
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Wait until nobody is inside, and keep everybody out meanwhile."""
        with self._changed:
            self._changed.wait_for(lambda: self._inside == 0)
            yield
