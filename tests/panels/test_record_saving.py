"""Fields of the record that cannot be saved at once, and texts stored as keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crmdesk.book.changes import Changes
from crmdesk.book.errors import BookBusy, BookLocked
from crmdesk.book.records import Customer, CustomField
from crmdesk.models.hub import Hub
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.custom import CustomFields
from crmdesk.panels.record.overview import OverviewTab
from crmdesk.panels.record.page import RecordPage
from crmdesk.panels.record.people import PeopleTab
from crmdesk.panels.shell.leaving import Leaving
from crmdesk.panels.shell.status_line import StatusLine
from crmdesk.qt.i18n import install_language
from crmdesk.qt.steady_tabs import SteadyTabBar
from crmdesk.services import records

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[RecordPage]:
    with desk.book.transaction("fill") as tx:
        for name, industry in (("Delta", "Restaurants"), ("Harbour", "Logistics")):
            made = tx.insert(
                Customer, name=name, sort_key=name.lower(), industry=industry, city="Qingdao"
            )
    shown = RecordPage(desk)
    qtbot.addWidget(shown)
    shown.resize(760, 700)
    shown.show_customer(made)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    yield shown
    install_language(QApplication.instance(), "en")  # type: ignore[arg-type]


def _grid(page: RecordPage):  # type: ignore[no-untyped-def]
    from crmdesk.panels.record.overview import OverviewTab

    found = page.findChild(OverviewTab)
    assert found is not None
    return found.grid


def _type(qtbot: QtBot, page: RecordPage, field: str, text: str, key: Key) -> None:
    edited = _grid(page).fields[field]
    edited.start_editing()
    editor = edited.focusProxy()
    editor.setText(text)
    qtbot.keyClick(editor, key)


def _city(page: RecordPage) -> object:
    with page.desk.book.read() as connection:
        return connection.exec_driver_sql(
            "SELECT city FROM customer WHERE name = 'Harbour'"
        ).scalar()


def _delta(page: RecordPage) -> int:
    with page.desk.book.read() as connection:
        found = connection.exec_driver_sql("SELECT id FROM customer WHERE name='Delta'").scalar()
    assert isinstance(found, int)
    return found


def test_what_a_locked_book_refused_is_tried_again_or_taken_back(
    page: RecordPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = records.set_field

    def refuse(*_args: object) -> None:
        raise BookLocked(Path("a.crm"))

    monkeypatch.setattr(records, "set_field", refuse)
    field = _grid(page).fields["city"]
    _type(qtbot, page, "city", "Ningbo", Key.Key_Return)
    assert field.text() == "Ningbo"
    assert _city(page) == "Qingdao"
    said = [
        label
        for label in _grid(page).findChildren(QLabel)
        if label.property("role") == "danger" and label.isVisible()
    ]
    assert said
    grid = _grid(page)
    assert said[0].height() < 3 * field.height(), "it has the room of several columns"
    assert said[0].y() > field.y() and said[0].geometry().right() > grid.width() * 0.9
    field.start_editing()
    qtbot.keyClick(field.focusProxy(), Key.Key_Escape)
    assert field.text() == "Qingdao"
    assert not said[0].isVisible()
    _type(qtbot, page, "city", "Ningbo", Key.Key_Return)
    monkeypatch.setattr(records, "set_field", really)
    field.start_editing()
    qtbot.keyClick(field.focusProxy(), Key.Key_Return)  # the same words once more
    assert _city(page) == "Ningbo"


def test_what_was_refused_waits_while_another_customer_is_shown(
    page: RecordPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, harbour = records.set_field, page.customer_id
    delta = _delta(page)

    def refuse(*_args: object) -> None:
        raise BookBusy(Path("a.crm"))

    monkeypatch.setattr(records, "set_field", refuse)
    _type(qtbot, page, "city", "Ningbo", Key.Key_Return)
    leaving = Leaving(page, page.desk.refused)
    said: list[str] = []
    leaving.held_back.connect(said.append)
    page.show_customer(delta)
    field = _grid(page).fields["city"]
    assert field.text() == "Qingdao" and not field.unsaved
    assert leaving.holds_back() and "City" in said[0]
    assert not leaving.holds_back()
    page.show_customer(harbour)
    assert field.text() == "Ningbo" and field.unsaved
    page.apply_changes(Changes(0, "import", "", {}))  # the work that held the book is done
    assert field.text() == "Ningbo" and field.unsaved
    monkeypatch.setattr(records, "set_field", really)
    field.start_editing()
    qtbot.keyClick(field.focusProxy(), Key.Key_Return)
    assert _city(page) == "Ningbo" and not field.unsaved
    page.show_customer(delta)
    assert not leaving.holds_back()


def test_an_industry_that_is_a_key_is_read_in_the_users_language(
    page: RecordPage, qtbot: QtBot
) -> None:
    install_language(QApplication.instance(), "zh_CN")  # type: ignore[arg-type]
    page.retranslate()
    field = _grid(page).fields["industry"]
    assert field.text() == "物流"
    field.start_editing()
    qtbot.keyClick(field.focusProxy(), Key.Key_Return)
    assert field.value == "Logistics"
    _type(qtbot, page, "industry", "餐饮", Key.Key_Return)  # others of the book are in that one
    with page.desk.book.read() as connection:
        kept = connection.exec_driver_sql("SELECT DISTINCT industry FROM customer").scalars()
        assert list(kept) == ["Restaurants"]


def test_tabs_stay_where_they_are_when_another_is_chosen(page: RecordPage) -> None:
    bar = page.ui.tabs.tabBar()
    assert isinstance(bar, SteadyTabBar)
    places = []
    for at in range(bar.count()):
        page.ui.tabs.setCurrentIndex(at)
        places.append([bar.tabRect(each) for each in range(bar.count())])
    assert all(place == places[0] for place in places)


def test_where_nobody_is_chosen_the_words_stand_in_the_middle(desk: Desk, qtbot: QtBot) -> None:
    empty = RecordPage(desk)
    qtbot.addWidget(empty)
    assert empty.nothing.alignment() == Qt.AlignmentFlag.AlignCenter


def test_who_was_deleted_is_shown_again_when_that_is_undone(
    page: RecordPage, desk: Desk, qtbot: QtBot
) -> None:
    hub = Hub(desk.book, page)
    hub.changed.connect(page.apply_changes)
    shown = page.customer_id
    assert shown is not None
    desk.selection.select(shown)
    records.delete(desk.book, "customer", [shown])
    qtbot.waitUntil(page.nothing.isVisible)
    desk.book.undo()
    qtbot.waitUntil(page.header.isVisible)
    assert page.customer_id == shown
    assert not page.nothing.isVisible()
    hub.close()


def test_a_person_is_added_and_deleted_by_hand(page: RecordPage, qtbot: QtBot) -> None:
    page.ui.tabs.setCurrentIndex(page.names.index("people"))
    tab = page.findChild(PeopleTab)
    assert tab is not None
    tab.build_rest()  # as when one has looked at it for a moment
    qtbot.mouseClick(tab.add_button, Qt.MouseButton.LeftButton)
    assert tab.list.count() == 1
    editor = tab.form.grids[0].fields["name"].focusProxy()
    editor.setText("Lin Yuqing")
    qtbot.keyClick(editor, Key.Key_Return)
    with page.desk.book.read() as connection:
        names = connection.exec_driver_sql("SELECT name FROM contact").scalars()
        assert list(names) == ["Lin Yuqing"]
    qtbot.mouseClick(tab.delete_button, Qt.MouseButton.LeftButton)
    assert tab.list.count() == 0


def test_one_customer_is_not_several(page: RecordPage, desk: Desk, qtbot: QtBot) -> None:
    line = StatusLine(desk)
    qtbot.addWidget(line)
    line.refresh()
    qtbot.waitUntil(lambda: line.words.text() == "<b>2</b> customers")
    assert page.customer_id is not None
    records.delete(desk.book, "customer", [page.customer_id])
    line.refresh()
    qtbot.waitUntil(lambda: line.words.text() == "<b>1</b> customer")


def test_what_was_refused_waits_while_the_language_changes(
    page: RecordPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = records.set_field

    def refuse(*_args: object) -> None:
        raise BookBusy(Path("a.crm"))

    monkeypatch.setattr(records, "set_field", refuse)
    _type(qtbot, page, "city", "Ningbo", Key.Key_Return)
    name = page.header.name
    name.start_editing()
    name.focusProxy().setText("Harbour Foods")  # type: ignore[union-attr]
    qtbot.keyClick(name.focusProxy(), Key.Key_Return)
    said = page.header.error.text()
    assert said and name.unsaved
    old = _grid(page)
    install_language(QApplication.instance(), "zh_CN")  # type: ignore[arg-type]
    page.desk.localizer.__init__("zh_CN")  # type: ignore[misc]
    page.retranslate()
    QApplication.sendPostedEvents(old.parent(), QEvent.Type.DeferredDelete)
    leaving = Leaving(page, page.desk.refused)
    assert leaving.holds_back() and not leaving.holds_back()
    field = next(g for g in page.findChildren(type(old)) if g is not old and "city" in g.fields)
    field = field.fields["city"]
    assert field.text() == "Ningbo" and field.unsaved
    assert name.text() == "Harbour Foods" and name.unsaved and name.name == "名称"
    assert page.header.error.text() not in ("", said)
    harbour = page.customer_id
    page.show_customer(_delta(page))
    assert name.text() == "Delta" and not name.unsaved and page.header.error.isHidden()
    page.show_customer(harbour)
    assert name.text() == "Harbour Foods" and name.unsaved
    monkeypatch.setattr(records, "set_field", really)
    name.start_editing()
    qtbot.keyClick(name.focusProxy(), Key.Key_Return)
    assert not name.unsaved and page.header.error.isHidden()


def test_own_fields_keep_what_was_refused(
    page: RecordPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with page.desk.book.transaction("field") as tx:
        field = {"record": "customer", "key": "city", "label": "Second city"}
        tx.insert_many(CustomField, [field])
    page.findChild(OverviewTab)._toggle_more()  # type: ignore[union-attr]
    own = page.findChild(CustomFields)
    assert own is not None and own.grid is not None
    harbour = page.customer_id

    def refuse(*_args: object) -> None:
        raise BookBusy(Path("a.crm"))

    monkeypatch.setattr(records, "set_field", refuse)
    own.grid.fields["city"].start_editing()
    own.grid.fields["city"].focusProxy().setText("Weihai")  # type: ignore[union-attr]
    qtbot.keyClick(own.grid.fields["city"].focusProxy(), Key.Key_Return)
    assert own.grid.fields["city"].unsaved
    page.show_customer(_delta(page))
    assert own.grid.fields["city"].text() == ""
    page.show_customer(harbour)
    assert own.grid.fields["city"].text() == "Weihai" and own.grid.fields["city"].unsaved
    assert _grid(page).fields["city"].text() == "Qingdao"
