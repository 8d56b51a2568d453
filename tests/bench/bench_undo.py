"""Undo of an edit among 1,000,000 customers (p95, milliseconds).

The baseline sets the same column of the same rows with bare sqlite3, a transaction each.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import time
from pathlib import Path

from crmdesk.book import Book
from crmdesk.services import records
from tests.bench.books import book_of, folder
from tests.bench.processes import CUSTOMERS, Result, p95

TIMES = 60


def _raw(path: Path, ids: list[int]) -> list[float]:
    connection, times = sqlite3.connect(path), []
    for number, customer_id in enumerate(ids):
        started = time.perf_counter()
        connection.execute("UPDATE customer SET city=? WHERE id=?", (f"raw {number}", customer_id))
        connection.commit()
        times.append((time.perf_counter() - started) * 1000)
    connection.close()
    return times


def _ours(path: Path, ids: list[int]) -> list[float]:
    times = []
    with Book.open(path) as book:
        for number, customer_id in enumerate(ids):
            for field in ("city", "name", "stage"):
                records.set_field(book, "customer", customer_id, field, f"edit {number}")
                started = time.perf_counter()
                book.undo()
                times.append((time.perf_counter() - started) * 1000)
    return times


def run() -> Result:
    """Edit and undo customers anywhere in a copy of the book."""
    path = Path(shutil.copy(book_of(CUSTOMERS), folder() / "undo.crm"))
    with sqlite3.connect(path) as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM customer")]
    connection.close()
    chosen = random.Random(9).sample(ids, TIMES)
    value, base = p95(_ours(path, chosen)), p95(_raw(path, chosen))
    path.unlink()
    return {
        "value": round(value, 1),
        "baseline": round(base, 1),
        "ratio": round(value / base, 2),
        "limit": 50.0,
        "unit": "ms",
    }
