"""The tiers panel: the board, re-grading with a preview, tiers by hand, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from crmdesk.book import Book, Changes
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.errors import CrmdeskError
from crmdesk.models.tier_board import BoardModel
from crmdesk.panels.panel import Desk, Panel
from crmdesk.panels.rate_hint import RateHint
from crmdesk.panels.tier_board_view import BoardView
from crmdesk.panels.tier_by_hand import TierByHand
from crmdesk.panels.tier_heading import BoardHeads
from crmdesk.panels.tier_lanes import LanesChoice
from crmdesk.panels.tier_menu import CardMenu
from crmdesk.panels.tier_why import TierWhy
from crmdesk.qt.compat import override
from crmdesk.qt.tasks import Job
from crmdesk.ui.tiers_ui import Ui_Tiers

if TYPE_CHECKING:  # these bring numpy, which is loaded off the window's thread
    from crmdesk.services.tier_board import Board, Graded, Shown

TIERS = ("A", "B", "C", "D", "")
TOUCHING = frozenset(
    (
        "customer", "interaction", "sales_order", "order_line", "payment", "opportunity",
        "tier_grade", "tier_policy", "wallet_cell", "staff", "currency",
    )
)  # fmt: skip
"""Tables whose changes may change the board."""


class TiersPanel(Panel):
    """The board; follows the shared filter and the shared selection."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_Tiers()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.graded: Graded | None = None
        self.board: Board | None = None
        self.as_graded = False
        self._stale = True
        self._applying = 0
        self._key = f"tiers-{id(self)}"
        self.model = BoardModel(desk.book, desk.localizer, self)
        self.heads = BoardHeads(TIERS, desk, self)
        self.view = BoardView(self.model, desk, self)
        self.lanes = LanesChoice(desk, self.ui.lanes_button, self)
        self.view.folded = self.lanes.folded
        self.why = TierWhy(desk, self)
        self.by_hand = TierByHand(desk, self)
        self.menu = CardMenu(self.by_hand, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        ui = self.ui
        ui.board.addWidget(self.heads)
        self.rates = RateHint(self)
        ui.head_row.insertWidget(ui.head_row.indexOf(ui.policy) + 1, self.rates)
        ui.board.addWidget(self.view, 1)
        self.home = self.view
        ui.banner.hide()
        ui.lesson.hide()
        ui.lesson.setText(
            self.tr("Customers stand here by tier.\nImport them with Ctrl+I, then re-grade.")
        )
        self.desk.icons.dress(ui.regrade_button, "refresh", "on_accent")

    def _connect(self) -> None:
        desk, ui = self.desk, self.ui
        desk.selection.filter_changed.connect(self._on_filter_changed)
        desk.selection.customer_changed.connect(self._on_customer_changed)
        ui.regrade_button.clicked.connect(self.preview_grades)
        self.rates.command_requested.connect(self.command_requested)
        ui.discard_button.clicked.connect(self.discard)
        ui.apply_button.clicked.connect(self.apply_grades)
        ui.movers_box.toggled.connect(self._read)
        self.lanes.chosen.connect(self._on_lanes_chosen)
        self.lanes.fold_requested.connect(self._on_fold_requested)
        self.model.dropped.connect(self.by_hand.ask)
        view = self.view
        view.opened.connect(self.customer_opened)
        view.why_requested.connect(self.show_why)
        view.move_requested.connect(self._on_move_requested)
        view.folded_changed.connect(self._on_folded_changed)
        view.selectionModel().currentChanged.connect(self._on_current)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu)
        self.menu.opened.connect(self.customer_opened)
        self.menu.why_requested.connect(self.show_why)
        self.menu.visit_requested.connect(self.visit_requested)
        self.by_hand.moved.connect(self._on_moved)
        self.by_hand.failed.connect(self.failed)
        self.why.closed.connect(self.why.hide)
        self.why.failed.connect(self.failed)
        self.why.opened.connect(self.customer_opened)
        self.why.override_requested.connect(self._on_override_requested)

    # panel

    @override
    def activate(self) -> None:
        if self._stale:
            self._read()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if TOUCHING.isdisjoint(changes.tables):
            return
        self._refresh()

    @override
    def step_back(self) -> bool:
        if self.why.isVisible():
            self.why.hide()
            return True
        if self.as_graded:
            self.discard()
            return True
        return False

    def _refresh(self) -> None:
        self._stale = True
        if self.isVisible():
            self._read()
            return
        reading = self.desk.runner.latest(self._key)
        if reading is not None:  # what it finds is old already
            reading.cancel()

    # reading

    @Slot()
    def _read(self) -> None:
        """Lay the board out off the window's thread, from a new reading where the book changed."""
        known = None if self._stale else self.graded
        only = self.as_graded and self.ui.movers_box.isChecked()
        wanted = Wanted(self.as_graded, only, self.lanes.by)
        self.desk.runner.run(
            partial(_look, self.desk.book, self.desk.selection.filter, known, wanted),
            title=self.tr("Grading"),
            done=self._show,
            failed=self._fail,
            show_progress=False,
            key=self._key,
        )

    def _show(self, shown: Shown) -> None:
        self._stale = False
        self.graded, self.board = shown.graded, shown.board
        self._show_board(shown)
        self._say_counts(shown)
        if self.why.isVisible() and self.why.customer_id is not None:
            self.show_why(self.why.customer_id)

    def _show_board(self, shown: Shown) -> None:
        columns, chosen = shown.board.columns, self.desk.selection.customer_id
        tiers = [column.tier for column in columns]
        followed = not self.model.tiers or (chosen is not None and self.view.in_sight(chosen))
        self.view.cards.as_graded = shown.as_graded
        self.view.folded = self.lanes.folded
        self.model.show_board(shown.board)
        self.heads.show_tiers(tiers)
        for column in columns:
            before, after = shown.counts[column.tier]
            self.heads.heads[column.tier].show_figures(
                (before, after if shown.as_graded else before),
                column.of_customers,
                column.of_revenue,
                column.cadence_days,
            )
        if chosen is not None:
            self.view.choose(chosen, scroll=followed)

    def _say_counts(self, shown: Shown) -> None:
        say, ui = self.desk.localizer, self.ui
        ui.count.setText(self.tr("{0} customers").format(say.number(shown.total)))
        ui.lesson.setVisible(shown.total == 0)
        left_out = shown.graded.preview.columns.left_out
        self.rates.show_counts({code: len(ids) for code, ids in left_out.items()}, say)
        shares = shown.graded.preview.policy.shares
        tiers = "/".join(tier for tier, _ in shares)
        steps = "·".join(say.number(round(share * 100)) for _, share in shares)
        silent = shown.total and not any(each.of_revenue for each in shown.board.columns)
        why = self.tr("no revenue in 12 months") if silent else ""
        ui.policy.setText("· " + " · ".join(part for part in (f"{tiers} {steps}", why) if part))
        moves = len(shown.board.moves)
        ui.moves.setText(
            self.tr("{0} would move, graded today").format(say.number(moves))
            if moves
            else self.tr("Nobody would move, graded today")
        )
        ui.up.setText(self.tr("↑ {0} up").format(say.number(shown.up)))
        ui.down.setText(self.tr("↓ {0} down").format(say.number(moves - shown.up)))
        words = self.tr("Apply {0} moves").format(say.number(moves))
        ui.apply_button.setText(self.tr("Apply 1 move") if moves == 1 else words)
        before, after = (say.percent(share) for share in shown.best_share)
        best = self.tr("Revenue in {0}: {1} → {2}").format(
            shown.board.columns[0].tier, before, after
        )
        ui.shift.setText(best if moves else "")
        for widget in (ui.up, ui.down, ui.movers_box, ui.apply_button):
            widget.setVisible(bool(moves))
        ui.banner.setVisible(shown.as_graded)
        ui.regrade_button.setVisible(not shown.as_graded)
        self.counted.emit(moves)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error)

    # grading

    @Slot()
    def preview_grades(self) -> None:
        """Show the board as grading today would leave it; nothing is changed."""
        self.as_graded = True
        self._stale = True  # today's grades, not those of when the board was last read
        self._read()

    @Slot()
    def discard(self) -> None:
        """Show the board as it stands."""
        self.as_graded = False
        self._uncheck()
        self._read()

    def _uncheck(self) -> None:
        with QSignalBlocker(self.ui.movers_box):
            self.ui.movers_box.setChecked(False)

    @Slot()
    def apply_grades(self) -> None:
        """Give everybody the tier that is shown, as one change; whom a filter hides stays."""
        if self.graded is None or self.board is None:
            return
        book, shown = self.desk.book, self.board.moves
        moves = tuple(move for move in self.graded.preview.moves if move.customer_id in shown)
        graded = replace(self.graded.preview, moves=moves)

        def work(_job: Job) -> Changes | None:
            from crmdesk.services import grading

            return grading.apply(book, graded)

        self._applying = len(moves)
        self.ui.apply_button.setEnabled(False)
        self.desk.runner.run(
            work,
            title=self.tr("Grading"),
            done=self._on_applied,
            failed=self._on_not_applied,
        )

    def _on_applied(self, _changes: Changes | None) -> None:
        self.ui.apply_button.setEnabled(True)
        self.as_graded = False
        self._uncheck()
        number = self.desk.localizer.number(self._applying)
        words = self.tr("{0} customers changed tier").format(number)
        self.noticed.emit(
            self.tr("1 customer changed tier") if self._applying == 1 else words, True
        )
        self._read()

    def _on_not_applied(self, error: Exception) -> None:
        self.ui.apply_button.setEnabled(True)
        self._fail(error)

    # by hand

    @Slot(object, int)
    def _on_move_requested(self, customer_id: int, step: int) -> None:
        self.by_hand.step(customer_id, self.model.tier_of(customer_id), step)

    @Slot(object)
    def _on_override_requested(self, customer_id: int) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.by_hand.fill(menu, customer_id, self.model.tier_of(customer_id))
        button = self.why.override_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    @Slot(str)
    def _on_moved(self, tier: str) -> None:
        self.noticed.emit(self.tr("Moved to {0} by hand").format(tier), True)

    # choosing

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        customer_id = self.model.ids[current.row()] if current.isValid() else 0
        if not customer_id:
            return
        self.desk.selection.select(customer_id)
        if self.why.isVisible() and self.why.customer_id != customer_id:
            self.show_why(customer_id)

    @Slot(object)
    def _on_customer_changed(self, customer_id: int | None) -> None:
        if customer_id is None:
            self.view.forget()
        elif self.view.chosen() != customer_id:
            self.view.choose(customer_id)

    # lanes

    def show_lanes(self, by: str) -> None:
        """Make the lanes by stage, region, industry or owner; by ``""`` there are none."""
        self.lanes.choose(by)

    @Slot(str)
    def _on_lanes_chosen(self, _by: str) -> None:
        self.why.hide()
        self._read()

    @Slot(bool)
    def _on_fold_requested(self, on: bool) -> None:
        self.view.fold([lane.key for lane in self.model.lanes], on)

    @Slot()
    def _on_folded_changed(self) -> None:
        self.lanes.keep_folded(self.view.folded)
        self.why.hide()

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if not index.isValid():
            return
        customer_id = self.model.ids[index.row()]
        if not customer_id:
            self.ui.lanes_button.menu().popup(self.view.viewport().mapToGlobal(at))
            return
        here = self.view.viewport().mapToGlobal(at)
        self.menu.popup(customer_id, self.model.tier_of(customer_id), here)

    # why

    @Slot(object)
    def show_why(self, customer_id: int) -> None:
        """Explain a customer's grade, beside its card."""
        if self.graded is not None and self.board is not None:
            at, tier = self._beside(customer_id), self.model.tier_of(customer_id)
            until = self.board.kept.get(customer_id)
            held = self.model.by_hand(customer_id, until) if until else []
            self.why.stands(tier, *held)
            self.why.show_for(customer_id, self.graded.explainer, self.board.starts, at)

    def _beside(self, customer_id: int) -> QRect:
        """Return where a customer's card is, in the panel."""
        row, at = self.model.row_of(customer_id), self.view.viewport().mapTo(self, QPoint(0, 0))
        card = QRect() if row is None else self.view.visualRect(self.model.index(row, 0))
        return card.translated(at) if card.isValid() else QRect(at, QSize(1, 1))

    @Slot(object)
    def _on_filter_changed(self, _chosen: CustomerFilter) -> None:
        self._refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.why.isVisible() and self.why.customer_id is not None:
            self.why.place(self._beside(self.why.customer_id))


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the board shall be looked at: where grading puts people, only them, in which lanes."""

    as_graded: bool
    movers_only: bool
    by: str


def _look(
    book: Book, chosen: CustomerFilter, known: Graded | None, wanted: Wanted, _job: Job
) -> Shown:
    from crmdesk.services.tier_board import look, read_graded

    graded = read_graded(book, chosen, date.today()) if known is None else known
    return look(graded, as_graded=wanted.as_graded, movers_only=wanted.movers_only, by=wanted.by)
