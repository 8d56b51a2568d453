"""The journal: any change can be taken back, and the book is then as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crmdesk.book import Book, Changes, journal
from crmdesk.book.device import Device
from crmdesk.book.errors import NothingToUndo, UndoConflict
from crmdesk.book.ids import IdMinter
from crmdesk.book.queries.customers import count_customers
from crmdesk.book.records import (
    Channel,
    Contact,
    Customer,
    Interaction,
    Order,
    OrderLine,
    Staff,
    Tagging,
    Task,
)
from crmdesk.book.values import now_ms

NOT_WATCHED = {"journal_entry", "journal_block"}


@pytest.fixture
def book(tmp_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    with new_book(tmp_path / "a.crm", device=Device(1, "me")) as made:
        yield made


def dump(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the journal (and the full-text index's own tables)."""
    sql = "SELECT name FROM sqlite_master WHERE type='table'"
    found = {}
    with book.read() as connection:
        for (table,) in connection.exec_driver_sql(sql).all():
            indexes = table.startswith("search") and table != "search_doc"
            if table not in NOT_WATCHED and not indexes:
                rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"')
                found[table] = sorted(map(tuple, rows), key=repr)
    return found


def a_customer(book: Book) -> int:
    with book.transaction("create", subject="Harbour") as tx:
        staff = tx.insert(Staff, name="Wang Lei")
        customer = tx.insert(Customer, name="海港食品", owner_id=staff, tier="A")
        contact = tx.insert(Contact, customer_id=customer, name="陈国华")
        tx.insert(
            Channel, customer_id=customer, contact_id=contact, kind="phone",
            value="022-1234", digits="86221234",
        )  # fmt: skip
        tx.insert(Tagging, customer_id=customer, tag="vip")
        tx.insert(Interaction, customer_id=customer, kind="visit", at=now_ms(), body="hello")
        order = tx.insert(Order, customer_id=customer, number="1", ordered_on=date.today())
        tx.insert(OrderLine, order_id=order, amount_e4=10_000_000)
        tx.insert(Task, customer_id=customer, title="call", due_on=date.today())
    return customer


def test_delete_takes_all_that_is_owned_and_undo_brings_all_back(book: Book) -> None:
    customer = a_customer(book)
    before = dump(book)
    with book.transaction("delete") as tx:
        tx.delete(Customer, [customer])
    with book.read() as connection:
        for table in ("customer", "contact", "channel", "tagging", "interaction", "order_line"):
            sql = f"SELECT COUNT(*) FROM {table}"
            assert connection.exec_driver_sql(sql).scalar_one() == 0, table
    book.undo()
    assert dump(book) == before
    assert book.check() == []


def test_undo_and_redo_walk_back_and_forth(book: Book) -> None:
    customer = a_customer(book)
    states = [dump(book)]
    for city in ("Tianjin", "Beijing", "上海"):
        with book.transaction("edit") as tx:
            tx.update(Customer, customer, city=city)
        states.append(dump(book))
    for state in reversed(states[:-1]):
        book.undo()
        assert dump(book) == state
    for state in states[1:]:
        book.redo()
        assert dump(book) == state
    with pytest.raises(NothingToUndo):
        book.redo()


def test_undo_works_tomorrow_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    with Book.create(path, device=Device(1, "me")) as book:
        customer = a_customer(book)
        before = dump(book)
        with book.transaction("edit", subject="Harbour") as tx:
            tx.update(Customer, customer, city="Tianjin", notes="big")
    with Book.open(path, device=Device(1, "me")) as book:
        with book.read() as connection:
            line = journal.undoable(connection)
        assert line is not None and (line.what, line.subject) == ("edit", "Harbour")
        book.undo()
        assert dump(book) == before


def test_a_new_change_ends_redo(book: Book) -> None:
    customer = a_customer(book)
    with book.transaction("edit") as tx:
        tx.update(Customer, customer, city="A")
    book.undo()
    with book.transaction("edit") as tx:
        tx.update(Customer, customer, city="B")
    with pytest.raises(NothingToUndo):
        book.redo()


def test_an_older_change_is_not_taken_back_over_a_newer_one(book: Book) -> None:
    customer = a_customer(book)
    with book.transaction("edit") as tx:
        tx.update(Customer, customer, city="A")
    with book.read() as connection:
        first = journal.undoable(connection)
    with book.transaction("edit") as tx:
        tx.update(Customer, customer, city="B")
    before = dump(book)
    assert first is not None
    with pytest.raises(UndoConflict):
        book.undo(first.id)
    assert dump(book) == before


def test_nothing_changed_leaves_no_entry(book: Book) -> None:
    customer = a_customer(book)
    heard: list[Changes] = []
    book.subscribe(heard.append)
    with book.transaction("edit") as tx:
        assert not tx.update(Customer, customer, name="海港食品")
    assert heard == []


def test_a_failed_change_leaves_nothing(book: Book) -> None:
    a_customer(book)
    before = dump(book)
    with pytest.raises(ZeroDivisionError), book.transaction("edit") as tx:
        tx.insert(Customer, name="half")
        _ = 1 / 0
    assert dump(book) == before


def test_history_tells_old_and_new(book: Book) -> None:
    customer = a_customer(book)
    with book.transaction("edit") as tx:
        tx.update(Customer, customer, city="Tianjin")
    with book.read() as connection:
        told = journal.history(connection, "customer", customer)
    line, fields = told[0]
    assert line.what == "edit"
    assert [(f.field, f.old, f.new) for f in fields] == [("city", "", "Tianjin")]
    assert told[-1][1][0].op == "insert"


def test_bulk_insert_is_one_undo(book: Book) -> None:
    before = dump(book)
    with book.transaction("import") as tx:
        tx.insert_many(Customer, [{"name": f"客户 {at}"} for at in range(12_000)])
    book.undo()
    assert dump(book) == before


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["edit", "add", "delete", "tag", "order"]),
        st.integers(0, 5),
        st.text(max_size=8),
    ),
    max_size=8,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(EDITS)
def test_any_sequence_undone_gives_the_same_book(
    tmp_path_factory: pytest.TempPathFactory,
    new_book: Callable[..., Book],
    edits: list[tuple[str, int, str]],
) -> None:
    with new_book(tmp_path_factory.mktemp("b") / "a.crm", device=Device(1, "me")) as book:
        a_customer(book)
        before, done = dump(book), 0
        for kind, at, text in edits:
            with book.transaction(kind) as tx:
                found = tx.find(Customer)
                if kind == "add" or not found:
                    tx.insert(Customer, name=text)
                elif kind == "edit":
                    tx.update(Customer, found[at % len(found)]["id"], name=text, tier="B")
                elif kind == "delete":
                    tx.delete(Customer, [found[at % len(found)]["id"]])
                elif kind == "tag":
                    tx.insert(Tagging, customer_id=found[at % len(found)]["id"], tag=text)
                else:
                    order = tx.insert(
                        Order, customer_id=found[at % len(found)]["id"], ordered_on=date.today()
                    )
                    tx.insert(OrderLine, order_id=order, amount_e4=at * 10_000)
                done += bool(tx.blocks)
        after = dump(book)
        for _ in range(done):
            book.undo()
        assert dump(book) == before
        for _ in range(done):
            book.redo()
        assert dump(book) == after


@given(st.integers(0, 4095), st.lists(st.integers(1, 3000), max_size=5))
def test_ids_rise_and_never_repeat(device: int, counts: list[int]) -> None:
    minter = IdMinter(device)
    ids = [i for count in counts for i in minter.mint_many(count)]
    assert ids == sorted(set(ids))
    assert all(0 < i < 2**63 and (i >> 10) % 4096 == device for i in ids)
    if ids:
        assert IdMinter(device, max(ids)).mint() > max(ids)


def test_an_older_insert_is_not_taken_back_over_what_was_typed_later(book: Book) -> None:
    with book.transaction("import") as tx:
        first = tx.insert(Customer, name="Harbour", sort_key="harbour")
        tx.insert(Customer, name="Northgate", sort_key="northgate")
    with book.read() as connection:
        imported = journal.entries(connection)[0].id
    with book.transaction("edit") as tx:
        tx.update(Customer, first, city="Tianjin")
    with pytest.raises(UndoConflict):
        book.undo(imported)
    book.undo()
    book.undo(imported)
    with book.read() as connection:
        assert count_customers(connection) == 0


def test_an_older_insert_is_not_taken_back_from_under_a_later_visit(book: Book) -> None:
    with book.transaction("create_customer") as tx:
        first = tx.insert(Customer, name="Harbour", sort_key="harbour")
    with book.read() as connection:
        made = journal.entries(connection)[0].id
    with book.transaction("log_visit") as tx:
        tx.insert(Interaction, customer_id=first, kind="visit", at=0, body="tasted the tea")
    with pytest.raises(UndoConflict):
        book.undo(made)
    with book.read() as connection:
        later = journal.standing_on(connection, made)
        assert later is not None and later.what == "log_visit"
    with book.read() as connection:
        assert connection.exec_driver_sql("SELECT body FROM interaction").scalars().all() == [
            "tasted the tea"
        ]
    assert book.check() == []
