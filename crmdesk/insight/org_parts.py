"""An organisation that is too large for one sheet, on several: from the top down, branch by branch.

On each sheet as many levels are unfolded, from the top, as have room. Whoever has people that are
not on the sheet is said to be folded there; those people follow on a later sheet, below their
chief, and branches that are small enough share one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from crmdesk.insight.org_layout import OrgLayout, arrange, has_room, people_below


@dataclass(frozen=True, slots=True)
class OrgPart:
    """One sheet.

    Attributes:
        layout: who stands where on it.
        folded: person → how many are below who stand on later sheets.
    """

    layout: OrgLayout
    folded: Mapping[int, int]


def parted(reports_to: Mapping[int, int | None], *, widest: float, tallest: float) -> list[OrgPart]:
    """Return the sheets of an organisation, the top first.

    Args:
        reports_to: as for :func:`crmdesk.insight.org_layout.arrange`.
        widest: so many cards have room on a sheet beside each other.
        tallest: and so many below each other.
    """
    sheets = _Sheets(reports_to, widest, tallest)
    return list(sheets.all())


def folded_at(
    reports_to: Mapping[int, int | None], *, widest: float, tallest: float
) -> dict[int, int]:
    """Return whom to fold, with the number of those below, so that the rest has room.

    Those at the top are all shown, even where they alone have no room.
    """
    return dict(_Sheets(reports_to, widest, tallest).top().folded)


class _Sheets:
    """Makes the sheets."""

    def __init__(self, reports_to: Mapping[int, int | None], widest: float, tallest: float) -> None:
        self._below = people_below(reports_to)
        self._widest, self._tallest = widest, tallest
        self._count: dict[int, int] = {}
        for person in reversed(self._branch(self._below.get(None, []))):
            them = self._below.get(person, [])
            self._count[person] = len(them) + sum(self._count[each] for each in them)

    def _branch(self, heads: Iterable[int]) -> list[int]:
        """Return heads and all below them, chiefs first."""
        found, waiting = [], deque(heads)
        while waiting:
            person = waiting.popleft()
            found.append(person)
            waiting += self._below.get(person, [])
        return found

    def _fits(self, people: Mapping[int, int | None]) -> bool:
        """Tell whether these people have room on a sheet."""
        few = len(people) <= self._widest * self._tallest
        return few and has_room(people, widest=self._widest, tallest=self._tallest)

    def all(self) -> Iterator[OrgPart]:
        """Yield the sheets."""
        waiting: deque[tuple[int | None, list[int]]] = deque([(None, self._below.get(None, []))])
        while waiting:
            top, heads = waiting.popleft()
            while heads:
                count = self._fitting(top, heads)
                part = self._unfolded(top, heads[:count])
                yield part
                heads = heads[count:]
                waiting += self._next(part.folded)

    def top(self) -> OrgPart:
        """Return everybody at the top, unfolded as far as there is room."""
        return self._unfolded(None, self._below.get(None, []))

    def _start(self, top: int | None, heads: Iterable[int]) -> dict[int, int | None]:
        people: dict[int, int | None] = {} if top is None else {top: None}
        people.update(dict.fromkeys(heads, top))
        return people

    def _fitting(self, top: int | None, heads: list[int]) -> int:
        """Return how many of these people have room on a sheet, one at least."""
        low, high = 1, len(heads)
        while low < high:
            middle = (low + high + 1) // 2
            if self._fits(self._start(top, heads[:middle])):
                low = middle
            else:
                high = middle - 1
        return low

    def _unfolded(self, top: int | None, heads: list[int]) -> OrgPart:
        """Return a sheet with as many levels below these people as have room."""
        people = self._start(top, heads)
        whole = self._with_all(people, heads)
        if self._fits(whole):
            return OrgPart(arrange(whole, widest=self._widest), {})
        folded: dict[int, int] = {}
        waiting = deque(each for each in heads if each in self._below)
        while waiting:
            person = waiting.popleft()
            them = self._below[person]
            wider = {**people, **dict.fromkeys(them, person)}
            if not self._fits(wider):
                folded[person] = self._count[person]
                continue
            people = wider
            waiting += [each for each in them if each in self._below]
        return OrgPart(arrange(people, widest=self._widest), folded)

    def _next(self, folded: Iterable[int]) -> Iterator[tuple[int | None, list[int]]]:
        """Yield what comes on later sheets: small branches together, large ones by themselves."""
        together: list[int] = []
        for person in folded:
            if self._whole([person]) and (not together or self._whole([*together, person])):
                together.append(person)
                continue
            if together:
                yield None, together
                together = []
            if self._whole([person]):
                together = [person]
            else:
                yield person, self._below[person]
        if together:
            yield None, together

    def _whole(self, heads: list[int]) -> bool:
        """Tell whether all of some branches has room on one sheet."""
        return self._fits(self._with_all(dict.fromkeys(heads), heads))

    def _with_all(
        self, people: Mapping[int, int | None], heads: Iterable[int]
    ) -> dict[int, int | None]:
        """Return people with everybody below these heads."""
        found = dict(people)
        for person in self._branch(heads):
            found.update(dict.fromkeys(self._below.get(person, []), person))
        return found
