"""The referral tree: who introduced a customer above it, whom it brought below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from crmdesk.insight.referrals import Gain
from crmdesk.money import Sum
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer
from crmdesk.services.referrals import Referrals

_Index = QModelIndex | QPersistentModelIndex
NODE: Final = Qt.ItemDataRole.UserRole + 1
"""Role of a line's :class:`ReferralNode`."""
COLUMNS = 4
MOST = 3_000
"""So many customers of a tree get a line, those nearest to the root first; sums know all."""


@dataclass(slots=True, eq=False)
class ReferralNode:
    """A line of the tree.

    Attributes:
        id, name, tier: of the customer.
        via: the contact who introduced it, or on the way up the one below; may be empty.
        role: ``above``, ``self`` or ``below`` the customer asked for.
        own: what it bought itself; None above, where nobody asked.
        direct: what those it introduced bought.
        total: that of everybody below it.
    """

    id: int
    name: str
    tier: str
    via: str
    role: str
    own: Sum | None = None
    direct: Gain | None = None
    total: Gain | None = None
    above: ReferralNode | None = None
    below: list[ReferralNode] = field(default_factory=list)


class ReferralModel(QAbstractItemModel):
    """The lines of a tree, with money written in the user's language."""

    def __init__(self, localizer: Localizer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = localizer
        self._top: list[ReferralNode] = []
        self._rows: dict[ReferralNode, int] = {}
        self.me: ReferralNode | None = None

    def set_referrals(self, found: Referrals | None) -> None:
        """Show the tree around a customer."""
        self.beginResetModel()
        self._top, self._rows, self.me = [], {}, None
        if found is not None and found.members:
            self._build(found)
        self.endResetModel()

    def _build(self, found: Referrals) -> None:
        nodes: dict[int, ReferralNode] = {}
        for member in found.members[:MOST]:
            gain = found.gains[member.id]
            above = nodes.get(member.by) if member.by is not None else None
            node = nodes[member.id] = ReferralNode(
                member.id, member.name, member.tier, member.via, "below" if above else "self",
                member.bought, gain.direct, gain.total, above,
            )  # fmt: skip
            if above is not None:
                above.below.append(node)
        for node in nodes.values():
            node.below.sort(key=partial(_worth, found.members[0].bought.currency))
        self.me = top = nodes[found.members[0].id]
        for step in found.above:
            node = ReferralNode(step.id, step.name, step.tier, step.via, "above", below=[top])
            top.above = top = node
        self._top = [top]
        self._number(top, nodes)

    def _number(self, top: ReferralNode, nodes: Mapping[int, ReferralNode]) -> None:
        step: ReferralNode | None = top
        while step is not None and step.role == "above":
            self._rows[step] = 0
            step = step.below[0]
        for node in nodes.values():
            for at, child in enumerate(node.below):
                self._rows[child] = at
        if self.me is not None:
            self._rows[self.me] = 0

    def node(self, index: _Index) -> ReferralNode | None:
        """Return the line at an index."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, ReferralNode) else None

    def index_of(self, node: ReferralNode) -> QModelIndex:
        """Return the index of a line."""
        return self.createIndex(self._rows[node], 0, node)

    # Qt's questions

    @override
    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        above = self.node(parent)
        lines = self._top if above is None else above.below
        if not 0 <= row < len(lines) or not 0 <= column < COLUMNS or parent.column() > 0:
            return QModelIndex()
        return self.createIndex(row, column, lines[row])

    @override
    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        node = self.node(index)
        above = node.above if node is not None else None
        return QModelIndex() if above is None else self.createIndex(self._rows[above], 0, above)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        if parent.column() > 0:
            return 0
        node = self.node(parent)
        return len(self._top if node is None else node.below)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return COLUMNS

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < COLUMNS:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        translate = QCoreApplication.translate
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("Referrals", "Customer"),
                translate("Referrals", "Bought itself"),
                translate("Referrals", "Brought directly"),
                translate("Referrals", "Brought in all"),
            )[section]
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        if role == NODE:
            return node
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(node, index.column(), short=True)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(node, index.column(), short=False)
        return None

    def _text(self, node: ReferralNode, column: int, *, short: bool) -> str:
        if column == 0:
            if not node.via:
                return node.name
            text = QCoreApplication.translate("Referrals", "{0} (through {1})")
            return text.format(node.name, node.via)
        if column == 1:
            return "" if node.own is None else self._amounts(dict(node.own.parts), short)
        gain = node.direct if column == 2 else node.total
        if gain is None or not gain.customers:
            return ""
        return f"{self._amounts(gain.amounts, short)}  ×{gain.customers}"

    def _amounts(self, amounts: Mapping[str, int], short: bool) -> str:
        """Write what is added up at home, then the rest by currency; nothing bought is a dash."""
        write = self._say.money_short if short else self._say.money
        home = self.me.own.currency if self.me is not None and self.me.own is not None else ""
        ordered = sorted(amounts.items(), key=lambda each: (each[0] != home, each[0]))
        return " + ".join(write(amount, code) for code, amount in ordered if amount) or "–"


def _worth(home: str, node: ReferralNode) -> tuple[int, str]:
    """Return what puts the most worthy first, so far as it can be added up."""
    own = node.own.amount if node.own else 0
    return -(own + (node.total.amounts[home] if node.total else 0)), node.name
