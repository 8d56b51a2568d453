"""A book with one customer of 5,000 timeline entries and 200 people, and the window around it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.books import folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from crmdesk.panels.panel import Desk

ENTRIES, PEOPLE = 5_000, 200
_KINDS = ("visit", "call", "email", "message", "complaint", "service", "care")
_SAID = (
    "Walked the cold store with {who}; they lose about {n} boxes a month in transit.",
    "{who} asked for a price on the freezer label and for {n} samples by next week.",
    "和{who}一起看了冷库，运输途中每月大约损坏{n}个箱子，希望改用新的包装。",
    "Short call: payment is on its way, {who} confirms {n} pallets for Thursday.",
    "去谈试用结果，{who}晚到了一会儿；第二条线投产后用量预计增加{n}%。",
)


@cache
def long_record() -> tuple[Path, int]:
    """Return (path of a closed book, id of its customer)."""
    from crmdesk.book import Book
    from crmdesk.book.records import Contact, Customer, Interaction, Matter, Participant, Task
    from crmdesk.book.values import to_ms
    from crmdesk.book.words import sort_key

    path, pick = folder() / "long_record.crm", random.Random(4)
    now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    with Book.create(path, name="Long") as book, book.transaction("bench") as tx:
        name = "Harbour Foods 海港食品"
        customer = tx.insert(Customer, name=name, sort_key=sort_key(name), tier="A", currency="CNY")
        names = [
            f"{pick.choice('王李张刘陈')}{pick.choice('伟芳娜敏静')}{n}" for n in range(PEOPLE)
        ]
        people = tx.insert_many(
            Contact,
            [{"customer_id": customer, "name": each, "role": "uses"} for each in names],
        )
        rows = []
        for number in range(ENTRIES - 500):
            who, at = pick.choice(names), now - timedelta(hours=5 * number)
            text = " ".join(pick.choice(_SAID).format(who=who, n=number) for _ in range(3))
            rows.append({"customer_id": customer, "kind": pick.choice(_KINDS), "at": to_ms(at),
                         "body": text})  # fmt: skip
        touches = tx.insert_many(Interaction, rows)
        tx.insert_many(
            Participant,
            [{"interaction_id": each, "contact_id": pick.choice(people)} for each in touches],
        )
        done = [
            {"customer_id": customer, "title": f"Task {n}", "kind": "task",
             "done_at": to_ms(now - timedelta(days=3 * n))} for n in range(500)
        ]  # fmt: skip
        tx.insert_many(Task, done)
        tx.insert_many(
            Matter,
            [{"customer_id": customer, "kind": "need", "text": f"Need {n}"} for n in range(12)],
        )
    return path, customer


@contextmanager
def desk_on(path: Path) -> Iterator[tuple[QApplication, Desk]]:
    """Open a book and give the application and a desk on it."""
    from PySide6.QtWidgets import QApplication

    from crmdesk.book import Book
    from crmdesk.models.selection import Selection
    from crmdesk.panels.panel import Desk
    from crmdesk.qt.garbage import WindowGarbage
    from crmdesk.qt.i18n import Localizer
    from crmdesk.qt.icons import Icons
    from crmdesk.qt.settings import Settings
    from crmdesk.qt.tasks import TaskRunner
    from crmdesk.qt.theme import Theme

    instance = QApplication.instance()
    app = instance if isinstance(instance, QApplication) else QApplication([])
    theme, runner, garbage = Theme(app, "light"), TaskRunner(), WindowGarbage(app)
    with Book.open(path) as book:
        icons = Icons(theme)
        yield app, Desk(book, theme, icons, Localizer("en"), runner, Settings(), Selection())
        runner.cancel_all()
        runner.wait_for_all()
        garbage.stop()
