"""What runs in a process of its own: an empty window, the program, or the customers panel alone.

``python -m tests.bench.probe empty``, ``… program BOOK``, ``… panel BOOK [keys|jump]`` and
``… stall FILE BOOK`` (an import) print one JSON line. The panel alone stands in a bare window,
without what the main window adds.
"""

from __future__ import annotations

import importlib.util
import itertools
import json
import os
import random
import sys
import time
from collections.abc import Callable
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any

HEAVY = (
    "alembic", "babel", "crmdesk.book.records", "holidays", "numpy", "openpyxl", "pandas",
    "phonenumbers", "pyqtgraph", "pypdfium2", "pypinyin", "qtawesome", "reportlab", "sqlcipher3",
    "vobject",
)  # fmt: skip
TYPING_MS = 120  # between two keys: a hundred words a minute
TYPED = ("albercor", "holtor", "valnor", "shanghai", "华", "selma", "east", "gro")

NUMBERS = ("+86 138 0013 8000", "02162880000")


def _memory() -> float:
    """Return the resident memory of this process in MiB (Linux), else 0."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def empty() -> dict[str, Any]:
    """Show an empty window with PySide6 and SQLAlchemy loaded."""
    import sqlalchemy  # noqa: F401
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1280, 720)
    window.show()
    app.processEvents()
    return {"memory": _memory()}


def program(path: Path) -> None:
    """Start the program as a user does, and end it when its list was painted with rows."""
    from crmdesk.cli import main

    sys.meta_path.insert(0, _WhenLoaded("crmdesk.panels.customer_table", _end_when_painted))
    main(["--book", str(path)])


class _WhenLoaded(MetaPathFinder):
    """Does something to one module as soon as it is loaded, without loading it itself."""

    def __init__(self, name: str, then: Callable[[Any], None]) -> None:
        self._name, self._then = name, then

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name != self._name:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        assert spec is not None and spec.loader is not None
        load = spec.loader.exec_module

        def then(module: Any) -> None:
            load(module)
            self._then(module)

        spec.loader.exec_module = then  # type: ignore[method-assign]
        return spec


def _end_when_painted(module: Any) -> None:
    """Print what was shown and end the process, once the list has painted rows."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    found: list[Any] = []

    def end() -> None:
        table = found[0]
        print(
            json.dumps(
                {
                    "shown": table.model().rowCount(),
                    "heavy": [name for name in HEAVY if name in sys.modules],
                    "memory": _memory(),
                }
            ),
            flush=True,
        )
        os._exit(0)

    class Eye(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint and found[0].model().rowCount():
                QTimer.singleShot(0, end)  # once this paint is through
            return False

    eye = Eye()

    make = module.CustomerTable.__init__

    def watched(table: Any, *given: Any) -> None:
        make(table, *given)
        found.append(table)
        table.viewport().installEventFilter(eye)

    module.CustomerTable.__init__ = watched


def stall(file: Path, target: Path) -> None:
    """Import a file in the background, and tell the longest wait of the window's event loop."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from crmdesk.book import Book
    from crmdesk.qt.tasks import Job, TaskRunner
    from crmdesk.services.importing import import_files

    app = QApplication([])
    target.unlink(missing_ok=True)
    book, runner = Book.create(target), TaskRunner()
    beats: list[float] = []
    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start()

    def work(job: Job) -> None:
        def progress(done: int, total: int) -> bool:
            job.progress(done, total)
            return not job.cancelled

        import_files(book, [file], progress=progress)

    def end(error: object = None) -> None:
        if isinstance(error, Exception):
            raise error
        longest = max(later - earlier for earlier, later in itertools.pairwise(beats))
        print(json.dumps({"stall": longest * 1000}), flush=True)
        os._exit(0)

    runner.run(work, title="Importing", done=end, failed=end)
    app.exec()


class _Stand:
    """The panel in a window, with a note of when its list was last painted."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtCore import QEvent, QObject
        from PySide6.QtWidgets import QApplication

        from crmdesk.book import Book
        from crmdesk.models.selection import Selection
        from crmdesk.panels.customers import CustomersPanel
        from crmdesk.panels.panel import Desk
        from crmdesk.qt.garbage import WindowGarbage
        from crmdesk.qt.i18n import Localizer
        from crmdesk.qt.icons import Icons
        from crmdesk.qt.settings import Settings
        from crmdesk.qt.tasks import TaskRunner
        from crmdesk.qt.theme import Theme

        self.app = QApplication([])
        self.garbage = WindowGarbage(self.app)  # as the program has it
        self.painted = 0
        stand = self

        class Eye(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
                if event.type() == QEvent.Type.Paint:
                    stand.painted += 1
                return False

        theme = Theme(self.app, "light")
        self.book = Book.open(path)
        self.runner = TaskRunner()
        self.panel = CustomersPanel(
            Desk(self.book, theme, Icons(theme), Localizer("en"), self.runner, Settings(),
                 Selection())
        )  # fmt: skip
        self.eye = Eye()
        self.viewport = self.panel.table.viewport()
        self.viewport.installEventFilter(self.eye)
        self.panel.empty.installEventFilter(self.eye)  # stands in for the list without a match
        self.panel.resize(1280, 720)
        self.panel.activate()
        self.panel.show()
        self.until_painted(0)

    def until_painted(self, before: int) -> None:
        """Let Qt work until the list has been painted again with rows in the model."""
        end = time.perf_counter() + 30
        while self.painted <= before:
            self.app.processEvents()
            if time.perf_counter() > end:
                raise TimeoutError("the list was not painted")

    def settle(self) -> None:
        """Wait for work off the window's thread."""
        while self.runner.tasks():
            self.runner.wait_for_all()
            self.app.processEvents()

    def keys(self) -> list[float]:
        """Return the milliseconds of each key press to painted results."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        line, times = self.panel.ui.filter_line, []
        self.panel.activateWindow()
        line.setFocus()
        window = self.panel.windowHandle()  # keys come by way of it, as from a keyboard
        QTest.keyClick(window, Qt.Key.Key_Shift)
        QTest.qWait(500)  # what was under way for the first record and the filters is through
        for word in TYPED:
            for char in word:
                before, started = self.painted, time.perf_counter()
                if char.isascii():
                    QTest.keyClick(window, char)
                else:  # comes from an input method, not from a key
                    line.insert(char)
                if self.painted == before:
                    seen = self.viewport if self.panel.table.isVisible() else self.panel.empty
                    seen.repaint()  # at once: Qt would wait for the next frame
                self.until_painted(before)
                times.append((time.perf_counter() - started) * 1000)
                QTest.qWait(TYPING_MS)
            assert line.text() == word
            line.clear()
            QTest.qWait(500)  # long enough for the whole list to be under way
        return times

    def jumps(self) -> list[float]:
        """Return the milliseconds of 100 jumps to rows anywhere: pages read and painted."""
        pick, times, table = random.Random(3), [], self.panel.table
        self.settle()
        rows = self.panel.model.rowCount()
        for _ in range(100):
            before, row = self.painted, pick.randrange(rows)
            started = time.perf_counter()
            table.scrollTo(self.panel.model.index(row, 0), table.ScrollHint.PositionAtTop)
            self.viewport.repaint()  # at once: Qt would wait for the next frame
            self.until_painted(before)
            times.append((time.perf_counter() - started) * 1000)
        return times


def panel(path: Path, what: str) -> dict[str, Any]:
    """Show the panel, do what is asked, and tell rows, memory and heavy modules loaded."""
    stand = _Stand(path)
    heavy = [name for name in HEAVY if name in sys.modules]
    found: dict[str, Any] = {"shown": stand.panel.model.rowCount(), "heavy": heavy}
    if what:
        stand.settle()
        times = stand.keys() if what == "keys" else stand.jumps()
        found |= {"times": times, "rows": stand.panel.model.rowCount()}
    found["memory"] = _memory()
    print(json.dumps(found), flush=True)
    os._exit(0)  # work still under way is not what is measured


def palette(path: Path) -> dict[str, Any]:
    """Return the milliseconds of each key press in the search box to painted results."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

    from crmdesk.actions import window_actions
    from crmdesk.book import Book
    from crmdesk.book.pinyin import load_gently
    from crmdesk.models.selection import Selection
    from crmdesk.panels.panel import Desk
    from crmdesk.panels.shell.search import Search
    from crmdesk.qt.garbage import WindowGarbage
    from crmdesk.qt.i18n import Localizer
    from crmdesk.qt.icons import Icons
    from crmdesk.qt.settings import Settings
    from crmdesk.qt.tasks import TaskRunner
    from crmdesk.qt.theme import Theme

    app = QApplication([])
    garbage = WindowGarbage(app)  # as the program has it
    theme, window = Theme(app, "light"), QWidget()
    window.resize(1280, 720)
    window.show()
    desk = Desk(Book.open(path), theme, Icons(theme), Localizer("en"), TaskRunner(), Settings(),
                Selection())  # fmt: skip
    search = Search(desk, window_actions({}), window)
    load_gently()  # how Chinese is read, as the program does once it is up
    search.open()
    line, shown = search.box.findChild(QLineEdit), search.box.findChild(QListView)
    assert line is not None and shown is not None
    times: list[float] = []
    QTest.qWait(TYPING_MS)  # until the box is on the screen
    for word in (*TYPED, *NUMBERS):
        for char in word:
            started = time.perf_counter()
            line.insert(char)
            shown.viewport().repaint()
            times.append((time.perf_counter() - started) * 1000)
            QTest.qWait(TYPING_MS)  # what is known of the marked one is read meanwhile
        line.clear()
    garbage.stop()
    return {"times": times, "memory": _memory()}


if __name__ == "__main__":
    if sys.argv[1] == "palette":
        print(json.dumps(palette(Path(sys.argv[2]))), flush=True)
        os._exit(0)
    if sys.argv[1] == "empty":
        print(json.dumps(empty()), flush=True)
        os._exit(0)
    if sys.argv[1] == "stall":
        stall(Path(sys.argv[2]), Path(sys.argv[3]))
    if sys.argv[1] == "program":
        program(Path(sys.argv[2]))
    panel(Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "")
