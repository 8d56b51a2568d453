"""What a file said that has no field is seen on the record."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crmdesk.panels.record.kept import KeptCells


def test_cells_without_a_field_are_shown(qtbot: QtBot) -> None:
    kept = KeptCells()
    qtbot.addWidget(kept)
    kept.show_cells(None)
    assert kept.isHidden()
    unknown = [["", "X-SPOUSE", [], "Ann\\, née Lee"], ["", "PHOTO", [], "x" * 9000]]
    kept.show_cells({"Assistant": "Mycroft", "vcard": {"unknown": unknown, "uid": "1"}})
    assert not kept.isHidden()
    assert kept.cells == [("Assistant", "Mycroft"), ("Spouse", "Ann, née Lee")]
    words = {label.text() for label in kept.findChildren(QLabel)}
    assert {"Assistant", "Mycroft", "Spouse"} <= words
    kept.show_cells({})
    assert kept.isHidden() and kept.cells == []
