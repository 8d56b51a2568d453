"""Whose people are folded away on the power map: as many as the room asks for, or as one wishes."""

from __future__ import annotations

from collections.abc import Mapping

from crmdesk.insight.org_layout import arrange, people_below
from crmdesk.insight.org_parts import folded_at

EASY = 0.5
"""The scale at which names and signs of a map are read without effort."""
_LEAST = (3.0, 4.0)  # cards beside and below each other, however small the room
_SCREENS = 2.0  # one may scroll down so far, and not aside
_Reports = Mapping[int, int | None]


class Folds:
    """Chiefs that are folded, and the width in cards that the rest has to keep.

    Attributes:
        by_hand: somebody folded or unfolded: then the room no longer decides.
    """

    def __init__(self) -> None:
        self.folded: frozenset[int] = frozenset()
        self.widest = 0.0
        self.by_hand = False
        self._fitted: object = None  # what was folded for which room

    def fit(self, reports: _Reports, room: tuple[float, float], least: float) -> None:
        """Fold what has no room, unless that was decided by hand.

        Args:
            reports: who reports to whom.
            room: so many cards have room beside and below each other at 100 %.
            least: the scale at which all of it would be shown.
        """
        if self.by_hand:
            return
        asked = (dict(reports), *(int(size / EASY) for size in room))
        if asked == self._fitted:
            return
        self._fitted, whole = asked, arrange(reports)
        if whole.width * least <= room[0] and whole.height * least <= room[1]:
            self.folded, self.widest = frozenset(), 0.0
            return
        across, down = (max(n / EASY, few) for n, few in zip(room, _LEAST, strict=True))
        down *= _SCREENS
        self.widest = across
        self.folded = frozenset(folded_at(reports, widest=across, tallest=down))
        heads = people_below(reports)[None]
        if len(heads) == 1:  # whoever leads all of them says nothing alone
            self.folded -= {*heads}

    def reveal(self, reports: _Reports, person: int | None) -> None:
        """Unfold the chiefs above somebody who is to be seen."""
        seen: set[int] = set()
        while person is not None and person not in seen:
            seen.add(person)
            person = reports.get(person)
            if person in self.folded:
                self.folded -= {person}
                self.by_hand = True

    def toggle(self, person: int) -> None:
        """Fold the people below somebody, or unfold them."""
        self.by_hand = True
        self.folded ^= {person}

    def unfold_all(self) -> None:
        """Show everybody."""
        self.by_hand, self.folded, self.widest = True, frozenset(), 0.0
