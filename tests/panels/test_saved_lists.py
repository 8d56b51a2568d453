"""Saved lists: kept, opened, renamed, updated, moved, deleted, each with its undo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crmdesk.book import Book, journal
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.models.hub import Hub
from crmdesk.models.saved_lists import COUNT, SavedListsModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.shell.saved_lists import SavedLists
from crmdesk.services import records
from crmdesk.services import saved_lists as service
from crmdesk.services.fields import InvalidValue
from crmdesk.services.saved_lists import View

DAIRY = View(CustomerFilter(industry=("Dairy",)), "name", True, ("tier", "name", "city"))
ALL = View(CustomerFilter())
KEY = Qt.Key


@pytest.fixture
def three(book: Book) -> list[int]:
    for name, industry in (("Alder", "Dairy"), ("Birch", "Dairy"), ("Cedar", "Bakery")):
        records.create_customer(book, name=name, industry=industry)
    return [service.save_list(book, name, DAIRY) for name in ("One", "Two", "Three")]


def _names(book: Book) -> list[str]:
    return [each.name for each in service.saved_lists(book)]


def test_a_view_is_kept_whole_and_asked_anew(book: Book, three: list[int]) -> None:
    saved = service.saved_lists(book)
    assert [each.view for each in saved] == [DAIRY] * 3
    assert service.count_saved(book, saved) == dict.fromkeys(three, 2)
    records.create_customer(book, name="Dogwood", industry="Dairy")
    assert service.count_saved(book, saved[:1]) == {three[0]: 3}
    assert service.count_saved(book, saved, go_on=lambda: False) == {}
    assert View.from_stored({"sort": "nonsense", "filter": 7}) == View(CustomerFilter())


def test_each_change_is_one_undo(book: Book, three: list[int]) -> None:
    service.move_list(book, three[2], 0)
    assert _names(book) == ["Three", "One", "Two"]
    service.rename_list(book, three[2], "  Third ")
    service.update_list(book, three[2], ALL)
    service.delete_list(book, three[0])
    assert _names(book) == ["Third", "Two"]
    assert service.saved_lists(book)[0].view == ALL
    for _ in range(4):
        book.undo()
    assert _names(book) == ["One", "Two", "Three"]
    with pytest.raises(InvalidValue):
        service.save_list(book, "  ", ALL)


def test_they_are_a_sound_model(qtmodeltester: ModelTester, book: Book, three: list[int]) -> None:
    model = SavedListsModel(book)
    qtmodeltester.check(model)
    model.reload()
    model.set_counts(dict.fromkeys(three, 2))
    qtmodeltester.check(model)
    assert model.index(1, 0).data(COUNT) == 2
    mime = model.mimeData([model.index(0, 0)])
    model.dropMimeData(mime, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert [each.name for each in model.rows] == _names(book) == ["Two", "Three", "One"]
    model.move(2, 0)
    assert [each.name for each in model.rows] == _names(book) == ["One", "Two", "Three"]
    assert not model.setData(model.index(0, 0), " ")


@pytest.fixture
def lists(qtbot: QtBot, book: Book, desk: Desk, three: list[int]) -> Iterator[SavedLists]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 500)
    made = SavedLists(desk, lambda: ALL, window)
    made.resize(200, 400)
    Hub(book, made).changed.connect(made.apply_changes)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: made.model.index(0, 0).data(COUNT) == 2)
    made.view.setFocus()
    made.view.setCurrentIndex(made.model.index(0, 0))
    yield made  # the window lives as long as this waits


def test_a_click_or_enter_opens_one(qtbot: QtBot, lists: SavedLists, three: list[int]) -> None:
    place = lists.view.visualRect(lists.model.index(1, 0)).center()
    with qtbot.waitSignal(lists.opened) as opened:
        qtbot.mouseClick(lists.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [DAIRY]
    assert lists.open_id == three[1]
    with qtbot.waitSignal(lists.opened):
        qtbot.keyClick(lists.view, KEY.Key_Return)
    lists.update_open()
    assert service.saved_lists(lists._desk.book)[1].view == ALL


def test_keys_move_rename_and_delete(qtbot: QtBot, lists: SavedLists, book: Book) -> None:
    qtbot.keyClick(lists.view, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _names(book) == ["Two", "One", "Three"]
    qtbot.keyClick(lists.view, KEY.Key_F2)
    editor = lists.view.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Dairies")
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: _names(book) == ["Two", "Dairies", "Three"])
    lists.view.setCurrentIndex(lists.model.index(1, 0))
    with qtbot.waitSignal(lists.noticed) as told:
        qtbot.keyClick(lists.view, KEY.Key_Delete)
    assert told.args[1], "undo is offered"
    assert _names(book) == ["Two", "Three"]
    book.undo()
    assert [each.name for each in lists.model.rows] == ["Two", "Dairies", "Three"]


def test_the_present_list_is_kept_and_its_name_is_edited_at_once(
    qtbot: QtBot, lists: SavedLists, book: Book
) -> None:
    qtbot.mouseClick(lists.add_button, Qt.MouseButton.LeftButton)
    editor = lists.view.findChild(QLineEdit)
    assert editor is not None and editor.text() == "All customers"
    qtbot.keyClicks(editor, "Everybody")
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: _names(book)[-1] == "Everybody")


def test_naming_given_up_keeps_no_list_and_leaves_no_trace(
    qtbot: QtBot, lists: SavedLists, book: Book
) -> None:
    window = lists.window()
    before = QLineEdit(window)
    before.show()
    before.setFocus()
    done = len(history(book))
    lists.save_present()
    lists.save_present()  # the key twice
    assert lists.model.rowCount() == 4 and _names(book) == ["One", "Two", "Three"]
    [line] = lists.view.findChildren(QLineEdit)
    qtbot.keyClicks(line, "Mine")
    qtbot.keyClick(line, KEY.Key_Escape)
    qtbot.waitUntil(before.hasFocus)
    assert lists.model.rowCount() == 3 and _names(book) == ["One", "Two", "Three"]
    assert len(history(book)) == done
    lists.save_present()
    [line] = [each for each in lists.view.findChildren(QLineEdit) if each.isVisible()]
    qtbot.keyClicks(line, "Mine")
    with qtbot.waitSignal(lists.noticed) as said:
        qtbot.keyClick(line, KEY.Key_Return)
    assert said.args == ["The list was saved", True]
    assert _names(book) == ["One", "Two", "Three", "Mine"]
    assert lists.open_id == service.saved_lists(book)[-1].id
    qtbot.waitUntil(before.hasFocus)
    book.undo()
    assert _names(book) == ["One", "Two", "Three"], "kept and named at once"


def history(book: Book) -> list[object]:
    with book.read() as connection:
        return list(journal.entries(connection, 100))
