"""What makes the sample's conversations whole: how objections were met, promises, own templates.

It draws from a generator of its own, so that the rest of the sample stays as it is.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from crmdesk.book.records import Attachment, NoteTemplate, Task
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import to_ms
from crmdesk.services.records import attachment_values
from crmdesk.services.sample import notes
from crmdesk.services.sample.extras import at_hour, picture
from crmdesk.services.sample.people import Company
from crmdesk.services.sample.story import Story

Row = dict[str, Any]
_EVIDENCE = {
    True: (
        ("Showed the other offer", "出示了对方的报价"),
        ("Said so twice, and in front of the buyer", "当着采购说了两次"),
        ("Had the figures of last year on the table", "桌上放着去年的数据"),
    ),
    False: (
        ("Looked at the clock while saying it", "一边说一边看表"),
        ("Spoke of delivery in the next breath", "马上又谈到交货"),
        ("Smiled, and asked for samples all the same", "笑着说，还是要了样品"),
    ),
}
_PROBES = (
    ("direct: What would it have to cost?", "direct: 多少钱您能接受？"),
    ("direct: And if that were settled?", "direct: 如果这一点解决了呢？"),
    ("indirect: How do the others manage?", "indirect: 别家是怎么做的？"),
    ("indirect: What matters most next year?", "indirect: 明年最看重什么？"),
)
_STEPS = (
    ("month 1", "Monthly call about stock", "每月库存回访"),
    ("month 3", "Quarterly review", "季度回顾"),
    ("week 2", "Ask how the trial runs", "询问试用情况"),
    ("year 1", "Renew the frame contract", "续签框架合同"),
)
_TEMPLATES = (
    ("Trial, after a week", "visit", "Trial results", "Losses before and after: \nWho tried it: "
     "\n! \n? \n→ "),
    ("试用一周回访", "visit", "试用结果", "试用前后损耗：\n谁在用：\n！\n？\n→ "),
    ("Collection call", "call", "Payment", "Invoice and amount: \nThey will pay on: \n= \n→ "),
)  # fmt: skip


class Conversations:
    """Adds to a story before and after it is written."""

    def __init__(self, tx: Transaction, made: list[Company], today: date) -> None:
        self._tx, self._today = tx, today
        self._rng = Random(len(made) * 31 + 5)
        self._say = {company.id: company for company in made}

    def deepen(self, story: Story) -> None:
        """Say how objections were met, and set their signs in the notes; tasks come again."""
        rng = self._rng
        answers = [(a[2], a[3]) for a in notes.ANSWERS if "fact-finding" not in a[4]]
        for row in story.objections:
            company = self._say[row["customer_id"]]
            if rng.random() < 0.8:
                row["evidence"] = company.say(rng.choice(_EVIDENCE[bool(row["real"])]))
                row["probe"] = company.say(rng.choice(_PROBES))
            if rng.random() < 0.4:
                row["answer"] = company.say(rng.choice(answers))
            if rng.random() < 0.2:
                row["held"] = None
            _sign(story.touches[row["_touch"]], "?", row["text"])
        for row in story.matters:
            if row["kind"] == "need":
                _sign(story.touches[row["_touch"]], "!", row["text"])
        for row in story.tasks:
            self._deepen_task(row)

    def _deepen_task(self, row: Row) -> None:
        rng, company = self._rng, self._say[row["customer_id"]]
        draw = rng.random()
        if draw < 0.2:
            row["repeats"], *words = rng.choice(_STEPS)
            row["title"] = company.say((words[0], words[1]))
        elif draw < 0.3:
            row["snoozed_until"] = self._today + timedelta(days=rng.randint(1, 12))

    def add_promises(self, story: Story, touches: list[int]) -> None:
        """Make the promises of the last weeks tasks of their own, and attach pictures."""
        rng, rows, files = self._rng, [], []
        since = to_ms(at_hour(self._today - timedelta(days=45), 0))
        for touch_id, row in zip(touches, story.touches, strict=True):
            if row["at"] < since:
                continue
            base = {"customer_id": row["customer_id"], "interaction_id": touch_id}
            if row.get("promise"):
                due = self._today + timedelta(days=rng.randint(-3, 14))
                rows.append(
                    {**base, "kind": "promise", "title": row["promise"], "due_on": due,
                     "owner_id": row["staff_id"], "created_at": row["at"]}
                )  # fmt: skip
            if row["kind"] == "visit" and rng.random() < 0.2:
                company = self._say[row["customer_id"]]
                name = company.say(("Photo of the dock", "装卸区照片"))
                values = attachment_values(self._tx, f"{name}.png", picture(rng))
                files.append({**base, **values, "added_at": row["at"]})
        self._tx.insert_many(Task, rows)
        self._tx.insert_many(Attachment, files)

    def add_templates(self) -> None:
        """Add templates of the user's own."""
        keys = ("name", "kind", "purpose", "body")
        self._tx.insert_many(
            NoteTemplate,
            [
                {**dict(zip(keys, row, strict=True)), "position": at}
                for at, row in enumerate(_TEMPLATES)
            ],
        )


def _sign(touch: Row, sign: str, words: str) -> None:
    touch["body"] = f"{touch['body']}\n{sign} {words}"
