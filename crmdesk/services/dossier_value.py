"""The part of a dossier about what a customer brings besides its own money (R9)."""

from __future__ import annotations

from collections.abc import Mapping

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.book.queries.referrals import Brought
from crmdesk.dossier import model
from crmdesk.insight.referrals import Gain
from crmdesk.services.dossier_speech import Speech
from crmdesk.services.referrals import Referrals

MOST_LINES = 40
"""So many customers of a referral tree are printed; the others are counted."""


class ValuePart:
    """Makes the lists of benefits and of introductions."""

    def __init__(self, say: Speech) -> None:
        self._say = say

    def benefits(self, record: CustomerRecord, currency: str) -> tuple[model.Benefit, ...]:
        """Return what the customer did for us, the newest first."""
        say = self._say
        return tuple(
            model.Benefit(
                text=row["text"],
                kind=say.key(row["kind"]),
                on=row["on"],
                worth=say.money(row["worth"], row["currency"] or currency) if row["worth"] else "",
            )
            for row in record.parts["benefits"]
        )

    def referrals(self, found: Referrals) -> tuple[model.ReferralLine, ...]:
        """Return the tree of whom the customer introduced, each below its introducer."""
        below: dict[int | None, list[Brought]] = {}
        for member in found.members:
            below.setdefault(member.by, []).append(member)
        if len(found.members) < 2:
            return ()
        lines: list[model.ReferralLine] = []
        waiting = [(found.members[0], 0)]
        while waiting and len(lines) < MOST_LINES:
            member, depth = waiting.pop()
            lines.append(self._line(member, depth, found))
            children = sorted(below.get(member.id, ()), key=lambda m: (m.bought.amount, m.name))
            waiting += [(child, depth + 1) for child in children]
        more = len(found.members) - len(lines)
        if more:
            lines.append(model.ReferralLine(self._say.word("more_referrals", count=more), 1))
        return tuple(lines)

    def note(self, found: Referrals) -> str:
        """Return how many were brought, directly and through others."""
        gain = found.gains[found.members[0].id]
        if not gain.total.customers:
            return ""
        direct = gain.direct.customers
        return self._say.word("brought", direct=direct, others=gain.through_others)

    def _line(self, member: Brought, depth: int, found: Referrals) -> model.ReferralLine:
        gain, say, name = found.gains[member.id], self._say, member.name
        if member.via:
            name = say.word("through", name=name, contact=member.via)
        own = say.sum(member.bought, short=True) if member.bought else "–"
        return model.ReferralLine(
            name, depth, member.tier, own,
            self._gain(gain.direct), self._gain(gain.total),
        )  # fmt: skip

    def _gain(self, gain: Gain) -> str:
        if not gain.customers:
            return ""
        amounts: Mapping[str, int] = gain.amounts
        written = [self._say.money(a, code, short=True) for code, a in sorted(amounts.items())]
        return f"{' + '.join(written) or '–'} ×{gain.customers}"
