"""Pictures of every panel, for the README, for reviews and for machines without a display."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import (
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QTabBar, QWidget

from crmdesk.app import Workplace, application, panel_makers
from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter, customer_ids
from crmdesk.errors import CrmdeskError
from crmdesk.main_window import MainWindow
from crmdesk.panels.panel import Panel
from crmdesk.panels.today import TodayPanel
from crmdesk.qt.settings import Settings

WORK_MS = 20_000
SETTLE_MS = 150
TURN_MS = 10
LARGEST = 8_192
"""Pixels each way; Qt paints no more than 32,767, and a 2x display doubles what is asked."""


def take(
    book: Book, out: Path, *, theme: str = "light", lang: str = "en", size: str = "1440x900"
) -> list[Path]:
    """Write a picture of each panel, each tab of the record, the palette and the visit form.

    Args:
        book: the open book.
        out: folder of the pictures; made where missing.
        theme: ``light`` or ``dark``.
        lang: ``en`` or ``zh_CN``.
        size: width x height of the window in pixels, as in ``1280x720``.

    Raises:
        CrmdeskError: the size is none, or a picture cannot be written.
    """
    width, height = read_size(size)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CrmdeskError(f"{out} cannot be made: {error.strerror}.") from error
    before = qInstallMessageHandler(_on_qt_message)
    app = application()
    workplace = Workplace(app, book, Settings(theme=theme, language=lang))
    window = workplace.window
    window.resize(width, height)
    window.show()
    written = []
    try:
        for name in _scenes(workplace):
            path = out / f"{name}-{theme}-{lang}.png"
            if not window.grab().save(str(path)):
                raise CrmdeskError(f"{path} cannot be written.")
            written.append(path)
    finally:
        window.close()
        for each in (window, workplace):
            each.deleteLater()
        # outside an event loop nobody else deletes them, and a next theme would dress them again
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qInstallMessageHandler(before)
    return written


def _on_qt_message(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Pass Qt's messages on but the one that says, of each window, that there is no display."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def read_size(text: str) -> tuple[int, int]:
    """Return width and height of ``1280x720``; raise CrmdeskError where it is no size."""
    found = re.fullmatch(r"(\d{3,5})[xX](\d{3,5})", text.strip())
    if found is None:
        raise CrmdeskError(f"{text} is not a size.", advice="Write it as 1280x720.")
    width, height = int(found[1]), int(found[2])
    if max(width, height) > LARGEST:
        raise CrmdeskError(f"{text} is too large.", advice=f"At most {LARGEST} pixels each way.")
    return width, height


def _scenes(workplace: Workplace) -> Iterator[str]:
    """Bring one scene after the other to the window and name it."""
    window = workplace.window
    with workplace.desk.book.read() as connection:
        ids = customer_ids(connection, CustomerFilter())
    first = int(ids[0]) if len(ids) else None
    for key in panel_makers():
        panel = window.show_panel(key)
        if key == "customers" and first is not None:
            window.open_customer(first)
            yield from _tabs(workplace, panel)
            continue
        _settle(workplace)
        yield key
        if isinstance(panel, TodayPanel):
            panel.show_coming()
            _settle(workplace)
            yield "coming"
            panel.step_back()
    window.show_panel("customers")
    yield from _popups(workplace, window, first)


def _tabs(workplace: Workplace, panel: QWidget) -> Iterator[str]:
    """Go through the tabs of the record."""
    _settle(workplace)
    bars = [bar for bar in panel.findChildren(QTabBar) if bar.isVisible()]
    if not bars:
        yield "customers"
        return
    bar = bars[0]
    for index in range(bar.count()):
        bar.setCurrentIndex(index)
        _settle(workplace)
        yield "customers" if index == 0 else f"customers-tab{index + 1}"
    bar.setCurrentIndex(0)


def _popups(workplace: Workplace, window: MainWindow, customer_id: int | None) -> Iterator[str]:
    """Show the visit form, then the palette."""
    window.log_visit_for(customer_id)
    _settle(workplace)
    yield "visit"
    window.drawer.hide()
    _settle(workplace)
    window.search.box.open_palette()
    _settle(workplace)
    yield "palette"


def _settle(workplace: Workplace) -> None:
    """Wait until no work is under way and all is painted."""
    limit = QDeadlineTimer(WORK_MS)
    calm = QDeadlineTimer(SETTLE_MS)
    while not limit.hasExpired() and not calm.hasExpired():
        turn = QEventLoop()
        QTimer.singleShot(TURN_MS, turn.quit)  # asleep where nothing happens: others work meanwhile
        turn.exec()
        panel = workplace.window.stack.currentWidget()
        drawn = not isinstance(panel, Panel) or panel.is_drawn
        if workplace.desk.runner.tasks() or not drawn:
            calm = QDeadlineTimer(SETTLE_MS)
