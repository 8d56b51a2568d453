"""Test a checkout: `python3 packaging/test.py [PYTEST ARGUMENTS]`.

Sets up what is missing, then runs every stage, also after one has failed, so that one run tells
all there is to mend. Exits 0 only when all stages passed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

import bootstrap

Stage = tuple[str, list[str]]
LONGEST = 40 * 60
"""Seconds after which a stage is stopped: it hangs, and a run must end with a word."""


def stages(python: str, pytest_arguments: list[str]) -> list[Stage]:
    """Return the headings and commands, in the order they run."""
    ruff = str(bootstrap.venv_script("ruff"))
    generate = str(bootstrap.PACKAGING / "generate.py")
    # a crashed worker ends the run: after a restart its other files were waited for without end
    workers = ["-n", "2", "--dist", "loadfile", "--max-worker-restart", "0"]
    pytest = [python, "-m", "pytest", "-q", *workers]
    return [
        ("lint: ruff check", [ruff, "check", "."]),
        ("format: ruff format --check", [ruff, "format", "--check", "."]),
        ("types: mypy --strict", [python, "-m", "mypy"]),
        ("generated files", [python, generate, "--check"]),
        ("tests: pytest", [*pytest, *pytest_arguments]),
    ]


def run_stage(stage: Stage, environment: dict[str, str]) -> tuple[bool, float]:
    """Run one stage and return whether it passed, and its seconds."""
    heading, command = stage
    bootstrap.say(f"\n=== {heading} ===")
    start = time.monotonic()
    try:
        code = subprocess.call(
            command,
            cwd=str(bootstrap.ROOT),
            env=environment,
            stdin=subprocess.DEVNULL,
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired:
        bootstrap.say(f"stopped: it did not end within {LONGEST // 60} minutes")
        code = 1
    seconds = time.monotonic() - start
    bootstrap.say("--- {} in {:.1f} s".format("passed" if code == 0 else "FAILED", seconds))
    return code == 0, seconds


def main() -> int:
    """Set up, run all stages, sum up."""
    python = str(bootstrap.prepare(bootstrap.DEV_LOCK))
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    outcomes = [
        (stage[0], *run_stage(stage, environment)) for stage in stages(python, sys.argv[1:])
    ]
    bootstrap.say("\n=== summary ===")
    for heading, passed, seconds in outcomes:
        bootstrap.say(
            "{:<32}{:<8}{:>7.1f} s".format(heading, "passed" if passed else "FAILED", seconds)
        )
    return 0 if all(passed for _, passed, _ in outcomes) else 1


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except KeyboardInterrupt:
        raise SystemExit(130) from None
