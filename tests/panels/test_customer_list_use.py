"""The list of customers by clicks: columns, sorting, every filter chip, tags of several at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from crmdesk import tokens
from crmdesk.book.queries.customers import CustomerFilter, customer_ids, customer_rows
from crmdesk.book.records import Customer, Order, OrderLine, Staff, Tagging, Task
from crmdesk.models.column_words import column_title
from crmdesk.models.customer_list import COLUMNS
from crmdesk.models.hub import Hub
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.dialogs.edit_customers import EditCustomersDialog
from crmdesk.panels.panel import Desk
from crmdesk.panels.shell.status_line import StatusLine
from crmdesk.qt import paint
from crmdesk.qt.i18n import Localizer
from crmdesk.services.visits import Visit, log_visit

ROWS = (
    ("Alder", "A", "loyal", "North China", "CN", "Dairy", 2),
    ("Brann", "B", "lost", "Europe", "DE", "Retail", 45),
    ("Corve", "C", "loyal", "Europe", "NL", "Bakery", 200),
    ("Dunma", "", "", "", "", "", None),
)


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> Iterator[CustomersPanel]:
    keys = ("name", "tier", "stage", "region", "country", "industry")
    with desk.book.transaction("fill") as tx:
        ours = [tx.insert(Staff, name=name) for name in ("Lin Yue", "Marcus")]
        tx.insert(Staff, name="Nobody's owner")
        ids = []
        for at, row in enumerate(ROWS):
            values = dict(zip(keys, row[:6], strict=True))
            owner = ours[at % 2] if at < 3 else None
            values |= {"sort_key": row[0].lower(), "currency": "CNY", "owner_id": owner}
            ids.append(tx.insert(Customer, city="Tianjin" if at else "", **values))
        tx.insert(Tagging, customer_id=ids[0], tag="expo")
        tx.insert(Tagging, customer_id=ids[1], tag="abc")
        for at, customer_id in enumerate(ids[:3]):
            day = date.today() - timedelta(days=20 + at)
            order = tx.insert(Order, customer_id=customer_id, ordered_on=day, currency="CNY")
            tx.insert(OrderLine, order_id=order, amount_e4=(3 - at) * 10**8, quantity=1.0)
        step = date.today() + timedelta(days=300)
        tx.insert(Task, customer_id=ids[0], title="Call", due_on=step)
    for customer_id, row in zip(ids, ROWS, strict=True):
        if row[6] is not None:
            at = datetime.now().astimezone() - timedelta(days=row[6])
            log_visit(desk.book, Visit(customer_id, at=at, body="Said much"))
    shown = CustomersPanel(desk)
    qtbot.addWidget(shown)
    hub = Hub(desk.book, shown)
    hub.changed.connect(shown.apply_changes)
    shown.resize(1256, 700)
    shown.show()
    shown.activate()
    qtbot.waitExposed(shown)
    yield shown
    hub.close()


def names(panel: CustomersPanel) -> list[str]:
    found = (panel.model.row_at(row) for row in range(panel.model.rowCount()))
    return [row.name for row in found if row is not None]


def pick(qtbot: QtBot, menu: QMenu, words: str) -> None:
    """Click the entry of an open menu that begins with the words."""
    action: QAction = next(a for a in menu.actions() if a.text().startswith(words))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def sign_of(chip: QToolButton) -> QPoint:
    return QPoint(chip.width() - 8, chip.height() // 2)


def open_menu(qtbot: QtBot, panel: CustomersPanel, facet: str) -> QMenu:
    """Open the menu of a facet as one does: its chip, or the one under +."""
    chip = panel.chips._chips[facet]
    if chip.isVisible():
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    else:
        more = panel.chips.findChild(QToolButton, "chip_more").menu()
        more.popup(QPoint(0, 0))
        pick(qtbot, more, panel.chips.facet_title(facet))

    def shown() -> list[QMenu]:
        menus = [menu for menu in panel.chips.findChildren(QMenu) if menu.isVisible()]
        return [menu for menu in menus if all(each.isEnabled() for each in menu.actions())]

    qtbot.waitUntil(lambda: bool(shown()))  # once its values are counted
    return shown()[-1]


@pytest.mark.parametrize(
    ("facet", "value", "words", "found"),
    [
        ("tier", "B", "Tier B", ["Brann"]),
        ("stage", "loyal", "Stage loyal", ["Alder", "Corve"]),
        ("region", "Europe", "Region Europe", ["Brann", "Corve"]),
        ("industry", "Dairy", "Industry Dairy", ["Alder"]),
        ("owner", "Lin Yue", "Owner Lin Yue", ["Alder", "Corve"]),
        ("tag", "expo", "Tag expo", ["Alder"]),
        ("city", "Tianjin", "City Tianjin", ["Brann", "Corve", "Dunma"]),
        ("country", "Germany", "Country Germany", ["Brann"]),
        ("due", "Late", "Late", ["Brann", "Corve"]),
        ("last_touch", "Touched within", "Touched within 30 days", ["Alder"]),
        ("last_touch", "Touched 31", "Touched 31–90 days ago", ["Brann"]),
        ("last_touch", "Not touched", "Not touched for 90 days", ["Corve"]),
        ("last_touch", "Never", "Never touched", ["Dunma"]),
    ],
)
def test_every_facet_filters_by_clicks(
    qtbot: QtBot, panel: CustomersPanel, facet: str, value: str, words: str, found: list[str]
) -> None:
    menu = open_menu(qtbot, panel, facet)
    pick(qtbot, menu, value)
    menu.close()
    assert sorted(names(panel)) == found
    chip = panel.chips._chips[facet]
    if facet != "country":
        assert chip.text() == words
    assert chip.isVisible() and chip.isChecked()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=sign_of(chip))
    assert panel.desk.selection.filter == CustomerFilter()
    assert len(names(panel)) == 4


def test_a_facet_takes_several_values(qtbot: QtBot, panel: CustomersPanel) -> None:
    menu = open_menu(qtbot, panel, "tier")
    pick(qtbot, menu, "A")
    pick(qtbot, menu, "C")
    assert panel.desk.selection.filter.tier == ("A", "C")
    assert sorted(names(panel)) == ["Alder", "Corve"]


def test_a_chosen_facet_opens_its_values_again_and_delete_clears_it(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    pick(qtbot, open_menu(qtbot, panel, "tier"), "A")
    chip = panel.chips._chips["tier"]
    pick(qtbot, open_menu(qtbot, panel, "tier"), "B")
    assert panel.desk.selection.filter.tier == ("A", "B")
    assert chip.isChecked() and chip.text() == "Tier A, B"
    for menu in panel.chips.findChildren(QMenu):
        menu.close()
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert panel.desk.selection.filter == CustomerFilter()


def test_rows_are_copied_as_a_spreadsheet_takes_them(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.table.show_columns(("tier", "name", "revenue", "stage", "last_touch"), {})
    panel.model.sort(COLUMNS.index("name"))
    panel.table.setFocus()
    panel.table.selectAll()
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t") == ["Tier", "Name", "12 months", "Stage", "Last touch"]
    touched = (date.today() - timedelta(days=2)).isoformat()
    assert lines[1].split("\t") == ["A", "Alder", "300.00", "loyal", touched]
    assert len(lines) == 5
    panel.table.show_customer(None)
    panel.table.show_customer(panel.model.id_at(1))
    with qtbot.waitSignal(panel.noticed) as said:
        qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["Copied one customer", False]
    assert QGuiApplication.clipboard().text().startswith("B\tBrann\t")


def test_letters_typed_go_to_a_name_and_round_again(qtbot: QtBot, panel: CustomersPanel) -> None:
    with panel.desk.book.transaction("more") as tx:
        common = {"currency": "CNY"}
        tx.insert(Customer, name="光明乳业", sort_key="guangmingruye", **common)
        tx.insert(Customer, name="Acorn", name_local="橡果", sort_key="acorn", **common)
    panel.model.sort(COLUMNS.index("name"))
    table = panel.table
    table.setFocus()
    table.selectRow(2)
    table._typed_at.invalidate()

    def shown() -> str:
        return names(panel)[table.currentIndex().row()]

    qtbot.keyClicks(table, "gu")
    assert shown() == "光明乳业"
    table._typed_at.invalidate()
    qtbot.keyClicks(table, "a")  # from the end round to the top
    assert shown() == "Acorn"
    qtbot.keyClicks(table, "a")  # and on to the next one
    assert shown() == "Alder"
    table._typed_at.invalidate()
    table.keyboardSearch("橡")
    assert shown() == "Acorn"
    table._typed_at.invalidate()
    qtbot.keyClicks(table, "zz")
    assert shown() == "Acorn"


def test_many_columns_leave_room_for_the_name(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.table.show_columns(COLUMNS, {})
    assert panel.table.columnWidth(COLUMNS.index("name")) >= 120
    bar = panel.table.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    panel.table.show_columns(("tier", "name"), {})
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_a_column_drawn_wider_is_so_again_next_time(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.table.setColumnWidth(COLUMNS.index("revenue"), 110)
    assert panel.desk.settings.widths == {"customers": {"revenue": 110}}
    again = CustomersPanel(panel.desk)
    qtbot.addWidget(again)
    assert again.table.columnWidth(COLUMNS.index("revenue")) == 110
    menu = again.ui.columns_button.menu()
    menu.popup(QPoint(0, 0))
    pick(qtbot, menu, "As at first")
    assert again.table.columnWidth(COLUMNS.index("revenue")) == 66


def test_the_customer_in_view_is_meant_where_the_filter_hides_it(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    shown = panel.model.id_at(0)
    panel.desk.selection.select(shown)
    panel.desk.selection.set_filter(CustomerFilter(text="nothing like it"))
    assert panel.verbs.chosen() == (shown,)
    panel.verbs.delete_chosen()
    assert panel.model.total == 3
    panel.desk.book.undo()
    assert panel.model.total == 4


def test_home_and_end_go_to_the_first_and_last_customer(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    table = panel.table
    table.setFocus()
    table.show_customer(panel.model.id_at(1))
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 3 and panel.desk.selection.marked == 1
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert panel.desk.selection.marked == 4
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.chosen_ids() == (panel.model.id_at(0),)


def test_the_status_bar_counts_what_is_marked(qtbot: QtBot, panel: CustomersPanel) -> None:
    line = StatusLine(panel.desk)
    qtbot.addWidget(line)
    line.refresh()
    qtbot.waitUntil(lambda: "4</b> customers" in line.words.text())
    panel.table.selectAll()
    assert "<b>4</b> marked" in line.words.text()
    panel.table.clearSelection()
    assert "marked" not in line.words.text()
    panel.table.selectAll()
    panel.desk.selection.set_filter(CustomerFilter(text="nothing like it"))
    assert "marked" not in line.words.text()


def test_the_menu_of_the_list_edits_the_cell_that_was_pointed_at(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    panel.table.show_columns(("tier", "name", "stage"), {})
    panel.table.setCurrentIndex(panel.model.index(0, COLUMNS.index("stage")))
    menu = QMenu(panel)
    panel.verbs.fill(menu)
    next(a for a in menu.actions() if a.text().startswith("Edit the cell")).trigger()
    assert panel.inline.editor.is_open and panel.inline.editor.accessibleName() == "Stage"


def test_many_are_deleted_off_the_windows_thread(qtbot: QtBot, panel: CustomersPanel) -> None:
    with panel.desk.book.transaction("more") as tx:
        rows = [{"name": f"X{n}", "sort_key": f"x{n}", "currency": "CNY"} for n in range(60)]
        tx.insert_many(Customer, rows)
    panel.table.selectAll()
    with qtbot.waitSignal(panel.noticed) as said:
        panel.verbs.delete_chosen()
    assert said.args == ["Deleted 64 customers", True]
    assert panel.model.total == 0 and panel.empty.isVisible()
    panel.desk.book.undo()
    assert panel.model.total == 64


@pytest.mark.parametrize(("empty", "command"), [(True, "import"), (False, "step_back")])
def test_an_empty_list_says_what_can_be_done(
    qtbot: QtBot, panel: CustomersPanel, empty: bool, command: str
) -> None:
    if empty:
        panel.table.selectAll()
        panel.verbs.delete_chosen()
    else:
        panel.desk.selection.set_filter(CustomerFilter(text="nothing like it"))
    button = panel.empty.findChild(QPushButton, f"empty_{command}")
    with qtbot.waitSignal(panel.command_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [command]


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_is_shown_and_sorts_by_clicks(
    qtbot: QtBot, panel: CustomersPanel, column: str
) -> None:
    menu = panel.ui.columns_button.menu()
    menu.popup(QPoint(0, 0))
    at = COLUMNS.index(column)
    if panel.table.isColumnHidden(at):
        pick(qtbot, menu, column_title(column))
    assert not panel.table.isColumnHidden(at)
    assert column in panel.desk.settings.columns.get("customers", (column,))
    menu.close()
    head = panel.table.horizontalHeader()
    orders = []
    for _ in range(2):
        x = head.sectionViewportPosition(at) + 8
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
        key, down = panel.model.sorting
        assert key == column
        with panel.desk.book.read() as connection:
            ids = customer_ids(connection, sort=column, descending=down)
            wanted = [row.name for row in customer_rows(connection, ids)]
        assert names(panel) == wanted
        orders.append(names(panel))
    assert orders[0] != orders[1]


def test_columns_go_away_and_come_back(qtbot: QtBot, panel: CustomersPanel) -> None:
    menu = panel.ui.columns_button.menu()
    menu.popup(QPoint(0, 0))
    pick(qtbot, menu, "Due")
    assert panel.table.isColumnHidden(COLUMNS.index("due"))
    pick(qtbot, menu, "As at first")
    assert not panel.table.isColumnHidden(COLUMNS.index("due"))


def test_several_are_tagged_at_once_and_taken_back(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.table.selectAll()
    panel.verbs.tag_chosen()
    dialog = panel.findChild(EditCustomersDialog)
    assert dialog is not None
    states = {dialog.list.item(i).text(): dialog.list.item(i) for i in range(dialog.list.count())}
    assert states["expo"].checkState() == Qt.CheckState.PartiallyChecked
    states["abc"].setCheckState(Qt.CheckState.Unchecked)
    qtbot.keyClicks(dialog.fresh, "key, winter")
    with qtbot.waitSignal(panel.noticed) as told:
        qtbot.keyClick(dialog.fresh, Qt.Key.Key_Return)
    assert told.args == ["Changed 4 customers", True]

    def tags() -> dict[str, tuple[str, ...]]:
        with panel.desk.book.read() as connection:
            found = customer_rows(connection, customer_ids(connection))
        return {row.name: tuple(sorted(row.tags)) for row in found}

    assert tags()["Alder"] == ("expo", "key", "winter")
    assert tags()["Brann"] == tags()["Dunma"] == ("key", "winter")
    assert panel.desk.book.undo().what == "edit_many"
    assert tags()["Brann"] == ("abc",) and tags()["Dunma"] == ()


def test_who_is_marked_stays_marked_for_a_second_edit(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.table.sortByColumn(COLUMNS.index("stage"), Qt.SortOrder.AscendingOrder)
    panel.table.setFocus()
    panel.table.selectRow(1)
    for _ in range(2):
        qtbot.keyClick(panel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    marked = set(panel.table.chosen_ids())
    assert len(marked) == 3
    for stage in ("loyal", "lost"):
        panel.verbs.edit_chosen()
        [dialog] = [d for d in panel.findChildren(EditCustomersDialog) if d.isVisible()]
        dialog.stage.setCurrentIndex(dialog.stage.findData(stage))
        with qtbot.waitSignal(panel.noticed):
            qtbot.keyClick(dialog.fresh, Qt.Key.Key_Return)
        assert set(panel.table.chosen_ids()) == marked
        assert panel.desk.selection.marked == 3
    panel.desk.book.undo()
    assert set(panel.table.chosen_ids()) == marked
    qtbot.keyClick(panel.table, Qt.Key.Key_Home)
    panel.desk.book.undo()
    assert len(panel.table.chosen_ids()) == 1  # nobody else is marked by a change


def test_the_filter_is_remembered_whole() -> None:
    chosen = CustomerFilter(last_touch="quarter", tier=("A",))
    assert CustomerFilter.from_stored(chosen.stored()) == chosen


def test_a_record_behind_another_panel_is_read_when_one_comes_back(
    panel: CustomersPanel, desk: Desk, qtbot: QtBot
) -> None:
    ids = list(panel.model.ids)
    desk.selection.select(ids[0])
    assert panel.record.customer_id == ids[0]
    panel.hide()
    desk.selection.select(ids[1])
    assert panel.record.customer_id == ids[0]
    panel.show()
    assert panel.record.customer_id == ids[1]


def test_a_day_of_another_year_is_never_cut(panel: CustomersPanel) -> None:
    width = panel.table.columnWidth(COLUMNS.index("due")) - tokens.S2
    with panel.desk.book.read() as connection:
        found = customer_rows(connection, customer_ids(connection, CustomerFilter()))
    row = found[0]._replace(due_on=date(2031, 10, 29))
    for language in ("en", "zh_CN"):
        panel.model._localizer = Localizer(language)
        words, font = panel.table._rows._fitting_day(row, "due", width, False)
        assert words and paint.text_width(words, font) <= width


def test_the_mouse_marks_several_customers(qtbot: QtBot, panel: CustomersPanel) -> None:
    table, view, button = panel.table, panel.table.viewport(), Qt.MouseButton.LeftButton
    ids = [panel.model.id_at(row) for row in range(4)]

    def click(row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = table.visualRect(panel.model.index(row, 1)).center()
        qtbot.mouseClick(view, button, held, at)

    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    click(0)
    click(2, control)
    assert table.chosen_ids() == (ids[0], ids[2]) and panel.desk.selection.customer_id == ids[2]
    click(3, control)
    assert table.chosen_ids() == (ids[0], ids[2], ids[3])
    click(2, control)
    assert table.chosen_ids() == (ids[0], ids[3])
    click(1)
    click(3, shift)
    assert table.chosen_ids() == (ids[1], ids[2], ids[3])
    panel.desk.selection.select(ids[0])  # from elsewhere
    assert table.chosen_ids() == (ids[0],)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_key_paints_the_list_once_and_the_columns_stay(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    table, line = panel.table, panel.ui.filter_line
    with panel.desk.book.transaction("more") as tx:
        for at in range(60):
            tx.insert(Customer, name=f"Zeta {at}", sort_key=f"zeta {at}", currency="CNY")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 64 and panel.is_drawn)
    assert table.verticalScrollBar().maximum() > 0
    width = table.viewport().width()
    line.setFocus()
    qtbot.wait(50)
    seen = Paints(table.viewport())
    for typed, rows in (("z", 60), ("ze", 60), ("zeta 1", 11), ("zeta 12", 1)):
        seen.count = 0
        line.setText(typed)
        qtbot.waitUntil(lambda rows=rows: panel.model.rowCount() == rows and seen.count > 0)
        qtbot.wait(50)
        assert seen.count == 1, typed
        assert table.viewport().width() == width
    assert table.verticalScrollBar().maximum() == 0
