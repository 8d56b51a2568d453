"""Getting ready what is not looked at yet while nobody works: then the first look at it is quick.

What a tab of the record or a panel needs is loaded off the window's thread, a little at a time:
Python runs one thread at a time and a key would have to wait for the other. Its widgets have to be
made on it, so they are made piece by piece, with time for keys and clicks between two pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from crmdesk.panels.record.context import Tab
from crmdesk.qt.rest import Rest
from crmdesk.qt.tasks import Job, TaskRunner

AHEAD_MS = 1200
"""From the first record on the screen until the other tabs are made ready."""
_EVERY_MS = 30


def tab_modules() -> list[str]:
    """Return the names of what the tabs are made of, each small enough to be loaded at once."""
    package = import_module("crmdesk.panels.record")
    own = [f"{package.__name__}.{each.name}" for each in iter_modules(package.__path__)]
    return [*own, "crmdesk.panels.timeline_area"]


def panel_modules() -> list[str]:
    """Return the names of what the other panels and the visit form are made of."""
    package = import_module("crmdesk.panels")
    own = [each.name for each in iter_modules(package.__path__) if not each.ispkg]
    return [f"{package.__name__}.{name}" for name in own] + ["rapidfuzz.fuzz"]


def load(name: str, job: Job) -> None:
    """Load one of them."""
    job.raise_if_cancelled()
    import_module(name)


def tab_pieces(names: Sequence[str], settled: Callable[[str], QWidget]) -> Iterator[None]:
    """Make a piece of the tabs at each step; one looked at meanwhile grows by itself, too.

    Args:
        names: of the tabs.
        settled: name of a tab → the tab, made where it was not.
    """
    for name in names:
        tab = settled(name)
        yield
        while tab is settled(name) and isinstance(tab, Tab) and tab.build_next():
            yield
        if not tab.isVisible():
            tab.ensurePolished()
            send_pending(tab)
            yield


def send_pending(widget: QWidget) -> None:
    """Tell widgets not seen yet how large they are; else the first picture of the window does.

    Qt does so for all of the window before it draws any part of it elsewhere.
    """
    widget.window().grab(QRect(0, 0, 1, 1))


class Ahead(QObject):
    """Makes pieces one after the other while no key is pressed and no mouse button is held.

    Args:
        runner: loads what the pieces need.
        modules: what they need.
        pieces: makes one at each step.
        parent: the owner; with it, the work ends.
    """

    def __init__(
        self,
        runner: TaskRunner,
        modules: Sequence[str],
        pieces: Iterator[None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._rest = Rest.of(parent)
        self._runner, self._page, self._pieces = runner, parent, pieces
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._on_time)
        self._modules, self._loading = list(modules), False

    @property
    def is_busy(self) -> bool:
        """Whether there are pieces to be made."""
        return self._timer.isActive()

    def start(self) -> None:
        """Load, then build, until the window is closed."""
        if self._is_wanted():
            self._timer.start()

    def _is_wanted(self) -> bool:
        return isValid(self._runner) and self._page.window().isVisible()

    def _on_loaded(self, _nothing: None) -> None:
        self._loading = False

    @Slot()
    def _on_time(self) -> None:
        if not self._is_wanted():
            self._timer.stop()
            return
        if self._loading or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if self._rest is not None and not self._rest.is_kept:
            return
        if self._modules:
            self._loading = True
            work, title = partial(load, self._modules.pop(0)), self.tr("Getting ready")
            self._runner.run(work, title=title, done=self._on_loaded, show_progress=False)
        elif next(self._pieces, self) is self:
            self._timer.stop()
