"""The lines of a record stay when another customer is shown; each holds what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crmdesk.book.records import Contact, Customer, Interaction, Matter, Task
from crmdesk.models.hub import Hub
from crmdesk.panels.heard_words import HeardWords
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.matter_line import MatterLine
from crmdesk.panels.record.overview import OverviewTab
from crmdesk.panels.record.page import RecordPage
from crmdesk.panels.record.steps import StepLine


@pytest.fixture
def firms(desk: Desk) -> list[int]:
    """Two customers: one with three of all, one with a single one."""
    made = []
    with desk.book.transaction("test") as tx:
        for name, count in (("Harbour", 3), ("Quay", 1)):
            firm = tx.insert(Customer, name=name, sort_key=name.lower(), currency="CNY")
            made.append(firm)
            for n in range(count):
                due = date.today() + timedelta(days=n)
                tx.insert(Matter, customer_id=firm, kind="need", text=f"{name} need {n}")
                tx.insert(Task, customer_id=firm, title=f"{name} step {n}", kind="task", due_on=due)
                tx.insert(Contact, customer_id=firm, name=f"{name} person {n}")
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, firms: list[int]) -> Iterator[RecordPage]:
    shown = RecordPage(desk)
    hub = Hub(desk.book)
    hub.changed.connect(shown.apply_changes)
    qtbot.addWidget(shown)
    shown.resize(760, 640)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    shown.show_customer(firms[0])
    yield shown
    hub.close()


def overview(page: RecordPage) -> OverviewTab:
    tab = page.findChild(OverviewTab)
    assert tab is not None
    return tab


def steps_of(page: RecordPage) -> list[str]:
    lines = page.findChildren(StepLine)
    return [line.task["title"] for line in lines if not line.isHidden()]


def test_going_through_customers_makes_no_new_widgets(page: RecordPage, firms: list[int]) -> None:
    made = len(page.findChildren(QWidget))
    for firm, name, count in ((firms[1], "Quay", 1), (firms[0], "Harbour", 3)) * 2:
        page.show_customer(firm)
        tab = overview(page)
        words = [f"{name} need {n}" for n in range(count)]
        assert sorted(line.text for line in tab.needs.lines) == words
        assert steps_of(page) == [f"{name} step {n}" for n in range(count)]
        assert sorted(card.accessibleName() for card in tab.people.findChildren(QWidget)
                      if card.accessibleName().startswith(name) and not card.isHidden()) == [
            f"{name} person {n}" for n in range(count)
        ]  # fmt: skip
        QApplication.processEvents()
        assert len(page.findChildren(QWidget)) <= made + 1  # the hint of what has no lines


@pytest.mark.parametrize("kind", ["matter", "task"])
def test_what_is_being_typed_is_saved_where_it_belongs_when_another_is_shown(
    qtbot: QtBot, page: RecordPage, firms: list[int], desk: Desk, kind: str
) -> None:
    line: MatterLine | StepLine
    line = overview(page).needs.lines[0] if kind == "matter" else page.findChildren(StepLine)[0]
    column = "text" if kind == "matter" else "title"
    (line.start_editing if isinstance(line, MatterLine) else line.edit_title)()
    editor = line.editor
    assert isinstance(editor, QLineEdit)
    editor.setText("typed")
    page.show_customer(firms[1])
    assert line.editor is None
    with desk.book.read() as connection:
        sql = f"SELECT customer_id FROM {kind} WHERE {column}='typed'"
        assert [row[0] for row in connection.exec_driver_sql(sql)] == [firms[0]]
    assert [each.text for each in overview(page).needs.lines] == ["Quay need 0"]
    assert steps_of(page) == ["Quay step 0"]


def test_a_line_in_which_one_types_outlives_a_change_elsewhere(
    qtbot: QtBot, page: RecordPage, firms: list[int], desk: Desk
) -> None:
    line = overview(page).needs.lines[0]
    line.start_editing()
    editor = line.editor
    assert editor is not None
    editor.setText("half a w")
    with desk.book.transaction("elsewhere") as tx:
        tx.insert(Matter, customer_id=firms[0], kind="goal", text="Other")
    qtbot.waitUntil(lambda: len(overview(page).goals.lines) == 1)
    assert line.editor is editor and editor.text() == "half a w"


def test_a_need_leads_from_its_visit_to_the_overview(
    page: RecordPage, qtbot: QtBot, firms: list[int]
) -> None:
    day = date(2026, 7, 17)
    with page.desk.book.transaction("test") as tx:
        visit = tx.insert(Interaction, customer_id=firms[0], kind="visit", at=1_700_000_000_000)
        values = {"customer_id": firms[0], "interaction_id": visit}
        tx.insert(Matter, kind="need", text="<b> boxes", **values)
        gone = tx.insert(Matter, kind="goal", text="Perth", closed_on=day, **values)
    page.show_entry("interaction", visit)
    heard = page.findChild(HeardWords)
    assert heard is not None
    assert heard.accessibleName() == "Need: <b> boxes\nGoal: Perth"
    assert "&lt;b&gt; boxes" in heard.text() and "Goal: Perth · closed" in heard.text()
    heard.setFocus()
    for _link in range(2):
        qtbot.keyClick(heard, Qt.Key.Key_Tab)  # to the second one
    qtbot.keyClick(heard, Qt.Key.Key_Return)
    tab = overview(page)
    assert tab.isVisible() and tab.goals.details is not None, "also what is closed"
    assert [line.matter["id"] for line in tab.goals.lines if line.hasFocus()] == [gone]
