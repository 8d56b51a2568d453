"""Running a probe in a fresh process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CUSTOMERS = 1_000_000

Result = dict[str, float | str]


def probe(*words: str) -> tuple[float, dict[str, Any]]:
    """Return (seconds, answer) of one probe; its settings are nobody's own.

    Compiled modules are kept beside the settings, as an installed program has them.
    """
    from tests.bench.books import folder

    home = str(folder())
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    env = {**os.environ, **dict.fromkeys(names, home), "QT_QPA_PLATFORM": "offscreen"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = str(folder() / "compiled")
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.probe", *words],
        cwd=ROOT, env=env, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    seconds = time.perf_counter() - started
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1] if done.stderr else "probe failed")
    return seconds, json.loads(done.stdout.splitlines()[-1])


def p95(times: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(times)[int(len(times) * 0.95)]
