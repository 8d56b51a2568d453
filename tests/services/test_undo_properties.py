"""Any sequence of edits, undone, gives the same book, in every table but the journal."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crmdesk.book import Book
from crmdesk.book.errors import NothingToUndo
from crmdesk.errors import CrmdeskError
from crmdesk.services import bulk, fact_finding, grading, records, tasks, tidy
from crmdesk.services.answers import add_answer
from crmdesk.services.importing import import_files
from crmdesk.services.sample import make_sample
from crmdesk.services.visits import Visit, log_visit
from tests.services.book_dump import dump, one, parts_out_of_step

TODAY = date(2026, 11, 23)
Edit = Callable[[Book, int, str], Any]


def _ids(book: Book, table: str) -> list[int]:
    with book.read() as connection:
        return [row[0] for row in connection.exec_driver_sql(f"SELECT id FROM {table} ORDER BY id")]


def _one(book: Book, table: str, pick: int) -> int:
    found = _ids(book, table)
    if not found:
        raise CrmdeskError("nothing there")
    return found[pick % len(found)]


def _visit(book: Book, pick: int, text: str) -> None:
    customer = _one(book, "customer", pick)
    at = datetime(2026, 11, 20, 9).astimezone()
    log_visit(
        book,
        Visit(
            customer_id=customer,
            kind="visit",
            at=at,
            body=f"! {text}\n? too dear\n→ call 2026-12-01",
        ),
    )


def _import(book: Book, pick: int, text: str) -> None:
    """Import new customers, known ones with other values, and what cannot be read."""
    known = _one(book, "customer", pick)
    name = one(book, "SELECT name FROM customer WHERE id=?", known)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rows.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(
                [
                    ("Company", "City", "Phone", "Tags"),
                    (name, text, "+49 30 1234567", "fair"),
                    (f"New {text}", "Berlin", "1", text),
                ]
            )
        import_files(book, [path])


def _tidy(book: Book, _pick: int, _text: str) -> None:
    tidy.take_all(book, [flaw for piece in tidy.find_flaws(book, today=TODAY) for flaw in piece])


EDITS: dict[str, Edit] = {
    "import": _import,
    "tidy": _tidy,
    "many": lambda b, n, t: bulk.edit_customers(
        b, _ids(b, "customer")[: n + 1], bulk.BulkEdit(stage="target", add_tags=(t,))
    ),
    "regrade": lambda b, _n, _t: grading.apply(b, grading.preview(b, TODAY)),
    "answer": lambda b, n, t: add_answer(b, f"{t} {n}?", t),
    "new customer": lambda b, _n, t: records.create_customer(b, name=t, kind="person"),
    "city": lambda b, n, t: records.set_field(b, "customer", _one(b, "customer", n), "city", t),
    "name": lambda b, n, t: records.set_field(b, "customer", _one(b, "customer", n), "name", t),
    "stage": lambda b, n, _t: records.set_field(
        b, "customer", _one(b, "customer", n), "stage", ("target", "loyal", "lost")[n % 3]
    ),
    "chief": lambda b, n, _t: records.set_reports_to(
        b, _one(b, "contact", n), _one(b, "contact", n // 3)
    ),
    "need": lambda b, n, t: records.add(
        b, "matter", customer_id=_one(b, "customer", n), kind="need", text=t, on=TODAY
    ),
    "tags": lambda b, n, t: records.set_tags(b, _one(b, "customer", n), [t, "vip"]),
    "delete contact": lambda b, n, _t: records.delete(b, "contact", [_one(b, "contact", n)]),
    "delete customer": lambda b, n, _t: records.delete(b, "customer", [_one(b, "customer", n)]),
    "duplicate": lambda b, n, _t: records.duplicate_customer(b, _one(b, "customer", n)),
    "visit": _visit,
    "done": lambda b, n, _t: tasks.complete(b, _one(b, "task", n)),
    "snooze": lambda b, n, _t: tasks.snooze(b, _one(b, "task", n), TODAY + timedelta(days=n % 9)),
    "tier": lambda b, n, t: grading.override(b, _one(b, "customer", n), "ABCD"[n % 4], t),
    "file": lambda b, n, t: records.attach_file(
        b, _one(b, "customer", n), t.encode(), name="a.txt"
    ),
    "question": lambda b, _n, t: fact_finding.add_question(b, t),
}


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("undo") / "start.crm"
    with Book.create(path) as book:
        make_sample(book, customers=5, seed=3, today=TODAY)
    return path


def _undo_all(book: Book, count: int) -> None:
    for _ in range(count):
        book.undo()


@settings(
    max_examples=15, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(EDITS)),
            st.integers(0, 40),
            st.text("abc 光明'\"%", min_size=1, max_size=6),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_all_taken_back_is_the_book_as_it_was(
    start: Path, plan: list[tuple[str, int, str]]
) -> None:
    with (
        TemporaryDirectory() as folder,
        Book.open(Path(shutil.copy(start, Path(folder) / "b.crm"))) as book,
    ):
        before, done = dump(book), 0
        for name, pick, text in plan:
            heard: list[Any] = []
            book.subscribe(heard.append)
            with suppress(CrmdeskError):  # refused in words: nothing was changed
                EDITS[name](book, pick, text)
            book.unsubscribe(heard.append)
            done += sum(1 for changes in heard if changes.entry_id)
        after = dump(book)
        assert parts_out_of_step(book) == []
        _undo_all(book, done)
        assert dump(book) == before
        assert parts_out_of_step(book) == []
        for _ in range(done):
            book.redo()
        assert dump(book) == after
        with pytest.raises(NothingToUndo):
            book.redo()
