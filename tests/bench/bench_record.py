"""Opening a record with 5,000 timeline entries and 200 people, to its first paint (p95, ms).

The baseline shows and paints an empty page of the same size.
"""

from __future__ import annotations

import time
from typing import Any

from tests.bench.long_record import desk_on, long_record
from tests.bench.processes import Result, p95

TIMES = 25


def _painted(app: Any, page: Any) -> None:
    """Let Qt lay out and paint, as it does for a user; at once, where it would wait for a frame."""
    from PySide6.QtCore import QEvent, QObject

    class Paints(QObject):
        seen = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            self.seen += event.type() == QEvent.Type.Paint
            return False

    paints = Paints()
    page.installEventFilter(paints)
    app.processEvents()
    if not paints.seen:
        page.repaint()
    page.removeEventFilter(paints)


def _open(app: Any, page: Any, customer: int) -> float:
    page.show_customer(None)
    app.processEvents()
    started = time.perf_counter()
    page.show_customer(customer)
    _painted(app, page)
    return (time.perf_counter() - started) * 1000


def _empty(app: Any, page: Any) -> float:
    page.hide()
    app.processEvents()
    started = time.perf_counter()
    page.show()
    _painted(app, page)
    return (time.perf_counter() - started) * 1000


def run() -> Result:
    """Measure in turns: empty, record; the tab is the one that a record opens with."""
    from PySide6.QtWidgets import QWidget

    from crmdesk.panels.record.page import RecordPage

    path, customer = long_record()
    with desk_on(path) as (app, desk):
        bare, page = QWidget(), RecordPage(desk)
        for widget in (bare, page):
            widget.resize(740, 620)
            widget.show()
        _open(app, page, customer)  # the first one makes the widgets, as with every program
        ours, base = [], []
        for _ in range(TIMES):
            base.append(_empty(app, bare))
            ours.append(_open(app, page, customer))
            desk.runner.wait_for_all()
        for widget in (bare, page):
            widget.close()
            widget.deleteLater()
    value, baseline = p95(ours), p95(base)
    return {
        "value": round(value, 1),
        "baseline": round(baseline, 2),
        "ratio": round(value / baseline, 2),
        "limit": 50.0,
        "unit": "ms",
    }
