"""The index is tidied a little at a time, and no single write has to do it all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter, customer_ids
from crmdesk.book.records import Customer
from crmdesk.book.search import MANY


@pytest.fixture
def book(book_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    with new_book(book_path) as made:
        yield made


def _pieces(book: Book) -> int:
    with book.read() as connection:
        sql = "SELECT COUNT(DISTINCT segid) FROM search_idx"
        return int(connection.exec_driver_sql(sql).scalar_one())


def _found(book: Book, text: str) -> int:
    with book.read() as connection:
        return len(customer_ids(connection, CustomerFilter(text=text)))


def _import(book: Book, words: str) -> None:
    with book.transaction("import") as tx:
        rows = [
            {"name": f"{words} {n:05}", "sort_key": "a", "notes": f"{n:x} " * 40}
            for n in range(MANY + 1)
        ]
        tx.insert_many(Customer, rows)


def test_writes_after_an_import_leave_large_pieces_alone(book: Book) -> None:
    _import(book, "Alder")
    before = _pieces(book)
    for n in range(30):
        with book.transaction("add") as tx:
            tx.insert(Customer, name=f"Birch {n}", sort_key="b")
    assert _pieces(book) >= before + 30, "none of these writes has merged everything"
    assert _found(book, "birch") == 30


def test_the_index_is_tidied_in_small_steps(book: Book) -> None:
    for words in ("Alder", "Birch", "Cedar", "Damson", "Elm"):
        _import(book, words)
    steps = 1
    before = _pieces(book)
    assert before >= 4
    while book.settle_search():
        steps += 1
        assert steps < 10_000
    assert steps > 2 and _pieces(book) < before
    assert not book.settle_search(), "there is nothing left"
    assert (_found(book, "cedar"), _found(book, "alder 00007")) == (MANY + 1, 1)
    assert book.check() == []


def test_a_book_of_before_is_told(book: Book) -> None:
    limit = "SELECT v FROM search_config WHERE k='crisismerge'"
    book.settle_search()
    with book.read() as connection:
        assert connection.exec_driver_sql(limit).scalar_one() > 16
