"""A jump anywhere in a list of 1,000,000: its page read and painted (p95, milliseconds).

The baseline reads the same number of customers by id with bare sqlite3.
"""

from __future__ import annotations

import random
import sqlite3
import time

from tests.bench.books import book_of
from tests.bench.processes import CUSTOMERS, Result, p95, probe


def _raw(path: str) -> list[float]:
    connection = sqlite3.connect(path)
    ids = [row[0] for row in connection.execute("SELECT id FROM customer ORDER BY sort_key,id")]
    pick, times = random.Random(3), []
    for _ in range(100):
        at = pick.randrange(len(ids) - 64)
        marks = ",".join("?" * 64)
        started = time.perf_counter()
        connection.execute(
            f"SELECT id,name,tier FROM customer WHERE id IN ({marks})", ids[at : at + 64]
        ).fetchall()
        times.append((time.perf_counter() - started) * 1000)
    connection.close()
    return times


def run() -> Result:
    """Measure in turns: raw, jumps, raw, jumps."""
    path = str(book_of(CUSTOMERS))
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(2):
        bare += _raw(path)
        found = probe("panel", path, "jump")[1]
        if found["rows"] != CUSTOMERS:
            raise AssertionError(f"the list holds {found['rows']} rows")
        ours += found["times"]
    value, base = p95(ours), p95(bare)
    return {
        "value": round(value, 1),
        "baseline": round(base, 1),
        "ratio": round(value / base, 2),
        "limit": 16.0,
        "unit": "ms",
    }
