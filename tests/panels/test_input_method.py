"""What an input method composes reaches the cell whole, from its first letter on."""

from __future__ import annotations

from typing import Any
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.book.queries.customers import customer_ids, customer_rows
from crmdesk.models.customer_list import COLUMNS
from crmdesk.models.hub import Hub
from crmdesk.models.rows import Column, RowsModel
from crmdesk.models.wallet_grid import WalletGridModel
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.table import RecordTable
from crmdesk.panels.record.wallet_view import WalletView
from crmdesk.services import records

CITY = COLUMNS.index("city")


def compose(widget: QWidget, *letters: str, commit: str = "") -> None:
    """Type as an input method does: letters under way, then the words that were chosen."""
    for each in letters:
        QApplication.sendEvent(widget, QInputMethodEvent(each, []))
    last = QInputMethodEvent()
    last.setCommitString(commit)
    QApplication.sendEvent(widget, last)


def asked(widget: QWidget, query: Qt.InputMethodQuery) -> Any:
    event = QInputMethodQueryEvent(query)
    QApplication.sendEvent(widget, event)
    return event.value(query)


@pytest.fixture
def panel(qtbot: QtBot, book: Book, desk: Desk) -> CustomersPanel:
    for name in ("Alder", "Birch"):
        records.create_customer(book, name=name, city="Leeds")
    panel = CustomersPanel(desk)
    qtbot.addWidget(panel)
    Hub(book, panel).changed.connect(panel.apply_changes)
    panel.resize(1280, 720)
    panel.show()
    panel.activate()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.table.show_columns(("tier", "name", "city", "tags"), {})
    panel.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    panel.table.setCurrentIndex(panel.model.index(0, CITY))
    panel.table.setFocus()
    return panel


def _cities(panel: CustomersPanel) -> dict[str, str]:
    with panel.desk.book.read() as connection:
        return {row.name: row.city for row in customer_rows(connection, customer_ids(connection))}


def test_chinese_is_composed_in_a_cell_of_the_list(qtbot: QtBot, panel: CustomersPanel) -> None:
    table, editor = panel.table, panel.inline.editor
    assert asked(table, Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(table, QInputMethodEvent("s", []))
    assert editor.is_open and table.hasFocus(), "another focus would break the composing off"
    place = asked(table, Qt.InputMethodQuery.ImCursorRectangle)
    over = QRect(editor.mapTo(table, QPoint()), editor.size())
    assert over.contains(getattr(place, "toRect", lambda: place)())
    compose(table, "sh", "shanghai", commit="上海")
    assert editor.text() == "上海" and editor.hasFocus()
    compose(editor, "shi", commit="市")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert _cities(panel) == {"Alder": "上海市", "Birch": "Leeds"}


def test_composing_given_up_leaves_the_cell_as_it_was(qtbot: QtBot, panel: CustomersPanel) -> None:
    table, editor = panel.table, panel.inline.editor
    compose(table, "s", "sh")
    assert editor.text() == "Leeds" and editor.selectedText() == "Leeds" and editor.hasFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert _cities(panel)["Alder"] == "Leeds"
    compose(table, commit="")
    assert not editor.is_open


def test_a_cell_left_while_composing_lets_go_of_it(panel: CustomersPanel) -> None:
    QApplication.sendEvent(panel.table, QInputMethodEvent("s", []))
    panel.table.setCurrentIndex(panel.model.index(1, CITY))
    assert not panel.inline.editor.is_open
    compose(panel.table, "y", commit="约克")
    panel.inline.editor.leave()
    assert _cities(panel) == {"Alder": "Leeds", "Birch": "约克"}


def test_names_are_looked_up_by_letters_not_composed(panel: CustomersPanel) -> None:
    panel.table.setCurrentIndex(panel.model.index(0, COLUMNS.index("name")))
    assert not asked(panel.table, Qt.InputMethodQuery.ImEnabled)
    panel.ui.filter_line.setFocus()
    panel.table.setFocus()
    assert not asked(panel.table, Qt.InputMethodQuery.ImEnabled)


def test_the_rows_of_the_record_take_what_is_composed(qtbot: QtBot, desk: Desk) -> None:
    kept: list[object] = []

    def save(_row: int, _field: str, value: object) -> bool:
        kept.append(value)
        return True

    model = RowsModel([Column("text", "Text", width=200)], desk.localizer, save, None)
    model.set_rows([{"id": 1, "text": "old"}])
    view = RecordTable(model, "Rows")
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setCurrentIndex(model.index(0, 0))
    view.setFocus()
    compose(view, "x", "xin", commit="新")
    [line] = view.findChildren(QLineEdit)
    assert line.text() == "新" and line.hasFocus()
    compose(line, "de", commit="的")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept == ["新的"])


def test_letters_stay_commands_in_the_wallet_when_it_is_come_back_to(
    qtbot: QtBot, desk: Desk
) -> None:
    view = _wallet(qtbot, desk)
    view.setCurrentIndex(view.model().index(0, 1))
    other = QLineEdit(view)
    other.show()
    other.setFocus()
    view.setFocus()
    assert view.hasFocus() and not asked(view, Qt.InputMethodQuery.ImEnabled)


def test_a_product_is_composed_in_the_wallet(qtbot: QtBot, desk: Desk) -> None:
    view = _wallet(qtbot, desk)
    view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 0))
    view.setFocus()
    assert asked(view, Qt.InputMethodQuery.ImEnabled)
    compose(view, "s", "sidai", commit="丝带")
    [line] = view.findChildren(QLineEdit)
    assert line.text() == "丝带" and line.hasFocus()


def _wallet(qtbot: QtBot, desk: Desk) -> WalletView:
    model = WalletGridModel(desk.localizer, Mock())
    view = WalletView(model, desk.theme, lambda _kind: ())
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view
