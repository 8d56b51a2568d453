"""The Today page and the ledger as item models, and the words on their lines."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from crmdesk.book.queries.birthdays import BornRow
from crmdesk.book.queries.today import ContractRow, DueRow, StepRow
from crmdesk.models.coming_ledger import AMOUNT, KIND, WHAT, WHEN, ComingModel, ledger_rows
from crmdesk.models.coming_words import based_words, coming_title, rate_words, remembered_title
from crmdesk.models.today import Heading, More, Section, TodayModel
from crmdesk.models.today_words import Item, due_item, order_groups, order_item, step_item
from crmdesk.qt.i18n import Localizer
from crmdesk.services.coming import AtRisk, Coming, What
from crmdesk.services.today import Forecasts, Remembered

TODAY = date(2026, 11, 23)
SAY = Localizer("en")


def _day(number: int) -> date:
    return TODAY + timedelta(days=number)


def _coming(what: What, customer: int, days: int, **more: object) -> Coming:
    values: dict[str, object] = {
        "name": f"C{customer}", "product": "大米" if what == "stock_out" else "",
        "early": _day(days - 2), "late": _day(days + 3), "amount": 0, "currency": "CNY", "gaps": 4,
        "sure": "fair",
    }  # fmt: skip
    return Coming(customer=customer, what=what, on=_day(days), **{**values, **more})  # type: ignore[arg-type]


def _steps(count: int) -> list[StepRow]:
    return [
        StepRow(n, 1, "Harbour", "A", "Lin", "call", f"step {n}", _day(-n), "", "")
        for n in range(count)
    ]


def _section(count: int, **more: object) -> Section:
    items = tuple(step_item(row, SAY, TODAY) for row in _steps(count))
    return Section("tasks", "To do", items, count, **more)  # type: ignore[arg-type]


def test_the_page_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = TodayModel()
    qtmodeltester.check(model)
    model.set_sections([_section(3), Section("risk", "At risk"), _section(0, hint="Nothing.")])
    qtmodeltester.check(model)
    shown = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert shown[0] == "To do 3"
    assert shown[-2:] == ["To do", "Nothing."]
    assert model.lines() == [1, 2, 3]
    assert model.starts() == [1]
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_the_rest_of_a_section_is_shown_when_asked_for() -> None:
    model = TodayModel()
    model.set_sections([_section(9, first=4)])
    more = model.row(5)
    assert isinstance(more, More) and more.text == "5 more"
    assert model.lines() == [1, 2, 3, 4, 5]
    model.open_section("tasks")
    assert model.rowCount() == 10
    model.set_sections([_section(8, first=4)])
    assert model.rowCount() == 9, "it stays open when the page is read again"
    heading = model.row(0)
    assert isinstance(heading, Heading) and heading.section.count == 8


def test_the_most_pressing_lines_stand_in_the_order_of_their_days() -> None:
    groups = order_groups([_coming("next_order", n, day) for n, day in enumerate((5, -2, 1, -9))],
                          [], TODAY)  # fmt: skip
    items = tuple(order_item(group, SAY, TODAY) for group in groups)
    model = TodayModel()
    model.set_sections([Section("orders", "Expected", items, 4, first=3, by_day=True)])
    shown = [row.when for n in range(4) if isinstance(row := model.row(n), Item)]
    assert shown == ["late 2 d", "tomorrow", "in 5 d"]
    model.open_section("orders")
    assert isinstance(first := model.row(1), Item) and first.when == "late 9 d"


def test_a_step_says_when_and_whose() -> None:
    late, today = step_item(_steps(3)[2], SAY, TODAY), step_item(_steps(1)[0], SAY, TODAY)
    assert (late.when, late.when_role, late.note) == ("late 2 d", "danger", "Call · Lin")
    assert (today.when, today.when_role) == ("today", "text")
    timed = StepRow(1, None, "", "", "", "visit", "x", TODAY, "14:30", "")
    assert step_item(timed, SAY, TODAY).when == "14:30"
    due = DueRow(1, "Harbour", "A", "天津", _day(-30), "visit", _day(-9), 21, _day(3))
    assert (
        due_item(due, SAY, TODAY).note == "Visit 30 days ago · every 21 d · 天津 · next step in 3 d"
    )


def test_a_customer_that_runs_out_of_several_things_is_one_line() -> None:
    groups = order_groups(
        [
            _coming("stock_out", 1, 2, per_day=2.0, unit="kg"),
            _coming("next_order", 1, 4),
            _coming("stock_out", 2, -40),
            _coming("next_order", 3, 3),
            _coming("next_order", 4, 12),
        ],
        [AtRisk(3, "C3", "B", _day(-90), _day(-60), 30.0, 5, 3.0)],
        TODAY,
    )
    [line] = [order_item(group, SAY, TODAY) for group in groups]
    assert (line.customer_id, line.when) == (1, "in 2 d")
    assert line.note.startswith("大米 runs out, Order expected · 2 kg a day · last 5 purchases")


def test_forecasts_say_on_what_they_are_based() -> None:
    assert based_words(_coming("stock_out", 1, 0)) == "last 5 purchases, fairly regular"
    assert based_words(_coming("stock_out", 1, 0, stated="both", sure="stated")) == (
        "use and stock stated"
    )
    assert based_words(_coming("next_order", 1, 0, sure="rough")) == "last 5 orders, rough guess"
    money = _coming("collection", 1, 0, gaps=1, stated="terms", amount=9_360_000)
    assert based_words(money) == "terms, 1 payment"
    assert coming_title(money, SAY) == "¥93,600 to collect"
    assert rate_words(34.46, "kg", SAY) == "34 kg a day"
    assert rate_words(0.5, "", SAY) == "3.5 a week"
    assert rate_words(0.1, "box", SAY) == "3 box a month"


def test_days_to_remember_say_whose_and_which() -> None:
    born = BornRow(1, "云岭茶业", 2, "陈国华", "", "", 1974, 8, 15, 1, 0)
    day = Remembered(TODAY, "birthday", 1, "云岭茶业", "B", 52, born=born)
    assert remembered_title(day) == "陈国华 turns 52 (lunar 8/15)"
    rival = ContractRow(1, "Harbour", "A", "Rolls", "line 4", "Kaidi", TODAY, 0, "CNY")
    assert remembered_title(Remembered(TODAY, "contract", 1, "H", "A", contract=rival)) == (
        "Rolls line 4: the contract of Kaidi ends"
    )


def _ledger() -> ComingModel:
    model = ComingModel(SAY)
    found = Forecasts(
        (
            _coming("collection", 1, -3, amount=12_345_678, early=_day(-3), late=_day(-3)),
            _coming("stock_out", 1, 5, per_day=2.0, unit="kg"),
            _coming("next_order", 2, 45),
            _coming("next_order", 3, 6),
        ),
        (AtRisk(3, "C3", "B", _day(-90), _day(-60), 30.0, 5, 3.0),),
    )
    days = (Remembered(_day(8), "anniversary", 2, "C2", "C", 3),)
    model.set_rows(ledger_rows(found, days), TODAY)
    return model


def test_the_ledger_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(ComingModel(SAY))
    model = _ledger()
    qtmodeltester.check(model)
    kinds = [model.index(row, KIND).data() for row in range(model.rowCount())]
    assert kinds == ["Collection", "Runs out", "Anniversary"]
    assert model.index(0, WHEN).data() == "late 3 d"
    assert [model.index(row, AMOUNT).data() for row in (0, 1)] == ["¥123,456.78", "2 kg a day"]
    assert model.index(1, WHAT).data() == "大米"
    assert model.late() == 1
    model.choose(60, ())
    assert model.rowCount() == 4
    model.choose(60, ("stock_out", "next_order"), "C2")
    assert model.rowCount() == 1
    assert model.counts()["next_order"] == 1
    model.choose(60, ())
    model.sort(WHEN, Qt.SortOrder.DescendingOrder)
    assert model.index(0, KIND).data() == "Next order"


def test_the_ledger_is_written_for_spreadsheets(tmp_path: Path) -> None:
    path = tmp_path / "coming.csv"
    _ledger().write_csv(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(path.open(encoding="utf-8-sig", newline="")))
    assert rows[0][:3] == ["When", "Kind", "Customer"]
    assert rows[1][0] == "2026-11-20" and rows[1][5:7] == ["123456.78", "CNY"]
    assert rows[2][4] == "大米" and rows[2][8:10] == ["2026-11-26", "2026-12-01"]
