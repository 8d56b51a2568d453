"""The words and signs of the wallet grid: what a cell says large, what it says small below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from crmdesk.insight.wallet import SOON_DAYS, Observation, Share, Spot, Wallet
from crmdesk.qt.i18n import Localizer

_SAME = 0.015  # a change by less is none: nobody knows a wallet that well


@dataclass(frozen=True, slots=True)
class CellLook:
    """What is painted in a cell.

    Attributes:
        main: the large words.
        main_role: their colour role.
        strong: whether they are bold.
        delta: what has changed since the observation before, with its sign.
        delta_role: the colour role of it.
        notes: (words, colour role) below, the most urgent first.
        share: our share, drawn as a bar; None for no bar.
        spark: former volumes and the newest, oldest first.
        pursued: whether an open opportunity is about it.
        tip: all of it in words.
    """

    main: str = ""
    main_role: str = "text"
    strong: bool = False
    delta: str = ""
    delta_role: str = "text_muted"
    notes: tuple[tuple[str, str], ...] = ()
    share: float | None = None
    spark: tuple[int, ...] = ()
    pursued: bool = False
    tip: str = ""


class WalletWords:
    """Writes the cells of the grid in the user's language."""

    def __init__(self, localizer: Localizer) -> None:
        self._say = localizer

    def measure(self, measure: str) -> str:
        """Return the name of a measure."""
        translate = QCoreApplication.translate
        return {
            "volume": translate("Wallet", "A year"),
            "price": translate("Wallet", "Price"),
            "contract_end": translate("Wallet", "Contract to"),
            "rating": translate("Wallet", "Rating"),
            "observed_on": translate("Wallet", "Seen on"),
        }[measure]

    def head(self, section: int, unit: str | None) -> str:
        """Return the head of a column."""
        if section == 0:
            return QCoreApplication.translate("Wallet", "Product, from whom")
        if unit is None:
            return QCoreApplication.translate("Wallet", "All units")
        return unit or QCoreApplication.translate("Wallet", "The whole customer")

    def unit_tip(self, unit: str, share: Share, currency: str) -> str:
        """Return our share of a unit in words."""
        return "\n".join((self.head(1, unit), self._share_tip(share, currency)))

    def us(self) -> str:
        """Return the word for our own line."""
        return QCoreApplication.translate("Wallet", "us")

    def who(self, rival: int | None, names: Mapping[int, str]) -> str:
        """Return who serves a line."""
        return self.us() if rival is None else names.get(rival, "?")

    def place(self, spot: Spot, names: Mapping[int, str]) -> str:
        """Return a cell in words: product, unit, who serves."""
        parts = (spot.product, spot.unit, self.who(spot.rival, names))
        return " · ".join(part for part in parts if part)

    def name(
        self, kind: str, product: str, rival: int | None, names: Mapping[int, str]
    ) -> CellLook:
        """Return the head of a line."""
        if kind == "new":
            hint = QCoreApplication.translate("Wallet", "Another product …")
            return CellLook(hint, "text_muted", tip=hint)
        if kind == "product":
            return CellLook(product, strong=True, tip=product)
        who = self.who(rival, names)
        return CellLook(who, "accent" if rival is None else "text", tip=f"{product} · {who}")

    def share(self, share: Share, currency: str) -> CellLook:
        """Return our share of a product in a unit or in all."""
        if share.share is None:
            return CellLook()
        whole = self._say.money_short(share.whole, currency)
        text = QCoreApplication.translate("Wallet", "of {0}").format(whole)
        return CellLook(
            self._say.percent(round(share.share, 2)), strong=True,
            notes=((text, "text_muted"),), share=share.share,
            tip=self._share_tip(share, currency),
        )  # fmt: skip

    def _share_tip(self, share: Share, currency: str) -> str:
        if share.share is None:
            return QCoreApplication.translate("Wallet", "Nothing is known to be bought.")
        text = QCoreApplication.translate("Wallet", "{0} of {1} a year, {2}; {3} from others")
        return text.format(
            self._say.money(share.ours, currency), self._say.money(share.whole, currency),
            self._say.percent(round(share.share, 3)), self._say.money(share.gap, currency),
        )  # fmt: skip

    def sum(self, volume: int, share: Share, currency: str) -> CellLook:
        """Return what somebody sells to all units, and its part of the product."""
        if not volume:
            return CellLook()
        part = volume / share.whole if share.whole else 0.0
        return CellLook(
            self._say.money_short(volume, currency), "text_muted",
            notes=((self._say.percent(round(part, 2)), "text_muted"),),
            tip=self._say.money(volume, currency),
        )  # fmt: skip

    def cell(
        self, spot: Spot, wallet: Wallet, measure: str, today: date, *, pursued: bool
    ) -> CellLook:
        """Return a cell that somebody serves."""
        known = wallet.now(spot)
        if known is None or known.empty:
            gap = self._open_notes(spot, wallet)
            return CellLook(notes=gap, pursued=pursued, tip=self._open_tip(pursued))
        delta, role = self._delta(spot, wallet)
        small = [m for m in ("contract_end", "volume", "price", "rating") if m != measure]
        notes = [self._small(m, known, wallet.currency, today) for m in small]
        return CellLook(
            self.value(known, measure, wallet.currency), self._role(known, measure, today),
            delta=delta if measure == "volume" else "", delta_role=role,
            notes=tuple(note for note in notes if note[0]),
            spark=tuple(wallet.volumes(spot)) if measure == "volume" else (),
            pursued=pursued, tip=self._tip(spot, wallet, known, delta),
        )  # fmt: skip

    def value(self, known: Observation, measure: str, currency: str) -> str:
        """Return a measure of an observation."""
        code = known.currency or currency
        if measure == "volume":
            return "" if known.volume is None else self._say.money_short(known.volume, code)
        if measure == "price":
            return "" if known.price is None else self._say.money(known.price, code)
        if measure == "rating":
            return "" if known.rating is None else "★" * known.rating
        day = known.contract_end if measure == "contract_end" else known.on
        return "" if day is None else self._say.date(day)

    def _small(
        self, measure: str, known: Observation, currency: str, today: date
    ) -> tuple[str, str]:
        if measure == "contract_end" and known.contract_end is not None:
            day = self._say.short_date(known.contract_end, today)
            ended = known.contract_end < today
            text = QCoreApplication.translate("Wallet", "ended {0}") if ended else (
                QCoreApplication.translate("Wallet", "to {0}")
            )  # fmt: skip
            return text.format(day), self._role(known, "contract_end", today, "text_muted")
        if measure == "rating" and known.rating is not None:
            return f"★{known.rating}", "text_muted"
        return self.value(known, measure, currency), "text_muted"

    def _role(
        self, known: Observation, measure: str, today: date, plain: str = "text"
    ) -> str:  # fmt: skip
        """Return the colour of a value: a contract that ends soon or has ended stands out."""
        end = known.contract_end
        if measure != "contract_end" or end is None:
            return plain
        if end < today:
            return "danger"
        return "warning" if end <= today + timedelta(days=SOON_DAYS) else plain

    def _delta(self, spot: Spot, wallet: Wallet) -> tuple[str, str]:
        """Return what has changed since the observation before, and whether that is good."""
        now, before = wallet.now(spot), wallet.before(spot)
        if now is None or before is None or now.volume is None or not before.volume:
            return "", "text_muted"
        change = now.volume / before.volume - 1
        if abs(change) < _SAME:
            return "", "text_muted"
        good = (change > 0) == (spot.rival is None)
        sign = "▲" if change > 0 else "▼"
        return f"{sign}{self._say.percent(round(abs(change), 2))}", (
            "positive" if good else "danger"
        )

    def _open_notes(self, spot: Spot, wallet: Wallet) -> tuple[tuple[str, str], ...]:
        """Return what others sell where we sell nothing."""
        gap = wallet.share(spot.product, spot.unit).gap if spot.rival is None else 0
        if not gap:
            return ()
        text = QCoreApplication.translate("Wallet", "open: {0}")
        return ((text.format(self._say.money_short(gap, wallet.currency)), "accent"),)

    def _open_tip(self, pursued: bool) -> str:
        if pursued:
            return QCoreApplication.translate("Wallet", "An opportunity is open here.")
        return QCoreApplication.translate("Wallet", "Nothing known. O makes it an opportunity.")

    def _tip(self, spot: Spot, wallet: Wallet, known: Observation, delta: str) -> str:
        lines = [
            f"{self.measure(m)}: {text}"
            for m in ("price", "contract_end", "rating", "observed_on")
            if (text := self.value(known, m, wallet.currency))
        ]
        if known.volume is not None:
            exact = self._say.money(known.volume, known.currency or wallet.currency)
            lines.insert(0, f"{self.measure('volume')}: {exact}  {delta}".rstrip())
        before = wallet.before(spot)
        if before is not None and before.on is not None and before.volume is not None:
            text = QCoreApplication.translate("Wallet", "Before, on {0}: {1}")
            money = self._say.money(before.volume, before.currency or wallet.currency)
            lines.append(text.format(self._say.date(before.on), money))
        if known.notes:
            lines.append(known.notes)
        return "\n".join(lines)
