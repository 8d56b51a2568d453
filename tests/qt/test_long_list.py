"""A list of rows of unlike height: a true scroll bar, and rows that stay where they are seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QAccessible, QPainter
from pytestqt.qtbot import QtBot

from crmdesk.qt.long_list import LongList
from crmdesk.qt.row_places import RowPlaces

KEY = Qt.Key
COUNT = 100_000


class _Artist:
    """Rows of 30 to 90 pixels; above every fifth one stand 20 more."""

    def __init__(self) -> None:
        self.measured: list[int] = []
        self.painted: list[int] = []

    def heights(self, row: int, width: int) -> tuple[int, int]:
        self.measured.append(row)
        return 20 if row % 5 == 0 else 0, 30 + row * 7 % 61

    def paint(self, painter: QPainter, place: QRect, row: int, *, selected: bool) -> None:
        self.painted.append(row)
        assert place.height() == sum(self.heights(row, place.width()))


@pytest.fixture
def artist() -> _Artist:
    return _Artist()


@pytest.fixture
def view(qtbot: QtBot, artist: _Artist) -> LongList:
    made = LongList(artist, 60, 20)
    made.setModel(QStringListModel([str(n) for n in range(COUNT)], made))
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def _stands(view: LongList) -> dict[int, int]:
    """Return where the rows in view stand; they follow each other without gap or overlap."""
    found: dict[int, int] = {}
    row, y = view.top_row()
    while y < view.viewport().height() and row < view.model().rowCount():
        found[row] = y
        place = view.visualRect(view.model().index(row, 0))
        assert place.bottom() + 1 - place.height() == y + (20 if row % 5 == 0 else 0)
        y, row = place.bottom() + 1, row + 1
    return found


def test_places_add_up() -> None:
    places = RowPlaces(10, 50)
    places.set_height(3, 80)
    places.set_height(1, 20)
    assert [places.top(row) for row in (0, 1, 2, 3, 4, 10)] == [0, 50, 70, 120, 200, 500]
    assert [places.row_at(y) for y in (-5, 0, 69, 70, 199, 9999)] == [0, 0, 1, 2, 3, 9]
    assert RowPlaces(0, 50).row_at(10) == 0


def test_only_what_is_seen_is_measured(view: LongList, artist: _Artist) -> None:
    assert max(artist.measured) < 20
    bar = view.verticalScrollBar()
    assert bar.maximum() == pytest.approx(COUNT * 60, rel=0.01), "the bar tells of all of them"
    bar.setValue(bar.maximum() // 2)
    first, *_ = _stands(view)
    assert first == pytest.approx(COUNT / 2, rel=0.01)
    assert len(set(artist.measured)) < 60


def test_the_ends_are_reached_exactly(qtbot: QtBot, view: LongList) -> None:
    view.setFocus()
    qtbot.keyClick(view, KEY.Key_Home)
    qtbot.keyClick(view, KEY.Key_End)
    assert view.currentIndex().row() == COUNT - 1
    bottom = view.visualRect(view.currentIndex()).bottom() + 1
    assert bottom == view.viewport().height()
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    qtbot.keyClick(view, KEY.Key_Home)
    assert view.top_row() == (0, 0) and view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("way", [-37, 37, -130, 130])
def test_rows_in_view_move_just_as_far_as_the_bar(view: LongList, way: int) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)  # nothing around has been measured
    for _ in range(12):
        before = _stands(view)
        bar.setValue(bar.value() + way)
        after = _stands(view)
        shared = set(before) & set(after)
        assert shared
        assert {before[row] - after[row] for row in shared} == {way}


def test_keys_go_from_row_to_row_and_keep_them_in_view(qtbot: QtBot, view: LongList) -> None:
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    for _ in range(30):
        qtbot.keyClick(view, KEY.Key_Down)
        place = view.visualRect(view.currentIndex())
        assert view.viewport().rect().contains(place)
    assert view.currentIndex().row() == 30
    qtbot.keyClick(view, KEY.Key_PageUp)
    paged = view.currentIndex().row()
    assert 15 < paged < 28
    qtbot.keyClick(view, KEY.Key_PageDown)
    assert abs(view.currentIndex().row() - 30) <= 2
    for _ in range(40):
        qtbot.keyClick(view, KEY.Key_Up)
    assert view.currentIndex().row() == 0 and view.top_row() == (0, 0)


def test_a_far_row_is_shown_where_it_is_wanted(view: LongList, artist: _Artist) -> None:
    index = view.model().index(70_001, 0)
    view.setCurrentIndex(index)
    view.scrollTo(index, view.ScrollHint.PositionAtCenter)
    place = view.visualRect(index)
    assert abs(place.center().y() - view.viewport().height() / 2) < 25
    assert 70_001 in _stands(view)
    assert len(set(artist.measured)) < 60


def test_a_click_chooses_a_row_but_not_what_stands_above(qtbot: QtBot, view: LongList) -> None:
    place = view.visualRect(view.model().index(5, 0))
    above = QPoint(40, place.top() - 10)
    assert not view.indexAt(above).isValid()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert [each.row() for each in view.selectedIndexes()] == [5]
    qtbot.keyClick(view, KEY.Key_Down)
    assert [each.row() for each in view.selectedIndexes()] == [6]


def test_what_is_at_the_top_stays_when_the_width_changes(view: LongList) -> None:
    view.put_row(500, -13)
    view.resize(300, 450)
    assert view.top_row()[0] == 500


def test_few_rows_have_no_bar_and_stand_at_the_top(qtbot: QtBot, view: LongList) -> None:
    view.put_row(90_000, 0)
    view.model().setStringList(["0", "1", "2"])  # type: ignore[attr-defined]
    assert view.top_row() == (0, 0) and len(_stands(view)) == 3
    assert view.verticalScrollBar().maximum() == 0
    view.model().setStringList([])  # type: ignore[attr-defined]
    assert not view.indexAt(QPoint(10, 10)).isValid()
    qtbot.keyClick(view, KEY.Key_End)
    view.grab()


def test_one_key_paints_once(qtbot: QtBot, view: LongList, artist: _Artist) -> None:
    artist.painted.clear()
    view.model().setStringList([str(n) for n in range(900)])  # type: ignore[attr-defined]
    view.viewport().repaint()
    qtbot.wait(30)
    assert len(artist.painted) == len(set(artist.painted))


def test_it_is_a_list_to_those_who_listen(view: LongList) -> None:
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.role() == QAccessible.Role.List
    child = spoken.child(3)
    assert child.text(QAccessible.Text.Name) == "3"
    place = view.visualRect(view.model().index(3, 0))
    assert child.rect().height() == place.height()
