"""Start of the customers panel on 100,000 customers beside an empty window.

The panel stands in a bare window, so this is less than the start of the whole program.
"""

from __future__ import annotations

from statistics import median

from tests.bench.books import book_of
from tests.bench.processes import Result, probe


def run() -> Result:
    """Measure both in turn, five fresh processes each, and compare the medians."""
    book = str(book_of(100_000))
    ours, bare = [], []
    for _ in range(5):
        bare.append(probe("empty")[0])
        seconds, found = probe("panel", book)
        ours.append(seconds)
        if found["heavy"] or not found["shown"]:
            raise AssertionError(f"loaded at start: {found['heavy']}; rows: {found['shown']}")
    value, base = median(ours), median(bare)
    return {
        "value": round(value, 3),
        "baseline": round(base, 3),
        "ratio": round(value / base, 2),
        "limit": 2.0,
        "unit": "s",
    }
