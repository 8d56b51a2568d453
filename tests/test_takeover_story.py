"""Taking a customer over: who decides, what to ask, what runs out, what was, by keys and clicks."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crmdesk.book.queries.record import CustomerRecord, customer_record
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.dialogs.as_of import AsOfDialog
from crmdesk.panels.dialogs.history import HistoryDialog
from crmdesk.panels.record.overview import OverviewTab
from crmdesk.panels.record.people import PeopleTab
from tests.test_story import CTRL, KEY, LEFT, LONG, NONE, Day, day

__all__ = ["day"]  # the fixture: a window on a small sample, in English and in Chinese


def test_a_customer_is_taken_over(day: Day, qtbot: QtBot) -> None:
    firm = _one_with_people(day)
    _power_map(day, firm)
    _ask(day, firm)
    _log_what_was_said(day, firm)
    _history(day, firm)
    assert day.book.check() == []


def _record(day: Day, customer_id: int) -> CustomerRecord:
    with day.book.read() as connection:
        return customer_record(connection, customer_id, PeopleTab.parts)


def _one_with_people(day: Day) -> int:
    """Find the customer with most people by its name, as one would."""
    with day.book.read() as connection:
        sql = (
            "SELECT c.id, c.name FROM customer c JOIN contact p ON p.customer_id=c.id"
            " GROUP BY c.id, c.name ORDER BY COUNT(*) DESC LIMIT 1"
        )
        firm, name = connection.exec_driver_sql(sql).one()
    assert day.find(name) == firm
    return int(firm)


def _tab(day: Day, key: str, kind: type[QWidget]):  # type: ignore[no-untyped-def]
    panel = day.window.show_panel("customers")
    assert isinstance(panel, CustomersPanel)
    panel.record.show_tab(key)
    day.settle()
    QApplication.processEvents()  # words of another language may still be on their way
    record = panel.record

    def shown() -> list[QWidget]:
        return [each for each in record.findChildren(kind) if each.isVisible()]

    day.qtbot.waitUntil(lambda: bool(shown()))  # a tab may still be made, piece by piece
    return shown()[0]


def _power_map(day: Day, firm: int) -> None:
    tab = _tab(day, "people", PeopleTab)
    day.qtbot.mouseClick(tab.map_button, LEFT)
    view = tab.map.view
    people = _record(day, firm).parts["contacts"]
    boss = next(p for p in people if p["reports_to_id"] is None)
    junior = people[-1]
    view.choose(junior["id"])
    _drag(view, junior["id"], QPointF(2, view.viewport().height() - 2))  # beside everybody
    day.settle()
    assert _record(day, firm).parts["contacts"][-1]["reports_to_id"] is None
    view.setFocus()
    day.qtbot.keyClick(view, KEY.Key_M)
    for _ in people:
        if view.target != boss["id"]:
            day.qtbot.keyClick(view, KEY.Key_Left)
    day.qtbot.keyClick(view, KEY.Key_Return)
    day.settle()
    assert _record(day, firm).parts["contacts"][-1]["reports_to_id"] == boss["id"]
    day.qtbot.keyClick(view, KEY.Key_Return)
    assert tab.profile.isVisible()


def _drag(view: QWidget, person: int, to: QPointF) -> None:
    port = view.viewport()  # type: ignore[attr-defined]
    start = view.point_of(person)  # type: ignore[attr-defined]
    far = start + QPointF(QApplication.startDragDistance() + 4, 0)
    for kind, place, held in (
        (QMouseEvent.Type.MouseButtonPress, start, LEFT),
        (QMouseEvent.Type.MouseMove, far, LEFT),
        (QMouseEvent.Type.MouseMove, to, LEFT),
        (QMouseEvent.Type.MouseButtonRelease, to, Qt.MouseButton.NoButton),
    ):
        button = Qt.MouseButton.NoButton if kind == QMouseEvent.Type.MouseMove else LEFT
        where = port.mapToGlobal(place)
        QApplication.sendEvent(port, QMouseEvent(kind, place, where, button, held, NONE))


def _ask(day: Day, firm: int) -> None:
    section = _tab(day, "overview", OverviewTab).questions
    question = section.lines[0].question
    section.lines[0].setFocus()
    day.qtbot.keyClick(section.lines[0], KEY.Key_Return)
    line = section.findChild(QLineEdit)
    line.insert("年内再开两家店")  # as an input method does
    day.qtbot.keyClick(line, KEY.Key_Return)
    day.settle()
    kept = [m for m in _record(day, firm).parts["matters"] if m["question"] == question.key]
    assert [m["text"] for m in kept] == ["年内再开两家店"]


def _log_what_was_said(day: Day, firm: int) -> None:
    day.press(KEY.Key_L)
    drawer = day.window.drawer
    assert drawer.ask.text()
    drawer.note.insertPlainText(
        "看了新仓库。\n? 价格太高\n= 周五前答复\n→ send samples 2026-12-04\n"
    )
    day.qtbot.keyClick(drawer.note, KEY.Key_Return, CTRL)
    day.settle()
    assert not drawer.isVisible()
    with day.book.read() as connection:
        sql = "SELECT text FROM objection WHERE customer_id=?"
        heard = connection.exec_driver_sql(sql, (firm,)).scalars().all()
        sql = "SELECT kind, title FROM task WHERE customer_id=? AND done_at IS NULL"
        steps = [row[1] for row in connection.exec_driver_sql(sql, (firm,))]
    assert "价格太高" in heard
    assert "send samples" in " ".join(steps)
    assert "答复" in " ".join(steps)


def _history(day: Day, firm: int) -> None:
    day.press(KEY.Key_H)
    dialog = day.dialog(HistoryDialog)
    assert dialog.tree.topLevelItemCount() >= 3
    day.qtbot.keyClick(dialog, KEY.Key_Escape)
    day.settle()
    day.workplace.window.actions_by_name["as_of"].trigger()
    past = day.dialog(AsOfDialog)
    day.qtbot.waitUntil(lambda: past.past is not None, timeout=LONG)
    assert past.past is not None and past.past.past == date.today()  # the sample was made today
    assert past.page is not None and past.page.isVisible()
    with day.qtbot.waitSignal(past.shown, timeout=LONG):
        past.go_to(date.today() - timedelta(days=1))
    assert not past.page.isVisible()  # then there was nothing yet
    day.qtbot.keyClick(past, KEY.Key_Escape)
    day.settle()
    for _ in range(2):  # what was logged and what was answered
        day.window.side_bar.setFocus()
        day.press(KEY.Key_Z)
        day.settle()
    assert not [m for m in _record(day, firm).parts["matters"] if m["text"] == "年内再开两家店"]
