"""A customer's people as a drawn organisation: who reports to whom, who decides, who is for us."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.book.values import Row
from crmdesk.insight.org_layout import OrgLayout, arrange, people_below
from crmdesk.insight.org_parts import parted
from crmdesk.models.words import word
from crmdesk.qt.i18n import Localizer, clauses

DECIDING = ("decides", "approves")


@dataclass(frozen=True, slots=True)
class PowerNode:
    """One person as drawn.

    Attributes:
        id: the contact.
        name, job, role: words; role is empty where nobody knows it.
        stance: -2 opponent to 2 supporter, or None.
        strength: 0 to 5, of our relation, or None.
        seen: when last seen, in words.
        unmet: decides or approves, and was never met.
        x, y: place in units of one card and its gap.
        leads: somebody reports to them.
        below: how many are folded away below them.
        unmet_below: how many of those decide and were never met.
    """

    id: int
    name: str
    job: str
    role: str
    stance: int | None
    strength: int | None
    seen: str
    unmet: bool
    x: float
    y: float
    leads: bool = False
    below: int = 0
    unmet_below: int = 0

    @property
    def words(self) -> str:
        """What a tool tip and a screen reader say."""
        said = QCoreApplication.translate("PowerMap", "{0} folded below").format(self.below)
        return clauses((self.name, self.job, self.role, self.seen, said if self.below else ""))


@dataclass(frozen=True, slots=True)
class PowerMap:
    """All of it.

    Attributes:
        nodes: the people, those above first.
        lines: (chief, person).
        ties: (person, person, words), drawn across.
        width, height: in units of one card and its gap.
        hung: those whose line from the chief comes along the left.
        unmet_folded: names of those who decide, were never met, and are folded away.
    """

    nodes: tuple[PowerNode, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()
    ties: tuple[tuple[int, int, str], ...] = ()
    width: float = 0.0
    height: float = 0.0
    hung: frozenset[int] = frozenset()
    unmet_folded: tuple[str, ...] = ()

    def node(self, person: int | None) -> PowerNode | None:
        """Return a person's node, None where there is none."""
        return next((node for node in self.nodes if node.id == person), None)

    def is_head(self, person: int) -> bool:
        """Tell whether somebody reports to nobody here."""
        return all(each != person for _, each in self.lines)

    @property
    def unmet(self) -> tuple[PowerNode, ...]:
        """Those who decide and were never met."""
        return tuple(node for node in self.nodes if node.unmet)


def power_map(
    record: CustomerRecord,
    localizer: Localizer,
    today: date,
    folded: Collection[int] = (),
    widest: float = 0,
) -> PowerMap:
    """Return the map of a customer's people.

    Args:
        record: with its people and their ties.
        localizer: writes when somebody was last seen.
        today: what that is counted from.
        folded: whose people are left out.
        widest: so many cards have room beside each other; 0: as is best for a screen.
    """
    reports = reports_of(record)
    below = people_below(reports)
    shown, waiting = dict[int, int | None](), list(below.get(None, []))
    while waiting:
        person = waiting.pop(0)
        shown[person] = reports[person]
        waiting += below.get(person, []) if person not in folded else []
    layout = arrange({p: reports[p] for p in reports if p in shown}, widest=widest)
    return _drawn(record, layout, {each for each in folded if each in below}, localizer, today)


def power_sheets(
    record: CustomerRecord, localizer: Localizer, today: date, widest: float, tallest: float
) -> list[PowerMap]:
    """Return the map in parts that have room on a sheet of so many cards each."""
    sheets = parted(reports_of(record), widest=widest, tallest=tallest)
    return [_drawn(record, each.layout, set(each.folded), localizer, today) for each in sheets]


def reports_of(record: CustomerRecord) -> dict[int, int | None]:
    """Return who reports to whom."""
    return {person["id"]: person["reports_to_id"] for person in record.parts["contacts"]}


def _drawn(
    record: CustomerRecord,
    layout: OrgLayout,
    folded: Collection[int],
    localizer: Localizer,
    today: date,
) -> PowerMap:
    people = {person["id"]: person for person in record.parts["contacts"]}
    below = people_below(reports_of(record))
    nodes, hidden_unmet = [], []
    for key, (x, y) in layout.places.items():
        person = people[key]
        hidden = [people[each] for each in _all_below(below, key)] if key in folded else []
        unmet = [each["name"] for each in hidden if _is_unmet(each)]
        hidden_unmet += unmet
        seen, role = person["last_seen_on"], person["role"]
        nodes.append(
            PowerNode(
                key, person["name"], person["job_title"], word(role) if role else "",
                person["stance"], person["strength"], _seen(seen, localizer, today),
                _is_unmet(person), x, y, key in below, len(hidden), len(unmet),
            )
        )  # fmt: skip
    nodes.sort(key=lambda node: (node.y, node.x))
    ties = tuple(_ties(record.parts.get("bonds", ()), set(layout.places)))
    return PowerMap(
        tuple(nodes), layout.lines, ties, layout.width, layout.height, layout.hung,
        tuple(hidden_unmet),
    )  # fmt: skip


def _is_unmet(person: Row) -> bool:
    return person["last_seen_on"] is None and person["role"] in DECIDING


def _all_below(below: Mapping[int | None, list[int]], chief: int) -> list[int]:
    found, waiting = [], list(below.get(chief, []))
    while waiting:
        person = waiting.pop()
        found.append(person)
        waiting += below.get(person, [])
    return found


def _seen(day: date | None, localizer: Localizer, today: date) -> str:
    if day is None:
        return QCoreApplication.translate("PowerMap", "never met")
    return localizer.days_ago(day, today)


def _ties(bonds: Sequence[dict[str, object]], here: set[int]) -> list[tuple[int, int, str]]:
    found = []
    for bond in bonds:
        one, other = bond["contact_id"], bond["other_id"]
        if isinstance(one, int) and isinstance(other, int) and {one, other} <= here:
            found.append((one, other, word(str(bond["kind"]))))
    return found
