"""The board: who stands in which column and lane, what grading would change, the item model."""

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
from crmdesk.book.queries.record import customer_record
from crmdesk.book.records import Customer
from crmdesk.models.tier_board import CARD, HEADING, KEPT, BoardModel, Spot
from crmdesk.qt.i18n import Localizer
from crmdesk.services import grading, records
from crmdesk.services.choices import LANES, STAGES
from crmdesk.services.tier_board import Board, lay_out, look, read_graded


@pytest.fixture
def sample(book_path: Path, small_sample: Path) -> Iterator[Book]:
    shutil.copy(small_sample, book_path)
    with Book.open(book_path) as book:
        yield book


def _columns(board: Board) -> dict[str, list[int]]:
    """Return the customers of every column, lane after lane."""
    return {
        column.tier: [each for lane in board.lanes for each in lane.cards[place]]
        for place, column in enumerate(board.columns)
    }


def test_everybody_stands_in_one_column_and_shares_add_up(sample: Book) -> None:
    board = lay_out(read_graded(sample, CustomerFilter()))
    columns = _columns(board)
    ids = [each for cards in columns.values() for each in cards]
    assert len(ids) == len(set(ids)) == 6
    assert sum(column.of_customers for column in board.columns) == pytest.approx(1)
    assert sum(column.of_revenue for column in board.columns) == pytest.approx(1)
    with sample.read() as connection:
        tiers = {row.id: row.tier for row in customer_rows(connection, ids)}
    for tier, cards in columns.items():
        assert {tiers[each] for each in cards} <= {tier}
        scores = [board.scores[each] for each in cards]
        assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("by", LANES)
def test_lanes_part_the_columns_and_nobody_is_lost(sample: Book, by: str) -> None:
    graded = read_graded(sample, CustomerFilter())
    plain, board = lay_out(graded), lay_out(graded, by=by)
    assert {tier: set(cards) for tier, cards in _columns(board).items()} == {
        tier: set(cards) for tier, cards in _columns(plain).items()
    }
    assert sum(lane.customers for lane in board.lanes) == 6
    assert sum(lane.of_revenue for lane in board.lanes) == pytest.approx(1)
    field = "owner_id" if by == "owner" else by
    for lane in board.lanes:
        for customer in (each for cards in lane.cards for each in cards):
            with sample.read() as connection:
                found = customer_record(connection, customer, ()).customer[field]
            assert str(found or "") == lane.key
        for cards in lane.cards:
            scores = [board.scores[each] for each in cards]
            assert scores == sorted(scores, reverse=True)
    if by != "stage":
        shares = [lane.of_revenue for lane in board.lanes if lane.key]
        assert shares == sorted(shares, reverse=True)
    else:
        steps = [STAGES.index(lane.key) for lane in board.lanes if lane.key]
        assert steps == sorted(steps)


def test_those_without_a_region_stand_in_the_last_lane(sample: Book) -> None:
    best = lay_out(read_graded(sample, CustomerFilter())).lanes[0].cards
    one = next(cards[0] for cards in best if cards)
    records.set_field(sample, "customer", one, "region", "")
    board = lay_out(read_graded(sample, CustomerFilter()), by="region")
    assert board.lanes[-1].key == ""
    assert [each for cards in board.lanes[-1].cards for each in cards] == [one]


def test_whoever_has_a_tier_unknown_to_the_policy_is_still_shown(sample: Book) -> None:
    one = next(
        cards[0] for cards in lay_out(read_graded(sample, CustomerFilter())).lanes[0].cards if cards
    )
    with sample.transaction("edit") as tx:
        tx.update(Customer, one, tier="E")
    shown = look(read_graded(sample, CustomerFilter()))
    assert _columns(shown.board)[""] == [one]
    assert shown.total == 6


def test_the_board_reads_the_book_once(sample: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[int] = []
    real = sample.read

    def counting(*args: object) -> object:
        reads.append(1)
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(sample, "read", counting)
    shown = look(read_graded(sample, CustomerFilter(tier=("A", "B", "C", "D"))), by="region")
    assert len(reads) == 1
    model = BoardModel(sample, Localizer("en"))
    model.show_board(shown.board)
    cells = [
        range(model.row_at(Spot(lane, column)), model.row_at(Spot(lane, column + 1)))
        for lane in range(len(model.lanes))
        for column in range(len(model.tiers))
    ]
    model.fetch(cells)
    assert all(model.card(row) for cell in cells for row in cell)
    assert len(reads) == 2


def test_as_graded_the_movers_stand_where_grading_puts_them(sample: Book) -> None:
    first = _columns(lay_out(read_graded(sample, CustomerFilter())))
    tier, moved = next((tier, cards[0]) for tier, cards in first.items() if cards)
    with sample.transaction("edit") as tx:
        tx.update(Customer, moved, tier="D" if tier != "D" else "A")
    graded = read_graded(sample, CustomerFilter())
    move = next(m for m in graded.preview.moves if m.customer_id == moved)
    board = lay_out(graded, as_graded=True, only={moved}, by="region")
    assert len(board.lanes) == 1  # nobody else's lane is shown
    assert {tier: cards for tier, cards in _columns(board).items() if cards} == {move.new: [moved]}
    grading.apply(sample, graded.preview)
    assert lay_out(read_graded(sample, CustomerFilter())).moves == {}


def test_the_filter_restricts_the_board_but_not_the_grades(sample: Book) -> None:
    whole = lay_out(read_graded(sample, CustomerFilter()))
    tier, cards = next((tier, cards) for tier, cards in _columns(whole).items() if cards)
    part = lay_out(read_graded(sample, CustomerFilter(tier=(tier,))))
    assert [each for some in _columns(part).values() for each in some] == cards
    assert part.scores == whole.scores


def test_a_book_without_customers_is_an_empty_board(book_path: Path) -> None:
    with Book.create(book_path) as book:
        for by in ("", *LANES):
            board = lay_out(read_graded(book, CustomerFilter()), as_graded=True, by=by)
            assert [column.tier for column in board.columns] == ["A", "B", "C", "D"]
            assert not any(cards for lane in board.lanes for cards in lane.cards)
        records.create_customer(book, name="New one")
        board = lay_out(read_graded(book, CustomerFilter()))
        assert board.columns[-1].tier == "" and len(_columns(board)[""]) == 1


@pytest.mark.parametrize("by", ("", *LANES))
def test_the_board_is_a_sound_model(
    sample: Book, qtmodeltester: ModelTester, qtbot: QtBot, by: str
) -> None:
    board = lay_out(read_graded(sample, CustomerFilter()), by=by)
    model = BoardModel(sample, Localizer("en"))
    qtmodeltester.check(model)
    model.show_board(board)
    qtmodeltester.check(model)
    assert model.rowCount() == 6 + (len(board.lanes) if by else 0)
    tips = []
    for row in range(model.rowCount()):
        spot = model.spot(row)
        assert model.row_at(spot) == row
        tips.append(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole))
        card = model.index(row, 0).data(CARD)
        if spot.column == HEADING:
            assert card is None and "of revenue" in tips[-1]
            continue
        assert card.row.id == board.lanes[spot.lane].cards[spot.column][spot.place]
        assert card.score == board.scores[card.row.id] and card.row.name in tips[-1]
        assert model.row_of(card.row.id) == row


def test_few_rows_are_kept_however_far_one_scrolls(book_path: Path, qtbot: QtBot) -> None:
    with Book.create(book_path) as book:
        many = [{"name": f"C {n}", "sort_key": f"c {n:05}", "tier": "B"} for n in range(3 * KEPT)]
        with book.transaction("import") as tx:
            tx.insert_many(Customer, many)
        model = BoardModel(book, Localizer("en"))
        model.show_board(lay_out(read_graded(book, CustomerFilter())))
        for first in range(0, 3 * KEPT, 500):
            model.fetch([range(first, first + 30)])
            assert model.card(first) is not None
        assert len(model._rows) <= KEPT


def test_a_card_let_go_over_another_column_asks_and_moves_nothing_yet(
    sample: Book, qtbot: QtBot
) -> None:
    model = BoardModel(sample, Localizer("en"))
    model.show_board(lay_out(read_graded(sample, CustomerFilter())))
    filled = [tier for tier in model.tiers if model.in_column(tier)]
    (card, stays), (other, _) = (
        (model.in_column(tier)[0], tier) for tier in (filled[0], filled[-1])
    )
    source, target = (model.index(model.row_of(each) or 0, 0) for each in (card, other))
    data, move = model.mimeData([source]), Qt.DropAction.MoveAction
    with qtbot.waitSignal(model.dropped) as heard:
        model.dropMimeData(data, move, -1, -1, target)
    assert heard.args == [card, filled[-1]]
    assert not model.canDropMimeData(data, move, -1, -1, source)
    assert not model.canDropMimeData(data, move, -1, -1, QModelIndex())
    data.setData("application/x-crmdesk-card", b"nonsense")
    assert not model.canDropMimeData(data, move, -1, -1, target)
    assert model.tier_of(card) == stays
