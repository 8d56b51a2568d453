"""Start of the program on 100,000 customers, to a painted list, beside an empty window.

What is measured is the command ``crmdesk --book FILE``; the baseline imports
PySide6 and SQLAlchemy and shows a window with nothing in it.
"""

from __future__ import annotations

from statistics import median

from tests.bench.books import book_of
from tests.bench.processes import Result, probe

ROUNDS = 7


def run() -> Result:
    """Measure both in turn, each time in a fresh process, and compare the medians."""
    book = str(book_of(100_000))
    probe("empty")
    probe("program", book)  # both once for the files to be in memory, and compiled
    ours, bare = [], []
    for _ in range(ROUNDS):
        bare.append(probe("empty")[0])
        seconds, found = probe("program", book)
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
