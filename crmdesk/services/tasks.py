"""Next steps: done, or put off."""

from __future__ import annotations

from datetime import date

from crmdesk.book.book import Book
from crmdesk.book.records import Customer, Task
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row, now_ms


def complete(book: Book, task_id: int, done: bool = True, *, initiator: str = "") -> None:
    """Mark a task done now, or open again."""
    what = "complete_task" if done else "reopen_task"
    with book.transaction(what, initiator=initiator) as tx:
        row = tx.get(Task, task_id)
        tx.subject = _subject(tx, row)
        if done == (row["done_at"] is None):
            tx.update(Task, task_id, done_at=now_ms() if done else None)


def reschedule(
    book: Book, task_id: int, due_on: date | None, due_time: str = "", *, initiator: str = ""
) -> None:
    """Put a task on another day (None: without a day)."""
    with book.transaction("reschedule_task", initiator=initiator) as tx:
        tx.subject = _subject(tx, tx.get(Task, task_id))
        tx.update(Task, task_id, due_on=due_on, due_time=due_time)


def _subject(tx: Transaction, task: Row) -> str:
    if not task["customer_id"]:
        return str(task["title"])
    return str(tx.get(Customer, task["customer_id"])["name"])
