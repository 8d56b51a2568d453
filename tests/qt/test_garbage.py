"""Garbage is collected on the window's thread, and not all of it while the program starts."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtWidgets import QApplication

from crmdesk.qt.garbage import WindowGarbage


def test_what_a_start_loads_is_not_looked_through(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    garbage = WindowGarbage(qapp)
    monkeypatch.setattr(gc, "get_count", lambda: (100_000, 100_000, 100_000))
    monkeypatch.setattr(gc, "collect", looked.append)
    garbage.collect()
    garbage._settle()
    garbage.collect()
    garbage.stop()
    gc.disable()  # as between all tests
    assert looked == [2]
