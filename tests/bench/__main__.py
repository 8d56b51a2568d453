"""``python -m tests.bench [--json] [NAME …]``: measure, beside a baseline of the same run."""

from __future__ import annotations

import argparse
import json
import os
import sys
from importlib import import_module

RATIO, SPARE, VALUE, AT_LEAST = "ratio", "beyond the baseline", "value", "ratio at least"
BENCHMARKS = {
    "start": RATIO,
    "search_key": SPARE,
    "palette": SPARE,
    "jump": VALUE,
    "memory": SPARE,
    "import": RATIO,
    "dossier": AT_LEAST,
    "undo": VALUE,
    "stream": VALUE,
    "record": VALUE,
    "today": VALUE,
    "coming": RATIO,
}
"""Each benchmark, and what of it the limit is for."""

Result = dict[str, float | str]


def within(name: str, result: Result) -> bool:
    """Tell whether a result keeps its limit."""
    value, base = float(result["value"]), float(result["baseline"])
    ratio, limit = float(result["ratio"]), float(result["limit"])
    how = BENCHMARKS[name]
    if how == AT_LEAST:
        return ratio >= limit
    return {RATIO: ratio, SPARE: value - base, VALUE: value}[how] <= limit


def table(results: dict[str, Result]) -> str:
    """Return the results as a Markdown table."""
    lines = [
        "| benchmark | value | baseline | ratio | limit | kept |",
        "|---|---:|---:|---:|---|---|",
    ]
    for name, r in results.items():
        unit, how = r["unit"], BENCHMARKS[name]
        limit = f"{r['limit']} {unit if how in (SPARE, VALUE) else ''}".strip() + f" ({how})"
        kept = "yes" if within(name, r) else "**no**"
        lines.append(
            f"| {name} | {r['value']} {unit} | {r['baseline']} {unit} | {r['ratio']} |"
            f" {limit} | {kept} |"
        )
    return "\n".join(lines)


def main() -> int:
    """Run the benchmarks named (all without a name); exit 1 where one fails or misses its limit."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    given = parser.parse_args()
    unknown = [name for name in given.names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"no such benchmark: {', '.join(unknown)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    results: dict[str, Result] = {}
    failed = False
    for name in given.names or BENCHMARKS:
        try:
            results[name] = import_module(f"tests.bench.bench_{name}").run()
        except Exception as error:  # one that cannot run must not hide the others
            failed = True
            print(f"{name}: not measured: {error}", file=sys.stderr)
    print(json.dumps(results) if given.json else table(results))
    return int(failed or not all(within(name, r) for name, r in results.items()))


if __name__ == "__main__":
    sys.exit(main())
