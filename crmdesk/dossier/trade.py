"""The sections of a dossier about the wallet, and about what a customer brings besides money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from crmdesk.dossier import marks
from crmdesk.dossier.charts import share_bar
from crmdesk.dossier.labels import format_date, format_percent, word
from crmdesk.dossier.model import Dossier, ReferralLine, WalletOffer, WalletRow
from crmdesk.dossier.rows import Cell, Column, Section, Table, TableRow, indented, text_cell
from crmdesk.dossier.typeset import ALERT, MUTED, SMALL, SMALL_INK, STRONG, TEXT, Typesetter

_EMPTY = Cell()
_STEP, _MOST = 11.0, 8
"""Points by which a referral stands in from its introducer, and how often at most."""


class TradeSections:
    """Makes these sections for one language and width of column."""

    def __init__(self, typesetter: Typesetter, width: float, lang: str) -> None:
        self._type, self._width, self._lang = typesetter, width, lang

    def _word(self, key: str, **values: object) -> str:
        return word(self._lang, key, **values)

    def _date(self, day: date | None) -> str:
        return "" if day is None else format_date(day, self._lang)

    def wallet(self, dossier: Dossier) -> Iterator[Section]:
        """Yield the grid as a list: product and unit with our share, below it who serves it."""
        if not dossier.wallet:
            return
        table = Table(
            self._type,
            self._width,
            (
                Column(34, head=self._word("product")),
                Column(20, head=self._word("share")),
                Column(11, "right"),
                Column(20, "right", self._word("a_year")),
                Column(14, "right", self._word("change")),
                Column(20, "right", self._word("price")),
                Column(26, "right", self._word("until")),
                Column(13, "right", self._word("rating")),
                Column(24, "right", self._word("seen_on")),
            ),
        )
        rows: list[TableRow] = []
        for row in dossier.wallet:
            rows.append(table.row(self._head(row)))
            rows.extend(table.row(self._offer(offer)) for offer in row.offers)
        yield Section(self._word("wallet"), rows, dossier.wallet_note, table.head())

    def _head(self, row: WalletRow) -> list[Cell]:
        share = "" if row.our_share is None else format_percent(row.our_share, self._lang)
        return [
            text_cell(row.product, STRONG, (row.unit, SMALL)),
            Cell(paint=share_bar(row.our_share)),
            text_cell(share, STRONG),
            text_cell(row.whole, TEXT),
            *[_EMPTY] * 5,
        ]

    def _offer(self, offer: WalletOffer) -> list[Cell]:
        share = "" if offer.share is None else format_percent(offer.share, self._lang)
        return [
            indented(text_cell(offer.who or self._word("us"), SMALL_INK), _STEP),
            _EMPTY,
            text_cell(share, SMALL_INK),
            text_cell(offer.volume, SMALL_INK),
            text_cell(offer.change, SMALL_INK),
            text_cell(offer.price, SMALL_INK),
            text_cell(self._date(offer.contract_end), ALERT if offer.ends_soon else SMALL_INK),
            text_cell(offer.rating, SMALL_INK),
            text_cell(self._date(offer.seen_on), SMALL),
        ]

    def benefits(self, dossier: Dossier) -> Iterator[Section]:
        """Yield what the customer did for us."""
        if not dossier.benefits:
            return
        table = Table(
            self._type, self._width,
            (Column(34), Column(88), Column(26, "right"), Column(26, "right")),
        )  # fmt: skip
        rows = [
            table.row(
                [
                    text_cell(benefit.kind, MUTED),
                    text_cell(benefit.text, TEXT),
                    text_cell(self._date(benefit.on), MUTED),
                    text_cell(benefit.worth, TEXT),
                ]
            )
            for benefit in dossier.benefits
        ]
        yield Section(self._word("benefits"), rows)

    def referrals(self, dossier: Dossier) -> Iterator[Section]:
        """Yield whom the customer introduced, each below its introducer."""
        if not dossier.referrals:
            return
        table = Table(
            self._type, self._width,
            (
                Column(6), Column(82, head=self._word("customer")),
                Column(28, "right", self._word("bought")),
                Column(28, "right", self._word("brought_directly")),
                Column(28, "right", self._word("brought_in_all")),
            ),
        )  # fmt: skip
        rows = self._referral_rows(table, dossier.referrals)
        yield Section(self._word("referrals"), rows, dossier.referrals_note, table.head())

    def _referral_rows(self, table: Table, lines: Sequence[ReferralLine]) -> list[TableRow]:
        return [
            table.row(
                [
                    Cell(paint=marks.badge(line.tier)),
                    indented(
                        text_cell(line.name, TEXT if line.depth else STRONG),
                        _STEP * min(_MOST, line.depth),
                    ),
                    text_cell(line.bought, MUTED),
                    text_cell(line.direct, TEXT),
                    text_cell(line.total, TEXT),
                ]
            )
            for line in lines
        ]
