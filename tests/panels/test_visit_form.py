"""The visit form by keys: few presses from anywhere, and what it makes of what is typed."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from crmdesk.app import Workplace
from crmdesk.book import Book
from crmdesk.book.queries.touch import Touch, touch
from crmdesk.panels.dialogs.answers import AnswersDialog
from crmdesk.panels.dialogs.templates import TemplatesDialog
from crmdesk.panels.note_highlighter import marked_lines
from crmdesk.panels.panel import Desk
from crmdesk.panels.timeline import TimelinePanel
from crmdesk.panels.visit_draft import files_to
from crmdesk.panels.visit_drawer import VisitDrawer
from crmdesk.panels.visit_note import png_of, with_breaks
from crmdesk.qt.i18n import install_language
from crmdesk.qt.settings import Settings
from crmdesk.services import records
from crmdesk.services.answers import Prepared, add_answer, rank_answers
from crmdesk.services.note_templates import add_template
from crmdesk.services.visits import NewFile

KEY, MOD = Qt.Key, Qt.KeyboardModifier
CTRL, ALT, NONE = MOD.ControlModifier, MOD.AltModifier, MOD.NoModifier
MOST_PRESSES = 12


class Keyboard:
    """Presses keys where the keyboard stands, and counts those that are not text."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot, self._window, self.presses = qtbot, window, 0

    def press(self, key: KEY, mod: MOD = NONE) -> None:
        self.presses += 1
        here = QApplication.activePopupWidget() or QApplication.focusWidget()
        self._qtbot.keyClick(here or self._window, key, mod)

    def type(self, text: str) -> None:
        widget = QApplication.focusWidget() or self._window.focusWidget()
        assert widget is not None
        for number, line in enumerate(text.split("\n")):
            if number:
                self._qtbot.keyClick(widget, KEY.Key_Return)
            if line.isascii():
                self._qtbot.keyClicks(widget, line)
            else:  # comes from an input method, not from keys
                widget.insertPlainText(line)  # type: ignore[attr-defined]


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
    made.window.close()
    made.window.deleteLater()
    made.desk.book.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _newest(book: Book) -> Touch:
    with book.read() as connection:
        newest = connection.exec_driver_sql("SELECT MAX(id) FROM interaction").scalar_one()
        return touch(connection, newest)


@pytest.mark.parametrize("panel", ["customers", "timeline", "tiers", "charts"])
def test_a_whole_visit_from_any_panel_takes_few_presses(
    qtbot: QtBot, workplace: Workplace, panel: str
) -> None:
    """Customer, who took part, note with a need and a next step, outcome: counted."""
    window, book = workplace.window, workplace.desk.book
    workplace.desk.selection.select(None)
    with book.read() as connection:
        sql = (
            "SELECT c.name,k.name FROM customer c JOIN contact k ON k.customer_id=c.id"
            " WHERE c.name NOT GLOB '*[^ -~]*' AND k.name NOT GLOB '*[^ -~]*' LIMIT 1"
        )
        name, person = connection.exec_driver_sql(sql).one()
    window.show_panel(panel)
    workplace.desk.selection.select(None)
    keys = Keyboard(qtbot, window)
    keys.press(KEY.Key_L, CTRL)
    keys.type(name[:9])
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(window.drawer.note.hasFocus)
    keys.press(KEY.Key_W, ALT)
    keys.type(person[:5])
    keys.press(KEY.Key_Return)
    keys.press(KEY.Key_N, ALT)
    qtbot.waitUntil(window.drawer.note.hasFocus)
    keys.type("Fine talk\n! smaller packs\n-> send the offer by Friday")
    keys.press(KEY.Key_Tab)
    keys.press(KEY.Key_Tab)
    keys.press(KEY.Key_3)
    keys.press(KEY.Key_Return, CTRL)
    assert not window.drawer.isVisible()
    assert keys.presses <= MOST_PRESSES
    found = _newest(book)
    assert (found.row["outcome"], len(found.contact_ids)) == ("forward", 1)
    assert [m["text"] for m in found.matters] == ["smaller packs"]
    assert [t["title"] for t in found.tasks] == ["send the offer"]


def test_for_the_customer_in_view_two_presses_do(qtbot: QtBot, workplace: Workplace) -> None:
    window = workplace.window
    window.show_panel("timeline")
    with workplace.desk.book.read() as connection:
        customer = connection.exec_driver_sql("SELECT MIN(id) FROM customer").scalar_one()
    workplace.desk.selection.select(customer)
    keys = Keyboard(qtbot, window)
    keys.press(KEY.Key_C, CTRL | MOD.ShiftModifier)
    keys.type("付款已经在走流程")
    keys.press(KEY.Key_Return, CTRL)
    assert keys.presses == 2
    found = _newest(workplace.desk.book)
    assert (found.row["kind"], found.row["body"]) == ("call", "付款已经在走流程")
    assert found.row["customer_id"] == customer


@pytest.mark.parametrize(
    ("typed", "kind"), [("prepared answers", AnswersDialog), ("templates", TemplatesDialog)]
)
def test_the_libraries_are_in_the_palette(
    qtbot: QtBot, workplace: Workplace, typed: str, kind: type[QDialog]
) -> None:
    window = workplace.window
    keys = Keyboard(qtbot, window)
    keys.press(KEY.Key_K, CTRL)
    keys.type(typed)
    keys.press(KEY.Key_Return)
    shown = [each for each in window.findChildren(kind) if each.isVisible()]
    assert len(shown) == 1
    shown[0].close()


def test_an_entry_is_edited_from_the_stream_by_a_key(qtbot: QtBot, workplace: Workplace) -> None:
    window, book = workplace.window, workplace.desk.book
    panel = window.show_panel("timeline")
    assert isinstance(panel, TimelinePanel)
    panel.filter.choose_kinds(("visit",))
    qtbot.waitUntil(lambda: 0 < panel.view.model.rowCount() < 200)
    panel.view.focus_first()
    entry = panel.view.current_entry()
    assert entry is not None
    qtbot.keyClick(panel.view.list, KEY.Key_E)
    assert window.drawer.isVisible() and window.drawer.note.toPlainText() == entry.body
    keys = Keyboard(qtbot, window)
    window.drawer.note.appendPlainText("= a sheet")
    keys.press(KEY.Key_Return, CTRL)
    with book.read() as connection:
        assert [t["title"] for t in touch(connection, entry.id).tasks][-1] == "a sheet"
    assert book.undo().what == "edit_visit"


# the form by itself


@pytest.fixture
def drawer(desk: Desk, qtbot: QtBot) -> VisitDrawer:
    made = VisitDrawer(desk)
    qtbot.addWidget(made)
    made.resize(340, 900)
    customer = records.create_customer(desk.book, name="Harbour")
    made.open_for(customer)
    qtbot.waitUntil(made.isVisible)
    return made


def _typed(drawer: VisitDrawer, qtbot: QtBot, text: str) -> None:
    for number, line in enumerate(text.split("\n")):
        if number:
            qtbot.keyClick(drawer.note, KEY.Key_Return)
        qtbot.keyClicks(drawer.note, line)


def test_the_key_of_the_form_goes_on_with_what_is_half_written(
    qtbot: QtBot, drawer: VisitDrawer
) -> None:
    customer = drawer._customer_id
    drawer.when.setText("today 09:00")
    _typed(drawer, qtbot, "Half a thought")
    drawer.purpose.setFocus()
    drawer.open_for(customer)
    assert drawer.note.hasFocus() and drawer.note.toPlainText() == "Half a thought"
    assert drawer.when.text() == "today 09:00" and drawer.start_over.isHidden()


def test_who_took_part_is_found_by_pinyin_or_any_part_of_the_name(
    qtbot: QtBot, drawer: VisitDrawer
) -> None:
    people = drawer.people
    people.show_people(((1, "王秀英"), (2, "Edmund Calloway")), ((3, "林悦"), (4, "Anna Keller")))
    for typed in ("wxy", "linyue", "call", "keller"):
        people.line.setFocus()
        qtbot.keyClicks(people.line, typed)
        popup = people.line.completer().popup()
        assert popup.isVisible() and popup.model().rowCount() == 1
        qtbot.keyClick(people.line, KEY.Key_Return)
        qtbot.waitUntil(lambda: not people.line.text())
        popup.hide()
    assert (people.chosen("contact"), people.chosen("staff")) == ((1, 2), (3, 4))


def test_one_key_makes_a_line_a_record_and_back(qtbot: QtBot, drawer: VisitDrawer) -> None:
    _typed(drawer, qtbot, "smaller packs")
    for number, sign in enumerate(("!", "?", "=", "→")):
        qtbot.keyClick(drawer.note, KEY(KEY.Key_1 + number), ALT)
        assert drawer.note.toPlainText() == f"{sign} smaller packs"
    qtbot.keyClick(drawer.note, KEY.Key_4, ALT)
    assert drawer.note.toPlainText() == "smaller packs"
    drawer.note.undo()
    assert drawer.note.toPlainText() == "→ smaller packs", "one step of typing"


def test_selected_words_become_a_line_of_their_own(qtbot: QtBot, drawer: VisitDrawer) -> None:
    _typed(drawer, qtbot, "They want smaller packs for the city")
    cursor = drawer.note.textCursor()
    start = drawer.note.toPlainText().index("smaller packs")
    cursor.setPosition(start)
    cursor.setPosition(start + len("smaller packs"), cursor.MoveMode.KeepAnchor)
    drawer.note.setTextCursor(cursor)
    qtbot.mouseClick(drawer.fields.mark_buttons["need"], Qt.MouseButton.LeftButton)
    assert drawer.note.toPlainText().split("\n")[1] == "! smaller packs"
    drawer.note.setPlainText("one\n\ntwo")
    drawer.note.selectAll()
    qtbot.keyClick(drawer.note, KEY.Key_3, ALT)
    assert drawer.note.toPlainText() == "= one\n\n= two"


def test_a_prepared_answer_is_taken_by_enter(qtbot: QtBot, desk: Desk, drawer: VisitDrawer) -> None:
    add_answer(desk.book, "比别家贵", "按每趟算更便宜", "价格")
    add_answer(desk.book, "Your boxes cost more", "Per trip they cost less.", "price")
    drawer.open_for(drawer._customer_id)
    _typed(drawer, qtbot, "? boxes cost more")
    assert drawer.fields.offers.isVisible()
    qtbot.keyClick(drawer.note, KEY.Key_Down)
    assert drawer.fields.offers.list.hasFocus()
    qtbot.keyClick(drawer.fields.offers.list, KEY.Key_Return)
    assert drawer.note.hasFocus() and not drawer.fields.offers.isVisible()
    assert "Per trip they cost less." in drawer.heard.text()
    _typed(drawer, qtbot, " than before")  # the line may still be changed
    with qtbot.waitSignal(drawer.saved):
        qtbot.keyClick(drawer.note, KEY.Key_Return, CTRL)
    (objection,) = _newest(desk.book).objections
    assert objection["text"] == "boxes cost more than before"
    assert objection["answer"] == "Per trip they cost less."


def test_a_key_looks_through_the_prepared_answers_once(
    qtbot: QtBot, desk: Desk, drawer: VisitDrawer, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_answer(desk.book, "Your boxes cost more", "Per trip they cost less.", "price")
    drawer.open_for(drawer._customer_id)
    asked: list[str] = []

    def rank(answers: Sequence[Prepared], text: str, limit: int) -> list[Prepared]:
        asked.append(text)
        return rank_answers(answers, text, limit)

    monkeypatch.setattr("crmdesk.panels.visit_answers.rank_answers", rank)
    _typed(drawer, qtbot, "? cost")
    assert asked == ["c", "co", "cos", "cost"]
    assert drawer.fields.offers.isVisible()
    for key in (KEY.Key_Left, KEY.Key_Right):
        qtbot.keyClick(drawer.note, key)
    assert len(asked) == 4, "the words are the same"
    drawer.open_for(drawer._customer_id)  # the library may have been changed meanwhile
    assert asked[4:] and drawer.fields.offers.isVisible()


def test_an_objection_is_judged_in_the_form(qtbot: QtBot, desk: Desk, drawer: VisitDrawer) -> None:
    _typed(drawer, qtbot, "? no room in the warehouse")
    qtbot.keyClick(drawer.note, KEY.Key_O, ALT)
    card = drawer.help.objections.card
    assert card is not None
    qtbot.mouseClick(card.chip("real", False), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.chip("how", "indirect"), Qt.MouseButton.LeftButton)
    for line, text in ((card.evidence, "laughed"), (card.probe, "and if weekly?")):
        line.setFocus()
        qtbot.keyClicks(line, text)
    qtbot.mouseClick(card.chip("held", True), Qt.MouseButton.LeftButton)
    assert "pretended" in drawer.heard.text()
    with qtbot.waitSignal(drawer.saved):
        qtbot.keyClick(card.probe, KEY.Key_Return, CTRL)
    (row,) = _newest(desk.book).objections
    assert (row["real"], row["held"]) == (False, True)
    assert (row["evidence"], row["probe"]) == ("laughed", "indirect: and if weekly?")


def test_templates_are_chosen_by_key(qtbot: QtBot, desk: Desk, drawer: VisitDrawer) -> None:
    add_template(desk.book, "我的模板", "开头：\n! \n→ ", kind="call", purpose="回访")
    menu = drawer.fields.templates.menu()
    drawer.help._fill_templates()
    names = [action.text() for action in menu.actions()]
    assert any("我的模板" in name for name in names)
    assert sum("Regular visit" in name for name in names) == 1
    own = next(action for action in menu.actions() if "我的模板" in action.text())
    own.trigger()
    assert drawer.kind.currentData() == "call" and drawer.purpose.text() == "回访"
    assert drawer.note.toPlainText().startswith("开头：\n!")
    assert drawer.note.textCursor().position() == len("开头：")


def test_pictures_and_files_are_kept_once(
    qtbot: QtBot, desk: Desk, drawer: VisitDrawer, tmp_path: Path
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    QApplication.clipboard().setImage(image)
    qtbot.keyClick(drawer.note, KEY.Key_V, CTRL)
    (picture,) = drawer.fields.files.files
    assert picture.name.endswith(".png") and QImage.fromData(picture.data).width() == 40
    offer = tmp_path / "offer.txt"
    offer.write_text("forty boxes", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(offer))])
    drawer.note.insertFromMimeData(mime)
    drawer.note.insertFromMimeData(mime)
    assert [each.name for each in drawer.fields.files.files][1:] == ["offer.txt"]
    _typed(drawer, qtbot, "with a picture")
    drawer.close_drawer()
    drawer.open_for(drawer._customer_id)
    assert len(drawer.fields.files.files) == 2, "the draft holds them"
    with qtbot.waitSignal(drawer.saved):
        drawer.save()
    assert {file["name"] for file in _newest(desk.book).files} == {picture.name, "offer.txt"}
    with desk.book.read() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM blob").scalar_one() == 2
    assert png_of(image)


def test_files_of_a_draft_are_written_as_text_off_the_thread(
    qtbot: QtBot, drawer: VisitDrawer, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[bool] = []

    def write(files: tuple[NewFile, ...]) -> str:
        written.append(threading.current_thread() is threading.main_thread())
        return files_to(files)

    monkeypatch.setattr("crmdesk.panels.visit_draft.files_to", write)
    drawer.fields.files.add([NewFile("dock.png", b"x" * 900)])
    qtbot.waitUntil(lambda: bool(written))
    drawer._desk.runner.wait_for_all()
    assert written == [False]
    assert drawer._drafts.read(drawer._customer_id)["files"]


def test_a_long_note_is_highlighted_line_by_line(
    qtbot: QtBot, drawer: VisitDrawer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """100 KB of dictation: a key touches its own line, and what is heard follows soon after."""
    from crmdesk.panels import note_highlighter

    line = "They lose about forty boxes a month in transit and ask for thicker walls."
    drawer.note.setPlainText("\n".join([*[line] * 1400, "! thicker walls"]))
    assert len(drawer.note.toPlainText()) > 100_000
    looked: list[str] = []
    found = note_highlighter.mark_of
    monkeypatch.setattr(
        note_highlighter, "mark_of", lambda text: looked.append(text) or found(text)
    )
    cursor = drawer.note.textCursor()
    cursor.setPosition(500 * (len(line) + 1))
    drawer.note.setTextCursor(cursor)
    qtbot.keyClicks(drawer.note, "! x")
    assert len(looked) <= 6, "the other lines were looked at before"
    assert marked_lines(drawer.note.document()).splitlines()[0].startswith("! x")
    qtbot.waitUntil(lambda: "thicker walls" in drawer.heard.text())


@pytest.mark.parametrize("sentence", ["They lose forty boxes a month. ", "每月损坏四十个箱子。"])
def test_dictation_comes_in_lines(qtbot: QtBot, drawer: VisitDrawer, sentence: str) -> None:
    mime = QMimeData()
    mime.setText(sentence * 4000)
    drawer.note.insertFromMimeData(mime)
    lines = drawer.note.toPlainText().split("\n")
    assert max(map(len, lines)) <= 2000 and all(
        line.rstrip().endswith((".", "。")) for line in lines
    )
    assert "".join(lines).replace(" ", "") == (sentence * 4000).replace(" ", "")
    assert with_breaks("x" * 4500).split("\n") == ["x" * 2000, "x" * 2000, "x" * 500]
    assert with_breaks("one\ntwo") == "one\ntwo"


def test_people_beyond_the_chips_are_found_by_typing(
    qtbot: QtBot, desk: Desk, drawer: VisitDrawer
) -> None:
    customer = drawer._customer_id
    for number in range(30):
        records.add(desk.book, "contact", customer_id=customer, name=f"Person {number:02}")
    expert = records.add(desk.book, "staff", name="Marta Expert")
    drawer.open_for(customer)
    assert len([chip for group, chip in drawer.people.chips if group == "contact"]) < 30
    for typed in ("son 27", "mart"):
        qtbot.keyClicks(drawer.people.line, typed)
        qtbot.keyClick(drawer.people.line, KEY.Key_Return)
        qtbot.waitUntil(lambda: not drawer.people.line.text())
    _typed(drawer, qtbot, "joint visit")
    with qtbot.waitSignal(drawer.saved):
        drawer.save()
    found = _newest(desk.book)
    assert (len(found.contact_ids), found.staff_ids) == (1, (expert,))


def test_the_form_says_how_the_customer_stands(desk: Desk, qtbot: QtBot) -> None:
    customer = records.create_customer(desk.book, name="海港食品", tier="A")
    from crmdesk.services.visits import Visit, log_visit

    ago = date.today() - timedelta(days=30)
    from datetime import datetime

    log_visit(desk.book, Visit(customer, at=datetime.combine(ago, datetime.min.time())))
    made = VisitDrawer(desk)
    qtbot.addWidget(made)
    made.open_for(customer)
    assert "30 days ago" in made.fields.standing.words
    assert "9 d over 21 d" in made.fields.standing.words
    assert made.fields.standing.property("late") is True


def test_the_form_in_chinese_understands_chinese(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    install_language(qapp, "zh_CN")
    try:
        customer = records.create_customer(desk.book, name="津海冷链")
        made = VisitDrawer(desk)
        qtbot.addWidget(made)
        made.open_for(customer)
        made.note.insertPlainText(
            "谈了新线\n！更小的包装\n？价格高\n＝寄样品，周五前\n→ 下周三拜访"
        )
        qtbot.waitUntil(made.isVisible)
        saved: list[object] = []
        made.saved.connect(saved.append)
        qtbot.mouseClick(made.save_button, Qt.MouseButton.LeftButton)
        assert saved, made.error.text()
    finally:
        install_language(qapp, "en")
    found = _newest(desk.book)
    assert [m["text"] for m in found.matters] == ["更小的包装"]
    assert [o["text"] for o in found.objections] == ["价格高"]
    assert {(t["kind"], t["title"]) for t in found.tasks} == {
        ("promise", "寄样品"), ("task", "拜访")
    }  # fmt: skip
    assert all(t["due_on"] is not None for t in found.tasks)


def test_files_dropped_on_the_form_go_with_the_entry(drawer: VisitDrawer, tmp_path: Path) -> None:
    path = tmp_path / "合同.pdf"
    path.write_bytes(b"%PDF-1.4")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, MOD.NoModifier
    )
    drawer.dropEvent(drop)
    assert [each.name for each in drawer.fields.files.files] == ["合同.pdf"]


def test_the_whole_form_is_seen_in_the_smallest_window(qtbot: QtBot, workplace: Workplace) -> None:
    window = workplace.window
    window.resize(1280, 720)
    with workplace.desk.book.read() as connection:
        sql = "SELECT customer_id FROM contact GROUP BY customer_id ORDER BY COUNT(*) DESC LIMIT 1"
        customer = connection.exec_driver_sql(sql).scalar_one()
    workplace.desk.selection.select(customer)
    drawer = window.drawer
    drawer.open_for(customer)
    qtbot.waitUntil(drawer.note.hasFocus)
    fields = drawer.fields
    shown = (fields.files.button, fields.next_on, *fields.mark_buttons.values())

    def all_seen() -> None:
        for widget in shown:
            assert widget.visibleRegion().boundingRect().size() == widget.size(), widget

    qtbot.waitUntil(all_seen)
    assert {"staff", "contact"} <= {who for (who, _), chip in drawer.people.chips.items()
                                    if chip.isVisible()}  # fmt: skip


def test_typed_days_are_said_and_a_visit_to_come_is_not_logged(
    qtbot: QtBot, workplace: Workplace
) -> None:
    drawer = workplace.window.drawer
    with workplace.desk.book.read() as connection:
        customer = connection.exec_driver_sql("SELECT id FROM customer LIMIT 1").scalar_one()
    drawer.open_for(customer)
    drawer.note.setPlainText("Seen")
    drawer.when.setText("tomorrow 10:00")
    drawer.save()
    assert drawer.isVisible() and "next step" in drawer.error.text()
    yesterday = date.today() - timedelta(days=1)
    drawer.when.setText("昨天下午3点")
    words = workplace.desk.localizer.weekday_date(yesterday, date.today())
    assert drawer.fields.when_caption.text().endswith(f"{words} 15:00")
    drawer.fields.minutes.setText("1h")
    drawer.save()
    assert not drawer.isVisible()
    row = _newest(workplace.desk.book).row
    assert row["minutes"] == 60
    assert datetime.fromtimestamp(row["at"] / 1000).date() == yesterday


def test_a_file_too_large_is_refused_unread(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    large = tmp_path / "film.mp4"
    with large.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    drawer = workplace.window.drawer
    drawer.open_for(None)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(large))])
    drawer.note.insertFromMimeData(mime)
    assert "film.mp4 is larger than 64 MiB" in drawer.error.text()
    assert not drawer.fields.files.files


def test_a_draft_holds_the_whole_form(qtbot: QtBot, workplace: Workplace) -> None:
    drawer, book = workplace.window.drawer, workplace.desk.book
    with book.read() as connection:
        sql = "SELECT customer_id,id FROM contact LIMIT 1"
        customer, person = connection.exec_driver_sql(sql).one()
    drawer.open_for(customer, "complaint")
    drawer.note.setPlainText("Torn boxes\n? too dear")
    drawer.when.setText("yesterday 14:00")
    drawer.people.choose((person,), ())
    drawer.fields.severity.setCurrentIndex(drawer.fields.severity.findData("delivery"))
    drawer.fields.outcome_chips["lost_ground"].click()
    note = drawer.help.objections.notes[0]
    drawer.help.objections.begin_with([replace(note, real=False, evidence="tone")])
    drawer.close_drawer()
    drawer.open_for(None)
    assert not drawer.start_over.isVisible()
    drawer.open_for(customer)
    assert drawer.start_over.isVisible()
    assert drawer.note.textCursor().atEnd()
    assert drawer.kind.currentData() == "complaint"
    assert drawer.people.chosen("contact") == (person,)
    yesterday = date.today() - timedelta(days=1)
    assert drawer.when.text() == f"{yesterday} 14:00"
    drawer.save()
    found = _newest(book)
    assert (found.row["outcome"], found.row["severity"]) == ("lost_ground", "delivery")
    assert [(o["real"], o["evidence"]) for o in found.objections] == [(False, "tone")]
    drawer.open_for(customer)
    assert not drawer.start_over.isVisible() and not drawer.note.toPlainText()


def test_changes_of_an_entry_wait_for_their_saving(qtbot: QtBot, workplace: Workplace) -> None:
    drawer, book = workplace.window.drawer, workplace.desk.book
    with book.read() as connection:
        sql = "SELECT id,body FROM interaction WHERE body<>'' LIMIT 1"
        entry, body = connection.exec_driver_sql(sql).one()
    drawer.edit(entry)
    drawer.close_drawer()
    drawer.edit(entry)
    assert not drawer.start_over.isVisible(), "nothing was changed"
    drawer.note.appendPlainText("One thing more")
    qtbot.keyClick(drawer.note, KEY.Key_Escape)
    drawer.edit(entry)
    assert drawer.note.toPlainText() == f"{body}\nOne thing more"
    drawer.start_over.click()
    assert drawer.isVisible() and drawer.note.toPlainText() == body
    drawer.note.appendPlainText("Another")
    drawer.save()
    with book.read() as connection:
        assert touch(connection, entry).row["body"] == f"{body}\nAnother"
    drawer.edit(entry)
    assert not drawer.start_over.isVisible()


def test_customers_of_one_name_are_told_apart(qtbot: QtBot, workplace: Workplace) -> None:
    drawer, book = workplace.window.drawer, workplace.desk.book
    for city in ("Oslo", "Bergen"):
        made = records.create_customer(book, name="Twinfield Foods")
        records.set_field(book, "customer", made, "name_local", city)
        records.add(book, "address", customer_id=made, city=city)
    drawer.open_for(None)
    qtbot.keyClicks(drawer.customer, "Twinfield")
    model = drawer.customer.completer().model()
    assert model.rowCount() == 2
    assert len({model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(2)}) == 2
