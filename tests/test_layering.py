"""The floors of the house: imports run downward only, and each library stays on its floor."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_archon import archrule
from pytest_archon.failure import pop_failures

PACKAGE = Path(__file__).resolve().parent.parent / "crmdesk"

# Top floor first. What stands in one row does not know its neighbours in that row.
FLOORS = [
    [
        "__main__",
        "cli",
        "cli_base",
        "cli_money",
        "cli_notebook",
        "cli_parser",
        "tour",
        "upkeep",
        "cli_care",
        "app",
        "main_window",
        "shots",
        "actions",
    ],
    ["panels"],
    ["models", "ui"],
    ["qt"],
    ["services"],
    ["dossier", "exchange", "insight", "book"],
    ["figures"],
    ["errors", "garbage", "money", "tokens"],
]
DOORS = FLOORS[0]  # these build one another, so only what lies below is strange to nobody
BELOW_QT = [name for row in FLOORS[FLOORS.index(["qt"]) + 1 :] for name in row]
ALL = [name for row in FLOORS for name in row]


def inside(*names: str, package: str = "crmdesk") -> list[str]:
    """Return the patterns of modules and of all within them."""
    return [p for name in names for p in (f"{package}.{name}", f"{package}.{name}.*")]


def libraries(*names: str) -> list[str]:
    """Return the patterns of libraries and of all within them."""
    return [p for name in names for p in (name, f"{name}.*")]


def present(names: list[str]) -> list[str]:
    """Return those of `names` that have a file; a rule about nothing would be an error."""
    return [n for n in names if any((PACKAGE / n).glob("*.py")) or (PACKAGE / f"{n}.py").is_file()]


def above_or_beside(name: str) -> list[str]:
    """Return what `name` must not import."""
    level = next(i for i, row in enumerate(FLOORS) if name in row)
    beside = [other for other in FLOORS[level] if other != name] if name not in DOORS else []
    return [other for row in FLOORS[:level] for other in row] + beside


def keep_library_on(floors: list[str], *names: str) -> None:
    """Say that only `floors` import the libraries `names`."""
    others = present([name for name in ALL if name not in floors])
    (
        archrule(f"{' and '.join(names)} only in {' and '.join(floors)}")
        .match(*inside(*others))
        .should_not_import(*libraries(*names))
        .check("crmdesk", only_direct_imports=True)
    )


@pytest.mark.parametrize("name", present([n for n in ALL if n not in DOORS and n != "ui"]))
def test_a_floor_imports_only_what_lies_below(name: str) -> None:
    strangers = [other for other in above_or_beside(name) if (name, other) != ("models", "ui")]
    (
        archrule(f"{name} imports downward only")
        .match(*inside(name))
        .should_not_import(*inside(*strangers))
        .check("crmdesk", only_direct_imports=True)
    )


@pytest.mark.parametrize("name", present(["book", "exchange", "insight", "dossier"]))
def test_the_ground_floor_rooms_do_not_know_each_other_even_by_a_detour(name: str) -> None:
    others = [n for n in ("book", "exchange", "insight", "dossier") if n != name]
    (
        archrule(f"{name} stands alone")
        .match(*inside(name))
        .should_not_import(*inside(*others))
        .check("crmdesk")
    )


def test_nothing_below_qt_knows_qt() -> None:
    (
        archrule("no Qt below qt")
        .match(*inside(*present(BELOW_QT)))
        .should_not_import(*libraries("PySide6", "shiboken6", "pyqtgraph", "qtawesome"))
        .check("crmdesk")
    )


def test_sqlalchemy_and_alembic_only_in_book() -> None:
    keep_library_on(["book"], "sqlalchemy", "alembic", "sqlcipher3", "sqlite3")


def test_reportlab_only_in_dossier() -> None:
    keep_library_on(["dossier"], "reportlab")


def test_pandas_only_in_insight_and_exchange() -> None:
    keep_library_on(["insight", "exchange"], "pandas")


def test_every_module_belongs_to_a_floor() -> None:
    names = {p.stem for p in PACKAGE.glob("*.py")} | {
        p.name for p in PACKAGE.iterdir() if p.is_dir() and any(p.glob("*.py"))
    }
    assert names - set(ALL) - {"__init__"} == set()


@pytest.mark.parametrize(
    ("breach", "library"),
    [
        ("from PySide6.QtCore import QObject\n", "PySide6"),
        ("def late():\n    import pandas as pd\n    return pd\n", "pandas"),
        ("from planted_house.panels import board\n", "planted_house.panels"),
        ("from ..panels.board import BOARD\n", "planted_house.panels"),
    ],
)
def test_a_planted_breach_is_caught(
    breach: str, library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = tmp_path / "planted_house"
    for floor in ("panels", "book"):
        (house / floor).mkdir(parents=True)
        (house / floor / "__init__.py").write_text("")
    (house / "__init__.py").write_text("")
    (house / "panels" / "board.py").write_text("BOARD = 1\n")
    (house / "book" / "store.py").write_text(breach)
    monkeypatch.syspath_prepend(tmp_path)
    (
        archrule("planted")
        .match(*inside("book", package="planted_house"))
        .should_not_import(*libraries(library))
        .check("planted_house", only_direct_imports=True)
    )
    failures = pop_failures()  # taken, so that they do not fail this test
    monkeypatch.delitem(sys.modules, "planted_house", raising=False)
    assert [f.rule_name for f in failures] == ["planted"]
    assert library in failures[0].path[-1]


def imports_within(package: Path) -> dict[str, set[str]]:
    """Return what each module of a package imports of it: above, within functions, for types."""
    files = {
        ".".join(p.relative_to(package.parent).with_suffix("").parts).removesuffix(".__init__"): p
        for p in package.rglob("*.py")
    }
    found: dict[str, set[str]] = {}
    for name, path in files.items():
        named: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                named |= {each.name for each in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                each = {f"{node.module}.{alias.name}" for alias in node.names}
                named |= {full if full in files else node.module for full in each}
        found[name] = named & set(files) - {name}
    return found


def circle(imports: dict[str, set[str]]) -> list[str]:
    """Return modules that import one another in a ring; none where there is no ring."""
    left = dict(imports)
    while free := [name for name, needs in left.items() if not needs & set(left)]:
        for name in free:
            del left[name]
    if not left:
        return []
    ring = [next(iter(left))]
    while len(set(ring)) == len(ring):
        ring.append(min(left[ring[-1]] & set(left)))
    return ring[ring.index(ring[-1]) :]


def test_no_modules_import_one_another_in_a_ring() -> None:
    assert circle(imports_within(PACKAGE)) == []


def test_a_planted_ring_is_caught(tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "__init__.py").write_text("")
    (house / "a.py").write_text("from house import b\n")
    (house / "b.py").write_text("def late():\n    from house.c import C\n")
    (house / "c.py").write_text("if TYPE_CHECKING:\n    import house.b\n")
    assert sorted(set(circle(imports_within(house)))) == ["house.b", "house.c"]


@pytest.mark.skipif(not (PACKAGE / "app.py").exists(), reason="crmdesk/app.py is not written yet")
def test_starting_loads_no_heavy_library() -> None:
    code = (
        "import sys, crmdesk.app;"
        "print(*sorted({'pandas', 'pyqtgraph', 'reportlab', 'openpyxl', 'vobject'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
