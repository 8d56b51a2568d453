"""Memory with a list of 1,000,000 customers that was jumped about in, beside an empty window."""

from __future__ import annotations

from statistics import median

from tests.bench.books import book_of
from tests.bench.processes import CUSTOMERS, Result, probe


def run() -> Result:
    """Measure three processes of each in turn, and compare the medians (MiB resident)."""
    path = str(book_of(CUSTOMERS))
    ours, bare = [], []
    for _ in range(3):
        bare.append(float(probe("empty")[1]["memory"]))
        ours.append(float(probe("panel", path, "jump")[1]["memory"]))
    value, base = median(ours), median(bare)
    if not base:
        raise RuntimeError("resident memory is read from /proc, which is not here")
    return {
        "value": round(value, 1),
        "baseline": round(base, 1),
        "ratio": round(value / base, 2),
        "limit": 250.0,
        "unit": "MiB",
    }
