"""What can be done in the wallet grid, as calls of services; failures are told, never raised."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from crmdesk.book import Book
from crmdesk.errors import CrmdeskError
from crmdesk.exchange.blocks import parse_block
from crmdesk.insight.wallet import Spot
from crmdesk.models.wallet_grid import GridLine
from crmdesk.services import wallet, wallet_paste
from crmdesk.services.wallet import CellChange, Pursuit
from crmdesk.services.wallet_paste import Pasted


class WalletVerbs(QObject):
    """Writes into one customer's wallet.

    Signals:
        refused: a CrmdeskError, to be shown below the grid.
        succeeded: something was written.
    """

    refused = Signal(object)
    succeeded = Signal()

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.customer_id = 0

    def write(self, changes: Sequence[CellChange]) -> bool:
        """Write values of cells as observed today."""
        return self._try(lambda: wallet.write_cells(self._book, self.customer_id, changes))[0]

    def rename(self, line: GridLine, text: str) -> bool:
        """Give the product of a line, or who serves it, another name."""
        if line.rival is None:
            return self._try(
                lambda: wallet.rename_product(self._book, self.customer_id, line.product, text)
            )[0]
        rival = line.rival
        return self._try(
            lambda: wallet.replace_rival(self._book, self.customer_id, line.product, rival, text)
        )[0]

    def rename_unit(self, old: str, new: str) -> bool:
        """Give a unit another name."""
        return self._try(lambda: wallet.rename_unit(self._book, self.customer_id, old, new))[0]

    def add_line(
        self, spot: Spot, rival: str | None = None, more_units: Sequence[str] = ()
    ) -> Spot | None:
        """Add a product, a unit or (by name) a competitor; return the cell made."""
        who = spot.rival if rival is None else rival
        done, made = self._try(
            lambda: wallet.add_line(
                self._book, self.customer_id, spot.product, spot.unit, who, more_units=more_units
            )
        )
        return made if done else None

    def remove(self, **where: Any) -> bool:
        """Take a product, a unit or somebody who serves out of the grid."""
        return self._try(lambda: wallet.remove(self._book, self.customer_id, **where))[0]

    def pursue(self, spot: Spot) -> Pursuit | None:
        """Make an opportunity of a cell."""
        done, made = self._try(lambda: wallet.pursue(self._book, self.customer_id, spot))
        return made if done else None

    def paste(
        self, text: str, targets: Sequence[Sequence[Spot | None]], measure: str, own: str
    ) -> Pasted | None:
        """Put a block from the clipboard into the grid: a list, a table with names, or values."""
        block = parse_block(text)
        if wallet_paste.list_roles(block):
            done, made = self._try(
                lambda: wallet_paste.paste_list(self._book, self.customer_id, text, own=own)
            )
        elif wallet_paste.has_names(block, measure):
            done, made = self._try(
                lambda: wallet_paste.paste_table(
                    self._book, self.customer_id, text, measure, own=own
                )
            )
        else:
            done, made = self._try(
                lambda: wallet_paste.paste_values(
                    self._book, self.customer_id, text, targets, measure
                )
            )
        return made if done else None

    def _try(self, verb: Callable[[], Any]) -> tuple[bool, Any]:
        try:
            result = verb()
        except CrmdeskError as error:
            self.refused.emit(error)
            return False, None
        self.succeeded.emit()
        return True, result
