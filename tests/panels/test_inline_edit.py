"""Cells of the list of customers by keys: F2, typing, Tab, Esc, and what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.book.queries.customers import customer_ids, customer_rows
from crmdesk.models.customer_list import COLUMNS
from crmdesk.models.hub import Hub
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.dialogs.edit_customers import EditCustomersDialog
from crmdesk.panels.panel import Desk
from crmdesk.services import records

KEY = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, book: Book, desk: Desk) -> CustomersPanel:
    for name in ("Alder", "Birch"):
        records.create_customer(book, name=name, city="Leeds", industry="Dairy")
    records.add(book, "staff", name="Lin Yue")
    panel = CustomersPanel(desk)
    qtbot.addWidget(panel)
    Hub(book, panel).changed.connect(panel.apply_changes)
    panel.resize(1280, 720)
    panel.show()
    panel.activate()
    panel.table.show_columns(("tier", "name", "stage", "city", "owner", "tags"), {})
    panel.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    panel.ui.splitter.setSizes([900, 380])
    panel.table.selectRow(0)
    panel.table.setFocus()
    return panel


def _rows(panel: CustomersPanel) -> dict[str, tuple[str, str, str, tuple[str, ...]]]:
    with panel.desk.book.read() as connection:
        rows = customer_rows(connection, customer_ids(connection))
    return {row.name: (row.stage, row.city, row.owner, row.tags) for row in rows}


def test_f2_edits_the_name_and_tab_goes_through_the_row(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    editor = panel.inline.editor
    qtbot.keyClick(panel.table, KEY.Key_F2)
    assert editor.is_open
    assert editor.text() == "Alder"
    qtbot.keyClicks(editor, "Alder & Sons")
    for typed in ("loyal", "York", "Lin Yue", "expo, key"):
        qtbot.keyClick(editor, KEY.Key_Tab)
        assert editor.is_open
        editor.selectAll()
        qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, KEY.Key_Tab)
    assert editor.text() == "Birch", "Tab goes on in the next row"
    qtbot.keyClick(editor, KEY.Key_Escape)
    assert _rows(panel)["Alder & Sons"] == ("loyal", "York", "Lin Yue", ("expo", "key"))
    panel.desk.book.undo()
    assert _rows(panel)["Alder & Sons"][3] == (), "each cell is a change of its own"


def test_typing_in_a_cell_edits_it_and_in_a_name_looks_for_one(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    editor = panel.inline.editor
    qtbot.keyClick(panel.table, KEY.Key_B)
    assert not editor.is_open
    assert panel.table.currentIndex().row() == 1
    panel.table.setCurrentIndex(panel.model.index(1, COLUMNS.index("city")))
    qtbot.keyClick(panel.table, KEY.Key_H)
    assert editor.is_open
    qtbot.keyClicks(editor, "ull")
    qtbot.keyClick(editor, KEY.Key_Return)
    assert not editor.is_open
    assert _rows(panel)["Birch"][1].casefold() == "hull"
    assert panel.table.hasFocus()


def test_what_is_refused_stays_with_its_reason(qtbot: QtBot, panel: CustomersPanel) -> None:
    editor = panel.inline.editor
    qtbot.keyClick(panel.table, KEY.Key_F2)
    editor.clear()
    qtbot.keyClick(editor, KEY.Key_Return)
    assert editor.is_open
    assert editor.error.isVisible()
    qtbot.keyClicks(editor, "Acorn")
    assert not editor.error.isVisible()
    qtbot.keyClick(editor, KEY.Key_Return)
    assert set(_rows(panel)) == {"Acorn", "Birch"}


def test_an_editor_left_by_the_mouse_keeps_what_was_typed(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    editor = panel.inline.editor
    qtbot.keyClick(panel.table, KEY.Key_F2)
    qtbot.keyClicks(editor, "Ash")
    panel.ui.filter_line.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not editor.is_open
    assert "Ash" in _rows(panel)


def test_many_are_changed_in_the_background_with_a_bar(qtbot: QtBot, panel: CustomersPanel) -> None:
    with panel.desk.book.transaction("fill") as tx:
        from crmdesk.book.records import Customer

        tx.insert_many(Customer, [{"name": f"C{n}", "sort_key": f"c{n}"} for n in range(1200)])
    panel.model.reload()
    panel.table.selectAll()
    panel.verbs.edit_chosen()
    dialog = panel.findChild(EditCustomersDialog)
    assert dialog is not None
    dialog.stage.setCurrentIndex(dialog.stage.findData("loyal"))
    dialog.tier.setCurrentIndex(dialog.tier.findData("A"))
    qtbot.keyClick(dialog.reason, KEY.Key_Return)
    qtbot.waitUntil(dialog.message.isVisible)
    qtbot.keyClicks(dialog.reason, "Spring offer")
    with qtbot.waitSignal(panel.noticed) as told:
        qtbot.keyClick(dialog.reason, KEY.Key_Return)
        assert dialog.bar.isVisible()
    assert told.args == ["Changed 1,202 customers", True]
    assert panel.desk.book.undo().what == "edit_many"
    assert _rows(panel)["C7"][0] == ""
