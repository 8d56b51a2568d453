"""The referral tree as an item model."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from crmdesk.book.queries.referrals import Brought, Introducer
from crmdesk.insight.referrals import Member, gains
from crmdesk.models.referral_tree import ReferralModel
from crmdesk.money import Sum
from crmdesk.qt.i18n import Localizer
from crmdesk.services.referrals import Referrals


def _found() -> Referrals:
    members = (
        Brought(1, None, "Harbour", "A", "", Sum(900_00, "CNY")),
        Brought(2, 1, "Delta", "B", "Lin", Sum(100_00, "CNY")),
        Brought(3, 1, "Osprey", "", "", Sum(0, "CNY", (("EUR", 500_00),))),
        Brought(4, 2, "Anker", "C", "", Sum(50_00, "CNY")),
    )
    above = (Introducer(8, "Near", "A", "Zhao"), Introducer(9, "Far", "B", ""))
    found = gains([Member(m.id, m.by, m.bought) for m in members])
    return Referrals(above, members, found)


def test_the_tree_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ReferralModel(Localizer("en"))
    qtmodeltester.check(model)
    model.set_referrals(_found())
    qtmodeltester.check(model)
    model.set_referrals(None)
    qtmodeltester.check(model)


def test_the_way_up_stands_above_and_the_most_worthy_first_below() -> None:
    model = ReferralModel(Localizer("en"))
    model.set_referrals(_found())
    lines: list[list[str]] = []

    def read(parent: QModelIndex, depth: int) -> None:
        for row in range(model.rowCount(parent)):
            texts = [str(model.index(row, column, parent).data()) for column in range(4)]
            lines.append(["· " * depth + texts[0], *texts[1:]])
            read(model.index(row, 0, parent), depth + 1)

    read(QModelIndex(), 0)
    assert lines == [
        ["Far", "", "", ""],
        ["· Near (through Zhao)", "", "", ""],
        ["· · Harbour", "¥900", "¥100 + €500  ×2", "¥150 + €500  ×3"],
        ["· · · Delta (through Lin)", "¥100", "¥50  ×1", "¥50  ×1"],
        ["· · · · Anker", "¥50", "", ""],
        ["· · · Osprey", "€500", "", ""],
    ]
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Brought in all"
