"""The window around the panels, by keys and clicks."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QSettings,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from crmdesk.actions import record_places
from crmdesk.app import Workplace
from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter, customer_ids
from crmdesk.book.queries.today import StepRow, steps_asking
from crmdesk.book.records import Task
from crmdesk.main_window import MainWindow
from crmdesk.panels.dialogs.about import AboutDialog
from crmdesk.panels.dialogs.cannot_open import CannotOpenDialog
from crmdesk.panels.dialogs.keys import KeysDialog
from crmdesk.panels.dialogs.new_book import NewBookDialog
from crmdesk.panels.dialogs.passphrase import AskPassphraseDialog, ChangePassphraseDialog
from crmdesk.panels.dialogs.welcome import WelcomeDialog
from crmdesk.panels.panel import Panel
from crmdesk.panels.shell.side_bar import COUNT
from crmdesk.panels.tiers import TiersPanel
from crmdesk.panels.timeline import TimelinePanel
from crmdesk.qt.settings import Settings
from crmdesk.services import records, visits
from tests.eyes import moves_of

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def workplace(
    qtbot: QtBot, qapp: QApplication, book_path: Path, small_sample: Path
) -> Iterator[Workplace]:
    shutil.copy(small_sample, book_path)
    made = Workplace(qapp, Book.open(book_path), Settings(theme="light", language="en"))
    made.window.show()
    qtbot.waitExposed(made.window)
    qtbot.waitUntil(lambda: not made.desk.runner.tasks())
    yield made
    _take_down(qapp, made)


def _take_down(app: QApplication, workplace: Workplace) -> None:
    """Let nothing of the window live on: the next one's style sheet would dress it again."""
    workplace.window.close()
    workplace.window.deleteLater()
    workplace.desk.book.close()
    workplace.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _ids(book: Book) -> list[int]:
    with book.read() as connection:
        return [int(each) for each in customer_ids(connection, CustomerFilter())]


def _press(qtbot: QtBot, window: MainWindow, key: KEY, mod: object = CTRL) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, mod)


def _dialog(kind: type[QDialog], window: MainWindow) -> QDialog | None:
    found = [each for each in window.findChildren(kind) if each.isVisible()]
    return found[0] if found else None


def test_each_panel_has_its_key_and_its_line(qtbot: QtBot, workplace: Workplace) -> None:
    window = workplace.window
    names = list(window._makers)
    for place, name in enumerate(names[::-1]):
        _press(qtbot, window, KEY(KEY.Key_1 + len(names) - 1 - place))
        assert window.panel_key == name
    rect = window.side_bar.visualRect(window.side_bar.model().index(1, 0))
    qtbot.mouseClick(window.side_bar.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.panel_key == names[1]


def test_the_visit_form_is_made_before_anybody_asks_for_it(
    qtbot: QtBot, workplace: Workplace
) -> None:
    window = workplace.window
    assert window.visits._drawer is None
    workplace.upkeep.get_ready_soon(chinese=False)
    qtbot.waitUntil(lambda: window.visits._drawer is not None, timeout=30_000)
    made = window.drawer
    assert not made.isVisible()
    window.actions_by_name["log_visit"].trigger()
    assert window.drawer is made and made.isVisible()


def test_a_panel_is_made_where_it_stands(
    qtbot: QtBot, qapp: QApplication, workplace: Workplace
) -> None:
    with moves_of(qapp, (Panel,)) as moved:
        for name in workplace.window._makers:
            workplace.window.show_panel(name)
    assert moved == []


def test_the_side_bar_counts_what_today_asks_for(qtbot: QtBot, workplace: Workplace) -> None:
    window, book = workplace.window, workplace.desk.book
    line = window.side_bar.model().index(0, 0)
    assert window.panel_key == "customers", "the window opens with the customers"
    before = len(_steps_today(book))
    with book.transaction("add_task") as tx:
        tx.insert(Task, kind="call", title="Ring", due_on=date.today())
    qtbot.waitUntil(lambda: line.data(COUNT) == before + 1)
    book.undo()
    qtbot.waitUntil(lambda: (line.data(COUNT) or 0) == before)


def _steps_today(book: Book) -> list[StepRow]:
    with book.read() as connection:
        return steps_asking(connection, date.today())


def test_each_part_of_the_record_is_reached_by_key(qtbot: QtBot, workplace: Workplace) -> None:
    window = workplace.window
    panel: Any = window.show_panel("customers")
    record = panel.record
    qtbot.waitUntil(lambda: record.customer_id is not None)
    window.show_panel("today")
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_P, ctrl | shift)
    people = record._tabs["people"]
    assert people.map is not None and people.map.isVisible()
    assert people.map.view.hasFocus()
    window.actions_by_name["tab_people"].trigger()
    assert people.list.isVisible()
    assert people.list.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_PageDown, ctrl)
    qtbot.keyClick(window, Qt.Key.Key_PageDown, ctrl)
    assert record.names[record.ui.tabs.currentIndex()] == "wallet"
    assert record._tabs["wallet"].grid.view.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_PageUp, ctrl)
    assert record.names[record.ui.tabs.currentIndex()] == "timeline"
    window.actions_by_name["tab_files"].trigger()
    assert record._tabs["files"].isAncestorOf(QApplication.focusWidget())


def test_what_is_behind_another_panel_is_read_when_it_is_looked_at(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, book = workplace.window, workplace.desk.book
    panel: Any = window.show_panel("customers")
    record = panel.record
    qtbot.waitUntil(lambda: record.customer_id is not None)
    stream: Any = window.show_panel("timeline")
    qtbot.waitUntil(lambda: not workplace.desk.runner.tasks())
    count = stream.view.model.rowCount()
    reads: list[int] = []
    read = record.reader.record
    monkeypatch.setattr(record.reader, "record", lambda *a: reads.append(1) or read(*a))
    window.show_panel("today")
    customer = record.customer_id
    visits.log_visit(book, visits.Visit(customer, body="Trial went well"))
    qtbot.waitUntil(lambda: not workplace.desk.runner.tasks())
    assert not reads
    assert stream.view.model.rowCount() == count
    window.show_panel("timeline")
    qtbot.waitUntil(lambda: stream.view.model.rowCount() == count + 1)
    window.show_panel("customers")
    assert reads and record.customer_id == customer
    assert panel.record._record.counts["timeline"] > 0
    records.delete(book, "customer", [customer])
    assert record.customer_id is None
    window.show_panel("today")
    book.undo()
    workplace.desk.selection.select(customer)
    window.show_panel("customers")
    assert record.customer_id == customer, "taken back meanwhile"


def test_what_is_coming_has_its_key(qtbot: QtBot, workplace: Workplace) -> None:
    window = workplace.window
    _press(qtbot, window, KEY.Key_G)
    assert window.panel_key == "today"
    panel = window._panels["today"]
    assert panel.ledger.isVisible()
    _press(qtbot, window, KEY.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert panel.day.isVisible()


def test_a_visit_is_logged_for_the_customer_of_the_day(qtbot: QtBot, workplace: Workplace) -> None:
    window, book = workplace.window, workplace.desk.book
    last = _ids(book)[-1]
    with book.transaction("add_task") as tx:
        tx.insert(Task, kind="visit", title="拜访", customer_id=last, due_on=date(2020, 1, 1))
    _press(qtbot, window, KEY.Key_1)
    view = window._panels["today"].day.left
    qtbot.waitUntil(lambda: view.current() is not None and view.current().title == "拜访")
    _press(qtbot, window, KEY.Key_L)
    assert window.drawer.isVisible()
    assert workplace.desk.selection.customer_id == last


def test_the_menu_reads_from_left_to_right(qtbot: QtBot, workplace: Workplace) -> None:
    menu = workplace.window.top_bar.book_button.menu()
    QTimer.singleShot(0, menu.close)
    workplace.window.top_bar.book_button.showMenu()
    assert menu.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_undo_and_redo_by_keys_say_what_they_did(qtbot: QtBot, workplace: Workplace) -> None:
    window, book = workplace.window, workplace.desk.book
    first = _ids(book)[0]
    records.set_field(book, "customer", first, "city", "Ulm")
    records.set_field(book, "customer", first, "city", "Bonn")
    window.stack.setFocus()
    _press(qtbot, window, KEY.Key_Z)
    _press(qtbot, window, KEY.Key_Z)
    qtbot.waitUntil(lambda: not workplace.desk.runner.tasks())
    with book.read() as connection:
        sql = "SELECT city FROM customer WHERE id=?"
        assert connection.exec_driver_sql(sql, (first,)).scalar() not in ("Ulm", "Bonn")
    window._name_undo()
    assert window.actions_by_name["redo"].text().startswith("Redo edit of")
    _press(qtbot, window, KEY.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not workplace.desk.runner.tasks())
    with book.read() as connection:
        assert connection.exec_driver_sql(sql, (first,)).scalar() == "Ulm"
    assert window.notice.isVisible()


def test_more_undo_than_there_is_gets_a_word(qtbot: QtBot, workplace: Workplace) -> None:
    window = workplace.window
    for _ in range(40):
        window.walk.undo()
    qtbot.waitUntil(lambda: _dialog(QMessageBox, window) is not None, timeout=20_000)
    box = _dialog(QMessageBox, window)
    assert isinstance(box, QMessageBox) and "undo" in box.text().casefold()
    box.close()


def test_the_foot_says_what_is_shown_and_esc_clears(qtbot: QtBot, workplace: Workplace) -> None:
    window, desk = workplace.window, workplace.desk
    qtbot.waitUntil(lambda: window.status_line.words.text() == "<b>6</b> customers")
    desk.selection.set_filter(CustomerFilter(tier=("A",)))
    qtbot.waitUntil(lambda: "of 6 customers" in window.status_line.words.text())
    assert "Esc" in window.status_line.words.text()
    window.stack.setFocus()
    _press(qtbot, window, KEY.Key_Escape, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: window.status_line.words.text() == "<b>6</b> customers")


def test_work_can_be_seen_and_stopped(qtbot: QtBot, workplace: Workplace) -> None:
    window, runner = workplace.window, workplace.desk.runner
    stopped: list[bool] = []

    def work(job: object) -> None:
        while not job.cancelled:  # type: ignore[attr-defined]
            job.progress(3, 10)  # type: ignore[attr-defined]
            QApplication.instance().thread().msleep(5)  # type: ignore[union-attr]

    task = runner.run(work, title="Importing orders.csv")
    task.cancelled.connect(lambda: stopped.append(True))
    bar = window.status_line.work
    qtbot.waitUntil(lambda: bar.isVisible() and bar.percent.text() != "")
    assert bar.title.text() == "Importing orders.csv"
    assert bar.bar.value() == 3
    qtbot.mouseClick(bar.stop_button, Qt.MouseButton.LeftButton)
    assert stopped
    assert not bar.isVisible()


def test_all_the_marked_customers_are_printed(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, printed = workplace.window, []
    monkeypatch.setattr(window.doors, "print_dossiers", lambda ids: printed.append(tuple(ids)))
    _press(qtbot, window, KEY.Key_2)
    window._panels["customers"].table.selectAll()
    _press(qtbot, window, KEY.Key_P)
    assert sorted(printed[0]) == sorted(_ids(workplace.desk.book))
    _press(qtbot, window, KEY.Key_3)
    _press(qtbot, window, KEY.Key_P)
    assert printed[1] == (workplace.desk.selection.customer_id,)


def test_the_palette_runs_commands_and_opens_customers(qtbot: QtBot, workplace: Workplace) -> None:
    window, desk = workplace.window, workplace.desk
    _press(qtbot, window, KEY.Key_K)
    line = window.search.box.findChild(QLineEdit)
    assert line is not None and line.isVisible()
    qtbot.keyClicks(line, "timeline")
    qtbot.keyClick(line, KEY.Key_Return)
    assert window.panel_key == "timeline"
    wanted = _ids(desk.book)[3]
    with desk.book.read() as connection:
        name = connection.exec_driver_sql(
            "SELECT name FROM customer WHERE id=?", (wanted,)
        ).scalar_one()
    qtbot.mouseClick(window.top_bar.search_box, Qt.MouseButton.LeftButton)
    line.setText(name)
    qtbot.keyClick(line, KEY.Key_Return)
    assert window.panel_key == "customers"
    assert desk.selection.customer_id == wanted


def test_a_command_begun_comes_before_whoever_matches(qtbot: QtBot, workplace: Workplace) -> None:
    window = workplace.window
    records.create_customer(workplace.desk.book, name="About Ltd.")
    for typed, dialog in (("about", AboutDialog), ("keys", KeysDialog)):
        _press(qtbot, window, KEY.Key_K)
        line = window.search.box.findChild(QLineEdit)
        assert line is not None
        qtbot.keyClicks(line, typed)
        qtbot.keyClick(line, KEY.Key_Return)
        shown = _dialog(dialog, window)
        assert shown is not None
        shown.close()
        window.activateWindow()


def test_the_visit_form_opens_anywhere_and_keeps_the_window(
    qtbot: QtBot, workplace: Workplace
) -> None:
    window = workplace.window
    window.resize(1280, 720)
    for name in window._makers:
        window.show_panel(name)
        _press(qtbot, window, KEY.Key_L)
        assert window.drawer.isVisible()
        assert window.drawer.geometry().right() == window.centralWidget().rect().right()
        assert window.drawer.x() > window.stack.geometry().right()
        assert (window.width(), window.height()) == (1280, 720)
        _press(qtbot, window, KEY.Key_Escape, Qt.KeyboardModifier.NoModifier)
        assert not window.drawer.isVisible()


def test_theme_and_language_change_at_once(qtbot: QtBot, workplace: Workplace) -> None:
    window = workplace.window
    window.show_panel("timeline")
    before = workplace.theme.palette.name
    window.actions_by_name["theme"].trigger()
    assert workplace.theme.palette.name != before
    assert workplace.desk.settings.theme == workplace.theme.mode
    window.actions_by_name["language"].trigger()
    assert workplace.window is not window
    panel = workplace.window.show_panel("timeline")
    assert isinstance(panel, TimelinePanel)
    qtbot.waitUntil(lambda: panel.view.model.rowCount() > 0)
    assert workplace.window.panel_key == "timeline"
    assert workplace.desk.settings.language == "zh_CN"
    workplace.window.actions_by_name["language"].trigger()
    assert workplace.desk.settings.language == "en"


def test_another_book_is_opened_and_remembered(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    first = str(workplace.desk.book.path)
    second = tmp_path / "second.crm"
    Book.create(second, name="Second", passphrase="oats").close()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AskPassphraseDialog)
        wrong = dialog.ui.message.isHidden()
        dialog.ui.first_field.setText("barley" if wrong else "oats")
        if wrong:
            QTimer.singleShot(0, answer)
        dialog.ui.ok_button.click()

    QTimer.singleShot(0, answer)
    assert workplace.open_book(second)
    assert workplace.window.windowTitle().startswith("Second")
    assert workplace.desk.settings.recent_books[0] == str(second)
    assert workplace.desk.book.encrypted
    assert first not in (workplace.desk.settings.last_book,)


def test_a_file_that_is_no_book_leaves_this_one_open(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    other = tmp_path / "letter.crm"
    other.write_text("Dear Sir or Madam, " * 100)
    book = workplace.desk.book
    said = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, CannotOpenDialog):
            said.append(dialog.ui.happened.text())
            dialog.reject()

    timer = QTimer(workplace)
    timer.timeout.connect(answer)
    timer.start(50)
    assert not workplace.open_book(other)
    timer.stop()
    assert "not a client book" in said[0]
    assert workplace.desk.book is book
    assert len(_ids(book)) == 6


def test_a_book_dropped_on_the_window_is_asked_for(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    window = workplace.window
    window.book_requested.disconnect()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "other.crm"))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.book_requested) as asked:
        window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    assert asked.args == [tmp_path / "other.crm"]


def test_files_dropped_on_the_window_are_looked_at_or_refused(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    from crmdesk.panels.dialogs.import_files import ImportDialog

    window = workplace.window
    table = tmp_path / "customers.csv"
    table.write_text("Company,City\nLantern Street Bakery,London\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in (table, tmp_path / "letter.pdf")])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    dialog = _dialog(ImportDialog, window)
    assert isinstance(dialog, ImportDialog)
    assert [file.path for file in dialog.files.files] == [table]
    assert window.notice.isVisible()
    dialog.reject()


def test_backup_check_and_passphrase_from_the_window(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    care, copy = workplace.window.care, tmp_path / "copy.crm"
    with qtbot.waitSignal(care.noticed):
        care.backup_to(copy)
    with Book.open(copy) as kept:
        assert len(_ids(kept)) == 6
    with qtbot.waitSignal(care.noticed) as said:
        care.check()
    assert said.args == ["The book is whole"]
    with qtbot.waitSignal(care.noticed, timeout=20_000):
        care.set_passphrase("oats")
    assert workplace.desk.book.encrypted
    with qtbot.waitSignal(care.noticed, timeout=20_000):
        care.set_passphrase(None)
    assert len(_ids(workplace.desk.book)) == 6


def test_a_backup_that_cannot_be_written_is_said(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    with qtbot.waitSignal(workplace.window.care.refused):
        workplace.window.care.backup_to(tmp_path / "no" / "such" / "folder.crm")
    box = _dialog(QMessageBox, workplace.window)
    assert box is not None
    box.close()


def test_the_changed_passphrase_is_typed_twice(qtbot: QtBot) -> None:
    dialog = ChangePassphraseDialog(encrypted=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.ui.first_field, "oats")
    qtbot.keyClick(dialog.ui.first_field, KEY.Key_Return)
    assert dialog.isVisible() and "differ" in dialog.ui.message.text()
    qtbot.keyClicks(dialog.ui.second_field, "oats")
    qtbot.keyClick(dialog.ui.second_field, KEY.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.passphrase == "oats"


def test_a_new_book_is_what_was_wished(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "taken.crm").touch()
    dialog = NewBookDialog(tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    for name, currency, word in (
        ("", "CNY", "name"),
        ("taken", "CNY", "exists"),
        ("mine", "yuan", "three letters"),
    ):
        dialog.ui.name_field.setText(name)
        dialog.ui.currency_field.setEditText(currency)
        dialog.ui.make_button.click()
        assert dialog.wanted is None and word in dialog.ui.message.text()
    dialog.ui.name_field.setText("华北 / key: accounts")
    dialog.ui.currency_field.setEditText("eur")
    dialog.ui.make_button.click()
    assert dialog.wanted is not None
    assert dialog.wanted.path == tmp_path / "华北   key  accounts.crm"
    assert (dialog.wanted.currency, dialog.wanted.passphrase) == ("EUR", None)


@pytest.mark.parametrize("choice", ["sample", "empty", "import"])
def test_the_first_start_offers_each_way(qtbot: QtBot, workplace: Workplace, choice: str) -> None:
    dialog = WelcomeDialog(workplace.desk.icons)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.buttons[choice], Qt.MouseButton.LeftButton)
    assert dialog.choice == choice
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_the_first_start_makes_an_empty_book(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    workplace = Workplace(qapp, None, Settings(language="en"), store)

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewBookDialog)
        dialog.ui.folder_field.setText(str(tmp_path / "books"))
        dialog.ui.make_button.click()

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WelcomeDialog)
        QTimer.singleShot(50, fill)
        dialog.buttons["empty"].click()

    QTimer.singleShot(0, choose)
    assert workplace.begin()
    qtbot.waitUntil(lambda: not workplace.desk.runner.tasks())
    assert workplace.desk.book.path.exists()
    qtbot.waitUntil(lambda: bool(Settings.load(store).last_book))
    assert Settings.load(store).last_book == str(workplace.desk.book.path)
    _take_down(qapp, workplace)


def test_the_sheet_of_keys_names_every_shortcut(qtbot: QtBot, workplace: Workplace) -> None:
    from PySide6.QtWidgets import QLabel

    window = workplace.window
    _press(qtbot, window, KEY.Key_F1, Qt.KeyboardModifier.NoModifier)
    sheet = _dialog(KeysDialog, window)
    assert sheet is not None
    words = " ".join(label.text() for label in sheet.findChildren(QLabel))
    for spec in window.specs:
        if spec.shortcut:
            assert spec.shortcut.split("; ")[0] in words
    sheet.close()


def test_closing_keeps_settings_and_a_half_written_visit(
    qtbot: QtBot, workplace: Workplace
) -> None:
    window = workplace.window
    first = _ids(workplace.desk.book)[0]
    window.log_visit_for(first)
    qtbot.keyClicks(window.drawer.note, "half a sentence")
    window.close()
    assert workplace.desk.settings.geometry
    workplace.window = workplace._new_window()
    workplace.window.show()
    workplace.window.log_visit_for(first)
    assert workplace.window.drawer.note.toPlainText() == "half a sentence"


def test_what_the_record_adds_is_a_command(qtbot: QtBot, workplace: Workplace) -> None:
    window, book = workplace.window, workplace.desk.book
    window.show_panel("charts")
    window.open_customer(_ids(book)[0])
    for name in record_places():
        if name.startswith("add_") and name != "add_file":  # that one asks for files
            window.show_panel("charts")
            window._on_command(name)
            assert window.panel_key == "customers"
            typed = QApplication.focusWidget()
            assert isinstance(typed, QLineEdit | QComboBox | QPlainTextEdit), name
            qtbot.keyClick(typed, KEY.Key_Escape)


def test_regrading_is_a_command(qtbot: QtBot, workplace: Workplace) -> None:
    window = workplace.window
    window._on_command("regrade")
    panel = cast("TiersPanel", window.show_panel("tiers"))
    qtbot.waitUntil(panel.ui.banner.isVisible, timeout=20_000)
