"""What one should know of every customer, as questions: those that the program brings and own ones.

An answer is a matter (a goal, a need, a rival's offer …) that names its question, so it is dated,
sourced and closable as any other. A question is still to be asked while a customer has no matter
with its key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from crmdesk.book.book import Book
from crmdesk.book.queries.questions import answered_keys, question_rows
from crmdesk.book.records import FactQuestion
from crmdesk.services import records

OWN: Final = "own-"

BUILT_IN: Final[tuple[tuple[str, str], ...]] = (
    ("goal_year", "goal"),
    ("goal_growth", "goal"),
    ("goal_measured", "goal"),
    ("plan_how", "plan"),
    ("plan_invest", "plan"),
    ("plan_people", "plan"),
    ("problem_today", "problem"),
    ("pain_us", "pain"),
    ("pain_cost", "pain"),
    ("need_volume", "need"),
    ("need_delivery", "need"),
    ("need_quality", "need"),
    ("need_service", "need"),
    ("decide_who", "need"),
    ("decide_how", "need"),
    ("decide_when", "plan"),
    ("budget", "plan"),
    ("terms", "need"),
    ("rival_who", "rival"),
    ("rival_why", "rival"),
    ("rival_contract", "rival"),
    ("market_trend", "market"),
    ("market_customers", "market"),
    ("like_us", "like"),
    ("dislike_contact", "dislike"),
)
"""(key, kind of matter its answer is), in the order in which one would ask. Their words belong to
the window and the paper."""

KINDS: Final = dict(BUILT_IN)


@dataclass(frozen=True, slots=True)
class Question:
    """One question: ``text`` holds the words of an own one and is empty for the program's."""

    key: str
    kind: str
    text: str = ""


def questions(book: Book) -> list[Question]:
    """Return the questions in use: the program's that are not switched off, then own ones."""
    with book.read() as connection:
        rows = question_rows(connection)
    off = {row["key"] for row in rows if not row["active"]}
    found = [Question(key, kind) for key, kind in BUILT_IN if key not in off]
    own = (row for row in rows if row["key"] not in KINDS and row["active"])
    return found + [Question(row["key"], row["kind"] or "need", row["text"]) for row in own]


def question_of(book: Book, key: str) -> Question:
    """Return the question of a key, whether or not it is still asked."""
    if key in KINDS:
        return Question(key, KINDS[key])
    with book.read() as connection:
        rows = question_rows(connection)
    own = (Question(key, row["kind"], row["text"]) for row in rows if row["key"] == key)
    return next(own, Question(key, ""))


def unanswered(asked: Iterable[Question], matters: Iterable[Mapping[str, Any]]) -> list[Question]:
    """Return the questions that none of a customer's matters answers."""
    known = {matter["question"] for matter in matters if matter["question"]}
    return [question for question in asked if question.key not in known]


def unanswered_of(book: Book, customer_id: int) -> list[Question]:
    """Return the questions that are still to be asked of a customer."""
    with book.read() as connection:
        known = answered_keys(connection, customer_id)
    return [question for question in questions(book) if question.key not in known]


def switched_off(book: Book) -> list[tuple[int, Question]]:
    """Return (record id, question) of what is not asked any more."""
    with book.read() as connection:
        rows = question_rows(connection)
    return [
        (row["id"], Question(row["key"], row["kind"], "" if row["key"] in KINDS else row["text"]))
        for row in rows
        if not row["active"]
    ]


def add_question(book: Book, text: str, kind: str = "need", *, initiator: str = "") -> int:
    """Add a question of one's own; raise InvalidValue where there are no words."""
    with book.read() as connection:
        rows = question_rows(connection)
    taken = {row["key"] for row in rows}
    number = len(rows) + 1
    while f"{OWN}{number}" in taken:
        number += 1
    return records.add(
        book, "fact_question", key=f"{OWN}{number}", text=text, kind=kind, active=True,
        position=number, initiator=initiator,
    )  # fmt: skip


def switch_off(book: Book, question: Question, text: str, *, initiator: str = "") -> None:
    """Ask a question no more; ``text`` is what the history calls it."""
    with book.transaction("switch_off_question", subject=text, initiator=initiator) as tx:
        rows = tx.find(FactQuestion, key=question.key)
        if rows:
            tx.update(FactQuestion, rows[0]["id"], active=False)
        else:
            tx.insert(
                FactQuestion, key=question.key, text=text, kind=question.kind, active=False,
                position=0,
            )  # fmt: skip


def switch_on(book: Book, record_id: int, *, initiator: str = "") -> None:
    """Ask a question again."""
    with book.transaction("switch_on_question", initiator=initiator) as tx:
        row = tx.get(FactQuestion, record_id)
        tx.subject = row["text"]
        if row["key"] in KINDS:
            tx.delete(FactQuestion, [record_id])
        else:
            tx.update(FactQuestion, record_id, active=True)
