"""What is typed into lines of the record stays where the book refuses it; Enter goes on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crmdesk.book.errors import BookBusy
from crmdesk.book.records import Customer, Matter, Task
from crmdesk.models.hub import Hub
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.overview import OverviewTab
from crmdesk.panels.record.page import RecordPage
from crmdesk.panels.shell.leaving import Leaving
from crmdesk.qt.frame import Frame
from crmdesk.services import records

Key = Qt.Key


@pytest.fixture
def firms(desk: Desk) -> list[int]:
    made = []
    with desk.book.transaction("test") as tx:
        for name in ("Harbour", "Quay"):
            firm = tx.insert(Customer, name=name, sort_key=name.lower(), currency="CNY")
            tx.insert(Matter, customer_id=firm, kind="need", text=f"{name} need")
            tx.insert(
                Task, customer_id=firm, title=f"{name} step", kind="task", due_on=date.today()
            )
            made.append(firm)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, firms: list[int]) -> Iterator[RecordPage]:
    window = Frame()
    shown = RecordPage(desk)
    window.setCentralWidget(shown)
    hub = Hub(desk.book)
    hub.changed.connect(shown.apply_changes)
    qtbot.addWidget(window)
    window.resize(760, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    shown.show_customer(firms[0])
    yield shown
    hub.close()


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The book takes nothing until this is undone."""

    def refuse(*_args: object, **_values: object) -> None:
        raise BookBusy(Path("a.crm"))

    with monkeypatch.context() as patch:
        for verb in ("set_field", "add"):
            patch.setattr(records, verb, refuse)
        yield patch


def overview(page: RecordPage) -> OverviewTab:
    tab = page.findChild(OverviewTab)
    assert tab is not None
    return tab


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def asked(page: RecordPage) -> list[str]:
    return [line.question.text or line.question.key for line in overview(page).questions.lines]


def needs(page: RecordPage) -> list[str]:
    return [line.text for line in overview(page).needs.lines]


def test_enter_after_an_answer_goes_on_to_the_next_question(page: RecordPage, qtbot: QtBot) -> None:
    section = overview(page).questions
    before = asked(page)
    section.lines[1].setFocus()
    qtbot.keyClick(section.lines[1], Key.Key_Return)
    qtbot.keyClicks(focused(), "Qingdao")
    qtbot.keyClick(focused(), Key.Key_Return)
    assert not any(each.isVisible() for each in section.findChildren(QLineEdit))
    qtbot.waitUntil(section.lines[1].hasFocus)
    assert section.lines[1].question.key not in before[:2]
    qtbot.keyClick(focused(), Key.Key_Return)
    line = focused()
    assert isinstance(line, QLineEdit) and line.accessibleName() == section.lines[1].text()


def test_a_question_of_ones_own_stands_first_and_is_answered_at_once(
    page: RecordPage, qtbot: QtBot
) -> None:
    section = overview(page).questions
    section.link.setFocus()
    qtbot.keyClick(section.link, Key.Key_Return)
    qtbot.keyClicks(focused(), "Who signs?")
    qtbot.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(section.lines[0].hasFocus)
    assert asked(page)[0] == "Who signs?"
    qtbot.keyClick(focused(), Key.Key_Return)
    qtbot.keyClicks(focused(), "Mr Chen")
    qtbot.keyClick(focused(), Key.Key_Return)
    assert "Who signs?" not in asked(page) and "Mr Chen" in needs(page)


def test_a_need_that_was_refused_stays_and_belongs_to_its_customer(
    page: RecordPage, firms: list[int], qtbot: QtBot, busy: pytest.MonkeyPatch
) -> None:
    overview(page).needs.start_adding()
    qtbot.keyClicks(focused(), "smaller boxes")
    qtbot.keyClick(focused(), Key.Key_Return)
    line = focused()
    assert isinstance(line, QLineEdit) and line.text() == "smaller boxes"
    leaving = Leaving(page, page.desk.refused)
    page.show_customer(firms[1])
    assert not line.isVisible() and needs(page) == ["Quay need"]
    assert leaving.holds_back() and not leaving.holds_back()
    page.show_customer(firms[0])
    assert line.isVisible()
    busy.undo()
    line.setFocus()
    qtbot.keyClick(line, Key.Key_Return)
    assert sorted(needs(page)) == ["Harbour need", "smaller boxes"]
    page.show_customer(firms[1])
    assert needs(page) == ["Quay need"]


def test_words_of_a_need_and_of_a_step_that_were_refused_stay(
    page: RecordPage, firms: list[int], qtbot: QtBot, busy: pytest.MonkeyPatch
) -> None:
    tab = overview(page)
    failed: list[object] = []
    page.failed.connect(failed.append)
    need, step = tab.needs.lines[0], tab._step_lines.shown[0]
    need.start_editing()
    assert need.editor is not None
    need.editor.setText("larger boxes")
    step.edit_title()  # the keyboard goes there, and stays there
    assert step.editor is not None and step.editor.hasFocus() and len(failed) == 1
    step.editor.setText("call Chen")
    qtbot.keyClick(step.editor, Key.Key_Return)
    assert len(failed) == 2
    page.show_customer(firms[1])
    assert need.editor is None and step.editor is None
    page.show_customer(firms[0])
    assert need.editor is not None and need.editor.text() == "larger boxes"
    assert step.editor is not None and step.editor.text() == "call Chen"
    assert Leaving(page, page.desk.refused).holds_back()
    busy.undo()
    qtbot.keyClick(need.editor, Key.Key_Return)
    qtbot.keyClick(step.editor, Key.Key_Escape)
    assert needs(page) == ["larger boxes"] and need.editor is None and step.editor is None
    assert not Leaving(page, page.desk.refused).holds_back()


def test_a_day_that_nobody_understands_is_typed_once_more(page: RecordPage, qtbot: QtBot) -> None:
    step = overview(page)._step_lines.shown[0]
    step.setFocus()
    qtbot.keyClick(step, Key.Key_D)
    assert step.editor is not None
    step.editor.setText("Fryday")
    qtbot.keyClick(step.editor, Key.Key_Return)
    assert step.editor is not None and step.editor.text() == "Fryday"
    assert step.editor.property("invalid")
    qtbot.keyClick(step.editor, Key.Key_Escape)
    assert step.editor is None


def test_what_is_opened_below_what_one_sees_comes_into_sight(
    page: RecordPage, qtbot: QtBot
) -> None:
    page.window().resize(760, 420)
    tab = overview(page)
    tab.verticalScrollBar().setValue(0)

    def in_sight(widget: QWidget) -> bool:
        top = widget.mapTo(tab.viewport(), widget.rect().topLeft()).y()
        return top >= 0 and top + min(widget.height(), 180) <= tab.viewport().height()

    tab.questions.start_adding()
    line = tab.questions.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    qtbot.waitUntil(lambda: in_sight(line))
    tab.questions.close_asking()
    tab.verticalScrollBar().setValue(0)
    need = tab.needs.lines[0]
    tab.needs.toggle_details(need.matter["id"])
    assert tab.needs.details is not None
    details = tab.needs.details
    qtbot.waitUntil(lambda: in_sight(details))


def test_the_button_of_a_line_covers_none_of_its_words(page: RecordPage, qtbot: QtBot) -> None:
    need = overview(page).needs.lines[0]
    need.setFocus()
    assert need.button is not None and need.button.isVisible()
    assert need._line._kept_free >= need.button.width()
    overview(page).questions.link.setFocus()
    assert need._line._kept_free == 0
