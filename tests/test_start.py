"""The start of the program, in a process of its own: what is loaded when the list is painted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from crmdesk.book import Book
from crmdesk.book.records import Customer

ROOT = Path(__file__).resolve().parent.parent


def test_the_list_is_painted_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "start.crm"
    with Book.create(path) as book, book.transaction("fill") as tx:
        tx.insert_many(Customer, [{"name": f"Firm {n}", "sort_key": f"firm {n}"} for n in range(9)])
    homes = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    env = {**os.environ, **dict.fromkeys(homes, str(tmp_path)), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.probe", "program", str(path)],
        cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["shown"] == 9
    assert found["heavy"] == []
