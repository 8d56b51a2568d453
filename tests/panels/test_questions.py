"""Goals and needs with all that is known of them, and what is still to be asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from crmdesk.book.queries.record import CustomerRecord, customer_record
from crmdesk.book.records import Contact, Customer, Interaction, Matter, Order
from crmdesk.book.values import to_ms
from crmdesk.models.question_words import question_words
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import LineWords
from crmdesk.panels.record.overview import OverviewTab
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.read_only import ReadOnlyPart
from crmdesk.services import fact_finding
from crmdesk.services.fact_finding import Question

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> Iterator[OverviewTab]:
    with desk.book.transaction("fill") as tx:
        firm = tx.insert(Customer, name="Harbour Foods", sort_key="harbour foods")
        chen = tx.insert(Contact, customer_id=firm, name="陈曦")
        visit = tx.insert(
            Interaction, customer_id=firm, kind="visit", subject="New line",
            at=to_ms(datetime(2026, 7, 17, 11).astimezone()),
        )  # fmt: skip
        tx.insert(
            Matter, customer_id=firm, kind="pain", text="标签脱落", on=date(2026, 7, 17),
            contact_id=chen, interaction_id=visit,
        )  # fmt: skip
    shown = OverviewTab(desk, RecordReader(desk.book), Saver(desk.book))
    qtbot.addWidget(shown)
    shown.resize(900, 900)
    shown.show()
    shown.customer_id = firm
    reload(shown)
    yield shown


def record(tab: OverviewTab) -> CustomerRecord:
    with tab.desk.book.read() as connection:
        return customer_record(connection, tab.customer_id or 0, OverviewTab.parts)


def reload(tab: OverviewTab) -> None:
    tab.show_record(record(tab))


def matter(tab: OverviewTab) -> dict[str, object]:
    return record(tab).parts["matters"][0]


def test_all_about_a_need_by_keys(qtbot: QtBot, tab: OverviewTab) -> None:
    line = tab.needs.lines[0]
    line.setFocus()
    qtbot.keyClick(line, Key.Key_D)
    details = tab.needs.details
    assert details is not None and details.isVisible()
    field = details.grid.fields["confidence"]
    field.edited.emit("confidence", 4)
    assert matter(tab)["confidence"] == 4
    reload(tab)
    assert "17 Jul" in details.grid.fields["interaction_id"].text()
    assert details.grid.fields["contact_id"].text() == "陈曦"
    with qtbot.waitSignal(tab.entry_requested) as heard:
        qtbot.mouseClick(details.source_button, LEFT)
    assert heard.args == [matter(tab)["interaction_id"]]
    qtbot.keyClick(details, Key.Key_Escape)
    assert tab.needs.details is None


def test_what_nobody_knows_is_asked_and_answered(qtbot: QtBot, tab: OverviewTab) -> None:
    section = tab.questions
    assert len(section.lines) == 3
    first = section.lines[0].question
    section.lines[0].setFocus()
    qtbot.keyClick(section.lines[0], Key.Key_Return)
    line = section.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Open two shops")
    qtbot.keyClick(line, Key.Key_Return)
    kept = next(m for m in record(tab).parts["matters"] if m["question"] == first.key)
    assert (kept["text"], kept["kind"], kept["on"]) == ("Open two shops", "goal", date.today())
    reload(tab)
    assert first not in [each.question for each in section.lines]
    assert "1 of 25" in section.note.text()
    tab.desk.book.undo()
    reload(tab)
    assert section.lines[0].question == first


def test_all_of_them_are_shown_when_asked_for(qtbot: QtBot, tab: OverviewTab) -> None:
    more = tab.questions.findChild(QPushButton, "more")
    assert isinstance(more, QPushButton)
    qtbot.mouseClick(more, LEFT)
    assert len(tab.questions.lines) == 25


def test_own_questions_and_those_that_nobody_is_asked(qtbot: QtBot, tab: OverviewTab) -> None:
    section, book = tab.questions, tab.desk.book
    qtbot.mouseClick(section.link, LEFT)
    line = section.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Which truck comes into the yard?")
    qtbot.keyClick(line, Key.Key_Return)
    own = fact_finding.questions(book)[-1]
    assert question_words(own) == "Which truck comes into the yard?"
    first = section.lines[0].question
    with qtbot.waitSignal(tab.saver.noticed) as told:
        qtbot.keyClick(section.lines[0], Key.Key_Delete)
    assert told.args == ["No customer is asked this any more", True]
    assert first not in fact_finding.questions(book)
    [(record_id, off)] = fact_finding.switched_off(book)
    assert off.key == first.key
    fact_finding.switch_off(book, own, own.text)
    assert own.key not in [each.key for each in fact_finding.questions(book)]
    fact_finding.switch_on(book, record_id)
    assert first in fact_finding.questions(book)
    book.undo()
    assert first not in fact_finding.questions(book)


def test_every_question_has_words() -> None:
    for key, kind in fact_finding.BUILT_IN:
        assert question_words(fact_finding.Question(key, kind)).endswith("?")


def test_the_visit_form_says_what_is_still_to_ask(qtbot: QtBot, tab: OverviewTab) -> None:
    from crmdesk.panels.visit_drawer import VisitDrawer

    drawer = VisitDrawer(tab.desk)
    qtbot.addWidget(drawer)
    drawer.show()
    drawer.open_for(tab.customer_id)
    first = fact_finding.questions(tab.desk.book)[0]
    assert question_words(first) in drawer.ask.text()
    Saver(tab.desk.book).add(
        "matter", customer_id=tab.customer_id, kind="goal", text="Two shops", question=first.key
    )
    drawer.open_for(tab.customer_id)
    assert question_words(first) not in drawer.ask.text()


def test_what_was_heard_long_ago_has_its_source_in_words(qtbot: QtBot, tab: OverviewTab) -> None:
    book, customer = tab.desk.book, tab.customer_id
    with book.transaction("fill") as tx:
        old = tx.insert(Interaction, customer_id=customer, kind="visit", at=1_500_000_000_000)
        near = tx.insert(
            Interaction, customer_id=customer, kind="call", at=1_700_000_000_000, subject="Trial"
        )
        for each in range(60):  # orders are no place to hear something
            day = date(2026, 1, 1) + timedelta(days=each)
            tx.insert(Order, customer_id=customer, ordered_on=day)
        for each in range(45):
            at = 1_600_000_000_000 + each
            tx.insert(Interaction, customer_id=customer, kind="call", at=at)
        heard = tx.insert(
            Matter, customer_id=customer, kind="goal", text="Grow", interaction_id=old
        )
    tab.show_record(record(tab))
    tab.goals.toggle_details(heard)
    assert tab.goals.details is not None
    field = tab.goals.details.grid.fields["interaction_id"]
    assert field._written(field.value) == "an earlier entry"
    assert "Trial" in field._written(near)


def test_the_source_and_the_person_of_a_need_are_set_and_remembered(
    qtbot: QtBot, tab: OverviewTab
) -> None:
    tab.needs.toggle_details(matter(tab)["id"])
    details = tab.needs.details
    assert details is not None
    details.grid.fields["interaction_id"].edited.emit("interaction_id", None)
    assert not details.source_button.isVisible()
    (source, words), *_ = tab.needs._heard.sources(tab.customer_id or 0)
    details.grid.fields["interaction_id"].edited.emit("interaction_id", source)
    assert matter(tab)["interaction_id"] == source and details.source_button.isVisible()
    with qtbot.waitSignal(tab.entry_requested) as heard:
        qtbot.mouseClick(details.source_button, LEFT)
    assert heard.args == [source]
    with tab.desk.book.transaction("fill") as tx:
        berg = tx.insert(Contact, customer_id=tab.customer_id, name="Anna van der Berg")
    reload(tab)
    tab.needs.toggle_details(matter(tab)["id"])
    tab.needs.toggle_details(matter(tab)["id"])
    details = tab.needs.details
    assert details is not None
    field = details.grid.fields["contact_id"]
    field.start_editing()
    line = field.focusProxy()
    assert isinstance(line, QLineEdit)
    line.setText("berg")
    qtbot.keyClick(line, Key.Key_Return)
    assert matter(tab)["contact_id"] == berg
    menu = tab.needs._heard.history.menu(int(str(matter(tab)["id"])), "contact_id", "Whose view")
    assert "陈曦" in menu.actions()[2].text()
    assert words


def test_what_is_taken_back_shows_in_what_is_opened(qtbot: QtBot, tab: OverviewTab) -> None:
    need = int(str(matter(tab)["id"]))
    tab.needs.toggle_details(need)
    details = tab.needs.details
    assert details is not None
    sure = details.grid.fields["confidence"]
    sure.setFocus()
    tab.saver.set("matter", need, "confidence", 4)
    reload(tab)
    assert tab.needs.details is details and sure.text() == "4"
    assert "sure 4 of 5" in tab.needs.lines[0].accessibleName()
    tab.desk.book.undo()
    reload(tab)
    assert sure.text() == "" and "sure" not in tab.needs.lines[0].accessibleName()
    tab.saver.set("matter", need, "closed_on", date.today())
    reload(tab)
    assert tab.needs.details is details  # one may go on to the next field of it
    tab.goals.link.setFocus()
    assert tab.needs.details is None and not tab.needs.lines
    tab.needs.choose(need)
    details = tab.needs.details
    assert details is not None
    button = tab.needs.lines[0].button
    assert button is not None and button.text() == "Reopen"
    details.grid.fields["detail"].setFocus()
    tab.needs._all = False
    qtbot.keyClick(details, Key.Key_Escape)
    assert tab.needs.link.hasFocus(), "its line is not shown any more"


def test_the_button_that_changes_its_word_covers_nothing(tab: OverviewTab) -> None:
    line = tab.needs.lines[0]
    line.setFocus()
    button = line.button
    assert button is not None
    before, free = button.width(), line._line._kept_free
    tab.saver.set("matter", int(str(matter(tab)["id"])), "closed_on", date.today())
    line.show_matter(matter(tab), LineWords("标签脱落"))
    assert button.text() == "Reopen" and button.width() > before
    assert line._line._kept_free - free == button.width() - before


def test_esc_closes_what_is_opened_before_the_window_hears_of_it(
    qtbot: QtBot, tab: OverviewTab
) -> None:
    heard = []
    whole = QShortcut(QKeySequence("Esc"), tab)
    whole.activated.connect(lambda: heard.append("window"))
    tab.activateWindow()
    tab.needs.toggle_details(int(str(matter(tab)["id"])))
    details = tab.needs.details
    assert details is not None
    details.source_button.setFocus()
    window = tab.window().windowHandle()
    QTest.keyClick(window, Key.Key_Escape)  # as the system sends it, shortcuts first
    assert tab.needs.details is None and not heard
    QTest.keyClick(window, Key.Key_D)
    assert tab.needs.details is not None and tab.needs.lines[0].hasFocus()
    QTest.keyClick(window, Key.Key_Escape)  # from its line too
    assert tab.needs.details is None and not heard
    QTest.keyClick(window, Key.Key_Escape)
    assert heard == ["window"]


def test_a_need_is_deleted_by_key(qtbot: QtBot, tab: OverviewTab) -> None:
    line = tab.needs.lines[0]
    line.setFocus()
    with qtbot.waitSignal(tab.saver.noticed) as told:
        qtbot.keyClick(line, Key.Key_Delete)
    assert not record(tab).parts["matters"] and told.args == ["Deleted", True]


def test_words_left_untouched_are_words_again(qtbot: QtBot, tab: OverviewTab) -> None:
    line = tab.needs.lines[0]
    for leave in (tab.goals.link, line):
        line.start_editing()
        assert line.editor is not None
        leave.setFocus()
        assert line.editor is None and leave.hasFocus()


def test_the_menu_of_a_need_tells_its_keys(tab: OverviewTab) -> None:
    menu = tab.needs.menu_of(matter(tab))
    keys = {each.text(): each.shortcut().toString() for each in menu.actions() if each.text()}
    assert (keys["All about it"], keys["Close"], keys["Delete"]) == ("D", "Space", "Del")
    next(each for each in menu.actions() if each.text() == "Close").trigger()
    assert matter(tab)["closed_on"] == date.today()


def test_an_answer_stands_with_its_question(qtbot: QtBot, tab: OverviewTab) -> None:
    book = tab.desk.book
    own = fact_finding.add_question(book, "Who signs above 50 k?")
    reload(tab)
    section = tab.questions
    section.lines[0].click()
    line = section.findChild(QLineEdit)
    assert line is not None
    above = [each.text() for each in section.findChildren(QLabel) if each.isVisible()]
    assert "Who signs above 50 k?" in above  # it is read while one types
    line.setText("The CFO")
    qtbot.keyClick(line, Key.Key_Return)
    reload(tab)
    said = next(each for each in tab.needs.lines if each.text == "The CFO")
    assert "Who signs above 50 k?" in said.accessibleName()
    fact_finding.switch_off(book, Question("own-1", "need", "Who signs above 50 k?"), "")
    assert fact_finding.question_of(book, "own-1").text == "Who signs above 50 k?"
    tab.saver.delete("fact_question", [own])
    assert question_words(fact_finding.question_of(book, "own-1")) == "own-1"
    assert question_words(fact_finding.question_of(book, "goal_growth")).startswith("Where do")


def test_the_words_of_a_past_day_do_not_open(qtbot: QtBot, tab: OverviewTab) -> None:
    past = ReadOnlyPart()
    qtbot.addWidget(past)
    tab.setParent(past)
    with qtbot.waitSignal(past.refused):
        tab.needs.lines[0].start_editing()
    assert tab.needs.lines[0].editor is None
    tab.setParent(None)
