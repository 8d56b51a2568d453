"""The sections of a dossier about the wallet, and about what a customer brings besides money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from crmdesk.dossier import marks
from crmdesk.dossier.charts import share_bar
from crmdesk.dossier.labels import format_date, format_percent, word
from crmdesk.dossier.model import Coming, Dossier, ReferralLine, WalletOffer, WalletRow
from crmdesk.dossier.rows import Cell, Column, Section, filled, indented, text_cell
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

    def coming(self, expected: tuple[Coming, ...]) -> Iterator[Section]:
        """Yield what the notebook of purchases expects, by day."""
        if not expected:
            return
        columns = (
            Column(),
            Column(align="right", fit=0.2),
            Column(head=self._word("basis"), fit=0.36),
            Column(align="right", head=self._word("likely"), fit=0.36),
            Column(align="right", head=self._word("expected_on"), fit=0.2),
        )
        lines = []
        for each in expected:
            likely = " – ".join(self._date(day) for day in (each.early, each.late) if day)
            late = (self._word("overdue"), ALERT) if each.overdue else ("", SMALL)
            lines.append(
                [
                    text_cell(each.what, TEXT),
                    text_cell(each.amount, TEXT),
                    text_cell(each.basis, MUTED),
                    text_cell(likely, MUTED),
                    text_cell(self._date(each.on), STRONG if each.overdue else TEXT, late),
                ]
            )
        head, rows = filled(self._type, self._width, columns, lines)
        yield Section(self._word("coming"), rows, "", head)

    def wallet(self, dossier: Dossier) -> Iterator[Section]:
        """Yield the grid as a list: product and unit with our share, below it who serves it."""
        if not dossier.wallet:
            return
        columns = (
            Column(head=self._word("product")),
            Column(head=self._word("share"), fit=0.12, least=48),
            Column(align="right", fit=0.1),
            Column(align="right", head=self._word("a_year"), fit=0.14),
            Column(align="right", head=self._word("change"), fit=0.12),
            Column(align="right", head=self._word("price"), fit=0.16),
            Column(align="right", head=self._word("until"), fit=0.18),
            Column(align="right", head=self._word("rating"), fit=0.1),
            Column(align="right", head=self._word("seen_on"), fit=0.18),
        )
        lines, stays, heads = [], [], []
        for row in dossier.wallet:
            lines += [self._head(row), *(self._offer(offer) for offer in row.offers)]
            stays += [number < len(row.offers) for number in range(len(row.offers) + 1)]
            heads += [bool(row.offers), *(False for _ in row.offers)]
        head, rows = filled(self._type, self._width, columns, lines)
        for line, stay, first in zip(rows, stays, heads, strict=True):
            line.keep = stay
            line.rule = None if first else line.rule
        yield Section(self._word("wallet"), rows, dossier.wallet_note, head)

    def _head(self, row: WalletRow) -> list[Cell]:
        share = "" if row.our_share is None else format_percent(row.our_share)
        return [
            text_cell(row.product, STRONG, (row.unit, SMALL)),
            Cell(paint=share_bar(row.our_share)),
            text_cell(share, STRONG),
            text_cell(row.whole, TEXT),
            *[_EMPTY] * 5,
        ]

    def _offer(self, offer: WalletOffer) -> list[Cell]:
        share = "" if offer.share is None else format_percent(offer.share)
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
        columns = (
            Column(fit=0.24), Column(),
            Column(align="right", fit=0.24), Column(align="right", fit=0.24),
        )  # fmt: skip
        lines = [
            [
                text_cell(benefit.kind, MUTED),
                text_cell(benefit.text, TEXT),
                text_cell(self._date(benefit.on), MUTED),
                text_cell(benefit.worth, TEXT),
            ]
            for benefit in dossier.benefits
        ]
        _head, rows = filled(self._type, self._width, columns, lines)
        yield Section(self._word("benefits"), rows)

    def referrals(self, dossier: Dossier) -> Iterator[Section]:
        """Yield whom the customer introduced, each below its introducer."""
        if not dossier.referrals:
            return
        columns = (
            Column(fit=0.1, least=12.5), Column(head=self._word("customer")),
            Column(align="right", head=self._word("bought"), fit=0.2),
            Column(align="right", head=self._word("brought_directly"), fit=0.24),
            Column(align="right", head=self._word("brought_in_all"), fit=0.24),
        )  # fmt: skip
        lines = [self._referral(line) for line in dossier.referrals]
        head, rows = filled(self._type, self._width, columns, lines)
        yield Section(self._word("referrals"), rows, dossier.referrals_note, head)

    def _referral(self, line: ReferralLine) -> list[Cell]:
        return [
            Cell(paint=marks.badge(line.tier)) if line.tier else _EMPTY,
            indented(
                text_cell(line.name, TEXT if line.depth else STRONG),
                _STEP * min(_MOST, line.depth),
            ),
            text_cell(line.bought, MUTED),
            text_cell(line.direct, TEXT),
            text_cell(line.total, TEXT),
        ]
