"""Indexes are built at the end of a large insert, and are then what they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crmdesk.book import Book, indexes
from crmdesk.book.records import Customer, Tagging
from crmdesk.book.transaction import Transaction

_INDEXES = "SELECT tbl_name,name,sql FROM sqlite_master WHERE type='index' ORDER BY tbl_name,rowid"


@pytest.fixture
def book(
    tmp_path: Path, new_book: Callable[..., Book], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Book]:
    monkeypatch.setattr(indexes, "MANY", 20)
    with new_book(tmp_path / "a.crm") as made:
        yield made


def _indexes(book: Book) -> list[tuple[str, ...]]:
    with book.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(_INDEXES)]


def _dropped(book: Book) -> list[str]:
    """Note every index that is taken away from now on."""
    from sqlalchemy import event

    found: list[str] = []

    def note(_connection: object, _cursor: object, sql: str, *_rest: object) -> None:
        if sql.startswith("DROP INDEX"):
            found.append(sql.split('"')[1])

    event.listen(book._engine, "before_cursor_execute", note)
    return found


def _fill(tx: Transaction, count: int) -> list[int]:
    rows = [{"name": f"N{i}", "sort_key": f"n{i % 7}", "ref": str(i)} for i in range(count)]
    return tx.insert_many(Customer, rows)


def test_many_rows_into_an_empty_table_are_indexed_at_the_end(book: Book) -> None:
    before, dropped = _indexes(book), _dropped(book)
    with book.transaction("import") as tx:
        ids = _fill(tx, 60)
        tx.insert_many(Tagging, [{"customer_id": i, "tag": "a"} for i in ids[:5]])  # these are few
    assert _indexes(book) == before
    assert set(dropped) == {
        name for table, name, sql in before if table == "customer" and "UNIQUE" not in (sql or "")
    }
    assert book.check() == []  # looks into each index for each row
    book.undo()
    assert book.check() == []
    book.redo()
    assert book.check() == []


def test_more_rows_than_come_keep_their_indexes(book: Book) -> None:
    with book.transaction("import") as tx:
        _fill(tx, 60)
    before, dropped = _indexes(book), _dropped(book)
    with book.transaction("import") as tx:
        _fill(tx, 40)
    assert (dropped, _indexes(book), book.check()) == ([], before, [])


def test_an_error_leaves_the_indexes(book: Book) -> None:
    before, dropped = _indexes(book), _dropped(book)
    with pytest.raises(Exception, match="UNIQUE"), book.transaction("import") as tx:
        tx.insert_many(Customer, [{"id": 7, "name": "A", "sort_key": "a"} for _ in range(30)])
    assert dropped
    assert _indexes(book) == before
    assert book.check() == []
