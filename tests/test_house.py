"""House rules that no linter knows: what a committed file must not hold, how long one may be."""

from __future__ import annotations

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "crmdesk"
LONGEST_FILE = 400
LONGEST_FUNCTION = 60  # the aim is 40; beyond this a function is surely two

# Put together from pieces, so that this file passes its own test.
REGISTRY_HOSTS = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "npmjs" + ".org",
    "conda." + "anaconda.org",
    "mirrors" + ".aliyun.com",
    "mirrors.tuna" + ".tsinghua.edu.cn",
]
MACHINE_PATH = re.compile(
    r"(?<![\w.<>}/-])/(?:"
    + "|".join(["wo" + "rk/", "ro" + "ot/", "ho" + r"me/[a-z]+/", "Us" + r"ers/[A-Za-z]+/"])
    + r")|[A-Z]:\\Us"
    + r"ers\\"
)
INDEX_OPTION = re.compile(r"^--(extra-)?index-url|^--find-links|^--trusted-host", re.MULTILINE)


def tracked_files() -> list[Path]:
    """Return the committed files, or every file of the source tree where there is no git."""
    try:
        done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        folders = ("crmdesk", "tests", "packaging", "forms", "resources")
        found = [p for folder in folders for p in (ROOT / folder).rglob("*")]
        return [p for p in found if p.is_file() and "__pycache__" not in p.parts]
    paths = (ROOT / name.decode() for name in done.stdout.split(b"\0") if name)
    return [path for path in paths if path.is_file()]


@cache
def texts() -> dict[str, str]:
    """Return the text of each committed text file by its relative name."""
    found = {}
    for path in tracked_files():
        data = path.read_bytes()
        if b"\0" not in data[:8000]:
            found[path.relative_to(ROOT).as_posix()] = data.decode("utf-8", errors="replace")
    return found


def modules() -> list[Path]:
    """Return the hand-written modules of the package."""
    return sorted(p for p in PACKAGE.rglob("*.py") if (PACKAGE / "ui") not in p.parents)


@cache
def outlines() -> dict[str, tuple[str | None, list[tuple[str, int]]]]:
    """Return of each module its docstring, and its functions with their lengths in lines."""
    found = {}
    for path in modules():
        tree = ast.parse(path.read_bytes())
        functions = [
            (node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        ]
        found[path.relative_to(ROOT).as_posix()] = (ast.get_docstring(tree), functions)
    return found


def test_no_committed_file_names_a_package_registry() -> None:
    found = [
        (name, host) for name, text in texts().items() for host in REGISTRY_HOSTS if host in text
    ]
    assert found == []


def test_no_committed_file_holds_a_path_of_one_machine() -> None:
    found = [
        (name, match.group())
        for name, text in texts().items()
        for match in MACHINE_PATH.finditer(text)
    ]
    assert found == []


def test_the_locks_name_no_source_and_hash_everything() -> None:
    for lock in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
        assert not INDEX_OPTION.search(text)
        pins = re.findall(r"^[\w.-]+==\S+(.*(?:\n +--hash\S+.*)*)", text, re.MULTILINE)
        assert len(pins) > 20
        assert all("--hash=sha256:" in pin for pin in pins)


def test_the_dev_lock_agrees_with_the_run_lock() -> None:
    def pins(lock: str) -> dict[str, str]:
        text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
        return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))

    run, dev = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {name: dev.get(name) for name in run} == run


def test_no_module_is_too_long() -> None:
    lengths = {p.relative_to(ROOT).as_posix(): len(_lines(p)) for p in modules()}
    assert {name: n for name, n in lengths.items() if n >= LONGEST_FILE} == {}


def test_no_function_is_far_too_long() -> None:
    found = {
        f"{name}:{function}": length
        for name, (_, functions) in outlines().items()
        for function, length in functions
        if length > LONGEST_FUNCTION and "/migrations/" not in name
    }
    assert found == {}


def test_the_theme_alone_sets_a_style_sheet() -> None:
    # a widget with its own makes Qt dress all within it many times over when the theme changes
    where = [p.name for p in modules() if ".setStyleSheet(" in p.read_text(encoding="utf-8")]
    assert where == ["theme.py"]


def test_every_module_says_why_it_exists() -> None:
    assert [name for name, (words, _) in outlines().items() if not words] == []


@pytest.mark.parametrize(
    "line", ["x = '/wo" + "rk/main/a'", "cd /ho" + "me/ann/b", "C:\\Us" + "ers\\ann"]
)
def test_the_search_for_machine_paths_finds_one(line: str) -> None:
    assert MACHINE_PATH.search(line)


@pytest.mark.parametrize(
    "line", ["see docs/wo" + "rk/a", "https://x.example/wo" + "rk/", "a/ro" + "ot/b"]
)
def test_the_search_for_machine_paths_lets_others_pass(line: str) -> None:
    assert not MACHINE_PATH.search(line)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
