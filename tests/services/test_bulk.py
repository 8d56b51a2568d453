"""Many customers at once: what is changed, what is remembered, and that one undo takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from crmdesk.book import Book
from crmdesk.book.queries.customers import customer_ids, customer_rows
from crmdesk.book.records import Customer, StageChange, TierGrade
from crmdesk.errors import Cancelled
from crmdesk.services import records
from crmdesk.services.bulk import BulkEdit, edit_customers
from crmdesk.services.fields import InvalidValue
from tests.services.book_dump import dump


@pytest.fixture
def ids(book: Book) -> list[int]:
    found = [records.create_customer(book, name=name) for name in ("Alder", "Birch", "Cedar")]
    records.set_tags(book, found[0], ["expo", "old"])
    records.set_field(book, "customer", found[1], "stage", "loyal")
    return found


def test_all_of_it_at_once_is_one_undo(book: Book, ids: list[int]) -> None:
    before = dump(book)
    edit = BulkEdit(
        add_tags=("expo", "key"), remove_tags=("old",), owner="Lin", stage="loyal", tier="A",
        reason="Spring offer", until=date(2027, 1, 1),
    )  # fmt: skip
    assert edit_customers(book, ids, edit) == 3
    with book.read() as connection:
        rows = customer_rows(connection, customer_ids(connection))
    assert {(row.owner, row.stage, row.tier) for row in rows} == {("Lin", "loyal", "A")}
    assert {tuple(sorted(row.tags)) for row in rows} == {("expo", "key")}
    with book.transaction("look") as tx:
        assert {row["reason"] for row in tx.find(TierGrade)} == {"Spring offer"}
        moved = [row for row in tx.find(StageChange) if row["stage"] == "loyal"]
        assert len(moved) == 3, "who was loyal already did not move again"
        assert tx.get(Customer, ids[0])["tier_locked_until"] == date(2027, 1, 1)
    assert book.undo().what == "edit_many"
    assert dump(book) == before


def test_who_was_so_already_is_not_counted(book: Book, ids: list[int]) -> None:
    assert edit_customers(book, ids, BulkEdit(stage="loyal")) == 2
    assert edit_customers(book, ids, BulkEdit(stage="loyal")) == 0
    assert edit_customers(book, ids, BulkEdit(add_tags=("expo",))) == 2
    assert edit_customers(book, [], BulkEdit(stage="lost")) == 0
    assert edit_customers(book, ids, BulkEdit()) == 0


def test_a_tier_needs_a_reason_and_must_be_one(book: Book, ids: list[int]) -> None:
    before = dump(book)
    for edit in (
        BulkEdit(tier="A"),
        BulkEdit(tier="A", reason=" "),
        BulkEdit(tier="Q", reason="x"),
    ):
        with pytest.raises(InvalidValue):
            edit_customers(book, ids, edit)
    assert dump(book) == before


def test_broken_off_nothing_is_changed(book: Book, ids: list[int]) -> None:
    before = dump(book)
    with pytest.raises(Cancelled):
        edit_customers(book, ids, BulkEdit(stage="lost"), progress=lambda _done, _all: False)
    assert dump(book) == before


def test_who_is_gone_is_passed_over(book: Book, ids: list[int]) -> None:
    records.delete(book, "customer", [ids[0]])
    assert edit_customers(book, ids, BulkEdit(owner="Lin")) == 2
    assert edit_customers(book, ids[1:], BulkEdit(owner="")) == 2


def test_a_tier_that_is_held_so_already_leaves_no_trace(book: Book, ids: list[int]) -> None:
    edit = BulkEdit(tier="A", reason="Spring offer")
    assert edit_customers(book, ids, edit) == len(ids)
    assert edit_customers(book, ids, edit) == 0
    assert edit_customers(book, ids, replace(edit, stage="loyal")) == len(ids) - 1
    with book.transaction("look") as tx:
        assert len(tx.find(TierGrade)) == len(ids)
    assert [book.undo().what for _ in range(2)] == ["edit_many"] * 2
    with book.transaction("look") as tx:
        assert tx.find(TierGrade) == []
