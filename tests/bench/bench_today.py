"""Opening Today in a book of 1,000,000 customers, to its first paint (ms, the slowest of five).

What it shows is read off the window's thread and comes part by part. The baseline shows and
paints an empty page of the same size.
"""

from __future__ import annotations

import time
from typing import Any

from tests.bench.books import book_of
from tests.bench.long_record import desk_on
from tests.bench.processes import CUSTOMERS, Result

TIMES = 5


def _first_paint(app: Any, widget: Any) -> float:
    widget.resize(1096, 640)
    started = time.perf_counter()
    widget.show()
    if hasattr(widget, "activate"):
        widget.activate()
    widget.repaint()
    took = (time.perf_counter() - started) * 1000
    app.processEvents()
    return took


def run() -> Result:
    """Measure in turns: empty, Today; each panel is a new one, as after starting the program."""
    from PySide6.QtWidgets import QWidget

    from crmdesk.panels.today import TodayPanel

    ours, base = [], []
    with desk_on(book_of(CUSTOMERS)) as (app, desk):
        for _ in range(TIMES):
            for make, times in ((QWidget, base), (lambda: TodayPanel(desk), ours)):
                widget = make()
                times.append(_first_paint(app, widget))
                desk.runner.wait_for_all()
                app.processEvents()
                widget.close()
                widget.deleteLater()
                app.processEvents()
    value, baseline = max(ours), max(base)
    return {
        "value": round(value, 1),
        "baseline": round(baseline, 1),
        "ratio": round(value / baseline, 2),
        "limit": 100.0,
        "unit": "ms",
    }
