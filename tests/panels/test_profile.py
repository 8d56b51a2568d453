"""A person's profile by keys: birthday by sun or moon in one field, family, photo, views, ties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from crmdesk.book.changes import Changes
from crmdesk.book.queries.record import customer_record
from crmdesk.book.records import Bond, Contact, Customer
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import NOTE
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.people import PeopleTab
from crmdesk.panels.record.saving import Saver
from crmdesk.services import records

Key = Qt.Key


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> Iterator[PeopleTab]:
    with desk.book.transaction("fill") as tx:
        firm = tx.insert(Customer, name="霁峤餐饮", sort_key="jiqiao")
        boss = tx.insert(Contact, customer_id=firm, name="孙婉清", role="decides")
        tx.insert(Contact, customer_id=firm, name="He Xiaoyan", reports_to_id=boss)
        elsewhere = tx.insert(Customer, name="Northgate", sort_key="northgate")
        friend = tx.insert(Contact, customer_id=elsewhere, name="Anna Keller")
        tx.insert(Bond, contact_id=friend, other_id=boss, kind="classmate", since_year=1999)
    shown = PeopleTab(desk, RecordReader(desk.book), Saver(desk.book))
    qtbot.addWidget(shown)
    shown.resize(760, 560)
    shown.show()

    def reload(_changes: Changes | None = None) -> None:
        with desk.book.read() as connection:
            shown.show_record(customer_record(connection, firm, PeopleTab.parts))

    desk.book.subscribe(reload)
    reload()
    shown.build_rest()
    qtbot.waitExposed(shown)
    yield shown
    desk.book.unsubscribe(reload)


def stored(tab: PeopleTab, table: str = "contact", name: str = "孙婉清") -> dict[str, Any]:
    with tab.desk.book.read() as connection:
        found = connection.exec_driver_sql(f"SELECT * FROM {table} WHERE name=?", (name,))
        return dict(found.mappings().one())


def birth(row: dict[str, Any]) -> tuple[Any, ...]:
    names = ("year", "month", "day", "lunar", "leap_month")
    return tuple(row[f"birth_{name}"] for name in names)


def write(qtbot: QtBot, tab: PeopleTab, field: str, text: str) -> None:
    shown = next(grid.fields[field] for grid in tab.form.grids if field in grid.fields)
    shown.start_editing()
    editor = shown.focusProxy()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    editor.insert(text)
    qtbot.keyClick(editor, Key.Key_Return)


def birthday(tab: PeopleTab) -> str:
    return str(tab.form.grids[1].fields["birthday"].value)


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("农历1975年八月十五", (1975, 8, 15, 1, 0), "lunar 8/15, 1975"),
        ("腊月廿八", (None, 12, 28, 1, 0), "lunar 12/28"),
        ("lunar leap 4/3, 1963", (1963, 4, 3, 1, 1), "lunar leap 4/3, 1963"),
        ("1980-2-29", (1980, 2, 29, 0, 0), "29 Feb 1980"),
        ("2/28", (None, 2, 28, 0, 0), "28 Feb"),
        ("1968", (1968, None, None, 0, 0), "1968"),
    ],
)
def test_a_birthday_is_one_field(
    qtbot: QtBot, tab: PeopleTab, typed: str, kept: tuple[Any, ...], shown: str
) -> None:
    write(qtbot, tab, "birthday", typed)
    assert birth(stored(tab)) == kept
    assert birthday(tab) == shown
    tab.desk.book.undo()  # one change
    assert birth(stored(tab)) == (None, None, None, 0, 0)
    assert birthday(tab) == ""


def test_what_is_shown_may_be_typed_in_chinese_too(qtbot: QtBot, tab: PeopleTab) -> None:
    write(qtbot, tab, "birthday", "农历闰四月初三")
    tab.desk.localizer.language = "zh_CN"
    from crmdesk.models.birthday_words import birthday_text

    text = birthday_text(stored(tab), tab.desk.localizer)
    assert text.endswith("闰四月初三")
    write(qtbot, tab, "birthday", text.replace("lunar", "农历"))
    assert birth(stored(tab)) == (None, 4, 3, 1, 1)


def test_a_day_that_no_calendar_has_is_refused_in_words(qtbot: QtBot, tab: PeopleTab) -> None:
    write(qtbot, tab, "birthday", "1980-02-29")
    write(qtbot, tab, "birthday", "1979-02-29")
    assert birth(stored(tab)) == (1980, 2, 29, 0, 0)
    grid = tab.form.grids[1]
    assert "1979-02-29" in grid._errors["birthday"].text()


def test_an_earlier_birthday_is_put_back(qtbot: QtBot, tab: PeopleTab) -> None:
    write(qtbot, tab, "birthday", "农历1975年八月十五")
    write(qtbot, tab, "birthday", "1975-09-20")
    who = stored(tab)["id"]
    menu = tab.histories["contact"].menu(who, "birthday", "Birthday")
    entry = next(a for a in menu.actions() if a.text().startswith("lunar 8/15, 1975"))
    entry.trigger()
    assert birth(stored(tab)) == (1975, 8, 15, 1, 0)


def test_the_family_has_birthdays_too(qtbot: QtBot, tab: PeopleTab) -> None:
    model = tab.form.kin.model
    assert model.setData(model.index(0, 0), "小雨")
    assert model.setData(model.index(0, 2), "农历2012年闰四月初三")
    assert birth(stored(tab, "kin", "小雨")) == (2012, 4, 3, 1, 1)
    assert model.index(0, 2).data() == "lunar leap 4/3, 2012"
    assert " on " in model.index(0, 2).data(NOTE)
    assert not model.setData(model.index(0, 2), "2012-13-01")
    assert "2012-13-01" in tab.form.kin.error.text()


def test_tab_leads_through_what_is_known_of_a_relative(qtbot: QtBot, tab: PeopleTab) -> None:
    kin = tab.form.kin
    kin.view.start_adding()
    for words in ("Lin", "", "2 May 1979", "Teaches physics at the university of Qingdao"):
        editor = QApplication.focusWidget()
        assert editor is not None
        if isinstance(editor, QLineEdit):
            assert editor.width() >= 140, "there is room for words"
            editor.setText(words)
        else:
            assert isinstance(editor, QComboBox) and editor.width() >= editor.sizeHint().width()
            editor.setCurrentIndex(editor.findData("spouse"))
        qtbot.keyClick(editor, Qt.Key.Key_Tab)
        QApplication.processEvents()
    found = stored(tab, "kin", "Lin")
    assert (found["relation"], found["birth_year"]) == ("spouse", 1979)
    assert found["notes"] == "Teaches physics at the university of Qingdao"
    assert kin.view.currentIndex().row() == 1, "the next one may follow"
    assert not kin.view.horizontalScrollBar().isVisible()


def test_years_are_no_amounts(tab: PeopleTab) -> None:
    assert tab.form.ties is not None
    model = tab.form.ties.model
    assert [model.index(0, at).data() for at in range(3)] == [
        "Anna Keller, Northgate", "classmate", "1999",
    ]  # fmt: skip


def test_what_matters_to_a_person_stands_with_them(qtbot: QtBot, tab: PeopleTab) -> None:
    matters = tab.form.matters
    matters.start_adding()
    line = matters.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText("Wants to be seen by the board")
    qtbot.keyClick(line, Key.Key_Return)
    with tab.desk.book.read() as connection:
        found = connection.exec_driver_sql("SELECT contact_id, text FROM matter").one()
    assert tuple(found) == (stored(tab)["id"], "Wants to be seen by the board")
    assert len(matters.lines) == 1
    tab.choose_person(stored(tab, name="He Xiaoyan")["id"])
    assert matters.lines == []


def test_advice_stands_beside_the_personality(qtbot: QtBot, tab: PeopleTab) -> None:
    assert not tab.form.advice.isVisibleTo(tab.form)
    records.set_field(
        tab.desk.book, "contact", stored(tab)["id"], "personality", "谨慎, wants proof"
    )
    assert "proof" in tab.form.character.note.text()
    assert tab.form.advice.isVisibleTo(tab.form)


def test_a_photo_is_pasted_and_taken_away(qtbot: QtBot, tab: PeopleTab) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(picture)
    with qtbot.waitSignal(tab.noticed):
        qtbot.keyClick(tab.form.photo, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stored(tab)["photo_id"] is not None
    qtbot.waitUntil(lambda: tab.form.photo._thumbnails.image(stored(tab)["photo_id"]) is not None)
    qtbot.keyClick(tab.form.photo, Key.Key_Delete)
    assert stored(tab)["photo_id"] is None
    tab.desk.book.undo()
    assert stored(tab)["photo_id"] is not None
    tab.desk.book.undo()  # the picture and its being the photo were one change
    with tab.desk.book.read() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM attachment").scalar() == 0


def test_what_is_no_picture_is_no_photo(
    qtbot: QtBot, tab: PeopleTab, tmp_path_factory: pytest.TempPathFactory
) -> None:
    letter = tmp_path_factory.mktemp("files") / "letter.txt"
    letter.write_text("Dear all")
    with qtbot.waitSignal(tab.saver.failed) as heard:
        tab.form.photo.take(str(letter))
    assert "letter.txt" in heard.args[0].happened
    assert stored(tab)["photo_id"] is None


def test_somebody_is_deleted_by_key_and_it_is_told(qtbot: QtBot, tab: PeopleTab) -> None:
    tab.list.setFocus()
    with qtbot.waitSignal(tab.noticed) as heard:
        qtbot.keyClick(tab.list, Key.Key_Delete)
    assert heard.args == ["孙婉清 deleted", True]
    assert tab.list.count() == 1


def test_a_decider_never_met_stands_out_in_the_list(tab: PeopleTab) -> None:
    item = tab.list.item(0)
    assert "not met" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not met" not in tab.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_chief_is_found_by_any_part_of_the_name_or_its_pinyin(
    qtbot: QtBot, tab: PeopleTab
) -> None:
    firm = tab.customer_id
    with tab.desk.book.transaction("fill") as tx:
        for number in range(60):
            tx.insert(Contact, customer_id=firm, name=f"Buyer {number}")
        third = tx.insert(Contact, customer_id=firm, name="Anna van der Berg", job_title="Chief")
    tab.choose_person(int(stored(tab, name="He Xiaoyan")["id"]))
    field = tab.form.grids[0].fields["reports_to_id"]
    assert field.text() == "孙婉清"
    for words, wanted in (("berg", third), ("swq", stored(tab)["id"]), ("chief", third)):
        field.start_editing()
        line = field.focusProxy()
        assert isinstance(line, QLineEdit)
        line.setText(words)
        qtbot.keyClick(line, Key.Key_Return)
        assert stored(tab, name="He Xiaoyan")["reports_to_id"] == wanted
    assert field.text() == "Anna van der Berg"
    field.start_editing()
    line = field.focusProxy()
    assert isinstance(line, QLineEdit)
    qtbot.keyClick(line, Key.Key_Down)  # a list of everybody
    offers = line.completer().popup()
    assert offers is not None and offers.isVisible() and offers.model().rowCount() == 62
    line.clear()
    qtbot.keyClick(line, Key.Key_Return)
    assert stored(tab, name="He Xiaoyan")["reports_to_id"] is None


def test_several_lines_are_written_with_no_gap_below_them(qtbot: QtBot, tab: PeopleTab) -> None:
    grid = next(each for each in tab.form.grids if "career" in each.fields)
    field = grid.fields["career"]
    field.start_editing()
    QApplication.processEvents()
    editor = field.focusProxy()
    assert isinstance(editor, QPlainTextEdit)
    below = grid.fields["family"].mapTo(grid, QPoint(0, 0)).y()
    assert 0 <= below - field.mapTo(grid, QPoint(0, editor.height())).y() <= 4


def test_a_relative_who_is_deleted_may_come_back(qtbot: QtBot, tab: PeopleTab) -> None:
    model, view = tab.form.kin.model, tab.form.kin.view
    for row, name in enumerate(("小雨", "小雪")):
        assert model.setData(model.index(row, 0), name)
    view.setFocus()
    view.setCurrentIndex(model.index(0, 0))
    first, second = model.index(0, 0).data(), model.index(1, 0).data()
    with qtbot.waitSignal(tab.saver.noticed) as told:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert told.args == ["Deleted", True]
    assert view.hasFocus() and view.currentIndex().data() == second, "its neighbour is in hand"
    tab.desk.book.undo()
    assert {model.index(at, 0).data() for at in range(2)} == {first, second}


def test_the_keyboard_stays_where_the_last_line_was_closed(qtbot: QtBot, tab: PeopleTab) -> None:
    matters = tab.form.matters
    tab.saver.add(
        "matter", customer_id=tab.customer_id, contact_id=tab.form.person, kind="like", text="Tea"
    )
    tab.show_record(tab.reader.record(tab.customer_id or 0, tab.parts))
    line = matters.lines[0]
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Space)
    tab.show_record(tab.reader.record(tab.customer_id or 0, tab.parts))
    assert not matters.lines and matters.link.hasFocus()
