"""The trade part of a dossier: wallet, purchases and deals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.dossier import model
from crmdesk.dossier.labels import format_number, format_percent
from crmdesk.insight.wallet import SOON_DAYS, Observation, Share, Spot, Wallet, wallet_of
from crmdesk.money import E4, Rates
from crmdesk.services.coming import Coming, coming
from crmdesk.services.dossier_speech import Speech
from crmdesk.services.fields import to_major

Row = dict[str, Any]
RECENT_LINES = 12
COMING_DAYS = 92


class TradePart:
    """Makes the trade part of dossiers."""

    def __init__(self, say: Speech, today: date) -> None:
        self._say = say
        self._today = today

    def coming(self, book: Book, customer_id: int) -> tuple[model.Coming, ...]:
        """Return what is expected of a customer within a quarter, and what is overdue."""
        found = coming(book, COMING_DAYS, today=self._today, customer_id=customer_id)
        return tuple(self._expected(each) for each in found)

    def _expected(self, each: Coming) -> model.Coming:
        say, span = self._say, each.early != each.late
        what = {"stock_out": "runs_out"}.get(each.what, each.what)
        return model.Coming(
            what=say.word(what, product=each.product) if each.product else say.word(what),
            on=each.on,
            early=each.early if span else None,
            late=each.late if span else None,
            amount=say.money(each.amount, each.currency) if each.amount else "",
            basis=self._basis(each),
            overdue=each.on < self._today,
        )

    def _basis(self, each: Coming) -> str:
        if each.what == "collection":
            return self._say.word("by_terms")
        if each.stated in ("rate", "both", "terms"):
            return self._say.word("by_stated")
        return self._say.word("by_both" if each.stated else "by_purchases", count=each.gaps + 1)

    def wallet(self, record: CustomerRecord, currency: str) -> tuple[model.WalletRow, ...]:
        """Return what the customer buys from us and from others, unit by unit."""
        wallet = wallet_of(record.parts["wallet"], record.names, currency, record.rates)
        return tuple(
            self._wallet_row(wallet, product, unit, record.names)
            for product in wallet.products
            for unit in wallet.units
            if any(self._known(wallet, product, unit))
        )

    def wallet_note(self, record: CustomerRecord, currency: str) -> str:
        """Return our share of it all in a sentence, and how it moved in a year."""
        wallet = wallet_of(record.parts["wallet"], record.names, currency, record.rates)
        share = wallet.share()
        if share.share is None:
            return ""
        whole = self._say.money(share.whole, currency, short=True)
        percent = format_percent(share.share)
        text = self._say.word("wallet_share", share=percent, whole=whole)
        before = wallet.share(on=self._today - timedelta(days=365)).share or 0.0
        points = round(100 * (share.share - before))
        if not points:
            return text
        sign = f"+{points}" if points > 0 else f"−{-points}"
        return f"{text} · {self._say.word('wallet_moved', points=sign)}"

    def _known(self, wallet: Wallet, product: str, unit: str) -> Iterator[tuple[Spot, Observation]]:
        for rival in wallet.lines(product):
            spot = Spot(product, unit, rival)
            known = wallet.now(spot)
            if known is not None and not known.empty:
                yield spot, known

    def _wallet_row(
        self, wallet: Wallet, product: str, unit: str, names: Mapping[int, str]
    ) -> model.WalletRow:
        share = wallet.share(product, unit)
        offers = tuple(
            self._offer(wallet, spot, known, share, names)
            for spot, known in self._known(wallet, product, unit)
        )
        whole = self._say.money(share.whole, wallet.currency, short=True) if share.whole else ""
        return model.WalletRow(product, unit, share.share, whole, offers)

    def _offer(
        self,
        wallet: Wallet,
        spot: Spot,
        known: Observation,
        share: Share,
        names: Mapping[int, str],
    ) -> model.WalletOffer:
        code, end = known.currency or wallet.currency, known.contract_end
        counted = wallet.volume(known)
        return model.WalletOffer(
            who="" if spot.rival is None else names.get(spot.rival, "?"),
            share=counted / share.whole if counted is not None and share.whole else None,
            volume="" if known.volume is None else self._say.money(known.volume, code, short=True),
            change=self._change(wallet, spot, known),
            price="" if known.price is None else self._say.money(known.price, code),
            contract_end=end,
            ends_soon=end is not None and end <= self._today + timedelta(days=SOON_DAYS),
            rating=f"{known.rating}/5" if known.rating else "",
            seen_on=known.on,
        )

    def _change(self, wallet: Wallet, spot: Spot, known: Observation) -> str:
        before = wallet.before(spot)
        if before is None or not before.volume or known.volume is None:
            return ""
        percent = round(100 * (known.volume / before.volume - 1))
        return f"+{percent} %" if percent > 0 else f"−{-percent} %" if percent else ""

    def purchases(
        self, orders: list[Row], names: Mapping[str, str], currency: str, rates: Rates
    ) -> model.Purchases | None:
        """Return two years by month, by product, and the newest lines; None without orders.

        Sums are in the home currency; where no rate leads there from any order, in the currency
        of most. What cannot be counted is listed, and named beside the sums.

        Args:
            orders: each with its lines, the newest first.
            names: of the products, by their ids as text.
            currency: of the orders that name none.
            rates: those of the book.
        """
        if not orders:
            return None
        rates = rates.towards(_main(orders, currency, rates))
        months = [_month(self._today, back) for back in range(23, -1, -1)]
        sums: dict[date, Counter[str]] = {month: Counter() for month in months}
        products: dict[str, Counter[str]] = {}
        recent: list[model.PurchaseRow] = []
        for order in (order for order in orders if order["ordered_on"]):
            first, code = order["ordered_on"].replace(day=1), order["currency"] or currency
            for line in order["lines"]:
                name = line["product_text"] or names.get(str(line["product_id"]), "–")
                if first in sums:
                    sums[first][code] += line["amount_e4"]
                if first in months[12:]:
                    products.setdefault(name, Counter())[code] += line["amount_e4"]
                if len(recent) < RECENT_LINES:
                    other = "" if code == rates.home else code
                    recent.append(self._purchase(order, line, name, code, other))
        totals = [rates.total(sums[month], E4) for month in months]
        values = [to_major(total.amount, rates.home) for total in totals]
        by_product = [(n, rates.total(found, E4).amount) for n, found in products.items()]
        left_out = sorted({code for total in totals for code, _ in total.left_out})
        return model.Purchases(
            months=tuple(months[12:]),
            revenue=tuple(values[12:]),
            previous=tuple(values[:12]),
            by_product=tuple(
                (name, to_major(amount, rates.home))
                for name, amount in sorted(by_product, key=lambda item: (-item[1], item[0]))
                if amount
            ),
            currency=rates.home,
            recent=tuple(recent),
            left_out=self._say.word("left_out", codes=self._say.listed(left_out))
            if left_out
            else "",
        )

    def _purchase(
        self, order: Row, line: Row, name: str, currency: str, other: str
    ) -> model.PurchaseRow:
        quantity = line["quantity"]
        digits = 0 if quantity is None or quantity == int(quantity) else 2
        return model.PurchaseRow(
            on=order["ordered_on"],
            number=order["number"],
            product=name,
            quantity=""
            if quantity is None
            else format_number(quantity, self._say.lang, digits=digits),
            price=None if line["unit_price"] is None else to_major(line["unit_price"], currency),
            amount=_exact(line["amount_e4"], currency),
            currency=other,
        )

    def deals(self, record: CustomerRecord, currency: str) -> tuple[model.Opportunity, ...]:
        """Return the open deals."""
        return tuple(
            model.Opportunity(
                name=row["name"] or record.names.get(row["product_id"] or 0, "–"),
                stage=self._say.key(row["stage"]),
                value=None
                if row["value"] is None
                else to_major(row["value"], row["currency"] or currency),
                expected=row["expected_on"],
                opened=row["opened_on"],
                currency=row["currency"],
            )
            for row in record.parts["opportunities"]
            if row["closed_on"] is None
        )

    def deals_note(self, record: CustomerRecord, currency: str) -> str:
        """Return how many deals are open, won (and for how much) and lost."""
        say, rows = self._say, record.parts["opportunities"]
        still = sum(row["closed_on"] is None for row in rows)
        won = [row for row in rows if row["closed_on"] and row["stage"] == "won"]
        lost = sum(bool(row["closed_on"]) and row["stage"] == "lost" for row in rows)
        total = record.rates.total((row["currency"] or currency, row["value"] or 0) for row in won)
        told = [say.word("deals_open", count=still)] if still else []
        if won:
            written = say.sum(total, short=True)
            told.append(
                say.word("deals_won" if total else "deals_won_bare", count=len(won), sum=written)
            )
        if lost:
            told.append(say.word("deals_lost", count=lost))
        return " · ".join(told)


def _main(orders: list[Row], currency: str, rates: Rates) -> str:
    """Return the currency to add orders up in: home, else that of most."""
    used = Counter(order["currency"] or currency for order in orders)
    if any(rates.worth(code) is not None for code in used):
        return rates.home
    return min(used, key=lambda code: (-used[code], code != currency, code))


def _exact(amount_e4: int, currency: str) -> Decimal:
    return to_major((amount_e4 + 5000) // 10_000, currency)


def _month(today: date, back: int) -> date:
    months = today.year * 12 + today.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)
