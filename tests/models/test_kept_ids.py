"""Taking typed words away brings the whole list back at once, while the book is the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import crmdesk.models.customer_list as module
from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.book.records import Customer
from crmdesk.models.customer_list import CustomerListModel
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.tasks import TaskRunner


@pytest.fixture
def model(
    qtbot: QtBot, tmp_path: Path, new_book: Callable[..., Book], monkeypatch: pytest.MonkeyPatch
) -> Iterator[CustomerListModel]:
    """A list of a book that counts as large, wholly loaded."""
    monkeypatch.setattr(module, "SMALL_BOOK", 10)
    with new_book(tmp_path / "a.crm") as book:
        with book.transaction("fill") as tx:
            rows = [{"name": f"Firm {n:03}", "sort_key": f"firm {n:03}"} for n in range(300)]
            tx.insert_many(Customer, rows)
        runner = TaskRunner()
        made = CustomerListModel(book, runner, Localizer("en"))
        made.sort(module.COLUMNS.index("name"))
        qtbot.waitUntil(lambda: made.rowCount() == 300)
        yield made
        runner.cancel_all()
        assert runner.wait_for_all()


def test_without_the_words_the_whole_list_is_there_at_once(model: CustomerListModel) -> None:
    before = model.ids[:]
    model.set_filter(CustomerFilter(text="firm 012"))
    assert 0 < model.rowCount() < 300
    model.set_filter(CustomerFilter())
    assert model.whole
    assert model.ids == before


def test_after_a_change_it_is_read_anew(qtbot: QtBot, model: CustomerListModel) -> None:
    model.set_filter(CustomerFilter(text="firm 012"))
    with model._book.transaction("add") as tx:
        tx.insert(Customer, name="Aachen", sort_key="aachen")
    model.apply_changes(model._book.undo())
    model.apply_changes(model._book.redo())
    model.set_filter(CustomerFilter())
    qtbot.waitUntil(lambda: model.rowCount() == 301)
    first = model.row_at(0)
    assert first is not None and first.name == "Aachen"


def test_another_order_is_not_taken_for_it(qtbot: QtBot, model: CustomerListModel) -> None:
    from PySide6.QtCore import Qt

    before = model.ids[:]
    model.sort(module.COLUMNS.index("name"), Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: model.whole and model.rowCount() == 300)
    assert model.ids == before[::-1]
