"""The wallet grid as an item model."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crmdesk.insight.wallet import Spot, Wallet, wallet_of
from crmdesk.models.wallet_grid import LOOK, GridLine, GridVerbs, WalletGridModel
from crmdesk.qt.i18n import Localizer
from crmdesk.services.wallet import MEASURES, CellChange

TODAY = date(2026, 11, 23)
NAMES = {501: "Kestrel"}


def _wallet() -> Wallet:
    cells = (
        ("Ribbon", "Plant 1", None, 60_00), ("Ribbon", "Plant 1", 501, 60_00),
        ("Ink", "Plant 2", None, 0),
    )  # fmt: skip
    rows = [
        {
            "id": at, "product_id": None, "product_text": product, "unit": unit, "volume": volume,
            "competitor_id": rival, "price": 125, "contract_end": date(2026, 12, 24),
            "rating": 4, "observed_on": TODAY, "notes": "", "currency": "CNY",
        }
        for at, (product, unit, rival, volume) in enumerate(cells, 1)
    ]  # fmt: skip
    return wallet_of(rows, {}, "CNY")


class Written:
    """Takes what is typed."""

    def __init__(self) -> None:
        self.heard: list[Any] = []
        verbs = GridVerbs(self.write, self.rename, self.add)
        self.model = WalletGridModel(Localizer("en"), verbs)

    def write(self, changes: Sequence[CellChange]) -> bool:
        self.heard += changes
        return True

    def rename(self, line: GridLine, text: str) -> bool:
        self.heard.append((line, text))
        return True

    def add(self, name: str) -> bool:
        self.heard.append(name)
        return True


def test_the_grid_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = Written().model
    qtmodeltester.check(model)
    model.set_wallet(_wallet(), NAMES, {Spot("Ink", "Plant 1")}, TODAY)
    qtmodeltester.check(model)
    for measure in MEASURES:
        model.set_measure(measure)
        qtmodeltester.check(model)
    model.set_wallet(Wallet(), {}, frozenset(), TODAY)
    model.wait_with(("Plant 9",))
    qtmodeltester.check(model)


def test_lines_columns_and_sums() -> None:
    model = Written().model
    model.set_wallet(_wallet(), NAMES, {Spot("Ink", "Plant 1")}, TODAY)
    shown = [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert shown == [
        ["Ribbon", "50 %", "", "50 %"],
        ["us", "¥60", "", "¥60"],
        ["Kestrel", "¥60", "", "¥60"],
        ["Ink", "", "", ""],
        ["us", "", "¥0", ""],
        ["Another product …", "", "", ""],
    ]
    heads = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(4)]
    assert heads[1:] == ["Plant 1", "Plant 2", "All units"]
    look = model.index(2, 1).data(LOOK)
    assert look.notes[0] == ("to 24 Dec", "warning"), "a contract that ends soon stands out"
    assert model.index(4, 1).data(LOOK).pursued
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable, "shares are computed"


def test_what_is_typed_goes_where_it_belongs() -> None:
    written = Written()
    model = written.model
    model.set_wallet(_wallet(), NAMES, frozenset(), TODAY)
    assert model.setData(model.index(1, 2), "75")
    model.set_measure("rating")
    assert model.setData(model.index(2, 1), "")
    assert not model.setData(model.index(2, 1), "4"), "as it was"
    assert model.setData(model.index(2, 0), "Nord")
    assert model.setData(model.index(5, 0), "Label")
    assert written.heard == [
        CellChange(Spot("Ribbon", "Plant 2"), "volume", "75"),
        CellChange(Spot("Ribbon", "Plant 1", 501), "rating", None),
        (GridLine("cell", "Ribbon", 501), "Nord"), "Label",
    ]  # fmt: skip


def test_only_new_lines_or_columns_reset_the_grid(qtbot: QtBot) -> None:
    model = Written().model
    model.set_wallet(_wallet(), NAMES, frozenset(), TODAY)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_wallet(_wallet(), NAMES, {Spot("Ribbon", "Plant 2")}, TODAY)
    with qtbot.waitSignal(model.modelReset):
        model.set_wallet(Wallet(), {}, frozenset(), TODAY)
