"""Ids that laptops mint apart: 64-bit, time-ordered, never clashing between two offline books.

Layout, from the top: 41 bits of milliseconds since 2024-01-01 UTC, 12 bits of device, 10 bits of
sequence. The minter borrows from the future when one millisecond's sequence is used up, and never
goes back when the clock does.
"""

from __future__ import annotations

import secrets
import threading
import time

EPOCH_MS = 1_704_067_200_000
DEVICE_BITS, SEQUENCE_BITS = 12, 10


def random_device() -> int:
    """Return a device number that two laptops are unlikely to share."""
    return secrets.randbelow(1 << DEVICE_BITS)


class IdMinter:
    """Mints ids for one device; safe to call from several threads."""

    def __init__(self, device: int, last: int = 0) -> None:
        """Mint for ``device``; never below ``last``, the highest id already seen."""
        self.device = device % (1 << DEVICE_BITS)
        self._tick = last >> (DEVICE_BITS + SEQUENCE_BITS)
        self._sequence = 1 << SEQUENCE_BITS if last else 0
        self._lock = threading.Lock()

    def mint(self) -> int:
        """Return a new id."""
        return self.mint_many(1)[0]

    def mint_many(self, count: int) -> list[int]:
        """Return ``count`` new ids, ascending."""
        with self._lock:
            tick = int(time.time() * 1000) - EPOCH_MS
            if tick > self._tick:
                self._tick, self._sequence = tick, 0
            first = (self._tick << SEQUENCE_BITS) + self._sequence
            last = first + count
            self._tick, self._sequence = last >> SEQUENCE_BITS, last % (1 << SEQUENCE_BITS)
        mask, device = (1 << SEQUENCE_BITS) - 1, self.device << SEQUENCE_BITS
        shift = DEVICE_BITS + SEQUENCE_BITS
        return [((n >> SEQUENCE_BITS) << shift) | device | (n & mask) for n in range(first, last)]
