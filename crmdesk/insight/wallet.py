"""The wallet grid: what a customer buys a year of each product, per unit of theirs, and from whom.

A row of the book is one observation of one cell. The newest one counts; those before it are the
cell's history. Share of wallet is what the customer buys from us divided by all it buys, in money
a year (size and share of wallet: Du, Kamakura & Mela, Journal of Marketing 71(2), 2007). Sums are
in the customer's currency: an amount of another that no exchange rate leads there from is left out
of sums, not of the grid.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from crmdesk.money import Rates

SOON_DAYS = 90
"""A contract that ends within so many days can be prepared for now."""


class Spot(NamedTuple):
    """Where in the grid something stands: product by its name, unit, who serves (None: we)."""

    product: str
    unit: str = ""
    rival: int | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """What was known of a cell on a day; money in minor units of ``currency``."""

    id: int
    on: date | None
    volume: int | None = None
    price: int | None = None
    contract_end: date | None = None
    rating: int | None = None
    notes: str = ""
    currency: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is known: the cell only keeps its row and column in the grid."""
        known = (self.volume, self.price, self.contract_end, self.rating)
        return all(value is None for value in known) and not self.notes


@dataclass(frozen=True, slots=True)
class Share:
    """What is bought from us and in all, in minor units a year."""

    ours: int = 0
    whole: int = 0

    @property
    def share(self) -> float | None:
        """Our part, from 0 to 1; None where nothing is known to be bought."""
        return self.ours / self.whole if self.whole > 0 else None

    @property
    def gap(self) -> int:
        """What others sell to the customer."""
        return self.whole - self.ours


@dataclass(frozen=True, slots=True)
class Wallet:
    """The whole grid of one customer.

    Attributes:
        products: names, in the order in which they were first written.
        units: the customer's units, in that order too.
        cells: every observation of a cell, newest first.
        product_ids: product name → id in our catalogue, where it is there.
        rivals: product name → who else serves it, in the order of being written.
        currency: that of the sums.
        foreign: cells left out of sums: of other currencies, without a rate.
        rates: by which amounts of other currencies are counted.
        sums: (product, unit) → what is bought now; None stands for all of them.
    """

    products: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    cells: Mapping[Spot, tuple[Observation, ...]] = field(default_factory=dict)
    product_ids: Mapping[str, int] = field(default_factory=dict)
    rivals: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    currency: str = ""
    foreign: int = 0
    sums: Mapping[tuple[str | None, str | None], Share] = field(default_factory=dict)
    rates: Rates = field(default_factory=Rates)

    def volume(self, known: Observation) -> int | None:
        """Return what is bought a year, in the currency of sums; None where it cannot be said."""
        return _counted(known, self.rates)

    def missing(self) -> tuple[str, ...]:
        """Return the currencies of what is bought now that no rate leads from: in no sum."""
        newest = (found[0] for found in self.cells.values() if found)
        out = {each.currency for each in newest if each.volume and self.volume(each) is None}
        return tuple(sorted(out))

    def now(self, spot: Spot) -> Observation | None:
        """Return the newest observation of a cell."""
        return next(iter(self.cells.get(spot, ())), None)

    def before(self, spot: Spot) -> Observation | None:
        """Return the newest former observation of a cell that knows its volume."""
        return next((o for o in self.cells.get(spot, ())[1:] if o.volume is not None), None)

    def volumes(self, spot: Spot) -> list[int]:
        """Return the volumes observed in a cell, oldest first."""
        return [o.volume for o in reversed(self.cells.get(spot, ())) if o.volume is not None]

    def lines(self, product: str) -> tuple[int | None, ...]:
        """Return who serves a product: we first, then the others."""
        return (None, *self.rivals.get(product, ()))

    def named(self, product: str) -> str | None:
        """Return the product of this name in any case, as the grid writes it."""
        wanted = product.strip().casefold()
        return next((p for p in self.products if p.casefold() == wanted), None)

    def share(
        self, product: str | None = None, unit: str | None = None, *, on: date | None = None
    ) -> Share:
        """Return our share of a product, of a unit, of a cell, or (None, None) of it all.

        Args:
            product: None means all of them.
            unit: None means all of them.
            on: as it was on a day, None is now. Of a cell first seen later, the oldest observation
                stands for the days before, so that shares of two days compare like with like.
        """
        if on is None:
            return self.sums.get((product, unit), Share())
        ours = whole = 0
        for spot, history in self.cells.items():
            if product not in (None, spot.product) or unit not in (None, spot.unit):
                continue
            known = next(
                (o for o in history if on is None or (o.on or date.min) <= on), history[-1]
            )
            volume = _counted(known, self.rates) or 0
            whole += volume
            ours += volume if spot.rival is None else 0
        return Share(ours, whole)

    def suppliers(self, product: str) -> list[tuple[int, int]]:
        """Return (competitor, minor units a year) of those that sell a product, most first."""
        sold: dict[int, int] = {}
        for spot, history in self.cells.items():
            if spot.product == product and spot.rival is not None:
                volume = _counted(history[0], self.rates) or 0
                sold[spot.rival] = sold.get(spot.rival, 0) + volume
        found = [(rival, volume) for rival, volume in sold.items() if volume]
        return sorted(found, key=lambda each: -each[1])

    def trend(
        self, product: str | None = None, unit: str | None = None
    ) -> list[tuple[date, Share]]:
        """Return our share on each day something was observed, oldest first."""
        days = sorted(
            {
                o.on
                for spot, history in self.cells.items()
                if product in (None, spot.product) and unit in (None, spot.unit)
                for o in history
                if o.on is not None
            }
        )
        return [(day, self.share(product, unit, on=day)) for day in days]

    def ending(self, today: date, days: int = SOON_DAYS) -> list[tuple[date, Spot]]:
        """Return the contracts that end within ``days`` from today, the next one first."""
        found = []
        for spot in self.cells:
            known = self.now(spot)
            end = known.contract_end if known else None
            if end is not None and today <= end <= today + timedelta(days=days):
                found.append((end, spot))
        return sorted(found, key=lambda each: (each[0], each[1].product, each[1].unit))


def wallet_of(
    rows: Iterable[Mapping[str, Any]],
    names: Mapping[int, str],
    currency: str = "",
    rates: Rates | None = None,
) -> Wallet:
    """Return the grid of one customer's observations.

    Args:
        rows: ``wallet_cell`` rows.
        names: words for the products that the rows point to.
        currency: of the sums.
        rates: those of the book; None where it has none.
    """
    rates = (rates or Rates(currency)).towards(currency)
    spelled: dict[str, str] = {}
    ids: dict[str, int] = {}
    units: dict[str, None] = {}
    rivals: dict[str, dict[int, None]] = {}
    cells: dict[Spot, list[Observation]] = {}
    for row in sorted(rows, key=lambda row: row["id"]):
        name = (names.get(row["product_id"] or 0) or row["product_text"]).strip()
        product = spelled.setdefault(name.casefold(), name)
        if row["product_id"]:
            ids.setdefault(product, row["product_id"])
        units.setdefault(row["unit"])
        rival = row["competitor_id"]
        if rival is not None:
            rivals.setdefault(product, {}).setdefault(rival)
        cells.setdefault(Spot(product, row["unit"], rival), []).append(_observation(row))
    histories = {spot: _newest_first(found) for spot, found in cells.items()}
    newest = [history[0] for history in histories.values()]
    foreign = sum(bool(each.volume) and _counted(each, rates) is None for each in newest)
    return Wallet(
        tuple(spelled.values()), tuple(units), histories, ids,
        {product: tuple(found) for product, found in rivals.items()}, currency, foreign,
        _sums(histories, rates), rates,
    )  # fmt: skip


def _observation(row: Mapping[str, Any]) -> Observation:
    return Observation(
        row["id"], row["observed_on"], row["volume"], row["price"], row["contract_end"],
        row["rating"], row["notes"], row["currency"],
    )  # fmt: skip


def _newest_first(found: list[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(found, key=lambda o: (o.on or date.min, o.id), reverse=True))


def _counted(known: Observation, rates: Rates) -> int | None:
    """Return a volume in the currency of sums; None where it is not known or cannot be counted."""
    if known.volume is None or known.currency in ("", rates.home):
        return known.volume
    return rates.converted(known.volume, known.currency)


def _sums(
    histories: Mapping[Spot, tuple[Observation, ...]], rates: Rates
) -> dict[tuple[str | None, str | None], Share]:
    """Return what is bought now of every product, by every unit, and of both together."""
    ours: dict[tuple[str | None, str | None], int] = {}
    whole: dict[tuple[str | None, str | None], int] = {}
    for spot, history in histories.items():
        volume = _counted(history[0], rates) or 0
        for product in (spot.product, None):
            for unit in (spot.unit, None):
                key = (product, unit)
                whole[key] = whole.get(key, 0) + volume
                ours[key] = ours.get(key, 0) + (volume if spot.rival is None else 0)
    return {key: Share(ours[key], whole[key]) for key in whole}
