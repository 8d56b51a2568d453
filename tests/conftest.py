"""What all tests share: no display needed, nobody's own settings touched, real data if there."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from crmdesk.book import Book
    from crmdesk.book.device import Device

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# Both must stand before the first import of PySide6, which reads them once.
if not _has_display():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory(prefix="crmdesk-tests-", ignore_cleanup_errors=True)
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = str(Path(_HOME.name) / _name.lower())

# a slow or busy machine is no failure: no test asserts a wall-clock time
hypothesis.settings.register_profile(
    "crmdesk", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("crmdesk")


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path) -> Iterator[None]:
    """Give each test its own QSettings folder, where Qt is in use at all."""
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        settings = core.QSettings
        for file_format in (settings.Format.NativeFormat, settings.Format.IniFormat):
            settings.setPath(file_format, settings.Scope.UserScope, str(tmp_path / "settings"))
    yield


_GENERATIONS = cycle([1] * 19 + [2])  # all that lives is looked through once in twenty tests


@pytest.fixture(autouse=True)
def _garbage_between_tests() -> Iterator[None]:
    """Collect cyclic garbage on the main thread only, as the window does, and between tests."""
    gc.disable()
    yield
    generation = next(_GENERATIONS)
    gc.collect(generation)
    if generation == 2:
        gc.freeze()  # mostly modules and classes: the next look is at what came after


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """Leave no test in the language that the one before it has chosen."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets is not None else None
    if app is not None:
        from crmdesk.qt.i18n import install_language

        install_language(app, "en")


@pytest.fixture(scope="session")
def project_root() -> Path:
    """Return the folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real input files, or skip the test where it is not laid out."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real input files (../shared/data beside the checkout) are not here")
    return SHARED_DATA


@pytest.fixture
def book_path(tmp_path: Path) -> Path:
    """Return a path for a new client book; the file does not exist yet."""
    return tmp_path / "test.crm"


@pytest.fixture(scope="session")
def new_book(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Book]:
    """Return what makes an empty book as ``Book.create`` does, from a copy of one made once.

    The copy costs a tenth. What tests ``Book.create`` itself calls that.
    """
    from crmdesk.book import Book

    folder = tmp_path_factory.mktemp("new")

    def make(path: Path, currency: str = "CNY", device: Device | None = None) -> Book:
        pattern = folder / currency / path.name  # a book without a name is called as its file
        if not pattern.exists():
            pattern.parent.mkdir(exist_ok=True)
            Book.create(pattern, currency=currency).close()
        with path.open("xb") as target:
            target.write(pattern.read_bytes())
        return Book.open(path, device=device)

    return make


@pytest.fixture(scope="session")
def small_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a sample book of six customers, to be copied: making one takes a while."""
    from crmdesk.book import Book
    from crmdesk.services.sample import make_sample

    path = tmp_path_factory.mktemp("sample") / "sample.crm"
    with Book.create(path, name="North book") as book:
        make_sample(book, customers=6, today=date(2026, 11, 23))
    return path
