"""Today by keys and clicks: done, put off, opened, made a step; the ledger beside it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.book.records import Contact, Customer, Interaction, Order, OrderLine, Task
from crmdesk.book.values import to_ms
from crmdesk.models.coming_ledger import CUSTOMER, KIND, WHAT
from crmdesk.panels.panel import Desk
from crmdesk.panels.today import TodayPanel
from crmdesk.panels.today_view import TodayView

KEY = Qt.Key
TODAY = date(2026, 9, 25)  # the 15th of the 8th lunar month


def _ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def ids(book: Book) -> dict[str, int]:
    """Two customers: steps for both, one due for a visit, one about to order, one birthday."""
    found: dict[str, int] = {}
    noon = datetime.combine(_ago(50), datetime.min.time(), UTC) + timedelta(hours=12)
    with book.transaction("import") as tx:
        harbour = tx.insert(
            Customer, name="Harbour Foods", sort_key="h", tier="A", currency="CNY", payment_days=5
        )
        tea = tx.insert(Customer, name="云岭茶业", sort_key="y", tier="B", currency="CNY")
        found |= {"harbour": harbour, "tea": tea}
        found["late"] = tx.insert(
            Task, customer_id=harbour, kind="call", title="Ring about the trial", due_on=_ago(2)
        )
        found["today"] = tx.insert(
            Task, customer_id=tea, kind="visit", title="送样品", due_on=TODAY, due_time="10:00"
        )
        found["promise"] = tx.insert(
            Task, customer_id=tea, kind="promise", title="Send prices", due_on=TODAY
        )
        tx.insert(Interaction, customer_id=harbour, kind="visit", at=to_ms(noon))
        for back in (92, 62, 32, 2):
            order = tx.insert(Order, customer_id=tea, ordered_on=_ago(back + 26), currency="CNY")
            tx.insert(
                OrderLine, order_id=order, product_text="Tea boxes", quantity=30.0,
                amount_e4=10**8,
            )  # fmt: skip
        tx.insert(
            Contact, customer_id=tea, name="陈国华", birth_year=1974, birth_month=8, birth_day=15,
            birth_lunar=True,
        )  # fmt: skip
    return found


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, ids: dict[str, int]) -> TodayPanel:
    made = TodayPanel(desk, clock=lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activate()
    made.setFocus()
    qtbot.waitUntil(lambda: _read(made))
    return made


def _read(panel: TodayPanel) -> bool:
    known = (panel.reader.steps, panel.reader.forecasts, panel.reader.remembered)
    return all(each is not None for each in known) and panel.is_drawn


def _titles(view: TodayView) -> list[str]:
    return [view.page.index(row, 0).data() for row in range(view.page.rowCount())]


def _task(desk: Desk, task_id: int) -> Any:
    with desk.book.read() as connection:
        sql = "SELECT * FROM task WHERE id=?"
        return connection.exec_driver_sql(sql, (task_id,)).mappings().one()


def _changed(qtbot: QtBot, panel: TodayPanel, book: Book) -> None:
    """Tell the panel of changes, as the window does."""
    book.subscribe(panel.apply_changes)


def test_the_day_is_told_in_sections(panel: TodayPanel) -> None:
    left, right = _titles(panel.day.left), _titles(panel.day.right)
    assert panel.title.text() == "Friday 25 September"
    assert panel.scope.text() == "3 to do, 1 late · 1 due for a visit"
    assert [text for text in left if text.startswith(("To do", "Promised", "Due"))] == [
        "To do 2", "Promised 1", "Due for a visit 1",
    ]  # fmt: skip
    assert "Ring about the trial · Harbour Foods · Call · late 2 d" in left
    assert "送样品 · 云岭茶业 · Visit · 10:00" in left
    assert any("Order expected" in text and "云岭茶业" in text for text in right)
    assert any("陈国华 turns 52 (lunar 8/15) · today" in text for text in right)


def test_the_lunar_birthday_is_gone_the_day_after(
    qtbot: QtBot, desk: Desk, ids: dict[str, int]
) -> None:
    day = [TODAY]
    panel = TodayPanel(desk, clock=lambda: day[0])
    qtbot.addWidget(panel)
    panel.resize(1100, 700)
    panel.show()
    panel.activate()
    qtbot.waitUntil(lambda: _read(panel))
    assert any("陈国华" in text for text in _titles(panel.day.right))
    day[0] += timedelta(days=1)
    panel._midnight.timeout.emit()
    qtbot.waitUntil(lambda: not any("陈国华" in text for text in _titles(panel.day.right)))
    assert panel.title.text() == "Saturday 26 September"
    assert panel._midnight.isActive()


def test_space_completes_and_the_keyboard_goes_on(
    qtbot: QtBot, panel: TodayPanel, desk: Desk, ids: dict[str, int]
) -> None:
    _changed(qtbot, panel, desk.book)
    view, said, counts = panel.day.left, [], []
    panel.noticed.connect(lambda text, undo: said.append((text, undo)))
    panel.counted.connect(counts.append)
    assert view.current() is not None and view.current().task_id == ids["late"]
    qtbot.keyClick(view, KEY.Key_Space)
    assert _task(desk, ids["late"])["done_at"] is not None
    assert said == [("Done: Ring about the trial", True)]
    qtbot.waitUntil(lambda: view.current() is not None and view.current().task_id == ids["today"])
    assert counts[-1] == 2
    desk.book.undo()
    qtbot.waitUntil(lambda: "Ring about the trial" in _titles(view)[1])


def test_up_and_down_go_through_all_lines_of_both_columns(qtbot: QtBot, panel: TodayPanel) -> None:
    left, right = panel.day.left, panel.day.right
    for _ in range(3):
        qtbot.keyClick(left, KEY.Key_Down)
    assert left.current() is not None and left.current().key.startswith("due")
    qtbot.keyClick(left, KEY.Key_Down)
    assert right.hasFocus() and right.current() is not None
    qtbot.keyClick(right, KEY.Key_Up)
    assert left.hasFocus() and left.current().key.startswith("due")
    qtbot.keyClick(left, KEY.Key_Home)
    assert left.current().key.startswith("step")


def test_tab_and_arrows_go_from_section_to_section(qtbot: QtBot, panel: TodayPanel) -> None:
    left, right = panel.day.left, panel.day.right
    seen = [left.current().title]
    for key in (KEY.Key_Tab, KEY.Key_Right):
        qtbot.keyClick(left, key)
        seen.append(left.current().title or left.current().customer)
    assert seen == ["Ring about the trial", "Send prices", "Harbour Foods"]
    qtbot.keyClick(left, KEY.Key_Tab)
    assert right.hasFocus() and right.current().key.startswith("order")
    qtbot.keyClick(right, KEY.Key_Left)
    assert left.hasFocus() and left.current().customer == "Harbour Foods"


def test_enter_opens_the_record_and_the_day_selects_whom_commands_mean(
    qtbot: QtBot, panel: TodayPanel, desk: Desk, ids: dict[str, int]
) -> None:
    opened: list[int] = []
    panel.customer_opened.connect(opened.append)
    view = panel.day.left
    qtbot.keyClick(view, KEY.Key_Down)
    qtbot.keyClick(view, KEY.Key_Return)
    assert opened == [ids["tea"]]
    qtbot.keyClick(view, KEY.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.selection.customer_id == ids["tea"]


def test_s_puts_a_step_off_by_digit_or_by_words(
    qtbot: QtBot, panel: TodayPanel, desk: Desk, ids: dict[str, int]
) -> None:
    _changed(qtbot, panel, desk.book)
    view = panel.day.left
    qtbot.keyClick(view, KEY.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, KEY.Key_2)
    assert _task(desk, ids["late"])["snoozed_until"] == "2026-09-28"
    qtbot.waitUntil(lambda: view.current() is not None and view.current().task_id == ids["today"])
    qtbot.keyClick(view, KEY.Key_S)
    qtbot.keyClick(QApplication.activePopupWidget(), KEY.Key_4)
    assert view.editor is not None
    qtbot.keyClicks(view.editor, "2026-10-09")
    qtbot.keyClick(view.editor, KEY.Key_Return)
    assert view.editor is None
    assert _task(desk, ids["today"])["snoozed_until"] == "2026-10-09"


def test_t_makes_a_step_of_what_is_expected(
    qtbot: QtBot, panel: TodayPanel, desk: Desk, ids: dict[str, int]
) -> None:
    _changed(qtbot, panel, desk.book)
    view = panel.day.left
    qtbot.keyClick(view, KEY.Key_End)
    qtbot.keyClick(view, KEY.Key_Space)  # a customer due is no step that could be done
    qtbot.keyClick(view, KEY.Key_T)
    qtbot.waitUntil(lambda: panel.scope.text().startswith("4 to do"))
    assert "Visit · Harbour Foods · Visit · today" in _titles(view)


def test_the_mouse_ticks_opens_and_puts_off(
    qtbot: QtBot, panel: TodayPanel, desk: Desk, ids: dict[str, int]
) -> None:
    view, opened, visits = panel.day.left, [], []
    panel.customer_opened.connect(opened.append)
    panel.visit_requested.connect(visits.append)
    place = view.visualRect(view.page.index(1, 0))
    item = view.page.item(1)
    assert item is not None
    boxes = dict(view.delegate._verb_boxes(item, place))
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(view.viewport(), left, pos=boxes["open"].center())
    qtbot.mouseClick(view.viewport(), left, pos=boxes["visit"].center())
    asked = view.viewport().mapFromGlobal(view.place_below())
    assert asked.x() == boxes["visit"].center().x(), "a menu opens under the mouse"
    qtbot.keyClick(view, KEY.Key_Home)
    assert view.viewport().mapFromGlobal(view.place_below()).x() < asked.x()
    assert (opened, visits) == ([ids["harbour"]], [ids["harbour"]])
    qtbot.mouseDClick(view.viewport(), left, pos=place.center() - QPoint(100, 0))
    assert len(opened) == 2
    qtbot.mouseClick(view.viewport(), left, pos=view.delegate.box(place).center())
    assert _task(desk, ids["late"])["done_at"] is not None


def test_a_narrow_panel_shows_all_in_one_column(qtbot: QtBot, panel: TodayPanel) -> None:
    before = panel.day.left.page.rowCount()
    panel.resize(700, 700)
    qtbot.waitUntil(lambda: not panel.day.right.isVisible())
    assert panel.day.left.page.rowCount() > before
    panel.resize(1100, 700)
    qtbot.waitUntil(panel.day.right.isVisible)
    assert panel.day.left.page.rowCount() == before


def test_a_new_order_moves_the_forecast(
    qtbot: QtBot, panel: TodayPanel, desk: Desk, ids: dict[str, int]
) -> None:
    _changed(qtbot, panel, desk.book)
    assert any("Order expected" in text for text in _titles(panel.day.right))
    with desk.book.transaction("add_order") as tx:
        order = tx.insert(Order, customer_id=ids["tea"], ordered_on=TODAY, currency="CNY")
        tx.insert(OrderLine, order_id=order, product_text="Tea boxes", quantity=30.0)
    qtbot.waitUntil(lambda: not any("Order expected" in t for t in _titles(panel.day.right)))


def test_the_ledger_is_filtered_opened_and_exported(
    qtbot: QtBot, panel: TodayPanel, ids: dict[str, int], tmp_path: Path
) -> None:
    opened: list[int] = []
    panel.customer_opened.connect(opened.append)
    qtbot.keyClick(panel.day.left, KEY.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    page = panel.ledger
    assert page.isVisible() and page.table.hasFocus()
    assert panel.title.text() == "Coming"
    all_rows = page.model.rowCount()
    assert all_rows >= 3
    qtbot.mouseClick(page.kinds["birthday"], Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 1
    assert page.model.index(0, KIND).data() == "Birthday"
    qtbot.keyClick(page.table, KEY.Key_Return)
    assert opened == [ids["tea"]]
    qtbot.mouseClick(page.kinds["birthday"], Qt.MouseButton.LeftButton)
    panel.focus_filter()
    qtbot.keyClicks(page.filter, "nobody")
    assert page.model.rowCount() == 0 and page.empty.isVisible()
    page.filter.clear()
    page.write(tmp_path / "out.csv")
    assert len((tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()) == all_rows + 1
    failed: list[object] = []
    panel.failed.connect(failed.append)
    page.write(tmp_path / "none" / "out.csv")
    assert len(failed) == 1
    assert panel.step_back()
    assert panel.day.isVisible()


def test_an_empty_book_reads_well(qtbot: QtBot, desk: Desk) -> None:
    panel = TodayPanel(desk, clock=lambda: TODAY)
    qtbot.addWidget(panel)
    panel.resize(1100, 700)
    panel.show()
    panel.activate()
    qtbot.waitUntil(lambda: _read(panel))
    assert _titles(panel.day.left) == ["To do", "Nothing left to do today."]
    assert _titles(panel.day.right) == ["This week", "Nothing is expected this week."]
    for key in (KEY.Key_Down, KEY.Key_Tab, KEY.Key_Space, KEY.Key_Return):
        qtbot.keyClick(panel.day.left, key)


def test_open_complaints_stand_there_until_they_are_closed(
    qtbot: QtBot, desk: Desk, panel: TodayPanel, ids: dict[str, int], book: Book
) -> None:
    def made(days: int) -> int:
        return to_ms(datetime.combine(_ago(days), datetime.min.time(), UTC) + timedelta(hours=12))

    _changed(qtbot, panel, book)
    with book.transaction("log") as tx:
        kept = tx.insert(
            Interaction, customer_id=ids["tea"], kind="complaint", at=made(3), subject="茶叶受潮",
            answered_on=_ago(2),
        )  # fmt: skip
        old = tx.insert(
            Interaction, customer_id=ids["harbour"], kind="complaint", at=made(9),
            body="Boxes came\nlate again", severity="delivery",
        )  # fmt: skip
        tx.insert(
            Interaction, customer_id=ids["tea"], kind="complaint", at=made(30), subject="Old",
            closed_on=_ago(20),
        )  # fmt: skip
        tx.insert(
            Task, customer_id=ids["harbour"], interaction_id=old, kind="call",
            title="Answer them", due_on=TODAY + timedelta(days=2),
        )  # fmt: skip
    left = panel.day.left
    qtbot.waitUntil(lambda: "Open complaints 2" in _titles(left))
    at = _titles(left).index("Open complaints 2")
    assert _titles(left)[at + 1 : at + 3] == [
        "Boxes came late again · Harbour Foods · Delivery · since 16 Sep · in 2 d",
        "茶叶受潮 · 云岭茶业 · since 22 Sep · answered 23 Sep · open for 3 d",
    ]
    assert "2 open complaints" in panel.scope.text()
    left.setFocus()
    left.mark(at + 1)
    with qtbot.waitSignal(panel.target_opened) as opened:
        qtbot.keyClick(left, KEY.Key_Return)
    target = opened.args[0]
    assert (target.kind, target.id, target.customer_id) == ("interaction", old, ids["harbour"])
    qtbot.keyClick(left, KEY.Key_T)
    sql = "SELECT COUNT(*) FROM task WHERE interaction_id=? AND due_on=?"
    with book.read() as connection:
        step = connection.exec_driver_sql(sql, (old, TODAY.isoformat())).scalar()
    assert step == 1
    left.mark(left.page.row_of(f"complaint {kept}"))
    qtbot.keyClick(left, KEY.Key_Space)
    qtbot.waitUntil(lambda: "Open complaints 1" in _titles(left))
    book.undo()
    qtbot.waitUntil(lambda: "Open complaints 2" in _titles(left))


def test_long_names_have_the_room_of_a_wide_window(qtbot: QtBot, panel: TodayPanel) -> None:
    panel.show_coming()
    table = panel.ledger.table
    usual = table.columnWidth(CUSTOMER)
    panel.resize(1700, 700)
    qtbot.waitUntil(lambda: table.columnWidth(CUSTOMER) > usual)
    assert table.columnWidth(CUSTOMER) < table.columnWidth(WHAT)
    panel.resize(1100, 700)
    qtbot.waitUntil(lambda: table.columnWidth(CUSTOMER) == usual)
    table.setColumnWidth(CUSTOMER, 90)  # by hand, and so it stays
    panel.resize(1700, 700)
    qtbot.wait(20)
    assert table.columnWidth(CUSTOMER) == 90
