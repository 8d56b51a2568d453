"""Importing 100,000 customers from CSV, searchable and undoable, beside bare SQLite.

The baseline reads the same file with the ``csv`` module and writes the same columns by
``executemany`` into a table with an FTS5 index beside it: no matching, no pinyin, no undo.
Half of the names are Chinese.
"""

from __future__ import annotations

import csv
import shutil
import sqlite3
import time
from itertools import islice
from pathlib import Path
from statistics import median

from crmdesk.book import Book
from crmdesk.book.queries.customers import count_customers
from crmdesk.services.importing import import_files
from tests.bench.books import folder, import_rows
from tests.bench.processes import Result, probe

ROWS, ROUNDS = 100_000, 3
HEADS = ("Name", "Customer number", "City", "Industry", "Phone", "E-mail", "Notes")


def _file() -> Path:
    path = folder() / "customers.csv"
    if not path.exists():
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(HEADS)
            writer.writerows(import_rows(ROWS))
    return path


def _few(path: Path) -> Path:
    few = folder() / "few.csv"
    with path.open(encoding="utf-8", newline="") as file:
        few.write_text("".join(islice(file, 100)), encoding="utf-8", newline="")
    return few


def _raw(path: Path) -> float:
    target = folder() / "raw.db"
    target.unlink(missing_ok=True)
    started = time.perf_counter()
    connection = sqlite3.connect(target)
    columns = "name,ref,city,industry,phone,email,notes"
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"CREATE TABLE customer(id INTEGER PRIMARY KEY,{columns})")
    connection.execute(f"CREATE VIRTUAL TABLE search USING fts5({columns},prefix='1 2 3')")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    marks = ",".join("?" * len(HEADS))
    connection.executemany(f"INSERT INTO customer({columns}) VALUES ({marks})", rows)
    connection.executemany(f"INSERT INTO search({columns}) VALUES ({marks})", rows)
    connection.commit()
    connection.close()
    return time.perf_counter() - started


def _ours(path: Path) -> float:
    target = folder() / "import.crm"
    shutil.rmtree(target, ignore_errors=True)
    target.unlink(missing_ok=True)
    with Book.create(target) as book:
        started = time.perf_counter()
        report = import_files(book, [path])
        seconds = time.perf_counter() - started
        with book.read() as connection:
            held = count_customers(connection)
        if held != ROWS or report.files[0].problems:
            raise AssertionError(f"{held} customers, {len(report.files[0].problems)} problems")
    return seconds


def run() -> Result:
    """Measure both in turn, and the window's longest stall during one more import."""
    path = _file()
    ours, bare = [], []
    for _ in range(ROUNDS):
        bare.append(_raw(path))
        ours.append(_ours(path))
    value, base = median(ours), median(bare)
    for each in (_few(path), path):  # the first one compiles modules, as an installation does
        stall = probe("stall", str(each), str(folder() / "stall.crm"))[1]["stall"]
    return {
        "value": round(value, 2),
        "baseline": round(base, 2),
        "ratio": round(value / base, 2),
        "limit": 5.0,
        "unit": "s",
        "stall_ms": round(stall),
    }
