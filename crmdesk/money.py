"""Money of several currencies: how a sum is made of it, and what a sum leaves out.

The one mechanism of every figure that adds money. A book has a home currency and exchange rates
typed by hand. What a rate leads home from is converted; what none does is left out of the sum and
named beside it. Amounts are integer minor units; rates are exact (``Decimal`` as typed and
``Fraction`` to reckon with), and a sum is rounded once, at its end, halves up.

Knows nothing but Python, so that every floor may use it. Minor units are those of ISO 4217.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

_ZERO = frozenset(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split()  # noqa: SIM905
)
_THREE = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
_FOUR = frozenset({"CLF", "UYW"})
E4 = 10_000
"""Amounts of order lines are ten-thousandths of a minor unit."""


def digits(currency: str) -> int:
    """Return how many decimals a currency's minor unit is: 2 for CNY, 0 for JPY, 3 for KWD."""
    code = currency.upper()
    return 0 if code in _ZERO else 3 if code in _THREE else 4 if code in _FOUR else 2


def rounded(value: Fraction) -> int:
    """Return the nearest whole number, of two the higher."""
    return _divided(value.numerator, value.denominator)


def _divided(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def minor(amount_e4: int) -> int:
    """Return ten-thousandths of a minor unit in minor units, halves up."""
    return (amount_e4 + E4 // 2) // E4


class Rate(NamedTuple):
    """What one unit of a currency is worth in another: ``1 USD = 7.12 CNY``, and since when."""

    currency: str
    worth: Decimal
    into: str
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money.

    Attributes:
        amount: what could be added up, in minor units of ``currency``.
        currency: the book's home currency.
        left_out: (currency, minor units) of what no rate leads home from, by currency.
    """

    amount: int = 0
    currency: str = ""
    left_out: tuple[tuple[str, int], ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is any money in it, counted or not."""
        return bool(self.amount or self.left_out)

    def growth_since(self, before: Sum) -> float | None:
        """Return by what share it grew; None where before was nothing, or not all is counted.

        Two sums in one and the same currency can be compared, though no rate is known.
        """
        if self.left_out or before.left_out:
            if self.amount or before.amount or len(self.left_out) > 1 or len(before.left_out) != 1:
                return None
            code, was = before.left_out[0]
            now = dict(self.left_out).get(code, 0) if self.left_out else 0
            if self.left_out and self.left_out[0][0] != code:
                return None
        else:
            now, was = self.amount, before.amount
        return now / was - 1 if was > 0 else None

    @property
    def parts(self) -> tuple[tuple[str, int], ...]:
        """All of it by currency, as it is written: the counted first; nothing at all is 0."""
        own = ((self.currency, self.amount),) if self.amount or not self.left_out else ()
        return own + self.left_out


@dataclass(frozen=True)
class Rates:
    """The home currency and the exchange rates of a book.

    Attributes:
        home: the currency of sums; an amount without a currency is in it.
        known: the rates, in the order they were first typed.
    """

    home: str = "CNY"
    known: tuple[Rate, ...] = ()
    _factors: dict[str, Fraction | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _ratios: dict[str, tuple[int, int] | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def worth(self, currency: str) -> Fraction | None:
        """Return what one unit of a currency is worth at home; None where no rate leads there.

        A rate is used both ways. Where none joins the two directly, the shortest way over others
        does, so that a book whose home currency changes keeps its rates.
        """
        code = currency or self.home
        if code not in self._factors:
            self._factors[code] = self._way(code)
        return self._factors[code]

    def towards(self, currency: str) -> Rates:
        """Return the same rates, for sums in another currency than the home one."""
        return self if currency in ("", self.home) else Rates(currency, self.known)

    def _way(self, code: str) -> Fraction | None:
        reached = {code: Fraction(1)}
        border = [code]
        while border and self.home not in reached:
            further: list[str] = []
            for here in border:
                for there, factor in self._from(here):
                    if there not in reached:
                        reached[there] = reached[here] * factor
                        further.append(there)
            border = further
        return reached.get(self.home)

    def _from(self, here: str) -> Iterable[tuple[str, Fraction]]:
        for rate in self.known:
            if rate.currency == here:
                yield rate.into, Fraction(rate.worth)
            elif rate.into == here:
                yield rate.currency, 1 / Fraction(rate.worth)

    def minor_worth(self, currency: str) -> Fraction | None:
        """Return what a minor unit of a currency is worth in minor units at home; None: no rate."""
        factor = self.worth(currency)
        if factor is None:
            return None
        return factor * Fraction(10) ** (digits(self.home) - digits(currency or self.home))

    def converted(self, minor: int, currency: str) -> int | None:
        """Return an amount in minor units at home; None where no rate leads there."""
        factor = self.minor_worth(currency)
        return None if factor is None else rounded(minor * factor)

    def total(self, amounts: Mapping[str, int] | Iterable[tuple[str, int]], parts: int = 1) -> Sum:
        """Add up amounts by currency.

        Args:
            amounts: currency → amount, or pairs of them; a currency may come more than once.
            parts: how many of the amounts' units make a minor one: :data:`E4` of order lines.
        """
        exact, over, left = 0, 1, dict[str, int]()  # whole numbers: many thousand sums are made
        for code, amount in amounts.items() if isinstance(amounts, Mapping) else amounts:
            ratio = self._ratio(code)
            if ratio is None:
                if amount:
                    left[code] = left.get(code, 0) + amount
                continue
            numerator, denominator = ratio
            if over % denominator:
                exact, over = exact * denominator, over * denominator
            exact += amount * numerator * (over // denominator)
        out = ((code, _divided(left[code], parts)) for code in sorted(left))
        left_out = tuple(each for each in out if each[1])
        return Sum(_divided(exact, over * parts), self.home, left_out)

    def _ratio(self, currency: str) -> tuple[int, int] | None:
        """Return :meth:`minor_worth` as two whole numbers; found once for each currency."""
        if currency not in self._ratios:
            factor = self.minor_worth(currency)
            self._ratios[currency] = None if factor is None else factor.as_integer_ratio()
        return self._ratios[currency]

    def add(self, sums: Iterable[Sum]) -> Sum:
        """Add up sums that were made with these rates."""
        return self.total([part for each in sums for part in each.parts])

    def missing(self, currencies: Iterable[str]) -> tuple[str, ...]:
        """Return those of some currencies that no rate leads home from, in order."""
        return tuple(sorted({code for code in currencies if self.worth(code) is None}))


class Foreign(NamedTuple):
    """What a customer bought in one other currency, in its minor units: by the figures' names."""

    revenue_12m: int = 0
    revenue_prev: int = 0
    margin_12m: int = 0
    revenue_total: int = 0


def packed_foreign(found: Mapping[str, Foreign]) -> str:
    """Return what stands beside a customer's figures: empty where all is in the home currency."""
    return json.dumps(found, separators=(",", ":"), sort_keys=True) if found else ""


def foreign_of(text: str | None) -> dict[str, Foreign]:
    """Return what :func:`packed_foreign` made."""
    found = json.loads(text) if text else {}
    return {code: Foreign(*values) for code, values in found.items()}
