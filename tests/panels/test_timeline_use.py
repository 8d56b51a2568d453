"""The stream by keys: an entry whole, what hangs on it, the overview, the libraries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.book.queries.touch import Touch, touch
from crmdesk.models.periods import named_periods
from crmdesk.models.timeline_lanes import LANE_KINDS
from crmdesk.models.timeline_words import pills_of
from crmdesk.panels.complaint_line import ComplaintLine
from crmdesk.panels.dialogs.answers import AnswersDialog
from crmdesk.panels.dialogs.templates import TemplatesDialog
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.page import RecordPage
from crmdesk.panels.record.steps import StepLine, rhythm_words
from crmdesk.panels.timeline_area import TimelineArea
from crmdesk.panels.timeline_axis import axis_marks
from crmdesk.panels.timeline_overview import LANES, TimelineOverview
from crmdesk.panels.visit_note import LONGEST_LINE, NoteEdit, png_of
from crmdesk.qt.i18n import Localizer
from crmdesk.services import records
from crmdesk.services.answers import list_answers
from crmdesk.services.orders import add_order, add_payment
from crmdesk.services.visits import NewFile, ObjectionNote, Visit, log_visit

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NOTE = "Walked the cold store\n! smaller packs\n= a sheet by 2026-12-01\n? too dear"


def _read(book: Book, interaction_id: int) -> Touch:
    with book.read() as connection:
        return touch(connection, interaction_id)


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing in the clipboard: what outlives Python there crashes at the very end."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def customer(desk: Desk) -> int:
    return records.create_customer(desk.book, name="海港食品", tier="A")


@pytest.fixture
def visit(desk: Desk, customer: int) -> int:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    return log_visit(
        desk.book,
        Visit(
            customer, at=datetime(2026, 11, 20, 10), body=NOTE,
            details=(ObjectionNote("too dear"),), files=(NewFile("dock.png", png_of(image)),),
        ),
    )  # fmt: skip


@pytest.fixture
def area(desk: Desk, customer: int, visit: int, qtbot: QtBot) -> TimelineArea:
    log_visit(
        desk.book, Visit(customer, kind="call", at=datetime(2025, 3, 4, 9), body="付款在走流程")
    )
    made = TimelineArea(desk)
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.show()
    desk.book.subscribe(made.apply_changes)
    made.show_customer(customer)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made  # type: ignore[misc]
    desk.book.unsubscribe(made.apply_changes)


def _open_first(area: TimelineArea, qtbot: QtBot) -> None:
    area.view.focus_first()
    qtbot.keyClick(area.view.list, KEY.Key_Return)


def test_the_keyboard_stands_on_an_entry_as_soon_as_it_is_there(
    qtbot: QtBot, area: TimelineArea, customer: int, desk: Desk
) -> None:
    area.filter.words.setFocus()
    assert not area.view.list.currentIndex().isValid()
    area.take_keyboard()
    assert area.view.list.currentIndex().row() == 0
    other = records.create_customer(desk.book, name="Alder")
    log_visit(desk.book, Visit(other, kind="call", body="Fine"))
    area.show_customer(other)
    assert area.view.list.hasFocus() and area.view.list.currentIndex().row() == 0


def test_an_order_of_the_stream_is_changed_where_it_is_written(
    qtbot: QtBot, desk: Desk, customer: int
) -> None:
    orders = [add_order(desk.book, customer, "Box", str(n), on=date(2026, 1, n)) for n in (1, 2)]
    paid = add_payment(desk.book, customer, "90", on=date(2026, 2, 1))
    page = RecordPage(desk)
    qtbot.addWidget(page)
    page.resize(760, 700)
    page.show()
    page.show_customer(customer)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_entry("order", orders[0])
    stream = page._tabs["timeline"]
    qtbot.waitUntil(stream.detail.isVisible)
    assert stream.detail.edit_button.isVisible()
    stream.detail.edit_button.click()
    value = page._tabs["value"]
    assert value.isVisible() and value.orders.table.hasFocus()
    assert value.orders.model.row(value.orders.table.currentIndex().row())["id"] == orders[0]
    page.show_entry("payment", paid)
    stream.take_keyboard()
    qtbot.keyClick(stream.view.list, KEY.Key_E)
    assert value.payments.view.hasFocus()
    assert value.payments.model.row(value.payments.view.currentIndex().row())["id"] == paid


@pytest.mark.parametrize("line", ["看了新冷库，很满意", "Walked the cold store"])
def test_a_short_note_is_seen_whole_without_scrolling(
    qtbot: QtBot, desk: Desk, customer: int, line: str
) -> None:
    area = TimelineArea(desk)
    qtbot.addWidget(area)
    area.resize(900, 900)
    area.show()
    note = "\n".join(f"{line} {n}" for n in range(8))
    made = log_visit(desk.book, Visit(customer, at=datetime(2026, 11, 22, 9), body=note))
    area.show_customer(customer)
    area.show_entry("interaction", made)
    text = area.detail.text
    qtbot.waitUntil(text.isVisible)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() == 0)
    assert text.height() < 200


def test_enter_shows_an_entry_whole_and_esc_puts_it_away(qtbot: QtBot, area: TimelineArea) -> None:
    _open_first(area, qtbot)
    detail = area.detail
    assert detail.isVisible() and detail.text.toPlainText() == NOTE
    assert (len(detail.cards), len(detail.steps), len(detail.files)) == (1, 1, 1)
    qtbot.keyClick(area.view.list, KEY.Key_Down)
    qtbot.keyClick(area.view.list, KEY.Key_Down)
    assert detail.text.toPlainText() == "付款在走流程", "it follows the keyboard"
    assert area.step_back() and not detail.isVisible()


def test_an_objection_is_judged_where_it_is_shown(
    qtbot: QtBot, desk: Desk, area: TimelineArea, visit: int
) -> None:
    _open_first(area, qtbot)
    card = area.detail.cards[0]
    qtbot.mouseClick(card.chip("real", False), Qt.MouseButton.LeftButton)
    card = area.detail.cards[0]
    card.answer.setFocus()
    qtbot.keyClicks(card.answer, "per trip")
    qtbot.keyClick(card.answer, KEY.Key_Return)
    (row,) = _read(desk.book, visit).objections
    assert (row["real"], row["answer"]) == (False, "per trip")
    entry = area.view.current_entry()
    assert entry is not None
    pills = [words for words, _ in area.view.painter.pills(entry)]
    assert "objection · pretended · answered" in pills
    assert desk.book.undo().what == "judge_objection"


def test_a_promise_is_put_off_repeated_and_done_by_keys(
    qtbot: QtBot, desk: Desk, area: TimelineArea, visit: int
) -> None:
    _open_first(area, qtbot)
    area.detail.steps[0].repeat("month 1")
    area.detail.steps[0].setFocus()
    qtbot.keyClick(area.detail.steps[0], KEY.Key_Space)
    done, following = _read(desk.book, visit).tasks
    assert done["done_at"] and following["due_on"] == date(2027, 1, 1)
    assert [line.task["id"] for line in area.detail.steps] == [done["id"], following["id"]]


@pytest.mark.parametrize("by", ["drop", "paste"])
def test_files_are_attached_to_an_entry(
    qtbot: QtBot, desk: Desk, area: TimelineArea, visit: int, tmp_path: Path, by: str
) -> None:
    offer = tmp_path / "报价.txt"
    offer.write_text("四十箱", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(offer))])
    area.view.focus_first()
    if by == "drop":
        at = area.view.list.visualRect(area.view.list.currentIndex()).center()
        event = QDropEvent(
            QPointF(at), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, MOD.NoModifier
        )
        area.view.list.dropEvent(event)
    else:
        _open_first(area, qtbot)
        QApplication.clipboard().setMimeData(mime)
        area.detail.paste()
    assert [file["name"] for file in _read(desk.book, visit).files] == ["dock.png", "报价.txt"]
    assert desk.book.undo().what == "attach_file"


def test_a_file_is_saved_outside_and_deleted(
    qtbot: QtBot, desk: Desk, area: TimelineArea, visit: int, tmp_path: Path
) -> None:
    _open_first(area, qtbot)
    line, target = area.detail.files[0], tmp_path / "out.png"
    with qtbot.waitSignal(line.saved_as):
        line.save_to(target)
    assert QImage(str(target)).width() == 60
    qtbot.keyClick(line, KEY.Key_Delete)
    assert _read(desk.book, visit).files == []
    desk.book.undo()
    assert len(_read(desk.book, visit).files) == 1


def test_small_pictures_come_off_the_thread(
    qtbot: QtBot, desk: Desk, area: TimelineArea, visit: int
) -> None:
    file = _read(desk.book, visit).files[0]
    qtbot.waitUntil(lambda: area.view.thumbnails.image(file["id"]) is not None)


def test_the_filter_finds_any_part_of_any_word_at_once(qtbot: QtBot, area: TimelineArea) -> None:
    area.view.focus_first()
    qtbot.keyClick(area.view.list, KEY.Key_Slash)
    assert area.filter.words.hasFocus()
    for typed, count in (("store wal", 1), ("走流程", 1), ("dear", 1), ("nothing", 0), ("", 2)):
        area.filter.words.setText(typed)
        assert area.view.model.rowCount() == count, typed
    area.filter.choose_kinds(("call",))
    assert area.view.model.rowCount() == 1
    assert area.step_back() and area.view.model.rowCount() == 2


def test_the_overview_is_worked_by_keys(qtbot: QtBot, area: TimelineArea) -> None:
    overview = area.overview
    qtbot.waitUntil(lambda: overview.isVisible() and bool(overview._lanes["visit"]))
    overview.setFocus()
    qtbot.keyClick(overview, KEY.Key_0)
    start, end = overview.span()
    assert (end - start) / 86_400_000 > 600, "all the time"
    for _ in range(40):
        qtbot.keyClick(overview, KEY.Key_Plus)
    start, end = overview.span()
    assert 0.9 <= (end - start) / 86_400_000 <= 1.6, "down to a day"
    qtbot.keyClick(overview, KEY.Key_0)
    qtbot.keyClick(overview, KEY.Key_Right, MOD.ShiftModifier)
    qtbot.keyClick(overview, KEY.Key_Right, MOD.ShiftModifier)
    first = overview.period()
    assert first is not None and first[0] < first[1]
    assert not area.filter.period_chip.isHidden()
    qtbot.keyClick(overview, KEY.Key_Left, MOD.ControlModifier)
    moved = overview.period()
    assert moved is not None and moved[1] - moved[0] == first[1] - first[0] and moved < first
    qtbot.keyClick(overview, KEY.Key_Return)
    assert area.view.model.rowCount() == 2, "all that is shown"
    qtbot.keyClick(overview, KEY.Key_Escape)
    assert overview.period() is None and area.filter.period_chip.isHidden()


def test_the_time_shown_stays_whatever_is_filtered_and_never_loses_the_entries(
    qtbot: QtBot, area: TimelineArea
) -> None:
    overview = area.overview
    qtbot.waitUntil(lambda: overview.isVisible() and bool(overview._lanes["visit"]))
    overview.zoom(0.5)
    span, lanes = overview.span(), dict(overview._lanes)
    overview.set_entries({})
    overview.set_entries(lanes)
    assert overview.span() == span
    moments = sorted(m for lane in lanes.values() for m in lane)
    for share in (3.0, -9.0):
        for _ in range(20):
            overview.pan(share)
        start, end = overview.span()
        assert start < moments[-1] and end > moments[0]
    for _ in range(60):
        overview.zoom(1.25)
    start, end = overview.span()
    assert end - start < 2 * max(2 * 366 * 86_400_000, moments[-1] - moments[0])


def test_fifty_thousand_entries_are_drawn_as_bars(qtbot: QtBot, area: TimelineArea) -> None:
    overview = TimelineOverview(area._desk)
    qtbot.addWidget(overview)
    overview.resize(1100, overview.height())
    day = 86_400_000
    moments = [1_700_000_000_000 + day * 300 * n // 40_000 for n in range(40_000)]
    busy = [1_700_000_000_000 + day * 150 + n for n in range(10_000)]
    overview.set_entries({"visit": sorted(moments + busy)})
    overview.show_all()
    columns = overview._buckets(overview._lanes["visit"], 3)
    assert len(columns) < 400 and sum(columns.values()) == 50_000
    image = overview.grab().toImage()
    color = area._desk.theme.color("series_1").name()
    heights = {
        x: sum(image.pixelColor(x, y).name() == color for y in range(24))
        for x in range(100, image.width())
    }
    assert max(heights.values()) >= 12 and 2 in heights.values(), "the busy day stands out"


def test_the_wheel_zooms_about_the_mouse(qtbot: QtBot, area: TimelineArea) -> None:
    overview = area.overview
    qtbot.waitUntil(overview.isVisible)
    before = overview.moment_at(300)
    event = QWheelEvent(
        QPointF(300, 20), QPointF(300, 20), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        MOD.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    overview.wheelEvent(event)
    assert abs(overview.moment_at(300) - before) < 2


def test_lanes_hold_all_kinds() -> None:
    from crmdesk.book.queries.timeline import KINDS

    assert sorted(kind for kinds in LANE_KINDS.values() for kind in kinds) == sorted(KINDS)
    assert tuple(LANE_KINDS) == LANES


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_day_has_hours_on_its_axis(language: str) -> None:
    start = datetime(2026, 11, 23).timestamp() * 1000
    marks = axis_marks(start, start + 86_400_000, 900, Localizer(language))
    assert len(marks) >= 8 and any(words == "12:00" for _, words in marks)


# next steps of a record


@pytest.fixture
def page(desk: Desk, customer: int, qtbot: QtBot) -> RecordPage:
    records.add(desk.book, "task", customer_id=customer, kind="call", title="月度回访",
                due_on=date.today())  # fmt: skip
    made = RecordPage(desk)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_customer(customer)
    desk.book.subscribe(made.apply_changes)
    qtbot.waitUntil(made.isVisible)
    yield made  # type: ignore[misc]
    desk.book.unsubscribe(made.apply_changes)


def _tasks(page: RecordPage) -> list[dict[str, object]]:
    return [line.task for line in page.findChildren(StepLine) if line.isVisible()]


def _line(page: RecordPage) -> StepLine:
    return next(line for line in page.findChildren(StepLine) if line.isVisible())


def test_a_step_gets_a_day_and_rests(qtbot: QtBot, desk: Desk, page: RecordPage) -> None:
    line = _line(page)
    qtbot.keyClick(line, KEY.Key_D)
    assert line.editor is not None
    line.editor.setText("2027-01-05")
    qtbot.keyClick(line.editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: [t["due_on"] for t in _tasks(page)] == [date(2027, 1, 5)])
    assert _line(page).editor is None  # Enter ends the typing and begins no other
    for typed, expected in (("2027-01-06 15:00", "15:00"), ("9:30", "09:30"), ("2027-01-05", "")):
        _line(page).ask_day()
        _line(page).editor.setText(typed)  # type: ignore[union-attr]
        qtbot.keyClick(_line(page).editor, KEY.Key_Return)
        qtbot.waitUntil(lambda wanted=expected: [t["due_time"] for t in _tasks(page)] == [wanted])
    assert [t["due_on"] for t in _tasks(page)] == [date(2027, 1, 5)]
    actions = _line(page).rest_menu().actions()
    assert len(actions) == 4
    actions[0].trigger()
    tomorrow = date.today() + timedelta(days=1)
    qtbot.waitUntil(lambda: [t["snoozed_until"] for t in _tasks(page)] == [tomorrow])
    assert len(_line(page).rest_menu().actions()) == 5, "it can be woken"
    _line(page).repeat_menu().actions()[4].trigger()
    qtbot.waitUntil(lambda: [t["repeats"] for t in _tasks(page)] == ["month 1"])
    assert desk.book.undo().what == "repeat_task"


def test_rhythms_have_words(qapp: QApplication) -> None:
    assert [rhythm_words(key) for key in ("", "week 1", "month 3", "junk")] == [
        "", "every week", "every 3 months", ""
    ]  # fmt: skip


def test_files_dropped_on_a_record_are_attached(
    qtbot: QtBot, desk: Desk, page: RecordPage, tmp_path: Path
) -> None:
    path = tmp_path / "contract.pdf"
    path.write_bytes(b"%PDF-1.4")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, MOD.NoModifier
    )
    with qtbot.waitSignal(page.noticed):
        page.dropEvent(event)
    page.show_tab("files")
    assert "contract.pdf" in page._tabs["files"].lines[0].accessibleName()  # type: ignore[attr-defined]


def test_esc_goes_back_within_the_stream_of_a_record(qtbot: QtBot, page: RecordPage) -> None:
    page.show_tab("timeline")
    area = page._tabs["timeline"]
    assert isinstance(area, TimelineArea)
    assert not page.step_back()
    area.filter.words.setText("回访")
    area.overview.select_period((date(2026, 1, 1), date(2026, 2, 1)))
    assert page.step_back() and area.overview.period() is None
    assert page.step_back() and not area.filter.words.text()
    assert not page.step_back()


# libraries


def test_answers_are_kept_changed_and_deleted(qtbot: QtBot, desk: Desk) -> None:
    dialog = AnswersDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, KEY.Key_N, MOD.ControlModifier)
    question, answer = dialog.editors["question"], dialog.editors["answer"]
    qtbot.keyClicks(question, "Too dear")
    qtbot.keyClick(question, KEY.Key_Return)
    qtbot.keyClicks(answer, "Per trip it is cheaper")
    dialog.editors["tags"].setFocus()
    dialog._save_all()
    (found,) = list_answers(desk.book)
    assert (found.question, found.answer) == ("Too dear", "Per trip it is cheaper")
    dialog.filter.setText("nothing")
    assert dialog.list.count() == 0
    dialog.filter.clear()
    with qtbot.waitSignal(dialog.noticed):
        dialog.delete()
    assert list_answers(desk.book) == []
    desk.book.undo()
    assert len(list_answers(desk.book)) == 1


def test_own_templates_are_managed(qtbot: QtBot, desk: Desk) -> None:
    dialog = TemplatesDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.start_adding()
    qtbot.keyClicks(dialog.editors["name"], "Weekly call")
    dialog.editors["kind"].setCurrentIndex(2)  # type: ignore[union-attr]
    dialog.done(0)
    again = TemplatesDialog(desk)
    qtbot.addWidget(again)
    assert again.list.item(0).text() == "Weekly call"
    assert again.read()[0].values["kind"] == "call"


def test_a_complaint_is_answered_and_closed_where_it_is_shown(
    desk: Desk, customer: int, area: TimelineArea, qtbot: QtBot
) -> None:
    at = datetime.now() - timedelta(days=3)
    made = log_visit(desk.book, Visit(customer, kind="complaint", at=at, body="Torn"))
    area.reload()
    qtbot.waitUntil(lambda: area.view.model.row_of("interaction", made) is not None)
    row = area.view.model.row_of("interaction", made)
    assert row is not None
    area.view.list.setCurrentIndex(area.view.model.index(row, 0))
    entry = area.view.current_entry()
    assert entry is not None and ("open for 3 d", "danger") in pills_of(entry, desk.localizer)
    area.open_entry(entry)
    line = area.detail.findChild(ComplaintLine)
    line.answered.click()
    assert _read(desk.book, made).row["answered_on"] == date.today()
    told: list[str] = []
    area.noticed.connect(lambda words, _undo: told.append(words))
    qtbot.keyClick(area.view.list, KEY.Key_C)
    assert told == ["Complaint closed"]
    assert _read(desk.book, made).row["closed_on"] == date.today()
    assert desk.book.undo().what == "close_complaint"
    assert _read(desk.book, made).row["closed_on"] is None


def test_a_period_is_named_too(desk: Desk, area: TimelineArea, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: area.overview.isVisible() and bool(area.overview._lanes["visit"]))
    area.filter._fill_periods()
    actions = {each.text(): each for each in area.filter.time_button.menu().actions()}
    assert len(actions) == 10
    actions["Last year"].trigger()
    year = date.today().year - 1
    assert area.overview.period() == (date(year, 1, 1), date(year, 12, 31))
    start, end = area.overview.span()
    assert datetime.fromtimestamp(start / 1000).date() < date(year, 1, 1)
    assert datetime.fromtimestamp(end / 1000).date() > date(year, 12, 31)
    assert area.filter.time_button.isHidden() and not area.filter.period_chip.isHidden()


@pytest.mark.parametrize("today", [date(2028, 2, 29), date(2026, 1, 1), date(2026, 11, 30)])
def test_named_periods_are_those_of_the_calendar(today: date) -> None:
    found = dict(named_periods(today))
    assert all(first <= last <= today for first, last in found.values())
    assert found["Last month"][0].day == 1
    assert found["Last month"][1] + timedelta(days=1) == found["This month"][0]
    assert found["Last week"][0].weekday() == 0
    assert found["This quarter"][0].month in (1, 4, 7, 10)


def test_words_of_a_stored_note_become_records_by_key_and_by_menu(
    qtbot: QtBot, desk: Desk, area: TimelineArea, visit: int
) -> None:
    _open_first(area, qtbot)
    text = area.detail.text
    text.setFocus()
    assert text.hasFocus()
    for _ in range(7):  # the caret is moved by keys: into "cold"
        qtbot.keyClick(text, KEY.Key_Right)
    with qtbot.waitSignal(area.noticed) as said:
        qtbot.keyClick(text, KEY.Key_4, MOD.AltModifier)
    assert said.args == ["Next step: Walked the cold store", True]
    assert [row["title"] for row in _read(desk.book, visit).tasks][-1] == "Walked the cold store"
    assert text.toPlainText().startswith("→ Walked") and len(area.detail.steps) == 2
    assert text.hasFocus() and text.textCursor().blockNumber() == 0, "the caret stays"
    with qtbot.waitSignal(area.noticed) as said:
        qtbot.keyClick(text, KEY.Key_4, MOD.AltModifier)
    assert said.args == ["There is a record of these words already", False]
    desk.book.undo()
    assert text.toPlainText() == NOTE and len(area.detail.steps) == 1
    cursor = text.textCursor()
    cursor.setPosition(NOTE.index("smaller"))
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    menu = text.marks_menu(QMenu(text))
    next(each for each in menu.actions() if each.objectName() == "objection").trigger()
    assert [row["text"] for row in _read(desk.book, visit).objections] == ["too dear", "smaller"]
    assert "! smaller packs\n? smaller\n" in text.toPlainText()


def test_a_long_paragraph_is_shown_in_pieces_and_stays_as_it_was_written(
    qtbot: QtBot, desk: Desk, area: TimelineArea, customer: int
) -> None:
    spoken = "First line\n" + "They asked for a colder box. " * 4_000
    long = log_visit(desk.book, Visit(customer, at=datetime(2026, 11, 21, 9), body=spoken))
    _open_first(area, qtbot)
    text = area.detail.text
    blocks = [text.document().findBlockByNumber(n).text() for n in range(text.blockCount())]
    assert text.blockCount() > 40 and max(map(len, blocks)) <= LONGEST_LINE
    cursor = text.textCursor()
    cursor.setPosition(text.document().findBlockByNumber(30).position() + 5)
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    text.mark("need")
    assert [row["text"] for row in _read(desk.book, long).matters] == ["asked"]
    assert _read(desk.book, long).row["body"] == spoken.strip() + "\n! asked"
    note = NoteEdit()
    qtbot.addWidget(note)
    note.load(spoken)
    assert note.blockCount() > 40 and note.written() == spoken
    note.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(note, "X")
    assert note.written().startswith("XFirst line\nThey")
