"""The small editable table, and the promise that every item model is put through Qt's tester."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from crmdesk.models.rows import NOTE, Column, RowsModel
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.palette_results import PaletteItem, ResultModel

COLUMNS = (
    Column("name", "Name", starts=True),
    Column("price", "Price", "money"),
    Column("on", "On", "date"),
    Column("kind", "Kind", "choice", options=(("a", "First"), ("b", "Second"))),
)


def _model(saved: list[tuple[Any, ...]], *, growing: bool = True) -> RowsModel:
    def save(row_id: int, field: str, value: Any) -> bool:
        saved.append((row_id, field, value))
        return True

    def add(field: str, value: Any) -> bool:
        saved.append((field, value))
        return True

    return RowsModel(COLUMNS, Localizer("en"), save, add if growing else None)


def test_rows_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    for growing in (True, False):
        model = _model([], growing=growing)
        qtmodeltester.check(model)
        model.set_rows([{"id": 7, "name": "Ribbon", "price": 1250, "on": date(2026, 3, 1)}])
        qtmodeltester.check(model)
        assert model.rowCount() == 1 + growing


def test_typing_in_a_row_saves_and_in_the_last_line_adds() -> None:
    saved: list[tuple[Any, ...]] = []
    model = _model(saved)
    model.set_rows([{"id": 7, "name": "Ribbon", "price": 1250, "currency": "CNY", "kind": "a"}])
    assert model.index(0, 1).data() == "¥12.50"
    assert model.index(0, 3).data() == "First"
    assert model.setData(model.index(0, 1), "13.75", Qt.ItemDataRole.EditRole)
    assert model.setData(model.index(1, 0), "Label", Qt.ItemDataRole.EditRole)
    assert (7, "price", "13.75") in saved, "the book reads the amount in the row's currency"
    assert ("name", "Label") in saved
    assert not model.flags(model.index(1, 1)) & Qt.ItemFlag.ItemIsEditable


def test_results_of_the_palette_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ResultModel(None)  # type: ignore[arg-type]
    qtmodeltester.check(model)
    model.set_rows(["Customers", PaletteItem("Harbour", "Tianjin", badge_tier="A")])
    qtmodeltester.check(model)
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_every_item_model_is_put_through_the_tester(project_root: Path) -> None:
    made = re.compile(r"^class (\w+)\(QAbstract\w*Model\)", re.MULTILINE)
    models = {
        name
        for path in (project_root / "crmdesk").rglob("*.py")
        for name in made.findall(path.read_text(encoding="utf-8"))
    }
    tests = [path.read_text(encoding="utf-8") for path in (project_root / "tests").rglob("*.py")]
    tested = "\n".join(text for text in tests if "qtmodeltester.check(" in text)
    assert models
    assert {name for name in models if not re.search(rf"\b{name}\b", tested)} == set()


def test_a_text_that_is_a_key_is_read_in_words_and_words_may_stand_below() -> None:
    saved: list[tuple[Any, ...]] = []
    model = RowsModel(
        (Column("channel", "Channel", words=str.upper),),
        Localizer("en"),
        lambda *values: bool(saved.append(values)) or True,
        None,
    )
    model.set_rows([{"id": 7, "channel": "portal", "below": {"channel": "since May"}}])
    assert model.index(0, 0).data() == "PORTAL" and model.index(0, 0).data(NOTE) == "since May"
    assert not model.setData(model.index(0, 0), "PORTAL") and saved == []
    assert model.setData(model.index(0, 0), "fair") and saved == [(7, "channel", "fair")]
