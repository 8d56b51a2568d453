"""The stream of a customer with hundreds of entries: typing, and staying where one reads."""

from __future__ import annotations

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from crmdesk.book.queries.timeline import TimelineFilter
from crmdesk.book.records import Interaction
from crmdesk.models.timeline import TimelineModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.timeline_area import TimelineArea
from crmdesk.services import records
from crmdesk.services.visits import Visit, log_visit

CALLS, DAY = 600, 86_400_000


@pytest.fixture
def customer(desk: Desk) -> int:
    made = records.create_customer(desk.book, name="Harbour")
    rows = [
        {"customer_id": made, "kind": "call", "at": 1_700_000_000_000 + n * DAY // 3,
         "body": f"Call {n} " + "said much " * (n % 40)} for n in range(CALLS)
    ]  # fmt: skip
    with desk.book.transaction("test") as tx:
        tx.insert_many(Interaction, rows)
    return made


@pytest.fixture
def area(desk: Desk, customer: int, qtbot: QtBot) -> TimelineArea:
    made = TimelineArea(desk)
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.show()
    desk.book.subscribe(made.apply_changes)
    made.show_customer(customer)
    qtbot.waitExposed(made)
    yield made  # type: ignore[misc]
    desk.book.unsubscribe(made.apply_changes)


def test_a_space_alone_asks_for_nothing(qtbot: QtBot, area: TimelineArea) -> None:
    resets: list[int] = []
    area.filter.words.setText("call")
    qtbot.waitUntil(lambda: area.view.model.words is not None)
    area.view.model.modelReset.connect(lambda: resets.append(1))
    qtbot.keyClicks(area.filter.words, "  ")
    assert not resets
    qtbot.keyClicks(area.filter.words, "7")
    assert resets == [1]


def test_words_are_read_off_the_thread_and_once(qtbot: QtBot, desk: Desk, customer: int) -> None:
    model = TimelineModel(desk.book, desk.runner, desk.localizer)
    model.set_filter(TimelineFilter(customer_id=customer))
    assert (whole := model.rowCount()) >= CALLS
    model.set_filter(TimelineFilter(customer_id=customer, text="call 59"))
    assert model.rowCount() == whole, "what was shown stays until they have come"
    qtbot.waitUntil(lambda: model.rowCount() == 16)
    for text, count in (("call 599", 1), ("call 599 x", 0), ("599", 1), ("call", CALLS)):
        model.set_filter(TimelineFilter(customer_id=customer, text=text))
        assert model.rowCount() == count, "from now on every key is answered at once"
    model.prepare_words()
    model.reload()  # words of before the change are not wanted
    model.set_filter(TimelineFilter(customer_id=customer))
    desk.runner.wait_for_all()
    assert model.rowCount() == whole


def test_what_is_read_stays_where_it_is_when_the_book_changes(
    desk: Desk, customer: int, area: TimelineArea
) -> None:
    view = area.view
    view.list.put_row(120, -7)
    entry = view.model.entry(120)
    log_visit(desk.book, Visit(customer, at=datetime(2026, 11, 20), body="New"))
    row, y = view.list.top_row()
    found = view.model.entry(row)
    assert entry is not None and found is not None
    assert (found.id, row, y) == (entry.id, 121, -7)
    view.list.put_row(0, 0)
    log_visit(desk.book, Visit(customer, at=datetime(2026, 11, 21), body="Newer"))
    assert view.list.top_row() == (0, 0), "at the top what is new is seen"


def test_an_old_entry_is_shown_without_reading_all_before_it(
    qtbot: QtBot, desk: Desk, customer: int, area: TimelineArea
) -> None:
    view = area.view
    oldest = view.model.entry(view.model.rowCount() - 40)
    assert oldest is not None
    area.show_entry(oldest.source, oldest.id)
    qtbot.waitUntil(area.detail.isVisible)
    shown = view.current_entry()
    assert shown is not None and shown.id == oldest.id
    place = view.list.visualRect(view.list.currentIndex())
    assert view.list.viewport().rect().intersects(place)
    assert len(view.model._cache) < 120
