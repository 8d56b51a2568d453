"""The tidy-up panel by keys and clicks."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crmdesk.app import panel_makers
from crmdesk.book import Book
from crmdesk.book.records import Contact, Customer
from crmdesk.main_window import MainWindow
from crmdesk.models.hub import Hub
from crmdesk.models.tidy import TidyModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.tidy_hint import TidyHint
from crmdesk.panels.tidy import TidyPanel
from crmdesk.qt import rest
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.rest import Rest
from crmdesk.services import records, tidy


@pytest.fixture
def untidy(book: Book) -> Book:
    for name, country in (("Alder", "China"), ("Birch", "China"), ("Cedar", "CN")):
        who = records.create_customer(book, name=name, industry="Dairy")
        with book.transaction("as an older version wrote it") as tx:
            tx.update(Customer, who, country=country)
        records.add(book, "channel", customer_id=who, kind="phone", value="+86 138 0013 8000")
        staff = records.add(book, "staff", name="Lin") if name == "Alder" else None
        if name != "Cedar":
            records.set_field(book, "customer", who, "owner_id", staff)
    return book


@pytest.fixture
def panel(qtbot: QtBot, untidy: Book, desk: Desk) -> TidyPanel:
    panel = TidyPanel(desk)
    qtbot.addWidget(panel)
    hub = Hub(untidy, panel)
    hub.changed.connect(panel.apply_changes)
    panel.resize(1000, 600)
    panel.show()
    panel.activate()
    qtbot.waitUntil(lambda: panel.is_drawn and panel.model.rowCount() > 0)
    panel.activateWindow()
    panel.table.setFocus()
    qtbot.waitUntil(panel.table.hasFocus)
    return panel


def _ownerless(book: Book) -> int:
    """Return the customer whom nobody looks after."""
    return next(f.customer_id for p in tidy.find_flaws(book) for f in p if f.rule == "no_owner")


def _hint(qtbot: QtBot, desk: Desk, window: QWidget) -> TidyHint:
    """Show the count of a record's head in a window of its own."""
    qtbot.addWidget(window)
    hint = TidyHint(desk, window)
    window.show()
    return hint


def _press(
    qtbot: QtBot, panel: TidyPanel, key: Qt.Key, held: Qt.KeyboardModifier | None = None
) -> None:
    qtbot.keyClick(panel.table, key, held or Qt.KeyboardModifier.NoModifier)


def test_the_list_is_a_sound_model(qtmodeltester: ModelTester, untidy: Book) -> None:
    model = TidyModel(untidy, Localizer("en"))
    qtmodeltester.check(model)
    model.add([flaw for piece in tidy.find_flaws(untidy) for flaw in piece])
    qtmodeltester.check(model)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Alder", "Birch", "Birch", "Cedar",
    ]  # fmt: skip


def test_space_takes_the_proposal_and_goes_on(qtbot: QtBot, panel: TidyPanel) -> None:
    assert panel.view.current().rule == "country_unknown"  # type: ignore[union-attr]
    with qtbot.waitSignal(panel.noticed):
        _press(qtbot, panel, Qt.Key.Key_Space)
    left = [(flaw.rule, panel.model.name_of(flaw.customer_id)) for flaw in panel.model.rows]
    assert ("country_unknown", "Alder") not in left
    assert len(left) == 3
    assert len(panel.view.chosen()) == 1, "the next one is marked"


def test_all_proposals_of_a_rule_are_one_undo(qtbot: QtBot, panel: TidyPanel) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    _press(qtbot, panel, Qt.Key.Key_Return, both)  # Ctrl+Space may be the input method's
    assert "country_unknown" not in panel.model.counts()
    panel.desk.book.undo()
    qtbot.waitUntil(lambda: panel.model.counts()["country_unknown"] == 2)


def test_enter_edits_in_place_with_the_reason_where_it_is_refused(
    qtbot: QtBot, panel: TidyPanel
) -> None:
    panel.rules.choose("no_owner")
    assert panel.model.rowCount() == 2
    _press(qtbot, panel, Qt.Key.Key_Return)
    editor = panel.editor
    assert editor.is_open
    qtbot.keyClicks(editor, "Lin")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.is_open
    assert panel.model.rowCount() == 1
    birch = panel.model.rows[0].customer_id
    records.add(panel.desk.book, "opportunity", customer_id=birch, expected_on=date(2026, 1, 5))
    qtbot.waitUntil(lambda: panel.model.counts()["deal_overdue"] == 1)
    panel.rules.choose("deal_overdue")
    _press(qtbot, panel, Qt.Key.Key_Return)
    assert editor.text() == "2026-01-05"
    qtbot.keyClicks(editor, "soon")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.is_open, "what was refused stays as typed"
    assert editor.error.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.is_open
    assert panel.model.rows[0].value == "2026-01-05"


def test_delete_lets_it_stand_and_escape_goes_back_to_everything(
    qtbot: QtBot, panel: TidyPanel
) -> None:
    panel.rules.choose("no_owner")
    panel.table.selectAll()
    _press(qtbot, panel, Qt.Key.Key_Delete)
    assert panel.model.rowCount() == 0
    assert panel.view.empty.isVisible()
    assert panel.step_back()
    assert panel.model.rowCount() == 2
    assert not panel.step_back()


def test_one_customers_flaws_and_the_way_to_them(qtbot: QtBot, panel: TidyPanel) -> None:
    birch = panel.model.rows[1].customer_id
    panel.show_customer(birch)
    assert {flaw.customer_id for flaw in panel.model.rows} == {birch}
    with qtbot.waitSignal(panel.customer_opened) as opened:
        _press(qtbot, panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.args == [birch]
    qtbot.mouseClick(panel.one, Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == 4


def test_buttons_do_what_the_keys_do(qtbot: QtBot, panel: TidyPanel) -> None:
    qtbot.mouseClick(panel.view.buttons["take"], Qt.MouseButton.LeftButton)
    assert panel.model.counts()["country_unknown"] == 1
    qtbot.mouseClick(panel.view.buttons["stand"], Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == 2


def test_the_record_says_how_much_is_to_be_tidied(qtbot: QtBot, untidy: Book, desk: Desk) -> None:
    birch, window = _ownerless(untidy), QWidget()
    hint = _hint(qtbot, desk, window)
    hint.show_customer(birch)
    qtbot.waitUntil(hint.isVisible)
    assert hint.text() == "2 to tidy"
    with qtbot.waitSignal(hint.tidy_requested) as wanted:
        qtbot.mouseClick(hint, Qt.MouseButton.LeftButton)
    assert wanted.args == [birch]
    tidy.take_all(untidy, tidy.flaws_of_customer(untidy, birch))
    tidy.let_stand(untidy, tidy.flaws_of_customer(untidy, birch))
    hint.show_customer(birch)
    qtbot.waitUntil(hint.isHidden)


def test_nothing_is_looked_at_while_somebody_types(
    qtbot: QtBot, untidy: Book, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    birch, window = _ownerless(untidy), QWidget()
    hint = _hint(qtbot, desk, window)
    qtbot.waitExposed(window)
    assert Rest.of(window) is not None
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    with monkeypatch.context() as typing:
        typing.setattr(rest, "REST_MS", 60_000)
        hint.show_customer(birch)
        qtbot.wait(600)
        assert hint.isHidden()
    monkeypatch.setattr(rest, "REST_MS", 10)
    qtbot.waitUntil(hint.isVisible)


def test_the_window_shows_one_customers_flaws_and_opens_them(
    qtbot: QtBot, untidy: Book, desk: Desk
) -> None:
    window = MainWindow(desk, panel_makers())
    qtbot.addWidget(window)
    window.show()
    birch = _ownerless(untidy)
    window.show_panel("customers").tidy_requested.emit(birch)
    assert window.panel_key == "tidy"
    panel = cast(TidyPanel, window.stack.currentWidget())
    qtbot.waitUntil(lambda: panel.is_drawn and panel.model.rowCount() == 2)
    panel.customer_opened.emit(birch)
    assert window.panel_key == "customers"
    assert desk.selection.customer_id == birch
    desk.runner.cancel_all()
    desk.runner.wait_for_all()
    window.retire()


def test_a_row_that_is_clicked_can_be_put_right(qtbot: QtBot, panel: TidyPanel) -> None:
    rows = panel.model.rows
    without = next(at for at, flaw in enumerate(rows) if flaw.proposal is None)
    fixable = next(at for at, flaw in enumerate(rows) if flaw.proposal is not None)
    control = Qt.KeyboardModifier.ControlModifier
    for row, held in ((without, None), (fixable, None), (without, control)):
        at = panel.table.visualRect(panel.model.index(row, 1)).center()
        qtbot.mouseClick(
            panel.table.viewport(), Qt.MouseButton.LeftButton,
            held or Qt.KeyboardModifier.NoModifier, at,
        )  # fmt: skip
        assert panel.view.buttons["take"].isEnabled() == (row == fixable or held is not None)
    assert len(panel.view.chosen()) == 2
    with qtbot.waitSignal(panel.noticed):
        qtbot.mouseClick(panel.view.buttons["take"], Qt.MouseButton.LeftButton)


def _marked(panel: TidyPanel) -> list[tuple[str, str]]:
    return [(panel.model.name_of(flaw.customer_id), flaw.rule) for flaw in panel.view.chosen()]


def test_what_is_taken_back_stands_marked_where_it_stood(qtbot: QtBot, panel: TidyPanel) -> None:
    before = list(panel.model.rows)
    panel.view.mark(len(before) - 1)
    _press(qtbot, panel, Qt.Key.Key_Delete)
    assert panel.model.rowCount() == len(before) - 1
    panel.view.mark(0)
    with qtbot.assertNotEmitted(panel.reader.finished):  # one customer is looked at, not the book
        panel.desk.book.undo()
    assert panel.model.rows == before
    assert _marked(panel) == [("Cedar", "no_owner")]


def test_a_list_that_became_empty_keeps_the_keyboard_for_what_is_taken_back(
    qtbot: QtBot, panel: TidyPanel
) -> None:
    panel.table.selectAll()
    _press(qtbot, panel, Qt.Key.Key_Delete)
    assert panel.model.rowCount() == 0
    assert panel.view.empty.isVisible() and panel.table.hasFocus()
    handle = panel.windowHandle()
    qtbot.keyPress(handle, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    panel.desk.book.undo()  # as by Ctrl+Z, with Ctrl still held
    qtbot.keyRelease(handle, Qt.Key.Key_Control)
    assert panel.model.rowCount() == 4
    assert len(_marked(panel)) == 1
    assert panel.table.hasFocus()


def test_after_several_rows_the_next_one_is_marked(qtbot: QtBot, panel: TidyPanel) -> None:
    panel.view.mark(0)
    _press(qtbot, panel, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(_marked(panel)) == 2
    after = panel.model.rows[2]
    _press(qtbot, panel, Qt.Key.Key_Delete)
    assert panel.view.chosen() == [after]


def test_what_is_marked_stays_so_when_others_are_shown_or_change(
    qtbot: QtBot, panel: TidyPanel
) -> None:
    rows = panel.model.rows
    at = next(row for row, flaw in enumerate(rows) if flaw.rule == "no_owner")
    panel.view.mark(at)
    panel.rules.choose("no_owner")
    assert _marked(panel) == [("Birch", "no_owner")]
    panel.rules.choose("")
    assert _marked(panel) == [("Birch", "no_owner")]
    alder = rows[0].customer_id
    records.set_field(panel.desk.book, "customer", alder, "country", "CN")
    assert panel.model.rowCount() == 3
    assert _marked(panel) == [("Birch", "no_owner")]
    panel.looks.look()
    qtbot.waitUntil(lambda: panel.is_drawn)
    assert _marked(panel) == [("Birch", "no_owner")]


def test_one_typed_value_is_for_all_that_are_marked(qtbot: QtBot, panel: TidyPanel) -> None:
    panel.rules.choose("no_owner")
    panel.table.selectAll()
    _press(qtbot, panel, Qt.Key.Key_Return)
    assert "2" in panel.editor.placeholderText()
    qtbot.keyClicks(panel.editor, "Lin")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
    assert panel.model.counts()["no_owner"] == 0
    panel.desk.book.undo()
    assert panel.model.counts()["no_owner"] == 2


def test_tab_goes_on_to_the_next_row_and_back(qtbot: QtBot, panel: TidyPanel) -> None:
    panel.view.mark(0)
    _press(qtbot, panel, Qt.Key.Key_Return)
    qtbot.keyClick(panel.editor, Qt.Key.Key_Tab)
    assert panel.table.currentIndex().row() == 1 and panel.editor.is_open
    qtbot.keyClick(panel.editor, Qt.Key.Key_Backtab)
    assert panel.table.currentIndex().row() == 0 and panel.editor.is_open


def test_nothing_moves_while_a_row_is_typed_into(qtbot: QtBot, panel: TidyPanel) -> None:
    panel.rules.choose("no_owner")
    birch, cedar = (flaw.customer_id for flaw in panel.model.rows)
    panel.view.mark(1)
    _press(qtbot, panel, Qt.Key.Key_Return)
    records.delete(panel.desk.book, "customer", [birch])
    assert panel.model.rowCount() == 2
    qtbot.keyClicks(panel.editor, "Lin")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
    assert panel.model.rowCount() == 0
    assert all(flaw.customer_id != birch for flaw in panel.model.rows)
    assert tidy.flaws_of_customer(panel.desk.book, cedar) == []


def test_a_typed_value_that_is_wrong_too_is_said_to_be(qtbot: QtBot, panel: TidyPanel) -> None:
    book = panel.desk.book
    alder = panel.model.rows[0].customer_id
    records.set_field(book, "customer", alder, "country", "CN")
    records.set_field(book, "customer", alder, "tax_id", "91310000MA1FL4C51X")
    panel.rules.choose("business_id")
    for typed, said in (("91310000MA1FL4C519", "not in order yet"), ("91310000ma1fl4c510", "1")):
        _press(qtbot, panel, Qt.Key.Key_Return)
        panel.editor.setText(typed)
        with qtbot.waitSignal(panel.noticed) as told:
            qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
        assert said in told.args[0]
    assert panel.model.rowCount() == 0


def test_what_is_put_right_during_a_look_does_not_come_back(
    qtbot: QtBot, panel: TidyPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = list(panel.model.rows)
    with monkeypatch.context() as slow:
        slow.setattr(panel.reader, "start", lambda: None)
        slow.setattr(panel.desk.runner, "latest", lambda key: key)
        panel.looks.look()
        panel.reader.found.emit(before)
        panel.view.mark(0)
        _press(qtbot, panel, Qt.Key.Key_Space)
    panel.reader.finished.emit()
    assert panel.model.rows == before[1:]


def test_home_and_end_lead_to_the_ends(qtbot: QtBot, panel: TidyPanel) -> None:
    _press(qtbot, panel, Qt.Key.Key_End)
    assert panel.view.marked() == [3]
    _press(qtbot, panel, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert panel.view.marked() == [0, 1, 2, 3]


def test_an_impossible_birthday_is_typed_over_as_it_stands(qtbot: QtBot, panel: TidyPanel) -> None:
    alder = panel.model.rows[0].customer_id
    person = records.add(panel.desk.book, "contact", customer_id=alder, name="Wen")
    with panel.desk.book.transaction("as an older version wrote it") as tx:
        born = {"birth_month": 4, "birth_day": 31, "birth_lunar": True, "birth_leap_month": True}
        tx.update(Contact, person, **born)
    panel.rules.choose("birthday_impossible")
    _press(qtbot, panel, Qt.Key.Key_Return)
    assert panel.editor.text() == "lunar leap 4-31"
    panel.editor.setText("lunar leap 4-30")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
    assert panel.model.rowCount() == 0


def test_what_is_gone_meanwhile_is_said_and_leaves_the_list(
    qtbot: QtBot, panel: TidyPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panel.looks, "hear", lambda *_args, **_kept: None)  # not told yet
    alder = panel.model.rows[0].customer_id
    records.delete(panel.desk.book, "customer", [alder])
    panel.view.mark(0)
    with qtbot.waitSignal(panel.failed):
        _press(qtbot, panel, Qt.Key.Key_Space)
    assert all(flaw.customer_id != alder for flaw in panel.model.rows)


def test_another_language_shows_the_same_place(qtbot: QtBot, panel: TidyPanel, desk: Desk) -> None:
    panel.rules.choose("no_owner")
    panel.view.mark(1)
    other = TidyPanel(desk)
    qtbot.addWidget(other)
    other.show()
    other.activate()
    other.take_place(panel.place())
    assert _marked(other) == _marked(panel) == [("Cedar", "no_owner")]
    assert other.rules.currentItem().text() == panel.rules.currentItem().text()
    qtbot.waitUntil(lambda: other.is_drawn)
    assert other.model.flaws == panel.model.flaws
    assert _marked(other) == [("Cedar", "no_owner")]


def test_many_are_put_right_aside_once_however_often_the_key_is_pressed(
    qtbot: QtBot, panel: TidyPanel
) -> None:
    book = panel.desk.book
    with book.transaction("as an older version wrote them") as tx:
        for number in range(30):
            tx.insert(Customer, name=f"Elm {number}", country="China", sort_key=f"elm {number}")
    qtbot.waitUntil(lambda: panel.model.counts()["country_unknown"] == 32)
    before = panel.model.flaws
    panel.rules.choose("country_unknown")
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(panel.noticed) as told:
        _press(qtbot, panel, Qt.Key.Key_Space, control)
        _press(qtbot, panel, Qt.Key.Key_Space, control)
    assert "32" in told.args[0]
    assert panel.model.rowCount() == 0
    book.undo()
    qtbot.waitUntil(lambda: panel.model.counts()["country_unknown"] == 32)
    assert panel.model.flaws == before


def test_letters_lead_to_the_customer_whose_name_begins_so(qtbot: QtBot, panel: TidyPanel) -> None:
    who = records.create_customer(panel.desk.book, name="光明乳业")
    assert who in {flaw.customer_id for flaw in panel.model.flaws}
    for letters, name in (
        ("b", "Birch"),
        ("guang", "光明乳业"),
        ("x", "光明乳业"),
        ("al", "Alder"),
    ):
        panel.table._since.invalidate()
        qtbot.keyClicks(panel.table, letters)
        assert panel.model.name_of(panel.view.current().customer_id) == name  # type: ignore[union-attr]


def test_what_is_put_right_elsewhere_leaves_the_next_one_marked(panel: TidyPanel) -> None:
    at = next(row for row, flaw in enumerate(panel.model.rows) if flaw.rule == "no_owner")
    birch, after = panel.model.rows[at], panel.model.rows[at + 1]
    panel.view.mark(at)
    tidy.put_right(panel.desk.book, [(birch, "Lin")])
    assert panel.view.chosen() == [after]
