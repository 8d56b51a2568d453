"""The Wallet tab: what the customer buys a year, of what, for which unit, and from whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.insight.wallet import Spot, Wallet, wallet_of
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.context import Fill, Tab
from crmdesk.panels.record.deals import DealList
from crmdesk.panels.record.fields import options_of
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.wallet_grid import WalletGrid
from crmdesk.qt.compat import override
from crmdesk.services.wallet import is_pursuit

_ENDING_SHOWN = 3


class WalletTab(Tab):
    """The grid, the history of the cell in hand, and the opportunities made of gaps."""

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, reader, saver, parent)
        column = self.column()
        self.grid = WalletGrid(desk, reader, self.page)
        self.grid.noticed.connect(self.noticed)
        self.grid.spot_changed.connect(self._show_history)
        self.grid.rates.command_requested.connect(self.command_requested)
        self.ending = QLabel(self.page)
        self.ending.setProperty("role", "warning")
        self.ending.setWordWrap(True)
        self.history = self._history_list()
        column.addWidget(self.grid)
        column.addWidget(self.ending)
        column.addWidget(self.history)
        column.setSpacing(tokens.S2)
        self._column = column
        self._rows: dict[int, dict[str, Any]] = {}

    @override
    def pieces(self) -> Iterator[Fill]:
        self.deals = DealList(self.desk, self.reader, self.saver, self.page)
        self.keep_history("opportunity", self.deals.grid)
        self._column.addWidget(self.deals)
        yield self.deals.show_record

    def _history_list(self) -> RecordList:
        return RecordList(
            self.desk, self.saver, "wallet_cell", self.tr("What was seen of this cell"),
            self.tr("Add"), self.tr("Another day, as 2026-11-30 …"),
            (
                Column("observed_on", self.tr("Seen on"), "date", starts=True),
                Column("volume", self.tr("A year"), "money", width=120),
                Column("price", self.tr("Price"), "money", width=96),
                Column("contract_end", self.tr("Contract to"), "date", width=106),
                Column("rating", self.tr("Rating"), "choice",
                       options_of("wallet_cell", "rating"), width=60),
                Column("notes", self.tr("Note"), width=140),
            ),
            self.page,
        )  # fmt: skip

    @override
    def show_record(self, record: CustomerRecord) -> None:
        other = self.customer_id != record.id
        self.customer_id = record.id
        self.grid.verbs.customer_id = record.id
        if other:
            self.grid.forget()
        currency = record.customer["currency"] or self.desk.book.currency
        cells = record.parts["wallet"]
        self._rows = {row["id"]: row for row in cells}
        wallet = wallet_of(cells, record.names, currency, record.rates)
        names = {**dict(self.reader.choices("competitor")), **record.names}
        deals = record.parts["opportunities"]
        pursued = frozenset(
            Spot(product, unit)
            for product in wallet.products
            for unit in wallet.units
            if any(is_pursuit(row, Spot(product, unit)) for row in deals)
        )
        self.grid.model.set_wallet(wallet, names, pursued, self.desk.localizer.today)
        self.grid.rates.show_codes(wallet.missing())
        self._show_shares(wallet)
        self._show_ending(wallet)
        self._show_history(self.grid.spot())
        super().show_record(record)

    def _show_shares(self, wallet: Wallet) -> None:
        """Say our share of it all, and how it moved since it was first known."""
        say, share = self.desk.localizer, wallet.share()
        if share.share is None:
            self.grid.show_summary(self.tr("What do they buy a year, from us and from others?"))
            return
        whole = say.money_short(share.whole, wallet.currency)
        parts = [self.tr("{0} of {1} a year").format(say.percent(round(share.share, 2)), whole)]
        moved = self._moved(wallet, share.share)
        if moved:
            parts.append(moved)
        self.grid.show_summary(" · ".join(parts))

    def _moved(self, wallet: Wallet, share: float) -> str:
        """Return by how many points our share moved in a year, or since it was first known."""
        days = [day for day, _ in wallet.trend()]
        if not days:
            return ""
        today = self.desk.localizer.today
        then = max(days[0], today - timedelta(days=365))
        before = wallet.share(on=then).share
        points = 0 if before is None else round(100 * (share - before))
        if not points:
            return ""
        sign = f"+{points}" if points > 0 else f"−{-points}"
        if then > days[0]:
            return self.tr("{0} points in a year").format(sign)
        return self.tr("{0} points since {1}").format(sign, self.desk.localizer.date(then))

    def _show_ending(self, wallet: Wallet) -> None:
        """Name the contracts with others, and ours, that end soon."""
        found, say = wallet.ending(self.desk.localizer.today), self.desk.localizer
        words = self.grid.model.words
        lines = [
            self.tr("{0}: {1}").format(words.place(spot, self.grid.model.names), say.date(end))
            for end, spot in found[:_ENDING_SHOWN]
        ]
        more = len(found) - _ENDING_SHOWN
        if more > 0:
            lines.append(self.tr("and {0} more").format(more))
        self.ending.setText(self.tr("Contracts end soon. {0}").format("; ".join(lines)))
        self.ending.setVisible(bool(found))

    @Slot(object)
    def _show_history(self, spot: Spot | None) -> None:
        """Show the observations of the cell in hand, the newest first."""
        model = self.grid.model
        self.history.setVisible(spot is not None)
        if spot is None or self.customer_id is None:
            return
        wallet = model.wallet
        rows = [self._rows[o.id] for o in wallet.cells.get(spot, ()) if o.id in self._rows]
        self.history.note.setText(model.words.place(spot, model.names))
        self.history.show_rows(
            rows, customer_id=self.customer_id, currency=wallet.currency,
            product_text=spot.product, product_id=wallet.product_ids.get(spot.product),
            unit=spot.unit, competitor_id=spot.rival,
        )  # fmt: skip

    @override
    def take_keyboard(self, *, power_map: bool = False) -> None:
        self.grid.start()

    def work(self, *, begun: bool) -> None:
        """Put the keyboard into the grid; where somebody is at work there, pursue the cell."""
        if begun and self.grid.spot() is not None:
            self.grid.pursue()
        else:
            self.grid.start()
