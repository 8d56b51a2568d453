"""The book as of a past moment is what the book was then, to the last byte."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crmdesk.book import Book
from crmdesk.book.past import as_of
from crmdesk.book.records import Contact, Interaction
from crmdesk.book.values import to_ms
from crmdesk.services import records
from crmdesk.services.visits import Visit, log_visit

UNLIKE = ("standing", "book_info", "search_doc")


@pytest.fixture
def book(book_path: Path) -> Iterator[Book]:
    with Book.create(book_path, passphrase="oats") as made:
        yield made


def _tables(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    with book.read() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'search%'"
            " AND name NOT LIKE 'sqlite%'"
        ).scalars()
        return {
            name: [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')]
            for name in list(names)
            if name not in UNLIKE
        }


def _now() -> datetime:
    time.sleep(0.003)  # instants are kept to the millisecond
    moment = datetime.now(UTC)
    time.sleep(0.003)
    return moment


def test_every_moment_can_be_gone_back_to(book: Book) -> None:
    moments = [(_now(), _tables(book))]
    made = records.create_customer(book, name="Harbour", city="Tianjin")
    moments.append((_now(), _tables(book)))
    with book.transaction("import") as tx:
        boss = tx.insert(Contact, customer_id=made, name="Chen")
        tx.insert_many(
            Interaction,
            [{"customer_id": made, "kind": "call", "at": n, "body": str(n)} for n in range(300)],
        )
    moments.append((_now(), _tables(book)))
    records.set_field(book, "customer", made, "city", "Dalian")
    book.undo()
    moments.append((_now(), _tables(book)))
    book.redo()
    log_visit(book, Visit(made, body="! smaller boxes", contact_ids=(boss,), next_step="send"))
    moments.append((_now(), _tables(book)))
    records.delete(book, "customer", [made])
    with pytest.raises(AssertionError):
        assert _tables(book) == moments[-1][1]
    now = _tables(book)
    for moment, tables in reversed(moments):
        with as_of(book, moment) as past:
            assert _tables(past) == tables
            assert past.check() == []
            assert past.encrypted
    assert _tables(book) == now


def test_the_copy_is_gone_afterwards_and_nothing_of_the_book_changed(book: Book) -> None:
    records.create_customer(book, name="Harbour")
    with as_of(book, datetime(2001, 1, 1, tzinfo=UTC)) as past:
        path = past.path
        assert path.exists() and path != book.path
        with past.read() as connection:
            assert connection.exec_driver_sql("SELECT COUNT(*) FROM customer").scalar() == 0
    assert not path.exists() and not path.parent.exists()
    with book.read() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM customer").scalar() == 1


def _cities(book: Book, moment: datetime) -> list[str]:
    with as_of(book, moment) as past, past.read() as connection:
        return list(connection.exec_driver_sql("SELECT city FROM customer").scalars())


@pytest.mark.parametrize("wrong", ["1970-01-01", "2031-05-05"])
def test_a_clock_that_was_wrong_for_a_while_does_no_harm(book: Book, wrong: str) -> None:
    made = records.create_customer(book, name="Harbour", city="Tianjin")
    for city in ("Dalian", "Qingdao", "Suzhou", "Wuxi"):
        records.set_field(book, "customer", made, "city", city)
    days = ["2026-03-01", "2026-04-01", wrong, "2026-06-01", "2026-07-01"]
    with book.transaction("age") as tx:
        ids = tx.connection.exec_driver_sql("SELECT id FROM journal_entry ORDER BY id").scalars()
        for entry_id, day in zip(list(ids), days, strict=True):
            at = to_ms(datetime.fromisoformat(day).replace(tzinfo=UTC))
            sql = "UPDATE journal_entry SET at=? WHERE id=?"
            tx.connection.exec_driver_sql(sql, (at, entry_id))
    found = [_cities(book, datetime(2026, month, 15, tzinfo=UTC)) for month in (2, 3, 6, 7)]
    assert found == [[], ["Tianjin"], ["Suzhou"], ["Wuxi"]]
