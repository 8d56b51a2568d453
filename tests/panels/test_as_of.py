"""The record as it was: another day, read only, printed as of that day, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crmdesk.book.errors import BookOfThePast
from crmdesk.book.queries.timeline import TimelineFilter, entries, timeline
from crmdesk.book.records import Customer, Interaction, Order, OrderLine, Task
from crmdesk.book.values import to_ms
from crmdesk.models.timeline_words import pills_of
from crmdesk.panels.dialogs.as_of import AsOfDialog
from crmdesk.panels.dialogs.print_dossier import PrintDossierDialog
from crmdesk.panels.panel import Desk
from crmdesk.services import records

DAY = timedelta(days=1)


@pytest.fixture
def firm(desk: Desk) -> int:
    """A customer that was in Tianjin until today, with a journal of a year."""
    with desk.book.transaction("fill") as tx:
        made = tx.insert(Customer, name="Harbour Foods", sort_key="harbour", city="Tianjin")
        seen = to_ms(datetime.combine(date.today() - 120 * DAY, time(12)))
        tx.insert(Interaction, customer_id=made, kind="complaint", at=seen - 3_600_000)
        tx.insert(Interaction, customer_id=made, kind="visit", at=seen)
        tx.insert(Task, customer_id=made, title="send samples", due_on=date.today() - 80 * DAY)
        order = tx.insert(Order, customer_id=made, ordered_on=date.today() - 120 * DAY)
        tx.insert(OrderLine, order_id=order, product_text="Oats", amount_e4=90_000_000)
    with desk.book.transaction("age") as tx:
        tx.connection.exec_driver_sql("UPDATE journal_entry SET at=at-?", (365 * 86_400_000,))
    records.set_field(desk.book, "customer", made, "city", "Qingdao")
    return made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, firm: int) -> Iterator[AsOfDialog]:
    made = AsOfDialog(desk, firm)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.shown):
        made.show()
    yield made
    made.accept()


def city(dialog: AsOfDialog) -> str:
    assert dialog.page is not None
    overview = dialog.page._tabs["overview"]
    return str(overview.grid.fields["city"].text())  # type: ignore[attr-defined]


def test_shows_what_was_and_says_so(dialog: AsOfDialog, desk: Desk) -> None:
    assert city(dialog) == "Tianjin"
    past = date.today() - 90 * DAY
    assert str(past.year) in dialog.words.text()
    assert "read only" in dialog.words.text()


def test_nothing_of_the_past_can_be_changed(dialog: AsOfDialog, desk: Desk, firm: int) -> None:
    assert dialog.past is not None
    with pytest.raises(BookOfThePast):
        records.set_field(dialog.past, "customer", firm, "city", "Dalian")
    with pytest.raises(BookOfThePast):
        dialog.past.undo()
    assert dialog.page is not None
    overview = dialog.page._tabs["overview"]
    overview.grid.fields["city"].edited.emit("city", "Dalian")  # type: ignore[attr-defined]
    with desk.book.read() as connection:
        sql = "SELECT city FROM customer"
        assert connection.exec_driver_sql(sql).scalar_one() == "Qingdao"


def test_late_and_near_are_told_from_that_day(dialog: AsOfDialog) -> None:
    assert dialog.page is not None and dialog.past is not None
    figures = {each.caption: each for each in dialog.page.figures.figures}
    assert figures["Last touch"].value == "30 days ago"
    assert figures["Due"].value_role == "text"  # not late yet
    assert figures["Open tasks"].note == "none late"
    months = figures["12 months"].spark
    there = dialog.past.past
    assert there is not None and len(months) == 12
    back = (there.month - (there - 30 * DAY).month) % 12
    assert months[-1 - back] == 9_000  # in the months up to that day, not up to today
    stream = timeline_of(dialog)
    [complaint] = [pill for row in range(2) for pill in stream[row] if "open" in pill[0]]
    assert complaint[0] == "open for 30 d"


def test_nothing_is_offered_that_the_past_cannot_do(dialog: AsOfDialog, qtbot: QtBot) -> None:
    assert dialog.page is not None
    assert dialog.page.header.visit.isHidden() and dialog.page.header.print.isHidden()
    qtbot.wait(400)
    assert dialog.page.header.tidy.isHidden()


def timeline_of(dialog: AsOfDialog) -> list[list[tuple[str, str]]]:
    assert dialog.page is not None and dialog.past is not None
    with dialog.past.read() as connection:
        found = timeline(connection, TimelineFilter(kinds=("complaint", "visit")))
        read = entries(connection, list(zip(found.sources, found.ids, strict=True)))
    return [pills_of(each, dialog.page.desk.localizer) for each in read]


def test_another_day_and_one_before_the_customer(qtbot: QtBot, dialog: AsOfDialog) -> None:
    with qtbot.waitSignal(dialog.shown):
        dialog.go_to(date.today())
    assert city(dialog) == "Qingdao"
    with qtbot.waitSignal(dialog.shown):
        dialog.go_to(date.today() - 500 * DAY)
    assert dialog.message.isVisible()
    came = date.today() - 365 * DAY
    assert dialog._desk.localizer.date(came) in dialog.message.text()
    assert dialog.page is not None and not dialog.page.isVisible()
    assert not dialog.print_button.isEnabled()


def test_prints_as_of_the_day_and_goes_back(qtbot: QtBot, dialog: AsOfDialog) -> None:
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    printing = dialog.findChild(PrintDossierDialog)
    assert isinstance(printing, PrintDossierDialog)
    assert printing._desk.book.past == date.today() - 90 * DAY
    qtbot.waitUntil(lambda: printing.page_count > 0, timeout=20_000)
    printing.reject()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.past is None


def test_somebody_new_is_shown_as_of_the_day_on_which_they_came(qtbot: QtBot, desk: Desk) -> None:
    fresh = records.create_customer(desk.book, name="New Foods")
    made = AsOfDialog(desk, fresh)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.shown) as told:
        made.show()
    assert told.args == [date.today()]
    assert made.page is not None and made.page.isVisible()
    made.accept()


def test_nothing_of_the_past_opens_for_typing(qtbot: QtBot, dialog: AsOfDialog) -> None:
    assert dialog.page is not None
    overview: Any = dialog.page._tabs["overview"]
    for verb in (
        overview.grid.fields["city"].start_editing,
        overview.steps.link.click,
        overview.questions.link.click,
        overview.questions.lines[0].click,
    ):
        dialog.words.setText("")
        verb()
        assert "Go back to today" in dialog.words.text()
        assert not any(line.isVisible() for line in dialog.page.findChildren(QLineEdit))
    dialog.page.show_tab("value")
    value: Any = dialog.page._tabs["value"]
    qtbot.waitUntil(lambda: hasattr(value, "orders") and value.orders.table.isVisible())
    orders = value.orders
    dialog.words.setText("")
    orders.table.setCurrentIndex(orders.model.index(0, 2))
    orders.table.setFocus()
    qtbot.keyClick(orders.table, Qt.Key.Key_7)
    assert not orders.table.findChildren(QLineEdit)
    qtbot.keyClick(orders.table, Qt.Key.Key_Return)
    assert "Go back to today" in dialog.words.text()
    assert not orders.table.findChildren(QLineEdit)
