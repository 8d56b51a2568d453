"""The Wallet tab: what the customer spends a year, on what, with whom."""

from __future__ import annotations

from datetime import date
from typing import Any

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section, ShareBar, align_bars
from crmdesk.panels.record.context import Tab
from crmdesk.panels.record.fields import options_of
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.saving import Saver


class WalletTab(Tab):
    """Shares as bars above the table they come from."""

    def __init__(self, desk: Desk, reader: RecordReader, saver: Saver) -> None:
        super().__init__(desk, reader, saver)
        column = self.column()
        self.shares = Section(self.tr("Our share per product"))
        column.addWidget(self.shares)
        rivals = ((None, self.tr("us")), *reader.choices("competitor"))
        products = ((None, "–"), *reader.choices("product"))
        self.cells = RecordList(
            desk, saver, "wallet_cell", self.tr("What they buy a year"), self.tr("Add"),
            self.tr("What they buy …"),
            (
                Column("product_text", self.tr("Product"), starts=True),
                Column("competitor_id", self.tr("From"), "choice", rivals),
                Column("volume", self.tr("A year"), "money", width=112),
                Column("unit", self.tr("Unit"), width=84),
                Column("contract_end", self.tr("Contract to"), "date", width=112),
                Column("rating", self.tr("Rating"), "choice",
                       options_of("wallet_cell", "rating"), width=56),
                Column("product_id", self.tr("Ours"), "choice", products, width=104),
                Column("price", self.tr("Price"), "money", width=90),
                Column("observed_on", self.tr("Seen on"), "date", width=112),
            ),
        )  # fmt: skip
        column.addWidget(self.cells)
        column.addStretch(1)

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's wallet."""
        self.customer_id = record.id
        currency = record.customer["currency"]
        rows = [
            {**r, "product_text": r["product_text"] or record.names.get(r["product_id"] or 0, "")}
            for r in record.parts["wallet"]
        ]
        self.cells.show_rows(
            rows, customer_id=record.id, currency=currency, observed_on=date.today()
        )
        self._show_shares(rows, currency)

    def _show_shares(self, rows: list[dict[str, Any]], currency: str) -> None:
        self.shares.clear()
        say = self.desk.localizer
        for product in dict.fromkeys(r["product_text"] for r in rows):
            cells = [r for r in rows if r["product_text"] == product]
            whole = sum(r["volume"] or 0 for r in cells)
            ours = sum(r["volume"] or 0 for r in cells if r["competitor_id"] is None)
            if whole <= 0:
                continue
            gap = whole - ours
            rest = self.tr("Gap {0}").format(say.money_short(gap, currency)) if gap else ""
            percent = say.percent(round(ours / whole, 2))
            tip = f"{say.money(ours, currency)} / {say.money(whole, currency)}"
            bar = ShareBar(self.desk.theme, product, ours / whole, percent, rest, tip)
            self.shares.body.addWidget(bar)
        align_bars(self.shares)
        if not self.shares.body.count():
            self.shares.add_hint(
                self.tr("Write below what they buy a year, from us and from others.")
            )
