"""A key press in the search box to painted results among 1,000,000 customers (p95, milliseconds).

The baseline asks SQLite for the first 40 matches of the same words, as typed letter by letter.
"""

from __future__ import annotations

import sqlite3
import time

from crmdesk.book.words import match_query
from tests.bench.books import book_of
from tests.bench.probe import NUMBERS, TYPED
from tests.bench.processes import CUSTOMERS, Result, p95, probe


def _raw(path: str) -> list[float]:
    times, sql = [], "SELECT rowid FROM search WHERE search MATCH ? LIMIT 40"
    connection = sqlite3.connect(path)
    for word in (*TYPED, *NUMBERS):
        for end in range(1, len(word) + 1):
            query = match_query(word[:end])
            started = time.perf_counter()
            if query:
                connection.execute(sql, (query,)).fetchall()
            times.append((time.perf_counter() - started) * 1000)
    connection.close()
    return times


def run() -> Result:
    """Measure in turns: raw, typed, raw, typed."""
    path = str(book_of(CUSTOMERS))
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(2):
        bare += _raw(path)
        ours += probe("palette", path)[1]["times"]
    value, base = p95(ours), p95(bare)
    return {
        "value": round(value, 1),
        "baseline": round(base, 1),
        "ratio": round(value / base, 2),
        "limit": 16.0,
        "unit": "ms",
    }
