"""Rows read by the driver itself: plain tuples, one state of the book."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.asking import named_rows_of, rows_of
from crmdesk.book.records import Customer


@pytest.fixture
def book(tmp_path: Path, new_book: Callable[..., Book]) -> Book:
    made = new_book(tmp_path / "b.crm")
    with made.transaction("test") as tx:
        tx.insert(Customer, name="Harbour", sort_key="harbour")
    return made


def test_rows_come_with_the_names_of_their_columns(book: Book) -> None:
    with book, book.read() as connection:
        sql = "SELECT name,city FROM customer WHERE name=?"
        names, rows = named_rows_of(connection, sql, ["Harbour"])
        assert (names, rows) == (("name", "city"), [("Harbour", "")])


def test_all_that_is_read_sees_one_state_of_the_book(book: Book) -> None:
    with book:
        with book.read() as connection:
            assert len(rows_of(connection, "SELECT id FROM customer")) == 1
            with book.transaction("elsewhere") as tx:
                tx.insert(Customer, name="Another", sort_key="another")
            assert len(rows_of(connection, "SELECT id FROM customer")) == 1
        with book.read() as connection:
            assert len(rows_of(connection, "SELECT id FROM customer")) == 2
