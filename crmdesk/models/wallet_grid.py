"""The wallet as a grid: per product a line of shares, below it one line for each who serves it.

Columns are the customer's units. The grid shows one measure at a time large (volume, price, end of
contract, rating, day observed) with the others small below it, and edits that one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication

from crmdesk.insight.wallet import Observation, Spot, Wallet
from crmdesk.models.wallet_words import CellLook, WalletWords
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.services.fields import to_major
from crmdesk.services.wallet import CellChange

_Index = QModelIndex | QPersistentModelIndex
LOOK: Final = Qt.ItemDataRole.UserRole + 1
"""Role of a cell's :class:`CellLook`."""


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line of the grid; ``rival`` says who serves, None being us."""

    kind: Literal["product", "cell", "new"]
    product: str = ""
    rival: int | None = None


@dataclass(frozen=True, slots=True)
class GridVerbs:
    """What the grid does with what is typed; each returns whether it was stored.

    Attributes:
        write: stores values of cells.
        rename: gives a product or a competitor of a line another name.
        add: adds a product.
    """

    write: Callable[[Sequence[CellChange]], bool]
    rename: Callable[[GridLine, str], bool]
    add: Callable[[str], bool]


class WalletGridModel(QAbstractTableModel):
    """Lines and columns of a wallet.

    Args:
        localizer: writes amounts and days.
        verbs: what is done with what is typed.
    """

    def __init__(
        self, localizer: Localizer, verbs: GridVerbs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._verbs, self._localizer = verbs, localizer
        self.words = WalletWords(localizer)
        self.wallet = Wallet()
        self.names: Mapping[int, str] = {}
        self.pursued: Collection[Spot] = frozenset()
        self.today = date.today()
        self.measure = "volume"
        self._lines: list[GridLine] = [GridLine("new")]
        self._units: tuple[str, ...] = ("",)
        self._waiting: tuple[str, ...] = ()

    # filling

    def set_wallet(
        self, wallet: Wallet, names: Mapping[int, str], pursued: Collection[Spot], today: date
    ) -> None:
        """Show a wallet; where lines and columns stay, so does whoever looks at them."""
        lines = [
            line
            for product in wallet.products
            for line in (
                GridLine("product", product),
                *(GridLine("cell", product, rival) for rival in wallet.lines(product)),
            )
        ]
        lines.append(GridLine("new"))
        waiting = () if wallet.products else self._waiting
        units = wallet.units or waiting or ("",)
        same = lines == self._lines and units == self._units
        if not same:
            self.beginResetModel()
        self.wallet, self.names, self.pursued, self.today = wallet, names, pursued, today
        self._lines, self._units, self._waiting = lines, units, waiting
        if not same:
            self.endResetModel()
        else:
            self._tell()

    def wait_with(self, units: Sequence[str]) -> None:
        """Keep columns for units until there is a product to fill them with."""
        self.beginResetModel()
        self._waiting = tuple(units)
        self._units = self.wallet.units or self._waiting or ("",)
        self.endResetModel()

    def set_measure(self, measure: str) -> None:
        """Show and edit another measure."""
        self.measure = measure
        self._tell()

    def _tell(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    # what stands where

    @property
    def units(self) -> tuple[str, ...]:
        """The units that have a column."""
        return self._units

    def line(self, row: int) -> GridLine:
        """Return what a line is; of a row that is not there, the last one."""
        return self._lines[row] if 0 <= row < len(self._lines) else self._lines[-1]

    def row_of(self, line: GridLine) -> int | None:
        """Return where a line stands."""
        return self._lines.index(line) if line in self._lines else None

    def unit_at(self, column: int) -> str | None:
        """Return the unit of a column; None for that of names and that of sums."""
        return self._units[column - 1] if 1 <= column <= len(self._units) else None

    def spot(self, index: _Index) -> Spot | None:
        """Return the cell that somebody serves at an index; None on lines and columns of sums."""
        line, unit = self.line(index.row()), self.unit_at(index.column())
        if not index.isValid() or unit is None or line.kind != "cell":
            return None
        return Spot(line.product, unit, line.rival)

    def index_of(self, spot: Spot) -> QModelIndex:
        """Return the index of a cell; an invalid one where the grid does not have it."""
        row = self.row_of(GridLine("cell", spot.product, spot.rival))
        if row is None or spot.unit not in self._units:
            return QModelIndex()
        return self.index(row, self._units.index(spot.unit) + 1)

    def targets(self, index: _Index) -> list[list[Spot | None]]:
        """Return the cells from an index on, as a block lands on them: sums are passed over."""
        columns = range(max(1, index.column()), len(self._units) + 1)
        rows = [r for r in range(index.row(), len(self._lines)) if self._lines[r].kind == "cell"]
        return [[self.spot(self.index(row, column)) for column in columns] for row in rows]

    # Qt's questions

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + len(self._units) + (len(self._units) > 1)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        unit = self.unit_at(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words.head(section, unit)
        if role == Qt.ItemDataRole.ToolTipRole and unit is not None:
            return self.words.unit_tip(unit, self.wallet.share(None, unit), self.wallet.currency)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._editable(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _editable(self, index: _Index) -> bool:
        line = self.line(index.row())
        if index.column() == 0:
            return line.kind != "cell" or line.rival is not None
        return self.spot(index) is not None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.EditRole:
            return self._typed(index)
        if role == Qt.ItemDataRole.ForegroundRole and self.line(index.row()).kind == "new":
            return QGuiApplication.palette().placeholderText()
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, LOOK,
                        Qt.ItemDataRole.AccessibleTextRole):  # fmt: skip
            return None
        look = self._look(index)
        if role == LOOK:
            return look
        return look.main if role == Qt.ItemDataRole.DisplayRole else look.tip

    def _look(self, index: _Index) -> CellLook:
        line, unit, words = self.line(index.row()), self.unit_at(index.column()), self.words
        if index.column() == 0:
            return words.name(line.kind, line.product, line.rival, self.names)
        if line.kind == "new":
            return CellLook()
        wallet = self.wallet
        if line.kind == "product":
            return words.share(wallet.share(line.product, unit), wallet.currency)
        if unit is None:
            return words.sum(self._sum(line), wallet.share(line.product), wallet.currency)
        spot = Spot(line.product, unit, line.rival)
        return words.cell(spot, wallet, self.measure, self.today, pursued=spot in self.pursued)

    def _sum(self, line: GridLine) -> int:
        known = [self.wallet.now(Spot(line.product, unit, line.rival)) for unit in self._units]
        return sum(self.wallet.volume(o) or 0 for o in known if o)

    def _typed(self, index: _Index) -> str:
        """Return a value as one would type it."""
        line, spot = self.line(index.row()), self.spot(index)
        if index.column() == 0:
            return self.names.get(line.rival or 0, "") if line.kind == "cell" else line.product
        if spot is None:
            return self._look(index).main
        return typed_measure(self.wallet.now(spot), self.measure, self.wallet.currency)

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not self._editable(index):
            return False
        text, line, spot = str(value or "").strip(), self.line(index.row()), self.spot(index)
        if text == self._typed(index):
            return False
        if spot is not None:
            return self._verbs.write([CellChange(spot, self.measure, text or None)])
        if line.kind == "new":
            return bool(text) and self._verbs.add(text)
        return bool(text) and self._verbs.rename(line, text)


def typed_measure(known: Observation | None, measure: str, currency: str) -> str:
    """Return a measure of a cell as one would type it: plain digits, an ISO day."""
    if known is None:
        return ""
    value: Any = known.on if measure == "observed_on" else getattr(known, measure)
    if value is None:
        return ""
    if measure in ("volume", "price"):
        amount = to_major(value, known.currency or currency)
        whole = amount == amount.to_integral_value()
        return str(amount.to_integral_value()) if whole else str(amount)
    return value.isoformat() if isinstance(value, date) else str(value)
