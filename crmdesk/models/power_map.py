"""A customer's people as a drawn organisation: who reports to whom, who decides, who is for us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.insight.org_layout import arrange
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

    @property
    def words(self) -> str:
        """What a tool tip and a screen reader say."""
        return clauses((self.name, self.job, self.role, self.seen))


@dataclass(frozen=True, slots=True)
class PowerMap:
    """All of it.

    Attributes:
        nodes: the people, those above first.
        lines: (chief, person).
        ties: (person, person, words), drawn across.
        width, height: in units of one card and its gap.
        hung: those whose line from the chief comes along the left.
    """

    nodes: tuple[PowerNode, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()
    ties: tuple[tuple[int, int, str], ...] = ()
    width: float = 0.0
    height: float = 0.0
    hung: frozenset[int] = frozenset()

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


def power_map(record: CustomerRecord, localizer: Localizer, today: date) -> PowerMap:
    """Return the map of a customer's people."""
    people = record.parts["contacts"]
    layout = arrange({person["id"]: person["reports_to_id"] for person in people})
    nodes = []
    for person in people:
        x, y = layout.places[person["id"]]
        seen, role = person["last_seen_on"], person["role"]
        nodes.append(
            PowerNode(
                person["id"],
                person["name"],
                person["job_title"],
                word(role) if role else "",
                person["stance"],
                person["strength"],
                _seen(seen, localizer, today),
                seen is None and role in DECIDING,
                x,
                y,
            )
        )
    nodes.sort(key=lambda node: (node.y, node.x))
    here = {person["id"] for person in people}
    ties = tuple(_ties(record.parts.get("bonds", ()), here))
    return PowerMap(tuple(nodes), layout.lines, ties, layout.width, layout.height, layout.hung)


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
