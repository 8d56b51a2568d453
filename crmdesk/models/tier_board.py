"""The board's lanes as Qt models: ids in order, cards read a page at a time as they are painted."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
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
from crmdesk.book.queries.customers import CustomerRow, customer_rows
from crmdesk.book.queries.record import customer_record
from crmdesk.models.grading_words import indicator_word
from crmdesk.models.standing_words import standing_words
from crmdesk.models.visit_form import Standing
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer

if TYPE_CHECKING:  # brings numpy: loaded off the window's thread when the board is first read
    from crmdesk.services.grading import Move
    from crmdesk.services.tier_board import Board, Lane

CARD: Final = int(Qt.ItemDataRole.UserRole)
MIME: Final = "application/x-crmdesk-card"
PAGE: Final = 64
PAGES_KEPT: Final = 16
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


class LaneModel(QAbstractListModel):
    """The cards of one tier, best first.

    Signals:
        dropped: (customer id, tier) of a card that was let go over this lane.
    """

    dropped = Signal(object, str)

    def __init__(
        self, book: Book, localizer: Localizer, tier: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.tier = tier
        self._book, self._localizer = book, localizer
        self._ids: array[int] = array("q")
        self._pages: dict[int, list[CustomerRow | None]] = {}
        self._board: Board | None = None

    def show_lane(self, board: Board, lane: Lane) -> None:
        """Replace the cards."""
        self.beginResetModel()
        self._board = board
        self._ids = lane.ids
        self._pages = {}
        self.endResetModel()

    @property
    def ids(self) -> Sequence[int]:
        """The customers, best first."""
        return self._ids

    def place_of(self, customer_id: int) -> int | None:
        """Return the row of a customer, if it stands in this lane."""
        try:
            return self._ids.index(customer_id)
        except ValueError:
            return None

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
        card = self.card(index.row())
        if role == CARD or card is None:
            return card
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(card)
        return card.row.name

    def card(self, place: int) -> Card | None:
        """Return the card of a row; None where the customer is gone meanwhile."""
        row = self._row(place)
        if row is None or self._board is None:
            return None
        board = self._board
        return Card(row, board.scores.get(row.id), board.moves.get(row.id), board.kept.get(row.id))

    def _row(self, place: int) -> CustomerRow | None:
        page, offset = divmod(place, PAGE)
        if page not in self._pages:
            while len(self._pages) >= PAGES_KEPT:
                del self._pages[next(iter(self._pages))]
            ids = list(self._ids[page * PAGE : (page + 1) * PAGE])
            with self._book.read() as connection:
                found = {row.id: self._priced(row) for row in customer_rows(connection, ids)}
            self._pages[page] = [found.get(each) for each in ids]
        return self._pages[page][offset]

    def _priced(self, row: CustomerRow) -> CustomerRow:
        """Return a row whose amounts have a currency: the book's, where it names none."""
        return row if row.currency else replace(row, currency=self._book.currency)

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
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

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
            text = f"{self.tier}/{self._ids[indexes[0].row()]}"
            data.setData(MIME, text.encode("ascii"))
        return data

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        source = _read(data)
        return bool(self.tier) and source is not None and source[0] != self.tier

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        source = _read(data)
        if source is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.dropped.emit(source[1], self.tier)
        return False  # the card moves when the book says so, not before


def _read(data: QMimeData) -> tuple[str, int] | None:
    """Return (tier, customer id) of a dragged card."""
    text = bytes(data.data(MIME).data()).decode("ascii", "replace")
    tier, slash, number = text.partition("/")
    return (tier, int(number)) if slash and number.isdigit() else None
