"""The board: who stands where, what grading would change, cards as an item model."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter, customer_rows
from crmdesk.models.tier_board import CARD, LaneModel
from crmdesk.qt.i18n import Localizer
from crmdesk.services import grading, records
from crmdesk.services.tier_board import lay_out, read_graded


@pytest.fixture
def sample(book_path: Path, small_sample: Path) -> Iterator[Book]:
    shutil.copy(small_sample, book_path)
    with Book.open(book_path) as book:
        yield book


def test_everybody_stands_in_one_lane_and_shares_add_up(sample: Book) -> None:
    board = lay_out(read_graded(sample, CustomerFilter()))
    ids = [each for lane in board.lanes for each in lane.ids]
    assert len(ids) == len(set(ids)) == 6
    assert sum(lane.of_customers for lane in board.lanes) == pytest.approx(1)
    assert sum(lane.of_revenue for lane in board.lanes) == pytest.approx(1)
    with sample.read() as connection:
        tiers = {row.id: row.tier for row in customer_rows(connection, ids)}
    for lane in board.lanes:
        assert {tiers[each] for each in lane.ids} <= {lane.tier}
        scores = [board.scores[each] for each in lane.ids]
        assert scores == sorted(scores, reverse=True)


def test_as_graded_the_movers_stand_where_grading_puts_them(sample: Book) -> None:
    first = lay_out(read_graded(sample, CustomerFilter()))
    lane = next(lane for lane in first.lanes if lane.ids)
    moved = lane.ids[0]
    with sample.transaction("edit") as tx:
        from crmdesk.book.records import Customer

        tx.update(Customer, moved, tier="D" if lane.tier != "D" else "A")
    graded = read_graded(sample, CustomerFilter())
    move = next(m for m in graded.preview.moves if m.customer_id == moved)
    board = lay_out(graded, as_graded=True, only={moved})
    assert [each for lane in board.lanes for each in lane.ids] == [moved]
    assert next(lane.tier for lane in board.lanes if lane.ids) == move.new
    grading.apply(sample, graded.preview)
    assert lay_out(read_graded(sample, CustomerFilter())).moves == {}


def test_the_filter_restricts_the_board_but_not_the_grades(sample: Book) -> None:
    whole = lay_out(read_graded(sample, CustomerFilter()))
    lane = next(lane for lane in whole.lanes if len(lane.ids))
    part = lay_out(read_graded(sample, CustomerFilter(tier=(lane.tier,))))
    assert [each for one in part.lanes for each in one.ids] == list(lane.ids)
    assert part.scores == whole.scores


def test_a_book_without_customers_is_an_empty_board(book_path: Path) -> None:
    with Book.create(book_path) as book:
        board = lay_out(read_graded(book, CustomerFilter()), as_graded=True)
        assert [lane.tier for lane in board.lanes] == ["A", "B", "C", "D"]
        records.create_customer(book, name="New one")
        board = lay_out(read_graded(book, CustomerFilter()))
        assert board.lanes[-1].tier == "" and len(board.lanes[-1].ids) == 1


def test_a_lane_is_a_sound_model(sample: Book, qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    board = lay_out(read_graded(sample, CustomerFilter()))
    lane = max(board.lanes, key=lambda each: len(each.ids))
    model = LaneModel(sample, Localizer("en"), lane.tier)
    qtmodeltester.check(model)
    model.show_lane(board, lane)
    qtmodeltester.check(model)
    card = model.index(0, 0).data(CARD)
    assert card.row.id == lane.ids[0] and card.score == board.scores[lane.ids[0]]
    assert card.row.name in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_card_let_go_over_another_lane_asks_and_moves_nothing_yet(
    sample: Book, qtbot: QtBot
) -> None:
    board = lay_out(read_graded(sample, CustomerFilter()))
    lane = next(lane for lane in board.lanes if lane.ids)
    source = LaneModel(sample, Localizer("en"), lane.tier)
    source.show_lane(board, lane)
    target = LaneModel(sample, Localizer("en"), "C" if lane.tier != "C" else "B")
    data = source.mimeData([source.index(0, 0)])
    with qtbot.waitSignal(target.dropped) as heard:
        target.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    assert heard.args == [lane.ids[0], target.tier]
    assert not source.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    data.setData("application/x-crmdesk-card", b"nonsense")
    assert not target.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    assert source.rowCount() == len(lane.ids)
