"""The board as a Qt model: headings and cards in order, cards read as they are painted."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crmdesk.book import Book
from crmdesk.book.errors import NoSuchRecord
from crmdesk.book.queries.customer_order import names_begun
from crmdesk.book.queries.customers import CustomerRow, customer_rows
from crmdesk.book.queries.record import customer_record
from crmdesk.models.grading_words import indicator_word
from crmdesk.models.lane_words import lane_words
from crmdesk.models.money_words import left_out_words
from crmdesk.models.standing_words import standing_words
from crmdesk.models.visit_form import Standing
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer

if TYPE_CHECKING:  # brings numpy: loaded off the window's thread when the board is first read
    from crmdesk.services.grading import Move
    from crmdesk.services.tier_board import Board, Lane

CARD: Final = int(Qt.ItemDataRole.UserRole)
MIME: Final = "application/x-crmdesk-card"
HEADING: Final = -1
"""The column of a lane's heading."""
AROUND: Final = 6  # cards above and below those painted that are read with them
KEPT: Final = 2_000  # rows that are kept after they were painted
_BEGUN: Final = 2_000
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Card:
    """One customer on the board.

    Attributes:
        row: what the list knows of it.
        score: 0..100, None where it was not graded.
        move: what grading today would change.
        kept_until: until when a tier given by hand holds.
    """

    row: CustomerRow
    score: float | None
    move: Move | None
    kept_until: date | None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a row stands: which lane, which column (or :data:`HEADING`), which place in it."""

    lane: int
    column: int
    place: int = 0


class BoardModel(QAbstractListModel):
    """All that stands on the board: each lane's heading, then its cards column by column.

    A board without lanes is a single lane without a heading.

    Signals:
        dropped: (customer id, tier) of a card that was let go over another column.
    """

    dropped = Signal(object, str)

    def __init__(self, book: Book, localizer: Localizer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._localizer = book, localizer
        self._ids: array[int] = array("q")
        self._rows: dict[int, CustomerRow | None] = {}
        self._starts: list[int] = []  # the first row of every heading and cell, and the end
        self.board: Board | None = None
        self.tiers: tuple[str, ...] = ()

    def show_board(self, board: Board) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.board = board
        self.tiers = tuple(column.tier for column in board.columns)
        self._rows = {}
        self._ids, self._starts = array("q"), []
        for lane in board.lanes:
            for cell in ([0] if board.by else [], *lane.cards):
                self._starts.append(len(self._ids))
                self._ids.extend(cell)
        self._starts.append(len(self._ids))
        self.endResetModel()

    # where things are

    @property
    def lanes(self) -> Sequence[Lane]:
        """The lanes."""
        return self.board.lanes if self.board is not None else ()

    @property
    def has_headings(self) -> bool:
        """Whether the lanes have headings."""
        return self.board is not None and bool(self.board.by)

    @property
    def ids(self) -> Sequence[int]:
        """The customers by row; 0 for headings."""
        return self._ids

    def spot(self, row: int) -> Spot:
        """Return where a row stands."""
        block = bisect_right(self._starts, row) - 1
        lane, column = divmod(block, len(self.tiers) + 1)
        return Spot(lane, column - 1, row - self._starts[block])

    def row_at(self, spot: Spot) -> int:
        """Return the row that stands at a place."""
        block = spot.lane * (len(self.tiers) + 1) + spot.column + 1
        return self._starts[block] + spot.place

    def count(self, lane: int, column: int) -> int:
        """Return how many cards a column has in a lane."""
        first = self.row_at(Spot(lane, column))
        return self.row_at(Spot(lane, column + 1)) - first

    def row_of(self, customer_id: int) -> int | None:
        """Return the row of a customer, if it stands on the board."""
        try:
            return self._ids.index(customer_id) if customer_id else None
        except ValueError:
            return None

    def tier_of(self, customer_id: int) -> str:
        """Return the column in which a customer stands; empty where it is not on the board."""
        row = self.row_of(customer_id)
        return "" if row is None else self.tiers[self.spot(row).column]

    def in_column(self, tier: str) -> list[int]:
        """Return the customers of a column, lane after lane."""
        if tier not in self.tiers:
            return []
        column = self.tiers.index(tier)
        return list(chain.from_iterable(lane.cards[column] for lane in self.lanes))

    def begun(self, words: str) -> set[int]:
        """Return customers whose name begins with these letters, which may be pinyin."""
        with self._book.read() as connection:
            return set(names_begun(connection, words, _BEGUN))

    # what stands there

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._ids)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role not in (
            CARD,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        if not self._ids[index.row()]:
            return None if role == CARD else self.heading_words(self.spot(index.row()).lane)
        card = self.card(index.row())
        if role == CARD or card is None:
            return card
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(card)
        return card.row.name

    def lane_name(self, lane: int) -> str:
        """Return what a lane is called."""
        if self.board is None:
            return ""
        found = self.board.lanes[lane]
        return lane_words(self.board.by, found.key, found.name)

    def figures(self, lane: int) -> tuple[str, str]:
        """Return (how many customers, what share of revenue) of a lane, in words."""
        found, say = self.lanes[lane], self._localizer
        count = self.tr("{0} customers").format(say.number(found.customers))
        return (
            self.tr("1 customer") if found.customers == 1 else count,
            self.tr("{0} of revenue").format(say.percent(found.of_revenue)),
        )

    def heading_words(self, lane: int) -> str:
        """Return all that a heading says."""
        return self.tr("{0}: {1}, {2}").format(self.lane_name(lane), *self.figures(lane))

    def foot_words(self, lane: int) -> list[str]:
        """Return how many stand in each column of a lane, in words; nothing where nobody does."""
        say, cards = self._localizer, self.lanes[lane].cards
        return [
            f"{tier or self.tr('No tier')} {say.number(len(cell))}" if cell else ""
            for tier, cell in zip(self.tiers, cards, strict=True)
        ]

    def card(self, row: int) -> Card | None:
        """Return the card of a row; None for a heading and for a customer who is gone."""
        customer_id = self._ids[row]
        if not customer_id or self.board is None:
            return None
        if customer_id not in self._rows:
            self.fetch([range(row, row + 1)])
        found, board = self._rows[customer_id], self.board
        if found is None:
            return None
        return Card(
            found,
            board.scores.get(customer_id),
            board.moves.get(customer_id),
            board.kept.get(customer_id),
        )

    def fetch(self, wanted: Iterable[range]) -> None:
        """Have the cards of these rows ready: what is missing is read at once, with some around it.

        Args:
            wanted: rows, each range within one column of one lane.
        """
        pieces = [piece for piece in wanted if piece]
        rows, ids = self._rows, self._ids
        if all(ids[row] in rows for piece in pieces for row in piece):
            return
        around: list[int] = []
        for piece in pieces:
            block = bisect_right(self._starts, piece.start) - 1
            first = max(piece.start - AROUND, self._starts[block])
            around += ids[first : min(piece.stop + AROUND, self._starts[block + 1])]
        if len(rows) + len(around) > KEPT:
            self._rows = rows = {each: rows[each] for each in around if each in rows}
        missing = [each for each in around if each and each not in rows]
        with self._book.read() as connection:
            found = {row.id: row for row in customer_rows(connection, missing)}
        rows.update((each, found.get(each)) for each in missing)

    def _reason(self, customer_id: int) -> str:
        """Return why a customer was put here by hand; read when a tip is asked for."""
        try:
            with self._book.read() as connection:
                grades = customer_record(connection, customer_id, ("grades",)).parts["grades"]
        except NoSuchRecord:
            return ""
        return next((str(each["reason"]) for each in grades if each["by"] == "override"), "")

    def by_hand(self, customer_id: int, until: date) -> list[str]:
        """Return until when a customer is kept here by hand, and why."""
        day = self._localizer.date(until)
        words = self.tr("Put here by hand, until {0}").format(day)
        endless = self.tr("Put here by hand, without an end")
        return [endless if until == date.max else words, self._reason(customer_id)]

    def _tip(self, card: Card) -> str:
        row, today = card.row, date.today()
        standing = Standing(row.last_touch_on, row.last_touch_kind, row.next_on, row.due_on)
        lines = [row.name, standing_words(standing, self._localizer, today)]
        if card.score is not None:
            score = self._localizer.number(round(card.score, 1))
            lines.append(self.tr("{0} points").format(score))
        lines.append(left_out_words(row.left_out))
        if card.kept_until is not None:
            lines += self.by_hand(card.row.id, card.kept_until)
        if card.move is not None:
            words = self.tr("Graded today: {0}. Speaks most for it: {1}")
            words = words if card.move.reason else self.tr("Graded today: {0}")
            lines.append(words.format(card.move.new, indicator_word(card.move.reason)))
        return "\n".join(line for line in lines if line)

    # dragging

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        if not self._ids[index.row()]:
            return flags
        return flags | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(MIME, str(self._ids[indexes[0].row()]).encode("ascii"))
        return data

    def dragged(self, data: QMimeData) -> Spot | None:
        """Return where the card that is dragged stands; None for anything else."""
        text = bytes(data.data(MIME).data()).decode("ascii", "replace")
        row = self.row_of(int(text)) if text.isdigit() else None
        return None if row is None else self.spot(row)

    def takes(self, data: QMimeData, column: int) -> bool:
        """Tell whether a dragged card can be let go over a column: another one, of a tier."""
        spot = self.dragged(data)
        return spot is not None and spot.column != column and bool(self.tiers[column])

    def drop(self, data: QMimeData, column: int) -> None:
        """Let a card go over a column; it moves when the book says so, not before."""
        spot = self.dragged(data)
        if spot is not None and self.takes(data, column):
            self.dropped.emit(self._ids[self.row_at(spot)], self.tiers[column])

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not parent.isValid() or not self._ids[parent.row()]:
            return False  # between the cards only the view knows which column it is
        return self.takes(data, self.spot(parent.row()).column)

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if self.canDropMimeData(data, action, row, column, parent):
            self.drop(data, self.spot(parent.row()).column)
        return False
