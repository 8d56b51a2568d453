"""Swim lanes of the board of tiers, by keys and mouse."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter, customer_rows
from crmdesk.book.records import Customer
from crmdesk.models.hub import Hub
from crmdesk.models.tier_board import HEADING, Spot
from crmdesk.panels.dialogs.override_tier import OverrideTierDialog
from crmdesk.panels.panel import Desk
from crmdesk.panels.tier_layout import column_spans
from crmdesk.panels.tiers import TiersPanel
from crmdesk.qt.settings import Settings

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


@pytest.fixture
def book(tmp_path: Path, small_sample: Path) -> Iterator[Book]:
    """Six customers: two in the north (A, B), three in the south (A, A, C), one nowhere (B)."""
    shutil.copy(small_sample, tmp_path / "book.crm")
    with Book.open(tmp_path / "book.crm") as made:
        with made.read() as connection:
            ids = [row[0] for row in connection.exec_driver_sql("SELECT id FROM customer")]
        places = ("North", "A"), ("North", "B"), ("South", "A"), ("South", "A"), ("South", "C")
        with made.transaction("edit") as tx:
            for number, (region, tier) in zip(ids, (*places, ("", "B")), strict=True):
                tx.update(Customer, number, region=region, tier=tier)
        yield made


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> TiersPanel:
    made = TiersPanel(desk)
    qtbot.addWidget(made)
    Hub(desk.book, made).changed.connect(made.apply_changes)
    made.resize(1080, 640)
    made.show()
    made.activate()
    _settle(desk, qtbot)
    _by(made, qtbot, "region")
    made.view.setFocus()
    return made


def _settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.runner.tasks(), timeout=20_000)


def _by(panel: TiersPanel, qtbot: QtBot, by: str) -> None:
    panel.show_lanes(by)
    _settle(panel.desk, qtbot)
    assert panel.board is not None and panel.board.by == by


def _lane(panel: TiersPanel, name: str) -> int:
    names = [panel.model.lane_name(n) for n in range(len(panel.model.lanes))]
    return names.index(name)


def _heading(panel: TiersPanel, name: str) -> QModelIndex:
    return panel.view.index_of(Spot(_lane(panel, name), HEADING))


def _card(panel: TiersPanel, name: str, tier: str, place: int = 0) -> int:
    """Return the customer of a card."""
    spot = Spot(_lane(panel, name), panel.model.tiers.index(tier), place)
    return panel.model.ids[panel.model.row_at(spot)]


def _stand(panel: TiersPanel) -> tuple[str, str]:
    """Return lane and column that the keyboard stands in; no column on a heading."""
    spot = panel.model.spot(panel.view.currentIndex().row())
    tier = "" if spot.column == HEADING else panel.model.tiers[spot.column]
    return panel.model.lane_name(spot.lane), tier


def _hold(panel: TiersPanel, customer: int, at: QPoint, let_go: bool = False) -> bool:
    """Hold a card over a place, or let it go there; return whether that is welcome."""
    row = panel.model.row_of(customer)
    assert row is not None
    data = panel.model.mimeData([panel.model.index(row, 0)])
    action, view = Qt.DropAction.MoveAction, panel.view.viewport()
    QApplication.sendEvent(view, QDragEnterEvent(at, action, data, LEFT, NONE))
    event = (
        QDropEvent(QPointF(at), action, data, LEFT, NONE)
        if let_go
        else QDragMoveEvent(at, action, data, LEFT, NONE)
    )
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def _at(panel: TiersPanel, name: str, tier: str) -> QPoint:
    """Return a place in a column of a lane."""
    left, width = column_spans(panel.view.width(), len(panel.model.tiers))[
        panel.model.tiers.index(tier)
    ]
    top = panel.view.layout_of_board.card_top(_lane(panel, name), 0)
    return QPoint(left + width // 2, top + 20 - panel.view.verticalOffset())


def test_headings_tell_name_number_and_share(panel: TiersPanel) -> None:
    names = [panel.model.lane_name(n) for n in range(len(panel.model.lanes))]
    assert set(names[:-1]) == {"North", "South"} and names[-1] == "No region"
    words = _heading(panel, "South").data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("South: 3 customers, ") and words.endswith(" of revenue")
    assert "1 customer," in _heading(panel, "No region").data(Qt.ItemDataRole.ToolTipRole)


def test_columns_stand_below_each_other_through_all_lanes(panel: TiersPanel) -> None:
    lefts: dict[str, set[tuple[int, int]]] = {}
    for row in range(panel.model.rowCount()):
        spot, rect = panel.model.spot(row), panel.view.visualRect(panel.model.index(row, 0))
        if spot.column != HEADING:
            tier = panel.model.tiers[spot.column]
            lefts.setdefault(tier, set()).add((rect.x(), rect.width()))
            head = panel.heads.heads[tier]
            assert (head.x(), head.width()) == (rect.x(), rect.width())
            assert panel.view.indexAt(rect.center()).row() == row or rect.top() > 400
    assert all(len(places) == 1 for places in lefts.values())


def test_arrows_go_over_the_headings_from_lane_to_lane(panel: TiersPanel, qtbot: QtBot) -> None:
    view = panel.view
    view.choose(_card(panel, "South", "C"))
    steps: list[tuple[str, str]] = []
    for _ in range(6):
        qtbot.keyClick(view, KEY.Key_Up)
        steps.append(_stand(panel))
    assert ("South", "") in steps
    first = panel.model.lane_name(0)
    assert steps[-1] == (first, "")
    qtbot.keyClick(view, KEY.Key_Down, CTRL)
    assert _stand(panel) == (panel.model.lane_name(1), "")
    qtbot.keyClick(view, KEY.Key_Up, CTRL)
    assert _stand(panel) == (first, "")
    qtbot.keyClick(view, KEY.Key_End, CTRL)
    assert _stand(panel) == ("No region", "B")
    assert panel.desk.selection.customer_id == _card(panel, "No region", "B")


def test_a_lane_is_folded_by_key_and_by_click_and_that_is_remembered(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    view = panel.view
    view.choose(_card(panel, "South", "A"))
    before = view.layout_of_board.height
    qtbot.keyClick(view, KEY.Key_Up)
    qtbot.keyClick(view, KEY.Key_Space)
    assert view.folded == {"South"}
    assert view.layout_of_board.height < before
    assert view.isIndexHidden(panel.model.index(panel.model.row_of(_card(panel, "South", "C")), 0))
    qtbot.keyClick(view, KEY.Key_Down)
    assert _stand(panel)[0] != "South" or _lane(panel, "South") == 2
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(_heading(panel, "North")).center())
    assert view.folded == {"South", "North"}
    again = TiersPanel(desk)
    qtbot.addWidget(again)
    again.show()
    again.activate()
    _settle(desk, qtbot)
    assert again.lanes.by == "region" and again.view.folded == {"South", "North"}
    assert again.ui.lanes_button.text() == "Lanes: region"
    store = QSettings()
    desk.settings.save(store)
    assert Settings.load(store).choices == desk.settings.choices


def test_left_and_right_fold_and_unfold_as_in_a_tree(panel: TiersPanel, qtbot: QtBot) -> None:
    view = panel.view
    view.setCurrentIndex(_heading(panel, "South"))
    qtbot.keyClick(view, KEY.Key_Left)
    assert view.folded == {"South"}
    qtbot.keyClick(view, KEY.Key_Right)
    assert not view.folded
    qtbot.keyClick(view, KEY.Key_Right)
    assert _stand(panel) == ("South", "A")
    panel.lanes.fold_requested.emit(True)
    assert view.folded == {"North", "South", ""}
    assert _stand(panel) == ("South", ""), "the keyboard stays in sight"
    panel.lanes.fold_requested.emit(False)
    assert not view.folded


def test_the_lanes_are_chosen_by_keys_and_by_mouse(panel: TiersPanel, qtbot: QtBot) -> None:
    button = panel.ui.lanes_button
    assert button.shortcut().toString() == "Alt+L"
    owner = next(each for each in button.menu().actions() if each.text() == "owner")
    owner.trigger()
    _settle(panel.desk, qtbot)
    assert panel.board is not None and panel.board.by == "owner"
    none = button.menu().actions()[0]
    none.trigger()
    _settle(panel.desk, qtbot)
    assert panel.board.by == "" and panel.model.rowCount() == 6
    assert panel.desk.settings.choices["tiers/lanes"] == ()
    assert panel.lanes.by == ""


def test_a_card_let_go_in_its_lane_changes_the_tier(panel: TiersPanel, qtbot: QtBot) -> None:
    customer = _card(panel, "South", "C")
    panel.view.choose(customer)
    assert _hold(panel, customer, _at(panel, "South", "D"))
    assert panel.view.mark.words == ""
    _hold(panel, customer, _at(panel, "South", "D"), let_go=True)
    _give_reason(panel, qtbot)
    assert _stored(panel, customer) == ("South", "D")
    assert _card(panel, "South", "D") == customer == panel.view.chosen()


def test_over_another_lane_only_the_tier_changes_and_that_is_said(
    panel: TiersPanel, qtbot: QtBot
) -> None:
    customer = _card(panel, "South", "C")
    assert _hold(panel, customer, _at(panel, "North", "B"))
    assert panel.view.mark.words == "To B; stays in “South”"
    before = panel.view.viewport().grab().toImage()
    assert not _hold(panel, customer, _at(panel, "North", "C"))
    assert panel.view.mark.words == "Stays in “South”: only tiers change here"
    assert panel.view.viewport().grab().toImage() != before
    _hold(panel, customer, _at(panel, "North", "C"), let_go=True)
    assert not any(each.isVisible() for each in panel.findChildren(OverrideTierDialog))
    _hold(panel, customer, _at(panel, "North", "B"), let_go=True)
    assert panel.view.mark.words == ""
    _give_reason(panel, qtbot)
    assert _stored(panel, customer) == ("South", "B")


def test_keys_move_to_another_tier_within_the_lane(panel: TiersPanel, qtbot: QtBot) -> None:
    customer = _card(panel, "North", "A")
    panel.view.choose(customer)
    qtbot.keyClick(panel.view, KEY.Key_Right, CTRL)
    _give_reason(panel, qtbot)
    assert _stored(panel, customer) == ("North", "B")
    assert _stand(panel) == ("North", "B")


def test_the_filter_rules_the_lanes_too(panel: TiersPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.selection.set_filter(CustomerFilter(region=("North",)))
    _settle(desk, qtbot)
    assert [panel.model.lane_name(n) for n in range(len(panel.model.lanes))] == ["North"]
    assert panel.model.heading_words(0) == "North: 2 customers, 100 % of revenue"


def test_letters_find_a_card_and_no_folded_one(panel: TiersPanel, desk: Desk, qtbot: QtBot) -> None:
    customer = _card(panel, "North", "B")
    with desk.book.transaction("edit") as tx:
        tx.update(Customer, customer, name="Zzyx Tools", sort_key="zzyx tools")
    _settle(desk, qtbot)
    qtbot.keyClicks(panel.view, "zzy")
    assert panel.view.chosen() == customer
    panel.view.forget()
    panel.view.fold(["North"], True)
    qtbot.wait(1)
    panel.view.keyboardSearch("z")
    assert panel.view.chosen() is None


def test_a_change_elsewhere_does_not_scroll_the_board(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    with desk.book.transaction("import") as tx:
        tx.insert_many(
            Customer,
            [{"name": f"C {n}", "sort_key": f"c {n}", "tier": "B", "region": "North"}
             for n in range(60)],
        )  # fmt: skip
    _settle(desk, qtbot)
    panel.view.choose(_card(panel, "North", "A"))
    bar = panel.view.verticalScrollBar()
    bar.setValue(2_000)
    other = _card(panel, "South", "A")
    with desk.book.transaction("edit") as tx:
        tx.update(Customer, other, tier="B")
    _settle(desk, qtbot)
    assert bar.value() == 2_000


def test_a_heading_stays_in_sight_while_its_lane_is_scrolled(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    with desk.book.transaction("import") as tx:
        tx.insert_many(
            Customer,
            [{"name": f"C {n}", "sort_key": f"c {n}", "tier": "B", "region": "North"}
             for n in range(60)],
        )  # fmt: skip
    _settle(desk, qtbot)
    lane, view = _lane(panel, "North"), panel.view
    places = view.layout_of_board
    view.verticalScrollBar().setValue(places.top(lane) + 1_000)
    rect = view.visualRect(_heading(panel, "North"))
    assert rect.top() == 0
    assert view.indexAt(rect.center()) == _heading(panel, "North")
    pushed = places.bottom(lane) - 20  # by the next heading
    assert places.heading_top(lane, pushed) == places.bottom(lane) - places.heading_height


def _give_reason(panel: TiersPanel, qtbot: QtBot) -> None:
    dialog = next(d for d in panel.findChildren(OverrideTierDialog) if d.isVisible())
    qtbot.keyClicks(dialog.ui.reason_field, "because")
    qtbot.keyClick(dialog.ui.reason_field, KEY.Key_Return)
    _settle(panel.desk, qtbot)


def _stored(panel: TiersPanel, customer: int) -> tuple[str, str]:
    with panel.desk.book.read() as connection:
        row = customer_rows(connection, [customer])[0]
    return row.region, row.tier


def test_a_step_of_scrolling_paints_only_what_comes_into_sight(
    panel: TiersPanel, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.book.transaction("import") as tx:
        tx.insert_many(
            Customer,
            [{"name": f"C {n}", "sort_key": f"c {n}", "tier": "ABCD"[n % 4], "region": "North"}
             for n in range(400)],
        )  # fmt: skip
    _settle(desk, qtbot)
    panel.view.choose(panel.model.in_column("B")[0])
    painted: list[int] = []
    real = panel.view.cards._paint_words

    def counting(*args: object) -> None:
        painted.append(1)
        real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(panel.view.cards, "_paint_words", counting)
    bar = panel.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.wait(1)
    whole = len(painted)
    assert whole >= 16
    painted.clear()
    bar.setValue(bar.value() + 40)
    qtbot.wait(1)
    assert 0 < len(painted) <= 12


def test_without_lanes_every_column_scrolls_by_itself(
    panel: TiersPanel, desk: Desk, qtbot: QtBot
) -> None:
    with desk.book.transaction("import") as tx:
        tx.insert_many(
            Customer,
            [{"name": f"C {n}", "sort_key": f"c {n}", "tier": "B" if n % 4 else "C"}
             for n in range(160)],
        )  # fmt: skip
    panel.show_lanes("")
    _settle(desk, qtbot)
    view = panel.view
    b, c = (panel.model.tiers.index(tier) for tier in "BC")
    bars = [view.bars.bar(column) for column in (b, c)]
    assert all(bar is not None and bar.isVisible() for bar in bars)
    assert not view.verticalScrollBar().maximum()
    first = {tier: panel.model.in_column(tier)[0] for tier in "BC"}
    middle = view.visualRect(view.index_of(Spot(0, b, 0))).center()
    turn = QWheelEvent(
        QPointF(middle), QPointF(view.mapToGlobal(middle)), QPoint(0, 0), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turn)
    assert view.bars.value(b) > 0 and view.bars.value(c) == 0
    assert view.in_sight(first["C"])
    last = panel.model.in_column("B")[-1]
    view.choose(last)
    assert view.in_sight(last) and not view.in_sight(first["B"]) and view.in_sight(first["C"])
    shown = view.visualRect(view.currentIndex()).center()
    assert view.indexAt(shown) == view.currentIndex()
    panel.show_lanes("region")
    _settle(desk, qtbot)
    assert not any(bar is not None and bar.isVisible() for bar in bars)
    assert view.verticalScrollBar().maximum() > 0
