"""A key in the stream's filter, a customer with 5,000 entries: to the painted list (p95, ms).

The baseline is a key in a bare line beside an empty list of the same size.
"""

from __future__ import annotations

import time
from typing import Any

from tests.bench.long_record import desk_on, long_record
from tests.bench.processes import Result, p95

TYPED = ("pallets", "冷库", "samples by", "payment", "freezer label", "王伟", "transit", "zzz")


def _keys(app: Any, line: Any, viewport: Any) -> list[float]:
    from PySide6.QtTest import QTest

    times = []
    for words in TYPED:
        for char in words:
            started = time.perf_counter()
            if char.isascii():
                QTest.keyClicks(line, char)
            else:  # comes from an input method, not from a key
                line.insert(char)
            viewport.repaint()  # at once: Qt would wait for the next frame
            app.processEvents()
            times.append((time.perf_counter() - started) * 1000)
        line.clear()
        app.processEvents()
    return times


def run() -> Result:
    """Measure in turns: bare, ours, bare, ours."""
    from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

    from crmdesk.panels.timeline_area import TimelineArea

    path, customer = long_record()
    ours: list[float] = []
    bare: list[float] = []
    with desk_on(path) as (app, desk):
        plain = QWidget()
        line, empty = QLineEdit(), QListView()
        column = QVBoxLayout(plain)
        column.addWidget(line)
        column.addWidget(empty)
        area = TimelineArea(desk)
        for widget in (plain, area):
            widget.resize(740, 560)
            widget.show()
        area.show_customer(customer)
        desk.runner.wait_for_all()
        app.processEvents()
        if area.view.model.rowCount() != 5_000:
            raise AssertionError(f"the stream holds {area.view.model.rowCount()} entries")
        area.activateWindow()
        area.focus_words()
        area.view.model.prepare_words()  # as the focus does where windows are active
        desk.runner.wait_for_all()
        app.processEvents()
        for _ in range(2):
            bare += _keys(app, line, empty.viewport())
            ours += _keys(app, area.filter.words, area.view.list.viewport())
        for widget in (plain, area):
            widget.close()
            widget.deleteLater()
    value, base = p95(ours), p95(bare)
    return {
        "value": round(value, 1),
        "baseline": round(base, 2),
        "ratio": round(value / base, 2),
        "limit": 16.0,
        "unit": "ms",
    }
