"""What introductions brought: of each customer in a referral tree, directly and through others.

The value a customer brought directly is what those it introduced bought themselves; in all, what
everybody below it bought. Its own purchases are not among it. What no exchange rate leads home
from is kept apart, by currency. (Referral value as the value of the referred: Kumar, Petersen &
Leone, Harvard Business Review, October 2007.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crmdesk.money import Sum


class Member(NamedTuple):
    """A customer of the tree: its introducer (None for the root) and what it bought itself."""

    id: int
    by: int | None
    bought: Sum


@dataclass(slots=True)
class Gain:
    """Customers brought and what they bought, by currency in minor units."""

    customers: int = 0
    amounts: Counter[str] = field(default_factory=Counter)

    def add(self, other: Gain) -> None:
        """Add another gain to this one."""
        self.customers += other.customers
        for currency, amount in other.amounts.items():
            self.amounts[currency] += amount


@dataclass(slots=True)
class Gains:
    """What one customer brought: ``direct`` by its own introductions, ``total`` with theirs."""

    direct: Gain = field(default_factory=Gain)
    total: Gain = field(default_factory=Gain)

    @property
    def through_others(self) -> int:
        """How many customers were brought by those it introduced."""
        return self.total.customers - self.direct.customers


def gains(members: Sequence[Member]) -> Mapping[int, Gains]:
    """Return what each member of a tree brought.

    Args:
        members: an introducer stands before those it introduced.
    """
    found = {member.id: Gains() for member in members}
    for member in reversed(members):  # from the leaves up, so that what is below is complete
        above = found.get(member.by) if member.by is not None else None
        if above is None:
            continue
        for gain in (above.direct, above.total):
            gain.customers += 1
            for currency, amount in member.bought.parts:
                if amount:
                    gain.amounts[currency] += amount
        if found[member.id].total.customers:
            above.total.add(found[member.id].total)
    return found
