"""The list holds ids, not rows: order, filter, pages, and what a change costs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crmdesk.book import Book, Changes
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.book.records import Customer
from crmdesk.models import customer_list
from crmdesk.models.customer_list import COLUMNS, CustomerListModel
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.tasks import TaskRunner
from crmdesk.services import records


@pytest.fixture
def book(tmp_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    made = new_book(tmp_path / "list.crm")
    yield made
    made.close()


@pytest.fixture
def model(qtbot: QtBot, book: Book) -> Iterator[CustomerListModel]:
    runner = TaskRunner()
    yield CustomerListModel(book, runner, Localizer("en"))
    runner.cancel_all()
    runner.wait_for_all()


def fill(book: Book, count: int) -> None:
    rows = [{"name": f"Firm {n:05}", "sort_key": f"firm {n:05}"} for n in range(count)]
    with book.transaction("fill") as tx:
        tx.insert_many(Customer, rows)


def by_name(model: CustomerListModel) -> None:
    model.sort(COLUMNS.index("name"))


def test_model_is_sound_empty_and_filled(
    book: Book, model: CustomerListModel, qtmodeltester: ModelTester
) -> None:
    by_name(model)
    qtmodeltester.check(model, force_py=True)
    fill(book, 70)
    model.reload()
    qtmodeltester.check(model, force_py=True)
    assert model.rowCount() == 70


def test_a_jump_reads_one_page(
    book: Book, model: CustomerListModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(book, 1000)
    by_name(model)
    asked: list[int] = []
    real = customer_list.customer_rows
    monkeypatch.setattr(
        customer_list, "customer_rows", lambda c, ids: asked.append(len(ids)) or real(c, ids)
    )
    for row in range(640, 660):
        assert model.index(row, 1).data() == f"Firm {row:05}"
    assert asked == [customer_list.PAGE]


def test_the_rest_of_the_ids_arrives_later(
    qtbot: QtBot, book: Book, model: CustomerListModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(customer_list, "SMALL_BOOK", 100)
    fill(book, 1000)
    with qtbot.waitSignal(model.loaded):
        by_name(model)
        assert model.rowCount() == 200
    assert model.rowCount() == 1000
    assert model.index(999, 1).data() == "Firm 00999"


def test_names_that_hold_the_words_inside_come_after_a_pause(
    qtbot: QtBot, book: Book, model: CustomerListModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(customer_list, "SMALL_BOOK", 100)
    fill(book, 1000)
    records.create_customer(book, name="Softline")
    records.create_customer(book, name="Microsoft")
    by_name(model)
    model.set_filter(CustomerFilter(text="soft"))
    assert [model.index(r, 1).data() for r in range(model.rowCount())] == ["Softline"]
    assert not model.whole
    qtbot.waitSignal(model.loaded).wait()
    shown = [model.index(r, 1).data() for r in range(model.rowCount())]
    assert shown == ["Softline", "Microsoft"] and model.whole


def test_filter_and_sort(book: Book, model: CustomerListModel) -> None:
    fill(book, 30)
    by_name(model)
    model.set_filter(CustomerFilter(text="Firm 00012"))
    assert [model.index(r, 1).data() for r in range(model.rowCount())] == ["Firm 00012"]
    model.set_filter(CustomerFilter())
    model.sort(COLUMNS.index("name"), Qt.SortOrder.DescendingOrder)
    assert model.index(0, 1).data() == "Firm 00029"


def test_changes_are_followed(book: Book, model: CustomerListModel) -> None:
    fill(book, 30)
    by_name(model)
    heard: list[Changes] = []
    book.subscribe(heard.append)
    chosen = model.id_at(3)
    assert chosen is not None and model.row_at(3) is not None
    records.set_field(book, "customer", chosen, "notes", "likes tea")
    records.set_field(book, "customer", chosen, "name", "Zebra")
    for changes in heard:
        model.apply_changes(changes)
    assert model.row_of(chosen) == 29
    heard.clear()
    records.delete(book, "customer", [chosen])
    for changes in heard:
        model.apply_changes(changes)
    assert model.row_of(chosen) == -1 and model.rowCount() == 29 and model.total == 29
