"""Python's collector of garbage, kept from looking where it would find none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage in rings while very many values are made of which none is.

    Each look would hold up all threads, the window's too, for up to a tenth of a second.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.freeze()  # this and the next: old at once, so that nothing is looked through now
            gc.unfreeze()
            gc.enable()
