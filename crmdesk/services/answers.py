"""The library of prepared answers: found while an objection is typed, judged by what held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from crmdesk.book.book import Book
from crmdesk.book.queries.answers import Prepared, prepared_answers
from crmdesk.book.records import Answer
from crmdesk.services.fields import InvalidValue

__all__ = [
    "Prepared",
    "add_answer",
    "find_answers",
    "list_answers",
    "prepare_ranking",
    "rank_answers",
]

LEAST = 50.0
"""Least likeness, 0 to 100, at which an answer is offered."""
_SAID_LEAST = 80.0
"""Below this, likeness to the answer's own words is too little; less need not be worked out."""
_SHORT = 4
"""Latin words of fewer letters ("is", "the") say nothing of what a sentence is about."""
_SAME_SUBJECT, _SAME_SCRIPT = 55.0, 15.0
"""Likeness of what speaks of the same subject in other words, and more in the same script: one
answers in the language one is asked in, though another held more often (10 at the most)."""
SUBJECTS: tuple[tuple[str, ...], ...] = (
    ("pric", "dear", "expens", "cheap", "cost", "discount", "budget", "afford", "价", "贵", "便宜",
     "折扣", "预算", "太高"),
    ("deliver", "late", "delay", "shipment", "stock", "lead time", "交货", "交期", "送货", "延误",
     "缺货", "太慢"),
    ("quality", "broke", "break", "defect", "leak", "damage", "质量", "损坏", "破损", "漏", "次品"),
    ("service", "support", "repair", "warrant", "服务", "售后", "维修", "保修"),
    ("supplier", "competitor", "satisf", "already have", "供应商", "对手", "满意", "已经有"),
    ("decide", "decision", "think about", "boss", "approv", "决定", "考虑", "老板", "商量", "审批"),
    ("trust", "reference", "never heard", "risk", "信任", "没听说", "案例", "风险", "靠谱"),
    ("paper", "record", "system", "softw", "train", "纸", "系统", "软件", "培训", "麻烦"),
)  # fmt: skip
"""What objections are about, and the beginnings of words that tell it."""


def list_answers(book: Book) -> list[Prepared]:
    """Return all answers with how often each was given and held, by their question."""
    with book.read() as connection:
        return prepared_answers(connection)


def find_answers(book: Book, text: str, limit: int = 5) -> list[Prepared]:
    """Return the answers whose question, tags or words are like the typed ones, best first."""
    return rank_answers(list_answers(book), text, limit)


def rank_answers(answers: Sequence[Prepared], text: str, limit: int = 5) -> list[Prepared]:
    """Return the answers nearest to some words; of two alike, the one that held more often.

    Words are compared with rapidfuzz: in any order for languages with spaces, by pieces for
    Chinese, which has none.
    """
    from rapidfuzz import fuzz

    wanted, about = _telling(text), subjects_of(text)
    if not wanted:
        return []
    scored = []
    for each in answers:
        words, said, subjects = _heart(each.question, each.tags, each.answer)
        score = max(
            fuzz.token_set_ratio(wanted, words),
            fuzz.partial_ratio(wanted, words) * 0.9 if len(wanted) > 1 else 0.0,
            fuzz.partial_ratio(wanted, said, score_cutoff=_SAID_LEAST) * 0.6,
            _of_subject(text, each.question) if about & subjects else 0.0,
        )
        if score >= LEAST:
            scored.append((score + 10 * each.share_held, each.held, each))
    scored.sort(key=lambda row: (-row[0], -row[1], row[2].question))
    return [row[2] for row in scored[:limit]]


def subjects_of(text: str) -> frozenset[int]:
    """Return which of the subjects some words are about."""
    folded = f" {text.casefold()}"
    return frozenset(
        number
        for number, stems in enumerate(SUBJECTS)
        if any((f" {stem}" if stem.isascii() else stem) in folded for stem in stems)
    )


def prepare_ranking(answers: Sequence[Prepared]) -> None:
    """Load what ranking takes and read the answers for it, before the first key."""
    rank_answers(answers, "word")


def _of_subject(text: str, question: str) -> float:
    return _SAME_SUBJECT + (_SAME_SCRIPT if text.isascii() == question.isascii() else 0.0)


@lru_cache(maxsize=10_000)
def _heart(question: str, tags: str, answer: str) -> tuple[str, str, frozenset[int]]:
    """Return what an answer is told by: words of its question, its own, and the subjects."""
    asked = f"{question} {tags}"
    return _telling(asked), _telling(answer), subjects_of(asked)


def _telling(text: str) -> str:
    """Return the words of a sentence that say what it is about, folded."""
    words = re.findall(r"\w+", text.casefold())
    telling = [word for word in words if not word.isascii() or len(word) >= _SHORT]
    return " ".join(telling or words)


def add_answer(
    book: Book, question: str, answer: str, tags: str = "", *, initiator: str = ""
) -> int:
    """Keep a prepared answer; raise InvalidValue where it has no question."""
    if not question.strip():
        raise InvalidValue("question", "", "it may not be empty")
    with book.transaction("add_answer", subject=question.strip(), initiator=initiator) as tx:
        return tx.insert(
            Answer, question=question.strip(), answer=answer.strip(), tags=tags.strip()
        )
