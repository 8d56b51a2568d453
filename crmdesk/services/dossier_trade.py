"""The trade part of a dossier: wallet, purchases and deals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.dossier import model
from crmdesk.dossier.labels import format_number
from crmdesk.insight.wallet import newest
from crmdesk.services.dossier_speech import Speech
from crmdesk.services.fields import to_major

Row = dict[str, Any]
RECENT_LINES = 12


class TradePart:
    """Makes the trade part of dossiers."""

    def __init__(self, say: Speech, today: date) -> None:
        self._say = say
        self._today = today

    def wallet(self, record: CustomerRecord, currency: str) -> tuple[model.WalletRow, ...]:
        """Return what the customer buys from us and from others."""
        cells: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
        for cell in newest(record.parts["wallet"], record.names):
            product = record.names.get(cell["product_id"] or 0) or cell["product_text"]
            cells.setdefault((product, cell["unit"]), []).append(cell)
        return tuple(self._wallet_row(key, rows, record, currency) for key, rows in cells.items())

    def _wallet_row(
        self,
        key: tuple[str, str],
        rows: list[Mapping[str, Any]],
        record: CustomerRecord,
        currency: str,
    ) -> model.WalletRow:
        ours = sum(r["volume"] or 0 for r in rows if r["competitor_id"] is None)
        total = sum(r["volume"] or 0 for r in rows)
        rating = max((r["rating"] or 0 for r in rows if r["competitor_id"] is None), default=0)
        ends = [r["contract_end"] for r in rows if r["contract_end"]]
        rivals = tuple(
            (
                record.names.get(r["competitor_id"], ""),
                (r["volume"] or 0) / total if total else None,
                self._say.money(r["volume"] or 0, currency, short=True),
            )
            for r in rows
            if r["competitor_id"] is not None
        )
        return model.WalletRow(
            product=key[0],
            unit=key[1],
            our_share=ours / total if total else None,
            ours=self._say.money(ours, currency, short=True),
            competitors=rivals,
            contract_end=min(ends, default=None),
            rating=f"{rating}/5" if rating else "",
        )

    def purchases(
        self, orders: list[Row], record: CustomerRecord, currency: str
    ) -> model.Purchases | None:
        """Return two years by month, by product, and the newest lines; None without orders."""
        if not orders:
            return None
        months = [_month(self._today, back) for back in range(23, -1, -1)]
        sums = dict.fromkeys(months, 0)
        products: dict[str, int] = {}
        recent: list[model.PurchaseRow] = []
        for order in orders:
            on = order["ordered_on"]
            for line in order["lines"] if on else ():
                first = on.replace(day=1)
                if first in sums:
                    sums[first] += line["amount_e4"]
                if first in months[12:]:
                    name = line["product_text"] or record.names.get(line["product_id"] or 0, "–")
                    products[name] = products.get(name, 0) + line["amount_e4"]
                if len(recent) < RECENT_LINES:
                    recent.append(self._purchase(order, line, currency))
        values = [_exact(sums[month], currency) for month in months]
        by_product = sorted(products.items(), key=lambda item: (-item[1], item[0]))
        return model.Purchases(
            months=tuple(months[12:]),
            revenue=tuple(values[12:]),
            previous=tuple(values[:12]),
            by_product=tuple((name, _exact(amount, currency)) for name, amount in by_product),
            currency=currency,
            recent=tuple(recent),
        )

    def _purchase(self, order: Row, line: Row, currency: str) -> model.PurchaseRow:
        quantity = line["quantity"]
        digits = 0 if quantity is None or quantity == int(quantity) else 2
        return model.PurchaseRow(
            on=order["ordered_on"],
            number=order["number"],
            product=line["product_text"],
            quantity=""
            if quantity is None
            else format_number(quantity, self._say.lang, digits=digits),
            price=to_major(line["unit_price"] or 0, currency),
            amount=_exact(line["amount_e4"], currency),
        )

    def deals(self, record: CustomerRecord, currency: str) -> tuple[model.Opportunity, ...]:
        """Return the open deals."""
        return tuple(
            model.Opportunity(
                name=row["name"] or record.names.get(row["product_id"] or 0, "–"),
                stage=self._say.key(row["stage"]),
                value=None if row["value"] is None else to_major(row["value"], currency),
                expected=row["expected_on"],
            )
            for row in record.parts["opportunities"]
            if row["closed_on"] is None
        )


def _exact(amount_e4: int, currency: str) -> Decimal:
    return to_major((amount_e4 + 5000) // 10_000, currency)


def _month(today: date, back: int) -> date:
    months = today.year * 12 + today.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)
