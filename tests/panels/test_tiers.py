"""The tiers panel by keys and mouse."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crmdesk.book import Book, journal
from crmdesk.book.queries.customers import CustomerFilter, customer_rows
from crmdesk.book.records import Customer
from crmdesk.models.hub import Hub
from crmdesk.models.tier_board import CARD
from crmdesk.panels.dialogs.override_tier import OverrideTierDialog
from crmdesk.panels.panel import Desk
from crmdesk.panels.tier_layout import column_spans
from crmdesk.panels.tiers import TiersPanel
from crmdesk.services import grading, records, tier_board

LEFT, CTRL, NONE = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)
KEY = Qt.Key


@pytest.fixture
def book(tmp_path: Path, small_sample: Path) -> Iterator[Book]:
    shutil.copy(small_sample, tmp_path / "book.crm")
    with Book.open(tmp_path / "book.crm") as made:
        yield made


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> TiersPanel:
    made = TiersPanel(desk)
    qtbot.addWidget(made)
    hub = Hub(desk.book, made)
    hub.changed.connect(made.apply_changes)
    made.resize(1080, 640)
    made.show()
    made.activate()
    _settle(desk, qtbot)
    assert made.board is not None
    return made


def _settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.runner.tasks(), timeout=20_000)


def _tier(book: Book, customer_id: int) -> str:
    with book.read() as connection:
        return customer_rows(connection, [customer_id])[0].tier


def _cards(panel: TiersPanel) -> dict[str, list[int]]:
    """Return the customers of every column that is shown."""
    return {tier: panel.model.in_column(tier) for tier in panel.model.tiers}


def _first(panel: TiersPanel) -> tuple[str, int]:
    """Return tier and customer of the first card that has a worse neighbour to go to."""
    return next((tier, ids[0]) for tier, ids in _cards(panel).items() if tier in "ABC" and ids)


def _index(panel: TiersPanel, customer: int) -> QModelIndex:
    row = panel.model.row_of(customer)
    assert row is not None
    return panel.model.index(row, 0)


def _in_lanes(panel: TiersPanel, desk: Desk, qtbot: QtBot, by: str) -> None:
    panel.show_lanes(by)
    _settle(desk, qtbot)
    assert panel.board is not None and panel.board.by == by


def _over(panel: TiersPanel, tier: str, y: int) -> QPoint:
    """Return a place in a column."""
    left, width = column_spans(panel.view.width(), len(panel.model.tiers))[
        panel.model.tiers.index(tier)
    ]
    return QPoint(left + width // 2, y)


def _drag(panel: TiersPanel, customer: int, at: QPoint, kind: type[QDropEvent]) -> QDropEvent:
    """Hold a card over a place of the board, or let it go there."""
    data = panel.model.mimeData([_index(panel, customer)])
    move, view = Qt.DropAction.MoveAction, panel.view.viewport()
    event: QDropEvent = QDragEnterEvent(at, move, data, LEFT, NONE)
    QApplication.sendEvent(view, event)
    if kind is QDragMoveEvent:
        event = QDragMoveEvent(at, move, data, LEFT, NONE)
        QApplication.sendEvent(view, event)
    elif kind is QDropEvent:
        event = QDropEvent(QPointF(at), move, data, LEFT, NONE)
        QApplication.sendEvent(view, event)
    return event


def _settled_one(panel: TiersPanel, book: Book) -> tuple[str, int]:
    """Return tier and customer of a card that a re-grading leaves where it is."""
    moving = {move.customer_id for move in grading.preview(book).moves}
    for tier, ids in _cards(panel).items():
        for customer in ids if tier in "ABC" else ():
            card = _index(panel, customer).data(CARD)
            if customer not in moving and card.kept_until is None:
                return tier, customer
    raise AssertionError("everybody moves")


def _dialog(panel: TiersPanel) -> OverrideTierDialog:
    return next(d for d in panel.findChildren(OverrideTierDialog) if d.isVisible())


def test_a_card_is_moved_by_keys_with_a_reason_and_taken_back(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    tier, customer = _first(panel)
    view = panel.view
    view.setFocus()
    view.choose(customer)
    assert desk.selection.customer_id == customer
    qtbot.keyClick(view, KEY.Key_Right, CTRL)
    dialog = _dialog(panel)
    assert not dialog.ui.move_button.isEnabled()
    qtbot.keyClicks(dialog.ui.reason_field, "new line in spring")
    with qtbot.waitSignal(panel.noticed) as said:
        qtbot.keyClick(dialog.ui.reason_field, KEY.Key_Return)
    assert said.args[1] is True
    _settle(desk, qtbot)
    worse = chr(ord(tier) + 1)
    assert _tier(desk.book, customer) == worse
    assert panel.model.tier_of(customer) == worse
    assert view.chosen() == customer
    assert _index(panel, customer).data(CARD).kept_until is not None
    assert "by hand" in _index(panel, customer).data(Qt.ItemDataRole.ToolTipRole)
    desk.book.undo()
    _settle(desk, qtbot)
    assert panel.model.tier_of(customer) == tier


def test_the_column_that_a_card_is_held_over_is_marked(panel: TiersPanel, qtbot: QtBot) -> None:
    tier, customer = _first(panel)
    other = next(each for each in panel.model.tiers if each not in ("", tier))
    before = panel.view.viewport().grab().toImage()
    assert _drag(panel, customer, _over(panel, other, 40), QDragEnterEvent).isAccepted()
    assert _drag(panel, customer, _over(panel, other, 40), QDragMoveEvent).isAccepted()
    assert panel.view.viewport().grab().toImage() != before
    assert not _drag(panel, customer, _over(panel, tier, 40), QDragMoveEvent).isAccepted()
    QApplication.sendEvent(panel.view.viewport(), QDragLeaveEvent())
    assert panel.view.viewport().grab().toImage() == before


def test_a_dropped_card_asks_for_a_reason_and_cancel_keeps_it(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    tier, customer = _first(panel)
    other = next(each for each in panel.model.tiers if each not in ("", tier))
    below = panel.view.viewport().height() - 4  # there are no cards: the column counts
    _drag(panel, customer, _over(panel, other, below), QDropEvent)
    dialog = _dialog(panel)
    qtbot.keyClick(dialog, KEY.Key_Escape)
    _settle(desk, qtbot)
    assert _tier(desk.book, customer) == tier
    _drag(panel, customer, _over(panel, other, below), QDropEvent)
    dialog = _dialog(panel)
    qtbot.keyClicks(dialog.ui.reason_field, "boss wants it")
    qtbot.mouseClick(dialog.ui.move_button, LEFT)
    _settle(desk, qtbot)
    assert _tier(desk.book, customer) == other


def test_regrading_shows_who_moves_and_is_one_change(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    tier, customer = _settled_one(panel, desk.book)
    with desk.book.transaction("edit") as tx:
        tx.update(Customer, customer, tier="D")
    _settle(desk, qtbot)
    with qtbot.waitSignal(panel.counted) as counted:
        qtbot.mouseClick(panel.ui.regrade_button, LEFT)
    _settle(desk, qtbot)
    moves = counted.args[0]
    assert moves >= 1
    assert panel.ui.banner.isVisible()
    assert panel.model.tier_of(customer) == tier, "shown where it would go"
    assert _tier(desk.book, customer) == "D", "but nothing is changed yet"
    panel.ui.movers_box.click()
    _settle(desk, qtbot)
    assert panel.model.rowCount() == moves
    with qtbot.waitSignal(panel.noticed):
        qtbot.mouseClick(panel.ui.apply_button, LEFT)
    _settle(desk, qtbot)
    assert _tier(desk.book, customer) == tier
    assert not panel.ui.banner.isVisible()
    with desk.book.read() as connection:
        assert journal.entries(connection)[0].what == "regrade"
    desk.book.undo()
    _settle(desk, qtbot)
    assert _tier(desk.book, customer) == "D"


def test_whom_a_filter_hides_is_not_moved(panel: TiersPanel, desk: Desk, qtbot: QtBot) -> None:
    cards = _cards(panel)
    with desk.book.transaction("edit") as tx:
        for before, tier in ("AD", "DA"):
            tx.update(Customer, cards[before][0], tier=tier)
    panel.preview_grades()
    _settle(desk, qtbot)
    assert panel.board is not None
    everybody = dict(panel.board.moves)
    assert len(everybody) > 1
    one = next(iter(everybody))
    desk.selection.pick([one], "one")
    _settle(desk, qtbot)
    assert panel.ui.apply_button.text() == "Apply 1 move"
    with qtbot.waitSignal(panel.noticed) as noticed:
        panel.apply_grades()
    assert noticed.args[0] == "1 customer changed tier"
    desk.selection.clear()
    _settle(desk, qtbot)
    assert panel.board is not None
    assert set(panel.board.moves) == set(everybody) - {one}


def test_discarding_a_preview_changes_nothing(panel: TiersPanel, desk: Desk, qtbot: QtBot) -> None:
    before = _cards(panel)
    panel.preview_grades()
    _settle(desk, qtbot)
    assert panel.step_back()
    _settle(desk, qtbot)
    assert _cards(panel) == before
    assert not panel.step_back()


def test_a_click_says_why_and_escape_closes_it(panel: TiersPanel, desk: Desk, qtbot: QtBot) -> None:
    _, customer = _first(panel)
    view = panel.view
    at = view.visualRect(_index(panel, customer)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    qtbot.waitUntil(panel.why.isVisible)
    assert panel.why.customer_id == customer
    assert "Rank" in panel.why.rank.text()
    assert panel.rect().contains(panel.why.geometry())
    with qtbot.waitSignal(panel.customer_opened) as opened:
        qtbot.mouseClick(panel.why.open_button, LEFT)
    assert opened.args == [customer]
    assert panel.step_back()
    assert not panel.why.isVisible()
    qtbot.keyClick(view, KEY.Key_Space)
    qtbot.waitUntil(panel.why.isVisible)
    with qtbot.waitSignal(panel.customer_opened):
        qtbot.keyClick(view, KEY.Key_Return)


def test_why_is_whole_and_tells_who_is_held_by_hand(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    tier, customer = _first(panel)
    worse = chr(ord(tier) + 1)
    grading.override(desk.book, customer, worse, "paid late twice")
    _settle(desk, qtbot)
    panel.show_why(customer)
    qtbot.waitUntil(panel.why.isVisible)
    assert panel.why.title.text().startswith(f"{tier} if graded today")
    assert "paid late twice." in panel.why.words.text()
    assert f"{tier} → {worse}" in panel.why.past.text().splitlines()[0]
    assert panel.why.past.isVisible()
    why = panel.why
    assert why.parts.height() >= why.parts.sizeHint().height()  # no indicator is cut off
    assert why.words.height() >= why.words.heightForWidth(why.words.width())


def test_among_equals_no_figure_is_named_that_they_have_already(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    with desk.book.transaction("new") as tx:
        for name in "abcdefghijkl":
            new = tx.insert(Customer, name=name, sort_key=name)
    _settle(desk, qtbot)
    panel.show_why(new)
    qtbot.waitUntil(panel.why.isVisible)
    assert "¥0" not in panel.why.words.text()
    assert "if graded today" in panel.why.title.text()  # it has no tier yet


def test_arrows_walk_over_the_columns(panel: TiersPanel, desk: Desk, qtbot: QtBot) -> None:
    view, filled = panel.view, [ids for ids in _cards(panel).values() if ids]
    view.setFocus()
    qtbot.keyClick(view, KEY.Key_Down)
    assert desk.selection.customer_id == filled[0][0]
    for ids in filled[1:]:
        qtbot.keyClick(view, KEY.Key_Right)
        assert desk.selection.customer_id == view.chosen() == ids[0]
    qtbot.keyClick(view, KEY.Key_Left)
    assert view.chosen() == filled[-2][0]
    for key, ids in ((KEY.Key_End, filled[-2][-1]), (KEY.Key_Home, filled[-2][0])):
        qtbot.keyClick(view, key)
        assert view.chosen() == ids


def test_the_shared_filter_rules_the_board(panel: TiersPanel, desk: Desk, qtbot: QtBot) -> None:
    _, customer = _first(panel)
    desk.selection.set_filter(CustomerFilter(ids=(customer,), label="one"))
    _settle(desk, qtbot)
    assert list(panel.model.ids) == [customer]
    desk.selection.clear()
    _settle(desk, qtbot)
    assert panel.model.rowCount() == 6


def test_a_customer_without_a_currency_is_painted_in_the_books_own(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    _, customer = _first(panel)
    records.set_field(desk.book, "customer", customer, "currency", "")
    _settle(desk, qtbot)
    card = _index(panel, customer).data(CARD)
    assert card.row.id == customer
    assert card.row.currency == desk.book.currency
    assert not panel.grab().isNull()
    panel.show_why(customer)
    qtbot.waitUntil(panel.why.isVisible)
    assert not panel.why.grab().isNull()


def test_a_board_of_old_sales_says_why_it_has_no_figures(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    assert "12 months" not in panel.ui.policy.text()
    card = _index(panel, _first(panel)[1]).data(CARD)
    old = replace(card, row=card.row._replace(revenue_12m=0, last_order_on=date(1998, 5, 6)))
    assert panel.view.cards.silence(old) == "last order May 1998"
    with desk.book.read() as connection:
        ids = list(connection.exec_driver_sql("SELECT id FROM sales_order").scalars())
    records.delete(desk.book, "sales_order", ids)
    _settle(desk, qtbot)
    qtbot.waitUntil(lambda: "no revenue in 12 months" in panel.ui.policy.text())


def test_the_window_is_not_held_up_by_laying_out(
    panel: TiersPanel, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []

    def noting(*args: object, **named: object) -> object:
        threads.append(threading.get_ident())
        return real(*args, **named)  # type: ignore[arg-type]

    real = tier_board.lay_out
    monkeypatch.setattr(tier_board, "lay_out", noting)
    panel.preview_grades()
    _settle(desk, qtbot)
    panel.ui.movers_box.click()
    _settle(desk, qtbot)
    panel.discard()
    _settle(desk, qtbot)
    assert threads
    assert threading.get_ident() not in threads


def test_a_change_while_the_movers_are_sought_is_seen(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    """Asking for another view of the board must not drop a reading that is under way."""
    _, customer = _first(panel)
    with desk.book.transaction("edit") as tx:
        tx.update(Customer, customer, tier="D")
    panel.preview_grades()
    panel.discard()
    _settle(desk, qtbot)
    assert panel.model.tier_of(customer) == "D"


def test_the_tip_of_a_card_put_by_hand_tells_the_reason(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    tier, customer = _first(panel)
    worse = chr(ord(tier) + 1)
    grading.override(desk.book, customer, worse, "paid late twice")
    _settle(desk, qtbot)
    tip = _index(panel, customer).data(Qt.ItemDataRole.ToolTipRole)
    assert "by hand" in tip and "paid late twice" in tip
    other = next(each for each in panel.model.ids if each != customer)
    assert "paid late twice" not in _index(panel, other).data(Qt.ItemDataRole.ToolTipRole)


def test_the_heads_say_how_many_there_were_and_would_be(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    _, customer = _first(panel)
    with desk.book.transaction("edit") as tx:
        tx.update(Customer, customer, tier="D")
    _settle(desk, qtbot)
    before = {tier: len(ids) for tier, ids in _cards(panel).items()}
    heads = panel.heads.heads
    assert heads["D"].count_words() == str(before["D"])
    panel.preview_grades()
    _settle(desk, qtbot)
    graded = panel.graded
    assert graded is not None
    for name, count in before.items():
        now = graded.preview.counts.get(name, 0)
        if now != count:
            assert heads[name].count_words() == f"{count} → {now}"
    assert any("→" in head.count_words() for head in heads.values())


def test_a_tier_given_by_hand_may_have_no_end(panel: TiersPanel, qtbot: QtBot) -> None:
    tier, customer = _first(panel)
    panel.by_hand.ask(customer, "D" if tier != "D" else "A")
    dialog = _dialog(panel)
    assert dialog.ui.until_field.text() == panel.desk.localizer.date(dialog.until)
    qtbot.keyClicks(dialog.ui.reason_field, "They are family")
    dialog.ui.endless_box.setFocus()
    qtbot.keyClick(dialog.ui.endless_box, Qt.Key.Key_Space)
    assert dialog.until == date.max
    assert not dialog.ui.until_field.isEnabled()
    with qtbot.waitSignal(panel.by_hand.moved):
        qtbot.mouseClick(dialog.ui.move_button, LEFT)
    with panel.desk.book.read() as connection:
        kept = connection.exec_driver_sql(
            "SELECT tier_locked_until FROM customer WHERE id = ?", (customer,)
        ).scalar()
    assert kept == "9999-12-31"
